import type { Stage } from "./caseState.ts";
import { parseCreditCode } from "./creditCode.ts";
import { areRecordableWords } from "./decideReveal.ts";
import { parseDivisionCode } from "./divisionCode.ts";
import type { Firm, FirmEvent, FirmEventKind, FirmKind } from "./firmLife.ts";
import { parsePersonName } from "./personName.ts";
import type { PlainDate } from "./time.ts";

export type FirmEventRefusal =
  | "notPermitted"
  | "notInScope"
  | "caseNeeded"
  | "caseErased"
  | "notApproved"
  | "caseUsed"
  | "otherFirm"
  | "notYours"
  | "badCode"
  | "alreadyRegistered"
  | "unknownFirm"
  | "ended"
  | "documentMissing"
  | "inTheFuture"
  | "beforeLastEvent"
  | "alreadyOnRecord"
  | "detailsMissing"
  | "otherDetails"
  | "notRecordable"
  | "badName"
  | "badDivision"
  | "unchanged";

/** What an official says of an event; of its details null for what it leaves as it is. */
export interface SaidOfFirmEvent {
  /** Null for a revocation by the body's own document alone. */
  caseId: string | null;
  creditCode: string;
  kind: FirmEventKind;
  docNo: string;
  on: PlainDate;
  name: string | null;
  entityKind: FirmKind | null;
  representative: string | null;
  phone: string | null;
  address: string | null;
  /** 12 digits. */
  division: string | null;
}

/** A case as far as it can bring an event, as the official himself is shown it. */
export interface FirmCase {
  stage: Stage;
  outcome: "approved" | "refused" | null;
  /** Credit code of the body that decided it. */
  body: string;
  isErased: boolean;
  /** Null for a natural person, and for a firm without a code. */
  applicantCode: string | null;
}

/** What is known when an event is to be written. */
export interface KnownOfFirm {
  /** Null where it is out of reach, isn't there, or none is named. */
  broughtBy: FirmCase | null;
  /** What the case has brought before. */
  brought: readonly FirmEventKind[];
  /** Null where the register has no such code. */
  firm: Firm | null;
  /** All of its life. */
  events: readonly FirmEvent[];
  /** Of the official who says it. */
  body: string;
  division: string;
  today: PlainDate;
}

export type FirmEventDecision =
  | { ok: true; event: FirmEvent; firm: Firm }
  | { ok: false; reason: FirmEventRefusal };

/**
 * What comes on record of a firm, and the firm as it stands afterwards: by a case that the official's own body has
 * approved, or a revocation by the document of the body that registered it [CR10–CR12].
 */
export function decideFirmEvent(
  said: SaidOfFirmEvent,
  known: KnownOfFirm,
): FirmEventDecision {
  const code = parseCreditCode(said.creditCode);
  if (!code.ok) return { ok: false, reason: "badCode" };
  const told: SaidOfFirmEvent = { ...trimmed(said), creditCode: code.value };
  const reason =
    objectionToFirm(told, known.firm) ??
    objectionToSource(told, known) ??
    objectionToRecord(told, known) ??
    objectionToDetails(told, known);
  if (reason !== undefined) return { ok: false, reason };
  const { caseId, creditCode, kind, docNo, on } = told;
  const firm = firmAfter(told, known);
  const before = publicValue(kind, known.firm);
  const after = before === null ? null : publicValue(kind, firm);
  return {
    ok: true,
    event: { creditCode, kind, on, docNo, caseId, before, after },
    firm,
  };
}

/** A code begins once; after a revocation only the cancellation follows, after that nothing [CR11]. */
function objectionToFirm(
  { kind }: SaidOfFirmEvent,
  firm: Firm | null,
): FirmEventRefusal | undefined {
  if (kind === "registered")
    return firm === null ? undefined : "alreadyRegistered";
  if (firm === null) return "unknownFirm";
  const goesOn =
    firm.status === "registered" ||
    (firm.status === "revoked" && kind === "cancelled");
  return goesOn ? undefined : "ended";
}

/** Whether the body may say it: by its case, or as the one that registered the firm [CR10]. */
function objectionToSource(
  { caseId, creditCode, kind }: SaidOfFirmEvent,
  { broughtBy, brought, firm, body }: KnownOfFirm,
): FirmEventRefusal | undefined {
  if (caseId === null) {
    if (kind !== "revoked") return "caseNeeded";
    return firm?.registeredBy === body ? undefined : "notYours";
  }
  if (broughtBy === null) return "notInScope";
  const notByCase = objectionToCase(broughtBy, body);
  if (notByCase !== undefined) return notByCase;
  if (brought.includes(kind)) return "caseUsed";
  const { applicantCode } = broughtBy;
  const isOfApplicant =
    applicantCode === creditCode ||
    (kind === "registered" && applicantCode === null);
  if (!isOfApplicant) return "otherFirm";
  return firm === null ||
    firm.registeredBy === null ||
    firm.registeredBy === body
    ? undefined
    : "notYours";
}

