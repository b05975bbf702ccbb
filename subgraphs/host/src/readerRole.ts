import type { Pool, PoolClient } from "pg";

/** No reader can be told from the owner: the database's user may not make the role, and nobody has made it. */
export class NoReaderRole extends Error {
  readonly code = "NO_READER_ROLE";
}

interface Standing {
  database: string;
  me: string;
  role: string;
  exists: boolean;
  /** It may read past the policies. */
  unbound: boolean;
  /** This user may take it on. */
  taken: boolean;
}

/**
 * The role that reads in a reader's name, able to read these tables. Roles belong to the server and not to the
 * database, so that its name has the database's, and it is looked for at each start: a dump doesn't bring it along.
 */
export async function ensureReaderRole(
  pool: Pool,
  schemaName: string,
  tables: readonly string[],
): Promise<string> {
  const client = await pool.connect();
  try {
    await client.query("BEGIN");
    // Parts of the county start together.
    await client.query(
      "SELECT pg_advisory_xact_lock(hashtext('onedoor reader role'))",
    );
    const role = await ensureRole(client);
    await grantReading(client, role, schemaName, tables);
    await client.query("COMMIT");
    return role;
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  } finally {
    client.release();
  }
}

async function ensureRole(client: PoolClient): Promise<string> {
  const standing = await standingOf(client);
  const role = client.escapeIdentifier(standing.role);
  const me = client.escapeIdentifier(standing.me);
  if (standing.unbound)
    throw new NoReaderRole(
      `The role ${standing.role} may read past the walls between readers. An administrator has to run:
  ALTER ROLE ${role} NOSUPERUSER NOBYPASSRLS;`,
    );
  const missing = [
    ...(standing.exists
      ? []
      : [`CREATE ROLE ${role} NOLOGIN NOSUPERUSER NOBYPASSRLS`]),
    ...(standing.exists && standing.taken ? [] : [`GRANT ${role} TO ${me}`]),
  ];
  for (const statement of missing)
    await client.query(statement).catch((error: unknown) => {
      throw isRefused(error)
        ? new NoReaderRole(
            `The database ${standing.database} has no role that reads in a reader's name, and ${standing.me} may not make it. An administrator of the PostgreSQL server has to run once:
${missing.map((line) => `  ${line};`).join("\n")}
Or let ${standing.me} make roles: ALTER ROLE ${me} CREATEROLE;`,
          )
        : error;
    });
  return standing.role;
}

async function standingOf(client: PoolClient): Promise<Standing> {
  const { rows } = await client.query<Standing>(`
    SELECT current_database() AS database, current_user AS me, wanted.role, r.oid IS NOT NULL AS exists,
      coalesce(r.rolsuper OR r.rolbypassrls, FALSE) AS unbound,
      coalesce(pg_has_role(r.oid, CASE WHEN current_setting('server_version_num')::int >= 160000
        THEN 'SET' ELSE 'MEMBER' END), FALSE) AS taken
    FROM (SELECT 'onedoor_reader_' || CASE WHEN octet_length(current_database()) <= 48
      THEN current_database() ELSE md5(current_database()) END AS role) wanted
    LEFT JOIN pg_roles r ON r.rolname = wanted.role`);
  const [standing] = rows;
  if (standing === undefined) throw new Error("the database has no name");
  return standing;
}

async function grantReading(
  client: PoolClient,
  role: string,
  schemaName: string,
  tables: readonly string[],
): Promise<void> {
  const schema = client.escapeIdentifier(schemaName);
  const names = tables.map(
    (table) => `${schema}.${client.escapeIdentifier(table)}`,
  );
  const { rows } = await client.query<{ granted: boolean }>(
    `SELECT has_schema_privilege($1, $2, 'USAGE')
        AND (SELECT bool_and(has_table_privilege($1, name, 'SELECT')) FROM unnest($3::text[]) AS name) AS granted`,
    [role, schemaName, names],
  );
  if (rows[0]?.granted === true) return;
  const reader = client.escapeIdentifier(role);
  await client.query(`GRANT USAGE ON SCHEMA ${schema} TO ${reader}`);
  await client.query(`GRANT SELECT ON ${names.join(", ")} TO ${reader}`);
}

/** SQLSTATE insufficient_privilege. */
function isRefused(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "42501";
}
