import { parsed, unparsed, type ParseResult } from "./parseResult.ts";

declare const documentNumber: unique symbol;

/** 文书编号, at most 30 characters: `南政受字〔2026〕第0001号`. The brackets are U+3014 and U+3015. */
export type DocumentNumber = string & { readonly [documentNumber]: true };

export type DocumentNumberParts = {
  /** 机关代字, the characters that stand for the body: `南`, `演市监`. */
  bodyMark: string;
  /** The kind of document: `政` and what it does, `政受` for acceptance. */
  documentMark: string;
  year: number;
  /** Counted from 1 each year, for each body and kind; padded to four digits. */
  serial: number;
};

/** Throws when the parts are not of the form or the number would be longer than 30 characters. */
export function composeDocumentNumber(
  parts: DocumentNumberParts,
): DocumentNumber {
  const { bodyMark, documentMark, year, serial } = parts;
  const text = `${bodyMark}${documentMark}字〔${year}〕第${String(serial).padStart(4, "0")}号`;
  const number = parseDocumentNumber(text);
  if (
    !number.ok ||
    partsOfDocumentNumber(number.value).documentMark !== documentMark
  )
    throw new RangeError(`parts do not make a document number: ${text}`);
  return number.value;
}

export function parseDocumentNumber(
  text: string,
): ParseResult<DocumentNumber, "malformed" | "tooLong"> {
  const number = text.replace(/\s+/g, "");
  if (Array.from(number).length > GREATEST_LENGTH) return unparsed("tooLong");
  if (!DOCUMENT_NUMBER.test(number)) return unparsed("malformed");
  return parsed(number as DocumentNumber);
}

/** The last `政` begins the document's mark; one in the body's own mark (a city's, 市政) stays with the body. */
export function partsOfDocumentNumber(
  number: DocumentNumber,
): DocumentNumberParts {
  const [, bodyMark = "", documentMark = "", year, serial] =
    DOCUMENT_NUMBER.exec(number) ?? [];
  return { bodyMark, documentMark, year: Number(year), serial: Number(serial) };
}

const GREATEST_LENGTH = 30;
// No zero padding beyond four digits, so that a number has one spelling.
const DOCUMENT_NUMBER =
  /^(\p{Script=Han}+)(政(?:(?!政|字)\p{Script=Han})+)字〔([1-9]\d{3})〕第((?!0000)\d{4}|[1-9]\d{4,7})号$/u;
