import { FIELD_ACCESS } from "@onedoor/domain/fieldAccess";
import {
  getNamedType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isCompositeType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
} from "graphql";

export type Operation = "query" | "mutation";

/** One question or act with all there is below it. */
export interface Walk {
  operation: Operation;
  /** The question's or act's name. */
  field: string;
  document: string;
  /** What it asks for below the question, as `Type.field`. */
  asks: ReadonlySet<string>;
}

/** What fields below a question are asked with where they need it; a list or page in full, and a number that is there. */
const NEEDED: Readonly<Record<string, number>> = {
  limit: 50,
  upTo: 1_000_000,
  seq: 1,
  version: 1,
};

/** A walk for each question and act of the graph. */
export function walksOf(schema: GraphQLSchema): readonly Walk[] {
  return (
    [
      ["query", schema.getQueryType()],
      ["mutation", schema.getMutationType()],
    ] as const
  ).flatMap(([operation, root]) =>
    Object.values(root?.getFields() ?? {}).map((field) =>
      walkOf(operation, field),
    ),
  );
}

function walkOf(
  operation: Operation,
  field: GraphQLField<unknown, unknown>,
): Walk {
  const asks = new Set<string>();
  const answer = getNamedType(field.type);
  const below = selectionOf(answer, [], {
    asks,
    intoPublic: namesOf(answer).every(isPublic),
  });
  const declared = field.args.map(
    ({ name, type }) => `$${name}: ${String(type)}`,
  );
  const passed = field.args.map(({ name }) => `${name}: $${name}`);
  const inBrackets = (parts: readonly string[]) =>
    parts.length === 0 ? "" : `(${parts.join(", ")})`;
  return {
    operation,
    field: field.name,
    document: `${operation} ${inBrackets(declared)} { ${field.name}${inBrackets(passed)} ${below} }`,
    asks,
  };
}

interface Walking {
  asks: Set<string>;
  /** Public things are walked from their own questions, and only named where others lead to them. */
  intoPublic: boolean;
}

/**
 * Everything of the type and below it. A type that is its own ancestor, as a person in his household, is asked for
 * its plain fields once more, and then named: each way to a thing is gone, and none without end.
 */
function selectionOf(
  type: GraphQLNamedType,
  above: readonly string[],
  walking: Walking,
): string {
  if (!isCompositeType(type)) return "";
  if (isUnionType(type))
    return `{ __typename ${type
      .getTypes()
      .map((one) => `... on ${one.name} ${selectionOf(one, above, walking)}`)
      .join(" ")} }`;
  if (!isObjectType(type)) throw new Error(`no way through ${type.name}`);
  const times = above.filter((name) => name === type.name).length;
  if (times > 1 || (isPublic(type.name) && !walking.intoPublic))
    return "{ __typename }";
  const fields = Object.values(type.getFields()).flatMap((field) => {
    const named = getNamedType(field.type);
    if (times > 0 && isCompositeType(named)) return [];
    walking.asks.add(`${type.name}.${field.name}`);
    const below = selectionOf(named, [...above, type.name], walking);
    return [`${field.name}${argumentsOf(field)} ${below}`];
  });
  return `{ __typename ${fields.join(" ")} }`;
}

function argumentsOf({ name, args }: GraphQLField<unknown, unknown>): string {
  const needed = args.filter(isRequiredArgument).map((one) => {
    const value = NEEDED[one.name];
    if (value === undefined)
      throw new Error(
        `nobody has said with which ${one.name} ${name} is asked`,
      );
    return `${one.name}: ${value}`;
  });
  return needed.length === 0 ? "" : `(${needed.join(", ")})`;
}

function namesOf(type: GraphQLNamedType): readonly string[] {
  return isUnionType(type)
    ? type.getTypes().map(({ name }) => name)
    : [type.name];
}

function isPublic(typeName: string): boolean {
  return FIELD_ACCESS[typeName]?.for === "public";
}

/** Every field of every type below questions and acts, as `Type.field`. */
export function fieldsBelowRoots(schema: GraphQLSchema): readonly string[] {
  const roots = ["Query", "Mutation", "Subscription"];
  return Object.values(schema.getTypeMap()).flatMap((type) =>
    isObjectType(type) &&
    !type.name.startsWith("__") &&
    !roots.includes(type.name)
      ? Object.keys(type.getFields()).map((name) => `${type.name}.${name}`)
      : [],
  );
}

/** The type of what a field holds, and whether there are fields below it. */
export function fieldType(
  schema: GraphQLSchema,
  typeName: string,
  fieldName: string,
): { name: string; isComposite: boolean } {
  const type = schema.getType(typeName);
  const field = isObjectType(type) ? type.getFields()[fieldName] : undefined;
  if (field === undefined) throw new Error(`no ${typeName}.${fieldName}`);
  const named = getNamedType(field.type);
  return {
    name: named.name,
    isComposite: isCompositeType(named),
  };
}
