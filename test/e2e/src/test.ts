import { startSeededCounty } from "@onedoor/test-support/seededCounty";
import type { TestCounty } from "@onedoor/test-support/startCounty";
import { test as base } from "@playwright/test";

interface Fixtures {
  /** A county for this test alone, which may kill it. */
  ownCounty: TestCounty;
}

interface WorkerFixtures {
  /** A county that several stories share: none may stop it, and each works on cases of its own. */
  county: TestCounty;
}

/** Playwright's test with real counties, each a process of its own on a copy of the seeded data. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  county: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads a fixture's needs from this pattern.
    async ({}, use) => withCounty(use),
    { scope: "worker", timeout: 300_000 },
  ],
  // oxlint-disable-next-line no-empty-pattern -- as above.
  ownCounty: async ({}, use) => withCounty(use),
});

async function withCounty(
  use: (county: TestCounty) => Promise<void>,
): Promise<void> {
  const county = await startSeededCounty();
  await use(county);
  await county.remove();
}

export { expect } from "@playwright/test";
