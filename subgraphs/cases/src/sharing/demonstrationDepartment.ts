import { knownLegalEntities } from "@onedoor/demonstration/knownLegalEntities";
import { knownResidents } from "@onedoor/demonstration/knownResidents";
import { type DataFact, factsAbout } from "@onedoor/domain/dataClass";
import type { DataAnswer } from "@onedoor/domain/dataRequest";
import { hashText } from "@onedoor/domain/hash";
import { dateOf } from "@onedoor/domain/time";
import { serveHttp } from "@onedoor/subgraph-host/serveHttp";
import type { DepartmentQuestion } from "./DepartmentSystem.ts";
import {
  answerText,
  type DepartmentList,
  type DepartmentWord,
  isSignedWith,
  KEY_HEADER,
  parseQuestion,
  QUESTIONS_PATH,
  requestText,
  SENT_AT_HEADER,
  SIGNATURE_HEADER,
  signatureOf,
} from "./messages.ts";

/** How it may be made to answer. `slow`: not before it is let go. `dies`: it takes the question, and its answer is lost. */
export type DepartmentTrouble =
  | "slow"
  | "down"
  | "dies"
  | "later"
  | "badJson"
  | "moreThanAsked"
  | "wrongSignature"
  | "otherRequest"
  | "huge";

/**
 * 演示: what stands for the departments' systems in a demonstration and in tests. It knows the fictional residents and
 * firms, and nobody else.
 */
export interface DemonstrationDepartment {
  url: string;
  /** What goes wrong from now on; null: nothing. Who is held up goes on. */
  trouble(next: DepartmentTrouble | null): void;
  /** How often each question was looked up in a register: once, however often it comes. */
  readonly lookedUp: ReadonlyMap<string, number>;
  /** Every message that arrived with a good signature, as `METHOD path`. */
  readonly messages: readonly string[];
  /** Has it forget a question, as a restore of its own would. */
  forget(requestId: string): void;
  /** Has it know a question that nobody here has asked. */
  remember(question: DepartmentQuestion): void;
  close(): Promise<void>;
}

/** Serves it on this machine alone. `port`: 0 takes a free one. */
export async function startDemonstrationDepartment({
  secret,
  port = 0,
}: {
  secret: string;
  port?: number;
}): Promise<DemonstrationDepartment> {
  const known = new Map<string, DepartmentQuestion>();
  const words = new Map<string, DepartmentWord>();
  const lookedUp = new Map<string, number>();
  const messages: string[] = [];
  let trouble: DepartmentTrouble | null = null;
  let letGo = Promise.withResolvers<void>();

  function take(question: DepartmentQuestion): DepartmentWord {
    const { requestId } = question;
    known.set(requestId, question);
    const before = words.get(requestId);
    if (before !== undefined) return before;
    lookedUp.set(requestId, (lookedUp.get(requestId) ?? 0) + 1);
    const word = wordAbout(question);
    words.set(requestId, word);
    return word;
  }

  function answerTo(
    { method, url, headers }: Request,
    body: string,
  ): DepartmentWord | DepartmentList | undefined {
    const { pathname, searchParams } = new URL(url);
    const named = /^\/requests\/([^/]+)$/.exec(pathname)?.[1];
    if (method === "GET" && named !== undefined) {
      const requestId = decodeURIComponent(named);
      return words.get(requestId) ?? { requestId, state: "unknown" };
    }
    if (pathname !== QUESTIONS_PATH) return undefined;
    if (method === "GET") {
      const day = searchParams.get("day") ?? "";
      return {
        day: day as DepartmentList["day"],
        requestIds: [...known.values()]
          .filter(({ askedAt }) => dateOf(askedAt) === day)
          .map(({ requestId }) => requestId),
      };
    }
    const question = parseQuestion(body);
    if (
      question === undefined ||
      question.requestId !== headers.get(KEY_HEADER)
    )
      return undefined;
    const word = take(question);
    return trouble === "later"
      ? { requestId: question.requestId, state: "taken" }
      : word;
  }

  const server = await serveHttp(
    {
      async fetch(request) {
        const body = await request.text();
        const { pathname, search } = new URL(request.url);
        const path = pathname + search;
        const at = request.headers.get(SENT_AT_HEADER) ?? "";
        const { method } = request;
        if (trouble === "down") return new Response(null, { status: 503 });
        if (
          !isSignedWith(
            secret,
            requestText({ method, path, at }, body),
            request.headers.get(SIGNATURE_HEADER),
          )
        )
          return new Response(null, { status: 401 });
        messages.push(`${method} ${path}`);
        const answer = answerTo(request, body);
        if (answer === undefined) return new Response(null, { status: 400 });
        const wrong = trouble;
        if (wrong === "slow") await letGo.promise;
        if (wrong === "dies") return new Response(null, { status: 502 });
        const text = textOf(answer, wrong);
        const key =
          wrong === "wrongSignature" ? `${secret}, of others` : secret;
        return new Response(text, {
          headers: {
            "content-type": "application/json",
            [SIGNATURE_HEADER]: signatureOf(
              key,
              answerText({ path, at, status: 200 }, text),
            ),
          },
        });
      },
    },
    { host: "127.0.0.1", port },
  );
  return {
    url: new URL(server.url).origin,
    trouble(next) {
      trouble = next;
      letGo.resolve();
      letGo = Promise.withResolvers();
    },
    lookedUp,
    messages,
    forget(requestId) {
      known.delete(requestId);
      words.delete(requestId);
    },
    remember: (question) => void take(question),
    async close() {
      letGo.resolve();
      await server.close();
    },
  };
}

