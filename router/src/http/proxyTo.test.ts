import { serveHttp } from "@onedoor/subgraph-host/serveHttp";
import { expect, test } from "vitest";
import { proxyTo } from "./proxyTo.ts";

test("an app's sources may run as their server makes them", async () => {
  const sources = await serveHttp(
    { fetch: async () => new Response("<script>1</script>") },
    { host: "127.0.0.1", port: 0 },
  );
  const page = await proxyTo(new URL(sources.url).origin)(
    new Request("http://county.test/station/"),
  );
  const policy = page.headers.get("content-security-policy") ?? "";
  expect(policy).not.toContain("-src");
  expect(policy).toContain("frame-ancestors 'none'");
  await sources.close();
});
