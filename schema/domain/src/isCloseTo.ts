/** What the register of people says of somebody's family, as far as recusal asks. */
export interface Kin {
  personId: string;
  householdId: string | null;
  /** Who are his guardians now. */
  guardianIds: readonly string[];
}

/**
 * Whether an official who is `self` has to leave a matter of `other` to somebody else (回避, Civil Servants Law
 * art. 76): himself, his household, his guardians and wards, as the register has them [A9].
 */
export function isCloseTo(self: Kin, other: Kin): boolean {
  return (
    self.personId === other.personId ||
    (self.householdId !== null && self.householdId === other.householdId) ||
    self.guardianIds.includes(other.personId) ||
    other.guardianIds.includes(self.personId)
  );
}
