import { buildSubgraphSchema } from "@apollo/subgraph";
import { type GraphQLSchema, parse } from "graphql";
import { checkArguments, type ResolverMap } from "./checkArguments.ts";

export interface SchemaParts {
  /** The SDL as text. */
  typeDefs: string;
  resolvers: unknown;
  /** Fields whose arguments are taken as they come: they refuse by their own answer, never by an error. */
  unchecked?: readonly string[];
}

type GraphQLResolverMap = Parameters<
  typeof buildSubgraphSchema
>[0] extends infer Modules
  ? Modules extends readonly (infer Module)[]
    ? Module extends { resolvers?: infer Resolvers }
      ? Resolvers
      : never
    : never
  : never;

/** A subgraph's schema, ready to be executed: arguments are looked at before a resolver sees them. */
export function subgraphSchema(parts: SchemaParts): GraphQLSchema {
  const typeDefs = parse(parts.typeDefs);
  return buildSubgraphSchema([
    {
      typeDefs,
      resolvers: checkArguments(
        typeDefs,
        parts.resolvers as ResolverMap,
        parts.unchecked,
      ) as GraphQLResolverMap,
    },
  ]);
}
