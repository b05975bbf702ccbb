import { readFile } from "node:fs/promises";
import { FIELD_ACCESS } from "@onedoor/domain/fieldAccess";
import { GRAPH_ACCESS } from "@onedoor/domain/graphAccess";
import {
  assertCompositionSuccess,
  composeServices,
} from "@theguild/federation-composition";
import { type DocumentNode, Kind, parse } from "graphql";
import { nominalUrl, SUBGRAPHS } from "../subgraphNames.ts";

/**
 * The supergraph of the five SDL files as they are now. Throws with every complaint of the composition, and where a
 * question or an act is nobody's.
 */
export async function composeSupergraph(): Promise<string> {
  const services = await Promise.all(
    SUBGRAPHS.map(async (name) => ({
      name,
      url: nominalUrl(name),
      typeDefs: parse(
        await readFile(
          new URL(import.meta.resolve(`@onedoor/${name}/${name}.graphql`)),
          "utf8",
        ),
      ),
    })),
  );
  const result = composeServices(services);
  assertCompositionSuccess(result);
  const fields = new Set(
    services.flatMap(({ typeDefs }) => fieldsOf(typeDefs)),
  );
  mustBeSomebodys([...fields]);
  return `${result.supergraphSdl.trim()}\n`;
}

function fieldsOf({ definitions }: DocumentNode): readonly string[] {
  return definitions.flatMap((type) =>
    type.kind === Kind.OBJECT_TYPE_DEFINITION ||
    type.kind === Kind.OBJECT_TYPE_EXTENSION
      ? (type.fields ?? []).map(
          (field) => `${type.name.value}.${field.name.value}`,
        )
      : [],
  );
}

/** What the policy says nothing of would be open to nobody, and what is gone from the graph has no policy. */
function mustBeSomebodys(fields: readonly string[]): void {
  const known = [
    ...Object.keys(GRAPH_ACCESS),
    ...Object.entries(FIELD_ACCESS).flatMap(([type, { fields: names }]) =>
      names.split(" ").map((name) => `${type}.${name}`),
    ),
  ];
  const wrong = [
    ...fields.filter((field) => !known.includes(field)),
    ...known.filter((field) => !fields.includes(field)),
  ];
  if (wrong.length > 0)
    throw new Error(
      `graphAccess, fieldAccess and the graph differ in: ${wrong.join(", ")}`,
    );
}
