import { failureWords } from "@onedoor/subgraph-host/failureWords";
import { backup } from "./commands/backup.ts";
import { clientAdd, clientList, clientRemove } from "./commands/client.ts";
import { type Command, WrongUse } from "./commands/Command.ts";
import { enrol } from "./commands/enrol.ts";
import { link } from "./commands/link.ts";
import { exportFeed } from "./commands/export.ts";
import { head } from "./commands/head.ts";
import { importCalendar } from "./commands/importCalendar.ts";
import { importLists } from "./commands/importLists.ts";
import { itemsExport } from "./commands/itemsExport.ts";
import { itemsImport } from "./commands/itemsImport.ts";
import {
  appoint,
  removeSecondFactor,
  resetPassword,
} from "./commands/keepAccount.ts";
import { restore } from "./commands/restore.ts";
import { verify } from "./commands/verify.ts";

const COMMANDS: readonly Command[] = [
  exportFeed,
  verify,
  head,
  backup,
  restore,
  importCalendar,
  itemsExport,
  itemsImport,
  // As it was called before there was an export.
  { ...itemsImport, name: ["import", "items"] },
  importLists,
  enrol,
  clientAdd,
  clientRemove,
  clientList,
  appoint,
  link,
  resetPassword,
  removeSecondFactor,
];

process.exit(await runCommand(process.argv.slice(2)));

async function runCommand(words: string[]): Promise<number> {
  const command = COMMANDS.find(({ name }) =>
    name.every((word, index) => words[index] === word),
  );
  if (command === undefined) {
    for (const { name, takes, does } of COMMANDS)
      console.log(`  ${`${name.join(" ")} ${takes}`.padEnd(48)} ${does}`);
    return words.length === 0 || words.includes("--help") ? 0 : 2;
  }
  const usage = `npm run onedoor -- ${command.name.join(" ")} ${command.takes}`;
  const args = words.slice(command.name.length);
  if (args.includes("--help") || args.includes("-h")) {
    console.log(`${usage}\n\n${command.help}`);
    return 0;
  }
  try {
    return await command.run(args, console.log);
  } catch (error) {
    console.error(wordsOf(error));
    if (isWrongUse(error)) console.error(usage);
    return isWrongUse(error) ? 2 : 1;
  }
}

function isWrongUse(error: unknown): boolean {
  return (
    error instanceof WrongUse ||
    // What Node's own reader of arguments says of an option that isn't there.
    codeOf(error).startsWith("ERR_PARSE_ARGS")
  );
}

/** Failures that an operator can act on say all; any other is shown with its stack. */
function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return failureWords(error);
  const plain =
    isWrongUse(error) ||
    ["FOLDER_IN_USE", "ENOENT", "EEXIST", "ECONNREFUSED"].includes(
      codeOf(error),
    );
  return plain ? error.message : failureWords(error);
}

function codeOf(error: unknown): string {
  return error instanceof Error &&
    "code" in error &&
    typeof error.code === "string"
    ? error.code
    : "";
}
