import { GraphQLError } from "graphql";

/** The reader's session is missing or has ended: renewing or signing in again helps. */
export function unauthenticated(): GraphQLError {
  return new GraphQLError("Nobody is signed in.", {
    extensions: { code: "UNAUTHENTICATED" },
  });
}

/** The reader is known, and this isn't his to ask. */
export function forbidden(): GraphQLError {
  return new GraphQLError("This reader may not ask for it.", {
    extensions: { code: "FORBIDDEN" },
  });
}
