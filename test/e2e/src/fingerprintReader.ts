import type { Page } from "@playwright/test";

/** Gives a page's computer a fingerprint reader, as Chromium plays one; it recognises whoever touches it. */
export async function fingerprintReader(
  page: Page,
  { hasPrf = true }: { hasPrf?: boolean } = {},
) {
  const browser = await page.context().newCDPSession(page);
  await browser.send("WebAuthn.enable");
  const { authenticatorId } = await browser.send(
    "WebAuthn.addVirtualAuthenticator",
    {
      options: {
        protocol: "ctap2",
        ctap2Version: "ctap2_1",
        transport: "internal",
        hasResidentKey: true,
        hasUserVerification: true,
        hasPrf,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    },
  );
  return {
    isRecognised: (isUserVerified: boolean) =>
      browser.send("WebAuthn.setUserVerified", {
        authenticatorId,
        isUserVerified,
      }),
  };
}
