import { parseInstant, parsePlainDate } from "@onedoor/domain/time";
import {
  type DocumentNode,
  type FieldDefinitionNode,
  GraphQLError,
  type InputObjectTypeDefinitionNode,
  Kind,
  type TypeNode,
} from "graphql";

/** Characters of a text, and values of a list. Far above what any app here sends. */
const LONGEST = 10_000;
const DEEPEST_JSON = 20;

type Resolve = (
  source: unknown,
  values: Record<string, unknown>,
  context: unknown,
  info: unknown,
) => unknown;
/** By type and field. */
export type ResolverMap = Record<string, Record<string, Resolve>>;
type Inputs = ReadonlyMap<string, InputObjectTypeDefinitionNode>;

/**
 * The resolvers, so that each refuses arguments that no store could look for: a day or a moment that is none, a text
 * with a NUL, what is endless. `unchecked` names fields that judge for themselves.
 */
export function checkArguments(
  typeDefs: DocumentNode,
  resolvers: ResolverMap,
  unchecked: readonly string[] = [],
): ResolverMap {
  const inputs = new Map(
    typeDefs.definitions.flatMap((type) =>
      type.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION
        ? [[type.name.value, type]]
        : [],
    ),
  );
  const checked: ResolverMap = { ...resolvers };
  for (const type of typeDefs.definitions) {
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
    const ofType = resolvers[type.name.value] ?? {};
    for (const field of type.fields ?? []) {
      const name = field.name.value;
      const resolve = ofType[name];
      if (field.arguments?.length && resolve && !unchecked.includes(name))
        checked[type.name.value] = {
          ...checked[type.name.value],
          [name]: refusing(field, resolve, inputs),
        };
    }
  }
  return checked;
}

function refusing(
  field: FieldDefinitionNode,
  resolve: Resolve,
  inputs: Inputs,
): Resolve {
  return (source, values, context, info) => {
    for (const { name, type } of field.arguments ?? []) {
      const fault = faultOf(values[name.value], type, name.value, inputs);
      if (fault !== undefined)
        throw new GraphQLError(`The argument ${fault}.`, {
          extensions: { code: "BAD_USER_INPUT" },
        });
    }
    return resolve(source, values, context, info);
  };
}

/** Where the fault is and what it is, never the value. */
function faultOf(
  value: unknown,
  type: TypeNode,
  path: string,
  inputs: Inputs,
): string | undefined {
  if (value === null || value === undefined) return undefined;
  if (type.kind === Kind.NON_NULL_TYPE)
    return faultOf(value, type.type, path, inputs);
  if (type.kind === Kind.LIST_TYPE) {
    if (!Array.isArray(value)) return undefined;
    if (value.length > LONGEST)
      return `${path} has more than ${LONGEST} values`;
    return firstFault(value, (one) => faultOf(one, type.type, path, inputs));
  }
  const input = inputs.get(type.name.value);
  if (input !== undefined)
    return firstFault(input.fields ?? [], (field) =>
      faultOf(
        (value as Record<string, unknown>)[field.name.value],
        field.type,
        `${path}.${field.name.value}`,
        inputs,
      ),
    );
  if (type.name.value === "Date")
    return typeof value === "string" && parsePlainDate(value).ok
      ? undefined
      : `${path} is no day (YYYY-MM-DD)`;
  if (type.name.value === "DateTime")
    return typeof value === "string" && parseInstant(value).ok
      ? undefined
      : `${path} is no moment (YYYY-MM-DDTHH:MM:SS.mmmZ)`;
  return faultOfJson(value, path, DEEPEST_JSON);
}

function faultOfJson(
  value: unknown,
  path: string,
  levels: number,
): string | undefined {
  if (typeof value === "string") {
    if (value.length > LONGEST)
      return `${path} has more than ${LONGEST} characters`;
    return value.includes("\0") ? `${path} holds a NUL character` : undefined;
  }
  if (typeof value !== "object" || value === null) return undefined;
  if (levels === 0) return `${path} is nested too deeply`;
  return firstFault(Object.values(value), (one) =>
    faultOfJson(one, path, levels - 1),
  );
}

function firstFault<Value>(
  values: readonly Value[],
  fault: (value: Value) => string | undefined,
): string | undefined {
  for (const value of values) {
    const found = fault(value);
    if (found !== undefined) return found;
  }
  return undefined;
}
