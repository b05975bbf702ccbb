import { PullPages } from "@onedoor/replica/PullPages";
import type { CaseHandlers } from "@onedoor/replica/replicateCases";
import { COLLECTION_SCHEMAS } from "@onedoor/replication/collectionSchemas";
import { type CaseRow, NEVER_DUE } from "@onedoor/replication/documents";
import {
  createRxDatabase,
  type RxCollection,
  type RxConflictHandler,
  type RxDocumentData,
  type RxStorage,
  type WithDeleted,
} from "rxdb";
import { replicateRxCollection } from "rxdb/plugins/replication";
import { getRxStorageMemory } from "rxdb/plugins/storage-memory";
import { first, Subject } from "rxjs";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { Disk } from "./Disk.ts";
import { replicateTable } from "./replicateTable.ts";
import { tableCollection } from "./tableCollection.ts";
import { type DiskAccess, tableStorage } from "./tableStorage.ts";

// The simulation stands in for RxDB's collection and for what RxDB does around its replication protocol. Here both do
// the same, as far as the replica uses it.

const { encrypted: _, ...schema } = COLLECTION_SCHEMAS.cases;
const PUSHED_TOGETHER = 200;

const NEVER = new Promise<never>(() => undefined);

const conflicts: RxConflictHandler<CaseRow> = {
  isEqual: (a, b) => a.digest === b.digest && a._deleted === b._deleted,
  resolve: async ({ realMasterState: master, newDocumentState: own }) =>
    master.digest.startsWith("theirs")
      ? master
      : { ...master, digest: `${master.digest}+${own.digest}` },
};

type Handlers = Pick<CaseHandlers, "pull" | "push">;
type AnyStorage = RxStorage<unknown, unknown>;

interface Opened {
  collection: RxCollection<CaseRow>;
  /** Resolves when it has begun; `resync$` asks for a round. */
  replicate(handlers: Handlers, resync$: Subject<"RESYNC">): Promise<unknown>;
  /** How long a handler that threw was left alone. */
  waited: number[];
  /** Writes in this context never come to their end. */
  stuck: { context?: string; reached: boolean };
  /** As after the page went in the middle of whatever it did: the same disk, opened again. */
  again(): Promise<Opened>;
  close(): Promise<unknown>;
}

function sticking(storage: AnyStorage, stuck: Opened["stuck"]): AnyStorage {
  return {
    ...storage,
    async createStorageInstance(params) {
      const instance = await storage.createStorageInstance(params);
      const bulkWrite = instance.bulkWrite.bind(instance);
      instance.bulkWrite = (rows, context) => {
        if (context !== stuck.context) return bulkWrite(rows, context);
        stuck.reached = true;
        return NEVER;
      };
      return instance;
    },
  };
}

let writes = 0;

async function openStandIn(disk = new Disk()): Promise<Opened> {
  let isAlive = true;
  const closed$ = new Subject<void>();
  const whileAlive = async <Result>(work: () => Result | Promise<Result>) => {
    const result = isAlive ? await work() : await NEVER;
    return isAlive ? result : NEVER;
  };
  const access: DiskAccess = {
    disk,
    closed$,
    writeTime: () => (writes += 1),
    read: (_table, work) => whileAlive(work),
    write: (_table, work) => whileAlive(work),
    landing: (_table, row) => row,
  };
  const stuck = { reached: false };
  const waited: number[] = [];
  const storage = sticking(tableStorage(access), stuck);
  const close = async () => {
    isAlive = false;
    closed$.next();
  };
  const collection = await tableCollection<CaseRow>(
    "cases",
    schema as never,
    storage,
  );
  return {
    collection,
    waited,
    stuck,
    close,
    replicate: ({ pull, push }, resync$) =>
      replicateTable({
        collection,
        storage,
        metaTable: "meta",
        conflicts,
        handlers: () => ({
          pull: (...asked) => whileAlive(() => pull(...asked)),
          push: (rows) => whileAlive(() => push(rows)),
        }),
        pages: new PullPages(),
        resync$,
        sleep: async (ms) => void waited.push(ms),
      }),
    async again() {
      await close();
      return openStandIn(disk);
    },
  };
}

