import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { ItemRecord, BundleRecord } from '../store/ItemsStore.ts';
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
  /** Any JSON value. */
  JSON: { input: unknown; output: unknown; }
  _FieldSet: { input: string; output: string; }
};

export type Audience =
  | 'LEGAL_ENTITY'
  | 'NATURAL_PERSON';

export type Bundle = {
  __typename?: 'Bundle';
  bundleId: Scalars['ID']['output'];
  external: Array<Scalars['String']['output']>;
  items: Array<Item>;
  name: Scalars['String']['output'];
  nameEn: Scalars['String']['output'];
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

export type ItemFilter = {
  /** Exercise level of the window: 4 county, 5 town, 6 village. */
  acceptLevel?: InputMaybe<Scalars['String']['input']>;
  audience?: InputMaybe<Audience>;
  /** Credit code of the body that decides, or of the department in charge of the field. */
  department?: InputMaybe<Scalars['ID']['input']>;
  /** Chinese words, full pinyin, initials or English words, all of which have to fit: `低保`, `dibao`, `db`. */
  search?: InputMaybe<Scalars['String']['input']>;
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

export type LegalBasis = {
  __typename?: 'LegalBasis';
  article?: Maybe<Scalars['String']['output']>;
  docNo?: Maybe<Scalars['String']['output']>;
  title: Scalars['String']['output'];
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

export type PageInfo = {
  __typename?: 'PageInfo';
  endCursor?: Maybe<Scalars['String']['output']>;
  hasNextPage: Scalars['Boolean']['output'];
};

export type Query = {
  __typename?: 'Query';
  /** Errands of several items (一件事). */
  bundles: Array<Bundle>;
  /** The item with this 31-digit implementation code (实施编码); null before its first version comes into effect. */
  item?: Maybe<Item>;
  /** One published version. Versions never change. */
  itemVersion?: Maybe<ItemVersion>;
  /**
   * Items on offer: those whose newest version in effect is neither cancelled nor run out. By how well they fit the words
   * that are searched for, then by code. Where nothing fits as typed, words with one
   * mistake do.
   */
  items: ItemConnection;
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


export type QueryItemVersionArgs = {
  itemCode: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
};


export type QueryItemsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ItemFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryPullItemsArgs = {
  checkpoint?: InputMaybe<ItemCheckpointInput>;
  limit: Scalars['Int']['input'];
};


export type QueryWorkCalendarArgs = {
  year: Scalars['Int']['input'];
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



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Audience: Audience;
  Bundle: ResolverTypeWrapper<BundleRecord>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  Department: ResolverTypeWrapper<Department>;
  Holiday: ResolverTypeWrapper<Holiday>;
  Item: ResolverTypeWrapper<ItemRecord>;
  ItemCheckpoint: ResolverTypeWrapper<ItemCheckpoint>;
  ItemCheckpointInput: ItemCheckpointInput;
  ItemConnection: ResolverTypeWrapper<Omit<ItemConnection, 'nodes'> & { nodes: Array<ResolversTypes['Item']> }>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  ItemDocument: ResolverTypeWrapper<ItemDocument>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  ItemFilter: ItemFilter;
  ItemPullBulk: ResolverTypeWrapper<PulledItems>;
  ItemResult: ResolverTypeWrapper<ItemResult>;
  ItemState: ItemState;
  ItemVersion: ResolverTypeWrapper<ItemVersion>;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  LegalBasis: ResolverTypeWrapper<LegalBasis>;
  Material: ResolverTypeWrapper<Material>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Situation: ResolverTypeWrapper<Situation>;
  SituationOption: ResolverTypeWrapper<SituationOption>;
  Step: ResolverTypeWrapper<Step>;
  TimeLimit: ResolverTypeWrapper<TimeLimit>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  TimeUnit: TimeUnit;
  WorkCalendarYear: ResolverTypeWrapper<WorkCalendarYear>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Bundle: BundleRecord;
  ID: Scalars['ID']['output'];
  String: Scalars['String']['output'];
  Date: Scalars['Date']['output'];
  Department: Department;
  Holiday: Holiday;
  Item: ItemRecord;
  ItemCheckpoint: ItemCheckpoint;
  ItemCheckpointInput: ItemCheckpointInput;
  ItemConnection: Omit<ItemConnection, 'nodes'> & { nodes: Array<ResolversParentTypes['Item']> };
  Int: Scalars['Int']['output'];
  ItemDocument: ItemDocument;
  Boolean: Scalars['Boolean']['output'];
  ItemFilter: ItemFilter;
  ItemPullBulk: PulledItems;
  ItemResult: ItemResult;
  ItemVersion: ItemVersion | FederationReferenceTypes['ItemVersion'];
  JSON: Scalars['JSON']['output'];
  LegalBasis: LegalBasis;
  Material: Material;
  PageInfo: PageInfo;
  Query: Record<PropertyKey, never>;
  Situation: Situation;
  SituationOption: SituationOption;
  Step: Step;
  TimeLimit: TimeLimit;
  Float: Scalars['Float']['output'];
  WorkCalendarYear: WorkCalendarYear;
};

export type BundleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Bundle'] = ResolversParentTypes['Bundle'], FederationReferenceType extends FederationReferenceTypes['Bundle'] = FederationReferenceTypes['Bundle']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Bundle']> | FederationReferenceType, FederationReferenceType, ContextType>;
  bundleId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  external?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  items?: Resolver<Array<ResolversTypes['Item']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nameEn?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
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

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  bundles?: Resolver<Array<ResolversTypes['Bundle']>, ParentType, ContextType>;
  item?: Resolver<Maybe<ResolversTypes['Item']>, ParentType, ContextType, RequireFields<QueryItemArgs, 'itemCode'>>;
  itemVersion?: Resolver<Maybe<ResolversTypes['ItemVersion']>, ParentType, ContextType, RequireFields<QueryItemVersionArgs, 'itemCode' | 'version'>>;
  items?: Resolver<ResolversTypes['ItemConnection'], ParentType, ContextType, RequireFields<QueryItemsArgs, 'first'>>;
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

export type WorkCalendarYearResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WorkCalendarYear'] = ResolversParentTypes['WorkCalendarYear']> = {
  holidays?: Resolver<Array<ResolversTypes['Holiday']>, ParentType, ContextType>;
  makeUpDays?: Resolver<Array<ResolversTypes['Date']>, ParentType, ContextType>;
  notice?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  workingDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  year?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  Bundle?: BundleResolvers<ContextType>;
  Date?: GraphQLScalarType;
  Department?: DepartmentResolvers<ContextType>;
  Holiday?: HolidayResolvers<ContextType>;
  Item?: ItemResolvers<ContextType>;
  ItemCheckpoint?: ItemCheckpointResolvers<ContextType>;
  ItemConnection?: ItemConnectionResolvers<ContextType>;
  ItemDocument?: ItemDocumentResolvers<ContextType>;
  ItemPullBulk?: ItemPullBulkResolvers<ContextType>;
  ItemResult?: ItemResultResolvers<ContextType>;
  ItemVersion?: ItemVersionResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  LegalBasis?: LegalBasisResolvers<ContextType>;
  Material?: MaterialResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Situation?: SituationResolvers<ContextType>;
  SituationOption?: SituationOptionResolvers<ContextType>;
  Step?: StepResolvers<ContextType>;
  TimeLimit?: TimeLimitResolvers<ContextType>;
  WorkCalendarYear?: WorkCalendarYearResolvers<ContextType>;
};

