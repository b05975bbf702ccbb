/** A running subgraph: speaks GraphQL over HTTP (POST) and, where it has subscriptions, SSE (GET, `text/event-stream`). */
export interface Subgraph {
  name: string;
  fetch(request: Request): Promise<Response>;
  close(): Promise<void>;
}

/** Asks the county's graph, or one part of it. Throws where the other side can't be reached or answers with errors. */
export type AskGraph = <Data>(
  query: string,
  variables?: Record<string, unknown>,
) => Promise<Data>;
