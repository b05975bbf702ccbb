import type { CaseState, Stage } from "@onedoor/domain/caseState";
import {
  type BodyOf,
  ENTRY_KINDS,
  type EntryKind,
  type FactsOf,
} from "@onedoor/domain/facts";
import { termsOf } from "@onedoor/domain/itemTerms";
import type { ItemVersion } from "@onedoor/domain/itemTypes";
import { submittedBody } from "@onedoor/domain/testing";
import { dateOf, type Instant } from "@onedoor/domain/time";
import { ITEMS } from "./hub/catalogue.ts";
import { stationIdOf, VILLAGES } from "./officials.ts";
import type { Random } from "./Random.ts";

/** What somebody may put on record: a kind with its facts and its words. */
export interface DraftedAct {
  kind: EntryKind;
  facts: FactsOf<EntryKind>;
  content: BodyOf<EntryKind>;
}

/** The number that an application goes by, or that its paper shows until it has one. */
export interface ApplicationNumber {
  caseNumber: string | null;
  provisionalNumber: string | null;
}

/** An application, as a window takes it. */
export function draftApplication(
  random: Random,
  where: { stationId: string | null; division: string },
  item: ItemVersion,
  number: ApplicationNumber,
): DraftedAct {
  const answers = {};
  const terms = termsOf(item, answers);
  if (!terms.ok) throw new Error(`item ${item.id} asks what nobody answers`);
  const strange = random.below(30);
  return drafted(
    "submitted",
    {
      terms: strange === 0 ? { ...terms.terms, itemVersion: 7 } : terms.terms,
      applicantKind: "person",
      division: random.chance(0.15) ? random.pick(VILLAGES) : where.division,
      stationId: where.stationId,
      channel: "window",
      ...number,
    },
    {
      ...submittedBody(),
      answers,
      queryCode: String(random.between(100_000, 999_999)),
    },
  );
}

/** A kind that often comes next, in any case now and then another. */
export function likelyKind(state: CaseState, random: Random): EntryKind {
  if (random.chance(0.25)) return random.pick(ANY_TIME);
  return random.pick(NEXT[state.stage ?? "submitted"]);
}

/** What ends most cases, or says little, if it is drawn as often as the rest. */
export function isRare(kind: EntryKind): boolean {
  return RARE.has(kind);
}

const RARE: ReadonlySet<EntryKind> = new Set([
  "withdrawn",
  "voided",
  "terminated",
  "transferred",
  "noteAdded",
]);

export function anyKind(random: Random): EntryKind {
  return random.pick(ENTRY_KINDS);
}

const ANY_TIME: readonly EntryKind[] = [
  "noteAdded",
  "accessGranted",
  "accessGranted",
  "accessEnded",
  "setAsideSettled",
  "confirmed",
  "confirmed",
  "answered",
  "materialAdded",
  "originalRequested",
  "materialReferenced",
  "deferredMaterialSupplied",
];

const HANDLING: readonly EntryKind[] = [
  "approved",
  "approved",
  "approved",
  "refused",
  "stepPassed",
  "specialProcedureStarted",
  "extended",
  "siteVisited",
  "consulted",
  "withdrawn",
  "terminated",
  "transferred",
];

const NEXT: Record<Stage, readonly EntryKind[]> = {
  submitted: [
    "takenIn",
    "takenIn",
    "takenIn",
    "takenIn",
    "correctedOnSpot",
    "withdrawn",
    "voided",
  ],
  takenIn: [
    "accepted",
    "accepted",
    "accepted",
    "acceptedWithDeferral",
    "correctionRequested",
    "correctionRequested",
    "acceptanceRefused",
    "decidedOnSpot",
  ],
  correcting: ["supplemented", "supplemented", "withdrawn"],
  notAccepted: ["noteAdded"],
  accepted: HANDLING,
  inReview: HANDLING,
  suspended: ["specialProcedureEnded", "specialProcedureEnded", "withdrawn"],
  approved: ["closed"],
  refused: ["closed"],
  closed: ["delivered", "delivered", "licenceIssued", "rated"],
  issuing: ["delivered"],
  delivered: [
    "rated",
    "licenceChanged",
    "licenceSuspended",
    "licenceRevoked",
    "noteAdded",
  ],
  withdrawn: ["noteAdded"],
  terminated: ["noteAdded"],
  transferred: ["noteAdded"],
  voided: ["noteAdded"],
};

