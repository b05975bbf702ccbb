import {
  CERTIFICATE_DAYS,
  USUAL_LEASE_DAYS,
} from "@onedoor/domain/deviceCertificate";

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

/** DEVICE_LEASE_DAYS, from 1 to 90. */
export function leaseDaysIn(environment: Environment): number {
  const text = environment["DEVICE_LEASE_DAYS"] ?? "";
  const days = text === "" ? USUAL_LEASE_DAYS : Number(text);
  if (!Number.isInteger(days) || days < 1 || days > CERTIFICATE_DAYS)
    throw new Error(`DEVICE_LEASE_DAYS is not from 1 to ${CERTIFICATE_DAYS}.`);
  return days;
}

/** PORT, from 0, which takes a free one. */
export function portIn(environment: Environment, otherwise: number): number {
  const text = environment["PORT"] ?? "";
  const port = text === "" ? otherwise : Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error("PORT is no port.");
  return port;
}
