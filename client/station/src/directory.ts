import type { Bundle } from "@onedoor/domain/itemTypes";
import { parseBundle } from "@onedoor/domain/parseItemVersion";
import type { Language } from "@onedoor/ui/words/wording";

/**
 * Who is where, for timelines and for the head of printed papers, and which items are one matter. Public, so it is kept
 * in the clear.
 */
export interface Directory {
  stations: readonly DirectoryStation[];
  bodies: readonly DirectoryBody[];
  /** By item codes. */
  bundles: readonly Bundle[];
}

export interface DirectoryStation {
  stationId: string;
  name: string;
  nameEn: string;
  address: string;
  phone: string;
  hours: string;
}

export interface DirectoryBody {
  creditCode: string;
  name: string;
  nameEn: string;
}

export const EMPTY_DIRECTORY: Directory = {
  stations: [],
  bodies: [],
  bundles: [],
};

/** What the station asks besides its replica. */
export const DIRECTORY = `query Directory {
  stations { stationId name nameEn address phone hours }
  departments { creditCode name nameEn }
  bundles {
    bundleId name nameEn external items { itemCode }
    dependsOn { itemCode onItemCode data materials } joint
  }
}`;

const STORED_AT = "onedoor.directory";

/** What was read last; the app must print papers before it has ever reached the server again. */
export function storedDirectory(): Directory {
  const stored = localStorage.getItem(STORED_AT);
  if (stored === null) return EMPTY_DIRECTORY;
  try {
    return parseDirectory(JSON.parse(stored));
  } catch {
    return EMPTY_DIRECTORY;
  }
}

/** Reads it from the graph and keeps it. Throws when nobody is reached. */
export async function readDirectory(
  graphUrl: string,
  token: string | null,
): Promise<Directory> {
  const response = await fetch(graphUrl, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query: DIRECTORY }),
  });
  const answer = parseAnswer(await response.json());
  const directory = parseDirectory(answer);
  if (directory.stations.length > 0)
    localStorage.setItem(STORED_AT, JSON.stringify(directory));
  return directory;
}

export function stationNameOf(
  directory: Directory,
  stationId: string,
  language: Language,
): string {
  const station = directory.stations.find((one) => one.stationId === stationId);
  if (station === undefined) return stationId;
  return language === "zh" ? station.name : station.nameEn;
}

/** Nothing for a post that isn't at a station. */
export function stationName(
  directory: Directory,
  stationId: string | null,
  language: Language,
): string {
  return stationId === null
    ? ""
    : stationNameOf(directory, stationId, language);
}

export function bodyNameOf(
  directory: Directory,
  creditCode: string,
  language: Language,
): string {
  const body = directory.bodies.find((one) => one.creditCode === creditCode);
  if (body === undefined) return creditCode;
  return language === "zh" ? body.name : body.nameEn;
}

function parseAnswer(answer: unknown): unknown {
  if (!isRecord(answer) || !isRecord(answer["data"])) return {};
  const { stations, departments, bundles } = answer["data"];
  return {
    stations,
    bodies: departments,
    bundles: recordsIn(bundles).map(bundleIn),
  };
}

/** In the domain's shape. */
function bundleIn(one: Record<string, unknown>): unknown {
  return {
    ...(isRecord(one["joint"]) ? one["joint"] : {}),
    id: one["bundleId"],
    name: one["name"],
    nameEn: one["nameEn"],
    external: one["external"],
    items: recordsIn(one["items"]).map(({ itemCode }) => itemCode),
    dependsOn: recordsIn(one["dependsOn"]).map(
      ({ itemCode, onItemCode, data, materials }) => ({
        item: itemCode,
        on: onItemCode,
        yields: { data, materials },
      }),
    ),
    status: "",
  };
}

/** Leaves out what it can't read. */
function parseDirectory(data: unknown): Directory {
  if (!isRecord(data)) return EMPTY_DIRECTORY;
  return {
    stations: recordsIn(data["stations"]).map((one) => ({
      stationId: textOf(one["stationId"]),
      name: textOf(one["name"]),
      nameEn: textOf(one["nameEn"]),
      address: textOf(one["address"]),
      phone: textOf(one["phone"]),
      hours: textOf(one["hours"]),
    })),
    bodies: recordsIn(data["bodies"]).map((one) => ({
      creditCode: textOf(one["creditCode"]),
      name: textOf(one["name"]),
      nameEn: textOf(one["nameEn"]),
    })),
    bundles: recordsIn(data["bundles"]).flatMap((one) => {
      const bundle = parseBundle(one);
      return bundle.ok ? [bundle.value] : [];
    }),
  };
}

function recordsIn(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
