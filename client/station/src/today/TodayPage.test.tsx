import { actorFor } from "@onedoor/demonstration/county";
import { knownResidents } from "@onedoor/demonstration/knownResidents";
import type { MemoryReplica } from "@onedoor/replica/testing/MemoryReplica";
import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { aStation } from "../testing/aStation.tsx";
import { open } from "../testing/busyDay.ts";
import { renderStation } from "../testing/renderStation.tsx";

const { wangDaye } = knownResidents;

/** A village's case that the town accepted when it was already withdrawn there. */
async function overtakenByTheVillage(town: MemoryReplica): Promise<string> {
  const village = aStation("cun1");
  const caseId = await open(village, "np-elderly-allowance", wangDaye);
  const clerk = actorFor("cun1");
  town.hub.adopt(caseId, village.hub.journalOf(caseId));
  town.hub.cutLine();
  await town.act("accepted", caseId, { documentNumber: null }, {});
  town.hub.receive(
    caseId,
    "withdrawn",
    { actor: clerk },
    {},
    { reason: "改主意" },
  );
  town.hub.mendLine();
  return caseId;
}

test("a town is told of its own act without effect at its own desk too, not only when it looks at the whole town", async () => {
  const town = aStation("zhen1");
  await overtakenByTheVillage(town);
  renderStation(town);
  expect(await screen.findByText(/王德福的“受理”没有被采纳/)).toBeVisible();
  expect(screen.getByRole("heading", { name: "在办 0" })).toBeVisible();
});

test("the village's clerk reads whose act was set aside, and that the case is withdrawn", async () => {
  const town = aStation("zhen1");
  const caseId = await overtakenByTheVillage(town);
  const village = aStation("cun1");
  village.hub.adopt(caseId, town.hub.journalOf(caseId));
  renderStation(village, { hash: `#/cases/${caseId}` });
  expect(
    await screen.findByText("南亭镇便民服务中心的“受理”未被采纳"),
  ).toBeVisible();
  expect(screen.getByText("已撤回，不再办理")).toBeVisible();
});
