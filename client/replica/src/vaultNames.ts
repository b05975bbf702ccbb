import { hashText } from "@onedoor/domain/hash";

/** Names of a vault's databases and locks. They stand in the clear, so they tell neither account nor person. */
export function vaultNamesOf(accountId: string, prefix = "onedoor") {
  const vaultId = hashText(`vault|${accountId}`).slice(0, 16);
  return {
    vaultId,
    database: `${prefix}-${vaultId}`,
    materials: `${prefix}-materials-${vaultId}`,
    lock: `${prefix}-${vaultId}`,
  };
}
