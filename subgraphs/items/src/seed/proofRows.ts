import type { BasisOfLaw } from "@onedoor/domain/legalBasis";
import type { RowContent } from "@onedoor/domain/listRow";

type Proof = [
  body: string,
  name: string,
  nameEn: string,
  aliases: readonly string[],
  instead: string,
];

/** Odd and circular proofs (奇葩证明、循环证明), with the names that they go by at windows. */
const NOT_TO_ASK: readonly Proof[] = [
  [
    "police",
    "无犯罪记录证明",
    "Proof of no criminal record",
    ["无犯罪证明", "无违法犯罪证明", "无违法犯罪记录证明"],
    "由经办部门向公安机关核查",
  ],
  [
    "police",
    "亲属关系证明",
    "Proof of kinship",
    ["证明我妈是我妈", "母子关系证明", "父子关系证明"],
    "户口簿、出生医学证明等法定证照",
  ],
  [
    "police",
    "同一人证明",
    "Proof of being one and the same person",
    ["姓名更改证明", "曾用名证明", "两个名字是同一人的证明"],
    "户口簿变更栏，或由公安机关核查",
  ],
  [
    "police",
    "户籍证明",
    "Proof of household registration",
    ["户口证明", "户籍所在地证明"],
    "居民户口簿或电子证照",
  ],
  [
    "police",
    "印章未遗失证明",
    "Proof that a seal wasn't lost",
    ["公章未遗失证明"],
    "不再索要",
  ],
  [
    "hr",
    "健在证明",
    "Proof of being alive",
    ["在世证明", "生存证明", "活着的证明"],
    "数据比对，或上门、远程认证",
  ],
  [
    "civil",
    "单身证明",
    "Proof of being single",
    ["未婚证明", "无婚姻登记记录证明", "无配偶证明"],
    "由经办部门查婚姻登记信息，或书面承诺",
  ],
  [
    "civil",
    "家庭贫困证明",
    "Proof of poverty",
    ["贫困证明", "家庭困难证明"],
    "家庭经济状况核对",
  ],
  [
    "housing",
    "无房证明",
    "Proof of owning no home",
    ["无住房证明", "名下无房证明"],
    "由经办部门查不动产登记信息",
  ],
  [
    "housing",
    "非违章建筑证明",
    "Proof that a building isn't illegal",
    ["非违建证明", "房屋合法性证明"],
    "书面承诺，事后核查",
  ],
  [
    "health",
    "婚育证明",
    "Proof of marriage and births",
    ["计划生育证明", "流动人口婚育证明"],
    "不再索要",
  ],
  [
    "town",
    "现实表现证明",
    "Proof of good conduct",
    ["品行证明", "思想品德证明", "政治表现证明"],
    "不再索要",
  ],
  [
    "medins",
    "未参保证明",
    "Proof of not being insured",
    ["无参保证明", "停保证明"],
    "由经办部门查参保信息",
  ],
];

const ABOLISHED: readonly Proof[] = [
  [
    "hr",
    "无业证明",
    "Proof of having no work",
    ["未就业证明", "无工作证明"],
    "数据比对，或书面承诺",
  ],
  [
    "civil",
    "收入证明",
    "Proof of income",
    ["工资收入证明", "单位收入证明"],
    "家庭经济状况核对授权书",
  ],
  [
    "health",
    "独生子女证明",
    "Proof of being an only child",
    ["独生子女父母光荣证证明"],
    "书面承诺",
  ],
];

/** Rows of both lists of proofs. */
export function listedProofs(
  bodyOf: (key: string) => string,
  basis: readonly BasisOfLaw[],
): RowContent[] {
  const rows = (
    kind: "notToAsk" | "abolishedProof",
    proofs: typeof ABOLISHED,
  ) =>
    proofs.map(([body, name, nameEn, aliases, instead]) => ({
      kind,
      name,
      nameEn,
      body: bodyOf(body),
      level: body === "town" ? "5" : "4",
      basis: [...basis],
      aliases: [...aliases],
      instead,
    }));
  return [
    ...rows("notToAsk", NOT_TO_ASK),
    ...rows("abolishedProof", ABOLISHED),
  ];
}
