/** What the benchmark calls in the page. Milliseconds of each of so many pages, until it was kept. */
export interface VaultPage {
  vault(pages: number, bytes: number): Promise<readonly number[]>;
  attachments(pages: number, bytes: number): Promise<readonly number[]>;
}
