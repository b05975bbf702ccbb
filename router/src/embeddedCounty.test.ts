import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openStores } from "@onedoor/entities/openStores";
import { seedEntities } from "@onedoor/entities/seed";
import { parseHubKey } from "@onedoor/cases/hub/HubKey";
import { memoryCaseStore } from "@onedoor/cases/store/memoryCaseStore";
import { claimsOf, TestDevice } from "@onedoor/cases/testing/TestDevice";
import { testHub } from "@onedoor/cases/testing/testHub";
import { type Claims, signSession } from "@onedoor/subgraph-host/claims";
import type { Subgraph } from "@onedoor/subgraph-host/Subgraph";
import {
  newTestDatabase,
  testPools,
} from "@onedoor/subgraph-host/testing/testPool";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type EmbeddedCounty, openEmbeddedCounty } from "./embeddedCounty.ts";
import { post } from "./testing/stubCounty.ts";

const SECRET = "a secret for tests that is long enough";
const OPEN = `mutation ($input: OpenChainInput!) {
  openChain(input: $input) { __typename ... on ChainRefused { reason } }
}`;
const PUSH_AND_READ = `mutation ($segment: ChainSegmentInput!, $cases: [ID!]!) {
  pushEntries(segment: $segment, cases: $cases) { outcomes { status reason } refused { reason } masters { caseId } }
}`;
const PUSH = `mutation ($segment: ChainSegmentInput!) {
  pushEntries(segment: $segment, cases: []) { outcomes { status } refused { reason } }
}`;

const postgresql = testPools().find(({ name }) => name === "postgresql");

