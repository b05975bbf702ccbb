import type { Instant } from "@onedoor/domain/time";
import { act, render, screen, waitFor } from "@testing-library/react";
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
    unlockByPasskey: async () => ({ ok: false, reason: "notVerified" }),
    signIn: given.signIn ?? (async () => ({ ok: false, reason: "offline" })),
    choosePassphrase: async () => undefined,
    useFormerPassphrase: async () => ({ ok: false, reason: "wrongPassphrase" }),
    wipe: async () => undefined,
    onForgotten: () => () => undefined,
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
  { vaultId: "v1", accountId: "cun1", isOlder: false, hasPasskey: true },
  { vaultId: "v2", accountId: "zhen1", isOlder: false, hasPasskey: false },
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
  const tried: unknown[][] = [];
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

test("a code is asked for only when the county wants one, and anew when it was wrong", async () => {
  const user = userEvent.setup();
  const tried: unknown[][] = [];
  renderSignIn({
    signIn: async (...given) => {
      tried.push(given);
      const [, , codes] = given;
      const code = codes?.authenticator;
      if (code === undefined)
        return { ok: false, reason: "secondFactorNeeded" };
      return code === "287082"
        ? { ok: true, next: null }
        : { ok: false, reason: "wrongSecondFactor" };
    },
  });
  await user.type(await screen.findByLabelText("账号"), "cun1");
  expect(screen.queryByLabelText("动态验证码")).toBeNull();
  await user.type(screen.getByLabelText("密码"), "x{Enter}");
  const code = await screen.findByLabelText("动态验证码");
  expect(screen.getByRole("alert")).toHaveTextContent("打开手机上的验证器");
  await user.type(code, "000000{Enter}");
  expect(await screen.findByText(/验证码不对/)).toBeVisible();
  expect(screen.getByLabelText("动态验证码")).toHaveValue("");
  await user.type(screen.getByLabelText("动态验证码"), "287082{Enter}");
  expect(tried).toEqual([
    ["cun1", "x"],
    ["cun1", "x", { authenticator: "000000" }],
    ["cun1", "x", { authenticator: "287082" }],
  ]);
  expect(screen.queryByRole("alert")).toBeNull();
});

test("[N5] a new computer is asked for its code, and sends it with the same name and password", async () => {
  const user = userEvent.setup();
  const tried: unknown[] = [];
  renderSignIn({
    signIn: async (...given) => {
      tried.push(given);
      return { ok: false, reason: "codeNeeded" };
    },
  });
  await user.type(await screen.findByLabelText("账号"), "cun1");
  await user.type(screen.getByLabelText("密码"), "x{Enter}");
  expect(await screen.findByRole("alert")).toHaveTextContent("请输入登记码");
  await user.type(screen.getByLabelText("登记码"), "7kq2m-xh4tr{Enter}");
  expect(tried).toEqual([
    ["cun1", "x"],
    ["cun1", "x", { computer: "7kq2m-xh4tr" }],
  ]);
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

test("[H16] with the passphrase filled in, an account that is taken off opens once more to give its numbers back", async () => {
  const user = userEvent.setup();
  const wiped: unknown[] = [];
  renderSignIn({
    entrance: {
      vaults: TWO_VAULTS,
      wipe: async (...given) => void wiped.push(given),
    },
  });
  await user.type(await screen.findByLabelText("口令"), "槐树开花了");
  await user.click(screen.getByRole("button", { name: "从本机移除此账号" }));
  expect(await screen.findByText(/没用完的编号会还给县里/)).toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: "移除" }));
  expect(wiped).toEqual([["v2", "槐树开花了"]]);
});

test("after an account was taken off the computer, the passphrase is tried on one that is there", async () => {
  const user = userEvent.setup();
  let vaults = await TWO_VAULTS();
  const tried: string[] = [];
  renderSignIn({
    entrance: {
      vaults: async () => vaults,
      wipe: async (gone) => {
        vaults = vaults.filter(({ vaultId }) => vaultId !== gone);
      },
      unlock: async (vaultId) => {
        tried.push(vaultId);
        return { ok: true };
      },
    },
  });
  await user.click(
    await screen.findByRole("button", { name: "从本机移除此账号" }),
  );
  await user.click(await screen.findByRole("button", { name: "移除" }));
  await waitFor(() =>
    expect(screen.queryByRole("radio", { name: "zhen1" })).toBeNull(),
  );
  expect(screen.getByRole("radio", { name: "cun1" })).toBeChecked();
  await user.type(screen.getByLabelText("口令"), "槐树开花了{Enter}");
  expect(tried).toEqual(["v1"]);
});

