import { seededRandom } from "@onedoor/demonstration/seededRandom";
import { STAGES, unopenedCase } from "@onedoor/domain/caseState";
import { EMPTY_DIGEST } from "@onedoor/domain/digest";
import { addDays, startOfDay, type PlainDate } from "@onedoor/domain/time";
import { levelPrefixes } from "../hub/divisionPrefix.ts";
import type { CaseChange, HubChanges } from "../store/CaseStore.ts";

/** Rows for a list, many and varied, without the journals behind them. */
export function someChanges(count: number): HubChanges {
  const random = seededRandom(11);
  const one = (at: number): CaseChange => {
    const caseId = `listed-${String(at).padStart(5, "0")}`;
    const town = random.between(101, 108);
    const division = `990101${town}${random.between(201, 206)}`;
    const stationId = `station-${random.between(1, 20)}`;
    const day = addDays("2026-08-01" as PlainDate, random.between(0, 90));
    const scopeKeys = [
      "*",
      `s:${stationId}`,
      ...levelPrefixes(division).map((prefix) => `d:${prefix}`),
    ];
    return {
      caseId,
      state: unopenedCase(caseId),
      lastSeq: at + 1,
      digest: EMPTY_DIGEST,
      scopeKeys,
      parties: [],
      leftKeys: [],
      authored: [],
      updatedAt: startOfDay(day),
      opening: {
        channel: "window",
        applicantPersonId: `person-${random.between(1, 900)}`,
        applicantCreditCode:
          at % 3 === 0 ? `firm-${random.between(1, 90)}` : null,
        applicantNameMasked: "王*",
        provisionalNumber: null,
        queryCodeHash: "salt.hash",
      },
      projection: {
        itemCode: `item-${random.between(1, 20)}`,
        itemVersion: 1,
        itemName: "事项",
        implementingBody: `body-${random.between(1, 11)}`,
        stage: stageOf(random.next()),
        division,
        stationId,
        assignee: random.next() < 0.6 ? `staff-${random.between(1, 20)}` : null,
        applicantKind: "person",
        caseNumber: `NUMBER-${String(at).padStart(5, "0")}`,
        submittedAt: startOfDay(day),
        acceptedOn: day,
        dueOn: random.next() < 0.7 ? addDays(day, 14) : null,
        calendarVersion: "state-council-2026",
        decidedOn: null,
        outcome: null,
        deliveredOn: null,
        erasedAt: null,
        erasureRecord: null,
      },
    };
  };
  return {
    chains: [],
    entries: [],
    released: [],
    rows: [],
    recovered: [],
    erased: [],
    tree: null,
    quarantined: [],
    forks: [],
    otherBodies: [],
    signatures: [],
    forkSignatures: [],
    quarantinedDevices: [],
    materials: [],
    cases: Array.from({ length: count }, (_, at) => one(at)),
  };
}

/** Most cases are finished; the rest is spread over the other stages. */
function stageOf(chance: number): (typeof STAGES)[number] {
  if (chance < 0.6) return "delivered";
  return STAGES[Math.floor(((chance - 0.6) / 0.4) * STAGES.length)] ?? "voided";
}
