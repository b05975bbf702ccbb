import { publicKeyOfSeed, signWithSeed } from "@onedoor/domain/ed25519";
import {
  type LicenceProof,
  signLicenceProof,
} from "@onedoor/domain/licenceProof";
import { hubIdOf } from "@onedoor/domain/signatures";
import type { Instant, PlainDate } from "@onedoor/domain/time";
import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { aStation } from "../testing/aStation.tsx";
import { renderStation } from "../testing/renderStation.tsx";

const seed = new Uint8Array(32).fill(5);
const publicKey = publicKeyOfSeed(seed);
const county = { hubId: hubIdOf(publicKey), publicKey };
const proof: LicenceProof = {
  identifier: null,
  title: "演示许可证",
  holder: "王*",
  version: 1,
  hash: "cd".repeat(32),
  state: "valid",
  validUntil: null,
  purpose: "办理演示事项",
  caseNumber: "1",
  signedAt: "2026-11-01T02:00:00.000Z" as Instant,
  until: "2026-12-01" as PlainDate,
};
const codeOf = (changes: Partial<LicenceProof> = {}) =>
  signLicenceProof(
    { ...proof, ...changes },
    { ...county, sign: (text) => signWithSeed(seed, text) },
  );

function openPage(knows = true) {
  const station = aStation("cun1", { online: false });
  station.known = knows ? county : undefined;
  renderStation(station, { hash: "#/check-licence" });
  return userEvent.setup();
}

/** As a scanner types it: the text, and Enter. */
async function scan(user: ReturnType<typeof userEvent.setup>, code: string) {
  const field = await screen.findByRole("textbox", { name: "二维码里的文字" });
  await user.click(field);
  await user.paste(code);
  await user.keyboard("{Enter}");
}

test("[EL6] without a line a print is found true, with the day of what it says", async () => {
  const user = openPage();
  await scan(user, codeOf());
  expect(await screen.findByRole("heading", { name: /^真/ })).toBeVisible();
  expect(screen.getByText(/之后可能变更、暂扣/)).toHaveTextContent("11月1日");
  const said = screen.getByText("办理演示事项");
  expect(said).toBeVisible();
  expect(screen.getByText("王*")).toBeVisible();
});

test("[EL6] a forged one is false, and nothing of what it says is shown", async () => {
  const user = openPage();
  const [mark, , signature] = codeOf().split(".");
  const [, payload] = codeOf({ title: "别的许可证" }).split(".");
  await scan(user, [mark, payload, signature].join("."));
  const status = await screen.findByRole("heading", { name: /^假/ });
  expect(status).toBeVisible();
  expect(screen.queryByText("别的许可证")).toBeNull();
});

test("[EL6] an old one is out of date, and says which of the two is", async () => {
  const user = openPage();
  await scan(user, codeOf({ until: "2026-11-01" as PlainDate }));
  expect(await screen.findByRole("heading", { name: /^过期/ })).toBeVisible();
  expect(screen.getByText(/摘录的有效期已过/)).toBeVisible();
  await scan(user, codeOf({ validUntil: "2026-11-01" as PlainDate }));
  expect(await screen.findByText("证照的有效期已过。")).toBeVisible();
});

test("[EL6] a machine that has never met the county says so", async () => {
  const user = openPage(false);
  await scan(user, codeOf());
  expect(await screen.findByText(/没有县里的公钥/)).toBeVisible();
});

test("the page is reached from today's", async () => {
  const user = userEvent.setup();
  renderStation(aStation("cun1"));
  const nav = await screen.findByRole("navigation");
  await user.click(within(nav).getByRole("link", { name: "核验证照" }));
  expect(
    await screen.findByRole("heading", { name: "核验证照" }),
  ).toBeVisible();
});
