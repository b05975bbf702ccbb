import type { FormSchema } from "@onedoor/domain/formTypes";
import type {
  Authority,
  Bundle,
  ItemVersion,
  VersionApproval,
} from "@onedoor/domain/itemTypes";
import type { ListRow } from "@onedoor/domain/listRow";
import type { PlainDate } from "@onedoor/domain/time";
import type { CalendarYear, WorkCalendar } from "@onedoor/domain/workCalendar";

export interface VersionKey {
  itemCode: string;
  version: number;
}

/** `itemCode:version`. */
export function itemKeyOf({ itemCode, version }: VersionKey): string {
  return `${itemCode}:${version}`;
}

/** A published version, whole. */
export interface VersionRecord extends VersionKey {
  elements: ItemVersion;
  form: FormSchema;
  formDefinitions: FormSchema;
  alsoCalled: readonly string[];
  searchText: string;
  approval: VersionApproval | null;
  /** Place in the order of publication. */
  seq: number;
}

/** An item by its newest version that has come into effect, which `version` names. */
export interface ItemRecord extends VersionKey {
  name: string;
  nameEn: string;
  audience: ItemVersion["audience"];
  implementingBody: string;
}

export interface BundleRecord {
  bundleId: string;
  name: string;
  nameEn: string;
  itemCodes: readonly string[];
  external: readonly string[];
  /** By item codes. */
  dependsOn: Bundle["dependsOn"];
  joint: JointRules;
}

/** How one form asks for all items of a bundle, by item codes. */
type JointRules = Pick<Bundle, "settled" | "roles" | "sameMaterials">;

export interface ItemQuery {
  /** Each has to fit; as `searchWordsOf` gives them. */
  words: readonly string[];
  /** Credit code of the body that decides, or of the department in charge. */
  department: string | null;
  acceptLevel: string | null;
  audience: ItemVersion["audience"] | null;
  first: number;
  /** The item before. */
  after: SearchPlace | null;
}

/** Where an item stands among those that were found: by how well it fits (0 without words), then by its code. */
export interface SearchPlace {
  fitness: number;
  itemCode: string;
}

/** A version that passed every check but those against what is published already. */
export interface CheckedVersion extends VersionKey {
  elements: ItemVersion;
  form: FormSchema;
  formDefinitions: FormSchema;
  alsoCalled: readonly string[];
  searchText: string;
  contentHash: string;
}

/** A body that elements name by `key`; `authority` is what a new item of it says of it. */
export interface KnownBody {
  key: string;
  creditCode: string;
  authority: Authority | null;
}

/** What a publisher asks about. */
export interface Concerned {
  itemCodes: readonly string[];
  catalogueKeys: readonly string[];
}

/** What a publisher finds published of what he asks about: every version of these items, and who has these keys. */
export interface Published {
  versions: readonly (VersionKey & {
    catalogueKey: string;
    contentHash: string;
  })[];
  /** Credit codes by the keys that elements use. */
  departments: ReadonlyMap<string, string>;
  /** The newest version of each row of the county's lists that may concern the items. */
  rows: readonly ListRow[];
}

/** What a publisher adds. Departments and bundles replace those of the same key. */
export interface Publication {
  departments: readonly KnownBody[];
  versions: readonly (CheckedVersion & {
    /** Credit code of the department in charge of the field. */
    department: string;
  })[];
  /** Why all of it is published; null for a catalogue that is loaded. */
  approval: VersionApproval | null;
  bundles: readonly BundleRecord[];
}

/** A publisher at work: he sees what he has written before. */
export interface Publishing {
  published(about: Concerned): Promise<Published>;
  write(publication: Publication): Promise<void>;
}

export interface CatalogueHead {
  epoch: number;
  seq: number;
}

/** The published catalogue and calendar. Versions are never changed or taken away; all reads are of the committed. */
export interface ItemsStore {
  versions(keys: readonly VersionKey[]): Promise<readonly VersionRecord[]>;
  /** Every version of these items, newest first. */
  versionKeys(itemCodes: readonly string[]): Promise<readonly VersionKey[]>;
  /** Items with a version that has come into effect by `today`, offered or not. */
  items(
    itemCodes: readonly string[],
    today: PlainDate,
  ): Promise<readonly ItemRecord[]>;
  /** Items on offer: neither cancelled nor run out. By how well they fit the words, then by code. */
  search(
    query: ItemQuery,
    today: PlainDate,
  ): Promise<{
    records: readonly (ItemRecord & SearchPlace)[];
    totalCount: number;
    hasNextPage: boolean;
  }>;
  /** The body with this credit code, as new items name it. */
  findBody(creditCode: string): Promise<KnownBody | undefined>;
  /** The shared definitions of the version that was published last; undefined in an empty catalogue. */
  newestDefinitions(): Promise<FormSchema | undefined>;
  head(): Promise<CatalogueHead>;
  /**
   * Versions published after this one, in the order of publication; of a division, those within its reach [I19] and
   * all newer ones of the same items.
   */
  publishedAfter(
    seq: number,
    limit: number,
    division: string | null,
  ): Promise<readonly VersionRecord[]>;
  /** Credit codes by the keys that elements use. */
  departments(): Promise<ReadonlyMap<string, string>>;
  /** All of them when no ids are named. */
  bundles(
    bundleIds: readonly string[] | null,
  ): Promise<readonly BundleRecord[]>;
  /** What somebody who publishes nothing yet has to know. */
  published(about: Concerned): Promise<Published>;
  /** Other publishers wait until `work` is done. What it wrote stands if its result is `ok`; else nothing of it does. */
  publish<Result extends { ok: boolean }>(
    work: (publishing: Publishing) => Promise<Result>,
  ): Promise<Result>;
  calendar(): Promise<WorkCalendar>;
  /** `published`: the year stands otherwise and `amends` is false. */
  publishCalendarYear(
    year: number,
    calendar: CalendarYear,
    amends: boolean,
  ): Promise<"written" | "unchanged" | "published">;
}
