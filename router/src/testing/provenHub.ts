import { casesSchema } from "@onedoor/cases/casesSchema";
import { beginEpoch } from "@onedoor/cases/commands/beginEpoch";
import { offerRows } from "@onedoor/cases/commands/offerRows";
import { openChain } from "@onedoor/cases/commands/openChain";
import { pushEntries } from "@onedoor/cases/commands/pushEntries";
import { settleHeld } from "@onedoor/cases/commands/settleHeld";
import { contextOf } from "@onedoor/cases/Context";
import { inclusionProofs } from "@onedoor/cases/queries/treeProofs";
import type { CaseStore } from "@onedoor/cases/store/CaseStore";
import { memoryCaseStore } from "@onedoor/cases/store/memoryCaseStore";
import { TestDevice } from "@onedoor/cases/testing/TestDevice";
import {
  minutesLater,
  testHub,
  type TestHub,
} from "@onedoor/cases/testing/testHub";
import type { KeptHead } from "@onedoor/domain/exportLine";
import { hashText } from "@onedoor/domain/hash";
import { hubIdOf } from "@onedoor/domain/signatures";
import { askGraphAt } from "@onedoor/subgraph-host/askGraphAt";
import { serviceClaims, signSession } from "@onedoor/subgraph-host/claims";
import type { SigningKey } from "@onedoor/subgraph-host/ed25519";
import { signedByRouter } from "@onedoor/subgraph-host/routerSignature";
import { serveSubgraph } from "@onedoor/subgraph-host/serveSubgraph";
import type { AskGraph } from "@onedoor/subgraph-host/Subgraph";

/** A hub in which everything has happened that an export has to explain. */
export interface ProvenHub {
  hub: TestHub;
  /** Its graph, as a service of the county asks it. */
  ask: AskGraph;
  /** What somebody kept of it: in the lost epoch before and behind the backup, and at the end. */
  heads: { early: KeptHead; lost: KeptHead; last: KeptHead };
  devices: Record<"village" | "neighbour" | "clone" | "town", TestDevice>;
  /** Sends what the device has written since. */
  push(device: TestDevice): Promise<void>;
}

/**
 * Several devices, an act that came second, entries that are held, were held and were settled, one that nobody can read, a chain that
 * was written twice, a witness, a restore from an older backup, and what came back after it. `stores`: of the hub that
 * was lost, and of the one that was restored.
 */
export async function provenHub(
  key?: SigningKey,
  [lostStore, store]: readonly [CaseStore, CaseStore] = [
    memoryCaseStore(),
    memoryCaseStore(),
  ],
): Promise<ProvenHub> {
  const parts =
    key === undefined ? {} : { key: { hubId: hubIdOf(key.publicKey), ...key } };
  const before = testHub(lostStore, parts);
  const hub = testHub(store, parts);
  const hubs = [before, hub];
  let now = before.now();
  const later = (minutes: number) => {
    now = minutesLater(now, minutes);
    for (const one of hubs) one.setNow(now);
  };
  const open = async (account: string, deviceId?: string) => {
    const device = await TestDevice.opened(before, account, deviceId);
    await openChain(hub, device.claims, device.opening());
    return device;
  };
  /** Both hubs take it, to the byte: the second is the first as its backup had it. */
  const pushBoth = async (device: TestDevice) => {
    const segment = device.segment();
    await device.push();
    await pushEntries(hub, device.claims, { segment, cases: [] });
    later(7);
  };
  const take = (device: TestDevice, caseId: string, accept = true) => {
    device.submit(caseId);
    device.write(
      "takenIn",
      caseId,
      { documentNumber: null },
      { presented: [] },
    );
    if (accept) device.write("accepted", caseId, { documentNumber: null }, {});
  };
  const note = (device: TestDevice, caseId: string, text: string) =>
    device.write("noteAdded", caseId, {}, { note: text });

  const village = await open("cun1");
  const neighbour = await open("cun2");
  const clone = await open("cun1", "device-that-was-copied");
  const town = await open("zhen1");
  for (const at of [1, 2, 3]) {
    take(village, `case-${at}`);
    await pushBoth(village);
    take(neighbour, `case-2${at}`, at !== 2);
    note(neighbour, `case-2${at}`, "材料齐全");
    await pushBoth(neighbour);
  }
  const early = await headOf(before);
  // A second acceptance: it stays on record without effect. The office had seen a head by then.
  town.write(
    "accepted",
    "case-1",
    { documentNumber: null },
    {},
    {
      witness: early,
    },
  );
  note(town, "case-1", "已受理");
  await pushBoth(town);
  // Held until their case comes; and one whose case never does.
  note(neighbour, "case-30", "先到");
  note(neighbour, "case-21", "后补");
  await pushBoth(neighbour);
  const waiting = note(neighbour, "case-31", "等待");
  await pushBoth(neighbour);
  take(village, "case-30", false);
  await pushBoth(village);
  note(town, "case-of-nobody", "没有这个办件");
  await pushBoth(town);
  town.append({
    header: "not a header",
    body: "",
    hash: hashText("not a header"),
  });
  note(town, "case-2", "续");
  await pushBoth(town);
  // A copied disk: the same numbers twice.
  take(clone, "case-40", false);
  await pushBoth(clone);
  note(clone, "case-40", "一份");
  note(clone, "case-40", "又一份");
  const segment = clone.segment();
  await pushBoth(clone);
  const written = segment.entries[0];
  if (written === undefined) throw new Error("nothing was written");
  const other = { ...written, header: written.header.replace("{", "{ ") };
  for (const one of hubs)
    await pushEntries(one, clone.claims, {
      segment: clone.resigned({
        ...segment,
        to: segment.from,
        entries: [other],
      }),
      cases: [],
    });
  later(60);

  // From here on there was no backup.
  const backedUp = (await store.feedHead()).seq;
  take(village, "case-50");
  const lost = village.segment();
  await village.push();
  later(5);
  take(neighbour, "case-51");
  await neighbour.push();
  later(30);
  const lastOfLost = await headOf(before);
  await beginEpoch(hub, lastOfLost);
  later(5);
  take(town, "case-60", false);
  await pushTo(hub, town);
  later(5);
  await offerRows(hub, await offersOf(before, backedUp));
  later(5);
  // The village's device comes back; the neighbour's doesn't.
  await pushEntries(hub, village.claims, { segment: lost, cases: [] });
  note(village, "case-50", "恢复之后");
  await pushTo(hub, village);
  later(5);
  note(town, "case-60", "之后");
  await pushTo(hub, town);
  later(5);
  // Its case never came, and the office that looks after it has the last word.
  await settleHeld(hub, town.claims, { entryId: waiting, words: "另行立件" });

  return {
    hub,
    ask: await askHub(hub),
    heads: { early, lost: lastOfLost, last: await headOf(hub) },
    devices: { village, neighbour, clone, town },
    push: (device) => pushTo(hub, device),
  };
}

