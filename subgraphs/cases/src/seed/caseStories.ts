import type { SeededRandom } from "@onedoor/demonstration/seededRandom";
import type { ItemTerms } from "@onedoor/domain/itemTerms";
import type { Scene, Step } from "./Scene.ts";

/**
 * How cases go, from the day after they were taken in. Each is told to its end; one that began late is simply not
 * there yet on the last day.
 */
export function pickStory(random: SeededRandom, terms: ItemTerms): Step[] {
  // What is promised at once is decided at the window, but for the few that supervision is there to find.
  if (terms.handlingType === "instant" && random.next() < 0.98)
    return decidedOnSpot(random);
  const review = (beside: Step[] = []) => [
    ...beside,
    ...reviewed(random, terms),
  ];
  const chance = random.next();
  if (chance < 0.05) return [refusedAtTheWindow(random)];
  if (chance < 0.08) return [withdrawn(random)];
  if (chance < 0.09) return [voided];
  if (chance < 0.11) return review([nobodyAnswers]);
  if (chance < 0.14) return [correctionRequested(random)];
  if (chance < 0.24)
    return review([
      correctionRequested(random),
      supplemented(random),
      accepted(random),
    ]);
  if (chance < 0.32 && terms.deferrable.length > 0)
    return review([acceptedWithDeferral(random, terms), deferredPaper(random)]);
  const pausing = terms.specialProcedures.find((one) => one.pausesClock);
  if (chance < 0.42 && pausing !== undefined)
    return review([
      accepted(random),
      procedureStarted(random, pausing.kind),
      procedureConfirmed,
      procedureEnded(random),
    ]);
  if (chance < 0.45 && terms.extension !== null)
    return review([accepted(random), extended(terms)]);
  if (chance < 0.47) return [accepted(random), terminated];
  if (chance < 0.48) return [accepted(random), transferred];
  if (chance < 0.5) return review([accepted(random), acceptedAgain]);
  if (chance < 0.52) return review([accepted(random), visited, visitConfirmed]);
  return review([accepted(random)]);
}

const WHY = {
  reason: "经审查，申请人目前情况不符合规定条件。",
  basis: "《中华人民共和国行政许可法》第三十八条",
  remedies: "可自收到之日起六十日内申请行政复议，或六个月内提起行政诉讼。",
};

const accepted = (random: SeededRandom): Step => ({
  afterDays: random.between(0, 2),
  play: ({ act, clerk }) => {
    act(clerk, "accepted", { documentNumber: null }, {});
  },
});

/** The hub will presume it accepted; a reviewer finds it in his inbox. */
const nobodyAnswers: Step = { afterDays: 9, play: () => undefined };

const acceptedAgain: Step = {
  afterDays: 0,
  play: ({ act, townOfficer }) => {
    act(townOfficer, "accepted", { documentNumber: null }, {});
  },
};

const acceptedWithDeferral = (
  random: SeededRandom,
  terms: ItemTerms,
): Step => ({
  afterDays: random.between(0, 2),
  play: ({ act, clerk }) => {
    act(
      clerk,
      "acceptedWithDeferral",
      { documentNumber: null, deferred: terms.deferrable.slice(0, 1) },
      { undertaking: "申请人承诺在期限内补交，逾期愿意承担后果。" },
    );
  },
});

const deferredPaper = (random: SeededRandom): Step => ({
  afterDays: random.between(1, 4),
  play: ({ act, clerk, state }) => {
    const [paper] = state.deferred;
    if (paper === undefined || random.next() < 0.3) return;
    const { materialCode } = paper;
    act(
      clerk,
      "deferredMaterialSupplied",
      { materialCode },
      { presented: [{ materialCode, how: "original", materialId: null }] },
    );
  },
});

