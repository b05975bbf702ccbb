import "fake-indexeddb/auto";
import { parseCaseNumber, partsOfCaseNumber } from "@onedoor/domain/caseNumber";
import { someTerms } from "@onedoor/domain/testing";
import { dateOf } from "@onedoor/domain/time";
import { MockCounty } from "@onedoor/mock/MockCounty";
import { MOCK_ACCOUNTS, MOCK_PASSWORD } from "@onedoor/mock/mockAccounts";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { arrivedEverything, submit, until } from "../testing/caseActs.ts";
import { aMachine, BASE_URL, type Machine } from "../testing/openStation.ts";
import { TestClock } from "../testing/TestClock.ts";
import { LEASE_SIZE } from "./Chain.ts";
import { Entrance, VAULT_ENDS_WITHIN_MS } from "./Entrance.ts";
import { openReplica } from "./openReplica.ts";
import type { Replica } from "./Replica.ts";
import { vaultNamesOf } from "./vaultNames.ts";
import type { OpenVault } from "./vaults.ts";

const accounts = MOCK_ACCOUNTS.map((account) => ({ ...account }));
const open: Replica[] = [];
let county: MockCounty;

beforeEach(() => {
  county = new MockCounty({ accounts });
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((replica) => replica.close()));
});

/** The serial of the next case number; undefined where the number is provisional. */
async function nextSerial(replica: Replica): Promise<number | undefined> {
  const { caseNumber } = await replica.takeCaseNumber(
    someTerms().itemCode,
    dateOf(replica.now()),
  );
  const number = parseCaseNumber(caseNumber ?? "");
  return number.ok ? partsOfCaseNumber(number.value).serial : undefined;
}

const hasAsked = (machine: Machine, operation: string) =>
  machine.line.asked.includes(operation);

/** Of somebody else, who comes to the county now. */
async function serialOfAnother(account = "village2"): Promise<unknown> {
  const machine = await aMachine(county, account);
  const replica = await machine.open();
  await until(replica.syncStatus(), () => hasAsked(machine, "LeaseSerials"));
  await replica.syncNow();
  const serial = await nextSerial(replica);
  await replica.close();
  return serial;
}

describe("[H16] what an official who moves to another post hasn't used", () => {
  async function moved(machine: Machine): Promise<Replica> {
    const before = await machine.open({ storage: "dexie" });
    await until(before.syncStatus(), () => hasAsked(machine, "LeaseSerials"));
    await before.syncNow();
    expect(await nextSerial(before)).toBe(1);
    await before.close();
    const { actor } = machine.session;
    const session = {
      ...machine.session,
      actor: { ...actor, postId: `${actor.postId}-2` },
    };
    const after = await machine.open({ storage: "dexie" }, session);
    open.push(after);
    return after;
  }

  test("goes back to the county, and to who asks next", async () => {
    const machine = await aMachine(county, "village1");
    const after = await moved(machine);
    await until(after.syncStatus(), () => hasAsked(machine, "ReturnSerials"));
    await after.syncNow();
    expect(await nextSerial(after)).toBe(LEASE_SIZE + 1);
    expect(await serialOfAnother()).toBe(2);
  });

  test("is told again where the answer was lost, and stays whose it is by then", async () => {
    const machine = await aMachine(county, "village1");
    Object.assign(machine.line, {
      losesAnswers: 1,
      losesAnswersTo: "ReturnSerials",
    });
    const after = await moved(machine);
    const told = () =>
      machine.line.asked.filter((one) => one === "ReturnSerials").length;
    await until(after.syncStatus(), () => told() > 0);
    expect(await serialOfAnother()).toBe(2);
    await after.syncNow();
    await until(after.syncStatus(), () => told() > 1);
    expect(await serialOfAnother("town")).toBeGreaterThan(2 * LEASE_SIZE);
  });
});

describe("[H16] what a vault that is taken off hasn't used", () => {
  async function used(): Promise<{
    clock: TestClock;
    machine: Machine;
    entrance: Entrance;
    replica: Replica;
    vaultId: string;
  }> {
    const clock = new TestClock();
    const machine = await aMachine(county, "village1");
    const opened: OpenVault[] = [];
    const entrance = new Entrance(
      { baseUrl: BASE_URL, onOpen: (one) => opened.push(one) },
      { ...machine.ports, sleep: clock.sleep },
    );
    await entrance.signIn("village1", MOCK_PASSWORD);
    const [vault] = opened;
    if (vault === undefined) throw new Error("no vault was opened");
    const replica = await openReplica(vault, {
      baseUrl: BASE_URL,
      storage: "dexie",
      ports: machine.ports,
    });
    await until(replica.syncStatus(), () => hasAsked(machine, "LeaseSerials"));
    await replica.syncNow();
    expect(await nextSerial(replica)).toBe(1);
    return { clock, machine, entrance, replica, vaultId: vault.vaultId };
  }

  test("goes back to the county with its passphrase", async () => {
    const { entrance, replica, vaultId } = await used();
    await submit(replica, "case-1");
    await arrivedEverything(replica);
    await replica.close();
    await entrance.wipe(vaultId, MOCK_PASSWORD);
    expect(await entrance.vaults()).toEqual([]);
    expect(await serialOfAnother()).toBe(2);
  });

  test.each(["", "not this one at all"])(
    "is lost with it where nobody opens it (%j)",
    async (passphrase) => {
      const { entrance, replica, vaultId } = await used();
      await replica.close();
      await entrance.wipe(vaultId, passphrase);
      expect(await entrance.vaults()).toEqual([]);
      expect(await serialOfAnother()).toBe(LEASE_SIZE + 1);
    },
  );

  test("is lost with it where work still waits in it", async () => {
    const { machine, entrance, replica, vaultId } = await used();
    machine.line.cut();
    await submit(replica, "case-1");
    await replica.close();
    machine.line.mend();
    await entrance.wipe(vaultId, MOCK_PASSWORD);
    expect(hasAsked(machine, "ReturnSerials")).toBe(false);
    expect(await serialOfAnother()).toBe(LEASE_SIZE + 1);
  });

  test("keeps nobody waiting for a line", async () => {
    const { clock, machine, entrance, replica, vaultId } = await used();
    await replica.close();
    machine.line.cut();
    const wiped = entrance.wipe(vaultId, MOCK_PASSWORD);
    await expect
      .poll(() => hasAsked(machine, "ReturnSerials"), { timeout: 15_000 })
      .toBe(true);
    await clock.pass(5_000);
    await wiped;
    expect(await entrance.vaults()).toEqual([]);
  });

  test("keeps nobody waiting for another tab that never lets go of the vault", async () => {
    const { clock, machine, entrance, replica, vaultId } = await used();
    await replica.close();
    const hold = machine.locks.hold.bind(machine.locks);
    let isStuck = false;
    machine.locks.hold = (name, work) => {
      if (name !== vaultNamesOf(vaultId).lock) return hold(name, work);
      isStuck = true;
      return new Promise(() => undefined);
    };
    const wiped = entrance.wipe(vaultId, MOCK_PASSWORD);
    await expect.poll(() => isStuck, { timeout: 15_000 }).toBe(true);
    await clock.pass(VAULT_ENDS_WITHIN_MS);
    await wiped;
    expect(await entrance.vaults()).toEqual([]);
  });
});
