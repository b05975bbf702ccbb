import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { LanguageProvider } from "./LanguageProvider.tsx";
import { SecondFactorPanel } from "./SecondFactorPanel.tsx";
import { ThemeProvider } from "./ThemeProvider.tsx";

type Factor = Parameters<typeof SecondFactorPanel>[0]["factor"];

function open(changes: Partial<Factor> = {}) {
  const factor: Factor = {
    offer: async () => ({
      ok: true,
      secret: "GEZDGNBV",
      uri: "otpauth://totp/Onedoor%3Acun1?secret=GEZDGNBV&issuer=Onedoor",
    }),
    confirm: async (code) =>
      code === "287082" ? { ok: true } : { ok: false, reason: "wrongCode" },
    ...changes,
  };
  render(
    <LanguageProvider initial="zh">
      <ThemeProvider>
        <SecondFactorPanel factor={factor} />
      </ThemeProvider>
    </LanguageProvider>,
  );
  return userEvent.setup();
}

test("an authenticator is set up by what it scans and by its first code", async () => {
  const user = open();
  await user.click(screen.getByRole("button", { name: "开启动态验证码" }));
  expect(await screen.findByAltText("验证器要扫的二维码")).toBeVisible();
  expect(screen.getByText("GEZDGNBV")).toBeVisible();
  await user.type(screen.getByLabelText("验证器上的六位数字"), "000000{Enter}");
  expect(await screen.findByRole("alert")).toHaveTextContent("验证码不对");
  await user.type(screen.getByLabelText("验证器上的六位数字"), "287082{Enter}");
  expect(await screen.findByRole("status")).toHaveTextContent("已开启");
  expect(screen.queryByText("GEZDGNBV")).toBeNull();
});

test("one who has an authenticator is told whom to ask for another", async () => {
  const user = open({
    offer: async () => ({ ok: false, reason: "alreadyOn" }),
  });
  await user.click(screen.getByRole("button", { name: "开启动态验证码" }));
  expect(await screen.findByRole("alert")).toHaveTextContent("找县里的技术员");
});
