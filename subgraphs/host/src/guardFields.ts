import {
  accessTo,
  type Audience,
  GRAPH_ACCESS,
  type GraphRole,
} from "@onedoor/domain/graphAccess";
import { type DocumentNode, GraphQLError, Kind } from "graphql";

type Resolve = (
  source: unknown,
  values: unknown,
  context: object,
  info: unknown,
) => unknown;
/** A field of a subscription has two parts, of which the first decides. */
type Field = Resolve | { subscribe: Resolve };
export type RootResolvers = Record<string, Record<string, Field>>;

const ROOTS: ReadonlySet<string> = new Set([
  "Query",
  "Mutation",
  "Subscription",
]);

/**
 * The resolvers, so that each question and act is refused for whom it isn't, before anything is looked up. Throws where
 * one has no audience. `roleOf`: whose context it is; null for who isn't signed in.
 */
export function guardFields(
  typeDefs: DocumentNode,
  resolvers: RootResolvers,
  roleOf: (context: object) => GraphRole | null,
): RootResolvers {
  const guarded = { ...resolvers };
  for (const type of typeDefs.definitions) {
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
    const typeName = type.name.value;
    if (!ROOTS.has(typeName)) continue;
    for (const { name } of type.fields ?? []) {
      const audience = audienceOf(`${typeName}.${name.value}`);
      const field = resolvers[typeName]?.[name.value];
      if (field === undefined || audience === "anybody") continue;
      guarded[typeName] = {
        ...guarded[typeName],
        [name.value]:
          typeof field === "function"
            ? guard(field, audience, roleOf)
            : { ...field, subscribe: guard(field.subscribe, audience, roleOf) },
      };
    }
  }
  return guarded;
}

function audienceOf(field: string): Audience {
  const audience = GRAPH_ACCESS[field];
  if (audience === undefined)
    throw new Error(`${field} is nobody's: graphAccess has to say whose`);
  return audience;
}

function guard(
  resolve: Resolve,
  audience: Audience,
  roleOf: (context: object) => GraphRole | null,
): Resolve {
  return (source, values, context, info) => {
    switch (accessTo(audience, roleOf(context))) {
      case "granted":
        return resolve(source, values, context, info);
      case "signInFirst":
        throw new GraphQLError("Sign in first.", {
          extensions: { code: "UNAUTHENTICATED" },
        });
      case "notForThisAccount":
        throw new GraphQLError("Not for this account.", {
          extensions: { code: "FORBIDDEN" },
        });
    }
  };
}
