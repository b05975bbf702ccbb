import type { StaffRole } from "@onedoor/domain/entries";
import { bodies } from "./bodies.ts";
import { knownResidents } from "./knownResidents.ts";
import { stationIdOf, stations } from "./stations.ts";

/** An official of the demonstration county with the one post that he holds. */
export interface StaffMember {
  /** The account he signs in with. */
  account: string;
  /** `staff-` and the account. */
  staffId: string;
  /** `post-` and the account: each post here has one holder. */
  postId: string;
  name: string;
  post: string;
  postEn: string;
  role: StaffRole;
  /** Null for posts in a department. */
  stationId: string | null;
  /** Credit code of the body that the post belongs to. */
  body: string;
  /** 12 digits: of the station, or of the body. */
  division: string;
  /** Who he is in the register of people; null where nobody has said so. */
  personId: string | null;
}

/** Officials who live in the county, by account. */
const PERSONS: Readonly<Record<string, string>> = {
  cun1: knownResidents.clerk.personId,
  minzheng1: knownResidents.reviewer.personId,
};

export const staff: readonly StaffMember[] = [
  atStation(
    "cun1",
    "990101100201",
    "林小满",
    "windowClerk",
    "河畔村代办员",
    "Clerk of Hepan Village",
  ),
  atStation(
    "cun2",
    "990101100202",
    "苏竹青",
    "windowClerk",
    "竹林村代办员",
    "Clerk of Zhulin Village",
  ),
  atStation(
    "zhen1",
    "990101100000",
    "何知远",
    "townOfficer",
    "便民服务中心综合窗口审核员",
    "Officer of Nanting Town",
  ),
  atStation(
    "zhen2",
    "990101100000",
    "郑思齐",
    "townOfficer",
    "便民服务中心主任",
    "Head of Nanting Town's centre",
  ),
  atStation(
    "jiedao1",
    "990101001000",
    "冯雅",
    "windowClerk",
    "街道综合窗口办事员",
    "Clerk of Demonstration Street",
  ),
  atStation(
    "dating1",
    "990101000000",
    "唐明远",
    "windowClerk",
    "政务大厅综合窗口办事员",
    "Clerk of the county's hall",
  ),
  inDepartment(
    "minzheng1",
    "civil",
    "罗文静",
    "reviewer",
    "社会救助科科员",
    "Reviewer, social relief",
  ),
  inDepartment(
    "minzheng2",
    "civil",
    "曹立民",
    "reviewer",
    "社会福利科科员",
    "Reviewer, social welfare",
  ),
  inDepartment(
    "renshe1",
    "hr",
    "彭佳",
    "reviewer",
    "居民养老保险科科员",
    "Reviewer, pensions",
  ),
  inDepartment(
    "renshe2",
    "hr",
    "董海峰",
    "reviewer",
    "就业促进科科员",
    "Reviewer, employment",
  ),
  inDepartment(
    "gongan1",
    "police",
    "袁野",
    "reviewer",
    "户政科民警",
    "Reviewer, household register",
  ),
  inDepartment(
    "gongan2",
    "police",
    "梁晓东",
    "reviewer",
    "治安管理科民警",
    "Reviewer, public order",
  ),
  inDepartment(
    "shichang1",
    "amr",
    "潘婷",
    "reviewer",
    "登记注册科科员",
    "Reviewer, registrations",
  ),
  inDepartment(
    "shichang2",
    "amr",
    "蒋卫",
    "reviewer",
    "食品经营许可科科员",
    "Reviewer, food licences",
  ),
  inDepartment(
    "yibao1",
    "medins",
    "沈慧",
    "reviewer",
    "参保管理科科员",
    "Reviewer, enrolment",
  ),
  inDepartment(
    "yibao2",
    "medins",
    "丁若水",
    "reviewer",
    "待遇保障科科员",
    "Reviewer, benefits",
  ),
  inDepartment(
    "canlian1",
    "dpf",
    "韦阳",
    "reviewer",
    "维权与康复科科员",
    "Reviewer, rights and rehabilitation",
  ),
  inDepartment(
    "canlian2",
    "dpf",
    "陆青禾",
    "reviewer",
    "教育就业科科员",
    "Reviewer, training and employment",
  ),
  inDepartment(
    "zhujian1",
    "housing",
    "姚建平",
    "reviewer",
    "建筑业管理科科员",
    "Reviewer, construction",
  ),
  inDepartment(
    "zhujian2",
    "housing",
    "贺明川",
    "reviewer",
    "工程质量安全科科员",
    "Reviewer, construction safety",
  ),
  inDepartment(
    "weijian1",
    "health",
    "邹敏",
    "reviewer",
    "行政审批科科员",
    "Reviewer, approvals",
  ),
  inDepartment(
    "weijian2",
    "health",
    "宁如许",
    "reviewer",
    "医疗服务科科员",
    "Reviewer, medical services",
  ),
  inDepartment(
    "minzheng-sp",
    "civil",
    "范正国",
    "approver",
    "分管副局长",
    "Deputy head, approvals",
  ),
  inDepartment(
    "jiandu",
    "supervision",
    "秦明",
    "supervisor",
    "监察员",
    "Supervisor",
  ),
  inDepartment(
    "yunwei",
    "services",
    "夏工",
    "operator",
    "系统管理员",
    "Operator",
  ),
  inDepartment(
    "anquan",
    "services",
    "方慎",
    "securityAdministrator",
    "安全管理员",
    "Security administrator",
  ),
  inDepartment(
    "shenji",
    "supervision",
    "严明",
    "auditAdministrator",
    "安全审计员",
    "Audit administrator",
  ),
];

function atStation(
  account: string,
  division: string,
  name: string,
  role: StaffRole,
  post: string,
  postEn: string,
): StaffMember {
  const station = stations.find(
    ({ stationId }) => stationId === stationIdOf(division),
  );
  if (station === undefined) throw new Error(`no station in ${division}`);
  const { stationId, body } = station;
  return {
    ...idsOf(account),
    name,
    post,
    postEn,
    role,
    stationId,
    body,
    division,
    personId: PERSONS[account] ?? null,
  };
}

function inDepartment(
  account: string,
  key: string,
  name: string,
  role: StaffRole,
  post: string,
  postEn: string,
): StaffMember {
  const body = bodies.find((candidate) => candidate.key === key);
  if (body === undefined) throw new Error(`no body with the key ${key}`);
  return {
    ...idsOf(account),
    name,
    post,
    postEn,
    role,
    stationId: null,
    body: body.creditCode,
    division: body.division,
    personId: PERSONS[account] ?? null,
  };
}

function idsOf(account: string) {
  return { account, staffId: `staff-${account}`, postId: `post-${account}` };
}
