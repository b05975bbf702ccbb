import { checkSignature } from "@onedoor/domain/ed25519";
import type { StaffActor } from "@onedoor/domain/entries";
import { hashText, NO_PREVIOUS } from "@onedoor/domain/hash";
import { parseHeader, toJournalEntry } from "@onedoor/domain/parseEntry";
import { sameActor } from "@onedoor/domain/sameActor";
import { blockEndingIn, withoutEnd } from "@onedoor/domain/serialReturn";
import { parsePublicKey, parseSignature } from "@onedoor/domain/signatures";
import { chainText, segmentText } from "@onedoor/domain/signedTexts";
import type { Instant } from "@onedoor/domain/time";
import type {
  ChainEntry,
  ChainSegment,
  EntryOutcome,
  PushEntriesResult,
  SegmentRefusalReason,
  SerialBlock,
} from "@onedoor/replication/wire";
import type { HubIdentity } from "@onedoor/domain/treeHead";
import { feedRowOf } from "./caseDocumentOf.ts";
import type { MockJournals } from "./MockJournals.ts";
import { troubleOf } from "./reservedNames.ts";

type LandedPush = Omit<PushEntriesResult, "masters" | "head" | "backedUpTo">;

interface MockChain {
  chain: string;
  incarnation: number;
  deviceId: string;
  publicKey: string | null;
  actor: StaffActor;
  outcomes: EntryOutcome[];
  hashes: string[];
  entries: { header: string; body: string }[];
  cases: Set<string>;
  serials: SerialBlock[];
  /** Told once more, the county would take what it was leased since: it gets new ones. */
  gaveBack: boolean;
}

export interface ChainOpening {
  chain: string;
  incarnation: number;
  publicKey?: string | null;
  proof?: string | null;
}

export interface MockSigner {
  actor: StaffActor;
  deviceId: string | null;
}

/** The chains of a hub in memory. The same bytes get the same outcome for ever. */
export class MockChains {
  readonly #chains = new Map<string, MockChain>();
  readonly #journals: MockJournals;
  readonly #hub: HubIdentity;
  /** Devices whose chain has forked. */
  readonly #quarantined = new Set<string>();
  #leased = 0;
  #returned: SerialBlock[] = [];

  constructor(journals: MockJournals, hub: HubIdentity) {
    this.#journals = journals;
    this.#hub = hub;
  }

