import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { LegalEntityRecord, DepartmentRecord, StationRecord } from '../store/EntityStore.ts';
import type { DeviceRecord, DeviceUserRecord } from '../store/DeviceStore.ts';
import type { DeviceActRecord } from '../store/DeviceActStore.ts';
import type { StandingRecord } from '../queries/deviceStanding.ts';
import type { CreditRecord as KeptCreditRecord } from '@onedoor/domain/creditRecord';
import type { GridCell as KeptGridCell, GridStaff as KeptGridStaff } from '@onedoor/domain/gridCell';
import type { FirmMoment as KeptFirmMoment } from '@onedoor/domain/firmLife';
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
  _FieldSet: { input: string; output: string; }
};

export type AssignGridStaffInput = {
  cellCode: Scalars['ID']['input'];
  from: Scalars['Date']['input'];
  isFullTime?: Scalars['Boolean']['input'];
  name: Scalars['String']['input'];
  /** 7 to 12 digits. */
  phone: Scalars['String']['input'];
  staffId?: InputMaybe<Scalars['ID']['input']>;
  until?: InputMaybe<Scalars['Date']['input']>;
};

export type CreateDeviceCodeInput = {
  /** Credit code of the body, for a device in a department. */
  body?: InputMaybe<Scalars['ID']['input']>;
  /** What people will call the machine; empty to take its user's name. */
  label?: Scalars['String']['input'];
  /** The station that the device will stand at; else `body`. */
  stationId?: InputMaybe<Scalars['ID']['input']>;
};

export type CreateDeviceCodeResult = DeviceCode | DeviceCodeRefused;

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

export type CreditRecorded = {
  __typename?: 'CreditRecorded';
  record: CreditRecord;
};

export type CreditRefusal =
  /** The body has recorded this document of the firm already. */
  | 'ALREADY_ON_RECORD'
  /** Its publicity would be over. */
  | 'ALREADY_OVER'
  | 'BASIS_MISSING'
  | 'DOCUMENT_MISSING'
  | 'IN_THE_FUTURE'
  | 'MEASURE_WITHOUT_LAW'
  /** A list of the seriously dishonest rests on a national law, regulation or rule. */
  | 'NOT_BY_NATIONAL_RULE'
  | 'NOT_PERMITTED'
  | 'UNKNOWN_FIRM'
  | 'WRONG_CLASS';

export type CreditRefused = {
  __typename?: 'CreditRefused';
  reason: CreditRefusal;
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
  /** The body that runs its station, or that it stands in. */
  department?: Maybe<Department>;
  deviceId: Scalars['ID']['output'];
  enrolledAt: Scalars['DateTime']['output'];
  /** Masked, unless the reader works on it or sees the devices of its subtree. */
  label: Scalars['String']['output'];
  /** When it last had a new certificate. Null for one that never had. */
  lastSeenAt?: Maybe<Scalars['DateTime']['output']>;
  /** Until when it may be worked on without a word from the county. */
  leaseUntil?: Maybe<Scalars['DateTime']['output']>;
  revokedAt?: Maybe<Scalars['DateTime']['output']>;
  station?: Maybe<Station>;
  /** Who signed in on it, the last first. Empty for who doesn't see the devices of its subtree. */
  users: Array<DeviceUser>;
};

/** Something that was done about a device, or refused to it. Never changed. */
export type DeviceAct = {
  __typename?: 'DeviceAct';
  act: DeviceActKind;
  actId: Scalars['ID']['output'];
  at: Scalars['DateTime']['output'];
  body: Scalars['String']['output'];
  /** Null for a code, which is no device's yet. */
  deviceId?: Maybe<Scalars['ID']['output']>;
  /** Who did it or tried to; null for a part of the county. */
  staffId?: Maybe<Scalars['ID']['output']>;
  station?: Maybe<Station>;
};

export type DeviceActKind =
  | 'CODE_MADE'
  | 'CODE_REFUSED'
  | 'ENROLLED'
  /** A device from before there were keys proved its own. */
  | 'KEY_ADDED'
  | 'OTHER_KEY'
  | 'OTHER_STATION'
  | 'PROOF_REFUSED'
  | 'REVOKED'
  | 'REVOKED_DEVICE'
  | 'TOO_MANY_ATTEMPTS';

/** What the county says of a device, for whoever can't ask it. */
export type DeviceCertificate = {
  __typename?: 'DeviceCertificate';
  /** The county's key, that the certificate is checked with. */
  countyKey: Scalars['String']['output'];
  /** A compact JWS (EdDSA): device, thumbprint of its key, station or body, division, and how long it and the lease hold. */
  text: Scalars['String']['output'];
};

export type DeviceChallenge = {
  __typename?: 'DeviceChallenge';
  challenge: Scalars['String']['output'];
  expiresAt: Scalars['DateTime']['output'];
  /** This county, as everything that is signed for it names it. */
  hubId: Scalars['ID']['output'];
};

/** Shown once: the county keeps its hash alone. */
export type DeviceCode = {
  __typename?: 'DeviceCode';
  code: Scalars['String']['output'];
  expiresAt: Scalars['DateTime']['output'];
};

export type DeviceCodeRefusal =
  /** The place lies outside of the reader's subtree. */
  | 'NOT_YOURS'
  | 'UNKNOWN_PLACE';

export type DeviceCodeRefused = {
  __typename?: 'DeviceCodeRefused';
  reason: DeviceCodeRefusal;
};

export type DeviceEnrolled = {
  __typename?: 'DeviceEnrolled';
  certificate: DeviceCertificate;
  device: Device;
  /** Replaces the session's token: it names the device too. */
  token: Scalars['String']['output'];
};

