import type {
  CaseDocumentEntryResolvers,
  CaseDocumentResolvers,
  CasePullBulkResolvers,
  ChainEntryResolvers,
  ChainResolvers,
  EntryOutcomeResolvers,
  FeedPageResolvers,
  FeedPageRowResolvers,
  PushEntriesResultResolvers,
} from "../generated/graphql.ts";
import type { CaseDocument } from "../queries/caseDocuments.ts";
import { feedRowOf, packedFeedRow } from "./feedRow.ts";
import { laterHead, pageHead } from "./proofResolvers.ts";

export const caseDocumentResolvers: CaseDocumentResolvers = {
  entries: ({ entries }) => [...entries],
};

export const caseDocumentEntryResolvers: CaseDocumentEntryResolvers = {
  header: ({ headerText }) => headerText,
  body: ({ bodyText }) => bodyText,
  acknowledgement: ({ entryId, acknowledgement }) =>
    feedRowOf(entryId, acknowledgement),
};

export const casePullBulkResolvers: CasePullBulkResolvers = {
  documents: ({ documents }) => [...documents],
  packed: ({ documents }) => documents.map(packedDocument),
  checkpoint: ({ cursor }) => ({ cursor }),
  ...laterHead,
};

/** What the resolvers of `CaseDocument` make of it field by field. */
function packedDocument({ caseId, deleted, ownOnly, entries }: CaseDocument) {
  return {
    caseId,
    deleted,
    ownOnly,
    entries: entries.map(
      ({ entryId, headerText, bodyText, held, acknowledgement }) => ({
        entryId,
        header: headerText,
        body: bodyText,
        held,
        acknowledgement: packedFeedRow(entryId, acknowledgement),
      }),
    ),
  };
}

export const pushEntriesResultResolvers: PushEntriesResultResolvers = {
  outcomes: ({ outcomes }) => [...outcomes],
  masters: async (result) => [...(await result.masters())],
  ...laterHead,
};

export const entryOutcomeResolvers: EntryOutcomeResolvers = {
  status({ outcome }) {
    switch (outcome.status) {
      case "held":
        return "HELD";
      case "quarantined":
        return "QUARANTINED";
      case "acknowledged":
        return outcome.acknowledgement.verdict === "counted"
          ? "COUNTED"
          : "SET_ASIDE";
    }
  },
  reason: ({ outcome }) =>
    outcome.status === "acknowledged"
      ? outcome.acknowledgement.reason
      : outcome.reason,
  acknowledgement: ({ entryId, outcome }) =>
    outcome.status === "acknowledged" && entryId !== null
      ? feedRowOf(entryId, outcome.acknowledgement)
      : null,
};

export const feedPageResolvers: FeedPageResolvers = {
  rows: ({ rows }) => [...rows],
  ...pageHead,
};

export const feedPageRowResolvers: FeedPageRowResolvers = {
  row: (row) => row,
  header: ({ headerText }) => headerText,
  body: ({ bodyText }) => bodyText,
};

export const chainResolvers: ChainResolvers = {
  nextChainNo: ({ nextNo }) => nextNo,
  head: ({ headHash }) => headHash,
  serials: ({ serials }) => [...serials],
};

export const chainEntryResolvers: ChainEntryResolvers = {
  header: ({ headerText }) => headerText,
  body: ({ bodyText }) => bodyText,
};
