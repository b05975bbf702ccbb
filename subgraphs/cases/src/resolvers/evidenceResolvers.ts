import type {
  ChainForkResolvers,
  FeedEvidenceResolvers,
  RecoveredRowResolvers,
  UnnumberedEntryResolvers,
} from "../generated/graphql.ts";
import { readsBodies } from "../queries/caseDocuments.ts";

const LONGEST_PAGE = 2000;

export const feedEvidenceResolvers: FeedEvidenceResolvers = {
  chains: async (evidence, { after, limit }) => [
    ...(await evidence.chains(after ?? null, atMost(limit))),
  ],
  segments: async (evidence, { after, limit }) => [
    ...(await evidence.segments(after ?? null, atMost(limit))),
  ],
  heads: async (evidence, { after, upTo, limit }) => [
    ...(await evidence.heads(after ?? null, upTo, atMost(limit))),
  ],
  async recovered(evidence, { after, upTo, limit }, { reader }) {
    const rows = await evidence.recovered(after, upTo, atMost(limit));
    return readsBodies(reader)
      ? [...rows]
      : rows.map((row) => ({ ...row, bodyText: null }));
  },
  unnumbered: async (evidence, { after, upTo, limit }) => [
    ...(await evidence.unnumbered(after ?? null, upTo, atMost(limit))),
  ],
  forks: async (evidence, { after, limit }) => [
    ...(await evidence.forks(after ?? null, atMost(limit))),
  ],
};

export const recoveredRowResolvers: RecoveredRowResolvers = {
  row: (row) => row,
  header: ({ headerText }) => headerText,
  body: ({ bodyText }) => bodyText,
  head: ({ proof }) => proof?.head ?? null,
  path: ({ proof }) => (proof === null ? null : [...proof.path]),
};

const REASONS = {
  held: "HELD",
  quarantined: "QUARANTINED",
  later: "LATER",
} as const;

export const unnumberedEntryResolvers: UnnumberedEntryResolvers = {
  why: ({ why }) => REASONS[why],
  header: ({ headerText }) => headerText,
};

export const chainForkResolvers: ChainForkResolvers = {
  headers: ({ headerTexts }) => [...headerTexts],
};

function atMost(limit: number): number {
  return Math.min(Math.max(limit, 1), LONGEST_PAGE);
}
