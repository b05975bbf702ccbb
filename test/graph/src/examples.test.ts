import { readExamples } from "@onedoor/router/explorerPage";
import { CountyClient } from "@onedoor/test-support/CountyClient";
import { beforeAll, describe, expect, inject, test } from "vitest";

const examples = await readExamples();

describe("the explorer's examples", () => {
  let supervisor: CountyClient;
  beforeAll(async () => {
    supervisor = await CountyClient.signedIn(inject("countyUrl"), "jiandu");
  });

  test("are ten", () => {
    expect(examples).toHaveLength(10);
  });

  test.each(examples.filter(({ query }) => !query.includes("subscription ")))(
    "$name is answered without an error",
    async ({ query }) => {
      const { status, body } = await supervisor.post(query);
      expect(status).toBe(200);
      expect(body.errors).toBeUndefined();
      expect(body.data).toBeTruthy();
    },
  );

  test.each(examples.filter(({ query }) => query.includes("subscription ")))(
    "$name opens a stream of events",
    async ({ query }) => {
      const leave = new AbortController();
      const response = await fetch(`${supervisor.url}/graphql`, {
        method: "POST",
        headers: {
          accept: "text/event-stream",
          "content-type": "application/json",
          authorization: `Bearer ${supervisor.token}`,
        },
        body: JSON.stringify({ query }),
        signal: leave.signal,
      });
      expect(response.status).toBe(200);
      expect(response.headers.get("content-type")).toContain(
        "text/event-stream",
      );
      leave.abort();
    },
  );
});
