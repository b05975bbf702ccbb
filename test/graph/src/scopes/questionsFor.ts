import { staffOf } from "@onedoor/demonstration/county";
import { FIELD_ACCESS } from "@onedoor/domain/fieldAccess";
import {
  isInScope,
  REACHED_BY,
  type Scope,
  type ScopeReader,
} from "@onedoor/domain/scopes";
import { catalogue } from "@onedoor/items/seed/catalogue";
import { isScope } from "./AnswerJudge.ts";
import type { Furnishing } from "./furnishCounty.ts";
import type { KnownThings, ThingKind } from "./KnownThings.ts";
import type { Reader } from "./Reader.ts";

/** A question as it is asked, and what has to come of it for who may ask it. */
export interface Asked {
  variables: Record<string, unknown>;
  /** The one thing it is about: shown if and only if it is in scope. */
  about?: readonly [ThingKind, string];
  /** It lists all things of this kind that are in scope, and no others. */
  lists?: ThingKind;
  /** Asked by a role that has nothing in this scope, it is refused. */
  within?: Scope;
  /** In whose name it is asked, where a part of the county asks for another. */
  inNameOf?: ScopeReader;
}

export interface AskedThings extends Furnishing {
  things: KnownThings;
  /** By account. */
  readers: ReadonlyMap<string, Reader>;
}

/** How many of each side of a scope are asked for one by one. */
const SAMPLE = 3;
const [ITEM] = catalogue.items;
const PERIOD = { from: "2020-01-01", to: "2030-12-31" };
const plain = (variables: Record<string, unknown> = {}) => [{ variables }];

