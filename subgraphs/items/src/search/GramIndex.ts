/** As powers of two: enough that grams seldom share a bucket, and little for a small catalogue. */
const LEAST_BITS = 8;
const MOST_BITS = 20;
const BUCKETS_A_TEXT = 16;
const SPACE = 32;
const LAST_ASCII = 127;
/** Lists that are intersected: those after the shortest leave little to take out. */
const MOST_LISTS = 3;

/**
 * Which texts may hold a word: by pairs of Chinese characters and triples of letters, whose lists of texts stand one
 * after the other in one array. Grams share buckets, so that an answer may name a text too many, never one too few.
 */
export class GramIndex {
  readonly size: number;
  readonly #bits: number;
  readonly #starts: Int32Array;
  readonly #lists: Int32Array;

  constructor(texts: readonly string[]) {
    this.size = texts.length;
    this.#bits = Math.min(
      MOST_BITS,
      Math.max(LEAST_BITS, Math.ceil(Math.log2(texts.length * BUCKETS_A_TEXT))),
    );
    const buckets = 1 << this.#bits;
    this.#starts = new Int32Array(buckets + 1);
    const last = new Int32Array(buckets).fill(-1);
    this.#eachOf(texts, last, (bucket) => {
      this.#starts[bucket + 1] = (this.#starts[bucket + 1] ?? 0) + 1;
    });
    for (let bucket = 0; bucket < buckets; bucket += 1)
      this.#starts[bucket + 1] =
        (this.#starts[bucket + 1] ?? 0) + (this.#starts[bucket] ?? 0);
    this.#lists = new Int32Array(this.#starts[buckets] ?? 0);
    const next = this.#starts.slice();
    last.fill(-1);
    this.#eachOf(texts, last, (bucket, text) => {
      const at = next[bucket] ?? 0;
      this.#lists[at] = text;
      next[bucket] = at + 1;
    });
  }

  /** Places of texts in ascending order; undefined for a word that is too short to know. */
  textsWith(word: string): Int32Array | undefined {
    const buckets = new Set<number>();
    eachGram(word, this.#bits, (bucket) => buckets.add(bucket));
    const [first, ...others] = [...buckets]
      .map((bucket) => this.#list(bucket))
      .sort((a, b) => a.length - b.length)
      .slice(0, MOST_LISTS);
    if (first === undefined) return undefined;
    return others.reduce(
      (left, list) => left.filter((text) => holds(list, text)),
      first,
    );
  }

  /** The same for several words together. */
  textsWithAny(words: readonly string[]): Int32Array | undefined {
    const lists: Int32Array[] = [];
    for (const word of words) {
      const list = this.textsWith(word);
      if (list === undefined) return undefined;
      lists.push(list);
    }
    if (lists.length === 1) return lists[0];
    const marks = new Uint8Array(this.size);
    let count = 0;
    for (const list of lists)
      for (const text of list) {
        if (marks[text] === 0) count += 1;
        marks[text] = 1;
      }
    const texts = new Int32Array(count);
    for (let text = 0, at = 0; at < count; text += 1)
      if (marks[text] === 1) texts[at++] = text;
    return texts;
  }

  /** Each bucket of a text once. */
  #eachOf(
    texts: readonly string[],
    last: Int32Array,
    visit: (bucket: number, text: number) => void,
  ): void {
    for (const [text, words] of texts.entries())
      eachGram(words, this.#bits, (bucket) => {
        if (last[bucket] === text) return;
        last[bucket] = text;
        visit(bucket, text);
      });
  }

  #list(bucket: number): Int32Array {
    return this.#lists.subarray(this.#starts[bucket], this.#starts[bucket + 1]);
  }
}

function eachGram(
  text: string,
  bits: number,
  visit: (bucket: number) => void,
): void {
  for (let at = 0; at + 1 < text.length; at += 1) {
    const one = text.charCodeAt(at);
    const two = text.charCodeAt(at + 1);
    if (one === SPACE || two === SPACE) continue;
    if (one > LAST_ASCII || two > LAST_ASCII) {
      visit(bucketOf(one, two, 0, bits));
      continue;
    }
    const three = at + 2 < text.length ? text.charCodeAt(at + 2) : SPACE;
    if (three !== SPACE && three <= LAST_ASCII)
      visit(bucketOf(one, two, three, bits));
  }
}

function bucketOf(
  one: number,
  two: number,
  three: number,
  bits: number,
): number {
  const mixed = Math.imul(one ^ Math.imul(two, 0x85ebca6b), 0x9e3779b1) ^ three;
  return Math.imul(mixed ^ (mixed >>> 15), 0xc2b2ae35) >>> (32 - bits);
}

function holds(list: Int32Array, value: number): boolean {
  let low = 0;
  let high = list.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = list[middle] ?? 0;
    if (found === value) return true;
    if (found < value) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}
