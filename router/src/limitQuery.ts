import {
  type ASTVisitor,
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type SelectionSetNode,
  type ValidationContext,
} from "graphql";

/** What one document may ask for. Far above what any app here sends. */
export const LIMITS = {
  tokens: 2_000,
  depth: 15,
  aliases: 60,
  /** Fields once all fragments are written out: fragments of fragments double with every level. */
  fields: 3_000,
} as const;

interface Extent {
  depth: number;
  aliases: number;
  fields: number;
}

const NOTHING: Extent = { depth: 0, aliases: 0, fields: 0 };

/** A validation rule that refuses documents beyond `LIMITS`, before anything is planned. */
export function limitQuery(context: ValidationContext): ASTVisitor {
  return {
    Document(document: DocumentNode) {
      const extentOf = measure(document);
      for (const definition of document.definitions) {
        if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
        const extent = extentOf(definition.selectionSet);
        for (const name of ["depth", "aliases", "fields"] as const) {
          if (extent[name] > LIMITS[name])
            context.reportError(
              tooComplex(`${name}: ${extent[name]} of ${LIMITS[name]}`),
            );
        }
      }
    },
  };
}

export function tooComplex(detail: string): GraphQLError {
  return new GraphQLError(`The query asks for too much (${detail}).`, {
    extensions: { code: "QUERY_TOO_COMPLEX" },
  });
}

/** Each fragment is measured once, so that measuring takes no longer than reading. */
function measure(document: DocumentNode): (set: SelectionSetNode) => Extent {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION)
      fragments.set(definition.name.value, definition);
  const known = new Map<string, Extent>();

  const ofFragment = (name: string): Extent => {
    const before = known.get(name);
    if (before !== undefined) return before;
    // A fragment that spreads itself is refused by a rule of GraphQL's own; here it must only end.
    known.set(name, NOTHING);
    const fragment = fragments.get(name);
    const extent =
      fragment === undefined ? NOTHING : ofSet(fragment.selectionSet);
    known.set(name, extent);
    return extent;
  };

  const ofSet = (set: SelectionSetNode): Extent =>
    set.selections
      .map((selection): Extent => {
        if (selection.kind === Kind.FRAGMENT_SPREAD)
          return ofFragment(selection.name.value);
        if (selection.kind === Kind.INLINE_FRAGMENT)
          return ofSet(selection.selectionSet);
        // Introspection nests deeply and reads nothing but the schema.
        if (selection.name.value.startsWith("__")) return NOTHING;
        const below =
          selection.selectionSet === undefined
            ? NOTHING
            : ofSet(selection.selectionSet);
        return {
          depth: below.depth + 1,
          aliases: below.aliases + (selection.alias === undefined ? 0 : 1),
          fields: below.fields + 1,
        };
      })
      .reduce(
        (all, one) => ({
          depth: Math.max(all.depth, one.depth),
          aliases: all.aliases + one.aliases,
          fields: all.fields + one.fields,
        }),
        NOTHING,
      );

  return ofSet;
}
