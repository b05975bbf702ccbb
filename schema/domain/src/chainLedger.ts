import type { ActorRef } from "./entries.ts";
import type { ExportPlace, Find } from "./exportFinding.ts";
import type { ExportLines } from "./exportLine.ts";
import { type Hash, hashText, NO_PREVIOUS } from "./hash.ts";
import { parseHeader } from "./parseEntry.ts";
import type { SignatureCheck } from "./signatures.ts";
import {
  chainText,
  registrationText,
  segmentText,
  type SignedChain,
} from "./signedTexts.ts";
import { type Instant, laterOf } from "./time.ts";
import type { HubIdentity } from "./treeHead.ts";

/** An entry at its place in its chain. */
export interface ChainedEntry {
  chain: string;
  chainNo: number;
  hash: Hash;
  /** Null where nobody can read it. */
  prev: Hash | null;
  /** The moment of a head that it names and that the hub signed; null where it names none, undefined where that can't be said. */
  witnessedAt: Instant | null | undefined;
  /** Null for what has no row in the feed as it grew. */
  receivedAt: Instant | null;
  /** It came back after a restore, and proves itself without a signature of its device. */
  isReturned: boolean;
}

/** Where an entry stands in its chain. */
export interface StandingInChain {
  actor: ActorRef;
  /** Before which moment it can't have been made; null for the hub. */
  notBefore: Instant | null;
  /** False where entries before it are still to come, so that the bound may be later. */
  isExact: boolean;
  /** It fills a place that the chain had passed, or landed together with the entry before it: it was held. */
  cameLate: boolean;
}

/** Entries of a chain without a gap between them. */
interface Run {
  from: number;
  to: number;
  firstPrev: Hash | null;
  last: Hash;
  /** The latest moment that is witnessed in it. */
  notBefore: Instant;
  /** Whether all that is witnessed in it is known. */
  isExact: boolean;
  /** Null where the last has no row. */
  lastReceivedAt: Instant | null;
  hasRows: boolean;
  first: ExportPlace & { isReturned: boolean };
}

interface Chain {
  id: string;
  /** Undefined for the hub's own. */
  registration: ExportLines["chain"] | undefined;
  /** In the order of the numbers. */
  runs: Run[];
  /** Where its segments end, and the hashes that are signed there. */
  ends: number[];
  hashes: Hash[];
  /** How many of the ends have been met with. */
  met: number;
  fork: { chainNo: number; hash: Hash; at: ExportPlace } | undefined;
}

const HUB_CHAIN = /^hub-\d+$/;

/**
 * The chains of an export: whose they are, what their devices signed, and whether the entries link without a gap. Rows
 * of one chain may come in another order than its own, since what was held gets its row later.
 */
export class ChainLedger {
  readonly #chains = new Map<string, Chain>();
  /** By device: when the hub first knew it. */
  readonly #knownSince = new Map<string, Instant>();
  readonly #check: SignatureCheck;
  readonly #find: Find;
  readonly counts = {
    chains: 0,
    segments: 0,
    forks: 0,
    unsignedReturns: 0,
    /** Places before one that came back after a restore: they haven't. */
    awaited: 0,
  };

  constructor(check: SignatureCheck, find: Find) {
    this.#check = check;
    this.#find = find;
  }

  register(hub: HubIdentity, registration: ExportLines["chain"]): void {
    const { chain, deviceId, publicKey, openedAt, proof } = registration;
    this.counts.chains += 1;
    if (this.#chains.has(chain)) return this.#find("outOfPlace", chain);
    this.#chains.set(chain, newChain(chain, registration));
    const since = this.#knownSince.get(deviceId);
    if (since === undefined || openedAt < since)
      this.#knownSince.set(deviceId, openedAt);
    const proved =
      proof !== null &&
      this.#check(publicKey, chainText({ ...hub, deviceId, chain }), proof);
    if (!proved) this.#find("keyNotProved", chain);
    const registered =
      registration.registration !== null &&
      this.#check(
        hub.publicKey,
        registrationText(hub.hubId, registration),
        registration.registration,
      );
    if (!registered) this.#find("keyNotRegistered", chain);
  }

