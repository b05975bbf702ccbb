import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { renderIn } from "../testing/renderStation.tsx";
import { InsecurePage } from "./InsecurePage.tsx";
import { missingCapabilities } from "./missingCapabilities.ts";
import { SignInPage } from "./SignInPage.tsx";

const noAccounts = async () => [];

test("signing in without a line says that the first time needs one", async () => {
  const user = userEvent.setup();
  renderIn(
    "zh",
    <SignInPage
      listAccounts={noAccounts}
      signIn={async () => ({ ok: false, reason: "offline" })}
    />,
  );
  await user.type(screen.getByLabelText("账号"), "cun1");
  await user.type(screen.getByLabelText("密码"), "x{Enter}");
  expect(await screen.findByRole("alert")).toHaveTextContent(
    "第一次登录必须联网",
  );
});

test("in English the sign-in page has no Chinese but the other language's name", () => {
  const { container } = renderIn(
    "en",
    <SignInPage
      listAccounts={noAccounts}
      signIn={async () => ({ ok: false, reason: "offline" })}
    />,
  );
  expect(container.textContent?.replace("中文", "")).not.toMatch(
    /\p{Script=Han}/u,
  );
});

test("over plain HTTP on a foreign name the page says what is missing, why, and what to do", () => {
  const missing = missingCapabilities({
    isSecureContext: false,
    hasServiceWorker: false,
    hasCryptography: false,
    hasStorage: true,
  });
  renderIn(
    "zh",
    <InsecurePage
      missing={missing}
      secureAddress="https://county.example/station/"
    />,
  );
  expect(screen.getByText(/安全连接：地址应以 https/)).toBeVisible();
  expect(screen.getByText(/WebCrypto/)).toBeVisible();
  expect(screen.getByText(/浏览器只在安全连接上允许/)).toBeVisible();
  expect(
    screen.getByText("试试这个地址：https://county.example/station/"),
  ).toBeVisible();
});
