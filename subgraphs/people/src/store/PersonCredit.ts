import type { AccessFacts } from "@onedoor/domain/accessRecord";
import type { CreditRecord, CreditRepair } from "@onedoor/domain/creditRecord";

/** A record as it comes: a person's always. */
export type NewPersonCredit = Omit<CreditRecord, "subject" | "repair"> & {
  personId: string;
};

/**
 * What bodies recognised of people's credit; each with its access record in one transaction: neither is without the other. The
 * database refuses to change any of it; it goes with the person alone.
 */
export interface PersonCredit {
  /**
   * Undefined where it is on record now. Else nothing is added: the body has the same document of the person as the same kind,
   * or he was erased.
   */
  record(
    record: NewPersonCredit,
    facts: AccessFacts,
  ): Promise<"alreadyOnRecord" | "unknownPerson" | undefined>;
  /** False where it was repaired before. */
  repair(
    recordId: string,
    repair: CreditRepair,
    facts: AccessFacts,
  ): Promise<boolean>;
  /** With its repair, displayed or not: for who decides on it, and not for showing. */
  find(recordId: string): Promise<(CreditRecord & { personId: string }) | null>;
}
