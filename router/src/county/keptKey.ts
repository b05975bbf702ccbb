import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";

/** A key of the data folder, made at the first use: 64 hexadecimal digits, for its owner's eyes. */
export function keptKey(dataFolder: string, name: string): string {
  const folder = path.join(dataFolder, "keys");
  const file = path.join(folder, name);
  if (fs.existsSync(file)) return fs.readFileSync(file, "utf8").trim();
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  const key = randomBytes(32).toString("hex");
  // Whole or not at all: a key that is cut short would be taken for the key at the next start.
  const unfinished = `${file}.new`;
  fs.writeFileSync(unfinished, `${key}\n`, { mode: 0o600, flush: true });
  fs.renameSync(unfinished, file);
  return key;
}
