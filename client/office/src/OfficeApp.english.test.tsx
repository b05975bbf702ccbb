import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, test } from "vitest";
import { accessAnswer } from "./testing/fakeAccess.ts";
import { countyAnswers } from "./testing/fakeCounty.ts";
import { fakeGraph } from "./testing/fakeGraph.ts";
import { approver, supervisor } from "./testing/fixtures.ts";
import { fakeReplicaOf, OfficeOnFakes } from "./testing/officeOnFakes.tsx";
import { playOrdinaryMorning } from "./testing/seededCases.ts";

/** Chinese that isn't data: whatever people wrote or the catalogue says is marked `lang="zh-CN"`, or a value of a form. */
function chineseInTheInterface(): string[] {
  const found: string[] = [];
  const walker = document.createTreeWalker(
    document.body,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
  );
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node instanceof Element ? node : node.parentElement;
    if (
      element === null ||
      element.closest(
        "[lang=zh-CN], [data-own-name], .schema-form dd, textarea, style",
      ) !== null
    )
      continue;
    const texts =
      node instanceof Element
        ? ["aria-label", "title", "placeholder", "alt"].map(
            (name) => node.getAttribute(name) ?? "",
          )
        : [node.textContent ?? ""];
    found.push(
      ...texts
        // The name of the officer himself, in a line of the timeline.
        .map((text) => text.replaceAll("林审查", ""))
        .filter((text) => /\p{Script=Han}|[，。：；（）“”]/u.test(text)),
    );
  }
  return found;
}

function openOffice(
  at: string,
  actor = approver,
  graph = fakeGraph(countyAnswers),
) {
  const replica = fakeReplicaOf(actor);
  playOrdinaryMorning(replica);
  render(
    <OfficeOnFakes replica={replica} graph={graph} language="en" at={at} />,
  );
  return { replica, user: userEvent.setup() };
}

describe("the English interface holds no Chinese, data aside", () => {
  test.each([
    "/",
    "/cases/case-00000002",
    "/cases/case-00000006",
    "/cases/case-00000100",
    "/sync",
  ])("at %s", async (at) => {
    openOffice(at);
    await screen.findByRole("heading", { level: 1 });
    await screen.findAllByText(/Sync/u);
    expect(chineseInTheInterface()).toEqual([]);
  });

  test.each([
    "Approve",
    "Refuse",
    "Special procedure",
    "Extend",
    "Site visit",
    "Consult",
    "Terminate",
    "Note",
  ])("in the form of: %s", async (name) => {
    const { user } = openOffice("/cases/case-00000001");
    await user.click(
      await screen.findByRole("button", { name: new RegExp(`^${name}`, "u") }),
    );
    const form = await screen.findByRole("form", { name });
    await user.click(
      form.querySelector<HTMLElement>("button[type=submit]") ?? form,
    );
    expect(chineseInTheInterface()).toEqual([]);
  });

  test("when a colleague was first", async () => {
    const { replica } = openOffice("/");
    expect(replica.actor.staffId).toBe(approver.staffId);
    await screen.findByRole("heading", { level: 1 });
    expect(chineseInTheInterface()).toEqual([]);
  });

  test("where a supervisor reads who looked", async () => {
    const graph = fakeGraph({
      ...countyAnswers,
      AccessRecords: accessAnswer(),
    });
    openOffice("/access", supervisor, graph);
    await screen.findByText(/Chain verified/u);
    expect(chineseInTheInterface()).toEqual([]);
  });

  test("where a reason to show an applicant is asked for", async () => {
    const { user } = openOffice("/cases/case-00000001");
    await user.click(
      await screen.findByRole("button", { name: "Show in the clear" }),
    );
    await screen.findByRole("form", { name: "Why it is shown" });
    expect(chineseInTheInterface()).toEqual([]);
  });

  test.each(["/", "/supervised/case-00000001"])(
    "for a supervisor at %s",
    async (at) => {
      openOffice(at, supervisor);
      await screen.findByRole("heading", { level: 1 });
      await screen.findAllByText(/Past the promise/u);
      expect(chineseInTheInterface()).toEqual([]);
    },
  );
});
