import fc from "fast-check";
import type { ActorRef, JournalEntry } from "../src/entries.ts";
import {
  type BodyOf,
  ENTRY_KINDS,
  type EntryKind,
  type FactsOf,
} from "../src/facts.ts";
import { instantOfEpochMs } from "../src/time.ts";
import {
  aCase,
  colleague,
  hub,
  JournalTeller,
  reviewer,
  someTerms,
  submittedBody,
  submittedFacts,
  townOfficer,
  villageClerk,
} from "./builders.ts";

const day = { from: Date.UTC(2026, 8, 1), to: Date.UTC(2026, 11, 20) };

interface ToldAct {
  kind: EntryKind;
  actor: ActorRef;
  when: string;
  lateByHours: number;
  arrived: boolean;
  which: number;
}

const act: fc.Arbitrary<ToldAct> = fc.record({
  kind: fc.constantFrom(...ENTRY_KINDS),
  actor: fc.constantFrom<ActorRef>(
    villageClerk,
    townOfficer,
    reviewer,
    colleague,
    hub,
    { type: "applicant", via: "portal" },
  ),
  when: fc
    .integer({ min: day.from, max: day.to })
    .map((ms) => instantOfEpochMs(ms)),
  lateByHours: fc.integer({ min: 0, max: 400 }),
  arrived: fc.boolean(),
  which: fc.nat(20),
});

/** Any journal that honest software could have written, sensible or not: every kind, any hand, any order. */
export const anyJournal: fc.Arbitrary<readonly JournalEntry[]> = fc
  .record({
    start: fc.constantFrom(
      ...([
        "none",
        "submitted",
        "takenIn",
        "accepted",
        "inReview",
        "approved",
        "closed",
      ] as const),
    ),
    acts: fc.array(act, { maxLength: 14 }),
  })
  .map(({ start, acts }) => {
    const teller =
      start === "none" ? new JournalTeller() : aCase({ stage: start });
    for (const one of acts) tell(teller, one);
    return teller.entries;
  });

function tell(teller: JournalTeller, one: ToldAct): void {
  const target =
    teller.entries[one.which % Math.max(1, teller.entries.length)]?.entryId ??
    "nothing";
  const facts = factsFor(one.kind, target);
  const content = contentFor(one.kind);
  if (!one.arrived) {
    teller.pending(one.kind, one.actor, one.when, facts, content);
    return;
  }
  const received = instantOfEpochMs(
    Date.parse(one.when) + one.lateByHours * 3_600_000,
  );
  teller.told(one.kind, one.actor, one.when, facts, { received, content });
}

/** Facts that an entry of this kind may have; `target`: the entry that it refers to. */
export function factsFor(kind: EntryKind, target: string): FactsOf<EntryKind> {
  const date = "2026-10-20";
  const samples: Record<EntryKind, unknown> = {
    submitted: submittedFacts(),
    takenIn: { documentNumber: null },
    correctedOnSpot: { fields: [] },
    correctionRequested: {
      documentNumber: null,
      defects: 1,
      secondReason: null,
    },
    supplemented: { complete: true },
    correctionExpired: { limitEndedOn: date },
    deemedAccepted: { receivedOn: "2026-09-18", limitEndedOn: "2026-09-28" },
    acceptanceRefused: { documentNumber: null, ground: "notEligible" },
    accepted: { documentNumber: null },
    acceptedWithDeferral: {
      documentNumber: null,
      deferred: [{ materialCode: "M0002", days: 5 }],
    },
    decidedOnSpot: { documentNumber: null, outcome: "approved" },
    assigned: {
      staffId: "staff-reviewer",
      postId: "post-reviewer",
      method: "random",
    },
    stepPassed: { step: 0 },
    stepReturned: { step: 1 },
    specialProcedureStarted: {
      procedure: someTerms().specialProcedures[0]?.kind ?? "公示",
      pausesClock: true,
      expectedUntil: date,
      basis: "",
    },
    specialProcedureEnded: { started: target },
    specialProcedureOverran: { started: target, expectedUntil: date },
    extended: { by: { value: 5, unit: "WD" }, documentNumber: null },
    siteVisited: { on: date },
    consulted: { body: "1199010100TE5T205K", question: "?" },
    answered: { consulted: target },
    approved: { documentNumber: null },
    refused: { documentNumber: null },
    closed: {},
    licenceIssued: { licence: "证", identifier: null, validUntil: null },
    delivered: { how: "window" },
    withdrawn: {},
    terminated: { ground: "other" },
    transferred: { toBody: "1199010100TE5T205K", toCase: null },
    rated: { level: "good", channel: "window" },
    licenceRevoked: { basis: "" },
    licenceChanged: { identifier: null },
    licenceSuspended: { until: null },
    licenceCancelled: { basis: "" },
    confirmed: { confirms: target },
    deferredMaterialSupplied: { materialCode: "M0002" },
    deferralExpired: { materialCode: "M0002", limitEndedOn: date },
    materialReferenced: {
      materialCode: "M0001",
      paper: "居民户口簿",
      holder: "applicant",
      consentBy: "holder",
    },
    referenceResolved: {
      referenced: target,
      outcome: "found",
      takenOn: date,
      stationId: null,
      materialIds: ["m-1"],
    },
    materialAdded: {
      materialId: "m-1",
      materialCode: "M0001",
      bytes: 1,
      sha256: "0".repeat(64),
    },
    originalRequested: { materialId: "m-1" },
    voided: {},
    noteAdded: {},
    setAsideSettled: { entryId: target, as: "noted" },
    numberMapped: { provisionalNumber: "P-1", caseNumber: "N-1" },
    accessGranted: {
      stationId: "st-990101100202",
      until: null,
      ground: "consent",
    },
    accessEnded: { stationId: "st-990101100202", ground: "withdrawn" },
    recovered: {
      entryId: target,
      epoch: 1,
      seq: 1,
      headerHash: "0".repeat(64),
      verdict: "counted",
      reason: null,
      effectiveAt: "2026-09-18T02:00:00.000Z",
      receivedAt: "2026-09-18T02:00:00.000Z",
    },
    bodiesErased: { basis: "ordered", record: 1, entryIds: [target] },
  };
  return samples[kind] as FactsOf<EntryKind>;
}

/** What the body of an entry of this kind may say. */
export function contentFor(kind: EntryKind): BodyOf<EntryKind> {
  return (kind === "submitted" ? submittedBody() : {}) as BodyOf<EntryKind>;
}
