import { fileURLToPath } from "node:url";
import { openDatabase } from "@onedoor/subgraph-host/openDatabase";
import { openReaders } from "@onedoor/subgraph-host/openReaders";
import type { Pool } from "pg";
import type { AccessLog } from "./store/AccessLog.ts";
import type { AccountStore } from "./store/AccountStore.ts";
import type { Erasures } from "./store/Erasures.ts";
import type { Guardianships } from "./store/Guardianships.ts";
import type { Households } from "./store/Households.ts";
import type { OfficialAccounts } from "./store/OfficialAccounts.ts";
import type { Merges } from "./store/Merges.ts";
import type { VillageFiles } from "./store/VillageFiles.ts";
import { sqlVillageFiles } from "./store/sqlVillageFiles.ts";
import type { PersonCredit } from "./store/PersonCredit.ts";
import { sqlPersonCredit } from "./store/sqlPersonCredit.ts";
import { sqlMerges } from "./store/sqlMerges.ts";
import { sqlOfficialAccounts } from "./store/sqlOfficialAccounts.ts";
import { sqlErasures } from "./store/sqlErasures.ts";
import { sqlGuardianships } from "./store/sqlGuardianships.ts";
import { sqlHouseholds } from "./store/sqlHouseholds.ts";
import { identityVault } from "./store/identityVault.ts";
import { READ_BY_READERS } from "./store/peopleScope.ts";
import type { PeopleStore } from "./store/PeopleStore.ts";
import { sealer } from "./store/sealer.ts";
import type { SecondFactorStore } from "./store/SecondFactorStore.ts";
import type { SessionStore } from "./store/SessionStore.ts";
import { sqlAccessLog } from "./store/sqlAccessLog.ts";
import { sqlAccountStore } from "./store/sqlAccountStore.ts";
import { sqlPeopleStore } from "./store/sqlPeopleStore.ts";
import { sqlSecondFactorStore } from "./store/sqlSecondFactorStore.ts";
import { sqlSessionStore } from "./store/sqlSessionStore.ts";
import * as tables from "./store/tables.ts";

/** Applies the migrations and opens the stores on them. `identityKey`: at least 32 characters. */
export async function openStores(
  pool: Pool,
  identityKey: string,
): Promise<{
  peopleStore: PeopleStore;
  accountStore: AccountStore;
  sessionStore: SessionStore;
  secondFactorStore: SecondFactorStore;
  accessLog: AccessLog;
  erasures: Erasures;
  officialAccounts: OfficialAccounts;
  merges: Merges;
  villageFiles: VillageFiles;
  guardianships: Guardianships;
  households: Households;
  personCredit: PersonCredit;
}> {
  const database = await openDatabase(pool, tables, {
    folder: fileURLToPath(new URL("../migrations", import.meta.url)),
    schemaName: "people",
  });
  const readAs = await openReaders(pool, "people", READ_BY_READERS);
  const vault = identityVault(identityKey);
  return {
    peopleStore: sqlPeopleStore(database, readAs, vault),
    accountStore: sqlAccountStore(database),
    accessLog: sqlAccessLog(database),
    erasures: sqlErasures(database, vault),
    officialAccounts: sqlOfficialAccounts(database),
    merges: sqlMerges(database, vault),
    villageFiles: sqlVillageFiles(
      database,
      readAs,
      sealer(identityKey, "sealing of village files"),
    ),
    guardianships: sqlGuardianships(database),
    households: sqlHouseholds(database),
    personCredit: sqlPersonCredit(database),
    sessionStore: sqlSessionStore(database),
    secondFactorStore: sqlSecondFactorStore(
      database,
      sealer(identityKey, "sealing of second factors"),
    ),
  };
}
