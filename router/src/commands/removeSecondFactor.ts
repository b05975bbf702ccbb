import { parseArgs } from "node:util";
import { openStores } from "@onedoor/people/openStores";
import { readCountyConfig } from "../county/CountyConfig.ts";
import { keptKey } from "../county/keptKey.ts";
import { type Command, onlyArgument, WrongUse } from "./Command.ts";
import { OPENS_DATABASE, withPool } from "./withCounty.ts";

export const removeSecondFactor: Command = {
  name: ["remove-second-factor"],
  takes: "ACCOUNT",
  does: "let an official who has lost his authenticator sign in by password alone",
  help: `He can enrol another one afterwards. ${OPENS_DATABASE}`,
  async run(args, tell) {
    const { positionals } = parseArgs({ args, allowPositionals: true });
    const account = onlyArgument(positionals, "account");
    const config = readCountyConfig(process.env);
    const identityKey =
      config.identityKey ?? keptKey(config.dataFolder, "identity");
    return withPool(async (pool) => {
      const { secondFactorStore } = await openStores(pool, identityKey);
      if (!(await secondFactorStore.remove(account)))
        throw new WrongUse(`${account} has no second factor.`);
      tell(`${account} signs in by password alone`);
      return 0;
    });
  },
};
