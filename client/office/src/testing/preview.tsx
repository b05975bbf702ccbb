import "antd/dist/reset.css";
import "@onedoor/ui/styles.css";
import "../office.css";
import { createRoot } from "react-dom/client";
import { countyAnswers } from "./fakeCounty.ts";
import { fakeGraph } from "./fakeGraph.ts";
import { laneAnswers } from "./fakeLanes.ts";
import { supervisor, townOfficer } from "./fixtures.ts";
import { fakeReplicaOf, OfficeOnFakes } from "./officeOnFakes.tsx";
import { playOrdinaryMorning } from "./seededCases.ts";

// The office on an ordinary morning: `?as=supervisor&language=en&at=/sync&line=cut`.
const asked = new URLSearchParams(location.search);
const replica = replicaFor(asked.get("as"));
playOrdinaryMorning(replica);
if (asked.get("line") === "cut") {
  replica.hub.cutLine();
  replica.hub.passMinutes(120);
  void replica.act(
    "noteAdded",
    "case-00000005",
    {},
    { note: "离线时写的备注" },
  );
}

const root = document.getElementById("root");
if (root !== null)
  createRoot(root).render(
    <OfficeOnFakes
      replica={replica}
      graph={fakeGraph(
        asked.get("graph") === "none"
          ? {}
          : { ...countyAnswers, ...laneAnswers },
      )}
      language={asked.get("language") === "en" ? "en" : "zh"}
      at={asked.get("at") ?? "/"}
      fetchMaterial={() => Promise.resolve(drawnPage())}
    />,
  );

function replicaFor(role: string | null) {
  if (role === "supervisor") return fakeReplicaOf(supervisor, "周监察");
  return role === "townOfficer"
    ? fakeReplicaOf(townOfficer, "何知远")
    : fakeReplicaOf();
}

/** A drawn page instead of a photograph: enough to see where a scan goes. */
function drawnPage(): Blob {
  const picture = `<svg xmlns="http://www.w3.org/2000/svg" width="420" height="594"><rect width="420" height="594" fill="#fff" stroke="#999"/><g fill="#bbb">${Array.from(
    { length: 18 },
    (_, line) =>
      `<rect x="48" y="${80 + line * 24}" width="${320 - (line % 4) * 40}" height="7"/>`,
  ).join("")}</g></svg>`;
  return new Blob([picture], { type: "image/svg+xml" });
}
