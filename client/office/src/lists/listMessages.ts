import type { ListKind, RowChangeKind } from "@onedoor/domain/listRow";
import { defineMessages } from "@onedoor/ui/words/messages";
import type { Words } from "@onedoor/ui/words/wording";
import type { ListedRow, RowRefusal } from "./lists.ts";

export const listMessages = defineMessages({
  firms: { zh: "企业一码查", en: "Firms by their code" },
  title: { zh: "清单", en: "Lists" },
  lead: {
    zh: "清单之外无权力：没有列入清单的事项不能公布，列入不得索要和取消清单的证明不能要。每条的来龙去脉都留着。",
    en: "Nothing outside the list: an item without a row isn't published, and proofs on the lists of proofs aren't asked for. What became of each row is kept.",
  },
  lists: { zh: "清单种类", en: "Lists" },
  asking: { zh: "正在问县里…", en: "Asking the county…" },
  offline: { zh: "现在联系不上县里", en: "The county can't be reached now" },
  refused: { zh: "县里没有答复", en: "The county gave no answer" },
  again: { zh: "再查一次", en: "Ask again" },
  search: {
    zh: "查找（名称、拼音、首字母）",
    en: "Find (name, pinyin, initials)",
  },
  find: { zh: "查找", en: "Find" },
  ownOnly: { zh: "只看本部门", en: "Own department only" },
  number: { zh: "编号", en: "No." },
  name: { zh: "名称", en: "Name" },
  body: { zh: "实施部门", en: "Body" },
  level: { zh: "层级", en: "Level" },
  basis: { zh: "依据", en: "Basis" },
  state: { zh: "状态", en: "State" },
  total: {
    zh: (count: number) => `共 ${count} 条`,
    en: (count: number) => (count === 1 ? "1 row" : `${count} rows`),
  },
  more: { zh: "再看一些", en: "Show more" },
  none: { zh: "没有这样的条目", en: "There are no such rows" },
  noneHint: {
    zh: "换个词找，或由本部门审批人新增一条",
    en: "Look for other words, or let the department's approver add one",
  },
  counts: { zh: "各级事项", en: "Items by level" },
  counted: {
    zh: (exercised: number, accepted: number) =>
      `实施 ${exercised} 项，可受理 ${accepted} 项`,
    en: (exercised: number, accepted: number) =>
      `exercises ${exercised}, may accept ${accepted}`,
  },
  booklet: { zh: "打印成册", en: "Print as a booklet" },
  print: { zh: "打印", en: "Print" },
  back: { zh: "返回", en: "Back" },
  bookletOn: {
    zh: (day: string) => `截至 ${day}`,
    en: (day: string) => `As of ${day}`,
  },
  history: { zh: "来龙去脉", en: "History" },
  from: {
    zh: (day: string) => `${day}起`,
    en: (day: string) => `from ${day}`,
  },
  takenOverFrom: {
    zh: (number: number) => `承接自第 ${number} 号`,
    en: (number: number) => `Taken over from no. ${number}`,
  },
  wentTo: {
    zh: (number: number) => `转到第 ${number} 号`,
    en: (number: number) => `Went to no. ${number}`,
  },
  leftOutside: {
    zh: "这条已经终止，但下面的事项还在办，又没有别的条目可依：请取消事项，或新增条目",
    en: "The row has ended, and these items are still offered without another row to stand on: end them, or add a row",
  },
  add: { zh: "新增一条", en: "Add a row" },
  change: { zh: "怎么调整", en: "What happens to it" },
  effectiveFrom: { zh: "自哪天起", en: "From" },
  reason: { zh: "理由", en: "Why" },
  approver: { zh: "批准机关（编办、审改办）", en: "Approving office" },
  publication: { zh: "公布文件或文号", en: "Published in" },
  toBody: { zh: "交给哪个部门", en: "To which body" },
  toLevel: { zh: "哪一级", en: "At which level" },
  into: { zh: "并入第几号", en: "Into number" },
  nameEn: { zh: "英文名称", en: "English name" },
  basisTitle: { zh: "依据名称", en: "Basis: title" },
  basisDocNo: { zh: "依据文号", en: "Basis: number" },
  basisArticle: { zh: "依据条款", en: "Basis: article" },
  publish: { zh: "公布", en: "Publish" },
  incomplete: {
    zh: "先把每一栏填好",
    en: "Fill in every field first",
  },
  done: { zh: "已公布，留痕在案", en: "Published, and on record" },
});

