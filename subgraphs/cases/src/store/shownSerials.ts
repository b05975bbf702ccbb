import type { SerialBlock } from "./CaseStore.ts";

/** Where an entry's header shows a serial, as text: the same to JavaScript and to the database. */
export const SHOWN_SERIALS = [
  String.raw`"caseNumber":"[0-9A-Z]{39}([0-9]{8})`,
  String.raw`"documentNumber":"[^"]*第([0-9]{4,8})号"`,
] as const;

/** Whether a header shows a serial of the range. */
export function showsSerialOf(
  { from, to }: SerialBlock,
  headerText: string,
): boolean {
  return SHOWN_SERIALS.some((pattern) => {
    const serial = Number(new RegExp(pattern).exec(headerText)?.[1]);
    return from <= serial && serial <= to;
  });
}

/** Whether a case number, as a case has it, is of the range. */
export function isNumberOf(
  { from, to }: SerialBlock,
  caseNumber: string,
): boolean {
  const serial = Number(caseNumber.slice(39, 47));
  return from <= serial && serial <= to;
}

/** With what the case numbers of a range begin when they are read from their end: check character, then serial. */
export function numberEndsOf({ from, to }: SerialBlock): readonly string[] {
  return Array.from({ length: to - from + 1 }, (_, at) => {
    const serial = String(from + at).padStart(8, "0");
    const fromItsEnd = [...serial].reverse().join("");
    return [...CHECK_CHARACTERS].map((check) => check + fromItsEnd);
  }).flat();
}

const CHECK_CHARACTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
