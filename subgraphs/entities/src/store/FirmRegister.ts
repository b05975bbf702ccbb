import type {
  FirmEventDecision,
  KnownOfFirm,
} from "@onedoor/domain/decideFirmEvent";

/** Who writes, and when. */
export interface WrittenBy {
  /** Credit code of his body. */
  body: string;
  staffId: string;
  /** Milliseconds since 1970. */
  at: number;
}

/** What becomes of firms, in their rows and their lives at once. */
export interface FirmRegister {
  /**
   * Has it decided on what is known at the moment of writing, and writes the event and the firm's row together, or neither.
   * Nobody else writes in between.
   */
  record(
    about: { creditCode: string; caseId: string | null },
    by: WrittenBy,
    decide: (
      known: Pick<KnownOfFirm, "firm" | "events" | "brought">,
    ) => FirmEventDecision,
  ): Promise<FirmEventDecision>;
}
