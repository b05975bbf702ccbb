import { CountyClient } from "@onedoor/test-support/CountyClient";
import { caseOnServer } from "./caseOnServer.ts";
import { OfficePage } from "./pages/OfficePage.ts";
import { expect, test } from "./test.ts";
import { villageCase } from "./villageCase.ts";

test("two reviewers decide with the county down: the first to arrive counts, the other is told", async ({
  browser,
  ownCounty: county,
}) => {
  const caseId = await villageCase(county.url, {
    name: "鲁演示",
    stage: "accepted",
  });
  const [one, other] = await Promise.all(
    ["罗文静", "曹立民"].map(async (name) => {
      const office = await OfficePage.open(
        await browser.newContext(),
        county.url,
      );
      await office.signIn(name);
      await office.openCase("鲁演示", "高龄老年人津贴");
      return office;
    }),
  );
  if (one === undefined || other === undefined) throw new Error("no reviewers");

  await county.kill();
  await one.approve("符合条件，同意发放。");
  await other.refuse({
    facts: "户籍不在本区。",
    reason: "不符合户籍条件",
    basis: "《高龄津贴发放办法》第三条",
    remedies: "60日内申请行政复议",
  });
  for (const office of [one, other])
    await office.seesLine(/离线.*待上传.*都已安全保存在本机/);

  await county.restart();
  await Promise.all([one, other].map((office) => office.syncNow()));
  const supervisor = await CountyClient.signedIn(county.url, "jiandu");
  const { acts } = await caseOnServer(supervisor, caseId);
  const decisions = acts.filter((act) => /^(approved|refused) /.test(act));
  expect(decisions).toHaveLength(2);
  const [first, second] = decisions;
  expect(first).toMatch(/COUNTED$/);
  expect(second).toMatch(/SET_ASIDE alreadyDecided$/);

  const [winner, loser] = first?.startsWith("approved")
    ? [one, other]
    : [other, one];
  await loser.isToldOverruled(/鲁.*高龄老年人津贴/);
  await winner.isNotToldAnything();
  for (const office of [winner, loser]) {
    await office.openDecided("鲁演示", "高龄老年人津贴");
    await office.seesHeadline(
      first?.startsWith("approved") ? /^已办结：准予/ : /^已办结：不予批准/,
    );
  }
});
