import { dateOf } from "@onedoor/domain/time";
import { entryKindWords } from "@onedoor/ui/words/entryKindWords";
import type { Wording } from "@onedoor/ui/words/wording";
import { choiceField, dateFrom, textField } from "./actFields.ts";
import type { ActContext, ActPlan } from "./ActPlan.ts";
import { fieldLabels } from "./fieldLabels.ts";
import { SECOND_OFFICER } from "./timedProcedures.ts";

export function passStep(context: ActContext): ActPlan {
  const { replica, view } = context;
  const { caseId, state } = view;
  return {
    name: "passStep",
    consequence: null,
    fields: [textField("opinion", { initial: "同意，转下一环节。" })],
    perform: ({ opinion = "" }) =>
      replica.act("stepPassed", caseId, { step: state.step }, { opinion }),
  };
}

export function returnStep(context: ActContext): ActPlan {
  const { replica, view } = context;
  const { caseId, state } = view;
  return {
    name: "returnStep",
    consequence: null,
    fields: [textField("opinion", { required: true })],
    perform: ({ opinion = "" }) =>
      replica.act("stepReturned", caseId, { step: state.step }, { opinion }),
  };
}

export function visitSite(context: ActContext): ActPlan {
  const { replica, view } = context;
  const { caseId } = view;
  const today = dateOf(replica.now());
  return {
    name: "visitSite",
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
}

export function consult(context: ActContext): ActPlan {
  const { replica, view } = context;
  const { caseId } = view;
  return {
    name: "consult",
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
}

export function answer(context: ActContext): ActPlan {
  const { replica, view } = context;
  const { caseId, state } = view;
  const open = state.consultations.filter((one) => !one.answered);
  return {
    name: "answer",
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

export function confirm(context: ActContext): ActPlan {
  const { replica, view } = context;
  const { caseId, state } = view;
  return {
    name: "confirm",
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
}

export function note(context: ActContext): ActPlan {
  const { replica, view } = context;
  const { caseId } = view;
  return {
    name: "note",
    consequence: null,
    fields: [textField("note", { required: true })],
    perform: ({ note = "" }) => replica.act("noteAdded", caseId, {}, { note }),
  };
}

function bodyName({ bodies }: ActContext, creditCode: string): Wording {
  return (
    bodies.find((one) => one.creditCode === creditCode)?.name ?? {
      zh: creditCode,
      en: creditCode,
    }
  );
}
