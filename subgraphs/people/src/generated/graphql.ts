import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { PersonRecord, HouseholdRecord, AlikePair } from '../store/PeopleStore.ts';
import type { StaffRecord, AccountRecord } from '../store/AccountStore.ts';
import type { AccessRecordsPage, VerifiedChain } from '../commands/readAccessRecords.ts';
import type { ErasureRequest } from '../store/Erasures.ts';
import type { MergeRecord } from '../store/Merges.ts';
import type { AccessRecord as WrittenRecord } from '@onedoor/domain/accessRecord';
import type { OfficialAccount as KeptAccount } from '../store/OfficialAccounts.ts';
import type { VillageFileRow } from '../store/VillageFiles.ts';
import type { ReadVillageFile } from '../commands/readVillageFiles.ts';
import type { FiledEntry } from '@onedoor/domain/foldVillageFile';
import type { GuardianshipRecord } from '../store/Guardianships.ts';
import type { LeftHousehold as FormerHousehold } from '../store/Households.ts';
import type { DoneAbout } from '../resolvers/familyResolvers.ts';
import type { CreditRecord as KeptCreditRecord } from '@onedoor/domain/creditRecord';
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

/** What verifying the whole chain of access records has found. */
export type AccessChain = {
  __typename?: 'AccessChain';
  /** The hash of the record with this number, for who has kept one; null where there is none. */
  hashAt?: Maybe<Scalars['String']['output']>;
  /** SHA-256 of the last of them. Who keeps it elsewhere sees later whether the end was cut off. */
  head: Scalars['String']['output'];
  intact: Scalars['Boolean']['output'];
  /** How many follow one another as written, from the first. */
  verified: Scalars['Int']['output'];
};


/** What verifying the whole chain of access records has found. */
export type AccessChainHashAtArgs = {
  seq: Scalars['Int']['input'];
};

export type AccessKind =
  | 'ACCOUNT_CLOSED'
  /** Then what was done about officials' accounts. */
  | 'ACCOUNT_OPENED'
  /** Of `fields`. */
  | 'CONTACT_CORRECTED'
  /** Then what was recognised of his credit; `words` is the number of the document. */
  | 'CREDIT_RECORDED'
  | 'CREDIT_REPAIRED'
  /** What the register held of one person. */
  | 'ERASED'
  | 'ERASURE_ASKED'
  | 'ERASURE_DECLINED'
  | 'FACTOR_REMOVED'
  /** Then what was done about a person's family and contact. */
  | 'GUARDIAN_APPOINTED'
  | 'GUARDIAN_ENDED'
  /** In which household he is, and what he is there. */
  | 'HOUSEHOLD_CHANGED'
  /** These records. */
  | 'LOG_READ'
  /** A page of a paper that a person had given before, looked at through a case that only refers to it; `words` names the paper. */
  | 'MATERIAL_READ'
  | 'OFFICIAL_IDENTIFIED'
  | 'PASSWORD_RESET'
  | 'PERSONS_MERGED'
  | 'PERSONS_SPLIT'
  /** Then what was done about who is who. */
  | 'PERSON_REGISTERED'
  | 'POST_CHANGED'
  /** A page of people, for a station's replica. */
  | 'PULLED'
  /** One person's data, in the clear. */
  | 'REVEALED'
  /** A page of a list of households on file. */
  | 'VILLAGE_FILES_LISTED'
  /** A page of households' files, for a station's replica. */
  | 'VILLAGE_FILES_PULLED'
  /** The file of one household, by an official. */
  | 'VILLAGE_FILE_READ';

/** That personal data were read: written once, linked to the one before by its hash. Names nobody but by ids. */
export type AccessRecord = {
  __typename?: 'AccessRecord';
  /** The account that something was done about. */
  account?: Maybe<Scalars['ID']['output']>;
  /** Whose account. */
  accountId: Scalars['ID']['output'];
  at: Scalars['DateTime']['output'];
  /** Of an erasure. */
  basis?: Maybe<ErasureBasis>;
  body?: Maybe<Department>;
  case?: Maybe<Case>;
  /** Of a page: how many people, and the first and last of their numbers in the order of changes. */
  count?: Maybe<Scalars['Int']['output']>;
  deviceId?: Maybe<Scalars['ID']['output']>;
  fields: Array<RevealedField>;
  from?: Maybe<Scalars['Int']['output']>;
  hash: Scalars['String']['output'];
  /** Of a look at a household's file. */
  householdId?: Maybe<Scalars['ID']['output']>;
  kind: AccessKind;
  /** Of a merge and its undoing: whose id points, or pointed, to the person's. Of a guardianship: the guardian. */
  otherPersonId?: Maybe<Scalars['ID']['output']>;
  /** Whose data, where they are one person's. */
  personId?: Maybe<Scalars['ID']['output']>;
  postId?: Maybe<Scalars['ID']['output']>;
  prev: Scalars['String']['output'];
  reason?: Maybe<RevealReason>;
  seq: Scalars['Int']['output'];
  /** The official, for whoever may know his name. */
  staff?: Maybe<Staff>;
  station?: Maybe<Station>;
  to?: Maybe<Scalars['Int']['output']>;
  words: Scalars['String']['output'];
};

export type AccessRecordConnection = {
  __typename?: 'AccessRecordConnection';
  /** Whether all records, from the first to the last, are as they were written. Verified anew when it is asked for. */
  chain: AccessChain;
  nodes: Array<AccessRecord>;
  pageInfo: PageInfo;
};