describe.skipIf(postgresql?.skipped !== undefined)("a whole county", () => {
  let database: Awaited<ReturnType<typeof newTestDatabase>>;
  let dataFolder: string;
  let county: EmbeddedCounty;

  beforeEach(async () => {
    database = await newTestDatabase();
    dataFolder = mkdtempSync(join(tmpdir(), "onedoor-embedded-"));
    county = await openEmbeddedCounty(
      {
        databaseUrl: database.url,
        dataFolder,
        demonstration: true,
        sessionSecret: SECRET,
        routerSecret: undefined,
        identityKey: undefined,
        hubKey: undefined,
        clientsFile: join(dataFolder, "clients.json"),
        leaseDays: 14,
      },
      () => undefined,
    );
  });
  afterEach(async () => {
    await county.close();
    await database.drop();
    rmSync(dataFolder, { recursive: true });
  });

  test("a push is judged also while as many people ask as are let in", async () => {
    const hub = testHub(memoryCaseStore(), { key: parseHubKey(county.hubKey) });
    const device = new TestDevice(hub, "cun1");
    device.serials = { from: 1, to: 1 };
    const token = await signSession(device.claims, SECRET, 1);
    const ask = (query: string, variables: object = {}) =>
      county.router.fetch(
        post(JSON.stringify({ query, variables }), {
          authorization: `Bearer ${token}`,
        }),
      );
    await enrol(device);
    await ask(OPEN, { input: device.opening() });
    device.submit("case-1");

    const gate = Promise.withResolvers<void>();
    const parts = county.subgraphs as Record<"people", Subgraph>;
    const { people } = parts;
    parts.people = {
      ...people,
      fetch: (request) => gate.promise.then(() => people.fetch(request)),
    };
    const asking: Promise<Response>[] = [];
    const sentAway = Promise.withResolvers<void>();
    for (let isFull = false; !isFull;) {
      const asked = ask("{ me { accountId } }");
      asking.push(asked);
      void asked.then(() => sentAway.resolve());
      isFull = await Promise.race([
        sentAway.promise.then(() => true),
        new Promise<boolean>((next) => setImmediate(() => next(false))),
      ]);
    }
    const pushed = await ask(PUSH, { segment: device.segment() });
    gate.resolve();
    const statuses = (await Promise.all(asking)).map(({ status }) => status);
    expect(new Set(statuses)).toEqual(new Set([200, 503]));
    // The county is empty: its catalogue has no such item.
    expect(await pushed.json()).toEqual({
      data: {
        pushEntries: { outcomes: [{ status: "SET_ASIDE" }], refused: null },
      },
    });
  });

  const enrol = async ({ claims }: TestDevice) => {
    const { deviceStore } = await openStores(county.pool);
    await deviceStore.enrol({
      deviceId: claims.deviceId ?? "",
      label: "窗口电脑",
      stationId: claims.stationId,
      body: claims.body ?? "",
      enrolledBy: claims.staffId ?? "",
      enrolledAt: Date.now(),
      revokedAt: null,
      publicKey: null,
      lastSeenAt: null,
      certificateUntil: null,
      leaseUntil: null,
    });
  };
  const askAs = async (
    claims: Claims,
    query: string,
    variables: object = {},
  ): Promise<unknown> => {
    const token = await signSession(claims, SECRET, 1);
    const response = await county.router.fetch(
      post(JSON.stringify({ query, variables }), {
        authorization: `Bearer ${token}`,
      }),
    );
    return response.json();
  };

  test("[N3] a chain is opened on a device that is enrolled for the post, and on no other", async () => {
    const hub = testHub(memoryCaseStore(), { key: parseHubKey(county.hubKey) });
    const device = new TestDevice(hub, "cun1", "device-of-the-village");
    const opened = (one: TestDevice) =>
      askAs(one.claims, OPEN, { input: one.opening() });
    const refused = {
      data: {
        openChain: {
          __typename: "ChainRefused",
          reason: "DEVICE_NOT_ENROLLED",
        },
      },
    };
    expect(await opened(device)).toEqual(refused);
    await enrol(device);
    const neighbour = new TestDevice(hub, "cun2", "device-of-the-village");
    expect(await opened(neighbour)).toEqual(refused);
    expect(await opened(device)).toEqual({
      data: { openChain: { __typename: "Chain" } },
    });
  });

  test("[N6] a computer that was reported lost reads nothing any more, and what it brings is kept, held", async () => {
    await seedEntities(county.pool, { seed: 7, count: 0 });
    const hub = testHub(memoryCaseStore(), { key: parseHubKey(county.hubKey) });
    const laptop = new TestDevice(hub, "cun1", "device-that-is-stolen");
    laptop.serials = { from: 1, to: 9 };
    await enrol(laptop);
    await askAs(laptop.claims, OPEN, { input: laptop.opening() });
    const REPORT = `mutation ($deviceId: ID!) {
      reportDeviceLost(input: { deviceId: $deviceId, words: "下乡路上丢失" })
    }`;
    const { deviceId } = laptop.claims;
    const anotherTown = { ...claimsOf("zhen1"), division: "990101200000" };
    expect(await askAs(anotherTown, REPORT, { deviceId })).toMatchObject({
      errors: [{ extensions: { code: "FORBIDDEN" } }],
    });
    expect(await askAs(claimsOf("zhen1"), REPORT, { deviceId })).toEqual({
      data: { reportDeviceLost: "REVOKED" },
    });

    const refusedToRead = {
      errors: [{ extensions: { code: "UNAUTHENTICATED" } }],
    };
    await expect
      .poll(() => askAs(laptop.claims, "{ cases { nodes { caseId } } }"), {
        timeout: 10_000,
      })
      .toMatchObject(refusedToRead);
    expect(
      await askAs(laptop.claims, '{ people(search: "张") { personId } }'),
    ).toMatchObject(refusedToRead);
    laptop.submit("case-of-the-thief");
    expect(
      await askAs(laptop.claims, PUSH_AND_READ, {
        segment: laptop.segment(),
        cases: ["case-of-the-thief"],
      }),
    ).toEqual({
      data: {
        pushEntries: {
          outcomes: [{ status: "HELD", reason: "deviceRevoked" }],
          refused: null,
          masters: [],
        },
      },
    });
    const another = new TestDevice(hub, "cun1", "device-that-is-stolen");
    expect(
      await askAs(another.claims, OPEN, { input: another.opening() }),
    ).toEqual({
      data: {
        openChain: { __typename: "ChainRefused", reason: "DEVICE_REVOKED" },
      },
    });

    const HOLDINGS = `query ($deviceId: ID!) { deviceHoldings(deviceId: $deviceId) {
      cases lastPushAt device { label station { stationId } revokedAt }
      chains { lastChainNo author { staff { staffId } } } reportedLost { words }
    } }`;
    expect(await askAs(claimsOf("zhen1"), HOLDINGS, { deviceId })).toEqual({
      data: {
        deviceHoldings: {
          cases: 0,
          lastPushAt: expect.any(String) as string,
          device: {
            label: "窗口电脑",
            station: { stationId: laptop.claims.stationId },
            revokedAt: expect.any(String) as string,
          },
          chains: [
            { lastChainNo: 1, author: { staff: { staffId: "staff-cun1" } } },
          ],
          reportedLost: { words: "下乡路上丢失" },
        },
      },
    });
  });
});
