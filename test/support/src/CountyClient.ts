import type { StaffActor } from "@onedoor/domain/entries";
import type { BodyOf, EntryKind, FactsOf } from "@onedoor/domain/facts";
import { hashText, NO_PREVIOUS } from "@onedoor/domain/hash";
import {
  chainText,
  deviceText,
  segmentText,
  type SignedChain,
} from "@onedoor/domain/signedTexts";
import type { PublicKey, Signature } from "@onedoor/domain/signatures";
import { instantOfEpochMs } from "@onedoor/domain/time";
import { type WrittenEntry, writeEntry } from "@onedoor/domain/writeEntry";
import { signingKeyOf } from "@onedoor/subgraph-host/ed25519";

/** A developer's client of the graph: signs in, enrols itself, writes a chain of its own, asks anything. */
export class CountyClient {
  readonly url: string;
  token = "";
  chain = "";
  nextChainNo = 1;
  head = NO_PREVIOUS;
  actor: StaffActor | undefined;
  serials = { next: 0, to: -1 };
  readonly #key = signingKeyOf(crypto.getRandomValues(new Uint8Array(32)));
  #accountId = "";
  #hubId = "";
  #deviceId = "";

  constructor(url: string) {
    this.url = url;
  }

  static async signedIn(
    url: string,
    account: string,
    password = "onedoor-demo",
  ): Promise<CountyClient> {
    const client = new CountyClient(url);
    await client.signIn(account, password);
    return client;
  }

  /** Raw answer of the graph, errors and all. */
  async post(
    query: string,
    variables: Record<string, unknown> = {},
  ): Promise<{ status: number; body: GraphAnswer }> {
    const response = await fetch(`${this.url}/graphql`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        ...(this.token === "" ? {} : { authorization: `Bearer ${this.token}` }),
      },
      body: JSON.stringify({ query, variables }),
    });
    return {
      status: response.status,
      body: (await response.json()) as GraphAnswer,
    };
  }

  // The caller knows what he asked for.
  async ask<Data>(
    query: string,
    variables: Record<string, unknown> = {},
  ): Promise<Data> {
    const { body } = await this.post(query, variables);
    if (
      body.errors !== undefined ||
      body.data === undefined ||
      body.data === null
    ) {
      throw new Error(`the graph refused: ${JSON.stringify(body.errors)}`);
    }
    return body.data as Data;
  }

  async signIn(account: string, password: string): Promise<void> {
    const { signIn } = await this.ask<{
      signIn: { token?: string; reason?: string; account?: SignedInAccount };
    }>(
      `mutation ($account: String!, $password: String!) {
        signIn(account: $account, password: $password) {
          ... on Session { token account { accountId staffId postId role stationId body division } }
          ... on SignInRefused { reason }
        }
      }`,
      { account, password },
    );
    if (signIn.token === undefined || signIn.account === undefined)
      throw new Error(`not signed in: ${signIn.reason}`);
    this.token = signIn.token;
    this.#accountId = signIn.account.accountId;
    this.actor = actorOf(signIn.account);
  }

  /** Goes on with a session that was made elsewhere. */
  resume(token: string, accountId: string, actor: StaffActor): void {
    this.token = token;
    this.#accountId = accountId;
    this.actor = actor;
  }

  /** Enrols a device and opens a chain on it. */
  async openChain(
    deviceId = crypto.randomUUID(),
    chain = crypto.randomUUID(),
  ): Promise<void> {
    await this.enrolDevice(deviceId);
    await this.openChainOn(deviceId, chain);
  }

  async enrolDevice(deviceId: string): Promise<void> {
    const proof = await this.#proveKey(deviceId);
    const { enrolDevice } = await this.ask<{
      enrolDevice: { token?: string; reason?: string };
    }>(
      `mutation ($input: EnrolDeviceInput!) {
        enrolDevice(input: $input) { ... on DeviceEnrolled { token } ... on DeviceRefused { reason } }
      }`,
      { input: { deviceId, label: "test", code: null, proof } },
    );
    if (enrolDevice.token === undefined)
      throw new Error(`not enrolled: ${enrolDevice.reason}`);
    this.token = enrolDevice.token;
  }

  async #proveKey(deviceId: string): Promise<{
    publicKey: PublicKey;
    challenge: string;
    signature: Signature;
  }> {
    const { challengeDevice } = await this.ask<{
      challengeDevice: { challenge: string; hubId: string };
    }>(
      "mutation ($deviceId: ID!) { challengeDevice(deviceId: $deviceId) { challenge hubId } }",
      { deviceId },
    );
    const { challenge, hubId } = challengeDevice;
    const { publicKey } = this.#key;
    const text = deviceText({
      hubId,
      deviceId,
      accountId: this.#accountId,
      challenge,
      publicKey,
    });
    return { publicKey, challenge, signature: this.#key.sign(text) };
  }

  /** Opens a chain on the device that the session names. */
  async openChainOn(deviceId: string, chain: string): Promise<void> {
    const { hub } = await this.ask<{ hub: { hubId: string } }>(
      "{ hub { hubId } }",
    );
    this.#hubId = hub.hubId;
    this.#deviceId = deviceId;
    this.chain = chain;
    const { openChain } = await this.ask<{
      openChain: {
        nextChainNo?: number;
        serials?: readonly { from: number; to: number }[];
        reason?: string;
      };
    }>(
      `mutation ($input: OpenChainInput!) {
        openChain(input: $input) { ... on Chain { nextChainNo serials { from to } } ... on ChainRefused { reason } }
      }`,
      {
        input: {
          chain,
          incarnation: 1,
          publicKey: this.#key.publicKey,
          proof: this.#key.sign(chainText(this.#signedChain())),
        },
      },
    );
    if (openChain.nextChainNo === undefined)
      throw new Error(`no chain: ${openChain.reason}`);
    const [first] = openChain.serials ?? [];
    if (first !== undefined) this.serials = { next: first.from, to: first.to };
  }

  #signedChain(): SignedChain {
    return {
      hubId: this.#hubId,
      deviceId: this.#deviceId,
      chain: this.chain,
    };
  }

  #sign(from: number, entries: readonly { header: string }[]): Signature {
    const to = from + entries.length - 1;
    const headerHash = hashText(entries.at(-1)?.header ?? "");
    return this.#key.sign(
      segmentText(this.#signedChain(), { from, to, headerHash }),
    );
  }

  /** The next entry of the own chain. It takes its place at once, sent or not. */
  write<K extends EntryKind>(
    kind: K,
    caseId: string,
    facts: FactsOf<K>,
    content: BodyOf<K>,
    changes: { at?: number; actor?: StaffActor; entryId?: string } = {},
  ): WrittenEntry & { entryId: string; chainNo: number } {
    const actor = changes.actor ?? this.actor;
    if (actor === undefined) throw new Error("sign in first");
    const entryId = changes.entryId ?? crypto.randomUUID();
    const chainNo = this.nextChainNo;
    const written = writeEntry(
      {
        entryId,
        caseId,
        kind,
        at: { wall: instantOfEpochMs(changes.at ?? Date.now()), counter: 0 },
        witness: null,
        actor,
        facts,
        content,
      },
      { chain: this.chain, chainNo, prev: this.head },
      crypto.randomUUID(),
    );
    this.nextChainNo += 1;
    this.head = written.hash;
    return { ...written, entryId, chainNo };
  }

  async push(
    entries: readonly { header: string; body: string; chainNo: number }[],
    cases: readonly string[] = [],
  ): Promise<PushAnswer> {
    const { query, variables } = this.pushRequest(entries, cases);
    const { pushEntries } = await this.ask<{ pushEntries: PushAnswer }>(
      query,
      variables,
    );
    return pushEntries;
  }

  /** The request of a push, to be sent by whoever and whenever. */
  pushRequest(
    entries: readonly { header: string; body: string; chainNo: number }[],
    cases: readonly string[] = [],
  ): { query: string; variables: Record<string, unknown> } {
    const from = entries[0]?.chainNo ?? this.nextChainNo;
    const segment =
      entries.length === 0
        ? null
        : {
            chain: this.chain,
            from,
            to: from + entries.length - 1,
            signature: this.#sign(from, entries),
            entries: entries.map(({ header, body }) => ({ header, body })),
          };
    return { query: PUSH, variables: { segment, cases } };
  }

  async leaseSerials(count: number): Promise<void> {
    const { leaseSerials } = await this.ask<{
      leaseSerials: { from: number; to: number };
    }>(
      `mutation ($chain: ID!, $count: Int!) { leaseSerials(chain: $chain, count: $count) { from to } }`,
      { chain: this.chain, count },
    );
    this.serials = { next: leaseSerials.from, to: leaseSerials.to };
  }
}

