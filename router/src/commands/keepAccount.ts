import { parseArgs } from "node:util";
import { ADMINISTRATORS } from "@onedoor/domain/accountActs";
import { parseCreditCode } from "@onedoor/domain/creditCode";
import { parseDivisionCode } from "@onedoor/domain/divisionCode";
import {
  type AccountOutcome,
  type KeepAccountsDeps,
  openAccount,
  removeSecondFactor as removeFactor,
  resetPassword as giveNewPassword,
} from "@onedoor/people/commands/keepAccounts";
import { openStores } from "@onedoor/people/openStores";
import { readCountyConfig } from "../county/CountyConfig.ts";
import { keptKey } from "../county/keptKey.ts";
import { type Command, onlyArgument, WrongUse } from "./Command.ts";
import { OPENS_DATABASE, withPool } from "./withCounty.ts";

const POSTS = {
  operator: { post: "系统管理员", postEn: "Operator" },
  securityAdministrator: {
    post: "安全管理员",
    postEn: "Security administrator",
  },
  auditAdministrator: { post: "安全审计员", postEn: "Audit administrator" },
} as const;

/** Said in the record of what is done here. */
const WORDS = "在县里的机器上办理";

export const appoint: Command = {
  name: ["appoint"],
  takes: "ACCOUNT --as ROLE --name NAME --body CODE --division CODE",
  does: "open the account of one of the three administrators, who keep each other's hands off",
  help: `ROLE: ${ADMINISTRATORS.join(", ")}. The securityAdministrator opens all other officials' accounts. The password is shown once; another one is chosen at the first sign-in. ${OPENS_DATABASE}`,
  async run(args, tell) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        as: { type: "string" },
        name: { type: "string" },
        body: { type: "string" },
        division: { type: "string" },
      },
    });
    const accountId = onlyArgument(positionals, "account");
    const role = ADMINISTRATORS.find((one) => one === values.as);
    const displayName = values.name?.trim() ?? "";
    const body = parseCreditCode(values.body ?? "");
    const division = parseDivisionCode(values.division ?? "");
    if (role === undefined)
      throw new WrongUse(`Say --as ${ADMINISTRATORS.join(", or --as ")}.`);
    if (displayName === "") throw new WrongUse("Say who it is with --name.");
    if (!body.ok || !division.ok)
      throw new WrongUse(
        "Say where the office is with --body (credit code, 18 characters) and --division (12 digits).",
      );
    const account = {
      ...POSTS[role],
      role,
      displayName,
      personId: null,
      stationId: null,
      body: body.value,
      division: division.value,
    };
    return told(tell, (deps) =>
      openAccount(deps, "county", { accountId, account, words: WORDS }),
    );
  },
};

export const resetPassword: Command = {
  name: ["reset-password"],
  takes: "ACCOUNT",
  does: "give an official who has forgotten his password another one",
  help: `Shown once; he chooses his own when he signs in. His sessions end. ${OPENS_DATABASE}`,
  run: (args, tell) =>
    told(tell, (deps) =>
      giveNewPassword(deps, "county", { ...accountOf(args), words: WORDS }),
    ),
};

export const removeSecondFactor: Command = {
  name: ["remove-second-factor"],
  takes: "ACCOUNT",
  does: "let an official who has lost his authenticator sign in by password alone",
  help: `He can enrol another one afterwards. ${OPENS_DATABASE}`,
  run: (args, tell) =>
    told(tell, (deps) =>
      removeFactor(deps, "county", { ...accountOf(args), words: WORDS }),
    ),
};

function accountOf(args: string[]): { accountId: string } {
  const { positionals } = parseArgs({ args, allowPositionals: true });
  return { accountId: onlyArgument(positionals, "account") };
}

/** Does it on the county's database, and says what came of it. */
function told(
  tell: (line: string) => void,
  act: (deps: KeepAccountsDeps) => Promise<AccountOutcome>,
): Promise<number> {
  const config = readCountyConfig(process.env);
  const identityKey =
    config.identityKey ?? keptKey(config.dataFolder, "identity");
  return withPool(async (pool) => {
    const { officialAccounts } = await openStores(pool, identityKey);
    const outcome = await act({ officialAccounts, now: Date.now });
    if ("refused" in outcome) throw new WrongUse(REFUSALS[outcome.refused]);
    const { account, password } = outcome;
    tell(`${account.displayName} (${account.accountId}), ${account.post}`);
    tell(
      password === null
        ? `${account.accountId} signs in by password alone`
        : `password, shown once: ${password}`,
    );
    return 0;
  });
}

const REFUSALS: Readonly<
  Record<Extract<AccountOutcome, { refused: unknown }>["refused"], string>
> = {
  badAccount:
    "An account is 2 to 32 lower-case letters, digits and hyphens, a letter first.",
  accountTaken: "There is such an account already.",
  unknownAccount: "There is no such account of an official.",
  accountClosed: "That account was closed.",
  ownAccount: "Nobody changes his own account.",
  administratorsPost: "Administrators are appointed here alone.",
  samePerson: "That official has an account already.",
  badPost: "That is no place for this post.",
  nothingToRemove: "That account has no second factor.",
  reasonMissing: "The record needs words.",
};
