import { areRecordableWords } from "./decideReveal.ts";

/** 户主: of each household exactly one is (户口登记条例 art. 5). */
export const HEAD_OF_HOUSEHOLD = "户主";

/** To the head (GB/T 4761), as windows offer them. Registers have more; none is refused for its word. */
export const HOUSEHOLD_RELATIONS = [
  HEAD_OF_HOUSEHOLD,
  "配偶",
  "子",
  "女",
  "父亲",
  "母亲",
  "孙子",
  "孙女",
  "外孙子",
  "外孙女",
  "祖父",
  "祖母",
  "外祖父",
  "外祖母",
  "兄弟",
  "姐妹",
  "儿媳",
  "女婿",
  "其他",
] as const;

export const LONGEST_RELATION = 20;

export interface Member {
  personId: string;
  /** To the head. */
  relation: string | null;
}

export type HouseholdRefusal =
  | "unknownPerson"
  | "unknownHousehold"
  | "nothingChanges"
  | "badRelation"
  | "hasHead"
  | "needsHead"
  | "relationsMissing"
  | "reasonMissing"
  | "ownMatter";

export type HouseholdDecision =
  /** Who is what from now on, the mover among them; who stays what he is isn't named. */
  | { ok: true; relations: readonly Member[] }
  | { ok: false; reason: HouseholdRefusal };

/**
 * Whether somebody moves to a household, or becomes another there [WD5]. Each of the two households has one head afterwards, and
 * where a head changes everybody of that household says what he is to the new one: what he was to the old says nothing.
 */
export function decideHousehold(question: {
  /** Null where there is nobody, or nobody in reach. */
  mover: { personId: string; relation: string | null } | null;
  /** Null where there is none in reach; `isNew` is founded by the move, `isOwn` is where he is. */
  to: { isNew: boolean; isOwn: boolean } | null;
  /** Who lives where he goes to, without him. */
  joined: readonly Member[];
  /** Who stays where he leaves; none where he stays. */
  left: readonly Member[];
  relation: string;
  /** What others are from now on. */
  relations: readonly { personId: string; relation: string }[];
  words: string;
}): HouseholdDecision {
  const { mover, to, joined, left, words } = question;
  if (mover === null) return refused("unknownPerson");
  if (to === null || (joined.length === 0 && !to.isNew && !to.isOwn))
    return refused("unknownHousehold");
  const relation = question.relation.trim();
  const told = new Map(
    question.relations.map((one) => [one.personId, one.relation.trim()]),
  );
  if (![relation, ...told.values()].every(isRelation))
    return refused("badRelation");
  const others = [...joined, ...left];
  if ([...told.keys()].some((id) => !others.some((one) => one.personId === id)))
    return refused("unknownPerson");
  const objection =
    objectionToHousehold(
      [...joined, ...(to.isOwn ? [mover] : [])],
      [...joined.map(renamed(told)), { ...mover, relation }],
      new Set([...told.keys(), mover.personId]),
    ) ??
    (left.length === 0
      ? undefined
      : objectionToHousehold(
          [...left, mover],
          left.map(renamed(told)),
          new Set(told.keys()),
        ));
  if (objection !== undefined) return refused(objection);
  const relations = others
    .map((before) => ({ before, now: renamed(told)(before) }))
    .filter(({ before, now }) => before.relation !== now.relation)
    .map(({ now }) => now);
  if (to.isOwn && mover.relation === relation && relations.length === 0)
    return refused("nothingChanges");
  if (words.trim() === "" || !areRecordableWords(words))
    return refused("reasonMissing");
  return { ok: true, relations: [{ ...mover, relation }, ...relations] };
}

function objectionToHousehold(
  before: readonly Member[],
  after: readonly Member[],
  told: ReadonlySet<string>,
): HouseholdRefusal | undefined {
  const heads = after.filter(isHead);
  if (heads.length !== 1) return heads.length === 0 ? "needsHead" : "hasHead";
  const [head] = heads;
  const was = before.find(isHead);
  const isSame = was === undefined || was.personId === head?.personId;
  return isSame || after.every(({ personId }) => told.has(personId))
    ? undefined
    : "relationsMissing";
}

function renamed(told: ReadonlyMap<string, string>) {
  return (one: Member): Member => ({
    ...one,
    relation: told.get(one.personId) ?? one.relation,
  });
}

function isHead({ relation }: Member): boolean {
  return relation === HEAD_OF_HOUSEHOLD;
}

function isRelation(text: string): boolean {
  return text !== "" && text.length <= LONGEST_RELATION && !/\d/u.test(text);
}

function refused(reason: HouseholdRefusal): HouseholdDecision {
  return { ok: false, reason };
}
