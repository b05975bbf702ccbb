import type { Graph } from "../supervision/Graph.ts";
import { fakeGraph } from "./fakeGraph.ts";

/** A graph that remembers what was asked of it. */
export function listenedGraph(answers: Readonly<Record<string, unknown>>): {
  graph: Graph;
  asked: { name: string; variables: unknown }[];
} {
  const asked: { name: string; variables: unknown }[] = [];
  const inner = fakeGraph(answers);
  return {
    asked,
    graph: {
      ask(question, variables) {
        const name =
          /(?:query|mutation) (\w+)/.exec(question.document)?.[1] ?? "";
        asked.push({ name, variables });
        return inner.ask(question, variables);
      },
    },
  };
}
