import "fake-indexeddb/auto";
import { MockCounty } from "@onedoor/mock/MockCounty";
import { MOCK_ACCOUNTS } from "@onedoor/mock/mockAccounts";
import { expect, test } from "vitest";
import { arrivedEverything, submit, until } from "../testing/caseActs.ts";
import { aMachine } from "../testing/openStation.ts";

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
