import {
  type ConstDirectiveNode,
  type DocumentNode,
  getNamedType,
  type GraphQLNamedType,
  type GraphQLSchema,
  Kind,
  specifiedRules,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
} from "graphql";
import { limitQuery } from "./limitQuery.ts";
import { SUBGRAPHS, type SubgraphName } from "./subgraphNames.ts";

const RULES = [...specifiedRules, limitQuery];

/**
 * The subgraph that answers all of a document by itself; undefined where none does, and where the document isn't valid
 * or asks about the graph itself. By the words of the supergraph, which says of each type and field where it is at
 * home.
 */
export function soleSubgraph(
  supergraph: GraphQLSchema,
  document: DocumentNode,
): SubgraphName | undefined {
  if (validate(supergraph, document, RULES).length > 0) return undefined;
  let able: readonly string[] = SUBGRAPHS;
  const only = (homes: readonly string[]) => {
    able = able.filter((name) => homes.includes(name));
  };
  const types = new TypeInfo(supergraph);
  visit(
    document,
    visitWithTypeInfo(types, {
      Field({ name: { value: field } }) {
        const parent = types.getParentType();
        if (field === "__typename" || parent === null || parent === undefined)
          return;
        const definition = types.getFieldDef();
        if (field.startsWith("__")) only([]);
        else only(homesOfField(parent, definition?.astNode?.directives ?? []));
      },
      InlineFragment() {
        only(homesOfType(types.getType()));
      },
      FragmentDefinition() {
        only(homesOfType(types.getType()));
      },
    }),
  );
  return SUBGRAPHS.find((name) => able.includes(name));
}

/** A field that names no home is at home wherever its type is. */
function homesOfField(
  parent: GraphQLNamedType,
  directives: readonly ConstDirectiveNode[],
): readonly string[] {
  const named = directives.filter(
    (one) => one.name.value === "join__field" && argument(one, "graph") !== "",
  );
  return named.length === 0
    ? homesOfType(parent)
    : named
        .filter((one) => argument(one, "external") !== "true")
        .map((one) => argument(one, "graph"));
}

function homesOfType(
  type: Parameters<typeof getNamedType>[0],
): readonly string[] {
  return (getNamedType(type)?.astNode?.directives ?? [])
    .filter((one) => one.name.value === "join__type")
    .map((one) => argument(one, "graph"));
}

/** As a subgraph is called, which is how its member of the enum is written but for the case. */
function argument(directive: ConstDirectiveNode, name: string): string {
  const value = directive.arguments?.find((one) => one.name.value === name);
  switch (value?.value.kind) {
    case Kind.ENUM:
      return value.value.value.toLowerCase();
    case Kind.BOOLEAN:
      return String(value.value.value);
    default:
      return "";
  }
}
