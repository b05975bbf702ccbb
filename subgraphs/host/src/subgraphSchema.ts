import { buildSubgraphSchema } from "@apollo/subgraph";
import { type GraphQLSchema, parse } from "graphql";
import type { GraphRole } from "@onedoor/domain/graphAccess";
import { checkArguments, type ResolverMap } from "./checkArguments.ts";
import { guardFields, type RootResolvers } from "./guardFields.ts";

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

/**
 * A subgraph's schema, ready to be executed: who asks and what he asks with is looked at before a resolver sees it.
 * `roleOf`: whose context it is.
 */
export function subgraphSchema(
  parts: SchemaParts,
  roleOf: (context: object) => GraphRole | null,
): GraphQLSchema {
  const typeDefs = parse(parts.typeDefs);
  return buildSubgraphSchema([
    {
      typeDefs,
      resolvers: guardFields(
        typeDefs,
        checkArguments(
          typeDefs,
          parts.resolvers as ResolverMap,
          parts.unchecked,
        ) as RootResolvers,
        roleOf,
      ) as GraphQLResolverMap,
    },
  ]);
}
