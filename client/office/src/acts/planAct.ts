import type { ItemVersion } from "@onedoor/domain/itemTypes";
import { readClock } from "@onedoor/domain/legalClock";
import { dateOf, parsePlainDate, type PlainDate } from "@onedoor/domain/time";
import { unreachable } from "@onedoor/domain/unreachable";
import type { WorkCalendar } from "@onedoor/domain/workCalendar";
import type { CaseView, Replica } from "@onedoor/replica/Replica";
import { deliveryWords, terminationWords } from "@onedoor/ui/words/caseWords";
import { entryKindWords } from "@onedoor/ui/words/entryKindWords";
import { wordLimit } from "@onedoor/ui/words/limitWords";
import { wordProcedure } from "@onedoor/ui/words/procedureWords";
import { type Wording } from "@onedoor/ui/words/wording";
import { documentSeries } from "@onedoor/ui/papers/documentSeries";
import { LEGAL_REMEDIES } from "@onedoor/ui/papers/refusalBasis";
import type { ActField, ActPlan } from "./ActPlan.ts";
import { decideCase, stillNeeded } from "./decideCase.ts";
import { fieldLabels } from "./fieldLabels.ts";
import type { ActName } from "./offeredActs.ts";

export interface ActContext {
  replica: Replica;
  view: CaseView;
  /** Null where the catalogue on this machine doesn't hold it. */
  item: ItemVersion | null;
  calendar: WorkCalendar;
  /** Bodies that may be consulted, by credit code. */
  bodies: readonly { creditCode: string; name: Wording }[];
}

