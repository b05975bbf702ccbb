/** The composed supergraph, as committed. */
export const supergraphFile = new URL(
  import.meta.resolve("@onedoor/supergraph/supergraph.graphql"),
);