/** Somebody who may sign in: an official with a post, a citizen, or a firm. */
export type Account = {
  __typename?: 'Account';
  accountId: Scalars['ID']['output'];
  /** Unified social credit code of the body that the post belongs to. */
  body?: Maybe<Scalars['String']['output']>;
  /** Persons whose cases this official leaves to others (回避): himself and who is close to him. Empty for who is none. */
  closeTo: Array<Scalars['ID']['output']>;
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

export type AccountActDone = {
  __typename?: 'AccountActDone';
  account: OfficialAccount;
  /** Shown once: for its official, who chooses another when he signs in. Null where there is none. */
  password?: Maybe<Scalars['String']['output']>;
};

export type AccountActInput = {
  accountId: Scalars['ID']['input'];
  words: Scalars['String']['input'];
};

export type AccountActRefused = {
  __typename?: 'AccountActRefused';
  reason: AccountRefusal;
};

export type AccountActResult = AccountActDone | AccountActRefused;

export type AccountRefusal =
  | 'ACCOUNT_CLOSED'
  | 'ACCOUNT_TAKEN'
  /** Administrators are appointed at the county's machine. */
  | 'ADMINISTRATORS_POST'
  | 'BAD_ACCOUNT'
  /** The place is unknown, or of the wrong sort for the role. */
  | 'BAD_POST'
  | 'NOTHING_TO_REMOVE'
  /** Nobody changes his own. */
  | 'OWN_ACCOUNT'
  /** The words are missing, too long, or hold an identity or telephone number. */
  | 'REASON_MISSING'
  /** The official, or the person, has an account already. */
  | 'SAME_PERSON'
  | 'UNKNOWN_ACCOUNT'
  /** The identity number isn't one, or nobody in the register has it. */
  | 'UNKNOWN_PERSON';

export type AccountRole =
  | 'APPROVER'
  | 'AUDIT_ADMINISTRATOR'
  | 'CITIZEN'
  | 'COMPANY'
  | 'OPERATOR'
  | 'REVIEWER'
  | 'SECURITY_ADMINISTRATOR'
  | 'SUPERVISOR'
  | 'TOWN_OFFICER'
  | 'WINDOW_CLERK';

export type AppointGuardianInput = {
  /** Since which day; null: today. No day to come, and none before the ward's birth. */
  from?: InputMaybe<Scalars['Date']['input']>;
  guardianId: Scalars['ID']['input'];
  kind: GuardianshipKind;
  wardId: Scalars['ID']['input'];
  /** What it rests on, at most 200 characters, without identity and telephone numbers. */
  words: Scalars['String']['input'];
};

export type AskErasureInput = {
  basis: ErasureBasis;
  personId: Scalars['ID']['input'];
  /** The document or application, at most 200 characters, without identity and telephone numbers. */
  words: Scalars['String']['input'];
};

export type Case = {
  __typename?: 'Case';
  caseId: Scalars['ID']['output'];
};

export type ChangePostInput = {
  accountId: Scalars['ID']['input'];
  to: OfficePostInput;
  words: Scalars['String']['input'];
};

export type ClosePerson = {
  __typename?: 'ClosePerson';
  /** SHA-256 of `salt|identity number`, in hexadecimal. */
  numberHash: Scalars['String']['output'];
  personId: Scalars['ID']['output'];
};

export type ContactRefusal =
  /** It is empty, too long, or still the one of another village. */
  | 'BAD_ADDRESS'
  /** It is no village or community of this county. */
  | 'BAD_DIVISION'
  | 'BAD_PHONE'
  | 'NOTHING_CHANGES'
  /** It is about the official himself or who is close to him: another does it. */
  | 'OWN_MATTER'
  /** The words are missing, too long, or hold an identity or telephone number. */
  | 'REASON_MISSING'
  /** There is nobody, or nobody in reach. */
  | 'UNKNOWN_PERSON';

export type ContactRefused = {
  __typename?: 'ContactRefused';
  reason: ContactRefusal;
};

export type ContactResult = ContactRefused | FamilyActDone;

export type CorrectContactInput = {
  /** At most 200 characters. */
  address?: InputMaybe<Scalars['String']['input']>;
  /** 12 digits: a village or community of the county. Another one needs another address. */
  division?: InputMaybe<Scalars['String']['input']>;
  personId: Scalars['ID']['input'];
  /** Null: as it is, here and below. */
  phone?: InputMaybe<Scalars['String']['input']>;
  /** Why, at most 200 characters, without identity and telephone numbers. */
  words: Scalars['String']['input'];
};

export type CreditBasis = {
  __typename?: 'CreditBasis';
  article?: Maybe<Scalars['String']['output']>;
  docNo?: Maybe<Scalars['String']['output']>;
  title: Scalars['String']['output'];
};

export type CreditBasisInput = {
  article?: InputMaybe<Scalars['String']['input']>;
  docNo?: InputMaybe<Scalars['String']['input']>;
  /** `law`, `admin_regulation`, `dept_rule`, `local_regulation`, `local_rule` or `normative`. */
  rank: Scalars['String']['input'];
  title: Scalars['String']['input'];
};

export type CreditClass =
  | 'MINOR'
  | 'ORDINARY'
  | 'SERIOUS';

export type CreditKind =
  /** 经营异常名录. */
  | 'ABNORMAL_LIST'
  /** 承诺违诺. */
  | 'BROKEN_PROMISE'
  /** 荣誉. */
  | 'HONOUR'
  /** 行政处罚. */
  | 'PENALTY'
  /** 严重失信主体名单. */
  | 'SERIOUSLY_DISHONEST';

export type CreditMeasure = {
  __typename?: 'CreditMeasure';
  basis: CreditBasis;
  words: Scalars['String']['output'];
};

export type CreditMeasureInput = {
  basis: CreditBasisInput;
  words: Scalars['String']['input'];
};

/** What a body recognised of somebody's credit (信用修复管理办法, in force from 2026-04-01). */
export type CreditRecord = {
  __typename?: 'CreditRecord';
  basis: CreditBasis;
  /** Credit code of the body that recognised it, and repairs it. */
  body: Scalars['ID']['output'];
  /** Null for honours. */
  class?: Maybe<CreditClass>;
  /** Date of the document, from which publicity counts. */
  decidedOn: Scalars['Date']['output'];
  department?: Maybe<Department>;
  docNo: Scalars['String']['output'];
  kind: CreditKind;
  /** The last day of publicity; after it, it stops by itself. */
  lastDay: Scalars['Date']['output'];
  measures: Array<CreditMeasure>;
  recordId: Scalars['ID']['output'];
  /** First day on which it may be repaired. */
  repairableFrom: Scalars['Date']['output'];
};

export type CreditRepaired = {
  __typename?: 'CreditRepaired';
  recordId: Scalars['ID']['output'];
  repairedOn: Scalars['Date']['output'];
};

export type CreditSays =
  | 'AS_USUAL'
  | 'FAVOURED'
  | 'WITH_CAUTION';

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

export type Department = {
  __typename?: 'Department';
  creditCode: Scalars['ID']['output'];
};

export type DocumentGuardian = {
  __typename?: 'DocumentGuardian';
  from: Scalars['Date']['output'];
  kind: GuardianshipKind;
  personId: Scalars['ID']['output'];
};

export type DuplicateGround =
  /** The same name, day of birth and village with different numbers: possible, no more. */
  | 'SAME_NAME_BIRTH_VILLAGE'
  /** The same number, also where one has the 15 digits of before. */
  | 'SAME_NUMBER';

export type DuplicatePair = {
  __typename?: 'DuplicatePair';
  grounds: Array<DuplicateGround>;
  one: Person;
  other: Person;
};

export type EndGuardianshipInput = {
  guardianshipId: Scalars['ID']['input'];
  /** From which day on he is it no more; null: today. No day to come. */
  until?: InputMaybe<Scalars['Date']['input']>;
  /** Why, at most 200 characters, without identity and telephone numbers. */
  words: Scalars['String']['input'];
};

/** The person's cases, in which what was erased is said by an entry. */
export type ErasedCases = {
  __typename?: 'ErasedCases';
  /** They say nothing of him any more. */
  erased: Scalars['Int']['output'];
  /** The law wants their files kept, or they go on. Nothing is done with them but storing them. */
  kept: Scalars['Int']['output'];
  /** The last day of that, then they are erased; null where none is kept, and where one goes on. */
  keptUntil?: Maybe<Scalars['Date']['output']>;
};

export type Erasure = {
  __typename?: 'Erasure';
  askedAt: Scalars['DateTime']['output'];
  askedBy?: Maybe<Staff>;
  basis: ErasureBasis;
  /** What became of his cases. Null before they have answered, which is asked of them until they do. */
  cases?: Maybe<ErasedCases>;
  erasureId: Scalars['ID']['output'];
  personId: Scalars['ID']['output'];
  state: ErasureState;
  words: Scalars['String']['output'];
};

/** By what the law has it erased (PIPL art. 47). */
export type ErasureBasis =
  | 'CONSENT_WITHDRAWN'
  | 'ORDERED'
  | 'PURPOSE_REACHED'
  | 'UNLAWFULLY_COLLECTED';

export type ErasureRefusal =
  | 'ALREADY_ASKED'
  | 'ALREADY_SETTLED'
  /** He applies for something, and has to be known for it. */
  | 'OPEN_CASE'
  /** The words are missing, too long, or hold an identity or telephone number. */
  | 'REASON_MISSING'
  /** Who asked can't agree himself, by whichever account. */
  | 'SAME_PERSON'
  /** Nobody in the register has this id, or he was erased. */
  | 'UNKNOWN_PERSON'
  | 'UNKNOWN_REQUEST';

export type ErasureRefused = {
  __typename?: 'ErasureRefused';
  reason: ErasureRefusal;
};

export type ErasureResult = Erasure | ErasureRefused;

export type ErasureState =
  | 'ASKED'
  | 'DECLINED'
  | 'ERASED';

export type FamilyActDone = {
  __typename?: 'FamilyActDone';
  /** About whom it was: of a guardianship the ward. */
  person: Person;
};

export type GridCell = {
  __typename?: 'GridCell';
  cellCode: Scalars['ID']['output'];
};

export type GuardianRefusal =
  | 'ALREADY_ENDED'
  | 'ALREADY_GUARDIAN'
  /** It is to come, or before there was a ward or a guardian. */
  | 'BAD_DAY'
  /** A minor, or somebody who has a guardian by a court, is nobody's guardian. */
  | 'GUARDIAN_LACKS_CAPACITY'
  /** It is about the official himself or who is close to him: another does it. */
  | 'OWN_MATTER'
  /** The words are missing, too long, or hold an identity or telephone number. */
  | 'REASON_MISSING'
  /** The ward is the guardian's own guardian, or one of theirs. */
  | 'RING'
  | 'SAME_PERSON'
  /** There is none, or none in reach. */
  | 'UNKNOWN_GUARDIANSHIP'
  /** One of them isn't in the register, isn't in reach, was erased by law or merged into another. */
  | 'UNKNOWN_PERSON'
  /** An adult gets a guardian by a court alone. */
  | 'WARD_IS_OF_AGE';

export type GuardianRefused = {
  __typename?: 'GuardianRefused';
  reason: GuardianRefusal;
};

export type GuardianResult = FamilyActDone | GuardianRefused;

/** That somebody is, or was, another's guardian. */
export type Guardianship = {
  __typename?: 'Guardianship';
  /** What it rests on; empty where the register was set up with it, and where one of the two was erased. */
  basis: Scalars['String']['output'];
  /** Who has put it on record. */
  by?: Maybe<Staff>;
  from: Scalars['Date']['output'];
  guardian: Person;
  guardianshipId: Scalars['ID']['output'];
  /** Today: by itself it ends on the ward's eighteenth birthday, unless a court has appointed. */
  inForce: Scalars['Boolean']['output'];
  kind: GuardianshipKind;
  /** From this day on it was ended; null where nobody has ended it. */
  until?: Maybe<Scalars['Date']['output']>;
  ward: Person;
};

export type GuardianshipKind =
  /** Appointed by the village committee or the civil affairs department in a dispute (art. 31). */
  | 'APPOINTED_BY_COMMITTEE'
  /** Appointed by a court (art. 24, 31, 36): an adult's too. */
  | 'APPOINTED_BY_COURT'
  /** Another whom the law names: grandparents, brothers and sisters, the civil affairs department (art. 27, 28, 32). */
  | 'BY_LAW'
  /** 父母 (Civil Code art. 27) */
  | 'PARENT';

export type HardshipCause =
  | 'ACCIDENT'
  | 'DISABILITY'
  | 'DISASTER'
  | 'ILLNESS'
  | 'LACK_OF_LABOUR'
  | 'OTHER'
  | 'SCHOOLING';

/** A household (户). */
export type Household = {
  __typename?: 'Household';
  division: Scalars['String']['output'];
  /** Its part of the village; null where nobody has said which. */
  gridCell?: Maybe<GridCell>;
  householdId: Scalars['ID']['output'];
  members: Array<HouseholdMember>;
};

/** All in all, in whole yuan per head. */
export type HouseholdIncome = {
  __typename?: 'HouseholdIncome';
  year: Scalars['Int']['output'];
  yuanPerHead: Scalars['Int']['output'];
};

export type HouseholdMember = {
  __typename?: 'HouseholdMember';
  person: Person;
  relation: Scalars['String']['output'];
};

export type HouseholdRefusal =
  | 'BAD_RELATION'
  /** The household has a head. */
  | 'HAS_HEAD'
  /** A household would be without one: say who follows. */
  | 'NEEDS_HEAD'
  | 'NOTHING_CHANGES'
  /** It is about the official himself or who is close to him: another does it. */
  | 'OWN_MATTER'
  /** The words are missing, too long, or hold an identity or telephone number. */
  | 'REASON_MISSING'
  /** The head changes, and of some nobody has said what they are to the new one. */
  | 'RELATIONS_MISSING'
  /** Nobody lives there, or it isn't in reach. */
  | 'UNKNOWN_HOUSEHOLD'
  /** He, or one of the others, isn't there, isn't in reach or isn't of these households. */
  | 'UNKNOWN_PERSON';

export type HouseholdRefused = {
  __typename?: 'HouseholdRefused';
  reason: HouseholdRefusal;
};

export type HouseholdRelationInput = {
  personId: Scalars['ID']['input'];
  relation: Scalars['String']['input'];
};

export type HouseholdResult = FamilyActDone | HouseholdRefused;

export type IdentifyOfficialInput = {
  accountId: Scalars['ID']['input'];
  /** His identity number, as the register has it. */
  residentId: Scalars['String']['input'];
  words: Scalars['String']['input'];
};

/** By what paper somebody is known. */
export type IdentityDocumentKind =
  /** 外国人永久居留身份证 */
  | 'FOREIGN_PERMANENT'
  /** 港澳台居民居住证 */
  | 'HMT_RESIDENCE'
  | 'PASSPORT'
  /** 居民身份证 */
  | 'RESIDENT_ID';

/** A household that somebody was of. */
export type LeftHousehold = {
  __typename?: 'LeftHousehold';
  /** Null where he was in it since the register was set up. */
  from?: Maybe<Scalars['Date']['output']>;
  householdId: Scalars['ID']['output'];
  /** To its head. */
  relation: Scalars['String']['output'];
  until: Scalars['Date']['output'];
};

/** A look at a page, as the cases tell of it before they send it. `paper`: its name; `reader`: the official. */
export type MaterialReadInput = {
  caseId: Scalars['ID']['input'];
  paper: Scalars['String']['input'];
  personId?: InputMaybe<Scalars['ID']['input']>;
  reader: MaterialReaderInput;
};

export type MaterialReaderInput = {
  accountId: Scalars['ID']['input'];
  body?: InputMaybe<Scalars['ID']['input']>;
  deviceId?: InputMaybe<Scalars['ID']['input']>;
  postId?: InputMaybe<Scalars['ID']['input']>;
  role: Scalars['String']['input'];
  staffId?: InputMaybe<Scalars['ID']['input']>;
};

export type MergePeopleInput = {
  /** Who stays. */
  keepId: Scalars['ID']['input'];
  /** Whose id points to him from then on. */
  mergeId: Scalars['ID']['input'];
  /** Why, at most 200 characters, without identity and telephone numbers. */
  words: Scalars['String']['input'];
};

export type MergeRefusal =
  /** The one with an account, or who is an official, is the one to keep. */
  | 'ACCOUNT_IS_LOST'
  | 'ALREADY_MERGED'
  | 'ALREADY_SPLIT'
  /** One of them is to be erased by law. */
  | 'ERASURE_ASKED'
  /** Nothing speaks for it. */
  | 'NO_GROUND'
  /** The words are missing, too long, or hold an identity or telephone number. */
  | 'REASON_MISSING'
  | 'SAME_PERSON'
  | 'UNKNOWN_MERGE'
  /** One of them isn't in the register, isn't in reach, or was erased by law. */
  | 'UNKNOWN_PERSON';

export type MergeRefused = {
  __typename?: 'MergeRefused';
  reason: MergeRefusal;
};

export type MergeResult = MergeRefused | PersonMerge;

export type MoveToHouseholdInput = {
  /** Null: a new one. */
  householdId?: InputMaybe<Scalars['ID']['input']>;
  personId: Scalars['ID']['input'];
  /** To its head, at most 20 characters without digits: 户主, 配偶, 子 … */
  relation: Scalars['String']['input'];
  /** What others of the two households are from now on; all of a household whose head changes have to be here. */
  relations?: Array<HouseholdRelationInput>;
  /** Why, at most 200 characters, without identity and telephone numbers. */
  words: Scalars['String']['input'];
};

export type Mutation = {
  __typename?: 'Mutation';
  /**
   * Puts on record that somebody is a guardian (监护人, Civil Code art. 27 to 36) of somebody in the town's reach. Others stay it: a
   * child has both parents. Both read of it among their records.
   */
  appointGuardian: GuardianResult;
  /** Asks that a person's data be erased from the register. Nothing happens until a supervisor has agreed. */
  askErasure: ErasureResult;
  /** From now on he acts from another post; sessions take it up when they are renewed. */
  changePost: AccountActResult;
  /** Nobody signs in with it any more, for good. Its sessions, authenticator and links end. */
  closeAccount: AccountActResult;
  /** The first code of the authenticator: from now on sign-ins ask for one. `password`: as for `enrolSecondFactor`. */
  confirmSecondFactor: SecondFactorConfirmation;
  /**
   * Corrects the telephone number and address of somebody in the town's reach (PIPL art. 46). What was there is kept nowhere; which
   * fields were corrected, by whom and why is on record. Who moves to another village leaves the replica of the one before.
   */
  correctContact: ContactResult;
  /** Ends one, where it was revoked or has become void (Civil Code art. 36, 39). At eighteen it ends by itself. */
  endGuardianship: GuardianResult;
  /**
   * A secret for the authenticator of who is signed in. It counts for nothing until it is confirmed; one that isn't is
   * replaced. `password`: his own once more, since a session alone binds none; left out by builds from before it was asked
   * for, which are refused. Wrong ones slow down as at sign-in.
   */
  enrolSecondFactor: SecondFactorOffer;
  /** Who the official is in the register of people: from then on his own and his household's cases are left to others. */
  identifyOfficial: AccountActResult;
  /**
   * From now on one row stands for both: whoever asks for the other's id is answered with it, replicas are told, cases keep
   * their ids. Always an official's act, on record.
   */
  mergePeople: MergeResult;
  /**
   * Moves somebody of the town's reach to another household, founds one with him, or changes who is what in his own. Each household
   * keeps one head; where he lives stays as it was.
   */
  moveToHousehold: HouseholdResult;
  /**
   * Opens an official's account. Each of these acts is put on record with its words; administrators' own accounts are the
   * county machine's to keep.
   */
  openAccount: AccountActResult;
  /**
   * Puts households into a grid cell of their village, at most 200 at a time; none where `cellCode` is null. Answers with those
   * that were put: others aren't of that village, or of the officer's town.
   */
  placeHouseholds: PlacedHouseholds;
  /**
   * Puts on record that an official looks at a page of a paper that a person had given before. For the part that keeps
   * the papers; answers with the record's number, and nothing is shown without it.
   */
  recordMaterialRead: Scalars['Int']['output'];
  /**
   * Puts on record what the reader's own body has recognised of the credit of a case's applicant. For its reviewers and approvers;
   * of minors nothing, and nothing against anybody without a law and its article.
   */
  recordPersonCredit: RecordPersonCreditResult;
  /**
   * Takes entries into households' files, at most 50 at a time, each with an answer of its own in their order; sending one
   * again changes nothing. An entry is the JSON of `{entryId, householdId, kind, day}` and what its kind says:
   * `proposed {fileKind, causes, words}`, `opened {fileKind, causes, basis, words}`, `declined {words}`,
   * `measureSet {what, by, from, until}`, `helperNamed {helperId}`, `visited {words}`, `incomeNoted {year, yuanPerHead}`,
   * `closed {ending, basis, words}`. A village proposes, visits and notes incomes; the rest is its town's to do.
   */
  recordVillageFile: Array<VillageEntryOutcome>;
  /**
   * Takes the applicant of a case into the register who isn't known there, by the word of an official who handles it. Who has the
   * number already is answered with, and nobody is added. Once a case, and by the number that it has; on record either way.
   */
  registerPerson: RegisterPersonResult;
  /** For who has lost his authenticator. */
  removeSecondFactor: AccountActResult;
  /** Fresh tokens for a session, so that a station that comes back after weeks can sync. Asked with the access token of a device, the session is on that device from then on. */
  renewSession: SignInResult;
  /** As `repairCredit`, of a person's. */
  repairPersonCredit: RepairCreditResult;
  /** A password for who has forgotten his, shown once. His sessions end. */
  resetPassword: AccountActResult;
  /**
   * Shows an applicant's data in the clear to an official whose duty needs them, for an open case in his reach. What was
   * shown is on record before the answer leaves.
   */
  revealPerson: RevealResult;
  /**
   * A second official's word on it. With `erase` nothing stays of the person but his id: replicas are told, his account is
   * closed, and nobody brings him back. Not while he has an open case. Of his ended cases those go with him that the law
   * doesn't want kept for longer.
   */
  settleErasure: ErasureResult;
  /** Opens a session. The same refusal for an unknown account and a wrong password. `code`: of the authenticator, for who has one; each is taken once. */
  signIn: SignInResult;
  /** Undoes a merge that was wrong: both are again as they were. */
  splitPeople: MergeResult;
};


export type MutationAppointGuardianArgs = {
  input: AppointGuardianInput;
};


export type MutationAskErasureArgs = {
  input: AskErasureInput;
};


export type MutationChangePostArgs = {
  input: ChangePostInput;
};


export type MutationCloseAccountArgs = {
  input: AccountActInput;
};


export type MutationConfirmSecondFactorArgs = {
  code: Scalars['String']['input'];
  password?: InputMaybe<Scalars['String']['input']>;
};


export type MutationCorrectContactArgs = {
  input: CorrectContactInput;
};


export type MutationEndGuardianshipArgs = {
  input: EndGuardianshipInput;
};


export type MutationEnrolSecondFactorArgs = {
  password?: InputMaybe<Scalars['String']['input']>;
};


export type MutationIdentifyOfficialArgs = {
  input: IdentifyOfficialInput;
};


export type MutationMergePeopleArgs = {
  input: MergePeopleInput;
};


export type MutationMoveToHouseholdArgs = {
  input: MoveToHouseholdInput;
};


export type MutationOpenAccountArgs = {
  input: OpenAccountInput;
};


export type MutationPlaceHouseholdsArgs = {
  cellCode?: InputMaybe<Scalars['ID']['input']>;
  householdIds: Array<Scalars['ID']['input']>;
};


export type MutationRecordMaterialReadArgs = {
  input: MaterialReadInput;
};


export type MutationRecordPersonCreditArgs = {
  input: RecordPersonCreditInput;
};


export type MutationRecordVillageFileArgs = {
  entries: Array<Scalars['String']['input']>;
};


export type MutationRegisterPersonArgs = {
  input: RegisterPersonInput;
};


export type MutationRemoveSecondFactorArgs = {
  input: AccountActInput;
};


export type MutationRenewSessionArgs = {
  refreshToken?: InputMaybe<Scalars['String']['input']>;
};


export type MutationRepairPersonCreditArgs = {
  input: RepairCreditInput;
};


export type MutationResetPasswordArgs = {
  input: AccountActInput;
};


export type MutationRevealPersonArgs = {
  input: RevealPersonInput;
};


export type MutationSettleErasureArgs = {
  input: SettleErasureInput;
};


export type MutationSignInArgs = {
  account: Scalars['String']['input'];
  code?: InputMaybe<Scalars['String']['input']>;
  newPassword?: InputMaybe<Scalars['String']['input']>;
  password: Scalars['String']['input'];
};


export type MutationSplitPeopleArgs = {
  input: SplitPeopleInput;
};

/** What a person learns of who looked at his data. */
export type MyAccessRecord = {
  __typename?: 'MyAccessRecord';
  at: Scalars['DateTime']['output'];
  body?: Maybe<Department>;
  case?: Maybe<Case>;
  fields: Array<RevealedField>;
  kind: AccessKind;
  /** The post, in Chinese and in English; null where it is gone from the staff register. */
  post?: Maybe<Scalars['String']['output']>;
  postEn?: Maybe<Scalars['String']['output']>;
  reason?: Maybe<RevealReason>;
  seq: Scalars['Int']['output'];
  station?: Maybe<Station>;
  words: Scalars['String']['output'];
};

/** An official, as the hub needs him. */
export type OfficeHolder = {
  __typename?: 'OfficeHolder';
  /** Unified social credit code of the body that the post belongs to. */
  body: Scalars['String']['output'];
  /** Himself, his household, his guardians and wards, as the register has them. */
  closeTo: Array<ClosePerson>;
  /** Whether his account is open. What he did before it was closed is judged by who is close to him all the same. */
  isOpen: Scalars['Boolean']['output'];
  postId: Scalars['ID']['output'];
  role: AccountRole;
  staffId: Scalars['ID']['output'];
};

export type OfficePostInput = {
  /** Credit code of the body, for a post in a department. */
  body?: InputMaybe<Scalars['ID']['input']>;
  /** What the post is called, in Chinese and in English. */
  post: Scalars['String']['input'];
  postEn: Scalars['String']['input'];
  role: AccountRole;
  /** For windows and towns; else `body`. */
  stationId?: InputMaybe<Scalars['ID']['input']>;
};

/** An official's account, for who keeps accounts. */
export type OfficialAccount = {
  __typename?: 'OfficialAccount';
  accountId: Scalars['ID']['output'];
  body: Department;
  displayName: Scalars['String']['output'];
  hasSecondFactor: Scalars['Boolean']['output'];
  isOpen: Scalars['Boolean']['output'];
  /** Whether he is known in the register of people, so that he leaves his own cases to others. */
  isPerson: Scalars['Boolean']['output'];
  post: Scalars['String']['output'];
  postEn: Scalars['String']['output'];
  role: AccountRole;
  station?: Maybe<Station>;
};

export type OfficialAccountPage = {
  __typename?: 'OfficialAccountPage';
  accounts: Array<OfficialAccount>;
  hasMore: Scalars['Boolean']['output'];
};

export type OpenAccountInput = {
  /** What he will type: 2 to 32 lower-case letters, digits and hyphens. */
  accountId: Scalars['ID']['input'];
  at: OfficePostInput;
  name: Scalars['String']['input'];
  /** His identity number: by it his own and his household's cases are left to others. Null where the register doesn't know him. */
  residentId?: InputMaybe<Scalars['String']['input']>;
  /** Why, at most 200 characters, without identity and telephone numbers. */
  words: Scalars['String']['input'];
};

export type PageInfo = {
  __typename?: 'PageInfo';
  endCursor?: Maybe<Scalars['String']['output']>;
  hasNextPage: Scalars['Boolean']['output'];
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
  /**
   * What is displayed of his credit today, the newest first: nothing of a minor, nothing against him without a law. Empty for the
   * readers for whom `birthDate` is null.
   */
  creditRecords: Array<CreditRecord>;
  /** What these say of letting a material follow and of taking a promise. It informs; nothing is refused by it. */
  creditSays: CreditSays;
  /** 12-digit division of residence. */
  division: Scalars['String']['output'];
  /** His guardians, ended ones too. Null for the same readers as `birthDate`. */
  guardians?: Maybe<Array<Guardianship>>;
  /** Null for the same readers as `birthDate`. */
  household?: Maybe<Household>;
  /** Since which day; null where he is of it since the register was set up, and for the same readers as `birthDate`. */
  householdSince?: Maybe<Scalars['Date']['output']>;
  /** Those that he was of, the last first. Null for the same readers as `birthDate`. */
  leftHouseholds?: Maybe<Array<LeftHousehold>>;
  /** Masked, such as `张*`, unless the reader is the person himself. */
  name: Scalars['String']['output'];
  personId: Scalars['ID']['output'];
  /** Masked: `138****0000`. */
  phone?: Maybe<Scalars['String']['output']>;
  /** By which case he came to the register; null for who was always there, and for the same readers as `birthDate`. */
  registered?: Maybe<PersonRegistration>;
  /** Masked: first three and last four characters. */
  residentId: Scalars['String']['output'];
  /** Null for who was erased by law. */
  sex?: Maybe<Sex>;
  /** Whose guardian he is, or was. Null for the same readers as `birthDate`. */
  wards?: Maybe<Array<Guardianship>>;
};

export type PersonCreditRecorded = {
  __typename?: 'PersonCreditRecorded';
  record: CreditRecord;
};

export type PersonCreditRefusal =
  /** The body has recorded this document of the person already. */
  | 'ALREADY_ON_RECORD'
  /** Its publicity would be over. */
  | 'ALREADY_OVER'
  | 'BASIS_MISSING'
  | 'DOCUMENT_MISSING'
  | 'IN_THE_FUTURE'
  | 'MEASURE_WITHOUT_LAW'
  /** Against a natural person only what a law with its article provides for. */
  | 'NOT_BY_LAW'
  /** A list of the seriously dishonest rests on a national law, regulation or rule. */
  | 'NOT_BY_NATIONAL_RULE'
  /** For reviewers and approvers of the body alone, and not about themselves or who is close to them. */
  | 'NOT_PERMITTED'
  /** He is a minor, or was one on the date of the document. */
  | 'OF_MINOR'
  /** No case in the reader's reach has this id, or no person whom the register knows applies in it. */
  | 'UNKNOWN_PERSON'
  | 'WRONG_CLASS';

export type PersonCreditRefused = {
  __typename?: 'PersonCreditRefused';
  reason: PersonCreditRefusal;
};

/** A person as a station's replica keeps him: unmasked, sealed at rest, and only of the station's own division. */
export type PersonDocument = {
  __typename?: 'PersonDocument';
  address: Scalars['String']['output'];
  birthDate: Scalars['Date']['output'];
  deleted: Scalars['Boolean']['output'];
  division: Scalars['String']['output'];
  /** Who are his guardians, by ids: a replica has those who are of its own division. */
  guardians: Array<DocumentGuardian>;
  householdId?: Maybe<Scalars['ID']['output']>;
  name: Scalars['String']['output'];
  personId: Scalars['ID']['output'];
  phone: Scalars['String']['output'];
  relation?: Maybe<Scalars['String']['output']>;
  residentId: Scalars['String']['output'];
  sex: Sex;
};

/** That two rows of the register are one person. */
export type PersonMerge = {
  __typename?: 'PersonMerge';
  at: Scalars['DateTime']['output'];
  by?: Maybe<Staff>;
  grounds: Array<DuplicateGround>;
  kept: Person;
  mergeId: Scalars['ID']['output'];
  /** The id that points to him. */
  mergedId: Scalars['ID']['output'];
  /** When it was undone. */
  undoneAt?: Maybe<Scalars['DateTime']['output']>;
  words: Scalars['String']['output'];
};

export type PersonRegistered = {
  __typename?: 'PersonRegistered';
  /** False where the register had him already. */
  isNew: Scalars['Boolean']['output'];
  person: Person;
};

/** How somebody came to the register from a window. */
export type PersonRegistration = {
  __typename?: 'PersonRegistration';
  at: Scalars['DateTime']['output'];
  /** The case that named him. */
  case: Case;
  /** The official who took him in. */
  staff?: Maybe<Staff>;
};

export type PlacedHouseholds = {
  __typename?: 'PlacedHouseholds';
  householdIds: Array<Scalars['ID']['output']>;
};

export type Query = {
  __typename?: 'Query';
  /**
   * Who looked at personal data, newest first; `first` is at most 200. For supervisors, of everybody or of one person.
   * Asking is itself recorded.
   */
  accessRecords: AccessRecordConnection;
  /** Whose the subject of an issuer is, the county's own or an outside one; for the county's own router. Null where it is nobody's. */
  accountOfSubject?: Maybe<Account>;
  /** The demonstration accounts, with their passwords. Empty in a county that isn't a demonstration. */
  demonstrationAccounts: Array<DemonstrationAccount>;
  /** Pairs in the town's reach who may be one person, the certain ones first; `first` is at most 100. Nothing is merged by itself. */
  duplicates: Array<DuplicatePair>;
  /** What the law has erased or is asked to erase, newest first; `first` is at most 200. */
  erasures: Array<Erasure>;
  /** Who is signed in. */
  me?: Maybe<Account>;
  /** Who looked at the data of the person who asks, newest first; `first` is at most 200. Offices and posts, no officials' names. */
  myAccessRecords: Array<MyAccessRecord>;
  /**
   * The officials, each with who is close to him, for the part of the county that judges what they do. `salt` is
   * that part's secret: identity numbers leave the register only as hashes with it.
   */
  officeHolders: Array<OfficeHolder>;
  /**
   * Officials' accounts, by account; `search`: how an account or a name begins. `after`: the last account of the page before;
   * `first` is at most 100.
   */
  officialAccounts: OfficialAccountPage;
  /** Finds people in reach by identity number (18 or 15 characters), name, or the initials of its pinyin. */
  people: Array<Person>;
  /** The person with this id, as far as the reader may see him. Null where there is none, or none in reach. */
  person?: Maybe<Person>;
  /** Merges of people in the town's reach, those undone as well, newest first; `first` is at most 100. */
  personMerges: Array<PersonMerge>;
  /** Pages of people in the scope of a station, for its replica. `checkpoint` is opaque. */
  pullPeople: PeoplePullBulk;
  /** Pages of the files of a village's or town's own households, for its station's replica. `checkpoint` is opaque; a page is on record. */
  pullVillageFiles: VillageFilePullBulk;
  /**
   * A household's file; null where nothing is on file, or the household isn't the reader's to know. For an official the look
   * is on record before it is answered.
   */
  villageFile?: Maybe<VillageFile>;
  /** How many households are on file in the reader's reach, by village, kind and state. */
  villageFileCounts: Array<VillageFileCount>;
  /**
   * Households on file in the reader's village or town, by household; `first` is at most 100. `division`: of a village or a
   * town, 12 digits. Asking is on record as a page.
   */
  villageFiles: VillageFileConnection;
  /** Officials of the reader's town and its villages, of whom one answers for the help of a household. */
  villageHelpers: Array<Staff>;
};


export type QueryAccessRecordsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  personId?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryAccountOfSubjectArgs = {
  issuer: Scalars['String']['input'];
  subject: Scalars['String']['input'];
};


export type QueryDuplicatesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryErasuresArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryMyAccessRecordsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryOfficeHoldersArgs = {
  salt: Scalars['String']['input'];
};


export type QueryOfficialAccountsArgs = {
  after?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
};


export type QueryPeopleArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  search: Scalars['String']['input'];
};


