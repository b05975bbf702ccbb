// A PouchDB server in memory. Takes documents as lines of JSON on its input, then prints its port.
import { createInterface } from "node:readline";
import express from "express";
import expressPouchdb from "express-pouchdb";
import PouchDB from "pouchdb";
import memory from "pouchdb-adapter-memory";

const InMemory = PouchDB.plugin(memory).defaults({ adapter: "memory" });
// First: it knows only the databases that are made after it.
const couch = expressPouchdb(InMemory, {
  mode: "minimumForPouchDB",
  inMemoryConfig: true,
  logPath: "/dev/null",
});
const cases = new InMemory("cases");
let batch = [];
for await (const line of createInterface({ input: process.stdin })) {
  batch.push(JSON.parse(line));
  if (batch.length < 500) continue;
  await cases.bulkDocs(batch);
  batch = [];
}
await cases.bulkDocs(batch);

const app = express();
app.use("/couch", couch);
const server = app.listen(0, "127.0.0.1", () => {
  console.log(`port ${server.address().port}`);
});
