import {
  type BundleSchedule,
  bundleSchedule,
} from "@onedoor/domain/bundleSchedule";
import {
  type Checklist,
  checklistFor,
  type PresentedMaterial,
} from "@onedoor/domain/checklist";
import { type AskedCount, countAsked } from "@onedoor/domain/countAsked";
import { withValueAt } from "@onedoor/domain/formData";
import { type ItemTerms, termsOf } from "@onedoor/domain/itemTerms";
import {
  type JointMaterial,
  jointMaterials,
} from "@onedoor/domain/jointMaterials";
import {
  type JointPart,
  type JointSituation,
  jointSituation,
} from "@onedoor/domain/jointQuestions";
import { pointerTo } from "@onedoor/domain/jsonPointer";
import { oneForm } from "@onedoor/domain/oneForm";
import { sharedKeyOf } from "@onedoor/domain/sharedData";
import type { PlainDate } from "@onedoor/domain/time";
import type { WorkCalendar } from "@onedoor/domain/workCalendar";
import type { PersonView } from "@onedoor/replica/Replica";
import type { IntakeDraft } from "../intake/intakeDraft.ts";
import {
  formMaterials,
  type IntakeForm,
  knownOf,
  type PrefillSource,
} from "../intake/intakeForm.ts";
import { OWN_DEFINITIONS } from "../itemElements.ts";
import type { BundleInHand } from "./useBundle.ts";

/** A bundle as far as its draft has come. */
export interface BundleIntake {
  situation: JointSituation;
  /** Null until every question is answered, or where nothing is left to apply for. */
  ready: BundleReady | null;
}

export interface BundleReady {
  parts: readonly JointPart[];
  form: IntakeForm;
  /** Each item's own form, by item code. */
  data: Readonly<Record<string, Record<string, unknown>>>;
  terms: ReadonlyMap<string, ItemTerms>;
  papers: readonly JointMaterial[];
  checklist: Checklist;
  asked: AskedCount;
  schedule: BundleSchedule;
}

interface Context {
  person: PersonView | null;
  today: PlainDate;
  allowTestRegion: boolean;
  calendar: WorkCalendar;
}

export function bundleIntake(
  draft: IntakeDraft,
  { bundle, items }: BundleInHand,
  context: Context,
): BundleIntake {
  const situation = jointSituation(
    bundle,
    items.map(({ itemCode, elements, schema }) => ({
      key: itemCode,
      item: elements,
      form: schema,
      definitions: OWN_DEFINITIONS,
    })),
    draft.answers,
  );
  const { parts, isAnswered } = situation;
  if (!isAnswered || parts.length === 0) return { situation, ready: null };
  const { form, data } = jointForm(draft, { bundle, items }, parts, context);
  const terms = new Map(
    parts.flatMap(({ key, item, answers }) => {
      const own = termsOf(item, answers);
      return own.ok ? [[key, own.terms] as const] : [];
    }),
  );
  const papers = jointMaterials(bundle, parts);
  const filledIn: PresentedMaterial[] =
    form.problems.length > 0
      ? []
      : parts
          .flatMap(({ item }) => formMaterials(item))
          .map((materialCode) => ({ materialCode, how: "original" }));
  return {
    situation,
    ready: {
      parts,
      form,
      data,
      terms,
      papers,
      checklist: checklistFor(papers, [...draft.papers, ...filledIn]),
      asked: countAsked(bundle, parts),
      schedule: bundleSchedule(
        bundle,
        new Map([...terms].map(([key, one]) => [key, one.promisedLimit])),
        { startOn: context.today, calendar: context.calendar },
      ),
    },
  };
}

function jointForm(
  draft: IntakeDraft,
  { bundle }: BundleInHand,
  parts: readonly JointPart[],
  context: Context,
): Pick<BundleReady, "form" | "data"> {
  // Who stands at the window is the applicant, and nobody else by a bundle's word.
  const known = knownOf({ ...draft, answers: {} }, context);
  const sources: Record<string, PrefillSource> = {};
  let filled: Record<string, unknown> = {};
  for (const [binding, value] of Object.entries(known.dictionary)) {
    const key = sharedKeyOf(binding, []);
    if (key === null || value === undefined || value === "") continue;
    const path = pointerTo(["shared", key]);
    filled = withValueAt(filled, path, value);
    sources[path] = known.sourceOf(binding);
  }
  for (const [path, value] of Object.entries(draft.typed)) {
    filled = withValueAt(filled, path, value ?? undefined);
    delete sources[path];
  }
  const { sections, problems, data } = oneForm(bundle, parts, filled, context);
  return { form: { sections, data: filled, sources, problems }, data };
}

/** What the papers that were handed in are to one item: by its own codes, its own form among them. */
export function presentedTo(
  { key, item }: JointPart,
  papers: readonly JointMaterial[],
  handedIn: readonly PresentedMaterial[],
): PresentedMaterial[] {
  const own = papers.flatMap(({ material, uses }) =>
    uses
      .filter((use) => use.key === key)
      .flatMap(({ materialCode }) =>
        handedIn
          .filter((paper) => paper.materialCode === material.code)
          .map(({ how }) => ({ materialCode, how })),
      ),
  );
  return [
    ...own,
    ...formMaterials(item).map((materialCode) => ({
      materialCode,
      how: "original" as const,
    })),
  ];
}
