import { knownResidents } from "@onedoor/demonstration/knownResidents";
import { applicationFor } from "@onedoor/test-support/applicationFor";
import { CountyClient } from "@onedoor/test-support/CountyClient";
import { expect, inject, test } from "vitest";

const url = inject("countyUrl");
const { clerk, clerksHusband } = knownResidents;

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

test("[A9] officials' families leave the register to no account at all", async () => {
  const query = `{ officeHolders(salt: "guessed") { staffId } }`;
  for (const account of ["cun1", "yunwei", "jiandu", "shimin"]) {
    const client = await CountyClient.signedIn(url, account);
    const { body } = await client.post(query);
    expect(body.errors?.[0]?.extensions?.code).toBe("FORBIDDEN");
  }
});
