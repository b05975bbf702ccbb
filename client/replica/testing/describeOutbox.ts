import { hashText, NO_PREVIOUS } from "@onedoor/domain/hash";
import { foldCase } from "@onedoor/domain/foldCase";
import { parseHeader } from "@onedoor/domain/parseEntry";
import { villageClerk } from "@onedoor/domain/testing";
import type { StaffActor } from "@onedoor/domain/entries";
import type { Instant } from "@onedoor/domain/time";
import type { WorkCalendar } from "@onedoor/domain/workCalendar";
import type { OutboxRow } from "@onedoor/replication/documents";
import { NEVER } from "rxjs";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { caseConflicts } from "../src/caseConflicts.ts";
import { caseRowOf, CaseRows, journalOfRow } from "../src/CaseRows.ts";
import { Chain } from "../src/Chain.ts";
import { ChainKeys } from "../src/ChainKeys.ts";
import { memoryValues } from "../src/KeptValues.ts";
import { processLocks } from "../src/Locks.ts";
import { Outbox } from "../src/Outbox.ts";
import { journalEntryOf, repairCases } from "../src/repairCases.ts";
import {
  type DatabaseOptions,
  openReplicaDatabase,
  type ReplicaDatabase,
} from "../src/ReplicaDatabase.ts";
import { sleepByTimer } from "../src/ReplicaPorts.ts";
import { StationState } from "../src/StationState.ts";
import { keysOfSecret, newVaultSecret } from "../src/vaultKeys.ts";

const AT = "2026-09-21T02:00:00.000Z" as Instant;
const MOST = { entries: 200, size: 500_000 };
let made = 0;

