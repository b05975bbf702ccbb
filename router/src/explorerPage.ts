import { readdir, readFile } from "node:fs/promises";

const EXAMPLES = new URL("./examples/", import.meta.url);
// The page is one file with its scripts inside and makes its workers from blobs; it reaches nothing but this router.
const POLICY =
  "default-src 'self'; script-src 'self' 'unsafe-inline' blob:; worker-src blob:; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

let page: string | undefined;

/** GraphiQL from its package, whole: it works without a connection to anywhere else. Opens with the examples. */
export async function explorerPage(endpoint: string): Promise<Response> {
  page ??= await render(endpoint);
  return new Response(page, {
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": POLICY,
    },
  });
}

/** The example queries by file name, in order. */
export async function readExamples(): Promise<
  { name: string; query: string }[]
> {
  const files = (await readdir(EXAMPLES)).filter((file) =>
    file.endsWith(".graphql"),
  );
  return Promise.all(
    files.sort().map(async (name) => ({
      name,
      query: await readFile(new URL(name, EXAMPLES), "utf8"),
    })),
  );
}

async function render(endpoint: string): Promise<string> {
  // Nine megabytes that only a developer wants: loaded when asked for.
  const { renderGraphiQL } = await import("@graphql-yoga/render-graphiql");
  const examples = await readExamples();
  return renderGraphiQL({
    endpoint,
    title: "Onedoor · explorer",
    subscriptionsProtocol: "SSE",
    defaultTabs: examples.map(({ query }) => ({ query })),
  });
}
