import { parseItemCode } from "@onedoor/domain/itemCode";
import type { ItemVersion } from "@onedoor/domain/itemTypes";
import { parseItemVersion } from "@onedoor/domain/parseItemVersion";
import { objectionsToPublishing } from "@onedoor/domain/publishCheck";
import { parsePlainDate } from "@onedoor/domain/time";
import { contentHashOfMembers } from "../store/contentHash.ts";
import { checkForm } from "./checkForm.ts";
import { type CheckedVersion, itemKeyOf } from "../store/ItemsStore.ts";
import type { PublishRefusal, PublishRefusalReason } from "./PublishResult.ts";
import { searchTextOf } from "./searchTextOf.ts";

/** What a publisher brings for one version, as read from a file. */
export interface OfferedVersion {
  elements: unknown;
  form: unknown;
  /** Definitions that the form refers to as `common.json`. */
  formDefinitions: unknown;
  /** What people call it, to find it by: 低保 for 最低生活保障. */
  alsoCalled?: readonly string[];
}

/** Checks what can be known from the version alone; `index` is its place in the offer. */
export function checkVersion(
  offered: OfferedVersion,
  index: number,
): { checked: CheckedVersion } | { refusals: PublishRefusal[] } {
  const parsed = parseItemVersion(offered.elements);
  if (!parsed.ok)
    return refused(`versions[${index}]`, "malformed", parsed.problems);
  const elements = parsed.value;
  const at = itemKeyOf(elements);
  const form = checkForm(offered.form, offered.formDefinitions);
  const refusals = [
    ...refusalsOf(at, "malformed", wrongDates(elements)),
    ...refusalsOf(at, "wrongItemCode", wrongCode(elements)),
    ...refusalsOf(
      at,
      "unsound",
      objectionsToPublishing(elements).map((one) => `${one.reason}: ${one.at}`),
    ),
    ...(form.ok ? [] : form.refusals.map((one) => ({ at, ...one }))),
  ];
  if (refusals.length > 0 || !form.ok) return { refusals };
  const alsoCalled = offered.alsoCalled ?? [];
  const { name, nameEn, itemCode, version } = elements;
  const { form: schema, formDefinitions } = form;
  const content = { elements, form: schema, formDefinitions };
  return {
    checked: {
      itemCode,
      version,
      ...content,
      alsoCalled,
      searchText: searchTextOf({ name, nameEn, alsoCalled }),
      contentHash: contentHashOfMembers(
        { elements, alsoCalled },
        { form: schema, formDefinitions },
      ),
    },
  };
}

function wrongDates({ effectiveFrom, effectiveUntil }: ItemVersion): string[] {
  const dates = { effectiveFrom, effectiveUntil };
  const impossible = Object.entries(dates)
    .filter(([, date]) => date !== null && !parsePlainDate(date).ok)
    .map(([name]) => `${name}: impossibleDate`);
  return effectiveUntil !== null && effectiveUntil < effectiveFrom
    ? [...impossible, "effectiveUntil: beforeEffectiveFrom"]
    : impossible;
}

/** The code begins with the credit code of the body that decides (GB/T 39554.1). */
function wrongCode({ itemCode, authority }: ItemVersion): string[] {
  const code = parseItemCode(itemCode);
  if (!code.ok) return [code.reason];
  return itemCode.startsWith(authority.creditCode) ? [] : ["codeOfAnotherBody"];
}

function refused(
  at: string,
  reason: PublishRefusalReason,
  details: readonly string[],
): { refusals: PublishRefusal[] } {
  return { refusals: [{ at, reason, details }] };
}

function refusalsOf(
  at: string,
  reason: PublishRefusalReason,
  details: readonly string[],
): PublishRefusal[] {
  return details.length === 0 ? [] : [{ at, reason, details }];
}
