import type { TreeHead } from "@onedoor/domain/entries";
import type { Hash } from "@onedoor/domain/hash";
import { isConsistent } from "@onedoor/domain/merkleTree";
import { epochText, headText } from "@onedoor/domain/signedTexts";
import type { Instant } from "@onedoor/domain/time";
import {
  commonPoint,
  type EpochStatement,
  headGrowth,
  type HubIdentity,
  headStep,
  type SignedTreeHead,
} from "@onedoor/domain/treeHead";
import type { HubAnswer } from "@onedoor/replication/wire";
import { map, type Observable, Subject } from "rxjs";
import type { HubLine } from "./HubLine.ts";
import type { KnownHub } from "./KnownHub.ts";
import { HUB, TREE_CONSISTENCY } from "./operations.ts";
import type { StationState } from "./StationState.ts";
import type { VerifySignature } from "./verifySignature.ts";

/** What comes with every answer that reads or grows the feed. */
export interface Standing {
  head: SignedTreeHead;
  /** Rows up to this number are in a backup. */
  backedUpTo: number;
}

/** The hub's tree as far as this replica has followed it. */
export interface KeptTree extends Standing {
  /** All epochs that the hub has begun, their signatures checked. */
  epochs: readonly EpochStatement[];
}

/** Two heads of one hub that don't go together: both are kept, and whoever is shown both can check it. */
export interface HeadAlarm {
  at: Instant;
  /**
   * `contradicts`: no tree has both; `older`: the hub shows a shorter tree than it had signed, and can't say how they
   * go together; `notSigned`: what came isn't the hub's.
   */
  what: "contradicts" | "older" | "notSigned";
  kept: SignedTreeHead | null;
  seen: SignedTreeHead;
}

interface Parts {
  state: StationState;
  line: HubLine;
  hub: KnownHub;
  verify: VerifySignature;
  now(): Instant;
}

const TREE = "hubTree";
const ALARMS = "headAlarms";
const MOST_ALARMS = 20;

/**
 * Keeps the last head that grew out of all before it, sealed with the rest of the vault. Seeing one costs nothing; it
 * is looked at when somebody has time, and then costs one round trip if the tree has grown [P6] [P7].
 */
