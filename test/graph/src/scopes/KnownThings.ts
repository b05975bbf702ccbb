import { bodies } from "@onedoor/demonstration/bodies";
import { staff } from "@onedoor/demonstration/staff";
import { stations } from "@onedoor/demonstration/stations";
import type { Owners } from "@onedoor/domain/scopes";
import type { CountyClient } from "@onedoor/test-support/CountyClient";

/** What there is in the county, by kind and id, with what decides whose it is. */
export type KnownThings = Readonly<
  Record<ThingKind, ReadonlyMap<string, Owners>>
>;

export type ThingKind =
  | "Account"
  | "Case"
  | "CaseDocument"
  | "Chain"
  | "Delegation"
  | "Device"
  | "DeviceAct"
  | "HeldEntry"
  | "Household"
  | "ItemDraft"
  | "LegalEntity"
  | "MyAccessRecord"
  | "Person"
  | "VillageFile";

/**
 * Which thing of the county an object of the graph is, or is of; undefined for what is of the thing in which it
 * stands. Every type that has a scope is here.
 */
export const IDENTITY: Readonly<
  Record<
    string,
    (value: Record<string, unknown>) => readonly [ThingKind, string] | undefined
  >
> = {
  Account: ({ accountId }) => ["Account", String(accountId)],
  Session: ({ account }) => ["Account", textIn(account, "accountId")],
  Alert: (value) =>
    value["case"] === undefined
      ? undefined
      : ["Case", textIn(value["case"], "caseId")],
  Case: ({ caseId }) => ["Case", String(caseId)],
  CaseDocument: ({ caseId }) => ["CaseDocument", String(caseId)],
  Chain: ({ chain }) => ["Chain", String(chain)],
  ChainEntry: () => undefined,
  Delegation: ({ delegationId }) => ["Delegation", String(delegationId)],
  Device: ({ deviceId }) => ["Device", String(deviceId)],
  DeviceAct: ({ actId }) => ["DeviceAct", String(actId)],
  DeviceHoldings: ({ device }) => ["Device", textIn(device, "deviceId")],
  DeviceUser: () => undefined,
  GridStaff: () => undefined,
  HeldEntry: ({ entryId }) => ["HeldEntry", String(entryId)],
  Household: ({ householdId }) => ["Household", String(householdId)],
  ItemDraft: ({ draftId }) => ["ItemDraft", String(draftId)],
  LegalEntity: ({ creditCode }) => ["LegalEntity", String(creditCode)],
  Licence: () => undefined,
  MyAccessRecord: ({ seq }) => ["MyAccessRecord", String(seq)],
  Person: ({ personId }) => ["Person", String(personId)],
  PersonDocument: ({ personId }) => ["Person", String(personId)],
  VillageFile: ({ householdId }) => ["VillageFile", String(householdId)],
  VillageFileDocument: ({ householdId }) => [
    "VillageFile",
    String(householdId),
  ],
  VillageFileSummary: ({ household }) => [
    "VillageFile",
    textIn(household, "householdId"),
  ],
};

function textIn(value: unknown, field: string): string {
  return String((value as Record<string, unknown> | null)?.[field]);
}

interface Place {
  station: { stationId: string } | null;
  body: { creditCode: string } | string | null;
}

/** `chains`: whose each one is; `drafts`: of which body. The rest is asked of who sees all of it. */
export async function readThings(
  {
    operator,
    supervisor,
    hall,
    town,
  }: Record<"operator" | "supervisor" | "hall" | "town", CountyClient>,
  chains: ReadonlyMap<string, string>,
  drafts: ReadonlyMap<string, string>,
): Promise<KnownThings> {
  const cases = await knownCases(supervisor);
  const { people, households } = await knownPeople(hall);
  const told = await operator.ask<{
    devices: { devices: ({ deviceId: string } & Place)[] };
    deviceActs: ({ actId: string } & Place)[];
    heldWork: {
      entryId: string;
      caseId: string;
      author: { staff: { staffId: string } | null } & Place;
    }[];
    delegations: { delegationId: string; body: string; stationId: string }[];
  }>(`{
    devices(first: 200) { devices { deviceId station { stationId } body } }
    deviceActs(first: 200) { actId station { stationId } body }
    heldWork(first: 500) { entryId caseId author { staff { staffId } station { stationId } body { creditCode } } }
    delegations { delegationId body stationId }
  }`);
  const { accessRecords } = await supervisor.ask<{
    accessRecords: {
      nodes: {
        seq: number;
        kind: string;
        personId: string | null;
        otherPersonId: string | null;
      }[];
    };
  }>(
    "{ accessRecords(first: 200) { nodes { seq kind personId otherPersonId } } }",
  );
  const { legalEntities } = await supervisor.ask<{
    legalEntities: { creditCode: string }[];
  }>(`{ legalEntities(search: "演示", first: 50) { creditCode } }`);

  const mapped = <Row>(
    rows: readonly Row[],
    of: (row: Row) => readonly [string, Owners],
  ) => new Map(rows.map(of));
  const helds = told.heldWork.map(({ author, ...held }) => ({
    ...held,
    staffId: author.staff?.staffId ?? "",
  }));
  return {
    Account: mapped(
      [...staff.map(({ account }) => account), "shimin", "gongsi"],
      (account) => [account, { accounts: [account] }],
    ),
    Case: cases,
    // Whoever wrote of a case that nobody knows has what he wrote.
    CaseDocument: new Map([
      ...mapped(helds, ({ caseId, staffId }) => [
        caseId,
        { accounts: [accountOf(staffId)] },
      ]),
      ...cases,
    ]),
    Chain: mapped([...chains], ([chain, account]) => [
      chain,
      { accounts: [account] },
    ]),
    Delegation: mapped(
      told.delegations,
      ({ delegationId, body, stationId }) => [
        delegationId,
        { bodies: [body], stations: [stationId] },
      ],
    ),
    Device: mapped(told.devices.devices, ({ deviceId, ...place }) => [
      deviceId,
      ownersOfPlace(place),
    ]),
    DeviceAct: mapped(told.deviceActs, ({ actId, ...place }) => [
      actId,
      ownersOfPlace(place),
    ]),
    HeldEntry: mapped(helds, ({ entryId, staffId }) => [
      entryId,
      { divisions: [divisionOfOfficial(staffId)] },
    ]),
    Household: households,
    ItemDraft: mapped([...drafts], ([draftId, body]) => [
      draftId,
      { bodies: [body] },
    ]),
    LegalEntity: mapped(legalEntities, ({ creditCode }) => [
      creditCode,
      { firms: [creditCode] },
    ]),
    MyAccessRecord: mapped(accessRecords.nodes, ({ seq, kind, ...about }) => {
      // A guardian reads of what was done about his wards.
      const guardian = kind.startsWith("GUARDIAN_")
        ? about.otherPersonId
        : null;
      const people = [about.personId, guardian].flatMap((one) => one ?? []);
      return [String(seq), { people }];
    }),
    Person: people,
    VillageFile: await knownFiles(town, households),
  };
}

