import type { Context } from "../Context.ts";
import type { VersionKey } from "../store/ItemsStore.ts";
import { type PresentedVersion, presentVersion } from "./presentVersion.ts";

export async function findVersion(
  { itemCode, version }: VersionKey,
  context: Context,
): Promise<PresentedVersion | null> {
  const record = await context.versions.load({ itemCode, version });
  return record === null ? null : presentVersion(record);
}

export async function getVersion(
  key: VersionKey,
  context: Context,
): Promise<PresentedVersion> {
  const found = await findVersion(key, context);
  if (found === null)
    throw new Error(`no version ${key.version} of item ${key.itemCode}`);
  return found;
}
