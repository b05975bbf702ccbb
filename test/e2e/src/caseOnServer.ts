import type { CountyClient } from "@onedoor/test-support/CountyClient";

/** What the county says of a case: where it stands, and every act on it with its verdict, in the order of record. */
export async function caseOnServer(
  client: CountyClient,
  caseId: string,
): Promise<{ stage: string; acts: string[] }> {
  const { case: found } = await client.ask<{
    case: {
      stage: string;
      timeline: {
        kind: string;
        acknowledgement: { verdict: string; reason: string | null } | null;
      }[];
    };
  }>(
    `query ($caseId: ID!) {
      case(caseId: $caseId) { stage timeline { kind acknowledgement { verdict reason } } }
    }`,
    { caseId },
  );
  return {
    stage: found.stage,
    acts: found.timeline.map(({ kind, acknowledgement }) =>
      [kind, acknowledgement?.verdict, acknowledgement?.reason ?? undefined]
        .filter((part) => part !== undefined)
        .join(" "),
    ),
  };
}
