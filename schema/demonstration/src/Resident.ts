import type { GuardianshipKind } from "@onedoor/domain/guardianship";
import type { ResidentId } from "@onedoor/domain/residentId";
import type { PlainDate } from "@onedoor/domain/time";

export interface ResidentsGuardian {
  personId: string;
  kind: GuardianshipKind;
}

/** A fictional resident of the demonstration county. */
export interface Resident {
  personId: string;
  name: string;
  /** Of the unassigned region 9901. */
  residentId: ResidentId;
  sex: "female" | "male";
  birthDate: PlainDate;
  /** 11 digits; `0000` in the middle. Children have their guardian's. */
  phone: string;
  address: string;
  /** 12 digits: the village or community of residence. */
  division: string;
  householdId: string;
  /** To the head of the household: 户主, 配偶, 子, 女 … */
  relation: string;
  /** Parents or a grandparent, for those under 18; nobody for others. */
  guardians: readonly ResidentsGuardian[];
}
