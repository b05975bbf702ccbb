import { Choice } from "@onedoor/ui/Choice";
import { useMessages } from "@onedoor/ui/LanguageProvider";
import { useState } from "react";
import { useOffice } from "../hooks/Office.tsx";
import { type ListedCell, PLACE_HOUSEHOLDS } from "./grid.ts";
import { gridMessages } from "./gridMessages.ts";

/** In which of its village's cells a household is. */
export function PlaceInCell(props: {
  householdId: string;
  cells: readonly ListedCell[];
}) {
  const { householdId, cells } = props;
  const { graph } = useOffice();
  const t = useMessages(gridMessages);
  const [cellCode, setCell] = useState("");
  const [told, setTold] = useState<"placed" | "notPlaced" | "failed">();
  const place = async (chosen: string) => {
    setCell(chosen);
    if (chosen === "") return;
    const done = await graph.ask(PLACE_HOUSEHOLDS, {
      householdIds: [householdId],
      cellCode: chosen,
    });
    setTold(!done.ok ? "failed" : done.data === 1 ? "placed" : "notPlaced");
  };
  if (cells.length === 0) return null;
  return (
    <div className="settle">
      <Choice
        label={t.place}
        value={cellCode}
        none={t.choose}
        options={cells.map((one) => ({
          value: one.cellCode,
          label: `${one.cellCode} ${one.name}`,
        }))}
        onChange={(chosen) => void place(chosen)}
      />
      {told === undefined ? null : (
        <span role={told === "placed" ? "status" : "alert"}>{t[told]}</span>
      )}
    </div>
  );
}
