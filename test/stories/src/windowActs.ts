import { checklistOf } from "@onedoor/domain/checklist";
import type { ItemVersion } from "@onedoor/domain/itemTypes";
import type { ActResult, CaseView, Replica } from "@onedoor/replica/Replica";
import {
  type CaseAct,
  offeredActs,
  takeNumber,
} from "@onedoor/station/caseView/CaseAct";
import { LEGAL_REMEDIES, refusalBasis } from "@onedoor/ui/papers/refusalBasis";
import type { BodyOf, FactsOf } from "@onedoor/domain/facts";
import { expect } from "vitest";
import { caseAt, type Desk, itemAt } from "./Desk.ts";

/** What a clerk does on the page of a case; each only where the page offers its button. */
export const windowActs = {
  accept: onPage("accept", async ({ replica, caseId }) =>
    replica.act(
      "accepted",
      caseId,
      { documentNumber: await takeNumber(replica, "acceptanceNotice") },
      {},
    ),
  ),
  acceptWithDeferral: (
    deferred: FactsOf<"acceptedWithDeferral">["deferred"],
    undertaking: string,
  ) =>
    onPage("acceptWithDeferral", async ({ replica, caseId }) =>
      replica.act(
        "acceptedWithDeferral",
        caseId,
        {
          documentNumber: await takeNumber(replica, "acceptanceNotice"),
          deferred,
        },
        { undertaking },
      ),
    ),
  requestCorrection: (
    defects: readonly Omit<
      BodyOf<"correctionRequested">["defects"][number],
      "clause"
    >[],
  ) =>
    onPage("requestCorrection", async ({ replica, caseId, item }) =>
      replica.act(
        "correctionRequested",
        caseId,
        {
          documentNumber: await takeNumber(replica, "correctionNotice"),
          defects: defects.length,
          secondReason: null,
        },
        {
          defects: defects.map((one) => ({
            ...one,
            clause: refusalBasis(item),
          })),
        },
      ),
    ),
  supplement: (presented: BodyOf<"supplemented">["presented"]) =>
    onPage("supplement", ({ replica, caseId }) =>
      replica.act(
        "supplemented",
        caseId,
        { complete: true },
        { presented, form: {} },
      ),
    ),
  refuseAcceptance: (
    ground: FactsOf<"acceptanceRefused">["ground"],
    words: { facts: string; reason: string; rightBody: string },
  ) =>
    onPage("refuseAcceptance", async ({ replica, caseId, item }) =>
      replica.act(
        "acceptanceRefused",
        caseId,
        {
          documentNumber: await takeNumber(replica, "acceptanceRefusal"),
          ground,
        },
        {
          ...words,
          basis: refusalBasis(item),
          remedies: LEGAL_REMEDIES,
        },
      ),
    ),
  decideOnSpot: onPage("decideOnSpot", async ({ replica, caseId, item }) =>
    replica.act(
      "decidedOnSpot",
      caseId,
      {
        documentNumber: await takeNumber(replica, "onSpotDecision"),
        outcome: "approved",
      },
      {
        facts: "",
        reason: "",
        basis: "",
        remedies: "",
        result: item.results.map(({ name }) => name).join("、"),
      },
    ),
  ),
  supplyDeferred: (materialCode: string) =>
    onPage("supplyDeferred", ({ replica, caseId }) =>
      replica.act(
        "deferredMaterialSupplied",
        caseId,
        { materialCode },
        { presented: [{ materialCode, how: "original", materialId: null }] },
      ),
    ),
  approve: (opinion: string) =>
    onPage("approve", async ({ replica, caseId }) =>
      replica.act(
        "approved",
        caseId,
        { documentNumber: await takeNumber(replica, "approved") },
        { opinion },
      ),
    ),
  close: onPage("close", ({ replica, caseId }) =>
    replica.act("closed", caseId, {}, {}),
  ),
  deliver: onPage("deliver", ({ replica, caseId, view }) =>
    replica.act(
      "delivered",
      caseId,
      { how: "window" },
      { receivedBy: view.applicant?.name ?? "" },
    ),
  ),
  rate: (level: FactsOf<"rated">["level"], words: string) =>
    onPage("rate", ({ replica, caseId }) =>
      replica.act("rated", caseId, { level, channel: "window" }, { words }),
    ),
  withdraw: (reason: string) =>
    onPage("withdraw", ({ replica, caseId }) =>
      replica.act("withdrawn", caseId, {}, { reason }),
    ),
};

/** One act of somebody at a desk on a case. */
export type Act = (desk: Desk, caseId: string, itemId: string) => Promise<void>;

interface Page {
  replica: Replica;
  caseId: string;
  view: CaseView;
  item: ItemVersion;
}

function onPage(act: CaseAct, record: (page: Page) => Promise<ActResult>): Act {
  return async (desk, caseId, itemId) => {
    const { replica } = desk;
    const view = await caseAt(desk, caseId);
    const { elements: item } = await itemAt(desk, itemId);
    const checklist = checklistOf(item, view.answers, view.presented);
    const lines = checklist.ok ? checklist.lines : [];
    const offered = offeredActs(replica, view, lines);
    expect(offered).toContainEqual({ act, objection: undefined });
    const done = await record({ replica, caseId, view, item });
    expect(done).toMatchObject({ ok: true });
  };
}