export type QueryPersonArgs = {
  personId: Scalars['ID']['input'];
};


export type QueryPersonMergesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryPullPeopleArgs = {
  checkpoint?: InputMaybe<PeopleCheckpointInput>;
  limit: Scalars['Int']['input'];
};


export type QueryPullVillageFilesArgs = {
  checkpoint?: InputMaybe<PeopleCheckpointInput>;
  limit: Scalars['Int']['input'];
};


export type QueryVillageFileArgs = {
  householdId: Scalars['ID']['input'];
};


export type QueryVillageFilesArgs = {
  after?: InputMaybe<Scalars['ID']['input']>;
  division?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kind?: InputMaybe<VillageFileKind>;
  state?: InputMaybe<VillageFileState>;
};

export type RecordPersonCreditInput = {
  basis: CreditBasisInput;
  /** The case that he applies in; it has to be in the reader's reach. */
  caseId: Scalars['ID']['input'];
  /** Left out for honours alone. */
  class?: InputMaybe<CreditClass>;
  /** Date of the document. */
  decidedOn: Scalars['Date']['input'];
  docNo: Scalars['String']['input'];
  /** Of a minor one: to be displayed all the same. */
  isNeeded?: Scalars['Boolean']['input'];
  kind: CreditKind;
  /** None without a national law, regulation or rule. */
  measures?: Array<CreditMeasureInput>;
};

