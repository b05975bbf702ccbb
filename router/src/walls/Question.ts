import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  OperationTypeNode,
  parse,
  type SelectionSetNode,
} from "graphql";
import { LIMITS } from "../limitQuery.ts";

/** A request to the graph, as far as it has to be understood to be let in. */
export interface Question {
  /** Undefined where there is none to read: the gateway words what is wrong. */
  document: string | undefined;
  /** It holds nothing but a document, its variables and which of its operations is meant. */
  isPlain: boolean;
}

/** What a document asks for at its top. */
export interface Asked {
  /** Fields of the roots, each as often as it is asked for. */
  fields: readonly string[];
  /** All of its operations are subscriptions. */
  listens: boolean;
}

const PLAIN: ReadonlySet<string> = new Set([
  "query",
  "variables",
  "operationName",
]);
const NOTHING: Question = { document: undefined, isPlain: false };
/** Documents that are remembered: apps ask the same few again and again. */
const MOST_REMEMBERED = 1_000;
const LONGEST_REMEMBERED = 20_000;

/** The question in a request's body, or in the address of one that has none. */
export function questionIn(request: Request, body: string): Question {
  if (request.method !== "POST") {
    const document = new URL(request.url).searchParams.get("query");
    return { document: document ?? undefined, isPlain: false };
  }
  let asked: unknown;
  try {
    asked = JSON.parse(body);
  } catch {
    return NOTHING;
  }
  if (typeof asked !== "object" || asked === null || !("query" in asked))
    return NOTHING;
  return typeof asked.query === "string"
    ? {
        document: asked.query,
        isPlain: Object.keys(asked).every((name) => PLAIN.has(name)),
      }
    : NOTHING;
}

/** Reads what documents ask for, and remembers it. */
export function askedReader(): (document: string | undefined) => Asked {
  const remembered = new Map<string, Asked>();
  return (document) => {
    if (document === undefined) return UNREADABLE;
    const before = remembered.get(document);
    if (before !== undefined) return before;
    const asked = readAsked(document);
    if (document.length > LONGEST_REMEMBERED) return asked;
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(document, asked);
    return asked;
  };
}

const UNREADABLE: Asked = { fields: [], listens: false };

function readAsked(text: string): Asked {
  let document: DocumentNode;
  try {
    document = parse(text, { maxTokens: LIMITS.tokens });
  } catch {
    return UNREADABLE;
  }
  const operations = document.definitions.filter(
    (one) => one.kind === Kind.OPERATION_DEFINITION,
  );
  const fieldsOf = rootFieldReader(document);
  return {
    fields: operations.flatMap(({ selectionSet }) => fieldsOf(selectionSet)),
    listens:
      operations.length > 0 &&
      operations.every(
        ({ operation }) => operation === OperationTypeNode.SUBSCRIPTION,
      ),
  };
}

/** Fragments of fragments double with every level, so that each is spread once: to be counted more often adds nothing. */
function rootFieldReader(
  document: DocumentNode,
): (set: SelectionSetNode) => string[] {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const one of document.definitions)
    if (one.kind === Kind.FRAGMENT_DEFINITION)
      fragments.set(one.name.value, one);

  const fieldsOf = (set: SelectionSetNode): string[] =>
    set.selections.flatMap((selection) => {
      if (selection.kind === Kind.FIELD) return [selection.name.value];
      if (selection.kind === Kind.INLINE_FRAGMENT)
        return fieldsOf(selection.selectionSet);
      const fragment = fragments.get(selection.name.value);
      fragments.delete(selection.name.value);
      return fragment === undefined ? [] : fieldsOf(fragment.selectionSet);
    });
  return fieldsOf;
}
