/** The officials of the county: who may be given a case to review, and who is close to whom. Answered from memory. */
export interface Roster {
  /**
   * Waits for the first look at the register, and where `staffId` isn't known for another; later ones are taken beside
   * the work. Throws where the register can't be reached and never could.
   */
  look(staffId?: string): Promise<void>;
  /** The reviewers of a body; for a body that is a town's, the town's officers. */
  reviewersOf(body: string): readonly Reviewer[];
  /** Whether one of the parties is the official, or somebody close to him [A9]. */
  isCloseTo(staffId: string, parties: readonly Party[]): boolean;
}

export interface Reviewer {
  staffId: string;
  postId: string;
}

/** Somebody a case is about, as `partiesOf` names him: never by an identity number in the clear. */
export type Party = string;
