import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { LegalEntityRecord, DepartmentRecord, StationRecord } from '../store/EntityStore.ts';
import type { DeviceRecord } from '../store/DeviceStore.ts';
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
  DateTime: { input: string; output: string; }
  _FieldSet: { input: string; output: string; }
};

/** A body of government that implements items (实施主体). */
export type Department = {
  __typename?: 'Department';
  creditCode: Scalars['ID']['output'];
  /** Short key of the seed, such as `civil`. */
  departmentKey: Scalars['String']['output'];
  division: Scalars['String']['output'];
  /** Exercise level of GB/T 39046: 4 county, 5 town, 6 village. */
  level: Scalars['String']['output'];
  name: Scalars['String']['output'];
  nameEn: Scalars['String']['output'];
};

/** A machine that may keep a replica and write to a chain. */
export type Device = {
  __typename?: 'Device';
  /** Credit code of the body, for a device in a department. */
  body?: Maybe<Scalars['String']['output']>;
  deviceId: Scalars['ID']['output'];
  enrolledAt: Scalars['DateTime']['output'];
  label: Scalars['String']['output'];
  revokedAt?: Maybe<Scalars['DateTime']['output']>;
  station?: Maybe<Station>;
};

export type DeviceEnrolled = {
  __typename?: 'DeviceEnrolled';
  device: Device;
  /** Replaces the session's token: it names the device too. */
  token: Scalars['String']['output'];
};

export type DeviceRefusal =
  | 'BELONGS_TO_ANOTHER_STATION'
  | 'CODE_NEEDED'
  | 'NOT_SIGNED_IN'
  | 'REVOKED'
  | 'WRONG_CODE';

export type DeviceRefused = {
  __typename?: 'DeviceRefused';
  reason: DeviceRefusal;
};

export type EnrolDeviceInput = {
  /** The one-time code of the town officer, where one is asked for. */
  code?: InputMaybe<Scalars['String']['input']>;
  /** Made by the device at random and kept by it, so that enrolling twice gives one device. */
  deviceId: Scalars['ID']['input'];
  /** What people call the machine. */
  label: Scalars['String']['input'];
};

export type EnrolDeviceResult = DeviceEnrolled | DeviceRefused;

/** A legal person (法人), by its unified social credit code. */
export type LegalEntity = {
  __typename?: 'LegalEntity';
  address?: Maybe<Scalars['String']['output']>;
  creditCode: Scalars['ID']['output'];
  division: Scalars['String']['output'];
  kind: LegalEntityKind;
  name: Scalars['String']['output'];
  phone?: Maybe<Scalars['String']['output']>;
  /** Masked for all but the firm itself; so is `phone`. */
  representative?: Maybe<Scalars['String']['output']>;
  status: LegalEntityStatus;
};

export type LegalEntityKind =
  | 'ASSOCIATION'
  | 'COMPANY'
  | 'COOPERATIVE'
  | 'INSTITUTION'
  | 'OTHER'
  | 'SOLE_TRADER';

export type LegalEntityStatus =
  | 'CANCELLED'
  | 'REGISTERED'
  | 'REVOKED';

export type Mutation = {
  __typename?: 'Mutation';
  /**
   * Enrols the machine that asks for the signed-in official. The answer's token carries the device;
   * a demonstration county enrols at the first sign-in, others ask for a one-time code.
   */
  enrolDevice: EnrolDeviceResult;
};


export type MutationEnrolDeviceArgs = {
  input: EnrolDeviceInput;
};

export type Query = {
  __typename?: 'Query';
  department?: Maybe<Department>;
  departments: Array<Department>;
  /** Finds legal entities by credit code or name. */
  legalEntities: Array<LegalEntity>;
  /** The legal entity with this unified social credit code. */
  legalEntity?: Maybe<LegalEntity>;
  station?: Maybe<Station>;
  /** The stations at and below a division. */
  stations: Array<Station>;
  /** The device that this session acts on. */
  thisDevice?: Maybe<Device>;
};


export type QueryDepartmentArgs = {
  creditCode: Scalars['ID']['input'];
};


export type QueryLegalEntitiesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  search: Scalars['String']['input'];
};


export type QueryLegalEntityArgs = {
  creditCode: Scalars['ID']['input'];
};


export type QueryStationArgs = {
  stationId: Scalars['ID']['input'];
};


export type QueryStationsArgs = {
  division?: InputMaybe<Scalars['String']['input']>;
};

/** A service station: a window in a village, a town or the county's hall. */
export type Station = {
  __typename?: 'Station';
  address: Scalars['String']['output'];
  /** The body that runs it. */
  department?: Maybe<Department>;
  division: Scalars['String']['output'];
  hours: Scalars['String']['output'];
  level: StationLevel;
  name: Scalars['String']['output'];
  nameEn: Scalars['String']['output'];
  parent?: Maybe<Station>;
  phone: Scalars['String']['output'];
  stationId: Scalars['ID']['output'];
};

