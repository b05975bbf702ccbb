import {
  buildASTSchema,
  type DefinitionNode,
  type DocumentNode,
  Kind,
  parse,
  validate,
} from "graphql";
import { describe, expect, test } from "vitest";
import cases from "../../../subgraphs/cases/cases.graphql?raw";
import entities from "../../../subgraphs/entities/entities.graphql?raw";
import items from "../../../subgraphs/items/items.graphql?raw";
import people from "../../../subgraphs/people/people.graphql?raw";
import * as operations from "./operations.ts";

describe("the operations of a replica", () => {
  const schema = buildASTSchema(mergedSdl(), { assumeValid: true });
  test.each(Object.entries(operations))(
    "%s fits the county's graph",
    (_, operation) => {
      expect(validate(schema, parse(operation))).toEqual([]);
    },
  );
});

/** The subgraphs' types as one document: fields of the same type put together, stubs included. */
function mergedSdl(): DocumentNode {
  const merged = new Map<string, DefinitionNode>();
  for (const sdl of [cases, entities, items, people]) {
    for (const definition of parse(sdl).definitions) {
      if (!("name" in definition) || definition.name === undefined) continue;
      const key = definition.name.value;
      const known = merged.get(key);
      merged.set(
        key,
        known === undefined ? definition : both(known, definition),
      );
    }
  }
  return { kind: Kind.DOCUMENT, definitions: [...merged.values()] };
}

function both(one: DefinitionNode, other: DefinitionNode): DefinitionNode {
  if (one.kind !== Kind.OBJECT_TYPE_DEFINITION) return one;
  if (other.kind !== Kind.OBJECT_TYPE_DEFINITION) return one;
  const known = new Set(one.fields?.map((field) => field.name.value));
  const added = (other.fields ?? []).filter(
    (field) => !known.has(field.name.value),
  );
  return { ...one, fields: [...(one.fields ?? []), ...added] };
}
