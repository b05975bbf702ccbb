import { GraphQLError } from "graphql";
import { enrolDevice } from "../commands/enrolDevice.ts";
import type {
  DeviceRefusal,
  EnrolDeviceInput,
  MutationResolvers,
} from "../generated/graphql.ts";

const LONGEST_LABEL = 80;

export const mutationResolvers: MutationResolvers = {
  async enrolDevice(_, { input }, context) {
    const outcome = await enrolDevice(context, context.reader, parsed(input));
    return "refused" in outcome
      ? { __typename: "DeviceRefused", reason: REFUSALS[outcome.refused] }
      : { __typename: "DeviceEnrolled", ...outcome };
  },
};

function parsed({ deviceId, label, code }: EnrolDeviceInput) {
  // Long enough that nobody meets another's by chance.
  if (!/^[\w-]{16,64}$/.test(deviceId))
    throw new GraphQLError(
      "A deviceId has 16 to 64 letters, digits or hyphens.",
      {
        extensions: { code: "BAD_USER_INPUT" },
      },
    );
  const name = Array.from(label.trim()).slice(0, LONGEST_LABEL).join("");
  return { deviceId, label: name, code: code ?? null };
}

const REFUSALS = {
  notSignedIn: "NOT_SIGNED_IN",
  codeNeeded: "CODE_NEEDED",
  wrongCode: "WRONG_CODE",
  belongsToAnotherStation: "BELONGS_TO_ANOTHER_STATION",
  revoked: "REVOKED",
} as const satisfies Record<string, DeviceRefusal>;
