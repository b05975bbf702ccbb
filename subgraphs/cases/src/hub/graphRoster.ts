import { epochMsOf, type Instant } from "@onedoor/domain/time";
import type { AskGraph } from "@onedoor/subgraph-host/Subgraph";
import { partyOfNumber, partyOfPerson } from "./parties.ts";
import type { Roster } from "./Roster.ts";

/** The register is looked at again after this long; until the answer comes, and when none comes, the last one holds. */
const ROSTER_MS = 10 * 60_000;
/** For whom nobody knows it is looked at again at once, but no more often than this. */
const NEWCOMER_MS = 5_000;
/** What doesn't answer in this time is out of reach. */
const PATIENCE_MS = 10_000;

/** The county's officials as its graph names them. `salt`: what `partiesOf` hashes numbers with. */
export function graphRoster(
  askGraph: AskGraph,
  now: () => Instant,
  salt: string,
): Roster {
  let holders: readonly OfficeHolder[] = [];
  let closeTo: ReadonlyMap<string, ReadonlySet<string>> = new Map();
  let lookedAtMs: number | undefined;
  let looking: Promise<void> | undefined;

  async function ask(): Promise<void> {
    const atMs = epochMsOf(now());
    const answer = await inTime(
      askGraph<{ officeHolders: readonly OfficeHolder[] }>(OFFICE_HOLDERS, {
        salt,
      }),
    );
    holders = answer.officeHolders;
    closeTo = new Map(
      holders.map((one) => [
        one.staffId,
        new Set(
          one.closeTo.flatMap(({ personId, numberHash }) => [
            partyOfPerson(personId),
            partyOfNumber(numberHash),
          ]),
        ),
      ]),
    );
    lookedAtMs = atMs;
  }

  /** Pushes that come together ask once. */
  function lookNow(): Promise<void> {
    looking ??= ask().finally(() => {
      looking = undefined;
    });
    return looking;
  }

  return {
    async look(staffId) {
      if (lookedAtMs === undefined) return lookNow();
      const ageMs = epochMsOf(now()) - lookedAtMs;
      const isNew = staffId !== undefined && !closeTo.has(staffId);
      // Somebody was hired since. Where that can't be seen now, what is known has to do.
      if (isNew && ageMs > NEWCOMER_MS) await lookNow().catch(() => undefined);
      else if (ageMs >= ROSTER_MS) void lookNow().catch(() => undefined);
    },
    reviewersOf: (body) =>
      holders.filter(
        (one) => one.isOpen && one.body === body && REVIEWING.has(one.role),
      ),
    isCloseTo: (staffId, parties) => {
      const close = closeTo.get(staffId);
      return close !== undefined && parties.some((party) => close.has(party));
    },
  };
}

const OFFICE_HOLDERS = `query OfficeHolders($salt: String!) {
  officeHolders(salt: $salt) { staffId postId role body isOpen closeTo { personId numberHash } }
}`;

interface OfficeHolder {
  staffId: string;
  postId: string;
  role: string;
  body: string;
  isOpen: boolean;
  closeTo: readonly { personId: string; numberHash: string }[];
}

const REVIEWING: ReadonlySet<string> = new Set(["REVIEWER", "TOWN_OFFICER"]);

async function inTime<Answer>(answer: Promise<Answer>): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error("the register of officials doesn't answer")),
      PATIENCE_MS,
    );
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