/** The form of an act, with all that can be said beforehand already said. */
export function planAct(name: ActName, context: ActContext): ActPlan {
  const { replica, view, item } = context;
  const { caseId, state } = view;
  const today = dateOf(replica.now());
  switch (name) {
    case "approve":
      return {
        name,
        consequence: approvalConsequence(context),
        fields: [textField("opinion", { initial: "经审查，符合条件，同意。" })],
        perform: ({ opinion = "" }) =>
          decideCase(replica, view, {
            outcome: "approved",
            words: { opinion },
          }),
      };
    case "refuse":
      return {
        name,
        consequence: {
          zh: "将作出不予决定并办结，决定书须送达申请人。",
          en: "The case is refused and closed; the decision has to be delivered to the applicant.",
        },
        fields: [
          textField("facts", { required: true }),
          textField("reason", {
            required: true,
            suggestions: item?.refusal ?? [],
          }),
          textField("basis", { required: true, initial: basisOf(item) }),
          textField("remedies", {
            required: true,
            initial: LEGAL_REMEDIES,
            most: 2000,
          }),
        ],
        perform: ({ facts = "", reason = "", basis = "", remedies = "" }) =>
          decideCase(replica, view, {
            outcome: "refused",
            words: { facts, reason, basis, remedies },
          }),
      };
    case "passStep":
      return {
        name,
        consequence: null,
        fields: [textField("opinion", { initial: "同意，转下一环节。" })],
        perform: ({ opinion = "" }) =>
          replica.act("stepPassed", caseId, { step: state.step }, { opinion }),
      };
    case "returnStep":
      return {
        name,
        consequence: null,
        fields: [textField("opinion", { required: true })],
        perform: ({ opinion = "" }) =>
          replica.act(
            "stepReturned",
            caseId,
            { step: state.step },
            { opinion },
          ),
      };
    case "startProcedure":
      return procedureStart(context, today);
    case "endProcedure": {
      const open = state.pauses.filter((one) => one.to === null);
      return {
        name,
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
    case "extend":
      return extension(context, today);
    case "visitSite":
      return {
        name,
        consequence: SECOND_OFFICER,
        fields: [
          {
            name: "on",
            label: fieldLabels.on,
            input: "date",
            initial: today,
            required: true,
          },
          textField("findings", { required: true }),
        ],
        perform: ({ on = "", findings = "" }) =>
          replica.act(
            "siteVisited",
            caseId,
            { on: dateFrom(on) ?? today },
            { findings },
          ),
      };
    case "consult":
      return {
        name,
        consequence: {
          zh: "征求意见不暂停计时。",
          en: "Consulting another body doesn't stop the clock.",
        },
        fields: [
          choiceField(
            "body",
            context.bodies.map(({ creditCode, name: label }) => ({
              value: creditCode,
              label,
            })),
            "",
          ),
          {
            name: "question",
            label: fieldLabels.question,
            input: "line",
            initial: "",
            required: true,
            most: 200,
          },
          textField("reason"),
        ],
        perform: ({ body = "", question = "", reason = "" }) =>
          replica.act("consulted", caseId, { body, question }, { reason }),
      };
    case "answer": {
      const open = state.consultations.filter((one) => !one.answered);
      return {
        name,
        consequence: null,
        fields: [
          choiceField(
            "consulted",
            open.map(({ entryId, body }) => ({
              value: entryId,
              label: bodyName(context, body),
            })),
          ),
          textField("opinion", { required: true }),
        ],
        perform: ({ consulted = "", opinion = "" }) =>
          replica.act("answered", caseId, { consulted }, { opinion }),
      };
    }
    case "confirm":
      return {
        name,
        consequence: null,
        fields: [
          choiceField(
            "confirms",
            state.awaitingConfirmation.map(({ entryId, kind }) => ({
              value: entryId,
              label: entryKindWords[kind],
            })),
          ),
          textField("opinion", { initial: "情况属实。" }),
        ],
        perform: ({ confirms = "", opinion = "" }) =>
          replica.act("confirmed", caseId, { confirms }, { opinion }),
      };
    case "close":
      return {
        name,
        consequence: null,
        fields: [],
        perform: () => replica.act("closed", caseId, {}, {}),
      };
    case "issueLicence":
      return {
        name,
        consequence: null,
        fields: [
          {
            name: "licence",
            label: fieldLabels.licence,
            input: "line",
            initial: item?.results[0]?.name ?? "",
            required: true,
            most: 200,
          },
          {
            name: "identifier",
            label: fieldLabels.identifier,
            input: "line",
            initial: "",
            required: false,
            most: 200,
          },
          {
            name: "validUntil",
            label: fieldLabels.validUntil,
            input: "date",
            initial: "",
            required: false,
          },
        ],
        perform: ({ licence = "", identifier = "", validUntil = "" }) =>
          replica.act(
            "licenceIssued",
            caseId,
            {
              licence,
              identifier: identifier === "" ? null : identifier,
              validUntil: dateFrom(validUntil),
            },
            {},
          ),
      };
    case "deliver":
      return {
        name,
        consequence: null,
        fields: [
          choiceField("how", optionsOf(deliveryWords)),
          {
            name: "receivedBy",
            label: fieldLabels.receivedBy,
            input: "line",
            initial: view.applicant?.name ?? "",
            required: true,
            most: 50,
          },
        ],
        perform: ({ how = "", receivedBy = "" }) =>
          replica.act(
            "delivered",
            caseId,
            { how: memberOf(deliveryWords, how, "window") },
            { receivedBy },
          ),
      };
    case "terminate":
      return {
        name,
        consequence: {
          zh: "终止后本办件不再办理。",
          en: "The case ends here; nobody works on it any more.",
        },
        fields: [
          choiceField("ground", optionsOf(terminationWords), ""),
          textField("reason", { required: true }),
        ],
        perform: ({ ground = "", reason = "" }) =>
          replica.act(
            "terminated",
            caseId,
            { ground: memberOf(terminationWords, ground, "other") },
            { reason },
          ),
      };
    case "note":
      return {
        name,
        consequence: null,
        fields: [textField("note", { required: true })],
        perform: ({ note = "" }) =>
          replica.act("noteAdded", caseId, {}, { note }),
      };
    default:
      return unreachable(name);
  }
}

function approvalConsequence({ view, item }: ActContext): Wording {
  const needed = stillNeeded(view.state);
  if (needed.includes("deferredMaterial"))
    return {
      zh: "将作出准予决定。还有容缺材料未补交，补齐后再办结、发放结果。",
      en: "The case is approved. Deferred material is still out: it is closed, and the result handed out, once that is here.",
    };
  if (needed.includes("openConsultation"))
    return {
      zh: "将作出准予决定。还有征求意见未答复，暂不办结。",
      en: "The case is approved. A consultation is unanswered, so it isn't closed yet.",
    };
  const result = item?.results[0];
  return {
    zh: `将作出准予决定并办结${result === undefined ? "" : `，结果：${result.name}`}。`,
    en: `The case is approved and closed${result === undefined ? "" : `; the result is: ${result.nameEn}`}.`,
  };
}

function procedureStart(context: ActContext, today: PlainDate): ActPlan {
  const { replica, view, item, calendar } = context;
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

function extension({ replica, view }: ActContext, today: PlainDate): ActPlan {
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
        today,
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

type LabelledField = keyof typeof fieldLabels;

function textField(
  name: LabelledField,
  more: {
    required?: boolean;
    initial?: string;
    suggestions?: readonly string[];
    most?: number;
  } = {},
): ActField {
  return {
    name,
    label: fieldLabels[name],
    input: "text",
    initial: "",
    required: false,
    most: 4000,
    ...more,
  };
}

function choiceField(
  name: LabelledField,
  choices: readonly { value: string; label: Wording }[],
  initial?: string,
): ActField {
  return {
    name,
    label: fieldLabels[name],
    input: "choice",
    choices,
    initial: initial ?? choices[0]?.value ?? "",
    required: true,
  };
}

function optionsOf<K extends string>(
  words: Readonly<Record<K, Wording>>,
): { value: string; label: Wording }[] {
  return Object.entries<Wording>(words).map(([value, label]) => ({
    value,
    label,
  }));
}

function memberOf<K extends string>(
  words: Readonly<Record<K, Wording>>,
  value: string,
  otherwise: NoInfer<K>,
): K {
  const keys: readonly string[] = Object.keys(words);
  return keys.includes(value) ? (value as K) : otherwise;
}

function procedureName(item: ItemVersion | null, kind: string): Wording {
  const listed = item?.specialProcedures.find((one) => one.kind === kind);
  return listed === undefined
    ? { zh: wordProcedure(kind, "zh"), en: wordProcedure(kind, "en") }
    : { zh: listed.name, en: listed.nameEn };
}

function bodyName({ bodies }: ActContext, creditCode: string): Wording {
  return (
    bodies.find((one) => one.creditCode === creditCode)?.name ?? {
      zh: creditCode,
      en: creditCode,
    }
  );
}

function basisOf(item: ItemVersion | null): string {
  return (item?.legalBasis ?? [])
    .map(({ title, article }) => `《${title}》${article ?? ""}`)
    .join("；");
}

function dateFrom(text: string): PlainDate | null {
  const date = parsePlainDate(text);
  return date.ok ? date.value : null;
}

const SECOND_OFFICER: Wording = {
  zh: "须由另一位人员确认；确认之前不能作出决定。",
  en: "Another officer has to confirm it; until then the case can't be decided.",
};