/** What an outbox promises on every storage. `outlives`: whether a database is there again when its page is opened anew. */
export function describeOutbox(storage: {
  name: string;
  options: Pick<DatabaseOptions, "storage" | "innerStorage">;
  outlives: boolean;
}): void {
  describe(`[D6] an outbox on ${storage.name}`, () => {
    let page: Awaited<ReturnType<typeof openPage>>;
    const values = memoryValues();
    const secret = newVaultSecret();

    beforeEach(async () => {
      made += 1;
      page = await openPage();
    });
    afterEach(async () => page.database.remove());

    async function openPage() {
      const keys = await keysOfSecret(secret);
      const derivation = { calendar: () => NO_CALENDAR, blind: async () => "" };
      const rebuild = (
        caseId: string,
        journal: Parameters<typeof caseRowOf>[1],
      ) => caseRowOf(caseId, journal, derivation);
      const database: ReplicaDatabase = await openReplicaDatabase(
        {
          name: `outbox-${storage.name.toLowerCase()}-${made}`,
          multiTab: false,
          keys,
          sleep: (ms) => sleepByTimer(ms, AbortSignal.any([])),
          ...storage.options,
        },
        caseConflicts(rebuild),
        rebuild,
      );
      const state = new StationState(database.stationState);
      const chainKeys = new ChainKeys(values, `outbox-${made}`, keys);
      const chainAt = (actor: StaffActor) =>
        new Chain(state, { lockName: `outbox-${made}`, actor }, chainKeys, {
          now: () => AT,
          randomBytes: (length) =>
            crypto.getRandomValues(new Uint8Array(length)),
          fetch: () => Promise.reject(new TypeError("there is no line")),
          sleep: sleepByTimer,
          locks: processLocks(),
          values,
          cameOnline: NEVER,
        });
      const chain = chainAt(villageClerk);
      const outbox = new Outbox(
        database.outbox,
        chain,
        state,
        async () => undefined,
      );
      return {
        database,
        outbox,
        chainAt,
        cases: new CaseRows(database.cases, derivation),
      };
    }

    async function append(count: number, caseId = "case-1"): Promise<void> {
      for (let i = 0; i < count; i += 1) {
        const note = `第${i}条`;
        const appended = await page.outbox.append(
          {
            entryId: crypto.randomUUID(),
            caseId,
            kind: "noteAdded",
            actor: villageClerk,
            facts: {},
            content: { note },
          },
          { now: AT, seen: null, salt: "salt-of-a-test-0123456789" },
          () => undefined,
        );
        expect(appended).toHaveProperty("entry");
      }
    }

    test("[H3] keeps nothing in the chain of a post to which its official has moved in another page", async () => {
      await append(1);
      await page.chainAt({ ...villageClerk, postId: "elsewhere" }).enter();
      await expect(append(1)).rejects.toThrow();
      expect(await page.outbox.all()).toHaveLength(1);
    });

    test("takes nothing for its own that a copy of this disk has written in the same places", async () => {
      await append(2);
      const own = (await page.outbox.all()).map(journalEntryOf);
      const copied = own.map((entry) => ({
        ...entry,
        headerText: entry.headerText.replace("{", "{ "),
      }));
      expect((await page.outbox.rowsOf(own)).size).toBe(2);
      expect((await page.outbox.rowsOf(copied)).size).toBe(0);
    });

    test("keeps entries in the order in which they were made, each linked to the one before", async () => {
      await append(25);
      const rows = await page.outbox.all();
      expect(rows.map((row) => row.sealed.chainNo)).toEqual(
        Array.from({ length: 25 }, (_, i) => i + 1),
      );
      expect(rows.map(previousOf)).toEqual([
        NO_PREVIOUS,
        ...rows.slice(0, -1).map((row) => hashText(row.sealed.header)),
      ]);
      expect(await page.outbox.head()).toMatchObject({ chainNo: 25 });
    });

    if (storage.outlives)
      test("goes on where it was when the page is opened anew", async () => {
        await append(3);
        const before = await page.outbox.head();
        await page.database.close();
        page = await openPage();
        expect(await page.outbox.head()).toEqual(before);
        await append(1);
        const [, , , last] = await page.outbox.all();
        expect(last === undefined ? "" : previousOf(last)).toBe(before?.hash);
      });

    const statesOf = async () =>
      (await page.outbox.all()).map(({ state }) => state);

    test("leaves no trace of what was objected to", async () => {
      const answer = await page.outbox.append(
        {
          entryId: "refused",
          caseId: "case-1",
          kind: "noteAdded",
          actor: villageClerk,
          facts: {},
          content: { note: "不" },
        },
        { now: AT, seen: null, salt: "salt-of-a-test-0123456789" },
        () => "no",
      );
      expect(answer).toEqual({ objection: "no" });
      expect(await page.outbox.head()).toBeUndefined();
    });

    test("gives what waits in contiguous segments within the limits", async () => {
      await append(7);
      const first = await page.outbox.nextSegment({ ...MOST, entries: 5 });
      expect(first?.segment).toMatchObject({ from: 1, to: 5 });
      expect(
        (await page.outbox.nextSegment({ ...MOST, size: 1 }))?.segment,
      ).toMatchObject({ from: 1, to: 1 });
      await settle(5);
      expect((await page.outbox.nextSegment(MOST))?.segment).toMatchObject({
        from: 6,
        to: 7,
      });
    });

    test("writes an acknowledgement once, and tells of it once", async () => {
      await append(2);
      const heard: string[] = [];
      page.outbox.acknowledged$.subscribe((row) =>
        heard.push(row.sealed.entryId),
      );
      expect(await settle(2)).toHaveLength(2);
      await settle(2);
      const rows = await page.outbox.all();
      expect(rows.map((row) => row.state)).toEqual(["counted", "counted"]);
      expect(heard).toEqual(rows.map((row) => row.sealed.entryId));
      expect(await page.outbox.nextSegment(MOST)).toBeUndefined();
    });

    test("[P12] believes the verdict that a restored hub gave anew, and not the one from before", async () => {
      await append(2);
      await settle(2);
      const [, row] = await page.outbox.all();
      const before = row?.sealed.acknowledgement;
      if (row === undefined || !before) throw new Error("nothing is settled");
      const anew = {
        ...journalEntryOf(row),
        acknowledgement: {
          ...before,
          epoch: 2,
          verdict: "setAside" as const,
          reason: "wrongStage" as const,
        },
      };
      await page.outbox.noteAcknowledged([[anew]]);
      expect(await statesOf()).toEqual(["counted", "setAside"]);
      const old = { ...anew, acknowledgement: before };
      await page.outbox.noteAcknowledged([[old]]);
      expect(await statesOf()).toEqual(["counted", "setAside"]);
    });

    test("[P12] keeps what a restore took and the hub won't have again readable, with the reason", async () => {
      await append(2);
      await settle(2);
      const [, row] = await page.outbox.all();
      if (row === undefined) throw new Error("nothing is here");
      await page.outbox.lose([journalEntryOf(row)]);
      const [, lost] = await page.outbox.all();
      expect(lost).toMatchObject({
        state: "quarantined",
        sealed: { reason: "LOST_IN_RESTORE", body: row.sealed.body },
      });
      await page.outbox.noteAcknowledged([[journalEntryOf(row)]]);
      expect(await statesOf()).toEqual(["counted", "counted"]);
    });

    test("takes no verdict on another entry under the same id for its own", async () => {
      await append(2);
      await settle(1);
      const [first, second] = await page.outbox.all();
      if (first === undefined || second === undefined)
        throw new Error("nothing is here");
      const { entryId } = second.sealed;
      const other = { ...journalEntryOf(first), entryId };
      await page.outbox.noteAcknowledged([[other]]);
      expect(await statesOf()).toEqual(["counted", "waiting"]);
    });

    test("keeps what a given-up chain holds readable, with the reason", async () => {
      await append(2);
      const chain = (await page.outbox.head())?.chain ?? "";
      await page.outbox.quarantine(chain, "FORK");
      expect(
        (await page.outbox.unsettled()).map(({ state, sealed }) => [
          state,
          sealed.reason,
          sealed.body !== null,
        ]),
      ).toEqual([
        ["quarantined", "FORK", true],
        ["quarantined", "FORK", true],
      ]);
    });

    test("lets go of what a backup has, but for what the chain and its pages need", async () => {
      await append(205);
      await settle(205);
      await page.outbox.letGo(({ seq }) => seq <= 3);
      const rows = await page.outbox.all();
      expect(rows[0]?.sealed.chainNo).toBe(4);
      expect(await page.outbox.head()).toMatchObject({ chainNo: 205 });
    });

    test("repairs a case that a page left behind when it died between outbox and case", async () => {
      await append(2, "case-left");
      await repairCases(page.outbox, page.cases);
      const row = (await page.cases.read(["case-left"])).get("case-left");
      const journal = row === undefined ? [] : journalOfRow(row);
      expect(journal).toHaveLength(2);
      expect(foldCase("case-left", journal).pending).toHaveLength(2);
    });

    async function settle(count: number): Promise<readonly OutboxRow[]> {
      const outgoing = await page.outbox.nextSegment({
        ...MOST,
        entries: count,
      });
      const rows = (await page.outbox.all()).slice(0, count);
      const segment = outgoing?.segment ?? segmentOf(rows);
      return page.outbox.settle(
        segment,
        rows.map(({ sealed: { chainNo, entryId } }) => ({
          chainNo,
          entryId,
          status: "COUNTED" as const,
          reason: null,
          acknowledgement: {
            entryId,
            epoch: 1,
            seq: chainNo,
            verdict: "COUNTED" as const,
            reason: null,
            effectiveAt: AT,
            receivedAt: AT,
          },
        })),
      );
    }
  });
}

const NO_CALENDAR: WorkCalendar = { version: "none", years: {} };

function segmentOf(rows: readonly OutboxRow[]) {
  const first = rows[0]?.sealed;
  return {
    chain: first?.chain ?? "",
    from: first?.chainNo ?? 1,
    to: rows.length,
    signature: "",
    entries: rows.map(({ sealed: { header, body } }) => ({
      header,
      body: body ?? "",
    })),
  };
}

function previousOf({ sealed }: OutboxRow): string | undefined {
  const parsed = parseHeader(sealed.header);
  return parsed.ok && parsed.value.recognised
    ? parsed.value.header.prev
    : undefined;
}
