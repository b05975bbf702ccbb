import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { LanguageProvider } from "./LanguageProvider.tsx";
import { PasskeyPanel } from "./PasskeyPanel.tsx";
import { ThemeProvider } from "./ThemeProvider.tsx";

type Passkey = Parameters<typeof PasskeyPanel>[0]["passkey"];

function open(changes: Partial<Passkey> = {}) {
  const passkey: Passkey = {
    isOffered: async () => true,
    isOn: async () => false,
    add: async (passphrase) =>
      passphrase === "right right"
        ? { ok: true }
        : { ok: false, reason: "wrongPassphrase" },
    remove: async () => undefined,
    ...changes,
  };
  const { container } = render(
    <LanguageProvider initial="zh">
      <ThemeProvider>
        <PasskeyPanel passkey={passkey} />
      </ThemeProvider>
    </LanguageProvider>,
  );
  return { user: userEvent.setup(), container };
}

test("[K7] it is added by who says his passphrase, and taken off again", async () => {
  const { user } = open();
  await user.type(await screen.findByLabelText("您的本机口令"), "wrong{Enter}");
  expect(await screen.findByRole("alert")).toHaveTextContent("口令不对");
  await user.type(screen.getByLabelText("您的本机口令"), "right right{Enter}");
  expect(await screen.findByRole("status")).toHaveTextContent("已加上");
  await user.click(screen.getByRole("button", { name: "去掉，只用口令" }));
  expect(await screen.findByLabelText("您的本机口令")).toHaveValue("");
});

test("[K7] a computer that can't do it says so, and the passphrase goes on", async () => {
  const { user } = open({ add: async () => ({ ok: false, reason: "noPrf" }) });
  await user.type(
    await screen.findByLabelText("您的本机口令"),
    "right right{Enter}",
  );
  expect(await screen.findByRole("alert")).toHaveTextContent("请继续用口令");
});

test("[K7] where the browser has nothing of the kind it isn't offered", async () => {
  let asked = 0;
  const { container } = open({
    isOffered: async () => {
      asked += 1;
      return false;
    },
  });
  await expect.poll(() => asked).toBe(1);
  expect(container.querySelector("section")).toBeNull();
});
