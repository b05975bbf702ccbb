import { upgradeLegacyResidentId } from "@onedoor/domain/residentId";
import { dateOf, type Instant, type PlainDate } from "@onedoor/domain/time";
import type { PersonRow } from "@onedoor/replication/documents";
import type { RxCollection } from "rxdb";
import type { Subscription } from "rxjs";
import { initialsOf } from "./pinyin/initialsOf.ts";
import type { PersonView } from "./Replica.ts";

/** The people of this station's division, in memory, read from their sealed rows at the first search. */
export class PeopleIndex {
  readonly #collection: RxCollection<PersonRow>;
  readonly #now: () => Instant;
  readonly #people = new Map<string, { view: PersonView; text: string }>();
  #loading: Promise<void> | undefined;
  #following: Subscription | undefined;

  constructor(collection: RxCollection<PersonRow>, now: () => Instant) {
    this.#collection = collection;
    this.#now = now;
  }

  /** By identity number, also the old one of 15 digits, by name, or by its initials or pinyin. */
  async search(text: string, limit: number): Promise<readonly PersonView[]> {
    await this.#load();
    const wanted = this.#upgraded(text.trim()).toLowerCase();
    if (wanted === "") return [];
    return [...this.#people.values()]
      .filter((person) => person.text.includes(wanted))
      .map((person) => person.view)
      .sort((a, b) => (a.personId < b.personId ? -1 : 1))
      .slice(0, limit);
  }

  async person(personId: string): Promise<PersonView | null> {
    await this.#load();
    return this.#people.get(personId)?.view ?? null;
  }

  close(): void {
    this.#following?.unsubscribe();
  }

  #upgraded(text: string): string {
    const legacy = upgradeLegacyResidentId(text, {
      today: dateOf(this.#now()),
      allowTestRegion: true,
    });
    return legacy.ok ? legacy.value : text;
  }

  #load(): Promise<void> {
    return (this.#loading ??= this.#read());
  }

  async #read(): Promise<void> {
    this.#following = this.#collection.$.subscribe((event) => {
      if (event.documentData._deleted) this.#people.delete(event.documentId);
      else void this.#put(event.documentData);
    });
    for (const row of await this.#collection.find().exec())
      await this.#put(row._data);
  }

  async #put({ personId, sealed }: PersonRow): Promise<void> {
    const view: PersonView = {
      guardians: [],
      ...sealed,
      personId,
      // The register's own dates, parsed where they were entered.
      birthDate: sealed.birthDate as PlainDate,
    };
    const initials = await initialsOf(sealed.name);
    const text =
      `${sealed.name}\n${initials}\n${sealed.residentId}`.toLowerCase();
    this.#people.set(personId, { view, text });
  }
}