export type RecordPersonCreditResult = PersonCreditRecorded | PersonCreditRefused;

export type RegisterPersonInput = {
  address: Scalars['String']['input'];
  /** For papers that don't tell it: passports, and permits from before 2023. */
  birthDate?: InputMaybe<Scalars['Date']['input']>;
  /** The case that he applies in; it has to be in the reader's reach. */
  caseId: Scalars['ID']['input'];
  /** 12 digits: where he lives in this county, as far as the window knew. */
  division: Scalars['String']['input'];
  documentKind: IdentityDocumentKind;
  name: Scalars['String']['input'];
  number: Scalars['String']['input'];
  phone: Scalars['String']['input'];
  /** For the same papers. */
  sex?: InputMaybe<Sex>;
};

export type RegisterPersonRefusal =
  /** It is a firm's, or the register knows its applicant. */
  | 'APPLICANT_KNOWN'
  /** It is no division of this county. */
  | 'BAD_DIVISION'
  | 'BAD_NAME'
  /** The number isn't one of a paper of this kind. */
  | 'BAD_NUMBER'
  /** The paper doesn't tell the day of birth or the sex, and nobody has. */
  | 'BIRTH_MISSING'
  /** Somebody came to the register by this case before, or was found there. */
  | 'CASE_USED'
  /** No case in the reader's reach has this id. */
  | 'NOT_IN_SCOPE'
  /** It isn't the number that the case has of its applicant. */
  | 'OTHER_NUMBER';

export type RegisterPersonRefused = {
  __typename?: 'RegisterPersonRefused';
  reason: RegisterPersonRefusal;
};

export type RegisterPersonResult = PersonRegistered | RegisterPersonRefused;

export type RepairCreditInput = {
  docNo: Scalars['String']['input'];
  /** What was wrong is put right, and what was owed is done. */
  dutiesDone: Scalars['Boolean']['input'];
  recordId: Scalars['ID']['input'];
  /** The undertaking to keep one's word was made. */
  undertakingMade: Scalars['Boolean']['input'];
  words: Scalars['String']['input'];
};

export type RepairCreditResult = CreditRepaired | RepairRefused;

export type RepairRefusal =
  | 'ALREADY_OVER'
  | 'ALREADY_REPAIRED'
  | 'DUTIES_OPEN'
  | 'NOT_PERMITTED'
  /** Who recognised it repairs it. */
  | 'NOT_YOURS'
  | 'REASON_MISSING'
  /** The least time of publicity isn't over. */
  | 'TOO_EARLY'
  | 'UNDERTAKING_MISSING'
  | 'UNKNOWN_RECORD';

export type RepairRefused = {
  __typename?: 'RepairRefused';
  reason: RepairRefusal;
};

export type RevealPersonInput = {
  /** The case for which it is needed: the reader's own reach decides whether he may. */
  caseId: Scalars['ID']['input'];
  fields: Array<RevealedField>;
  /** The applicant. Null where the case names one whom the register doesn't know: then only APPLICATION can be asked for. */
  personId?: InputMaybe<Scalars['ID']['input']>;
  reason: RevealReason;
  /** At most 200 characters, without identity and telephone numbers: they stay for ever, and the person reads them. */
  words?: Scalars['String']['input'];
};

export type RevealReason =
  | 'CHECK_IDENTITY'
  | 'CONTACT_APPLICANT'
  | 'CORRECT_RECORD'
  | 'DELIVER'
  | 'EXAMINE_APPLICATION'
  | 'PREPARE_DOCUMENT';

export type RevealRefusal =
  /** The duty doesn't need it, or the case isn't in the reader's reach. */
  | 'NOT_IN_SCOPE'
  | 'NOT_SIGNED_IN'
  /** The case has ended, or is another person's. */
  | 'NO_OPEN_CASE'
  /** No field is named, or the words are too long or hold an identity or telephone number. */
  | 'REASON_MISSING'
  /** This account was shown 60 within the last hour. */
  | 'TOO_MANY';

export type RevealRefused = {
  __typename?: 'RevealRefused';
  reason: RevealRefusal;
};

export type RevealResult = RevealRefused | Revealed;

/** The register's values in the clear, of the fields that were asked for. The others are null. */
export type Revealed = {
  __typename?: 'Revealed';
  address?: Maybe<Scalars['String']['output']>;
  birthDate?: Maybe<Scalars['Date']['output']>;
  name?: Maybe<Scalars['String']['output']>;
  personId?: Maybe<Scalars['ID']['output']>;
  phone?: Maybe<Scalars['String']['output']>;
  /** Number of the access record. */
  recordSeq: Scalars['Int']['output'];
  residentId?: Maybe<Scalars['String']['output']>;
};

export type RevealedField =
  | 'ADDRESS'
  /** What the case says, in the clear, on a machine that holds it: this puts on record that it was looked at. */
  | 'APPLICATION'
  | 'BIRTH_DATE'
  | 'NAME'
  | 'PHONE'
  | 'RESIDENT_ID';

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
  /** It is on; the security administrator removes one that was lost. */
  | 'ALREADY_ON'
  | 'NOT_ENROLLED'
  /** The password was not given. Builds from before it was asked for are told this too. */
  | 'PASSWORD_NEEDED'
  /** Too many wrong passwords or codes, here or at sign-in. */
  | 'TOO_MANY_ATTEMPTS'
  | 'WRONG_CODE'
  | 'WRONG_PASSWORD';

