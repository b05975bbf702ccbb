import { GraphQLError } from "graphql";

/** For reads that an empty answer would make look finished. */
export function unauthenticated(): GraphQLError {
  return new GraphQLError("Sign in first.", {
    extensions: { code: "UNAUTHENTICATED" },
  });
}

export function forbidden(): GraphQLError {
  return new GraphQLError("Not for this account.", {
    extensions: { code: "FORBIDDEN" },
  });
}

export function tooMany(most: number): GraphQLError {
  return new GraphQLError(`At most ${most} at a time.`, {
    extensions: { code: "BAD_USER_INPUT" },
  });
}
