/**
 * The part of a case number that people read to each other: day, serial and check character of the 48. A provisional
 * number is short already.
 */
export function wordCaseNumber(number: string): string {
  return number.length === 48
    ? `${number.slice(31, 39)}-${number.slice(39, 47)}-${number.slice(47)}`
    : number;
}
