import { knownResidents } from "@onedoor/demonstration/knownResidents";
import { instantOfEpochMs } from "@onedoor/domain/time";
import { memoryValues } from "@onedoor/replica/KeptValues";
import { processLocks } from "@onedoor/replica/Locks";
import { sleepByTimer } from "@onedoor/replica/ReplicaPorts";
import { signIn as replicaSignIn } from "@onedoor/replica/session";
import { CountyClient } from "@onedoor/test-support/CountyClient";
import { NEVER } from "rxjs";
import { expect, inject, test } from "vitest";

const url = inject("countyUrl");
const PASSWORD = "eine-andere-passphrase";
const VILLAGE = {
  role: "WINDOW_CLERK",
  stationId: "st-990101100203",
  post: "代办员",
  postEn: "Clerk",
};

const OPEN = `mutation ($input: OpenAccountInput!) { openAccount(input: $input) {
  ... on AccountActDone { password account { accountId role isOpen isPerson } }
  ... on AccountActRefused { reason }
} }`;
const acted = (field: string) => `mutation ($input: AccountActInput!) {
  ${field}(input: $input) {
    ... on AccountActDone { password account { isOpen } }
    ... on AccountActRefused { reason }
  }
}`;
const SIGN_IN = `mutation ($account: String!, $password: String!, $newPassword: String) {
  signIn(account: $account, password: $password, newPassword: $newPassword) {
    ... on Session { token account { role } }
    ... on SignInRefused { reason }
  }
}`;

/** A machine that nobody has used yet. */
function nodePorts() {
  return {
    now: () => instantOfEpochMs(Date.now()),
    randomBytes: (length: number) =>
      crypto.getRandomValues(new Uint8Array(length)),
    sleep: sleepByTimer,
    locks: processLocks(),
    values: memoryValues(),
    cameOnline: NEVER,
  };
}

type Answer = { reason?: string; password?: string | null; account?: object };

const keeper = await CountyClient.signedIn(url, "anquan");
const auditor = await CountyClient.signedIn(url, "shenji");

async function open(accountId: string, more: object = {}) {
  const input = {
    accountId,
    name: "新来的",
    at: VILLAGE,
    words: "新招录",
    ...more,
  };
  const { openAccount } = await keeper.ask<{ openAccount: Answer }>(OPEN, {
    input,
  });
  return openAccount;
}

async function signIn(
  account: string,
  password: string,
  newPassword: string | null = null,
): Promise<{ reason?: string; token?: string }> {
  const { signIn: answer } = await new CountyClient(url).ask<{
    signIn: { reason?: string; token?: string };
  }>(SIGN_IN, { account, password, newPassword });
  return answer;
}

async function act(field: string, accountId: string): Promise<Answer> {
  const answer = await keeper.ask<Record<string, Answer>>(acted(field), {
    input: { accountId, words: "本人申请" },
  });
  return answer[field] ?? {};
}

test("[A10] an official is hired, chooses his own password, loses it, and leaves", async () => {
  const opened = await open("cun31", { residentId: "990101194403120013" });
  expect(opened.reason).toBe("UNKNOWN_PERSON");
  const { account, password } = await open("cun31");
  expect(account).toEqual({
    accountId: "cun31",
    role: "WINDOW_CLERK",
    isOpen: true,
    isPerson: false,
  });
  const given = password ?? "";
  expect(await signIn("cun31", given)).toEqual({
    reason: "NEW_PASSWORD_NEEDED",
  });
  expect(await signIn("cun31", given, "short")).toEqual({
    reason: "NEW_PASSWORD_TOO_SHORT",
  });
  expect(await signIn("cun31", given, given)).toEqual({
    reason: "NEW_PASSWORD_NEEDED",
  });
  expect((await signIn("cun31", given, PASSWORD)).token).toBeDefined();
  expect((await signIn("cun31", PASSWORD)).token).toBeDefined();
  const { password: another } = await act("resetPassword", "cun31");
  expect(await signIn("cun31", PASSWORD)).toEqual({
    reason: "WRONG_ACCOUNT_OR_PASSWORD",
  });
  expect(await signIn("cun31", another ?? "")).toEqual({
    reason: "NEW_PASSWORD_NEEDED",
  });
  expect(await act("closeAccount", "cun31")).toEqual({
    password: null,
    account: { isOpen: false },
  });
  expect(await signIn("cun31", another ?? "")).toEqual({
    reason: "WRONG_ACCOUNT_OR_PASSWORD",
  });
  expect((await act("resetPassword", "cun31")).reason).toBe("ACCOUNT_CLOSED");
});

test("[A10] one password that was given out lets one in, however many come with it", async () => {
  const { password } = await open("cun34");
  const given = password ?? "";
  const both = await Promise.all([
    signIn("cun34", given, `${PASSWORD}-1`),
    signIn("cun34", given, `${PASSWORD}-2`),
  ]);
  expect(both.filter(({ token }) => token !== undefined)).toHaveLength(1);
  const winner = both.findIndex(({ token }) => token !== undefined) + 1;
  expect((await signIn("cun34", `${PASSWORD}-${winner}`)).token).toBeDefined();
});

