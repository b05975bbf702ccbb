import { hashText } from "./hash.ts";

const FIRST_SLOTS = 2 ** 12;
const FULLEST = 0.6;

/**
 * A set of ids for millions of them: 64 bits of the hash of each. Two different ids in a hundred million are taken for
 * one with a chance of one in three thousand; that two equal ones are taken for different ones can't happen.
 */
export class IdSet {
  #slots = new Uint32Array(2 * FIRST_SLOTS);
  #size = 0;

  /** Whether it is new. */
  add(id: string): boolean {
    const hash = hashText(id);
    const high = Number.parseInt(hash.slice(0, 8), 16);
    // Zero marks an empty slot.
    const low = Number.parseInt(hash.slice(8, 16), 16) || 1;
    if (!this.#put(high, low)) return false;
    this.#size += 1;
    if (this.#size > (this.#slots.length / 2) * FULLEST) this.#grow();
    return true;
  }

  #put(high: number, low: number): boolean {
    const slots = this.#slots;
    const mask = slots.length / 2 - 1;
    for (let slot = high & mask; ; slot = (slot + 1) & mask) {
      const there = slots[2 * slot + 1];
      if (there === 0) {
        slots[2 * slot] = high;
        slots[2 * slot + 1] = low;
        return true;
      }
      if (there === low && slots[2 * slot] === high) return false;
    }
  }

  #grow(): void {
    const old = this.#slots;
    this.#slots = new Uint32Array(2 * old.length);
    for (let at = 0; at < old.length; at += 2)
      if (old[at + 1] !== 0) this.#put(old[at] ?? 0, old[at + 1] ?? 0);
  }
}
