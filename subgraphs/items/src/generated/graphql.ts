import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { PresentedVersion } from '../resolvers/presentVersion.ts';
import type { ItemRecord, BundleRecord } from '../store/ItemsStore.ts';
import type { DraftRecord } from '../store/DraftStore.ts';
import type { ListRow as StoredRow } from '@onedoor/domain/listRow';
import type { PulledItems } from '../resolvers/PulledItems.ts';
import type { Context } from '../Context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  Date: { input: string; output: string; }
  DateTime: { input: string; output: string; }
  /** Any JSON value. */
  JSON: { input: unknown; output: unknown; }
  _FieldSet: { input: string; output: string; }
};

/** 新增, 调整, 暂停, 恢复, 取消, 下放, 承接, 合并. */
export type ApprovalKind =
  | 'ADDED'
  | 'ADJUSTED'
  | 'CANCELLED'
  | 'DELEGATED'
  | 'MERGED'
  | 'RESUMED'
  | 'SUSPENDED'
  | 'TAKEN_OVER';

export type Audience =
  | 'LEGAL_ENTITY'
  | 'NATURAL_PERSON';

export type Bundle = {
  __typename?: 'Bundle';
  bundleId: Scalars['ID']['output'];
  /** What waits for what; items without a dependency run side by side. */
  dependsOn: Array<BundleDependency>;
  external: Array<Scalars['String']['output']>;
  items: Array<Item>;
  /**
   * How one form asks for all items: answers that the bundle settles, roles that are one person, materials that are one
   * paper. By item codes; for replicas.
   */
  joint: Scalars['JSON']['output'];
  name: Scalars['String']['output'];
  nameEn: Scalars['String']['output'];
};

/** An item of a bundle that waits for another's decision. */
export type BundleDependency = {
  __typename?: 'BundleDependency';
  /** Keys of shared data that the decision brings along, so that nobody is asked for them. */
  data: Array<Scalars['String']['output']>;
  itemCode: Scalars['ID']['output'];
  /** Codes of materials that it brings along. */
  materials: Array<Scalars['String']['output']>;
  onItemCode: Scalars['ID']['output'];
};

/** The part of an item that changed. */
export type ChangedPart = {
  __typename?: 'ChangedPart';
  /** Code of the material, path of the field, id of the question, or name of the element. */
  id: Scalars['ID']['output'];
  /** By the newer version; null for an element of the item itself. */
  name?: Maybe<Scalars['String']['output']>;
  nameEn?: Maybe<Scalars['String']['output']>;
  /** What the part belongs to, such as the question of an answer. */
  of?: Maybe<Scalars['String']['output']>;
  ofEn?: Maybe<Scalars['String']['output']>;
};

export type CountyList = {
  __typename?: 'CountyList';
  ended: Scalars['Int']['output'];
  inForce: Scalars['Int']['output'];
  kind: ListKind;
};

export type Department = {
  __typename?: 'Department';
  creditCode: Scalars['ID']['output'];
};

export type Holiday = {
  __typename?: 'Holiday';
  date: Scalars['Date']['output'];
  name: Scalars['String']['output'];
};

/** A service item (事项): what is offered, by whom. */
export type Item = {
  __typename?: 'Item';
  audience: Audience;
  /** The newest version that has come into effect; its state says whether it can be applied for. */
  current: ItemVersion;
  /** The body that decides (实施主体). */
  department: Department;
  itemCode: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  nameEn: Scalars['String']['output'];
  /** All published versions, newest first; one may come into effect later. */
  versions: Array<ItemVersion>;
};

export type ItemCheckpoint = {
  __typename?: 'ItemCheckpoint';
  cursor: Scalars['String']['output'];
};

export type ItemCheckpointInput = {
  cursor: Scalars['String']['input'];
};

