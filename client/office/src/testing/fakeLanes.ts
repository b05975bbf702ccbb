const author = (name: string, station: string | null) => ({
  staff: { staffId: `staff-${name}`, name },
  station:
    station === null
      ? null
      : {
          stationId: "station-hepan",
          name: station,
          nameEn: "Hepan village station",
        },
});
const clerk = author("陈小满", "河畔村便民服务站");
const operator = author("袁运维", null);

const held = (mine: boolean) => [
  {
    entryId: "entry-1",
    caseId: "case-never-came",
    kind: "withdrawn",
    reason: "UNKNOWN_CASE",
    since: "2026-10-12T03:10:00.000Z",
    mine,
    canBeJudged: false,
    owner: { office: "TOWN" },
    author: clerk,
  },
  {
    entryId: "entry-2",
    caseId: "case-00000003",
    kind: "faceScanned",
    reason: "UNKNOWN_KIND",
    since: "2026-10-20T08:00:00.000Z",
    mine,
    canBeJudged: false,
    owner: { office: "TOWN" },
    author: clerk,
  },
  {
    entryId: "entry-3",
    caseId: "case-00000007",
    kind: "noteAdded",
    reason: "UNKNOWN_CASE",
    since: "2026-10-21T00:50:00.000Z",
    mine,
    canBeJudged: true,
    owner: { office: "TOWN" },
    author: clerk,
  },
  {
    entryId: "entry-4",
    caseId: "case-of-the-thief",
    kind: "submitted",
    reason: "DEVICE_REVOKED",
    since: "2026-10-21T02:00:00.000Z",
    mine,
    canBeJudged: false,
    owner: { office: "TOWN" },
    author: clerk,
  },
];

const broken = {
  chain: "chain-chen-1",
  reason: "notJson",
  alarm: false,
  receivedAt: "2026-10-21T01:00:00.000Z",
  bytes: 412,
  author: clerk,
  settled: null,
};

/** What the county tells of work without a verdict: to a town officer, and to operators and supervisors. */
export const laneAnswers: Readonly<Record<string, unknown>> = {
  TownLanes: { heldWork: held(true) },
  AllLanes: {
    heldWork: held(false),
    quarantine: [
      { ...broken, chainNo: 41 },
      {
        ...broken,
        chainNo: 57,
        reason: "entryIdTaken",
        alarm: true,
        bytes: 1180,
      },
      {
        ...broken,
        chainNo: 12,
        settled: {
          words: "线路故障，已请重发",
          at: "2026-10-20T02:00:00.000Z",
          by: operator,
        },
      },
    ],
    quarantinedDevices: [
      {
        deviceId: "device-01990f3e-6f1c-7c3a",
        since: "2026-10-20T09:30:00.000Z",
        author: clerk,
      },
    ],
    laneActs: [
      {
        act: "DEVICE_REVOKED",
        deviceId: "device-stolen",
        authors: [clerk],
        word: {
          words: "电脑被盗，已报警",
          at: "2026-10-20T23:00:00.000Z",
          by: operator,
        },
      },
      {
        act: "DEVICE_RELEASED",
        deviceId: "device-01990a11-0b1d-7000",
        authors: [],
        word: {
          words: "换了硬盘，与本人核实过",
          at: "2026-10-19T02:00:00.000Z",
          by: operator,
        },
      },
    ],
  },
};