export type DevicePage = {
  __typename?: 'DevicePage';
  devices: Array<Device>;
  hasMore: Scalars['Boolean']['output'];
};

export type DeviceProofInput = {
  /** As the county gave it. */
  challenge: Scalars['String']['input'];
  /** Ed25519, as base64url without padding (43 characters). The device's for ever. */
  publicKey: Scalars['String']['input'];
  /**
   * By that key over `onedoor-device-1`, hub, device, account, challenge and key, lines joined by a line feed. Base64url
   * without padding, 86 characters.
   */
  signature: Scalars['String']['input'];
};

export type DeviceRefusal =
  | 'BELONGS_TO_ANOTHER_STATION'
  | 'CODE_NEEDED'
  | 'NOT_ENROLLED'
  | 'NOT_SIGNED_IN'
  /** The device is known by another key: this is not that machine. */
  | 'OTHER_KEY'
  /** It has never proved that it holds a key. */
  | 'PROOF_NEEDED'
  | 'REVOKED'
  /** Too many wrong codes; come again in ten minutes. */
  | 'TOO_MANY_ATTEMPTS'
  /** Nobody made it, or it was used, ran out, or is another station's. */
  | 'WRONG_CODE'
  /** The challenge was used, ran out, or was given to another; or the signature isn't that key's. */
  | 'WRONG_PROOF';

export type DeviceRefused = {
  __typename?: 'DeviceRefused';
  reason: DeviceRefusal;
};

export type DeviceRenewed = {
  __typename?: 'DeviceRenewed';
  certificate: DeviceCertificate;
  device: Device;
};

/** As parts of the county need it. */
export type DeviceStanding = {
  __typename?: 'DeviceStanding';
  body: Scalars['String']['output'];
  /** Null for a device from before there were certificates. */
  certificateUntil?: Maybe<Scalars['DateTime']['output']>;
  deviceId: Scalars['ID']['output'];
  division: Scalars['String']['output'];
  enrolledAt: Scalars['DateTime']['output'];
  leaseUntil?: Maybe<Scalars['DateTime']['output']>;
  revokedAt?: Maybe<Scalars['DateTime']['output']>;
  stationId?: Maybe<Scalars['ID']['output']>;
};

export type DeviceUser = {
  __typename?: 'DeviceUser';
  lastAt: Scalars['DateTime']['output'];
  /** As he was called then. */
  name: Scalars['String']['output'];
  staffId: Scalars['ID']['output'];
};

export type EndGridStaffInput = {
  assignmentId: Scalars['ID']['input'];
  /** His last day. */
  until: Scalars['Date']['input'];
};

export type EnrolDeviceInput = {
  /** The one-time code of the town officer, where one is asked for. */
  code?: InputMaybe<Scalars['String']['input']>;
  /** Made by the device at random and kept by it, so that enrolling twice gives one device. */
  deviceId: Scalars['ID']['input'];
  /** What people call the machine. */
  label: Scalars['String']['input'];
  /** That the device holds its key. Left out by builds from before there were such keys, which are refused. */
  proof?: InputMaybe<DeviceProofInput>;
};

export type EnrolDeviceResult = DeviceEnrolled | DeviceRefused;

export type FirmEventKind =
  | 'ADDRESS_CHANGED'
  /** 注销. Nothing follows. */
  | 'CANCELLED'
  | 'NAME_CHANGED'
  /** 设立. Only of a code that the register doesn't have. */
  | 'REGISTERED'
  | 'REPRESENTATIVE_CHANGED'
  /** 吊销. After it only the cancellation follows. */
  | 'REVOKED';

export type FirmEventRecorded = {
  __typename?: 'FirmEventRecorded';
  /** As it stands now. */
  legalEntity: LegalEntity;
};

export type FirmEventRefusal =
  | 'ALREADY_ON_RECORD'
  | 'ALREADY_REGISTERED'
  | 'BAD_CODE'
  | 'BAD_DIVISION'
  /** The representative's name is none. */
  | 'BAD_NAME'
  | 'BEFORE_LAST_EVENT'
  | 'CASE_ERASED'
  | 'CASE_NEEDED'
  /** The case has brought an event of this kind before. */
  | 'CASE_USED'
  | 'DETAILS_MISSING'
  | 'DOCUMENT_MISSING'
  /** The firm is cancelled, or is revoked and can only be cancelled. */
  | 'ENDED'
  | 'IN_THE_FUTURE'
  /** The reader's body hasn't approved the case. */
  | 'NOT_APPROVED'
  /** The case isn't in the reader's reach, or isn't there. */
  | 'NOT_IN_SCOPE'
  | 'NOT_PERMITTED'
  /** Too long, or with an identity or telephone number in it. */
  | 'NOT_RECORDABLE'
  /** Another body registered the firm. */
  | 'NOT_YOURS'
  /** Something is said that an event of this kind doesn't change. */
  | 'OTHER_DETAILS'
  /** It isn't the firm that applies in the case; a new one isn't brought by a case of another firm. */
  | 'OTHER_FIRM'
  /** It is so already. */
  | 'UNCHANGED'
  | 'UNKNOWN_FIRM';

export type FirmEventRefused = {
  __typename?: 'FirmEventRefused';
  reason: FirmEventRefusal;
};

/** Something in the life of a firm. */
export type FirmMoment = {
  __typename?: 'FirmMoment';
  after?: Maybe<Scalars['String']['output']>;
  /** What it was and became, of names and addresses; of representatives nothing. */
  before?: Maybe<Scalars['String']['output']>;
  /** The case that it came from; null for what came with the register. */
  caseId?: Maybe<Scalars['ID']['output']>;
  /** The document that says so. */
  docNo: Scalars['String']['output'];
  kind: FirmMomentKind;
  on: Scalars['Date']['output'];
};

