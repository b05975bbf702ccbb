import { randomBytes } from "node:crypto";
import {
  type DemonstrationDepartment,
  startDemonstrationDepartment,
} from "@onedoor/cases/sharing/demonstrationDepartment";
import { failureWords } from "@onedoor/subgraph-host/failureWords";
import { tellFailure, tellOperator } from "@onedoor/subgraph-host/operatorLog";
import { openEmbeddedCounty, type EmbeddedCounty } from "../embeddedCounty.ts";
import type { CountyConfig } from "./CountyConfig.ts";
import { seedDemonstration } from "./seedDemonstration.ts";
import { serveCounty } from "./serveCounty.ts";

const STOP_LIMIT_MS = 15_000;

/**
 * Runs the county until it is told to stop, or its database ends by itself. Answers with the exit code.
 * Whenever the process is killed, what it acknowledged is kept. `tell`: where it can be found, and whether it is ready;
 * what goes wrong is told to the operator.
 */
export async function runCounty(
  config: CountyConfig,
  tell: (line: string) => void,
): Promise<number> {
  const begun = performance.now();
  const told = signalled();
  let county: EmbeddedCounty | undefined;
  let fictional: DemonstrationDepartment | undefined;
  let server: Awaited<ReturnType<typeof serveCounty>> | undefined;
  let code = 0;
  try {
    let { departments } = config;
    if (config.demonstration && departments === undefined) {
      const secret = randomBytes(32).toString("hex");
      fictional = await startDemonstrationDepartment({ secret });
      departments = { url: fictional.url, secret };
    }
    county = await openEmbeddedCounty({ ...config, departments }, tellOperator);
    tell(`database: ${county.databaseWords}`);
    tell(`query planner: ${county.router.planner}`);
    if (config.demonstration) await seedDemonstration(county, tell);
    server = await serveCounty(county, config);
    county.follow();
    await announce(county, config, server.url, tell);
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    if (fictional !== undefined)
      tell(`  departments' systems (演示, fictional)  ${fictional.url}`);
    tell(`ready in ${seconds} s`);
    const why = await Promise.race([told, county.stopped]);
    if (why instanceof Error) throw why;
    tell(`stopping (${why})`);
  } catch (error) {
    code = 1;
    tellFailure(wordsOf(error));
  }
  // A statement that never ends must not keep the process: what is committed is on the disk.
  setTimeout(() => process.exit(1), STOP_LIMIT_MS).unref();
  await server?.close();
  await county?.close().catch((error: unknown) => {
    code = 1;
    tellFailure(wordsOf(error));
  });
  await fictional?.close();
  if (code === 0) tell("stopped");
  return code;
}

/** Settles at the first signal; the second ends the process at once. */
function signalled(): Promise<string> {
  return new Promise((resolve) => {
    let before = false;
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
      process.on(signal, () => {
        if (before && signal === "SIGINT") process.exit(130);
        before = true;
        resolve(signal);
      });
  });
}

async function announce(
  county: EmbeddedCounty,
  config: CountyConfig,
  url: string,
  tell: (line: string) => void,
): Promise<void> {
  tell("");
  tell(`  county    ${url}/`);
  tell(`  station   ${url}/station/`);
  tell(`  office    ${url}/office/`);
  tell(`  graph     ${url}/graphql`);
  tell(`  health    ${url}/health`);
  if (!config.demonstration) return;
  tell(`  explorer  ${url}/explorer`);
  const { demonstrationAccounts } = await county.askAs("router")<{
    demonstrationAccounts: {
      account: string;
      password: string;
      displayName: string;
      aboutEn: string;
    }[];
  }>("{ demonstrationAccounts { account password displayName aboutEn } }");
  tell("");
  tell("  Sign in (everything and everybody here is fictional):");
  for (const {
    account,
    password,
    displayName,
    aboutEn,
  } of demonstrationAccounts)
    tell(`  ${account.padEnd(10)} ${password}  ${displayName}: ${aboutEn}`);
  tell("");
}

/** A failure that an operator can act on has a code and says all; any other is shown with its stack. */
function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return failureWords(error);
  if ("code" in error && error.code === "FOLDER_IN_USE") return error.message;
  if ("code" in error && error.code === "EADDRINUSE")
    return `${error.message}. Say another one with PORT.`;
  return failureWords(error);
}
