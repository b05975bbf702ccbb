import { expect, test } from "vitest";
import { hrefOf, parseRoute, type Route } from "./navigation.tsx";

const routes: Route[] = [
  { page: "today" },
  { page: "intake", draftId: null, itemCode: null },
  {
    page: "intake",
    draftId: null,
    itemCode: "1199010100TE5T11754990511015000",
  },
  { page: "intake", draftId: null, itemCode: null, bundleId: "newborn" },
  { page: "intake", draftId: "d1", itemCode: null },
  { page: "notification", draftId: "d1" },
  { page: "case", caseId: "c1" },
  { page: "caseNotification", caseId: "c1" },
  { page: "paper", caseId: "c1", paper: "receipt", entryId: null },
  { page: "paper", caseId: "c1", paper: "correctionNotice", entryId: "e1" },
  { page: "sync" },
  { page: "handOver" },
  { page: "checkLicence" },
  { page: "changes", itemCode: null },
  { page: "changes", itemCode: "1199010100TE5T11754990511015000" },
];

test.each(routes)("an address leads back to its page: $page", (route) => {
  expect(parseRoute(hrefOf(route))).toEqual(route);
});

test("an address that leads nowhere leads to today's page", () => {
  expect(parseRoute("#/nowhere/at/all")).toEqual({ page: "today" });
});