let databases = 0;

async function openRxDB(): Promise<Opened> {
  databases += 1;
  const stuck = { reached: false };
  const waited: number[] = [];
  const database = await createRxDatabase({
    name: `contract-${databases}`,
    storage: sticking(getRxStorageMemory() as AnyStorage, stuck),
    multiInstance: false,
  });
  const { cases } = await database.addCollections({
    cases: { schema: schema as never, conflictHandler: conflicts as never },
  });
  const collection = cases as unknown as RxCollection<CaseRow>;
  collection.promiseWait = async (ms) => void waited.push(ms ?? 0);
  let running: { cancel(): Promise<unknown> } | undefined;
  const opened: Opened = {
    collection,
    waited,
    stuck,
    close: () => database.close(),
    async replicate(handlers, resync$) {
      running = replicateRxCollection<CaseRow, never>({
        collection,
        replicationIdentifier: "cases",
        live: true,
        pull: {
          batchSize: PullPages.ASKED,
          stream$: resync$,
          handler: handlers.pull as never,
        },
        push: {
          batchSize: PUSHED_TOGETHER,
          handler: handlers.push as never,
        },
      });
    },
    async again() {
      await running?.cancel();
      return opened;
    },
  };
  return opened;
}

/** The other side: what lies there, oldest change first, and what was asked of it. */
class Master {
  readonly changes: WithDeleted<CaseRow>[] = [];
  readonly checkpoints: (number | undefined)[] = [];
  readonly pushes: { row: string; assumed: string | null }[][] = [];
  /** Answers a push in place of taking it. */
  objection: WithDeleted<CaseRow> | undefined;
  failures = 0;
  beforePushed: () => Promise<unknown> = async () => undefined;

  readonly handlers: Handlers = {
    pull: async (checkpoint, limit) => {
      const after = checkpoint as unknown as { seq: number } | undefined;
      this.checkpoints.push(after?.seq);
      this.#perhapsFail();
      const from = after?.seq ?? 0;
      const documents = this.changes.slice(from, from + limit);
      const seq = from + documents.length;
      return { documents, checkpoint: { seq } as never };
    },
    push: async (rows) => {
      this.#perhapsFail();
      this.pushes.push(
        rows.map((row) => {
          const { assumedMasterState } = row as {
            assumedMasterState?: CaseRow;
          };
          return {
            row: textOf(row.newDocumentState),
            assumed:
              assumedMasterState === undefined
                ? null
                : textOf(assumedMasterState as WithDeleted<CaseRow>),
          };
        }),
      );
      await this.beforePushed();
      const { objection } = this;
      this.objection = undefined;
      if (objection !== undefined) return [objection];
      this.changes.push(
        ...rows.map(({ newDocumentState }) => newDocumentState),
      );
      return [];
    },
  };

  #perhapsFail(): void {
    if (this.failures === 0) return;
    this.failures -= 1;
    throw new Error("the line is cut");
  }
}

function row(caseId: string, digest: string): CaseRow {
  return {
    caseId,
    updatedAtInv: digest.length,
    stage: "",
    dueOnKey: NEVER_DUE,
    stationKey: "",
    assigneeKey: "",
    digest,
    sealed: { entries: [] },
  };
}

function there(caseId: string, digest: string): WithDeleted<CaseRow> {
  return { ...row(caseId, digest), _deleted: false };
}

function textOf({ caseId, digest, _deleted }: WithDeleted<CaseRow>): string {
  return `${caseId} ${digest}${_deleted ? " gone" : ""}`;
}

