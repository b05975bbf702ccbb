import type { Resident } from "@onedoor/demonstration/Resident";
import type { PlainDate } from "@onedoor/domain/time";

interface Likely {
  from: number;
  to: number;
  sex?: Resident["sex"];
}

const ADULT: Likely = { from: 18, to: 90 };
/** In years. What isn't here, any adult may apply for. */
const LIKELY: Readonly<Record<string, Likely>> = {
  "np-elderly-allowance": { from: 80, to: 105 },
  "np-resident-pension": { from: 60, to: 90 },
  "np-unemployment": { from: 22, to: 57 },
  "np-birth-registration": { from: 21, to: 42, sex: "female" },
  "np-birth-household": { from: 21, to: 45 },
  "np-homestead": { from: 24, to: 70 },
};

/** The residents of whom an application for the item would surprise nobody. */
export function likelyApplicants(
  itemId: string,
  residents: readonly Resident[],
  today: PlainDate,
): readonly Resident[] {
  const { from, to, sex } = LIKELY[itemId] ?? ADULT;
  return residents.filter((resident) => {
    const age = ageOn(today, resident.birthDate);
    return (
      age >= from && age <= to && (sex === undefined || resident.sex === sex)
    );
  });
}

/** Full years. */
function ageOn(today: PlainDate, birthDate: PlainDate): number {
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return today.slice(5) < birthDate.slice(5) ? years - 1 : years;
}
