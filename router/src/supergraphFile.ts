/** The composed supergraph, as committed. */
export const supergraphFile = new URL(
  "../../schema/supergraph/supergraph.graphql",
  import.meta.url,
);
