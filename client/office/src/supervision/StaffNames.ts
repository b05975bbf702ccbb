import { BehaviorSubject, type Observable } from "rxjs";
import type { Graph, GraphQuestion } from "./Graph.ts";

/**
 * Names of officials by their ids, as far as this machine has heard them. An entry names its author by id alone; who he is
 * the staff register knows, so it is asked when somebody looks at the case, and remembered for when the line is cut.
 * Names of officials who act in office are public and may stand in the clear.
 */
export interface StaffNames {
  readonly names$: Observable<Readonly<Record<string, string>>>;
  /** Asks who acted in a case where some of its authors are unknown here; about the same ones only once. */
  learnFrom(caseId: string, authors: readonly string[]): void;
}

const STORED_AT = "onedoor.staff";

export function openStaffNames(graph: Graph): StaffNames {
  const names$ = new BehaviorSubject(storedNames());
  const asked = new Set<string>();
  return {
    names$,
    learnFrom(caseId, authors) {
      const unknown = authors.filter(
        (staffId) => names$.value[staffId] === undefined,
      );
      const question = `${caseId} ${unknown.join(" ")}`;
      if (unknown.length === 0 || asked.has(question)) return;
      asked.add(question);
      void graph.ask(AUTHORS, { caseId }).then((answer) => {
        if (!answer.ok) {
          asked.delete(question);
          return;
        }
        names$.next({ ...names$.value, ...answer.data });
        localStorage.setItem(STORED_AT, JSON.stringify(names$.value));
      });
    },
  };
}

export const AUTHORS: GraphQuestion<Record<string, string>> = {
  document: `query CaseAuthors($caseId: ID!) {
  case(caseId: $caseId) { timeline { actor { staff { staffId name } } } }
}`,
  parse(data) {
    const { case: found } = data as {
      case: {
        timeline: {
          actor: { staff: { staffId: string; name?: string | null } | null };
        }[];
      } | null;
    };
    return Object.fromEntries(
      (found?.timeline ?? []).flatMap(({ actor: { staff } }) =>
        staff === null || typeof staff.name !== "string"
          ? []
          : [[staff.staffId, staff.name]],
      ),
    );
  },
};

function storedNames(): Readonly<Record<string, string>> {
  try {
    return parseNames(JSON.parse(localStorage.getItem(STORED_AT) ?? "{}"));
  } catch {
    return {};
  }
}

function parseNames(data: unknown): Record<string, string> {
  if (typeof data !== "object" || data === null) return {};
  return Object.fromEntries(
    Object.entries(data).filter(
      (pair): pair is [string, string] => typeof pair[1] === "string",
    ),
  );
}
