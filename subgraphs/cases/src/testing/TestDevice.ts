import { actorFor } from "@onedoor/demonstration/county";
import { composeCaseNumber } from "@onedoor/domain/caseNumber";
import type { StaffActor, TreeHead } from "@onedoor/domain/entries";
import type { BodyOf, EntryKind, FactsOf } from "@onedoor/domain/facts";
import { type Hash, hashText, NO_PREVIOUS } from "@onedoor/domain/hash";
import { parseItemCode } from "@onedoor/domain/itemCode";
import { termsOf } from "@onedoor/domain/itemTerms";
import {
  chainText,
  segmentText,
  type SignedChain,
} from "@onedoor/domain/signedTexts";
import type { Signature } from "@onedoor/domain/signatures";
import { dateOf, type Instant } from "@onedoor/domain/time";
import { type WrittenEntry, writeEntry } from "@onedoor/domain/writeEntry";
import type { Claims } from "@onedoor/subgraph-host/claims";
import { type SigningKey, signingKeyOf } from "@onedoor/subgraph-host/ed25519";
import { openChain } from "../commands/openChain.ts";
import { pushEntries, type PushResult } from "../commands/pushEntries.ts";
import type { Hub } from "../hub/Hub.ts";
import type { SerialBlock } from "../store/CaseStore.ts";
import { testItem } from "./testHub.ts";

export type TestSegment = NonNullable<
  Parameters<typeof pushEntries>[2]["segment"]
>;

let made = 0;

/** An official's device with its chain: writes entries, and pushes them when it is told to. */
export class TestDevice {
  readonly hub: Hub;
  readonly actor: StaffActor;
  readonly claims: Claims;
  readonly chain: string;
  nextNo = 1;
  head = NO_PREVIOUS;
  serials: SerialBlock = { from: 0, to: -1 };
  /** Written and not yet pushed, from this number on. */
  outbox: { from: number; entries: WrittenEntry[] } = { from: 1, entries: [] };
  readonly key: SigningKey;
  #entries = 0;
  #last = "";

  constructor(
    hub: Hub,
    account: string,
    deviceId = `device-of-${account}`,
    chain?: string,
  ) {
    made += 1;
    this.hub = hub;
    this.actor = actorFor(account);
    this.claims = { ...claimsOf(account), deviceId };
    this.chain = chain ?? `chain-${account}-${made}`;
    this.key = signingKeyOf(new Uint8Array(32).fill(made % 256));
  }

  static async opened(
    hub: Hub,
    account: string,
    deviceId?: string,
  ): Promise<TestDevice> {
    const device = new TestDevice(hub, account, deviceId);
    const opened = await openChain(hub, device.claims, device.opening());
    if (!opened.ok) throw new Error(`chain refused: ${opened.reason}`);
    device.serials = opened.chain.serials[0] ?? device.serials;
    return device;
  }

  /** What it registers its chain with. */
  opening(): Parameters<typeof openChain>[2] {
    return {
      chain: this.chain,
      incarnation: 1,
      publicKey: this.key.publicKey,
      proof: this.key.sign(chainText(this.#signed())),
    };
  }

  /** The signature of a segment of this chain that ends with this header. */
  sign(segment: { from: number; to: number; headerHash: Hash }): Signature {
    return this.key.sign(segmentText(this.#signed(), segment));
  }

  /** The segment with the signature that it needs after it was changed. */
  resigned(segment: TestSegment): TestSegment {
    const { from, to, entries } = segment;
    const headerHash = hashText(entries.at(-1)?.header ?? "");
    return { ...segment, signature: this.sign({ from, to, headerHash }) };
  }

  #signed(): SignedChain {
    return {
      hubId: this.hub.key.hubId,
      deviceId: this.claims.deviceId ?? "",
      chain: this.chain,
    };
  }

  /** Writes an entry into the outbox; answers with its id. */
  write<K extends EntryKind>(
    kind: K,
    caseId: string,
    facts: FactsOf<K>,
    content?: BodyOf<K>,
    options: {
      at?: Instant;
      actor?: StaffActor;
      entryId?: string;
      witness?: TreeHead | null;
    } = {},
  ): string {
    this.#entries += 1;
    const entryId = options.entryId ?? `${this.chain}:${this.#entries}`;
    this.append(
      writeEntry(
        {
          entryId,
          caseId,
          kind,
          at: {
            wall: options.at ?? this.hub.now(),
            counter: this.#entries,
          },
          witness: options.witness ?? null,
          actor: options.actor ?? this.actor,
          facts,
          content: content ?? ({} as BodyOf<K>),
        },
        { chain: this.chain, chainNo: this.nextNo, prev: this.head },
        "salt-of-a-test-0123456789",
      ),
    );
    return entryId;
  }

  /** The last header that was written here. */
  lastHeader(): string {
    return this.#last;
  }

  append(entry: WrittenEntry): void {
    this.#last = entry.header;
    this.outbox.entries.push(entry);
    this.nextNo += 1;
    this.head = entry.hash;
  }

  submit(
    caseId: string,
    changes: {
      facts?: Partial<FactsOf<"submitted">>;
      content?: Partial<BodyOf<"submitted">>;
      at?: Instant;
    } = {},
  ): string {
    return this.write(
      "submitted",
      caseId,
      { ...this.openingFacts(), ...changes.facts },
      { ...openingBody(), ...changes.content },
      changes.at === undefined ? {} : { at: changes.at },
    );
  }

  openingFacts(): FactsOf<"submitted"> {
    const resolved = termsOf(testItem, { agent: "no" });
    if (!resolved.ok) throw new Error("the test's item has open questions");
    return {
      terms: resolved.terms,
      applicantKind: "person",
      division: this.actor.division,
      stationId: this.actor.stationId,
      channel: "window",
      caseNumber: this.takeCaseNumber(),
      provisionalNumber: null,
    };
  }

  takeCaseNumber(): string {
    const itemCode = parseItemCode(testItem.itemCode);
    if (!itemCode.ok) throw new Error(itemCode.reason);
    const serial = this.serials.from;
    this.serials = { ...this.serials, from: serial + 1 };
    const on = dateOf(this.hub.now());
    return composeCaseNumber({ itemCode: itemCode.value, on, serial });
  }

  /** What the next push would carry. */
  segment(): TestSegment {
    const { from, entries } = this.outbox;
    return this.resigned({
      chain: this.chain,
      from,
      to: from + entries.length - 1,
      signature: "",
      entries: entries.map(({ header, body }) => ({ header, body })),
    });
  }

  /** Pushes the outbox and empties it. */
  async push(cases: readonly string[] = []): Promise<PushResult> {
    const result = await pushEntries(this.hub, this.claims, {
      segment: this.outbox.entries.length === 0 ? null : this.segment(),
      cases,
    });
    this.outbox = { from: this.nextNo, entries: [] };
    return result;
  }
}

export function claimsOf(account: string): Claims {
  const { staffId, postId, role, stationId, body, division } =
    actorFor(account);
  return {
    accountId: account,
    role,
    staffId,
    postId,
    stationId,
    body,
    division,
    deviceId: `device-of-${account}`,
    personId: null,
    creditCode: null,
  };
}

export function openingBody(): BodyOf<"submitted"> {
  return {
    applicant: {
      kind: "person",
      personId: "person-1",
      name: "王演示",
      residentId: "990101194001012054",
      phone: "13800000000",
      address: "河畔村",
    },
    agent: null,
    answers: { agent: "no" },
    form: { monthlyIncome: 800 },
    presented: [],
    queryCode: "246810",
  };
}
