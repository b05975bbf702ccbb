/** The parts of the county's graph, in the order in which they are started. */
export const SUBGRAPHS = [
  "entities",
  "people",
  "items",
  "cases",
  "supervision",
] as const;

export type SubgraphName = (typeof SUBGRAPHS)[number];

/** The address that the supergraph gives a subgraph. Nothing listens there: the router knows where each one is. */
export function nominalUrl(name: SubgraphName): string {
  return `http://${name}.subgraph.invalid/graphql`;
}
