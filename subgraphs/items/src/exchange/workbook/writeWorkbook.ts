import { escapeXml } from "./xmlTokens.ts";
import { cellName } from "./readWorkbook.ts";
import { writeZip } from "./zipFile.ts";

export interface WrittenSheet {
  name: string;
  /** Rows that stay in sight. */
  headRows: number;
  /** Empty texts are left out. */
  rows: readonly (readonly (string | number)[])[];
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS =
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";
/** Built-in format: what is typed stays a text, so that a code keeps its digits. */
const TEXT_FORMAT = 49;

/** An .xlsx file in which every text is a text cell. */
export function writeWorkbook(sheets: readonly WrittenSheet[]): Buffer {
  const parts = sheets.map((_, i) => `worksheets/sheet${i + 1}.xml`);
  return writeZip(
    new Map([
      [
        "[Content_Types].xml",
        `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/>${parts.map((part) => `<Override PartName="/xl/${part}" ContentType="${TYPES}.worksheet+xml"/>`).join("")}</Types>`,
      ],
      [
        "_rels/.rels",
        `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      ],
      [
        "xl/workbook.xml",
        `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${sheets.map(({ name }, i) => `<sheet name="${escapeXml(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join("")}</sheets></workbook>`,
      ],
      [
        "xl/_rels/workbook.xml.rels",
        `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${parts.map((part, i) => `<Relationship Id="rId${i + 1}" Type="${RELATIONS}/worksheet" Target="${part}"/>`).join("")}<Relationship Id="rId${parts.length + 1}" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
      ],
      [
        "xl/styles.xml",
        `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf numFmtId="${TEXT_FORMAT}" applyNumberFormat="1"/></cellXfs></styleSheet>`,
      ],
      ...sheets.map(
        (sheet, i) => [`xl/${parts[i] ?? ""}`, sheetXml(sheet)] as const,
      ),
    ]),
  );
}

function sheetXml({ headRows, rows }: WrittenSheet): string {
  const columns = Math.max(1, ...rows.map((row) => row.length));
  const body = rows.map(
    (row, r) =>
      `<row r="${r + 1}">${row.map((value, c) => cellXml(value, r, c)).join("")}</row>`,
  );
  return `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="${headRows}" topLeftCell="A${headRows + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols><col min="1" max="${columns}" width="18" style="1" customWidth="1"/></cols><sheetData>${body.join("")}</sheetData></worksheet>`;
}

function cellXml(value: string | number, row: number, column: number): string {
  if (value === "") return "";
  const at = cellName(row, column);
  return typeof value === "number"
    ? `<c r="${at}"><v>${value}</v></c>`
    : `<c r="${at}" s="1" t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
}

/** What XML can't hold, halves of characters, and what reads like the word for either. */
function escaped(text: string): string {
  return escapeXml(
    text.replace(
      // oxlint-disable-next-line no-control-regex -- these are meant
      /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|_(?=x[0-9A-Fa-f]{4}_)/g,
      (one) =>
        `_x${one.charCodeAt(0).toString(16).padStart(4, "0").toUpperCase()}_`,
    ),
  );
}
