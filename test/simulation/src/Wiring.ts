import { issueHubActs } from "@onedoor/cases/commands/issueHubActs";
import { openChain } from "@onedoor/cases/commands/openChain";
import { pushEntries } from "@onedoor/cases/commands/pushEntries";
import { pullCases } from "@onedoor/cases/queries/pullCases";
import { pullFeed } from "@onedoor/cases/queries/pullFeed";
import { memoryCaseStore } from "@onedoor/cases/store/memoryCaseStore";
import { observeHlc } from "@onedoor/domain/hlc";
import { mergeJournals } from "@onedoor/domain/mergeJournals";

/** The parts of the county that a run puts together. A test swaps one for a broken one, to see that it is noticed. */
export interface Wiring {
  openStore: typeof memoryCaseStore;
  openChain: typeof openChain;
  pushEntries: typeof pushEntries;
  pullCases: typeof pullCases;
  pullFeed: typeof pullFeed;
  issueHubActs: typeof issueHubActs;
  mergeJournals: typeof mergeJournals;
  observeHlc: typeof observeHlc;
  /** Whether an outbox keeps a row that the hub has answered for. */
  keepsAnswered: boolean;
  /** Whether a station that starts again looks for own entries that its cases lack. */
  repairsCases: boolean;
}

export type MemoryStore = ReturnType<typeof memoryCaseStore>;

/** As it is shipped. */
export const SHIPPED: Wiring = {
  openStore: memoryCaseStore,
  openChain,
  pushEntries,
  pullCases,
  pullFeed,
  issueHubActs,
  mergeJournals,
  observeHlc,
  keepsAnswered: true,
  repairsCases: true,
};