  addSegment(hub: HubIdentity, segment: ExportLines["segment"]): void {
    const { from, to, headerHash } = segment;
    this.counts.segments += 1;
    const chain = this.#signedChain(hub, segment, "segmentNotSigned");
    if (chain === undefined) return;
    const last = chain.ends.at(-1) ?? 0;
    if (to <= last) return this.#find("outOfPlace", `${chain.id} ${to}`);
    if (from > last + 1)
      this.#find("segmentMissing", `${chain.id} ${last + 1}–${from - 1}`);
    chain.ends.push(to);
    chain.hashes.push(headerHash);
  }

  addFork(hub: HubIdentity, fork: ExportLines["fork"], at: ExportPlace): void {
    this.counts.forks += 1;
    const chain = this.#signedChain(hub, fork, "forkNotProved");
    if (chain === undefined) return;
    const hashes = fork.headers.map(hashText);
    const parsed = fork.headers.map((text) => parseHeader(text));
    const links = parsed.every(
      (one, index) =>
        index === 0 || !one.ok || prevOf(one.value) === hashes[index - 1],
    );
    const hash = hashes[0];
    if (!links || hash === undefined || hashes.at(-1) !== fork.headerHash)
      return this.#find("forkNotProved", chain.id);
    chain.fork = { chainNo: fork.to - hashes.length + 1, hash, at };
  }

  #signedChain(
    hub: HubIdentity,
    segment: ExportLines["segment"],
    problem: "segmentNotSigned" | "forkNotProved",
  ): Chain | undefined {
    const chain = this.#chains.get(segment.chain);
    if (chain?.registration === undefined) {
      this.#find("unknownChain", segment.chain);
      return undefined;
    }
    const { deviceId, publicKey } = chain.registration;
    const signed: SignedChain = { ...hub, deviceId, chain: chain.id };
    if (
      !this.#check(publicKey, segmentText(signed, segment), segment.signature)
    )
      this.#find(problem, `${chain.id} ${segment.from}–${segment.to}`);
    return chain;
  }

  /** Puts an entry at its place; undefined where the export doesn't know its chain. */
  place(entry: ChainedEntry, at: ExportPlace): StandingInChain | undefined {
    const chain = this.#chainOf(entry.chain);
    if (chain === undefined) {
      this.#find("unknownChain", entry.chain);
      return undefined;
    }
    this.#checkSigned(chain, entry);
    const since = this.#sinceOf(chain);
    const run = this.#insert(chain, entry, at, since);
    const { registration } = chain;
    if (registration === undefined)
      return {
        actor: { type: "hub" },
        notBefore: null,
        isExact: true,
        cameLate: false,
      };
    return {
      actor: registration.actor,
      ...run,
    };
  }

  #chainOf(id: string): Chain | undefined {
    const known = this.#chains.get(id);
    if (known !== undefined || !HUB_CHAIN.test(id)) return known;
    const own = newChain(id, undefined);
    this.#chains.set(id, own);
    return own;
  }

  #sinceOf({ registration }: Chain): Instant {
    const since =
      registration === undefined
        ? undefined
        : this.#knownSince.get(registration.deviceId);
    return since ?? SINCE_EVER;
  }

  #checkSigned(chain: Chain, entry: ChainedEntry): void {
    if (chain.registration === undefined) return;
    const { chainNo, hash } = entry;
    const name = `${chain.id} ${chainNo}`;
    const lastSigned = chain.ends.at(-1) ?? 0;
    if (chainNo > lastSigned) {
      if (entry.isReturned) this.counts.unsignedReturns += 1;
      // What has no row proves nothing, and may have come after the signatures were read.
      else if (entry.receivedAt !== null) this.#find("notSigned", name);
      return;
    }
    const end = endAt(chain.ends, chainNo);
    if (end !== undefined) {
      chain.met += 1;
      if (chain.hashes[end] !== hash) this.#find("signedDiffers", name);
    }
    if (chain.fork?.chainNo === chainNo && chain.fork.hash === hash)
      this.#find("forkNotProved", name, chain.fork.at);
  }

  #insert(
    chain: Chain,
    entry: ChainedEntry,
    at: ExportPlace,
    since: Instant,
  ): Pick<StandingInChain, "notBefore" | "isExact" | "cameLate"> {
    const { runs } = chain;
    const { chainNo, hash, prev } = entry;
    const name = `${chain.id} ${chainNo}`;
    let index = runs.length;
    while (index > 0 && (runs[index - 1]?.from ?? 0) > chainNo) index -= 1;
    const before = runs[index - 1];
    const after = runs[index];
    if (before !== undefined && before.to >= chainNo) {
      this.#find("placeTwice", name);
      return { notBefore: since, isExact: false, cameLate: true };
    }
    const left = before?.to === chainNo - 1 ? before : undefined;
    const right = after?.from === chainNo + 1 ? after : undefined;
    const linksLeft =
      prev === null ||
      (chainNo === 1
        ? prev === NO_PREVIOUS
        : left === undefined || prev === left.last);
    const linksRight =
      right === undefined ||
      right.firstPrev === null ||
      right.firstPrev === hash;
    if (!linksLeft || !linksRight) this.#find("brokenLink", name);
    const bound = left?.notBefore ?? since;
    const own: Run = {
      from: chainNo,
      to: chainNo,
      firstPrev: prev,
      last: hash,
      notBefore: laterOf(bound, entry.witnessedAt ?? bound),
      isExact: entry.witnessedAt !== undefined,
      lastReceivedAt: entry.receivedAt,
      hasRows: entry.receivedAt !== null,
      first: { ...at, isReturned: entry.isReturned },
    };
    const first = index - (left === undefined ? 0 : 1);
    const past = index + (right === undefined ? 0 : 1);
    runs.splice(first, past - first, joined(joined(left, own), right));
    return {
      notBefore: own.notBefore,
      isExact:
        own.isExact && (chainNo === 1 || (left?.from === 1 && left.isExact)),
      cameLate:
        after?.hasRows === true ||
        (entry.receivedAt !== null &&
          left?.lastReceivedAt === entry.receivedAt),
    };
  }

  /** What can be said only when everything was read: gaps, and what was signed and isn't there. */
  finish(): void {
    for (const chain of this.#chains.values()) {
      let last = 0;
      let isWhole = true;
      for (const { from, to, first } of chain.runs) {
        const missing = from - last - 1;
        if (missing > 0 && first.isReturned) this.counts.awaited += missing;
        else if (missing > 0) {
          isWhole = false;
          this.#find("chainGap", gapName(chain, last + 1, from - 1), first);
        }
        last = to;
      }
      if (isWhole && chain.met < chain.ends.length)
        this.#find(
          "chainCut",
          gapName(chain, last + 1, Math.max(chain.ends.at(-1) ?? 0, last + 1)),
        );
    }
  }
}

