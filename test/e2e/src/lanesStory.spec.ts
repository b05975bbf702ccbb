import { CountyClient } from "@onedoor/test-support/CountyClient";
import { caseOnServer } from "./caseOnServer.ts";
import { LanesPage } from "./pages/LanesPage.ts";
import { StationPage } from "./pages/StationPage.ts";
import { expect, test } from "./test.ts";
import { villageCase } from "./villageCase.ts";

test("[Q7] what a lost computer brings is held until its town vouches for it, and its author sees what became of it", async ({
  browser,
  county,
}) => {
  const caseId = await villageCase(county.url, {
    name: "褚演示",
    stage: "correcting",
  });
  const village = await StationPage.open(
    await browser.newContext(),
    county.url,
  );
  const deviceId = await village.signInOnDevice("林小满");
  await village.openCaseById(caseId);
  await village.pullTheCable();
  await village.withdraw("申请人搬走，不再申请");

  await test.step("it is reported lost while it is offline", async () => {
    const town = await CountyClient.signedIn(county.url, "zhen1");
    const report = `mutation ($deviceId: ID!) { reportDeviceLost(input: { deviceId: $deviceId, words: "下乡路上丢失" }) }`;
    expect(await town.ask(report, { deviceId })).toEqual({
      reportDeviceLost: "REVOKED",
    });
  });

  await test.step("its author sees that his work waits, why, and for whom", async () => {
    await village.plugIn();
    await village.goToSync();
    await village.seesProblem("褚演示 · 撤回申请", "这台电脑已挂失");
    await village.seesProblem("褚演示 · 撤回申请", "归镇里管");
  });

  await test.step("the town vouches for it", async () => {
    const lanes = await LanesPage.open(
      await browser.newContext(),
      county.url,
      "何知远",
    );
    const row = lanes.held("撤回申请", "林小满");
    await expect(row).toContainText("来自已挂失的电脑");
    await expect(row).toContainText("归您管");
    await lanes.vouch(row, "电话核实：丢失前本人所办");
    await expect(row).toHaveCount(0);
  });

  await test.step("it counts, and the author sees that it does, on another computer", async () => {
    const another = await StationPage.open(
      await browser.newContext(),
      county.url,
    );
    await another.signInOnDevice("林小满");
    await another.openCaseById(caseId);
    await another.seesHeadline(/^已撤回/);
    const supervisor = await CountyClient.signedIn(county.url, "jiandu");
    const { stage, acts } = await caseOnServer(supervisor, caseId);
    expect(stage).toBe("WITHDRAWN");
    expect(acts).toContain("withdrawn COUNTED");
  });

  await test.step("the operator sees which computer was lost, and who reported it", async () => {
    const desk = await LanesPage.open(
      await browser.newContext(),
      county.url,
      "夏工",
    );
    const row = desk.lost(deviceId);
    await expect(row).toContainText("林小满");
    await expect(row).toContainText("下乡路上丢失");
    await expect(row).toContainText("何知远");
    await desk.photograph("lanes-operator");
  });
});
