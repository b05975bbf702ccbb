import type { Context } from "../Context.ts";
import type { ItemVersion } from "../generated/graphql.ts";
import type { VersionKey } from "../store/ItemsStore.ts";
import { presentVersion } from "./presentVersion.ts";

export async function findVersion(
  { itemCode, version }: VersionKey,
  context: Context,
): Promise<ItemVersion | null> {
  const record = await context.versions.load({ itemCode, version });
  return record === null ? null : presentVersion(record);
}

export async function getVersion(
  key: VersionKey,
  context: Context,
): Promise<ItemVersion> {
  const found = await findVersion(key, context);
  if (found === null)
    throw new Error(`no version ${key.version} of item ${key.itemCode}`);
  return found;
}
