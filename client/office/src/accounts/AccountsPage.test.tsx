import { LanguageProvider } from "@onedoor/ui/LanguageProvider";
import { ThemeProvider } from "@onedoor/ui/ThemeProvider";
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { MemoryRouter } from "react-router";
import { beforeEach, expect, test } from "vitest";
import { SecurityDesk } from "../desks/SecurityDesk.tsx";
import { listenedGraph } from "../testing/listenedGraph.ts";
import { NO_FACTOR, NO_PASSKEY } from "../testing/officeOnFakes.tsx";

beforeEach(() => localStorage.clear());

const clerk = {
  accountId: "cun1",
  displayName: "林小满",
  role: "WINDOW_CLERK",
  post: "河畔村代办员",
  postEn: "Clerk of Hepan Village",
  station: { name: "河畔村便民服务站", nameEn: "Hepan Village Station" },
  body: { name: "河畔村", nameEn: "Hepan" },
  isPerson: true,
  isOpen: true,
  hasSecondFactor: true,
};
const auditor = {
  ...clerk,
  accountId: "shenji",
  displayName: "严明",
  role: "AUDIT_ADMINISTRATOR",
  hasSecondFactor: false,
};
const gone = { ...clerk, accountId: "cun0", isOpen: false };
const ANSWERS = {
  OfficialAccounts: {
    officialAccounts: { hasMore: false, accounts: [gone, clerk, auditor] },
  },
  OfficePlaces: {
    stations: [
      { stationId: "st-1", name: "河畔村便民服务站", nameEn: "Hepan" },
    ],
    departments: [
      { creditCode: "b-1", name: "演示区民政局", nameEn: "Civil affairs" },
    ],
  },
};

function openDesk(more: object = {}, language: "zh" | "en" = "zh") {
  const { graph, asked } = listenedGraph({ ...ANSWERS, ...more });
  render(
    <LanguageProvider initial={language}>
      <ThemeProvider>
        <MemoryRouter>
          <SecurityDesk
            graph={graph}
            name="方慎"
            secondFactor={NO_FACTOR}
            passkey={NO_PASSKEY}
            signOut={() => undefined}
          />
        </MemoryRouter>
      </ThemeProvider>
    </LanguageProvider>,
  );
  return { user: userEvent.setup(), asked };
}

const rowOf = async (account: string) =>
  (await screen.findByRole("rowheader", { name: account })).closest("tr")!;

test("[A10] who is closed, and who is an administrator, has no acts", async () => {
  openDesk();
  expect(
    within(await rowOf("cun1"))
      .getAllByRole("button")
      .map(({ textContent }) => textContent),
  ).toEqual(["变更岗位", "重置密码", "解除动态验证", "停用账号"]);
  for (const account of ["cun0", "shenji"])
    expect(within(await rowOf(account)).queryByRole("button")).toBeNull();
});

test("[A10] a password that was reset is shown once, with what to do with it", async () => {
  const { user, asked } = openDesk({
    ResetPassword: {
      resetPassword: {
        __typename: "AccountActDone",
        password: "abcd-efgh-jkmn-pqrs",
        account: clerk,
      },
    },
  });
  await user.click(
    within(await rowOf("cun1")).getByRole("button", { name: "重置密码" }),
  );
  const form = screen.getByRole("form", { name: "重置密码" });
  expect(form).toHaveTextContent(/原密码作废/u);
  await user.type(within(form).getByLabelText("事由（留痕）"), "本人忘记");
  await user.click(within(form).getByRole("button", { name: "重置密码" }));
  expect(await screen.findByText("abcd-efgh-jkmn-pqrs")).toBeVisible();
  expect(asked.find(({ name }) => name === "ResetPassword")?.variables).toEqual(
    { input: { accountId: "cun1", words: "本人忘记" } },
  );
});

test("[A10] what the county refuses is said in words, and the form stays", async () => {
  const { user } = openDesk({
    CloseAccount: {
      closeAccount: { __typename: "AccountActRefused", reason: "OWN_ACCOUNT" },
    },
  });
  await user.click(
    within(await rowOf("cun1")).getByRole("button", { name: "停用账号" }),
  );
  const form = screen.getByRole("form", { name: "停用账号" });
  await user.type(within(form).getByLabelText("事由（留痕）"), "离职");
  await user.click(within(form).getByRole("button", { name: "停用账号" }));
  expect(await screen.findByRole("alert")).toHaveTextContent(
    "不能变动自己的账号",
  );
  expect(within(form).getByLabelText("事由（留痕）")).toHaveValue("离职");
});

test("the desk speaks English, too", async () => {
  openDesk({}, "en");
  expect(
    await screen.findByRole("heading", { name: "Officials' accounts" }),
  ).toBeVisible();
  expect(await rowOf("cun1")).toHaveTextContent(/Clerk of Hepan Village/u);
});
