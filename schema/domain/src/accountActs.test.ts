import { describe, expect, test } from "vitest";
import {
  type AccountQuestion,
  type AccountRefusal,
  type KnownAccount,
  objectionToAccountAct,
  type OfficePost,
} from "./accountActs.ts";

const keeper = { accountId: "anquan", staffId: "staff-anquan" };
const clerk: KnownAccount = {
  accountId: "cun9",
  staffId: "staff-cun9",
  personId: "person-9",
  role: "windowClerk",
  isOpen: true,
};
const window: OfficePost = {
  role: "windowClerk",
  stationId: "st-1",
  body: "54990101MFTE5T0159",
  division: "990101100201",
};
const desk: OfficePost = { ...window, role: "reviewer", stationId: null };

const asked = (changes: Partial<AccountQuestion>) =>
  objectionToAccountAct({
    act: "accountOpened",
    by: keeper,
    accountId: "cun9",
    known: undefined,
    isTaken: false,
    others: [],
    post: window,
    words: "新招录",
    ...changes,
  });

describe("[A10] who keeps accounts", () => {
  test.each<[string, Partial<AccountQuestion>]>([
    ["opens a window's account", {}],
    ["opens a department's", { post: desk }],
    ["moves an official", { act: "postChanged", known: clerk, post: desk }],
    ["closes an account", { act: "accountClosed", known: clerk, post: null }],
    ["resets a password", { act: "passwordReset", known: clerk, post: null }],
    [
      "opens another account for who had one that is closed",
      { others: [{ ...clerk, accountId: "old", isOpen: false }] },
    ],
  ])("%s", (_, question) => {
    expect(asked(question)).toBeUndefined();
  });

  test.each<[AccountRefusal, string, Partial<AccountQuestion>]>([
    ["badAccount", "a name with a space", { accountId: "cun 9" }],
    ["accountTaken", "a name that somebody has", { isTaken: true }],
    ["unknownAccount", "closing nobody's", { act: "accountClosed" }],
    [
      "accountClosed",
      "a password for a closed one",
      { act: "passwordReset", known: { ...clerk, isOpen: false } },
    ],
    [
      "ownAccount",
      "his own post",
      {
        act: "postChanged",
        accountId: "anquan",
        known: {
          ...clerk,
          ...keeper,
          role: "securityAdministrator",
        },
      },
    ],
    [
      "administratorsPost",
      "making an auditor",
      { post: { ...desk, role: "auditAdministrator" } },
    ],
    [
      "administratorsPost",
      "making a colleague of his own",
      { post: { ...desk, role: "securityAdministrator" } },
    ],
    [
      "administratorsPost",
      "closing the auditor's account",
      {
        act: "accountClosed",
        known: { ...clerk, role: "auditAdministrator" },
        post: null,
      },
    ],
    [
      "administratorsPost",
      "a new password for the operator",
      {
        act: "passwordReset",
        known: { ...clerk, role: "operator" },
        post: null,
      },
    ],
    [
      "samePerson",
      "a second account of one person",
      { others: [{ ...clerk, accountId: "cun8" }] },
    ],
    [
      "samePerson",
      "saying that he is somebody who has an account",
      {
        act: "officialIdentified",
        known: clerk,
        post: null,
        others: [{ ...clerk, accountId: "cun8" }],
      },
    ],
    [
      "badPost",
      "a window without a station",
      { post: { ...desk, role: "windowClerk" } },
    ],
    [
      "badPost",
      "a reviewer at a window",
      { post: { ...window, role: "reviewer" } },
    ],
    ["reasonMissing", "without a word", { words: " " }],
    [
      "reasonMissing",
      "with an identity number",
      { words: "990101194001012054" },
    ],
  ])("is refused with %s: %s", (reason, _, question) => {
    expect(asked(question)).toBe(reason);
  });

  test("the county's machine appoints administrators, and nobody to two posts", () => {
    const post: OfficePost = { ...desk, role: "auditAdministrator" };
    expect(asked({ by: null, post })).toBeUndefined();
    expect(asked({ by: null, post, others: [clerk] })).toBe("samePerson");
  });
});
