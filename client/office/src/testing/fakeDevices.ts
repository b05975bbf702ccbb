const hepan = {
  stationId: "st-990101100201",
  name: "河畔村便民服务站",
  nameEn: "Hepan village station",
};
const town = {
  stationId: "st-990101100000",
  name: "南亭镇便民服务中心",
  nameEn: "Nanting town centre",
};

const device = {
  deviceId: "device-hepan-1",
  label: "一号窗口",
  enrolledAt: "2026-09-01T02:00:00.000Z",
  revokedAt: null,
  lastSeenAt: "2026-10-12T02:00:00.000Z",
  leaseUntil: "2026-10-26T02:00:00.000Z",
  station: hepan,
  department: null,
  users: [
    {
      staffId: "staff-chen",
      name: "陈小满",
      lastAt: "2026-10-12T02:00:00.000Z",
    },
  ],
};

/** What a county answers about the computers of a town, before and after one is reported lost. */
export const deviceAnswers = {
  DeviceDesk: {
    devices: {
      hasMore: false,
      devices: [
        device,
        {
          ...device,
          deviceId: "device-hepan-0",
          label: "旧电脑",
          revokedAt: "2026-08-01T02:00:00.000Z",
          lastSeenAt: null,
          leaseUntil: "2026-08-10T02:00:00.000Z",
          users: [],
        },
      ],
    },
    deviceActs: [
      {
        actId: "2",
        act: "OTHER_KEY",
        deviceId: "device-hepan-1",
        staffId: "staff-chen",
        at: "2026-10-12T03:00:00.000Z",
        station: hepan,
      },
      {
        actId: "1",
        act: "ENROLLED",
        deviceId: "device-hepan-1",
        staffId: "staff-chen",
        at: "2026-09-01T02:00:00.000Z",
        station: hepan,
      },
    ],
    stations: [town, hepan],
  },
  DeviceHoldings: {
    deviceHoldings: {
      cases: 37,
      lastPushAt: "2026-10-12T02:00:00.000Z",
      chains: [
        {
          chain: "chain-1",
          lastChainNo: 120,
          author: { staff: { staffId: "staff-chen", name: "陈小满" } },
        },
      ],
      reportedLost: null,
    },
  },
  MakeDeviceCode: {
    createDeviceCode: {
      __typename: "DeviceCode",
      code: "7KQ2M-XH4TR",
      // So far ahead that no test sees its end.
      expiresAt: "2999-01-01T00:00:00.000Z",
    },
  },
};
