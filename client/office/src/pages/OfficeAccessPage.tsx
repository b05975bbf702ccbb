import { ErasureSection } from "../erasure/ErasureSection.tsx";
import { useOffice } from "../hooks/Office.tsx";
import { useKnownNames } from "../hooks/useKnownNames.ts";
import { AccessPage } from "./AccessPage.tsx";

/** A supervisor's: with what he settles of erasures. */
export function OfficeAccessPage() {
  const { graph } = useOffice();
  return (
    <AccessPage graph={graph} names={useKnownNames()}>
      <ErasureSection graph={graph} reader="supervisor" />
    </AccessPage>
  );
}