test("[A10] whose answer got lost while he chose a password comes in by asking again", async () => {
  const { password } = await open("cun35");
  let isLost = true;
  const ports = {
    ...nodePorts(),
    fetch: async (input: string, init: RequestInit) => {
      const { pathname } = new URL(input);
      const response = await fetch(new URL(pathname, url), init);
      if (!isLost) return response;
      isLost = false;
      await response.arrayBuffer();
      throw new TypeError("the line broke before the answer came");
    },
  };
  const ask = () =>
    replicaSignIn(
      {
        baseUrl: "http://county.test",
        account: "cun35",
        password: password ?? "",
        codes: { newPassword: PASSWORD },
      },
      ports,
    );
  expect(await ask()).toEqual({ ok: false, reason: "offline" });
  expect((await ask()).ok).toBe(true);
});

test("[A9] [A10] an official of before is said to be a person, once, and nobody else's", async () => {
  await open("cun36");
  const identify = async (residentId: string) => {
    const { identifyOfficial } = await keeper.ask<{ identifyOfficial: Answer }>(
      `mutation ($input: IdentifyOfficialInput!) { identifyOfficial(input: $input) {
        ... on AccountActDone { account { isPerson } }
        ... on AccountActRefused { reason }
      } }`,
      { input: { accountId: "cun36", residentId, words: "核对身份证" } },
    );
    return identifyOfficial;
  };
  const { clerk, wangDaye } = knownResidents;
  expect((await identify("990101190001010018")).reason).toBe("UNKNOWN_PERSON");
  expect((await identify(clerk.residentId)).reason).toBe("SAME_PERSON");
  expect(await identify(wangDaye.residentId)).toEqual({
    account: { isPerson: true },
  });
});

test("[A10] who keeps accounts makes no administrators, and touches none, himself least of all", async () => {
  for (const role of [
    "OPERATOR",
    "SECURITY_ADMINISTRATOR",
    "AUDIT_ADMINISTRATOR",
  ])
    expect(
      (
        await open("friend", {
          at: { ...VILLAGE, role, stationId: null, body: "1199010100TE5T1175" },
        })
      ).reason,
    ).toBe("ADMINISTRATORS_POST");
  expect((await act("resetPassword", "yunwei")).reason).toBe(
    "ADMINISTRATORS_POST",
  );
  expect((await act("closeAccount", "shenji")).reason).toBe(
    "ADMINISTRATORS_POST",
  );
  expect((await act("resetPassword", "anquan")).reason).toBe("OWN_ACCOUNT");
  expect((await open("cun1")).reason).toBe("ACCOUNT_TAKEN");
  expect(
    (await open("cun32", { at: { ...VILLAGE, stationId: "st-none" } })).reason,
  ).toBe("BAD_POST");
});

test("[A10] each administrator does what the others can't", async () => {
  const operator = await CountyClient.signedIn(url, "yunwei");
  const refused = async (client: CountyClient, query: string) =>
    (await client.post(query)).body.errors?.[0]?.extensions?.code;
  const accounts = "{ officialAccounts { hasMore } }";
  const records = "{ accessRecords { nodes { seq } } }";
  const devices = "{ devices { hasMore } }";
  const cases = "{ pullCases(limit: 1) { checkpoint { cursor } } }";
  expect(await refused(keeper, accounts)).toBeUndefined();
  expect(await refused(auditor, accounts)).toBe("FORBIDDEN");
  expect(await refused(operator, accounts)).toBe("FORBIDDEN");
  expect(await refused(auditor, records)).toBeUndefined();
  expect(await refused(keeper, records)).toBe("FORBIDDEN");
  expect(await refused(operator, records)).toBe("FORBIDDEN");
  expect(await refused(operator, devices)).toBeUndefined();
  expect(await refused(keeper, devices)).toBe("FORBIDDEN");
  expect(await refused(auditor, devices)).toBe("FORBIDDEN");
  for (const client of [keeper, auditor])
    expect(await refused(client, cases)).toBe("FORBIDDEN");
});

test("[A10] whatever is done about an account stands in the chain that the auditor reads", async () => {
  await open("cun33");
  const { accessRecords } = await auditor.ask<{
    accessRecords: {
      nodes: { kind: string; account: string | null; accountId: string }[];
      chain: { intact: boolean };
    };
  }>(
    "{ accessRecords(first: 20) { nodes { kind account accountId words } chain { intact } } }",
  );
  expect(accessRecords.chain.intact).toBe(true);
  expect(accessRecords.nodes).toContainEqual({
    kind: "ACCOUNT_OPENED",
    account: "cun33",
    accountId: "anquan",
    words: "新招录 (windowClerk, st-990101100203, 未关联人口库)",
  });
});
