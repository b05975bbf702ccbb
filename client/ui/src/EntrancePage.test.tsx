import type { Instant } from "@onedoor/domain/time";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { InsecureContext, missingForOffline } from "./InsecureContext.tsx";
import { LanguageProvider } from "./LanguageProvider.tsx";
import { EntrancePage, type EntrancePort } from "./EntrancePage.tsx";
import type { OfferedAccount } from "./SignInForm.tsx";
import { ThemeProvider } from "./ThemeProvider.tsx";
import type { Language } from "./words/wording.ts";

function renderSignIn(given: {
  language?: Language;
  signIn?: EntrancePort["signIn"];
  accounts?: readonly OfferedAccount[];
  entrance?: Partial<EntrancePort>;
}) {
  const accounts = given.accounts ?? [];
  const entrance: EntrancePort = {
    vaults: async () => [],
    unlock: async () => ({ ok: false, reason: "wrongPassphrase" }),
    signIn: given.signIn ?? (async () => ({ ok: false, reason: "offline" })),
    choosePassphrase: async () => undefined,
    useFormerPassphrase: async () => ({ ok: false, reason: "wrongPassphrase" }),
    wipe: async () => undefined,
    ...given.entrance,
  };
  const listAccounts = async () => accounts;
  return render(
    <LanguageProvider initial={given.language ?? "zh"}>
      <ThemeProvider>
        <EntrancePage
          title=""
          entrance={entrance}
          listAccounts={listAccounts}
        />
      </ThemeProvider>
    </LanguageProvider>,
  );
}

const TWO_VAULTS = async () => [
  { vaultId: "v1", accountId: "cun1", isOlder: false },
  { vaultId: "v2", accountId: "zhen1", isOlder: false },
];

test("signing in without a line says that the first time needs one", async () => {
  const user = userEvent.setup();
  renderSignIn({});
  await user.type(await screen.findByLabelText("账号"), "cun1");
  await user.type(screen.getByLabelText("密码"), "x{Enter}");
  expect(await screen.findByRole("alert")).toHaveTextContent(
    "第一次登录必须联网",
  );
});

test("an empty account or password is asked for, and nothing is sent", async () => {
  const user = userEvent.setup();
  const tried: string[] = [];
  renderSignIn({
    signIn: async (account) => {
      tried.push(account);
      return { ok: true, next: null };
    },
  });
  await user.click(await screen.findByRole("button", { name: "登录" }));
  expect(screen.getByText("✗ 请填账号")).toBeVisible();
  expect(screen.getByText("✗ 请填密码")).toBeVisible();
  expect(tried).toEqual([]);
});

test("a demonstration's account signs in with one press", async () => {
  const user = userEvent.setup();
  const tried: [string, string][] = [];
  renderSignIn({
    accounts: [
      {
        account: "cun1",
        password: "demo",
        displayName: "林小满",
        about: "村里的窗口",
        aboutEn: "a village's window",
      },
    ],
    signIn: async (...given) => {
      tried.push(given);
      return { ok: true, next: null };
    },
  });
  await user.click(await screen.findByRole("button", { name: "用林小满登录" }));
  expect(tried).toEqual([["cun1", "demo"]]);
});

test("in English the sign-in page has no Chinese but the other language's name", async () => {
  renderSignIn({ language: "en" });
  await screen.findByLabelText("Account");
  expect(ownWords()).not.toMatch(/\p{Script=Han}/u);
});

test("[K1] who has a vault here opens it with his passphrase, chosen among those who share the computer", async () => {
  const user = userEvent.setup();
  const tried: string[][] = [];
  renderSignIn({
    entrance: {
      vaults: TWO_VAULTS,
      unlock: async (...given) => {
        tried.push(given);
        return { ok: true };
      },
    },
  });
  await user.click(await screen.findByRole("radio", { name: "cun1" }));
  await user.type(screen.getByLabelText("口令"), "槐树开花了槐树开花了{Enter}");
  expect(tried).toEqual([["v1", "槐树开花了槐树开花了"]]);
});

test("[K3] a wrong passphrase is told and cleared; too many say until when to wait", async () => {
  const user = userEvent.setup();
  let waits = false;
  renderSignIn({
    entrance: {
      vaults: TWO_VAULTS,
      unlock: async () =>
        waits
          ? {
              ok: false,
              reason: "waitFirst",
              until: "2026-11-09T06:05:00.000Z" as Instant,
            }
          : { ok: false, reason: "wrongPassphrase" },
    },
  });
  const field = await screen.findByLabelText("口令");
  await user.type(field, "wrong wrong{Enter}");
  expect(await screen.findByRole("alert")).toHaveTextContent("口令不对");
  expect(field).toHaveValue("");
  waits = true;
  await user.type(field, "wrong wrong{Enter}");
  expect(await screen.findByText(/2026年11月9日 14:05以后再试/)).toBeVisible();
});

