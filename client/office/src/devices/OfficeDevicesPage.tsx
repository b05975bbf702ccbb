import { useOffice } from "../hooks/Office.tsx";
import { useNow } from "../hooks/useToday.ts";
import { DevicesPage } from "./DevicesPage.tsx";

/** The computers at the desk of a town officer or a supervisor. */
export function OfficeDevicesPage() {
  const { graph, replica } = useOffice();
  const now = useNow();
  const { role, division } = replica.actor;
  const keeps = role === "townOfficer";
  return (
    <DevicesPage
      graph={graph}
      now={now}
      division={keeps ? division : null}
      keeps={keeps}
    />
  );
}
