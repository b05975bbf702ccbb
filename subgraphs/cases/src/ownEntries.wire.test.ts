import { afterAll, beforeAll, expect, test } from "vitest";
import { takeIn } from "./testing/pulling.ts";
import { TestDevice } from "./testing/TestDevice.ts";
import { TestSubgraph } from "./testing/TestSubgraph.ts";

let county: TestSubgraph;

beforeAll(async () => {
  county = await TestSubgraph.opened();
});
afterAll(() => county.close());

const DOCUMENT = `caseId deleted ownOnly entries {
  entryId header body held acknowledgement { epoch seq entryId verdict reason effectiveAt receivedAt } }`;

test("[H13] what goes over the wire to an author outside of the scope names nobody but himself", async () => {
  const village = await TestDevice.opened(county.hub, "cun1");
  const street = await TestDevice.opened(county.hub, "jiedao1");
  await takeIn(village, "wire-1");
  street.write("noteAdded", "wire-1", {}, { note: "街道写的" });
  const pushed = await county.askText(
    street.claims,
    `mutation ($segment: ChainSegmentInput) {
      pushEntries(segment: $segment, cases: ["wire-1"]) { masters { ${DOCUMENT} } } }`,
    { segment: street.segment() },
  );
  const pulled = await county.askText(
    street.claims,
    `{ pullCases(limit: 100) { documents { ${DOCUMENT} } packed digest { count xor } } }`,
  );
  for (const bytes of [pushed, pulled]) {
    expect(bytes).toContain("街道写的");
    expect(bytes).toContain('"reason":"outsideScope"');
    for (const foreign of [
      village.chain,
      village.actor.staffId,
      village.actor.stationId,
      "王演示",
      "990101194001012054",
      "takenIn",
    ])
      expect(bytes).not.toContain(foreign);
  }
  expect(pulled).toContain('"count":1');
});

test("a packed page says what its documents say, field for field", async () => {
  const village = await TestDevice.opened(county.hub, "cun1");
  await takeIn(village, "wire-2");
  const { data } = await county.ask<{
    pullCases: { documents: unknown[]; packed: unknown[] };
  }>(
    village.claims,
    `{ pullCases(limit: 100) { documents { ${DOCUMENT} } packed } }`,
  );
  expect(data?.pullCases.documents.length).toBeGreaterThan(0);
  expect(data?.pullCases.packed).toEqual(data?.pullCases.documents);
});

test("[H9] of a case outside of a station's scope nothing reaches it on the wire, whichever way it asks [D14]", async () => {
  const village = await TestDevice.opened(county.hub, "cun1");
  const neighbour = await TestDevice.opened(county.hub, "cun2");
  await takeIn(village, "wire-3");
  village.write(
    "materialAdded",
    "wire-3",
    {
      materialId: "scan-of-wire-3",
      materialCode: "M0001",
      bytes: 10,
      sha256: "a".repeat(64),
    },
    { name: "王演示的身份证.jpg", mediaType: "image/jpeg", pages: 1 },
  );
  const { outcomes } = await village.push();
  const [entryId] = outcomes.flatMap((one) => one.entryId ?? []);
  for (const query of [
    `{ pullCases(limit: 100) { documents { ${DOCUMENT} } packed digest { count xor } } }`,
    `mutation { pushEntries(cases: ["wire-3"]) { masters { ${DOCUMENT} } } }`,
    `{ case(caseId: "wire-3") { caseId caseNumber applicantName applicant { ... on Person { personId } } materials { materialId path } timeline { entryId } } }`,
    `{ cases(first: 200) { nodes { caseId applicantName materials { materialId } } totalCount } }`,
    `{ _entities(representations: [{ __typename: "Case", caseId: "wire-3" }, { __typename: "CaseEntry", entryId: "${entryId}" }]) {
      ... on Case { caseNumber applicantName } ... on CaseEntry { kind facts } } }`,
  ]) {
    const bytes = await county.askText(neighbour.claims, query);
    expect(bytes).toContain('"data"');
    for (const foreign of [
      "王演示",
      "王*",
      "person-1",
      "990101194001012054",
      "scan-of-wire-3",
      "M0001",
      village.chain,
      village.actor.staffId,
    ])
      expect(bytes, query).not.toContain(foreign);
  }
});