export type FirmMomentKind =
  /** Told as long as the record is displayed. */
  | 'ABNORMAL_LIST'
  | 'ADDRESS_CHANGED'
  | 'CANCELLED'
  | 'NAME_CHANGED'
  | 'REGISTERED'
  | 'REPRESENTATIVE_CHANGED'
  | 'REVOKED';

export type FirmsOfDay = {
  __typename?: 'FirmsOfDay';
  /** Cancelled or revoked. */
  ended: Scalars['Int']['output'];
  on: Scalars['Date']['output'];
  registered: Scalars['Int']['output'];
};

/** A part of a village that somebody looks after (网格, GB/T 34300-2017). */
export type GridCell = {
  __typename?: 'GridCell';
  /** 15 digits: the village's twelve and three of its own. */
  cellCode: Scalars['ID']['output'];
  /** 12 digits. */
  division: Scalars['String']['output'];
  /** Those before and to come as well, the newest first. For towns' officers; empty for others. */
  history: Array<GridStaff>;
  /** Roughly how many. */
  households: Scalars['Int']['output'];
  name: Scalars['String']['output'];
  /** Who looks after it today. */
  staff: Array<GridStaff>;
};

export type GridRefusal =
  | 'ALREADY_ENDED'
  | 'BAD_CODE'
  /** No days, or he would end before he begins. */
  | 'BAD_DAYS'
  | 'BAD_NAME'
  | 'BAD_PHONE'
  | 'BAD_SIZE'
  /** The cell isn't of a village of the officer's town. */
  | 'NOT_YOURS'
  | 'UNKNOWN_CELL'
  | 'UNKNOWN_STAFF';

export type GridRefused = {
  __typename?: 'GridRefused';
  reason: GridRefusal;
};

export type GridResult = GridCell | GridRefused;

/** 网格员. */
export type GridStaff = {
  __typename?: 'GridStaff';
  assignmentId: Scalars['ID']['output'];
  from: Scalars['Date']['output'];
  isFullTime: Scalars['Boolean']['output'];
  name: Scalars['String']['output'];
  /** Where he is an official of the staff register. */
  official?: Maybe<Staff>;
  /** Masked: `138****0000`. */
  phone: Scalars['String']['output'];
  /** The last day; null: goes on. */
  until?: Maybe<Scalars['Date']['output']>;
};

export type KeepGridCellInput = {
  /** 15 digits; one that is kept already is changed. */
  cellCode: Scalars['ID']['input'];
  /** 1 to 3,000. */
  households: Scalars['Int']['input'];
  /** At most 40 characters. */
  name: Scalars['String']['input'];
};

/** A legal person (法人), by its unified social credit code. */
export type LegalEntity = {
  __typename?: 'LegalEntity';
  address?: Maybe<Scalars['String']['output']>;
  creditCode: Scalars['ID']['output'];
  /** What is displayed of its credit today, the newest first. What is over or repaired is nobody's to see. */
  creditRecords: Array<CreditRecord>;
  /** What these say of letting a material follow and of taking a promise. It informs; nothing is refused by it. */
  creditSays: CreditSays;
  division: Scalars['String']['output'];
  /** Its life, the oldest first. */
  history: Array<FirmMoment>;
  kind: LegalEntityKind;
  name: Scalars['String']['output'];
  phone?: Maybe<Scalars['String']['output']>;
  /** The body that registered it (登记机关). Null where the register came without it. */
  registrar?: Maybe<Department>;
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
  /** From that day on he looks after the cell; others may, too. */
  assignGridStaff: GridResult;
  /** What a device has to sign to be enrolled: once, within five minutes, and for the account that asks. */
  challengeDevice: DeviceChallenge;
  /**
   * A one-time code with which one device of the station, or of the body, is enrolled within ten minutes. For town officers
   * in their subtree, and operators.
   */
  createDeviceCode: CreateDeviceCodeResult;
  /** His time at the cell ends, once; that he was there stays. */
  endGridStaff: GridResult;
  /**
   * Enrols the machine that asks for the signed-in official. The answer's token carries the device;
   * a demonstration county enrols at the first sign-in, others ask for a one-time code. Enrolling again needs the same key.
   */
  enrolDevice: EnrolDeviceResult;
  /** Adds or changes a grid cell. For the town's officers, as the next two. */
  keepGridCell: GridResult;
  /** Puts on record what the reader's own body has recognised of a firm's credit. For its reviewers and approvers. */
  recordCredit: RecordCreditResult;
  /**
   * Writes in the register what became of a firm: that it began, what changed, or that it ended, with the document that says so.
   * By the word of a reviewer or approver whose own body approved the case that it comes from; the firm's row and its life
   * change together.
   */
  recordFirmEvent: RecordFirmEventResult;
  /** A new certificate, and with it a new lease, for the device that the session names. */
  renewDevice: RenewDeviceResult;
  /**
   * Repairs (信用修复) what the reader's own body has recognised: from then on it is displayed, shared and used no more. Takes
   * back an honour.
   */
  repairCredit: RepairCreditResult;
  /** From now on the device's sessions hold no more, for good. False where there is no such device. For parts of the county. */
  revokeEnrolment: Scalars['Boolean']['output'];
};


export type MutationAssignGridStaffArgs = {
  input: AssignGridStaffInput;
};


export type MutationChallengeDeviceArgs = {
  deviceId: Scalars['ID']['input'];
};


