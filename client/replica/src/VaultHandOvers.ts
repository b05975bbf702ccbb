import { decideHandOver } from "@onedoor/domain/decideHandOver";
import type { StaffActor } from "@onedoor/domain/entries";
import type { Instant } from "@onedoor/domain/time";
import type {
  HandedTo,
  StoredDraft,
  TakenOverFrom,
} from "@onedoor/replication/documents";
import type { Drafts } from "./Drafts.ts";
import { findParcelKey, newParcelKey } from "./parcelKey.ts";
import { type Parcel, ParcelShelf } from "./ParcelShelf.ts";
import { publicKeyOf, type ReceiverKey, receiverKeyOf } from "./receiverKey.ts";
import type {
  DraftToHandOver,
  HandOvers,
  OfferedDraft,
  Receiver,
} from "./Replica.ts";
import type { ReplicaPorts } from "./ReplicaPorts.ts";
import type { Scans } from "./Scans.ts";
import { hexOf, sealBytes, unsealBytes } from "./sealing.ts";
import { listVaults, type OpenVault } from "./vaults.ts";

// A draft that is handed over stands on three feet: the giver's own copy, marked; the parcel, sealed for its receiver;
// and the receiver's draft. It is the receiver's from the one write that says "taken" on. Whatever dies before or after
// that, the next look of either of them finishes it, and at no moment is it in no vault that opens.

interface Parts {
  vault: OpenVault;
  drafts: Drafts;
  scans: Scans;
  ports: Pick<ReplicaPorts, "values" | "locks" | "now" | "randomBytes">;
}

/** What lies in a parcel. */
interface Contents {
  draft: Pick<StoredDraft, "draftId" | "itemCode" | "updatedAt" | "content">;
  from: TakenOverFrom;
  giver: StaffActor;
  /** Ids of scanned pages, in the order in which they lie on the shelf. */
  pages: readonly { materialId: string; mediaType: string }[];
}

