import { CountyClient } from "@onedoor/test-support/CountyClient";
import { startSeededCounty } from "@onedoor/test-support/seededCounty";
import { startCounty } from "@onedoor/test-support/startCounty";
import { caseOnServer } from "./caseOnServer.ts";
import { expect, test } from "./test.ts";
import { villageCase } from "./villageCase.ts";

const SECOND_START_MS = 30_000;

test("a county stops cleanly, and its second start is ready in time with the data of the first", async () => {
  const county = await startSeededCounty();
  const { dataFolder } = county;
  const caseId = await villageCase(county.url, {
    name: "施演示",
    stage: "accepted",
  });

  const refused = await startCounty({ dataFolder }).then(
    () => "it started",
    (failure: unknown) => String(failure),
  );
  expect(refused).toContain("ended with 1");
  expect(refused).toContain(dataFolder);
  expect(refused).toMatch(/process \d+/);
  expect(refused).not.toContain("    at ");

  expect(await county.stop()).toBe(0);
  expect(county.output()).toContain("stopped");

  const begun = performance.now();
  await county.restart();
  expect(performance.now() - begun).toBeLessThan(SECOND_START_MS);
  const supervisor = await CountyClient.signedIn(county.url, "jiandu");
  const { stage } = await caseOnServer(supervisor, caseId);
  expect(stage).toBe("IN_REVIEW");
  expect(await county.stop()).toBe(0);
  await county.remove();
});