/** A computer is a station's, or a body's where it stands at none. */
function ownersOfPlace({ station, body }: Place): Owners {
  if (station !== null)
    return {
      stations: [station.stationId],
      divisions: stations
        .filter(({ stationId }) => stationId === station.stationId)
        .map(({ division }) => division),
    };
  const code = typeof body === "string" ? body : (body?.creditCode ?? "");
  return {
    bodies: [code],
    divisions: bodies
      .filter(({ creditCode }) => creditCode === code)
      .map(({ division }) => division),
  };
}

function accountOf(staffId: string): string {
  return staff.find((one) => one.staffId === staffId)?.account ?? "";
}

function divisionOfOfficial(staffId: string): string {
  return staff.find((one) => one.staffId === staffId)?.division ?? "";
}

async function knownCases(
  supervisor: CountyClient,
): Promise<ReadonlyMap<string, Owners>> {
  const known = new Map<string, Owners>();
  for (let after: string | null = null; ;) {
    const { cases }: CasePage = await supervisor.ask(
      `query ($after: String) { cases(first: 200, after: $after) {
        nodes { caseId division station { stationId } implementingBody { creditCode } assignee { staffId }
          applicantKind applicant { ... on Person { personId } ... on LegalEntity { creditCode } } }
        pageInfo { hasNextPage endCursor } } }`,
      { after },
    );
    for (const one of cases.nodes)
      known.set(one.caseId, {
        divisions: [one.division],
        stations: present(one.station?.stationId),
        bodies: [one.implementingBody.creditCode],
        staff: present(one.assignee?.staffId),
        people: present(one.applicant?.personId),
        firms:
          one.applicantKind === "PERSON"
            ? []
            : [one.applicant?.creditCode ?? "of no register"],
      });
    if (!cases.pageInfo.hasNextPage) return known;
    after = cases.pageInfo.endCursor;
  }
}

interface CasePage {
  cases: {
    nodes: readonly {
      caseId: string;
      division: string;
      station: { stationId: string } | null;
      implementingBody: { creditCode: string };
      assignee: { staffId: string } | null;
      applicantKind: "PERSON" | "LEGAL_ENTITY";
      applicant: { personId?: string; creditCode?: string } | null;
    }[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
}

/** The hall's replica has everybody in the county. */
async function knownPeople(hall: CountyClient): Promise<{
  people: ReadonlyMap<string, Owners>;
  households: ReadonlyMap<string, Owners>;
}> {
  const people = new Map<string, Owners>();
  const households = new Map<string, Owners>();
  for (let checkpoint: { cursor: string } | null = null; ;) {
    const { pullPeople }: PeoplePage = await hall.ask(
      `query ($checkpoint: PeopleCheckpointInput) { pullPeople(checkpoint: $checkpoint, limit: 1000) {
        documents { personId division householdId } checkpoint { cursor } } }`,
      { checkpoint },
    );
    for (const { personId, division, householdId } of pullPeople.documents) {
      people.set(personId, { divisions: [division], people: [personId] });
      if (householdId === null) continue;
      const others = households.get(householdId);
      households.set(householdId, {
        divisions: [...(others?.divisions ?? []), division],
        people: [...(others?.people ?? []), personId],
      });
    }
    if (pullPeople.documents.length < 1000) return { people, households };
    checkpoint = pullPeople.checkpoint;
  }
}

interface PeoplePage {
  pullPeople: {
    documents: readonly {
      personId: string;
      division: string;
      householdId: string | null;
    }[];
    checkpoint: { cursor: string } | null;
  };
}

/** All that there are: no other town of the demonstration has villages. */
async function knownFiles(
  town: CountyClient,
  households: ReadonlyMap<string, Owners>,
): Promise<ReadonlyMap<string, Owners>> {
  const { villageFiles } = await town.ask<{
    villageFiles: {
      nodes: { division: string; household: { householdId: string } }[];
    };
  }>(
    "{ villageFiles(first: 100) { nodes { division household { householdId } } } }",
  );
  return new Map(
    villageFiles.nodes.map(({ division, household: { householdId } }) => [
      householdId,
      { ...households.get(householdId), divisions: [division] },
    ]),
  );
}

function present(id: string | null | undefined): readonly string[] {
  return id === null || id === undefined ? [] : [id];
}
