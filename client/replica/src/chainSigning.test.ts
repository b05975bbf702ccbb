import "fake-indexeddb/auto";
import { checkSignature } from "@onedoor/domain/ed25519";
import { parsePublicKey } from "@onedoor/domain/signatures";
import { lockText } from "@onedoor/domain/signedTexts";
import { MockCounty } from "@onedoor/mock/MockCounty";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { arrivedEverything, note, submit, until } from "../testing/caseActs.ts";
import { aMachine, type Machine } from "../testing/openStation.ts";
import type { ChainLock } from "./Chain.ts";
import type { Replica } from "./Replica.ts";

let county: MockCounty;
const open: Replica[] = [];

beforeEach(() => {
  county = new MockCounty();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await Promise.all(open.splice(0).map((replica) => replica.close()));
});

async function opened(machine: Machine): Promise<Replica> {
  const replica = await machine.open({ storage: "dexie" });
  open.push(replica);
  return replica;
}

/** The chain of the first entry of a case, as it was opened at the hub. */
function chainOf(caseId: string) {
  const chain = county.journals.journal(caseId)[0]?.header?.chain ?? "";
  const opening = county.chains.opening(chain);
  const key = parsePublicKey(opening?.publicKey ?? "");
  if (!key.ok) throw new Error(`${chain} has no key`);
  return { chain, publicKey: key.value };
}

/** As in Chromium before 137. */
function withoutEd25519(): void {
  const generate = crypto.subtle.generateKey.bind(crypto.subtle);
  vi.spyOn(crypto.subtle, "generateKey").mockImplementation(((
    algorithm: string | { name: string },
    ...rest: [boolean, KeyUsage[]]
  ) =>
    algorithm === "Ed25519"
      ? Promise.reject(new DOMException("", "NotSupportedError"))
      : generate(algorithm, ...rest)) as typeof generate);
}

test.each([
  ["the browser's own key", () => undefined],
  ["a sealed one where the browser has none", withoutEd25519],
])(
  "[P3] what a chain pushes is signed with %s, over the end of a page",
  async (_, prepare) => {
    prepare();
    const machine = await aMachine(county, "village1");
    const first = await opened(machine);
    await submit(first, "case-1");
    await arrivedEverything(first);
    const { publicKey } = chainOf("case-1");
    await first.close();
    const second = await opened(machine);
    await note(second, "case-1");
    await arrivedEverything(second);
    expect(county.journals.journal("case-1")).toHaveLength(2);
    expect(chainOf("case-1").publicKey).toBe(publicKey);
  },
);

test("[P3] each vault has a key of its own", async () => {
  for (const [account, caseId] of [
    ["village1", "case-1"],
    ["village2", "case-2"],
  ] as const) {
    const replica = await opened(await aMachine(county, account));
    await submit(replica, caseId);
    await arrivedEverything(replica);
  }
  expect(chainOf("case-1").publicKey).not.toBe(chainOf("case-2").publicKey);
});

test("[P3] a chain whose key is lost is left, and work goes on in a new one", async () => {
  const machine = await aMachine(county, "village1");
  const first = await opened(machine);
  await submit(first, "case-1");
  await arrivedEverything(first);
  const { chain } = chainOf("case-1");
  await first.close();
  for (const name of await machine.values.names())
    if (name.startsWith("chain-key:")) await machine.values.remove(name);
  const second = await opened(machine);
  await until(second.syncStatus(), ({ notices }) => notices.length > 0);
  await submit(second, "case-2");
  await arrivedEverything(second);
  expect(chainOf("case-2").chain).not.toBe(chain);
});

test("[P2] a session that is locked leaves its last word with this device", async () => {
  const machine = await aMachine(county, "village1");
  const replica = await opened(machine);
  await submit(replica, "case-1");
  await arrivedEverything(replica);
  machine.line.cut();
  await note(replica, "case-1");
  await replica.lock();
  const lines = (await replica.exportOwnEntries()).split("\n");
  const { lock } = JSON.parse(lines.at(-1) ?? "") as { lock: ChainLock };
  const { chain, publicKey } = chainOf("case-1");
  expect(lock).toMatchObject({ chain, to: 2 });
  const { hubId } = county.tree.hub;
  const { deviceId } = machine.session;
  const text = lockText({ hubId, deviceId, chain }, lock);
  expect(checkSignature(publicKey, text, lock.signature)).toBe(true);
});