export type SecondFactorRefused = {
  __typename?: 'SecondFactorRefused';
  reason: SecondFactorRefusal;
  /** When the next attempt is allowed, if attempts are being slowed down. */
  retryAt?: Maybe<Scalars['DateTime']['output']>;
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

export type SettleErasureInput = {
  /** False declines. */
  erase: Scalars['Boolean']['input'];
  erasureId: Scalars['ID']['input'];
  /** At most 200 characters, without identity and telephone numbers. */
  words: Scalars['String']['input'];
};

export type Sex =
  | 'FEMALE'
  | 'MALE';

export type SignInRefusal =
  /** The password is right, and was given out by an administrator: another one has to be chosen. */
  | 'NEW_PASSWORD_NEEDED'
  /** An official's has ten characters at least. */
  | 'NEW_PASSWORD_TOO_SHORT'
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

export type SplitPeopleInput = {
  mergeId: Scalars['ID']['input'];
  words: Scalars['String']['input'];
};

/** An official on the staff register. */
export type Staff = {
  __typename?: 'Staff';
  name: Scalars['String']['output'];
  /** The post, in Chinese and in English. */
  post: Scalars['String']['output'];
  postEn: Scalars['String']['output'];
  staffId: Scalars['ID']['output'];
};

export type Station = {
  __typename?: 'Station';
  stationId: Scalars['ID']['output'];
};

export type VillageEntryKind =
  | 'CLOSED'
  | 'DECLINED'
  /** 帮扶责任人 */
  | 'HELPER_NAMED'
  | 'INCOME_NOTED'
  /** 帮扶措施 */
  | 'MEASURE_SET'
  | 'OPENED'
  | 'PROPOSED'
  /** 走访 */
  | 'VISITED';

export type VillageEntryOutcome = {
  __typename?: 'VillageEntryOutcome';
  /** Null where it can't be read. */
  entryId?: Maybe<Scalars['ID']['output']>;
  refused?: Maybe<VillageEntryRefusal>;
  setAside?: Maybe<VillageEntrySetAside>;
  status: VillageEntryStatus;
};

export type VillageEntryRefusal =
  /** Later than today, or more than a year ago. */
  | 'BAD_DAY'
  /** It can't be read. */
  | 'BAD_ENTRY'
  /** Words that it needs are missing, too long, or hold an identity or telephone number. */
  | 'BAD_WORDS'
  /** Another entry has its id. */
  | 'ID_TAKEN'
  /** Beyond the fiftieth: send it by itself. */
  | 'TOO_MANY'
  /** It is for the town to do. */
  | 'TOWNS_TO_DO'
  /** Nobody on the staff register has the helper's id. */
  | 'UNKNOWN_HELPER'
  /** No household of the reader's village or town has this id, or nobody lives in it. */
  | 'UNKNOWN_HOUSEHOLD';

export type VillageEntrySetAside =
  /** Of two that opened a file the other was first. */
  | 'ALREADY_OPEN'
  | 'ALREADY_PROPOSED'
  | 'NOT_PROPOSED'
  /** On that day there was neither a file nor a proposal. */
  | 'NO_FILE';

export type VillageEntryStatus =
  /** It isn't kept: `refused` says why. */
  | 'REFUSED'
  /** It is kept, and has no effect: `setAside` says why. */
  | 'SET_ASIDE'
  /** It is kept, and counts. */
  | 'TAKEN';

/** A household's file (户档案): what its entries fold to. Entries are never changed. */
export type VillageFile = {
  __typename?: 'VillageFile';
  causes: Array<HardshipCause>;
  closedOn?: Maybe<Scalars['Date']['output']>;
  /** 12 digits. */
  division: Scalars['String']['output'];
  ending?: Maybe<VillageFileEnding>;
  /** 帮扶责任人. Null where nobody is named. */
  helper?: Maybe<Staff>;
  household: Household;
  householdId: Scalars['ID']['output'];
  /** The newest word on each year, the newest year first. */
  incomes: Array<HouseholdIncome>;
  kind?: Maybe<VillageFileKind>;
  lastVisitOn?: Maybe<Scalars['Date']['output']>;
  /** Of the open file, or the last one. */
  measures: Array<VillageMeasure>;
  openedOn?: Maybe<Scalars['Date']['output']>;
  state: VillageFileState;
  /** All that was ever written, also what has no effect, in the order in which it happened. */
  timeline: Array<VillageFileEntry>;
  visits: Scalars['Int']['output'];
};

export type VillageFileConnection = {
  __typename?: 'VillageFileConnection';
  nodes: Array<VillageFileSummary>;
  pageInfo: PageInfo;
};

export type VillageFileCount = {
  __typename?: 'VillageFileCount';
  count: Scalars['Int']['output'];
  /** 12 digits. */
  division: Scalars['String']['output'];
  kind?: Maybe<VillageFileKind>;
  state: VillageFileState;
};

/** A household's file as its station's replica keeps it, sealed at rest. */
export type VillageFileDocument = {
  __typename?: 'VillageFileDocument';
  deleted: Scalars['Boolean']['output'];
  division: Scalars['String']['output'];
  /** Each as JSON, with the `staffId` of who wrote it. */
  entries: Array<Scalars['String']['output']>;
  /** Code of the grid cell that the household belongs to. */
  gridCell?: Maybe<Scalars['String']['output']>;
  householdId: Scalars['ID']['output'];
  /** Who wrote them, and who is named in them. */
  staff: Array<Staff>;
};

export type VillageFileEnding =
  /** 退出 */
  | 'LEFT'
  /** 风险消除 */
  | 'RISK_LIFTED';

export type VillageFileEntry = {
  __typename?: 'VillageFileEntry';
  by?: Maybe<Staff>;
  day: Scalars['Date']['output'];
  /** JSON, as `recordVillageFile` takes it, with the `staffId` of who wrote it. */
  entry: Scalars['String']['output'];
  entryId: Scalars['ID']['output'];
  kind: VillageEntryKind;
  /** Null where it counts. */
  setAside?: Maybe<VillageEntrySetAside>;
};

/** What a household is on file for. */
export type VillageFileKind =
  /** 边缘易致贫户 */
  | 'AT_THE_EDGE'
  /** 特困供养户 */
  | 'DESTITUTE'
  /** 残疾人家庭 */
  | 'DISABLED'
  /** 留守、独居户 */
  | 'LEFT_BEHIND'
  /** 低保户 */
  | 'MINIMUM_ALLOWANCE'
  /** 脱贫户 */
  | 'OUT_OF_POVERTY'
  /** 突发严重困难户 */
  | 'SUDDEN_HARDSHIP'
  /** 脱贫不稳定户 */
  | 'UNSTABLE';

export type VillageFilePullBulk = {
  __typename?: 'VillageFilePullBulk';
  checkpoint?: Maybe<PeopleCheckpoint>;
  documents: Array<VillageFileDocument>;
};

export type VillageFileState =
  | 'CLOSED'
  /** No entry has an effect, or a proposal was declined. */
  | 'NONE'
  | 'OPEN'
  /** A village asks its town for a file. */
  | 'PROPOSED';

/** A household on file, as lists show it. */
export type VillageFileSummary = {
  __typename?: 'VillageFileSummary';
  /** 12 digits. */
  division: Scalars['String']['output'];
  household: Household;
  /** Null where no file was ever open or proposed. */
  kind?: Maybe<VillageFileKind>;
  lastVisitOn?: Maybe<Scalars['Date']['output']>;
  openedOn?: Maybe<Scalars['Date']['output']>;
  state: VillageFileState;
};

export type VillageMeasure = {
  __typename?: 'VillageMeasure';
  by: Scalars['String']['output'];
  from: Scalars['Date']['output'];
  until?: Maybe<Scalars['Date']['output']>;
  what: Scalars['String']['output'];
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
  AccountActResult:
    | ( Omit<AccountActDone, 'account'> & { account: _RefType['OfficialAccount'] } )
    | ( AccountActRefused )
  ;
  ContactResult:
    | ( ContactRefused )
    | ( DoneAbout )
  ;
  ErasureResult:
    | ( ErasureRequest )
    | ( ErasureRefused )
  ;
  GuardianResult:
    | ( DoneAbout )
    | ( GuardianRefused )
  ;
  HouseholdResult:
    | ( DoneAbout )
    | ( HouseholdRefused )
  ;
  MergeResult:
    | ( MergeRefused )
    | ( MergeRecord )
  ;
  RecordPersonCreditResult:
    | ( Omit<PersonCreditRecorded, 'record'> & { record: _RefType['CreditRecord'] } )
    | ( PersonCreditRefused )
  ;
  RegisterPersonResult:
    | ( Omit<PersonRegistered, 'person'> & { person: _RefType['Person'] } )
    | ( RegisterPersonRefused )
  ;
  RepairCreditResult:
    | ( CreditRepaired )
    | ( RepairRefused )
  ;
  RevealResult:
    | ( RevealRefused )
    | ( Revealed )
  ;
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
  AccessChain: ResolverTypeWrapper<VerifiedChain>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  AccessKind: AccessKind;
  AccessRecord: ResolverTypeWrapper<WrittenRecord>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  AccessRecordConnection: ResolverTypeWrapper<AccessRecordsPage>;
  Account: ResolverTypeWrapper<AccountRecord>;
  AccountActDone: ResolverTypeWrapper<Omit<AccountActDone, 'account'> & { account: ResolversTypes['OfficialAccount'] }>;
  AccountActInput: AccountActInput;
  AccountActRefused: ResolverTypeWrapper<AccountActRefused>;
  AccountActResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AccountActResult']>;
  AccountRefusal: AccountRefusal;
  AccountRole: AccountRole;
  AppointGuardianInput: AppointGuardianInput;
  AskErasureInput: AskErasureInput;
  Case: ResolverTypeWrapper<Case>;
  ChangePostInput: ChangePostInput;
  ClosePerson: ResolverTypeWrapper<ClosePerson>;
  ContactRefusal: ContactRefusal;
  ContactRefused: ResolverTypeWrapper<ContactRefused>;
  ContactResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ContactResult']>;
  CorrectContactInput: CorrectContactInput;
  CreditBasis: ResolverTypeWrapper<CreditBasis>;
  CreditBasisInput: CreditBasisInput;
  CreditClass: CreditClass;
  CreditKind: CreditKind;
  CreditMeasure: ResolverTypeWrapper<CreditMeasure>;
  CreditMeasureInput: CreditMeasureInput;
  CreditRecord: ResolverTypeWrapper<KeptCreditRecord>;
  CreditRepaired: ResolverTypeWrapper<CreditRepaired>;
  CreditSays: CreditSays;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DemonstrationAccount: ResolverTypeWrapper<DemonstrationAccount>;
  Department: ResolverTypeWrapper<Department>;
  DocumentGuardian: ResolverTypeWrapper<DocumentGuardian>;
  DuplicateGround: DuplicateGround;
  DuplicatePair: ResolverTypeWrapper<AlikePair>;
  EndGuardianshipInput: EndGuardianshipInput;
  ErasedCases: ResolverTypeWrapper<ErasedCases>;
  Erasure: ResolverTypeWrapper<ErasureRequest>;
  ErasureBasis: ErasureBasis;
  ErasureRefusal: ErasureRefusal;
  ErasureRefused: ResolverTypeWrapper<ErasureRefused>;
  ErasureResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ErasureResult']>;
  ErasureState: ErasureState;
  FamilyActDone: ResolverTypeWrapper<DoneAbout>;
  GridCell: ResolverTypeWrapper<GridCell>;
  GuardianRefusal: GuardianRefusal;
  GuardianRefused: ResolverTypeWrapper<GuardianRefused>;
  GuardianResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['GuardianResult']>;
  Guardianship: ResolverTypeWrapper<GuardianshipRecord>;
  GuardianshipKind: GuardianshipKind;
  HardshipCause: HardshipCause;
  Household: ResolverTypeWrapper<HouseholdRecord>;
  HouseholdIncome: ResolverTypeWrapper<HouseholdIncome>;
  HouseholdMember: ResolverTypeWrapper<PersonRecord>;
  HouseholdRefusal: HouseholdRefusal;
  HouseholdRefused: ResolverTypeWrapper<HouseholdRefused>;
  HouseholdRelationInput: HouseholdRelationInput;
  HouseholdResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['HouseholdResult']>;
  IdentifyOfficialInput: IdentifyOfficialInput;
  IdentityDocumentKind: IdentityDocumentKind;
  LeftHousehold: ResolverTypeWrapper<FormerHousehold>;
  MaterialReadInput: MaterialReadInput;
  MaterialReaderInput: MaterialReaderInput;
  MergePeopleInput: MergePeopleInput;
  MergeRefusal: MergeRefusal;
  MergeRefused: ResolverTypeWrapper<MergeRefused>;
  MergeResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['MergeResult']>;
  MoveToHouseholdInput: MoveToHouseholdInput;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  MyAccessRecord: ResolverTypeWrapper<WrittenRecord>;
  OfficeHolder: ResolverTypeWrapper<OfficeHolder>;
  OfficePostInput: OfficePostInput;
  OfficialAccount: ResolverTypeWrapper<KeptAccount>;
  OfficialAccountPage: ResolverTypeWrapper<Omit<OfficialAccountPage, 'accounts'> & { accounts: Array<ResolversTypes['OfficialAccount']> }>;
  OpenAccountInput: OpenAccountInput;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PeopleCheckpoint: ResolverTypeWrapper<PeopleCheckpoint>;
  PeopleCheckpointInput: PeopleCheckpointInput;
  PeoplePullBulk: ResolverTypeWrapper<PeoplePullBulk>;
  Person: ResolverTypeWrapper<PersonRecord>;
  PersonCreditRecorded: ResolverTypeWrapper<Omit<PersonCreditRecorded, 'record'> & { record: ResolversTypes['CreditRecord'] }>;
  PersonCreditRefusal: PersonCreditRefusal;
  PersonCreditRefused: ResolverTypeWrapper<PersonCreditRefused>;
  PersonDocument: ResolverTypeWrapper<PersonDocument>;
  PersonMerge: ResolverTypeWrapper<MergeRecord>;
  PersonRegistered: ResolverTypeWrapper<Omit<PersonRegistered, 'person'> & { person: ResolversTypes['Person'] }>;
  PersonRegistration: ResolverTypeWrapper<WrittenRecord>;
  PlacedHouseholds: ResolverTypeWrapper<PlacedHouseholds>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RecordPersonCreditInput: RecordPersonCreditInput;
  RecordPersonCreditResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RecordPersonCreditResult']>;
  RegisterPersonInput: RegisterPersonInput;
  RegisterPersonRefusal: RegisterPersonRefusal;
  RegisterPersonRefused: ResolverTypeWrapper<RegisterPersonRefused>;
  RegisterPersonResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RegisterPersonResult']>;
  RepairCreditInput: RepairCreditInput;
  RepairCreditResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RepairCreditResult']>;
  RepairRefusal: RepairRefusal;
  RepairRefused: ResolverTypeWrapper<RepairRefused>;
  RevealPersonInput: RevealPersonInput;
  RevealReason: RevealReason;
  RevealRefusal: RevealRefusal;
  RevealRefused: ResolverTypeWrapper<RevealRefused>;
  RevealResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RevealResult']>;
  Revealed: ResolverTypeWrapper<Revealed>;
  RevealedField: RevealedField;
  SecondFactorConfirmation: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SecondFactorConfirmation']>;
  SecondFactorOffer: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SecondFactorOffer']>;
  SecondFactorOffered: ResolverTypeWrapper<SecondFactorOffered>;
  SecondFactorOn: ResolverTypeWrapper<SecondFactorOn>;
  SecondFactorRefusal: SecondFactorRefusal;
  SecondFactorRefused: ResolverTypeWrapper<SecondFactorRefused>;
  Session: ResolverTypeWrapper<Omit<Session, 'account'> & { account: ResolversTypes['Account'] }>;
  SettleErasureInput: SettleErasureInput;
  Sex: Sex;
  SignInRefusal: SignInRefusal;
  SignInRefused: ResolverTypeWrapper<SignInRefused>;
  SignInResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SignInResult']>;
  SplitPeopleInput: SplitPeopleInput;
  Staff: ResolverTypeWrapper<StaffRecord>;
  Station: ResolverTypeWrapper<Station>;
  VillageEntryKind: VillageEntryKind;
  VillageEntryOutcome: ResolverTypeWrapper<VillageEntryOutcome>;
  VillageEntryRefusal: VillageEntryRefusal;
  VillageEntrySetAside: VillageEntrySetAside;
  VillageEntryStatus: VillageEntryStatus;
  VillageFile: ResolverTypeWrapper<ReadVillageFile>;
  VillageFileConnection: ResolverTypeWrapper<Omit<VillageFileConnection, 'nodes'> & { nodes: Array<ResolversTypes['VillageFileSummary']> }>;
  VillageFileCount: ResolverTypeWrapper<VillageFileCount>;
  VillageFileDocument: ResolverTypeWrapper<Omit<VillageFileDocument, 'staff'> & { staff: Array<ResolversTypes['Staff']> }>;
  VillageFileEnding: VillageFileEnding;
  VillageFileEntry: ResolverTypeWrapper<FiledEntry>;
  VillageFileKind: VillageFileKind;
  VillageFilePullBulk: ResolverTypeWrapper<Omit<VillageFilePullBulk, 'documents'> & { documents: Array<ResolversTypes['VillageFileDocument']> }>;
  VillageFileState: VillageFileState;
  VillageFileSummary: ResolverTypeWrapper<VillageFileRow>;
  VillageMeasure: ResolverTypeWrapper<VillageMeasure>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AccessChain: VerifiedChain;
  String: Scalars['String']['output'];
  Int: Scalars['Int']['output'];
  Boolean: Scalars['Boolean']['output'];
  AccessRecord: WrittenRecord;
  ID: Scalars['ID']['output'];
  AccessRecordConnection: AccessRecordsPage;
  Account: AccountRecord;
  AccountActDone: Omit<AccountActDone, 'account'> & { account: ResolversParentTypes['OfficialAccount'] };
  AccountActInput: AccountActInput;
  AccountActRefused: AccountActRefused;
  AccountActResult: ResolversUnionTypes<ResolversParentTypes>['AccountActResult'];
  AppointGuardianInput: AppointGuardianInput;
  AskErasureInput: AskErasureInput;
  Case: Case;
  ChangePostInput: ChangePostInput;
  ClosePerson: ClosePerson;
  ContactRefused: ContactRefused;
  ContactResult: ResolversUnionTypes<ResolversParentTypes>['ContactResult'];
  CorrectContactInput: CorrectContactInput;
  CreditBasis: CreditBasis;
  CreditBasisInput: CreditBasisInput;
  CreditMeasure: CreditMeasure;
  CreditMeasureInput: CreditMeasureInput;
  CreditRecord: KeptCreditRecord;
  CreditRepaired: CreditRepaired;
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  DemonstrationAccount: DemonstrationAccount;
  Department: Department;
  DocumentGuardian: DocumentGuardian;
  DuplicatePair: AlikePair;
  EndGuardianshipInput: EndGuardianshipInput;
  ErasedCases: ErasedCases;
  Erasure: ErasureRequest;
  ErasureRefused: ErasureRefused;
  ErasureResult: ResolversUnionTypes<ResolversParentTypes>['ErasureResult'];
  FamilyActDone: DoneAbout;
  GridCell: GridCell;
  GuardianRefused: GuardianRefused;
  GuardianResult: ResolversUnionTypes<ResolversParentTypes>['GuardianResult'];
  Guardianship: GuardianshipRecord;
  Household: HouseholdRecord;
  HouseholdIncome: HouseholdIncome;
  HouseholdMember: PersonRecord;
  HouseholdRefused: HouseholdRefused;
  HouseholdRelationInput: HouseholdRelationInput;
  HouseholdResult: ResolversUnionTypes<ResolversParentTypes>['HouseholdResult'];
  IdentifyOfficialInput: IdentifyOfficialInput;
  LeftHousehold: FormerHousehold;
  MaterialReadInput: MaterialReadInput;
  MaterialReaderInput: MaterialReaderInput;
  MergePeopleInput: MergePeopleInput;
  MergeRefused: MergeRefused;
  MergeResult: ResolversUnionTypes<ResolversParentTypes>['MergeResult'];
  MoveToHouseholdInput: MoveToHouseholdInput;
  Mutation: Record<PropertyKey, never>;
  MyAccessRecord: WrittenRecord;
  OfficeHolder: OfficeHolder;
  OfficePostInput: OfficePostInput;
  OfficialAccount: KeptAccount;
  OfficialAccountPage: Omit<OfficialAccountPage, 'accounts'> & { accounts: Array<ResolversParentTypes['OfficialAccount']> };
  OpenAccountInput: OpenAccountInput;
  PageInfo: PageInfo;
  PeopleCheckpoint: PeopleCheckpoint;
  PeopleCheckpointInput: PeopleCheckpointInput;
  PeoplePullBulk: PeoplePullBulk;
  Person: PersonRecord;
  PersonCreditRecorded: Omit<PersonCreditRecorded, 'record'> & { record: ResolversParentTypes['CreditRecord'] };
  PersonCreditRefused: PersonCreditRefused;
  PersonDocument: PersonDocument;
  PersonMerge: MergeRecord;
  PersonRegistered: Omit<PersonRegistered, 'person'> & { person: ResolversParentTypes['Person'] };
  PersonRegistration: WrittenRecord;
  PlacedHouseholds: PlacedHouseholds;
  Query: Record<PropertyKey, never>;
  RecordPersonCreditInput: RecordPersonCreditInput;
  RecordPersonCreditResult: ResolversUnionTypes<ResolversParentTypes>['RecordPersonCreditResult'];
  RegisterPersonInput: RegisterPersonInput;
  RegisterPersonRefused: RegisterPersonRefused;
  RegisterPersonResult: ResolversUnionTypes<ResolversParentTypes>['RegisterPersonResult'];
  RepairCreditInput: RepairCreditInput;
  RepairCreditResult: ResolversUnionTypes<ResolversParentTypes>['RepairCreditResult'];
  RepairRefused: RepairRefused;
  RevealPersonInput: RevealPersonInput;
  RevealRefused: RevealRefused;
  RevealResult: ResolversUnionTypes<ResolversParentTypes>['RevealResult'];
  Revealed: Revealed;
  SecondFactorConfirmation: ResolversUnionTypes<ResolversParentTypes>['SecondFactorConfirmation'];
  SecondFactorOffer: ResolversUnionTypes<ResolversParentTypes>['SecondFactorOffer'];
  SecondFactorOffered: SecondFactorOffered;
  SecondFactorOn: SecondFactorOn;
  SecondFactorRefused: SecondFactorRefused;
  Session: Omit<Session, 'account'> & { account: ResolversParentTypes['Account'] };
  SettleErasureInput: SettleErasureInput;
  SignInRefused: SignInRefused;
  SignInResult: ResolversUnionTypes<ResolversParentTypes>['SignInResult'];
  SplitPeopleInput: SplitPeopleInput;
  Staff: StaffRecord;
  Station: Station;
  VillageEntryOutcome: VillageEntryOutcome;
  VillageFile: ReadVillageFile;
  VillageFileConnection: Omit<VillageFileConnection, 'nodes'> & { nodes: Array<ResolversParentTypes['VillageFileSummary']> };
  VillageFileCount: VillageFileCount;
  VillageFileDocument: Omit<VillageFileDocument, 'staff'> & { staff: Array<ResolversParentTypes['Staff']> };
  VillageFileEntry: FiledEntry;
  VillageFilePullBulk: Omit<VillageFilePullBulk, 'documents'> & { documents: Array<ResolversParentTypes['VillageFileDocument']> };
  VillageFileSummary: VillageFileRow;
  VillageMeasure: VillageMeasure;
};

export type AccessChainResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccessChain'] = ResolversParentTypes['AccessChain']> = {
  hashAt?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<AccessChainHashAtArgs, 'seq'>>;
  head?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  intact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  verified?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AccessRecordResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccessRecord'] = ResolversParentTypes['AccessRecord']> = {
  account?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  accountId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  basis?: Resolver<Maybe<ResolversTypes['ErasureBasis']>, ParentType, ContextType>;
  body?: Resolver<Maybe<ResolversTypes['Department']>, ParentType, ContextType>;
  case?: Resolver<Maybe<ResolversTypes['Case']>, ParentType, ContextType>;
  count?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  deviceId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  fields?: Resolver<Array<ResolversTypes['RevealedField']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  hash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  householdId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AccessKind'], ParentType, ContextType>;
  otherPersonId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  personId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  postId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  prev?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['RevealReason']>, ParentType, ContextType>;
  seq?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  staff?: Resolver<Maybe<ResolversTypes['Staff']>, ParentType, ContextType>;
  station?: Resolver<Maybe<ResolversTypes['Station']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  words?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AccessRecordConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccessRecordConnection'] = ResolversParentTypes['AccessRecordConnection']> = {
  chain?: Resolver<ResolversTypes['AccessChain'], ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['AccessRecord']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AccountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Account'] = ResolversParentTypes['Account']> = {
  accountId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  body?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  closeTo?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  creditCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  displayName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  division?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  postId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  role?: Resolver<ResolversTypes['AccountRole'], ParentType, ContextType>;
  staffId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  stationId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type AccountActDoneResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccountActDone'] = ResolversParentTypes['AccountActDone']> = {
  account?: Resolver<ResolversTypes['OfficialAccount'], ParentType, ContextType>;
  password?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AccountActRefusedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccountActRefused'] = ResolversParentTypes['AccountActRefused']> = {
  reason?: Resolver<ResolversTypes['AccountRefusal'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AccountActResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccountActResult'] = ResolversParentTypes['AccountActResult']> = {
  __resolveType: TypeResolveFn<'AccountActDone' | 'AccountActRefused', ParentType, ContextType>;
};

export type CaseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Case'] = ResolversParentTypes['Case']> = {
  caseId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ClosePersonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClosePerson'] = ResolversParentTypes['ClosePerson']> = {
  numberHash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  personId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ContactRefusedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ContactRefused'] = ResolversParentTypes['ContactRefused']> = {
  reason?: Resolver<ResolversTypes['ContactRefusal'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ContactResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ContactResult'] = ResolversParentTypes['ContactResult']> = {
  __resolveType: TypeResolveFn<'ContactRefused' | 'FamilyActDone', ParentType, ContextType>;
};

export type CreditBasisResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreditBasis'] = ResolversParentTypes['CreditBasis']> = {
  article?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  docNo?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CreditMeasureResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreditMeasure'] = ResolversParentTypes['CreditMeasure']> = {
  basis?: Resolver<ResolversTypes['CreditBasis'], ParentType, ContextType>;
  words?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CreditRecordResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreditRecord'] = ResolversParentTypes['CreditRecord']> = {
  basis?: Resolver<ResolversTypes['CreditBasis'], ParentType, ContextType>;
  body?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  class?: Resolver<Maybe<ResolversTypes['CreditClass']>, ParentType, ContextType>;
  decidedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  department?: Resolver<Maybe<ResolversTypes['Department']>, ParentType, ContextType>;
  docNo?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['CreditKind'], ParentType, ContextType>;
  lastDay?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  measures?: Resolver<Array<ResolversTypes['CreditMeasure']>, ParentType, ContextType>;
  recordId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  repairableFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type CreditRepairedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreditRepaired'] = ResolversParentTypes['CreditRepaired']> = {
  recordId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  repairedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
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

export type DepartmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Department'] = ResolversParentTypes['Department']> = {
  creditCode?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type DocumentGuardianResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DocumentGuardian'] = ResolversParentTypes['DocumentGuardian']> = {
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['GuardianshipKind'], ParentType, ContextType>;
  personId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type DuplicatePairResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DuplicatePair'] = ResolversParentTypes['DuplicatePair']> = {
  grounds?: Resolver<Array<ResolversTypes['DuplicateGround']>, ParentType, ContextType>;
  one?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  other?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
};