/** Facts and words for a kind, as this case invites them. */
export function draftAct(
  kind: EntryKind,
  state: CaseState,
  { random, now, newId }: { random: Random; now: Instant; newId(): string },
): DraftedAct {
  const today = dateOf(now);
  const documentNumber = null;
  const reason = { reason: "演示理由" };
  const opinion = { opinion: "演示意见" };
  const refusal = {
    facts: "演示事实",
    reason: "演示理由",
    basis: "演示依据",
    remedies: "行政复议",
  };
  switch (kind) {
    case "submitted":
      return draftApplication(
        random,
        { stationId: null, division: random.pick(VILLAGES) },
        random.pick(ITEMS),
        { caseNumber: null, provisionalNumber: "P-7K3M9QXR-000042-M" },
      );
    case "takenIn":
      return drafted(kind, { documentNumber }, { presented: [] });
    case "correctedOnSpot":
      return drafted(kind, { fields: ["phone"] }, { form: {} });
    case "correctionRequested":
      return drafted(
        kind,
        {
          documentNumber,
          defects: 1,
          secondReason: random.chance(0.5) ? "演示理由" : null,
        },
        {
          defects: [
            { what: "M1", defect: "缺少", clause: "", howToCorrect: "补交" },
          ],
        },
      );
    case "supplemented":
      return drafted(
        kind,
        { complete: random.chance(0.7) },
        { presented: [], form: {} },
      );
    case "acceptanceRefused":
      return drafted(
        kind,
        { documentNumber, ground: "notEligible" },
        { ...refusal, rightBody: "" },
      );
    case "accepted":
      return drafted(kind, { documentNumber }, {});
    case "acceptedWithDeferral":
      return drafted(
        kind,
        { documentNumber, deferred: [{ materialCode: "M2", days: 2 }] },
        { undertaking: "演示承诺" },
      );
    case "decidedOnSpot":
      return drafted(
        kind,
        { documentNumber, outcome: "approved" },
        { ...refusal, result: "" },
      );
    case "stepPassed":
    case "stepReturned":
      return drafted(kind, { step: state.step }, opinion);
    case "specialProcedureStarted": {
      const [procedure] = state.terms?.specialProcedures ?? [];
      return drafted(
        kind,
        {
          procedure: procedure?.kind ?? "hearing",
          pausesClock: procedure?.pausesClock ?? false,
          expectedUntil: today,
          basis: "",
        },
        reason,
      );
    }
    case "specialProcedureEnded":
      return drafted(
        kind,
        { started: lastOf(state.pauses)?.entryId ?? "nothing" },
        { result: "" },
      );
    case "extended":
      return drafted(
        kind,
        { by: { value: random.between(5, 12), unit: "WD" }, documentNumber },
        reason,
      );
    case "siteVisited":
      return drafted(kind, { on: today }, { findings: "" });
    case "consulted":
      return drafted(
        kind,
        { body: "1199010100TE5T205K", question: "?" },
        reason,
      );
    case "answered":
      return drafted(
        kind,
        { consulted: lastOf(state.consultations)?.entryId ?? "nothing" },
        opinion,
      );
    case "approved":
      return drafted(kind, { documentNumber }, opinion);
    case "refused":
      return drafted(kind, { documentNumber }, refusal);
    case "closed":
      return drafted(kind, {}, {});
    case "licenceIssued":
      return drafted(
        kind,
        { licence: "证", identifier: null, validUntil: null },
        {},
      );
    case "delivered":
      return drafted(kind, { how: "window" }, { receivedBy: "" });
    case "withdrawn":
    case "voided":
      return drafted(kind, {}, reason);
    case "terminated":
      return drafted(kind, { ground: "other" }, reason);
    case "transferred":
      return drafted(
        kind,
        { toBody: "1199010100TE5T205K", toCase: null },
        reason,
      );
    case "rated":
      return drafted(kind, { level: "good", channel: "window" }, { words: "" });
    case "licenceRevoked":
    case "licenceCancelled":
      return drafted(kind, { basis: "" }, reason);
    case "licenceChanged":
      return drafted(kind, { identifier: null }, reason);
    case "licenceSuspended":
      return drafted(kind, { until: null }, reason);
    case "confirmed":
      return drafted(
        kind,
        { confirms: lastOf(state.awaitingConfirmation)?.entryId ?? "nothing" },
        opinion,
      );
    case "deferredMaterialSupplied":
      return drafted(kind, { materialCode: "M2" }, { presented: [] });
    case "materialAdded":
      return drafted(
        kind,
        {
          materialId: newId(),
          materialCode: "M1",
          bytes: 1000,
          sha256: "0".repeat(64),
        },
        { name: "M1", mediaType: "image/jpeg", pages: 1 },
      );
    case "materialReferenced":
      return drafted(
        kind,
        {
          materialCode: "M1",
          paper: "居民户口簿",
          holder: "applicant",
          consentBy: "holder",
        },
        { words: "演示同意", name: "演示申请人" },
      );
    case "originalRequested":
      return drafted(kind, { materialId: state.materials[0] ?? "nothing" }, {});
    case "noteAdded":
      return drafted(kind, {}, { note: "演示备注" });
    case "setAsideSettled": {
      const open = state.setAside.find(({ settled }) => settled === null);
      return drafted(
        kind,
        { entryId: open?.entryId ?? "nothing", as: "noted" },
        reason,
      );
    }
    case "accessGranted":
      return drafted(
        kind,
        {
          stationId: stationIdOf(random.pick(VILLAGES)),
          until: null,
          ground: "consent",
        },
        {},
      );
    case "accessEnded":
      return drafted(
        kind,
        {
          stationId:
            lastOf(state.grants)?.stationId ??
            stationIdOf(random.pick(VILLAGES)),
          ground: "withdrawn",
        },
        {},
      );
    // What only the hub may write; an official who tries is told so.
    case "correctionExpired":
      return drafted(kind, { limitEndedOn: today }, {});
    case "deemedAccepted":
      return drafted(kind, { receivedOn: today, limitEndedOn: today }, {});
    case "assigned":
      return drafted(
        kind,
        { staffId: "somebody", postId: "somewhere", method: "byPost" },
        {},
      );
    case "specialProcedureOverran":
      return drafted(kind, { started: "nothing", expectedUntil: today }, {});
    case "deferralExpired":
      return drafted(kind, { materialCode: "M2", limitEndedOn: today }, {});
    case "referenceResolved":
      return drafted(
        kind,
        {
          referenced: "nothing",
          outcome: "notFound",
          takenOn: null,
          stationId: null,
          materialIds: [],
        },
        {},
      );
    case "numberMapped":
      return drafted(kind, { provisionalNumber: "", caseNumber: "1" }, {});
    case "recovered":
      return drafted(
        kind,
        {
          entryId: "nothing",
          epoch: 1,
          seq: 1,
          headerHash: "0".repeat(64),
          verdict: "counted",
          reason: null,
          effectiveAt: now,
          receivedAt: now,
        },
        {},
      );
    case "bodiesErased":
      return drafted(
        kind,
        { basis: "ordered", record: 1, entryIds: ["nothing"] },
        {},
      );
  }
}

function drafted<K extends EntryKind>(
  kind: K,
  facts: FactsOf<K>,
  content: BodyOf<K>,
): DraftedAct {
  return { kind, facts, content };
}

function lastOf<Value>(values: readonly Value[]): Value | undefined {
  return values.at(-1);
}
