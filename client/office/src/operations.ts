import {
  OWN_DELEGATIONS,
  SIGN_DELEGATION,
  WITHDRAW_DELEGATION,
} from "./delegations/delegations.ts";
import { ACCOUNT_ACTS, OFFICIAL_ACCOUNTS } from "./accounts/accounts.ts";
import { MY_ACCESS } from "./citizen/myAccess.ts";
import { ACCESS_RECORDS } from "./access/accessRecords.ts";
import { ASK_ERASURE, ERASURES, SETTLE_ERASURE } from "./erasure/erasures.ts";
import {
  DEVICE_DESK,
  DEVICE_RECORD,
  MAKE_CODE,
  REPORT_LOST,
  HOLDINGS,
} from "./devices/devices.ts";
import {
  DISCARD_DRAFT,
  DRAFT,
  ITEM_DESK,
  PUBLISH_DRAFT,
  SAVE_DRAFT,
  STANDING_VERSION,
} from "./items/drafts.ts";
import {
  APPLICANT_CREDIT,
  RECORD_CREDIT,
  RECORD_PERSON_CREDIT,
  REPAIR_CREDIT,
  REPAIR_PERSON_CREDIT,
} from "./credit/credit.ts";
import { RECORD_FIRM_EVENT } from "./firms/firmEvents.ts";
import { FIRM, NEW_FIRMS } from "./firms/firms.ts";
import { ALL_LANES, LANE_ACTS, TOWN_LANES } from "./lanes/lanes.ts";
import {
  LIST_ROW,
  LIST_ROWS,
  LISTS,
  PUBLISH_LIST_ROWS,
} from "./lists/lists.ts";
import {
  APPOINT_GUARDIAN,
  CORRECT_CONTACT,
  END_GUARDIANSHIP,
  FAMILY,
  FIND_PEOPLE,
  MOVE_TO_HOUSEHOLD,
} from "./people/families.ts";
import {
  MERGE_PEOPLE,
  REGISTER_PERSON,
  SPLIT_PEOPLE,
  WHO_IS_WHO,
} from "./people/whoIsWho.ts";
import {
  ASSIGN_STAFF,
  END_STAFF,
  KEEP_CELL,
  PLACE_HOUSEHOLDS,
  TOWN_GRID,
} from "./village/grid.ts";
import {
  RECORD_VILLAGE_FILE,
  TOWN_FILES,
  VILLAGE_FILE,
  VILLAGE_FILES,
} from "./village/villageFiles.ts";
import { CASE_LICENCE, EXTRACT_LICENCE } from "./licences/caseLicence.ts";
import { REVEAL_APPLICATION } from "./reveal/revealApplication.ts";
import { ASK_DEPARTMENT, DATA_REQUESTS } from "./sharing/dataRequests.ts";
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
  CASE_LICENCE,
  EXTRACT_LICENCE,
  OWN_DELEGATIONS,
  SIGN_DELEGATION,
  WITHDRAW_DELEGATION,
  DEVICE_DESK,
  DEVICE_RECORD,
  MAKE_CODE,
  REPORT_LOST,
  HOLDINGS,
  TOWN_LANES,
  TOWN_GRID,
  KEEP_CELL,
  ASSIGN_STAFF,
  END_STAFF,
  PLACE_HOUSEHOLDS,
  TOWN_FILES,
  VILLAGE_FILES,
  VILLAGE_FILE,
  RECORD_VILLAGE_FILE,
  ALL_LANES,
  ...Object.values(LANE_ACTS),
  LISTS,
  LIST_ROWS,
  LIST_ROW,
  PUBLISH_LIST_ROWS,
  REVEAL_APPLICATION,
  MY_ACCESS,
  DATA_REQUESTS,
  ASK_DEPARTMENT,
  ACCESS_RECORDS,
  OFFICIAL_ACCOUNTS,
  ...Object.values(ACCOUNT_ACTS),
  ERASURES,
  ASK_ERASURE,
  SETTLE_ERASURE,
  ITEM_DESK,
  STANDING_VERSION,
  DRAFT,
  SAVE_DRAFT,
  DISCARD_DRAFT,
  PUBLISH_DRAFT,
  FIND_PEOPLE,
  FAMILY,
  APPOINT_GUARDIAN,
  END_GUARDIANSHIP,
  MOVE_TO_HOUSEHOLD,
  CORRECT_CONTACT,
  WHO_IS_WHO,
  MERGE_PEOPLE,
  SPLIT_PEOPLE,
  REGISTER_PERSON,
  FIRM,
  NEW_FIRMS,
  RECORD_FIRM_EVENT,
  APPLICANT_CREDIT,
  RECORD_CREDIT,
  RECORD_PERSON_CREDIT,
  REPAIR_PERSON_CREDIT,
  REPAIR_CREDIT,
].map(({ document }) => document);
