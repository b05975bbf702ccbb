import type { TimeLimit } from './timeLimit.ts'

/**
 * What a case needs of its item for its whole life. It is embedded in the case's first entry, so
 * that a station can fold, clock and finish the case without asking the catalogue again, and so that
 * a later version of the item never changes a case that was begun under an earlier one.
 *
 * Plain JSON, no personal data: it may stand in an entry's header.
 */
export type ItemTerms = {
  /** The implementation code (实施编码), 31 characters, GB/T 39554.1. */
  itemCode: string
  /** The published version of the item, from 1. */
  itemVersion: number
  itemName: string
  handlingType: HandlingType
  /** Unified social credit code of the body that decides. */
  implementingBody: string
  /** Division of that body, 12 digits. */
  implementingBodyDivision: string
  /** `null` where no rule of law sets a limit. */
  statutoryLimit: TimeLimit | null
  promisedLimit: TimeLimit
  /** From receipt of materials to a word on acceptance; 5 working days unless the item says otherwise. */
  acceptanceLimit: TimeLimit
  /** The applicant's time to correct; 15 working days unless the item says otherwise. */
  correctionLimit: TimeLimit
  /** From the decision to its delivery. */
  deliveryLimit: TimeLimit
  /** What one extension adds; `null` when this item cannot be extended. */
  extension: { limit: TimeLimit } | null
  specialProcedures: SpecialProcedureTerms[]
  /** Materials, needed in this applicant's situation, that may follow after acceptance. */
  deferrable: DeferrableTerms[]
  /** The review path as published; `body` is a credit code. */
  steps: StepTerms[]
  /** Exercise levels of the windows that may accept (GB/T 39046: 4 county, 5 town, 6 village). */
  acceptLevels: string[]
  fee: { charged: boolean; basis: string | null }
}

/** 即办件, 承诺件, 其他. */
export type HandlingType = 'instant' | 'promised' | 'other'

export type SpecialProcedureTerms = {
  /** Stable within the item, e.g. `publicity`. */
  kind: string
  pausesClock: boolean
  /** How long it may take. */
  limit: TimeLimit
}

/** `days` are working days after acceptance. */
export type DeferrableTerms = { materialCode: string; days: number }

export type StepTerms = {
  seq: number
  body: string
  limit: TimeLimit
  countsTowardLimit: boolean
}
