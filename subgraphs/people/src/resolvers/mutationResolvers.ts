import type {
  MutationResolvers,
  ResolversTypes,
  SecondFactorRefusal,
  SignInRefusal,
} from "../generated/graphql.ts";
import type { OpenedSession } from "../commands/openSession.ts";
import type { Context } from "../Context.ts";
import {
  confirmSecondFactor,
  enrolSecondFactor,
} from "../commands/enrolSecondFactor.ts";
import { accountMutations } from "./officialAccountResolvers.ts";
import { revealMutation } from "./accessResolvers.ts";
import { erasureMutations } from "./erasureResolvers.ts";
import { renewSession } from "../commands/renewSession.ts";
import { signIn } from "../commands/signIn.ts";

export const mutationResolvers: MutationResolvers = {
  signIn: async (_, { account, password, code, newPassword }, context) => {
    // The router asks for other software, and has no use for the tokens.
    const isKept = context.reader?.role !== "service";
    return presented(
      await signIn(context, {
        account,
        password,
        code: code ?? null,
        newPassword: newPassword ?? null,
        isKept,
      }),
    );
  },
  renewSession: async (_, { refreshToken }, context) =>
    presented(
      await renewSession(context, context.reader, refreshToken ?? null),
    ),
  enrolSecondFactor: async (_, __, context) => {
    const outcome = await enrolSecondFactor(context, accountOf(context));
    return "refused" in outcome
      ? { __typename: "SecondFactorRefused", reason: "ALREADY_ON" }
      : { __typename: "SecondFactorOffered", ...outcome };
  },
  confirmSecondFactor: async (_, { code }, context) => {
    const outcome = await confirmSecondFactor(
      context,
      accountOf(context),
      code,
    );
    return outcome === "confirmed"
      ? { __typename: "SecondFactorOn", account: accountOf(context) }
      : {
          __typename: "SecondFactorRefused",
          reason: SECOND_FACTOR_REFUSALS[outcome],
        };
  },
  ...revealMutation,
  ...erasureMutations,
  ...accountMutations,
};

/** Nobody comes here who isn't signed in. */
function accountOf({ reader }: Context): string {
  if (reader === null) throw new Error("a second factor for nobody");
  return reader.accountId;
}

const SECOND_FACTOR_REFUSALS = {
  notEnrolled: "NOT_ENROLLED",
  alreadyOn: "ALREADY_ON",
  wrongCode: "WRONG_CODE",
} as const satisfies Record<string, SecondFactorRefusal>;

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
  secondFactorNeeded: "SECOND_FACTOR_NEEDED",
  wrongSecondFactor: "WRONG_SECOND_FACTOR",
  newPasswordNeeded: "NEW_PASSWORD_NEEDED",
  newPasswordTooShort: "NEW_PASSWORD_TOO_SHORT",
} as const satisfies Record<string, SignInRefusal>;