test("[K1] a short password leads to a passphrase of its own, typed twice and long enough", async () => {
  const user = userEvent.setup();
  const chosen: string[] = [];
  renderSignIn({
    signIn: async () => ({ ok: true, next: "choosePassphrase" }),
    entrance: {
      choosePassphrase: async (passphrase) => void chosen.push(passphrase),
    },
  });
  await user.type(await screen.findByLabelText("账号"), "cun1");
  await user.type(screen.getByLabelText("密码"), "short{Enter}");
  const [first, second] = [
    await screen.findByLabelText("口令"),
    screen.getByLabelText("再填一遍"),
  ];
  await user.type(first, "槐树开花{Enter}");
  expect(await screen.findByRole("alert")).toHaveTextContent("至少 10 个字符");
  await user.type(first, "槐树又开花了");
  await user.type(second, "不一样{Enter}");
  expect(screen.getByRole("alert")).toHaveTextContent("两遍不一样");
  await user.clear(second);
  await user.type(second, "槐树开花槐树又开花了{Enter}");
  expect(chosen).toEqual(["槐树开花槐树又开花了"]);
});

test("[K1] a forgotten passphrase leads to an empty vault, after a second step that says what it means", async () => {
  const user = userEvent.setup();
  renderSignIn({
    signIn: async () => ({ ok: true, next: "formerPassphrase" }),
  });
  await user.type(await screen.findByLabelText("账号"), "cun1");
  await user.type(screen.getByLabelText("密码"), "new password{Enter}");
  await user.type(
    await screen.findByLabelText("原来的口令"),
    "not this one{Enter}",
  );
  expect(await screen.findByRole("alert")).toHaveTextContent("不是这个口令");
  await user.click(screen.getByRole("button", { name: "想不起来了" }));
  expect(await screen.findByText(/原来那份原样封在本机/)).toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: "另起一份" }));
  expect(await screen.findByText("定一个本机口令")).toBeVisible();
});

test("an account is taken off the computer only after a second step", async () => {
  const user = userEvent.setup();
  const wiped: string[] = [];
  renderSignIn({
    entrance: {
      vaults: TWO_VAULTS,
      wipe: async (vaultId) => void wiped.push(vaultId),
    },
  });
  await user.click(
    await screen.findByRole("button", { name: "从本机移除此账号" }),
  );
  expect(await screen.findByText(/没有传到县里的记录/)).toBeInTheDocument();
  expect(wiped).toEqual([]);
  await user.click(screen.getByRole("button", { name: "移除" }));
  expect(wiped).toEqual(["v2"]);
});

test("in English opening a vault has no Chinese either", async () => {
  renderSignIn({ language: "en", entrance: { vaults: TWO_VAULTS } });
  await screen.findByLabelText("Passphrase");
  expect(ownWords()).not.toMatch(/\p{Script=Han}/u);
});

test("over plain HTTP on a foreign name the page says what is missing, why, and what to do", () => {
  const missing = missingForOffline({
    isSecureContext: false,
    indexedDB: {},
    navigator: {},
  });
  render(
    <InsecureContext
      missing={missing}
      address="http://county.example/station/"
    />,
  );
  expect(screen.getByText(/安全连接：地址应以 https/)).toBeVisible();
  expect(screen.getByText(/WebCrypto/)).toBeVisible();
  expect(screen.queryByText(/IndexedDB/)).toBeNull();
  expect(screen.getByText(/浏览器只在安全连接上允许/)).toBeVisible();
  expect(
    screen.getByText("试试这个地址：https://county.example/station/"),
  ).toBeVisible();
});

test("in English what is missing has no Chinese either", () => {
  render(
    <LanguageProvider initial="en">
      <InsecureContext
        missing={missingForOffline({ isSecureContext: false, navigator: {} })}
        address="http://county.example/office/"
      />
    </LanguageProvider>,
  );
  expect(screen.getAllByText(/^✗/)).toHaveLength(5);
  expect(ownWords()).not.toMatch(/\p{Script=Han}/u);
});

/** What the page says but for the switch, which names the other language in its own words. */
function ownWords(): string {
  return (document.body.textContent ?? "").replace("中文", "");
}