describe.each([
  ["the stand-in", openStandIn],
  ["RxDB", openRxDB],
])("the replication of a collection, by %s", (_name, open) => {
  let opened: Opened;
  let master: Master;
  let resync$: Subject<"RESYNC">;

  beforeEach(async () => {
    opened = await open();
    master = new Master();
    resync$ = new Subject();
  });
  afterEach(() => opened.close());

  const begin = () => opened.replicate(master.handlers, resync$);
  const change = async (caseId: string, digest: string) => {
    const found = await opened.collection.findOne(caseId).exec();
    await found?.incrementalModify((now) => ({ ...now, digest }));
  };
  const pushed = () =>
    master.pushes.map((rows) =>
      rows.map((one) => `${one.assumed ?? "nothing"} -> ${one.row}`).join(),
    );
  const stored = async (caseId: string) => {
    const { storageInstance } = opened.collection;
    return (await storageInstance.findDocumentsById([caseId], true))[0];
  };
  /** As another tab does it, of which this one's queue knows nothing. */
  const writeElsewhere = (
    previous: RxDocumentData<CaseRow> | undefined,
    digest: string,
  ) => {
    if (previous === undefined) throw new Error("nothing to write over");
    return opened.collection.storageInstance.bulkWrite(
      [{ previous, document: { ...previous, digest } }],
      "another tab",
    );
  };
  const inserted = async (caseId: string, digest: string) => {
    await opened.collection.insert(row(caseId, digest));
    const found = await opened.collection.findOne(caseId).exec();
    if (found === null) throw new Error(`${caseId} isn't there`);
    return found;
  };
  const here = async () =>
    (await opened.collection.find().exec())
      .map(({ caseId, digest }) => `${caseId} ${digest}`)
      .sort();

  test("brings what is there, and doesn't push it back", async () => {
    master.changes.push(there("a", "1"), there("b", "1"), there("c", "1"));
    await begin();
    await expect.poll(here).toEqual(["a 1", "b 1", "c 1"]);
    await opened.collection.insert(row("own", "1"));
    await expect
      .poll(() => master.pushes)
      .toEqual([[{ row: "own 1", assumed: null }]]);
  });

  test("pushes a change with what the other side has been given before", async () => {
    await begin();
    await opened.collection.insert(row("own", "1"));
    await expect.poll(() => master.pushes).toHaveLength(1);
    await change("own", "2");
    await expect
      .poll(() => master.pushes[1])
      .toEqual([{ row: "own 2", assumed: "own 1" }]);
    const found = await opened.collection.findOne("own").exec();
    await found?.incrementalRemove();
    await expect
      .poll(() => master.pushes[2])
      .toEqual([{ row: "own 2 gone", assumed: "own 2" }]);
  });

  test("writes what the conflict handler makes of an objection", async () => {
    await begin();
    master.objection = there("own", "theirs");
    await opened.collection.insert(row("own", "mine"));
    await expect.poll(here).toEqual(["own theirs"]);
  });

  test("pushes what the conflict handler added to an objection, and nothing where it added nothing", async () => {
    await begin();
    master.objection = there("own", "other");
    await opened.collection.insert(row("own", "1"));
    await expect
      .poll(pushed)
      .toEqual(["nothing -> own 1", "own other -> own other+1"]);
    master.objection = there("own", "theirs");
    await change("own", "2");
    await expect.poll(here).toEqual(["own theirs"]);
    await change("own", "3");
    await expect
      .poll(() => pushed().slice(2))
      .toEqual(["own other+1 -> own 2", "own theirs -> own 3"]);
  });

  test("keeps what was written while an objection was on its way, and pushes it next", async () => {
    await begin();
    master.beforePushed = async () => {
      master.beforePushed = async () => undefined;
      await change("own", "2");
    };
    master.objection = there("own", "theirs");
    await opened.collection.insert(row("own", "1"));
    await expect.poll(pushed).toEqual(["nothing -> own 1", "nothing -> own 2"]);
    expect(await here()).toEqual(["own 2"]);
  });

  test("pushes what was written together at once, two hundred at most, and what was here before it began", async () => {
    await opened.collection.insert(row("before", "1"));
    await begin();
    await expect.poll(pushed).toEqual(["nothing -> before 1"]);
    await opened.collection.bulkInsert(
      Array.from({ length: 201 }, (_, i) => row(`c${i}`, "1")),
    );
    await expect
      .poll(() => master.pushes.map((rows) => rows.length))
      .toEqual([1, 200, 1]);
  });

  test("pushes nothing that the conflict handler doesn't see", async () => {
    master.changes.push(there("a", "1"));
    await begin();
    await expect.poll(here).toEqual(["a 1"]);
    const found = await opened.collection.findOne("a").exec();
    await found?.incrementalModify((now) => ({ ...now, stage: "accepted" }));
    await opened.collection.insert(row("own", "1"));
    await expect.poll(pushed).toEqual(["nothing -> own 1"]);
  });

  test("pulls only after a push that is on its way when it is told that there is more", async () => {
    await begin();
    await expect.poll(() => master.checkpoints).toHaveLength(1);
    let pulledBefore = 0;
    master.beforePushed = async () => {
      resync$.next("RESYNC");
      await here();
      pulledBefore = master.checkpoints.length;
    };
    await opened.collection.insert(row("own", "1"));
    await expect.poll(() => master.checkpoints.length).toBeGreaterThan(1);
    expect(pulledBefore).toBe(1);
  });

  test("pushes again what a page pushed that went before the answer", async () => {
    await begin();
    const { promise: answered, resolve: answer } =
      Promise.withResolvers<void>();
    master.beforePushed = () => answered;
    await opened.collection.insert(row("own", "1"));
    await expect.poll(pushed).toHaveLength(1);
    opened = await opened.again();
    answer();
    await begin();
    await expect.poll(pushed).toEqual(["nothing -> own 1", "nothing -> own 1"]);
  });

  test("pushes again what a page pushed that went before it noted the answer", async () => {
    await begin();
    const { stuck } = opened;
    stuck.context = "replication-up-write-meta";
    await opened.collection.insert(row("own", "1"));
    await expect.poll(() => stuck.reached).toBe(true);
    delete stuck.context;
    opened = await opened.again();
    await begin();
    await expect.poll(pushed).toEqual(["nothing -> own 1", "nothing -> own 1"]);
  });

  test("pulls again what a page wrote that went before it noted so, and pushes none of it", async () => {
    master.changes.push(there("a", "1"));
    const { stuck } = opened;
    stuck.context = "replication-down-write-meta";
    await begin();
    await expect.poll(() => stuck.reached).toBe(true);
    delete stuck.context;
    opened = await opened.again();
    master.checkpoints.length = 0;
    await begin();
    await expect.poll(() => master.checkpoints).toEqual([undefined, 1]);
    await opened.collection.insert(row("own", "1"));
    await expect.poll(pushed).toEqual(["nothing -> own 1"]);
  });

  test("pushes afterwards what was changed during a push", async () => {
    await begin();
    let changed = false;
    master.beforePushed = async () => {
      if (changed) return;
      changed = true;
      await change("own", "2");
    };
    await opened.collection.insert(row("own", "1"));
    await expect
      .poll(() => master.pushes.flat().map((one) => one.row))
      .toEqual(["own 1", "own 2"]);
  });

  test("asks again where a handler threw, in both directions", async () => {
    master.changes.push(there("a", "1"));
    master.failures = 2;
    await begin();
    await expect.poll(here).toEqual(["a 1"]);
    master.failures = 2;
    await opened.collection.insert(row("own", "1"));
    await expect
      .poll(() => master.pushes.flat().map((one) => one.row))
      .toEqual(["own 1"]);
    expect(opened.waited).toEqual([5000, 5000, 5000, 5000]);
  });

  test("asks from where it was when it is told that there is more, and takes what has gone away", async () => {
    master.changes.push(there("a", "1"), there("b", "1"));
    await begin();
    await expect.poll(here).toEqual(["a 1", "b 1"]);
    await expect.poll(() => master.checkpoints.at(-1)).toBe(2);
    master.changes.push({ ...there("a", "2"), _deleted: true });
    resync$.next("RESYNC");
    await expect.poll(here).toEqual(["b 1"]);
    await expect.poll(() => master.checkpoints.at(-1)).toBe(3);
  });

  test("goes on from its last checkpoint when the page is opened again, and pushes nothing a second time", async () => {
    master.changes.push(there("a", "1"), there("b", "1"));
    await begin();
    await opened.collection.insert(row("own", "1"));
    await expect.poll(() => master.pushes).toHaveLength(1);
    resync$.next("RESYNC");
    await expect.poll(() => master.checkpoints.at(-1)).toBe(3);
    opened = await opened.again();
    master.checkpoints.length = 0;
    await begin();
    await expect.poll(() => master.checkpoints[0]).toBe(3);
    master.changes.push(there("later", "1"));
    resync$.next("RESYNC");
    await expect.poll(here).toContain("later 1");
    expect(master.pushes).toHaveLength(1);
  });

  test("what is asked of one document at once is done one after the other", async () => {
    const own = await inserted("own", "");
    await Promise.all(
      ["a", "b", "c"].map((letter) =>
        own.incrementalModify(async (now) => ({
          ...now,
          digest: now.digest + letter,
        })),
      ),
    );
    expect(await here()).toEqual(["own abc"]);
  });

  test("a change sees the document and nothing of how it is kept, and takes away what it leaves out", async () => {
    const own = await inserted("own", "1");
    let seen: object = {};
    await own.incrementalModify(({ stage: _stage, ...now }) => {
      seen = now;
      return now as CaseRow & { _deleted: boolean };
    });
    expect(seen).not.toMatchObject({ _rev: expect.any(String) });
    expect(await stored("own")).not.toHaveProperty("stage");
  });

  test("a change that throws fails alone", async () => {
    const own = await inserted("own", "");
    const other = await inserted("other", "");
    const add = (letter: string) => (now: CaseRow) => ({
      ...now,
      digest: now.digest + letter,
    });
    const outcomes = await Promise.allSettled([
      own.incrementalModify(add("a")),
      own.incrementalModify(() => Promise.reject(new Error("no"))),
      own.incrementalModify(add("b")),
      other.incrementalModify(add("c")),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual([
      "fulfilled",
      "rejected",
      "fulfilled",
      "fulfilled",
    ]);
    expect(await here()).toEqual(["other c", "own ab"]);
  });

  test("a change answers with what it wrote, whoever writes next", async () => {
    const own = await inserted("own", "1");
    opened.collection.storageInstance
      .changeStream()
      .pipe(first())
      .subscribe(
        ({ events }) => void writeElsewhere(events[0]?.documentData, "other"),
      );
    const changed = await own.incrementalModify((now) => ({
      ...now,
      digest: "2",
    }));
    expect(changed._data.digest).toBe("2");
    await expect.poll(here).toEqual(["own other"]);
  });

  test("a change of what another tab has changed is made on that, before one that was asked for later", async () => {
    const own = await inserted("own", "");
    await writeElsewhere(await stored("own"), "other");
    let later: Promise<unknown> | undefined;
    await own.incrementalModify((now) => {
      later ??= own.incrementalModify((then) => ({
        ...then,
        digest: `${then.digest} later`,
      }));
      return { ...now, digest: `${now.digest} first` };
    });
    await later;
    expect(await here()).toEqual(["own other first later"]);
  });

  test("what was removed can be inserted again, and keeps its last words until it is cleaned away", async () => {
    const own = await inserted("own", "1");
    const remove = { digest: "", _deleted: true };
    await own.incrementalModify((now) => ({ ...now, ...remove }));
    await opened.collection.insert(row("own", "2"));
    expect(await here()).toEqual(["own 2"]);
    const again = await opened.collection.findOne("own").exec();
    await again?.incrementalModify((now) => ({ ...now, ...remove }));
    expect(await stored("own")).toMatchObject(remove);
    await opened.collection.storageInstance.cleanup(0);
    expect(await stored("own")).toBeUndefined();
  });

  test("a full disk fails what is written then, and nothing else", async () => {
    const { collection } = opened;
    const own = await inserted("own", "1");
    const { storageInstance } = collection;
    const { bulkWrite } = storageInstance;
    storageInstance.bulkWrite = () => Promise.reject(new Error("full"));
    const changed = own.incrementalModify((now) => ({ ...now, digest: "2" }));
    await expect(changed).rejects.toThrow("full");
    await expect(collection.insert(row("other", "1"))).rejects.toThrow("full");
    expect(await collection.bulkInsert([])).toMatchObject({ error: [] });
    storageInstance.bulkWrite = bulkWrite;
    await own.incrementalModify((now) => ({ ...now, digest: "3" }));
    expect(await here()).toEqual(["own 3"]);
  });

  test("a document that is there already is not written a second time", async () => {
    const { collection } = opened;
    await collection.insert(row("own", "1"));
    await expect(collection.insert(row("own", "2"))).rejects.toMatchObject({
      code: "CONFLICT",
    });
    const { error } = await collection.bulkInsert([
      row("own", "2"),
      row("other", "1"),
    ]);
    expect(error.map(({ documentId, status }) => [documentId, status])).toEqual(
      [["own", 409]],
    );
    expect(await here()).toEqual(["other 1", "own 1"]);
  });

  test("finds by the operators that the replica uses, in order, and nothing that was removed", async () => {
    const { collection } = opened;
    for (const [caseId, digest] of [
      ["a", "1"],
      ["b", "22"],
      ["c", "333"],
      ["d", "4444"],
    ] as const)
      await collection.insert(row(caseId, digest));
    const gone = await collection.findOne("c").exec();
    await gone?.incrementalRemove();
    const ids = async (query: object) =>
      (await collection.find(query as never).exec()).map(
        ({ caseId }) => caseId,
      );
    expect(
      await ids({
        selector: { caseId: { $gte: "b" } },
        sort: [{ caseId: "desc" }],
      }),
    ).toEqual(["d", "b"]);
    expect(
      await ids({
        selector: { caseId: { $in: ["d", "c", "a"] } },
        sort: [{ updatedAtInv: "asc" }, { caseId: "asc" }],
      }),
    ).toEqual(["a", "d"]);
    expect(
      await ids({ selector: {}, sort: [{ caseId: "asc" }], skip: 1, limit: 1 }),
    ).toEqual(["b"]);
    expect(
      await ids({ selector: { caseId: { $gte: "b", $lt: "b\uffff" } } }),
    ).toEqual(["b"]);
    expect(
      await ids({
        selector: { updatedAtInv: { $lte: 2 } },
        sort: [{ updatedAtInv: "asc" }],
      }),
    ).toEqual(["a", "b"]);
    expect(
      await ids({
        selector: {
          $or: [
            { updatedAtInv: { $gt: 2 } },
            { updatedAtInv: { $eq: 2 }, caseId: { $gt: "a" } },
          ],
        },
        sort: [{ updatedAtInv: "asc" }],
      }),
    ).toEqual(["b", "d"]);
    const byId = await collection.findByIds(["a", "c", "nobody"]).exec();
    expect([...byId.keys()]).toEqual(["a"]);
    expect(await collection.findOne("c").exec()).toBeNull();
  });

  test("whoever watches hears how it is, and whenever that changes", async () => {
    const { collection } = opened;
    const found: string[] = [];
    const counted: number[] = [];
    const one: (string | undefined)[] = [];
    const waiting = { selector: { digest: "waiting" } };
    const watching = [
      collection
        .find(waiting)
        .$.subscribe((rows) =>
          found.push(rows.map(({ caseId }) => caseId).join()),
        ),
      collection.count(waiting).$.subscribe((count) => counted.push(count)),
      collection.findOne("a").$.subscribe((now) => one.push(now?.digest)),
    ];
    const heard = (...news: unknown[]) =>
      expect
        .poll(() => [found.at(-1), counted.at(-1), one.at(-1)])
        .toEqual(news);
    await heard("", 0, undefined);
    await collection.insert(row("a", "waiting"));
    await heard("a", 1, "waiting");
    await collection.insert(row("b", "waiting"));
    await heard("a,b", 2, "waiting");
    await collection.insert(row("c", "other"));
    await change("a", "arrived");
    await heard("b", 1, "arrived");
    expect(found).toEqual(["", "a", "a,b", "b"]);
    expect(counted).toEqual([0, 1, 2, 1]);
    expect(one).toEqual([undefined, "waiting", "arrived"]);
    for (const one of watching) one.unsubscribe();
  });
});
