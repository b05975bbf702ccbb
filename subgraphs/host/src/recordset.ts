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

const MOST_BYTES_A_UNIT = 3;
/** Room for what a group of pushes usually writes: how long its texts are in bytes shows when they are written. */
const scratch = Buffer.allocUnsafeSlow(8 * 1024 * 1024);

/** One dimension, counted from 1, as `array_recv` reads it. */
function arrayOf(type: ColumnType, values: readonly unknown[]): Buffer {
  const units = values.reduce<number>(
    (sum, value) => sum + unitsOf(type, value),
    0,
  );
  const most = HEADER_BYTES + 4 * values.length + units * MOST_BYTES_A_UNIT;
  const array = most <= scratch.length ? scratch : Buffer.allocUnsafeSlow(most);
  array.writeInt32BE(1, 0);
  array.writeInt32BE(values.includes(null) ? 1 : 0, 4);
  array.writeInt32BE(OIDS[type], 8);
  array.writeInt32BE(values.length, 12);
  array.writeInt32BE(1, 16);
  let at = HEADER_BYTES;
  for (const value of values) {
    const length =
      value === null ? NULL_LENGTH : writeValue(array, type, value, at + 4);
    at = array.writeInt32BE(length, at) + Math.max(length, 0);
  }
  return Buffer.from(array.subarray(0, at));
}

/** Of a text its length in UTF-16, of anything else as much as it can take. */
function unitsOf(type: ColumnType, value: unknown): number {
  return type === "text" ? String(value).length : 8;
}

/** Answers with the number of bytes. */
function writeValue(
  array: Buffer,
  type: ColumnType,
  value: unknown,
  at: number,
): number {
  switch (type) {
    case "text":
      return array.write(String(value), at);
    case "int":
      return array.writeInt32BE(Number(value), at) - at;
    case "bigint":
      return array.writeBigInt64BE(BigInt(Number(value)), at) - at;
    case "boolean":
      return array.writeInt8(value === true ? 1 : 0, at) - at;
  }
}