function textOf(
  answer: DepartmentWord | DepartmentList,
  wrong: DepartmentTrouble | null,
): string {
  const text = JSON.stringify(answer);
  switch (wrong) {
    case "badJson":
      return text.slice(0, -2);
    case "moreThanAsked":
      return JSON.stringify({ ...answer, name: "演示" });
    case "otherRequest":
      return JSON.stringify({ ...answer, requestId: "of-another-question" });
    case "huge":
      return text + " ".repeat(1024 * 1024);
    default:
      return text;
  }
}

function wordAbout(question: DepartmentQuestion): DepartmentWord {
  const { requestId, dataClass, subject } = question;
  const key =
    subject.kind === "person" ? subject.residentId : subject.creditCode;
  const chance = Number.parseInt(
    hashText(`${dataClass} ${key}`).slice(0, 4),
    16,
  );
  const name = nameOnRecord(key);
  // Whoever has no name that the registers know by heart is on record in nine of ten cases.
  if (!isFictional(key) || (name === undefined && chance % 10 === 0))
    return { requestId, state: "notFound" };
  const resident = Object.values(knownResidents).find(
    ({ residentId }) => residentId === key,
  );
  const holds = (fact: DataFact): boolean => {
    if (fact === "identityMatches")
      return name === undefined || name === subject.name;
    if (fact === "isHouseholder" && resident !== undefined)
      return resident.relation === "户主";
    return fact === "isOnRegister" || name !== undefined || chance % 3 !== 0;
  };
  const answer: DataAnswer = {
    facts: factsAbout(dataClass, subject.kind).map((fact) => ({
      fact,
      holds: holds(fact),
    })),
    validUntil: null,
  };
  return { requestId, state: "answered", answer: mutable(answer) };
}

function mutable({ facts, validUntil }: DataAnswer) {
  return { facts: [...facts], validUntil };
}

/** Of the unassigned region, in a resident's number or a firm's code. */
function isFictional(key: string): boolean {
  return key.startsWith("9901") || key.slice(2, 6) === "9901";
}

function nameOnRecord(key: string): string | undefined {
  return (
    Object.values(knownResidents).find(({ residentId }) => residentId === key)
      ?.name ??
    Object.values(knownLegalEntities).find(
      ({ creditCode }) => creditCode === key,
    )?.name
  );
}
