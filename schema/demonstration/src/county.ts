import type { StaffActor } from "@onedoor/domain/entries";
import { type Account, accounts } from "./accounts.ts";
import { bodies, type Body } from "./bodies.ts";
import { divisions } from "./divisions.ts";
import { staff, type StaffMember } from "./staff.ts";
import { type Station, stations } from "./stations.ts";

/**
 * The demonstration county. Everything in it is fictional: division 990101 and the identity numbers of 9901xx
 * were never assigned, so that nothing here can be anybody's.
 */
export const county = { divisions, bodies, stations, staff, accounts } as const;

/** Throws when there is no such account. */
export function accountNamed(account: string): Account {
  return found(
    accounts.find((candidate) => candidate.account === account),
    `account ${account}`,
  );
}

/** The official who signs in with this account; throws for other accounts. */
export function staffOf(account: string): StaffMember {
  return found(
    staff.find((member) => member.account === account),
    `staff account ${account}`,
  );
}

/** The official of this account as entries name him; throws for accounts that aren't an official's. */
export function actorFor(account: string): StaffActor {
  const { staffId, postId, role, stationId, body, division } = staffOf(account);
  return {
    type: "staff",
    staffId,
    postId,
    role,
    stationId,
    body,
    division,
    delegation: null,
  };
}

/** The body with this key of the seed, such as `civil`; throws when there is none. */
export function bodyWithKey(key: string): Body {
  return found(
    bodies.find((body) => body.key === key),
    `body ${key}`,
  );
}

/** The station of a 12-digit division; throws when it has none. */
export function stationIn(division: string): Station {
  return found(
    stations.find((station) => station.division === division),
    `station in ${division}`,
  );
}

function found<T>(value: T | undefined, what: string): T {
  if (value === undefined)
    throw new Error(`the demonstration county has no ${what}`);
  return value;
}
