import { isWithinDivision } from "@onedoor/domain/divisionCode";
import type { JournalEntry, StaffActor } from "@onedoor/domain/entries";
import { parseItemVersion } from "@onedoor/domain/parseItemVersion";
import { bodyOf } from "@onedoor/domain/parseEntry";
import {
  epochMsOf,
  type Instant,
  instantOfEpochMs,
} from "@onedoor/domain/time";
import type { WorkCalendar } from "@onedoor/domain/workCalendar";
import type {
  CaseDocument,
  CasePullBulk,
  ChainSegment,
  Checkpoint,
  HubAnswer,
  ItemDocument,
  PersonDocument,
  PullBulk,
  PushEntriesResult,
  SerialBlock,
} from "@onedoor/replication/wire";
import { caseDocumentOf, goneDocument } from "./caseDocumentOf.ts";
import { isInScope } from "./isInScope.ts";
import { MockAccess, type MockRevealInput } from "./MockAccess.ts";
import {
  MOCK_ACCOUNTS,
  MOCK_PASSWORD,
  type MockAccount,
} from "./mockAccounts.ts";
import { MOCK_CALENDAR } from "./mockCalendar.ts";
import { MOCK_ITEMS } from "./mockItems.ts";
import { MOCK_PEOPLE } from "./mockPeople.ts";
import { type ChainOpening, MockChains } from "./MockChains.ts";
import { MockJournals } from "./MockJournals.ts";
import { MockDelegations } from "./MockDelegations.ts";
import { MockDevices, type MockProof } from "./MockDevices.ts";
import { MockVillage } from "./MockVillage.ts";
import { MockTree } from "./MockTree.ts";
import { resolveReferences } from "./resolveReferences.ts";
import { packItems } from "./packItems.ts";
import {
  GUARDED_ACCOUNT,
  RESERVED_ACCOUNTS,
  REVOKED_ACCOUNT,
} from "./reservedNames.ts";

export interface MockCountyOptions {
  now?: () => Instant;
  accounts?: readonly MockAccount[];
  items?: readonly ItemDocument[];
  people?: readonly PersonDocument[];
  calendar?: WorkCalendar;
  /** 32 bytes: the county's first key. */
  hubSeed?: Uint8Array;
}

/** Who a request comes from. */
export interface MockSession {
  account: MockAccount;
  deviceId: string | null;
}

