/** What the process is told by its environment. */
export interface Config {
  databaseUrl: string;
  sessionSecret: string;
  identityKey: string;
  demonstration: boolean;
  host: string;
  port: number;
}

/** Throws with the name of the variable that is missing or wrong, never with its value. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const port = Number(env["PORT"] ?? "4001");
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error("PORT is no port");
  return {
    databaseUrl: textOf(env, "DATABASE_URL", 1),
    sessionSecret: textOf(env, "SESSION_SECRET", 32),
    identityKey: textOf(env, "IDENTITY_KEY", 32),
    demonstration: env["DEMONSTRATION"] === "true",
    host: env["HOST"] ?? "127.0.0.1",
    port,
  };
}

function textOf(
  env: Record<string, string | undefined>,
  name: string,
  least: number,
): string {
  const text = env[name] ?? "";
  if (text.length < least)
    throw new Error(`${name} needs at least ${least} characters`);
  return text;
}
