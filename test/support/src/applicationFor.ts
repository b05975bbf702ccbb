import { termsOf } from "@onedoor/domain/itemTerms";
import { parseItemVersion } from "@onedoor/domain/parseItemVersion";
import type { BodyOf, FactsOf } from "@onedoor/domain/facts";
import type { CountyClient } from "./CountyClient.ts";
import { type ApplicationSample, sampleOf } from "@onedoor/items/seed/samples";
import { catalogue } from "@onedoor/items/seed/catalogue";

/** What a window would write for a sample application: facts and body of `submitted`. */
export async function applicationFor(
  client: CountyClient,
  itemId: string,
  changes: {
    applicant?: Partial<{ residentId: string; name: string }>;
    facts?: Partial<FactsOf<"submitted">>;
  } = {},
): Promise<{ facts: FactsOf<"submitted">; content: BodyOf<"submitted"> }> {
  const item = catalogue.items.find((one) => one.id === itemId);
  if (item === undefined || client.actor === undefined)
    throw new Error(`cannot apply for ${itemId}`);
  const { itemVersion } = await client.ask<{
    itemVersion: { elements: unknown };
  }>(
    `query ($itemCode: ID!) { itemVersion(itemCode: $itemCode, version: 1) { elements } }`,
    { itemCode: item.itemCode },
  );
  const version = parseItemVersion(itemVersion.elements);
  if (!version.ok)
    throw new Error(`the item doesn't parse: ${version.problems.join()}`);
  const sample = sampleOf(itemId);
  const resolved = termsOf(version.value, sample.answers);
  if (!resolved.ok)
    throw new Error(`the sample leaves questions open: ${itemId}`);
  return {
    facts: {
      terms: resolved.terms,
      applicantKind: item.audience === "legal" ? "legalEntity" : "person",
      division: client.actor.division,
      stationId: client.actor.stationId,
      channel: "window",
      caseNumber: null,
      provisionalNumber: null,
      ...changes.facts,
    },
    content: contentFor(
      item.audience === "legal",
      sample,
      changes.applicant ?? {},
    ),
  };
}

function contentFor(
  isFirm: boolean,
  sample: ApplicationSample,
  applicant: Partial<{ residentId: string; name: string }>,
): BodyOf<"submitted"> {
  return {
    applicant: isFirm
      ? {
          kind: "legalEntity",
          creditCode: null,
          name: "演示商行",
          representative: "何演示",
          phone: "13800000001",
          address: "河畔村",
        }
      : {
          kind: "person",
          personId: null,
          name: "王演示",
          residentId: "990101194001012054",
          phone: "13800000000",
          address: "河畔村",
          ...applicant,
        },
    agent: null,
    answers: { ...sample.answers },
    form: { ...sample.form },
    presented: [],
    queryCode: "246810",
  };
}
