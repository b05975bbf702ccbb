import type {
  Bundle,
  Department,
  VersionApproval,
} from "@onedoor/domain/itemTypes";
import {
  itemKeyOf,
  type ItemsStore,
  type KnownBody,
  type Publishing,
  type VersionKey,
} from "../store/ItemsStore.ts";
import { checkVersion, type OfferedVersion } from "./checkVersion.ts";
import { concernedBy, decidePublication } from "./decidePublication.ts";
import type { PublishRefusal, PublishResult } from "./PublishResult.ts";

/** Versions, with the departments that their elements name by key and the bundles that name them. */
export interface CatalogueOffer {
  departments?: readonly DepartmentOffer[];
  versions: readonly OfferedVersion[];
  bundles?: readonly Bundle[];
  /** Why it is published; without it the catalogue is loaded. */
  approval?: VersionApproval | null;
}

type DepartmentOffer = Pick<Department, "key" | "creditCode"> &
  Partial<Pick<Department, "name" | "nameEn" | "nature" | "division">>;

/** Who offers more wrong than this has read enough. */
const MOST_REFUSALS = 1_000;

/** Publishes all of an offer or nothing. What is published already with the same content is left as it is. */
export function publishCatalogue(
  store: ItemsStore,
  offer: CatalogueOffer,
): Promise<PublishResult> {
  return publishInParts(store, [offer]);
}

/**
 * The same for an offer that doesn't fit into the memory: it comes in parts, in which an item's versions stand oldest
 * first, and bundles behind the items that they name.
 */
export function publishInParts(
  store: ItemsStore,
  parts: Iterable<CatalogueOffer> | AsyncIterable<CatalogueOffer>,
): Promise<PublishResult> {
  return store.publish(async (publishing) => {
    const publisher = new Publisher(publishing);
    for await (const part of parts) {
      await publisher.take(part);
      if (publisher.refusals.length >= MOST_REFUSALS) break;
    }
    return publisher.result();
  });
}

class Publisher {
  readonly refusals: PublishRefusal[] = [];
  readonly #publishing: Publishing;
  readonly #published: VersionKey[] = [];
  readonly #unchanged: VersionKey[] = [];
  readonly #taken = new Set<string>();
  #offered = 0;

  constructor(publishing: Publishing) {
    this.#publishing = publishing;
  }

  /** Once anything is refused, nothing is going to stand: what comes then is checked by itself alone. */
  async take({
    departments = [],
    versions: offered,
    bundles = [],
    approval = null,
  }: CatalogueOffer): Promise<void> {
    const results = offered.map((one, i) =>
      checkVersion(one, this.#offered + i),
    );
    this.#offered += offered.length;
    // Older versions first: replicas and `olderThanPublished` go by the order of publication.
    const versions = results
      .flatMap((one) => ("checked" in one ? one.checked : []))
      .sort((a, b) => a.version - b.version);
    const again = versions.map(itemKeyOf).filter((key) => this.#taken.has(key));
    this.refusals.push(
      ...results.flatMap((one) => ("refusals" in one ? one.refusals : [])),
      ...again.map((at) => ({ at, reason: "repeated", details: [] }) as const),
    );
    for (const one of versions) this.#taken.add(itemKeyOf(one));
    if (this.refusals.length > 0) return;
    const offer = {
      departments: departments.map(bodyOf),
      versions,
      bundles,
      approval,
    };
    const decision = decidePublication(
      offer,
      await this.#publishing.published(concernedBy(offer)),
    );
    if (!decision.ok) {
      this.refusals.push(...decision.refusals);
      return;
    }
    await this.#publishing.write(decision.publication);
    this.#published.push(...decision.publication.versions.map(keyOf));
    this.#unchanged.push(...decision.unchanged);
  }

  result(): PublishResult {
    return this.refusals.length > 0
      ? { ok: false, refusals: this.refusals }
      : { ok: true, published: this.#published, unchanged: this.#unchanged };
  }
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
