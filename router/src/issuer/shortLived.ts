import type { Adapter, AdapterPayload } from "oidc-provider";

/** Of one kind: who begins thousands of sign-ins pushes out others' beginnings, and nobody's session. */
const MOST_OF_A_KIND = 10_000;

interface Kept {
  payload: AdapterPayload;
  until: number;
}

/**
 * What the issuer has to know for minutes: sign-ins under way, codes, who is signed in at it. In memory, so that a
 * county that is started anew asks people to sign in again.
 */
export function shortLived(
  now: () => number = Date.now,
): (kind: string) => Adapter {
  const kinds = new Map<string, Map<string, Kept>>();
  const keptOf = (kind: string) => {
    const known = kinds.get(kind) ?? new Map<string, Kept>();
    kinds.set(kind, known);
    return known;
  };
  return (kind) => {
    const kept = keptOf(kind);
    const find = (id: string): AdapterPayload | undefined => {
      const found = kept.get(id);
      return found !== undefined && found.until > now()
        ? found.payload
        : undefined;
    };
    const findBy = (key: "uid" | "userCode", value: string) =>
      [...kept.values()].find(
        ({ payload, until }) => payload[key] === value && until > now(),
      )?.payload;
    return {
      async upsert(id, payload, seconds = 0) {
        // At the end again, so that the first is always the oldest.
        kept.delete(id);
        kept.set(id, { payload, until: now() + seconds * 1000 });
        const [oldest] = kept.keys();
        if (kept.size > MOST_OF_A_KIND && oldest !== undefined)
          kept.delete(oldest);
      },
      find: async (id) => find(id),
      findByUid: async (uid) => findBy("uid", uid),
      findByUserCode: async (code) => findBy("userCode", code),
      async consume(id) {
        const payload = find(id);
        if (payload !== undefined)
          payload["consumed"] = Math.floor(now() / 1000);
      },
      async destroy(id) {
        kept.delete(id);
      },
      async revokeByGrantId(grantId) {
        for (const [id, { payload }] of kept)
          if (payload.grantId === grantId) kept.delete(id);
      },
    };
  };
}
