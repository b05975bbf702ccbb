import {
  OWN_DELEGATIONS,
  SIGN_DELEGATION,
  WITHDRAW_DELEGATION,
} from "./delegations/delegations.ts";
import { ALL_LANES, LANE_ACTS, TOWN_LANES } from "./lanes/lanes.ts";
import { PLACES } from "./supervision/knownPlaces.ts";
import { MORNING } from "./supervision/morning.ts";
import { STATION_SIGN } from "./supervision/silentStations.ts";
import { AUTHORS } from "./supervision/StaffNames.ts";
import { SUPERVISED_CASE } from "./supervision/supervisedCase.ts";

/** All that the office asks besides its replica. A county answers what is registered, and nothing else. */
export const OFFICE_DOCUMENTS: readonly string[] = [
  PLACES,
  AUTHORS,
  MORNING,
  STATION_SIGN,
  SUPERVISED_CASE,
  OWN_DELEGATIONS,
  SIGN_DELEGATION,
  WITHDRAW_DELEGATION,
  TOWN_LANES,
  ALL_LANES,
  ...Object.values(LANE_ACTS),
].map(({ document }) => document);
