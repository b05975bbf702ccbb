import { CountyClient } from "@onedoor/test-support/CountyClient";
import {
  buildClientSchema,
  getIntrospectionQuery,
  getNamedType,
  getNullableType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type IntrospectionQuery,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
} from "graphql";

/** A question or an act with arguments that mean nothing. */
export interface HarmlessQuestion {
  operation: "query" | "mutation";
  field: string;
  args: readonly GraphQLArgument[];
  query: string;
  variables: Record<string, unknown>;
}

/** One for each question and each act of the graph, as it is served. */
export async function harmlessQuestions(
  url: string,
): Promise<readonly HarmlessQuestion[]> {
  const introspection = await new CountyClient(url).ask<IntrospectionQuery>(
    getIntrospectionQuery(),
  );
  const schema = buildClientSchema(introspection);
  const fieldsOf = (type: ReturnType<typeof schema.getQueryType>) =>
    Object.values(type?.getFields() ?? {});
  return [
    ...fieldsOf(schema.getQueryType()).map((one) => questionOf("query", one)),
    ...fieldsOf(schema.getMutationType()).map((one) =>
      questionOf("mutation", one),
    ),
  ];
}

function questionOf(
  operation: "query" | "mutation",
  { name, args, type }: GraphQLField<unknown, unknown>,
): HarmlessQuestion {
  const declared = args.map((one) => `$${one.name}: ${String(one.type)}`);
  const passed = args.map((one) => `${one.name}: $${one.name}`);
  const selection = isCompositeType(getNamedType(type))
    ? " { __typename }"
    : "";
  const inBrackets = (parts: readonly string[]) =>
    parts.length === 0 ? "" : `(${parts.join(", ")})`;
  return {
    operation,
    field: name,
    args,
    query: `${operation} ${inBrackets(declared)} { ${name}${inBrackets(passed)}${selection} }`,
    variables: Object.fromEntries(
      args.map((one) => [one.name, harmlessValue(one.type)]),
    ),
  };
}

export function harmlessValue(ofType: GraphQLInputType): unknown {
  const type = getNullableType(ofType);
  if (type === ofType) return null;
  if (isListType(type)) return [];
  if (isInputObjectType(type))
    return Object.fromEntries(
      Object.values(type.getFields()).map((field) => [
        field.name,
        harmlessValue(field.type),
      ]),
    );
  if (isEnumType(type)) return type.getValues()[0]?.name;
  return (
    { Int: 1, Boolean: false, Date: "2026-01-01" }[type.name] ??
    "harmless-text-of-24"
  );
}
