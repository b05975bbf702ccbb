import { UnreadableFile } from "./UnreadableFile.ts";

/** A value of a document: a member of its object, or an element of the list that is read element by element. */
export interface JsonMember {
  /** Null for an element of a document that is a list itself. */
  name: string | null;
  value: unknown;
}

export interface JsonBounds {
  /** Characters of one value. */
  mostCharacters: number;
  deepest: number;
}

/**
 * The members of a JSON document of any size, one after the other: those of an object whole, but the elements of the
 * list called `listed` each by itself; of a list its elements. Throws `UnreadableFile`.
 */
export async function* jsonMembers(
  bytes: AsyncIterable<Uint8Array>,
  listed: string,
  bounds: JsonBounds,
): AsyncGenerator<JsonMember> {
  const text = new TextAhead(bytes);
  const opening = await text.next();
  if (opening === "[") yield* elements(text, null, bounds);
  else if (opening === "{") yield* members(text, listed, bounds);
  else throw text.unreadable("notJson");
  if ((await text.peek()) !== "") throw text.unreadable("notJson");
}

async function* members(
  text: TextAhead,
  listed: string,
  bounds: JsonBounds,
): AsyncGenerator<JsonMember> {
  if ((await text.peek()) === "}") {
    await text.next();
    return;
  }
  for (;;) {
    const name = await text.value(bounds);
    if (typeof name !== "string" || (await text.next()) !== ":")
      throw text.unreadable("notJson");
    if (name === listed && (await text.peek()) === "[") {
      await text.next();
      yield* elements(text, name, bounds);
    } else yield { name, value: await text.value(bounds) };
    const mark = await text.next();
    if (mark === "}") return;
    if (mark !== ",") throw text.unreadable("notJson");
  }
}

async function* elements(
  text: TextAhead,
  name: string | null,
  bounds: JsonBounds,
): AsyncGenerator<JsonMember> {
  if ((await text.peek()) === "]") {
    await text.next();
    return;
  }
  for (;;) {
    yield { name, value: await text.value(bounds) };
    const mark = await text.next();
    if (mark === "]") return;
    if (mark !== ",") throw text.unreadable("notJson");
  }
}

/** A text of which only what is being read is in memory. */
class TextAhead {
  readonly #bytes: AsyncIterator<Uint8Array>;
  readonly #decoder = new TextDecoder("utf-8", { fatal: true });
  #text = "";
  #at = 0;
  #line = 1;
  #ended = false;

  constructor(bytes: AsyncIterable<Uint8Array>) {
    this.#bytes = bytes[Symbol.asyncIterator]();
  }

  unreadable(reason: UnreadableFile["reason"]): UnreadableFile {
    return new UnreadableFile(reason, `line ${this.#line}`);
  }

  /** The next character that isn't a space; empty at the end. */
  async peek(): Promise<string> {
    for (;;) {
      while (this.#at < this.#text.length) {
        const character = this.#text[this.#at] ?? "";
        if (!/[ \t\r\n]/.test(character)) return character;
        if (character === "\n") this.#line += 1;
        this.#at += 1;
      }
      if (!(await this.#more(this.#at))) return "";
    }
  }

  async next(): Promise<string> {
    const character = await this.peek();
    this.#at += character.length;
    return character;
  }

  async value({ mostCharacters, deepest }: JsonBounds): Promise<unknown> {
    const first = await this.peek();
    const scan = new ValueScan(first);
    let length = 0;
    for (;;) {
      while (this.#at + length < this.#text.length && !scan.isOver) {
        if (scan.takes(this.#text[this.#at + length] ?? "")) length += 1;
        if (scan.depth > deepest) throw this.unreadable("tooDeep");
      }
      if (scan.isOver) break;
      if (length > mostCharacters) throw this.unreadable("tooLarge");
      if (!(await this.#more(this.#at))) break;
    }
    const text = this.#text.slice(this.#at, this.#at + length);
    if (text.length > mostCharacters) throw this.unreadable("tooLarge");
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      throw this.unreadable("notJson");
    }
    for (const character of text) if (character === "\n") this.#line += 1;
    this.#at += length;
    return value;
  }

  /** Reads on, and forgets what lies before. False at the end. */
  async #more(before: number): Promise<boolean> {
    if (this.#ended) return false;
    const { done, value } = await this.#bytes.next();
    this.#ended = done === true;
    try {
      this.#text =
        this.#text.slice(before) +
        this.#decoder.decode(value, { stream: !this.#ended });
    } catch {
      throw this.unreadable("notUtf8");
    }
    this.#at = 0;
    return !this.#ended;
  }
}

/** Finds where a value ends. What stands in it is for JSON's own reader to judge. */
class ValueScan {
  depth = 0;
  isOver = false;
  #inText = false;
  #escaped = false;
  readonly #isPlain: boolean;

  constructor(first: string) {
    this.#isPlain = !/["[{]/.test(first);
  }

  /** Whether the character belongs to the value. */
  takes(character: string): boolean {
    if (this.#isPlain) {
      this.isOver = /[,:\]}\s]/.test(character);
      return !this.isOver;
    }
    if (this.#inText) {
      if (this.#escaped) this.#escaped = false;
      else if (character === "\\") this.#escaped = true;
      else if (character === '"') this.#inText = false;
    } else if (character === '"') this.#inText = true;
    else if (character === "{" || character === "[") this.depth += 1;
    else if (character === "}" || character === "]") this.depth -= 1;
    this.isOver = this.depth === 0 && !this.#inText;
    return true;
  }
}
