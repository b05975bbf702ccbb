import { expect, test } from "vitest";
import { uploadPage } from "./uploadPage.ts";

const answeredWith = (status: number, headers: Record<string, string> = {}) =>
  uploadPage({
    endpoint: "http://county.test/materials",
    token: null,
    uploadUrl: null,
    metadata: { materialId: "m" },
    bytes: 3,
    chunk: () => Promise.resolve(new Uint8Array(3)),
    onUrl: () => undefined,
    fetch: () => Promise.resolve(new Response("", { status, headers })),
  });

test.each([429, 503])(
  "a county that asks for patience with %i is waited for as long as it says",
  async (status) => {
    await expect(
      answeredWith(status, { "retry-after": "7" }),
    ).rejects.toMatchObject({ code: "offline", retryAfterMs: 7_000 });
  },
);

test("a page that the county won't have isn't sent at once again", async () => {
  await expect(answeredWith(422)).rejects.toMatchObject({ code: "tooLarge" });
});
