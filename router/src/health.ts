import type { SubgraphFetch } from "./SubgraphFetch.ts";
import { nominalUrl, SUBGRAPHS, type SubgraphName } from "./subgraphNames.ts";

export type PartState = "up" | "down";

export interface Health {
  status: "up" | "degraded";
  parts: Record<SubgraphName | "database", PartState>;
}

const PROBE_MS = 2_000;

/** Asks every part whether it answers. Without a database of its own to ask, the subgraphs speak for theirs. */
export async function readHealth(
  subgraphs: Record<SubgraphName, SubgraphFetch>,
  databaseAnswers?: () => Promise<unknown>,
): Promise<Health> {
  const probed = await Promise.all(
    SUBGRAPHS.map(
      async (name) => [name, await probe(() => asks(name, subgraphs))] as const,
    ),
  );
  const states = Object.fromEntries(probed) as Record<SubgraphName, PartState>;
  const database =
    databaseAnswers === undefined
      ? Object.values(states).includes("up")
        ? "up"
        : "down"
      : await probe(databaseAnswers);
  const parts = { ...states, database };
  const status = Object.values(parts).includes("down") ? "degraded" : "up";
  return { status, parts };
}

async function probe(answers: () => Promise<unknown>): Promise<PartState> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<"down">((resolve) => {
    timer = setTimeout(() => resolve("down"), PROBE_MS);
  });
  const asked = answers().then(
    () => "up" as const,
    () => "down" as const,
  );
  const state = await Promise.race([asked, late]);
  clearTimeout(timer);
  return state;
}

async function asks(
  name: SubgraphName,
  subgraphs: Record<SubgraphName, SubgraphFetch>,
): Promise<void> {
  const response = await subgraphs[name](
    new Request(nominalUrl(name), {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: '{"query":"{__typename}"}',
    }),
  );
  if (!response.ok) throw new Error(`${name} answers ${response.status}`);
}
