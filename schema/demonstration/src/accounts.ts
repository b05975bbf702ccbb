import type { StaffRole } from "@onedoor/domain/entries";
import { knownLegalEntities } from "./knownLegalEntities.ts";
import { knownResidents } from "./knownResidents.ts";
import { staff, type StaffMember } from "./staff.ts";

/** Somebody who may sign in to the demonstration county. */
export interface Account {
  /** What is typed at sign-in; also its id. */
  account: string;
  displayName: string;
  role: StaffRole | "citizen" | "company";
  /** For officials. */
  staffId: string | null;
  /** For citizens. */
  personId: string | null;
  /** For firms. */
  creditCode: string | null;
  /** What it is good for. */
  about: string;
  aboutEn: string;
}

/** Public on purpose: everything behind it is fictional. */
export const DEMONSTRATION_PASSWORD = "onedoor-demo";

const ABOUT: Record<StaffRole, { about: string; aboutEn: string }> = {
  windowClerk: {
    about: "收件、受理、送达，断网可办",
    aboutEn: "takes cases in, with or without the network",
  },
  townOfficer: {
    about: "看全镇办件，办镇级事项，处理待核记录",
    aboutEn:
      "sees the town's cases, decides the town's own items, settles doubts",
  },
  reviewer: {
    about: "审查本部门办件并作出决定",
    aboutEn: "reviews and decides the department's cases",
  },
  approver: {
    about: "审批、延期、终止",
    aboutEn: "approves, extends, terminates",
  },
  supervisor: {
    about: "看红黄绿灯、督办和统计",
    aboutEn: "watches the lamps, alerts and statistics",
  },
  operator: {
    about: "设备、备份、核验",
    aboutEn: "devices, backups, verification",
  },
  securityAdministrator: {
    about: "开立、变更、停用工作人员账号",
    aboutEn: "opens, changes and closes officials' accounts",
  },
  auditAdministrator: {
    about: "查阅留痕记录，核对未被改动",
    aboutEn: "reads what was put on record, and checks that it stands",
  },
};

export const accounts: readonly Account[] = [
  ...staff.map(accountOfStaff),
  {
    account: "shimin",
    displayName: knownResidents.citizen.name,
    role: "citizen",
    staffId: null,
    personId: knownResidents.citizen.personId,
    creditCode: null,
    about: "市民：网上申请、查进度、评价",
    aboutEn: "A citizen: applies, follows his cases, rates the service",
  },
  {
    account: "gongsi",
    displayName: knownLegalEntities.teaCompany.name,
    role: "company",
    staffId: null,
    personId: null,
    creditCode: knownLegalEntities.teaCompany.creditCode,
    about: "企业：网上办理法人事项",
    aboutEn: "A company: applies for what legal entities need",
  },
];

function accountOfStaff(member: StaffMember): Account {
  const { about, aboutEn } = ABOUT[member.role];
  return {
    account: member.account,
    displayName: member.name,
    role: member.role,
    staffId: member.staffId,
    personId: null,
    creditCode: null,
    about: `${member.post}：${about}`,
    aboutEn: `${member.postEn}: ${aboutEn}`,
  };
}
