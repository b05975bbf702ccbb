import { GraphQLError } from "graphql";

/** The reader is known, and this isn't his to ask. */
export function forbidden(): GraphQLError {
  return new GraphQLError("This reader may not ask for it.", {
    extensions: { code: "FORBIDDEN" },
  });
}
