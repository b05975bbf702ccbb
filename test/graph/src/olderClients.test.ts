import {
  CountyClient,
  type PushAnswer,
} from "@onedoor/test-support/CountyClient";
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, inject, test } from "vitest";

// The operations of clients that are out in the villages, as they were built. A client is not updated for months, so
// they go on working: a change of the graph that breaks one of them breaks a station.
const FOLDER = new URL("./olderClients/", import.meta.url);
const builds = readdirSync(FOLDER)
  .filter((file) => file.endsWith(".json"))
  .sort()
  .map((file) => ({
    build: file.replace(".json", ""),
    operations: JSON.parse(
      readFileSync(new URL(file, FOLDER), "utf8"),
    ) as Readonly<Record<string, string>>,
  }));

describe.each(builds)("a station of the build of $build", ({ operations }) => {
  const operation = (name: string): string => {
    const found = operations[name];
    if (found === undefined) throw new Error(`this build has no ${name}`);
    return found;
  };

  // A stream has no answer to be read; the replica's own tests hold it against the types.
  const answered = Object.keys(operations).filter(
    (name) => !operations[name]?.startsWith("subscription"),
  );
  test.each(answered)("%s fits today's graph", async (name) => {
    const client = await CountyClient.signedIn(inject("countyUrl"), "cun1");
    // Without variables nothing is carried out, and what doesn't fit is said first.
    const { body } = await client.post(operation(name));
    const codes = (body.errors ?? []).map(({ extensions }) => extensions?.code);
    expect(codes).not.toContain("GRAPHQL_VALIDATION_FAILED");
    expect(codes).not.toContain("GRAPHQL_PARSE_FAILED");
  });

  test("takes an application in, sends it, sends it again and pulls it, by its own words", async () => {
    const client = await CountyClient.signedIn(inject("countyUrl"), "cun1");
    await client.openChain();
    const caseId = crypto.randomUUID();
    const note = client.write("noteAdded", caseId, {}, { note: "旧版写的" });
    const { variables } = client.pushRequest([note]);
    const push = async () =>
      (
        await client.ask<{ pushEntries: PushAnswer }>(
          operation("PushEntries"),
          variables,
        )
      ).pushEntries;
    const first = await push();
    expect(first.refused).toBeNull();
    expect(first.outcomes).toMatchObject([
      { entryId: note.entryId, status: "HELD", reason: "unknownCase" },
    ]);
    expect((await push()).outcomes).toEqual(first.outcomes);
    const documents = await pulled(client);
    expect(documents.find((one) => one.caseId === caseId)).toMatchObject({
      deleted: false,
      entries: [{ entryId: note.entryId, header: note.header, held: true }],
    });
    const { chainEntries } = await client.ask<{ chainEntries: unknown[] }>(
      operation("ChainEntries"),
      { chain: client.chain, from: 1, limit: 10 },
    );
    expect(chainEntries).toMatchObject([{ header: note.header }]);
  });

  test("gets its catalogue, its people and its calendar", async () => {
    const client = await CountyClient.signedIn(inject("countyUrl"), "cun1");
    const page = { checkpoint: null, limit: 5 };
    for (const name of ["PullItems", "PullPeople"]) {
      const { body } = await client.post(operation(name), page);
      expect(body.errors).toBeUndefined();
      expect(JSON.stringify(body.data).length).toBeGreaterThan(500);
    }
    for (const name of ["WorkCalendarDocument", "Hub"]) {
      const { body } = await client.post(operation(name));
      expect(body.errors).toBeUndefined();
    }
  });

  async function pulled(client: CountyClient) {
    const documents: { caseId: string; deleted: boolean; entries: unknown }[] =
      [];
    for (let checkpoint: { cursor: string } | null = null; ;) {
      const { pullCases }: PullAnswer = await client.ask<PullAnswer>(
        operation("PullCases"),
        { checkpoint, limit: 200 },
      );
      documents.push(...pullCases.documents);
      if (pullCases.documents.length < 200) return documents;
      ({ checkpoint } = pullCases);
    }
  }
});

interface PullAnswer {
  pullCases: {
    documents: { caseId: string; deleted: boolean; entries: unknown }[];
    checkpoint: { cursor: string };
  };
}
