import type { Page } from "@playwright/test";
import { build } from "vite";

const ADDRESS = "https://built.example/";

/** A page that runs one module and nothing else, built as the apps are and under the headers that are given. */
export async function openBuiltPage(
  page: Page,
  entry: string,
  headers: Record<string, string>,
): Promise<void> {
  const bundled = await build({
    configFile: false,
    logLevel: "error",
    define: { "process.env.NODE_ENV": `"production"` },
    build: {
      write: false,
      target: "chrome109",
      lib: { entry, formats: ["iife"], name: "page" },
    },
  });
  const [output] = [bundled].flat();
  if (output === undefined || !("output" in output))
    throw new Error(`nothing was built of ${entry}`);
  const files = new Map<string, string>();
  for (const file of output.output)
    if (file.type === "chunk") files.set("page.js", file.code);
    else if (file.fileName.endsWith(".css"))
      files.set("page.css", String(file.source));
  await page.route(`${ADDRESS}**`, (route) => {
    const name = route.request().url().slice(ADDRESS.length);
    const body = files.get(name);
    if (name === "")
      return route.fulfill({ contentType: "text/html", headers, body: HTML });
    if (body === undefined) return route.fulfill({ status: 404 });
    return route.fulfill({
      contentType: name.endsWith(".css") ? "text/css" : "text/javascript",
      body,
    });
  });
  await page.goto(ADDRESS);
}

const HTML = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><link rel="stylesheet" href="page.css"><div id="root"></div><script src="page.js"></script></html>`;
