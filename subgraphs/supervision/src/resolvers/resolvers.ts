import { clocksOf } from "@onedoor/domain/caseClocks";
import { lampOf } from "@onedoor/domain/lamp";
import type { Lamp, RatingLevel, Resolvers } from "../generated/graphql.ts";
import { cursorOfAlert, type PeriodCounts } from "../store/SupervisionStore.ts";
import { scoreOf } from "./scoreOf.ts";

const MOST_ALERTS = 200;
/** Below this a department is not ranked: a share of nine cases says nothing about a department. */
const FEWEST_RANKED = 10;

export const resolvers: Resolvers = {
  Query: {
    async alerts(_, { filter, first, after }, context) {
      const found = await context.store.alerts({
        lamp: filter?.lamp?.toLowerCase() ?? null,
        rule: filter?.rule ?? null,
        caseId: filter?.caseId ?? null,
        division: filter?.division ?? null,
        first: Math.min(Math.max(first ?? 50, 1), MOST_ALERTS),
        after: after ?? null,
      });
      const last = found.records.at(-1);
      return {
        nodes: [...found.records],
        totalCount: found.totalCount,
        pageInfo: {
          hasNextPage: found.hasNextPage,
          endCursor: last === undefined ? null : cursorOfAlert(last),
        },
      };
    },

    async statistics(_, { period, division }, context) {
      const counts = await context.store.counts(period, division ?? null);
      const sum = (part: Exclude<keyof PeriodCounts, "body">) =>
        counts.reduce((total, one) => total + one[part], 0);
      return {
        accepted: sum("accepted"),
        closed: sum("closed"),
        onTime: share(sum("onTime"), sum("closed")),
        closing: share(sum("closed"), sum("accepted")),
        rated: share(sum("rated"), sum("closed")),
        satisfied: share(sum("satisfied"), sum("rated")),
        reused: sum("reused"),
      };
    },

    async scores(_, { period }, context) {
      const counts = await context.store.counts(period, null);
      return counts.map((one) => {
        const parts = scoreOf(one);
        const ranked = one.closed >= FEWEST_RANKED;
        const of = parts.reduce((total, part) => total + part.of, 0);
        const points = parts.reduce((total, part) => total + part.points, 0);
        return {
          department: { creditCode: one.body },
          cases: one.closed,
          ranked,
          score:
            ranked && of > 0 ? Math.round((points / of) * 1000) / 10 : null,
          parts,
        };
      });
    },

    watch: async (_, __, context) => ({
      ...(await context.store.cursor()),
      head: (await context.store.tree()).head,
    }),

    async integrityAlerts(_, __, context) {
      return [...(await context.store.integrityAlerts())];
    },
  },

  Case: {
    __resolveReference: ({ caseId }) => ({ caseId }),

    async lamp({ caseId }, _, context) {
      if (context.claims === null) return null;
      const state = await context.states.load(caseId);
      if (state === null) return null;
      const calendar = await context.calendar();
      return upper<Lamp>(
        lampOf(state, clocksOf(state, calendar), context.today(), calendar),
      );
    },

    async alerts({ caseId }, _, context) {
      if (
        context.claims === null ||
        (await context.states.load(caseId)) === null
      )
        return null;
      return [...(await context.alerts.load(caseId))];
    },

    async rating({ caseId }, _, context) {
      if (context.claims === null) return null;
      const rating = (await context.states.load(caseId))?.rating ?? null;
      return rating === null
        ? null
        : upper<RatingLevel>(rating.replace(/[A-Z]/g, "_$&"));
    },
  },

  IntegrityAlert: {
    rule: ({ finding }) => finding.rule,
    what: ({ finding }) => (finding.rule === "A15" ? finding.what : null),
    kept: ({ finding }) => (finding.rule === "A15" ? finding.kept : null),
    seen: ({ finding }) => (finding.rule === "A15" ? finding.seen : null),
    lost: ({ finding }) => (finding.rule === "A16" ? finding.lost : null),
    missing: ({ finding }, _, context) =>
      finding.rule === "A16"
        ? context.store.missingBefore(finding.epoch)
        : null,
  },

  Alert: {
    alertId: (alert) => cursorOfAlert(alert),
    lamp: (alert) => upper<Lamp>(alert.lamp),
    case: ({ caseId }) => ({ caseId }),
    body: ({ body }) => (body === "" ? null : { creditCode: body }),
  },
};

function share(numerator: number, denominator: number) {
  return {
    numerator,
    denominator,
    value: denominator === 0 ? null : numerator / denominator,
  };
}

function upper<Value extends string>(text: string): Value {
  return text.toUpperCase() as Value;
}
