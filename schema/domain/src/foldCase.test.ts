import { describe, expect, test } from "vitest";
import {
  at,
  aCase,
  colleague,
  hub,
  JournalTeller,
  reviewer,
  submittedBody,
  submittedFacts,
  townOfficer,
  villageClerk,
} from "../testing/builders.ts";
import { decideRefusal } from "./decideCommand.ts";
import { foldCase } from "./foldCase.ts";
import { mergeJournals } from "./mergeJournals.ts";
import type { PlainDate } from "./time.ts";

const opinion = { content: { opinion: "同意" } };

describe("a case is the fold of its journal", () => {
  test("[F1] the main line ends delivered", () => {
    const teller = aCase({ stage: "closed" });
    teller.told("licenceIssued", reviewer, "2026-09-29", {
      licence: "津贴通知",
      identifier: null,
      validUntil: null,
    });
    teller.told("delivered", villageClerk, "2026-09-30", { how: "window" });
    teller.told("rated", villageClerk, "2026-09-30", {
      level: "veryGood",
      channel: "window",
    });
    expect(teller.state).toMatchObject({
      stage: "delivered",
      rating: "veryGood",
      setAside: [],
    });
    expect(teller.state.counted).toHaveLength(9);
  });

  test("[F2] a second acceptance is set aside", () => {
    const teller = aCase({ stage: "accepted" });
    const second = teller.told("accepted", townOfficer, "2026-09-22", {
      documentNumber: null,
    });
    expect(teller.state.setAside).toMatchObject([
      { entryId: second, reason: "alreadyAccepted", recorded: true },
    ]);
    expect(teller.state.acceptance?.by).toBe(villageClerk.staffId);
  });

  test("[F2] the first decision to arrive counts, the other is set aside", () => {
    const teller = aCase({ stage: "inReview" });
    teller.told(
      "approved",
      colleague,
      "2026-09-25",
      { documentNumber: null },
      opinion,
    );
    teller.told(
      "refused",
      reviewer,
      "2026-09-24",
      { documentNumber: null },
      { received: "2026-09-26" },
    );
    expect(teller.state).toMatchObject({
      stage: "approved",
      decision: { by: colleague.staffId },
      setAside: [{ kind: "refused", reason: "alreadyDecided" }],
    });
  });

  test("[F3] an acknowledged verdict is obeyed in a state that would judge otherwise", () => {
    const teller = aCase({ stage: "submitted" });
    const id = teller.told("approved", reviewer, "2026-09-20", {
      documentNumber: null,
    });
    const counted = teller.entries.map((entry) =>
      entry.entryId === id && entry.acknowledgement !== null
        ? {
            ...entry,
            acknowledgement: {
              ...entry.acknowledgement,
              verdict: "counted" as const,
              reason: null,
            },
          }
        : entry,
    );
    expect(foldCase(teller.caseId, counted).stage).toBe("approved");
  });

  test("[F4] pending entries fold after all acknowledged ones, whatever they claim", () => {
    const teller = aCase({ stage: "takenIn" });
    teller.pending("withdrawn", villageClerk, "2026-09-01", {});
    teller.told("accepted", townOfficer, "2026-09-21", {
      documentNumber: null,
    });
    expect(teller.state).toMatchObject({
      stage: "withdrawn",
      acceptance: { by: townOfficer.staffId },
    });
    expect(teller.state.pending).toHaveLength(1);
  });

  test("[F5] entries of a case that nobody opened are set aside", () => {
    const teller = new JournalTeller();
    teller.pending("accepted", villageClerk, "2026-09-21", {
      documentNumber: null,
    });
    expect(teller.state.setAside).toMatchObject([
      { reason: "caseNotOpened", recorded: false },
    ]);
  });

  test("[F6] an acceptance made in time offline displaces the deemed one", () => {
    const teller = aCase({ stage: "takenIn" });
    teller.told(
      "deemedAccepted",
      hub,
      "2026-09-29",
      limits(["2026-09-18", "2026-09-28"]),
    );
    expect(teller.state.acceptance).toMatchObject({
      presumed: true,
      on: "2026-09-18",
    });
    teller.told(
      "accepted",
      villageClerk,
      "2026-09-22",
      { documentNumber: null },
      { received: "2026-10-09" },
    );
    expect(teller.state).toMatchObject({
      stage: "accepted",
      acceptance: { presumed: false, on: "2026-09-22" },
    });
  });

  test("[F6] an acceptance made too late does not", () => {
    const teller = aCase({ stage: "takenIn" });
    teller.told(
      "deemedAccepted",
      hub,
      "2026-09-29",
      limits(["2026-09-18", "2026-09-28"]),
    );
    teller.told("accepted", villageClerk, "2026-09-29", {
      documentNumber: null,
    });
    expect(teller.state).toMatchObject({
      acceptance: { presumed: true },
      setAside: [{ reason: "alreadyAccepted" }],
    });
  });

  test("[F6] a correction requested in time displaces the presumption and what rested on it", () => {
    const teller = aCase({ stage: "takenIn" });
    teller.told(
      "deemedAccepted",
      hub,
      "2026-09-29",
      limits(["2026-09-18", "2026-09-28"]),
    );
    teller.told("assigned", hub, "2026-09-29", {
      staffId: "x",
      postId: "y",
      method: "random",
    });
    const facts = { documentNumber: null, defects: 1, secondReason: null };
    teller.told("correctionRequested", villageClerk, "2026-09-24", facts, {
      received: "2026-10-09",
    });
    expect(teller.state).toMatchObject({
      stage: "correcting",
      acceptance: null,
      assignee: null,
    });
  });

  test("[F6] a decision that was delivered is never undone by an older clock", () => {
    const teller = aCase({ stage: "takenIn" });
    teller.told(
      "deemedAccepted",
      hub,
      "2026-09-29",
      limits(["2026-09-18", "2026-09-28"]),
    );
    teller.told("assigned", hub, "2026-09-29", {
      staffId: "x",
      postId: "y",
      method: "random",
    });
    teller.told(
      "approved",
      reviewer,
      "2026-09-30",
      { documentNumber: null },
      opinion,
    );
    teller.told("closed", reviewer, "2026-09-30", {});
    teller.told("delivered", villageClerk, "2026-09-30", { how: "window" });
    const facts = { documentNumber: null, defects: 1, secondReason: null };
    teller.told("correctionRequested", townOfficer, "2026-09-24", facts, {
      received: "2026-10-09",
    });
    expect(teller.state).toMatchObject({
      stage: "delivered",
      setAside: [{ reason: "alreadyDelivered" }],
    });
  });

  test("[F6] a supplement made before the correction expired brings the case back", () => {
    const teller = aCase({ stage: "takenIn" });
    teller.told("correctionRequested", villageClerk, "2026-09-21", {
      documentNumber: null,
      defects: 1,
      secondReason: null,
    });
    teller.told("correctionExpired", hub, "2026-10-20", {
      limitEndedOn: limits(["2026-10-19", "2026-10-19"]).limitEndedOn,
    });
    expect(teller.state.stage).toBe("terminated");
    teller.told(
      "supplemented",
      villageClerk,
      "2026-10-15",
      { complete: true },
      { received: "2026-10-22" },
    );
    expect(teller.state).toMatchObject({
      stage: "takenIn",
      receivedOn: "2026-10-15",
      ended: null,
    });
  });

  test("[F7] a second correction request needs a reason", () => {
    const teller = aCase({ stage: "takenIn" });
    const facts = { documentNumber: null, defects: 1, secondReason: null };
    teller.told("correctionRequested", villageClerk, "2026-09-21", facts);
    teller.told("supplemented", villageClerk, "2026-09-22", { complete: true });
    teller.told("correctionRequested", villageClerk, "2026-09-23", facts);
    expect(teller.state.setAside).toMatchObject([
      { reason: "secondCorrectionNeedsReason" },
    ]);
    teller.told("correctionRequested", villageClerk, "2026-09-23", {
      ...facts,
      secondReason: "材料到期",
    });
    expect(teller.state).toMatchObject({
      stage: "correcting",
      correctionsRequested: 2,
    });
  });

  test("[F8] who accepted a case does not approve it", () => {
    const teller = new JournalTeller();
    teller.told("submitted", reviewer, "2026-09-18", submittedFacts(), {
      content: submittedBody(),
    });
    expect(teller.state.setAside).toMatchObject([{ reason: "notPermitted" }]);
    const own = aCase({ stage: "takenIn" });
    own.told("accepted", reviewer, "2026-09-21", { documentNumber: null });
    own.told("assigned", hub, "2026-09-21", {
      staffId: reviewer.staffId,
      postId: reviewer.postId,
      method: "random",
    });
    own.told(
      "approved",
      reviewer,
      "2026-09-24",
      { documentNumber: null },
      opinion,
    );
    expect(own.state.setAside).toMatchObject([
      { kind: "approved", reason: "acceptorMayNotApprove" },
    ]);
  });

  test("[F9] a special procedure that the item lets pause suspends the case until it ends", () => {
    const teller = aCase({ stage: "inReview" });
    const started = teller.told(
      "specialProcedureStarted",
      reviewer,
      "2026-09-24",
      {
        procedure: "公示",
        pausesClock: true,
        expectedUntil: null,
        basis: "",
      },
    );
    expect(teller.state.stage).toBe("suspended");
    teller.told("specialProcedureEnded", reviewer, "2026-10-15", { started });
    expect(teller.state).toMatchObject({
      stage: "inReview",
      pauses: [{ from: "2026-09-24", to: "2026-10-15" }],
    });
  });

  test("[F10] where two must act, the second officer is another one", () => {
    const teller = aCase({ stage: "inReview" });
    const visit = teller.told("siteVisited", reviewer, "2026-09-24", {
      on: limits(["2026-09-24", "2026-09-24"]).limitEndedOn,
    });
    teller.told(
      "confirmed",
      reviewer,
      "2026-09-24",
      { confirms: visit },
      opinion,
    );
    teller.told(
      "approved",
      reviewer,
      "2026-09-24",
      { documentNumber: null },
      opinion,
    );
    expect(teller.state.setAside).toMatchObject([
      { reason: "sameOfficer" },
      { reason: "awaitingConfirmation" },
    ]);
    teller.told(
      "confirmed",
      colleague,
      "2026-09-25",
      { confirms: visit },
      opinion,
    );
    teller.told(
      "approved",
      reviewer,
      "2026-09-25",
      { documentNumber: null },
      opinion,
    );
    expect(teller.state.stage).toBe("approved");
  });

  test("[F11] settling a set-aside entry never revives it", () => {
    const teller = aCase({ stage: "inReview" });
    teller.told(
      "approved",
      colleague,
      "2026-09-25",
      { documentNumber: null },
      opinion,
    );
    const late = teller.told("refused", reviewer, "2026-09-25", {
      documentNumber: null,
    });
    teller.told("setAsideSettled", reviewer, "2026-09-26", {
      entryId: late,
      as: "noted",
    });
    expect(teller.state).toMatchObject({
      stage: "approved",
      setAside: [{ entryId: late, settled: "noted" }],
    });
  });

  test("[F12] an extension counts once, within what the item allows", () => {
    const teller = aCase({ stage: "inReview" });
    const by = (value: number) => ({
      by: { value, unit: "WD" as const },
      documentNumber: null,
    });
    teller.told(
      "extended",
      { ...reviewer, role: "approver" },
      "2026-09-25",
      by(11),
    );
    teller.told(
      "extended",
      { ...reviewer, role: "approver" },
      "2026-09-25",
      by(10),
    );
    teller.told(
      "extended",
      { ...reviewer, role: "approver" },
      "2026-09-26",
      by(1),
    );
    expect(teller.state.setAside).toMatchObject([
      { reason: "extensionTooLong" },
      { reason: "extensionUsed" },
    ]);
  });
});

