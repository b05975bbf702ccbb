import { spawnSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  CHROMIUM_FLAGS,
  findChromium,
} from "@onedoor/test-support/findChromium";
import { startSeededCounty } from "@onedoor/test-support/seededCounty";
import { StationPage } from "./pages/StationPage.ts";
import { expect, test } from "./test.ts";

/** A name that browsers don't take for the machine itself, as `localhost` and 127.0.0.1 are. */
const NAME = "station.test";

test.use({
  launchOptions: {
    executablePath: await findChromium(),
    args: [
      ...CHROMIUM_FLAGS,
      `--host-resolver-rules=MAP ${NAME} 127.0.0.1`,
      // Playwright's own setting leaves a service worker's script out.
      "--ignore-certificate-errors",
    ],
  },
});

test("over plain HTTP the station says what is missing, why, and what to do", async ({
  county,
  page,
}) => {
  const address = named(county.url);
  await page.goto(`${address}/station/`);
  const main = page.getByRole("main");
  await expect(main.getByRole("heading", { level: 1 })).toHaveText(
    "这个地址不能安全地存办件",
  );
  await expect(main.getByRole("listitem").filter({ hasText: "✗" })).toHaveText([
    /安全连接：地址应以 https:\/\/ 开头/,
    /离线打开的能力（Service Worker）/,
    /给办件加密的能力（WebCrypto）/,
    /让几个窗口互不打架的能力（Web Locks）/,
  ]);
  await expect(main.getByRole("heading", { name: "为什么" })).toBeVisible();
  await expect(main).toContainText("浏览器只在安全连接上允许离线使用和加密");
  await expect(main.getByRole("heading", { name: "怎么办" })).toBeVisible();
  await expect(main).toContainText(
    `试试这个地址：${address.replace("http:", "https:")}/station/`,
  );
  await expect(main).toContainText("站点要用 https 证书");
  await expect(page.getByRole("textbox")).toHaveCount(0);

  await page.getByRole("button", { name: "English" }).click();
  await expect(main).toContainText(
    "Opening without a network (service worker)",
  );
  await expect(main).toContainText("Encrypting cases (WebCrypto)");
  await expect(main).toContainText("the server needs a certificate");
});

test("over plain HTTP the office says so too", async ({ county, page }) => {
  await page.goto(`${named(county.url)}/office/`);
  const main = page.getByRole("main");
  await expect(main).toContainText("离线打开的能力（Service Worker）");
  await expect(main).toContainText("给办件加密的能力（WebCrypto）");
  await expect(page.getByRole("textbox")).toHaveCount(0);
});

test("with a certificate the county serves HTTPS, and a clerk opens the station without a line", async ({
  browser,
}) => {
  test.skip(
    spawnSync("openssl", ["version"]).status !== 0,
    "openssl isn't installed: no certificate can be made",
  );
  const certificate = await makeCertificate();
  const county = await startSeededCounty({
    TLS_CERT: certificate.cert,
    TLS_KEY: certificate.key,
  });
  try {
    expect(county.url).toMatch(/^https:/);
    const clerk = await StationPage.open(
      await browser.newContext({ ignoreHTTPSErrors: true }),
      named(county.url),
    );
    await clerk.signIn("林小满");
    await clerk.pullTheCable();
    await clerk.reload();
    await clerk.seesLine(/离线/);
    await clerk.goToToday();
    await expect(
      clerk.page.getByRole("button", { name: /新办件/ }),
    ).toBeEnabled();
  } finally {
    await Promise.all([county.remove(), certificate.remove()]);
  }
});

function named(url: string): string {
  return url.replace("127.0.0.1", NAME);
}

/** A certificate of one day that nobody vouches for. */
async function makeCertificate() {
  const folder = await mkdtemp(join(tmpdir(), "onedoor-certificate-"));
  const cert = join(folder, "cert.pem");
  const key = join(folder, "key.pem");
  const made = spawnSync("openssl", [
    ..."req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 1".split(
      " ",
    ),
    "-subj",
    `/CN=${NAME}`,
    "-addext",
    `subjectAltName=DNS:${NAME}`,
    "-keyout",
    key,
    "-out",
    cert,
  ]);
  if (made.status !== 0) throw new Error(made.stderr.toString());
  return { cert, key, remove: () => rm(folder, { recursive: true }) };
}
