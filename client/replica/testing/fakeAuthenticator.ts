import type { Authenticator } from "../src/Authenticator.ts";

/** An authenticator in memory, and whether its user says yes. */
export interface FakeAuthenticator extends Authenticator {
  saysYes: boolean;
  makesSecrets: boolean;
}

export function fakeAuthenticator(): FakeAuthenticator {
  const seeds = new Map<string, CryptoKey>();
  const fake: FakeAuthenticator = {
    saysYes: true,
    makesSecrets: true,
    isOffered: async () => true,
    async create(_, salt) {
      if (!fake.saysYes) return "notVerified";
      if (!fake.makesSecrets) return "noPrf";
      const credentialId = crypto.getRandomValues(new Uint8Array(16));
      const seed = await crypto.subtle.generateKey(
        { name: "HMAC", hash: "SHA-256" },
        false,
        ["sign"],
      );
      seeds.set(credentialId.join(), seed);
      const secret = await fake.secretOf(credentialId, salt);
      return secret === undefined ? "notVerified" : { credentialId, secret };
    },
    async secretOf(credentialId, salt) {
      const seed = seeds.get(credentialId.join());
      if (seed === undefined || !fake.saysYes) return undefined;
      return new Uint8Array(await crypto.subtle.sign("HMAC", seed, salt));
    },
  };
  return fake;
}
