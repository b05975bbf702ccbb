import type {
  MutationResolvers,
  ResolversTypes,
  SignInRefusal,
} from "../generated/graphql.ts";
import type { OpenedSession } from "../commands/openSession.ts";
import { revealMutation } from "./accessResolvers.ts";
import { erasureMutations } from "./erasureResolvers.ts";
import { renewSession } from "../commands/renewSession.ts";
import { signIn } from "../commands/signIn.ts";

export const mutationResolvers: MutationResolvers = {
  signIn: async (_, args, context) => presented(await signIn(context, args)),
  renewSession: async (_, __, context) =>
    presented(await renewSession(context, context.reader)),
  ...revealMutation,
  ...erasureMutations,
};

type Outcome =
  | { session: OpenedSession }
  | { refused: keyof typeof REFUSALS; retryAt?: string };

function presented(outcome: Outcome): ResolversTypes["SignInResult"] {
  if ("session" in outcome)
    return { __typename: "Session", ...outcome.session };
  return {
    __typename: "SignInRefused",
    reason: REFUSALS[outcome.refused],
    retryAt: outcome.retryAt ?? null,
  };
}

const REFUSALS = {
  wrongAccountOrPassword: "WRONG_ACCOUNT_OR_PASSWORD",
  tooManyAttempts: "TOO_MANY_ATTEMPTS",
  sessionEnded: "SESSION_ENDED",
} as const satisfies Record<string, SignInRefusal>;
