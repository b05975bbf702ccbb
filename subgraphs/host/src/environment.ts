import { OWN_ISSUER } from "./claims.ts";

/** Variables of a process, as `process.env` holds them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The variable's text. Throws with the variable's name, never with its value, where it is shorter than `least`. */
export function textIn(
  environment: Environment,
  name: string,
  least = 1,
): string {
  const text = environment[name] ?? "";
  if (text.length < least)
    throw new Error(`${name} needs at least ${least} characters.`);
  return text;
}

/** ISSUER: how tokens name who issued them, the county's public address. Compared letter by letter. */
export function issuerIn(environment: Environment): string {
  const issuer = environment["ISSUER"] ?? "";
  if (issuer === "") return OWN_ISSUER;
  if (!isWebAddress(issuer)) throw new Error("ISSUER is no address.");
  return issuer;
}

/** Whether it can be asked over HTTP. */
export function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}

/** PORT, from 0, which takes a free one. */
export function portIn(environment: Environment, otherwise: number): number {
  const text = environment["PORT"] ?? "";
  const port = text === "" ? otherwise : Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error("PORT is no port.");
  return port;
}
