import type { ChecklistLine } from "@onedoor/domain/checklist";
import {
  type BodyOf,
  type EntryKind,
  type FactsOf,
} from "@onedoor/domain/facts";
import type { ActResult, CaseView } from "@onedoor/replica/Replica";
import { useLanguage, useMessages, useSay } from "@onedoor/ui/LanguageProvider";
import {
  acceptanceRefusalWords,
  deliveryWords,
  ratingWords,
} from "@onedoor/ui/words/caseWords";
import type { Words } from "@onedoor/ui/words/wording";
import { materialNameOf } from "@onedoor/ui/papers/paperParts";
import type { CatalogueItem } from "../itemElements.ts";
import { caseMessages } from "../messages/caseMessages.ts";
import { useStation } from "../stationContext.tsx";
import type { ApplicantKey } from "./applicantCredit.ts";
import { type CaseAct, takeNumber } from "./CaseAct.ts";
import { CorrectionPanel } from "./CorrectionPanel.tsx";
import { DeferralPanel } from "./DeferralPanel.tsx";
import { LEGAL_REMEDIES, refusalBasis } from "@onedoor/ui/papers/refusalBasis";
import { SupplementPanel } from "./SupplementPanel.tsx";
import { type PanelField, WordsPanel } from "./WordsPanel.tsx";

