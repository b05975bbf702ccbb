import type { AskGraph } from "@onedoor/subgraph-host/Subgraph";
import type { Instant } from "@onedoor/domain/time";
import { expect, test } from "vitest";
import { graphRoster } from "./graphRoster.ts";
import { partyOfPerson } from "./parties.ts";

const BODY = "1199010100TE5T1175";
const reviewer = (staffId: string, isOpen: boolean) => ({
  staffId,
  postId: `post-of-${staffId}`,
  role: "REVIEWER",
  body: BODY,
  isOpen,
  closeTo: [{ personId: `kin-of-${staffId}`, numberHash: "" }],
});
const askGraph = (async () => ({
  officeHolders: [reviewer("here", true), reviewer("gone", false)],
})) as AskGraph;

test("[A9] who has left is drawn no more, and stays close to his kin", async () => {
  const roster = graphRoster(
    askGraph,
    () => "2026-11-29T08:00:00.000Z" as Instant,
    "salt",
  );
  await roster.look();
  expect(roster.reviewersOf(BODY).map(({ staffId }) => staffId)).toEqual([
    "here",
  ]);
  expect(roster.isCloseTo("gone", [partyOfPerson("kin-of-gone")])).toBe(true);
});
