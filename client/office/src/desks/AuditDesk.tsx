import { useLanguage, useMessages } from "@onedoor/ui/LanguageProvider";
import { useLocation } from "react-router";
import { DeviceRecordPage } from "../devices/DeviceRecordPage.tsx";
import { namesOfPlaces } from "../hooks/useKnownNames.ts";
import { usePlaces } from "../hooks/usePlaces.ts";
import { AccessPage } from "../pages/AccessPage.tsx";
import { shellMessages } from "../shell/shellMessages.ts";
import { DeskFrame, type DeskProps } from "./DeskFrame.tsx";

/** The audit administrator reads what was put on record, of the other two as well, and changes nothing. */
export function AuditDesk(props: DeskProps) {
  const { graph } = props;
  const t = useMessages(shellMessages);
  const { language } = useLanguage();
  const places = usePlaces(graph);
  const atDevices = useLocation().pathname === "/devices";
  return (
    <DeskFrame
      {...props}
      pages={[
        { at: "/", name: t.access },
        { at: "/devices", name: t.devices },
      ]}
    >
      {atDevices ? (
        <DeviceRecordPage graph={graph} />
      ) : (
        <AccessPage graph={graph} names={namesOfPlaces(places, language)} />
      )}
    </DeskFrame>
  );
}