/** What a vault that is open hands over, and takes, on a computer that several share. */
export class VaultHandOvers implements HandOvers {
  readonly #parts: Parts;
  readonly #shelf: ParcelShelf;
  /** What this vault's key opens, by parcel; null for what is somebody else's. */
  readonly #read = new Map<string, Contents | null>();

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#shelf = new ParcelShelf(parts.ports.values);
  }

  async receivers(): Promise<readonly Receiver[]> {
    const { vault, ports } = this.#parts;
    const others = (await listVaults(ports)).filter(
      ({ accountId, isOlder }) =>
        !isOlder && accountId !== vault.session.accountId,
    );
    return Promise.all(
      others.map(async ({ vaultId, accountId }) => ({
        accountId,
        isReady: (await publicKeyOf(vaultId, ports.values)) !== undefined,
      })),
    );
  }

  give(drafts: readonly DraftToHandOver[], accountId: string): Promise<void> {
    return this.#alone(async () => {
      const { ports } = this.#parts;
      const to = (await listVaults(ports)).find(
        (one) => one.accountId === accountId && !one.isOlder,
      );
      const receiver =
        to === undefined
          ? undefined
          : await publicKeyOf(to.vaultId, ports.values);
      if (receiver === undefined)
        throw new Error(`${accountId} has no vault here that takes anything`);
      const at = ports.now();
      try {
        for (const draft of drafts)
          await this.#giveOne(draft, { accountId, receiver, at });
      } catch (failure) {
        // What the disk didn't take stays a draft like any other.
        await this.#settle();
        throw failure;
      }
    });
  }

  callBack(draftId: string): Promise<boolean> {
    return this.#alone(async () => {
      await this.#settle();
      const draft = await this.#parts.drafts.find(draftId);
      if (draft?.handedTo === undefined) return draft !== undefined;
      await this.#shelf.remove(draft.handedTo.parcelId);
      await this.#parts.drafts.mark(draft, undefined);
      return true;
    });
  }

  look(): Promise<readonly OfferedDraft[]> {
    return this.#alone(async () => {
      await this.#settle();
      await this.#shelf.sweep();
      const own = await this.#ownKey();
      const offered: OfferedDraft[] = [];
      for (const parcelId of await this.#shelf.ids()) {
        const parcel = await this.#shelf.find(parcelId);
        const contents = await this.#contents(parcelId, parcel, own);
        if (parcel === undefined || contents === null) continue;
        if (parcel.state === "taken")
          await this.#bringIn(parcelId, parcel, contents, own);
        if (parcel.state !== "offered") continue;
        const { itemCode, content } = contents.draft;
        if (decideHandOver(contents.giver, this.#actor).ok)
          offered.push({ parcelId, itemCode, content, from: contents.from });
        else await this.#return(parcelId, parcel);
      }
      return offered.sort((a, b) => (a.from.at < b.from.at ? -1 : 1));
    });
  }

  take(parcelId: string): Promise<boolean> {
    return this.#whileOffered(parcelId, async (parcel, contents, own) => {
      const taken: Parcel = { ...parcel, state: "taken" };
      await this.#shelf.put(parcelId, taken);
      await this.#bringIn(parcelId, taken, contents, own);
    });
  }

  decline(parcelId: string): Promise<boolean> {
    return this.#whileOffered(parcelId, (parcel) =>
      this.#return(parcelId, parcel),
    );
  }

  get #actor(): StaffActor {
    return this.#parts.vault.session.actor;
  }

  async #giveOne(
    { draftId, content, materialIds }: DraftToHandOver,
    to: { accountId: string; receiver: Uint8Array<ArrayBuffer>; at: Instant },
  ): Promise<void> {
    const { vault, drafts, scans, ports } = this.#parts;
    const draft = await drafts.find(draftId);
    if (draft === undefined || draft.handedTo?.isReturned === false) return;
    const parcelId = hexOf(ports.randomBytes(8));
    const { at } = to;
    const { accountId, displayName } = vault.session;
    // Before there is a parcel: one without a mark would be two drafts of one case.
    await drafts.mark(draft, {
      parcelId,
      accountId: to.accountId,
      at,
      materialIds,
      isReturned: false,
    });
    const key = await newParcelKey(parcelId, to.receiver);
    const pages: { materialId: string; mediaType: string }[] = [];
    for (const materialId of materialIds) {
      const page = await scans.read(materialId);
      if (page === null) continue;
      const bytes = new Uint8Array(await page.arrayBuffer());
      const place = pageOf(parcelId, pages.length);
      const sealed = await sealBytes(key, place, bytes);
      await this.#shelf.putPage(parcelId, pages.length, sealed);
      pages.push({ materialId, mediaType: page.type });
    }
    const { itemCode, updatedAt } = draft;
    const contents: Contents = {
      draft: { draftId, itemCode, updatedAt, content },
      from: { accountId, displayName, at },
      giver: this.#actor,
      pages,
    };
    const plain = new TextEncoder().encode(JSON.stringify(contents));
    await this.#shelf.put(parcelId, {
      state: "offered",
      ephemeral: key.ephemeral,
      sealed: await sealBytes(key, parcelId, plain),
      pages: pages.length,
      isKnown: false,
    });
  }

  /** What became of what this official has given. */
  async #settle(): Promise<void> {
    for (const draft of await this.#parts.drafts.all()) {
      const { handedTo } = draft;
      if (handedTo === undefined || handedTo.isReturned) continue;
      const parcel = await this.#shelf.find(handedTo.parcelId);
      if (parcel?.state === "offered") continue;
      if (parcel?.state === "taken") await this.#letGo(draft, handedTo, parcel);
      else
        await this.#parts.drafts.mark(
          draft,
          parcel === undefined ? undefined : { ...handedTo, isReturned: true },
        );
      if (parcel?.state === "returned")
        await this.#shelf.remove(handedTo.parcelId);
    }
  }

  /** It is the receiver's, pages and all. */
  async #letGo(
    { draftId }: StoredDraft,
    { parcelId, materialIds }: HandedTo,
    parcel: Parcel,
  ): Promise<void> {
    const { drafts, scans } = this.#parts;
    for (const materialId of materialIds) await scans.remove(materialId);
    await drafts.remove(draftId);
    if (parcel.sealed === null) await this.#shelf.remove(parcelId);
    else await this.#shelf.put(parcelId, { ...parcel, isKnown: true });
  }

  async #return(parcelId: string, parcel: Parcel): Promise<void> {
    await this.#shelf.empty(parcelId, { ...parcel, state: "returned" });
  }

  /** Puts what was taken into this vault. Repeated after a crash, it leaves alone what is here already. */
  async #bringIn(
    parcelId: string,
    parcel: Parcel,
    { draft, from, pages }: Contents,
    own: ReceiverKey,
  ): Promise<void> {
    const { drafts, scans, ports } = this.#parts;
    const key = await findParcelKey(parcelId, parcel.ephemeral, own);
    for (const [index, { materialId, mediaType }] of pages.entries()) {
      const sealed = await this.#shelf.page(parcelId, index);
      if (sealed === undefined || (await scans.has(materialId))) continue;
      const bytes = await unsealBytes(key, pageOf(parcelId, index), sealed);
      const page = new Blob([bytes], { type: mediaType });
      await scans.keep(materialId, page, ports.now());
    }
    if ((await drafts.find(draft.draftId)) === undefined)
      await drafts.put({ ...draft, takenOverFrom: from });
    await this.#shelf.empty(parcelId, parcel);
  }

  async #contents(
    parcelId: string,
    parcel: Parcel | undefined,
    own: ReceiverKey,
  ): Promise<Contents | null> {
    if (parcel === undefined || parcel.sealed === null) return null;
    const known = this.#read.get(parcelId);
    if (known !== undefined) return known;
    const key = await findParcelKey(parcelId, parcel.ephemeral, own);
    const plain = await unsealBytes(key, parcelId, parcel.sealed).catch(
      // Somebody else's: nothing in the clear says whose.
      () => null,
    );
    const contents =
      plain === null
        ? null
        : (JSON.parse(new TextDecoder().decode(plain)) as Contents);
    this.#read.set(parcelId, contents);
    return contents;
  }

  async #whileOffered(
    parcelId: string,
    work: (
      parcel: Parcel,
      contents: Contents,
      own: ReceiverKey,
    ) => Promise<void>,
  ): Promise<boolean> {
    return this.#alone(async () => {
      const own = await this.#ownKey();
      const parcel = await this.#shelf.find(parcelId);
      const contents = await this.#contents(parcelId, parcel, own);
      if (parcel?.state !== "offered" || contents === null) return false;
      await work(parcel, contents, own);
      return true;
    });
  }

  #ownKey(): Promise<ReceiverKey> {
    return receiverKeyOf(this.#parts.vault, this.#parts.ports.values);
  }

  /** Giver and receiver may have their vaults open in two tabs. */
  #alone<T>(work: () => Promise<T>): Promise<T> {
    return this.#parts.ports.locks.hold("hand-over", work);
  }
}

/** What a sealed page of a parcel is bound to. */
function pageOf(parcelId: string, index: number): string {
  return `${parcelId}|${index}`;
}
