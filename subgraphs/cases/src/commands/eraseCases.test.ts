import { newDataRequest } from "@onedoor/domain/dataRequest";
import { actorFor } from "@onedoor/demonstration/county";
import type { ErasureBasis } from "@onedoor/domain/decideErasure";
import { foldCase } from "@onedoor/domain/foldCase";
import { hashText } from "@onedoor/domain/hash";
import { toJournalEntry } from "@onedoor/domain/parseEntry";
import type { Instant } from "@onedoor/domain/time";
import { describe, expect, test } from "vitest";
import { applicantNumberHash } from "../queries/applicantNumberHash.ts";
import { casesOfApplicant } from "../queries/casesOfApplicant.ts";
import { caseProgress } from "../queries/caseProgress.ts";
import type { CaseStore } from "../store/CaseStore.ts";
import type { DataRequest } from "../store/DataRequestStore.ts";
import { findInTables } from "@onedoor/subgraph-host/testing/findInTables";
import { type Ground, prepareEach } from "../testing/prepareEach.ts";
import { digestOf, pullAll } from "../testing/pulling.ts";
import {
  claimsOf,
  openingBody,
  TestDevice,
  type TestSegment,
} from "../testing/TestDevice.ts";
import { minutesLater, type TestHub } from "../testing/testHub.ts";
import { somebodyWaits } from "../testing/somebodyWaits.ts";
import { testStores } from "../testing/testStores.ts";
import { eraseCases } from "./eraseCases.ts";
import { pushEntries } from "./pushEntries.ts";

const QUERY_CODE = "135792";

