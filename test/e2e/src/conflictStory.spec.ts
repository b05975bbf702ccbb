import { CountyClient } from "@onedoor/test-support/CountyClient";
import { caseOnServer } from "./caseOnServer.ts";
import { StationPage } from "./pages/StationPage.ts";
import { expect, test } from "./test.ts";
import { villageCase } from "./villageCase.ts";

test("a village withdraws a case offline, its town supplements it offline: all end with the same state", async ({
  browser,
  county,
}) => {
  const caseId = await villageCase(county.url, {
    name: "冯演示",
    stage: "correcting",
  });
  const village = await StationPage.open(
    await browser.newContext(),
    county.url,
  );
  const town = await StationPage.open(await browser.newContext(), county.url);
  await village.signIn("林小满");
  await town.signIn("何知远");
  for (const station of [village, town]) {
    await station.openCaseById(caseId);
    await station.seesHeadline(/^等申请人补正/);
    await station.pullTheCable();
  }

  await test.step("each acts without knowing of the other", async () => {
    await village.withdraw("申请人搬走，不再申请");
    await village.seesHeadline(/^已撤回/);
    await town.supplement({ 申请人居民身份证: "原件" });
    await town.seesHeadline(/^已收件，待受理/);
  });

  await test.step("the village's word is the first to arrive", async () => {
    await village.plugIn();
    await village.seesLine(/全部已到县里/);
    await town.plugIn();
    await town.seesHeadline(/^已撤回/);
  });

  await test.step("what did not fit is shown to the town, with the reason and what to do", async () => {
    await town.seesSetAside("补齐材料", "办件已经结束");
    await town.seesLine(/1 条需要看一看/);
    await town.goToToday();
    await town.lookAtWholeTown();
    await town.seesTask("冯演示的“补齐材料”没有被采纳");
    await town.goToSync();
    await town.seesProblem(
      "冯演示 · 补齐材料",
      "办件已经结束。仍要办的，请重新申请",
    );
  });

  await test.step("the village, the town and the county agree", async () => {
    await town.openCaseById(caseId);
    await village.seesHeadline(/^已撤回/);
    await village.seesSetAside("补齐材料", "办件已经结束");
    expect(await town.headline()).toBe(await village.headline());
    expect(await town.timeline()).toEqual(await village.timeline());
    const supervisor = await CountyClient.signedIn(county.url, "jiandu");
    expect(await caseOnServer(supervisor, caseId)).toEqual({
      stage: "WITHDRAWN",
      acts: [
        "submitted COUNTED",
        "takenIn COUNTED",
        "correctionRequested COUNTED",
        "numberMapped COUNTED",
        "withdrawn COUNTED",
        "supplemented SET_ASIDE caseEnded",
      ],
    });
  });

  await test.step("an officer says how it was dealt with, and it is quiet again", async () => {
    await town.settle("已知悉");
    await town.seesLine(/^[^看]*全部已到县里$/);
  });
});
