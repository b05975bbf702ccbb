import { knownResidents } from "@onedoor/demonstration/knownResidents";
import { CountyClient } from "@onedoor/test-support/CountyClient";
import { beforeAll, describe, expect, inject, test } from "vitest";

const url = inject("countyUrl");
const { child, youngMother, citizen, rareName, disabledMan } = knownResidents;
const words = "户口簿核对一致";

const GUARDIANS = `guardians { guardianshipId kind basis inForce until guardian { personId name } by { name } }`;
const APPOINT = `mutation ($input: AppointGuardianInput!) { appointGuardian(input: $input) {
  ... on FamilyActDone { person { ${GUARDIANS} } } ... on GuardianRefused { reason } } }`;
const END = `mutation ($input: EndGuardianshipInput!) { endGuardianship(input: $input) {
  ... on FamilyActDone { person { ${GUARDIANS} } } ... on GuardianRefused { reason } } }`;
const MOVE = `mutation ($input: MoveToHouseholdInput!) { moveToHousehold(input: $input) {
  ... on FamilyActDone { person { householdSince household { householdId members { relation person { personId } } }
    leftHouseholds { householdId relation from until } } } ... on HouseholdRefused { reason } } }`;
const CORRECT = `mutation ($input: CorrectContactInput!) { correctContact(input: $input) {
  ... on FamilyActDone { person { phone } } ... on ContactRefused { reason } } }`;
const FAMILY = `query ($personId: ID!) { person(personId: $personId) { name ${GUARDIANS} } }`;

interface Guardians {
  guardians: {
    guardianshipId: string;
    kind: string;
    basis: string;
    inForce: boolean;
    until: string | null;
    guardian: { personId: string; name: string };
    by: { name: string } | null;
  }[];
}
interface Done<Person> {
  person?: Person;
  reason?: string;
}

