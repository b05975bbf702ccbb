import "antd/dist/reset.css";
import "@onedoor/ui/styles.css";
import "./station.css";
import { AppearanceProvider } from "@onedoor/ui/AppearanceProvider";
import {
  InsecureContext,
  missingForOffline,
} from "@onedoor/ui/InsecureContext";
import { LanguageProvider } from "@onedoor/ui/LanguageProvider";
import { trustText } from "@onedoor/ui/trustText";
import { createRoot } from "react-dom/client";
import { App, type AppPorts, WORKER } from "./App.tsx";
import { ErrorScreen } from "./shell/ErrorScreen.tsx";

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no #root");
const missing = missingForOffline(window);

trustText(WORKER);
createRoot(root).render(
  <LanguageProvider
    title={{ zh: "一门 · 便民服务站", en: "Onedoor · Service station" }}
  >
    <AppearanceProvider>
      <ErrorScreen>
        {missing.length > 0 ? (
          <InsecureContext missing={missing} address={window.location.href} />
        ) : (
          <App ports={await portsOfThisPage()} />
        )}
      </ErrorScreen>
    </AppearanceProvider>
  </LanguageProvider>,
);

async function portsOfThisPage(): Promise<AppPorts> {
  // Left out of the production build: there is no way into the preview from a real station.
  if (
    import.meta.env.DEV &&
    new URLSearchParams(window.location.search).has("fake")
  )
    return (await import("./testing/previewPorts.ts")).previewPorts();
  const { browserAppPorts } = await import("./browserAppPorts.ts");
  return browserAppPorts();
}
