import { epochMsOf, type Instant } from "@onedoor/domain/time";
import type { AskGraph } from "@onedoor/subgraph-host/Subgraph";
import { partyOfNumber, partyOfPerson } from "./parties.ts";
import type { Roster } from "./Roster.ts";

/** The register is looked at again after this long; until the answer comes, and when none comes, the last one holds. */
const ROSTER_MS = 10 * 60_000;

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
    const answer = await askGraph<{ officeHolders: readonly OfficeHolder[] }>(
      OFFICE_HOLDERS,
      { salt },
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
  }

  return {
    async look() {
      const at = epochMsOf(now());
      if (lookedAtMs !== undefined && at - lookedAtMs < ROSTER_MS) return;
      // Pushes that come together ask once.
      looking ??= ask().finally(() => {
        looking = undefined;
      });
      try {
        await looking;
      } catch (error) {
        if (lookedAtMs === undefined) throw error;
      }
      lookedAtMs = at;
    },
    reviewersOf: (body) =>
      holders.filter((one) => one.body === body && REVIEWING.has(one.role)),
    isCloseTo: (staffId, parties) => {
      const close = closeTo.get(staffId);
      return close !== undefined && parties.some((party) => close.has(party));
    },
  };
}

const OFFICE_HOLDERS = `query OfficeHolders($salt: String!) {
  officeHolders(salt: $salt) { staffId postId role body closeTo { personId numberHash } }
}`;

interface OfficeHolder {
  staffId: string;
  postId: string;
  role: string;
  body: string;
  closeTo: readonly { personId: string; numberHash: string }[];
}

const REVIEWING: ReadonlySet<string> = new Set(["REVIEWER", "TOWN_OFFICER"]);
