import { existsSync, readFileSync } from "node:fs";
import { basename, resolve } from "node:path";
import type { CodegenConfig } from "@graphql-codegen/cli";

/**
 * Types of a subgraph's resolvers, made from its SDL: run in the subgraph's folder. By convention the folder may
 * hold `src/Context.ts` with the type `Context`, and `mappers.json` with what stores hand to resolvers, such as
 * `{ "Person": "../store/PeopleStore.ts#PersonRecord" }` (as seen from `src/generated`).
 */
const name = basename(process.cwd());
const mappersFile = resolve("mappers.json");

const config: CodegenConfig = {
  schema: `./${name}.graphql`,
  generates: {
    "src/generated/graphql.ts": {
      plugins: ["typescript", "typescript-resolvers"],
      config: {
        federation: true,
        enumsAsTypes: true,
        useTypeImports: true,
        importExtension: ".ts",
        emitLegacyCommonJSImports: false,
        strictScalars: true,
        scalars: {
          Date: "string",
          DateTime: "string",
          JSON: "unknown",
          _FieldSet: "string",
          ID: "string",
        },
        // Fields that a store leaves to a resolver of their own needn't be in its records.
        mappers: existsSync(mappersFile)
          ? (JSON.parse(readFileSync(mappersFile, "utf8")) as Record<
              string,
              string
            >)
          : {},
        ...(existsSync(resolve("src/Context.ts"))
          ? { contextType: "../Context.ts#Context" }
          : {}),
      },
    },
  },
};

export default config;
