import type { CreditRecord } from "@onedoor/domain/creditRecord";
import type { FirmEvent } from "@onedoor/domain/firmLife";
import type { PlainDate } from "@onedoor/domain/time";
import type { RegisterReader } from "./EntityStore.ts";

/** A record as it comes on record. */
export interface NewCreditRecord extends Omit<
  CreditRecord,
  "subject" | "repair"
> {
  creditCode: string;
  /** Null for what comes with the register. */
  recordedBy: string | null;
  /** Milliseconds since 1970. */
  recordedAt: number;
}

export interface NewRepair {
  recordId: string;
  repairedOn: PlainDate;
  docNo: string;
  words: string;
  repairedBy: string;
  /** Milliseconds since 1970. */
  repairedAt: number;
}

/** Firms that began and ended (cancelled, revoked) on a day. */
export interface FirmsOfDay {
  on: PlainDate;
  registered: number;
  ended: number;
}

/** The credit and the lives of firms. Only ever added to: the database refuses to change or delete any of it. */
export interface CreditStore {
  /** False, and nothing is added, where the body has the same document of the firm on record as the same kind. */
  record(record: NewCreditRecord): Promise<boolean>;
  /** False where it was repaired before. */
  repair(repair: NewRepair): Promise<boolean>;
  /** With its repair, displayed or not: for who decides on it, and not for showing. */
  find(recordId: string): Promise<CreditRecord | undefined>;
  /** Those that are there already aren't added again. */
  addEvents(events: readonly FirmEvent[]): Promise<void>;
  /** Days on which any firm began or ended, both ends included, the oldest first. */
  firmsPerDay(from: PlainDate, to: PlainDate): Promise<FirmsOfDay[]>;
  readingAs(reader: RegisterReader): CreditReads;
}

/** Both of firms whose codes the reader has. */
export interface CreditReads {
  /** All there are: what is displayed of them, the domain says. */
  recordsOf(creditCodes: readonly string[]): Promise<CreditRecord[]>;
  eventsOf(creditCodes: readonly string[]): Promise<FirmEvent[]>;
}
