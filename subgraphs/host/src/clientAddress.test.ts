import { expect, test } from "vitest";
import { clientAddress, proxiesIn } from "./clientAddress.ts";

const isProxy = proxiesIn({
  TRUSTED_PROXIES: "10.0.0.0/24, 192.0.2.7,fd00::/8",
});

test.each([
  ["203.0.113.5", undefined, "203.0.113.5"],
  ["203.0.113.5", "198.51.100.1", "203.0.113.5"],
  ["10.0.0.2", "198.51.100.1", "198.51.100.1"],
  ["::ffff:10.0.0.2", "198.51.100.1", "198.51.100.1"],
  ["10.0.0.2", "198.51.100.66, 198.51.100.1, 192.0.2.7", "198.51.100.1"],
  ["fd00::1", "2001:db8::5", "2001:db8::5"],
  ["10.0.0.2", undefined, "10.0.0.2"],
  ["10.0.0.2", "nonsense", "10.0.0.2"],
  ["10.0.0.2", "10.0.0.3", "10.0.0.3"],
  [undefined, "198.51.100.1", "unknown"],
])("%s, which forwards for %s, is %s", (socket, forwarded, address) => {
  expect(clientAddress(socket, forwarded, isProxy)).toBe(address);
});

test("nobody is believed unless the operator says so", () => {
  expect(clientAddress("127.0.0.1", "198.51.100.1", proxiesIn({}))).toBe(
    "127.0.0.1",
  );
});

test.each(["proxy", "10.0.0.0/33", "10.0.0.0/x", "0.0.0.0/0"])(
  "%s is no proxy's address",
  (TRUSTED_PROXIES) => {
    expect(() => proxiesIn({ TRUSTED_PROXIES })).toThrow("TRUSTED_PROXIES");
  },
);