/** Every question of the graph, as this reader asks it. One that isn't here was forgotten. */
export function questionsFor(
  { who, account, deviceId }: Reader,
  { things, readers, chainOf }: AskedThings,
): Readonly<Record<string, readonly Asked[]>> {
  const each = (
    kind: ThingKind,
    question: string,
    variablesOf: (id: string) => Record<string, unknown>,
  ): readonly Asked[] =>
    sampleOf(things, kind, scopeOf(question, kind), who).map((id) => ({
      variables: variablesOf(id),
      about: [kind, id],
    }));
  const ownChain = chainOf.get(account);
  return {
    department: plain({ creditCode: staffOf("minzheng1").body }),
    departments: plain(),
    station: plain({ stationId: staffOf("cun1").stationId }),
    stations: plain({ division: staffOf("cun1").division }),
    legalEntity: each("LegalEntity", "legalEntity", (creditCode) => ({
      creditCode,
    })),
    gridCells: plain(),
    newFirms: plain({ from: "2026-01-01", to: "2026-12-31" }),
    legalEntities: plain({ search: "演示", first: 50 }),
    thisDevice: [
      {
        variables: {},
        ...(deviceId === null ? {} : { about: ["Device", deviceId] as const }),
      },
    ],
    devices: [{ variables: { first: 200 }, lists: "Device" }],
    deviceActs: [{ variables: { first: 200 }, lists: "DeviceAct" }],
    deviceStanding: [...things.Device.keys()]
      .slice(0, SAMPLE)
      .map((id) => ({ variables: { deviceId: id } })),
    lostDevices: plain(),

    demonstrationAccounts: plain(),
    officialAccounts: plain({ search: "", first: 100 }),
    officeHolders: plain({ salt: "a salt of the matrix" }),
    me: [
      {
        variables: {},
        ...(who === null || who.role === "service"
          ? {}
          : { about: ["Account", account] as const }),
      },
    ],
    accountOfSubject: plain({
      issuer: "http://localhost:4000",
      subject: "cun1",
    }),
    person: each("Person", "person", (personId) => ({ personId })),
    people: plain({ search: "王", first: 50 }),
    pullPeople: [
      { variables: { checkpoint: null, limit: 200 }, within: "replicaPerson" },
    ],
    accessRecords: plain({ first: 40 }),
    myAccessRecords: [{ variables: { first: 200 }, lists: "MyAccessRecord" }],
    erasures: plain({ first: 200 }),
    duplicates: plain({ first: 50 }),
    personMerges: plain({ first: 50 }),
    villageFiles: [{ variables: { first: 100 }, lists: "VillageFile" }],
    villageFile: each("VillageFile", "villageFile", (householdId) => ({
      householdId,
    })),
    villageFileCounts: plain(),
    villageHelpers: plain(),
    pullVillageFiles: plain({ checkpoint: null, limit: 200 }),

    item: plain({ itemCode: ITEM?.itemCode }),
    itemVersion: plain({ itemCode: ITEM?.itemCode, version: 1 }),
    items: plain({ first: 3 }),
    bundles: plain(),
    workCalendar: plain({ year: 2026 }),
    workCalendarDocument: plain(),
    pullItems: plain({ checkpoint: null, limit: 3 }),
    itemDrafts: [{ variables: {}, lists: "ItemDraft" }],
    itemDraft: each("ItemDraft", "itemDraft", (draftId) => ({ draftId })),
    lists: plain(),
    listRows: plain({ kind: "POWER", filter: { inForce: false }, first: 3 }),
    listRow: plain({ kind: "POWER", number: 1 }),
    itemCounts: plain(),

    case: each("Case", "case", (caseId) => ({ caseId })),
    caseInReachOf: ["cun1", "minzheng1"].flatMap((official) => {
      const other = readers.get(official)?.who ?? null;
      return other === null
        ? []
        : sampleOf(things, "Case", "caseInReach", other).map(
            (caseId): Asked => ({
              variables: {
                caseId,
                reader: {
                  role: other.role,
                  staffId: other.staffId,
                  stationId: other.stationId,
                  body: other.body,
                  division: other.division,
                },
              },
              about: ["Case", caseId],
              inNameOf: other,
            }),
          );
    }),
    applicantNumberHash: [
      { variables: { caseId: "nothing", salt: "salt" }, within: "noOne" },
    ],
    casesOfApplicant: [
      { variables: { number: "990101199003070015" }, within: "noOne" },
    ],
    caseProgress: plain({ caseNumber: "none", queryCode: "000000" }),
    cases: plain({ first: 12 }),
    pullCases: plain({ checkpoint: null, limit: 100 }),
    pullFeed: plain({ after: null, limit: 50 }),
    feedEvidence: plain(),
    chains: [
      {
        variables: {},
        ...(ownChain === undefined
          ? {}
          : { about: ["Chain", ownChain] as const }),
      },
    ],
    chainEntries: each("Chain", "chainEntries", (chain) => ({
      chain,
      from: 1,
      limit: 50,
    })),
    hub: plain(),
    treeConsistency: plain({ from: 1, to: 2 }),
    inclusionProofs: plain({ seqs: [1, 2] }),
    heldWork: [{ variables: { first: 500 }, lists: "HeldEntry" }],
    quarantine: plain({ first: 50 }),
    quarantinedDevices: plain(),
    laneActs: plain({ first: 50 }),
    delegations: [{ variables: { first: 500 }, lists: "Delegation" }],
    deviceHoldings: each("Device", "deviceHoldings", (id) => ({
      deviceId: id,
    })),

    alerts: plain({ first: 8 }),
    statistics: plain({ period: PERIOD }),
    scores: plain({ period: PERIOD }),
    watch: plain(),
    integrityAlerts: plain(),
  };
}

/** The type by which a question shows a thing of this kind, where it isn't named after it. */
const SHOWN_AS: Readonly<Record<string, string>> = {
  deviceHoldings: "DeviceHoldings",
};

/** In whose scope a thing has to be for this question to show it; undefined where it is shown to all who may ask. */
export function scopeOf(question: string, kind: ThingKind): Scope | undefined {
  const type = SHOWN_AS[question] ?? kind;
  const audience = REACHED_BY[`Query.${question}`] ?? FIELD_ACCESS[type]?.for;
  return isScope(audience) ? audience : undefined;
}

/** Some of what is in the reader's scope, and some of what isn't. */
export function sampleOf(
  things: KnownThings,
  kind: ThingKind,
  scope: Scope | undefined,
  who: ScopeReader | null,
): readonly string[] {
  const inside: string[] = [];
  const outside: string[] = [];
  for (const [id, owners] of things[kind]) {
    const isInside = scope === undefined || isInScope(scope, owners, who);
    (isInside ? inside : outside).push(id);
  }
  return [...spread(inside), ...spread(outside)];
}

/** Not the first ones only, which a village may have all to itself. */
function spread(ids: readonly string[]): readonly string[] {
  const step = Math.max(1, Math.floor(ids.length / SAMPLE));
  return ids.filter((_, at) => at % step === 0).slice(0, SAMPLE);
}
