import type { Events } from "@onedoor/subgraph-host/eventResponse";
import { Kind, parse, type SelectionSetNode } from "graphql";
import type { Context } from "../Context.ts";
import type { Following, Hint } from "../hub/HintBoard.ts";
import { chainKey, keysOfReader } from "../hub/scopeKeys.ts";
import { keysAndChainsOf } from "../queries/keysAndChainsOf.ts";

type Listening = Pick<Context, "hub" | "reader">;

/**
 * A number whenever something in the reader's scope has changed. While he isn't listening, several changes become
 * one hint: he pulls anyway.
 */
export function streamCases(context: Listening): AsyncIterableIterator<{
  streamCases: { seq: number };
}> {
  let latest: number | null = null;
  let ended = false;
  let wake: (() => void) | null = null;
  const following = follow(context, ({ seq }) => {
    latest = Math.max(latest ?? 0, seq);
    wake?.();
  });
  const end = async () => {
    ended = true;
    following.stop();
    wake?.();
    return { value: undefined, done: true as const };
  };
  return {
    async next() {
      while (latest === null && !ended)
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      if (ended || latest === null) return end();
      const seq = latest;
      latest = null;
      return { value: { streamCases: { seq } }, done: false };
    },
    return: end,
    async throw(error) {
      await end();
      throw error;
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

/** The same as events, for who is signed in and asks in the words of every station; undefined for others. */
export function caseEvents(
  document: string,
  context: Listening,
): Events | undefined {
  if (context.reader === null || !isPlain(document)) return undefined;
  return (give) => follow(context, ({ event }) => give(event)).stop;
}

/** His chains are looked up meanwhile: what he is going to hear of by them alone is not what he waits for. */
function follow(
  { hub, reader }: Listening,
  take: (hint: Hint) => void,
): Following {
  const following = hub.hints.follow(reader, keysOfReader(reader), take);
  let isOver = false;
  keysAndChainsOf(hub.store, reader).then(
    ({ chains }) => {
      if (!isOver) following.hearOf(chains.map(chainKey));
    },
    // Hints are no promise: whoever hears none asks by himself.
    () => undefined,
  );
  return {
    ...following,
    stop: () => {
      isOver = true;
      following.stop();
    },
  };
}

const LONGEST = 500;
const known = new Map<string, boolean>();
const MOST_KNOWN = 100;

function isPlain(document: string): boolean {
  if (document.length > LONGEST) return false;
  const before = known.get(document);
  if (before !== undefined) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const plain = asksForSeqAlone(document);
  known.set(document, plain);
  return plain;
}

/** `subscription { streamCases { seq } }`, whatever it is called. */
function asksForSeqAlone(document: string): boolean {
  try {
    const { definitions } = parse(document);
    const [operation] = definitions;
    if (definitions.length !== 1 || operation === undefined) return false;
    if (operation.kind !== Kind.OPERATION_DEFINITION) return false;
    return (
      operation.operation === "subscription" &&
      operation.directives?.length === 0 &&
      onlyField(operation.selectionSet, "streamCases", (below) =>
        onlyField(below, "seq", (none) => none === undefined),
      )
    );
  } catch {
    // Who executes it words what is wrong with it.
    return false;
  }
}

function onlyField(
  set: SelectionSetNode | undefined,
  name: string,
  holds: (below: SelectionSetNode | undefined) => boolean,
): boolean {
  const [field, ...more] = set?.selections ?? [];
  return (
    field?.kind === Kind.FIELD &&
    more.length === 0 &&
    field.name.value === name &&
    field.alias === undefined &&
    field.arguments?.length === 0 &&
    field.directives?.length === 0 &&
    holds(field.selectionSet)
  );
}