export type ItemConnection = {
  __typename?: 'ItemConnection';
  nodes: Array<Item>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

/** An item version as a station's replica keeps it. */
export type ItemDocument = {
  __typename?: 'ItemDocument';
  /** Always false. */
  deleted: Scalars['Boolean']['output'];
  elements: Scalars['JSON']['output'];
  /** The form with the shared definitions it uses under its own `$defs`: it validates without another document. */
  form: Scalars['JSON']['output'];
  itemCode: Scalars['ID']['output'];
  /** `itemCode:version`. */
  itemKey: Scalars['ID']['output'];
  /** Words to search by: name, pinyin and initials, in lower case. */
  searchText: Scalars['String']['output'];
  state: ItemState;
  version: Scalars['Int']['output'];
};

/** A version of an item that is being written. */
export type ItemDraft = {
  __typename?: 'ItemDraft';
  /** The version that it changes; null for a new item. */
  base?: Maybe<ItemVersion>;
  body: Department;
  changedAt: Scalars['DateTime']['output'];
  changedBy: Staff;
  draftId: Scalars['ID']['output'];
  /** What stands against publishing it as it is. */
  objections: Array<ItemObjection>;
  /** What it was published as. */
  published?: Maybe<ItemVersion>;
  /** Counts its changes from 1. */
  revision: Scalars['Int']['output'];
  /** The elements as the editor's form has them. */
  sheet: Scalars['JSON']['output'];
  state: ItemDraftState;
};

export type ItemDraftInput = {
  draftId: Scalars['ID']['input'];
  /** The revision that was read. */
  revision: Scalars['Int']['input'];
};

export type ItemDraftOutcome = ItemDraft | ItemDraftRefused;

export type ItemDraftRefusalReason =
  /** Somebody else has saved, published or discarded it since it was read. */
  | 'CHANGED_MEANWHILE'
  /** The office writes no items, or none of this body. */
  | 'NOT_PERMITTED'
  /** Something stands against publishing it. */
  | 'NOT_WHOLE'
  /** Whoever wrote a version doesn't approve it. */
  | 'OWN_DRAFT'
  | 'TOO_LARGE'
  /** The body has 200 drafts open. */
  | 'TOO_MANY'
  | 'UNKNOWN_DRAFT'
  | 'UNKNOWN_VERSION';

export type ItemDraftRefused = {
  __typename?: 'ItemDraftRefused';
  /** What stands against publishing, where that is the reason. */
  objections: Array<ItemObjection>;
  reason: ItemDraftRefusalReason;
};

export type ItemDraftState =
  | 'DISCARDED'
  | 'OPEN'
  | 'PUBLISHED';

export type ItemFilter = {
  /** Exercise level of the window: 4 county, 5 town, 6 village. */
  acceptLevel?: InputMaybe<Scalars['String']['input']>;
  audience?: InputMaybe<Audience>;
  /** Credit code of the body that decides, or of the department in charge of the field. */
  department?: InputMaybe<Scalars['ID']['input']>;
  /** Chinese words, full pinyin, initials or English words, all of which have to fit: `低保`, `dibao`, `db`. */
  search?: InputMaybe<Scalars['String']['input']>;
};

/** One thing that stands against publishing. */
export type ItemObjection = {
  __typename?: 'ItemObjection';
  /** A cell of the sheet as a JSON pointer, or the code, key or place that the rule names. */
  at: Scalars['String']['output'];
  /** A rule of the form, of the catalogue or of publishing, by its name. */
  reason: Scalars['String']['output'];
};

export type ItemPullBulk = {
  __typename?: 'ItemPullBulk';
  checkpoint?: Maybe<ItemCheckpoint>;
  documents: Array<ItemDocument>;
  /**
   * The same documents for a first copy: gzip in base64 of one JSON document `{ forms, documents }`, where a document has
   * the place of its form among `forms` in place of the form.
   */
  packed: Scalars['String']['output'];
};

export type ItemResult = {
  __typename?: 'ItemResult';
  kind: Scalars['String']['output'];
  name: Scalars['String']['output'];
  validity?: Maybe<Scalars['String']['output']>;
};

export type ItemState =
  | 'CANCELLED'
  | 'IN_FORCE'
  | 'SUSPENDED';

/** One immutable, published version of an item with all of its elements. */
export type ItemVersion = {
  __typename?: 'ItemVersion';
  acceptLevels: Array<Scalars['String']['output']>;
  /** Null for what the county's catalogue began with, or was loaded with. */
  approval?: Maybe<VersionApproval>;
  /**
   * In what this version differs from another of the same item, what matters most at a window first; empty where it is the
   * same but for number and dates of effect. Null where that version was never published.
   */
  changesSince?: Maybe<Array<VersionChange>>;
  conditions: Array<Scalars['String']['output']>;
  consultPhone: Scalars['String']['output'];
  deliveryLimit: TimeLimit;
  /** The body that decides (实施主体). */
  department: Department;
  effectiveFrom: Scalars['Date']['output'];
  effectiveUntil?: Maybe<Scalars['Date']['output']>;
  /** Every element of the item as one document, as published. */
  elements: Scalars['JSON']['output'];
  extension?: Maybe<TimeLimit>;
  /** The item's form as JSON Schema 2020-12 with the layout words that the apps know. */
  form: Scalars['JSON']['output'];
  /** Definitions that the forms of a catalogue share: the form refers to them as `common.json`. */
  formDefinitions: Scalars['JSON']['output'];
  /** `instant` (即办件), `promised` (承诺件) or `other`. */
  handlingType: Scalars['String']['output'];
  itemCode: Scalars['ID']['output'];
  legalBasis: Array<LegalBasis>;
  materials: Array<Material>;
  name: Scalars['String']['output'];
  nameEn: Scalars['String']['output'];
  promisedLimit: TimeLimit;
  results: Array<ItemResult>;
  situations: Array<Situation>;
  state: ItemState;
  statutoryLimit?: Maybe<TimeLimit>;
  steps: Array<Step>;
  supervisePhone: Scalars['String']['output'];
  version: Scalars['Int']['output'];
};


/** One immutable, published version of an item with all of its elements. */
export type ItemVersionChangesSinceArgs = {
  version: Scalars['Int']['input'];
};

export type ItemVersionInput = {
  itemCode: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
};

export type LegalBasis = {
  __typename?: 'LegalBasis';
  article?: Maybe<Scalars['String']['output']>;
  docNo?: Maybe<Scalars['String']['output']>;
  title: Scalars['String']['output'];
};

export type LevelCount = {
  __typename?: 'LevelCount';
  accepted: Scalars['Int']['output'];
  exercised: Scalars['Int']['output'];
  /** 1 state, 2 province, 3 city, 4 county, 5 town, 6 village, 7 shared. */
  level: Scalars['String']['output'];
};

/** 权力、责任、市场准入负面、不得索要、监管、公共服务、中介服务、收费、取消证明、部门职责边界. */
export type ListKind =
  | 'ABOLISHED_PROOF'
  | 'BOUNDARY'
  | 'FEE'
  | 'INTERMEDIARY'
  | 'MARKET_ACCESS'
  | 'NOT_TO_ASK'
  | 'POWER'
  | 'PUBLIC_SERVICE'
  | 'RESPONSIBILITY'
  | 'SUPERVISION';

/** A row of a list, by its newest version, which may hold from a later day. */
export type ListRow = {
  __typename?: 'ListRow';
  basis: Array<LegalBasis>;
  /** First day of the row's first version. */
  beganOn: Scalars['Date']['output'];
  /** All that the row says, with what only its list has. */
  content: Scalars['JSON']['output'];
  /** The body whose row it is. */
  department: Department;
  /** First day of this version: of one that ends the row, the first day without it. */
  effectiveFrom: Scalars['Date']['output'];
  /** What became of it, newest first. */
  history: Array<ListRowVersion>;
  kind: ListKind;
  /** Items that are offered although the row has ended and no other covers them. */
  leftOutside: Array<Item>;
  /** 4 county, 5 town, 6 village. */
  level: Scalars['String']['output'];
  name: Scalars['String']['output'];
  nameEn: Scalars['String']['output'];
  /** Given once in its list; stays with the row. */
  number: Scalars['Int']['output'];
  /** Number of the row, in the same list, that it was taken over from. */
  predecessor?: Maybe<Scalars['Int']['output']>;
  state: ListRowState;
  /** Number of the row, in the same list, that it was delegated or transferred to, or merged into. */
  successor?: Maybe<Scalars['Int']['output']>;
  version: Scalars['Int']['output'];
};

/** 新增、承接、调整、取消、下放、转移、合并. */
export type ListRowChange =
  | 'ADDED'
  | 'ADJUSTED'
  | 'CANCELLED'
  | 'DELEGATED'
  | 'MERGED'
  | 'TAKEN_OVER'
  | 'TRANSFERRED';

/**
 * One change. ADDED and TAKEN_OVER (from an authority above the county) bring `content` and nothing of the row; all others
 * name the row as it was seen. ADJUSTED brings `content`, DELEGATED and TRANSFERRED `to`, MERGED `into`.
 */
export type ListRowChangeInput = {
  approver: Scalars['String']['input'];
  change: ListRowChange;
  /** All that the row says, as `ListRow.content` gives it. */
  content?: InputMaybe<Scalars['JSON']['input']>;
  /** First day of what the change makes. */
  effectiveFrom: Scalars['Date']['input'];
  /** Number of the row, in the same list, that carries it on. */
  into?: InputMaybe<Scalars['Int']['input']>;
  kind: ListKind;
  number?: InputMaybe<Scalars['Int']['input']>;
  publication: Scalars['String']['input'];
  reason: Scalars['String']['input'];
  to?: InputMaybe<ListRowReceiverInput>;
  /** The version that was seen: one that was changed meanwhile is not changed again. */
  version?: InputMaybe<Scalars['Int']['input']>;
};

export type ListRowConnection = {
  __typename?: 'ListRowConnection';
  nodes: Array<ListRow>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type ListRowFilter = {
  /** Credit code of the body whose rows they are. */
  body?: InputMaybe<Scalars['ID']['input']>;
  /** Whether rows in force or those that have ended; all without it. */
  inForce?: InputMaybe<Scalars['Boolean']['input']>;
  /** Chinese words, full pinyin, or initials. */
  search?: InputMaybe<Scalars['String']['input']>;
};

export type ListRowReceiverInput = {
  /** Credit code. */
  body: Scalars['ID']['input'];
  level: Scalars['String']['input'];
};

export type ListRowRefusal = {
  __typename?: 'ListRowRefusal';
  /** Place of the change, from 0. */
  at: Scalars['Int']['output'];
  details: Array<Scalars['String']['output']>;
  reason: ListRowRefusalReason;
};

export type ListRowRefusalReason =
  /** Another row in force covers the same items. */
  | 'ALREADY_LISTED'
  /** A row keeps its list, body, level and code. */
  | 'ANOTHER_ROW'
  /** It would hold from an earlier day than what stands. */
  | 'BEFORE_ITS_VERSION'
  | 'CHANGED_MEANWHILE'
  | 'MALFORMED'
  | 'MERGED_INTO_ITSELF'
  | 'MERGED_INTO_NOTHING'
  | 'NOT_DOWNWARD'
  /** Another body's row. */
  | 'NOT_YOUR_BODY'
  /** What has ended never comes back: add a new row. */
  | 'ROW_HAS_ENDED'
  | 'SAME_BODY'
  | 'UNKNOWN_BODY'
  | 'UNKNOWN_POWER_ROW'
  | 'UNKNOWN_ROW'
  /** A law with its article, or a document with its number. */
  | 'WITHOUT_BASIS';

/** 在用、已取消、已下放、已转移、已合并. */
export type ListRowState =
  | 'CANCELLED'
  | 'DELEGATED'
  | 'IN_FORCE'
  | 'MERGED'
  | 'TRANSFERRED';

/** One immutable version of a row: what changed, why, and who approved it. */
export type ListRowVersion = {
  __typename?: 'ListRowVersion';
  /** The office that approved the change (编办、审改办). */
  approver: Scalars['String']['output'];
  change: ListRowChange;
  effectiveFrom: Scalars['Date']['output'];
  name: Scalars['String']['output'];
  /** The document in which it was made public. */
  publication: Scalars['String']['output'];
  publishedAt: Scalars['DateTime']['output'];
  reason: Scalars['String']['output'];
  state: ListRowState;
  successor?: Maybe<Scalars['Int']['output']>;
  version: Scalars['Int']['output'];
};

export type ListRowsPublished = {
  __typename?: 'ListRowsPublished';
  rows: Array<ListRow>;
};

/** Nothing was changed. */
export type ListRowsRefused = {
  __typename?: 'ListRowsRefused';
  refusals: Array<ListRowRefusal>;
};

export type Material = {
  __typename?: 'Material';
  code: Scalars['ID']['output'];
  copies: Scalars['Int']['output'];
  deferDays?: Maybe<Scalars['Int']['output']>;
  deferrable: Scalars['Boolean']['output'];
  licenceReplaceable: Scalars['Boolean']['output'];
  name: Scalars['String']['output'];
  nameEn: Scalars['String']['output'];
  /** `required`, `situational` or `optional`. */
  necessity: Scalars['String']['output'];
  notes?: Maybe<Scalars['String']['output']>;
  originals: Scalars['Int']['output'];
  /** For materials that only a situation asks for: the condition, as published. */
  when?: Maybe<Scalars['String']['output']>;
};

export type Mutation = {
  __typename?: 'Mutation';
  /** Puts a draft away. It stays on record. */
  discardItemDraft: ItemDraftOutcome;
  /**
   * Publishes a draft as the next version of its item, for good: for approvers and town officers, and never what one has
   * written oneself.
   */
  publishItemDraft: ItemDraftOutcome;
  /**
   * Changes rows of the county's lists, all of them or none, one after the other. For an approver, of rows of his own
   * body. Every change is kept with its reason and approver.
   */
  publishListRows: PublishListRowsResult;
  /**
   * Begins a draft or replaces what it says: for reviewers, approvers and town officers, of their own body's items. A
   * draft needn't be whole; 400,000 characters is the most.
   */
  saveItemDraft: ItemDraftOutcome;
};


export type MutationDiscardItemDraftArgs = {
  input: ItemDraftInput;
};


export type MutationPublishItemDraftArgs = {
  input: PublishItemDraftInput;
};


export type MutationPublishListRowsArgs = {
  input: PublishListRowsInput;
};


export type MutationSaveItemDraftArgs = {
  input: SaveItemDraftInput;
};

export type PageInfo = {
  __typename?: 'PageInfo';
  endCursor?: Maybe<Scalars['String']['output']>;
  hasNextPage: Scalars['Boolean']['output'];
};

export type PublishItemDraftInput = {
  draftId: Scalars['ID']['input'];
  kind: ApprovalKind;
  /** The revision that was read and is approved. */
  revision: Scalars['Int']['input'];
  /** Why, in at most 500 characters; everybody may read it. */
  words: Scalars['String']['input'];
};

export type PublishListRowsInput = {
  /** At most 200. */
  changes: Array<ListRowChangeInput>;
};

export type PublishListRowsResult = ListRowsPublished | ListRowsRefused;

export type Query = {
  __typename?: 'Query';
  /** Errands of several items (一件事). */
  bundles: Array<Bundle>;
  /** The item with this 31-digit implementation code (实施编码); null before its first version comes into effect. */
  item?: Maybe<Item>;
  /** How many items on offer are exercised, and how many may be accepted, at each level (行使层级). */
  itemCounts: Array<LevelCount>;
  /** A draft of the own body, published and discarded ones too; null for any other. */
  itemDraft?: Maybe<ItemDraft>;
  /** Versions of the own body's items that are being written, last changed first: at most 200. */
  itemDrafts: Array<ItemDraft>;
  /** One published version. Versions never change. */
  itemVersion?: Maybe<ItemVersion>;
  /**
   * Items on offer: those whose newest version in effect is neither cancelled nor run out. By how well they fit the words
   * that are searched for, then by code. Where nothing fits as typed, words with one
   * mistake do.
   */
  items: ItemConnection;
  /** One row by its number, which stays with it for good. */
  listRow?: Maybe<ListRow>;
  /** Rows of one list by number, those that have ended among them. */
  listRows: ListRowConnection;
  /** The county's lists (清单), each with how many of its rows are in force and how many have ended. */
  lists: Array<CountyList>;
  /**
   * Pages of the catalogue for a replica: published versions with their forms, in the order of publication. Of a post's
   * replica those within reach: items that some window of a county may accept and that are decided above its division, in
   * it or below. Whoever has an item is told of its later versions, whatever they say. Versions are never taken back: an
   * item ends by a newer version in the state CANCELLED. For any signed-in reader; a limit of more than 200 is refused,
   * of more than 2500 where the page is asked for packed.
   */
  pullItems: ItemPullBulk;
  /** The work calendar of a year; null where the State Council's notice has not been loaded. */
  workCalendar?: Maybe<WorkCalendarYear>;
  /** All published years in one document, with its version. */
  workCalendarDocument: Scalars['JSON']['output'];
};


export type QueryItemArgs = {
  itemCode: Scalars['ID']['input'];
};


export type QueryItemDraftArgs = {
  draftId: Scalars['ID']['input'];
};


export type QueryItemVersionArgs = {
  itemCode: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
};


export type QueryItemsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ItemFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryListRowArgs = {
  kind: ListKind;
  number: Scalars['Int']['input'];
};


export type QueryListRowsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ListRowFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kind: ListKind;
};


export type QueryPullItemsArgs = {
  checkpoint?: InputMaybe<ItemCheckpointInput>;
  limit: Scalars['Int']['input'];
};


export type QueryWorkCalendarArgs = {
  year: Scalars['Int']['input'];
};

export type SaveItemDraftInput = {
  /** The version that a new draft changes; without it the draft is of a new item. Of no account later. */
  base?: InputMaybe<ItemVersionInput>;
  /** A UUID, made by who begins the draft: saving it twice is the same as once. */
  draftId: Scalars['ID']['input'];
  /** The revision that was read; 0 for a new draft. */
  revision: Scalars['Int']['input'];
  /** The elements as the editor's form has them. */
  sheet: Scalars['JSON']['input'];
};

export type Situation = {
  __typename?: 'Situation';
  id: Scalars['ID']['output'];
  options: Array<SituationOption>;
  question: Scalars['String']['output'];
  questionEn: Scalars['String']['output'];
};

export type SituationOption = {
  __typename?: 'SituationOption';
  id: Scalars['ID']['output'];
  label: Scalars['String']['output'];
  labelEn: Scalars['String']['output'];
};

export type Staff = {
  __typename?: 'Staff';
  staffId: Scalars['ID']['output'];
};

export type Step = {
  __typename?: 'Step';
  limit: TimeLimit;
  name: Scalars['String']['output'];
  nameEn: Scalars['String']['output'];
  role: Scalars['String']['output'];
  seq: Scalars['Int']['output'];
};

export type TimeLimit = {
  __typename?: 'TimeLimit';
  unit: TimeUnit;
  value: Scalars['Float']['output'];
};

/** 工作日 WD, 自然日 CD, 小时 H, 当场 INSTANT. */
export type TimeUnit =
  | 'CD'
  | 'H'
  | 'INSTANT'
  | 'WD';

/** Why a version was published, and by whom. */
export type VersionApproval = {
  __typename?: 'VersionApproval';
  /** Never who drafted it. */
  approvedBy: Staff;
  draftedBy: Staff;
  kind: ApprovalKind;
  publishedAt: Scalars['DateTime']['output'];
  words: Scalars['String']['output'];
};

/** One difference between two versions of an item. */
export type VersionChange = {
  __typename?: 'VersionChange';
  /** What stands now; null where there is nothing any more. */
  after?: Maybe<Scalars['JSON']['output']>;
  area: VersionChangeArea;
  /** What stood before; null where there was nothing. Of a detail only what differs. */
  before?: Maybe<Scalars['JSON']['output']>;
  kind: VersionChangeKind;
  part: ChangedPart;
};

/** In the order in which changes are listed. */
export type VersionChangeArea =
  | 'CONDITIONS'
  | 'FORM'
  | 'LIMITS'
  | 'MATERIALS'
  | 'REST'
  | 'STATE';

/**
 * What changed. `…_ADDED` has nothing before it, `…_DROPPED` nothing after it; a `…_DETAIL` is what has no kind of its own,
 * and `ELEMENT` an element of the item that has none.
 */
export type VersionChangeKind =
  | 'ACCEPT_LEVELS'
  | 'BASIS_ADDED'
  | 'BASIS_DETAIL'
  | 'BASIS_DROPPED'
  | 'CONDITION_ADDED'
  | 'CONDITION_DROPPED'
  | 'ELEMENT'
  | 'EXTENSION'
  | 'FEE'
  | 'FIELD_ADDED'
  | 'FIELD_CHOICES'
  | 'FIELD_DETAIL'
  | 'FIELD_DROPPED'
  | 'FIELD_NEED'
  | 'HANDLING_TYPE'
  | 'LAST_DAY'
  | 'LIMIT'
  | 'LIMIT_GROUND'
  | 'MATERIAL_ADDED'
  | 'MATERIAL_COUNT'
  | 'MATERIAL_DEFERRAL'
  | 'MATERIAL_DETAIL'
  | 'MATERIAL_DROPPED'
  | 'MATERIAL_FORM'
  | 'MATERIAL_LICENCE'
  | 'MATERIAL_NEED'
  | 'OPTION_ADDED'
  | 'OPTION_DETAIL'
  | 'OPTION_DROPPED'
  | 'ORDER'
  | 'PHONE'
  | 'PROCEDURE_ADDED'
  | 'PROCEDURE_DETAIL'
  | 'PROCEDURE_DROPPED'
  | 'QUESTION_ADDED'
  | 'QUESTION_DETAIL'
  | 'QUESTION_DROPPED'
  | 'REFUSAL_ADDED'
  | 'REFUSAL_DROPPED'
  | 'RESULT_ADDED'
  | 'RESULT_DETAIL'
  | 'RESULT_DROPPED'
  | 'SECTION_ADDED'
  | 'SECTION_DETAIL'
  | 'SECTION_DROPPED'
  | 'STATE'
  | 'STEP_ADDED'
  | 'STEP_DETAIL'
  | 'STEP_DROPPED'
  | 'STEP_LIMIT'
  | 'VISITS';

export type WorkCalendarYear = {
  __typename?: 'WorkCalendarYear';
  holidays: Array<Holiday>;
  makeUpDays: Array<Scalars['Date']['output']>;
  notice: Scalars['String']['output'];
  workingDays: Scalars['Int']['output'];
  year: Scalars['Int']['output'];
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  Bundle: Bundle;
  Item: Item;
  ItemVersion: ItemVersion;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Bundle:
    ( { __typename: 'Bundle' }
    & GraphQLRecursivePick<FederationTypes['Bundle'], {"bundleId":true}> );
  Item:
    ( { __typename: 'Item' }
    & GraphQLRecursivePick<FederationTypes['Item'], {"itemCode":true}> );
  ItemVersion:
    ( { __typename: 'ItemVersion' }
    & GraphQLRecursivePick<FederationTypes['ItemVersion'], {"itemCode":true,"version":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  ItemDraftOutcome:
    | ( DraftRecord )
    | ( ItemDraftRefused )
  ;
  PublishListRowsResult:
    | ( Omit<ListRowsPublished, 'rows'> & { rows: Array<_RefType['ListRow']> } )
    | ( ListRowsRefused )
  ;
};


/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  ApprovalKind: ApprovalKind;
  Audience: Audience;
  Bundle: ResolverTypeWrapper<BundleRecord>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  BundleDependency: ResolverTypeWrapper<BundleDependency>;
  ChangedPart: ResolverTypeWrapper<ChangedPart>;
  CountyList: ResolverTypeWrapper<CountyList>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Department: ResolverTypeWrapper<Department>;
  Holiday: ResolverTypeWrapper<Holiday>;
  Item: ResolverTypeWrapper<ItemRecord>;
  ItemCheckpoint: ResolverTypeWrapper<ItemCheckpoint>;
  ItemCheckpointInput: ItemCheckpointInput;
  ItemConnection: ResolverTypeWrapper<Omit<ItemConnection, 'nodes'> & { nodes: Array<ResolversTypes['Item']> }>;
  ItemDocument: ResolverTypeWrapper<ItemDocument>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  ItemDraft: ResolverTypeWrapper<DraftRecord>;
  ItemDraftInput: ItemDraftInput;
  ItemDraftOutcome: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ItemDraftOutcome']>;
  ItemDraftRefusalReason: ItemDraftRefusalReason;
  ItemDraftRefused: ResolverTypeWrapper<ItemDraftRefused>;
  ItemDraftState: ItemDraftState;
  ItemFilter: ItemFilter;
  ItemObjection: ResolverTypeWrapper<ItemObjection>;
  ItemPullBulk: ResolverTypeWrapper<PulledItems>;
  ItemResult: ResolverTypeWrapper<ItemResult>;
  ItemState: ItemState;
  ItemVersion: ResolverTypeWrapper<PresentedVersion>;
  ItemVersionInput: ItemVersionInput;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  LegalBasis: ResolverTypeWrapper<LegalBasis>;
  LevelCount: ResolverTypeWrapper<LevelCount>;
  ListKind: ListKind;
  ListRow: ResolverTypeWrapper<StoredRow>;
  ListRowChange: ListRowChange;
  ListRowChangeInput: ListRowChangeInput;
  ListRowConnection: ResolverTypeWrapper<Omit<ListRowConnection, 'nodes'> & { nodes: Array<ResolversTypes['ListRow']> }>;
  ListRowFilter: ListRowFilter;
  ListRowReceiverInput: ListRowReceiverInput;
  ListRowRefusal: ResolverTypeWrapper<ListRowRefusal>;
  ListRowRefusalReason: ListRowRefusalReason;
  ListRowState: ListRowState;
  ListRowVersion: ResolverTypeWrapper<ListRowVersion>;
  ListRowsPublished: ResolverTypeWrapper<Omit<ListRowsPublished, 'rows'> & { rows: Array<ResolversTypes['ListRow']> }>;
  ListRowsRefused: ResolverTypeWrapper<ListRowsRefused>;
  Material: ResolverTypeWrapper<Material>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PublishItemDraftInput: PublishItemDraftInput;
  PublishListRowsInput: PublishListRowsInput;
  PublishListRowsResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['PublishListRowsResult']>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  SaveItemDraftInput: SaveItemDraftInput;
  Situation: ResolverTypeWrapper<Situation>;
  SituationOption: ResolverTypeWrapper<SituationOption>;
  Staff: ResolverTypeWrapper<Staff>;
  Step: ResolverTypeWrapper<Step>;
  TimeLimit: ResolverTypeWrapper<TimeLimit>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  TimeUnit: TimeUnit;
  VersionApproval: ResolverTypeWrapper<VersionApproval>;
  VersionChange: ResolverTypeWrapper<VersionChange>;
  VersionChangeArea: VersionChangeArea;
  VersionChangeKind: VersionChangeKind;
  WorkCalendarYear: ResolverTypeWrapper<WorkCalendarYear>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Bundle: BundleRecord;
  ID: Scalars['ID']['output'];
  String: Scalars['String']['output'];
  BundleDependency: BundleDependency;
  ChangedPart: ChangedPart;
  CountyList: CountyList;
  Int: Scalars['Int']['output'];
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Department: Department;
  Holiday: Holiday;
  Item: ItemRecord;
  ItemCheckpoint: ItemCheckpoint;
  ItemCheckpointInput: ItemCheckpointInput;
  ItemConnection: Omit<ItemConnection, 'nodes'> & { nodes: Array<ResolversParentTypes['Item']> };
  ItemDocument: ItemDocument;
  Boolean: Scalars['Boolean']['output'];
  ItemDraft: DraftRecord;
  ItemDraftInput: ItemDraftInput;
  ItemDraftOutcome: ResolversUnionTypes<ResolversParentTypes>['ItemDraftOutcome'];
  ItemDraftRefused: ItemDraftRefused;
  ItemFilter: ItemFilter;
  ItemObjection: ItemObjection;
  ItemPullBulk: PulledItems;
  ItemResult: ItemResult;
  ItemVersion: PresentedVersion;
  ItemVersionInput: ItemVersionInput;
  JSON: Scalars['JSON']['output'];
  LegalBasis: LegalBasis;
  LevelCount: LevelCount;
  ListRow: StoredRow;
  ListRowChangeInput: ListRowChangeInput;
  ListRowConnection: Omit<ListRowConnection, 'nodes'> & { nodes: Array<ResolversParentTypes['ListRow']> };
  ListRowFilter: ListRowFilter;
  ListRowReceiverInput: ListRowReceiverInput;
  ListRowRefusal: ListRowRefusal;
  ListRowVersion: ListRowVersion;
  ListRowsPublished: Omit<ListRowsPublished, 'rows'> & { rows: Array<ResolversParentTypes['ListRow']> };
  ListRowsRefused: ListRowsRefused;
  Material: Material;
  Mutation: Record<PropertyKey, never>;
  PageInfo: PageInfo;
  PublishItemDraftInput: PublishItemDraftInput;
  PublishListRowsInput: PublishListRowsInput;
  PublishListRowsResult: ResolversUnionTypes<ResolversParentTypes>['PublishListRowsResult'];
  Query: Record<PropertyKey, never>;
  SaveItemDraftInput: SaveItemDraftInput;
  Situation: Situation;
  SituationOption: SituationOption;
  Staff: Staff;
  Step: Step;
  TimeLimit: TimeLimit;
  Float: Scalars['Float']['output'];
  VersionApproval: VersionApproval;
  VersionChange: VersionChange;
  WorkCalendarYear: WorkCalendarYear;
};

export type BundleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Bundle'] = ResolversParentTypes['Bundle'], FederationReferenceType extends FederationReferenceTypes['Bundle'] = FederationReferenceTypes['Bundle']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Bundle']> | FederationReferenceType, FederationReferenceType, ContextType>;
  bundleId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  dependsOn?: Resolver<Array<ResolversTypes['BundleDependency']>, ParentType, ContextType>;
  external?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  items?: Resolver<Array<ResolversTypes['Item']>, ParentType, ContextType>;
  joint?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nameEn?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type BundleDependencyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BundleDependency'] = ResolversParentTypes['BundleDependency']> = {
  data?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  itemCode?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  materials?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  onItemCode?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ChangedPartResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangedPart'] = ResolversParentTypes['ChangedPart']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  nameEn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  of?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  ofEn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CountyListResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CountyList'] = ResolversParentTypes['CountyList']> = {
  ended?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  inForce?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ListKind'], ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DepartmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Department'] = ResolversParentTypes['Department']> = {
  creditCode?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type HolidayResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Holiday'] = ResolversParentTypes['Holiday']> = {
  date?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ItemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Item'] = ResolversParentTypes['Item'], FederationReferenceType extends FederationReferenceTypes['Item'] = FederationReferenceTypes['Item']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Item']> | FederationReferenceType, FederationReferenceType, ContextType>;
  audience?: Resolver<ResolversTypes['Audience'], ParentType, ContextType>;
  current?: Resolver<ResolversTypes['ItemVersion'], ParentType, ContextType>;
  department?: Resolver<ResolversTypes['Department'], ParentType, ContextType>;
  itemCode?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nameEn?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  versions?: Resolver<Array<ResolversTypes['ItemVersion']>, ParentType, ContextType>;
};

