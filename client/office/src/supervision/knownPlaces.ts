import type { Wording } from "@onedoor/ui/words/wording";
import type { Graph, GraphQuestion } from "./Graph.ts";

/** Names of stations and bodies by their ids. Public, so they may stay on the machine in the clear. */
export interface KnownPlaces {
  stations: Readonly<Record<string, Wording>>;
  bodies: Readonly<Record<string, Wording>>;
}

export const NO_PLACES: KnownPlaces = { stations: {}, bodies: {} };

const STORED_AT = "onedoor.places";

export function storedPlaces(): KnownPlaces {
  const text = localStorage.getItem(STORED_AT);
  if (text === null) return NO_PLACES;
  try {
    return parsePlaces(JSON.parse(text));
  } catch {
    return NO_PLACES;
  }
}

/** Asks the county and keeps the answer; null when it wasn't reached. */
export async function learnPlaces(graph: Graph): Promise<KnownPlaces | null> {
  const answer = await graph.ask(PLACES);
  if (!answer.ok) return null;
  localStorage.setItem(STORED_AT, JSON.stringify(answer.data));
  return answer.data;
}

export const PLACES: GraphQuestion<KnownPlaces> = {
  document: `query OfficePlaces {
  stations { stationId name nameEn }
  departments { creditCode name nameEn }
}`,
  parse(data) {
    const { stations, departments } = data as {
      stations: { stationId: string; name: string; nameEn: string }[];
      departments: { creditCode: string; name: string; nameEn: string }[];
    };
    return {
      stations: Object.fromEntries(
        stations.map((one) => [
          one.stationId,
          { zh: one.name, en: one.nameEn },
        ]),
      ),
      bodies: Object.fromEntries(
        departments.map((one) => [
          one.creditCode,
          { zh: one.name, en: one.nameEn },
        ]),
      ),
    };
  },
};

function parsePlaces(data: unknown): KnownPlaces {
  const { stations, bodies } = data as Partial<KnownPlaces>;
  return stations === undefined || bodies === undefined
    ? NO_PLACES
    : { stations, bodies };
}
