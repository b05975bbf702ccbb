import { knownResidents } from "@onedoor/demonstration/knownResidents";
import type { MemoryReplica } from "@onedoor/replica/testing/MemoryReplica";
import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import {
  emptyPerson,
  type IntakeDraft,
  newDraft,
} from "../intake/intakeDraft.ts";
import { aStation, seededItem } from "../testing/aStation.tsx";
import { open } from "../testing/busyDay.ts";
import { renderStation } from "../testing/renderStation.tsx";

const allowance = seededItem("np-elderly-allowance");

const draftIdOf = (name: string) => `draft-${name.codePointAt(0) ?? 0}`;

async function aDraft(
  station: MemoryReplica,
  name: string,
  changes: Partial<IntakeDraft> = {},
): Promise<IntakeDraft> {
  const draft: IntakeDraft = {
    ...newDraft({
      draftId: draftIdOf(name),
      caseId: `case-${name.codePointAt(0) ?? 0}`,
      queryCode: "482916",
      itemCode: allowance.itemCode,
    }),
    applicant: { ...emptyPerson(), name },
    ...changes,
  };
  await station.saveDraft(draft.draftId, draft.itemCode, draft);
  return draft;
}

test("[K6] chosen drafts go to the colleague of this computer, without the number that is of the giver's chain", async () => {
  const station = aStation("zhen1", { online: false });
  station.shift.colleagues = [
    { accountId: "zhen2", isReady: true },
    { accountId: "zhen3", isReady: false },
  ];
  await aDraft(station, "王德福", {
    number: { caseNumber: "1", provisionalNumber: null },
  });
  await aDraft(station, "李桂兰");
  const user = userEvent.setup();
  renderStation(station);
  await user.click(await screen.findByRole("link", { name: /^交班/ }));
  expect(
    await screen.findByLabelText("zhen3（请他先在这里打开一次）"),
  ).toBeDisabled();
  await user.click(screen.getByLabelText(/^李桂兰/));
  await user.click(screen.getByRole("button", { name: "交出 1 份给 zhen2" }));

  const given = await screen.findByRole("region", { name: /还没接/ });
  expect(within(given).getByText(/^王德福/)).toBeVisible();
  expect(within(given).getByText(/交给 zhen2，2026年11月2日/)).toBeVisible();
  expect(station.shift.given).toMatchObject([
    { draftId: draftIdOf("王德福"), content: { number: null } },
  ]);

  await user.click(within(given).getByRole("button", { name: "叫回来" }));
  expect(await screen.findByLabelText(/^王德福/)).toBeEnabled();
});

test("[K6] a draft whose case stands in the giver's chain already isn't handed over, and says why", async () => {
  const station = aStation("zhen1");
  station.shift.colleagues = [{ accountId: "zhen2", isReady: true }];
  const caseId = await open(
    station,
    "np-elderly-allowance",
    knownResidents.wangDaye,
  );
  await aDraft(station, "王德福", { caseId });
  renderStation(station, { hash: "#/shift" });
  expect(await screen.findByLabelText(/^王德福/)).toBeDisabled();
  expect(screen.getByText(/已经收件，请点开做完/)).toBeVisible();
  expect(
    screen.getByRole("button", { name: /^交出 0 份/ }),
  ).toHaveAccessibleDescription("还没选草稿");
});

/** Of which one case has its number. */
function aDraftedBundle(caseId: string): IntakeDraft["bundle"] {
  return {
    bundleId: "newborn",
    cases: {
      [allowance.itemCode]: {
        caseId,
        queryCode: "482916",
        number: { caseNumber: "1", provisionalNumber: null },
        scans: [],
      },
    },
  };
}

test("[K6] the draft of a bundle goes without the numbers and copied pages of its cases", async () => {
  const station = aStation("zhen1");
  station.shift.colleagues = [{ accountId: "zhen2", isReady: true }];
  await aDraft(station, "王德福", {
    itemCode: null,
    bundle: aDraftedBundle("case-9"),
  });
  const user = userEvent.setup();
  renderStation(station, { hash: "#/shift" });
  await user.click(
    await screen.findByRole("button", { name: "交出 1 份给 zhen2" }),
  );
  await screen.findByRole("region", { name: /还没接/ });
  expect(station.shift.given).toMatchObject([
    {
      content: {
        bundle: {
          cases: {
            [allowance.itemCode]: {
              caseId: "case-9",
              number: null,
              scans: null,
            },
          },
        },
      },
    },
  ]);
});

test("[K6] the draft of a bundle of which one case stands already isn't handed over", async () => {
  const station = aStation("zhen1");
  station.shift.colleagues = [{ accountId: "zhen2", isReady: true }];
  const caseId = await open(
    station,
    "np-elderly-allowance",
    knownResidents.wangDaye,
  );
  await aDraft(station, "王德福", {
    itemCode: null,
    bundle: aDraftedBundle(caseId),
  });
  renderStation(station, { hash: "#/shift" });
  expect(
    await screen.findByLabelText(/^王德福 · 新生儿出生一件事/),
  ).toBeDisabled();
});

test("[K6] today tells what the shift before has handed over; taken, it is a draft that says from whom", async () => {
  const station = aStation("zhen2", { online: false });
  const other = aStation("zhen1");
  const from = {
    accountId: "zhen1",
    displayName: "何知远",
    at: station.now(),
  };
  station.shift.offered = [
    {
      parcelId: draftIdOf("王德福"),
      itemCode: allowance.itemCode,
      content: await aDraft(other, "王德福"),
      from,
    },
  ];
  const user = userEvent.setup();
  renderStation(station);
  expect(
    await screen.findByText("何知远交来 1 份没填完的，2026年11月2日 09:30"),
  ).toBeVisible();
  await user.click(screen.getByRole("link", { name: /看一看/ }));
  await user.click(await screen.findByRole("button", { name: "接过来" }));
  await user.click(await screen.findByRole("link", { name: "← 今天" }));
  await user.click(await screen.findByRole("link", { name: /王德福.*草稿/ }));
  expect(
    await screen.findByText("接自何知远，2026年11月2日 09:30交来"),
  ).toBeVisible();
});

test("[K6] one that came back is worked on as before, and today says that it did", async () => {
  const station = aStation("zhen1");
  const draft = await aDraft(station, "王德福");
  await station.shift.give(
    [{ draftId: draft.draftId, content: draft, materialIds: [] }],
    "zhen2",
  );
  renderStation(station);
  expect(await screen.findByText("交给 zhen2 的一份，还没接")).toBeVisible();
  expect(screen.queryByText("没填完的 1")).toBeNull();
  station.shift.sendBack(draft.draftId);
  expect(await screen.findByText(/zhen2 的一份退回来了/)).toBeVisible();
  expect(await screen.findByText("没填完的 1")).toBeVisible();
});
