import "fake-indexeddb/auto";
import { MockCounty } from "@onedoor/mock/MockCounty";
import { MOCK_PEOPLE } from "@onedoor/mock/mockPeople";
import type { PlainDate } from "@onedoor/domain/time";
import type { PersonRow } from "@onedoor/replication/documents";
import type { PersonDocument } from "@onedoor/replication/wire";
import { NEVER } from "rxjs";
import { afterEach, expect, test } from "vitest";
import { until } from "../testing/caseActs.ts";
import { openedVault } from "../testing/openedVault.ts";
import { aMachine, BASE_URL, type Machine } from "../testing/openStation.ts";
import { caseConflicts } from "./caseConflicts.ts";
import { NO_CALENDAR } from "./CalendarKeeper.ts";
import { caseRowOf } from "./CaseRows.ts";
import { HubLine } from "./HubLine.ts";
import { PULL_PEOPLE } from "./operations.ts";
import type { Replica } from "./Replica.ts";
import { openReplicaDatabase } from "./ReplicaDatabase.ts";
import { replicateDown } from "./replicateDown.ts";
import { vaultNamesOf } from "./vaultNames.ts";

const open: Replica[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((replica) => replica.close()));
});

/** What a build that didn't ask for guardians left on the disk: all people, and the place where it ended. */
async function pulledByOlderBuild(machine: Machine): Promise<number> {
  const { keys, vaultId } = await openedVault(machine.session);
  const rebuild: Parameters<typeof openReplicaDatabase>[2] = (
    caseId,
    journal,
    ownOnly,
  ) =>
    caseRowOf(
      caseId,
      journal,
      { calendar: () => NO_CALENDAR, blind: async (value) => value },
      ownOnly,
    );
  const database = await openReplicaDatabase(
    {
      name: vaultNamesOf(vaultId, machine.namePrefix).database,
      storage: "dexie",
      multiTab: false,
      keys,
      sleep: (ms) => machine.ports.sleep(ms, new AbortController().signal),
    },
    caseConflicts(rebuild),
    rebuild,
  );
  const line = new HubLine(BASE_URL, machine.session.token, machine.ports);
  const replication = replicateDown({
    collection: database.people,
    line,
    resync: NEVER,
    operation: PULL_PEOPLE,
    field: "pullPeople",
    rowOf: ({
      personId,
      deleted: _deleted,
      guardians: _guardians,
      ...sealed
    }: PersonDocument) => ({ personId, sealed }) as PersonRow,
  });
  await replication.awaitInitialReplication();
  await replication.awaitInSync();
  const kept = await database.people.count().exec();
  await replication.cancel();
  line.close();
  await database.close();
  return kept;
}

test("[WD2] guardians come to a station whose people an older build has read without them", async () => {
  const people = MOCK_PEOPLE.map((one) => ({
    ...one,
    guardians:
      one.personId === "person-1"
        ? [
            {
              personId: "person-2",
              kind: "BY_LAW" as const,
              from: "2020-01-01" as PlainDate,
            },
          ]
        : [],
  }));
  const machine = await aMachine(new MockCounty({ people }), "village1");
  expect(await pulledByOlderBuild(machine)).toBe(2);
  const replica = await machine.open({ storage: "dexie" });
  open.push(replica);
  await until(
    replica.syncStatus(),
    ({ firstCopy }) => firstCopy.done && firstCopy.people === 2,
  );
  const [ward] = await replica.searchPeople("王演示", 1);
  expect(ward?.guardians).toEqual([
    { personId: "person-2", kind: "byLaw", from: "2020-01-01" },
  ]);
});
