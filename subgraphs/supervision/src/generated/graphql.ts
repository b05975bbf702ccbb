import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { AlertRecord, IntegrityRecord } from '../store/SupervisionStore.ts';
import type { CaseReference, DepartmentReference, Context } from '../Context.ts';
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
  _FieldSet: { input: string; output: string; }
};

/** A finding of a supervision rule on a case. */
export type Alert = {
  __typename?: 'Alert';
  alertId: Scalars['ID']['output'];
  body?: Maybe<Department>;
  case: Case;
  entryId?: Maybe<Scalars['ID']['output']>;
  lamp: Lamp;
  /** Rule id, such as `A04`. */
  rule: Scalars['String']['output'];
  /** First day on which the rule held. */
  since: Scalars['Date']['output'];
};

export type AlertConnection = {
  __typename?: 'AlertConnection';
  nodes: Array<Alert>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type AlertFilter = {
  caseId?: InputMaybe<Scalars['ID']['input']>;
  division?: InputMaybe<Scalars['String']['input']>;
  lamp?: InputMaybe<Lamp>;
  rule?: InputMaybe<Scalars['String']['input']>;
};

export type Case = {
  __typename?: 'Case';
  alerts?: Maybe<Array<Alert>>;
  caseId: Scalars['ID']['output'];
  /** Null where supervision has not read the case yet. */
  lamp?: Maybe<Lamp>;
  rating?: Maybe<RatingLevel>;
};

export type Department = {
  __typename?: 'Department';
  creditCode: Scalars['ID']['output'];
};

export type DepartmentScore = {
  __typename?: 'DepartmentScore';
  cases: Scalars['Int']['output'];
  department: Department;
  parts: Array<ScorePart>;
  ranked: Scalars['Boolean']['output'];
  score?: Maybe<Scalars['Float']['output']>;
};

export type IntegrityAlert = {
  __typename?: 'IntegrityAlert';
  alertId: Scalars['ID']['output'];
  foundAt: Scalars['DateTime']['output'];
  /** For A15: both heads, for whoever wants to check them. `kept` is null for a first one. */
  kept?: Maybe<WatchedHead>;
  /** For A16: how many rows were cut off, and how many of them have not come back. */
  lost?: Maybe<Scalars['Int']['output']>;
  missing?: Maybe<Scalars['Int']['output']>;
  /**
   * `A15`: what the county shows contradicts what it had signed. `A16`: a restore has cut rows off that supervision had
   * read.
   */
  rule: Scalars['String']['output'];
  seen?: Maybe<WatchedHead>;
  /** For A15: `contradicts`, `older` or `notSigned`. */
  what?: Maybe<Scalars['String']['output']>;
};

/** 绿灯、黄灯、红灯 …: derived, never stored as truth. */
export type Lamp =
  | 'BLACK'
  | 'BLUE'
  | 'GREEN'
  | 'GREY'
  | 'RED'
  | 'YELLOW';

export type PageInfo = {
  __typename?: 'PageInfo';
  endCursor?: Maybe<Scalars['String']['output']>;
  hasNextPage: Scalars['Boolean']['output'];
};

export type PeriodInput = {
  from: Scalars['Date']['input'];
  to: Scalars['Date']['input'];
};

export type Query = {
  __typename?: 'Query';
  /** What the rules of supervision have found, newest first. */
  alerts: AlertConnection;
  /** What didn't go together in what the county showed of its feed, newest first. */
  integrityAlerts: Array<IntegrityAlert>;
  /** Scores of the departments in a period; fewer than ten cases are not ranked. */
  scores: Array<DepartmentScore>;
  /** Figures of a period and a division's subtree, each with its numerator and denominator. */
  statistics: Statistics;
  /** How far supervision has read the feed. */
  watch: Watch;
};


export type QueryAlertsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AlertFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryScoresArgs = {
  period: PeriodInput;
};


export type QueryStatisticsArgs = {
  division?: InputMaybe<Scalars['String']['input']>;
  period: PeriodInput;
};

export type RatingLevel =
  | 'BAD'
  | 'FAIR'
  | 'GOOD'
  | 'VERY_BAD'
  | 'VERY_GOOD';

export type ScorePart = {
  __typename?: 'ScorePart';
  of: Scalars['Float']['output'];
  part: Scalars['String']['output'];
  points: Scalars['Float']['output'];
};

/** A share with its parts, so that nobody has to trust the quotient. `value` is null where the denominator is 0. */
export type Share = {
  __typename?: 'Share';
  denominator: Scalars['Int']['output'];
  numerator: Scalars['Int']['output'];
  value?: Maybe<Scalars['Float']['output']>;
};

export type Statistics = {
  __typename?: 'Statistics';
  accepted: Scalars['Int']['output'];
  closed: Scalars['Int']['output'];
  /** Closed ÷ accepted in the same period. */
  closing: Share;
  /** Closed on or before the promised day ÷ closed. */
  onTime: Share;
  /** Rated ÷ closed. */
  rated: Share;
  /**
   * Papers that nobody had to bring again: references to what an applicant had given before that the hub has found, in cases
   * accepted in the period.
   */
  reused: Scalars['Int']['output'];
  /** The three upper levels ÷ rated. */
  satisfied: Share;
};

export type Watch = {
  __typename?: 'Watch';
  epoch: Scalars['Int']['output'];
  /** The last signed head that had the root of all rows that were read. A restore is told of it. */
  head?: Maybe<WatchedHead>;
  readAt?: Maybe<Scalars['DateTime']['output']>;
  seq: Scalars['Int']['output'];
};

/** A signed head of the feed's tree, as supervision keeps it. */
export type WatchedHead = {
  __typename?: 'WatchedHead';
  at: Scalars['DateTime']['output'];
  epoch: Scalars['Int']['output'];
  root: Scalars['String']['output'];
  signature: Scalars['String']['output'];
  size: Scalars['Int']['output'];
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
  Alert: Alert;
  Case: Case;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Alert:
    ( { __typename: 'Alert' }
    & GraphQLRecursivePick<FederationTypes['Alert'], {"alertId":true}> );
  Case:
    ( { __typename: 'Case' }
    & GraphQLRecursivePick<FederationTypes['Case'], {"caseId":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Alert: ResolverTypeWrapper<AlertRecord>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  AlertConnection: ResolverTypeWrapper<Omit<AlertConnection, 'nodes'> & { nodes: Array<ResolversTypes['Alert']> }>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  AlertFilter: AlertFilter;
  Case: ResolverTypeWrapper<CaseReference>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Department: ResolverTypeWrapper<DepartmentReference>;
  DepartmentScore: ResolverTypeWrapper<Omit<DepartmentScore, 'department'> & { department: ResolversTypes['Department'] }>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  IntegrityAlert: ResolverTypeWrapper<IntegrityRecord>;
  Lamp: Lamp;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PeriodInput: PeriodInput;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RatingLevel: RatingLevel;
  ScorePart: ResolverTypeWrapper<ScorePart>;
  Share: ResolverTypeWrapper<Share>;
  Statistics: ResolverTypeWrapper<Statistics>;
  Watch: ResolverTypeWrapper<Watch>;
  WatchedHead: ResolverTypeWrapper<WatchedHead>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Alert: AlertRecord;
  ID: Scalars['ID']['output'];
  String: Scalars['String']['output'];
  AlertConnection: Omit<AlertConnection, 'nodes'> & { nodes: Array<ResolversParentTypes['Alert']> };
  Int: Scalars['Int']['output'];
  AlertFilter: AlertFilter;
  Case: CaseReference;
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Department: DepartmentReference;
  DepartmentScore: Omit<DepartmentScore, 'department'> & { department: ResolversParentTypes['Department'] };
  Boolean: Scalars['Boolean']['output'];
  Float: Scalars['Float']['output'];
  IntegrityAlert: IntegrityRecord;
  PageInfo: PageInfo;
  PeriodInput: PeriodInput;
  Query: Record<PropertyKey, never>;
  ScorePart: ScorePart;
  Share: Share;
  Statistics: Statistics;
  Watch: Watch;
  WatchedHead: WatchedHead;
};

export type AlertResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Alert'] = ResolversParentTypes['Alert'], FederationReferenceType extends FederationReferenceTypes['Alert'] = FederationReferenceTypes['Alert']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Alert']> | FederationReferenceType, FederationReferenceType, ContextType>;
  alertId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  body?: Resolver<Maybe<ResolversTypes['Department']>, ParentType, ContextType>;
  case?: Resolver<ResolversTypes['Case'], ParentType, ContextType>;
  entryId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  lamp?: Resolver<ResolversTypes['Lamp'], ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type AlertConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AlertConnection'] = ResolversParentTypes['AlertConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['Alert']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CaseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Case'] = ResolversParentTypes['Case'], FederationReferenceType extends FederationReferenceTypes['Case'] = FederationReferenceTypes['Case']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Case']> | FederationReferenceType, FederationReferenceType, ContextType>;
  alerts?: Resolver<Maybe<Array<ResolversTypes['Alert']>>, ParentType, ContextType>;
  caseId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lamp?: Resolver<Maybe<ResolversTypes['Lamp']>, ParentType, ContextType>;
  rating?: Resolver<Maybe<ResolversTypes['RatingLevel']>, ParentType, ContextType>;
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

export type DepartmentScoreResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DepartmentScore'] = ResolversParentTypes['DepartmentScore']> = {
  cases?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  department?: Resolver<ResolversTypes['Department'], ParentType, ContextType>;
  parts?: Resolver<Array<ResolversTypes['ScorePart']>, ParentType, ContextType>;
  ranked?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  score?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type IntegrityAlertResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IntegrityAlert'] = ResolversParentTypes['IntegrityAlert']> = {
  alertId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  foundAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  kept?: Resolver<Maybe<ResolversTypes['WatchedHead']>, ParentType, ContextType>;
  lost?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  missing?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  seen?: Resolver<Maybe<ResolversTypes['WatchedHead']>, ParentType, ContextType>;
  what?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  alerts?: Resolver<ResolversTypes['AlertConnection'], ParentType, ContextType, RequireFields<QueryAlertsArgs, 'first'>>;
  integrityAlerts?: Resolver<Array<ResolversTypes['IntegrityAlert']>, ParentType, ContextType>;
  scores?: Resolver<Array<ResolversTypes['DepartmentScore']>, ParentType, ContextType, RequireFields<QueryScoresArgs, 'period'>>;
  statistics?: Resolver<ResolversTypes['Statistics'], ParentType, ContextType, RequireFields<QueryStatisticsArgs, 'period'>>;
  watch?: Resolver<ResolversTypes['Watch'], ParentType, ContextType>;
};