export type ItemCheckpointResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ItemCheckpoint'] = ResolversParentTypes['ItemCheckpoint']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ItemConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ItemConnection'] = ResolversParentTypes['ItemConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['Item']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ItemDocumentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ItemDocument'] = ResolversParentTypes['ItemDocument']> = {
  deleted?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  elements?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  form?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  itemCode?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  itemKey?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  searchText?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ItemState'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ItemDraftResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ItemDraft'] = ResolversParentTypes['ItemDraft']> = {
  base?: Resolver<Maybe<ResolversTypes['ItemVersion']>, ParentType, ContextType>;
  body?: Resolver<ResolversTypes['Department'], ParentType, ContextType>;
  changedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  changedBy?: Resolver<ResolversTypes['Staff'], ParentType, ContextType>;
  draftId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  objections?: Resolver<Array<ResolversTypes['ItemObjection']>, ParentType, ContextType>;
  published?: Resolver<Maybe<ResolversTypes['ItemVersion']>, ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sheet?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ItemDraftState'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ItemDraftOutcomeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ItemDraftOutcome'] = ResolversParentTypes['ItemDraftOutcome']> = {
  __resolveType: TypeResolveFn<'ItemDraft' | 'ItemDraftRefused', ParentType, ContextType>;
};

export type ItemDraftRefusedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ItemDraftRefused'] = ResolversParentTypes['ItemDraftRefused']> = {
  objections?: Resolver<Array<ResolversTypes['ItemObjection']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['ItemDraftRefusalReason'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ItemObjectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ItemObjection'] = ResolversParentTypes['ItemObjection']> = {
  at?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ItemPullBulkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ItemPullBulk'] = ResolversParentTypes['ItemPullBulk']> = {
  checkpoint?: Resolver<Maybe<ResolversTypes['ItemCheckpoint']>, ParentType, ContextType>;
  documents?: Resolver<Array<ResolversTypes['ItemDocument']>, ParentType, ContextType>;
  packed?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ItemResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ItemResult'] = ResolversParentTypes['ItemResult']> = {
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  validity?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ItemVersionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ItemVersion'] = ResolversParentTypes['ItemVersion'], FederationReferenceType extends FederationReferenceTypes['ItemVersion'] = FederationReferenceTypes['ItemVersion']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ItemVersion']> | FederationReferenceType, FederationReferenceType, ContextType>;
  acceptLevels?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  approval?: Resolver<Maybe<ResolversTypes['VersionApproval']>, ParentType, ContextType>;
  changesSince?: Resolver<Maybe<Array<ResolversTypes['VersionChange']>>, ParentType, ContextType, RequireFields<ItemVersionChangesSinceArgs, 'version'>>;
  conditions?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  consultPhone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  deliveryLimit?: Resolver<ResolversTypes['TimeLimit'], ParentType, ContextType>;
  department?: Resolver<ResolversTypes['Department'], ParentType, ContextType>;
  effectiveFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  effectiveUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  elements?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  extension?: Resolver<Maybe<ResolversTypes['TimeLimit']>, ParentType, ContextType>;
  form?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  formDefinitions?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  handlingType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  itemCode?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  legalBasis?: Resolver<Array<ResolversTypes['LegalBasis']>, ParentType, ContextType>;
  materials?: Resolver<Array<ResolversTypes['Material']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nameEn?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  promisedLimit?: Resolver<ResolversTypes['TimeLimit'], ParentType, ContextType>;
  results?: Resolver<Array<ResolversTypes['ItemResult']>, ParentType, ContextType>;
  situations?: Resolver<Array<ResolversTypes['Situation']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ItemState'], ParentType, ContextType>;
  statutoryLimit?: Resolver<Maybe<ResolversTypes['TimeLimit']>, ParentType, ContextType>;
  steps?: Resolver<Array<ResolversTypes['Step']>, ParentType, ContextType>;
  supervisePhone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export type LegalBasisResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LegalBasis'] = ResolversParentTypes['LegalBasis']> = {
  article?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  docNo?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type LevelCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LevelCount'] = ResolversParentTypes['LevelCount']> = {
  accepted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  exercised?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ListRowResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ListRow'] = ResolversParentTypes['ListRow']> = {
  basis?: Resolver<Array<ResolversTypes['LegalBasis']>, ParentType, ContextType>;
  beganOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  content?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  department?: Resolver<ResolversTypes['Department'], ParentType, ContextType>;
  effectiveFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  history?: Resolver<Array<ResolversTypes['ListRowVersion']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ListKind'], ParentType, ContextType>;
  leftOutside?: Resolver<Array<ResolversTypes['Item']>, ParentType, ContextType>;
  level?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nameEn?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  predecessor?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ListRowState'], ParentType, ContextType>;
  successor?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ListRowConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ListRowConnection'] = ResolversParentTypes['ListRowConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['ListRow']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ListRowRefusalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ListRowRefusal'] = ResolversParentTypes['ListRowRefusal']> = {
  at?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  details?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['ListRowRefusalReason'], ParentType, ContextType>;
};

