import { accounts } from "@onedoor/demonstration/accounts";
import { actorFor } from "@onedoor/demonstration/county";
import { divisions } from "@onedoor/demonstration/divisions";
import { type Claims, serviceClaims } from "@onedoor/subgraph-host/claims";
import fc from "fast-check";
import { expect, test } from "vitest";
import { reachOf, replicaReachOf, sightOf } from "./sightOf.ts";

const readers = fc
  .constantFrom(...accounts.map(({ account }) => account))
  .map(claimsFor);
const people = fc.record({
  personId: fc.constantFrom("person-1", "person-2"),
  division: fc.constantFrom(...divisions.map(({ code }) => code)),
});

test("who isn't signed in sees nobody", () => {
  fc.assert(fc.property(people, (person) => sightOf(null, person) === "none"));
});

test("nobody sees another whole on the graph", () => {
  fc.assert(
    fc.property(readers, people, (reader, person) => {
      expect(sightOf(reader, person)).not.toBe("whole");
      expect(sightOf({ ...reader, personId: person.personId }, person)).toBe(
        "whole",
      );
    }),
  );
});

test("in reach is who lives in the reader's own subtree, and nobody else", () => {
  fc.assert(
    fc.property(readers, people, (reader, person) => {
      const reach = reachOf(reader);
      const prefix = reach?.replace(/(000000|000)$/, "");
      const inReach =
        prefix !== undefined && person.division.startsWith(prefix);
      expect(sightOf(reader, person)).toBe(inReach ? "inReach" : "masked");
    }),
  );
});

test("only stations keep people in a replica", () => {
  fc.assert(
    fc.property(readers, (reader) => {
      expect(replicaReachOf(reader)).toBe(
        reader.stationId === null ? undefined : reader.division,
      );
    }),
  );
});

function claimsFor(account: string): Claims {
  const none = { ...serviceClaims(""), accountId: account };
  if (account === "shimin")
    return { ...none, role: "citizen", personId: "somebody" };
  if (account === "gongsi")
    return { ...none, role: "company", creditCode: "91990101MA0TE5T16N" };
  const { staffId, postId, role, stationId, body, division } =
    actorFor(account);
  return { ...none, staffId, postId, role, stationId, body, division };
}
