import { pageHeaders } from "./pageHeaders.ts";

const LINKS = [
  ["/station/", "便民服务站", "Service station"],
  ["/office/", "部门办公", "Office"],
  ["/me", "谁看过我的材料", "Who looked at my papers"],
  ["/health", "运行状态", "Health"],
] as const;

/** The page at the router's root: which apps there are. */
export function landingPage(explorer: boolean): Response {
  const links = [
    ...LINKS,
    ...(explorer ? [["/explorer", "接口浏览", "Explorer"] as const] : []),
  ];
  const items = links
    .map(
      ([path, name, nameEn]) =>
        `<li><a href="${path}">${name}</a> <span lang="en">${nameEn}</span></li>`,
    )
    .join("\n      ");
  return new Response(
    `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>一门 · Onedoor</title>
    <style>
      body { font: 18px/1.8 system-ui, sans-serif; max-width: 30em; margin: 12vh auto; padding: 0 1em; color: #1f2933; }
      a { color: #0b6285; }
      li { margin: 0.4em 0; }
      span { color: #5b6770; margin-left: 0.6em; }
    </style>
  </head>
  <body>
    <h1>一门</h1>
    <ul>
      ${items}
    </ul>
  </body>
</html>
`,
    { headers: { ...pageHeaders, "content-type": "text/html; charset=utf-8" } },
  );
}
