import type { Page } from "@playwright/test";

/** What locks the vaults of the demonstration's accounts: their password. */
export const PASSPHRASE = "onedoor-demo";

/** Opens a vault of this computer as its user does; in either language, since the page keeps the one it had. */
export async function unlock(
  page: Page,
  {
    account,
    passphrase = PASSPHRASE,
  }: { account?: string; passphrase?: string } = {},
): Promise<void> {
  if (account !== undefined)
    await page.getByRole("radio", { name: account, exact: true }).check();
  const field = page.getByLabel(/^(口令|Passphrase)$/);
  await field.fill(passphrase);
  await field.press("Enter");
}
