import { delegationText, withdrawalText } from "@onedoor/domain/delegation";
import { checkSignature } from "@onedoor/domain/ed25519";
import { dateOf, parsePlainDate, type PlainDate } from "@onedoor/domain/time";
import { describe, expect, test } from "vitest";
import type { CaseStore } from "../store/CaseStore.ts";
import { type Ground, prepareEach } from "../testing/prepareEach.ts";
import { somebodyWaits } from "../testing/somebodyWaits.ts";
import { claimsOf, TestDevice } from "../testing/TestDevice.ts";
import { minutesLater, testItem, type TestHub } from "../testing/testHub.ts";
import { testStores } from "../testing/testStores.ts";
import {
  type AskedDelegation,
  signDelegation,
  withdrawDelegation,
} from "./signDelegation.ts";

const approver = claimsOf("minzheng-sp");

describe.each(testStores())("[A7] a delegation, on $name", (engine) => {
  let store: CaseStore;
  let pool: Ground["pool"];
  let hub: TestHub;
  let village: TestDevice;
  let caseId: string;

  prepareEach(engine, async (ground) => {
    const { number } = ground;
    ({ store, hub, pool } = ground);
    // Each test's hub draws the same chance: what it makes out of time and chance is told apart by time.
    hub.setNow(minutesLater(hub.now(), number));
    caseId = `delegated-${number}`;
    village = await TestDevice.opened(hub, "cun1", `laptop-${number}`);
  });

  const asked = (): AskedDelegation => ({
    stationId: village.actor.stationId ?? "",
    itemCode: testItem.itemCode,
    itemVersion: testItem.version,
    acts: ["firstReview"],
    from: day("2026-09-01"),
    until: day("2027-08-31"),
  });

  async function signed() {
    const outcome = await signDelegation(hub, approver, asked());
    if (!("signed" in outcome)) throw new Error(outcome.refused);
    return outcome.signed;
  }

  /** A case that is being reviewed, in which the village passes the first step. */
  async function reviewedUnder(
    delegation: string | null,
    at = hub.now(),
  ): Promise<string> {
    const result = await village.push();
    expect(result.refused).toBeNull();
    village.write(
      "stepPassed",
      caseId,
      { step: 0 },
      { opinion: "材料齐全" },
      { actor: { ...village.actor, delegation }, at },
    );
    const [outcome] = (await village.push()).outcomes;
    if (outcome?.outcome.status !== "acknowledged")
      throw new Error(outcome?.outcome.status);
    const { verdict, reason } = outcome.outcome.acknowledgement;
    return reason ?? verdict;
  }

  function takeIn() {
    village.submit(caseId);
    village.write(
      "takenIn",
      caseId,
      { documentNumber: null },
      { presented: [] },
    );
    village.write("accepted", caseId, { documentNumber: null }, {});
  }

  test("lets a village do the first review; without one it may not", async () => {
    takeIn();
    expect(await reviewedUnder(null)).toBe("notDelegated");
    const { delegationId } = await signed();
    expect(await reviewedUnder(delegationId)).toBe("counted");
  });

  test("that nobody has signed is of no use, whatever name it is given", async () => {
    takeIn();
    expect(await reviewedUnder("a delegation that I made up")).toBe(
      "notDelegated",
    );
  });

  test("carries what took effect before it was withdrawn, also when it arrives later; what came after is set aside, and kept", async () => {
    const { delegationId } = await signed();
    takeIn();
    await village.push();
    const reviewedAt = hub.now();
    hub.setNow(minutesLater(reviewedAt, 60));
    const withdrawn = await withdrawDelegation(hub, approver, {
      delegationId,
      reason: "改由镇里初审",
    });
    expect("signed" in withdrawn && withdrawn.signed.withdrawn).toMatchObject({
      reason: "改由镇里初审",
    });
    expect(await reviewedUnder(delegationId)).toBe("delegationEnded");
    expect(await reviewedUnder(delegationId, reviewedAt)).toBe("counted");
    const journal = (await store.journalsOf([caseId])).get(caseId) ?? [];
    const passed = journal.filter(({ headerText }) =>
      headerText.includes("stepPassed"),
    );
    expect(passed).toHaveLength(2);
  });

  // Only a server lets a withdrawal wait for a verdict; the other engines take one after the other.
  test.runIf(engine.name === "postgresql")(
    "is withdrawn no earlier than the verdicts that its withdrawal waited for",
    async () => {
      const { delegationId } = await signed();
      let withdrawing: ReturnType<typeof withdrawDelegation> | undefined;
      const committedAt = minutesLater(hub.now(), 1);
      await store.transact(async (verdicts) => {
        await verdicts.lockDelegations([delegationId]);
        withdrawing = withdrawDelegation(hub, approver, {
          delegationId,
          reason: "撤回",
        });
        if (pool !== null) await somebodyWaits(pool);
        hub.setNow(committedAt);
      });
      expect(await withdrawing).toMatchObject({
        signed: { withdrawn: { at: committedAt } },
      });
    },
  );

  test("is withdrawn once, by its own body", async () => {
    const { delegationId } = await signed();
    const withdraw = (claims = approver) =>
      withdrawDelegation(hub, claims, { delegationId, reason: "撤回" });
    expect(await withdraw(claimsOf("zhen1"))).toEqual({
      refused: "notPermitted",
    });
    expect(await withdraw({ ...approver, body: "1199010100TE5T31XL" })).toEqual(
      { refused: "notPermitted" },
    );
    expect(await withdraw()).toHaveProperty("signed");
    expect(await withdraw()).toEqual({ refused: "alreadyWithdrawn" });
  });

  test.each([
    ["a clerk", "cun1", "notPermitted"],
    ["a town's officer", "zhen1", "notPermitted"],
    ["a reviewer of the body", "minzheng1", "notPermitted"],
    ["a supervisor", "jiandu", "notPermitted"],
  ])("isn't %s's to sign", async (_, account, refused) => {
    expect(await signDelegation(hub, claimsOf(account), asked())).toEqual({
      refused,
    });
  });

  test("is for the body's own items, and for a published version", async () => {
    const other = { ...approver, body: "1199010100TE5T31XL" };
    expect(await signDelegation(hub, other, asked())).toEqual({
      refused: "notYourItem",
    });
    expect(
      await signDelegation(hub, approver, { ...asked(), itemVersion: 99 }),
    ).toEqual({ refused: "notYourItem" });
  });

  test("that still holds is on the page before newer ones that don't", async () => {
    const stationId = `st-${hub.now().replaceAll(/\D/g, "")}`;
    const sign = async (until: string) => {
      const to = { ...asked(), stationId, until: day(until) };
      const outcome = await signDelegation(hub, approver, to);
      hub.setNow(minutesLater(hub.now(), 1));
      if (!("signed" in outcome)) throw new Error(outcome.refused);
      return outcome.signed.delegationId;
    };
    const older = await sign("2027-08-31");
    const withdrawn = await sign("2027-08-31");
    const ended = await sign("2026-12-31");
    await withdrawDelegation(hub, approver, {
      delegationId: withdrawn,
      reason: "撤回",
    });
    const page = await store.delegations({
      part: { stationId },
      today: day("2027-01-01"),
      limit: 2,
    });
    expect(page.map(({ delegationId }) => delegationId)).toEqual([
      older,
      ended,
    ]);
  });

  test("is read back as it was signed, by its station and its body, with signatures that hold", async () => {
    const one = await signed();
    await withdrawDelegation(hub, approver, {
      delegationId: one.delegationId,
      reason: "撤回",
    });
    const page = { today: dateOf(hub.now()), limit: 500 };
    const { stationId, body } = one;
    const ofStation = await store.delegations({
      part: { stationId },
      ...page,
    });
    const ofBody = await store.delegations({ part: { body }, ...page });
    const found = ofStation.find(
      ({ delegationId }) => delegationId === one.delegationId,
    );
    expect(ofBody).toContainEqual(found);
    expect(await store.delegations({ part: "all", ...page })).toContainEqual(
      found,
    );
    expect(
      await store.delegations({ part: { stationId: "st-x" }, ...page }),
    ).toEqual([]);
    expect({ ...found, withdrawn: null }).toEqual(one);
    const { hubId, publicKey } = hub.key;
    expect(
      checkSignature(publicKey, delegationText(hubId, one), one.signature),
    ).toBe(true);
    const { withdrawn } = found ?? one;
    if (withdrawn === null) throw new Error("it was withdrawn");
    expect(
      checkSignature(
        publicKey,
        withdrawalText(hubId, one.delegationId, withdrawn),
        withdrawn.signature,
      ),
    ).toBe(true);
  });
});

function day(text: string): PlainDate {
  const parsed = parsePlainDate(text);
  if (!parsed.ok) throw new Error(text);
  return parsed.value;
}
