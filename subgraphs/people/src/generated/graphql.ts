import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { PersonRecord, HouseholdRecord } from '../store/PeopleStore.ts';
import type { StaffRecord, AccountRecord } from '../store/AccountStore.ts';
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
  /** A day in the county's time, `YYYY-MM-DD`. */
  Date: { input: string; output: string; }
  /** A moment in UTC with milliseconds, `2026-03-02T01:00:00.000Z`. */
  DateTime: { input: string; output: string; }
  _FieldSet: { input: string; output: string; }
};

/** Somebody who may sign in: an official with a post, a citizen, or a firm. */
export type Account = {
  __typename?: 'Account';
  accountId: Scalars['ID']['output'];
  /** Unified social credit code of the body that the post belongs to. */
  body?: Maybe<Scalars['String']['output']>;
  creditCode?: Maybe<Scalars['String']['output']>;
  displayName: Scalars['String']['output'];
  division?: Maybe<Scalars['String']['output']>;
  person?: Maybe<Person>;
  postId?: Maybe<Scalars['ID']['output']>;
  role: AccountRole;
  /** The post of an official; null for citizens and firms. */
  staffId?: Maybe<Scalars['ID']['output']>;
  stationId?: Maybe<Scalars['ID']['output']>;
};

export type AccountRole =
  | 'APPROVER'
  | 'CITIZEN'
  | 'COMPANY'
  | 'OPERATOR'
  | 'REVIEWER'
  | 'SUPERVISOR'
  | 'TOWN_OFFICER'
  | 'WINDOW_CLERK';

export type DemonstrationAccount = {
  __typename?: 'DemonstrationAccount';
  /** What this account is good for, in Chinese and in English. */
  about: Scalars['String']['output'];
  aboutEn: Scalars['String']['output'];
  account: Scalars['String']['output'];
  displayName: Scalars['String']['output'];
  password: Scalars['String']['output'];
  role: AccountRole;
};

/** A household (户). */
export type Household = {
  __typename?: 'Household';
  division: Scalars['String']['output'];
  householdId: Scalars['ID']['output'];
  members: Array<HouseholdMember>;
};

export type HouseholdMember = {
  __typename?: 'HouseholdMember';
  person: Person;
  relation: Scalars['String']['output'];
};

export type Mutation = {
  __typename?: 'Mutation';
  /** The first code of the authenticator: from now on sign-ins ask for one. */
  confirmSecondFactor: SecondFactorConfirmation;
  /** A secret for the authenticator of who is signed in. It counts for nothing until it is confirmed; one that isn't is replaced. */
  enrolSecondFactor: SecondFactorOffer;
  /** Fresh tokens for a session, so that a station that comes back after weeks can sync. Asked with the access token of a device, the session is on that device from then on. */
  renewSession: SignInResult;
  /** Opens a session. The same refusal for an unknown account and a wrong password. `code`: of the authenticator, for who has one; each is taken once. */
  signIn: SignInResult;
};


export type MutationConfirmSecondFactorArgs = {
  code: Scalars['String']['input'];
};


export type MutationRenewSessionArgs = {
  refreshToken?: InputMaybe<Scalars['String']['input']>;
};


export type MutationSignInArgs = {
  account: Scalars['String']['input'];
  code?: InputMaybe<Scalars['String']['input']>;
  password: Scalars['String']['input'];
};

export type PeopleCheckpoint = {
  __typename?: 'PeopleCheckpoint';
  cursor: Scalars['String']['output'];
};

export type PeopleCheckpointInput = {
  cursor: Scalars['String']['input'];
};

export type PeoplePullBulk = {
  __typename?: 'PeoplePullBulk';
  checkpoint?: Maybe<PeopleCheckpoint>;
  documents: Array<PersonDocument>;
};

