import { readCountyConfig } from "../county/CountyConfig.ts";
import { type OpenedPool, openPool } from "../county/openPool.ts";
import { type EmbeddedCounty, openEmbeddedCounty } from "../embeddedCounty.ts";

/** Said in the help of every command that opens the county's database itself. */
export const OPENS_DATABASE =
  "Works on the county that DATA_DIR or DATABASE_URL name. An embedded county has to be stopped first.";

/** Opens the county's graph for one piece of work. */
export async function withCounty<Result>(
  work: (county: EmbeddedCounty) => Promise<Result>,
): Promise<Result> {
  const county = await openEmbeddedCounty(
    readCountyConfig(process.env),
    console.error,
  );
  try {
    return await work(county);
  } finally {
    await county.close();
  }
}

/** Opens the county's database alone. */
export async function withPool<Result>(
  work: (pool: OpenedPool["pool"]) => Promise<Result>,
): Promise<Result> {
  const database = await openPool(readCountyConfig(process.env));
  try {
    return await work(database.pool);
  } finally {
    await database.close();
  }
}
