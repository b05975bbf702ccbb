import { describe, expect, test } from "vitest";
import {
  aCase,
  type JournalTeller,
  reviewer,
  submittedBody,
  TEST_BODY,
} from "../testing/builders.ts";
import type { StaffActor } from "./entries.ts";
import type { FactsOf } from "./facts.ts";
import { parseLicenceIdentifier } from "./licenceIdentifier.ts";
import { type Licence, licenceOf, versionState } from "./licenceState.ts";
import { hashText } from "./hash.ts";
import { licenceHash, licenceText } from "./licenceText.ts";
import type { PlainDate } from "./time.ts";

const approver: StaffActor = {
  ...reviewer,
  staffId: "staff-approver",
  postId: "post-approver",
  role: "approver",
};
const why = { content: { reason: "演示" } };

const SALT = hashText("of a test");

function issued(facts: Partial<FactsOf<"licenceIssued">> = {}): JournalTeller {
  const teller = aCase({ stage: "closed" });
  teller.told("licenceIssued", reviewer, "2026-09-29", {
    licence: "演示经营许可证",
    identifier: null,
    validUntil: "2027-09-28" as PlainDate,
    ...facts,
  });
  return teller;
}

function licenceIn(teller: JournalTeller, today = "2026-10-20"): Licence {
  const licence = licenceOf(teller.state, teller.entries, {
    today: today as PlainDate,
    givesLicence: true,
    salt: SALT,
  });
  if (licence === undefined) throw new Error("there is no licence");
  return licence;
}

describe("a licence is the fold of its case's entries and the day", () => {
  test("[EL1] none before the approval, being made after it, valid when issued", () => {
    const today = "2026-10-20" as PlainDate;
    const early = aCase({ stage: "inReview" });
    const done = aCase({ stage: "closed" });
    const read = ({ state, entries }: JournalTeller, givesLicence: boolean) =>
      licenceOf(state, entries, { today, givesLicence, salt: SALT });
    expect(read(early, true)).toBeUndefined();
    expect(read(done, false)).toBeUndefined();
    expect(read(done, true)).toEqual({ state: "making", versions: [] });
    expect(licenceIn(issued()).state).toBe("valid");
  });

  test("[EL2] valid on its last day, out of date on the next", () => {
    expect(licenceIn(issued(), "2027-09-28").state).toBe("valid");
    expect(licenceIn(issued(), "2027-09-29").state).toBe("expired");
    expect(licenceIn(issued({ validUntil: null }), "2099-01-01").state).toBe(
      "valid",
    );
  });

  test("[EL2] a suspension ends after its last day; without one it lasts", () => {
    const teller = issued();
    teller.told(
      "licenceSuspended",
      approver,
      "2026-10-08",
      { until: "2026-11-08" as PlainDate },
      why,
    );
    expect(licenceIn(teller, "2026-11-08").state).toBe("suspended");
    expect(licenceIn(teller, "2026-11-09").state).toBe("valid");
    expect(licenceIn(teller, "2027-09-29").state).toBe("expired");
    teller.told(
      "licenceSuspended",
      approver,
      "2026-10-09",
      { until: null },
      why,
    );
    expect(licenceIn(teller, "2027-09-01").state).toBe("suspended");
  });

  test("[EL2] a change doesn't end a suspension", () => {
    const teller = issued();
    teller.told(
      "licenceSuspended",
      approver,
      "2026-10-08",
      { until: null },
      why,
    );
    teller.told(
      "licenceChanged",
      approver,
      "2026-10-09",
      { identifier: null },
      why,
    );
    expect(licenceIn(teller).state).toBe("suspended");
  });

  test.each([
    [{ basis: "许可法第六十九条" }, "withdrawn"],
    [{ basis: "许可法第六十九条", how: "withdrawn" }, "withdrawn"],
    [{ basis: "处罚法第九条", how: "revoked" }, "revoked"],
  ] as const)(
    "[EL2] taken away by %j it stays so past its last day",
    (facts, state) => {
      const teller = issued();
      teller.told("licenceRevoked", approver, "2026-10-08", facts, why);
      expect(licenceIn(teller).state).toBe(state);
      expect(licenceIn(teller, "2030-01-01").state).toBe(state);
    },
  );

  test("[EL2] cancelled", () => {
    const teller = issued();
    teller.told(
      "licenceCancelled",
      approver,
      "2026-10-08",
      { basis: "申请" },
      why,
    );
    expect(licenceIn(teller).state).toBe("cancelled");
  });

  test("[EL3] a change makes the next version, which names the hash of the one before", () => {
    const teller = issued();
    teller.told(
      "licenceChanged",
      approver,
      "2026-10-08",
      { identifier: null },
      why,
    );
    const licence = licenceIn(teller);
    const [first, second] = licence.versions;
    if (first === undefined || second === undefined)
      throw new Error("there are no two versions");
    expect(second).toMatchObject({
      version: 2,
      issuedOn: "2026-10-08",
      previous: licenceHash(first),
    });
    expect([1, 2].map((version) => versionState(licence, version))).toEqual([
      "changed",
      "valid",
    ]);
  });

  test("[EL3] identifiers of both versions are the standard's", () => {
    const teller = issued();
    teller.told(
      "licenceChanged",
      approver,
      "2026-10-08",
      { identifier: null },
      why,
    );
    const numbers = licenceIn(teller).versions.map(
      ({ identifier }) => identifier,
    );
    expect(numbers.map((one) => parseLicenceIdentifier(one ?? "").ok)).toEqual([
      true,
      true,
    ]);
    expect(numbers.map((one) => one?.split(".").at(-2))).toEqual([
      "001",
      "002",
    ]);
    expect(numbers[0]).toContain(`.${TEST_BODY}.`);
  });

  test("[EL3] a number of another making stays as the office wrote it", () => {
    const teller = issued({ identifier: "演卫公字第0001号" });
    teller.told(
      "licenceChanged",
      approver,
      "2026-10-08",
      { identifier: null },
      why,
    );
    expect(licenceIn(teller).versions.at(-1)?.identifier).toBe(
      "演卫公字第0001号",
    );
  });

  test("[EL4] every field is in the text that is sealed", () => {
    const [version] = licenceIn(issued()).versions;
    if (version === undefined) throw new Error("there is no version");
    expect(version.holder).toBe(submittedBody().applicant.name);
    const changes = Object.keys(version).map((field) =>
      licenceText({ ...version, [field]: "another" }),
    );
    expect(new Set([licenceText(version), ...changes]).size).toBe(
      changes.length + 1,
    );
    expect(
      licenceHash({ ...version, name: `${version.name}","王`, holder: "演示" }),
    ).not.toBe(licenceHash({ ...version, holder: '王","演示' }));
  });

  test("[EL4] without the holder's name there is a state, and no text", () => {
    const teller = issued();
    const bare = teller.entries.map((one) => ({ ...one, bodyText: null }));
    expect(
      licenceOf(teller.state, bare, {
        today: "2026-10-20" as PlainDate,
        givesLicence: true,
        salt: SALT,
      }),
    ).toEqual({ state: "valid", versions: [] });
  });
});
