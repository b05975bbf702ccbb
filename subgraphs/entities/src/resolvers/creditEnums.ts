import type { CreditRefusal as RefusedCredit } from "@onedoor/domain/decideCredit";
import type { FirmMoment } from "@onedoor/domain/firmLife";
import type { CreditRefusal, FirmMomentKind } from "../generated/graphql.ts";

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
