import type { Language } from "./wording.ts";

/** A fixed sentence, or one that is made from values. */
export type Phrase = string | ((...values: never[]) => string);

type Messages = Readonly<Record<string, Readonly<{ zh: Phrase; en: Phrase }>>>;

type SameShape<P> = P extends string ? string : P;

/** What a screen says in one language. */
export type Spoken<M extends Messages> = {
  readonly [K in keyof M]: SameShape<M[K]["zh"]>;
};

/** The sentences of one area. Both languages must be there, and take the same values. */
export function defineMessages<const M extends Messages>(
  messages: M & { [K in keyof M]: { en: SameShape<M[K]["zh"]> } },
): M {
  return messages;
}

const spoken = new WeakMap<object, Map<Language, unknown>>();

/** The sentences in one language; the same object every time, so that it can be a hook's dependency. */
export function speak<M extends Messages>(
  messages: M,
  language: Language,
): Spoken<M> {
  const byLanguage = spoken.get(messages) ?? new Map<Language, unknown>();
  spoken.set(messages, byLanguage);
  const known = byLanguage.get(language);
  if (known !== undefined) return known as Spoken<M>;
  const made = Object.fromEntries(
    Object.entries(messages).map(([key, phrase]) => [key, phrase[language]]),
  ) as Spoken<M>;
  byLanguage.set(language, made);
  return made;
}
