import { type SQL, sql } from "drizzle-orm";

/** The types of column that records are written with; what else there is, a statement casts by itself. */
export type ColumnType = "text" | "int" | "bigint" | "boolean";

const OIDS: Readonly<Record<ColumnType, number>> = {
  text: 25,
  int: 23,
  bigint: 20,
  boolean: 16,
};
const HEADER_BYTES = 20;
const NULL_LENGTH = -1;

/**
 * Records as a table `n` in FROM, one parameter a column: a bulk insert in one statement, whose text doesn't depend
 * on how many there are. Columns travel in PostgreSQL's binary form, since long texts would otherwise be put between
 * quotes here and be taken out of them there.
 */
export function recordset<Row extends object>(
  rows: readonly Row[],
  columns: Readonly<Partial<Record<keyof Row & string, ColumnType>>>,
): SQL {
  const named = Object.entries<ColumnType | undefined>(columns).flatMap(
    ([name, type]) => (type === undefined ? [] : [{ name, type }]),
  );
  const arrays = named.map(({ name, type }) => {
    const values = rows.map(
      (row) => (row as Readonly<Record<string, unknown>>)[name] ?? null,
    );
    return sql`${arrayOf(type, values)}::${sql.raw(type)}[]`;
  });
  const names = named.map(({ name }) => sql.identifier(name));
  return sql`unnest(${sql.join(arrays, sql`, `)}) AS n(${sql.join(names, sql`, `)})`;
}

/** One dimension, counted from 1, as `array_recv` reads it. */
function arrayOf(type: ColumnType, values: readonly unknown[]): Buffer {
  const lengths = values.map((value) =>
    value === null ? NULL_LENGTH : lengthOf(type, value),
  );
  const bytes = lengths.reduce(
    (sum, length) => sum + 4 + Math.max(length, 0),
    HEADER_BYTES,
  );
  const array = Buffer.allocUnsafe(bytes);
  array.writeInt32BE(1, 0);
  array.writeInt32BE(lengths.includes(NULL_LENGTH) ? 1 : 0, 4);
  array.writeInt32BE(OIDS[type], 8);
  array.writeInt32BE(values.length, 12);
  array.writeInt32BE(1, 16);
  let at = HEADER_BYTES;
  values.forEach((value, index) => {
    const length = lengths[index] ?? NULL_LENGTH;
    at = array.writeInt32BE(length, at);
    if (length === NULL_LENGTH) return;
    writeValue(array, type, value, at);
    at += length;
  });
  return array;
}

function lengthOf(type: ColumnType, value: unknown): number {
  switch (type) {
    case "text":
      return Buffer.byteLength(String(value));
    case "int":
      return 4;
    case "bigint":
      return 8;
    case "boolean":
      return 1;
  }
}

function writeValue(
  array: Buffer,
  type: ColumnType,
  value: unknown,
  at: number,
): void {
  switch (type) {
    case "text":
      array.write(String(value), at);
      return;
    case "int":
      array.writeInt32BE(Number(value), at);
      return;
    case "bigint":
      array.writeBigInt64BE(BigInt(Number(value)), at);
      return;
    case "boolean":
      array.writeInt8(value === true ? 1 : 0, at);
      return;
  }
}