export class HubHeads {
  /** Whenever an answer has come; true where it came from another epoch than the one before it. */
  readonly stirred$ = new Subject<boolean>();
  readonly #parts: Parts;
  #seen: Standing | undefined;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  saw({ head, backedUpTo }: Standing): void {
    const before = this.#seen?.head.epoch ?? head.epoch;
    this.#seen = { head, backedUpTo };
    this.stirred$.next(before !== head.epoch);
  }

  kept(): Promise<KeptTree | undefined> {
    return this.#parts.state.read<KeptTree>(TREE);
  }

  /** What an entry that is made now has for its witness. */
  async witness(): Promise<TreeHead | undefined> {
    const kept = await this.kept();
    if (kept === undefined) return undefined;
    const { epoch, size, root, at } = kept.head;
    return { epoch, size, root, at };
  }

  /** Oldest first. */
  get alarms$(): Observable<readonly HeadAlarm[]> {
    return this.#parts.state
      .watch<readonly HeadAlarm[]>(ALARMS)
      .pipe(map((alarms) => alarms ?? []));
  }

  /** Asks the hub how it stands, and looks at that. Throws `HubFailure` where it isn't reached. */
  async refresh(): Promise<void> {
    const answer = await this.#ask(await this.#parts.hub.meet());
    if (answer === undefined) return;
    this.saw(answer);
    await this.look();
  }

  /** Looks at what was seen last. Throws `HubFailure` where the hub isn't reached. */
  async look(): Promise<void> {
    const hub = await this.#parts.hub.known();
    const seen = this.#seen;
    if (hub === undefined || seen === undefined) return;
    if (!(await this.#isSigned(hub, seen.head)))
      return this.#raise("notSigned", null, seen.head);
    const kept = await this.kept();
    if (kept === undefined) {
      await this.#begin(hub);
      return;
    }
    switch (headStep(kept.head, seen.head)) {
      case "same":
        if (kept.backedUpTo < seen.backedUpTo)
          await this.#keep({ ...kept, backedUpTo: seen.backedUpTo });
        return;
      case "newer":
        if (kept.head.epoch !== seen.head.epoch) await this.#cross(hub, kept);
        else if (!(await this.#grew({ ...seen, epochs: kept.epochs }, kept)))
          await this.#cross(hub, kept, seen.head);
        return;
      case "older":
        await this.#lookBack(hub, kept);
        return;
      case "contradicts":
        await this.#raise("contradicts", kept.head, seen.head);
    }
  }

  /** The first head of a vault is taken as it comes, with how the hub's epochs follow each other. */
  async #begin(hub: HubIdentity): Promise<void> {
    const answer = await this.#ask(hub);
    if (answer !== undefined) await this.#keep(answer);
  }

  /**
   * Into another epoch. `unproved`: a head of the kept one's epoch that the hub couldn't prove; it may have been restored
   * since it showed that one, and can't without having said so.
   */
  async #cross(
    hub: HubIdentity,
    kept: KeptTree,
    unproved?: SignedTreeHead,
  ): Promise<void> {
    const answer = await this.#ask(hub);
    if (answer === undefined) return;
    const isNew = answer.head.epoch > kept.head.epoch;
    if (unproved !== undefined && !isNew)
      await this.#raise("contradicts", kept.head, unproved);
    else if (!(await this.#grew(answer, kept)))
      await this.#raise("contradicts", kept.head, answer.head);
  }

  /** Keeps a tree that grew out of the kept one; false where the hub can't prove that it did. */
  async #grew(seen: KeptTree, kept: KeptTree): Promise<boolean> {
    const { epochs: statements } = seen;
    const common = commonPoint(kept.head, seen.head, statements);
    const path =
      common === undefined
        ? null
        : await this.#path(common.point.size, seen.head.size);
    const growth =
      path === null
        ? "contradicts"
        : headGrowth(kept.head, seen.head, { path, statements });
    if (growth === "contradicts") return false;
    await this.#keep(seen);
    return true;
  }

  // Two answers may have overtaken each other: then the older head is a beginning of the kept one, and the hub can say so.
  async #lookBack(hub: HubIdentity, kept: KeptTree): Promise<void> {
    const answer = await this.#ask(hub);
    if (answer === undefined) return;
    const { head } = answer;
    const step = headStep(kept.head, head);
    if (step === "same") return;
    if (step === "newer") {
      if (!(await this.#grew(answer, kept)))
        await this.#raise("contradicts", kept.head, head);
      return;
    }
    const path =
      head.epoch === kept.head.epoch
        ? await this.#path(head.size, kept.head.size)
        : null;
    if (path === null || !isConsistent(head, kept.head, path))
      await this.#raise(
        step === "contradicts" ? "contradicts" : "older",
        kept.head,
        head,
      );
  }

  /** Who answers now; undefined where what it says isn't signed by the hub. */
  async #ask(hub: HubIdentity): Promise<KeptTree | undefined> {
    const { hub: answer } = await this.#parts.line.attempt<{ hub: HubAnswer }>(
      HUB,
      {},
    );
    const { head, backedUpTo, epochs } = answer;
    if (!(await this.#isSigned(hub, head))) {
      await this.#raise("notSigned", null, head);
      return undefined;
    }
    const { verify } = this.#parts;
    for (const { signature, ...said } of epochs) {
      const text = epochText(hub.hubId, said);
      if (await verify(hub.publicKey, text, signature)) continue;
      await this.#raise("notSigned", null, head);
      return undefined;
    }
    return { head, backedUpTo, epochs };
  }

  async #path(from: number, to: number): Promise<readonly Hash[] | null> {
    if (from === to) return [];
    const { treeConsistency } = await this.#parts.line.attempt<{
      treeConsistency: readonly Hash[] | null;
    }>(TREE_CONSISTENCY, { from, to });
    return treeConsistency;
  }

  #isSigned(hub: HubIdentity, head: SignedTreeHead): Promise<boolean> {
    return this.#parts.verify(
      hub.publicKey,
      headText(hub.hubId, head),
      head.signature,
    );
  }

  async #keep(tree: KeptTree): Promise<void> {
    await this.#parts.state.write(TREE, tree);
  }

  /** Once for each pair: a hub that goes on contradicting itself is told of once. */
  async #raise(
    what: HeadAlarm["what"],
    kept: SignedTreeHead | null,
    seen: SignedTreeHead,
  ): Promise<void> {
    const alarm = { at: this.#parts.now(), what, kept, seen };
    await this.#parts.state.change<readonly HeadAlarm[]>(ALARMS, [], (known) =>
      known.some(
        (one) => one.what === what && one.kept?.signature === kept?.signature,
      )
        ? known
        : [...known, alarm].slice(-MOST_ALARMS),
    );
  }
}