export const listWords: Words<ListKind> = {
  power: { zh: "权力", en: "Powers" },
  responsibility: { zh: "责任", en: "Responsibilities" },
  marketAccess: { zh: "市场准入负面", en: "Market access" },
  notToAsk: { zh: "不得索要", en: "Not to ask for" },
  supervision: { zh: "监管", en: "Supervision" },
  publicService: { zh: "公共服务", en: "Public services" },
  intermediary: { zh: "中介服务", en: "Intermediaries" },
  fee: { zh: "收费", en: "Fees" },
  abolishedProof: { zh: "取消证明", en: "Abolished proofs" },
  boundary: { zh: "职责边界", en: "Boundaries" },
};

export const rowStateWords: Words<ListedRow["state"]> = {
  IN_FORCE: { zh: "✓ 在用", en: "✓ In force" },
  CANCELLED: { zh: "✗ 已取消", en: "✗ Cancelled" },
  DELEGATED: { zh: "↓ 已下放", en: "↓ Delegated" },
  TRANSFERRED: { zh: "→ 已转移", en: "→ Transferred" },
  MERGED: { zh: "⇥ 已合并", en: "⇥ Merged" },
};

export const rowChangeWords: Words<RowChangeKind> = {
  added: { zh: "新增", en: "Added" },
  takenOver: { zh: "承接", en: "Taken over" },
  adjusted: { zh: "调整", en: "Adjusted" },
  cancelled: { zh: "取消", en: "Cancelled" },
  delegated: { zh: "下放", en: "Delegated" },
  transferred: { zh: "转移", en: "Transferred" },
  merged: { zh: "合并", en: "Merged" },
};

export const levelWords: Readonly<
  Record<string, { zh: string; en: string } | undefined>
> = {
  "1": { zh: "国家级", en: "State" },
  "2": { zh: "省级", en: "Province" },
  "3": { zh: "市级", en: "City" },
  "4": { zh: "县级", en: "County" },
  "5": { zh: "镇级", en: "Town" },
  "6": { zh: "村级", en: "Village" },
  "7": { zh: "分级", en: "Shared" },
};

export const rowRefusals: Words<RowRefusal> = {
  MALFORMED: {
    zh: "有的栏没填对：看编码、层级和必填的字",
    en: "A field isn't right: look at codes, levels and what has to be said",
  },
  NOT_YOUR_BODY: {
    zh: "只能调整本部门的条目",
    en: "Only rows of your own body",
  },
  UNKNOWN_ROW: { zh: "没有这条", en: "There is no such row" },
  ROW_HAS_ENDED: {
    zh: "这条已经终止，不能再调整；需要的话新增一条",
    en: "The row has ended and doesn't come back; add a new one",
  },
  CHANGED_MEANWHILE: {
    zh: "刚才有人调整过，请重新打开再看",
    en: "Somebody changed it meanwhile; open it again",
  },
  BEFORE_ITS_VERSION: {
    zh: "日期早于现行版本",
    en: "The day is before that of what stands",
  },
  ANOTHER_ROW: {
    zh: "部门、层级、编码变了就是另一条：请新增",
    en: "Another body, level or code is another row: add one",
  },
  WITHOUT_BASIS: {
    zh: "依据要写到条款，或写文号（〔年份〕号）",
    en: "The basis needs its article, or its document number",
  },
  UNKNOWN_BODY: {
    zh: "县里没有这个部门",
    en: "The county has no such body",
  },
  UNKNOWN_POWER_ROW: {
    zh: "权力清单里没有这个编号",
    en: "The list of powers has no such number",
  },
  ALREADY_LISTED: {
    zh: "同一事项已有一条在用",
    en: "A row in force covers the same items",
  },
  NOT_DOWNWARD: {
    zh: "下放只能往下一级",
    en: "Delegation goes to a lower level",
  },
  SAME_BODY: { zh: "还是本部门", en: "It is the same body" },
  MERGED_INTO_ITSELF: {
    zh: "不能并入自己",
    en: "A row can't be merged into itself",
  },
  MERGED_INTO_NOTHING: {
    zh: "要并入的那条不在用",
    en: "The row to merge into isn't in force",
  },
};
