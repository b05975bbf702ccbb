/** A document of RxDB's own tests, as it travels: plain data. */
export type Human = { passportId: string; _deleted: boolean } & Record<
  string,
  unknown
>;

/** What a note of a human's case says: what he is from now on, and what the writer took him for until then. */
interface HumanNote {
  assumed: string | null;
  becomes: Human;
}

/** Every test of the suite begins on an empty server, and a journal only grows: each has cases of its own. */
export function caseIdOf(generation: string, passportId: string): string {
  return `human.${generation}.${Buffer.from(passportId).toString("base64url")}`;
}

export function isOfGeneration(generation: string, caseId: string): boolean {
  return caseId.startsWith(`human.${generation}.`);
}

export function noteOf(assumed: Human | null, becomes: Human): string {
  const note: HumanNote = {
    assumed: assumed === null ? null : textOf(assumed),
    becomes,
  };
  return JSON.stringify(note);
}

/**
 * The human of a case, from its notes in the feed's order. A note counts if its writer knew the human as the notes
 * before have left him, so that whoever comes second learns of a conflict.
 */
export function humanOf(notes: readonly string[]): Human | null {
  return notes.reduce<Human | null>((human, text) => {
    const { assumed, becomes } = JSON.parse(text) as HumanNote;
    const known = human === null ? null : textOf(human);
    return assumed === known ? becomes : human;
  }, null);
}

export function textOf(human: Human): string {
  return JSON.stringify(human, Object.keys(human).sort());
}