/** A natural person (自然人). What is personal comes masked. */
export type Person = {
  __typename?: 'Person';
  /** Masked: down to the village. */
  address?: Maybe<Scalars['String']['output']>;
  /** Null for readers who see the person masked and aren't officials of his division. */
  birthDate?: Maybe<Scalars['Date']['output']>;
  /** 12-digit division of residence. */
  division: Scalars['String']['output'];
  /** Null for the same readers as `birthDate`. */
  household?: Maybe<Household>;
  /** Masked, such as `张*`, unless the reader is the person himself. */
  name: Scalars['String']['output'];
  personId: Scalars['ID']['output'];
  /** Masked: `138****0000`. */
  phone?: Maybe<Scalars['String']['output']>;
  /** Masked: first three and last four characters. */
  residentId: Scalars['String']['output'];
  sex: Sex;
};

/** A person as a station's replica keeps him: unmasked, sealed at rest, and only of the station's own division. */
export type PersonDocument = {
  __typename?: 'PersonDocument';
  address: Scalars['String']['output'];
  birthDate: Scalars['Date']['output'];
  deleted: Scalars['Boolean']['output'];
  division: Scalars['String']['output'];
  householdId?: Maybe<Scalars['ID']['output']>;
  name: Scalars['String']['output'];
  personId: Scalars['ID']['output'];
  phone: Scalars['String']['output'];
  relation?: Maybe<Scalars['String']['output']>;
  residentId: Scalars['String']['output'];
  sex: Sex;
};

export type Query = {
  __typename?: 'Query';
  /** Whose the subject of an issuer is, the county's own or an outside one; for the county's own router. Null where it is nobody's. */
  accountOfSubject?: Maybe<Account>;
  /** The demonstration accounts, with their passwords. Empty in a county that isn't a demonstration. */
  demonstrationAccounts: Array<DemonstrationAccount>;
  /** Who is signed in. */
  me?: Maybe<Account>;
  /** Finds people in reach by identity number (18 or 15 characters), name, or the initials of its pinyin. */
  people: Array<Person>;
  /** The person with this id, as far as the reader may see him. Null where there is none, or none in reach. */
  person?: Maybe<Person>;
  /** Pages of people in the scope of a station, for its replica. `checkpoint` is opaque. */
  pullPeople: PeoplePullBulk;
};


export type QueryAccountOfSubjectArgs = {
  issuer: Scalars['String']['input'];
  subject: Scalars['String']['input'];
};


export type QueryPeopleArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  search: Scalars['String']['input'];
};


export type QueryPersonArgs = {
  personId: Scalars['ID']['input'];
};


export type QueryPullPeopleArgs = {
  checkpoint?: InputMaybe<PeopleCheckpointInput>;
  limit: Scalars['Int']['input'];
};

export type SecondFactorConfirmation = SecondFactorOn | SecondFactorRefused;

export type SecondFactorOffer = SecondFactorOffered | SecondFactorRefused;

/** What an authenticator (RFC 6238) is told. It is shown once. */
export type SecondFactorOffered = {
  __typename?: 'SecondFactorOffered';
  /** In base 32, to be typed. */
  secret: Scalars['String']['output'];
  /** The same as `otpauth://`, to be shown as a QR code. */
  uri: Scalars['String']['output'];
};

export type SecondFactorOn = {
  __typename?: 'SecondFactorOn';
  account: Scalars['ID']['output'];
};

export type SecondFactorRefusal =
  /** It is on; the operator removes one that was lost. */
  | 'ALREADY_ON'
  | 'NOT_ENROLLED'
  | 'WRONG_CODE';

export type SecondFactorRefused = {
  __typename?: 'SecondFactorRefused';
  reason: SecondFactorRefusal;
};

