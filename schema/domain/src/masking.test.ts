import { expect, test } from "vitest";
import {
  maskAddress,
  maskBankAccount,
  maskName,
  maskPassport,
  maskPhone,
  maskResidentId,
} from "./masking.ts";

test("[I6] a resident id shows its ends, fewer of them in public", () => {
  expect(maskResidentId("990101199003070015")).toBe("990***********0015");
  expect(maskResidentId("990101199003070015", "public")).toBe(
    "9****************5",
  );
});

test.each([
  ["张三", "张*"],
  ["张小明", "张*"],
  ["欧阳小明", "欧阳*"],
  ["欧阳", "欧*"],
  ["买买提·阿卜杜拉", "买*"],
  ["𠮷田", "𠮷*"],
  ["张", "*"],
  ["", "*"],
])("[I6] the name %s is listed as %s", (name, masked) => {
  expect(maskName(name)).toBe(masked);
});

test("[I6] phones, passports and accounts keep what identifies them to their holder", () => {
  expect(maskPhone("13800000000")).toBe("138****0000");
  expect(maskPhone("5550199")).toBe("*****99");
  expect(maskPassport("E00000123")).toBe("E*****123");
  expect(maskBankAccount("6222000000001234")).toBe("************1234");
});

test.each([
  ["演示区南亭镇河畔村5组3号", "演示区南亭镇河畔村***"],
  ["演示区演示街道东街社区3幢201室", "演示区演示街道东街社区***"],
  ["演示区演示路1号", "***"],
  ["", "***"],
])("[I6] the address %s is listed as %s", (address, masked) => {
  expect(maskAddress(address)).toBe(masked);
});

test.each([
  [maskResidentId, "99010119"],
  [maskPhone, "110"],
  [maskPassport, "E123"],
  [maskBankAccount, "1234567"],
])("[I6] a text too short to hide anything is hidden whole", (mask, text) => {
  expect(mask(text)).toBe("*".repeat(text.length));
});