  open(
    signer: MockSigner,
    { publicKey = null, proof, ...input }: ChainOpening,
  ) {
    if (signer.deviceId === null) return refusedChain("NO_DEVICE");
    if (this.#quarantined.has(signer.deviceId))
      return refusedChain("DEVICE_QUARANTINED");
    const { deviceId } = signer;
    const { hubId } = this.#hub;
    const text = chainText({ hubId, deviceId, chain: input.chain });
    if (publicKey !== null && !isSigned(publicKey, text, proof ?? ""))
      return refusedChain("BAD_SIGNATURE");
    const known = this.#chains.get(input.chain);
    if (
      known !== undefined &&
      (known.actor.staffId !== signer.actor.staffId ||
        known.publicKey !== publicKey)
    )
      return refusedChain("NOT_YOUR_CHAIN");
    const chain: MockChain = known ?? {
      ...input,
      deviceId,
      publicKey,
      actor: signer.actor,
      outcomes: [],
      hashes: [],
      entries: [],
      cases: new Set(),
      serials: [],
      gaveBack: false,
    };
    this.#chains.set(input.chain, chain);
    return {
      __typename: "Chain",
      chain: chain.chain,
      deviceId: chain.deviceId,
      staffId: chain.actor.staffId,
      incarnation: chain.incarnation,
      nextChainNo: chain.hashes.length + 1,
      head: chain.hashes.at(-1) ?? NO_PREVIOUS,
      serials: chain.serials,
    };
  }

  lease(chainId: string, count: number): SerialBlock | null {
    const chain = this.#chains.get(chainId);
    if (chain === undefined) return null;
    const returned = chain.gaveBack ? undefined : this.#takeReturned(count);
    const block = returned ?? {
      from: this.#leased + 1,
      to: this.#leased + count,
    };
    this.#leased = Math.max(this.#leased, block.to);
    chain.serials.push(block);
    return block;
  }

  /** The end of a block; leased again before any other, as by a county whose backups are never behind. */
  takeBack(signer: MockSigner, chainId: string, range: SerialBlock) {
    const chain = this.#chains.get(chainId);
    if (
      chain === undefined ||
      chain.actor.staffId !== signer.actor.staffId ||
      chain.deviceId !== signer.deviceId
    )
      return refusedSerials("NOT_YOUR_CHAIN");
    const block = blockEndingIn(chain.serials, range);
    if (block === "notTheEnd") return refusedSerials("NOT_THE_END");
    if (block !== "none") {
      if (this.#quarantined.has(chain.deviceId))
        return refusedSerials("CHAIN_FORKED");
      chain.serials = chain.serials.flatMap((one) =>
        one === block ? withoutEnd(one, range.from) : one,
      );
      chain.gaveBack = true;
      this.#returned.push({ from: range.from, to: range.to });
    }
    return { __typename: "SerialsReturned", from: range.from, to: range.to };
  }

  #takeReturned(count: number): SerialBlock | undefined {
    const range = this.#returned.shift();
    if (range === undefined) return undefined;
    const to = Math.min(range.to, range.from + count - 1);
    if (to < range.to) this.#returned.unshift({ from: to + 1, to: range.to });
    return { from: range.from, to };
  }

  /** What was said of a chain when it was opened. */
  opening(chainId: string) {
    const chain = this.#chains.get(chainId);
    if (chain === undefined) return undefined;
    const { deviceId, incarnation, publicKey } = chain;
    return { deviceId, incarnation, publicKey };
  }

  /** An operator lets the device begin anew. */
  release(deviceId: string): void {
    this.#quarantined.delete(deviceId);
  }

  /** The entries of a chain, without those that couldn't be read. */
  entries(
    signer: MockSigner,
    chainId: string,
    from: number,
    limit: number,
  ): readonly ChainEntry[] {
    const chain = this.#chains.get(chainId);
    if (chain?.actor.staffId !== signer.actor.staffId) return [];
    return chain.entries
      .map((entry, i) => ({ ...entry, chainNo: i + 1 }))
      .filter(
        ({ chainNo }) =>
          chainNo >= from &&
          chain.outcomes[chainNo - 1]?.status !== "QUARANTINED",
      )
      .slice(0, limit);
  }

  /** As after a restore from a backup that is older than the chains. */
  forget(): void {
    this.#chains.clear();
  }

  push(
    signer: MockSigner,
    segment: ChainSegment,
    receivedAt: Instant,
  ): LandedPush {
    const chain = this.#chains.get(segment.chain);
    if (chain === undefined) return refused("UNKNOWN_CHAIN", null);
    if (chain.actor.staffId !== signer.actor.staffId)
      return refused("NOT_YOUR_CHAIN", null);
    if (this.#quarantined.has(chain.deviceId))
      return refused("DEVICE_QUARANTINED", null);
    const next = chain.hashes.length + 1;
    if (segment.from > next) return refused("GAP", next);
    if (segment.to - segment.from + 1 !== segment.entries.length)
      return refused("BROKEN_SEGMENT", next);
    if (!this.#isSigned(chain, segment)) return refused("BAD_SIGNATURE", next);
    const outcomes: EntryOutcome[] = [];
    for (const [i, entry] of segment.entries.entries()) {
      const chainNo = segment.from + i;
      const hash = hashText(entry.header);
      const known = chain.hashes[chainNo - 1];
      if (known !== undefined) {
        if (known !== hash) {
          this.#quarantined.add(chain.deviceId);
          return refused("FORK", next);
        }
        outcomes.push(this.#now(chain, chainNo));
        continue;
      }
      const prev = chain.hashes[chainNo - 2] ?? NO_PREVIOUS;
      const outcome = this.#land(chain, chainNo, entry, prev, receivedAt);
      chain.hashes.push(hash);
      chain.entries.push(entry);
      chain.outcomes.push(outcome);
      outcomes.push(outcome);
    }
    return {
      outcomes,
      refused: null,
      nextChainNo: chain.hashes.length + 1,
    };
  }

  #isSigned(
    { deviceId, publicKey }: MockChain,
    { chain, from, to, entries, signature }: ChainSegment,
  ): boolean {
    if (publicKey === null) return signature === "";
    const headerHash = hashText(entries.at(-1)?.header ?? "");
    const { hubId } = this.#hub;
    const signedChain = { hubId, deviceId, chain };
    return isSigned(
      publicKey,
      segmentText(signedChain, { from, to, headerHash }),
      signature,
    );
  }

  /** What was held may have been settled since. */
  #now(chain: MockChain, chainNo: number): EntryOutcome {
    const first = chain.outcomes[chainNo - 1];
    if (first === undefined) throw new Error(`no outcome of ${chainNo}`);
    if (first.status !== "HELD" || first.entryId === null) return first;
    for (const caseId of chain.cases) {
      const entry = this.#journals.find(first.entryId, caseId);
      if (entry !== undefined && entry.acknowledgement !== null)
        return outcomeOf(chainNo, first.entryId, entry);
    }
    return first;
  }

  #land(
    chain: MockChain,
    chainNo: number,
    entry: { header: string; body: string },
    prev: string,
    receivedAt: Instant,
  ): EntryOutcome {
    const parsed = parseHeader(entry.header);
    const trouble = troubleOf(entry.body);
    if (!parsed.ok) return quarantined(chainNo, null, parsed.reason);
    const { value } = parsed;
    const { entryId, caseId, ...envelope } = value.recognised
      ? value.header
      : value.envelope;
    if (trouble === "quarantined")
      return quarantined(chainNo, entryId, "malformed");
    if (envelope.prev !== prev)
      return quarantined(chainNo, entryId, "prevDiffers");
    chain.cases.add(caseId);
    const recorded = this.#journals.find(entryId, caseId);
    if (recorded?.headerText === entry.header)
      return outcomeOf(chainNo, entryId, recorded);
    const isOwn = sameActor(envelope.actor, chain.actor);
    const mismatch =
      hashText(entry.body) === envelope.body ? undefined : "bodyMismatch";
    const stored = this.#journals.record(
      toJournalEntry({
        entryId,
        headerText: entry.header,
        bodyText: entry.body,
        acknowledgement: null,
        held: false,
      }),
      receivedAt,
      {
        held: trouble === "held",
        objection: isOwn
          ? trouble === "setAside"
            ? "formInvalid"
            : mismatch
          : "actorMismatch",
      },
    );
    return outcomeOf(chainNo, entryId, stored);
  }
}

