import { mayDelegate, maySeeDrafts } from "@onedoor/domain/officePermits";
import { seesLanes } from "@onedoor/domain/laneReaders";
import { lazy, Suspense } from "react";
import { Route, Routes } from "react-router";
import { useOffice } from "./hooks/Office.tsx";
import { InboxPage } from "./pages/InboxPage.tsx";
import { OfficeHeader } from "./shell/OfficeHeader.tsx";

const later = () => import("./pages/laterPages.ts");
const OfficeAccessPage = lazy(() =>
  later().then((pages) => ({ default: pages.OfficeAccessPage })),
);
const MorningPage = lazy(() =>
  later().then((pages) => ({ default: pages.MorningPage })),
);
const SupervisedCasePage = lazy(() =>
  later().then((pages) => ({ default: pages.SupervisedCasePage })),
);
const OfficeDevicesPage = lazy(() =>
  later().then((pages) => ({ default: pages.OfficeDevicesPage })),
);
const OfficeLanesPage = lazy(() =>
  later().then((pages) => ({ default: pages.OfficeLanesPage })),
);
const DelegationsPage = lazy(() =>
  later().then((pages) => ({ default: pages.DelegationsPage })),
);
const ItemsPage = lazy(() =>
  later().then((pages) => ({ default: pages.ItemsPage })),
);
const DraftPage = lazy(() =>
  later().then((pages) => ({ default: pages.DraftPage })),
);
const PeoplePage = lazy(() =>
  later().then((pages) => ({ default: pages.PeoplePage })),
);
const VillageFilesPage = lazy(() =>
  later().then((pages) => ({ default: pages.VillageFilesPage })),
);
const ListsPage = lazy(() =>
  later().then((pages) => ({ default: pages.ListsPage })),
);
const PrintPage = lazy(() =>
  later().then((pages) => ({ default: pages.PrintPage })),
);
const SyncPage = lazy(() =>
  later().then((pages) => ({ default: pages.SyncPage })),
);

/** The pages of a signed-in office. A supervisor begins with the morning, all others with the inbox. */
export function OfficeApp() {
  const { replica } = useOffice();
  const supervises = replica.actor.role === "supervisor";
  return (
    <>
      <OfficeHeader />
      <Suspense fallback={null}>
        <Routes>
          <Route
            path="/"
            element={supervises ? <MorningPage /> : <InboxPage />}
          />
          <Route path="/cases/:caseId" element={<InboxPage />} />
          <Route
            path="/cases/:caseId/print/:paper/:entryId?"
            element={<PrintPage />}
          />
          <Route path="/lists" element={<ListsPage />} />
          <Route path="/sync" element={<SyncPage />} />
          {seesLanes(replica.actor.role) ? (
            <>
              <Route path="/lanes" element={<OfficeLanesPage />} />
              <Route path="/devices" element={<OfficeDevicesPage />} />
            </>
          ) : null}
          {mayDelegate(replica.actor) ? (
            <Route path="/delegations" element={<DelegationsPage />} />
          ) : null}
          {maySeeDrafts(replica.actor) ? (
            <>
              <Route path="/items" element={<ItemsPage />} />
              <Route path="/items/drafts/:draftId" element={<DraftPage />} />
            </>
          ) : null}
          {replica.actor.role === "townOfficer" ? (
            <>
              <Route path="/people" element={<PeoplePage />} />
              <Route path="/village" element={<VillageFilesPage />} />
            </>
          ) : null}
          {supervises ? (
            <>
              <Route path="/morning" element={<MorningPage />} />
              <Route path="/access" element={<OfficeAccessPage />} />
              <Route
                path="/supervised/:caseId"
                element={<SupervisedCasePage />}
              />
            </>
          ) : null}
          <Route
            path="*"
            element={supervises ? <MorningPage /> : <InboxPage />}
          />
        </Routes>
      </Suspense>
    </>
  );
}
