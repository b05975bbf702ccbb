import { actorFor } from "@onedoor/demonstration/county";
import { knownResidents } from "@onedoor/demonstration/knownResidents";
import type { BodyOf } from "@onedoor/domain/facts";
import { hashText } from "@onedoor/domain/hash";
import type { AskGraph } from "@onedoor/subgraph-host/Subgraph";
import { describe, expect, test } from "vitest";
import { graphRoster } from "../hub/graphRoster.ts";
import type { CaseStore } from "../store/CaseStore.ts";
import { prepareEach } from "../testing/prepareEach.ts";
import { claimsOf, TestDevice } from "../testing/TestDevice.ts";
import { reportDeviceLost } from "./reportDeviceLost.ts";
import { releaseHeld } from "./settleHeld.ts";
import { minutesLater, testHub, type TestHub } from "../testing/testHub.ts";
import { testStores } from "../testing/testStores.ts";

const { citizen, clerk, clerksHusband, reviewer, reviewersMother, wangDaye } =
  knownResidents;

/** The register of people, as the graph answers the hub: the clerk of the village, and two reviewers. */
const register: AskGraph = async (_, variables) => {
  const { salt } = variables as { salt: string };
  const closeTo = (...people: { personId: string; residentId: string }[]) =>
    people.map(({ personId, residentId }) => ({
      personId,
      numberHash: hashText(`${salt}|${residentId}`),
    }));
  const holder = (account: string, role: string) => {
    const { staffId, postId, body } = actorFor(account);
    return { staffId, postId, body, role, isOpen: true };
  };
  return {
    officeHolders: [
      {
        ...holder("cun1", "WINDOW_CLERK"),
        closeTo: closeTo(clerk, clerksHusband),
      },
      {
        ...holder("minzheng1", "REVIEWER"),
        closeTo: closeTo(reviewer, reviewersMother),
      },
      { ...holder("minzheng2", "REVIEWER"), closeTo: [] },
      { ...holder("zhen1", "TOWN_OFFICER"), closeTo: closeTo(citizen) },
      { ...holder("zhen2", "TOWN_OFFICER"), closeTo: [] },
    ],
  } as never;
};

