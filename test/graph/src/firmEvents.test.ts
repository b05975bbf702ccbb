import { makeCreditCode } from "@onedoor/demonstration/makeCreditCode";
import { dateOf, instantOfEpochMs } from "@onedoor/domain/time";
import { applicationFor } from "@onedoor/test-support/applicationFor";
import { CountyClient } from "@onedoor/test-support/CountyClient";
import { expect, inject, test } from "vitest";

const url = inject("countyUrl");
const CODE = makeCreditCode("92", "MA0TE5T8");
const RECORD = `mutation ($input: RecordFirmEventInput!) { recordFirmEvent(input: $input) {
  ... on FirmEventRecorded { legalEntity { name status } } ... on FirmEventRefused { reason } } }`;

async function signedIn(account: string): Promise<CountyClient> {
  const client = await CountyClient.signedIn(url, account);
  await client.openChain();
  return client;
}

test("[CR10] a sole trader who was approved at the counter stands in the register afterwards, and not before", async () => {
  const [clerk, acceptor, registrar] = await Promise.all(
    ["dating1", "shichang2", "shichang1"].map(signedIn),
  );
  if (!clerk || !acceptor || !registrar) throw new Error("nobody is there");
  const caseId = crypto.randomUUID();
  const { facts, content } = await applicationFor(
    clerk,
    "le-individual-business",
  );
  const number = { documentNumber: null };
  await clerk.push([
    clerk.write("submitted", caseId, facts, content),
    clerk.write("takenIn", caseId, number, { presented: [] }),
  ]);
  await acceptor.push([acceptor.write("accepted", caseId, number, {})]);

  const today = dateOf(instantOfEpochMs(Date.now()));
  const record = async (by: CountyClient, changes: object = {}) =>
    (
      await by.ask<{ recordFirmEvent: object }>(RECORD, {
        input: {
          caseId,
          creditCode: CODE,
          kind: "REGISTERED",
          docNo: "演市监登〔2026〕808号",
          on: today,
          name: "演示区新开小吃店",
          entityKind: "SOLE_TRADER",
          representative: "何演示",
          address: "演示街道东街9号",
          division: "990101001001",
          ...changes,
        },
      })
    ).recordFirmEvent;
  const told = async () =>
    (
      await clerk.ask<{ legalEntity: object | null }>(
        `query ($code: ID!) { legalEntity(creditCode: $code) { name status representative history { kind caseId } } }`,
        { code: CODE },
      )
    ).legalEntity;

  expect(await record(registrar)).toEqual({ reason: "NOT_APPROVED" });
  const { outcomes } = await registrar.push([
    registrar.write("approved", caseId, number, { opinion: "准予登记" }),
  ]);
  expect(outcomes.map(({ status }) => status)).toEqual(["COUNTED"]);
  expect(await record(await signedIn("minzheng1"))).toEqual({
    reason: "NOT_IN_SCOPE",
  });
  expect(await told()).toBeNull();

  expect(await record(registrar)).toEqual({
    legalEntity: { name: "演示区新开小吃店", status: "REGISTERED" },
  });
  expect(await told()).toEqual({
    name: "演示区新开小吃店",
    status: "REGISTERED",
    representative: "何*",
    history: [{ kind: "REGISTERED", caseId }],
  });
  const another = makeCreditCode("92", "MA0TE5T9");
  expect(await record(acceptor, { creditCode: another })).toEqual({
    reason: "CASE_USED",
  });
});