describe.each(testStores())("cases erased by law, on $name", (engine) => {
  let store: CaseStore;
  let pool: Ground["pool"];
  let hub: TestHub;
  let village: TestDevice;
  let caseId: string;
  let personId: string;
  let name: string;
  let record: number;

  const later = (minutes: number) =>
    hub.setNow(minutesLater(hub.now(), minutes));

  prepareEach(engine, async (ground) => {
    ({ store, pool, hub } = ground);
    // Hubs of one store draw the same ids at the same moment.
    later(ground.number);
    village = await TestDevice.opened(hub, "cun1");
    caseId = `erased-${ground.number}`;
    personId = `person-of-${ground.number}`;
    name = `王擦除${ground.number}`;
    record = 100 + ground.number;
  });

  const say = (note: string, device = village) =>
    device.write("noteAdded", caseId, {}, { note });
  /** An application, with a note that names him, withdrawn. */
  async function endedCase(): Promise<TestSegment> {
    const { applicant } = openingBody();
    village.submit(caseId, {
      content: {
        applicant: { ...applicant, personId, name } as typeof applicant,
        queryCode: QUERY_CODE,
      },
    });
    say(`${name}来过电话`);
    village.write("withdrawn", caseId, {}, { reason: `${name}不办了` });
    const segment = village.segment();
    await village.push();
    return segment;
  }
  const erase = (basis: ErasureBasis = "ordered") =>
    eraseCases(hub, { personId, basis, record });
  const journal = async () => (await store.journalsOf([caseId])).get(caseId);
  const state = async () => (await store.statesOf([caseId])).get(caseId);
  const told = async () =>
    ((await journal()) ?? [])
      .map(toJournalEntry)
      .filter(({ bodyText, header }) => bodyText !== null && header !== null)
      .map(({ header }) => header?.kind);
  const evidence = async () =>
    (await store.quarantined(1000))
      .filter(({ chain }) => chain === village.chain)
      .map(({ bodyText }) => bodyText);
  const send = (segment: TestSegment) =>
    pushEntries(hub, village.claims, { segment, cases: [] });

  test("[W9] the journal says that and why it was erased, and nothing else says anything of him", async () => {
    await endedCase();
    expect(await erase()).toEqual({ erased: 1, kept: [] });
    const entries = ((await journal()) ?? []).map(toJournalEntry);
    expect(await told()).toEqual(["bodiesErased"]);
    expect(entries.at(-1)?.header).toMatchObject({
      kind: "bodiesErased",
      actor: { type: "hub" },
      facts: {
        basis: "ordered",
        record,
        entryIds: entries.slice(0, -1).map(({ entryId }) => entryId),
      },
    });
    expect(await state()).toEqual(foldCase(caseId, entries));
    expect(await state()).toMatchObject({
      stage: "withdrawn",
      erased: { basis: "ordered", record },
    });
  });

  test("[W9] the case that brought somebody to the register goes with him, and none that names another", async () => {
    const { applicant } = openingBody();
    village.submit(caseId, {
      content: {
        applicant: { ...applicant, personId: null, name } as typeof applicant,
      },
    });
    village.write("withdrawn", caseId, {}, { reason: "不办了" });
    const anothers = `${caseId}-of-another`;
    village.submit(anothers);
    village.write("withdrawn", anothers, {}, { reason: "不办了" });
    await village.push();
    expect(await applicantNumberHash(hub, { caseId, salt: "salt" })).toBe(
      hashText(
        `salt|${applicant.kind === "person" ? applicant.residentId : ""}`,
      ),
    );
    const number = applicant.kind === "person" ? applicant.residentId : "";
    const his = await casesOfApplicant(hub, number);
    expect(his).toContain(caseId);
    expect(his).not.toContain(anothers);
    expect(await casesOfApplicant(hub, "990101199003070031")).toEqual([]);
    const order = { personId, caseIds: [caseId, anothers, "none"], record };
    expect(await eraseCases(hub, { ...order, basis: "ordered" })).toEqual({
      erased: 1,
      kept: [],
    });
    expect(await told()).toEqual(["bodiesErased"]);
    expect(await applicantNumberHash(hub, { caseId, salt: "salt" })).toBeNull();
  });

  test("[W9] no table holds his name, his id or the code of his receipt, in whatever column", async ({
    skip,
  }) => {
    if (pool === null) skip("nothing to look through");
    else {
      await endedCase();
      await findOtherBodies();
      expect(await findInTables(pool, "cases", name)).toEqual(
        expect.arrayContaining(["bodies.body", "other_bodies.body"]),
      );
      expect(await findInTables(pool, "cases", personId)).not.toEqual([]);
      await erase();
      for (const text of [name, personId, QUERY_CODE])
        expect(await findInTables(pool, "cases", text)).toEqual([]);
    }
  });

  async function findOtherBodies(): Promise<void> {
    say("好");
    const segment = village.segment();
    await village.push();
    await send({
      ...segment,
      entries: segment.entries.map((one) => ({
        ...one,
        body: `salt.{"note":"${name}"}`,
      })),
    });
    expect(await evidence()).toHaveLength(1);
  }

  test("[W9] lists know no applicant, the code opens nothing, and he himself sees no case", async () => {
    await endedCase();
    const [before] = await store.caseRows([caseId]);
    const ask = {
      caseNumber: before?.caseNumber ?? "",
      queryCode: QUERY_CODE,
      clientAddress: null,
    };
    expect(await caseProgress(hub, ask)).toMatchObject({ caseId });
    await erase();
    expect(await store.caseRows([caseId])).toMatchObject([
      {
        applicantPersonId: null,
        applicantNameMasked: null,
        applicantKind: "person",
        erasedAt: hub.now(),
        stage: "withdrawn",
      },
    ]);
    expect(await caseProgress(hub, ask)).toBeUndefined();
    const his = { keys: [`p:${personId}`], chains: [] };
    expect((await store.reachOf(his, [caseId])).size).toBe(0);
  });

  test("[W9] asked again nothing is written, and the answer is the same", async () => {
    await endedCase();
    const answer = await erase();
    const head = await store.feedHead();
    expect(await erase()).toEqual(answer);
    expect(await store.feedHead()).toEqual(head);
  });

  test("[W9] asked twice at once it is said once in the case", async () => {
    await endedCase();
    const answers = await Promise.all([erase(), erase()]);
    expect(answers).toEqual([
      { erased: 1, kept: [] },
      { erased: 1, kept: [] },
    ]);
    expect(await told()).toEqual(["bodiesErased"]);
  });

  test("[W9] a case that goes on is kept, and one whose file is: with the day", async () => {
    village.submit(caseId, {
      content: {
        applicant: { ...openingBody().applicant, personId } as never,
      },
    });
    await village.push();
    expect(await erase()).toEqual({
      erased: 0,
      kept: [{ caseId, until: null }],
    });
    village.write("withdrawn", caseId, {}, { reason: "不办了" });
    await village.push();
    expect(await erase("purposeReached")).toEqual({
      erased: 0,
      kept: [{ caseId, until: "2036-09-21" }],
    });
    expect(await told()).toContain("submitted");
    hub.setNow("2036-09-22T02:00:00.000Z" as Instant);
    expect(await erase("purposeReached")).toEqual({ erased: 1, kept: [] });
    expect(await told()).toEqual(["bodiesErased"]);
  });

  test("[H14] what comes once more is silent and brings nothing back, whatever body it has", async () => {
    const segment = await endedCase();
    const other = {
      ...segment,
      entries: segment.entries.map((one) => ({ ...one, body: `${one.body} ` })),
    };
    await erase();
    for (const again of [segment, other])
      expect((await send(again)).refused).toBeNull();
    expect(await told()).toEqual(["bodiesErased"]);
    expect(await evidence()).toEqual([]);
  });

  // Only a server lets one wait for the other; the other engines take one after the other.
  test.runIf(engine.name === "postgresql")(
    "[H14] nor is another body kept that arrives while the case is being erased",
    async () => {
      const segment = await endedCase();
      const entries = segment.entries.map((one) => ({ ...one, body: name }));
      let erasing: ReturnType<typeof erase> | undefined;
      let sending: ReturnType<typeof send> | undefined;
      await store.transact(async (numbers) => {
        await numbers.takeNumbers(0);
        erasing = erase();
        if (pool === null) return;
        await somebodyWaits(pool);
        sending = send({ ...segment, entries });
        await Promise.race([sending, somebodyWaits(pool, 2)]);
      });
      await Promise.all([erasing, sending]);
      expect(await told()).toEqual(["bodiesErased"]);
      expect(await evidence()).toEqual([]);
    },
  );

  test("[W9] what had been said before and arrives later gets its verdict, and its body is not kept", async () => {
    await endedCase();
    const away = await TestDevice.opened(hub, "cun1", "another-device");
    const late = say(`${name}又来过`, away);
    later(60);
    await erase();
    later(60);
    await away.push();
    expect((await journal())?.find(({ entryId }) => entryId === late)).toEqual(
      expect.objectContaining({
        bodyText: null,
        acknowledgement: expect.objectContaining({ verdict: "counted" }),
      }),
    );
    expect(await told()).toEqual(["bodiesErased", "bodiesErased"]);
    later(60);
    say("擦除之后写的", away);
    await away.push();
    expect(await told()).toContain("noteAdded");
    expect(await state()).toEqual(
      foldCase(caseId, ((await journal()) ?? []).map(toJournalEntry)),
    );
  });

  test("[W9] why somebody acted after the erasure stays, whatever from before arrives ahead of it", async () => {
    await endedCase();
    const away = await TestDevice.opened(hub, "cun1", "device-before");
    const offline = await TestDevice.opened(hub, "cun1", "device-after");
    say(`${name}又来过`, away);
    later(60);
    await erase();
    const erasedAt = hub.now();
    later(60);
    const act = say("擦除之后写的", offline);
    later(60);
    await away.push();
    later(60);
    await offline.push();
    expect((await journal())?.find(({ entryId }) => entryId === act)).toEqual(
      expect.objectContaining({ bodyText: expect.stringContaining("擦除") }),
    );
    expect(await state()).toMatchObject({ erased: { at: erasedAt } });
    expect(await state()).toEqual(
      foldCase(caseId, ((await journal()) ?? []).map(toJournalEntry)),
    );
  });

  /** What can't be read as an entry, and names this case. */
  function garble(named: string, body: string, beside = ""): void {
    const header = JSON.stringify({ caseId: named, beside });
    village.append({ header, body, hash: hashText(header) });
  }

  test("[W9] evidence of the case says nothing any more, and another's stays, whose id begins with its or that mentions it", async () => {
    await endedCase();
    garble(caseId, `${name}在此`);
    garble(`${caseId}0`, "别人在此");
    garble("of-somebody-else", "提到", caseId);
    await village.push();
    await erase();
    expect((await evidence()).sort()).toEqual(["", "别人在此", "提到"]);
  });

  test("[W9] what arrives later and can't be taken is kept as evidence without what it says", async () => {
    await endedCase();
    const taken = say("好");
    await village.push();
    await erase();
    village.write("noteAdded", caseId, {}, { note: name }, { entryId: taken });
    garble(caseId, name);
    garble(`${caseId}0`, "别人在此");
    await village.push();
    expect((await evidence()).sort()).toEqual(["", "", "别人在此"]);
  });

  test("[W9] what is held without a verdict says nothing any more either", async () => {
    await endedCase();
    const header = JSON.stringify({
      entryId: `${caseId}-newer`,
      caseId,
      kind: "faceScanned",
      version: 1,
      at: { wall: hub.now(), counter: 1 },
      witness: null,
      actor: village.actor,
      facts: {},
      chain: village.chain,
      chainNo: village.nextNo,
      prev: village.head,
      body: hashText(`salt.{"name":"${name}"}`),
    });
    village.append({
      header,
      body: `salt.{"name":"${name}"}`,
      hash: hashText(header),
    });
    await village.push();
    await erase();
    expect(
      (await journal())?.filter(({ held }) => held).map((one) => one.bodyText),
    ).toEqual([null]);
  });

  test("[W9] every reader is told, also an author whose case has left his scope, and digests agree", async () => {
    const street = await TestDevice.opened(hub, "jiedao1");
    const stationId = street.actor.stationId ?? "";
    const { applicant } = openingBody();
    village.submit(caseId, {
      content: {
        applicant: { ...applicant, personId, name } as typeof applicant,
      },
    });
    village.write("accessGranted", caseId, {
      stationId,
      until: null,
      ground: "takeOver",
    });
    await village.push();
    say(`${name}在街道`, street);
    await street.push();
    village.write("accessEnded", caseId, { stationId, ground: "withdrawn" });
    village.write("withdrawn", caseId, {}, { reason: "" });
    await village.push();
    const readers = [village.claims, street.claims, claimsOf("minzheng1")];
    const before = await Promise.all(
      readers.map((claims) => pullAll(store, claims, 500)),
    );
    await erase();
    for (const [index, claims] of readers.entries()) {
      const cursor = before[index]?.cursor ?? null;
      const { documents } = await pullAll(store, claims, 500, cursor);
      const document = documents.find((one) => one.caseId === caseId);
      expect(document?.ownOnly).toBe(claims === street.claims);
      expect(JSON.stringify(document)).not.toContain(name);
      const whole = await pullAll(store, claims, 500);
      expect(whole.pages.at(-1)?.digest).toEqual(digestOf(whole.held));
    }
  });

  test("[O9] what departments said of the applicant goes with it, also what they say later", async () => {
    const ask = async (materialCode: string) => {
      const requestId = `${caseId}-${materialCode}`;
      await store.addDataRequest({
        ...newDataRequest(hub.now()),
        requestId,
        caseId,
        materialCode,
        itemCode: "i",
        itemVersion: 1,
        dataClass: "household",
        askedBy: actorFor("cun1"),
        askedAt: hub.now(),
      });
    };
    const answerTo = async (one: DataRequest) =>
      store.settleAttempt(
        one.requestId,
        {
          ...one,
          state: "answered",
          nextAttemptAt: null,
          answer: {
            facts: [{ fact: "isHouseholder", holds: false }],
            validUntil: null,
          },
          settledAt: hub.now(),
        },
        { attempt: one.attempts, at: hub.now(), outcome: "answered", sent: "" },
      );
    const take = () =>
      store.takeDueDataRequests({
        now: hub.now(),
        leaseUntil: minutesLater(hub.now(), 1),
        limit: 100,
      });
    village.submit(caseId, {
      content: {
        applicant: { ...openingBody().applicant, personId } as never,
      },
    });
    village.write("withdrawn", caseId, {}, { reason: "" });
    await village.push();
    await ask("M1");
    for (const one of await take()) await answerTo(one);
    await ask("M2");
    const late = await take();
    await erase();
    for (const one of late) await answerTo(one);
    const kept = await store.dataRequestsOf([caseId]);
    expect(kept.map(({ state, answer }) => [state, answer])).toEqual([
      ["answered", null],
      ["answered", null],
    ]);
  });

  test("[W9] scans are on the list of files to delete, also those that arrive later", async () => {
    const announce = (materialId: string) => {
      const sha256 = hashText(materialId);
      village.write(
        "materialAdded",
        caseId,
        { materialId, materialCode: "M1", bytes: 3, sha256 },
        { name, mediaType: "image/jpeg", pages: 1 },
      );
      return {
        materialId,
        caseId,
        sha256,
        bytes: 3,
        mediaType: "image/jpeg",
        arrivedAt: hub.now(),
      };
    };
    village.submit(caseId, {
      content: {
        applicant: { ...openingBody().applicant, personId } as never,
      },
    });
    const first = announce(`${caseId}-1`);
    const second = announce(`${caseId}-2`);
    village.write("withdrawn", caseId, {}, { reason: "" });
    await village.push();
    await store.recordArrival(first);
    await erase();
    expect(await store.findMaterial(first.materialId)).toMatchObject({
      arrivedAt: null,
    });
    await store.recordArrival(second);
    expect(await store.findMaterial(second.materialId)).toMatchObject({
      arrivedAt: null,
    });
    const files = await store.filesToErase(1000);
    const ids = files.map(({ materialId }) => materialId);
    expect(ids).toEqual(
      expect.arrayContaining([first.materialId, second.materialId]),
    );
    await store.forgetFiles(files);
    expect(await store.filesToErase(1000)).toEqual([]);
  });
});