export type ListRowVersionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ListRowVersion'] = ResolversParentTypes['ListRowVersion']> = {
  approver?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  change?: Resolver<ResolversTypes['ListRowChange'], ParentType, ContextType>;
  effectiveFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  publication?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  publishedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ListRowState'], ParentType, ContextType>;
  successor?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ListRowsPublishedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ListRowsPublished'] = ResolversParentTypes['ListRowsPublished']> = {
  rows?: Resolver<Array<ResolversTypes['ListRow']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ListRowsRefusedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ListRowsRefused'] = ResolversParentTypes['ListRowsRefused']> = {
  refusals?: Resolver<Array<ResolversTypes['ListRowRefusal']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MaterialResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Material'] = ResolversParentTypes['Material']> = {
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  copies?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  deferDays?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  deferrable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  licenceReplaceable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nameEn?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  necessity?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  notes?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  originals?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  when?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  discardItemDraft?: Resolver<ResolversTypes['ItemDraftOutcome'], ParentType, ContextType, RequireFields<MutationDiscardItemDraftArgs, 'input'>>;
  publishItemDraft?: Resolver<ResolversTypes['ItemDraftOutcome'], ParentType, ContextType, RequireFields<MutationPublishItemDraftArgs, 'input'>>;
  publishListRows?: Resolver<ResolversTypes['PublishListRowsResult'], ParentType, ContextType, RequireFields<MutationPublishListRowsArgs, 'input'>>;
  saveItemDraft?: Resolver<ResolversTypes['ItemDraftOutcome'], ParentType, ContextType, RequireFields<MutationSaveItemDraftArgs, 'input'>>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PublishListRowsResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PublishListRowsResult'] = ResolversParentTypes['PublishListRowsResult']> = {
  __resolveType: TypeResolveFn<'ListRowsPublished' | 'ListRowsRefused', ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  bundles?: Resolver<Array<ResolversTypes['Bundle']>, ParentType, ContextType>;
  item?: Resolver<Maybe<ResolversTypes['Item']>, ParentType, ContextType, RequireFields<QueryItemArgs, 'itemCode'>>;
  itemCounts?: Resolver<Array<ResolversTypes['LevelCount']>, ParentType, ContextType>;
  itemDraft?: Resolver<Maybe<ResolversTypes['ItemDraft']>, ParentType, ContextType, RequireFields<QueryItemDraftArgs, 'draftId'>>;
  itemDrafts?: Resolver<Array<ResolversTypes['ItemDraft']>, ParentType, ContextType>;
  itemVersion?: Resolver<Maybe<ResolversTypes['ItemVersion']>, ParentType, ContextType, RequireFields<QueryItemVersionArgs, 'itemCode' | 'version'>>;
  items?: Resolver<ResolversTypes['ItemConnection'], ParentType, ContextType, RequireFields<QueryItemsArgs, 'first'>>;
  listRow?: Resolver<Maybe<ResolversTypes['ListRow']>, ParentType, ContextType, RequireFields<QueryListRowArgs, 'kind' | 'number'>>;
  listRows?: Resolver<ResolversTypes['ListRowConnection'], ParentType, ContextType, RequireFields<QueryListRowsArgs, 'first' | 'kind'>>;
  lists?: Resolver<Array<ResolversTypes['CountyList']>, ParentType, ContextType>;
  pullItems?: Resolver<ResolversTypes['ItemPullBulk'], ParentType, ContextType, RequireFields<QueryPullItemsArgs, 'limit'>>;
  workCalendar?: Resolver<Maybe<ResolversTypes['WorkCalendarYear']>, ParentType, ContextType, RequireFields<QueryWorkCalendarArgs, 'year'>>;
  workCalendarDocument?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
};

