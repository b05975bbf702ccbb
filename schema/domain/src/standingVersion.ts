import type { ItemVersion } from "./itemTypes.ts";
import type { PlainDate } from "./time.ts";

type Dated = Pick<ItemVersion, "version" | "effectiveFrom">;

/** The version that stands for its item on a day: the newest that has come into effect. Undefined before the first. */
export function standingVersion<Version extends Dated>(
  versions: readonly Version[],
  today: PlainDate,
): Version | undefined {
  return versions
    .filter(({ effectiveFrom }) => effectiveFrom <= today)
    .reduce<Version | undefined>(
      (newest, one) =>
        newest === undefined || one.version > newest.version ? one : newest,
      undefined,
    );
}

/** Whether the version that stands for an item can be applied for: in force, and not run out. */
export function isOffered(
  { state, effectiveUntil }: Pick<ItemVersion, "state" | "effectiveUntil">,
  today: PlainDate,
): boolean {
  return (
    state === "inForce" && (effectiveUntil === null || effectiveUntil >= today)
  );
}
