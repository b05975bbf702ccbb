import { expect, test } from "vitest";
import { openGraph } from "./Graph.ts";

const question = {
  document: "query Q { me { accountId } }",
  parse: (data: unknown) => data,
};
const token = () => Promise.resolve("t");

function graphOn(answer: () => Promise<Response>) {
  return openGraph("/graphql", { token, fetch: answer });
}

test("who can't be reached is offline", async () => {
  expect(
    await graphOn(() => Promise.reject(new TypeError("down"))).ask(question),
  ).toEqual({ ok: false, trouble: "offline" });
  expect(
    await graphOn(() =>
      Promise.resolve(new Response("bad gateway", { status: 502 })),
    ).ask(question),
  ).toEqual({
    ok: false,
    trouble: "offline",
  });
});

test("who asks for patience is come back to, and has refused nothing", async () => {
  expect(
    await graphOn(() =>
      Promise.resolve(
        Response.json({ errors: [{ message: "later" }] }, { status: 429 }),
      ),
    ).ask(question),
  ).toEqual({ ok: false, trouble: "offline" });
});

test("an answer without data is a refusal, and data with errors is partial", async () => {
  const answer = (body: object) =>
    graphOn(() => Promise.resolve(Response.json(body))).ask(question);
  expect(await answer({ errors: [{ message: "no" }] })).toEqual({
    ok: false,
    trouble: "refused",
  });
  expect(
    await answer({ data: { me: null }, errors: [{ message: "no" }] }),
  ).toEqual({
    ok: true,
    data: { me: null },
    partial: true,
  });
});

test("the session's token goes along", async () => {
  let sent: RequestInit | undefined;
  const graph = openGraph("/graphql", {
    token,
    fetch: (_, init) => {
      sent = init;
      return Promise.resolve(Response.json({ data: {} }));
    },
  });
  await graph.ask(question, { a: 1 });
  expect(new Headers(sent?.headers).get("authorization")).toBe("Bearer t");
});
