import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { anyJournal, foldedHash } from "@onedoor/domain/testing";
import fc from "fast-check";

// node test/support/src/writeGoldenJournals.ts: after a change of the rules that is meant to change what cases become.

const FILE = fileURLToPath(
  new URL(
    "../../../schema/domain/testing/goldenJournals.json",
    import.meta.url,
  ),
);
const JOURNALS = 16;
const SEED = 2026;

const golden = fc
  .sample(anyJournal, { seed: SEED, numRuns: JOURNALS })
  .map((journal, at) => {
    const entries = journal.map(
      ({ entryId, headerText, bodyText, acknowledgement, held }) => ({
        entryId,
        headerText,
        bodyText,
        acknowledgement,
        held,
      }),
    );
    return { name: `${at + 1}`, entries, folded: foldedHash(entries) };
  });
writeFileSync(FILE, `${JSON.stringify(golden, null, 2)}\n`);
