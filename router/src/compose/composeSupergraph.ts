import { readFile } from "node:fs/promises";
import {
  assertCompositionSuccess,
  composeServices,
} from "@theguild/federation-composition";
import { parse } from "graphql";
import { nominalUrl, SUBGRAPHS } from "../subgraphNames.ts";

/** The supergraph of the five SDL files as they are now. Throws with every complaint of the composition. */
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
  return `${result.supergraphSdl.trim()}\n`;
}