export type MutationCreateDeviceCodeArgs = {
  input: CreateDeviceCodeInput;
};


export type MutationEndGridStaffArgs = {
  input: EndGridStaffInput;
};


export type MutationEnrolDeviceArgs = {
  input: EnrolDeviceInput;
};


export type MutationKeepGridCellArgs = {
  input: KeepGridCellInput;
};


export type MutationRecordCreditArgs = {
  input: RecordCreditInput;
};


export type MutationRecordFirmEventArgs = {
  input: RecordFirmEventInput;
};


export type MutationRepairCreditArgs = {
  input: RepairCreditInput;
};


export type MutationRevokeEnrolmentArgs = {
  deviceId: Scalars['ID']['input'];
};

export type Query = {
  __typename?: 'Query';
  department?: Maybe<Department>;
  departments: Array<Department>;
  /** What was done about the same devices, and what was refused to them, newest first. */
  deviceActs: Array<DeviceAct>;
  /** How a device stands, for parts of the county. */
  deviceStanding?: Maybe<DeviceStanding>;
  /**
   * The devices of a town officer's subtree, or all of them for operators and supervisors, the newest first. `after`: the
   * last deviceId of the page before.
   */
  devices: DevicePage;
  /** Grid cells (网格) of the reader's village or town, by code. `division`: of a village or a town, 12 digits. */
  gridCells: Array<GridCell>;
  /** Finds legal entities by credit code or name. */
  legalEntities: Array<LegalEntity>;
  /** The legal entity with this unified social credit code. */
  legalEntity?: Maybe<LegalEntity>;
  /** Devices whose sessions hold no more, for the router. */
  lostDevices: Array<Scalars['ID']['output']>;
  /** How many firms began and ended on each day from `from` to `to` on which any did, the oldest first. For 366 days at most. */
  newFirms: Array<FirmsOfDay>;
  station?: Maybe<Station>;
  /** The stations at and below a division. */
  stations: Array<Station>;
  /** The device that this session acts on. */
  thisDevice?: Maybe<Device>;
};


export type QueryDepartmentArgs = {
  creditCode: Scalars['ID']['input'];
};


export type QueryDeviceActsArgs = {
  first?: Scalars['Int']['input'];
};


export type QueryDeviceStandingArgs = {
  deviceId: Scalars['ID']['input'];
};


export type QueryDevicesArgs = {
  after?: InputMaybe<Scalars['ID']['input']>;
  first?: Scalars['Int']['input'];
};


export type QueryGridCellsArgs = {
  division?: InputMaybe<Scalars['String']['input']>;
};


export type QueryLegalEntitiesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  search: Scalars['String']['input'];
};


export type QueryLegalEntityArgs = {
  creditCode: Scalars['ID']['input'];
};


export type QueryNewFirmsArgs = {
  from: Scalars['Date']['input'];
  to: Scalars['Date']['input'];
};


export type QueryStationArgs = {
  stationId: Scalars['ID']['input'];
};


export type QueryStationsArgs = {
  division?: InputMaybe<Scalars['String']['input']>;
};

export type RecordCreditInput = {
  basis: CreditBasisInput;
  /** Left out for honours alone. */
  class?: InputMaybe<CreditClass>;
  creditCode: Scalars['ID']['input'];
  /** Date of the document. */
  decidedOn: Scalars['Date']['input'];
  docNo: Scalars['String']['input'];
  /** Of a minor one: to be displayed all the same. */
  isNeeded?: Scalars['Boolean']['input'];
  kind: CreditKind;
  /** None without a national law, regulation or rule. */
  measures?: Array<CreditMeasureInput>;
};

export type RecordCreditResult = CreditRecorded | CreditRefused;

export type RecordFirmEventInput = {
  /** Of a new firm, and of a change of it. */
  address?: InputMaybe<Scalars['String']['input']>;
  /**
   * The case that brings it, in the reader's reach. Left out for a revocation (吊销) alone, which the body that registered the
   * firm does by its own document.
   */
  caseId?: InputMaybe<Scalars['ID']['input']>;
  creditCode: Scalars['ID']['input'];
  /** 12 digits, in the reader's county. Of a new firm, and with a change of address. */
  division?: InputMaybe<Scalars['String']['input']>;
  /** Number of the document, without an identity or telephone number; so are names and addresses. At most 200 characters. */
  docNo: Scalars['String']['input'];
  /** Of a new firm. */
  entityKind?: InputMaybe<LegalEntityKind>;
  kind: FirmEventKind;
  /** Of a new firm, and of a change of it. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Day of the document: not after today, nor before the last event of the firm. */
  on: Scalars['Date']['input'];
  /** Of a new firm, and with a change of representatives. */
  phone?: InputMaybe<Scalars['String']['input']>;
  /** Of a new firm, and of a change of representatives. */
  representative?: InputMaybe<Scalars['String']['input']>;
};

export type RecordFirmEventResult = FirmEventRecorded | FirmEventRefused;

export type RenewDeviceResult = DeviceRefused | DeviceRenewed;

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

