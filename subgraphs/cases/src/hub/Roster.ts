/** Who may be given a case to review. */
export interface Roster {
  /** The reviewers of a body; for a body that is a town's, the town's officers. Answered from memory. */
  reviewersOf(body: string): Promise<readonly Reviewer[]>;
}

export interface Reviewer {
  staffId: string;
  postId: string;
}