/** Why a case brings nothing at all of any firm; undefined where its body may say what it brings. */
export function objectionToCase(
  {
    stage,
    outcome,
    isErased,
    body: of,
  }: Pick<FirmCase, "outcome" | "isErased" | "body"> & { stage: Stage | null },
  body: string,
): "caseErased" | "notApproved" | undefined {
  if (isErased) return "caseErased";
  return of === body &&
    outcome === "approved" &&
    stage !== null &&
    AFTER_APPROVAL.has(stage)
    ? undefined
    : "notApproved";
}

const AFTER_APPROVAL: ReadonlySet<Stage> = new Set<Stage>([
  "approved",
  "closed",
  "issuing",
  "delivered",
]);

function objectionToRecord(
  { kind, docNo, on }: SaidOfFirmEvent,
  { events, today }: KnownOfFirm,
): FirmEventRefusal | undefined {
  if (docNo === "") return "documentMissing";
  if (!areRecordableWords(docNo)) return "notRecordable";
  if (on > today) return "inTheFuture";
  if (events.some((before) => before.on > on)) return "beforeLastEvent";
  return events.some(
    (one) => one.kind === kind && one.on === on && one.docNo === docNo,
  )
    ? "alreadyOnRecord"
    : undefined;
}

export type FirmDetail =
  "name" | "entityKind" | "representative" | "phone" | "address" | "division";

/** What has to be said of each, and what may be; nothing else is. */
const DETAILS: Readonly<
  Record<
    FirmEventKind,
    { must: readonly FirmDetail[]; may: readonly FirmDetail[] }
  >
> = {
  registered: {
    must: ["name", "entityKind", "representative", "address", "division"],
    may: ["phone"],
  },
  nameChanged: { must: ["name"], may: [] },
  representativeChanged: { must: ["representative"], may: ["phone"] },
  addressChanged: { must: ["address"], may: ["division"] },
  revoked: { must: [], may: [] },
  cancelled: { must: [], may: [] },
};

/** Which details an event of the kind has: those that it can't do without, and the others. */
export function detailsOf(kind: FirmEventKind): {
  must: readonly FirmDetail[];
  may: readonly FirmDetail[];
} {
  return DETAILS[kind];
}

function objectionToDetails(
  said: SaidOfFirmEvent,
  { firm, division: own }: KnownOfFirm,
): FirmEventRefusal | undefined {
  const { must, may } = DETAILS[said.kind];
  if (must.some((detail) => said[detail] === null)) return "detailsMissing";
  const others = ALL_DETAILS.filter(
    (detail) => !must.includes(detail) && !may.includes(detail),
  );
  if (others.some((detail) => said[detail] !== null)) return "otherDetails";
  const { name, address, phone, representative, division } = said;
  // Names and addresses are public for good: no number of a person in them.
  if ([name, address].some((words) => !areRecordableWords(words ?? "")))
    return "notRecordable";
  if (!PHONE.test(phone ?? "")) return "notRecordable";
  if (representative !== null && !parsePersonName(representative).ok)
    return "badName";
  if (division !== null && !isOfCounty(division, own)) return "badDivision";
  const [changed] = must;
  return firm !== null && changed !== undefined && !differs(said, firm, changed)
    ? "unchanged"
    : undefined;
}

const ALL_DETAILS: readonly FirmDetail[] = [
  ...DETAILS.registered.must,
  ...DETAILS.registered.may,
];

const PHONE = /^[\d +()-]{0,20}$/;

function differs(
  said: SaidOfFirmEvent,
  firm: Firm,
  detail: FirmDetail,
): boolean {
  return said[detail] !== (detail === "entityKind" ? firm.kind : firm[detail]);
}

function isOfCounty(text: string, own: string): boolean {
  const division = parseDivisionCode(text);
  return division.ok && text.length === 12 && text.startsWith(own.slice(0, 6));
}

function firmAfter(said: SaidOfFirmEvent, { firm, body }: KnownOfFirm): Firm {
  const { creditCode, kind, name, representative, phone, address } = said;
  const before: Firm = firm ?? {
    creditCode,
    name: "",
    kind: said.entityKind ?? "other",
    representative: "",
    phone: "",
    address: "",
    division: "",
    status: "registered",
    registeredBy: body,
  };
  return {
    ...before,
    name: name ?? before.name,
    representative: representative ?? before.representative,
    phone: phone ?? before.phone,
    address: address ?? before.address,
    division: said.division ?? before.division,
    status: kind === "revoked" || kind === "cancelled" ? kind : before.status,
  };
}

/** Of names and addresses what they were and became is kept; of representatives nothing [CR8]. */
function publicValue(kind: FirmEventKind, firm: Firm | null): string | null {
  switch (kind) {
    case "nameChanged":
      return firm?.name ?? null;
    case "addressChanged":
      return firm?.address ?? null;
    case "registered":
    case "representativeChanged":
    case "revoked":
    case "cancelled":
      return null;
  }
}

/** What is empty wasn't said. */
function trimmed(said: SaidOfFirmEvent): SaidOfFirmEvent {
  const words = (text: string | null) => text?.trim() || null;
  const representative = words(said.representative);
  const name = representative === null ? null : parsePersonName(representative);
  return {
    ...said,
    docNo: said.docNo.trim(),
    name: words(said.name),
    // As the register spells names; what is none is refused as it was typed.
    representative: name?.ok === true ? name.value : representative,
    phone: words(said.phone),
    address: words(said.address),
    division: words(said.division),
  };
}