export type Staff = {
  __typename?: 'Staff';
  staffId: Scalars['ID']['output'];
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
  GridCell: GridCell;
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
  GridCell:
    ( { __typename: 'GridCell' }
    & GraphQLRecursivePick<FederationTypes['GridCell'], {"cellCode":true}> );
  LegalEntity:
    ( { __typename: 'LegalEntity' }
    & GraphQLRecursivePick<FederationTypes['LegalEntity'], {"creditCode":true}> );
  Station:
    ( { __typename: 'Station' }
    & GraphQLRecursivePick<FederationTypes['Station'], {"stationId":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  CreateDeviceCodeResult:
    | ( DeviceCode )
    | ( DeviceCodeRefused )
  ;
  EnrolDeviceResult:
    | ( Omit<DeviceEnrolled, 'device'> & { device: _RefType['Device'] } )
    | ( DeviceRefused )
  ;
  GridResult:
    | ( KeptGridCell )
    | ( GridRefused )
  ;
  RecordCreditResult:
    | ( Omit<CreditRecorded, 'record'> & { record: _RefType['CreditRecord'] } )
    | ( CreditRefused )
  ;
  RecordFirmEventResult:
    | ( Omit<FirmEventRecorded, 'legalEntity'> & { legalEntity: _RefType['LegalEntity'] } )
    | ( FirmEventRefused )
  ;
  RenewDeviceResult:
    | ( DeviceRefused )
    | ( Omit<DeviceRenewed, 'device'> & { device: _RefType['Device'] } )
  ;
  RepairCreditResult:
    | ( CreditRepaired )
    | ( RepairRefused )
  ;
};


/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AssignGridStaffInput: AssignGridStaffInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  CreateDeviceCodeInput: CreateDeviceCodeInput;
  CreateDeviceCodeResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateDeviceCodeResult']>;
  CreditBasis: ResolverTypeWrapper<CreditBasis>;
  CreditBasisInput: CreditBasisInput;
  CreditClass: CreditClass;
  CreditKind: CreditKind;
  CreditMeasure: ResolverTypeWrapper<CreditMeasure>;
  CreditMeasureInput: CreditMeasureInput;
  CreditRecord: ResolverTypeWrapper<KeptCreditRecord>;
  CreditRecorded: ResolverTypeWrapper<Omit<CreditRecorded, 'record'> & { record: ResolversTypes['CreditRecord'] }>;
  CreditRefusal: CreditRefusal;
  CreditRefused: ResolverTypeWrapper<CreditRefused>;
  CreditRepaired: ResolverTypeWrapper<CreditRepaired>;
  CreditSays: CreditSays;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Department: ResolverTypeWrapper<DepartmentRecord>;
  Device: ResolverTypeWrapper<DeviceRecord>;
  DeviceAct: ResolverTypeWrapper<DeviceActRecord>;
  DeviceActKind: DeviceActKind;
  DeviceCertificate: ResolverTypeWrapper<DeviceCertificate>;
  DeviceChallenge: ResolverTypeWrapper<DeviceChallenge>;
  DeviceCode: ResolverTypeWrapper<DeviceCode>;
  DeviceCodeRefusal: DeviceCodeRefusal;
  DeviceCodeRefused: ResolverTypeWrapper<DeviceCodeRefused>;
  DeviceEnrolled: ResolverTypeWrapper<Omit<DeviceEnrolled, 'device'> & { device: ResolversTypes['Device'] }>;
  DevicePage: ResolverTypeWrapper<Omit<DevicePage, 'devices'> & { devices: Array<ResolversTypes['Device']> }>;
  DeviceProofInput: DeviceProofInput;
  DeviceRefusal: DeviceRefusal;
  DeviceRefused: ResolverTypeWrapper<DeviceRefused>;
  DeviceRenewed: ResolverTypeWrapper<Omit<DeviceRenewed, 'device'> & { device: ResolversTypes['Device'] }>;
  DeviceStanding: ResolverTypeWrapper<StandingRecord>;
  DeviceUser: ResolverTypeWrapper<DeviceUserRecord>;
  EndGridStaffInput: EndGridStaffInput;
  EnrolDeviceInput: EnrolDeviceInput;
  EnrolDeviceResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['EnrolDeviceResult']>;
  FirmEventKind: FirmEventKind;
  FirmEventRecorded: ResolverTypeWrapper<Omit<FirmEventRecorded, 'legalEntity'> & { legalEntity: ResolversTypes['LegalEntity'] }>;
  FirmEventRefusal: FirmEventRefusal;
  FirmEventRefused: ResolverTypeWrapper<FirmEventRefused>;
  FirmMoment: ResolverTypeWrapper<KeptFirmMoment>;
  FirmMomentKind: FirmMomentKind;
  FirmsOfDay: ResolverTypeWrapper<FirmsOfDay>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  GridCell: ResolverTypeWrapper<KeptGridCell>;
  GridRefusal: GridRefusal;
  GridRefused: ResolverTypeWrapper<GridRefused>;
  GridResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['GridResult']>;
  GridStaff: ResolverTypeWrapper<KeptGridStaff>;
  KeepGridCellInput: KeepGridCellInput;
  LegalEntity: ResolverTypeWrapper<LegalEntityRecord>;
  LegalEntityKind: LegalEntityKind;
  LegalEntityStatus: LegalEntityStatus;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RecordCreditInput: RecordCreditInput;
  RecordCreditResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RecordCreditResult']>;
  RecordFirmEventInput: RecordFirmEventInput;
  RecordFirmEventResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RecordFirmEventResult']>;
  RenewDeviceResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RenewDeviceResult']>;
  RepairCreditInput: RepairCreditInput;
  RepairCreditResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RepairCreditResult']>;
  RepairRefusal: RepairRefusal;
  RepairRefused: ResolverTypeWrapper<RepairRefused>;
  Staff: ResolverTypeWrapper<Staff>;
  Station: ResolverTypeWrapper<StationRecord>;
  StationLevel: StationLevel;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AssignGridStaffInput: AssignGridStaffInput;
  ID: Scalars['ID']['output'];
  Boolean: Scalars['Boolean']['output'];
  String: Scalars['String']['output'];
  CreateDeviceCodeInput: CreateDeviceCodeInput;
  CreateDeviceCodeResult: ResolversUnionTypes<ResolversParentTypes>['CreateDeviceCodeResult'];
  CreditBasis: CreditBasis;
  CreditBasisInput: CreditBasisInput;
  CreditMeasure: CreditMeasure;
  CreditMeasureInput: CreditMeasureInput;
  CreditRecord: KeptCreditRecord;
  CreditRecorded: Omit<CreditRecorded, 'record'> & { record: ResolversParentTypes['CreditRecord'] };
  CreditRefused: CreditRefused;
  CreditRepaired: CreditRepaired;
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Department: DepartmentRecord;
  Device: DeviceRecord;
  DeviceAct: DeviceActRecord;
  DeviceCertificate: DeviceCertificate;
  DeviceChallenge: DeviceChallenge;
  DeviceCode: DeviceCode;
  DeviceCodeRefused: DeviceCodeRefused;
  DeviceEnrolled: Omit<DeviceEnrolled, 'device'> & { device: ResolversParentTypes['Device'] };
  DevicePage: Omit<DevicePage, 'devices'> & { devices: Array<ResolversParentTypes['Device']> };
  DeviceProofInput: DeviceProofInput;
  DeviceRefused: DeviceRefused;
  DeviceRenewed: Omit<DeviceRenewed, 'device'> & { device: ResolversParentTypes['Device'] };
  DeviceStanding: StandingRecord;
  DeviceUser: DeviceUserRecord;
  EndGridStaffInput: EndGridStaffInput;
  EnrolDeviceInput: EnrolDeviceInput;
  EnrolDeviceResult: ResolversUnionTypes<ResolversParentTypes>['EnrolDeviceResult'];
  FirmEventRecorded: Omit<FirmEventRecorded, 'legalEntity'> & { legalEntity: ResolversParentTypes['LegalEntity'] };
  FirmEventRefused: FirmEventRefused;
  FirmMoment: KeptFirmMoment;
  FirmsOfDay: FirmsOfDay;
  Int: Scalars['Int']['output'];
  GridCell: KeptGridCell;
  GridRefused: GridRefused;
  GridResult: ResolversUnionTypes<ResolversParentTypes>['GridResult'];
  GridStaff: KeptGridStaff;
  KeepGridCellInput: KeepGridCellInput;
  LegalEntity: LegalEntityRecord;
  Mutation: Record<PropertyKey, never>;
  Query: Record<PropertyKey, never>;
  RecordCreditInput: RecordCreditInput;
  RecordCreditResult: ResolversUnionTypes<ResolversParentTypes>['RecordCreditResult'];
  RecordFirmEventInput: RecordFirmEventInput;
  RecordFirmEventResult: ResolversUnionTypes<ResolversParentTypes>['RecordFirmEventResult'];
  RenewDeviceResult: ResolversUnionTypes<ResolversParentTypes>['RenewDeviceResult'];
  RepairCreditInput: RepairCreditInput;
  RepairCreditResult: ResolversUnionTypes<ResolversParentTypes>['RepairCreditResult'];
  RepairRefused: RepairRefused;
  Staff: Staff;
  Station: StationRecord;
};

export type CreateDeviceCodeResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateDeviceCodeResult'] = ResolversParentTypes['CreateDeviceCodeResult']> = {
  __resolveType: TypeResolveFn<'DeviceCode' | 'DeviceCodeRefused', ParentType, ContextType>;
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

export type CreditRecordedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreditRecorded'] = ResolversParentTypes['CreditRecorded']> = {
  record?: Resolver<ResolversTypes['CreditRecord'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreditRefusedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreditRefused'] = ResolversParentTypes['CreditRefused']> = {
  reason?: Resolver<ResolversTypes['CreditRefusal'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
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
  department?: Resolver<Maybe<ResolversTypes['Department']>, ParentType, ContextType>;
  deviceId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  enrolledAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  lastSeenAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  leaseUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  revokedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  station?: Resolver<Maybe<ResolversTypes['Station']>, ParentType, ContextType>;
  users?: Resolver<Array<ResolversTypes['DeviceUser']>, ParentType, ContextType>;
};

export type DeviceActResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeviceAct'] = ResolversParentTypes['DeviceAct']> = {
  act?: Resolver<ResolversTypes['DeviceActKind'], ParentType, ContextType>;
  actId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  body?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  deviceId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  staffId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  station?: Resolver<Maybe<ResolversTypes['Station']>, ParentType, ContextType>;
};

export type DeviceCertificateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeviceCertificate'] = ResolversParentTypes['DeviceCertificate']> = {
  countyKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DeviceChallengeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeviceChallenge'] = ResolversParentTypes['DeviceChallenge']> = {
  challenge?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  hubId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type DeviceCodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeviceCode'] = ResolversParentTypes['DeviceCode']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DeviceCodeRefusedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeviceCodeRefused'] = ResolversParentTypes['DeviceCodeRefused']> = {
  reason?: Resolver<ResolversTypes['DeviceCodeRefusal'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DeviceEnrolledResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeviceEnrolled'] = ResolversParentTypes['DeviceEnrolled']> = {
  certificate?: Resolver<ResolversTypes['DeviceCertificate'], ParentType, ContextType>;
  device?: Resolver<ResolversTypes['Device'], ParentType, ContextType>;
  token?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DevicePageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DevicePage'] = ResolversParentTypes['DevicePage']> = {
  devices?: Resolver<Array<ResolversTypes['Device']>, ParentType, ContextType>;
  hasMore?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type DeviceRefusedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeviceRefused'] = ResolversParentTypes['DeviceRefused']> = {
  reason?: Resolver<ResolversTypes['DeviceRefusal'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DeviceRenewedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeviceRenewed'] = ResolversParentTypes['DeviceRenewed']> = {
  certificate?: Resolver<ResolversTypes['DeviceCertificate'], ParentType, ContextType>;
  device?: Resolver<ResolversTypes['Device'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DeviceStandingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeviceStanding'] = ResolversParentTypes['DeviceStanding']> = {
  body?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  certificateUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  deviceId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  division?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  enrolledAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  leaseUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  revokedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  stationId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type DeviceUserResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeviceUser'] = ResolversParentTypes['DeviceUser']> = {
  lastAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  staffId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type EnrolDeviceResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EnrolDeviceResult'] = ResolversParentTypes['EnrolDeviceResult']> = {
  __resolveType: TypeResolveFn<'DeviceEnrolled' | 'DeviceRefused', ParentType, ContextType>;
};

export type FirmEventRecordedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FirmEventRecorded'] = ResolversParentTypes['FirmEventRecorded']> = {
  legalEntity?: Resolver<ResolversTypes['LegalEntity'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FirmEventRefusedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FirmEventRefused'] = ResolversParentTypes['FirmEventRefused']> = {
  reason?: Resolver<ResolversTypes['FirmEventRefusal'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FirmMomentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FirmMoment'] = ResolversParentTypes['FirmMoment']> = {
  after?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  before?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  caseId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  docNo?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['FirmMomentKind'], ParentType, ContextType>;
  on?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type FirmsOfDayResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FirmsOfDay'] = ResolversParentTypes['FirmsOfDay']> = {
  ended?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  on?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  registered?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type GridCellResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GridCell'] = ResolversParentTypes['GridCell'], FederationReferenceType extends FederationReferenceTypes['GridCell'] = FederationReferenceTypes['GridCell']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['GridCell']> | FederationReferenceType, FederationReferenceType, ContextType>;
  cellCode?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  division?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  history?: Resolver<Array<ResolversTypes['GridStaff']>, ParentType, ContextType>;
  households?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  staff?: Resolver<Array<ResolversTypes['GridStaff']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GridRefusedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GridRefused'] = ResolversParentTypes['GridRefused']> = {
  reason?: Resolver<ResolversTypes['GridRefusal'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GridResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GridResult'] = ResolversParentTypes['GridResult']> = {
  __resolveType: TypeResolveFn<'GridCell' | 'GridRefused', ParentType, ContextType>;
};

export type GridStaffResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GridStaff'] = ResolversParentTypes['GridStaff']> = {
  assignmentId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  isFullTime?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  official?: Resolver<Maybe<ResolversTypes['Staff']>, ParentType, ContextType>;
  phone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type LegalEntityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LegalEntity'] = ResolversParentTypes['LegalEntity'], FederationReferenceType extends FederationReferenceTypes['LegalEntity'] = FederationReferenceTypes['LegalEntity']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['LegalEntity']> | FederationReferenceType, FederationReferenceType, ContextType>;
  address?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  creditCode?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  creditRecords?: Resolver<Array<ResolversTypes['CreditRecord']>, ParentType, ContextType>;
  creditSays?: Resolver<ResolversTypes['CreditSays'], ParentType, ContextType>;
  division?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  history?: Resolver<Array<ResolversTypes['FirmMoment']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['LegalEntityKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  registrar?: Resolver<Maybe<ResolversTypes['Department']>, ParentType, ContextType>;
  representative?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['LegalEntityStatus'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  assignGridStaff?: Resolver<ResolversTypes['GridResult'], ParentType, ContextType, RequireFields<MutationAssignGridStaffArgs, 'input'>>;
  challengeDevice?: Resolver<ResolversTypes['DeviceChallenge'], ParentType, ContextType, RequireFields<MutationChallengeDeviceArgs, 'deviceId'>>;
  createDeviceCode?: Resolver<ResolversTypes['CreateDeviceCodeResult'], ParentType, ContextType, RequireFields<MutationCreateDeviceCodeArgs, 'input'>>;
  endGridStaff?: Resolver<ResolversTypes['GridResult'], ParentType, ContextType, RequireFields<MutationEndGridStaffArgs, 'input'>>;
  enrolDevice?: Resolver<ResolversTypes['EnrolDeviceResult'], ParentType, ContextType, RequireFields<MutationEnrolDeviceArgs, 'input'>>;
  keepGridCell?: Resolver<ResolversTypes['GridResult'], ParentType, ContextType, RequireFields<MutationKeepGridCellArgs, 'input'>>;
  recordCredit?: Resolver<ResolversTypes['RecordCreditResult'], ParentType, ContextType, RequireFields<MutationRecordCreditArgs, 'input'>>;
  recordFirmEvent?: Resolver<ResolversTypes['RecordFirmEventResult'], ParentType, ContextType, RequireFields<MutationRecordFirmEventArgs, 'input'>>;
  renewDevice?: Resolver<ResolversTypes['RenewDeviceResult'], ParentType, ContextType>;
  repairCredit?: Resolver<ResolversTypes['RepairCreditResult'], ParentType, ContextType, RequireFields<MutationRepairCreditArgs, 'input'>>;
  revokeEnrolment?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType, RequireFields<MutationRevokeEnrolmentArgs, 'deviceId'>>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  department?: Resolver<Maybe<ResolversTypes['Department']>, ParentType, ContextType, RequireFields<QueryDepartmentArgs, 'creditCode'>>;
  departments?: Resolver<Array<ResolversTypes['Department']>, ParentType, ContextType>;
  deviceActs?: Resolver<Array<ResolversTypes['DeviceAct']>, ParentType, ContextType, RequireFields<QueryDeviceActsArgs, 'first'>>;
  deviceStanding?: Resolver<Maybe<ResolversTypes['DeviceStanding']>, ParentType, ContextType, RequireFields<QueryDeviceStandingArgs, 'deviceId'>>;
  devices?: Resolver<ResolversTypes['DevicePage'], ParentType, ContextType, RequireFields<QueryDevicesArgs, 'first'>>;
  gridCells?: Resolver<Array<ResolversTypes['GridCell']>, ParentType, ContextType, Partial<QueryGridCellsArgs>>;
  legalEntities?: Resolver<Array<ResolversTypes['LegalEntity']>, ParentType, ContextType, RequireFields<QueryLegalEntitiesArgs, 'first' | 'search'>>;
  legalEntity?: Resolver<Maybe<ResolversTypes['LegalEntity']>, ParentType, ContextType, RequireFields<QueryLegalEntityArgs, 'creditCode'>>;
  lostDevices?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  newFirms?: Resolver<Array<ResolversTypes['FirmsOfDay']>, ParentType, ContextType, RequireFields<QueryNewFirmsArgs, 'from' | 'to'>>;
  station?: Resolver<Maybe<ResolversTypes['Station']>, ParentType, ContextType, RequireFields<QueryStationArgs, 'stationId'>>;
  stations?: Resolver<Array<ResolversTypes['Station']>, ParentType, ContextType, Partial<QueryStationsArgs>>;
  thisDevice?: Resolver<Maybe<ResolversTypes['Device']>, ParentType, ContextType>;
};

export type RecordCreditResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordCreditResult'] = ResolversParentTypes['RecordCreditResult']> = {
  __resolveType: TypeResolveFn<'CreditRecorded' | 'CreditRefused', ParentType, ContextType>;
};

export type RecordFirmEventResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordFirmEventResult'] = ResolversParentTypes['RecordFirmEventResult']> = {
  __resolveType: TypeResolveFn<'FirmEventRecorded' | 'FirmEventRefused', ParentType, ContextType>;
};

export type RenewDeviceResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RenewDeviceResult'] = ResolversParentTypes['RenewDeviceResult']> = {
  __resolveType: TypeResolveFn<'DeviceRefused' | 'DeviceRenewed', ParentType, ContextType>;
};

export type RepairCreditResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RepairCreditResult'] = ResolversParentTypes['RepairCreditResult']> = {
  __resolveType: TypeResolveFn<'CreditRepaired' | 'RepairRefused', ParentType, ContextType>;
};

export type RepairRefusedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RepairRefused'] = ResolversParentTypes['RepairRefused']> = {
  reason?: Resolver<ResolversTypes['RepairRefusal'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StaffResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Staff'] = ResolversParentTypes['Staff']> = {
  staffId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
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
  CreateDeviceCodeResult?: CreateDeviceCodeResultResolvers<ContextType>;
  CreditBasis?: CreditBasisResolvers<ContextType>;
  CreditMeasure?: CreditMeasureResolvers<ContextType>;
  CreditRecord?: CreditRecordResolvers<ContextType>;
  CreditRecorded?: CreditRecordedResolvers<ContextType>;
  CreditRefused?: CreditRefusedResolvers<ContextType>;
  CreditRepaired?: CreditRepairedResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Department?: DepartmentResolvers<ContextType>;
  Device?: DeviceResolvers<ContextType>;
  DeviceAct?: DeviceActResolvers<ContextType>;
  DeviceCertificate?: DeviceCertificateResolvers<ContextType>;
  DeviceChallenge?: DeviceChallengeResolvers<ContextType>;
  DeviceCode?: DeviceCodeResolvers<ContextType>;
  DeviceCodeRefused?: DeviceCodeRefusedResolvers<ContextType>;
  DeviceEnrolled?: DeviceEnrolledResolvers<ContextType>;
  DevicePage?: DevicePageResolvers<ContextType>;
  DeviceRefused?: DeviceRefusedResolvers<ContextType>;
  DeviceRenewed?: DeviceRenewedResolvers<ContextType>;
  DeviceStanding?: DeviceStandingResolvers<ContextType>;
  DeviceUser?: DeviceUserResolvers<ContextType>;
  EnrolDeviceResult?: EnrolDeviceResultResolvers<ContextType>;
  FirmEventRecorded?: FirmEventRecordedResolvers<ContextType>;
  FirmEventRefused?: FirmEventRefusedResolvers<ContextType>;
  FirmMoment?: FirmMomentResolvers<ContextType>;
  FirmsOfDay?: FirmsOfDayResolvers<ContextType>;
  GridCell?: GridCellResolvers<ContextType>;
  GridRefused?: GridRefusedResolvers<ContextType>;
  GridResult?: GridResultResolvers<ContextType>;
  GridStaff?: GridStaffResolvers<ContextType>;
  LegalEntity?: LegalEntityResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RecordCreditResult?: RecordCreditResultResolvers<ContextType>;
  RecordFirmEventResult?: RecordFirmEventResultResolvers<ContextType>;
  RenewDeviceResult?: RenewDeviceResultResolvers<ContextType>;
  RepairCreditResult?: RepairCreditResultResolvers<ContextType>;
  RepairRefused?: RepairRefusedResolvers<ContextType>;
  Staff?: StaffResolvers<ContextType>;
  Station?: StationResolvers<ContextType>;
};

