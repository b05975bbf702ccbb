import { defineMessages } from "@onedoor/ui/words/messages";

export const caseMessages = defineMessages({
  notHere: { zh: "本机没有这件", en: "This case is not on this computer" },
  notHereHint: {
    zh: "可能不在您的经办范围，或者还没同步过来。",
    en: "It may be outside your reach, or has not arrived yet.",
  },
  number: { zh: "办件编号", en: "Case number" },
  provisionalNumber: { zh: "临时编号", en: "Provisional number" },
  queryCode: { zh: "查询码", en: "Query code" },
  actions: { zh: "可以办的", en: "What can be done" },
  otherActions: {
    zh: "现在不能办的，为什么",
    en: "What can't be done now, and why",
  },
  done: {
    zh: (what: string) => `${what}：已安全存在本机`,
    en: (what: string) => `${what}: kept safely on this computer`,
  },
  printNow: { zh: "打印", en: "Print" },
  notDone: {
    zh: (why: string) => `没有办成：${why}`,
    en: (why: string) => `Not done: ${why}`,
  },
  cancel: { zh: "先不办", en: "Not now" },
  clock: { zh: "时限", en: "Time limits" },
  acceptanceClock: { zh: "告知是否受理", en: "Answer on acceptance" },
  correctionClock: { zh: "申请人补正", en: "Applicant's time to correct" },
  promisedClock: { zh: "承诺办结", en: "Promised" },
  statutoryClock: { zh: "法定办结", en: "By law" },
  deliveryClock: { zh: "送达", en: "Delivery" },
  noClock: { zh: "没有在走的时限", en: "No clock is running" },
  timeline: { zh: "办理经过", en: "What was done" },
  where: { zh: "现在在哪", en: "Where it is now" },
  whereWindow: {
    zh: (place: string) => `在${place}`,
    en: (place: string) => `At ${place}`,
  },
  whereBody: {
    zh: (body: string) => `在${body}`,
    en: (body: string) => `With ${body}`,
  },
  whereApplicant: {
    zh: "在申请人那里，等补正",
    en: "With the applicant, to be corrected",
  },
  whereDone: { zh: "已经办完", en: "Finished" },
  whereEnded: {
    zh: (stage: string) => `${stage}，不再办理`,
    en: (stage: string) => `${stage}: nobody works on it any more`,
  },
  stillHere: {
    zh: "有记录还没到县里",
    en: "Some of it has not reached the county",
  },
  paperList: { zh: "文书", en: "Papers to print" },
  paperHint: { zh: "Ctrl+P 打开最近一份", en: "Ctrl+P opens the latest" },
  notificationAgain: {
    zh: "再打一份一次性告知书",
    en: "Print the one-time notification again",
  },
  noPapers: {
    zh: "办理后出现在这里",
    en: "They appear here as the case goes on",
  },
  materials: { zh: "材料", en: "Materials" },
  scans: {
    zh: (count: number) => `影像 ${count} 页`,
    en: (count: number) => `${count} scanned page${count === 1 ? "" : "s"}`,
  },
  form: { zh: "申请表", en: "Application form" },
  applicant: { zh: "申请人", en: "Applicant" },
  agent: { zh: "代办人", en: "Agent" },
  situation: { zh: "情形", en: "Situation" },
  setAsideTitle: { zh: "没有被采纳的记录", en: "Entries that were set aside" },
  setAsideExplain: {
    zh: "这些记录都还在，没有丢；只是没有生效。看完请选怎么处理。",
    en: "They are all still there; they just have no effect. Say how each was dealt with.",
  },
  contradictionsTitle: {
    zh: "恢复备份后对不上的记录",
    en: "Entries that no longer fit after a restore",
  },
  contradictionsExplain: {
    zh: "县里恢复备份期间这些已经生效，后来送回的记录与它们对不上。它们仍然有效；请看过后选怎么处理。",
    en: "These took effect while the county was without records that came back later and don't fit with them. They stand; say how each was dealt with.",
  },
  notYetJudged: {
    zh: "县里还没判，这是本机的看法",
    en: "The county has not judged it: this is this computer's view",
  },
  settled: { zh: "处理结果", en: "Settled as" },
  settleNote: { zh: "说明（可不填）", en: "Note (optional)" },

  takeIn: { zh: "收件", en: "Take in" },
  accept: { zh: "受理", en: "Accept" },
  acceptWithDeferral: { zh: "容缺受理", en: "Accept with deferral" },
  requestCorrection: { zh: "补正告知", en: "Request correction" },
  refuseAcceptance: { zh: "不予受理", en: "Refuse acceptance" },
  decideOnSpot: { zh: "当场办结", en: "Decide on the spot" },
  supplement: { zh: "收补正材料", en: "Take the corrections" },
  supplyDeferred: { zh: "收容缺材料", en: "Take deferred material" },
  withdraw: { zh: "撤回申请", en: "Withdraw" },
  voidCase: { zh: "作废", en: "Void" },
  approve: { zh: "准予", en: "Approve" },
  refuse: { zh: "不予批准", en: "Refuse" },
  close: { zh: "办结", en: "Close" },
  deliver: { zh: "送达", en: "Deliver" },
  rate: { zh: "评价", en: "Rate" },
  firstReview: { zh: "初审通过", en: "Pass the first review" },
  firstReviewText: {
    zh: "依部门授权代为初审；意见随办件送到部门",
    en: "In the department's place, by its delegation; the opinion goes to it with the case",
  },
  note: { zh: "备注", en: "Add a note" },
  takeOver: { zh: "接办到本窗口", en: "Take over to this window" },

  notInstant: {
    zh: "不是即办件，要由办理机关审查",
    en: "Not an instant item: the body reviews it",
  },
  stillMissing: {
    zh: (count: number) => `还缺 ${count} 份材料：请补正告知`,
    en: (count: number) =>
      `${count} material${count === 1 ? "" : "s"} missing: request a correction`,
  },
  deferInstead: {
    zh: "有材料没交：请用容缺受理或补正告知",
    en: "Something is missing: accept with deferral, or request a correction",
  },
  nothingToDefer: { zh: "没有可容缺的材料", en: "Nothing may be deferred" },
  nothingOwed: { zh: "没有欠交的容缺材料", en: "No deferred material is owed" },
  alreadyHere: { zh: "已经在本窗口", en: "It is at this window already" },

  acceptText: {
    zh: "受理后开始计算办理时限，并开具受理通知书。",
    en: "The limit begins to run, and a notice of acceptance is made out.",
  },
  acceptConfirm: { zh: "受理，开通知书", en: "Accept and make out the notice" },
  takeInText: {
    zh: "确认收到申请材料，并开具收件凭证。",
    en: "Confirms the receipt of the materials and makes out the receipt.",
  },
  closeText: {
    zh: "决定已经作出，办结这件。",
    en: "The decision is made: close the case.",
  },
  takeOverText: {
    zh: "接办后，这件会出现在本窗口的队列里，原窗口仍能看到。",
    en: "The case joins this window's queue; the first window still sees it.",
  },
  confirm: {
    zh: (what: string) => `确定${what}`,
    en: (what: string) => `${what}`,
  },

  ground: { zh: "不予受理的情形", en: "Ground" },
  facts: { zh: "查明的事实", en: "Facts" },
  reason: { zh: "理由", en: "Reason" },
  basis: { zh: "法律依据", en: "Legal basis" },
  rightBody: { zh: "应当向哪个机关申请", en: "Which body to apply to" },
  remedies: { zh: "救济途径", en: "Remedies" },
  result: { zh: "办理结果", en: "Result" },
  outcome: { zh: "结论", en: "Outcome" },
  approved: { zh: "准予", en: "Approved" },
  refusedOutcome: { zh: "不予", en: "Refused" },
  opinion: { zh: "意见", en: "Opinion" },
  how: { zh: "方式", en: "How" },
  receivedBy: { zh: "谁领的", en: "Received by" },
  rating: { zh: "申请人怎么评", en: "The applicant's rating" },
  ratingWords: { zh: "申请人说的话（可不填）", en: "In his words (optional)" },
  noteText: { zh: "备注内容", en: "Note" },
  mustFill: { zh: "这里要填", en: "This has to be filled in" },

  defects: {
    zh: "要补正的内容，一次说全",
    en: "Everything to be corrected, all at once",
  },
  defectsHint: {
    zh: "法律规定只能告知一次。请对着材料逐份看完再发。",
    en: "The law allows one request. Go through every paper before you send it.",
  },
  defectWhat: { zh: "哪份材料或哪一项", en: "Which paper or field" },
  defect: { zh: "问题", en: "What is wrong" },
  clause: { zh: "依据", en: "Rule" },
  howToCorrect: { zh: "怎样补正", en: "How to correct it" },
  addDefect: { zh: "＋ 再加一条", en: "+ Add another" },
  removeDefect: {
    zh: (row: number) => `去掉第 ${row} 条`,
    en: (row: number) => `Remove no. ${row}`,
  },
  secondReason: {
    zh: "为什么第一次没有告知",
    en: "Why it was not in the first request",
  },
  notHandedIn: { zh: "未提交", en: "not handed in" },
  pleaseHandIn: {
    zh: (name: string) => `请提交${name}`,
    en: (name: string) => `Please hand in: ${name}`,
  },
  sendCorrection: { zh: "发出补正告知", en: "Send the request" },

  deferTitle: {
    zh: "哪些材料容缺，几天内补交",
    en: "Which materials follow, and in how many working days",
  },
  deferDays: { zh: "工作日", en: "working days" },
  undertaking: { zh: "申请人的承诺", en: "The applicant's undertaking" },
  undertakingText: {
    zh: "本人承诺按期补交上述材料，所述情况属实；逾期未补交的，愿意承担终止办理的后果。",
    en: "I undertake to hand in these materials in time and state that what I said is true; if I do not, I accept that the case is terminated.",
  },

  supplementHint: {
    zh: "补来的每份材料选上怎么交的，可以拍照。",
    en: "Choose how each paper came; pages can be photographed.",
  },
  complete: {
    zh: "要补正的都补齐了",
    en: "Everything that was asked for is here",
  },
  completeHint: {
    zh: "没补齐也可以先记下，补正期限继续走。",
    en: "If not, it is noted, and the applicant's time runs on.",
  },
  whichMaterial: { zh: "哪份材料", en: "Which material" },
});
