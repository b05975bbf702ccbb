import { CountyClient } from "@onedoor/test-support/CountyClient";
import { expect, inject, test } from "vitest";
import { applicationFor } from "@onedoor/test-support/applicationFor";

const ROUNDS = 10;

test("two reviewers who decide at the same moment: one counts, the other is set aside and told", async () => {
  const url = inject("countyUrl");
  const clerk = await CountyClient.signedIn(url, "cun1");
  await clerk.openChain();
  const [one, other] = await Promise.all(
    ["minzheng1", "minzheng2"].map((account) =>
      CountyClient.signedIn(url, account),
    ),
  );
  await one!.openChain();
  await other!.openChain();

  for (let round = 0; round < ROUNDS; round += 1) {
    const caseId = crypto.randomUUID();
    const { facts, content } = await applicationFor(
      clerk,
      "np-elderly-allowance",
    );
    const { outcomes } = await clerk.push([
      clerk.write("submitted", caseId, facts, content),
      clerk.write(
        "takenIn",
        caseId,
        { documentNumber: null },
        { presented: [] },
      ),
      clerk.write("accepted", caseId, { documentNumber: null }, {}),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual([
      "COUNTED",
      "COUNTED",
      "COUNTED",
    ]);

    const answers = await Promise.all([
      one!.push([
        one!.write(
          "approved",
          caseId,
          { documentNumber: null },
          { opinion: "同意" },
        ),
      ]),
      other!.push([
        other!.write(
          "refused",
          caseId,
          { documentNumber: null },
          { facts: "查明", reason: "年龄", basis: "办法", remedies: "复议" },
        ),
      ]),
    ]);
    const verdicts = answers
      .flatMap((answer) =>
        answer.outcomes.map(({ status, reason }) => reason ?? status),
      )
      .sort();
    expect(verdicts).toEqual(["COUNTED", "alreadyDecided"]);
  }
});
