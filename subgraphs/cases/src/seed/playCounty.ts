import { county } from "@onedoor/demonstration/county";
import { knownLegalEntities } from "@onedoor/demonstration/knownLegalEntities";
import { knownResidents } from "@onedoor/demonstration/knownResidents";
import type { LegalEntity } from "@onedoor/demonstration/LegalEntity";
import type { Resident } from "@onedoor/demonstration/Resident";
import {
  type SeededRandom,
  seededRandom,
} from "@onedoor/demonstration/seededRandom";
import { unopenedCase } from "@onedoor/domain/caseState";
import { termsOf } from "@onedoor/domain/itemTerms";
import {
  addDays,
  epochMsOf,
  instantOfEpochMs,
  type PlainDate,
  startOfDay,
} from "@onedoor/domain/time";
import {
  dayKindOf,
  isCounted,
  type WorkCalendar,
} from "@onedoor/domain/workCalendar";
import { issueHubActs } from "../commands/issueHubActs.ts";
import type { Hub } from "../hub/Hub.ts";
import { uuidV7 } from "../hub/uuidV7.ts";
import { applicationOf, isForPersons } from "./applicationOf.ts";
import { likelyApplicants } from "./likelyApplicants.ts";
import { forgottenStory, pickStory } from "./caseStories.ts";
import type { Scene, Step } from "./Scene.ts";
import { SeedDevice } from "./SeedDevice.ts";
import type { SeedItem } from "./SeedItem.ts";

export interface CountyPlay {
  hub: Hub;
  random: SeededRandom;
  items: readonly SeedItem[];
  calendar: WorkCalendar;
  today: PlainDate;
  count: number;
  residents: readonly Resident[];
  legalEntities: readonly LegalEntity[];
  setNow(ms: number): void;
}

const WORKING_DAYS = 120;
/** The hub looks for what time has caused every so many days; what it finds is dated by the law, not by the look. */
const DAYS_BETWEEN_HUB_ACTS = 3;
const OPENS_MS = 9 * 3_600_000;
const CLOSES_MS = 17.5 * 3_600_000;

interface Playing {
  caseId: string;
  clerk: SeedDevice;
  random: SeededRandom;
  story: Step[];
  next: number;
}

/** Plays the county's working days one by one up to yesterday: windows by day, pushes in the evening, the hub at night. */
export async function playCounty(play: CountyPlay): Promise<void> {
  const { hub, calendar, count, setNow } = play;
  const days = workingDaysBefore(play.today, calendar);
  setNow(epochMsOf(startOfDay(days[0] ?? play.today)));
  const devices = await openDevices(hub);
  const starts = startsOf(play, days.length);
  const applicants = new Map(
    play.items.map((item) => [
      item.elements.id,
      likelyApplicants(item.elements.id, play.residents, play.today),
    ]),
  );
  const due: Playing[][] = days.map(() => []);
  for (const [index, day] of days.entries()) {
    const opensAt = epochMsOf(startOfDay(day)) + OPENS_MS;
    const states = await hub.store.statesOf(
      (due[index] ?? []).map(({ caseId }) => caseId),
    );
    const plan = (playing: Playing) => schedule(due, index, playing);
    for (const playing of due[index] ?? []) {
      const state = states.get(playing.caseId) ?? unopenedCase(playing.caseId);
      const step = playing.story[playing.next - 1];
      const scene = sceneOf(playing, state, devices, days, index, opensAt);
      if (step !== undefined && step.play(scene) !== false) plan(playing);
    }
    for (let at = 0; at < (starts[index] ?? 0); at += 1)
      plan(
        await openCase(
          play,
          applicants,
          devices,
          opensAt,
          index >= days.length - 3,
        ),
      );
    setNow(epochMsOf(startOfDay(day)) + CLOSES_MS);
    await Promise.all([...devices.values()].map((device) => device.push()));
    if (index % DAYS_BETWEEN_HUB_ACTS === 0 || index === days.length - 1)
      await issueHubActs(hub);
  }
  if (count > 0 && days.length === 0) throw new Error("no day to play");
}

function schedule(due: Playing[][], today: number, playing: Playing): void {
  const step = playing.story[playing.next];
  if (step === undefined) return;
  playing.next += 1;
  // What a day's acts rest on is what the hub had the evening before.
  due[today + Math.max(1, step.afterDays)]?.push(playing);
}

async function openDevices(hub: Hub): Promise<Map<string, SeedDevice>> {
  const devices = new Map<string, SeedDevice>();
  for (const { account, staffId, role } of county.staff)
    if (role !== "supervisor" && role !== "operator")
      devices.set(staffId, await SeedDevice.opened(hub, account));
  return devices;
}