describe.each(testStores())("[A9] recusal, on $name", (engine) => {
  let store: CaseStore;
  let hub: TestHub;
  let village: TestDevice;
  let caseId: string;

  prepareEach(engine, async (ground) => {
    const { number } = ground;
    ({ store, hub } = ground);
    const now = minutesLater(hub.now(), number);
    hub = testHub(store, {
      roster: graphRoster(register, () => now, hub.partySalt),
    });
    hub.setNow(now);
    caseId = `own-${number}`;
    village = await TestDevice.opened(hub, "cun1", `own-laptop-${number}`);
  });

  const person = (
    { personId, name, residentId }: typeof clerk,
    known = true,
  ): BodyOf<"submitted">["applicant"] => ({
    kind: "person",
    personId: known ? personId : null,
    name,
    residentId,
    phone: "13800000000",
    address: "河畔村",
  });

  /** Taken in and accepted by the clerk of the village; what became of each of his entries. */
  async function accepted(
    content: Partial<BodyOf<"submitted">>,
  ): Promise<readonly string[]> {
    village.submit(caseId, { content });
    village.write(
      "takenIn",
      caseId,
      { documentNumber: null },
      { presented: [] },
    );
    village.write("accepted", caseId, { documentNumber: null }, {});
    return verdictsOf(village);
  }

  async function verdictsOf(device: TestDevice): Promise<readonly string[]> {
    const { outcomes } = await device.push();
    return outcomes.map(({ outcome }) =>
      outcome.status === "acknowledged"
        ? (outcome.acknowledgement.reason ?? outcome.acknowledgement.verdict)
        : outcome.status,
    );
  }

  const COUNTED = ["counted", "counted", "counted"];
  const OWN = ["counted", "counted", "conflictOfInterest"];

  test("a clerk answers a stranger's application", async () => {
    expect(await accepted({ applicant: person(wangDaye) })).toEqual(COUNTED);
  });

  test("a clerk takes in her husband's application, and leaves the answer to somebody else", async () => {
    expect(await accepted({ applicant: person(clerksHusband) })).toEqual(OWN);
    const town = await TestDevice.opened(hub, "zhen1", `town-of-${caseId}`);
    town.write("accepted", caseId, { documentNumber: null }, {});
    expect(await verdictsOf(town)).toEqual(["counted"]);
  });

  test("an application that hides the register's id is known by the number", async () => {
    expect(await accepted({ applicant: person(clerk, false) })).toEqual(OWN);
  });

  test("an agent counts as the applicant does", async () => {
    const { name, residentId } = clerksHusband;
    expect(
      await accepted({
        applicant: person(wangDaye),
        agent: { name, residentId, phone: "13800000000", relation: "亲属" },
      }),
    ).toEqual(OWN);
  });

  test("the lot never falls on who is close to the applicant", async () => {
    await accepted({ applicant: person(reviewersMother) });
    const [row] = await store.caseRows([caseId]);
    expect(row?.assignee).toBe("staff-minzheng2");
  });

  test("who decides without being drawn is set aside too", async () => {
    await accepted({ applicant: person(reviewersMother) });
    const desk = await TestDevice.opened(hub, "minzheng1", `desk-of-${caseId}`);
    desk.write("stepPassed", caseId, { step: 0 }, { opinion: "同意" });
    desk.write("noteAdded", caseId, {}, { note: "本人回避" });
    expect(await verdictsOf(desk)).toEqual(["conflictOfInterest", "counted"]);
  });

  test("what is held of a relative's case is vouched for by a colleague", async () => {
    village.submit(caseId, { content: { applicant: person(citizen) } });
    await village.push();
    const town = claimsOf("zhen1");
    await reportDeviceLost(hub, town, {
      deviceId: village.claims.deviceId ?? "",
      words: "电脑被盗",
    });
    village.write("noteAdded", caseId, {}, { note: "失窃前写的" });
    expect(await verdictsOf(village)).toEqual(["held"]);
    const words = "电话核实";
    expect(await releaseHeld(hub, town, { caseId, words })).toBeNull();
    expect(await releaseHeld(hub, claimsOf("zhen2"), { caseId, words })).toBe(
      1,
    );
  });

  test("no number stands in the clear in what the hub keeps of parties", async () => {
    await accepted({ applicant: person(wangDaye) });
    const parties = await store.transact(
      async (transaction) =>
        (await transaction.lockCases([caseId])).get(caseId)?.parties,
    );
    expect(parties).toHaveLength(2);
    expect(JSON.stringify(parties)).not.toContain(wangDaye.residentId);
  });

  test("who was hired since the last look is looked for before he is judged", async () => {
    let isHired = false;
    let now = hub.now();
    const roster = graphRoster(
      async (query, variables) => {
        const answer = await register<{
          officeHolders: readonly { staffId: string }[];
        }>(query, variables);
        return {
          officeHolders: answer.officeHolders.filter(
            ({ staffId }) => isHired || staffId !== village.actor.staffId,
          ),
        } as never;
      },
      () => now,
      hub.partySalt,
    );
    await roster.look();
    const parties = [`p:${clerk.personId}`];
    expect(roster.isCloseTo(village.actor.staffId, parties)).toBe(false);
    isHired = true;
    now = minutesLater(now, 1);
    await roster.look(village.actor.staffId);
    expect(roster.isCloseTo(village.actor.staffId, parties)).toBe(true);
  });

  test("while the register was never seen nothing is judged, and nothing lost", async () => {
    let isUp = false;
    const now = hub.now();
    const cut = testHub(store, {
      roster: graphRoster(
        (query, variables) =>
          isUp
            ? register(query, variables)
            : Promise.reject(new Error("people are down")),
        () => now,
        hub.partySalt,
      ),
    });
    cut.setNow(now);
    const device = await TestDevice.opened(cut, "cun1", `cut-${caseId}`);
    device.submit(caseId);
    const { outbox } = device;
    await expect(device.push()).rejects.toThrow("people are down");
    device.outbox = outbox;
    isUp = true;
    expect(await verdictsOf(device)).toEqual(["counted"]);
  });
});
