import { readFile, writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { supergraphFile } from "../supergraphFile.ts";
import { composeSupergraph } from "./composeSupergraph.ts";

const { values } = parseArgs({ options: { check: { type: "boolean" } } });

const composed = await composeSupergraph();
if (values.check === true) {
  const committed = await readFile(supergraphFile, "utf8").catch(() => "");
  if (committed !== composed) {
    console.error(
      "schema/supergraph/supergraph.graphql is not what the SDL files make. Run: npm run compose",
    );
    process.exitCode = 1;
  }
} else {
  await writeFile(supergraphFile, composed);
  console.log("Wrote schema/supergraph/supergraph.graphql");
}
