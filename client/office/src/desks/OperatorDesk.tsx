import { useMessages } from "@onedoor/ui/LanguageProvider";
import { useLocation } from "react-router";
import { DevicesPage } from "../devices/DevicesPage.tsx";
import { ErasureSection } from "../erasure/ErasureSection.tsx";
import { LanesPage } from "../lanes/LanesPage.tsx";
import { shellMessages } from "../shell/shellMessages.ts";
import { DeskFrame, type DeskProps } from "./DeskFrame.tsx";
import { useClock } from "./useClock.ts";

/** An operator keeps the county running: what waits for him, and its computers. */
export function OperatorDesk(props: DeskProps) {
  const t = useMessages(shellMessages);
  const now = useClock();
  const atDevices = useLocation().pathname === "/devices";
  return (
    <DeskFrame
      {...props}
      pages={[
        { at: "/", name: t.lanes },
        { at: "/devices", name: t.devices },
      ]}
      aside={<ErasureSection graph={props.graph} reader="operator" />}
    >
      {atDevices ? (
        <DevicesPage graph={props.graph} now={now} division={null} keeps />
      ) : (
        <LanesPage graph={props.graph} now={now} reader="operator" />
      )}
    </DeskFrame>
  );
}
