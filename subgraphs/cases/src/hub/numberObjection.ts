import { parseCaseNumber, partsOfCaseNumber } from "@onedoor/domain/caseNumber";
import type { FactsOf } from "@onedoor/domain/facts";
import type { OwnSerials } from "../store/CaseStore.ts";

/**
 * A case number counts if its serial was leased to the chain that wrote it, or may have been before a restore, and
 * nobody has used it [H7].
 */
export function numberObjection(
  { caseNumber, terms }: FactsOf<"submitted">,
  { serials, passedOver }: OwnSerials,
  taken: ReadonlySet<string>,
): "numberTaken" | undefined {
  if (caseNumber === null) return undefined;
  const number = parseCaseNumber(caseNumber);
  if (!number.ok || number.value !== caseNumber) return "numberTaken";
  const { itemCode, serial } = partsOfCaseNumber(number.value);
  const leased = [...serials, ...passedOver].some(
    ({ from, to }) => from <= serial && serial <= to,
  );
  return itemCode === terms.itemCode && leased && !taken.has(caseNumber)
    ? undefined
    : "numberTaken";
}
