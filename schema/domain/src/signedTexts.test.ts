import { describe, expect, test } from "vitest";
import { at } from "../testing/builders.ts";
import type { PublicKey } from "./signatures.ts";
import {
  chainText,
  deviceText,
  epochText,
  headText,
  lockText,
  segmentText,
} from "./signedTexts.ts";

const chain = { hubId: "hub", deviceId: "device", chain: "chain" };
const hash = "ab".repeat(32);
const moment = at("2026-09-18");

describe("what is signed", () => {
  test.each([
    [chainText(chain), "onedoor-chain-1\nhub\ndevice\nchain"],
    [
      deviceText({
        hubId: "hub",
        deviceId: "device",
        accountId: "account",
        challenge: "once",
        publicKey: "key" as PublicKey,
      }),
      "onedoor-device-1\nhub\ndevice\naccount\nonce\nkey",
    ],
    [
      segmentText(chain, { from: 3, to: 5, headerHash: hash }),
      `onedoor-segment-1\nhub\ndevice\nchain\n3\n5\n${hash}`,
    ],
    [
      lockText(chain, { to: 5, headerHash: hash, at: moment }),
      `onedoor-lock-1\nhub\ndevice\nchain\n5\n${hash}\n${moment}`,
    ],
    [
      headText("hub", { epoch: 2, size: 9, root: hash, at: moment }),
      `onedoor-head-1\nhub\n2\n9\n${hash}\n${moment}`,
    ],
    [
      epochText("hub", {
        epoch: 2,
        begins: { size: 7, root: hash },
        furthest: { size: 9, root: hash },
      }),
      `onedoor-epoch-1\nhub\n2\n7\n${hash}\n9\n${hash}`,
    ],
  ])("[P2] says what it is, and for which hub: %j", (text, expected) => {
    expect(text).toBe(expected);
  });
});
