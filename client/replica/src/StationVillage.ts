import {
  objectionToVillageEntry,
  type VillageEntryRefusal,
  villageFileReach,
} from "@onedoor/domain/decideVillageFile";
import type { StaffActor } from "@onedoor/domain/entries";
import { foldVillageFile } from "@onedoor/domain/foldVillageFile";
import { dateOf } from "@onedoor/domain/time";
import {
  parseVillageEntry,
  type VillageFileEntry,
} from "@onedoor/domain/villageFileEntry";
import {
  type StoredVillageEntry,
  VILLAGE_FILE_PREFIX,
} from "@onedoor/replication/documents";
import type {
  GridCellAnswer,
  VillageFileDocument,
} from "@onedoor/replication/wire";
import { combineLatest, concatMap, type Observable } from "rxjs";
import { KEPT_GRID } from "./GridKeeper.ts";
import type { PeopleIndex } from "./PeopleIndex.ts";
import type {
  NewVillageEntry,
  PersonView,
  VillageFiles,
  VillageFileView,
} from "./Replica.ts";
import type { ReplicaPorts } from "./ReplicaPorts.ts";
import type { StationState } from "./StationState.ts";
import { uuidv7 } from "./uuidv7.ts";
import type { VillageOutbox } from "./VillageOutbox.ts";

interface Parts {
  state: StationState;
  outbox: VillageOutbox;
  people: PeopleIndex;
  actor: StaffActor;
  ports: Pick<ReplicaPorts, "now" | "randomBytes">;
}

/** The files of a village's households on this machine, with what was written of them here. */
export class StationVillage implements VillageFiles {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  get isKept(): boolean {
    return villageFileReach(this.#parts.actor) !== undefined;
  }

  all(): Observable<readonly VillageFileView[]> {
    const { state, outbox } = this.#parts;
    return combineLatest([
      state.watchAll<VillageFileDocument>(VILLAGE_FILE_PREFIX),
      outbox.rows$,
      state.watch<readonly GridCellAnswer[]>(KEPT_GRID),
    ]).pipe(
      concatMap(([files, own, cells]) => this.#views(files, own, cells ?? [])),
    );
  }

  async write(
    entry: NewVillageEntry,
  ): Promise<{ ok: true } | { ok: false; reason: VillageEntryRefusal }> {
    const { state, outbox, actor, ports, people } = this.#parts;
    const now = ports.now();
    const entryId = uuidv7(now, ports.randomBytes(10));
    const text = JSON.stringify({ ...entry, entryId });
    const written = parseVillageEntry(text);
    if (!written.ok) return written;
    const { householdId } = entry;
    // Where the county has its file is where it is; its members may live in several villages.
    const file = await state.read<VillageFileDocument>(
      `${VILLAGE_FILE_PREFIX}${householdId}`,
    );
    const [member] = await people.household(householdId);
    const reason = objectionToVillageEntry({
      entry: written.value,
      actor,
      division: file?.division ?? member?.division ?? null,
      today: dateOf(now),
    });
    if (reason !== undefined) return { ok: false, reason };
    await outbox.add({ text, entryId, householdId });
    return { ok: true };
  }

  members(householdId: string): Promise<readonly PersonView[]> {
    return this.#parts.people.household(householdId);
  }

  putAway(entryId: string): Promise<void> {
    return this.#parts.outbox.putAway(entryId);
  }

  async #views(
    files: readonly VillageFileDocument[],
    own: readonly StoredVillageEntry[],
    cells: readonly GridCellAnswer[],
  ): Promise<readonly VillageFileView[]> {
    const byHousehold = new Map(files.map((file) => [file.householdId, file]));
    const households = new Set([
      ...byHousehold.keys(),
      ...own.map(({ householdId }) => householdId),
    ]);
    return Promise.all(
      [...households].map(async (householdId): Promise<VillageFileView> => {
        const document = byHousehold.get(householdId);
        const written = own.filter((one) => one.householdId === householdId);
        return {
          householdId,
          members: await this.#parts.people.household(householdId),
          cell:
            cells.find((one) => one.cellCode === document?.gridCell) ?? null,
          file: foldVillageFile([
            ...written.flatMap((one) => this.#entryOf(one)),
            ...(document?.entries ?? []).map(
              // Parsed by the county, which kept it as it was parsed.
              (text) => JSON.parse(text) as VillageFileEntry,
            ),
          ]),
          names: new Map(
            (document?.staff ?? []).map(({ staffId, name }) => [staffId, name]),
          ),
          own: new Map(written.map((one) => [one.entryId, one])),
        };
      }),
    );
  }

  /** Nothing of what the county won't have. */
  #entryOf({ text, state }: StoredVillageEntry): readonly VillageFileEntry[] {
    const entry = parseVillageEntry(text);
    return state === "refused" || !entry.ok
      ? []
      : [{ ...entry.value, staffId: this.#parts.actor.staffId }];
  }
}