/** A session issued by this server. The token names the person, his post and his reach; nothing a client claims adds to it. */
export type Session = {
  __typename?: 'Session';
  account: Account;
  expiresAt: Scalars['DateTime']['output'];
  /** The same from now on, for who can't trust his own clock. */
  expiresInSeconds: Scalars['Int']['output'];
  /** When the session ends where it isn't renewed before. */
  refreshExpiresAt: Scalars['DateTime']['output'];
  /** What the session is renewed with. Each renewal gives another one; an old one that is presented again ends the session. */
  refreshToken: Scalars['String']['output'];
  /** Access token (RFC 9068), for a quarter of an hour. */
  token: Scalars['String']['output'];
};

export type Sex =
  | 'FEMALE'
  | 'MALE';

export type SignInRefusal =
  /** The password is right, and the authenticator's code is missing. */
  | 'SECOND_FACTOR_NEEDED'
  | 'SESSION_ENDED'
  | 'TOO_MANY_ATTEMPTS'
  | 'WRONG_ACCOUNT_OR_PASSWORD'
  /** Wrong, too old, or used before. */
  | 'WRONG_SECOND_FACTOR';

export type SignInRefused = {
  __typename?: 'SignInRefused';
  reason: SignInRefusal;
  /** When the next attempt is allowed, if attempts are being slowed down. */
  retryAt?: Maybe<Scalars['DateTime']['output']>;
};

export type SignInResult = Session | SignInRefused;

/** An official on the staff register. */
export type Staff = {
  __typename?: 'Staff';
  name: Scalars['String']['output'];
  /** The post, in Chinese and in English. */
  post: Scalars['String']['output'];
  postEn: Scalars['String']['output'];
  staffId: Scalars['ID']['output'];
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
  Household: Household;
  Person: Person;
  Staff: Staff;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Household:
    ( { __typename: 'Household' }
    & GraphQLRecursivePick<FederationTypes['Household'], {"householdId":true}> );
  Person:
    ( { __typename: 'Person' }
    & GraphQLRecursivePick<FederationTypes['Person'], {"personId":true}> );
  Staff:
    ( { __typename: 'Staff' }
    & GraphQLRecursivePick<FederationTypes['Staff'], {"staffId":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  SecondFactorConfirmation:
    | ( SecondFactorOn )
    | ( SecondFactorRefused )
  ;
  SecondFactorOffer:
    | ( SecondFactorOffered )
    | ( SecondFactorRefused )
  ;
  SignInResult:
    | ( Omit<Session, 'account'> & { account: _RefType['Account'] } )
    | ( SignInRefused )
  ;
};


/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Account: ResolverTypeWrapper<AccountRecord>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  AccountRole: AccountRole;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DemonstrationAccount: ResolverTypeWrapper<DemonstrationAccount>;
  Household: ResolverTypeWrapper<HouseholdRecord>;
  HouseholdMember: ResolverTypeWrapper<PersonRecord>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  PeopleCheckpoint: ResolverTypeWrapper<PeopleCheckpoint>;
  PeopleCheckpointInput: PeopleCheckpointInput;
  PeoplePullBulk: ResolverTypeWrapper<PeoplePullBulk>;
  Person: ResolverTypeWrapper<PersonRecord>;
  PersonDocument: ResolverTypeWrapper<PersonDocument>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  SecondFactorConfirmation: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SecondFactorConfirmation']>;
  SecondFactorOffer: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SecondFactorOffer']>;
  SecondFactorOffered: ResolverTypeWrapper<SecondFactorOffered>;
  SecondFactorOn: ResolverTypeWrapper<SecondFactorOn>;
  SecondFactorRefusal: SecondFactorRefusal;
  SecondFactorRefused: ResolverTypeWrapper<SecondFactorRefused>;
  Session: ResolverTypeWrapper<Omit<Session, 'account'> & { account: ResolversTypes['Account'] }>;
  Sex: Sex;
  SignInRefusal: SignInRefusal;
  SignInRefused: ResolverTypeWrapper<SignInRefused>;
  SignInResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SignInResult']>;
  Staff: ResolverTypeWrapper<StaffRecord>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Account: AccountRecord;
  ID: Scalars['ID']['output'];
  String: Scalars['String']['output'];
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  DemonstrationAccount: DemonstrationAccount;
  Household: HouseholdRecord;
  HouseholdMember: PersonRecord;
  Mutation: Record<PropertyKey, never>;
  PeopleCheckpoint: PeopleCheckpoint;
  PeopleCheckpointInput: PeopleCheckpointInput;
  PeoplePullBulk: PeoplePullBulk;
  Person: PersonRecord;
  PersonDocument: PersonDocument;
  Boolean: Scalars['Boolean']['output'];
  Query: Record<PropertyKey, never>;
  Int: Scalars['Int']['output'];
  SecondFactorConfirmation: ResolversUnionTypes<ResolversParentTypes>['SecondFactorConfirmation'];
  SecondFactorOffer: ResolversUnionTypes<ResolversParentTypes>['SecondFactorOffer'];
  SecondFactorOffered: SecondFactorOffered;
  SecondFactorOn: SecondFactorOn;
  SecondFactorRefused: SecondFactorRefused;
  Session: Omit<Session, 'account'> & { account: ResolversParentTypes['Account'] };
  SignInRefused: SignInRefused;
  SignInResult: ResolversUnionTypes<ResolversParentTypes>['SignInResult'];
  Staff: StaffRecord;
};

export type AccountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Account'] = ResolversParentTypes['Account']> = {
  accountId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  body?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  creditCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  displayName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  division?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  postId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  role?: Resolver<ResolversTypes['AccountRole'], ParentType, ContextType>;
  staffId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  stationId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DemonstrationAccountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DemonstrationAccount'] = ResolversParentTypes['DemonstrationAccount']> = {
  about?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  aboutEn?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  account?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  displayName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  password?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['AccountRole'], ParentType, ContextType>;
};

