import {
  parseCreditCode,
  registrationDivisionOf,
  type CreditCode,
} from "./creditCode.ts";
import { identifierText } from "./identifierText.ts";
import { parsed, unparsed, type ParseResult } from "./parseResult.ts";

declare const baseItemCode: unique symbol;
declare const itemCode: unique symbol;
declare const handlingItemCode: unique symbol;

/** 基本编码, GB/T 39554.1, 12 characters: what is done, the same for every body of a province or the country. */
export type BaseItemCode = string & { readonly [baseItemCode]: true };

/** 实施编码, 31 characters: a base code as one body implements it at one level. The key of an item here. */
export type ItemCode = string & { readonly [itemCode]: true };

/** 业务办理项编码, 33 characters: one variant of an item that people apply for. */
export type HandlingItemCode = string & { readonly [handlingItemCode]: true };

export type BaseItemCodeReason =
  "malformed" | "wrongLength" | "unknownItemType";
export type ItemCodeReason =
  | BaseItemCodeReason
  | "wrongCreditCode"
  | "unknownExerciseLevel"
  | "foreignProvince";

export type BaseItemCodeParts = {
  /** Two digits of the province that keeps the catalogue; `00` is the national one. */
  catalogue: string;
  /** 事项类型: 01 licence … 10 other, 20 public service, 11–19 and 21–29 extensions. */
  itemType: string;
  department: string;
  mainItem: string;
  /** `000` when there is none. */
  subItem: string;
  /** `00Y`: the heading of sub-items, nothing that anyone applies for. */
  isHeading: boolean;
};

export type ItemCodeParts = {
  creditCode: CreditCode;
  exerciseLevel: ExerciseLevel;
  base: BaseItemCode;
};

/** 行使层级: 1 state, 2 province, 3 city, 4 county, 5 town, 6 village, 7 shared between levels. */
export type ExerciseLevel = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export function parseBaseItemCode(
  text: string,
): ParseResult<BaseItemCode, BaseItemCodeReason> {
  const code = identifierText(text);
  if (!/^[0-9Y]+$/.test(code)) return unparsed("malformed");
  if (code.length !== 12) return unparsed("wrongLength");
  if (!/^\d{9}(\d{3}|00Y)$/.test(code)) return unparsed("malformed");
  if (!/^(0[1-9]|1\d|2\d)$/.test(code.slice(2, 4)))
    return unparsed("unknownItemType");
  return parsed(code as BaseItemCode);
}

export function parseItemCode(
  text: string,
): ParseResult<ItemCode, ItemCodeReason> {
  const code = identifierText(text);
  if (!/^[0-9A-Z]+$/.test(code)) return unparsed("malformed");
  if (code.length !== 31) return unparsed("wrongLength");
  const creditCode = parseCreditCode(code.slice(0, 18));
  if (!creditCode.ok) return unparsed("wrongCreditCode");
  if (!/[1-7]/.test(code.charAt(18))) return unparsed("unknownExerciseLevel");
  const base = parseBaseItemCode(code.slice(19));
  if (!base.ok) return base;
  // A provincial catalogue binds the bodies of its own province; `00` is the country's.
  const catalogue = base.value.slice(0, 2);
  if (
    catalogue !== "00" &&
    catalogue !== registrationDivisionOf(creditCode.value).slice(0, 2)
  )
    return unparsed("foreignProvince");
  return parsed(code as ItemCode);
}

/** The item's code and two digits that number the variant. */
export function parseHandlingItemCode(
  text: string,
): ParseResult<HandlingItemCode, ItemCodeReason> {
  const code = identifierText(text);
  if (!/^[0-9A-Z]+$/.test(code)) return unparsed("malformed");
  if (code.length !== 33) return unparsed("wrongLength");
  if (!/\d\d$/.test(code)) return unparsed("malformed");
  const item = parseItemCode(code.slice(0, 31));
  return item.ok ? parsed(code as HandlingItemCode) : item;
}

/** Throws when the base code belongs to the catalogue of another province than the body. */
export function composeItemCode(parts: ItemCodeParts): ItemCode {
  const code = parseItemCode(
    `${parts.creditCode}${parts.exerciseLevel}${parts.base}`,
  );
  if (!code.ok)
    throw new Error(`parts do not make an item code: ${code.reason}`);
  return code.value;
}

export function partsOfItemCode(code: ItemCode): ItemCodeParts {
  return {
    creditCode: code.slice(0, 18) as CreditCode,
    exerciseLevel: Number(code.charAt(18)) as ExerciseLevel,
    base: code.slice(19) as BaseItemCode,
  };
}

export function partsOfBaseItemCode(code: BaseItemCode): BaseItemCodeParts {
  return {
    catalogue: code.slice(0, 2),
    itemType: code.slice(2, 4),
    department: code.slice(4, 6),
    mainItem: code.slice(6, 9),
    subItem: code.slice(9),
    isHeading: code.endsWith("Y"),
  };
}

export function itemCodeOfHandlingItem(code: HandlingItemCode): ItemCode {
  return code.slice(0, 31) as ItemCode;
}
