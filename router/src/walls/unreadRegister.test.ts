import {
  type Claims,
  serviceClaims,
  signSession,
} from "@onedoor/subgraph-host/claims";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type StubCounty, stubCounty } from "../testing/stubCounty.ts";
import { STUB_KEYS } from "../testing/stubSubgraphs.ts";

const SUPERVISOR: Claims = {
  ...serviceClaims(""),
  accountId: "jiandu",
  role: "supervisor",
};

let isRead: boolean;
let county: StubCounty;
beforeAll(async () => {
  county = await stubCounty(undefined, {
    lost: { isRead: () => isRead, isLost: () => false },
  });
}, 60_000);
beforeEach(() => {
  isRead = false;
});
afterAll(() => county.router.close());

async function ask(path: string, deviceId: string | null) {
  const session = await signSession(
    { ...SUPERVISOR, deviceId },
    STUB_KEYS.sessionSecret,
  );
  return county.router.fetch(
    new Request(`http://county.test${path}`, {
      headers: { authorization: `Bearer ${session}` },
    }),
  );
}
const WATCH = "/graphql?query={watch{seq}}";

test.each([WATCH, "/materials/m"])(
  "[N6] while nobody knows which computers are lost, those that ask for %s are to come again",
  async (path) => {
    const answer = await ask(path, "laptop");
    expect(answer.status).toBe(503);
    expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
    isRead = true;
    expect((await ask(path, "laptop")).status).not.toBe(503);
  },
);

test("a session on no computer waits for nobody", async () => {
  expect((await ask(WATCH, null)).status).toBe(200);
});