export type ScorePartResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ScorePart'] = ResolversParentTypes['ScorePart']> = {
  of?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  part?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  points?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type ShareResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Share'] = ResolversParentTypes['Share']> = {
  denominator?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  numerator?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type StatisticsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Statistics'] = ResolversParentTypes['Statistics']> = {
  accepted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  closed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  closing?: Resolver<ResolversTypes['Share'], ParentType, ContextType>;
  onTime?: Resolver<ResolversTypes['Share'], ParentType, ContextType>;
  rated?: Resolver<ResolversTypes['Share'], ParentType, ContextType>;
  reused?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  satisfied?: Resolver<ResolversTypes['Share'], ParentType, ContextType>;
};

export type WatchResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Watch'] = ResolversParentTypes['Watch']> = {
  epoch?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  head?: Resolver<Maybe<ResolversTypes['WatchedHead']>, ParentType, ContextType>;
  readAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  seq?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type WatchedHeadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WatchedHead'] = ResolversParentTypes['WatchedHead']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  epoch?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  root?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  signature?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  size?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  Alert?: AlertResolvers<ContextType>;
  AlertConnection?: AlertConnectionResolvers<ContextType>;
  Case?: CaseResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Department?: DepartmentResolvers<ContextType>;
  DepartmentScore?: DepartmentScoreResolvers<ContextType>;
  IntegrityAlert?: IntegrityAlertResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  ScorePart?: ScorePartResolvers<ContextType>;
  Share?: ShareResolvers<ContextType>;
  Statistics?: StatisticsResolvers<ContextType>;
  Watch?: WatchResolvers<ContextType>;
  WatchedHead?: WatchedHeadResolvers<ContextType>;
};