function isSigned(key: string, text: string, signature: string): boolean {
  const parsedKey = parsePublicKey(key);
  const parsedSignature = parseSignature(signature);
  return (
    parsedKey.ok &&
    parsedSignature.ok &&
    checkSignature(parsedKey.value, text, parsedSignature.value)
  );
}

function outcomeOf(
  chainNo: number,
  entryId: string,
  entry: Parameters<typeof feedRowOf>[0],
): EntryOutcome {
  const acknowledgement = feedRowOf(entry);
  return {
    chainNo,
    entryId,
    status: acknowledgement?.verdict ?? "HELD",
    reason: acknowledgement?.reason ?? null,
    acknowledgement,
  };
}

function quarantined(
  chainNo: number,
  entryId: string | null,
  reason: string,
): EntryOutcome {
  return {
    chainNo,
    entryId,
    status: "QUARANTINED",
    reason,
    acknowledgement: null,
  };
}

function refused(
  reason: SegmentRefusalReason,
  nextChainNo: number | null,
): LandedPush {
  return { outcomes: [], refused: { reason, nextChainNo }, nextChainNo };
}

function refusedSerials(reason: string) {
  return { __typename: "SerialsRefused", reason };
}

function refusedChain(reason: string) {
  return { __typename: "ChainRefused", reason };
}
