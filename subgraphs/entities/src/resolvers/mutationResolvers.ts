import { instantOfEpochMs } from "@onedoor/domain/time";
import { GraphQLError } from "graphql";
import { challengeDevice } from "../commands/challengeDevice.ts";
import {
  type AskedEnrolment,
  type DeviceRefusalReason,
  enrolDevice,
} from "../commands/enrolDevice.ts";
import { giveDeviceCode } from "../commands/giveDeviceCode.ts";
import { renewDevice } from "../commands/renewDevice.ts";
import { revokeEnrolment } from "../commands/revokeEnrolment.ts";
import type {
  DeviceRefusal,
  EnrolDeviceInput,
  MutationResolvers,
} from "../generated/graphql.ts";

const LONGEST_LABEL = 80;

export const mutationResolvers: MutationResolvers = {
  async challengeDevice(_, { deviceId }, context) {
    const accountId = context.reader?.accountId ?? "";
    const { challenge, expiresAt } = await challengeDevice(context, {
      deviceId: parsedDeviceId(deviceId),
      accountId,
    });
    return {
      challenge,
      hubId: context.countyKey.hubId,
      expiresAt: instantOfEpochMs(expiresAt),
    };
  },
  async enrolDevice(_, { input }, context) {
    const outcome = await enrolDevice(context, context.reader, parsed(input));
    return "refused" in outcome
      ? { __typename: "DeviceRefused", reason: REFUSALS[outcome.refused] }
      : { __typename: "DeviceEnrolled", ...outcome };
  },
  async renewDevice(_, __, context) {
    const outcome = await renewDevice(context, context.reader);
    return "refused" in outcome
      ? { __typename: "DeviceRefused", reason: REFUSALS[outcome.refused] }
      : { __typename: "DeviceRenewed", ...outcome };
  },
  async createDeviceCode(_, { input }, context) {
    const { reader } = context;
    if (reader === null) throw new Error("a code was asked for by nobody");
    const given = await giveDeviceCode(context, reader, {
      stationId: input.stationId ?? null,
      body: input.body ?? null,
      label: labelOf(input.label ?? ""),
    });
    return "refused" in given
      ? {
          __typename: "DeviceCodeRefused",
          reason: given.refused === "notYours" ? "NOT_YOURS" : "UNKNOWN_PLACE",
        }
      : { __typename: "DeviceCode", ...given };
  },
  revokeEnrolment: (_, { deviceId }, context) =>
    revokeEnrolment(context, deviceId),
};

function parsed(input: EnrolDeviceInput): AskedEnrolment {
  return {
    deviceId: parsedDeviceId(input.deviceId),
    label: labelOf(input.label ?? ""),
    code: input.code ?? null,
    proof: input.proof ?? null,
  };
}

function parsedDeviceId(deviceId: string): string {
  // Long enough that nobody meets another's by chance.
  if (!/^[\w-]{16,64}$/.test(deviceId))
    throw new GraphQLError(
      "A deviceId has 16 to 64 letters, digits or hyphens.",
      {
        extensions: { code: "BAD_USER_INPUT" },
      },
    );
  return deviceId;
}

function labelOf(text: string): string {
  return Array.from(text.trim()).slice(0, LONGEST_LABEL).join("");
}

const REFUSALS: Record<DeviceRefusalReason, DeviceRefusal> = {
  notSignedIn: "NOT_SIGNED_IN",
  codeNeeded: "CODE_NEEDED",
  wrongCode: "WRONG_CODE",
  tooManyAttempts: "TOO_MANY_ATTEMPTS",
  belongsToAnotherStation: "BELONGS_TO_ANOTHER_STATION",
  revoked: "REVOKED",
  proofNeeded: "PROOF_NEEDED",
  wrongProof: "WRONG_PROOF",
  otherKey: "OTHER_KEY",
  notEnrolled: "NOT_ENROLLED",
};
