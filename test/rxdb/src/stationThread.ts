import { openedVault } from "@onedoor/replica/testing/openedVault";
import "fake-indexeddb/auto";
import { parentPort, workerData } from "node:worker_threads";
import type { JournalEntry } from "@onedoor/domain/entries";
import { bodyOf } from "@onedoor/domain/parseEntry";
import { instantOfEpochMs } from "@onedoor/domain/time";
import { memoryValues } from "@onedoor/replica/KeptValues";
import { processLocks } from "@onedoor/replica/Locks";
import { openReplica } from "@onedoor/replica/openReplica";
import type { CaseView, Replica } from "@onedoor/replica/Replica";
import { type ReplicaPorts, sleepByTimer } from "@onedoor/replica/ReplicaPorts";
import { signIn } from "@onedoor/replica/session";
import { applicationFor } from "@onedoor/test-support/applicationFor";
import { CountyClient } from "@onedoor/test-support/CountyClient";
import { firstValueFrom, NEVER } from "rxjs";
import { caseIdOf, humanOf, isOfGeneration, noteOf } from "./HumanCase.ts";
import type {
  FromStation,
  HumanWrite,
  PlacedHuman,
  StationStart,
  ToStation,
} from "./stationMessages.ts";

// A station in a thread of its own, with the shipped replica at a real county. It has its own RxDB: the suite's runs in
// dev-mode, which no database of a station is made for, and counts open collections.

const PASSWORD = "onedoor-demo";
const ITEM = "np-elderly-allowance";
const MOST_CASES = 10_000;

const port = parentPort;
if (port === null) throw new Error("stationThread.ts runs in a thread.");
const tell = (message: FromStation): void => port.postMessage(message);
const { url, account } = workerData as StationStart;

const ports: ReplicaPorts = {
  now: () => instantOfEpochMs(Date.now()),
  randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
  fetch: (input, init) => fetch(input, init),
  sleep: sleepByTimer,
  locks: processLocks(),
  values: memoryValues(),
  cameOnline: NEVER,
};
const outcome = await signIn(
  { baseUrl: url, account, password: PASSWORD },
  ports,
);
if (!outcome.ok) throw new Error(`not signed in: ${outcome.reason}`);
const replica: Replica = await openReplica(await openedVault(outcome.session), {
  baseUrl: url,
  storage: "memory",
  ports,
});
const client = await CountyClient.signedIn(url, account, PASSWORD);
const application = await applicationFor(client, ITEM);
await sync();
replica
  .cases({ desk: "mine", limit: MOST_CASES })
  .subscribe(() => tell({ says: "changed" }));
tell({ says: "ready" });

port.on("message", (message: ToStation) => {
  const { id } = message;
  void answer(message).then(
    (humans) => tell({ says: "humans", id, humans }),
    (error: unknown) => tell({ says: "failed", id, reason: String(error) }),
  );
});

async function answer(message: ToStation): Promise<readonly PlacedHuman[]> {
  if (message.does === "write")
    for (const row of message.rows) await write(message.generation, row);
  await sync();
  return humansOf(message.generation);
}

async function write(
  generation: string,
  { assumed, becomes }: HumanWrite,
): Promise<void> {
  const caseId = caseIdOf(generation, becomes.passportId);
  if ((await firstValueFrom(replica.case(caseId))) === null)
    await replica.act(
      "submitted",
      caseId,
      application.facts,
      application.content,
    );
  const note = noteOf(assumed, becomes);
  const written = await replica.act("noteAdded", caseId, {}, { note });
  if (!written.ok) throw new Error(`no note: ${written.reason}`);
}

async function sync(): Promise<void> {
  const { message } = await replica.syncNow();
  if (message !== "ok") throw new Error(`no sync: ${message}`);
}

async function humansOf(generation: string): Promise<readonly PlacedHuman[]> {
  const views = await firstValueFrom(
    replica.cases({ desk: "mine", limit: MOST_CASES }),
  );
  return views
    .filter(({ caseId }) => isOfGeneration(generation, caseId))
    .flatMap(placedHumanOf)
    .sort((a, b) => a.place - b.place);
}

/** Nothing where no note has arrived at the hub yet. */
function placedHumanOf({ journal }: CaseView): PlacedHuman[] {
  const notes = journal
    .filter(({ header }) => header?.kind === "noteAdded")
    .filter(({ acknowledgement }) => acknowledgement !== null)
    .sort((a, b) => seqOf(a) - seqOf(b));
  const human = humanOf(notes.map(textOfNote));
  const last = notes.at(-1);
  return human === null || last === undefined
    ? []
    : [{ human, place: seqOf(last) }];
}

function seqOf({ acknowledgement }: JournalEntry): number {
  return acknowledgement?.seq ?? 0;
}

function textOfNote(entry: JournalEntry): string {
  const body = bodyOf(entry, "noteAdded");
  if (body === undefined) throw new Error("a note can't be read");
  return body.note;
}
