import type { KnownPlaces } from "../supervision/knownPlaces.ts";
import { CIVIL, TOWN } from "./fixtures.ts";

export const places: KnownPlaces = {
  stations: {
    "station-hepan": { zh: "河畔村便民服务站", en: "Hepan village station" },
    "station-nanting": { zh: "南亭镇便民服务中心", en: "Nanting town centre" },
    "station-xikou": { zh: "溪口村便民服务站", en: "Xikou village station" },
  },
  bodies: {
    [CIVIL]: { zh: "演示区民政局", en: "Demo District Civil Affairs Bureau" },
    [TOWN]: { zh: "南亭镇人民政府", en: "Nanting Town Government" },
    "1199010100TE5T141M": {
      zh: "演示区人力资源和社会保障局",
      en: "Demo District Human Resources Bureau",
    },
    "1299010100TE5T029K": {
      zh: "演示区残疾人联合会",
      en: "Demo District Disabled Persons' Federation",
    },
    "1199010100TE5T205K": {
      zh: "演示区农业农村局",
      en: "Demo District Agriculture Bureau",
    },
    "1199010100TE5T096L": {
      zh: "演示市公安局演示分局",
      en: "Demo City Police, Demo Branch",
    },
  },
};

const share = (numerator: number, denominator: number) => ({
  numerator,
  denominator,
  value: denominator === 0 ? null : numerator / denominator,
});

const alert = (
  alertId: string,
  rule: string,
  since: string,
  applicantName: string,
  caseId: string,
) => ({
  alertId,
  rule,
  lamp: "RED",
  since,
  body: { creditCode: CIVIL },
  case: {
    caseId,
    caseNumber: `1199010100TE5T11754990511001000202610120000${alertId.padStart(4, "0")}X`,
    applicantName,
    item: { name: "最低生活保障审核确认", nameEn: "Minimum living allowance" },
  },
});

/** What a county would answer a supervisor on 21 October 2026. */
export const countyAnswers: Readonly<Record<string, unknown>> = {
  SupervisorsMorning: {
    red: {
      totalCount: 7,
      nodes: [
        alert("1", "A04", "2026-10-21", "王*", "case-00000001"),
        alert("2", "A01", "2026-10-20", "陈*", "case-00000003"),
        alert("3", "A04", "2026-10-15", "梁*", "case-00000007"),
      ],
    },
    black: { totalCount: 0, nodes: [] },
    now: {
      accepted: 53,
      closed: 51,
      reused: 7,
      onTime: share(49, 51),
      closing: share(51, 53),
      rated: share(12, 51),
      satisfied: share(12, 12),
    },
    before: {
      accepted: 61,
      closed: 58,
      reused: 4,
      onTime: share(58, 58),
      closing: share(58, 61),
      rated: share(0, 58),
      satisfied: share(0, 0),
    },
    watch: { readAt: "2026-10-21T01:28:00.000Z" },
  },
  StationSign: ({ station }: { station: string }) => ({
    cases: sign(station, LAST_ACTS[station] ?? "2026-10-12T03:00:00.000Z"),
  }),
  SupervisedCase: {
    case: {
      caseId: "case-00000001",
      caseNumber: "1199010100TE5T117549905110010002026091000000012A",
      applicantName: "王*",
      dueOn: "2026-10-20",
      lamp: "RED",
      item: {
        name: "最低生活保障审核确认",
        nameEn: "Minimum living allowance",
      },
      implementingBody: { creditCode: CIVIL },
      alerts: [{ alertId: "1", rule: "A04", lamp: "RED", since: "2026-10-21" }],
      timeline: [
        {
          entryId: "e1",
          kind: "submitted",
          at: "2026-09-10T01:00:00.000Z",
          effectiveAt: "2026-09-10T01:00:00.000Z",
          acknowledgement: { verdict: "COUNTED", reason: null },
          actor: { station: { stationId: "station-hepan" }, body: null },
        },
        {
          entryId: "e2",
          kind: "accepted",
          at: "2026-09-10T02:00:00.000Z",
          effectiveAt: "2026-09-10T02:00:00.000Z",
          acknowledgement: { verdict: "COUNTED", reason: null },
          actor: { station: { stationId: "station-hepan" }, body: null },
        },
      ],
    },
  },
};

const LAST_ACTS: Readonly<Record<string, string>> = {
  "station-hepan": "2026-10-21T00:40:00.000Z",
  "station-nanting": "2026-10-20T08:00:00.000Z",
};

function sign(stationId: string, receivedAt: string) {
  return {
    totalCount: 1,
    nodes: [
      {
        timeline: [
          {
            effectiveAt: receivedAt,
            acknowledgement: { receivedAt },
            actor: { station: { stationId } },
          },
        ],
      },
    ],
  };
}
