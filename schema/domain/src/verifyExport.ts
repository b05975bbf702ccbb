import { ChainLedger, type StandingInChain } from "./chainLedger.ts";
import { effectiveTime } from "./effectiveTime.ts";
import type { AnyHeader, TreeHead } from "./entries.ts";
import type {
  ExportFinding,
  ExportPlace,
  ExportProblem,
} from "./exportFinding.ts";
import {
  addToSum,
  EMPTY_SUM,
  EXPORT_FORMAT,
  type ExportedRow,
  type ExportLine,
  type ExportLines,
  type KeptHead,
  parseExportLine,
} from "./exportLine.ts";
import { hashText } from "./hash.ts";
import { OWNERS_REASONS } from "./heldEntry.ts";
import { IdSet } from "./idSet.ts";
import { includesLeaf } from "./merkleTree.ts";
import { type EntryEnvelope, parseHeader } from "./parseEntry.ts";
import { Refold } from "./refold.ts";
import { hubIdOf, type SignatureCheck } from "./signatures.ts";
import { epochMsOf, type Instant } from "./time.ts";
import { HUB_CLOCK_TOLERANCE_MS, TreeLedger } from "./treeLedger.ts";
import { type HubIdentity, isHeadOf, rowLeaf } from "./treeHead.ts";

export interface VerifyOptions {
  check: SignatureCheck;
  /** The id that the hub is known by elsewhere; null where nobody says. */
  hubId: string | null;
  /** Heads that were kept elsewhere. */
  heads: readonly KeptHead[];
}

export interface ExportCounts {
  rows: number;
  cases: number;
  chains: number;
  segments: number;
  heads: number;
  epochs: number;
  /** Bodies that are withheld or were erased by law: their rows are checked all the same. */
  bodiesAbsent: number;
  setAside: number;
  held: number;
  quarantined: number;
  forks: number;
  /** Rows that a restore had cut off, as its statement says, and those of them that are back. */
  cutOff: number;
  cameBack: number;
  /** Of those, the ones that prove themselves by their old head alone. */
  withoutSignature: number;
  /** Places of chains before what came back: they haven't, so far. */
  awaited: number;
  /** Counted entries that no longer fit behind what came back. */
  contradictions: number;
  /** Rows whose verdict this version can't judge. */
  notJudged: number;
}

export interface ExportReport {
  hub: HubIdentity | null;
  /** The last that the export holds. */
  head: TreeHead | null;
  /** The first, in the order of the lines. */
  findings: readonly ExportFinding[];
  /** All of them. */
  problems: number;
  counts: ExportCounts;
  /** `hub`: that it is the hub that was meant. `outside`: that nothing was cut off at the end or written anew. */
  unchecked: readonly ("hub" | "outside")[];
}

const MOST_FINDINGS = 50;
const ORDER = ["export", "chain", "segment", "fork", "place", "returned"];
const AFTER_SECTIONS = ORDER.length;

/**
 * Checks an export line by line, with public keys alone, and says what is wrong in the order in which it shows. Holds
 * chains, signatures, heads and case states, and eight bytes of every row.
 */
