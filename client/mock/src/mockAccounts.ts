import type { StaffActor } from "@onedoor/domain/entries";
import { GUARDED_ACCOUNT, REVOKED_ACCOUNT } from "./reservedNames.ts";

/** Somebody who may sign in to the mock county. All of them share one password. */
export interface MockAccount {
  accountId: string;
  displayName: string;
  /** As the graph writes it. */
  role: string;
  actor: StaffActor | null;
  /** Persons whose cases he leaves to others. */
  closeTo: readonly string[];
}

export const MOCK_PASSWORD = "onedoor-demo";

const civilBureau = "1199010100TE5T1175";

function official(
  accountId: string,
  displayName: string,
  role: StaffActor["role"],
  at: Pick<StaffActor, "stationId" | "body" | "division">,
  closeTo: readonly string[] = [],
): MockAccount {
  return {
    accountId,
    displayName,
    role: role.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase(),
    actor: {
      type: "staff",
      staffId: `staff-${accountId}`,
      postId: `post-${accountId}`,
      role,
      delegation: null,
      ...at,
    },
    closeTo,
  };
}

const village = {
  stationId: "st-990101100201",
  body: "54990101MFTE5T0159",
  division: "990101100201",
};
const town = {
  stationId: "st-990101100000",
  body: "1199010100TE5T010R",
  division: "990101100000",
};
const county = {
  stationId: null,
  body: civilBureau,
  division: "990101000000",
};

/** The people of the fictional county that component tests and development sign in as. */
export const MOCK_ACCOUNTS: readonly MockAccount[] = [
  official("village1", "李文员", "windowClerk", village),
  official("village2", "赵文员", "windowClerk", {
    ...village,
    stationId: "st-990101100202",
    division: "990101100202",
  }),
  official("town", "周镇长助理", "townOfficer", town),
  official("reviewer1", "陈审核", "reviewer", county),
  official("reviewer2", "吴审核", "reviewer", county),
  official("approver", "郑审批", "approver", county),
  official("supervisor", "钱监察", "supervisor", county),
  official(REVOKED_ACCOUNT, "孙文员", "windowClerk", village),
  official(GUARDED_ACCOUNT.account, "冯文员", "windowClerk", village),
  {
    accountId: "citizen",
    displayName: "王演示",
    role: "CITIZEN",
    actor: null,
    closeTo: [],
  },
];
