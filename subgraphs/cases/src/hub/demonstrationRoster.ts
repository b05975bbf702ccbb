import { county } from "@onedoor/demonstration/county";
import type { Roster } from "./Roster.ts";

/** The demonstration county's reviewers; for what a town implements, the town's officers. */
export const demonstrationRoster: Roster = {
  reviewersOf: async (body) =>
    county.staff
      .filter(
        (member) =>
          member.body === body &&
          (member.role === "reviewer" || member.role === "townOfficer"),
      )
      .map(({ staffId, postId }) => ({ staffId, postId })),
};
