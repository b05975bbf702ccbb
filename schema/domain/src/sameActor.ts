import type { ActorRef } from "./entries.ts";

/** Whether two references name the same hands, in the same post. A delegation makes no other hands of them. */
export function sameActor(a: ActorRef, b: ActorRef): boolean {
  if (a.type === "hub" || b.type === "hub") return a.type === b.type;
  if (a.type === "applicant" || b.type === "applicant")
    return a.type === "applicant" && b.type === "applicant" && a.via === b.via;
  return (
    a.staffId === b.staffId &&
    a.postId === b.postId &&
    a.role === b.role &&
    a.stationId === b.stationId &&
    a.body === b.body &&
    a.division === b.division
  );
}
