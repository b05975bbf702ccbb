import type { StaffActor } from "@onedoor/domain/entries";
import { isBlock } from "@onedoor/domain/formData";
import { GraphQLError } from "graphql";
import { checkDraft } from "../commands/checkDraft.ts";
import {
  discardDraft,
  type DraftOutcome,
  type DraftParts,
  type DraftRefusal,
  mayDraft,
  publishDraft,
  saveDraft,
} from "../commands/keepDrafts.ts";
import type { Context } from "../Context.ts";
import type {
  ItemDraftOutcomeResolvers,
  ItemDraftRefusalReason,
  ItemDraftResolvers,
  ItemDraftState,
  MutationResolvers,
  QueryResolvers,
  ResolversTypes,
} from "../generated/graphql.ts";
import type { DraftState } from "../store/DraftStore.ts";
import { getVersion } from "./findVersion.ts";
import { readApprovalKind } from "./presentVersion.ts";

const MOST_LISTED = 200;
const MOST_WORDS = 500;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const draftQueries: Pick<QueryResolvers, "itemDrafts" | "itemDraft"> = {
  async itemDrafts(_, __, context) {
    const { body } = actorIn(context);
    return [...(await context.draftStore.openDrafts(body, MOST_LISTED))];
  },
  async itemDraft(_, { draftId }, context) {
    const actor = actorIn(context);
    if (!UUID.test(draftId)) return null;
    const draft = await context.draftStore.findDraft(draftId);
    return draft !== undefined && mayDraft(actor, draft.body) ? draft : null;
  },
};

export const draftMutations: Pick<
  MutationResolvers,
  "saveItemDraft" | "discardItemDraft" | "publishItemDraft"
> = {
  async saveItemDraft(_, { input }, context) {
    const { draftId, revision, base, sheet } = input;
    if (!UUID.test(draftId)) throw badInput("A draft's id is a UUID.");
    if (revision < 0) throw badInput("A revision is 0 or more.");
    if (!isBlock(sheet)) throw badInput("A sheet is an object.");
    return presented(
      await saveDraft(partsOf(context), actorIn(context), {
        draftId,
        revision,
        base: base ?? null,
        sheet,
      }),
    );
  },
  async discardItemDraft(_, { input }, context) {
    if (!UUID.test(input.draftId)) return refusedAs("unknownDraft");
    return presented(
      await discardDraft(partsOf(context), actorIn(context), input),
    );
  },
  async publishItemDraft(_, { input }, context) {
    const { draftId, revision, kind } = input;
    const words = input.words.trim();
    if (words === "" || words.length > MOST_WORDS)
      throw badInput(
        `A version says why it is published, in 1 to ${MOST_WORDS} characters.`,
      );
    if (!UUID.test(draftId)) return refusedAs("unknownDraft");
    return presented(
      await publishDraft(
        partsOf(context),
        actorIn(context),
        { draftId, revision },
        { kind: readApprovalKind(kind), words },
      ),
    );
  },
};

export const draftResolvers: ItemDraftResolvers = {
  state: ({ state }) => STATES[state],
  body: ({ body }) => ({ creditCode: body }),
  base: ({ base }, _, context) =>
    base === null ? null : getVersion(base, context),
  changedBy: ({ changedBy }) => ({ staffId: changedBy }),
  async objections(draft, _, context) {
    if (draft.state !== "open") return [];
    const { objections } = await checkDraft(
      context.store,
      draft,
      context.today(),
    );
    return [...objections];
  },
  published: ({ published }, _, context) =>
    published === null ? null : getVersion(published, context),
};

export const draftOutcomeResolvers: ItemDraftOutcomeResolvers = {
  __resolveType: (outcome) =>
    "reason" in outcome ? "ItemDraftRefused" : "ItemDraft",
};

const STATES: Readonly<Record<DraftState, ItemDraftState>> = {
  open: "OPEN",
  published: "PUBLISHED",
  discarded: "DISCARDED",
};

const REASONS: Readonly<Record<DraftRefusal, ItemDraftRefusalReason>> = {
  notPermitted: "NOT_PERMITTED",
  ownDraft: "OWN_DRAFT",
  unknownDraft: "UNKNOWN_DRAFT",
  unknownVersion: "UNKNOWN_VERSION",
  changedMeanwhile: "CHANGED_MEANWHILE",
  tooLarge: "TOO_LARGE",
  tooMany: "TOO_MANY",
  notWhole: "NOT_WHOLE",
};

function presented(outcome: DraftOutcome): ResolversTypes["ItemDraftOutcome"] {
  if ("draft" in outcome) return outcome.draft;
  return refusedAs(outcome.refused, outcome.objections);
}

function refusedAs(
  reason: DraftRefusal,
  objections: Extract<DraftOutcome, { refused: unknown }>["objections"] = [],
): ResolversTypes["ItemDraftOutcome"] {
  return { reason: REASONS[reason], objections: [...objections] };
}

function partsOf({ store, draftStore, now }: Context): DraftParts {
  return { items: store, drafts: draftStore, now };
}

function actorIn({ actor }: Context): StaffActor {
  if (actor === null)
    throw new GraphQLError("This is for a body's own officials.", {
      extensions: { code: "FORBIDDEN" },
    });
  return actor;
}

function badInput(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: "BAD_USER_INPUT" } });
}
