import { knownResidents } from "@onedoor/demonstration/knownResidents";
import { applicationFor } from "@onedoor/test-support/applicationFor";
import { CountyClient } from "@onedoor/test-support/CountyClient";
import { expect, inject, test } from "vitest";

const url = inject("countyUrl");
const { clerk, clerksHusband, child } = knownResidents;

/** What becomes of an application that the village's clerk takes in and accepts herself. */
async function acceptedBy(
  client: CountyClient,
  applicant: typeof clerk,
  personId: string | null,
): Promise<readonly string[]> {
  const caseId = crypto.randomUUID();
  const { facts, content } = await applicationFor(
    client,
    "np-elderly-allowance",
  );
  const { name, residentId, phone, address } = applicant;
  const kind = "person" as const;
  const { outcomes } = await client.push([
    client.write("submitted", caseId, facts, {
      ...content,
      applicant: { kind, personId, name, residentId, phone, address },
    }),
    client.write(
      "takenIn",
      caseId,
      { documentNumber: null },
      { presented: [] },
    ),
    client.write("accepted", caseId, { documentNumber: null }, {}),
  ]);
  return outcomes.map(({ status, reason }) => reason ?? status);
}

test("[A9] a clerk's session names the persons whose cases she leaves to others, and nobody else's does", async () => {
  const query = "{ me { closeTo } }";
  const village = await CountyClient.signedIn(url, "cun1");
  const { me } = await village.ask<{ me: { closeTo: string[] } }>(query);
  expect(me.closeTo.toSorted()).toEqual(
    [clerk.personId, clerksHusband.personId].toSorted(),
  );
  const other = await CountyClient.signedIn(url, "cun2");
  expect(await other.ask(query)).toEqual({ me: { closeTo: [] } });
});

test("[A9] what she accepts of her household is set aside by the county, whatever her machine thinks", async () => {
  const village = await CountyClient.signedIn(url, "cun1");
  await village.openChain();
  const own = ["COUNTED", "COUNTED", "conflictOfInterest"];
  expect(
    await acceptedBy(village, clerksHusband, clerksHusband.personId),
  ).toEqual(own);
  expect(await acceptedBy(village, clerk, null)).toEqual(own);
  const { wangDaye } = knownResidents;
  expect(await acceptedBy(village, wangDaye, wangDaye.personId)).toEqual([
    "COUNTED",
    "COUNTED",
    "COUNTED",
  ]);
});

test("[A9] [WD2] who becomes a guardian leaves the ward's cases to others, until it is ended", async () => {
  const town = await CountyClient.signedIn(url, "zhen1");
  const village = await CountyClient.signedIn(url, "cun1");
  const closeTo = async () =>
    (await village.ask<{ me: { closeTo: string[] } }>("{ me { closeTo } }")).me
      .closeTo;
  const words = "村委会指定";
  const { appointGuardian } = await town.ask<{
    appointGuardian: {
      person: {
        guardians: {
          guardianshipId: string;
          guardian: { personId: string };
        }[];
      };
    };
  }>(
    `mutation ($input: AppointGuardianInput!) { appointGuardian(input: $input) {
      ... on FamilyActDone { person { guardians { guardianshipId guardian { personId } } } } } }`,
    {
      input: {
        wardId: child.personId,
        guardianId: clerk.personId,
        kind: "APPOINTED_BY_COMMITTEE",
        words,
      },
    },
  );
  expect(await closeTo()).toContain(child.personId);
  const hers = appointGuardian.person.guardians.find(
    ({ guardian }) => guardian.personId === clerk.personId,
  );
  await town.ask(
    `mutation ($input: EndGuardianshipInput!) { endGuardianship(input: $input) { __typename } }`,
    { input: { guardianshipId: hers?.guardianshipId, words } },
  );
  expect(await closeTo()).not.toContain(child.personId);
});

test("[A9] officials' families leave the register to no account at all", async () => {
  const query = `{ officeHolders(salt: "guessed") { staffId } }`;
  for (const account of ["cun1", "yunwei", "jiandu", "shimin"]) {
    const client = await CountyClient.signedIn(url, account);
    const { body } = await client.post(query);
    expect(body.errors?.[0]?.extensions?.code).toBe("FORBIDDEN");
  }
});
