import { isIPv6 } from "node:net";

const GROUPS = 8;
/** Of an IPv6 address: what a household or an office is given as a whole, and may move about in. */
const NETWORK_GROUPS = 4;

/** By whom an address is counted: an IPv4 address by itself, an IPv6 address by its network. */
export function addressKey(address: string): string {
  const [plain = ""] = address.split("%");
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(plain)?.[1];
  if (mapped !== undefined) return mapped;
  if (!isIPv6(plain)) return plain;
  const [before = "", after] = plain.toLowerCase().split("::");
  const left = groupsOf(before);
  const right = groupsOf(after ?? "");
  const gap = after === undefined ? 0 : GROUPS - left.length - right.length;
  return [...left, ...Array<string>(gap).fill("0"), ...right]
    .slice(0, NETWORK_GROUPS)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":");
}

function groupsOf(part: string): string[] {
  return part === "" ? [] : part.split(":");
}