const PUSH = `mutation ($segment: ChainSegmentInput, $cases: [ID!]!) {
  pushEntries(segment: $segment, cases: $cases) {
    outcomes { chainNo entryId status reason acknowledgement { epoch seq verdict reason effectiveAt receivedAt } }
    refused { reason nextChainNo }
    nextChainNo
    masters { caseId deleted entries { entryId header body held acknowledgement { epoch seq verdict reason effectiveAt receivedAt } } }
  }
}`;

export interface GraphAnswer {
  data?: unknown;
  errors?: readonly { message: string; extensions?: { code?: string } }[];
}

export interface PushAnswer {
  outcomes: readonly {
    chainNo: number;
    entryId: string | null;
    status: "COUNTED" | "SET_ASIDE" | "HELD" | "QUARANTINED";
    reason: string | null;
    acknowledgement: {
      epoch: number;
      seq: number;
      verdict: string;
      reason: string | null;
    } | null;
  }[];
  refused: { reason: string; nextChainNo: number | null } | null;
  nextChainNo: number | null;
  masters: readonly {
    caseId: string;
    deleted: boolean;
    entries: readonly { entryId: string; header: string }[];
  }[];
}

interface SignedInAccount {
  accountId: string;
  staffId: string | null;
  postId: string | null;
  role: string;
  stationId: string | null;
  body: string | null;
  division: string | null;
}

function actorOf(account: SignedInAccount): StaffActor | undefined {
  const { staffId, postId, stationId, body, division } = account;
  if (staffId === null || postId === null || body === null || division === null)
    return undefined;
  const role = account.role
    .toLowerCase()
    .replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
  return {
    type: "staff",
    staffId,
    postId,
    role: role as StaffActor["role"],
    stationId,
    body,
    division,
    delegation: null,
  };
}
