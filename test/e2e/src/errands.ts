import type { Errand } from "./pages/StationPage.ts";

/** An old man's allowance, with all that it takes: the county's bureau of civil affairs decides it. */
export const oldAgeAllowance: Errand = {
  person: "王德福",
  name: "王德福",
  item: "gljt",
  itemName: "高龄老年人津贴",
  situation: { "年龄段?": "80—89周岁", "是否委托他人代办?": "本人办理" },
  papers: {
    申请人居民身份证: "原件",
    居民户口簿: "原件",
    社会保障卡或银行账户: "复印件",
  },
  form: {
    资格: {
      居住方式: "与配偶同住",
      生活自理能力: "能自理",
      养老待遇: "城乡居民养老",
    },
    发放与认证: {
      申请起发年月: "2026-12",
      每年生存认证方式: "上门",
      户名: "王德福",
      开户银行: "演示农村商业银行南亭支行",
      账号: "9901010000004321",
    },
    紧急联系人: {
      联系人姓名: "李桂兰",
      联系人电话: "13800000903",
      与老人的关系: "配偶",
    },
    送达与承诺: {
      送达方式: "窗口领取",
      "本人承诺所填内容真实,并承担不实的后果": "✓",
    },
  },
};

/** A child's social security card, for which a guardian comes. */
export const socialCard: Errand = {
  person: "刘一诺",
  name: "刘一诺",
  item: "社会保障卡",
  itemName: "社会保障卡申领",
  situation: {
    "申领人?": "6周岁以上未成年人",
    "是否委托他人代办?": "本人办理",
  },
  papers: { 监护人居民身份证: "原件", 居民户口簿: "原件" },
  form: {
    持卡人: { 监护人与持卡人的关系: "祖父母或外祖父母" },
    卡片: {
      合作银行: "演示农村商业银行",
      领卡方式: "即时制卡",
      是否开通金融功能: "否",
      是否同时签发电子社会保障卡: "是",
      是否曾持有其他地区的社会保障卡: "否",
    },
    送达与承诺: {
      送达方式: "窗口领取",
      "本人承诺所填内容真实,并承担不实的后果": "✓",
    },
  },
};

/** A registration that came without the identity card: to be corrected. */
export const unemployment: Errand = {
  person: "zxm",
  name: "张晓明",
  item: "失业登记",
  itemName: "失业登记",
  situation: {
    "此前是否有工作单位?": "无",
    "是否委托他人代办?": "本人办理",
  },
  papers: {},
  form: {
    此前就业: { 失业起始日: "2026-10-08" },
    求职情况: {
      文化程度: "大专",
      职业技能等级: "无",
      求职意向: "仓库管理",
      是否愿意参加职业培训: "是",
    },
    登记: {
      登记地依据: "户籍地",
      名下是否有市场主体: "否",
      就业困难人员类别: "不属于",
    },
    送达与承诺: {
      送达方式: "窗口领取",
      "本人承诺所填内容真实,并承担不实的后果": "✓",
    },
  },
};
