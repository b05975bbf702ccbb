import { compareDay, type DayComparison } from "@onedoor/domain/dataRequest";
import type { PlainDate } from "@onedoor/domain/time";
import type { HubParts } from "../hub/HubParts.ts";
import type { DepartmentSystem } from "./DepartmentSystem.ts";

/**
 * Compares what we asked on a day with what the departments know of it [O8]. What they don't know is due again; the rest
 * is told to the operator. Undefined where their list can't be had: then nothing is changed.
 */
export async function reconcileDay(
  { store, now }: Pick<HubParts, "store" | "now">,
  system: Pick<DepartmentSystem, "list">,
  day: PlainDate,
  tell: (words: string) => void,
): Promise<DayComparison | undefined> {
  // Ours first: what is asked meanwhile is on their list and on the next of ours.
  const before = await store.dataRequestsOfDay(day);
  const list = await system.list(day);
  if (!list.ok) {
    tell(`the departments' list of ${day} can't be had: ${list.outcome}`);
    return undefined;
  }
  const known = new Set(before.map(({ requestId }) => requestId));
  const since = (await store.dataRequestsOfDay(day)).filter(
    ({ requestId }) => !known.has(requestId),
  );
  const { unknownHere } = compareDay([...before, ...since], list.requestIds);
  const { sendAgain, missingThere } = compareDay(before, list.requestIds);
  for (const requestId of await store.sendDataRequestsAgain(sendAgain, now())) {
    const attempt = before.find((one) => one.requestId === requestId)?.attempts;
    await store.recordHandOff(requestId, {
      attempt: attempt ?? 0,
      at: now(),
      outcome: "sentAgain",
      sent: null,
    });
  }
  for (const requestId of missingThere)
    tell(
      `data request ${requestId} of ${day} is settled here and unknown there`,
    );
  for (const requestId of unknownHere)
    tell(`data request ${requestId} of ${day} is known there and not here`);
  return { sendAgain, missingThere, unknownHere };
}