/** What an act asks, and the entry that it makes. */
export function ActPanel(props: {
  act: CaseAct;
  view: CaseView;
  item: CatalogueItem | null;
  lines: readonly ChecklistLine[];
  onDone: (act: CaseAct, result: ActResult) => void;
  onCancel: () => void;
}) {
  const { act, view, item, lines, onDone, onCancel } = props;
  const { replica } = useStation();
  const { language } = useLanguage();
  const say = useSay();
  const t = useMessages(caseMessages);
  const elements = item?.elements ?? null;

  const record = async <K extends EntryKind>(
    kind: K,
    facts: FactsOf<K>,
    content: BodyOf<K>,
  ) => onDone(act, await replica.act(kind, view.caseId, facts, content));
  const choicesOf = <K extends string>(words: Words<K>) =>
    Object.keys(words).map((value) => ({
      value,
      label: say(words[value as K]),
    }));
  const refusalFields = (
    isShown: NonNullable<PanelField["isShown"]> = () => true,
  ): PanelField[] => [
    { name: "facts", label: t.facts, kind: "text", isShown },
    { name: "reason", label: t.reason, kind: "text", isShown },
    {
      name: "basis",
      label: t.basis,
      kind: "text",
      initial: refusalBasis(elements),
      isShown,
    },
    {
      name: "remedies",
      label: t.remedies,
      kind: "text",
      initial: LEGAL_REMEDIES,
      isShown,
    },
  ];
  const simple = (
    panel: Omit<Parameters<typeof WordsPanel>[0], "onCancel" | "title"> & {
      title?: string;
    },
  ) => <WordsPanel title={t[act]} onCancel={onCancel} {...panel} />;

  switch (act) {
    case "takeIn":
      return simple({
        explanation: t.takeInText,
        fields: [],
        confirm: t.confirm(t.takeIn),
        onConfirm: () =>
          record(
            "takenIn",
            { documentNumber: null },
            { presented: view.presented },
          ),
      });
    case "accept":
      return simple({
        explanation: t.acceptText,
        fields: [],
        confirm: t.acceptConfirm,
        onConfirm: async () =>
          record(
            "accepted",
            { documentNumber: await takeNumber(replica, "acceptanceNotice") },
            {},
          ),
      });
    case "acceptWithDeferral":
      return (
        <DeferralPanel
          lines={lines}
          applicant={creditKeyOf(view.applicant)}
          onCancel={onCancel}
          onConfirm={async (deferred, undertaking) =>
            record(
              "acceptedWithDeferral",
              {
                documentNumber: await takeNumber(replica, "acceptanceNotice"),
                deferred,
              },
              { undertaking },
            )
          }
        />
      );
    case "requestCorrection":
      return (
        <CorrectionPanel
          initial={lines
            .filter(
              (line) =>
                line.required &&
                (line.state === "missing" || line.state === "deferrable"),
            )
            .map((line) => ({
              what: line.name,
              defect: t.notHandedIn,
              clause: refusalBasis(elements),
              howToCorrect: t.pleaseHandIn(
                materialNameOf(elements, line.materialCode, language),
              ),
            }))}
          isSecond={view.state.correctionsRequested > 0}
          onCancel={onCancel}
          onConfirm={async (defects, secondReason) =>
            record(
              "correctionRequested",
              {
                documentNumber: await takeNumber(replica, "correctionNotice"),
                defects: defects.length,
                secondReason,
              },
              { defects: [...defects] },
            )
          }
        />
      );
    case "refuseAcceptance":
      return simple({
        danger: true,
        fields: [
          {
            name: "ground",
            label: t.ground,
            kind: "choice",
            choices: choicesOf(acceptanceRefusalWords),
          },
          {
            name: "rightBody",
            label: t.rightBody,
            kind: "line",
            isShown: ({ ground }) => ground === "wrongBody",
          },
          ...refusalFields(),
        ],
        confirm: t.confirm(t.refuseAcceptance),
        onConfirm: async ({
          ground = "",
          facts = "",
          reason = "",
          basis = "",
          remedies = "",
          rightBody = "",
        }) =>
          record(
            "acceptanceRefused",
            {
              documentNumber: await takeNumber(replica, "acceptanceRefusal"),
              ground: memberOf(acceptanceRefusalWords, ground, "other"),
            },
            {
              facts,
              reason,
              basis,
              remedies,
              rightBody: ground === "wrongBody" ? rightBody : "",
            },
          ),
      });
    case "decideOnSpot": {
      const isRefused: PanelField["isShown"] = ({ outcome }) =>
        outcome === "refused";
      return simple({
        fields: [
          {
            name: "outcome",
            label: t.outcome,
            kind: "choice",
            initial: "approved",
            choices: [
              { value: "approved", label: t.approved },
              { value: "refused", label: t.refusedOutcome },
            ],
          },
          {
            name: "result",
            label: t.result,
            kind: "line",
            initial: elements?.results.map(({ name }) => name).join("、") ?? "",
            isShown: ({ outcome }) => outcome !== "refused",
          },
          ...refusalFields(isRefused),
        ],
        confirm: t.confirm(t.decideOnSpot),
        onConfirm: async ({
          outcome,
          result = "",
          facts = "",
          reason = "",
          basis = "",
          remedies = "",
        }) => {
          const refused = outcome === "refused";
          await record(
            "decidedOnSpot",
            {
              documentNumber: await takeNumber(replica, "onSpotDecision"),
              outcome: refused ? "refused" : "approved",
            },
            refused
              ? { facts, reason, basis, remedies, result: "" }
              : { facts: "", reason: "", basis: "", remedies: "", result },
          );
        },
      });
    }
    case "supplement":
      return (
        <SupplementPanel
          view={view}
          item={item}
          onCancel={onCancel}
          onConfirm={async (presented, scans, complete) => {
            for (const scan of scans) {
              const { materialId, materialCode, bytes, sha256, mediaType } =
                scan;
              await replica.act(
                "materialAdded",
                view.caseId,
                { materialId, materialCode, bytes, sha256 },
                { name: materialCode, mediaType, pages: 1 },
              );
            }
            await record("supplemented", { complete }, { presented, form: {} });
          }}
        />
      );
    case "supplyDeferred":
      return simple({
        fields: [
          {
            name: "materialCode",
            label: t.whichMaterial,
            kind: "choice",
            initial:
              view.state.deferred.find((one) => !one.supplied)?.materialCode ??
              "",
            choices: view.state.deferred
              .filter((one) => !one.supplied)
              .map(({ materialCode }) => ({
                value: materialCode,
                label: materialNameOf(elements, materialCode, language),
              })),
          },
        ],
        confirm: t.confirm(t.supplyDeferred),
        onConfirm: ({ materialCode = "" }) =>
          record(
            "deferredMaterialSupplied",
            { materialCode },
            {
              presented: [{ materialCode, how: "original", materialId: null }],
            },
          ),
      });
    case "approve":
      return simple({
        fields: [{ name: "opinion", label: t.opinion, kind: "text" }],
        confirm: t.confirm(t.approve),
        onConfirm: async ({ opinion = "" }) =>
          record(
            "approved",
            { documentNumber: await takeNumber(replica, "approved") },
            { opinion },
          ),
      });
    case "refuse":
      return simple({
        danger: true,
        fields: refusalFields(),
        confirm: t.confirm(t.refuse),
        onConfirm: async ({
          facts = "",
          reason = "",
          basis = "",
          remedies = "",
        }) =>
          record(
            "refused",
            { documentNumber: await takeNumber(replica, "refused") },
            { facts, reason, basis, remedies },
          ),
      });
    case "close":
      return simple({
        explanation: t.closeText,
        fields: [],
        confirm: t.confirm(t.close),
        onConfirm: () => record("closed", {}, {}),
      });
    case "deliver":
      return simple({
        fields: [
          {
            name: "how",
            label: t.how,
            kind: "choice",
            initial: "window",
            choices: choicesOf(deliveryWords),
          },
          {
            name: "receivedBy",
            label: t.receivedBy,
            kind: "line",
            initial: view.applicant?.name ?? "",
          },
        ],
        confirm: t.confirm(t.deliver),
        onConfirm: ({ how = "", receivedBy = "" }) =>
          record(
            "delivered",
            { how: memberOf(deliveryWords, how, "window") },
            { receivedBy },
          ),
      });
    case "rate":
      return simple({
        fields: [
          {
            name: "level",
            label: t.rating,
            kind: "choice",
            choices: choicesOf(ratingWords),
          },
          {
            name: "words",
            label: t.ratingWords,
            kind: "text",
            isRequired: () => false,
          },
        ],
        confirm: t.confirm(t.rate),
        onConfirm: ({ level = "", words = "" }) =>
          record(
            "rated",
            { level: memberOf(ratingWords, level, "fair"), channel: "window" },
            { words },
          ),
      });
    case "takeOver": {
      const { stationId } = replica.actor;
      return simple({
        explanation: t.takeOverText,
        fields: [],
        confirm: t.confirm(t.takeOver),
        onConfirm: async () => {
          if (stationId !== null)
            await record(
              "accessGranted",
              { stationId, until: null, ground: "takeOver" },
              {},
            );
        },
      });
    }
    case "firstReview":
      return simple({
        explanation: t.firstReviewText,
        fields: [{ name: "opinion", label: t.opinion, kind: "text" }],
        confirm: t.confirm(t.firstReview),
        onConfirm: ({ opinion = "" }) =>
          record("stepPassed", { step: 0 }, { opinion }),
      });
    case "note":
      return simple({
        fields: [{ name: "note", label: t.noteText, kind: "text" }],
        confirm: t.confirm(t.note),
        onConfirm: ({ note = "" }) => record("noteAdded", {}, { note }),
      });
    case "withdraw":
      return simple({
        fields: [{ name: "reason", label: t.reason, kind: "text" }],
        confirm: t.confirm(t.withdraw),
        danger: true,
        onConfirm: ({ reason = "" }) => record("withdrawn", {}, { reason }),
      });
    case "voidCase":
      return simple({
        fields: [{ name: "reason", label: t.reason, kind: "text" }],
        confirm: t.confirm(t.voidCase),
        danger: true,
        onConfirm: ({ reason = "" }) => record("voided", {}, { reason }),
      });
  }
}

function creditKeyOf(applicant: CaseView["applicant"]): ApplicantKey | null {
  if (applicant === null) return null;
  const [kind, id] =
    applicant.kind === "person"
      ? (["person", applicant.personId] as const)
      : (["firm", applicant.creditCode] as const);
  return id === null ? null : { kind, id };
}

/** The chosen member of a closed set; the choices offered are its keys. */
function memberOf<K extends string>(
  words: Words<K>,
  chosen: string,
  otherwise: K,
): K {
  return Object.hasOwn(words, chosen) ? (chosen as K) : otherwise;
}
