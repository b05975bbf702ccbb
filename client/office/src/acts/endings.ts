import { deliveryWords, terminationWords } from "@onedoor/ui/words/caseWords";
import {
  choiceField,
  dateFrom,
  memberOf,
  optionsOf,
  textField,
} from "./actFields.ts";
import type { ActContext, ActPlan } from "./ActPlan.ts";
import { fieldLabels } from "./fieldLabels.ts";

export function close(context: ActContext): ActPlan {
  const { replica, view } = context;
  const { caseId } = view;
  return {
    name: "close",
    consequence: null,
    fields: [],
    perform: () => replica.act("closed", caseId, {}, {}),
  };
}

export function issueLicence(context: ActContext): ActPlan {
  const { replica, item, view } = context;
  const { caseId } = view;
  return {
    name: "issueLicence",
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
}

export function deliver(context: ActContext): ActPlan {
  const { replica, view } = context;
  const { caseId } = view;
  return {
    name: "deliver",
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
}

export function terminate(context: ActContext): ActPlan {
  const { replica, view } = context;
  const { caseId } = view;
  return {
    name: "terminate",
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
}