export type StationLevel =
  | 'COUNTY'
  | 'TOWN'
  | 'VILLAGE';



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
  Department: Department;
  Device: Device;
  LegalEntity: LegalEntity;
  Station: Station;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Department:
    ( { __typename: 'Department' }
    & GraphQLRecursivePick<FederationTypes['Department'], {"creditCode":true}> );
  Device:
    ( { __typename: 'Device' }
    & GraphQLRecursivePick<FederationTypes['Device'], {"deviceId":true}> );
  LegalEntity:
    ( { __typename: 'LegalEntity' }
    & GraphQLRecursivePick<FederationTypes['LegalEntity'], {"creditCode":true}> );
  Station:
    ( { __typename: 'Station' }
    & GraphQLRecursivePick<FederationTypes['Station'], {"stationId":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  EnrolDeviceResult:
    | ( Omit<DeviceEnrolled, 'device'> & { device: _RefType['Device'] } )
    | ( DeviceRefused )
  ;
};


/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Department: ResolverTypeWrapper<DepartmentRecord>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Device: ResolverTypeWrapper<DeviceRecord>;
  DeviceEnrolled: ResolverTypeWrapper<Omit<DeviceEnrolled, 'device'> & { device: ResolversTypes['Device'] }>;
  DeviceRefusal: DeviceRefusal;
  DeviceRefused: ResolverTypeWrapper<DeviceRefused>;
  EnrolDeviceInput: EnrolDeviceInput;
  EnrolDeviceResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['EnrolDeviceResult']>;
  LegalEntity: ResolverTypeWrapper<LegalEntityRecord>;
  LegalEntityKind: LegalEntityKind;
  LegalEntityStatus: LegalEntityStatus;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Station: ResolverTypeWrapper<StationRecord>;
  StationLevel: StationLevel;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  DateTime: Scalars['DateTime']['output'];
  Department: DepartmentRecord;
  ID: Scalars['ID']['output'];
  String: Scalars['String']['output'];
  Device: DeviceRecord;
  DeviceEnrolled: Omit<DeviceEnrolled, 'device'> & { device: ResolversParentTypes['Device'] };
  DeviceRefused: DeviceRefused;
  EnrolDeviceInput: EnrolDeviceInput;
  EnrolDeviceResult: ResolversUnionTypes<ResolversParentTypes>['EnrolDeviceResult'];
  LegalEntity: LegalEntityRecord;
  Mutation: Record<PropertyKey, never>;
  Query: Record<PropertyKey, never>;
  Int: Scalars['Int']['output'];
  Station: StationRecord;
  Boolean: Scalars['Boolean']['output'];
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DepartmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Department'] = ResolversParentTypes['Department'], FederationReferenceType extends FederationReferenceTypes['Department'] = FederationReferenceTypes['Department']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Department']> | FederationReferenceType, FederationReferenceType, ContextType>;
  creditCode?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  departmentKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  division?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nameEn?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DeviceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Device'] = ResolversParentTypes['Device'], FederationReferenceType extends FederationReferenceTypes['Device'] = FederationReferenceTypes['Device']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Device']> | FederationReferenceType, FederationReferenceType, ContextType>;
  body?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  deviceId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  enrolledAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  revokedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  station?: Resolver<Maybe<ResolversTypes['Station']>, ParentType, ContextType>;
};

export type DeviceEnrolledResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeviceEnrolled'] = ResolversParentTypes['DeviceEnrolled']> = {
  device?: Resolver<ResolversTypes['Device'], ParentType, ContextType>;
  token?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DeviceRefusedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeviceRefused'] = ResolversParentTypes['DeviceRefused']> = {
  reason?: Resolver<ResolversTypes['DeviceRefusal'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EnrolDeviceResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EnrolDeviceResult'] = ResolversParentTypes['EnrolDeviceResult']> = {
  __resolveType: TypeResolveFn<'DeviceEnrolled' | 'DeviceRefused', ParentType, ContextType>;
};

export type LegalEntityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LegalEntity'] = ResolversParentTypes['LegalEntity'], FederationReferenceType extends FederationReferenceTypes['LegalEntity'] = FederationReferenceTypes['LegalEntity']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['LegalEntity']> | FederationReferenceType, FederationReferenceType, ContextType>;
  address?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  creditCode?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  division?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['LegalEntityKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  representative?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['LegalEntityStatus'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  enrolDevice?: Resolver<ResolversTypes['EnrolDeviceResult'], ParentType, ContextType, RequireFields<MutationEnrolDeviceArgs, 'input'>>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  department?: Resolver<Maybe<ResolversTypes['Department']>, ParentType, ContextType, RequireFields<QueryDepartmentArgs, 'creditCode'>>;
  departments?: Resolver<Array<ResolversTypes['Department']>, ParentType, ContextType>;
  legalEntities?: Resolver<Array<ResolversTypes['LegalEntity']>, ParentType, ContextType, RequireFields<QueryLegalEntitiesArgs, 'first' | 'search'>>;
  legalEntity?: Resolver<Maybe<ResolversTypes['LegalEntity']>, ParentType, ContextType, RequireFields<QueryLegalEntityArgs, 'creditCode'>>;
  station?: Resolver<Maybe<ResolversTypes['Station']>, ParentType, ContextType, RequireFields<QueryStationArgs, 'stationId'>>;
  stations?: Resolver<Array<ResolversTypes['Station']>, ParentType, ContextType, Partial<QueryStationsArgs>>;
  thisDevice?: Resolver<Maybe<ResolversTypes['Device']>, ParentType, ContextType>;
};

export type StationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Station'] = ResolversParentTypes['Station'], FederationReferenceType extends FederationReferenceTypes['Station'] = FederationReferenceTypes['Station']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Station']> | FederationReferenceType, FederationReferenceType, ContextType>;
  address?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  department?: Resolver<Maybe<ResolversTypes['Department']>, ParentType, ContextType>;
  division?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  hours?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['StationLevel'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nameEn?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['Station']>, ParentType, ContextType>;
  phone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  stationId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  DateTime?: GraphQLScalarType;
  Department?: DepartmentResolvers<ContextType>;
  Device?: DeviceResolvers<ContextType>;
  DeviceEnrolled?: DeviceEnrolledResolvers<ContextType>;
  DeviceRefused?: DeviceRefusedResolvers<ContextType>;
  EnrolDeviceResult?: EnrolDeviceResultResolvers<ContextType>;
  LegalEntity?: LegalEntityResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Station?: StationResolvers<ContextType>;
};

