import "antd/dist/reset.css";
import "@onedoor/ui/styles.css";
import "./office.css";
import { AppearanceProvider } from "@onedoor/ui/AppearanceProvider";
import {
  InsecureContext,
  missingForOffline,
} from "@onedoor/ui/InsecureContext";
import { LanguageProvider } from "@onedoor/ui/LanguageProvider";
import { ThemeProvider } from "@onedoor/ui/ThemeProvider";
import { NotKeptBar } from "@onedoor/ui/NotKeptBar";
import { trustText } from "@onedoor/ui/trustText";
import { UpdateBar } from "@onedoor/ui/UpdateBar";
import { lazy, Suspense } from "react";
import { createRoot } from "react-dom/client";
import { BrowserRouter } from "react-router";
import { OfficeSession } from "./shell/OfficeSession.tsx";

const root = document.getElementById("root");
if (root === null) throw new Error("the page has no #root");

const CitizenPage = lazy(() =>
  import("./pages/laterPages.ts").then((pages) => ({
    default: pages.CitizenPage,
  })),
);

const WORKER = "/office/sw.js";
const missing = missingForOffline(window);
trustText(WORKER);
createRoot(root).render(
  <LanguageProvider title={{ zh: "一门 · 办公", en: "Onedoor · Office" }}>
    <AppearanceProvider>
      <ThemeProvider>
        {location.pathname === "/office/me" ? (
          <Suspense fallback={null}>
            <CitizenPage />
          </Suspense>
        ) : missing.length > 0 ? (
          <InsecureContext missing={missing} address={location.href} />
        ) : (
          <BrowserRouter basename="/office">
            <NotKeptBar />
            <UpdateBar worker={WORKER} />
            <OfficeSession />
          </BrowserRouter>
        )}
      </ThemeProvider>
    </AppearanceProvider>
  </LanguageProvider>,
);
