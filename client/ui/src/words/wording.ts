/** The languages of the interface. `zh` is Simplified Chinese, and the one that has legal force on paper. */
export type Language = "zh" | "en";

/** A word or sentence in both languages; leaving one out is a type error. */
export type Wording = Readonly<Record<Language, string>>;

/** Words for every member of a closed set. */
export type Words<K extends string> = Readonly<Record<K, Wording>>;
