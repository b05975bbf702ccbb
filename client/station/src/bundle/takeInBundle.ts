import { inOrder } from "@onedoor/domain/bundleCheck";
import type { SetAsideReason } from "@onedoor/domain/entries";
import type { Bundle } from "@onedoor/domain/itemTypes";
import type { JointPart } from "@onedoor/domain/jointQuestions";
import type { Replica } from "@onedoor/replica/Replica";
import { newDraftCase } from "../intake/chooseMatter.ts";
import type {
  DraftBundle,
  DraftScan,
  IntakeDraft,
} from "../intake/intakeDraft.ts";
import { takeInCase } from "../intake/takeIn.ts";
import { type BundleReady, presentedTo } from "./bundleIntake.ts";

export type TakeInBundleResult =
  | { ok: true; cases: readonly { itemCode: string; caseId: string }[] }
  | { ok: false; itemCode: string; reason: SetAsideReason };

/**
 * Opens a case for each item, those first that others wait for. Safe to repeat after a crash or a refusal in the middle:
 * `keep` has the ids, numbers and pages of the cases in the draft before anything is written with them.
 */
export async function takeInBundle(
  replica: Replica,
  draft: IntakeDraft,
  { bundle, drafted }: { bundle: Bundle; drafted: DraftBundle },
  ready: BundleReady,
  keep: (drafted: DraftBundle) => Promise<void>,
): Promise<TakeInBundleResult> {
  let current = drafted;
  const keepCase = (
    itemCode: string,
    changes: Partial<DraftBundle["cases"][string]>,
  ) => {
    const before = current.cases[itemCode] ?? newDraftCase(replica.now());
    const next = { ...before, ...changes };
    current = { ...current, cases: { ...current.cases, [itemCode]: next } };
    return keep(current).then(() => next);
  };
  const taken: { itemCode: string; caseId: string }[] = [];
  for (const itemCode of inOrder(bundle)) {
    const part = ready.parts.find(({ key }) => key === itemCode);
    const terms = ready.terms.get(itemCode);
    if (part === undefined || terms === undefined) continue;
    const scans =
      current.cases[itemCode]?.scans ??
      (await pagesFor(replica, part, ready, draft.scans));
    const { caseId, queryCode, number } = await keepCase(itemCode, { scans });
    const result = await takeInCase(
      replica,
      { ...draft, caseId, queryCode, number, answers: part.answers, scans },
      { terms, form: part.form, data: ready.data[itemCode] ?? {} },
      presentedTo(part, ready.papers, draft.papers).map((paper) => ({
        ...paper,
        materialId:
          scans.find((one) => one.materialCode === paper.materialCode)
            ?.materialId ?? null,
      })),
      async (taking) => {
        await keepCase(itemCode, { number: taking });
      },
    );
    if (!result.ok) return { ok: false, itemCode, reason: result.reason };
    taken.push({ itemCode, caseId });
  }
  return { ok: true, cases: taken };
}

/** The pages of an item's papers. A page belongs to one case: the first that needs it has the page, others a copy. */
async function pagesFor(
  replica: Replica,
  { key }: JointPart,
  { papers }: BundleReady,
  scans: readonly DraftScan[],
): Promise<DraftScan[]> {
  const own: DraftScan[] = [];
  for (const { material, uses } of papers) {
    const use = uses.find((one) => one.key === key);
    if (use === undefined) continue;
    for (const scan of scans) {
      if (scan.materialCode !== material.code) continue;
      const { materialCode } = use;
      if (uses[0] === use) own.push({ ...scan, materialCode });
      else {
        const page = await replica.scan(scan.materialId);
        if (page === null) continue;
        const copy = await replica.keepScan(page);
        own.push({ ...copy, materialCode, mediaType: scan.mediaType });
      }
    }
  }
  return own;
}