describe("a town keeps its families", () => {
  let town: CountyClient;
  let village: CountyClient;
  let himself: CountyClient;
  beforeAll(async () => {
    [town, village, himself] = await Promise.all([
      CountyClient.signedIn(url, "zhen1"),
      CountyClient.signedIn(url, "cun1"),
      CountyClient.signedIn(url, "shimin"),
    ]);
  });

  test("[WD2] [WD3] a guardian is appointed and ended; the ward's village sees both, and he reads of it", async () => {
    const { appointGuardian } = await town.ask<{
      appointGuardian: Done<Guardians>;
    }>(APPOINT, {
      input: {
        wardId: child.personId,
        guardianId: citizen.personId,
        kind: "APPOINTED_BY_COURT",
        words,
      },
    });
    const isHis = (one: Guardians["guardians"][number]) =>
      one.guardian.personId === citizen.personId && one.inForce;
    const his = appointGuardian.person?.guardians.find(isHis);
    expect(his).toMatchObject({
      kind: "APPOINTED_BY_COURT",
      basis: words,
      guardian: { name: "张*" },
      by: { name: expect.any(String) },
    });
    const seen = async () =>
      (
        await village.ask<{ person: Guardians }>(FAMILY, {
          personId: child.personId,
        })
      ).person.guardians;
    expect(await seen()).toContainEqual(his);
    const { endGuardianship } = await town.ask<{
      endGuardianship: Done<Guardians>;
    }>(END, { input: { guardianshipId: his?.guardianshipId, words } });
    expect(endGuardianship.reason).toBeUndefined();
    expect((await seen()).filter(isHis)).toEqual([]);
    const { myAccessRecords } = await himself.ask<{
      myAccessRecords: { kind: string; words: string }[];
    }>("{ myAccessRecords(first: 200) { kind words } }");
    for (const kind of ["GUARDIAN_ENDED", "GUARDIAN_APPOINTED"])
      expect(myAccessRecords).toContainEqual({ kind, words });
  });

  test("[WD2] why somebody isn't appointed is said by its reason", async () => {
    const refused = async (input: object) =>
      (
        await town.ask<{ appointGuardian: Done<never> }>(APPOINT, {
          input: { kind: "PARENT", words, ...input },
        })
      ).appointGuardian.reason;
    const wardId = child.personId;
    expect(await refused({ wardId, guardianId: wardId })).toBe("SAME_PERSON");
    expect(await refused({ wardId, guardianId: youngMother.personId })).toBe(
      "ALREADY_GUARDIAN",
    );
    expect(
      await refused({ wardId: youngMother.personId, guardianId: wardId }),
    ).toBe("RING");
    const guardianId = knownResidents.shopOwner.personId;
    expect(await refused({ wardId, guardianId })).toBe("UNKNOWN_PERSON");
  });

  test("[WD2] [WD5] [WD6] none of it is for anybody but the town's officer", async () => {
    for (const account of ["cun1", "minzheng1", "jiandu", "yunwei", "shimin"]) {
      const client = await CountyClient.signedIn(url, account);
      const personId = child.personId;
      for (const [document, input] of [
        [APPOINT, { wardId: personId, guardianId: "x", kind: "PARENT", words }],
        [END, { guardianshipId: "x", words }],
        [MOVE, { personId, relation: "子", words }],
        [CORRECT, { personId, phone: "13800000000", words }],
      ] as const) {
        const { body } = await client.post(document, { input });
        expect(body.errors?.[0]?.extensions?.code).toBe("FORBIDDEN");
      }
    }
  });

  test("[WD2] to others than his officials nothing of a family is said", async () => {
    const supervisor = await CountyClient.signedIn(url, "jiandu");
    expect(
      await supervisor.ask(FAMILY, { personId: child.personId }),
    ).toMatchObject({ person: null });
  });

  test("[WD5] somebody joins a household and founds one again, and both are told with their days", async () => {
    const { personId } = rareName;
    const move = async (input: object) =>
      (
        await town.ask<{
          moveToHousehold: Done<{
            household: {
              householdId: string;
              members: { relation: string; person: { personId: string } }[];
            };
            leftHouseholds: { householdId: string; relation: string }[];
          }>;
        }>(MOVE, { input: { personId, words, ...input } })
      ).moveToHousehold;
    const { householdId } = disabledMan;
    expect(await move({ householdId, relation: "户主" })).toEqual({
      reason: "HAS_HEAD",
    });
    const joined = await move({ householdId, relation: "其他" });
    expect(joined.person?.household.members).toContainEqual({
      relation: "其他",
      person: { personId },
    });
    expect(joined.person?.leftHouseholds[0]).toMatchObject({
      householdId: rareName.householdId,
      relation: "户主",
    });
    const founded = await move({ householdId: null, relation: "户主" });
    expect(founded.person?.household.members).toEqual([
      { relation: "户主", person: { personId } },
    ]);
    expect(founded.person?.leftHouseholds).toHaveLength(2);
    const old = rareName.householdId;
    expect(await move({ householdId: old, relation: "户主" })).toEqual({
      reason: "UNKNOWN_HOUSEHOLD",
    });
  });

  test("[WD6] a corrected number comes to the village, masked on screen", async () => {
    const { personId } = youngMother;
    const correct = async (phone: string) =>
      (
        await town.ask<{ correctContact: Done<{ phone: string }> }>(CORRECT, {
          input: { personId, phone, words },
        })
      ).correctContact;
    expect(await correct("call me")).toEqual({ reason: "BAD_PHONE" });
    expect(await correct("13900001234")).toEqual({
      person: { phone: "139****1234" },
    });
    const { pullPeople } = await village.ask<{
      pullPeople: { documents: { personId: string; phone: string }[] };
    }>(
      "{ pullPeople(checkpoint: null, limit: 1000) { documents { personId phone } } }",
    );
    expect(
      pullPeople.documents.find((one) => one.personId === personId),
    ).toMatchObject({ phone: "13900001234" });
    await correct(youngMother.phone);
  });
});
