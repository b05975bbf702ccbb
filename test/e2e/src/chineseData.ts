import { maskAddress, maskName } from "@onedoor/domain/masking";
import type { CountyClient } from "@onedoor/test-support/CountyClient";
import { CHINESE } from "./chineseOnPage.ts";

/** The county's data, as far as an account may read it, sorted by whether it has an English name. */
export interface ChineseData {
  /** Names without an English one, and what is written in cases: an English page shows them as they are. */
  shown: ReadonlySet<string>;
  /** Written by people in the very words of a name that has an English one: shown alone, not in a sentence. */
  shownAlone: ReadonlySet<string>;
  /** For each account's reach, a case for every kind of entry in it: together they have all kinds of timelines. */
  cases: readonly string[];
}

/**
 * Reads from the graph which Chinese an English page may show this account. A text that comes with its English
 * version is left out: there the page has to take the English one.
 */
export async function chineseData(client: CountyClient): Promise<ChineseData> {
  const open = await client.ask<Record<string, unknown>>(PLACES_AND_STAFF);
  const items = await allPages(client, PULL_ITEMS, "pullItems");
  // Residents are for stations only.
  const people =
    client.actor?.stationId === null
      ? []
      : await allPages(client, PULL_PEOPLE, "pullPeople");
  const cases = (await allPages(client, PULL_CASES, "pullCases")).map(readCase);

  const translated = new Set(
    [open, items]
      .flatMap((one) => textsIn(one))
      .filter(isTranslated)
      .map(textOf),
  );
  // In a sentence, what somebody wrote stands without its full stop.
  const written = textsIn(cases.map(({ content }) => content))
    .map(textOf)
    .flatMap((text) => [text, text.replace(/。$/, "")]);
  const named = [
    ...textsIn(open),
    ...textsIn(people),
    ...textsIn(items).filter(({ path }) => ONLY_CHINESE.test(path)),
  ].map(textOf);
  const names = [...people, ...cases.map(({ content }) => content)]
    .flatMap((one) => textsIn(one))
    .filter(({ key }) => NAMES.has(key))
    .map(textOf);
  const addresses = [...people, ...cases.map(({ content }) => content)]
    .flatMap((one) => textsIn(one))
    .filter(({ key }) => key === "address")
    .map(textOf);
  return {
    shown: new Set(
      [
        ...written,
        ...named,
        ...names.map(maskName),
        ...names.map(firstCharacter),
        ...addresses.map(maskAddress),
      ].filter((text) => CHINESE.test(text) && !translated.has(text)),
    ),
    shownAlone: new Set(written.filter((text) => translated.has(text))),
    cases: casesOfAllKinds(cases),
  };
}

/** What is left of a text when the data in it is taken out; empty where nothing Chinese is left. */
export function chineseBesides(data: ChineseData, text: string): string {
  if (data.shownAlone.has(text.trim())) return "";
  const rest = [...data.shown]
    .filter((one) => text.includes(one))
    .toSorted((one, other) => other.length - one.length)
    // A datum stands by itself: inside a longer Chinese word it explains nothing.
    .reduce(
      (left, one) => left.replaceAll(standing(one), "$1"),
      text.replaceAll(CITATION, ""),
    );
  return CHINESE.test(rest) ? rest.trim() : "";
}

/** Laws have Chinese names, on an English page too, and so has the time for which a licence is valid. */
const CITATION =
  /《[^》]+》(第[\d、一二三四五六七八九十百]+条)?|(?<=\(valid: )[^)]*(?=\))/g;

function standing(datum: string): RegExp {
  const escaped = datum.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`(^|\\P{Script=Han})${escaped}(?!\\p{Script=Han})`, "gu");
}

