import { openEmbeddedDatabase } from "../embeddedDatabase.ts";

// Run as a process of its own: appends rows for ever and prints the number of each once it is committed.

const folder = process.argv[2];
if (folder === undefined) throw new Error("appendUntilKilled.ts FOLDER");
const { pool } = await openEmbeddedDatabase({ folder });
await pool.query(
  "CREATE TABLE IF NOT EXISTS appended (number int PRIMARY KEY)",
);
for (let number = 1; ; number += 1) {
  await pool.query("INSERT INTO appended VALUES ($1)", [number]);
  process.stdout.write(`${number}\n`);
}
