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
import { materialReadMutation, revealMutation } from "./accessResolvers.ts";
import { erasureMutations } from "./erasureResolvers.ts";
import { familyMutations } from "./familyResolvers.ts";
import { mergeMutations } from "./mergeResolvers.ts";
import { villageFileMutations } from "./villageFileResolvers.ts";
import { creditMutations } from "./personCreditResolvers.ts";
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
  enrolSecondFactor: async (_, { password }, context) => {
    const outcome = await enrolSecondFactor(
      context,
      accountOf(context),
      password ?? null,
    );
    return "refused" in outcome
      ? secondFactorRefused(outcome)
      : { __typename: "SecondFactorOffered", ...outcome };
  },
  confirmSecondFactor: async (_, { code, password }, context) => {
    const account = accountOf(context);
    const outcome = await confirmSecondFactor(context, account, {
      code,
      password: password ?? null,
    });
    return "refused" in outcome
      ? secondFactorRefused(outcome)
      : { __typename: "SecondFactorOn", account };
  },
  ...revealMutation,
  ...materialReadMutation,
  ...erasureMutations,
  ...familyMutations,
  ...mergeMutations,
  ...creditMutations,
  ...accountMutations,
  ...villageFileMutations,
};

/** Nobody comes here who isn't signed in. */
function accountOf({ reader }: Context): string {
  if (reader === null) throw new Error("a second factor for nobody");
  return reader.accountId;
}

function secondFactorRefused({
  refused,
  retryAt,
}: {
  refused: keyof typeof SECOND_FACTOR_REFUSALS;
  retryAt?: string;
}) {
  return {
    __typename: "SecondFactorRefused" as const,
    reason: SECOND_FACTOR_REFUSALS[refused],
    retryAt: retryAt ?? null,
  };
}

const SECOND_FACTOR_REFUSALS = {
  notEnrolled: "NOT_ENROLLED",
  alreadyOn: "ALREADY_ON",
  wrongCode: "WRONG_CODE",
  passwordNeeded: "PASSWORD_NEEDED",
  wrongPassword: "WRONG_PASSWORD",
  tooManyAttempts: "TOO_MANY_ATTEMPTS",
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
