import { submittedBody, submittedFacts } from "@onedoor/domain/testing";
import { NO_PREVIOUS } from "@onedoor/domain/hash";
import { toJournalEntry } from "@onedoor/domain/parseEntry";
import { writeEntry } from "@onedoor/domain/writeEntry";
import type { MockCounty } from "@onedoor/mock/MockCounty";
import { MOCK_ACCOUNTS } from "@onedoor/mock/mockAccounts";

/** So many submitted cases of the first village, whose applicants are called 演示0, 演示1 and so on. */
export function fillCounty(county: MockCounty, count: number): void {
  const actor = MOCK_ACCOUNTS[0]?.actor;
  if (actor === undefined || actor === null) throw new Error("no clerk");
  const body = submittedBody();
  for (let i = 0; i < count; i += 1) {
    const entryId = `filled-${String(i).padStart(5, "0")}`;
    const written = writeEntry(
      {
        entryId,
        caseId: `case-of-${entryId}`,
        kind: "submitted",
        at: { wall: county.now(), counter: i },
        witness: null,
        actor,
        facts: submittedFacts(),
        content: {
          ...body,
          applicant: { ...body.applicant, name: `演示${i}` },
        },
      },
      { chain: "filled", chainNo: i + 1, prev: NO_PREVIOUS },
      "a-salt-for-tests-only",
    );
    county.journals.record(
      toJournalEntry({
        entryId,
        headerText: written.header,
        bodyText: written.body,
        acknowledgement: null,
        held: false,
      }),
      county.now(),
    );
  }
}
