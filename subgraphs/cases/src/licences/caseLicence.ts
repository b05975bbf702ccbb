import { type Hash, hashText } from "@onedoor/domain/hash";
import { type Licence, licenceOf } from "@onedoor/domain/licenceState";
import type { LicenceState } from "@onedoor/domain/licenceStates";
import type { LicenceVersion } from "@onedoor/domain/licenceText";
import { toJournalEntry } from "@onedoor/domain/parseEntry";
import { dateOf } from "@onedoor/domain/time";
import type { Context } from "../Context.ts";
import type { Hub } from "../hub/Hub.ts";
import type { CaseRow } from "../store/CaseStore.ts";

/** The licence of a case as it stands now. */
export interface CaseLicence {
  state: LicenceState;
  /** The one that stands; null while it is being made, and where its holder was erased. */
  version: LicenceVersion | null;
  issuer: string;
  holderMasked: string | null;
}

/** Of a case that is in the reader's reach; undefined where it gave none. */
export async function caseLicence(
  { hub, loaders }: Pick<Context, "hub" | "loaders">,
  { caseId, implementingBody, applicantNameMasked }: CaseRow,
): Promise<CaseLicence | undefined> {
  const state = await loaders.judgedState.load(caseId);
  if (state === null) return undefined;
  const isIssued = state.licence !== "none";
  if (!isIssued && state.decision?.outcome !== "approved") return undefined;
  // Bodies have the holder's name: read here for the hash and the seal, and shown masked.
  const journals = isIssued
    ? await hub.store.journalsOf([caseId])
    : new Map<string, never>();
  const licence: Licence | undefined = licenceOf(
    state,
    (journals.get(caseId) ?? []).map(toJournalEntry),
    {
      today: dateOf(hub.now()),
      givesLicence: !isIssued && (await givesLicence(hub, state)),
      salt: licenceSaltOf(hub.partySalt, caseId),
    },
  );
  return licence === undefined
    ? undefined
    : {
        state: licence.state,
        version: licence.versions.at(-1) ?? null,
        issuer: implementingBody,
        holderMasked: applicantNameMasked,
      };
}

/** `secret`: the hub's own, which never leaves it. */
export function licenceSaltOf(secret: string, caseId: string): Hash {
  return hashText(`salt of a licence|${secret}|${caseId}`);
}

/** By the catalogue; where that can't be reached, nobody is told that something is being made. */
async function givesLicence(
  { catalogue }: Pick<Hub, "catalogue">,
  { terms }: { terms: { itemCode: string; itemVersion: number } | null },
): Promise<boolean> {
  if (terms === null) return false;
  const version = await catalogue
    .findVersion(terms.itemCode, terms.itemVersion)
    .catch(() => undefined);
  return (
    version?.elements.results.some(({ kind }) => kind === "licence") ?? false
  );
}