describe("after a restore", () => {
  test("[M7] an entry that was pushed again has the row of the later epoch, on every side", () => {
    const [entry] = aCase({ stage: "submitted" }).entries;
    if (entry === undefined || entry.acknowledgement === null)
      throw new Error("nothing was recorded");
    const again = {
      ...entry,
      acknowledgement: { ...entry.acknowledgement, epoch: 2, seq: 90 },
    };
    expect(mergeJournals([entry], [again])).toEqual([again]);
    expect(mergeJournals([again], [entry])).toEqual([again]);
  });

  test("[F14] what came back folds at its old place", () => {
    const teller = aCase({ stage: "accepted" });
    const before = teller.state;
    const lost = teller.forgetLast();
    teller.recovered(lost, "2026-09-22");
    expect(teller.state).toMatchObject({
      stage: "accepted",
      acceptance: before.acceptance,
      contradictions: [],
    });
    expect(teller.state.counted.indexOf(lost.entryId)).toBe(2);
  });

  test("[F14] what was counted since stands, and the contradiction is shown until it is settled", () => {
    const teller = aCase({ stage: "approved" });
    const lost = teller.forgetLast();
    const refusal = teller.told(
      "refused",
      reviewer,
      "2026-09-28",
      { documentNumber: null },
      { epoch: 2 },
    );
    teller.recovered(lost, "2026-09-29");
    expect(teller.state).toMatchObject({
      stage: "refused",
      decision: { entryId: refusal },
      contradictions: [
        { entryId: refusal, reason: "alreadyDecided", settled: null },
      ],
    });
    teller.told(
      "setAsideSettled",
      reviewer,
      "2026-09-30",
      { entryId: refusal, as: "noted" },
      { epoch: 2 },
    );
    expect(teller.state.contradictions).toMatchObject([{ settled: "noted" }]);
  });
});

