import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseHubKey } from "@onedoor/cases/hub/HubKey";
import { memoryCaseStore } from "@onedoor/cases/store/memoryCaseStore";
import { TestDevice } from "@onedoor/cases/testing/TestDevice";
import { testHub } from "@onedoor/cases/testing/testHub";
import { signSession } from "@onedoor/subgraph-host/claims";
import type { Subgraph } from "@onedoor/subgraph-host/Subgraph";
import {
  newTestDatabase,
  testPools,
} from "@onedoor/subgraph-host/testing/testPool";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type EmbeddedCounty, openEmbeddedCounty } from "./embeddedCounty.ts";
import { post } from "./testing/stubCounty.ts";

const SECRET = "a secret for tests that is long enough";
const OPEN = `mutation ($input: OpenChainInput!) { openChain(input: $input) { __typename } }`;
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
});
