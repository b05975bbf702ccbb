import type { VersionKey } from "../store/ItemsStore.ts";

/** Why one part of what was offered can't be published. Nothing of the offer was written then. */
export interface PublishRefusal {
  /** `itemCode:version`, or the place in the offer where it has none; `bundle ID` for a bundle. */
  at: string;
  reason: PublishRefusalReason;
  /** Where and what, for whoever publishes. */
  details: readonly string[];
}

export type PublishRefusalReason =
  /** Not an item version: fields are missing or of another kind. */
  | "malformed"
  /** The implementation code is no such code, or another body's. */
  | "wrongItemCode"
  /** The version or bundle contradicts itself or the law: details are objections of the rules for publishing. */
  | "unsound"
  /** The county's lists don't carry it: details are objections by the lists. */
  | "outsideLists"
  | "malformedForm"
  /** The form refers to a definition that isn't there. */
  | "unresolvedReference"
  /** A field is bound to shared data that isn't there, or is another kind of thing. */
  | "wrongBinding"
  /** The same version twice in one offer. */
  | "repeated"
  | "unknownDepartment"
  /** A key names another body than the elements say. */
  | "wrongDepartment"
  /** This version is published with other content. Versions never change: a change is a new version. */
  | "versionIsPublished"
  /** A newer version is published already. */
  | "olderThanPublished"
  /** The catalogue's key belongs to another item. */
  | "keyIsTaken"
  /** A bundle names an item that isn't published. */
  | "unknownItem";

export type PublishResult =
  | {
      ok: true;
      published: readonly VersionKey[];
      /** Published before, with the same content. */
      unchanged: readonly VersionKey[];
    }
  | { ok: false; refusals: readonly PublishRefusal[] };
