import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { InsecureContext, missingForOffline } from "./InsecureContext.tsx";
import { LanguageProvider } from "./LanguageProvider.tsx";
import { type OfferedAccount, type SignIn } from "./SignInForm.tsx";
import { SignInPage } from "./SignInPage.tsx";
import { ThemeProvider } from "./ThemeProvider.tsx";
import type { Language } from "./words/wording.ts";

function renderSignIn(given: {
  language?: Language;
  signIn?: SignIn;
  accounts?: readonly OfferedAccount[];
}) {
  const { signIn = async () => ({ ok: false, reason: "offline" }) } = given;
  const listAccounts = async () => given.accounts ?? [];
  return render(
    <LanguageProvider initial={given.language ?? "zh"}>
      <ThemeProvider>
        <SignInPage title="" signIn={signIn} listAccounts={listAccounts} />
      </ThemeProvider>
    </LanguageProvider>,
  );
}

test("signing in without a line says that the first time needs one", async () => {
  const user = userEvent.setup();
  renderSignIn({});
  await user.type(screen.getByLabelText("账号"), "cun1");
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
      return { ok: true };
    },
  });
  await user.click(screen.getByRole("button", { name: "登录" }));
  expect(screen.getByText("✗ 请填账号")).toBeVisible();
  expect(screen.getByText("✗ 请填密码")).toBeVisible();
  expect(tried).toEqual([]);
});

test("[K5] a new computer is asked for its code, and sends it with the same name and password", async () => {
  const user = userEvent.setup();
  const tried: unknown[] = [];
  renderSignIn({
    signIn: async (...given) => {
      tried.push(given);
      return { ok: false, reason: "codeNeeded" };
    },
  });
  await user.type(screen.getByLabelText("账号"), "cun1");
  await user.type(screen.getByLabelText("密码"), "x{Enter}");
  expect(await screen.findByRole("alert")).toHaveTextContent("请输入登记码");
  await user.type(screen.getByLabelText("登记码"), "7kq2m-xh4tr{Enter}");
  expect(tried).toEqual([
    ["cun1", "x"],
    ["cun1", "x", "7kq2m-xh4tr"],
  ]);
});

test("a demonstration's account signs in with one press", async () => {
  const user = userEvent.setup();
  const tried: unknown[] = [];
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
      return { ok: true };
    },
  });
  await user.click(await screen.findByRole("button", { name: "用林小满登录" }));
  expect(tried).toEqual([["cun1", "demo"]]);
});

test("in English the sign-in page has no Chinese but the other language's name", () => {
  renderSignIn({ language: "en" });
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
