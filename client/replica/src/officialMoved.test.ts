import "fake-indexeddb/auto";
import { MockCounty } from "@onedoor/mock/MockCounty";
import { MOCK_ACCOUNTS } from "@onedoor/mock/mockAccounts";
import { villageClerk } from "@onedoor/domain/testing";
import { expect, test } from "vitest";
import { arrivedEverything, submit, until } from "../testing/caseActs.ts";
import { aMachine } from "../testing/openStation.ts";
import { Chain, type ChainIdentity } from "./Chain.ts";
import type { StationState } from "./StationState.ts";

test("[H3] an official who moves to another post brings what waited, and goes on under the new one", async () => {
  const accounts = MOCK_ACCOUNTS.map((account) => ({ ...account }));
  const county = new MockCounty({ accounts });
  const machine = await aMachine(county, "village1");
  const before = await machine.open({ storage: "dexie" });
  await until(before.syncStatus(), (status) => status.firstCopy.done);
  machine.line.cut();
  await submit(before, "case-before");
  await before.close();

  machine.line.mend();
  const account = accounts.find(({ accountId }) => accountId === "village1");
  if (!account?.actor) throw new Error("no such account");
  const { actor } = account;
  account.actor = {
    ...actor,
    postId: `${actor.postId}-2`,
    role: "townOfficer",
  };
  const session = { ...machine.session, actor: account.actor };
  const after = await machine.open({ storage: "dexie" }, session);
  await submit(after, "case-after");
  await arrivedEverything(after);

  const rows = ["case-before", "case-after"].map((caseId) =>
    county.journals
      .journal(caseId)
      .map(({ header, acknowledgement }) => [
        header?.actor,
        header?.chainNo,
        acknowledgement?.verdict,
      ]),
  );
  expect(rows).toEqual([
    [[actor, 1, "counted"]],
    [[account.actor, 1, "counted"]],
  ]);
  await after.close();
});

test("[H3] a chain in which no post was noted yet is of the post at which it is opened next", async () => {
  const machine = await aMachine(new MockCounty(), "village1");
  const values = new Map<string, unknown>([
    ["chain", { chain: "OLDER", incarnation: 1, opened: true, publicKey: "k" }],
  ]);
  const state = {
    read: async (name: string) => values.get(name),
    write: async (name: string, value: unknown) => values.set(name, value),
    change: async (
      name: string,
      fresh: unknown,
      change: (now: never) => unknown,
    ) => values.set(name, change((values.get(name) ?? fresh) as never)),
  } as unknown as StationState;
  const keys = { make: async () => ({ publicKey: "k" }) } as never;
  const at = (postId: string) =>
    new Chain(
      state,
      { lockName: "vault", actor: { ...villageClerk, postId } },
      keys,
      machine.ports,
    ).current();
  expect((await at("first")).chain).toBe("OLDER");
  const moved: ChainIdentity = await at("second");
  expect(moved).toMatchObject({
    incarnation: 2,
    earlier: [{ chain: "OLDER" }],
  });
});