describe("authority", () => {
  test("[A1] a clerk of another village has no reach, until access is granted", () => {
    const stranger = {
      ...villageClerk,
      staffId: "s",
      stationId: "st-990101100202",
      division: "990101100202",
    };
    const teller = aCase({ stage: "takenIn" });
    teller.told("accepted", stranger, "2026-09-21", { documentNumber: null });
    expect(teller.state.setAside).toMatchObject([{ reason: "outsideScope" }]);
    teller.told("accessGranted", villageClerk, "2026-09-21", {
      stationId: "st-990101100202",
      until: null,
      ground: "consent",
    });
    teller.told("accepted", stranger, "2026-09-21", { documentNumber: null });
    expect(teller.state.stage).toBe("accepted");
  });

  test("[T6] what a station did while its access lasted counts, whenever it arrives; what it did after does not", () => {
    const stationId = "st-990101100202";
    const stranger = {
      ...villageClerk,
      staffId: "s",
      stationId,
      division: "990101100202",
    };
    const teller = aCase({ stage: "takenIn" });
    teller.told("accessGranted", villageClerk, "2026-09-21", {
      stationId,
      until: "2026-09-23" as PlainDate,
      ground: "consent",
    });
    const note = { content: { note: "申请人来问" } };
    teller.told("noteAdded", stranger, "2026-09-24", {}, note);
    teller.told("accessEnded", { type: "hub" }, "2026-09-24", {
      stationId,
      ground: "limitPassed",
    });
    expect(teller.state.setAside).toMatchObject([{ reason: "outsideScope" }]);
    const inTime = teller.told(
      "noteAdded",
      stranger,
      "2026-09-23",
      {},
      {
        ...note,
        received: "2026-09-29",
      },
    );
    expect(teller.state.counted).toContain(inTime);
    teller.told("accessEnded", villageClerk, "2026-09-29", {
      stationId,
      ground: "limitPassed",
    });
    expect(teller.state.setAside.at(-1)).toMatchObject({ reason: "hubOnly" });
  });

  test("[A2] a window does not decide what a department implements", () => {
    const teller = aCase({ stage: "inReview" });
    teller.told(
      "approved",
      townOfficer,
      "2026-09-24",
      { documentNumber: null },
      opinion,
    );
    expect(teller.state.setAside).toMatchObject([{ reason: "notPermitted" }]);
  });

  test("[A3] what only the hub may say is set aside from others", () => {
    const teller = aCase({ stage: "takenIn" });
    teller.told(
      "deemedAccepted",
      villageClerk,
      "2026-09-29",
      limits(["2026-09-18", "2026-09-28"]),
    );
    expect(teller.state.setAside).toMatchObject([{ reason: "hubOnly" }]);
  });
});

test("[F13] a refusal without reason, basis or remedies is not offered to the record", () => {
  const teller = aCase({ stage: "inReview" });
  const act = {
    actor: reviewer,
    at: at("2026-09-24"),
    facts: { documentNumber: null },
  };
  const content = { facts: "", reason: "年龄不足", basis: " ", remedies: "" };
  expect(decideRefusal(teller.state, { ...act, content })).toEqual({
    ok: false,
    reason: "wordsMissing",
    missing: ["facts", "basis", "remedies"],
  });
});

function limits([receivedOn, limitEndedOn]: readonly [string, string]): {
  receivedOn: PlainDate;
  limitEndedOn: PlainDate;
} {
  return { receivedOn, limitEndedOn } as {
    receivedOn: PlainDate;
    limitEndedOn: PlainDate;
  };
}
