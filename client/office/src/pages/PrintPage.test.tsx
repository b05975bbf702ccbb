import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { fakeReplicaOf, OfficeOnFakes } from "../testing/officeOnFakes.tsx";
import { playOrdinaryMorning } from "../testing/seededCases.ts";

test("a decision is printed with its number, the applicant's whole name and a line for his signature", async () => {
  const replica = fakeReplicaOf();
  playOrdinaryMorning(replica);
  render(
    <OfficeOnFakes
      replica={replica}
      at="/cases/case-00000006/print/decision"
      language="en"
    />,
  );
  // The paper is Chinese in either language: that is the one with legal force.
  expect(
    await screen.findByRole("heading", { name: "准予决定书" }),
  ).toBeVisible();
  expect(screen.getByText("演政准字〔2026〕第00000041号")).toBeVisible();
  expect(screen.getByText("何桂兰：")).toBeVisible();
  expect(screen.getByText("申请人（签名）：")).toBeVisible();
  expect(screen.getByText(/演示区民政局（印章）/u)).toBeVisible();
  expect(screen.getByText(/the Chinese paper has legal force/u)).toBeVisible();
  expect(
    screen.getByRole("heading", { name: "Decision: approved" }),
  ).toBeVisible();
  expect(screen.getByRole("button", { name: "Print" })).toBeVisible();
});

test("a paper that the case doesn't have is told as that", async () => {
  const replica = fakeReplicaOf();
  playOrdinaryMorning(replica);
  render(
    <OfficeOnFakes
      replica={replica}
      at="/cases/case-00000001/print/decision"
    />,
  );
  expect(await screen.findByText("这件还没有这份文书")).toBeVisible();
});
