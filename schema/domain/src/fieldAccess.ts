import type { Scope } from "./scopes.ts";

/**
 * Who sees the fields of a type, once a question has led to one of it. `public`: anybody. `signedIn`: any account.
 * A `Scope`: who has it in his. `asItsParent`: it says nothing that isn't the parent's to say, and holds what it stands
 * in. `asItsQuestion`: whoever `GRAPH_ACCESS` lets ask the question that it answers, the only way to it. Which fields of
 * a type fewer see than the type itself, `narrowerField` says.
 */
export type FieldAudience =
  "public" | "signedIn" | "asItsParent" | "asItsQuestion" | Scope;

/**
 * Every field of the graph below its questions and acts, by type. One that stands nowhere here is nobody's: the graph
 * isn't composed then.
 */
export const FIELD_ACCESS: Readonly<
  Record<string, { for: FieldAudience; fields: string }>
> = {
  AccessChain: { for: "asItsQuestion", fields: "intact verified head hashAt" },
  AccessRecord: {
    for: "asItsQuestion",
    fields:
      "seq at kind accountId staff postId station body deviceId personId case fields reason basis account otherPersonId householdId words count from to prev hash",
  },
  AccessRecordConnection: {
    for: "asItsQuestion",
    fields: "nodes pageInfo chain",
  },
  Account: {
    for: "ownAccount",
    fields:
      "accountId displayName role staffId postId stationId body division person creditCode closeTo",
  },
  AccountActDone: { for: "asItsQuestion", fields: "account password" },
  AccountActRefused: { for: "asItsQuestion", fields: "reason" },
  Alert: {
    for: "caseInReach",
    fields: "alertId rule lamp case body since entryId",
  },
  AlertConnection: {
    for: "asItsQuestion",
    fields: "nodes totalCount pageInfo",
  },
  Bundle: {
    for: "public",
    fields: "bundleId name nameEn items external dependsOn joint",
  },
  BundleDependency: {
    for: "asItsParent",
    fields: "itemCode onItemCode data materials",
  },
  Case: {
    for: "caseInReach",
    fields:
      "caseId caseNumber stage item itemVersion applicant applicantName applicantKind division station implementingBody channel submittedAt acceptedOn decidedOn deliveredOn outcome dueOn clocks timeline assignee setAside materials dataRequests licence updatedAt erasedAt lamp alerts rating",
  },
  CaseCheckpoint: { for: "asItsQuestion", fields: "cursor" },
  CaseClocks: {
    for: "asItsParent",
    fields: "acceptance statutory promised delivery correction",
  },
  CaseConnection: { for: "asItsQuestion", fields: "nodes totalCount pageInfo" },
  CaseDocument: {
    for: "journalInReach",
    fields: "caseId entries deleted ownOnly",
  },
  CaseDocumentEntry: {
    for: "asItsParent",
    fields: "entryId header body acknowledgement held",
  },
  CaseEntry: {
    for: "asItsParent",
    fields: "entryId kind at effectiveAt actor acknowledgement facts",
  },
  CaseFeedHint: { for: "asItsQuestion", fields: "seq" },
  CaseMaterial: {
    for: "asItsParent",
    fields: "materialId materialCode arrived bytes path",
  },
  CaseProgress: {
    for: "public",
    fields:
      "caseNumber stage itemName submittedOn acceptedOn dueOn decidedOn outcome",
  },
  CasePullBulk: {
    for: "asItsQuestion",
    fields: "documents packed checkpoint digest head backedUpTo",
  },
  CasesErasure: { for: "asItsQuestion", fields: "erased kept" },
  Chain: {
    for: "ownChain",
    fields:
      "chain deviceId staffId incarnation nextChainNo head publicKey serials",
  },
  ChainEntry: { for: "ownChain", fields: "chainNo header body" },
  ChainFork: {
    for: "asItsQuestion",
    fields: "chain from to headerHash signature headers",
  },
  ChainRefused: { for: "asItsQuestion", fields: "reason" },
  ChangedPart: { for: "public", fields: "id name nameEn of ofEn" },
  Clock: { for: "asItsParent", fields: "dueOn paused provisional explanation" },
  ConfirmedFact: { for: "asItsParent", fields: "fact holds" },
  ContactRefused: { for: "asItsQuestion", fields: "reason" },
  CountyList: { for: "public", fields: "kind inForce ended" },
  DataRequest: {
    for: "asItsParent",
    fields:
      "requestId materialCode dataClass state askedBy askedAt nextAttemptAt settledAt facts validUntil",
  },
  DataRequestRefused: { for: "asItsQuestion", fields: "reason" },
  // What is displayed: of a firm the same to all who may read it, of a person to those near him.
  CreditBasis: { for: "asItsParent", fields: "title docNo article" },
  CreditMeasure: { for: "asItsParent", fields: "words basis" },
  CreditRecord: {
    for: "asItsParent",
    fields:
      "recordId kind class docNo basis decidedOn body department measures repairableFrom lastDay",
  },
  CreditRecorded: { for: "asItsQuestion", fields: "record" },
  CreditRefused: { for: "asItsQuestion", fields: "reason" },
  CreditRepaired: { for: "asItsQuestion", fields: "recordId repairedOn" },
  Delegation: {
    for: "delegation",
    fields:
      "delegationId body stationId itemCode itemVersion acts from until signedBy signedAt signature withdrawn",
  },
  DelegationRefused: { for: "asItsQuestion", fields: "reason" },
  DelegationWithdrawal: {
    for: "asItsParent",
    fields: "by at reason signature",
  },
  DemonstrationAccount: {
    for: "public",
    fields: "account password displayName role about aboutEn",
  },
  Department: {
    for: "public",
    fields: "creditCode name nameEn departmentKey level division",
  },
  DepartmentScore: {
    for: "asItsQuestion",
    fields: "department cases ranked score parts",
  },
  Device: {
    for: "deviceInSight",
    fields:
      "deviceId label station body department enrolledAt revokedAt lastSeenAt leaseUntil users",
  },
  ClosePerson: { for: "asItsQuestion", fields: "personId numberHash" },
  DeviceAct: {
    for: "deviceRecord",
    fields: "actId act deviceId station body staffId at",
  },
  DeviceCertificate: { for: "asItsQuestion", fields: "text countyKey" },
  DeviceChain: {
    for: "asItsParent",
    fields: "chain author openedAt lastChainNo",
  },
  DeviceChallenge: {
    for: "asItsQuestion",
    fields: "challenge hubId expiresAt",
  },
  DeviceCode: { for: "asItsQuestion", fields: "code expiresAt" },
  DeviceCodeRefused: { for: "asItsQuestion", fields: "reason" },
  DeviceEnrolled: { for: "asItsQuestion", fields: "device token certificate" },
  DeviceHoldings: {
    for: "deviceOffice",
    fields: "device chains lastPushAt cases reportedLost",
  },
  DevicePage: { for: "asItsQuestion", fields: "devices hasMore" },
  DeviceRefused: { for: "asItsQuestion", fields: "reason" },
  DeviceRenewed: { for: "asItsQuestion", fields: "device certificate" },
  DeviceStanding: {
    for: "asItsQuestion",
    fields:
      "deviceId stationId body division enrolledAt revokedAt certificateUntil leaseUntil",
  },
  DeviceUser: { for: "deviceOffice", fields: "staffId name lastAt" },
  DocumentGuardian: { for: "asItsParent", fields: "personId kind from" },
  DuplicatePair: { for: "asItsQuestion", fields: "one other grounds" },
  EntryActor: { for: "asItsParent", fields: "type staff station body" },
  EntryOutcome: {
    for: "asItsQuestion",
    fields: "chainNo entryId status reason acknowledgement",
  },
  EpochStatement: { for: "public", fields: "epoch begins furthest signature" },
  ErasedCases: { for: "asItsQuestion", fields: "erased kept keptUntil" },
  Erasure: {
    for: "asItsQuestion",
    fields: "erasureId personId basis words askedAt askedBy state cases",
  },
  ErasureRefused: { for: "asItsQuestion", fields: "reason" },
  FamilyActDone: { for: "asItsQuestion", fields: "person" },
  FeedEvidence: {
    for: "asItsQuestion",
    fields: "chains segments heads recovered unnumbered forks",
  },
  FeedPage: { for: "asItsQuestion", fields: "rows head backedUpTo" },
  FeedPageRow: { for: "asItsQuestion", fields: "row caseId header body" },
  FeedRow: {
    for: "asItsParent",
    fields: "epoch seq entryId verdict reason effectiveAt receivedAt",
  },
  FirmEventRecorded: { for: "asItsQuestion", fields: "legalEntity" },
  FirmEventRefused: { for: "asItsQuestion", fields: "reason" },
  FirmMoment: {
    for: "asItsParent",
    fields: "kind on docNo caseId before after",
  },
  FirmsOfDay: { for: "asItsQuestion", fields: "on registered ended" },
  GuardianRefused: { for: "asItsQuestion", fields: "reason" },
  Guardianship: {
    for: "asItsParent",
    fields: "guardianshipId ward guardian kind basis from until inForce by",
  },
  HeldEntry: {
    for: "heldWork",
    fields: "entryId caseId kind reason since author owner mine canBeJudged",
  },
  Holiday: { for: "public", fields: "date name" },
  Household: {
    for: "nearPerson",
    fields: "householdId division members gridCell",
  },
  HouseholdRefused: { for: "asItsQuestion", fields: "reason" },
  HouseholdMember: { for: "asItsParent", fields: "person relation" },
  Hub: {
    for: "public",
    fields: "hubId publicKey epoch head backedUpTo epochs",
  },
  InclusionProof: { for: "asItsQuestion", fields: "seq path" },
  InclusionProofs: { for: "asItsQuestion", fields: "head proofs" },
  IntegrityAlert: {
    for: "asItsQuestion",
    fields: "alertId rule foundAt what kept seen lost missing",
  },
  Item: {
    for: "public",
    fields: "itemCode name nameEn audience department current versions",
  },
  ItemCheckpoint: { for: "asItsQuestion", fields: "cursor" },
  ItemConnection: { for: "public", fields: "nodes totalCount pageInfo" },
  ItemDocument: {
    for: "asItsQuestion",
    fields: "itemKey itemCode version state searchText elements form deleted",
  },
  ItemDraft: {
    for: "ownItems",
    fields:
      "draftId state revision body base sheet changedBy changedAt objections published",
  },
  ItemDraftRefused: { for: "asItsQuestion", fields: "reason objections" },
  ItemObjection: { for: "asItsParent", fields: "reason at" },
  ItemPullBulk: {
    for: "asItsQuestion",
    fields: "documents packed checkpoint",
  },
  ItemResult: { for: "public", fields: "name kind validity" },
  ItemVersion: {
    for: "public",
    fields:
      "itemCode version name nameEn state effectiveFrom effectiveUntil handlingType statutoryLimit promisedLimit deliveryLimit extension acceptLevels conditions materials situations steps legalBasis results consultPhone supervisePhone form formDefinitions elements department approval changesSince",
  },
  KeptCase: { for: "asItsQuestion", fields: "caseId until" },
  LaneAct: {
    for: "asItsQuestion",
    fields: "act deviceId chain chainNo authors word",
  },
  LaneOwner: { for: "asItsParent", fields: "office division" },
  LaneWord: { for: "asItsParent", fields: "by at words" },
  LeftHousehold: {
    for: "asItsParent",
    fields: "householdId relation from until",
  },
  LegalBasis: { for: "public", fields: "title docNo article" },
  LegalEntity: {
    for: "signedIn",
    fields:
      "creditCode name kind representative phone address division status registrar creditRecords creditSays history",
  },
  LevelCount: { for: "public", fields: "level exercised accepted" },
  Licence: {
    for: "asItsParent",
    fields:
      "state title identifier version holder issuer issuedOn validUntil sha256 seal",
  },
  LicenceExtract: {
    for: "asItsQuestion",
    fields: "text purpose caseNumber signedAt until licence",
  },
  LicenceExtractRefused: { for: "asItsQuestion", fields: "reason" },
  LicenceSeal: {
    for: "asItsParent",
    fields: "algorithm label labelEn publicKey signature",
  },
  ListRow: {
    for: "public",
    fields:
      "kind number version state name nameEn department level basis beganOn effectiveFrom predecessor successor content history leftOutside",
  },
  ListRowConnection: { for: "public", fields: "nodes totalCount pageInfo" },
  ListRowRefusal: { for: "asItsQuestion", fields: "at reason details" },
  ListRowVersion: {
    for: "public",
    fields:
      "version state change name effectiveFrom successor reason approver publication publishedAt",
  },
  ListRowsPublished: { for: "asItsQuestion", fields: "rows" },
  ListRowsRefused: { for: "asItsQuestion", fields: "refusals" },
  Material: {
    for: "public",
    fields:
      "code name nameEn originals copies necessity when deferrable deferDays licenceReplaceable notes",
  },
  MergeRefused: { for: "asItsQuestion", fields: "reason" },
  MyAccessRecord: {
    for: "ownRecord",
    fields: "seq at kind body station post postEn fields reason words case",
  },
  OfficeHolder: {
    for: "asItsQuestion",
    fields: "staffId postId role body isOpen closeTo",
  },
  OfficialAccount: {
    for: "asItsQuestion",
    fields:
      "accountId displayName role post postEn station body isPerson isOpen hasSecondFactor",
  },
  OfficialAccountPage: { for: "asItsQuestion", fields: "accounts hasMore" },
  PageInfo: { for: "public", fields: "hasNextPage endCursor" },
  PeopleCheckpoint: { for: "asItsQuestion", fields: "cursor" },
  PeoplePullBulk: { for: "asItsQuestion", fields: "documents checkpoint" },
  Person: {
    for: "knownPerson",
    fields:
      "personId name residentId phone address division birthDate sex household householdSince leftHouseholds guardians wards registered creditRecords creditSays",
  },
  PersonDocument: {
    for: "replicaPerson",
    fields:
      "personId name residentId phone address division birthDate sex householdId relation guardians deleted",
  },
  PersonMerge: {
    for: "asItsQuestion",
    fields: "mergeId kept mergedId grounds words at by undoneAt",
  },
  PersonCreditRecorded: { for: "asItsQuestion", fields: "record" },
  PersonCreditRefused: { for: "asItsQuestion", fields: "reason" },
  PersonRegistered: { for: "asItsQuestion", fields: "person isNew" },
  PersonRegistration: { for: "asItsParent", fields: "at case staff" },
  PushEntriesResult: {
    for: "asItsQuestion",
    fields: "outcomes refused nextChainNo masters head backedUpTo",
  },
  QuarantinedDevice: {
    for: "asItsQuestion",
    fields: "deviceId chain since author",
  },
  QuarantinedEntry: {
    for: "asItsQuestion",
    fields:
      "chain chainNo reason alarm receivedAt owner bytes deviceId author settled",
  },
  RecoveredRow: {
    for: "asItsQuestion",
    fields: "row caseId recoveredAt header body head path",
  },
  RegisteredChain: {
    for: "asItsQuestion",
    fields:
      "chain deviceId incarnation actor publicKey openedAt proof registration",
  },
  RegisterPersonRefused: { for: "asItsQuestion", fields: "reason" },
  RepairRefused: { for: "asItsQuestion", fields: "reason" },
  RevealRefused: { for: "asItsQuestion", fields: "reason" },
  Revealed: {
    for: "asItsQuestion",
    fields: "recordSeq personId name residentId phone address birthDate",
  },
  ScopeDigest: { for: "asItsQuestion", fields: "count xor" },
  ScorePart: { for: "asItsQuestion", fields: "part points of" },
  SecondFactorOffered: { for: "asItsQuestion", fields: "secret uri" },
  SecondFactorOn: { for: "asItsQuestion", fields: "account" },
  SecondFactorRefused: { for: "asItsQuestion", fields: "reason retryAt" },
  SegmentRefusal: { for: "asItsQuestion", fields: "reason nextChainNo" },
  SerialBlock: { for: "asItsParent", fields: "from to" },
  SerialsRefused: { for: "asItsQuestion", fields: "reason" },
  SerialsReturned: { for: "asItsQuestion", fields: "from to" },
  Session: {
    for: "ownAccount",
    fields:
      "token expiresAt expiresInSeconds refreshToken refreshExpiresAt account",
  },
  SetAsideEntry: { for: "asItsParent", fields: "entryId kind reason settled" },
  Share: { for: "asItsQuestion", fields: "numerator denominator value" },
  SignInRefused: { for: "asItsQuestion", fields: "reason retryAt" },
  SignedSegment: {
    for: "asItsQuestion",
    fields: "chain from to headerHash signature",
  },
  Situation: { for: "public", fields: "id question questionEn options" },
  SituationOption: { for: "public", fields: "id label labelEn" },
  Staff: { for: "signedIn", fields: "staffId name post postEn" },
  Station: {
    for: "public",
    fields:
      "stationId name nameEn level division address phone hours department parent",
  },
  Statistics: {
    for: "asItsQuestion",
    fields: "accepted closed onTime closing rated satisfied reused",
  },
  Step: { for: "public", fields: "seq name nameEn role limit" },
  TimeLimit: { for: "public", fields: "value unit" },
  TreeHead: { for: "public", fields: "epoch size root at signature" },
  TreePoint: { for: "public", fields: "size root" },
  UnnumberedEntry: {
    for: "asItsQuestion",
    fields: "chain chainNo headerHash why header",
  },
  VersionApproval: {
    for: "asItsParent",
    fields: "kind words draftedBy approvedBy publishedAt",
  },
  VersionChange: { for: "public", fields: "area kind part before after" },
  // Who looks after a cell is on its sign.
  GridCell: {
    for: "signedIn",
    fields: "cellCode division name households staff history",
  },
  GridRefused: { for: "asItsQuestion", fields: "reason" },
  GridStaff: {
    for: "asItsParent",
    fields: "assignmentId name phone isFullTime official from until",
  },
  PlacedHouseholds: { for: "asItsQuestion", fields: "householdIds" },
  HouseholdIncome: { for: "asItsParent", fields: "year yuanPerHead" },
  VillageEntryOutcome: {
    for: "asItsQuestion",
    fields: "entryId status setAside refused",
  },
  VillageFile: {
    for: "villageFile",
    fields:
      "householdId household division state kind causes openedOn closedOn ending helper measures incomes visits lastVisitOn timeline",
  },
  VillageFileConnection: { for: "asItsQuestion", fields: "nodes pageInfo" },
  VillageFileCount: {
    for: "asItsQuestion",
    fields: "division kind state count",
  },
  VillageFileDocument: {
    for: "villageFile",
    fields: "householdId division gridCell entries staff deleted",
  },
  VillageFileEntry: {
    for: "asItsParent",
    fields: "entryId kind day by setAside entry",
  },
  VillageFilePullBulk: {
    for: "asItsQuestion",
    fields: "documents checkpoint",
  },
  VillageFileSummary: {
    for: "villageFile",
    fields: "household division state kind openedOn lastVisitOn",
  },
  VillageMeasure: { for: "asItsParent", fields: "what by from until" },
  Watch: { for: "public", fields: "epoch seq readAt head" },
  WatchedHead: { for: "public", fields: "epoch size root at signature" },
  WorkCalendarYear: {
    for: "public",
    fields: "year notice holidays makeUpDays workingDays",
  },
};
