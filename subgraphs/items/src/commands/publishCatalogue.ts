import type {
  Bundle,
  Department,
  VersionApproval,
} from "@onedoor/domain/itemTypes";
import type { ItemsStore, KnownBody, VersionKey } from "../store/ItemsStore.ts";
import { checkVersion, type OfferedVersion } from "./checkVersion.ts";
import {
  decidePublication,
  type PublicationDecision,
} from "./decidePublication.ts";
import type { PublishResult } from "./PublishResult.ts";

/** Versions, with the departments that their elements name by key and the bundles that name them. */
export interface CatalogueOffer {
  departments?: readonly DepartmentOffer[];
  versions: readonly OfferedVersion[];
  bundles?: readonly Bundle[];
  /** Why it is published; without it the catalogue is loaded. */
  approval?: VersionApproval;
}

type DepartmentOffer = Pick<Department, "key" | "creditCode"> &
  Partial<Pick<Department, "name" | "nameEn" | "nature" | "division">>;

/** Publishes all of an offer or nothing. What is published already with the same content is left as it is. */
export async function publishCatalogue(
  store: ItemsStore,
  offer: CatalogueOffer,
): Promise<PublishResult> {
  const results = offer.versions.map(checkVersion);
  const refusals = results.flatMap((one) =>
    "refusals" in one ? one.refusals : [],
  );
  if (refusals.length > 0) return { ok: false, refusals };
  // Older versions first: replicas and `olderThanPublished` go by the order of publication.
  const versions = results
    .flatMap((one) => ("checked" in one ? one.checked : []))
    .sort((a, b) => a.version - b.version);
  const { bundles = [], approval = null } = offer;
  const departments = (offer.departments ?? []).map(bodyOf);

  let decision: PublicationDecision | undefined;
  const offered = { departments, versions, bundles, approval };
  await store.publish(
    (published) => {
      decision = decidePublication(offered, published);
      return decision.ok ? decision.publication : undefined;
    },
    versions.map(({ itemCode }) => itemCode),
  );
  if (decision === undefined)
    throw new Error("the store asked for no decision");
  if (!decision.ok) return decision;
  return {
    ok: true,
    published: decision.publication.versions.map(keyOf),
    unchanged: decision.unchanged,
  };
}

function bodyOf(offer: DepartmentOffer): KnownBody {
  const { key, creditCode, name, nameEn, nature, division } = offer;
  const isWhole =
    name !== undefined && nature !== undefined && division !== undefined;
  return {
    key,
    creditCode,
    authority: isWhole
      ? {
          name,
          nameEn: nameEn ?? name,
          creditCode,
          natureCode: nature,
          division,
        }
      : null,
  };
}

function keyOf({ itemCode, version }: VersionKey): VersionKey {
  return { itemCode, version };
}
