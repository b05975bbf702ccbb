import type { PlainDate } from "@onedoor/domain/time";
import { firstValueFrom } from "rxjs";
import { expect, test } from "vitest";
import {
  approver,
  colleague,
  minimumLiving,
  reviewer,
} from "../testing/fixtures.ts";
import { fakeReplicaOf } from "../testing/officeOnFakes.tsx";
import {
  aPerson,
  momentOn,
  playColleagueWasFirst,
  playIntoReview,
} from "../testing/seededCases.ts";
import { overruledOf } from "./overruled.ts";

const CASE = "case-00000001";
const ON = "2026-10-12" as PlainDate;

function inReview() {
  const replica = fakeReplicaOf();
  playIntoReview(replica, {
    caseId: CASE,
    item: minimumLiving,
    applicant: aPerson("王大爷", "990101194001012054"),
    acceptedOn: ON,
  });
  return replica;
}

async function told(replica: ReturnType<typeof inReview>, staffId: string) {
  const view = await firstValueFrom(replica.case(CASE));
  return overruledOf(view === null ? [] : [view], staffId);
}

test("an own decision that came second is told with the first one and who made it", async () => {
  const replica = inReview();
  playColleagueWasFirst(replica, CASE);
  const [one, ...others] = await told(replica, reviewer.staffId);
  expect(others).toEqual([]);
  expect(one?.own.kind).toBe("refused");
  expect(one?.decision.outcome).toBe("approved");
  expect(one?.decidedBy).toMatchObject({ staffId: "staff-luo" });
  expect(one?.alongside.map(({ kind }) => kind)).toEqual(["closed"]);
});

test("a colleague's own overruled decision isn't this officer's to hear of", async () => {
  const replica = inReview();
  playColleagueWasFirst(replica, CASE);
  expect(await told(replica, colleague.staffId)).toEqual([]);
});

test("with the line cut both count for their own replica, and the second hears of it once the county has spoken", async () => {
  const replica = inReview();
  replica.hub.cutLine();
  await replica.act(
    "approved",
    CASE,
    { documentNumber: null },
    { opinion: "" },
  );
  expect(await told(replica, reviewer.staffId)).toEqual([]);
  replica.hub.receive(
    CASE,
    "refused",
    { actor: approver, at: momentOn(ON, 15) },
    { documentNumber: null },
    { facts: "", reason: "", basis: "", remedies: "" },
  );
  replica.hub.mendLine();
  expect(await told(replica, reviewer.staffId)).toHaveLength(1);
});
