import { BlockList, isIP, isIPv6 } from "node:net";
import { type Environment, WrongEnvironment } from "./environment.ts";

/** Says whether an address is a proxy's of the county's own. */
export type IsProxy = (address: string) => boolean;

/** TRUSTED_PROXIES: addresses, or networks such as 10.0.0.0/8, with commas between them. None unless it says so. */
export function proxiesIn(environment: Environment): IsProxy {
  const list = new BlockList();
  const words = (environment["TRUSTED_PROXIES"] ?? "").split(",");
  for (const word of words.map((one) => one.trim())) {
    if (word === "") continue;
    const [address = "", bits] = word.split("/");
    const most = isIPv6(address) ? 128 : 32;
    const prefix = bits === undefined ? most : Number(bits);
    const holds = Number.isInteger(prefix) && prefix > 0 && prefix <= most;
    if (isIP(address) === 0 || !holds)
      throw new WrongEnvironment("TRUSTED_PROXIES holds what is no address.");
    list.addSubnet(address, prefix, familyOf(address));
  }
  return (address) =>
    isIP(address) !== 0 && list.check(address, familyOf(address));
}

/**
 * Who asks: the other end of the socket, and where that is a proxy of the county's own, whom it names in
 * `x-forwarded-for`. Read from the end, as whatever stands before was said by somebody who isn't known.
 */
export function clientAddress(
  socketAddress: string | undefined,
  forwardedFor: string | undefined,
  isProxy: IsProxy,
): string {
  // A socket that is closed already has no address, and was somebody's all the same.
  let address = plain(socketAddress ?? "unknown");
  const named = (forwardedFor ?? "").split(",").map((one) => one.trim());
  while (isProxy(address)) {
    const before = plain(named.pop() ?? "");
    if (isIP(before) === 0) return address;
    address = before;
  }
  return address;
}

/** An IPv4 address comes as an IPv6 one where the server listens for both. */
function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, "");
}

function familyOf(address: string): "ipv4" | "ipv6" {
  return isIPv6(address) ? "ipv6" : "ipv4";
}
