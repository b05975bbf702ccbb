import "antd/dist/reset.css";
import "@onedoor/ui/styles.css";
import "../office.css";
import { createRoot } from "react-dom/client";
import { countyAnswers } from "./fakeCounty.ts";
import { fakeGraph } from "./fakeGraph.ts";
import { supervisor } from "./fixtures.ts";
import { fakeReplicaOf, OfficeOnFakes } from "./officeOnFakes.tsx";
import { playOrdinaryMorning } from "./seededCases.ts";

// The office on an ordinary morning: `?as=supervisor&language=en&at=/sync&line=cut`.
const asked = new URLSearchParams(location.search);
const replica =
  asked.get("as") === "supervisor"
    ? fakeReplicaOf(supervisor, "周监察")
    : fakeReplicaOf();
playOrdinaryMorning(replica);
if (asked.get("line") === "cut") replica.hub.cutLine();
if (asked.get("line") === "cut")
  void replica.act(
    "noteAdded",
    "case-00000005",
    {},
    { note: "离线时写的备注" },
  );

const root = document.getElementById("root");
if (root !== null)
  createRoot(root).render(
    <OfficeOnFakes
      replica={replica}
      graph={fakeGraph(asked.get("graph") === "none" ? {} : countyAnswers)}
      language={asked.get("language") === "en" ? "en" : "zh"}
      at={asked.get("at") ?? "/"}
    />,
  );
