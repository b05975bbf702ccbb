import { describe, expect, test } from "vitest";
import { aCase, villageClerk } from "../testing/builders.ts";
import { decideCaseErasure } from "./caseErasure.ts";
import type { ErasureBasis } from "./decideErasure.ts";
import type { PlainDate } from "./time.ts";

function delivered() {
  const teller = aCase({ stage: "closed" });
  teller.told("delivered", villageClerk, "2026-09-30", { how: "window" });
  return teller.state;
}

function withdrawn() {
  const teller = aCase({ stage: "takenIn" });
  teller.told("withdrawn", villageClerk, "2028-02-29", {});
  return teller.state;
}

const answer = (
  basis: ErasureBasis,
  state: ReturnType<typeof delivered>,
  today: string,
) => {
  const decision = decideCaseErasure(basis, state, today as PlainDate);
  return decision.erase ? "erased" : decision.until;
};

describe("[W9] whether a case is erased with the person", () => {
  test.each(["unlawfullyCollected", "consentWithdrawn", "ordered"] as const)(
    "%s: at once, once it has ended",
    (basis) => {
      expect(answer(basis, delivered(), "2026-10-01")).toBe("erased");
      expect(answer(basis, withdrawn(), "2028-03-01")).toBe("erased");
    },
  );

  test.each([
    ["the day after it ended", "2026-10-01", "2036-09-30"],
    ["the last day of its file", "2036-09-30", "2036-09-30"],
    ["the day after that", "2036-10-01", "erased"],
  ])("a purpose that is reached, on %s", (_, today, expected) => {
    expect(answer("purposeReached", delivered(), today)).toBe(expected);
  });

  test("a file that ended on 29 February is kept as long as any", () => {
    expect(answer("purposeReached", withdrawn(), "2030-01-01")).toBe(
      "2038-03-01",
    );
  });

  test("never a case that goes on", () => {
    const { state } = aCase({ stage: "closed" });
    expect(answer("ordered", state, "2050-01-01")).toBeNull();
    expect(answer("purposeReached", state, "2050-01-01")).toBeNull();
  });
});