export type SituationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Situation'] = ResolversParentTypes['Situation']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  options?: Resolver<Array<ResolversTypes['SituationOption']>, ParentType, ContextType>;
  question?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  questionEn?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SituationOptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SituationOption'] = ResolversParentTypes['SituationOption']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  labelEn?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type StaffResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Staff'] = ResolversParentTypes['Staff']> = {
  staffId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type StepResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Step'] = ResolversParentTypes['Step']> = {
  limit?: Resolver<ResolversTypes['TimeLimit'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nameEn?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  seq?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TimeLimitResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TimeLimit'] = ResolversParentTypes['TimeLimit']> = {
  unit?: Resolver<ResolversTypes['TimeUnit'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type VersionApprovalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VersionApproval'] = ResolversParentTypes['VersionApproval']> = {
  approvedBy?: Resolver<ResolversTypes['Staff'], ParentType, ContextType>;
  draftedBy?: Resolver<ResolversTypes['Staff'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ApprovalKind'], ParentType, ContextType>;
  publishedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  words?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type VersionChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VersionChange'] = ResolversParentTypes['VersionChange']> = {
  after?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  area?: Resolver<ResolversTypes['VersionChangeArea'], ParentType, ContextType>;
  before?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['VersionChangeKind'], ParentType, ContextType>;
  part?: Resolver<ResolversTypes['ChangedPart'], ParentType, ContextType>;
};

export type WorkCalendarYearResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WorkCalendarYear'] = ResolversParentTypes['WorkCalendarYear']> = {
  holidays?: Resolver<Array<ResolversTypes['Holiday']>, ParentType, ContextType>;
  makeUpDays?: Resolver<Array<ResolversTypes['Date']>, ParentType, ContextType>;
  notice?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  workingDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  year?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  Bundle?: BundleResolvers<ContextType>;
  BundleDependency?: BundleDependencyResolvers<ContextType>;
  ChangedPart?: ChangedPartResolvers<ContextType>;
  CountyList?: CountyListResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Department?: DepartmentResolvers<ContextType>;
  Holiday?: HolidayResolvers<ContextType>;
  Item?: ItemResolvers<ContextType>;
  ItemCheckpoint?: ItemCheckpointResolvers<ContextType>;
  ItemConnection?: ItemConnectionResolvers<ContextType>;
  ItemDocument?: ItemDocumentResolvers<ContextType>;
  ItemDraft?: ItemDraftResolvers<ContextType>;
  ItemDraftOutcome?: ItemDraftOutcomeResolvers<ContextType>;
  ItemDraftRefused?: ItemDraftRefusedResolvers<ContextType>;
  ItemObjection?: ItemObjectionResolvers<ContextType>;
  ItemPullBulk?: ItemPullBulkResolvers<ContextType>;
  ItemResult?: ItemResultResolvers<ContextType>;
  ItemVersion?: ItemVersionResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  LegalBasis?: LegalBasisResolvers<ContextType>;
  LevelCount?: LevelCountResolvers<ContextType>;
  ListRow?: ListRowResolvers<ContextType>;
  ListRowConnection?: ListRowConnectionResolvers<ContextType>;
  ListRowRefusal?: ListRowRefusalResolvers<ContextType>;
  ListRowVersion?: ListRowVersionResolvers<ContextType>;
  ListRowsPublished?: ListRowsPublishedResolvers<ContextType>;
  ListRowsRefused?: ListRowsRefusedResolvers<ContextType>;
  Material?: MaterialResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PublishListRowsResult?: PublishListRowsResultResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Situation?: SituationResolvers<ContextType>;
  SituationOption?: SituationOptionResolvers<ContextType>;
  Staff?: StaffResolvers<ContextType>;
  Step?: StepResolvers<ContextType>;
  TimeLimit?: TimeLimitResolvers<ContextType>;
  VersionApproval?: VersionApprovalResolvers<ContextType>;
  VersionChange?: VersionChangeResolvers<ContextType>;
  WorkCalendarYear?: WorkCalendarYearResolvers<ContextType>;
};

