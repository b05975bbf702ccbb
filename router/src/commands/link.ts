import { parseArgs } from "node:util";
import { openStores } from "@onedoor/people/openStores";
import { readCountyConfig } from "../county/CountyConfig.ts";
import { keptKey } from "../county/keptKey.ts";
import { type Command, WrongUse } from "./Command.ts";
import { OPENS_DATABASE, withPool } from "./withCounty.ts";

export const link: Command = {
  name: ["link"],
  takes: "--account ACCOUNT --subject SUBJECT [--issuer URL]",
  does: "let a subject of an outside issuer in as an account of the county",
  help: `The issuer is OIDC_ISSUER unless it is said. A subject has one account; linking it again moves it. ${OPENS_DATABASE}`,
  async run(args, tell) {
    const { values } = parseArgs({
      args,
      options: {
        account: { type: "string" },
        subject: { type: "string" },
        issuer: { type: "string" },
      },
    });
    const config = readCountyConfig(process.env);
    const { account, subject, issuer = config.outside?.issuer } = values;
    if (account === undefined || subject === undefined)
      throw new WrongUse("Say whom with --account and --subject.");
    if (issuer === undefined || !URL.canParse(issuer))
      throw new WrongUse("Say the issuer with --issuer or OIDC_ISSUER.");
    const identityKey =
      config.identityKey ?? keptKey(config.dataFolder, "identity");
    return withPool(async (pool) => {
      const { accountStore } = await openStores(pool, identityKey);
      const found = await accountStore.findAccount(account);
      if (found === undefined)
        throw new WrongUse(`There is no account ${account}.`);
      await accountStore.linkSubject(issuer, subject, account);
      tell(`${subject} of ${issuer} is ${found.displayName} (${account})`);
      return 0;
    });
  },
};