export type ErasedCasesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ErasedCases'] = ResolversParentTypes['ErasedCases']> = {
  erased?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kept?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  keptUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type ErasureResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Erasure'] = ResolversParentTypes['Erasure']> = {
  askedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  askedBy?: Resolver<Maybe<ResolversTypes['Staff']>, ParentType, ContextType>;
  basis?: Resolver<ResolversTypes['ErasureBasis'], ParentType, ContextType>;
  cases?: Resolver<Maybe<ResolversTypes['ErasedCases']>, ParentType, ContextType>;
  erasureId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  personId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ErasureState'], ParentType, ContextType>;
  words?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ErasureRefusedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ErasureRefused'] = ResolversParentTypes['ErasureRefused']> = {
  reason?: Resolver<ResolversTypes['ErasureRefusal'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ErasureResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ErasureResult'] = ResolversParentTypes['ErasureResult']> = {
  __resolveType: TypeResolveFn<'Erasure' | 'ErasureRefused', ParentType, ContextType>;
};

export type FamilyActDoneResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FamilyActDone'] = ResolversParentTypes['FamilyActDone']> = {
  person?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GridCellResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GridCell'] = ResolversParentTypes['GridCell']> = {
  cellCode?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type GuardianRefusedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GuardianRefused'] = ResolversParentTypes['GuardianRefused']> = {
  reason?: Resolver<ResolversTypes['GuardianRefusal'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GuardianResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GuardianResult'] = ResolversParentTypes['GuardianResult']> = {
  __resolveType: TypeResolveFn<'FamilyActDone' | 'GuardianRefused', ParentType, ContextType>;
};

