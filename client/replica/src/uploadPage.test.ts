import { materialRefusalText } from "@onedoor/domain/materialRefusals";
import { expect, test } from "vitest";
import { uploadPage } from "./uploadPage.ts";

const page = {
  endpoint: "http://county.test/materials",
  token: null,
  uploadUrl: null,
  metadata: { materialId: "m" },
  bytes: 3,
  chunk: () => Promise.resolve(new Uint8Array(3)),
  onUrl: () => undefined,
  pieceBytes: () => 3,
  timer: () => () => 0,
  onSend: () => undefined,
  onSent: () => undefined,
  onBroken: () => undefined,
  signal: new AbortController().signal,
};

const answeredWith = (
  status: number,
  headers: Record<string, string> = {},
  body = "",
) =>
  uploadPage({
    ...page,
    fetch: () => Promise.resolve(new Response(body, { status, headers })),
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

test("[U3] a page that the county has looked at and refused says why", async () => {
  await expect(
    answeredWith(422, {}, materialRefusalText("wrongType")),
  ).rejects.toMatchObject({ reason: "wrongType" });
});

test("an offset that isn't the county's any more is asked for again", async () => {
  await expect(
    uploadPage({
      ...page,
      uploadUrl: "http://county.test/materials/m",
      fetch: (_, { method }) =>
        Promise.resolve(
          method === "HEAD"
            ? new Response("", {
                headers: { "upload-offset": "0", "upload-length": "3" },
              })
            : new Response("", { status: 409 }),
        ),
    }),
  ).rejects.toMatchObject({ code: "failed" });
  await expect(answeredWith(409)).rejects.toMatchObject({ code: "tooLarge" });
});

test("[U1] a line that went silent is given up when the patience is at its end", async () => {
  const patience = new AbortController();
  const sending = uploadPage({
    ...page,
    signal: patience.signal,
    fetch: (_, init) =>
      new Promise((_resolve, reject) => {
        init.signal?.addEventListener("abort", () =>
          reject(new TypeError("given up")),
        );
        patience.abort();
      }),
  });
  await expect(sending).rejects.toMatchObject({ code: "offline" });
});