const PLACES_AND_STAFF = `{
  demonstrationAccounts { displayName about aboutEn }
  stations { name nameEn address hours }
  departments { name nameEn }
}`;
const PULL_ITEMS = `query ($checkpoint: ItemCheckpointInput, $limit: Int!) {
  pullItems(checkpoint: $checkpoint, limit: $limit) { documents { elements form } checkpoint { cursor } }
}`;
const PULL_PEOPLE = `query ($checkpoint: PeopleCheckpointInput, $limit: Int!) {
  pullPeople(checkpoint: $checkpoint, limit: $limit) {
    documents { name address relation } checkpoint { cursor }
  }
}`;
const PULL_CASES = `query ($checkpoint: CaseCheckpointInput, $limit: Int!) {
  pullCases(checkpoint: $checkpoint, limit: $limit) {
    documents { caseId deleted entries { header body } } checkpoint { cursor }
  }
}`;
const PAGE_ROWS = 200;

/** Parts of an item that the catalogue has in Chinese only: the law's words, and guides' small print. */
const ONLY_CHINESE =
  /^elements\.(conditions|refusal|legalBasis\.(title|docNo|article)|fee\.basis|oneTimeNotice\.remedy|(consult|supervise)Phone|statutoryLimit\.basis|visits\.reason|situations\.options\.note|materials\.(issuer|notes)|results\.validity)$/;
const NAMES = new Set(["name", "representative", "holder"]);

interface Text {
  /** Names of the properties that lead to it, numbers of lists left out. */
  path: string;
  key: string;
  text: string;
  english: string | undefined;
}

const textOf = ({ text }: Text) => text;
const isTranslated = ({ english }: Text) => english !== undefined;
const firstCharacter = (name: string) => Array.from(name)[0] ?? "";

/** All texts in a value, each with its English version if the same object has one. */
function textsIn(value: unknown, path = ""): Text[] {
  if (Array.isArray(value)) return value.flatMap((one) => textsIn(one, path));
  if (typeof value !== "object" || value === null)
    return typeof value === "string"
      ? [
          {
            path,
            key: path.split(".").at(-1) ?? "",
            text: value,
            english: undefined,
          },
        ]
      : [];
  const own = new Map<string, unknown>(Object.entries(value));
  return [...own].flatMap(([key, inner]) => {
    const english = [`${key}En`, `x-${key}-en`, `${key}-en`]
      .concat(key === "zh" ? ["en"] : [])
      .map((name) => own.get(name))
      .find((one) => typeof one === "string" && one !== "");
    return textsIn(inner, path === "" ? key : `${path}.${key}`).map((text) =>
      typeof inner === "string" && typeof english === "string"
        ? { ...text, english }
        : text,
    );
  });
}

async function allPages(
  client: CountyClient,
  query: string,
  field: string,
): Promise<unknown[]> {
  const documents: unknown[] = [];
  for (let checkpoint: { cursor: string } | null = null; ;) {
    const answer: Record<
      string,
      { documents: unknown[]; checkpoint: { cursor: string } | null }
    > = await client.ask(query, { checkpoint, limit: PAGE_ROWS });
    const page = answer[field];
    if (page === undefined) throw new Error(`no ${field} in the answer`);
    documents.push(...page.documents);
    if (page.documents.length < PAGE_ROWS) return documents;
    checkpoint = page.checkpoint;
  }
}

interface CaseRead {
  caseId: string;
  kinds: string[];
  /** What people wrote; the terms are the catalogue's. */
  content: unknown;
}

function readCase(document: unknown): CaseRead {
  const { caseId, entries } = document as {
    caseId: string;
    entries: { header: string; body: string | null }[];
  };
  const headers = entries.map(
    ({ header }) =>
      JSON.parse(header) as { kind: string; facts: Record<string, unknown> },
  );
  return {
    caseId,
    kinds: headers.map(({ kind }) => kind),
    content: [
      headers.map(({ facts }) => ({ ...facts, terms: null })),
      // A salt stands before the dot.
      entries.map(({ body }) =>
        body === null ? null : JSON.parse(body.slice(body.indexOf(".") + 1)),
      ),
    ],
  };
}

/** Few cases that together hold every kind of entry. */
function casesOfAllKinds(cases: readonly CaseRead[]): string[] {
  const seen = new Set<string>();
  return cases
    .toSorted((one, other) => other.kinds.length - one.kinds.length)
    .filter(({ kinds }) => {
      const isNew = kinds.some((kind) => !seen.has(kind));
      for (const kind of kinds) seen.add(kind);
      return isNew;
    })
    .map(({ caseId }) => caseId);
}
