import { useOffice } from "../hooks/Office.tsx";
import { useNow } from "../hooks/useToday.ts";
import { LanesPage } from "./LanesPage.tsx";

/** The lanes at the desk of a town officer or a supervisor. */
export function OfficeLanesPage() {
  const { graph, replica } = useOffice();
  const now = useNow();
  return (
    <LanesPage
      graph={graph}
      now={now}
      reader={
        replica.actor.role === "supervisor" ? "supervisor" : "townOfficer"
      }
    />
  );
}
