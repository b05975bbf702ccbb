import type { StaffActor } from "@onedoor/domain/entries";
import type { PasskeySettings } from "@onedoor/replica/passkeySettings";
import type { SecondFactor } from "@onedoor/replica/secondFactor";
import { LanguageProvider } from "@onedoor/ui/LanguageProvider";
import { ThemeProvider } from "@onedoor/ui/ThemeProvider";
import type { Language } from "@onedoor/ui/words/wording";
import { MemoryRouter } from "react-router";
import { OfficeApp } from "../OfficeApp.tsx";
import { OfficeProvider } from "../hooks/Office.tsx";
import type { Graph } from "../supervision/Graph.ts";
import { MemoryReplica } from "@onedoor/replica/testing/MemoryReplica";
import { openStaffNames } from "../supervision/StaffNames.ts";
import { fakeGraph } from "./fakeGraph.ts";
import { calendar, items, NOW, reviewer } from "./fixtures.ts";
import { places } from "./fakeCounty.ts";

export function fakeReplicaOf(
  actor: StaffActor = reviewer,
  displayName = "林审查",
): MemoryReplica {
  return new MemoryReplica({ actor, displayName, items, calendar, now: NOW });
}

/** A county that can't be asked about authenticators. */
export const NO_FACTOR: SecondFactor = {
  offer: () => Promise.resolve({ ok: false, reason: "offline" }),
  confirm: () => Promise.resolve({ ok: false, reason: "offline" }),
};

/** A browser that knows nobody but by his passphrase. */
export const NO_PASSKEY: PasskeySettings = {
  isOffered: () => Promise.resolve(false),
  isOn: () => Promise.resolve(false),
  add: () => Promise.resolve({ ok: false, reason: "noPrf" }),
  remove: () => Promise.resolve(),
};

/** The whole office on a replica in memory. */
export function OfficeOnFakes(props: {
  replica: MemoryReplica;
  graph?: Graph;
  language?: Language;
  at?: string;
  fetchMaterial?: (
    materialId: string,
    referringCase?: string,
  ) => Promise<Blob | null>;
  signOut?: () => void;
}) {
  const { replica, graph = fakeGraph({}), language = "zh", at = "/" } = props;
  return (
    <LanguageProvider initial={language}>
      <ThemeProvider>
        <MemoryRouter initialEntries={[at]}>
          <OfficeProvider
            services={{
              replica,
              graph,
              places,
              staff: openStaffNames(graph),
              fetchMaterial:
                props.fetchMaterial ?? (() => Promise.resolve(null)),
              signInAgain: () => {
                replica.hub.mendLine();
                return Promise.resolve({ ok: false, reason: "offline" });
              },
              secondFactor: NO_FACTOR,
              passkey: NO_PASSKEY,
              signOut: props.signOut ?? (() => undefined),
            }}
          >
            <OfficeApp />
          </OfficeProvider>
        </MemoryRouter>
      </ThemeProvider>
    </LanguageProvider>
  );
}