export type HouseholdResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Household'] = ResolversParentTypes['Household'], FederationReferenceType extends FederationReferenceTypes['Household'] = FederationReferenceTypes['Household']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Household']> | FederationReferenceType, FederationReferenceType, ContextType>;
  division?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  householdId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  members?: Resolver<Array<ResolversTypes['HouseholdMember']>, ParentType, ContextType>;
};

export type HouseholdMemberResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HouseholdMember'] = ResolversParentTypes['HouseholdMember']> = {
  person?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  relation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  confirmSecondFactor?: Resolver<ResolversTypes['SecondFactorConfirmation'], ParentType, ContextType, RequireFields<MutationConfirmSecondFactorArgs, 'code'>>;
  enrolSecondFactor?: Resolver<ResolversTypes['SecondFactorOffer'], ParentType, ContextType>;
  renewSession?: Resolver<ResolversTypes['SignInResult'], ParentType, ContextType, Partial<MutationRenewSessionArgs>>;
  signIn?: Resolver<ResolversTypes['SignInResult'], ParentType, ContextType, RequireFields<MutationSignInArgs, 'account' | 'password'>>;
};

export type PeopleCheckpointResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PeopleCheckpoint'] = ResolversParentTypes['PeopleCheckpoint']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PeoplePullBulkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PeoplePullBulk'] = ResolversParentTypes['PeoplePullBulk']> = {
  checkpoint?: Resolver<Maybe<ResolversTypes['PeopleCheckpoint']>, ParentType, ContextType>;
  documents?: Resolver<Array<ResolversTypes['PersonDocument']>, ParentType, ContextType>;
};

export type PersonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person'], FederationReferenceType extends FederationReferenceTypes['Person'] = FederationReferenceTypes['Person']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Person']> | FederationReferenceType, FederationReferenceType, ContextType>;
  address?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  birthDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  division?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  household?: Resolver<Maybe<ResolversTypes['Household']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  personId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  residentId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sex?: Resolver<ResolversTypes['Sex'], ParentType, ContextType>;
};