/** A refusal of the whole request, as the graph puts it into `errors`. */
export class MockRefusal extends Error {
  readonly code: string;

  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

/** That a case left an official's scope, or came back into it. */
interface ScopeMove {
  seq: number;
  gone: boolean;
}

function secondFactorRefused(
  reason:
    | "ALREADY_ON"
    | "NOT_ENROLLED"
    | "WRONG_CODE"
    | "PASSWORD_NEEDED"
    | "WRONG_PASSWORD",
) {
  return { __typename: "SecondFactorRefused", reason };
}

function passwordRefused(password: string | null) {
  return secondFactorRefused(
    password === null ? "PASSWORD_NEEDED" : "WRONG_PASSWORD",
  );
}

/** What an access token says of itself; here it holds until all sessions end. */
const HOLDS_MS = 15 * 60_000;

/**
 * A county in memory, for component tests and development. It judges by the domain's own rules, so it allows nothing
 * that the real one refuses. Trouble is asked for by reserved names.
 */
export class MockCounty {
  readonly journals: MockJournals;
  readonly chains: MockChains;
  readonly tree: MockTree;
  readonly village: MockVillage;
  /** Who looked at personal data. */
  readonly access: MockAccess;
  readonly delegations: MockDelegations;
  readonly devices: MockDevices;
  /** Rows up to this number are in a backup. */
  backedUpTo = 0;
  /** The bytes of pages as far as they have come, by material. */
  readonly materials = new Map<string, Uint8Array>();
  /** How many bytes were announced of each. */
  readonly materialSizes = new Map<string, number>();
  readonly accounts: readonly MockAccount[];
  readonly now: () => Instant;
  #items: readonly ItemDocument[];
  readonly #people: readonly PersonDocument[];
  #calendar: WorkCalendar;
  readonly #sessions = new Map<string, MockSession>();
  /** By refresh token, each with the one that it takes the place of. */
  readonly #renewals = new Map<
    string,
    { session: MockSession; before: string | null }
  >();
  readonly #listeners = new Set<() => void>();
  /** By official: cases that have left his scope, with the number at which they did. */
  readonly #moved = new Map<string, Map<string, ScopeMove>>();
  /** Officials who are shown headers only. */
  readonly #withheld = new Set<string>();
  /** By official: whether his authenticator has shown its first code. */
  readonly #authenticators = new Map<string, boolean>([
    [GUARDED_ACCOUNT.account, true],
  ]);
  #tokens = 0;

  constructor(options: MockCountyOptions = {}) {
    this.now = options.now ?? (() => instantOfEpochMs(Date.now()));
    this.accounts = options.accounts ?? MOCK_ACCOUNTS;
    this.#items = options.items ?? MOCK_ITEMS;
    this.#people = options.people ?? MOCK_PEOPLE;
    this.#calendar = options.calendar ?? MOCK_CALENDAR;
    this.access = new MockAccess(this.#people, this.now);
    this.village = new MockVillage(this.#people, this.now);
    this.tree = new MockTree(options.hubSeed ?? new Uint8Array(32).fill(7));
    this.delegations = new MockDelegations(this.tree);
    this.devices = new MockDevices(this.tree);
    this.journals = new MockJournals(
      this.accounts,
      this.tree,
      this.delegations.register,
    );
    this.chains = new MockChains(this.journals, this.tree.hub);
  }

  sessionOf(token: string | null): MockSession | null {
    return token === null ? null : (this.#sessions.get(token) ?? null);
  }

  /** No token holds any more, as when the county's secret is changed; sessions can be renewed. */
  changeKeys(): void {
    this.#sessions.clear();
  }

  /** Every session ends. */
  endSessions(): void {
    this.#sessions.clear();
    this.#renewals.clear();
  }

  /** Calls back whenever the feed has grown; answers with how to stop it. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** The case leaves this official's scope. */
  endScope(staffId: string, caseId: string): void {
    this.#moveScope(staffId, caseId, true);
  }

  /** The case comes back into it. */
  returnToScope(staffId: string, caseId: string): void {
    this.#moveScope(staffId, caseId, false);
  }

  #moveScope(staffId: string, caseId: string, gone: boolean): void {
    this.tree.skip();
    const moved = this.#moved.get(staffId) ?? new Map<string, ScopeMove>();
    moved.set(caseId, { seq: this.journals.head, gone });
    this.#moved.set(staffId, moved);
    this.#changed();
  }

  /** From now on this official is shown headers, but no bodies. */
  withholdBodies(staffId: string, withheld: boolean): void {
    if (withheld) this.#withheld.add(staffId);
    else this.#withheld.delete(staffId);
  }

  signIn(accountId: string, password: string, code: string | null) {
    const slowed = Object.entries(RESERVED_ACCOUNTS).find(
      ([name]) => name === accountId,
    )?.[1];
    if (slowed !== undefined) return signInRefused(slowed);
    const account = this.accounts.find((one) => one.accountId === accountId);
    if (account === undefined || password !== MOCK_PASSWORD)
      return signInRefused("WRONG_ACCOUNT_OR_PASSWORD");
    const isGuarded = this.#authenticators.get(accountId) === true;
    if (isGuarded && code !== GUARDED_ACCOUNT.code)
      return signInRefused(
        code === null ? "SECOND_FACTOR_NEEDED" : "WRONG_SECOND_FACTOR",
      );
    return this.#grant({ account, deviceId: null });
  }

  renewSession(reader: MockSession | null, refreshToken: string) {
    const renewal = this.#renewals.get(refreshToken);
    if (renewal === undefined) return signInRefused("SESSION_ENDED");
    const { session, before } = renewal;
    if (before !== null) this.#renewals.delete(before);
    const deviceId = reader?.deviceId ?? session.deviceId;
    return this.#grant({ ...session, deviceId }, refreshToken);
  }

  enrolSecondFactor(
    { account: { accountId } }: MockSession,
    password: string | null,
  ) {
    if (password !== MOCK_PASSWORD) return passwordRefused(password);
    if (this.#authenticators.get(accountId) === true)
      return secondFactorRefused("ALREADY_ON");
    this.#authenticators.set(accountId, false);
    return {
      __typename: "SecondFactorOffered",
      secret: "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ",
      uri: `otpauth://totp/Onedoor%3A${accountId}?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Onedoor`,
    };
  }

  confirmSecondFactor(
    { account: { accountId } }: MockSession,
    { code, password }: { code: string; password: string | null },
  ) {
    if (password !== MOCK_PASSWORD) return passwordRefused(password);
    const isOn = this.#authenticators.get(accountId);
    if (isOn === undefined) return secondFactorRefused("NOT_ENROLLED");
    if (isOn) return secondFactorRefused("ALREADY_ON");
    if (code !== GUARDED_ACCOUNT.code) return secondFactorRefused("WRONG_CODE");
    this.#authenticators.set(accountId, true);
    return { __typename: "SecondFactorOn", account: accountId };
  }

  challengeDevice(session: MockSession | null, deviceId: string) {
    return this.devices.challenge(deviceId, session?.account.accountId ?? "");
  }

  enrolDevice(
    session: MockSession | null,
    deviceId: string,
    proof: MockProof | null,
  ) {
    const actor = session?.account.actor ?? null;
    if (session === null || actor === null)
      return deviceRefused("NOT_SIGNED_IN");
    const { accountId } = session.account;
    if (accountId === REVOKED_ACCOUNT) return deviceRefused("REVOKED");
    const refused = this.devices.enrol({ deviceId, accountId }, proof);
    if (refused !== undefined) return deviceRefused(refused);
    const { token } = this.#grant({ ...session, deviceId });
    const certificate = this.devices.certificate(deviceId, actor, this.now());
    return { __typename: "DeviceEnrolled", token, certificate };
  }

  renewDevice(session: MockSession | null) {
    const actor = session?.account.actor ?? null;
    if (session === null || actor === null)
      return deviceRefused("NOT_SIGNED_IN");
    const { deviceId } = session;
    const certificate =
      deviceId === null
        ? undefined
        : this.devices.certificate(deviceId, actor, this.now());
    return certificate === undefined
      ? deviceRefused("NOT_ENROLLED")
      : { __typename: "DeviceRenewed", certificate };
  }

  pushEntries(
    session: MockSession | null,
    segment: ChainSegment | null,
    cases: readonly string[],
  ): PushEntriesResult {
    const actor = officialOf(session);
    if (segment === null)
      return {
        outcomes: [],
        refused: null,
        nextChainNo: null,
        masters: this.#masters(actor, cases),
        ...this.#standing(),
      };
    const before = this.journals.head;
    const result = this.chains.push(
      { actor, deviceId: session?.deviceId ?? null },
      segment,
      this.now(),
    );
    const touched = segment.entries.flatMap(({ header }) => caseIdIn(header));
    for (const caseId of new Set(touched))
      resolveReferences(
        this.journals,
        (itemCode, version) => {
          const found = this.#items.find(
            (one) => one.itemCode === itemCode && one.version === version,
          );
          const elements = parseItemVersion(found?.elements);
          return elements.ok ? elements.value : undefined;
        },
        caseId,
        this.now(),
      );
    if (this.journals.head > before) this.#changed();
    return {
      ...result,
      masters: this.#masters(actor, [...new Set([...cases, ...touched])]),
      ...this.#standing(),
    };
  }

  /** What the county does with a case of somebody who is erased by law. */
  eraseByLaw(caseId: string): void {
    this.journals.erase(caseId, { basis: "ordered", record: 1 }, this.now());
    this.#changed();
  }

  hub(): HubAnswer {
    const { hub, epoch, epochs } = this.tree;
    return { ...hub, epoch, epochs, ...this.#standing() };
  }

  openChain(session: MockSession | null, input: ChainOpening) {
    const actor = officialOf(session);
    return this.chains.open(
      { actor, deviceId: session?.deviceId ?? null },
      input,
    );
  }

  chainEntries(
    session: MockSession | null,
    chain: string,
    from: number,
    limit: number,
  ) {
    const actor = officialOf(session);
    const deviceId = session?.deviceId ?? null;
    return this.chains.entries({ actor, deviceId }, chain, from, limit);
  }

  returnSerials(
    session: MockSession | null,
    chain: string,
    range: SerialBlock,
  ) {
    const actor = officialOf(session);
    const deviceId = session?.deviceId ?? null;
    return this.chains.takeBack({ actor, deviceId }, chain, range);
  }

  pullCases(
    session: MockSession | null,
    checkpoint: Checkpoint | null,
    limit: number,
  ): CasePullBulk {
    const actor = officialOf(session);
    const after = checkpoint === null ? 0 : Number(checkpoint.cursor);
    const known = this.journals.caseIds.flatMap(
      (caseId) => this.#document(actor, caseId) ?? [],
    );
    const changes = known
      .map((document) => ({
        document,
        seq: this.#changedAt(actor, document.caseId),
      }))
      .filter(({ seq }) => seq > after)
      .sort((a, b) => a.seq - b.seq);
    const page = changes.slice(0, limit);
    const isLast = page.length < limit;
    return {
      documents: page.map(({ document }) => document),
      checkpoint: {
        cursor: String(
          isLast ? this.journals.head : (page.at(-1)?.seq ?? after),
        ),
      },
      ...this.#standing(),
      digest: isLast
        ? this.journals.digest(
            known.flatMap(({ caseId }) => this.#seen(actor, caseId)),
          )
        : null,
    };
  }

  publishItem(document: ItemDocument): void {
    this.#items = [...this.#items, document];
  }

  async pullItems(checkpoint: Checkpoint | null, limit: number) {
    const page = pageOf(this.#items, checkpoint, limit);
    return { ...page, packed: await packItems(page.documents) };
  }

  pullPeople(
    session: MockSession | null,
    checkpoint: Checkpoint | null,
    limit: number,
  ) {
    const actor = officialOf(session);
    const own =
      actor.stationId === null
        ? []
        : this.#people.filter((person) =>
            isWithinDivision(actor.division, person.division),
          );
    const page = pageOf(own, checkpoint, limit);
    if (session !== null)
      this.access.pulled(
        session.account,
        page.documents.length,
        Number(checkpoint?.cursor ?? 0) + 1,
      );
    return page;
  }

  pullVillageFiles(
    session: MockSession | null,
    checkpoint: Checkpoint | null,
    limit: number,
  ) {
    return this.village.pull(officialOf(session), checkpoint, limit);
  }

  recordVillageFile(session: MockSession | null, entries: readonly string[]) {
    return this.village.record(officialOf(session), entries);
  }

  revealPerson(session: MockSession | null, input: MockRevealInput) {
    const actor = session?.account.actor ?? null;
    return this.access.reveal(
      session?.account ?? null,
      input,
      actor !== null && this.#isInScope(actor, input.caseId)
        ? this.#openedFor(input.caseId)
        : null,
    );
  }

  publishCalendar(calendar: WorkCalendar): void {
    this.#calendar = calendar;
  }

  workCalendarDocument(): WorkCalendar {
    return this.#calendar;
  }

  #grant(session: MockSession, before: string | null = null) {
    this.#tokens += 1;
    const token = `mock-${this.#tokens}-${session.account.accountId}`;
    this.#sessions.set(token, session);
    const refreshToken = `${token}-refresh`;
    this.#renewals.set(refreshToken, { session, before });
    return {
      __typename: "Session",
      token,
      expiresAt: instantOfEpochMs(epochMsOf(this.now()) + HOLDS_MS),
      expiresInSeconds: HOLDS_MS / 1000,
      refreshToken,
      account: accountAnswerOf(session.account),
    };
  }

  #standing() {
    return { head: this.tree.head(this.now()), backedUpTo: this.backedUpTo };
  }

  #masters(actor: StaffActor, caseIds: readonly string[]): CaseDocument[] {
    return caseIds.flatMap((caseId) => this.#document(actor, caseId) ?? []);
  }

  /** Undefined for a case that is none of his. */
  #document(actor: StaffActor, caseId: string): CaseDocument | undefined {
    const seen = this.#seen(actor, caseId);
    const whole = this.#isInScope(actor, caseId);
    if (seen.length > 0)
      return caseDocumentOf(
        caseId,
        seen,
        !this.#withheld.has(actor.staffId),
        !whole,
      );
    return this.#moveOf(actor, caseId)?.gone === true
      ? goneDocument(caseId)
      : undefined;
  }

  /** All of a case in scope; of others what he wrote himself. */
  #seen(actor: StaffActor, caseId: string): readonly JournalEntry[] {
    return this.#isInScope(actor, caseId)
      ? this.journals.journal(caseId)
      : this.journals.own(caseId, actor.staffId);
  }

  #openedFor(caseId: string) {
    const { stage } = this.journals.state(caseId);
    if (stage === null) return null;
    const applicant = this.journals
      .journal(caseId)
      .map((entry) => bodyOf(entry, "submitted")?.applicant)
      .find((found) => found !== undefined);
    return {
      stage,
      applicantPersonId:
        applicant?.kind === "person" ? applicant.personId : null,
    };
  }

  #changedAt(actor: StaffActor, caseId: string): number {
    return Math.max(
      this.#moveOf(actor, caseId)?.seq ?? 0,
      this.journals.lastSeq(this.#seen(actor, caseId)),
      // Its authors are told, wherever it has gone.
      this.journals.lastSeq(
        this.journals
          .journal(caseId)
          .filter(({ header }) => header?.kind === "bodiesErased"),
      ),
    );
  }

  #moveOf({ staffId }: StaffActor, caseId: string): ScopeMove | undefined {
    return this.#moved.get(staffId)?.get(caseId);
  }

  #isInScope(actor: StaffActor, caseId: string): boolean {
    return (
      this.#moveOf(actor, caseId)?.gone !== true &&
      isInScope(this.journals.state(caseId), actor)
    );
  }

  #changed(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** Throws what the graph answers to a reader without a session, or without an office. */