const SINCE_EVER = "1970-01-01T00:00:00.000Z" as Instant;

function newChain(id: string, registration: Chain["registration"]): Chain {
  return {
    id,
    registration,
    runs: [],
    ends: [],
    hashes: [],
    met: 0,
    fork: undefined,
  };
}

function joined(left: Run | undefined, right: Run): Run;
function joined(left: Run, right: Run | undefined): Run;
function joined(left: Run | undefined, right: Run | undefined): Run {
  const [start, end] = [left ?? right, right ?? left];
  if (start === undefined || end === undefined)
    throw new Error("nothing to join");
  return {
    from: start.from,
    to: end.to,
    firstPrev: start.firstPrev,
    last: end.last,
    notBefore: laterOf(start.notBefore, end.notBefore),
    isExact: start.isExact && end.isExact,
    lastReceivedAt: end.lastReceivedAt,
    hasRows: start.hasRows || end.hasRows,
    first: start.first,
  };
}

function gapName({ id }: Chain, from: number, to: number): string {
  return from === to ? `${id} ${from}` : `${id} ${from}–${to}`;
}

/** The index of an end, by halving. */
function endAt(ends: readonly number[], chainNo: number): number | undefined {
  let [low, high] = [0, ends.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const end = ends[middle] ?? 0;
    if (end === chainNo) return middle;
    if (end < chainNo) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}

function prevOf(
  header: Extract<ReturnType<typeof parseHeader>, { ok: true }>["value"],
): Hash {
  return header.recognised ? header.header.prev : header.envelope.prev;
}
