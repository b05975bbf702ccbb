import type { KeptValues } from "./KeptValues.ts";
import { PARCELS } from "./vaultNames.ts";

/** A draft on its way from one vault of this computer to another. All that stands in the clear is how far it has come. */
export interface Parcel {
  state: "offered" | "taken" | "returned";
  ephemeral: Uint8Array<ArrayBuffer>;
  /** Null once it lies in its receiver's vault: what is left is his receipt. */
  sealed: Uint8Array<ArrayBuffer> | null;
  /** Scanned pages that lie beside it, sealed in the same way. */
  pages: number;
  /** The giver has seen that it is taken. */
  isKnown: boolean;
}

/** Where parcels lie: outside of every vault, so that giver and receiver reach them whoever has locked his. */
export class ParcelShelf {
  readonly #values: KeptValues;

  constructor(values: KeptValues) {
    this.#values = values;
  }

  async ids(): Promise<readonly string[]> {
    return (await this.#values.names()).flatMap((name) => {
      const [parcelId, page] = name.slice(PARCELS.length).split(":");
      return name.startsWith(PARCELS) && page === undefined
        ? (parcelId ?? [])
        : [];
    });
  }

  async find(parcelId: string): Promise<Parcel | undefined> {
    const kept = await this.#values.get(nameOf(parcelId));
    return isParcel(kept) ? kept : undefined;
  }

  async put(parcelId: string, parcel: Parcel): Promise<void> {
    await this.#values.put(nameOf(parcelId), parcel);
  }

  /** Before the parcel, which says how many there are. */
  async putPage(
    parcelId: string,
    index: number,
    sealed: Uint8Array<ArrayBuffer>,
  ): Promise<void> {
    await this.#values.put(pageName(parcelId, index), sealed);
  }

  async page(
    parcelId: string,
    index: number,
  ): Promise<Uint8Array<ArrayBuffer> | undefined> {
    const kept = await this.#values.get(pageName(parcelId, index));
    return kept instanceof Uint8Array
      ? (kept as Uint8Array<ArrayBuffer>)
      : undefined;
  }

  /** The receiver's receipt stays for a giver who hasn't seen it. */
  async empty(parcelId: string, parcel: Parcel): Promise<void> {
    if (parcel.isKnown) return this.remove(parcelId);
    await this.put(parcelId, { ...parcel, sealed: null, pages: 0 });
    await this.#removePages(parcelId);
  }

  async remove(parcelId: string): Promise<void> {
    await this.#values.remove(nameOf(parcelId));
    await this.#removePages(parcelId);
  }

  /** Takes away what a computer that died in the middle left of no parcel. */
  async sweep(): Promise<void> {
    const parcels = new Set(await this.ids());
    for (const name of await this.#values.names()) {
      const [parcelId = ""] = name.slice(PARCELS.length).split(":");
      if (name.startsWith(PARCELS) && !parcels.has(parcelId))
        await this.#values.remove(name);
    }
  }

  async #removePages(parcelId: string): Promise<void> {
    const pages = `${nameOf(parcelId)}:`;
    for (const name of await this.#values.names())
      if (name.startsWith(pages)) await this.#values.remove(name);
  }
}

function nameOf(parcelId: string): string {
  return `${PARCELS}${parcelId}`;
}

function pageName(parcelId: string, index: number): string {
  return `${nameOf(parcelId)}:${index}`;
}

function isParcel(value: unknown): value is Parcel {
  return typeof value === "object" && value !== null && "ephemeral" in value;
}
