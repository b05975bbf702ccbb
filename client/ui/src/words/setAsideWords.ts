import type { SetAsideReason } from "@onedoor/domain/entries";
import type { Wording } from "./wording.ts";

/** Why an entry has no effect, and what somebody can do about it. */
export interface SetAsideWording {
  why: Wording;
  advice: Wording;
}

const SEE_CASE: Wording = {
  zh: "打开办件看最新进展，告知申请人即可",
  en: "Open the case, see where it is now, and tell the applicant",
};
const ASK_COUNTY: Wording = {
  zh: "请联系县政务服务中心处理",
  en: "Ask the county service centre to settle it",
};

export const setAsideWords: Readonly<Record<SetAsideReason, SetAsideWording>> =
  {
    alreadyOpened: {
      why: { zh: "这件已经立过件", en: "This case was opened before" },
      advice: SEE_CASE,
    },
    caseNotOpened: {
      why: { zh: "还没有这件的申请记录", en: "There is no application yet" },
      advice: {
        zh: "等申请记录到达后会自动处理",
        en: "It is handled by itself once the application arrives",
      },
    },
    wrongStage: {
      why: {
        zh: "办件现在的阶段不能这样办",
        en: "The case is at a stage where this can't be done",
      },
      advice: {
        zh: "看时间线上谁先办了什么，需要时按现在的阶段重办",
        en: "See in the timeline who acted first; act again if it is still needed",
      },
    },
    alreadyAccepted: {
      why: { zh: "已经有人受理", en: "Somebody has accepted it already" },
      advice: SEE_CASE,
    },
    alreadyDecided: {
      why: { zh: "已经作出决定", en: "It was decided already" },
      advice: SEE_CASE,
    },
    alreadyDelivered: {
      why: { zh: "结果已经送达", en: "The result was delivered already" },
      advice: SEE_CASE,
    },
    caseEnded: {
      why: { zh: "办件已经结束", en: "The case has ended" },
      advice: {
        zh: "仍要办的，请重新申请",
        en: "If it is still wanted, make a new application",
      },
    },
    acceptorMayNotApprove: {
      why: {
        zh: "受理人不能审批同一件（受审分离）",
        en: "Who accepted a case may not decide it",
      },
      advice: {
        zh: "请另一位有权人员决定",
        en: "Ask another authorised officer to decide",
      },
    },
    notDelegated: {
      why: {
        zh: "事项没有授权本窗口办这一步",
        en: "The item isn't delegated to this window for this",
      },
      advice: {
        zh: "请转有权窗口或实施部门办理，或由实施部门书面授权",
        en: "Leave it to a window that may, or to the department, or ask the department for a written delegation",
      },
    },
    delegationEnded: {
      why: {
        zh: "所依据的授权当时已到期或已撤回",
        en: "The delegation it rests on had ended or was withdrawn by then",
      },
      advice: {
        zh: "记录保留；请实施部门重新办理，或重新授权后再办",
        en: "It stays on record; the department does it anew, or signs a new delegation first",
      },
    },
    conflictOfInterest: {
      why: {
        zh: "本人或近亲属的办件，须回避",
        en: "It is the officer's own case, or a relative's",
      },
      advice: {
        zh: "请另一位人员办理",
        en: "Ask another officer to do it",
      },
    },
    notPermitted: {
      why: { zh: "您的岗位没有这项权限", en: "Your post may not do this" },
      advice: {
        zh: "请有权限的岗位办理，或向镇里申请授权",
        en: "Ask a post that may, or apply to the town for a delegation",
      },
    },
    outsideScope: {
      why: { zh: "办件不在您的经办范围", en: "The case is outside your reach" },
      advice: {
        zh: "凭办件编号和查询码，或申请人同意，可以开通经办",
        en: "Case number and query code, or the applicant's consent, open it",
      },
    },
    actorMismatch: {
      why: {
        zh: "记录上的经办人与登录人不符",
        en: "The entry names another person than the one who signed in",
      },
      advice: ASK_COUNTY,
    },
    unknownItem: {
      why: { zh: "目录中没有这个事项", en: "The catalogue has no such item" },
      advice: {
        zh: "同步目录后用现行事项重办",
        en: "Sync the catalogue and use the item now in force",
      },
    },
    itemNotInForce: {
      why: { zh: "事项当时不在有效期", en: "The item was not in force then" },
      advice: {
        zh: "用现行版本的事项重办",
        en: "Use the version of the item that is in force",
      },
    },
    termsDiffer: {
      why: {
        zh: "办理条件与公布的事项不一致",
        en: "The terms differ from the published item",
      },
      advice: {
        zh: "同步目录后重办",
        en: "Sync the catalogue, then do it again",
      },
    },
    formInvalid: {
      why: { zh: "表单填写不合要求", en: "The form is not filled in properly" },
      advice: {
        zh: "按提示改正后重新提交",
        en: "Correct what is marked, and submit again",
      },
    },
    bodyMismatch: {
      why: {
        zh: "内容与签署的摘要不符",
        en: "The content does not match what was signed",
      },
      advice: ASK_COUNTY,
    },
    secondCorrectionNeedsReason: {
      why: {
        zh: "已经告知过一次补正，再次告知须写明原因",
        en: "A second correction request must say why",
      },
      advice: {
        zh: "写明为什么第一次没有告知，再发出",
        en: "Say why it was not in the first request, then send it",
      },
    },
    limitPassed: {
      why: { zh: "期限已过", en: "The limit has passed" },
      advice: ASK_COUNTY,
    },
    extensionUsed: {
      why: { zh: "只能延长一次，已经用过", en: "Its one extension is used" },
      advice: {
        zh: "请在现有期限内办结",
        en: "Decide within the limit as it stands",
      },
    },
    extensionTooLong: {
      why: {
        zh: "延长超过事项规定",
        en: "The extension is longer than the item allows",
      },
      advice: {
        zh: "按事项规定的天数办理",
        en: "Use the number of days that the item allows",
      },
    },
    awaitingConfirmation: {
      why: {
        zh: "还在等第二位人员确认",
        en: "A second officer's confirmation is awaited",
      },
      advice: {
        zh: "请第二位人员先确认",
        en: "Let the second officer confirm first",
      },
    },
    confirmsNothing: {
      why: { zh: "没有需要确认的事", en: "There is nothing to confirm" },
      advice: SEE_CASE,
    },
    sameOfficer: {
      why: {
        zh: "须由另一位人员确认",
        en: "Another officer has to confirm it",
      },
      advice: {
        zh: "请同事确认",
        en: "Ask a colleague to confirm",
      },
    },
    notDeferrable: {
      why: {
        zh: "这份材料不能容缺，或天数超过规定",
        en: "This material can't be deferred, or not for so long",
      },
      advice: {
        zh: "收齐材料后受理，或按规定天数容缺",
        en: "Accept once it is here, or defer within the allowed days",
      },
    },
    notAwaited: {
      why: {
        zh: "没有在等这一项，或已经处理",
        en: "Nobody is waiting for it, or it is done",
      },
      advice: SEE_CASE,
    },
    numberTaken: {
      why: { zh: "编号已被使用", en: "The number is taken" },
      advice: {
        zh: "县里会换发新的编号，请重打凭证",
        en: "The county gives a new number; print the receipt again",
      },
    },
    hubOnly: {
      why: {
        zh: "只能由县里的系统办理",
        en: "Only the county's system does this",
      },
      advice: ASK_COUNTY,
    },
    unknownKind: {
      why: {
        zh: "县里的系统不认识这种记录，经管部门已处理",
        en: "The county's system doesn't know this kind of entry; its office has settled it",
      },
      advice: {
        zh: "看处理意见，需要时换一种方式重办",
        en: "Read the office's word, and do it again in another way if it is still needed",
      },
    },
    deviceRevoked: {
      why: {
        zh: "来自已挂失的设备，经管部门没有采信",
        en: "It came from a device reported lost, and its office did not vouch for it",
      },
      advice: {
        zh: "看处理意见；确是本人所办的，在另一台设备上重办",
        en: "Read the office's word; if the work is yours, do it again on another device",
      },
    },
  };

/** Of any reason, also one that only a newer hub gives. */
export function wordSetAside(reason: string): SetAsideWording {
  return isKnown(reason) ? setAsideWords[reason] : NEWER;
}

function isKnown(reason: string): reason is SetAsideReason {
  return Object.hasOwn(setAsideWords, reason);
}

const NEWER: SetAsideWording = {
  why: {
    zh: "县里没有采纳，原因要新版本才能显示",
    en: "The county set it aside, for a reason that a newer version shows",
  },
  advice: ASK_COUNTY,
};
