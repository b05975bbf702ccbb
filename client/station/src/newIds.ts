import type { Instant } from "@onedoor/domain/time";
import { uuidv7 } from "@onedoor/replica/uuidv7";

export function newUuid(now: Instant): string {
  return uuidv7(now, crypto.getRandomValues(new Uint8Array(10)));
}

/** 查询码: six digits, so that it can be read over the telephone. */
export function newQueryCode(): string {
  const [random = 0] = crypto.getRandomValues(new Uint32Array(1));
  return String(random % 1_000_000).padStart(6, "0");
}
