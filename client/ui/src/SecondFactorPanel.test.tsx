import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { LanguageProvider } from "./LanguageProvider.tsx";
import { SecondFactorPanel } from "./SecondFactorPanel.tsx";
import { ThemeProvider } from "./ThemeProvider.tsx";

const PASSWORD = "大门";
const PASSWORD_FIELD = "再填一次登录密码";

type Factor = Parameters<typeof SecondFactorPanel>[0]["factor"];

async function begin(changes: Partial<Factor> = {}) {
  const factor: Factor = {
    offer: async (password) =>
      password === PASSWORD
        ? {
            ok: true,
            secret: "GEZDGNBV",
            uri: "otpauth://totp/Onedoor%3Acun1?secret=GEZDGNBV&issuer=Onedoor",
          }
        : { ok: false, reason: "wrongPassword" },
    confirm: async (code, password) =>
      code === "287082" && password === PASSWORD
        ? { ok: true }
        : { ok: false, reason: "wrongCode" },
    ...changes,
  };
  render(
    <LanguageProvider initial="zh">
      <ThemeProvider>
        <SecondFactorPanel factor={factor} />
      </ThemeProvider>
    </LanguageProvider>,
  );
  const user = userEvent.setup();
  await user.click(screen.getByRole("button", { name: "开启动态验证码" }));
  return user;
}

test("an authenticator is set up by what it scans and by its first code", async () => {
  const user = await begin();
  await user.type(screen.getByLabelText(PASSWORD_FIELD), `${PASSWORD}{Enter}`);
  expect(await screen.findByAltText("验证器要扫的二维码")).toBeVisible();
  expect(screen.getByText("GEZDGNBV")).toBeVisible();
  await user.type(screen.getByLabelText("验证器上的六位数字"), "000000{Enter}");
  expect(await screen.findByRole("alert")).toHaveTextContent("验证码不对");
  await user.type(screen.getByLabelText("验证器上的六位数字"), "287082{Enter}");
  expect(await screen.findByRole("status")).toHaveTextContent("已开启");
  expect(screen.queryByText("GEZDGNBV")).toBeNull();
});

test("without the password, or with a wrong one, no secret is shown", async () => {
  const user = await begin();
  const next = screen.getByRole("button", { name: "下一步" });
  await user.click(next);
  expect(screen.queryByText("GEZDGNBV")).toBeNull();
  await user.type(screen.getByLabelText(PASSWORD_FIELD), "小门");
  await user.click(next);
  expect(await screen.findByRole("alert")).toHaveTextContent("密码不对");
  expect(screen.queryByText("GEZDGNBV")).toBeNull();
});

test("one who has an authenticator is told whom to ask for another", async () => {
  const user = await begin({
    offer: async () => ({ ok: false, reason: "alreadyOn" }),
  });
  await user.type(screen.getByLabelText(PASSWORD_FIELD), `${PASSWORD}{Enter}`);
  expect(await screen.findByRole("alert")).toHaveTextContent("找县里的技术员");
});
