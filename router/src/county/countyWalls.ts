import { clientsIn } from "../walls/developerClients.ts";
import { operationRegister, readRegister } from "../walls/operationRegister.ts";
import { DEMONSTRATION_RATES, RATES } from "../walls/RateLimits.ts";
import type { WallParts } from "../walls/Walls.ts";

/** A demonstration is there to be tried: anything may be asked of it, and often. A county answers its own apps. */
export async function countyWalls({
  demonstration,
  clientsFile,
}: {
  demonstration: boolean;
  clientsFile: string;
}): Promise<Pick<WallParts, "register" | "clients" | "rates">> {
  return {
    register: demonstration ? null : operationRegister(await readRegister()),
    clients: clientsIn(clientsFile),
    rates: demonstration ? DEMONSTRATION_RATES : RATES,
  };
}