export type GuardianshipResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Guardianship'] = ResolversParentTypes['Guardianship']> = {
  basis?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  by?: Resolver<Maybe<ResolversTypes['Staff']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  guardian?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  guardianshipId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  inForce?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['GuardianshipKind'], ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  ward?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
};

export type HouseholdResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Household'] = ResolversParentTypes['Household'], FederationReferenceType extends FederationReferenceTypes['Household'] = FederationReferenceTypes['Household']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Household']> | FederationReferenceType, FederationReferenceType, ContextType>;
  division?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  gridCell?: Resolver<Maybe<ResolversTypes['GridCell']>, ParentType, ContextType>;
  householdId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  members?: Resolver<Array<ResolversTypes['HouseholdMember']>, ParentType, ContextType>;
};

export type HouseholdIncomeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HouseholdIncome'] = ResolversParentTypes['HouseholdIncome']> = {
  year?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  yuanPerHead?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type HouseholdMemberResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HouseholdMember'] = ResolversParentTypes['HouseholdMember']> = {
  person?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  relation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type HouseholdRefusedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HouseholdRefused'] = ResolversParentTypes['HouseholdRefused']> = {
  reason?: Resolver<ResolversTypes['HouseholdRefusal'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type HouseholdResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HouseholdResult'] = ResolversParentTypes['HouseholdResult']> = {
  __resolveType: TypeResolveFn<'FamilyActDone' | 'HouseholdRefused', ParentType, ContextType>;
};

export type LeftHouseholdResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LeftHousehold'] = ResolversParentTypes['LeftHousehold']> = {
  from?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  householdId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  relation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  until?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type MergeRefusedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MergeRefused'] = ResolversParentTypes['MergeRefused']> = {
  reason?: Resolver<ResolversTypes['MergeRefusal'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MergeResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MergeResult'] = ResolversParentTypes['MergeResult']> = {
  __resolveType: TypeResolveFn<'MergeRefused' | 'PersonMerge', ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  appointGuardian?: Resolver<ResolversTypes['GuardianResult'], ParentType, ContextType, RequireFields<MutationAppointGuardianArgs, 'input'>>;
  askErasure?: Resolver<ResolversTypes['ErasureResult'], ParentType, ContextType, RequireFields<MutationAskErasureArgs, 'input'>>;
  changePost?: Resolver<ResolversTypes['AccountActResult'], ParentType, ContextType, RequireFields<MutationChangePostArgs, 'input'>>;
  closeAccount?: Resolver<ResolversTypes['AccountActResult'], ParentType, ContextType, RequireFields<MutationCloseAccountArgs, 'input'>>;
  confirmSecondFactor?: Resolver<ResolversTypes['SecondFactorConfirmation'], ParentType, ContextType, RequireFields<MutationConfirmSecondFactorArgs, 'code'>>;
  correctContact?: Resolver<ResolversTypes['ContactResult'], ParentType, ContextType, RequireFields<MutationCorrectContactArgs, 'input'>>;
  endGuardianship?: Resolver<ResolversTypes['GuardianResult'], ParentType, ContextType, RequireFields<MutationEndGuardianshipArgs, 'input'>>;
  enrolSecondFactor?: Resolver<ResolversTypes['SecondFactorOffer'], ParentType, ContextType, Partial<MutationEnrolSecondFactorArgs>>;
  identifyOfficial?: Resolver<ResolversTypes['AccountActResult'], ParentType, ContextType, RequireFields<MutationIdentifyOfficialArgs, 'input'>>;
  mergePeople?: Resolver<ResolversTypes['MergeResult'], ParentType, ContextType, RequireFields<MutationMergePeopleArgs, 'input'>>;
  moveToHousehold?: Resolver<ResolversTypes['HouseholdResult'], ParentType, ContextType, RequireFields<MutationMoveToHouseholdArgs, 'input'>>;
  openAccount?: Resolver<ResolversTypes['AccountActResult'], ParentType, ContextType, RequireFields<MutationOpenAccountArgs, 'input'>>;
  placeHouseholds?: Resolver<ResolversTypes['PlacedHouseholds'], ParentType, ContextType, RequireFields<MutationPlaceHouseholdsArgs, 'householdIds'>>;
  recordMaterialRead?: Resolver<ResolversTypes['Int'], ParentType, ContextType, RequireFields<MutationRecordMaterialReadArgs, 'input'>>;
  recordPersonCredit?: Resolver<ResolversTypes['RecordPersonCreditResult'], ParentType, ContextType, RequireFields<MutationRecordPersonCreditArgs, 'input'>>;
  recordVillageFile?: Resolver<Array<ResolversTypes['VillageEntryOutcome']>, ParentType, ContextType, RequireFields<MutationRecordVillageFileArgs, 'entries'>>;
  registerPerson?: Resolver<ResolversTypes['RegisterPersonResult'], ParentType, ContextType, RequireFields<MutationRegisterPersonArgs, 'input'>>;
  removeSecondFactor?: Resolver<ResolversTypes['AccountActResult'], ParentType, ContextType, RequireFields<MutationRemoveSecondFactorArgs, 'input'>>;
  renewSession?: Resolver<ResolversTypes['SignInResult'], ParentType, ContextType, Partial<MutationRenewSessionArgs>>;
  repairPersonCredit?: Resolver<ResolversTypes['RepairCreditResult'], ParentType, ContextType, RequireFields<MutationRepairPersonCreditArgs, 'input'>>;
  resetPassword?: Resolver<ResolversTypes['AccountActResult'], ParentType, ContextType, RequireFields<MutationResetPasswordArgs, 'input'>>;
  revealPerson?: Resolver<ResolversTypes['RevealResult'], ParentType, ContextType, RequireFields<MutationRevealPersonArgs, 'input'>>;
  settleErasure?: Resolver<ResolversTypes['ErasureResult'], ParentType, ContextType, RequireFields<MutationSettleErasureArgs, 'input'>>;
  signIn?: Resolver<ResolversTypes['SignInResult'], ParentType, ContextType, RequireFields<MutationSignInArgs, 'account' | 'password'>>;
  splitPeople?: Resolver<ResolversTypes['MergeResult'], ParentType, ContextType, RequireFields<MutationSplitPeopleArgs, 'input'>>;
};

export type MyAccessRecordResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MyAccessRecord'] = ResolversParentTypes['MyAccessRecord']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  body?: Resolver<Maybe<ResolversTypes['Department']>, ParentType, ContextType>;
  case?: Resolver<Maybe<ResolversTypes['Case']>, ParentType, ContextType>;
  fields?: Resolver<Array<ResolversTypes['RevealedField']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AccessKind'], ParentType, ContextType>;
  post?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  postEn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['RevealReason']>, ParentType, ContextType>;
  seq?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  station?: Resolver<Maybe<ResolversTypes['Station']>, ParentType, ContextType>;
  words?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type OfficeHolderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OfficeHolder'] = ResolversParentTypes['OfficeHolder']> = {
  body?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  closeTo?: Resolver<Array<ResolversTypes['ClosePerson']>, ParentType, ContextType>;
  isOpen?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  postId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['AccountRole'], ParentType, ContextType>;
  staffId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type OfficialAccountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OfficialAccount'] = ResolversParentTypes['OfficialAccount']> = {
  accountId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  body?: Resolver<ResolversTypes['Department'], ParentType, ContextType>;
  displayName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  hasSecondFactor?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isOpen?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isPerson?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  post?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  postEn?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['AccountRole'], ParentType, ContextType>;
  station?: Resolver<Maybe<ResolversTypes['Station']>, ParentType, ContextType>;
};

export type OfficialAccountPageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OfficialAccountPage'] = ResolversParentTypes['OfficialAccountPage']> = {
  accounts?: Resolver<Array<ResolversTypes['OfficialAccount']>, ParentType, ContextType>;
  hasMore?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
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
  creditRecords?: Resolver<Array<ResolversTypes['CreditRecord']>, ParentType, ContextType>;
  creditSays?: Resolver<ResolversTypes['CreditSays'], ParentType, ContextType>;
  division?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  guardians?: Resolver<Maybe<Array<ResolversTypes['Guardianship']>>, ParentType, ContextType>;
  household?: Resolver<Maybe<ResolversTypes['Household']>, ParentType, ContextType>;
  householdSince?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  leftHouseholds?: Resolver<Maybe<Array<ResolversTypes['LeftHousehold']>>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  personId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  registered?: Resolver<Maybe<ResolversTypes['PersonRegistration']>, ParentType, ContextType>;
  residentId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sex?: Resolver<Maybe<ResolversTypes['Sex']>, ParentType, ContextType>;
  wards?: Resolver<Maybe<Array<ResolversTypes['Guardianship']>>, ParentType, ContextType>;
};

export type PersonCreditRecordedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PersonCreditRecorded'] = ResolversParentTypes['PersonCreditRecorded']> = {
  record?: Resolver<ResolversTypes['CreditRecord'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PersonCreditRefusedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PersonCreditRefused'] = ResolversParentTypes['PersonCreditRefused']> = {
  reason?: Resolver<ResolversTypes['PersonCreditRefusal'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PersonDocumentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PersonDocument'] = ResolversParentTypes['PersonDocument']> = {
  address?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  birthDate?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  deleted?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  division?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  guardians?: Resolver<Array<ResolversTypes['DocumentGuardian']>, ParentType, ContextType>;
  householdId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  personId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  phone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  relation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  residentId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sex?: Resolver<ResolversTypes['Sex'], ParentType, ContextType>;
};

export type PersonMergeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PersonMerge'] = ResolversParentTypes['PersonMerge']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<Maybe<ResolversTypes['Staff']>, ParentType, ContextType>;
  grounds?: Resolver<Array<ResolversTypes['DuplicateGround']>, ParentType, ContextType>;
  kept?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  mergeId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  mergedId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  undoneAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  words?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PersonRegisteredResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PersonRegistered'] = ResolversParentTypes['PersonRegistered']> = {
  isNew?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  person?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PersonRegistrationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PersonRegistration'] = ResolversParentTypes['PersonRegistration']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  case?: Resolver<ResolversTypes['Case'], ParentType, ContextType>;
  staff?: Resolver<Maybe<ResolversTypes['Staff']>, ParentType, ContextType>;
};

