/** Variables of a process, as `process.env` holds them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** What the operator has to set otherwise. Names the variable, and never says what it holds. */
export class WrongEnvironment extends Error {}

/** The variable's text. Throws with the variable's name, never with its value, where it is shorter than `least`. */
export function textIn(
  environment: Environment,
  name: string,
  least = 1,
): string {
  const text = environment[name] ?? "";
  if (text.length < least)
    throw new WrongEnvironment(
      text === ""
        ? `${name} is missing.`
        : `${name} needs at least ${least} characters.`,
    );
  return text;
}

/** A key's seed. Throws as `textIn` does where it isn't 64 hexadecimal digits. */
export function seedIn(environment: Environment, name: string): string {
  const seed = textIn(environment, name);
  if (!/^[0-9a-f]{64}$/.test(seed))
    throw new WrongEnvironment(`${name} is not 64 hexadecimal digits.`);
  return seed;
}

/** What a county's processes share. Each is of its own: who could make sessions must not speak as the router. */
export function secretsIn(environment: Environment): {
  sessionSecret: string;
  routerSecret: string;
} {
  const sessionSecret = textIn(environment, "SESSION_SECRET", 32);
  const routerSecret = textIn(environment, "ROUTER_SECRET", 32);
  if (sessionSecret === routerSecret)
    throw new WrongEnvironment(
      "ROUTER_SECRET is the same as SESSION_SECRET; it has to be another.",
    );
  return { sessionSecret, routerSecret };
}

/** PORT, from 0, which takes a free one. */
export function portIn(environment: Environment, otherwise: number): number {
  const text = environment["PORT"] ?? "";
  const port = text === "" ? otherwise : Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new WrongEnvironment("PORT is no port.");
  return port;
}
