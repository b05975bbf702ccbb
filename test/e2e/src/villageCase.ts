import { applicationFor } from "@onedoor/test-support/applicationFor";
import { CountyClient } from "@onedoor/test-support/CountyClient";

/** A case of 河畔村 that its clerk took on another machine: it waits for the applicant, or for a reviewer. */
export async function villageCase(
  countyUrl: string,
  wanted: {
    name: string;
    /** The sample's own where left out. */
    residentId?: string;
    stage: "correcting" | "accepted";
  },
): Promise<string> {
  const clerk = await CountyClient.signedIn(countyUrl, "cun1");
  await clerk.openChain();
  const caseId = crypto.randomUUID();
  const { facts, content } = await applicationFor(
    clerk,
    "np-elderly-allowance",
    {
      applicant: {
        name: wanted.name,
        ...(wanted.residentId === undefined
          ? {}
          : { residentId: wanted.residentId }),
      },
    },
  );
  const entries = [
    clerk.write("submitted", caseId, facts, content),
    clerk.write("takenIn", caseId, { documentNumber: null }, { presented: [] }),
    wanted.stage === "accepted"
      ? clerk.write("accepted", caseId, { documentNumber: null }, {})
      : clerk.write(
          "correctionRequested",
          caseId,
          { documentNumber: null, defects: 1, secondReason: null },
          {
            defects: [
              {
                what: "申请人居民身份证",
                defect: "未提交",
                clause: "办事指南",
                howToCorrect: "请提交身份证",
              },
            ],
          },
        ),
  ];
  const { outcomes } = await clerk.push(entries);
  if (outcomes.some(({ status }) => status !== "COUNTED"))
    throw new Error(`the case wasn't taken: ${JSON.stringify(outcomes)}`);
  return caseId;
}
