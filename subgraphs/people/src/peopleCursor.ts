/** How far a replica has read: the division whose people it reads, and the number of the last change. */
export interface PeopleCursor {
  division: string;
  updatedSeq: number;
}

export function writePeopleCursor({
  division,
  updatedSeq,
}: PeopleCursor): string {
  return `1.${division}.${updatedSeq}`;
}

/**
 * The number to read on after. A cursor of another division, or none that was ever written, begins from the start:
 * reading twice harms nothing, and a refusal would stop the replica for good.
 */
export function readPeopleCursor(
  cursor: string | undefined,
  division: string,
): number {
  const [version, of, updatedSeq] = (cursor ?? "").split(".");
  const read = Number(updatedSeq);
  if (version !== "1" || of !== division || !Number.isSafeInteger(read))
    return 0;
  return Math.max(read, 0);
}
