import type { ItemRow } from "@onedoor/replication/documents";
import type {
  Checkpoint,
  ItemDocument,
  PackedItems,
} from "@onedoor/replication/wire";
import type { RxCollection } from "rxdb";
import { BatchSize } from "./BatchSize.ts";
import { itemRowOf } from "./catalogueRows.ts";
import type { HubLine } from "./HubLine.ts";
import { PULL_PACKED_ITEMS } from "./operations.ts";
import type { FirstDown } from "./replicateDown.ts";
import { bytesOf } from "./sealing.ts";
import type { StationState } from "./StationState.ts";
import { type PulledOrigin, writePulledRows } from "./writePulledRows.ts";

interface Parts {
  collection: RxCollection<ItemRow>;
  line: HubLine;
  state: StationState;
  origin(): Promise<PulledOrigin>;
}

/** How far the copy has come. */
interface Progress {
  checkpoint: Checkpoint;
  isComplete: boolean;
}

interface Page {
  documents: readonly ItemDocument[];
  checkpoint: Checkpoint | null;
  isLast: boolean;
}

const PROGRESS = "firstCatalogue";
/** Versions of a packed page: mostly the whole of what a station keeps, which a slow line gets in pieces. */
const PACKED = { most: 2500, first: 500 };
/** Rows that are sealed and written together: the page of the app wants to paint between them. */
const TOGETHER = 250;

/**
 * The first copy of the catalogue: compressed, and past RxDB's replication like that of the cases. Rows are written
 * before the place from which a broken copy goes on. A row that is there already is the same one: versions never change.
 */
export class FirstCatalogue implements FirstDown {
  readonly #parts: Parts;
  readonly #size = new BatchSize(PACKED);

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  async end(): Promise<Checkpoint | undefined> {
    const progress = await this.#progress();
    return progress?.isComplete === true ? progress.checkpoint : undefined;
  }

  async make(): Promise<Checkpoint | undefined> {
    let at = (await this.#progress())?.checkpoint;
    let asked = this.#ask(at);
    for (;;) {
      const page = await asked;
      at = page.checkpoint ?? at;
      if (!page.isLast) {
        asked = this.#ask(at);
        // Whoever awaits it hears of its failure.
        asked.catch(() => undefined);
      }
      await this.#write(page);
      if (at !== undefined)
        await this.#parts.state.write(PROGRESS, {
          checkpoint: at,
          isComplete: page.isLast,
        } satisfies Progress);
      if (page.isLast) return at;
    }
  }

  #progress(): Promise<Progress | undefined> {
    return this.#parts.state.read<Progress>(PROGRESS);
  }

  async #ask(from: Checkpoint | undefined): Promise<Page> {
    const { data, asked } = await this.#parts.line.askInPieces<{
      pullItems: { packed: string; checkpoint: Checkpoint | null };
    }>(PULL_PACKED_ITEMS, {
      size: this.#size,
      variables: (limit) => ({ checkpoint: from ?? null, limit }),
      // How many came is known when they are unpacked. Only the last page has fewer, and nothing is asked for after it.
      carried: () => this.#size.size,
    });
    const { packed, checkpoint } = data.pullItems;
    const documents = await unpack(packed);
    return { documents, checkpoint, isLast: documents.length < asked };
  }

  async #write({ documents }: Page): Promise<void> {
    const { collection, origin } = this.#parts;
    const pulled = await origin();
    for (let i = 0; i < documents.length; i += TOGETHER)
      await writePulledRows(
        collection,
        pulled,
        documents.slice(i, i + TOGETHER).map((document) => ({
          row: { ...itemRowOf(document), _deleted: false },
          previous: undefined,
        })),
      );
  }
}

async function unpack(packed: string): Promise<ItemDocument[]> {
  const stream = new Blob([bytesOf(packed)])
    .stream()
    .pipeThrough(new DecompressionStream("gzip"));
  const { forms, documents } = (await new Response(
    stream,
  ).json()) as PackedItems;
  return documents.map((document) => {
    const form = forms[document.form];
    if (form === undefined)
      throw new Error(`${document.itemKey} comes without its form`);
    return { ...document, form, deleted: false };
  });
}
