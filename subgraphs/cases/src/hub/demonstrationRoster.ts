import { county } from "@onedoor/demonstration/county";
import type { Roster } from "./Roster.ts";

/** The demonstration county's reviewers, for who plays it without its register of people; nobody is close to anybody. */
export const demonstrationRoster: Roster = {
  look: async () => undefined,
  reviewersOf: (body) =>
    county.staff
      .filter(
        (member) =>
          member.body === body &&
          (member.role === "reviewer" || member.role === "townOfficer"),
      )
      .map(({ staffId, postId }) => ({ staffId, postId })),
  isCloseTo: () => false,
};
