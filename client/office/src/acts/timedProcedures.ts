import type { ItemVersion } from "@onedoor/domain/itemTypes";
import { readClock } from "@onedoor/domain/legalClock";
import { dateOf } from "@onedoor/domain/time";
import { documentSeries } from "@onedoor/ui/papers/documentSeries";
import { wordLimit } from "@onedoor/ui/words/limitWords";
import { wordProcedure } from "@onedoor/ui/words/procedureWords";
import type { Wording } from "@onedoor/ui/words/wording";
import { choiceField, dateFrom, textField } from "./actFields.ts";
import type { ActContext, ActPlan } from "./ActPlan.ts";
import { fieldLabels } from "./fieldLabels.ts";

export function startProcedure(context: ActContext): ActPlan {
  const { replica, view, item, calendar } = context;
  const today = dateOf(replica.now());
  const listed = view.state.terms?.specialProcedures ?? [];
  const [first] = listed;
  const until =
    first === undefined
      ? null
      : readClock({ startOn: today, limit: first.limit, pauses: [], calendar })
          .dueOn;
  const isLicence = item?.itemType.code === "01";
  return {
    name: "startProcedure",
    consequence: SECOND_OFFICER,
    fields: [
      choiceField(
        "procedure",
        listed.map(({ kind, pausesClock, limit }) => {
          const name = procedureName(item, kind);
          return {
            value: kind,
            label: {
              zh: `${name.zh}（${wordLimit(limit, "zh")}，${pausesClock ? "暂停计时" : "不暂停计时"}）`,
              en: `${name.en} (${wordLimit(limit, "en")}, ${pausesClock ? "stops the clock" : "the clock runs on"})`,
            },
          };
        }),
      ),
      {
        name: "basis",
        label: fieldLabels.basis,
        input: "line",
        initial: isLicence ? "《中华人民共和国行政许可法》第四十五条" : "",
        required: true,
        most: 500,
      },
      {
        name: "expectedUntil",
        label: fieldLabels.expectedUntil,
        input: "date",
        initial: until ?? "",
        required: true,
      },
      textField("reason", { required: true }),
    ],
    perform: ({
      procedure = "",
      basis = "",
      expectedUntil = "",
      reason = "",
    }) =>
      replica.act(
        "specialProcedureStarted",
        view.caseId,
        {
          procedure,
          pausesClock:
            listed.find((one) => one.kind === procedure)?.pausesClock ?? false,
          expectedUntil: dateFrom(expectedUntil),
          basis,
        },
        { reason },
      ),
  };
}

export function endProcedure(context: ActContext): ActPlan {
  const { replica, item, view } = context;
  const { caseId, state } = view;
  const open = state.pauses.filter((one) => one.to === null);
  return {
    name: "endProcedure",
    consequence: open.some((one) => one.pausesClock)
      ? {
          zh: "办理期限从今天起继续计算，今天计入。",
          en: "The clock runs on from today; today counts.",
        }
      : null,
    fields: [
      choiceField(
        "started",
        open.map(({ entryId, procedure }) => ({
          value: entryId,
          label: procedureName(item, procedure),
        })),
      ),
      textField("result", { required: true }),
    ],
    perform: ({ started = "", result = "" }) =>
      replica.act("specialProcedureEnded", caseId, { started }, { result }),
  };
}

export function extend({ replica, view }: ActContext): ActPlan {
  const allowed = view.state.terms?.extension?.limit ?? {
    value: 0,
    unit: "WD" as const,
  };
  return {
    name: "extend",
    consequence: {
      zh: `只能延长一次，最多 ${wordLimit(allowed, "zh")}。延期通知书须告知申请人。`,
      en: `Only once, by at most ${wordLimit(allowed, "en")}. The applicant has to be told by a notice.`,
    },
    fields: [
      {
        name: "value",
        label:
          allowed.unit === "CD"
            ? fieldLabels.calendarDays
            : fieldLabels.workingDays,
        input: "number",
        initial: String(allowed.value),
        required: true,
        most: allowed.value,
      },
      textField("reason", { required: true }),
    ],
    async perform({ value = "", reason = "" }) {
      const by = { value: Number(value), unit: allowed.unit };
      const objection = replica.objection(view, "extended", {
        by,
        documentNumber: null,
      });
      if (objection !== undefined) return { ok: false, reason: objection };
      const documentNumber = await replica.takeDocumentNumber(
        documentSeries.extensionNotice,
        dateOf(replica.now()),
      );
      return replica.act(
        "extended",
        view.caseId,
        { by, documentNumber },
        { reason },
      );
    },
  };
}

function procedureName(item: ItemVersion | null, kind: string): Wording {
  const listed = item?.specialProcedures.find((one) => one.kind === kind);
  return listed === undefined
    ? { zh: wordProcedure(kind, "zh"), en: wordProcedure(kind, "en") }
    : { zh: listed.name, en: listed.nameEn };
}

/** Said of what needs a second officer (art. 34). */
export const SECOND_OFFICER: Wording = {
  zh: "须由另一位人员确认；确认之前不能作出决定。",
  en: "Another officer has to confirm it; until then the case can't be decided.",
};