const outOfMemory = () => Promise.reject(new RangeError("out of memory"));

test("an account that can't be taken off is told of", async () => {
  const user = userEvent.setup();
  renderSignIn({ entrance: { vaults: TWO_VAULTS, wipe: outOfMemory } });
  await user.click(
    await screen.findByRole("button", { name: "从本机移除此账号" }),
  );
  await user.click(await screen.findByRole("button", { name: "移除" }));
  expect(await screen.findByRole("alert")).toHaveTextContent("移除没有做完");
});

test("a passphrase that the computer can't try is said to be untried, and can be tried again", async () => {
  const user = userEvent.setup();
  renderSignIn({ entrance: { vaults: TWO_VAULTS, unlock: outOfMemory } });
  await user.type(await screen.findByLabelText("口令"), "槐树开花了{Enter}");
  expect(await screen.findByRole("alert")).toHaveTextContent("没有做成");
  expect(screen.getByRole("button", { name: "打开" })).toBeEnabled();
});

test("a sign-in that the computer can't finish says so, and can be done again", async () => {
  const user = userEvent.setup();
  renderSignIn({ language: "en", signIn: outOfMemory });
  await user.type(await screen.findByLabelText("Account"), "cun1");
  await user.type(screen.getByLabelText("Password"), "x{Enter}");
  expect(await screen.findByRole("alert")).toHaveTextContent("open this page");
  expect(screen.getByRole("button", { name: "Sign in" })).toBeEnabled();
});

test.each([
  ["choosePassphrase", "口令", "再填一遍", "就用它"],
  ["formerPassphrase", "原来的口令", "原来的口令", "打开"],
] as const)(
  "at %s a computer without memory says so, and it can be done again",
  async (next, field, other, button) => {
    const user = userEvent.setup();
    renderSignIn({
      signIn: async () => ({ ok: true, next }),
      entrance: {
        choosePassphrase: outOfMemory,
        useFormerPassphrase: outOfMemory,
      },
    });
    await user.type(await screen.findByLabelText("账号"), "cun1");
    await user.type(screen.getByLabelText("密码"), "x{Enter}");
    await user.type(
      await screen.findByLabelText(field),
      "槐树开花槐树又开花了",
    );
    if (other !== field)
      await user.type(screen.getByLabelText(other), "槐树开花槐树又开花了");
    await user.click(screen.getByRole("button", { name: button }));
    expect(await screen.findByRole("alert")).toHaveTextContent("没有做成");
    expect(screen.getByRole("button", { name: button })).toBeEnabled();
  },
);

test("[K4] who walks away before choosing a passphrase leaves the first page behind", async () => {
  const user = userEvent.setup();
  let forget: () => void = () => undefined;
  renderSignIn({
    signIn: async () => ({ ok: true, next: "choosePassphrase" }),
    entrance: {
      onForgotten: (hear) => {
        forget = hear;
        return () => undefined;
      },
    },
  });
  await user.type(await screen.findByLabelText("账号"), "cun1");
  await user.type(screen.getByLabelText("密码"), "short{Enter}");
  await screen.findByText("定一个本机口令");
  act(() => forget());
  expect(screen.getByLabelText("账号")).toHaveValue("");
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

test("[K7] who has added it opens by fingerprint, PIN or key, and is told when he isn't recognised", async () => {
  const user = userEvent.setup();
  const tried: string[] = [];
  renderSignIn({
    entrance: {
      vaults: TWO_VAULTS,
      unlockByPasskey: async (vaultId) => {
        tried.push(vaultId);
        return { ok: false, reason: "notVerified" };
      },
    },
  });
  const name = "用指纹、PIN 或安全密钥打开";
  expect(await screen.findByLabelText("zhen1")).toBeChecked();
  expect(screen.queryByRole("button", { name })).toBeNull();
  await user.click(screen.getByLabelText("cun1"));
  await user.click(screen.getByRole("button", { name }));
  expect(await screen.findByRole("alert")).toHaveTextContent("或用口令打开");
  expect(tried).toEqual(["v1"]);
});
