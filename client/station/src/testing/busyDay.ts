import { actorFor } from "@onedoor/demonstration/county";
import { knownResidents } from "@onedoor/demonstration/knownResidents";
import type { Resident } from "@onedoor/demonstration/Resident";
import type { ActorRef } from "@onedoor/domain/entries";
import type { BodyOf } from "@onedoor/domain/facts";
import { resolveSituations } from "@onedoor/domain/situations";
import { dateOf } from "@onedoor/domain/time";
import { newUuid } from "../newIds.ts";
import { sampleOf, seededItem } from "./aStation.tsx";
import type { MemoryReplica } from "@onedoor/replica/testing/MemoryReplica";

const HUB: ActorRef = { type: "hub" };

/** Cases at all stages, so that a preview shows a station in the middle of its day. */
export async function busyDay(station: MemoryReplica): Promise<void> {
  const { wangDaye, wangNainai, disabledMan, youngMother, citizen, rareName } =
    knownResidents;
  await open(station, "np-elderly-allowance", wangDaye);
  const correcting = await open(station, "np-minimum-living", disabledMan);
  await station.act(
    "correctionRequested",
    correcting,
    {
      documentNumber: "演政补字〔2026〕第0004号",
      defects: 1,
      secondReason: null,
    },
    {
      defects: [
        {
          what: "家庭收入证明",
          defect: "未提交",
          clause: "《最低生活保障审核确认办法》",
          howToCorrect: "请提交近一年的收入证明",
        },
      ],
    },
  );
  const review = await open(station, "np-elderly-allowance", wangNainai);
  await station.act(
    "accepted",
    review,
    { documentNumber: "演政受字〔2026〕第0003号" },
    {},
  );
  assign(station, review);
  const closed = await open(station, "np-disability-subsidy", disabledMan);
  await station.act("accepted", closed, { documentNumber: null }, {});
  assign(station, closed);
  station.hub.receive(
    closed,
    "approved",
    { actor: actorFor("minzheng1") },
    { documentNumber: null },
    { opinion: "符合条件" },
  );
  station.hub.receive(closed, "closed", { actor: HUB }, {}, {});
  const setAside = await open(station, "np-resident-pension", citizen);
  station.hub.receive(
    setAside,
    "withdrawn",
    { actor: actorFor("zhen1") },
    {},
    { reason: "申请人改主意" },
  );
  station.hub.receive(
    setAside,
    "accepted",
    { actor: actorFor("zhen2") },
    { documentNumber: null },
    {},
  );
  const town = await open(station, "np-birth-registration", youngMother);
  await station.act("accepted", town, { documentNumber: null }, {});
  assign(station, town);
  await open(station, "np-unemployment", rareName);
}

/** Submits and takes in a complete sample application; answers its case. */
export async function open(
  station: MemoryReplica,
  itemId: string,
  resident: Resident,
  presented: BodyOf<"submitted">["presented"] | "all" = "all",
): Promise<string> {
  const item = seededItem(itemId);
  const sample = sampleOf(itemId);
  const resolved = resolveSituations(item.elements, sample.answers);
  if (!resolved.ok)
    throw new Error(`the sample of ${itemId} answers too little`);
  const caseId = newUuid(station.now());
  const number = await station.takeCaseNumber(
    item.itemCode,
    dateOf(station.now()),
  );
  const papers =
    presented === "all"
      ? resolved.materials.map(({ material }) => ({
          materialCode: material.code,
          how: "original" as const,
          materialId: null,
        }))
      : presented;
  const opened = await station.act(
    "submitted",
    caseId,
    {
      terms: resolved.terms,
      applicantKind: "person",
      division: resident.division,
      stationId: station.actor.stationId,
      channel: "window",
      ...number,
    },
    {
      applicant: {
        kind: "person",
        personId: resident.personId,
        name: resident.name,
        residentId: resident.residentId,
        phone: resident.phone,
        address: resident.address,
      },
      agent: null,
      answers: sample.answers,
      form: sample.form,
      presented: papers,
      queryCode: "482916",
    },
  );
  if (!opened.ok) throw new Error(`not opened: ${opened.reason}`);
  await station.act(
    "takenIn",
    caseId,
    { documentNumber: null },
    { presented: papers },
  );
  station.hub.passMinutes(7);
  return caseId;
}

function assign(station: MemoryReplica, caseId: string) {
  station.hub.receive(
    caseId,
    "assigned",
    { actor: HUB },
    { staffId: "staff-minzheng1", postId: "post-minzheng1", method: "random" },
    {},
  );
}