async function openCase(
  { hub, random, items, legalEntities }: CountyPlay,
  applicants: ReadonlyMap<string, readonly Resident[]>,
  devices: ReadonlyMap<string, SeedDevice>,
  opensAt: number,
  lately: boolean,
): Promise<Playing> {
  const item = oneOf(random, items);
  // Those who sign in to the demonstration find cases of their own.
  const known = random.next() < 0.02;
  const likely = applicants.get(item.elements.id) ?? [];
  const resident =
    known && likely.some(isCitizen)
      ? knownResidents.citizen
      : oneOf(random, likely);
  const firm = known
    ? knownLegalEntities.teaCompany
    : oneOf(random, legalEntities);
  const { division } = isForPersons(item) ? resident : firm;
  const clerk = devices.get(windowFor(random, item, division));
  const terms = termsOf(item.elements, item.answers);
  if (clerk === undefined || !terms.ok)
    throw new Error(`item ${item.elements.id} can't be applied for`);
  const at = instantOfEpochMs(opensAt + random.between(0, 400) * 60_000);
  const caseId = uuidV7(at, hub.random(10));
  const queryCode = String(random.between(0, 999_999)).padStart(6, "0");
  const application = applicationOf(item, resident, firm, queryCode);
  clerk.write(
    "submitted",
    caseId,
    at,
    {
      terms: terms.terms,
      applicantKind: application.applicant.kind,
      division,
      stationId: clerk.actor.stationId,
      channel: "window",
      caseNumber: await clerk.takeCaseNumber(item.elements.itemCode, at),
      provisionalNumber: null,
    },
    application,
  );
  // Some of the last days' applications lie on the counter still.
  const forgotten = random.next() < (lately ? 0.15 : 0.015);
  const story = forgotten
    ? forgottenStory(random, terms.terms)
    : pickStory(random, terms.terms);
  if (!forgotten)
    clerk.write(
      "takenIn",
      caseId,
      instantOfEpochMs(epochMsOf(at) + random.between(1, 15) * 60_000),
      { documentNumber: null },
      { presented: application.presented },
    );
  return {
    caseId,
    clerk,
    random: seededRandom(random.between(0, 2 ** 31)),
    story,
    next: 0,
  };
}

function isCitizen({ personId }: Resident): boolean {
  return personId === knownResidents.citizen.personId;
}

/** The official at the lowest window that may take this item, of those that the demonstration has staff for. */
function windowFor(
  random: SeededRandom,
  { elements }: SeedItem,
  division: string,
): string {
  const takes = (level: string) => elements.acceptLevels.includes(level);
  if (takes("6") && division === "990101100201") return "staff-cun1";
  if (takes("6") && division === "990101100202") return "staff-cun2";
  if (takes("5") && division.startsWith("990101100"))
    return random.next() < 0.7 ? "staff-zhen1" : "staff-zhen2";
  if (takes("5") && division.startsWith("990101001")) return "staff-jiedao1";
  return takes("4") ? "staff-dating1" : "staff-zhen1";
}

function sceneOf(
  { caseId, clerk, random }: Playing,
  state: Scene["state"],
  devices: ReadonlyMap<string, SeedDevice>,
  days: readonly PlainDate[],
  index: number,
  opensAt: number,
): Scene {
  const body = state.terms?.implementingBody;
  const assignee = devices.get(state.assignee?.staffId ?? "");
  const ofBody = [...devices.values()].filter(
    ({ actor }) =>
      actor.body === body && actor.staffId !== state.acceptance?.by,
  );
  const today = days[index] ?? days[0];
  const townOfficer = devices.get("staff-zhen2");
  if (today === undefined || townOfficer === undefined)
    throw new Error(`case ${caseId} is played on no day`);
  let minutes = random.between(0, 360);
  return {
    state,
    today,
    dayAfter: (workingDays) =>
      days[index + workingDays] ?? addDays(today, workingDays + 2),
    random,
    clerk,
    assignee,
    colleague: ofBody.find((device) => device !== assignee),
    approver: ofBody.find(
      ({ actor }) => actor.role === "approver" || actor.role === "townOfficer",
    ),
    townOfficer,
    act(device, kind, facts, content) {
      minutes += random.between(2, 20);
      const at = instantOfEpochMs(opensAt + minutes * 60_000);
      return device.write(kind, caseId, at, facts, content);
    },
  };
}

/** How many cases begin on each day: more of them lately, so that every desk has work. */
function startsOf({ random, count }: CountyPlay, days: number): number[] {
  const starts = Array.from({ length: days }, () => 0);
  for (let at = 0; at < count; at += 1) {
    const day = Math.min(days - 1, Math.floor(days * random.next() ** 0.62));
    starts[day] = (starts[day] ?? 0) + 1;
  }
  return starts;
}

function workingDaysBefore(
  today: PlainDate,
  calendar: WorkCalendar,
): PlainDate[] {
  const days: PlainDate[] = [];
  for (
    let day = addDays(today, -1);
    days.length < WORKING_DAYS;
    day = addDays(day, -1)
  )
    if (isCounted(dayKindOf(day, calendar))) days.unshift(day);
  return days;
}

function oneOf<One>(random: SeededRandom, all: readonly One[]): One {
  const one = all[random.between(0, all.length - 1)];
  if (one === undefined) throw new Error("nothing to choose from");
  return one;
}
