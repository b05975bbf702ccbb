import { isWithinDivision } from "@onedoor/domain/divisionCode";
import type { Claims } from "@onedoor/subgraph-host/claims";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { testItem } from "./testing/testHub.ts";
import { openingBody, TestDevice } from "./testing/TestDevice.ts";
import { TestSubgraph } from "./testing/TestSubgraph.ts";

interface WrittenCase {
  caseId: string;
  division: string;
  stationId: string | null;
  personId: string;
  /** Texts that stand in this case alone. */
  marks: readonly string[];
  caseNumber: string;
}

const PEOPLE = ["person-1", "person-2", "person-3"];
const BODY = testItem.authority.creditCode;

let county: TestSubgraph;
const written: WrittenCase[] = [];

beforeAll(async () => {
  county = await TestSubgraph.opened();
  for (const account of ["cun1", "cun2", "zhen1", "jiedao1"]) {
    const device = await TestDevice.opened(county.hub, account);
    for (const _ of Array.from({ length: 8 })) {
      const at = written.length;
      const [personId = "", division] = [
        PEOPLE[at % PEOPLE.length],
        belowOf(device.actor.division, at),
      ];
      const caseId = `scope-${at}`;
      const caseNumber = device.takeCaseNumber();
      const { stationId } = device.actor;
      const marks = [
        `某某镇${at}号院`,
        `麦${"甲".repeat(at + 1)}乙`,
        `第${at}号留言`,
        `scan-of-${at}-`,
      ] as const;
      device.submit(caseId, {
        facts: { caseNumber, division },
        content: {
          applicant: {
            ...openingBody().applicant,
            personId,
            address: marks[0],
            name: marks[1],
          } as ReturnType<typeof openingBody>["applicant"],
        },
      });
      device.write("noteAdded", caseId, {}, { note: marks[2] });
      device.write(
        "materialAdded",
        caseId,
        {
          materialId: marks[3],
          materialCode: "M0001",
          bytes: 10,
          sha256: "a".repeat(64),
        },
        { name: `${marks[1]}.jpg`, mediaType: "image/jpeg", pages: 1 },
      );
      written.push({
        caseId,
        division,
        stationId,
        personId,
        marks: [...marks, caseNumber],
        caseNumber,
      });
    }
    for (const { outcome } of (await device.push()).outcomes)
      expect(outcome).toMatchObject({
        acknowledgement: { verdict: "counted" },
      });
  }
}, 60_000);
afterAll(() => county.close());

/** A division of its own below, as far as it has any; the village itself otherwise. */
function belowOf(division: string, at: number): string {
  return division.endsWith("000")
    ? `${division.slice(0, 9)}${String(200 + (at % 4)).padStart(3, "0")}`
    : division;
}

const divisionOfReader = fc.oneof(
  fc
    .nat({ max: 31 })
    .chain((at) =>
      fc
        .constantFrom(12, 9, 6)
        .map((length) => (written[at]?.division ?? "").slice(0, length)),
    ),
  fc.constantFrom("990101999", "990102", "990101100299"),
);

const readers: fc.Arbitrary<Claims> = fc.record({
  accountId: fc.constant("account-of-a-reader"),
  role: fc.constantFrom<Claims["role"]>(
    "windowClerk",
    "townOfficer",
    "reviewer",
    "approver",
    "supervisor",
    "citizen",
    "company",
  ),
  staffId: fc.constant("staff-of-a-reader"),
  postId: fc.constant("post-of-a-reader"),
  stationId: fc
    .option(fc.nat({ max: 31 }))
    .map((at) =>
      at === null ? "st-elsewhere" : (written[at]?.stationId ?? ""),
    ),
  body: fc.constantFrom(BODY, "11990101MFTE5T9999"),
  division: divisionOfReader.map((code) => code.padEnd(12, "0")),
  deviceId: fc.constant("device-of-a-reader"),
  personId: fc.constantFrom(...PEOPLE, "person-9"),
  creditCode: fc.constant("91990101MATE5T0001"),
});

/** Who sees a case, said without the keys that the hub works with. */
function sees({ role, ...reader }: Claims, one: WrittenCase): boolean {
  switch (role) {
    case "supervisor":
      return true;
    case "reviewer":
    case "approver":
      return reader.body === BODY;
    case "windowClerk":
    case "townOfficer":
      return (
        isWithinDivision(reader.division ?? "", one.division) ||
        one.stationId === reader.stationId ||
        (role === "townOfficer" && reader.body === BODY)
      );
    case "citizen":
      return one.personId === reader.personId;
    default:
      return false;
  }
}

/** Claims as the register writes them: a citizen has no post, an official isn't an applicant. */
function asRegistered(reader: Claims): Claims {
  const isOfficial = reader.role !== "citizen" && reader.role !== "company";
  return isOfficial
    ? { ...reader, personId: null, creditCode: null }
    : {
        ...reader,
        staffId: null,
        postId: null,
        stationId: null,
        body: null,
        division: null,
      };
}

const DOCUMENT = `caseId deleted ownOnly entries { entryId header body acknowledgement { entryId } }`;
const CASE = `caseNumber applicantName applicant { ... on Person { personId } } materials { materialId path } timeline { entryId facts }`;

function questions(): string[] {
  const ids = written.map(({ caseId }) => caseId);
  return [
    `{ pullCases(limit: 500) { documents { ${DOCUMENT} } packed digest { count xor } } }`,
    `mutation { pushEntries(cases: ${JSON.stringify(ids.slice(0, 20))}) { masters { ${DOCUMENT} } } }`,
    `mutation { pushEntries(cases: ${JSON.stringify(ids.slice(20))}) { masters { ${DOCUMENT} } } }`,
    `{ cases(first: 200) { nodes { ${CASE} } totalCount } }`,
    ...ids.map((caseId) => `{ case(caseId: "${caseId}") { ${CASE} } }`),
    `{ _entities(representations: [${ids.map((caseId) => `{ __typename: "Case", caseId: "${caseId}" }`).join()}]) { ... on Case { ${CASE} } } }`,
  ];
}

test("[H15] whoever asks, wherever he stands and however he asks: of a case outside of his scope nothing is on the wire, and the ones inside of it are", async () => {
  await fc.assert(
    fc.asyncProperty(readers, async (drawn) => {
      const reader = asRegistered(drawn);
      const asked = questions();
      const answers = await Promise.all(
        asked.map((query) => county.askText(reader, query)),
      );
      const bytes = answers.join("\n");
      for (const one of written)
        if (sees(reader, one)) expect(bytes).toContain(one.caseNumber);
        else for (const mark of one.marks) expect(bytes).not.toContain(mark);
    }),
    { numRuns: 40 },
  );
}, 120_000);
