import { expect, test } from "vitest";
import { maskAddress } from "./maskAddress.ts";

test.each([
  ["演示区南亭镇河畔村5组3号", "演示区南亭镇河畔村***"],
  ["演示区演示街道东街社区3幢201室", "演示区演示街道东街社区***"],
  ["演示区演示路1号", "***"],
  ["", "***"],
])("%s is shown as %s", (address, masked) => {
  expect(maskAddress(address)).toBe(masked);
});