/** Its graph, as a service of the county asks it. */
export async function askHub(hub: TestHub): Promise<AskGraph> {
  const keys = {
    sessionSecret: "a secret for tests that is long enough",
    routerSecret: "the router's secret, of tests alone",
  };
  const graph = await serveSubgraph({
    name: "cases",
    ...(await casesSchema()),
    routerSecret: keys.routerSecret,
    contextOf: (reader) =>
      contextOf(hub, reader, {
        lost: null,
        clientAddress: null,
        eraseFiles: async () => undefined,
        sharing: null,
      }),
    close: async () => undefined,
  });
  return askGraphAt(
    "http://cases/graphql",
    () => signSession(serviceClaims("export"), keys.sessionSecret, 1),
    (input, init) =>
      signedByRouter("cases", keys, graph.fetch)(new Request(input, init)),
  );
}

async function headOf(hub: TestHub): Promise<KeptHead> {
  const { head } = await hub.store.treeState();
  if (head === null) throw new Error("nothing was signed");
  const { epoch, size, root, at, signature } = head;
  return { hubId: hub.key.hubId, epoch, size, root, at, signature };
}

async function pushTo(hub: TestHub, device: TestDevice): Promise<void> {
  const { refused } = await pushEntries(hub, device.claims, {
    segment: device.segment(),
    cases: [],
  });
  if (refused !== null) throw new Error(refused.reason);
  device.outbox = { from: device.nextNo, entries: [] };
}

/** What a reader of the whole feed would bring back of the rows after a number. */
export async function offersOf(
  hub: TestHub,
  after: number,
): Promise<Parameters<typeof offerRows>[1]> {
  const { rows } = await hub.store.feedPage({ epoch: 1, seq: after }, 1000);
  const { head, proofs } = await inclusionProofs(
    hub,
    rows.map(({ seq }) => seq),
  );
  return rows.map(({ headerText, bodyText, ...row }) => ({
    row: { ...row, headerHash: hashText(headerText) },
    headerText,
    bodyText,
    head,
    path: proofs.find(({ seq }) => seq === row.seq)?.path ?? [],
  }));
}

/** Bodies as the store has them, by entry: an export by the county's service holds none. */
export async function bodiesOf(
  store: CaseStore,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, string | null>> {
  const journals = await store.journalsOf(caseIds);
  return new Map(
    [...journals.values()]
      .flat()
      .map(({ entryId, bodyText }) => [entryId, bodyText]),
  );
}
