import { knownLegalEntities } from "@onedoor/demonstration/knownLegalEntities";
import { resolveSituations } from "@onedoor/domain/situations";
import { dateOf, type PlainDate } from "@onedoor/domain/time";
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { firstValueFrom } from "rxjs";
import { expect, test } from "vitest";
import { newUuid } from "../newIds.ts";
import { aStation, sampleOf, seededItem } from "../testing/aStation.tsx";
import { renderStation } from "../testing/renderStation.tsx";
import {
  type ApplicantCredit,
  parseApplicantCredit,
} from "./applicantCredit.ts";

const { shop } = knownLegalEntities;
const penalty = {
  kind: "PENALTY",
  decidedOn: "2026-07-06" as PlainDate,
  body: {
    name: "演示区市场监督管理局",
    nameEn: "Market Regulation Bureau",
  },
} as const;

/** A firm's case at the county's hall, all papers there but those that may follow. */
async function aFirmsCase() {
  const station = aStation("dating1");
  const item = seededItem("le-food-business");
  const sample = sampleOf("le-food-business");
  const resolved = resolveSituations(item.elements, sample.answers);
  if (!resolved.ok) throw new Error("the sample answers too little");
  const caseId = newUuid(station.now());
  const presented = resolved.materials
    .filter(({ material }) => material.deferrable !== true)
    .map(({ material }) => ({
      materialCode: material.code,
      how: "original" as const,
      materialId: null,
    }));
  await station.act(
    "submitted",
    caseId,
    {
      terms: resolved.terms,
      applicantKind: "legalEntity",
      division: shop.division,
      stationId: station.actor.stationId,
      channel: "window",
      ...(await station.takeCaseNumber(item.itemCode, dateOf(station.now()))),
    },
    {
      applicant: {
        kind: "legalEntity",
        creditCode: shop.creditCode,
        name: shop.name,
        representative: shop.representative,
        phone: shop.phone,
        address: shop.address,
      },
      agent: null,
      answers: sample.answers,
      form: sample.form,
      presented,
      queryCode: "482916",
    },
  );
  await station.act("takenIn", caseId, { documentNumber: null }, { presented });
  return { station, caseId };
}

async function openDeferral(
  applicantCredit?: () => Promise<ApplicantCredit | null>,
  language: "zh" | "en" = "zh",
) {
  const { station, caseId } = await aFirmsCase();
  const user = userEvent.setup();
  renderStation(station, {
    hash: `#/cases/${caseId}`,
    language,
    ...(applicantCredit === undefined ? {} : { applicantCredit }),
  });
  const name = language === "zh" ? "容缺受理" : "Accept with deferral";
  // Until the item is read, nothing may follow.
  await waitFor(() =>
    expect(screen.getByRole("button", { name })).not.toHaveAttribute(
      "aria-disabled",
      "true",
    ),
  );
  await user.click(screen.getByRole("button", { name }));
  return { station, caseId, user };
}

test("[CR6] a record is told in one sentence with its source", async () => {
  await openDeferral(async () => ({
    says: "withCaution",
    because: [penalty, { ...penalty, kind: "BROKEN_PROMISE" }],
  }));
  expect(
    await screen.findByText(
      /^信用：行政处罚公示中，容缺请从严把握，但不因此不受理（演示区市场监督管理局，.*7月6日；另有 1 条）$/,
    ),
  ).toBeVisible();
});

test("[CR6] an honour favours, in English as well", async () => {
  await openDeferral(
    async () => ({
      says: "favoured",
      because: [{ ...penalty, kind: "HONOUR" }],
    }),
    "en",
  );
  expect(
    await screen.findByText(
      /^Credit: an honour; deferral may be given freely \(Market Regulation Bureau, /,
    ),
  ).toBeVisible();
});

test("[CR6] without a line it says so, and the errand goes on", async () => {
  const { station, caseId, user } = await openDeferral();
  expect(
    await screen.findByText("信用：没有网络，信用情况未查；照常办理"),
  ).toBeVisible();
  await user.click(screen.getByRole("button", { name: "确定容缺受理" }));
  await waitFor(async () =>
    expect(
      (await firstValueFrom(station.case(caseId)))?.state.deferred,
    ).toHaveLength(1),
  );
});

test("[CR6] while nobody answers, nothing waits for it", async () => {
  const { station, caseId, user } = await openDeferral(
    () => new Promise(() => undefined),
  );
  expect(await screen.findByText("信用：正在查…")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "确定容缺受理" }));
  await waitFor(async () =>
    expect((await firstValueFrom(station.case(caseId)))?.state.stage).toBe(
      "accepted",
    ),
  );
});

test("the county's answer is read, and what isn't one is no answer", () => {
  const firm = (creditSays: string, kinds: readonly string[]) => ({
    data: {
      legalEntity: {
        creditSays,
        creditRecords: kinds.map((kind) => ({
          kind,
          decidedOn: "2026-07-06",
          body: "x",
          department: null,
        })),
      },
    },
  });
  expect(
    parseApplicantCredit(firm("WITH_CAUTION", ["HONOUR", "PENALTY"])),
  ).toMatchObject({
    says: "withCaution",
    because: [{ kind: "PENALTY", body: { name: "x" } }],
  });
  expect(parseApplicantCredit(firm("AS_USUAL", []))).toEqual({
    says: "asUsual",
    because: [],
  });
  expect(parseApplicantCredit({ data: { legalEntity: null } })).toBeNull();
  expect(() => parseApplicantCredit({ errors: [] })).toThrow(/didn't answer/u);
});
