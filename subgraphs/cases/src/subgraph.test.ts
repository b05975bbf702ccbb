import { hashText } from "@onedoor/domain/hash";
import { stateCouncilCalendar } from "@onedoor/domain/testing";
import { type Claims, serviceClaims } from "@onedoor/subgraph-host/claims";
import { thumbnailIdOf } from "@onedoor/domain/materialBytes";
import { parseMaterialRefusal } from "@onedoor/domain/materialRefusals";
import { createHash, randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createHub, type Hub } from "./hub/Hub.ts";
import { demonstrationRoster } from "./hub/demonstrationRoster.ts";
import { memoryCatalogue } from "./hub/memoryCatalogue.ts";
import { claimsOf, TestDevice } from "./testing/TestDevice.ts";
import { bearer, engineName, TestSubgraph } from "./testing/TestSubgraph.ts";

describe(`the cases subgraph, on ${engineName}`, () => {
  let county: TestSubgraph;
  let hub: Hub;
  let village: TestDevice;

  beforeAll(async () => {
    county = await TestSubgraph.opened();
    ({ hub } = county);
    village = await TestDevice.opened(hub, "cun1");
  });
  afterAll(() => county.close());

  const ask = <Data = Record<string, unknown>>(
    ...question: Parameters<TestSubgraph["askText"]>
  ) => county.ask<Data>(...question);

  test("a device opens a chain, leases serials, pushes a case and sees it", async () => {
    const town = new TestDevice(hub, "zhen1");
    const { claims, chain } = town;
    const opened = await ask<{ openChain: { serials: object[] } }>(
      claims,
      `mutation ($input: OpenChainInput!) { openChain(input: $input) {
        ... on Chain { chain staffId nextChainNo head serials { from to } } ... on ChainRefused { reason } } }`,
      { input: town.opening() },
    );
    expect(opened.data?.openChain).toMatchObject({
      chain,
      staffId: "staff-zhen1",
      nextChainNo: 1,
    });
    expect(opened.data?.openChain.serials).toHaveLength(1);
    const leased = await ask<{ leaseSerials: { from: number; to: number } }>(
      claims,
      `mutation ($chain: ID!) { leaseSerials(chain: $chain, count: 5) { from to } }`,
      { chain },
    );
    const block = leased.data?.leaseSerials;
    expect((block?.to ?? 0) - (block?.from ?? 0)).toBe(4);
    village.submit("graph-1");
    village.write(
      "takenIn",
      "graph-1",
      { documentNumber: null },
      { presented: [] },
    );
    village.write("accepted", "graph-1", { documentNumber: null });
    const { data, errors } = await ask<{
      pushEntries: {
        outcomes: { status: string }[];
        masters: { entries: object[] }[];
      };
    }>(
      village.claims,
      `mutation ($segment: ChainSegmentInput) { pushEntries(segment: $segment, cases: []) {
        outcomes { chainNo status reason acknowledgement { seq verdict effectiveAt } }
        refused { reason } nextChainNo
        masters { caseId deleted entries { entryId header body held acknowledgement { seq } } } } }`,
      { segment: village.segment() },
    );
    village.outbox = { from: village.nextNo, entries: [] };
    expect(errors).toBeUndefined();
    expect(data?.pushEntries.outcomes.map((one) => one.status)).toEqual([
      "COUNTED",
      "COUNTED",
      "COUNTED",
    ]);
    expect(data?.pushEntries.masters[0]?.entries).toHaveLength(4);
    const seen = await ask<{ case: { timeline: { kind: string }[] } }>(
      village.claims,
      `{ case(caseId: "graph-1") {
        stage caseNumber applicantName applicantKind channel division dueOn acceptedOn
        item { itemCode } itemVersion { version } implementingBody { creditCode } station { stationId } assignee { staffId }
        applicant { ... on Person { personId } }
        clocks { acceptance { dueOn } promised { dueOn paused provisional explanation } delivery { dueOn } }
        timeline { kind effectiveAt actor { type staff { staffId } station { stationId } } acknowledgement { seq } facts }
        setAside { reason } materials { materialId } } }`,
    );
    expect(seen.errors).toBeUndefined();
    expect(seen.data?.case).toMatchObject({
      stage: "IN_REVIEW",
      applicantName: "王*",
      applicantKind: "PERSON",
      applicant: { personId: "person-1" },
      dueOn: "2026-10-12",
      clocks: { promised: { dueOn: "2026-10-12", paused: false } },
    });
    expect(seen.data?.case.timeline.map((one) => one.kind)).toEqual([
      "submitted",
      "takenIn",
      "accepted",
      "assigned",
    ]);
  });

  test("out of reach and missing look alike; who isn't signed in is told to do so", async () => {
    const one = `{ case(caseId: "graph-1") { stage } missing: case(caseId: "no") { stage } cases { totalCount } }`;
    const { data, errors = [] } = await ask(null, one);
    expect(data).toBeNull();
    expect(new Set(errors.map(({ extensions }) => extensions?.code))).toEqual(
      new Set(["UNAUTHENTICATED"]),
    );
    for (const claims of [claimsOf("cun2"), claimsOf("gongan1")])
      expect((await ask(claims, one)).data).toEqual({
        case: null,
        missing: null,
        cases: { totalCount: 0 },
      });
    const citizen: Claims = {
      ...claimsOf("cun1"),
      role: "citizen",
      staffId: null,
      stationId: null,
      division: null,
      body: null,
      personId: "person-1",
    };
    expect((await ask(citizen, one)).data?.["case"]).toEqual({
      stage: "IN_REVIEW",
    });
  });

  test("replication and the feed refuse who may not, and never with an empty page", async () => {
    const codeOf = async (claims: Claims | null, query: string) =>
      (await ask(claims, query)).errors?.[0]?.extensions?.code;
    expect(
      await codeOf(null, `{ pullCases(limit: 5) { documents { caseId } } }`),
    ).toBe("UNAUTHENTICATED");
    expect(
      await codeOf(
        claimsOf("cun1"),
        `{ pullFeed(limit: 5) { head { size } } }`,
      ),
    ).toBe("FORBIDDEN");
    expect(await codeOf(claimsOf("cun1"), `{ quarantine { chain } }`)).toBe(
      "FORBIDDEN",
    );
    expect(
      await codeOf(
        claimsOf("cun2"),
        `{ chainEntries(chain: "${village.chain}", from: 1) { chainNo } }`,
      ),
    ).toBe("FORBIDDEN");
    const own = await ask<{ chainEntries: { chainNo: number }[] }>(
      village.claims,
      `{ chainEntries(chain: "${village.chain}", from: 2) { chainNo header body } chains { chain } }`,
    );
    expect(own.data?.chainEntries.map((entry) => entry.chainNo)).toEqual([
      2, 3,
    ]);
    const feed = `{ pullFeed(limit: 500) { rows { row { seq } body } head { size } } }`;
    interface Feed {
      pullFeed: { rows: { body: string | null }[] };
    }
    for (const account of ["jiandu", "yunwei"]) {
      const { data } = await ask<Feed>(claimsOf(account), feed);
      expect(data?.pullFeed.rows.length).toBeGreaterThan(0);
      expect(data?.pullFeed.rows.every((row) => row.body === null)).toBe(true);
    }
  });

  test.each([
    ["a station's name of two lines", { stationId: "st-1\nd-2" }],
    ["a station's name without end", { stationId: "s".repeat(65) }],
    ["a day that there isn't", { from: "2026-02-30" }],
  ])("a delegation with %s is not signed", async (_, wrong) => {
    const input = {
      stationId: "st-990101100201",
      itemCode: "any",
      itemVersion: 1,
      acts: ["ACCEPT"],
      from: "2026-09-01",
      until: "2027-08-31",
      ...wrong,
    };
    const { errors } = await ask(
      claimsOf("minzheng-sp"),
      `mutation ($input: SignDelegationInput!) { signDelegation(input: $input) { __typename } }`,
      { input },
    );
    expect(errors?.[0]?.extensions?.code).toBe("BAD_USER_INPUT");
  });

  test("a withdrawal says why, in words that a page can show", async () => {
    const withdraw = (reason: string) =>
      ask(
        claimsOf("minzheng-sp"),
        `mutation ($reason: String!) { withdrawDelegation(delegationId: "d-1", reason: $reason) { __typename } }`,
        { reason },
      );
    const codeOf = async (reason: string) =>
      (await withdraw(reason)).errors?.[0]?.extensions?.code;
    expect(await codeOf(" ")).toBe("BAD_USER_INPUT");
    expect(await codeOf("长".repeat(501))).toBe("BAD_USER_INPUT");
    expect(await codeOf("改由镇里初审")).toBeUndefined();
  });

  test("fifty cases with everything that hangs on them take a handful of statements", async () => {
    for (let at = 0; at < 60; at += 1) {
      village.submit(`many-${at}`);
      village.write(
        "takenIn",
        `many-${at}`,
        { documentNumber: null },
        { presented: [] },
      );
    }
    await village.push();
    const before = county.statements;
    interface Page {
      cases: {
        totalCount: number;
        nodes: object[];
        pageInfo: { hasNextPage: boolean; endCursor: string };
      };
    }
    const { data, errors } = await ask<Page>(
      village.claims,
      `{ cases(first: 50) { totalCount pageInfo { hasNextPage endCursor } nodes {
        caseId stage timeline { kind actor { staff { staffId } } } setAside { reason } materials { arrived }
        clocks { acceptance { dueOn } } } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data?.cases.nodes).toHaveLength(50);
    expect(data?.cases.pageInfo.hasNextPage).toBe(true);
    expect(county.statements - before).toBeGreaterThan(2);
    expect(county.statements - before).toBeLessThanOrEqual(5);
    const next = await ask<Page>(
      village.claims,
      `query ($after: String) { cases(first: 50, after: $after) { nodes { caseId } pageInfo { hasNextPage } } }`,
      {
        after: data?.cases.pageInfo.endCursor,
      },
    );
    expect(next.data?.cases.nodes.length).toBe(
      (data?.cases.totalCount ?? 0) - 50,
    );
  });

  test("entities are resolved in batches, and only in reach", async () => {
    const before = county.statements;
    const representations = Array.from({ length: 50 }, (_, at) => ({
      __typename: "Case",
      caseId: `many-${at}`,
    }));
    const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Case { stage } } }`;
    const { data } = await ask<{ _entities: { stage: string }[] }>(
      village.claims,
      query,
      { r: representations },
    );
    expect(data?._entities.every((one) => one.stage === "TAKEN_IN")).toBe(true);
    expect(county.statements - before).toBeLessThanOrEqual(2);
    const others = await ask(claimsOf("cun2"), query, {
      r: representations.slice(0, 3),
    });
    expect(others.data?._entities).toEqual([null, null, null]);
  });

  test("a hint tells that something changed in the reader's scope, and nothing else", async () => {
    const abort = new AbortController();
    const listen = async (account: string) => {
      const response = await county.fetch(
        new Request("http://cases/graphql", {
          method: "POST",
          signal: abort.signal,
          headers: {
            "content-type": "application/json",
            accept: "text/event-stream",
            ...(await bearer(claimsOf(account))),
          },
          body: JSON.stringify({
            query: "subscription { streamCases { seq } }",
          }),
        }),
      );
      const reader = response.body
        ?.pipeThrough(new TextDecoderStream())
        .getReader();
      if (reader === undefined) throw new Error("no stream");
      return async () => {
        for (let text = ""; ;) {
          const { value, done } = await reader.read();
          text += value ?? "";
          const hint = /"seq":(\d+)/.exec(text);
          if (hint !== null || done) return Number(hint?.[1]);
        }
      };
    };
    const hint = await listen("cun1");
    const pushing = claimsOf("cun1");
    village.write("noteAdded", "graph-1", {}, { note: "好" });
    await ask(
      pushing,
      `mutation ($segment: ChainSegmentInput) { pushEntries(segment: $segment, cases: []) { nextChainNo } }`,
      { segment: village.segment() },
    );
    village.outbox = { from: village.nextNo, entries: [] };
    expect(await hint()).toBe((await hub.store.feedHead()).seq);
    abort.abort();
  });

  describe("scans", () => {
    // The head of a PNG of an A4 page, and no picture behind it.
    const page = Buffer.concat([
      Buffer.from("89504e470d0a1a0a0000000d49484452000009b000000db4", "hex"),
      randomBytes(50_000),
    ]);
    const sha256 = createHash("sha256").update(page).digest("hex");

    async function tus(
      method: string,
      path: string,
      claims: Claims | null,
      headers: Record<string, string>,
      body?: Uint8Array,
    ) {
      return county.fetchMaterial(
        new Request(`http://cases${path}`, {
          method,
          headers: {
            "tus-resumable": "1.0.0",
            ...(await bearer(claims)),
            ...headers,
          },
          ...(body === undefined ? {} : { body: new Uint8Array(body) }),
        }),
      );
    }
    const metadata = (values: Record<string, string>) =>
      Object.entries(values)
        .map(
          ([key, value]) => `${key} ${Buffer.from(value).toString("base64")}`,
        )
        .join(",");
    const create = (
      claims: Claims | null,
      values: Record<string, string>,
      length = page.length,
    ) =>
      tus("POST", "/materials", claims, {
        "upload-length": String(length),
        "upload-metadata": metadata(values),
      });
    const patch = (
      location: string,
      offset: number,
      bytes: Uint8Array,
      claims = village.claims,
    ) =>
      tus(
        "PATCH",
        location,
        claims,
        {
          "upload-offset": String(offset),
          "content-type": "application/offset+octet-stream",
        },
        bytes,
      );
    const fetchIt = (materialId: string, claims: Claims | null) =>
      tus("GET", `/materials/${materialId}`, claims, {});

    test("a page goes up in pieces before its case is known, and is there for those in reach once it is", async () => {
      const about = {
        materialId: "scan-1",
        caseId: "scanned",
        sha256,
        mediaType: "image/png",
      };
      const created = await create(village.claims, about);
      expect(created.status).toBe(201);
      const location = created.headers.get("location") ?? "";
      expect((await patch(location, 0, page.subarray(0, 20_000))).status).toBe(
        204,
      );
      const stolen = await tus("HEAD", location, claimsOf("cun2"), {});
      expect(stolen.status).toBe(404);
      const resumed = await tus("HEAD", location, village.claims, {});
      expect(resumed.headers.get("upload-offset")).toBe("20000");
      expect(
        (await patch(location, 20_000, page.subarray(20_000))).status,
      ).toBe(204);
      expect((await fetchIt("scan-1", village.claims)).status).toBe(404);
      village.submit("scanned");
      village.write(
        "takenIn",
        "scanned",
        { documentNumber: null },
        { presented: [] },
      );
      village.write(
        "materialAdded",
        "scanned",
        {
          materialId: "scan-1",
          materialCode: "M1",
          bytes: page.length,
          sha256,
        },
        { name: "", mediaType: "image/png", pages: 1 },
      );
      await village.push();
      const { data } = await ask<{ case: { materials: object[] } }>(
        village.claims,
        `{ case(caseId: "scanned") { materials { arrived bytes path } } }`,
      );
      expect(data?.case.materials).toEqual([
        { arrived: true, bytes: page.length, path: "/materials/scan-1" },
      ]);
      const fetched = await fetchIt("scan-1", claimsOf("minzheng1"));
      expect(fetched.headers.get("content-type")).toBe("image/png");
      expect(Buffer.from(await fetched.arrayBuffer()).equals(page)).toBe(true);
      for (const account of ["cun2", "jiandu"])
        expect((await fetchIt("scan-1", claimsOf(account))).status).toBe(404);
      expect((await fetchIt("scan-1", null)).status).toBe(401);
    });

    test("[U8] a page's small picture is there before the page is, for those who may see it", async () => {
      village.write(
        "materialAdded",
        "scanned",
        {
          materialId: "scan-9",
          materialCode: "M1",
          bytes: page.length,
          sha256,
        },
        { name: "", mediaType: "image/png", pages: 1 },
      );
      await village.push();
      const small = page.subarray(0, 9_000);
      const about = {
        materialId: thumbnailIdOf("scan-9"),
        caseId: "scanned",
        sha256: createHash("sha256").update(small).digest("hex"),
        mediaType: "image/png",
      };
      const heavy = await create(village.claims, about, 20_001);
      expect(heavy.status).toBe(413);
      const created = await create(village.claims, about, small.length);
      const location = created.headers.get("location") ?? "";
      expect((await patch(location, 0, small)).status).toBe(204);
      const seen = await fetchIt(about.materialId, claimsOf("minzheng1"));
      expect(Buffer.from(await seen.arrayBuffer()).equals(small)).toBe(true);
      expect((await fetchIt("scan-9", claimsOf("minzheng1"))).status).toBe(404);
      expect((await fetchIt(about.materialId, claimsOf("cun2"))).status).toBe(
        404,
      );
      expect((await create(claimsOf("jiedao1"), about)).status).toBe(403);
    });

    test("a page from elsewhere may not upload", async () => {
      for (const method of ["OPTIONS", "POST"]) {
        const answer = await tus(method, "/materials", village.claims, {
          origin: "https://elsewhere.example",
          "access-control-request-method": "POST",
        });
        expect(answer.headers.get("access-control-allow-origin")).toBeNull();
      }
    });

    test("bytes with another hash don't arrive", async () => {
      const created = await create(village.claims, {
        materialId: "scan-2",
        caseId: "graph-1",
        sha256: hashText("other"),
        mediaType: "image/png",
      });
      const done = await patch(created.headers.get("location") ?? "", 0, page);
      expect(done.status).toBe(422);
    });

    test.each([
      ["wrongType", "image/jpeg", page],
      ["tooManyPixels", "image/png", bombOf(page)],
      ["unreadable", "image/png", page.subarray(0, 14)],
      [
        "activeContent",
        "application/pdf",
        Buffer.from("%PDF-1.7\n1 0 obj << /S /JavaScript /JS (x) >>"),
      ],
    ])(
      "[U2] bytes that are no paper don't arrive, and the answer says that it is because of %s",
      async (reason, mediaType, bytes) => {
        const created = await create(
          village.claims,
          {
            materialId: `bad-${reason}`,
            caseId: "graph-1",
            sha256: createHash("sha256").update(bytes).digest("hex"),
            mediaType,
          },
          bytes.length,
        );
        const location = created.headers.get("location") ?? "";
        const done = await patch(location, 0, bytes);
        expect(parseMaterialRefusal(await done.text())).toBe(reason);
        expect((await tus("HEAD", location, village.claims, {})).status).toBe(
          404,
        );
      },
    );

    test("[U2] what can be told before a byte has gone over the line is told then", async () => {
      const about = {
        materialId: "bad",
        caseId: "graph-1",
        sha256,
        mediaType: "image/png",
      };
      const answers = [
        await create(village.claims, about, 300 * 1024 * 1024),
        await create(village.claims, about, 0),
        await create(village.claims, { ...about, mediaType: "image/svg+xml" }),
      ];
      expect(
        await Promise.all(
          answers.map(async (answer) => [
            answer.status,
            parseMaterialRefusal(await answer.text()),
          ]),
        ),
      ).toEqual([
        [413, "tooLarge"],
        [422, "empty"],
        [415, "wrongType"],
      ]);
    });

    test("too large, nameless, unsigned and foreign uploads are refused before a byte is taken", async () => {
      const about = {
        materialId: "scan-3",
        caseId: "graph-1",
        sha256,
        mediaType: "image/png",
      };
      expect(
        (await create(village.claims, about, 21 * 1024 * 1024)).status,
      ).toBe(413);
      expect(
        (await create(village.claims, { ...about, sha256: "short" })).status,
      ).toBe(400);
      expect(
        (
          await create(village.claims, {
            ...about,
            materialId: "../../etc/passwd",
          })
        ).status,
      ).toBe(400);
      expect((await create(null, about)).status).toBe(401);
      expect((await create(claimsOf("jiedao1"), about)).status).toBe(403);
    });
  });

  test("with the catalogue gone a new case waits with its push, and other entries land", async () => {
    const cut = createHub({
      ...hub,
      roster: demonstrationRoster,
      catalogue: {
        ...memoryCatalogue([], stateCouncilCalendar),
        findVersion: () => Promise.reject(new Error("items are down")),
      },
    });
    const device = await TestDevice.opened(cut, "cun1");
    device.write("noteAdded", "graph-1", {}, { note: "断" });
    expect((await device.push()).outcomes).toHaveLength(1);
    device.submit("later");
    const { outbox } = device;
    await expect(device.push()).rejects.toThrow("items are down");
    device.outbox = outbox;
    expect((await hub.store.findChain(device.chain))?.nextNo).toBe(2);
  });

  test("[W9] has cases erased on the word of the people's part alone", async () => {
    const eraseAs = (claims: Claims) =>
      ask(
        claims,
        `mutation { eraseCases(input: { personId: "nobody", basis: ORDERED, record: 7 }) { erased } }`,
      );
    expect(await eraseAs(serviceClaims("people"))).toMatchObject({
      data: { eraseCases: { erased: 0 } },
    });
    for (const claims of [
      serviceClaims("supervision"),
      { ...claimsOf("cun1"), accountId: serviceClaims("people").accountId },
    ])
      expect(await eraseAs(claims)).toMatchObject({
        data: null,
        errors: [{ extensions: { code: "FORBIDDEN" } }],
      });
  });
});

/** The same picture, that says of itself that it has 3,600 million pixels. */
function bombOf(png: Buffer): Buffer {
  const bomb = Buffer.from(png);
  bomb.writeUInt32BE(60_000, 16);
  bomb.writeUInt32BE(60_000, 20);
  return bomb;
}
