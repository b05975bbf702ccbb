import "fake-indexeddb/auto";
import { MockCounty } from "@onedoor/mock/MockCounty";
import { MOCK_ACCOUNTS } from "@onedoor/mock/mockAccounts";
import { villageClerk } from "@onedoor/domain/testing";
import type { PublicKey } from "@onedoor/domain/signatures";
import type { Instant } from "@onedoor/domain/time";
import { BehaviorSubject, map } from "rxjs";
import { beforeEach, describe, expect, test } from "vitest";
import { arrivedEverything, submit, until } from "../testing/caseActs.ts";
import { aMachine } from "../testing/openStation.ts";
import { Chain } from "./Chain.ts";
import type { ReplicaPorts } from "./ReplicaPorts.ts";
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

describe("the chain of a vault", () => {
  let values: BehaviorSubject<ReadonlyMap<string, unknown>>;

  function page(postId: string): Chain {
    const write = async (name: string, value: unknown) =>
      values.next(new Map(values.value).set(name, value));
    const state: Pick<StationState, "read" | "write" | "change" | "watch"> = {
      read: async <T>(name: string) => values.value.get(name) as T | undefined,
      write,
      change: async (name, initial, change) =>
        write(
          name,
          change((values.value.get(name) ?? initial) as typeof initial),
        ),
      watch: <T>(name: string) =>
        values.pipe(map((now) => now.get(name) as T | undefined)),
    };
    return new Chain(
      state as StationState,
      { lockName: "vault", actor: { ...villageClerk, postId } },
      { make: async () => ({ publicKey: "k" as PublicKey }) } as never,
      {
        now: () => "2026-11-02T01:00:00.000Z" as Instant,
        randomBytes: (length: number) =>
          crypto.getRandomValues(new Uint8Array(length)),
      } as ReplicaPorts,
    );
  }

  beforeEach(() => {
    values = new BehaviorSubject<ReadonlyMap<string, unknown>>(new Map());
  });

  test("[H3] in which no post was noted yet is of the post at which it is opened next", async () => {
    const older = { chain: "OLDER", incarnation: 1, opened: true };
    values.next(new Map([["chain", { ...older, publicKey: "k" }]]));
    const before = page("first");
    await before.enter();
    expect((await before.current()).chain).toBe("OLDER");
    const after = page("second");
    await after.enter();
    expect(await after.current()).toMatchObject({
      incarnation: 2,
      earlier: [{ chain: "OLDER" }],
    });
  });

  test("[H3] is left to the page that was opened last: one of the post before hears of it, and begins none", async () => {
    const before = page("first");
    await before.enter();
    let heard = 0;
    before.moved$.subscribe(() => (heard += 1));
    expect(heard).toBe(0);
    const after = page("second");
    await after.enter();
    expect(heard).toBe(1);
    const now = await before.current();
    expect(now).toEqual(await after.current());
    expect(before.isOfThisPage(now)).toBe(false);
    expect(after.isOfThisPage(now)).toBe(true);
  });
});
