import { MockCounty } from "@onedoor/mock/MockCounty";
import { describe, expect, test } from "vitest";
import { aMachine, BASE_URL } from "../testing/openStation.ts";
import { signIn } from "./session.ts";

describe("signing in", () => {
  test("gives the session of an official on this browser's device, the same one next time", async () => {
    const county = new MockCounty();
    const { session, ports } = await aMachine(county, "village1");
    expect(session.actor).toMatchObject({
      role: "windowClerk",
      stationId: "st-990101100201",
    });
    const again = await signIn(
      { baseUrl: BASE_URL, account: "town", password: "onedoor-demo" },
      ports,
    );
    expect(again.ok && again.session.deviceId).toBe(session.deviceId);
  });

  test.each([
    ["village1", "wrong", "wrongAccountOrPassword"],
    ["nobody", "onedoor-demo", "wrongAccountOrPassword"],
    ["too-many", "onedoor-demo", "tooManyAttempts"],
    ["citizen", "onedoor-demo", "notForStaff"],
    ["revoked-device", "onedoor-demo", "deviceRefused"],
  ])("%s with %s: %s", async (account, password, reason) => {
    const { ports } = await aMachine(new MockCounty(), "village1");
    expect(
      await signIn({ baseUrl: BASE_URL, account, password }, ports),
    ).toEqual({
      ok: false,
      reason,
    });
  });

  test("without a line is offline", async () => {
    const { ports, line } = await aMachine(new MockCounty(), "village1");
    line.cut();
    expect(
      await signIn(
        { baseUrl: BASE_URL, account: "town", password: "x" },
        ports,
      ),
    ).toEqual({ ok: false, reason: "offline" });
  });

  test.each([429, 503])(
    "with a county that says %i and when to come again is no cut cable",
    async (status) => {
      const { ports } = await aMachine(new MockCounty(), "village1");
      const patience = { status, headers: { "retry-after": "30" } };
      const fetch = () => Promise.resolve(new Response("", patience));
      expect(
        await signIn(
          { baseUrl: BASE_URL, account: "town", password: "x" },
          { ...ports, fetch },
        ),
      ).toEqual({ ok: false, reason: "tooManyAttempts" });
    },
  );
});