export class ExportVerifier {
  readonly #options: VerifyOptions;
  readonly #findings: ExportFinding[] = [];
  #problems = 0;
  #place: ExportPlace = { line: 0, seq: null, entryId: null };
  #hub: HubIdentity | null = null;
  #epoch = 1;
  #section = 0;
  #sum = EMPTY_SUM;
  #ended = false;
  readonly #chains: ChainLedger;
  readonly #tree: TreeLedger;
  readonly #cases: Refold;
  readonly #entryIds = new IdSet();
  /** By the number of the hub's row that says that they are back. */
  readonly #returns = new Map<
    number,
    { row: ExportLines["returned"]; header: AnyHeader | null; at: ExportPlace }
  >();
  /** When the first `submitted` of a case was received, or came back: until then its entries are held. */
  readonly #submittedAt = new Map<string, Instant>();
  #latest: { epoch: number; receivedAt: Instant } | null = null;
  readonly #counts = {
    rows: 0,
    epochs: 1,
    bodiesAbsent: 0,
    held: 0,
    quarantined: 0,
    cameBack: 0,
  };

  constructor(options: VerifyOptions) {
    this.#options = options;
    const find = this.#find.bind(this);
    this.#chains = new ChainLedger(options.check, find);
    this.#tree = new TreeLedger(options.check, find);
    this.#cases = new Refold(find);
  }

  #find(
    problem: ExportProblem,
    about: string | null = null,
    at: ExportPlace = this.#place,
  ): void {
    this.#problems += 1;
    if (this.#findings.length < MOST_FINDINGS)
      this.#findings.push({
        line: at.line,
        seq: at.seq,
        entryId: at.entryId,
        problem,
        about,
      });
  }

  read(text: string): void {
    this.#place = { line: this.#place.line + 1, seq: null, entryId: null };
    const parsed = parseExportLine(text);
    if (!parsed.ok) this.#find("notALine");
    else this.#take(parsed.value);
    this.#sum = addToSum(this.#sum, text);
  }

  #take(line: ExportLine): void {
    this.#checkOrder(line);
    if (line.line === "export") return this.#begin(line);
    // Without a first line there is no key to check anything with.
    const hub = this.#hub;
    if (hub === null) return;
    switch (line.line) {
      case "chain":
        return this.#chains.register(hub, line);
      case "segment":
        return this.#chains.addSegment(hub, line);
      case "fork":
        return this.#chains.addFork(hub, line, this.#place);
      case "place":
        return this.#takePlace(line);
      case "returned":
        return this.#takeReturned(hub, line);
      case "row":
        return this.#takeRow(line);
      case "head":
        return this.#tree.addHead(hub, line);
      case "epoch":
        this.#counts.epochs += 1;
        return this.#tree.beginEpoch(hub, line);
      case "end":
        return this.#end(line);
    }
  }

  #checkOrder({ line }: ExportLine): void {
    const known = ORDER.indexOf(line);
    const section = known < 0 ? AFTER_SECTIONS : known;
    const isFirst = this.#place.line === 1;
    if (
      section < this.#section ||
      isFirst !== (line === "export") ||
      this.#ended
    )
      this.#find("outOfPlace", line);
    this.#section = Math.max(section, this.#section);
  }

  #begin({ format, hubId, publicKey, epoch }: ExportLines["export"]): void {
    if (format !== EXPORT_FORMAT) this.#find("unknownFormat", `${format}`);
    if (hubIdOf(publicKey) !== hubId) this.#find("hubIdDiffers", hubId);
    const { hubId: wanted, heads } = this.#options;
    if (wanted !== null && wanted !== hubId) this.#find("anotherHub", hubId);
    this.#hub = { hubId, publicKey };
    this.#epoch = epoch;
    this.#tree.expect(this.#hub, heads);
  }

  #takePlace(place: ExportLines["place"]): void {
    const { chain, chainNo, headerHash, why, header } = place;
    if (why === "held") this.#counts.held += 1;
    if (why === "quarantined") this.#counts.quarantined += 1;
    const envelope = header === null ? undefined : envelopeOf(header);
    const isItself =
      header === null ||
      (hashText(header) === headerHash &&
        envelope?.chain === chain &&
        envelope.chainNo === chainNo);
    if (!isItself) this.#find("malformedHeader", `${chain} ${chainNo}`);
    this.#chains.place(
      {
        chain,
        chainNo,
        hash: headerHash,
        prev: envelope?.prev ?? null,
        // Heads are read later.
        witnessedAt: envelope?.witness === null ? null : undefined,
        receivedAt: null,
        isReturned: false,
      },
      this.#place,
    );
  }

  #takeReturned(hub: HubIdentity, row: ExportLines["returned"]): void {
    this.#at(row);
    const read = this.#readRow(row);
    if (read === undefined) return;
    const { envelope, header } = read;
    const headerHash = hashText(row.header);
    const leaf = rowLeaf({ ...row, headerHash });
    const { head, path } = row;
    const isProved =
      head !== null &&
      path !== null &&
      isHeadOf(hub, head, this.#options.check) &&
      includesLeaf(head, row.seq - 1, leaf, path);
    if (!isProved) this.#find("returnNotProved");
    this.#tree.addReturned(row.epoch, row.seq, leaf);
    this.#chains.place(
      {
        chain: envelope.chain,
        chainNo: envelope.chainNo,
        hash: headerHash,
        prev: envelope.prev,
        witnessedAt: envelope.witness === null ? null : undefined,
        receivedAt: null,
        isReturned: true,
      },
      this.#place,
    );
    if (this.#returns.has(row.recoveredAt))
      this.#find("outOfPlace", "returned");
    this.#returns.set(row.recoveredAt, { row, header, at: this.#place });
    this.#cases.expectReturn(row.caseId);
  }

  #takeRow(row: ExportedRow): void {
    this.#at(row);
    this.#counts.rows += 1;
    const headerHash = hashText(row.header);
    this.#tree.addRow(row, rowLeaf({ ...row, headerHash }), this.#place);
    const read = this.#readRow(row);
    if (read === undefined) return;
    const { envelope, header } = read;
    const standing = this.#chains.place(
      {
        chain: envelope.chain,
        chainNo: envelope.chainNo,
        hash: headerHash,
        prev: envelope.prev,
        witnessedAt: this.#witnessedAt(envelope),
        receivedAt: row.receivedAt,
        isReturned: false,
      },
      this.#place,
    );
    if (standing !== undefined) {
      this.#checkTimes(row, envelope, standing);
      this.#cases.take(row, header, standing.actor);
      if (standing.actor.type === "hub") this.#checkReturn(row, header);
    }
  }

  #at({ seq, entryId }: ExportedRow): void {
    this.#place = { line: this.#place.line, seq, entryId };
  }

  /** What a row says by itself: that its header is its entry's, its id is new, its body is the one committed to. */
  #readRow(row: ExportedRow) {
    const parsed = parseHeader(row.header);
    if (!this.#entryIds.add(row.entryId)) this.#find("entryTwice");
    if (!parsed.ok) {
      this.#find("malformedHeader", parsed.reason);
      return undefined;
    }
    const { value } = parsed;
    const envelope: EntryEnvelope | AnyHeader = value.recognised
      ? value.header
      : value.envelope;
    if (envelope.entryId !== row.entryId || envelope.caseId !== row.caseId)
      this.#find("anotherEntry", envelope.entryId);
    if (row.body === null) this.#counts.bodiesAbsent += 1;
    else if (hashText(row.body) !== envelope.body) this.#find("anotherBody");
    return { envelope, header: value.recognised ? value.header : null };
  }

  #witnessedAt({ witness }: Pick<EntryEnvelope, "witness">): Instant | null {
    return witness !== null && this.#tree.isIssued(witness as TreeHead)
      ? witness.at
      : null;
  }

  #checkTimes(
    row: ExportedRow,
    { at, kind }: Pick<EntryEnvelope, "at" | "kind">,
    standing: StandingInChain,
  ): void {
    const { effectiveAt, receivedAt } = row;
    const expected = effectiveTime(at, standing.notBefore, receivedAt);
    const fits = standing.isExact
      ? effectiveAt === expected
      : expected <= effectiveAt && effectiveAt <= receivedAt;
    if (!fits && !isSettledByOwner(row))
      this.#find("effectiveTimeDiffers", expected);
    this.#checkReceipt(row, kind, standing);
  }

  // Rows are numbered as they come. What was held is numbered later, with the moment at which it came.
  #checkReceipt(
    row: ExportedRow,
    kind: string,
    { cameLate }: StandingInChain,
  ): void {
    const { caseId, epoch, receivedAt } = row;
    const latest =
      this.#latest?.epoch === epoch ? this.#latest.receivedAt : receivedAt;
    const since = this.#submittedAt.get(caseId);
    const wasHeld =
      cameLate ||
      isSettledByOwner(row) ||
      (since !== undefined && receivedAt <= since);
    if (
      epochMsOf(latest) - epochMsOf(receivedAt) > HUB_CLOCK_TOLERANCE_MS &&
      !wasHeld
    )
      this.#find("receivedBackwards", latest);
    if (receivedAt >= latest) this.#latest = { epoch, receivedAt };
    if (kind === "submitted") this.#sawSubmission(caseId, receivedAt);
  }

  #sawSubmission(caseId: string, receivedAt: Instant): void {
    if (!this.#submittedAt.has(caseId))
      this.#submittedAt.set(caseId, receivedAt);
  }

  #checkReturn(act: ExportedRow, header: AnyHeader | null): void {
    const expected = this.#returns.get(act.seq);
    this.#returns.delete(act.seq);
    const facts = header?.kind === "recovered" ? header.facts : undefined;
    if (expected === undefined) {
      if (facts !== undefined) this.#find("returnMissing", facts.entryId);
      return;
    }
    const { row, header: back } = expected;
    const isAsSaid =
      facts !== undefined &&
      row.caseId === act.caseId &&
      facts.headerHash === hashText(row.header) &&
      FIELDS.every((field) => facts[field] === row[field]);
    if (!isAsSaid) this.#find("returnDiffers", row.entryId, expected.at);
    this.#counts.cameBack += 1;
    this.#cases.bringBack(row, back);
    if (back?.kind === "submitted")
      this.#sawSubmission(row.caseId, act.receivedAt);
  }

  #end({ lines, sum }: ExportLines["end"]): void {
    this.#ended = true;
    if (lines !== this.#place.line - 1 || sum !== this.#sum)
      this.#find("sumDiffers", `${lines}`);
  }

  /** After the last line. */
  finish(): ExportReport {
    this.#place = { line: this.#place.line, seq: null, entryId: null };
    if (!this.#ended) this.#find("brokenOff");
    for (const { row, at } of this.#returns.values())
      this.#find("returnUnknown", `${row.recoveredAt}`, at);
    this.#chains.finish();
    this.#tree.finish(this.#epoch);
    this.#cases.finish();
    const { hubId, heads } = this.#options;
    const { unsignedReturns, ...ofChains } = this.#chains.counts;
    return {
      hub: this.#hub,
      head: this.#tree.head,
      findings: this.#findings,
      problems: this.#problems,
      counts: {
        ...this.#counts,
        ...this.#tree.counts,
        ...ofChains,
        ...this.#cases.counts,
        withoutSignature: unsignedReturns,
      },
      unchecked: [
        ...(hubId === null && heads.length === 0 ? ["hub" as const] : []),
        ...(heads.length === 0 ? ["outside" as const] : []),
      ],
    };
  }
}

const FIELDS = [
  "entryId",
  "epoch",
  "seq",
  "verdict",
  "reason",
  "effectiveAt",
  "receivedAt",
] as const;

/** An entry that waited in vain gets its verdict from whoever looks after it, as of its receipt. */
function isSettledByOwner({
  reason,
  effectiveAt,
  receivedAt,
}: ExportedRow): boolean {
  return (
    effectiveAt === receivedAt &&
    reason !== null &&
    (reason === "caseNotOpened" || OWNERS_REASONS.has(reason))
  );
}

function envelopeOf(header: string): EntryEnvelope | AnyHeader | undefined {
  const parsed = parseHeader(header);
  if (!parsed.ok) return undefined;
  return parsed.value.recognised ? parsed.value.header : parsed.value.envelope;
}
