import { parseDivisionCode, levelOfDivision } from "./divisionCode.ts";
import { parsed, unparsed, type ParseResult } from "./parseResult.ts";
import type { PlainDate } from "./time.ts";

declare const gridCellCode: unique symbol;

/**
 * 网格编码: the 12 digits of the village and three of its own, from 001 (GB/T 34300-2017, 城乡社区网格化服务管理规范; the
 * lengths are illustrative).
 */
export type GridCellCode = string & { readonly [gridCellCode]: true };

export function parseGridCellCode(
  text: string,
): ParseResult<GridCellCode, "malformed"> {
  const digits = text.trim();
  const division = parseDivisionCode(digits.slice(0, 12));
  return /^\d{15}$/.test(digits) &&
    !digits.endsWith("000") &&
    division.ok &&
    levelOfDivision(division.value) === "village"
    ? parsed(digits as GridCellCode)
    : unparsed("malformed");
}

/** The village that the cell is a part of. */
export function divisionOfCell(code: string): string {
  return code.slice(0, 12);
}

/** A part of a village with somebody who looks after it. */
export interface GridCell {
  code: string;
  name: string;
  /** Roughly how many. */
  households: number;
}

/** 网格员: who looks after a cell, from a day until another; null: goes on. */
export interface GridStaff {
  assignmentId: string;
  cell: string;
  name: string;
  phone: string;
  isFullTime: boolean;
  /** Of an official of the staff register, where he is one. */
  staffId: string | null;
  from: PlainDate;
  until: PlainDate | null;
}

/** Whether somebody looks after the cell on that day. */
export function isOnDuty(
  { from, until }: Pick<GridStaff, "from" | "until">,
  today: PlainDate,
): boolean {
  return from <= today && (until === null || today <= until);
}