const correctionRequested = (random: SeededRandom): Step => ({
  afterDays: random.between(0, 2),
  play: ({ act, clerk }) => {
    act(
      clerk,
      "correctionRequested",
      { documentNumber: null, defects: 1, secondReason: null },
      {
        defects: [
          {
            what: "申请表",
            defect: "缺少申请人签字",
            clause: "",
            howToCorrect: "由申请人本人签字后交回",
          },
        ],
      },
    );
  },
});

const supplemented = (random: SeededRandom): Step => ({
  afterDays: random.between(2, 8),
  play: ({ act, clerk }) => {
    act(clerk, "supplemented", { complete: true }, { presented: [], form: {} });
  },
});

const refusedAtTheWindow = (random: SeededRandom): Step => ({
  afterDays: random.between(0, 3),
  play: ({ act, clerk }) => {
    act(
      clerk,
      "acceptanceRefused",
      { documentNumber: null, ground: "notEligible" },
      { ...WHY, facts: "申请人不在受理范围内。", rightBody: "" },
    );
  },
});

const withdrawn = (random: SeededRandom): Step => ({
  afterDays: random.between(0, 3),
  play: ({ act, clerk }) => {
    act(clerk, "withdrawn", {}, { reason: "申请人自愿撤回申请。" });
  },
});

const voided: Step = {
  afterDays: 0,
  play: ({ act, clerk }) => {
    act(clerk, "voided", {}, { reason: "录入错误，已重新登记。" });
  },
};

const terminated: Step = {
  afterDays: 3,
  play: ({ act, approver }) => {
    if (approver === undefined) return false;
    act(
      approver,
      "terminated",
      { ground: "objectGone" },
      { reason: "申请事项的客体已不存在。" },
    );
    return true;
  },
};

const transferred: Step = {
  afterDays: 2,
  play: ({ act, assignee }) => {
    if (assignee === undefined) return false;
    act(
      assignee,
      "transferred",
      { toBody: "1199010100TE5T205K", toCase: null },
      { reason: "经核实属农业农村部门职责。" },
    );
    return true;
  },
};

const procedureStarted = (random: SeededRandom, procedure: string): Step => ({
  afterDays: random.between(1, 2),
  play: ({ act, assignee, dayAfter }) => {
    if (assignee === undefined) return false;
    act(
      assignee,
      "specialProcedureStarted",
      {
        procedure,
        pausesClock: true,
        expectedUntil: dayAfter(5),
        basis: "《中华人民共和国行政许可法》第四十五条",
      },
      { reason: "依规定须经特别程序。" },
    );
    return true;
  },
});

const procedureConfirmed: Step = {
  afterDays: 1,
  play: ({ act, colleague, state }) => {
    const awaited = state.awaitingConfirmation[0];
    if (colleague === undefined || awaited === undefined) return false;
    act(
      colleague,
      "confirmed",
      { confirms: awaited.entryId },
      { opinion: "同意。" },
    );
    return true;
  },
};

const procedureEnded = (random: SeededRandom): Step => ({
  afterDays: random.between(3, 7),
  play: ({ act, assignee, state }) => {
    const open = state.pauses.find(({ to }) => to === null);
    if (assignee === undefined || open === undefined) return false;
    act(
      assignee,
      "specialProcedureEnded",
      { started: open.entryId },
      { result: "无异议。" },
    );
    return true;
  },
});

const extended = (terms: ItemTerms): Step => ({
  afterDays: 5,
  play: ({ act, approver }) => {
    if (approver === undefined || terms.extension === null) return;
    act(
      approver,
      "extended",
      { by: terms.extension.limit, documentNumber: null },
      { reason: "情况复杂，需要进一步核实。" },
    );
  },
});

const visited: Step = {
  afterDays: 2,
  play: ({ act, assignee, today }) => {
    if (assignee === undefined) return false;
    act(
      assignee,
      "siteVisited",
      { on: today },
      { findings: "现场情况与申请材料一致。" },
    );
    return true;
  },
};

const visitConfirmed: Step = { ...procedureConfirmed, afterDays: 0 };

