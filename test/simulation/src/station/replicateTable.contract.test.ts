import { PullPages } from "@onedoor/replica/PullPages";
import type { CaseHandlers } from "@onedoor/replica/replicateCases";
import { COLLECTION_SCHEMAS } from "@onedoor/replication/collectionSchemas";
import { type CaseRow, NEVER_DUE } from "@onedoor/replication/documents";
import {
  createRxDatabase,
  type RxCollection,
  type RxConflictHandler,
  type WithDeleted,
} from "rxdb";
import { replicateRxCollection } from "rxdb/plugins/replication";
import { getRxStorageMemory } from "rxdb/plugins/storage-memory";
import { Subject } from "rxjs";
import { beforeEach, describe, expect, test } from "vitest";
import { Disk } from "./Disk.ts";
import { replicateTable } from "./replicateTable.ts";
import { tableCollection } from "./tableCollection.ts";
import { type DiskAccess, tableStorage } from "./tableStorage.ts";

// The simulation stands in for RxDB's collection and for what RxDB does around its replication protocol. Here both do
// the same, as far as the replica uses it.

const { encrypted: _, ...schema } = COLLECTION_SCHEMAS.cases;
const PUSHED_TOGETHER = 200;

const conflicts: RxConflictHandler<CaseRow> = {
  isEqual: (a, b) => a.digest === b.digest && a._deleted === b._deleted,
  resolve: async ({ realMasterState }) => realMasterState,
};

type Handlers = Pick<CaseHandlers, "pull" | "push">;

interface Opened {
  collection: RxCollection<CaseRow>;
  /** Resolves when it has begun; `resync$` asks for a round. */
  replicate(handlers: Handlers, resync$: Subject<"RESYNC">): Promise<unknown>;
  /** As after the page was closed: the same disk, opened again. */
  again(): Promise<Opened>;
}

async function openStandIn(disk = new Disk()): Promise<Opened> {
  let time = 0;
  const closed$ = new Subject<void>();
  const access: DiskAccess = {
    disk,
    closed$,
    writeTime: () => (time += 1),
    read: async (_table, work) => work(),
    write: async (_table, work) => work(),
    landing: (_table, row) => row,
  };
  const storage = tableStorage(access);
  const collection = await tableCollection<CaseRow>(
    "cases",
    schema as never,
    storage,
  );
  return {
    collection,
    replicate: (handlers, resync$) =>
      replicateTable({
        collection,
        storage,
        metaTable: "meta",
        conflicts,
        handlers: () => handlers as CaseHandlers,
        pages: new PullPages(),
        resync$,
        sleep: async () => undefined,
      }),
    async again() {
      closed$.next();
      return openStandIn(disk);
    },
  };
}

let databases = 0;

async function openRxDB(): Promise<Opened> {
  databases += 1;
  const database = await createRxDatabase({
    name: `contract-${databases}`,
    storage: getRxStorageMemory(),
    multiInstance: false,
  });
  const { cases } = await database.addCollections({
    cases: { schema: schema as never, conflictHandler: conflicts as never },
  });
  const collection = cases as unknown as RxCollection<CaseRow>;
  let running: { cancel(): Promise<unknown> } | undefined;
  const opened: Opened = {
    collection,
    async replicate(handlers, resync$) {
      running = replicateRxCollection<CaseRow, never>({
        collection,
        replicationIdentifier: "cases",
        live: true,
        retryTime: 1,
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

  const begin = () => opened.replicate(master.handlers, resync$);
  const change = async (caseId: string, digest: string) => {
    const found = await opened.collection.findOne(caseId).exec();
    await found?.incrementalModify((now) => ({ ...now, digest }));
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
    const { collection } = opened;
    await collection.insert(row("own", ""));
    const found = await collection.findOne("own").exec();
    await Promise.all(
      ["a", "b", "c"].map((letter) =>
        found?.incrementalModify(async (now) => ({
          ...now,
          digest: now.digest + letter,
        })),
      ),
    );
    expect(await here()).toEqual(["own abc"]);
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
    const byId = await collection.findByIds(["a", "c", "nobody"]).exec();
    expect([...byId.keys()]).toEqual(["a"]);
    expect(await collection.findOne("c").exec()).toBeNull();
  });

  test("whoever watches hears of each write", async () => {
    const seen: number[] = [];
    const watching = opened.collection
      .find()
      .$.subscribe((found) => seen.push(found.length));
    await expect.poll(() => seen.at(-1)).toBe(0);
    await opened.collection.insert(row("own", "1"));
    await expect.poll(() => seen.at(-1)).toBe(1);
    watching.unsubscribe();
  });
});
