import {
  type DelegatedAct,
  delegationText,
  objectionToSigning,
  withdrawalText,
} from "@onedoor/domain/delegation";
import { objectionToKeeping } from "@onedoor/domain/officePermits";
import { dateOf, type PlainDate } from "@onedoor/domain/time";
import { actorOf, type Claims } from "@onedoor/subgraph-host/claims";
import type { StaffActor } from "@onedoor/domain/entries";
import type { RegisteredDelegation } from "../store/DelegationStore.ts";
import type { HubParts } from "../hub/HubParts.ts";
import { uuidV7 } from "../hub/uuidV7.ts";

export interface AskedDelegation {
  stationId: string;
  itemCode: string;
  itemVersion: number;
  acts: readonly DelegatedAct[];
  from: PlainDate;
  until: PlainDate;
}

export type DelegationOutcome =
  | { signed: RegisteredDelegation }
  | {
      refused:
        | "notPermitted"
        | "notYourItem"
        | "nothingDelegated"
        | "badPeriod"
        | "unknownDelegation"
        | "alreadyWithdrawn";
    };

type Parts = Pick<HubParts, "store" | "catalogue" | "key" | "now" | "random">;

/** Puts a department's word into the register, with the hub's signature under it: stations check it without a line. */
export async function signDelegation(
  hub: Parts,
  claims: Claims,
  asked: AskedDelegation,
): Promise<DelegationOutcome> {
  const by = actorOf(claims);
  if (by === null) return { refused: "notPermitted" };
  const version = await hub.catalogue.findVersion(
    asked.itemCode,
    asked.itemVersion,
  );
  const itemBody = version?.elements.authority.creditCode;
  if (mayNot(by, itemBody ?? "")) return { refused: "notPermitted" };
  const now = hub.now();
  const objection = objectionToSigning(
    asked,
    { body: by.body, itemBody },
    dateOf(now),
  );
  if (objection !== undefined) return { refused: objection };
  const terms = {
    ...asked,
    delegationId: uuidV7(now, hub.random(10)),
    body: by.body,
    signedBy: by,
    signedAt: now,
  };
  const signed: RegisteredDelegation = {
    ...terms,
    signature: hub.key.sign(delegationText(hub.key.hubId, terms)),
    withdrawn: null,
  };
  await hub.store.addDelegation(signed);
  return { signed };
}

/** From now on nothing that takes effect later rests on it; what took effect before stands [A7]. */
export async function withdrawDelegation(
  hub: Parts,
  claims: Claims,
  { delegationId, reason }: { delegationId: string; reason: string },
): Promise<DelegationOutcome> {
  const by = actorOf(claims);
  const found = await hub.store.findDelegation(delegationId);
  if (by === null) return { refused: "notPermitted" };
  if (found === undefined) return { refused: "unknownDelegation" };
  if (found.body !== by.body || mayNot(by, found.body))
    return { refused: "notPermitted" };
  const signed = await hub.store.withdrawDelegation(delegationId, () => {
    const at = hub.now();
    const text = withdrawalText(hub.key.hubId, delegationId, { by, at });
    return { by, at, reason, signature: hub.key.sign(text) };
  });
  return signed === undefined ? { refused: "alreadyWithdrawn" } : { signed };
}

function mayNot(by: StaffActor, body: string): boolean {
  const item = { body, draftedBy: null };
  return objectionToKeeping("delegation.sign", by, item) === "notPermitted";
}
