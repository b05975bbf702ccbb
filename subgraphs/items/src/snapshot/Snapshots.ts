import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { VersionRecord } from "../store/ItemsStore.ts";
import { presentDocument } from "../resolvers/presentVersion.ts";

const compress = promisify(gzip);
/** A page is made once for all replicas of a division: the next is mostly its neighbour in the same hall. */
const MOST_KEPT = 4;

/** Pages of the catalogue as one compressed text each. */
export class Snapshots {
  readonly #kept = new Map<string, Promise<string>>();

  packed(records: readonly VersionRecord[]): Promise<string> {
    // Versions never change, so that their numbers say everything.
    const key = records.map(({ seq }) => seq).join();
    const known = this.#kept.get(key) ?? pack(records);
    this.#kept.delete(key);
    this.#kept.set(key, known);
    known.catch(() => this.#kept.delete(key));
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= MOST_KEPT) break;
      this.#kept.delete(oldest);
    }
    return known;
  }
}

async function pack(records: readonly VersionRecord[]): Promise<string> {
  const forms: unknown[] = [];
  const places = new Map<string, number>();
  const documents = records.map((record) => {
    const { form, deleted: _, ...document } = presentDocument(record);
    const key = JSON.stringify(form);
    const place = places.get(key) ?? forms.push(form) - 1;
    places.set(key, place);
    return { ...document, form: place };
  });
  const bytes = await compress(JSON.stringify({ forms, documents }));
  return bytes.toString("base64");
}
