import type { FormSchema } from "@onedoor/domain/formTypes";

/** By this name forms refer to the definitions that they share. */
const SHARED = "common.json";

export type ReferenceObjection = {
  reason: "unresolvedReference" | "malformedForm";
  at: string;
};

/** References of a form that lead nowhere, and names that would mean two things in one document. */
export function objectionsToReferences(
  form: FormSchema,
  definitions: FormSchema,
): ReferenceObjection[] {
  const own = new Set(Object.keys(form.$defs ?? {}));
  const shared = new Set(Object.keys(definitions.$defs ?? {}));
  return [
    ...[...own]
      .filter((name) => shared.has(name))
      .map((at) => ({ reason: "malformedForm" as const, at })),
    ...[
      ...referencesIn(form).filter(({ toShared, name }) =>
        toShared ? !shared.has(name) : !own.has(name),
      ),
      ...referencesIn(definitions).filter(({ name }) => !shared.has(name)),
    ].map(({ text }) => ({ reason: "unresolvedReference" as const, at: text })),
  ];
}

/**
 * The form with the shared definitions that it uses among its own, all references local: a replica validates with
 * this document alone, passing it as the definitions too.
 */
export function selfContainedForm(
  form: FormSchema,
  definitions: FormSchema,
): FormSchema {
  const used: Record<string, FormSchema> = {};
  const take = (name: string) => {
    const definition = definitions.$defs?.[name];
    if (definition === undefined || used[name] !== undefined) return;
    used[name] = definition;
    for (const inner of referencesIn(definition)) take(inner.name);
  };
  for (const { toShared, name } of referencesIn(form)) if (toShared) take(name);
  return localised({ ...form, $defs: { ...form.$defs, ...used } });
}

interface Reference {
  text: string;
  toShared: boolean;
  name: string;
}

function referencesIn(data: unknown): Reference[] {
  if (typeof data !== "object" || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) => {
    if (key !== "$ref" || typeof value !== "string") return referencesIn(value);
    const toShared = value.startsWith(SHARED);
    const name = value.slice(value.lastIndexOf("/") + 1);
    return [{ text: value, toShared, name }];
  });
}

function localised<Data>(data: Data): Data {
  const text = JSON.stringify(data, (key, value: unknown) =>
    key === "$ref" && typeof value === "string" && value.startsWith(SHARED)
      ? value.slice(SHARED.length)
      : value,
  );
  return JSON.parse(text) as Data;
}
