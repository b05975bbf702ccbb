import { dateOf } from "@onedoor/domain/time";
import { useCallback, useEffect, useState } from "react";
import { useOffice } from "../hooks/Office.tsx";
import type { Graph } from "./Graph.ts";
import { MORNING, type Morning, periodsOf } from "./morning.ts";
import { askStationSigns, type StationSign } from "./silentStations.ts";

export type Asked =
  | {
      ok: true;
      morning: Morning;
      stations: readonly StationSign[] | null;
      partial: boolean;
    }
  | { ok: false; trouble: "offline" | "refused" };

/** Asks when the page opens, and when it is told to. */
export function useMorning() {
  const { graph, replica, places } = useOffice();
  const [asked, setAsked] = useState<Asked>();
  const [round, setRound] = useState(0);
  const ask = useCallback(() => {
    setAsked(undefined);
    setRound((now) => now + 1);
  }, []);
  useEffect(() => {
    let left = false;
    void askMorning(graph, replica.now(), places.stations).then((answer) => {
      if (!left) setAsked(answer);
    });
    return () => {
      left = true;
    };
  }, [graph, replica, places, round]);
  return { asked, ask };
}

async function askMorning(
  graph: Graph,
  now: Parameters<typeof dateOf>[0],
  stations: Readonly<Record<string, { zh: string; en: string }>>,
): Promise<Asked> {
  const known = Object.entries(stations).map(([stationId, name]) => ({
    stationId,
    name: name.zh,
    nameEn: name.en,
  }));
  const [morning, signs] = await Promise.all([
    graph.ask(MORNING, { ...periodsOf(dateOf(now)) }),
    askStationSigns(graph, known),
  ]);
  if (!morning.ok) return { ok: false, trouble: morning.trouble };
  return {
    ok: true,
    morning: morning.data,
    stations: signs.signs,
    partial: morning.partial || signs.partial,
  };
}
