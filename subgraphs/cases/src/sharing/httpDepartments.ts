import { factsAbout } from "@onedoor/domain/dataClass";
import type { AttemptResult } from "@onedoor/domain/dataRequest";
import type { Instant } from "@onedoor/domain/time";
import type {
  DepartmentQuestion,
  DepartmentSystem,
  FindResult,
} from "./DepartmentSystem.ts";
import {
  answerText,
  type DepartmentWord,
  isSignedWith,
  KEY_HEADER,
  parseList,
  parseWord,
  QUESTIONS_PATH,
  requestText,
  SENT_AT_HEADER,
  SIGNATURE_HEADER,
  signatureOf,
} from "./messages.ts";

/** What answers no sooner is late. */
export const PATIENCE_MS = 10_000;
const MOST_WORD_BYTES = 16 * 1024;
const MOST_LIST_BYTES = 8 * 1024 * 1024;

export interface HttpDepartments {
  /** Of the exchange, without a path. HTTPS, unless it is on this machine. */
  url: string;
  /** Shared with it: at least 32 characters. */
  secret: string;
  now(): Instant;
  patienceMs?: number;
}

/** The departments' systems over HTTP: JSON, signed both ways. A redirect is not followed: what is sent is personal. */
export function httpDepartments(to: HttpDepartments): DepartmentSystem {
  const send = exchangeWith(to);
  return {
    seal(question) {
      const body = JSON.stringify(question);
      return { question, body, sent: signatureOf(to.secret, body) };
    },
    async ask({ question, body }) {
      const answered = await send("POST", QUESTIONS_PATH, {
        body,
        key: question.requestId,
        most: MOST_WORD_BYTES,
      });
      const result = resultOf(answered, question);
      // Who has just been asked can't say that he wasn't.
      return result.outcome === "unknown" ? { outcome: "malformed" } : result;
    },
    async find(question) {
      const path = `${QUESTIONS_PATH}/${encodeURIComponent(question.requestId)}`;
      return resultOf(
        await send("GET", path, { most: MOST_WORD_BYTES }),
        question,
      );
    },
    async list(day) {
      const answered = await send("GET", `${QUESTIONS_PATH}?day=${day}`, {
        most: MOST_LIST_BYTES,
      });
      if ("outcome" in answered) return { ok: false, ...answered };
      const list = parseList(answered.text);
      return list?.day === day
        ? { ok: true, requestIds: list.requestIds }
        : { ok: false, outcome: "malformed" };
    },
  };
}

type Trouble = Exclude<AttemptResult, { outcome: "answered" }>;
type Answered = { text: string } | Trouble;

function exchangeWith({
  url,
  secret,
  now,
  patienceMs = PATIENCE_MS,
}: HttpDepartments) {
  return async (
    method: "GET" | "POST",
    path: string,
    { body = "", key, most }: { body?: string; key?: string; most: number },
  ): Promise<Answered> => {
    const at = now();
    const late = AbortSignal.timeout(patienceMs);
    try {
      const response = await fetch(new URL(path, url), {
        method,
        redirect: "error",
        signal: late,
        headers: {
          "content-type": "application/json",
          [SENT_AT_HEADER]: at,
          [SIGNATURE_HEADER]: signatureOf(
            secret,
            requestText({ method, path, at }, body),
          ),
          ...(key === undefined ? {} : { [KEY_HEADER]: key }),
        },
        ...(method === "POST" ? { body } : {}),
      });
      const text = await textWithin(response, most);
      if (text === undefined) return { outcome: "tooLarge" };
      const { status } = response;
      if (!response.ok)
        return { outcome: status >= 500 ? "unreachable" : "malformed" };
      const signed = answerText({ path, at, status }, text);
      return isSignedWith(
        secret,
        signed,
        response.headers.get(SIGNATURE_HEADER),
      )
        ? { text }
        : { outcome: "badSignature" };
    } catch {
      return { outcome: late.aborted ? "late" : "unreachable" };
    }
  };
}

/** The body as text; undefined where it has more bytes, of which no more are read. */
async function textWithin(
  { body }: Response,
  most: number,
): Promise<string | undefined> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body ?? []) {
    bytes += chunk.byteLength;
    // Leaving the loop ends the stream, and with it the line.
    if (bytes > most) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function resultOf(
  answered: Answered,
  question: DepartmentQuestion,
): FindResult {
  if ("outcome" in answered) return answered;
  const word = parseWord(answered.text);
  if (word === undefined) return { outcome: "malformed" };
  if (word.requestId !== question.requestId) return { outcome: "otherRequest" };
  if (word.state !== "answered") return { outcome: word.state };
  return isAboutClass(word, question)
    ? { outcome: "answered", answer: word.answer }
    : { outcome: "malformed" };
}

/** Facts that the class has, each once [O7]. */
function isAboutClass(
  { answer: { facts } }: Extract<DepartmentWord, { state: "answered" }>,
  { dataClass, subject }: DepartmentQuestion,
): boolean {
  const known = factsAbout(dataClass, subject.kind);
  const said = new Set(facts.map(({ fact }) => fact));
  return (
    said.size === facts.length &&
    [...said].every((fact) => known.includes(fact))
  );
}
