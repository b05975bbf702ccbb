import type {
  CreditClass as ClassOfCredit,
  CreditKind as KindOfCredit,
} from "@onedoor/domain/creditRecord";
import type { CreditSays as SaidByCredit } from "@onedoor/domain/creditSaysOf";
import type {
  CreditRefusal as RefusedCredit,
  RepairRefusal as RefusedRepair,
} from "@onedoor/domain/decideCredit";
import type { FirmMoment } from "@onedoor/domain/firmLife";
import type {
  CreditClass,
  CreditKind,
  CreditRefusal,
  CreditSays,
  FirmMomentKind,
  RepairRefusal,
} from "../generated/graphql.ts";

export const KINDS: Record<KindOfCredit, CreditKind> = {
  penalty: "PENALTY",
  abnormalList: "ABNORMAL_LIST",
  seriouslyDishonest: "SERIOUSLY_DISHONEST",
  brokenPromise: "BROKEN_PROMISE",
  honour: "HONOUR",
};

export const CLASSES: Record<ClassOfCredit, CreditClass> = {
  minor: "MINOR",
  ordinary: "ORDINARY",
  serious: "SERIOUS",
};

export const SAYS: Record<SaidByCredit["deferral"], CreditSays> = {
  asUsual: "AS_USUAL",
  withCaution: "WITH_CAUTION",
  favoured: "FAVOURED",
};

export const MOMENTS: Record<FirmMoment["kind"], FirmMomentKind> = {
  registered: "REGISTERED",
  nameChanged: "NAME_CHANGED",
  representativeChanged: "REPRESENTATIVE_CHANGED",
  addressChanged: "ADDRESS_CHANGED",
  abnormalList: "ABNORMAL_LIST",
  revoked: "REVOKED",
  cancelled: "CANCELLED",
};

export const CREDIT_REFUSALS: Record<
  RefusedCredit | "alreadyOnRecord",
  CreditRefusal
> = {
  notPermitted: "NOT_PERMITTED",
  unknownFirm: "UNKNOWN_FIRM",
  documentMissing: "DOCUMENT_MISSING",
  wrongClass: "WRONG_CLASS",
  inTheFuture: "IN_THE_FUTURE",
  alreadyOver: "ALREADY_OVER",
  basisMissing: "BASIS_MISSING",
  notByNationalRule: "NOT_BY_NATIONAL_RULE",
  measureWithoutLaw: "MEASURE_WITHOUT_LAW",
  alreadyOnRecord: "ALREADY_ON_RECORD",
};

export const REPAIR_REFUSALS: Record<RefusedRepair, RepairRefusal> = {
  notPermitted: "NOT_PERMITTED",
  unknownRecord: "UNKNOWN_RECORD",
  notYours: "NOT_YOURS",
  alreadyRepaired: "ALREADY_REPAIRED",
  alreadyOver: "ALREADY_OVER",
  tooEarly: "TOO_EARLY",
  dutiesOpen: "DUTIES_OPEN",
  undertakingMissing: "UNDERTAKING_MISSING",
  reasonMissing: "REASON_MISSING",
};

/** The domain's word for one of the graph's. */
export function wordOf<Word extends string>(
  names: Record<Word, string>,
  name: string,
): Word {
  for (const word in names) if (names[word] === name) return word;
  throw new Error(`the graph has no ${name}`);
}
