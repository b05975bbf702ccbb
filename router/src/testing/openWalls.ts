import { clientsIn } from "../walls/developerClients.ts";
import { DEMONSTRATION_RATES } from "../walls/RateLimits.ts";
import type { WallParts } from "../walls/Walls.ts";

/** As in a demonstration: whoever comes may ask what he likes. */
export const OPEN_WALLS: Pick<WallParts, "register" | "clients" | "rates"> = {
  register: null,
  clients: clientsIn("/there/is/none"),
  rates: DEMONSTRATION_RATES,
};
