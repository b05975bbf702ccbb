import { clocksOf } from "@onedoor/domain/caseClocks";
import { clockErrorOf } from "@onedoor/domain/effectiveTime";
import type { TreeHead } from "@onedoor/domain/entries";
import { toJournalEntry } from "@onedoor/domain/parseEntry";
import { nextHlc, observeHlc } from "@onedoor/domain/hlc";
import { readClock } from "@onedoor/domain/legalClock";
import { stateCouncilCalendar } from "@onedoor/domain/testing";
import { dateOf, type Instant } from "@onedoor/domain/time";
import { describe, expect, test } from "vitest";
import type { CaseStore } from "../store/CaseStore.ts";
import { prepareEach } from "../testing/prepareEach.ts";
import { TestDevice } from "../testing/TestDevice.ts";
import { minutesLater, type TestHub } from "../testing/testHub.ts";
import { testStores } from "../testing/testStores.ts";
import { issueHubActs } from "./issueHubActs.ts";

const MET = "2026-09-30T02:00:00.000Z" as Instant;
const RECEIVED = "2026-10-09T02:00:00.000Z" as Instant;
const at = (text: string) => text as Instant;

describe.each(testStores())(
  "what devices claim of their times, on $name",
  (engine) => {
    let store: CaseStore;
    let hub: TestHub;
    let village: TestDevice;
    let caseId: string;

    prepareEach(engine, async (ground) => {
      ({ store, hub } = ground);
      caseId = `witnessed-${ground.number}`;
      hub.setNow(MET);
      village = await TestDevice.opened(hub, "cun1", `device-of-${caseId}`);
      hub.setNow(RECEIVED);
    });

    const note = (claimed: Instant, witness: TreeHead | null = null) =>
      village.write(
        "noteAdded",
        caseId,
        {},
        { note: "记录" },
        { at: claimed, witness },
      );
    const submit = () => {
      village.submit(caseId, { at: MET });
      village.write(
        "takenIn",
        caseId,
        { documentNumber: null },
        { presented: [] },
        { at: MET },
      );
    };
    const journal = async () =>
      (await store.journalsOf([caseId])).get(caseId) ?? [];
    const effective = async (entryId: string) =>
      (await journal()).find((one) => one.entryId === entryId)?.acknowledgement
        ?.effectiveAt;
    /** A head that the hub signed at this moment. */
    const headAt = async (moment: Instant): Promise<TreeHead> => {
      hub.setNow(moment);
      const other = await TestDevice.opened(hub, "cun2");
      other.submit(`${caseId}-head-${moment}`);
      await other.push();
      hub.setNow(RECEIVED);
      const { head } = await store.treeState();
      if (head === null) throw new Error("nothing was signed");
      const { epoch, size, root, at: signedAt } = head;
      return { epoch, size, root, at: signedAt };
    };

    test("[E5] two years ahead is the moment of receipt, a year behind is when the hub first knew the device, and what lies between is believed", async () => {
      submit();
      const ahead = note(at("2028-10-01T00:00:00.000Z"));
      const behind = note(at("2025-10-01T00:00:00.000Z"));
      const between = note(at("2026-10-01T00:00:00.000Z"));
      await village.push();
      expect(await effective(ahead)).toBe(RECEIVED);
      expect(await effective(behind)).toBe(MET);
      expect(await effective(between)).toBe("2026-10-01T00:00:00.000Z");
      const errors = (await journal()).slice(2).map((stored) => {
        const { header, acknowledgement } = toJournalEntry(stored);
        if (header === null || acknowledgement === null)
          throw new Error(`${stored.entryId} is not on record`);
        return clockErrorOf(header.at, acknowledgement.effectiveAt);
      });
      expect(errors[0]).toBeGreaterThan(0);
      expect(errors[1]).toBeLessThan(0);
      expect(errors[2]).toBeNull();
    });

    test("[E6] nobody dates an act before a head that his device had seen, in this push or a later one", async () => {
      const witness = await headAt(at("2026-10-05T02:00:00.000Z"));
      submit();
      const before = note(at("2026-10-02T00:00:00.000Z"));
      const seen = note(at("2026-10-03T00:00:00.000Z"), witness);
      const after = note(at("2026-10-04T00:00:00.000Z"));
      await village.push();
      const later = note(at("2026-10-04T12:00:00.000Z"));
      await village.push();
      expect(await effective(before)).toBe("2026-10-02T00:00:00.000Z");
      for (const entryId of [seen, after, later])
        expect(await effective(entryId)).toBe(witness.at);
    });

    test.each<[string, Partial<TreeHead>]>([
      ["root", { root: "f".repeat(64) }],
      ["moment", { at: "2026-10-06T02:00:00.000Z" as Instant }],
      ["size", { size: 9_007_199_254_740_991 }],
      ["epoch", { epoch: 9_007_199_254_740_991 }],
    ])(
      "[E6] a witness whose %s the hub never signed says nothing",
      async (_, forged) => {
        const witness = await headAt(at("2026-10-05T02:00:00.000Z"));
        submit();
        const entryId = note(at("2026-10-03T00:00:00.000Z"), {
          ...witness,
          ...forged,
        });
        await village.push();
        expect(await effective(entryId)).toBe("2026-10-03T00:00:00.000Z");
      },
    );

    test("[E6] an entry that was held is timed by what its device had seen when it made it", async () => {
      const witness = await headAt(at("2026-10-05T02:00:00.000Z"));
      const held = note(at("2026-10-03T00:00:00.000Z"), witness);
      await village.push();
      const town = await TestDevice.opened(hub, "cun1", `other-${caseId}`);
      hub.setNow(at("2026-10-12T02:00:00.000Z"));
      town.submit(caseId, { at: at("2026-10-09T03:00:00.000Z") });
      await town.push();
      expect(await effective(held)).toBe(witness.at);
    });

    test("[E7] stations two years ahead, a year behind and with a clock that jumps harm nobody's time limits", async () => {
      const honest = at("2026-10-08T02:00:00.000Z");
      const said: Record<string, Instant> = {
        honest,
        ahead: at("2028-10-08T02:00:00.000Z"),
        behind: at("2025-10-08T02:00:00.000Z"),
        jumping: at("2027-01-01T00:00:00.000Z"),
      };
      for (const [name, claimed] of Object.entries(said)) {
        hub.setNow(MET);
        const device = await TestDevice.opened(
          hub,
          "cun1",
          `${name}-${caseId}`,
        );
        hub.setNow(RECEIVED);
        const skewed = `${caseId}-${name}`;
        device.submit(skewed, { at: claimed });
        device.write(
          "takenIn",
          skewed,
          { documentNumber: null },
          { presented: [] },
          { at: name === "jumping" ? MET : claimed },
        );
        device.write(
          "accepted",
          skewed,
          { documentNumber: null },
          {},
          { at: claimed },
        );
        const { outcomes } = await device.push();
        // Nothing is dropped, and nothing set aside, for a clock.
        expect(outcomes.map(({ outcome }) => outcome)).toMatchObject(
          outcomes.map(() => ({ acknowledgement: { verdict: "counted" } })),
        );
        const state = (await store.statesOf([skewed])).get(skewed);
        if (state === undefined) throw new Error("no state");
        // The reference: the claim, but not before the device was known and not after the receipt.
        const believed =
          claimed < MET ? MET : claimed > RECEIVED ? RECEIVED : claimed;
        expect(state.acceptance?.at).toBe(believed);
        expect(clocksOf(state, stateCouncilCalendar).promised?.dueOn).toBe(
          readClock({
            startOn: dateOf(believed),
            limit: { value: 10, unit: "WD" },
            pauses: [],
            calendar: stateCouncilCalendar,
          }).dueOn,
        );
        // And whoever acts next in that case isn't pulled along.
        const now = at("2026-10-09T03:00:00.000Z");
        const next =
          state.lastAt === null ? null : observeHlc(null, state.lastAt, now);
        expect(nextHlc(next, now).wall <= minutesLater(now, 5)).toBe(true);
      }
    });

    test("[F6] an acceptance that was made in time, before anybody knew better, displaces the presumption; a back-dated one doesn't", async () => {
      submit();
      await village.push();
      hub.setNow(at("2026-10-13T16:00:00.000Z"));
      await issueHubActs(hub);
      const late = await headAt(at("2026-10-13T17:00:00.000Z"));
      hub.setNow(at("2026-10-20T02:00:00.000Z"));
      village.write(
        "accepted",
        caseId,
        { documentNumber: null },
        {},
        { at: at("2026-10-12T02:00:00.000Z"), witness: late },
      );
      const [backDated] = (await village.push()).outcomes;
      expect(backDated?.outcome).toMatchObject({
        acknowledgement: { verdict: "setAside", reason: "alreadyAccepted" },
      });

      const honest = await TestDevice.opened(
        hub,
        "cun1",
        `device-of-${caseId}`,
      );
      honest.write(
        "accepted",
        caseId,
        { documentNumber: null },
        {},
        { at: at("2026-10-12T02:00:00.000Z") },
      );
      const [inTime] = (await honest.push()).outcomes;
      expect(inTime?.outcome).toMatchObject({
        acknowledgement: {
          verdict: "counted",
          effectiveAt: "2026-10-12T02:00:00.000Z",
        },
      });
      const state = (await store.statesOf([caseId])).get(caseId);
      expect(state?.acceptance).toMatchObject({
        presumed: false,
        on: "2026-10-12",
      });
      expect(
        state && clocksOf(state, stateCouncilCalendar).promised?.dueOn,
      ).toBe("2026-10-26");
    });
  },
);
