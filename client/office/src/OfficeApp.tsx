import { lazy, Suspense } from "react";
import { Route, Routes } from "react-router";
import { useOffice } from "./hooks/Office.tsx";
import { InboxPage } from "./pages/InboxPage.tsx";
import { PrintPage } from "./pages/PrintPage.tsx";
import { SyncPage } from "./pages/SyncPage.tsx";
import { OfficeHeader } from "./shell/OfficeHeader.tsx";

// A reviewer never opens these, so they don't come with the first load; the service worker keeps them all the same.
const MorningPage = lazy(() =>
  import("./pages/MorningPage.tsx").then((page) => ({
    default: page.MorningPage,
  })),
);
const SupervisedCasePage = lazy(() =>
  import("./pages/SupervisedCasePage.tsx").then((page) => ({
    default: page.SupervisedCasePage,
  })),
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
          <Route path="/sync" element={<SyncPage />} />
          {supervises ? (
            <>
              <Route path="/morning" element={<MorningPage />} />
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
