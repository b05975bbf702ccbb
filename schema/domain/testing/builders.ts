import type { ActorRef, JournalEntry, StaffActor } from "../src/entries.ts";
import type { BodyOf, EntryKind, FactsOf } from "../src/facts.ts";
import { foldCase } from "../src/foldCase.ts";
import { hashText, NO_PREVIOUS } from "../src/hash.ts";
import type { ItemTerms } from "../src/itemTerms.ts";
import { toJournalEntry } from "../src/parseEntry.ts";
import { effectiveTime } from "../src/effectiveTime.ts";
import { judgeEntry } from "../src/judgeEntry.ts";
import type { CaseState } from "../src/caseState.ts";
import { type Instant, parseInstant } from "../src/time.ts";
import { writeEntry } from "../src/writeEntry.ts";

export const TEST_BODY = "1199010100TE5T1175";
export const TEST_CASE = "case-1";

export function someTerms(changes: Partial<ItemTerms> = {}): ItemTerms {
  return {
    itemCode: "1199010100TE5T11754990511015000",
    itemVersion: 1,
    itemName: "高龄老年人津贴(优待)给付",
    handlingType: "promised",
    implementingBody: TEST_BODY,
    implementingBodyDivision: "990101000000",
    statutoryLimit: { value: 20, unit: "WD" },
    promisedLimit: { value: 10, unit: "WD" },
    acceptanceLimit: { value: 5, unit: "WD" },
    correctionLimit: { value: 15, unit: "WD" },
    deliveryLimit: { value: 10, unit: "WD" },
    extension: { limit: { value: 10, unit: "WD" } },
    specialProcedures: [
      { kind: "公示", pausesClock: true, limit: { value: 5, unit: "WD" } },
    ],
    deferrable: [{ materialCode: "M0002", days: 8 }],
    steps: [],
    acceptLevels: ["5", "6"],
    fee: { charged: false, basis: null },
    ...changes,
  };
}

export const villageClerk: StaffActor = {
  type: "staff",
  staffId: "staff-clerk",
  postId: "post-clerk",
  role: "windowClerk",
  stationId: "st-990101100201",
  body: "54990101MFTE5T0159",
  division: "990101100201",
  delegation: null,
};

export const townOfficer: StaffActor = {
  ...villageClerk,
  staffId: "staff-town",
  postId: "post-town",
  role: "townOfficer",
  stationId: "st-990101100000",
  body: "1199010100TE5T010R",
  division: "990101100000",
};

export const reviewer: StaffActor = {
  ...villageClerk,
  staffId: "staff-reviewer",
  postId: "post-reviewer",
  role: "reviewer",
  stationId: null,
  body: TEST_BODY,
  division: "990101000000",
};

export const colleague: StaffActor = {
  ...reviewer,
  staffId: "staff-colleague",
  postId: "post-colleague",
};

export const hub: ActorRef = { type: "hub" };

export function submittedFacts(
  changes: Partial<FactsOf<"submitted">> = {},
): FactsOf<"submitted"> {
  return {
    terms: someTerms(),
    applicantKind: "person",
    division: "990101100201",
    stationId: "st-990101100201",
    channel: "window",
    caseNumber: null,
    provisionalNumber: null,
    ...changes,
  };
}

export function submittedBody(): BodyOf<"submitted"> {
  return {
    applicant: {
      kind: "person",
      personId: "person-1",
      name: "王演示",
      residentId: "990101194001012054",
      phone: "13800000000",
      address: "河畔村",
    },
    agent: null,
    answers: {},
    form: {},
    presented: [],
    queryCode: "123456",
  };
}

export function at(text: string): Instant {
  const instant = parseInstant(
    text.length === 10 ? `${text}T02:00:00.000Z` : text,
  );
  if (!instant.ok) throw new Error(`not an instant: ${text}`);
  return instant.value;
}

/** One case as the hub would record it, told act by act. Every act gets its verdict at once. */
export class JournalTeller {
  readonly entries: JournalEntry[] = [];
  #count = 0;

  readonly caseId: string;

  constructor(caseId: string = TEST_CASE) {
    this.caseId = caseId;
  }

  get state(): CaseState {
    return foldCase(this.caseId, this.entries);
  }

  /** An act that has not reached the hub. */
  pending<K extends EntryKind>(
    kind: K,
    actor: ActorRef,
    when: string,
    facts: FactsOf<K>,
    content?: BodyOf<K>,
  ): string {
    const entry = this.#write(kind, actor, at(when), facts, content);
    this.entries.push(entry);
    return entry.entryId;
  }