export type PlacedHouseholdsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlacedHouseholds'] = ResolversParentTypes['PlacedHouseholds']> = {
  householdIds?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  accessRecords?: Resolver<ResolversTypes['AccessRecordConnection'], ParentType, ContextType, RequireFields<QueryAccessRecordsArgs, 'first'>>;
  accountOfSubject?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType, RequireFields<QueryAccountOfSubjectArgs, 'issuer' | 'subject'>>;
  demonstrationAccounts?: Resolver<Array<ResolversTypes['DemonstrationAccount']>, ParentType, ContextType>;
  duplicates?: Resolver<Array<ResolversTypes['DuplicatePair']>, ParentType, ContextType, RequireFields<QueryDuplicatesArgs, 'first'>>;
  erasures?: Resolver<Array<ResolversTypes['Erasure']>, ParentType, ContextType, RequireFields<QueryErasuresArgs, 'first'>>;
  me?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType>;
  myAccessRecords?: Resolver<Array<ResolversTypes['MyAccessRecord']>, ParentType, ContextType, RequireFields<QueryMyAccessRecordsArgs, 'first'>>;
  officeHolders?: Resolver<Array<ResolversTypes['OfficeHolder']>, ParentType, ContextType, RequireFields<QueryOfficeHoldersArgs, 'salt'>>;
  officialAccounts?: Resolver<ResolversTypes['OfficialAccountPage'], ParentType, ContextType, RequireFields<QueryOfficialAccountsArgs, 'first' | 'search'>>;
  people?: Resolver<Array<ResolversTypes['Person']>, ParentType, ContextType, RequireFields<QueryPeopleArgs, 'first' | 'search'>>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType, RequireFields<QueryPersonArgs, 'personId'>>;
  personMerges?: Resolver<Array<ResolversTypes['PersonMerge']>, ParentType, ContextType, RequireFields<QueryPersonMergesArgs, 'first'>>;
  pullPeople?: Resolver<ResolversTypes['PeoplePullBulk'], ParentType, ContextType, RequireFields<QueryPullPeopleArgs, 'limit'>>;
  pullVillageFiles?: Resolver<ResolversTypes['VillageFilePullBulk'], ParentType, ContextType, RequireFields<QueryPullVillageFilesArgs, 'limit'>>;
  villageFile?: Resolver<Maybe<ResolversTypes['VillageFile']>, ParentType, ContextType, RequireFields<QueryVillageFileArgs, 'householdId'>>;
  villageFileCounts?: Resolver<Array<ResolversTypes['VillageFileCount']>, ParentType, ContextType>;
  villageFiles?: Resolver<ResolversTypes['VillageFileConnection'], ParentType, ContextType, RequireFields<QueryVillageFilesArgs, 'first'>>;
  villageHelpers?: Resolver<Array<ResolversTypes['Staff']>, ParentType, ContextType>;
};

export type RecordPersonCreditResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordPersonCreditResult'] = ResolversParentTypes['RecordPersonCreditResult']> = {
  __resolveType: TypeResolveFn<'PersonCreditRecorded' | 'PersonCreditRefused', ParentType, ContextType>;
};

export type RegisterPersonRefusedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegisterPersonRefused'] = ResolversParentTypes['RegisterPersonRefused']> = {
  reason?: Resolver<ResolversTypes['RegisterPersonRefusal'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RegisterPersonResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegisterPersonResult'] = ResolversParentTypes['RegisterPersonResult']> = {
  __resolveType: TypeResolveFn<'PersonRegistered' | 'RegisterPersonRefused', ParentType, ContextType>;
};

export type RepairCreditResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RepairCreditResult'] = ResolversParentTypes['RepairCreditResult']> = {
  __resolveType: TypeResolveFn<'CreditRepaired' | 'RepairRefused', ParentType, ContextType>;
};

export type RepairRefusedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RepairRefused'] = ResolversParentTypes['RepairRefused']> = {
  reason?: Resolver<ResolversTypes['RepairRefusal'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RevealRefusedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RevealRefused'] = ResolversParentTypes['RevealRefused']> = {
  reason?: Resolver<ResolversTypes['RevealRefusal'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RevealResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RevealResult'] = ResolversParentTypes['RevealResult']> = {
  __resolveType: TypeResolveFn<'RevealRefused' | 'Revealed', ParentType, ContextType>;
};

export type RevealedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Revealed'] = ResolversParentTypes['Revealed']> = {
  address?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  birthDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  personId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordSeq?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  residentId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
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
  retryAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
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

export type StationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Station'] = ResolversParentTypes['Station']> = {
  stationId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type VillageEntryOutcomeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VillageEntryOutcome'] = ResolversParentTypes['VillageEntryOutcome']> = {
  entryId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  refused?: Resolver<Maybe<ResolversTypes['VillageEntryRefusal']>, ParentType, ContextType>;
  setAside?: Resolver<Maybe<ResolversTypes['VillageEntrySetAside']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['VillageEntryStatus'], ParentType, ContextType>;
};

export type VillageFileResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VillageFile'] = ResolversParentTypes['VillageFile']> = {
  causes?: Resolver<Array<ResolversTypes['HardshipCause']>, ParentType, ContextType>;
  closedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  division?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ending?: Resolver<Maybe<ResolversTypes['VillageFileEnding']>, ParentType, ContextType>;
  helper?: Resolver<Maybe<ResolversTypes['Staff']>, ParentType, ContextType>;
  household?: Resolver<ResolversTypes['Household'], ParentType, ContextType>;
  householdId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  incomes?: Resolver<Array<ResolversTypes['HouseholdIncome']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['VillageFileKind']>, ParentType, ContextType>;
  lastVisitOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  measures?: Resolver<Array<ResolversTypes['VillageMeasure']>, ParentType, ContextType>;
  openedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['VillageFileState'], ParentType, ContextType>;
  timeline?: Resolver<Array<ResolversTypes['VillageFileEntry']>, ParentType, ContextType>;
  visits?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type VillageFileConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VillageFileConnection'] = ResolversParentTypes['VillageFileConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['VillageFileSummary']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type VillageFileCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VillageFileCount'] = ResolversParentTypes['VillageFileCount']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  division?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['VillageFileKind']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['VillageFileState'], ParentType, ContextType>;
};

export type VillageFileDocumentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VillageFileDocument'] = ResolversParentTypes['VillageFileDocument']> = {
  deleted?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  division?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  entries?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  gridCell?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  householdId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  staff?: Resolver<Array<ResolversTypes['Staff']>, ParentType, ContextType>;
};

export type VillageFileEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VillageFileEntry'] = ResolversParentTypes['VillageFileEntry']> = {
  by?: Resolver<Maybe<ResolversTypes['Staff']>, ParentType, ContextType>;
  day?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  entry?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  entryId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['VillageEntryKind'], ParentType, ContextType>;
  setAside?: Resolver<Maybe<ResolversTypes['VillageEntrySetAside']>, ParentType, ContextType>;
};

export type VillageFilePullBulkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VillageFilePullBulk'] = ResolversParentTypes['VillageFilePullBulk']> = {
  checkpoint?: Resolver<Maybe<ResolversTypes['PeopleCheckpoint']>, ParentType, ContextType>;
  documents?: Resolver<Array<ResolversTypes['VillageFileDocument']>, ParentType, ContextType>;
};

export type VillageFileSummaryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VillageFileSummary'] = ResolversParentTypes['VillageFileSummary']> = {
  division?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  household?: Resolver<ResolversTypes['Household'], ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['VillageFileKind']>, ParentType, ContextType>;
  lastVisitOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  openedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['VillageFileState'], ParentType, ContextType>;
};

export type VillageMeasureResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VillageMeasure'] = ResolversParentTypes['VillageMeasure']> = {
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  what?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  AccessChain?: AccessChainResolvers<ContextType>;
  AccessRecord?: AccessRecordResolvers<ContextType>;
  AccessRecordConnection?: AccessRecordConnectionResolvers<ContextType>;
  Account?: AccountResolvers<ContextType>;
  AccountActDone?: AccountActDoneResolvers<ContextType>;
  AccountActRefused?: AccountActRefusedResolvers<ContextType>;
  AccountActResult?: AccountActResultResolvers<ContextType>;
  Case?: CaseResolvers<ContextType>;
  ClosePerson?: ClosePersonResolvers<ContextType>;
  ContactRefused?: ContactRefusedResolvers<ContextType>;
  ContactResult?: ContactResultResolvers<ContextType>;
  CreditBasis?: CreditBasisResolvers<ContextType>;
  CreditMeasure?: CreditMeasureResolvers<ContextType>;
  CreditRecord?: CreditRecordResolvers<ContextType>;
  CreditRepaired?: CreditRepairedResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  DemonstrationAccount?: DemonstrationAccountResolvers<ContextType>;
  Department?: DepartmentResolvers<ContextType>;
  DocumentGuardian?: DocumentGuardianResolvers<ContextType>;
  DuplicatePair?: DuplicatePairResolvers<ContextType>;
  ErasedCases?: ErasedCasesResolvers<ContextType>;
  Erasure?: ErasureResolvers<ContextType>;
  ErasureRefused?: ErasureRefusedResolvers<ContextType>;
  ErasureResult?: ErasureResultResolvers<ContextType>;
  FamilyActDone?: FamilyActDoneResolvers<ContextType>;
  GridCell?: GridCellResolvers<ContextType>;
  GuardianRefused?: GuardianRefusedResolvers<ContextType>;
  GuardianResult?: GuardianResultResolvers<ContextType>;
  Guardianship?: GuardianshipResolvers<ContextType>;
  Household?: HouseholdResolvers<ContextType>;
  HouseholdIncome?: HouseholdIncomeResolvers<ContextType>;
  HouseholdMember?: HouseholdMemberResolvers<ContextType>;
  HouseholdRefused?: HouseholdRefusedResolvers<ContextType>;
  HouseholdResult?: HouseholdResultResolvers<ContextType>;
  LeftHousehold?: LeftHouseholdResolvers<ContextType>;
  MergeRefused?: MergeRefusedResolvers<ContextType>;
  MergeResult?: MergeResultResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  MyAccessRecord?: MyAccessRecordResolvers<ContextType>;
  OfficeHolder?: OfficeHolderResolvers<ContextType>;
  OfficialAccount?: OfficialAccountResolvers<ContextType>;
  OfficialAccountPage?: OfficialAccountPageResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PeopleCheckpoint?: PeopleCheckpointResolvers<ContextType>;
  PeoplePullBulk?: PeoplePullBulkResolvers<ContextType>;
  Person?: PersonResolvers<ContextType>;
  PersonCreditRecorded?: PersonCreditRecordedResolvers<ContextType>;
  PersonCreditRefused?: PersonCreditRefusedResolvers<ContextType>;
  PersonDocument?: PersonDocumentResolvers<ContextType>;
  PersonMerge?: PersonMergeResolvers<ContextType>;
  PersonRegistered?: PersonRegisteredResolvers<ContextType>;
  PersonRegistration?: PersonRegistrationResolvers<ContextType>;
  PlacedHouseholds?: PlacedHouseholdsResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RecordPersonCreditResult?: RecordPersonCreditResultResolvers<ContextType>;
  RegisterPersonRefused?: RegisterPersonRefusedResolvers<ContextType>;
  RegisterPersonResult?: RegisterPersonResultResolvers<ContextType>;
  RepairCreditResult?: RepairCreditResultResolvers<ContextType>;
  RepairRefused?: RepairRefusedResolvers<ContextType>;
  RevealRefused?: RevealRefusedResolvers<ContextType>;
  RevealResult?: RevealResultResolvers<ContextType>;
  Revealed?: RevealedResolvers<ContextType>;
  SecondFactorConfirmation?: SecondFactorConfirmationResolvers<ContextType>;
  SecondFactorOffer?: SecondFactorOfferResolvers<ContextType>;
  SecondFactorOffered?: SecondFactorOfferedResolvers<ContextType>;
  SecondFactorOn?: SecondFactorOnResolvers<ContextType>;
  SecondFactorRefused?: SecondFactorRefusedResolvers<ContextType>;
  Session?: SessionResolvers<ContextType>;
  SignInRefused?: SignInRefusedResolvers<ContextType>;
  SignInResult?: SignInResultResolvers<ContextType>;
  Staff?: StaffResolvers<ContextType>;
  Station?: StationResolvers<ContextType>;
  VillageEntryOutcome?: VillageEntryOutcomeResolvers<ContextType>;
  VillageFile?: VillageFileResolvers<ContextType>;
  VillageFileConnection?: VillageFileConnectionResolvers<ContextType>;
  VillageFileCount?: VillageFileCountResolvers<ContextType>;
  VillageFileDocument?: VillageFileDocumentResolvers<ContextType>;
  VillageFileEntry?: VillageFileEntryResolvers<ContextType>;
  VillageFilePullBulk?: VillageFilePullBulkResolvers<ContextType>;
  VillageFileSummary?: VillageFileSummaryResolvers<ContextType>;
  VillageMeasure?: VillageMeasureResolvers<ContextType>;
};

