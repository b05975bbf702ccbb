import type { AccessFacts, RevealedField } from "@onedoor/domain/accessRecord";
import {
  type ContactRefusal,
  decideContact,
} from "@onedoor/domain/decideContact";
import {
  type GuardianshipRefusal,
  objectionToEnd,
  objectionToGuardian,
} from "@onedoor/domain/decideGuardianship";
import {
  decideHousehold,
  type HouseholdRefusal,
} from "@onedoor/domain/decideHousehold";
import { isWithinDivision } from "@onedoor/domain/divisionCode";
import {
  type GuardianshipKind,
  isGuardianOn,
} from "@onedoor/domain/guardianship";
import { dateOf, instantOfEpochMs, type PlainDate } from "@onedoor/domain/time";
import type { Claims } from "@onedoor/subgraph-host/claims";
import { accessReaderOf } from "../accessReaderOf.ts";
import type { Services } from "../Context.ts";
import { ownPeople } from "../ownPeople.ts";
import { reachOf } from "../sightOf.ts";

type Deps = Pick<
  Services,
  "guardianships" | "households" | "accountStore" | "peopleStore" | "now"
>;

/** Undefined where it was done. */
type Outcome<Refusal> = Promise<Refusal | undefined>;

/** From now on, or from a day before, he is the ward's guardian too: others stay it [WD2]. */
export async function appointGuardian(
  deps: Deps,
  reader: Claims,
  input: {
    wardId: string;
    guardianId: string;
    kind: GuardianshipKind;
    /** Null: today. */
    from: PlainDate | null;
    words: string;
  },
): Outcome<GuardianshipRefusal> {
  const today = todayOf(deps);
  const { wardId, guardianId, kind, words } = input;
  const from = input.from ?? today;
  const own = await ownPeople(deps, reader);
  if (own.has(wardId) || own.has(guardianId)) return "ownMatter";
  let refused: GuardianshipRefusal = "unknownPerson";
  const done = await deps.guardianships.appoint(
    {
      guardianshipId: crypto.randomUUID(),
      wardId,
      guardianId,
      kind,
      from,
      today,
    },
    (found) => {
      const objection = objectionToGuardian({
        ...found,
        ward: inReach(reader, found.ward),
        guardian: inReach(reader, found.guardian),
        kind,
        from,
        today,
        words,
      });
      if (objection === undefined)
        return factsOf(deps, reader, {
          kind: "guardianAppointed",
          personId: wardId,
          reason: guardianId,
          words,
        });
      refused = objection;
      return undefined;
    },
  );
  return done ? undefined : refused;
}

/** From today on, or from a day before, he is it no more [WD3]. */
export async function endGuardianship(
  deps: Deps,
  reader: Claims,
  input: { guardianshipId: string; until: PlainDate | null; words: string },
): Promise<{ wardId: string } | { refused: GuardianshipRefusal }> {
  const today = todayOf(deps);
  const { guardianshipId, words } = input;
  const until = input.until ?? today;
  const own = await ownPeople(deps, reader);
  let refused: GuardianshipRefusal = "unknownGuardianship";
  let wardId = "";
  const done = await deps.guardianships.end(
    { guardianshipId, until },
    (found) => {
      const isReached = found !== null && isIn(reader, found.divisionOfWard);
      if (
        isReached &&
        (own.has(found.standingWardId) || own.has(found.standingGuardianId))
      ) {
        refused = "ownMatter";
        return undefined;
      }
      const objection = objectionToEnd({
        guardianship: isReached
          ? {
              from: found.from,
              isInForce: isGuardianOn(found, found.birthOfWard, today),
            }
          : null,
        until,
        today,
        words,
      });
      if (objection === undefined && found !== null) {
        wardId = found.standingWardId;
        return factsOf(deps, reader, {
          kind: "guardianEnded",
          personId: wardId,
          reason: found.standingGuardianId,
          words,
        });
      }
      refused = objection ?? "unknownGuardianship";
      return undefined;
    },
  );
  return done ? { wardId } : { refused };
}

/** To another household, a new one, or as another of his own [WD5]. Where he lives is another matter. */
export async function moveToHousehold(
  deps: Deps,
  reader: Claims,
  input: {
    personId: string;
    /** Null: a new one. */
    householdId: string | null;
    relation: string;
    relations: readonly { personId: string; relation: string }[];
    words: string;
  },
): Outcome<HouseholdRefusal> {
  const { personId, relation, relations, words } = input;
  const isNew = input.householdId === null;
  const householdId = input.householdId ?? crypto.randomUUID();
  const own = await ownPeople(deps, reader);
  let refused: HouseholdRefusal = "unknownPerson";
  const done = await deps.households.move(
    { personId, householdId, isNew },
    ({ mover, divisionOfHousehold, joined, left }) => {
      if (
        [personId, ...joined.map((one) => one.personId)].some((id) =>
          own.has(id),
        )
      ) {
        refused = "ownMatter";
        return undefined;
      }
      const isReached =
        divisionOfHousehold !== null && isIn(reader, divisionOfHousehold);
      const decision = decideHousehold({
        mover: mover !== null && isIn(reader, mover.division) ? mover : null,
        to:
          isNew || isReached
            ? { isNew, isOwn: mover?.householdId === householdId }
            : null,
        joined,
        left,
        relation,
        relations,
        words,
      });
      if (decision.ok)
        return {
          relations: decision.relations,
          on: todayOf(deps),
          factsOf: (about) =>
            factsOf(deps, reader, {
              kind: "householdChanged",
              personId: about,
              reason: householdId,
              words,
            }),
        };
      refused = decision.reason;
      return undefined;
    },
  );
  return done ? undefined : refused;
}

/** What was there before is gone; that it was corrected, and which fields, stays on record [WD6]. */
export async function correctContact(
  deps: Deps,
  reader: Claims,
  input: {
    personId: string;
    phone: string | null;
    address: string | null;
    division: string | null;
    words: string;
  },
): Outcome<ContactRefusal> {
  const { personId, words, ...changes } = input;
  if ((await ownPeople(deps, reader)).has(personId)) return "ownMatter";
  let refused: ContactRefusal = "unknownPerson";
  const done = await deps.households.correct(personId, (before) => {
    const decision = decideContact({
      before: before !== null && isIn(reader, before.division) ? before : null,
      changes,
      county: (reader.division ?? "").slice(0, 6),
      words,
    });
    if (decision.ok)
      return {
        contact: decision.contact,
        facts: factsOf(deps, reader, {
          kind: "contactCorrected",
          personId,
          reason: null,
          words,
          fields: decision.fields,
        }),
      };
    refused = decision.reason;
    return undefined;
  });
  return done ? undefined : refused;
}

function inReach<Row extends { division: string }>(
  reader: Claims,
  row: Row | null,
): Row | null {
  return row !== null && isIn(reader, row.division) ? row : null;
}

function isIn(reader: Claims, division: string): boolean {
  return isWithinDivision(reachOf(reader) ?? "", division);
}

function todayOf({ now }: Pick<Deps, "now">): PlainDate {
  return dateOf(instantOfEpochMs(now()));
}

function factsOf(
  { now }: Pick<Deps, "now">,
  reader: Claims,
  about: {
    kind: AccessFacts["kind"];
    personId: string;
    reason: string | null;
    words: string;
    fields?: readonly RevealedField[];
  },
): AccessFacts {
  return {
    at: instantOfEpochMs(now()),
    reader: accessReaderOf(reader),
    caseId: null,
    span: null,
    fields: [],
    ...about,
    words: about.words.trim(),
  };
}
