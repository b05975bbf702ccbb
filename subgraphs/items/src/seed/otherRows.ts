import type { BasisOfLaw } from "@onedoor/domain/legalBasis";
import type { RowContent } from "@onedoor/domain/listRow";

interface Known {
  bodyOf: (key: string) => string;
  /** Number of the power under which an item stands. */
  powerOf: (itemId: string) => number;
  basis: BasisOfLaw[];
}

/** Rows of the lists that carry no items: responsibilities, the market, supervision, intermediaries, fees, boundaries. */
export function otherRows({ bodyOf, powerOf, basis }: Known): RowContent[] {
  const common = (body: string, name: string, nameEn: string) => ({
    name,
    nameEn,
    body: bodyOf(body),
    level: body === "town" ? "5" : "4",
    basis,
  });
  const responsibility = (
    body: string,
    itemId: string,
    [stage, stageEn]: readonly [string, string],
    duty: string,
    accountability: string,
  ): RowContent => ({
    kind: "responsibility",
    ...common(body, `${stage}责任：${duty}`, `Duty on ${stageEn}`),
    power: powerOf(itemId),
    stage,
    duty,
    accountability,
  });
  const [ACCEPTING, REVIEWING, DECIDING] = [
    ["受理", "acceptance"],
    ["审查", "review"],
    ["决定", "decision"],
  ] as const;
  return [
    responsibility(
      "town",
      "np-homestead",
      ACCEPTING,
      "一次性告知应当提交的全部材料",
      "对符合条件的申请不予受理，或要求提交无关材料的",
    ),
    responsibility(
      "town",
      "np-homestead",
      REVIEWING,
      "组织现场核查，做到申请审查、批准后丈量、建成后核查三到场",
      "未到现场核查即通过的",
    ),
    responsibility(
      "civil",
      "np-minimum-living",
      ACCEPTING,
      "急难情形先行救助，手续后补",
      "推诿、拖延致使申请人基本生活无着的",
    ),
    responsibility(
      "civil",
      "np-minimum-living",
      DECIDING,
      "公示七日，书面告知结果和理由",
      "不公示，或优亲厚友的",
    ),
    responsibility(
      "amr",
      "le-food-business",
      REVIEWING,
      "按许可类别核查场所，现场核查人员不少于两人",
      "对不符合条件的准予许可的",
    ),
    responsibility(
      "housing",
      "le-construction-permit",
      DECIDING,
      "在法定期限内作出决定并公开",
      "超过法定期限，或越权决定的",
    ),

    ...(
      [
        [
          "amr",
          "无证无照从事食品经营",
          "Food business without a licence",
          "批发和零售业",
          "licensed",
          "食品经营许可证",
        ],
        [
          "amr",
          "食品小作坊生产婴幼儿食品",
          "Food for infants from small workshops",
          "制造业",
          "forbidden",
          null,
        ],
        [
          "housing",
          "建筑工程施工",
          "Construction work",
          "建筑业",
          "licensed",
          "建筑工程施工许可证",
        ],
        [
          "police",
          "公章刻制业经营",
          "Engraving of official seals",
          "居民服务业",
          "licensed",
          "特种行业许可证",
        ],
        [
          "agri",
          "在禁养区内规模养殖畜禽",
          "Livestock farms in prohibited zones",
          "农林牧渔业",
          "forbidden",
          null,
        ],
        [
          "civil",
          "民办养老机构以会员卡方式预收费",
          "Prepaid memberships of private homes for the elderly",
          "社会服务业",
          "forbidden",
          null,
        ],
      ] as const
    ).map(([body, name, nameEn, sector, access, licence]): RowContent => ({
      kind: "marketAccess",
      ...common(body, name, nameEn),
      sector,
      access,
      licence,
    })),

    ...(
      [
        [
          "amr",
          "食品经营者日常监督检查",
          "Inspections of food businesses",
          "取得食品经营许可的单位",
          "双随机、一公开",
          "每年不少于一次",
          "结果记入信用档案并公示",
        ],
        [
          "housing",
          "在建工程质量安全检查",
          "Quality and safety of building sites",
          "取得施工许可的工程",
          "双随机抽查和重点检查",
          "每季度一次",
          "责令整改，复查销号",
        ],
        [
          "civil",
          "低保对象动态核查",
          "Review of minimum living allowances",
          "在保家庭",
          "信息比对和入户",
          "每半年一次",
          "增发、减发或停发并告知",
        ],
        [
          "town",
          "宅基地批后核查",
          "Homesteads after approval",
          "批准建房的农户",
          "现场核查",
          "开工和竣工各一次",
          "不符批准的责令改正",
        ],
        [
          "medins",
          "定点机构协议检查",
          "Contracts with medical institutions",
          "定点医疗机构",
          "数据筛查和抽查",
          "每年一次",
          "追回违规费用",
        ],
      ] as const
    ).map(
      ([
        body,
        name,
        nameEn,
        object,
        means,
        frequency,
        outcome,
      ]): RowContent => ({
        kind: "supervision",
        ...common(body, name, nameEn),
        object,
        means,
        frequency,
        outcome,
      }),
    ),

    ...(
      [
        [
          "housing",
          "施工图设计文件审查",
          "Review of construction drawings",
          ["990117002000"],
          "具有资质的施工图审查机构，申请人自选",
          "政府购买服务",
        ],
        [
          "civil",
          "民办非企业单位验资",
          "Verification of capital of private non-profits",
          ["990111007000"],
          "会计师事务所，申请人自选",
          "申请人",
        ],
        [
          "amr",
          "从业人员健康检查",
          "Health checks of food workers",
          ["990131022000", "990131045000"],
          "医疗卫生机构，申请人自选",
          "政府购买服务",
        ],
        [
          "dpf",
          "残疾评定",
          "Assessment of disabilities",
          ["992099034000"],
          "指定评定医院",
          "财政补助",
        ],
      ] as const
    ).map(([body, name, nameEn, baseCodes, provider, paidBy]): RowContent => ({
      kind: "intermediary",
      ...common(body, name, nameEn),
      baseCodes: [...baseCodes],
      provider,
      paidBy,
    })),

    ...(
      [
        [
          "police",
          "居住证工本费（换领、补领）",
          "Residence permits: replacement",
          ["990709021000"],
          "首次申领免费；换领、补领每证 10 元（虚构）",
          "administrative",
        ],
        [
          "police",
          "居民身份证工本费（换领、补领）",
          "Identity cards: renewal and replacement",
          [],
          "换领 20 元，丢失补领 40 元（虚构）",
          "administrative",
        ],
        [
          "housing",
          "城市基础设施配套费",
          "Urban infrastructure",
          [],
          "按建筑面积每平方米 60 元（虚构）",
          "governmentFund",
        ],
        [
          "hr",
          "专业技术人员资格考试费",
          "Professional examinations",
          [],
          "每科 61 元（虚构）",
          "examination",
        ],
      ] as const
    ).map(([body, name, nameEn, baseCodes, standard, fund]): RowContent => ({
      kind: "fee",
      ...common(body, name, nameEn),
      baseCodes: [...baseCodes],
      standard,
      fund,
    })),

    ...(
      [
        [
          "agri",
          "农村宅基地管理",
          "Rural homesteads",
          ["town", "housing"],
          "农业农村部门指导用地改革和管理，住建部门管建房质量安全，镇政府审批并巡查",
          "演示区人民政府（虚构）",
        ],
        [
          "amr",
          "无证餐饮监管",
          "Unlicensed catering",
          ["police", "town"],
          "市场监管部门查处，公安机关协助，镇政府排查报告",
          "演示区委编办（虚构）",
        ],
        [
          "civil",
          "残疾人两项补贴审核",
          "Subsidies for disabled persons",
          ["dpf"],
          "残联核定残疾等级，民政部门审定补贴并发放",
          "演示区委编办（虚构）",
        ],
        [
          "hr",
          "社会保险参保信息共享",
          "Sharing of insurance data",
          ["medins", "police"],
          "人社、医保部门各管各险，公安机关提供户籍变动信息",
          "演示区政务服务和数据管理局（虚构）",
        ],
      ] as const
    ).map(([body, name, nameEn, others, duties, arbiter]): RowContent => ({
      kind: "boundary",
      ...common(body, name, nameEn),
      others: others.map(bodyOf),
      duties,
      arbiter,
    })),
  ];
}
