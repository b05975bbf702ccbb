import { parseArgs } from "node:util";
import { createDeviceCode } from "@onedoor/entities/commands/createDeviceCode";
import { openStores } from "@onedoor/entities/openStores";
import { type Command, WrongUse } from "./Command.ts";
import { OPENS_DATABASE, withPool } from "./withCounty.ts";

export const enrol: Command = {
  name: ["enrol"],
  takes: "--body CREDIT_CODE [--station ID]",
  does: "make a one-time code with which a device is enrolled",
  help: `The code is for one device of the body, or of the station that the body runs. It is shown once. ${OPENS_DATABASE}`,
  async run(args, tell) {
    const { values } = parseArgs({
      args,
      options: { body: { type: "string" }, station: { type: "string" } },
    });
    const { body, station = null } = values;
    if (body === undefined) throw new WrongUse("Say the body with --body.");
    return withPool(async (pool) => {
      const { deviceStore, deviceActs, entityStore } = await openStores(pool);
      const [department] = await entityStore.departmentsWithCodes([body]);
      if (department === undefined)
        throw new WrongUse(`There is no body ${body}.`);
      const { code, expiresAt } = await createDeviceCode(
        { deviceStore, deviceActs, now: Date.now },
        { owner: { body, stationId: station }, label: "", staffId: null },
      );
      tell(`${code}  (until ${expiresAt})`);
      return 0;
    });
  },
};
