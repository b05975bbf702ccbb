import type { DataFact } from "@onedoor/domain/dataClass";
import type { DataRequestState } from "@onedoor/domain/dataRequest";
import type { DataRequestRefusal } from "@onedoor/domain/decideDataRequest";
import type { Instant, PlainDate } from "@onedoor/domain/time";
import type { GraphQuestion } from "../supervision/Graph.ts";

/** What a department was asked about a paper of a case, as the county tells it. */
export interface AskedPaper {
  requestId: string;
  materialCode: string;
  state: DataRequestState;
  askedAt: Instant;
  nextAttemptAt: Instant | null;
  settledAt: Instant | null;
  facts: readonly { fact: DataFact; holds: boolean }[];
  validUntil: PlainDate | null;
}

/** What was asked about the case, oldest first; null where the county doesn't show it. */
export const DATA_REQUESTS: GraphQuestion<readonly AskedPaper[] | null> = {
  document: `query OfficeDataRequests($caseId: ID!) {
  case(caseId: $caseId) { caseId dataRequests {
    requestId materialCode state askedAt nextAttemptAt settledAt facts { fact holds } validUntil
  } }
}`,
  parse(data) {
    const { case: found } = data as {
      case: {
        dataRequests: (Omit<AskedPaper, "state" | "facts"> & {
          state: string;
          facts: { fact: string; holds: boolean }[];
        })[];
      } | null;
    };
    return (
      found?.dataRequests.map((one) => ({
        ...one,
        state: inDomain(one.state) as DataRequestState,
        facts: one.facts.map(({ fact, holds }) => ({
          fact: inDomain(fact) as DataFact,
          holds,
        })),
      })) ?? null
    );
  },
};

/** Null where it was asked, else why not. */
export const ASK_DEPARTMENT: GraphQuestion<DataRequestRefusal | null> = {
  document: `mutation AskDepartment($input: AskDepartmentInput!) {
  askDepartment(input: $input) { __typename ... on DataRequestRefused { reason } }
}`,
  parse(data) {
    const { askDepartment } = data as { askDepartment: { reason?: string } };
    return askDepartment.reason === undefined
      ? null
      : (inDomain(askDepartment.reason) as DataRequestRefusal);
  },
};

/** `HANDED_OFF` is `handedOff`. */
function inDomain(name: string): string {
  return name
    .toLowerCase()
    .replace(/_([a-z])/gu, (_, letter: string) => letter.toUpperCase());
}