/** Nobody even put its papers on file: the hub's presumption is what moves it. */
export function forgottenStory(random: SeededRandom, terms: ItemTerms): Step[] {
  return [nobodyAnswers, ...reviewed(random, terms)];
}

/** One in twelve is late; one in fifty is decided twice, and the second is set aside. */
function reviewed(random: SeededRandom, terms: ItemTerms): Step[] {
  const { value, unit } = terms.promisedLimit;
  const limit = unit === "WD" ? Math.max(2, value) : unit === "INSTANT" ? 2 : 8;
  const late = random.next() < 0.08;
  const days = late
    ? limit + random.between(1, 7)
    : random.between(1, Math.max(1, limit - 2));
  const outcome = random.next() < 0.88 ? "approved" : "refused";
  return [
    {
      afterDays: 1,
      play: ({ act, assignee }) => {
        if (assignee === undefined) return false;
        act(assignee, "stepPassed", { step: 1 }, { opinion: "材料齐全。" });
        return true;
      },
    },
    {
      afterDays: days,
      play: (scene) => decide(scene, outcome, random.next() < 0.02),
    },
    ...finished(random, outcome),
  ];
}

function decide(
  { act, assignee, colleague, state }: Scene,
  outcome: "approved" | "refused",
  twice: boolean,
): boolean {
  // A body with one reviewer at a town: whoever is drawn decides, and nobody decides what waits for a second hand.
  if (assignee === undefined || state.awaitingConfirmation.length > 0)
    return false;
  if (outcome === "approved")
    act(
      assignee,
      "approved",
      { documentNumber: null },
      { opinion: "符合条件，准予。" },
    );
  else
    act(
      assignee,
      "refused",
      { documentNumber: null },
      { ...WHY, facts: "经核查，家庭情况与申报不符。" },
    );
  if (twice && colleague !== undefined)
    act(colleague, "approved", { documentNumber: null }, { opinion: "同意。" });
  return true;
}

function finished(
  random: SeededRandom,
  outcome: "approved" | "refused",
): Step[] {
  const steps: Step[] = [
    {
      afterDays: random.between(0, 1),
      play: ({ act, assignee }) => {
        if (assignee === undefined) return false;
        act(assignee, "closed", {}, {});
        return true;
      },
    },
  ];
  if (outcome === "approved" && random.next() < 0.6)
    steps.push({
      afterDays: random.between(1, 2),
      play: ({ act, assignee }) => {
        if (assignee === undefined) return false;
        act(
          assignee,
          "licenceIssued",
          { licence: "准予决定书", identifier: null, validUntil: null },
          {},
        );
        return true;
      },
    });
  return [...steps, ...delivered(random)];
}

function delivered(random: SeededRandom): Step[] {
  const steps: Step[] = [
    {
      afterDays: random.between(1, 6),
      play: ({ act, clerk }) => {
        act(clerk, "delivered", { how: "window" }, { receivedBy: "本人" });
      },
    },
  ];
  if (random.next() < 0.5)
    steps.push({
      afterDays: random.between(0, 2),
      play: ({ act, clerk }) => {
        act(
          clerk,
          "rated",
          { level: levelOf(random), channel: "window" },
          { words: "" },
        );
      },
    });
  return steps;
}

function levelOf(random: SeededRandom) {
  const chance = random.next();
  if (chance < 0.7) return "veryGood" as const;
  if (chance < 0.92) return "good" as const;
  if (chance < 0.97) return "fair" as const;
  return chance < 0.99 ? ("bad" as const) : ("veryBad" as const);
}

function decidedOnSpot(random: SeededRandom): Step[] {
  return [
    {
      afterDays: 0,
      play: ({ act, clerk }) => {
        act(
          clerk,
          "decidedOnSpot",
          { documentNumber: null, outcome: "approved" },
          { facts: "", reason: "", basis: "", remedies: "", result: "已办结" },
        );
      },
    },
    ...delivered(random),
  ];
}
