import type { LicenceState as DomainState } from "@onedoor/domain/licenceStates";
import { licenceHash, licenceText } from "@onedoor/domain/licenceText";
import type {
  LicenceExtractRefusal,
  LicenceResolvers,
  LicenceState,
  MutationResolvers,
} from "../generated/graphql.ts";
import { extractLicence } from "../licences/extractLicence.ts";
import { forbidden } from "./accessErrors.ts";

export const licenceResolvers: LicenceResolvers = {
  state: ({ state }) => STATES[state],
  title: ({ version }) => version?.name ?? null,
  identifier: ({ version }) => version?.identifier ?? null,
  version: ({ version }) => version?.version ?? null,
  holder: ({ version, holderMasked }) =>
    version === null ? null : holderMasked,
  issuer: ({ issuer }) => ({ creditCode: issuer }),
  issuedOn: ({ version }) => version?.issuedOn ?? null,
  validUntil: ({ version }) => version?.validUntil ?? null,
  sha256: ({ version }) => (version === null ? null : licenceHash(version)),
  seal: async ({ version }, _, { licences }) =>
    version === null || licences === null
      ? null
      : licences.seals.seal(new TextEncoder().encode(licenceText(version))),
};

export const licenceMutations: Pick<MutationResolvers, "extractLicence"> = {
  async extractLicence(_, { input }, { hub, loaders, reader, licences }) {
    if (reader === null || reader.stationId !== null || licences === null)
      throw forbidden();
    const outcome = await extractLicence({ hub, loaders, licences }, reader, {
      ...input,
      forCaseNumber: input.forCaseNumber ?? null,
      ground: input.ground === "CONSENT" ? "consent" : "law",
    });
    return "extract" in outcome
      ? { __typename: "LicenceExtract", ...outcome.extract }
      : {
          __typename: "LicenceExtractRefused",
          reason: REFUSALS[outcome.refused],
        };
  },
};

const STATES = {
  making: "MAKING",
  valid: "VALID",
  changed: "CHANGED",
  suspended: "SUSPENDED",
  cancelled: "CANCELLED",
  withdrawn: "WITHDRAWN",
  expired: "EXPIRED",
  revoked: "REVOKED",
} as const satisfies Record<DomainState, LicenceState>;

const REFUSALS = {
  noLicence: "NO_LICENCE",
  notValid: "NOT_VALID",
  wordsMissing: "WORDS_MISSING",
  badCaseNumber: "BAD_CASE_NUMBER",
} as const satisfies Record<string, LicenceExtractRefusal>;
