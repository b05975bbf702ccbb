import { CIVIL } from "./fixtures.ts";

const nobody = {
  staff: null,
  station: null,
  body: null,
  personId: null,
  case: null,
  fields: [],
  reason: null,
  basis: null,
  account: null,
  words: "",
  count: null,
};

/** What a county would answer a supervisor who asks who looked. */
export function accessAnswer(changed: object = {}) {
  return {
    accessRecords: {
      nodes: [
        {
          ...nobody,
          seq: 120,
          at: "2026-10-20T08:00:00.000Z",
          kind: "REVEALED",
          accountId: "minzheng1",
          staff: { name: "罗文静" },
          body: { creditCode: CIVIL },
          personId: "person-1",
          case: { caseId: "case-1", caseNumber: "1199010100TE5T1175-1" },
          fields: ["RESIDENT_ID", "PHONE"],
          reason: "CONTACT_APPLICANT",
          words: "约上门时间",
        },
        {
          ...nobody,
          seq: 119,
          at: "2026-10-20T07:00:00.000Z",
          kind: "PULLED",
          accountId: "cun1",
          staff: { name: "陈小满" },
          station: { stationId: "station-hepan" },
          count: 500,
        },
        {
          ...nobody,
          seq: 118,
          at: "2026-10-20T06:00:00.000Z",
          kind: "LOG_READ",
          accountId: "jiandu",
        },
      ],
      pageInfo: { hasNextPage: false, endCursor: "118" },
      chain: {
        intact: true,
        verified: 120,
        head: "ab".repeat(32),
        hashAt: null,
      },
      ...changed,
    },
  };
}
