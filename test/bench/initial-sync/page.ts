import { makeVault } from "@onedoor/replica/vaults";
import { openReplica } from "@onedoor/replica/openReplica";
import { signIn } from "@onedoor/replica/session";
import { filter, firstValueFrom } from "rxjs";
import type { InitialSyncPage } from "../src/InitialSyncPage.ts";

interface PouchDatabase {
  info(): Promise<{ doc_count: number }>;
}
declare const PouchDB: {
  new (name: string): PouchDatabase;
  replicate(
    from: string,
    to: PouchDatabase,
    options: { batch_size: number },
  ): Promise<unknown>;
};

// As large as the pages of a replica, for a fair comparison.
const BATCH = 200;

const page: InitialSyncPage = {
  async replica(account, password, cases) {
    const outcome = await signIn({ baseUrl: "", account, password });
    if (!outcome.ok) throw new Error(outcome.reason);
    const begun = performance.now();
    const replica = await openReplica(
      await makeVault(outcome.session, "a-passphrase"),
      { baseUrl: "" },
    );
    await firstValueFrom(
      replica
        .syncStatus()
        .pipe(
          filter(({ firstCopy }) => firstCopy.done && firstCopy.cases >= cases),
        ),
    );
    const took = performance.now() - begun;
    await replica.close();
    return took;
  },
  async pouchdb(documents) {
    const begun = performance.now();
    const database = new PouchDB("cases");
    await PouchDB.replicate(`${location.origin}/couch/cases`, database, {
      batch_size: BATCH,
    });
    const took = performance.now() - begun;
    const { doc_count: count } = await database.info();
    if (count !== documents)
      throw new Error(`PouchDB has ${count} of ${documents}`);
    return took;
  },
};
Object.assign(window, { initialSync: page });
