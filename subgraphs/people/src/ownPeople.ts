import type { Claims } from "@onedoor/subgraph-host/claims";
import { closePeople } from "./closePeople.ts";
import type { Services } from "./Context.ts";

/** The official himself and who is close to him today, by all their ids: what is about them is left to others [A9]. */
export async function ownPeople(
  deps: Pick<
    Services,
    "accountStore" | "peopleStore" | "guardianships" | "now"
  >,
  { staffId }: Pick<Claims, "staffId">,
): Promise<ReadonlySet<string>> {
  const [official] =
    staffId === null ? [] : await deps.accountStore.staffWithIds([staffId]);
  const personId = official?.personId ?? null;
  if (personId === null) return new Set();
  const close = await closePeople(deps, [personId]);
  return new Set([
    personId,
    ...(close.get(personId) ?? []).map((one) => one.personId),
  ]);
}
