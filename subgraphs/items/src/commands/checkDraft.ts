import { formOfSheet } from "@onedoor/domain/formRows";
import { itemOfSheet } from "@onedoor/domain/itemSheet";
import { parseItemVersion } from "@onedoor/domain/parseItemVersion";
import { objectionsToSheet } from "@onedoor/domain/sheetObjections";
import type { PlainDate } from "@onedoor/domain/time";
import type { DraftRecord } from "../store/DraftStore.ts";
import type { ItemsStore } from "../store/ItemsStore.ts";
import { checkVersion, type OfferedVersion } from "./checkVersion.ts";
import { concernedBy, decidePublication } from "./decidePublication.ts";
import type { PublishRefusal, PublishRefusalReason } from "./PublishResult.ts";

/** One thing that stands against publishing. */
export interface DraftObjection {
  /** A rule of the sheet's form, of the catalogue or of publishing, by its name. */
  reason: string;
  /** A cell of the sheet as a JSON pointer, or a code, key or place that the rule names. */
  at: string;
}

/** The draft as a version that could be published, or what stands against it: never both. */
export type CheckedDraft =
  | { offered: OfferedVersion; objections: readonly [] }
  | { offered: null; objections: readonly DraftObjection[] };

/** Asks everything of a draft that publishing would ask, and writes nothing. */
export async function checkDraft(
  store: ItemsStore,
  draft: DraftRecord,
  today: PlainDate,
): Promise<CheckedDraft> {
  const cells = objectionsToSheet(draft.sheet, today);
  if (cells.length > 0) return { offered: null, objections: cells };
  const offered = await versionOf(store, draft);
  if (offered === undefined)
    return {
      offered: null,
      objections: [{ reason: "unknownBody", at: draft.body }],
    };
  const checked = checkVersion(offered, 0);
  if ("refusals" in checked)
    return { offered: null, objections: checked.refusals.flatMap(each) };
  const offer = {
    departments: [],
    versions: [checked.checked],
    bundles: [],
    approval: null,
  };
  const decision = decidePublication(
    offer,
    await store.published(concernedBy(offer)),
  );
  return decision.ok
    ? { offered, objections: [] }
    : { offered: null, objections: decision.refusals.flatMap(each) };
}

async function versionOf(
  store: ItemsStore,
  { sheet, base, body }: DraftRecord,
): Promise<OfferedVersion | undefined> {
  const [before] = base === null ? [] : await store.versions([base]);
  const known = await store.findBody(body);
  const authority = before?.elements.authority ?? known?.authority ?? null;
  const definitions =
    before?.formDefinitions ?? (await store.newestDefinitions());
  if (authority === null || definitions === undefined) return undefined;
  const elements = itemOfSheet(
    sheet,
    before?.elements ?? null,
    { departmentKey: known?.key ?? "", authority },
    (base?.version ?? 0) + 1,
  );
  const parsed = parseItemVersion(elements);
  return {
    elements,
    form: formOfSheet(
      sheet,
      parsed.ok ? parsed.value.situations : [],
      before?.form ?? null,
    ),
    formDefinitions: definitions,
    alsoCalled: namesIn(sheet["alsoCalled"]),
  };
}

function namesIn(text: unknown): string[] {
  return typeof text === "string"
    ? text
        .split(/[、，,;；]/)
        .map((name) => name.trim())
        .filter((name) => name !== "")
    : [];
}

/** Refusals whose details begin with the name of a rule. */
const NAMING_RULES: ReadonlySet<PublishRefusalReason> = new Set([
  "unsound",
  "outsideLists",
  "wrongBinding",
]);

/** Each detail by itself: an officer mends one thing at a time. */
function each({ at, reason, details }: PublishRefusal): DraftObjection[] {
  if (details.length === 0) return [{ reason, at }];
  return details.map((detail) => {
    const [rule = "", ...where] = detail.split(": ");
    return NAMING_RULES.has(reason)
      ? { reason: rule, at: where.join(": ") }
      : { reason, at: detail };
  });
}