export type PersonDocumentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PersonDocument'] = ResolversParentTypes['PersonDocument']> = {
  address?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  birthDate?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  deleted?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  division?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  householdId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  personId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  phone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  relation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  residentId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sex?: Resolver<ResolversTypes['Sex'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  accountOfSubject?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType, RequireFields<QueryAccountOfSubjectArgs, 'issuer' | 'subject'>>;
  demonstrationAccounts?: Resolver<Array<ResolversTypes['DemonstrationAccount']>, ParentType, ContextType>;
  me?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType>;
  people?: Resolver<Array<ResolversTypes['Person']>, ParentType, ContextType, RequireFields<QueryPeopleArgs, 'first' | 'search'>>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType, RequireFields<QueryPersonArgs, 'personId'>>;
  pullPeople?: Resolver<ResolversTypes['PeoplePullBulk'], ParentType, ContextType, RequireFields<QueryPullPeopleArgs, 'limit'>>;
};

export type SecondFactorConfirmationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SecondFactorConfirmation'] = ResolversParentTypes['SecondFactorConfirmation']> = {
  __resolveType: TypeResolveFn<'SecondFactorOn' | 'SecondFactorRefused', ParentType, ContextType>;
};

export type SecondFactorOfferResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SecondFactorOffer'] = ResolversParentTypes['SecondFactorOffer']> = {
  __resolveType: TypeResolveFn<'SecondFactorOffered' | 'SecondFactorRefused', ParentType, ContextType>;
};

export type SecondFactorOfferedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SecondFactorOffered'] = ResolversParentTypes['SecondFactorOffered']> = {
  secret?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  uri?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SecondFactorOnResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SecondFactorOn'] = ResolversParentTypes['SecondFactorOn']> = {
  account?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SecondFactorRefusedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SecondFactorRefused'] = ResolversParentTypes['SecondFactorRefused']> = {
  reason?: Resolver<ResolversTypes['SecondFactorRefusal'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SessionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Session'] = ResolversParentTypes['Session']> = {
  account?: Resolver<ResolversTypes['Account'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  expiresInSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  refreshExpiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  refreshToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  token?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SignInRefusedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SignInRefused'] = ResolversParentTypes['SignInRefused']> = {
  reason?: Resolver<ResolversTypes['SignInRefusal'], ParentType, ContextType>;
  retryAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SignInResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SignInResult'] = ResolversParentTypes['SignInResult']> = {
  __resolveType: TypeResolveFn<'Session' | 'SignInRefused', ParentType, ContextType>;
};

export type StaffResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Staff'] = ResolversParentTypes['Staff'], FederationReferenceType extends FederationReferenceTypes['Staff'] = FederationReferenceTypes['Staff']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Staff']> | FederationReferenceType, FederationReferenceType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  post?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  postEn?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  staffId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  Account?: AccountResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  DemonstrationAccount?: DemonstrationAccountResolvers<ContextType>;
  Household?: HouseholdResolvers<ContextType>;
  HouseholdMember?: HouseholdMemberResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  PeopleCheckpoint?: PeopleCheckpointResolvers<ContextType>;
  PeoplePullBulk?: PeoplePullBulkResolvers<ContextType>;
  Person?: PersonResolvers<ContextType>;
  PersonDocument?: PersonDocumentResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  SecondFactorConfirmation?: SecondFactorConfirmationResolvers<ContextType>;
  SecondFactorOffer?: SecondFactorOfferResolvers<ContextType>;
  SecondFactorOffered?: SecondFactorOfferedResolvers<ContextType>;
  SecondFactorOn?: SecondFactorOnResolvers<ContextType>;
  SecondFactorRefused?: SecondFactorRefusedResolvers<ContextType>;
  Session?: SessionResolvers<ContextType>;
  SignInRefused?: SignInRefusedResolvers<ContextType>;
  SignInResult?: SignInResultResolvers<ContextType>;
  Staff?: StaffResolvers<ContextType>;
};

