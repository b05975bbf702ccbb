import type { Condition } from "./itemTypes.ts";
import { parsed, unparsed, type ParseResult } from "./parseResult.ts";

const LONGEST = 1_000;
const DEEPEST = 8;

/**
 * A condition as a person writes it: `agent=yes`, `kind=a,b & !(agent=no | age=80)`. `|` or 或 joins what may hold,
 * `&` or 且 what has to, `!` or 非 turns it round, and `,` or 、 parts the answers to one question.
 */
export function conditionText(condition: Condition): string {
  return written(condition, "top");
}

/** Reads what `conditionText` writes. `malformed` names no place: such texts are a line long. */
export function parseConditionText(
  text: string,
): ParseResult<Condition, "malformed" | "tooLong"> {
  if (text.length > LONGEST) return unparsed("tooLong");
  const reader = new Reader(tokensOf(text));
  const condition = reader.any(0);
  return condition === undefined || !reader.isAtEnd()
    ? unparsed("malformed")
    : parsed(condition);
}

function written(condition: Condition, within: "top" | "all" | "not"): string {
  if ("question" in condition)
    return `${condition.question}=${condition.in.join(",")}`;
  if ("not" in condition) return `!${written(condition.not, "not")}`;
  if ("all" in condition) {
    const text = condition.all.map((one) => written(one, "all")).join(" & ");
    return within === "top" ? text : `(${text})`;
  }
  const text = condition.any.map((one) => written(one, "all")).join(" | ");
  return within === "top" ? text : `(${text})`;
}

const SIGNS: Readonly<Record<string, string>> = {
  或: "|",
  且: "&",
  非: "!",
  "、": ",",
  "，": ",",
  "＝": "=",
  "（": "(",
  "）": ")",
};
const SIGN = /[|&!,=()]/;

function tokensOf(text: string): string[] {
  const tokens: string[] = [];
  let word = "";
  const endWord = () => {
    if (word !== "") tokens.push(word);
    word = "";
  };
  for (const character of text) {
    const sign = SIGNS[character] ?? character;
    if (/\s/.test(sign)) endWord();
    else if (SIGN.test(sign)) {
      endWord();
      tokens.push(sign);
    } else word += sign;
  }
  endWord();
  return tokens;
}

class Reader {
  readonly #tokens: readonly string[];
  #at = 0;

  constructor(tokens: readonly string[]) {
    this.#tokens = tokens;
  }

  isAtEnd(): boolean {
    return this.#at === this.#tokens.length;
  }

  any(depth: number): Condition | undefined {
    const some = this.#joined("|", () => this.#all(depth));
    return some?.length === 1 ? some[0] : some && { any: some };
  }

  #all(depth: number): Condition | undefined {
    const every = this.#joined("&", () => this.#one(depth));
    return every?.length === 1 ? every[0] : every && { all: every };
  }

  #joined(
    sign: string,
    read: () => Condition | undefined,
  ): Condition[] | undefined {
    const found: Condition[] = [];
    do {
      const one = read();
      if (one === undefined) return undefined;
      found.push(one);
    } while (this.#takes(sign));
    return found;
  }

  #one(depth: number): Condition | undefined {
    if (depth > DEEPEST) return undefined;
    if (this.#takes("!")) {
      const turned = this.#one(depth + 1);
      return turned && { not: turned };
    }
    if (this.#takes("(")) {
      const inner = this.any(depth + 1);
      return this.#takes(")") ? inner : undefined;
    }
    const question = this.#word();
    if (question === undefined || !this.#takes("=")) return undefined;
    const answers: string[] = [];
    do {
      const answer = this.#word();
      if (answer === undefined) return undefined;
      answers.push(answer);
    } while (this.#takes(","));
    return { question, in: answers };
  }

  #word(): string | undefined {
    const token = this.#tokens[this.#at];
    if (token === undefined || SIGN.test(token)) return undefined;
    this.#at += 1;
    return token;
  }

  #takes(sign: string): boolean {
    if (this.#tokens[this.#at] !== sign) return false;
    this.#at += 1;
    return true;
  }
}
