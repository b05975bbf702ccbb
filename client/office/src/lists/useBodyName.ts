import { useSay } from "@onedoor/ui/LanguageProvider";
import { useOffice } from "../hooks/Office.tsx";

/** Names bodies by their credit codes. */
export function useBodyName(): (creditCode: string) => string {
  const { places } = useOffice();
  const say = useSay();
  return (creditCode) => {
    const name = places.bodies[creditCode];
    return name === undefined ? creditCode : say(name);
  };
}