  /** An act that the hub judges and records; `received` where it arrives later than it was made. */
  told<K extends EntryKind>(
    kind: K,
    actor: ActorRef,
    when: string,
    facts: FactsOf<K>,
    options: { received?: string; content?: BodyOf<K>; epoch?: number } = {},
  ): string {
    const entry = this.#write(kind, actor, at(when), facts, options.content);
    const receivedAt = at(options.received ?? when);
    if (entry.header === null)
      throw new Error(`the builder wrote an entry that doesn't parse: ${kind}`);
    const effectiveAt = effectiveTime(
      entry.header.at,
      entry.header.witness?.at ?? null,
      receivedAt,
    );
    const reason =
      judgeEntry(this.#recorded(), entry.header, effectiveAt) ?? null;
    const acknowledgement = {
      epoch: options.epoch ?? 1,
      seq: this.#count,
      verdict: reason === null ? ("counted" as const) : ("setAside" as const),
      reason,
      effectiveAt,
      receivedAt,
    };
    this.entries.push({ ...entry, acknowledgement });
    return entry.entryId;
  }

  /** The hub forgets what it recorded last, as after a restore from an older backup; the entry is given back. */
  forgetLast(): JournalEntry {
    const lost = this.entries.pop();
    if (lost === undefined) throw new Error("there is nothing to forget");
    return lost;
  }

  /** A replica brings back what the hub had recorded before it was restored; the hub says so in epoch 2. */
  recovered(lost: JournalEntry, when: string): void {
    const { acknowledgement, entryId, headerText } = lost;
    if (acknowledgement === null) throw new Error("it was never recorded");
    this.told(
      "recovered",
      { type: "hub" },
      when,
      { entryId, headerHash: hashText(headerText), ...acknowledgement },
      { epoch: 2 },
    );
    this.entries.push(lost);
  }

  #recorded(): CaseState {
    return foldCase(
      this.caseId,
      this.entries.filter((one) => one.acknowledgement !== null),
    );
  }

  #write<K extends EntryKind>(
    kind: K,
    actor: ActorRef,
    when: Instant,
    facts: FactsOf<K>,
    content: BodyOf<K> | undefined,
  ): JournalEntry {
    this.#count += 1;
    const chain =
      actor.type === "staff" ? `chain-${actor.staffId}` : `chain-${actor.type}`;
    const entryId = `entry-${String(this.#count).padStart(4, "0")}`;
    const written = writeEntry(
      {
        entryId,
        caseId: this.caseId,
        kind,
        at: { wall: when, counter: this.#count },
        witness: null,
        actor,
        facts,
        content: content ?? ({} as BodyOf<K>),
      },
      { chain, chainNo: this.#count, prev: NO_PREVIOUS },
      "salt-for-tests-only",
    );
    return toJournalEntry({
      entryId,
      headerText: written.header,
      bodyText: written.body,
      acknowledgement: null,
      held: false,
    });
  }
}

/** A case that has come as far as `stage`, with dates in September 2026. */
export function aCase(options: {
  stage:
    "submitted" | "takenIn" | "accepted" | "inReview" | "approved" | "closed";
}): JournalTeller {
  const teller = new JournalTeller();
  const steps = [
    "submitted",
    "takenIn",
    "accepted",
    "inReview",
    "approved",
    "closed",
  ] as const;
  for (const step of steps.slice(0, steps.indexOf(options.stage) + 1))
    tellStep(teller, step);
  return teller;
}

function tellStep(
  teller: JournalTeller,
  step: Parameters<typeof aCase>[0]["stage"],
): void {
  switch (step) {
    case "submitted":
      teller.told("submitted", villageClerk, "2026-09-18", submittedFacts(), {
        content: submittedBody(),
      });
      return;
    case "takenIn":
      teller.told("takenIn", villageClerk, "2026-09-18", {
        documentNumber: null,
      });
      return;
    case "accepted":
      teller.told("accepted", villageClerk, "2026-09-21", {
        documentNumber: null,
      });
      return;
    case "inReview":
      teller.told("assigned", hub, "2026-09-21", {
        staffId: reviewer.staffId,
        postId: reviewer.postId,
        method: "random",
      });
      return;
    case "approved":
      teller.told(
        "approved",
        reviewer,
        "2026-09-28",
        { documentNumber: null },
        { content: { opinion: "同意" } },
      );
      return;
    case "closed":
      teller.told("closed", reviewer, "2026-09-28", {});
      return;
  }
}