function officialOf(session: MockSession | null): StaffActor {
  const actor = session?.account.actor ?? null;
  if (actor === null) throw new MockRefusal("UNAUTHENTICATED");
  return actor;
}

function accountAnswerOf({
  accountId,
  displayName,
  role,
  actor,
  closeTo,
}: MockAccount) {
  return {
    accountId,
    displayName,
    role,
    staffId: actor?.staffId ?? null,
    postId: actor?.postId ?? null,
    stationId: actor?.stationId ?? null,
    body: actor?.body ?? null,
    division: actor?.division ?? null,
    person: null,
    creditCode: null,
    closeTo,
  };
}

function deviceRefused(reason: string) {
  return { __typename: "DeviceRefused", reason };
}

function signInRefused(reason: string) {
  return { __typename: "SignInRefused", reason, retryAt: null };
}

function pageOf<Document>(
  all: readonly Document[],
  checkpoint: Checkpoint | null,
  limit: number,
): PullBulk<Document> {
  const from = checkpoint === null ? 0 : Number(checkpoint.cursor);
  const documents = all.slice(from, from + limit);
  return {
    documents,
    checkpoint: { cursor: String(from + documents.length) },
  };
}

function caseIdIn(header: string): readonly string[] {
  try {
    const parsed = JSON.parse(header) as { caseId?: unknown };
    return typeof parsed.caseId === "string" ? [parsed.caseId] : [];
  } catch {
    return [];
  }
}
