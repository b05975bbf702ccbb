import { SIGN_IN } from "@onedoor/replica/operations";
import {
  ACCESS_KINDS,
  type AccessKind,
  REVEALED_FIELDS,
  type RevealedField,
} from "@onedoor/domain/accessRecord";
import type { RevealReason } from "@onedoor/domain/decideReveal";
import { type Instant, parseInstant } from "@onedoor/domain/time";
import { parseRevealReason } from "../reveal/revealApplication.ts";
import type { GraphQuestion } from "../supervision/Graph.ts";
import { inGraph } from "../supervision/inGraph.ts";

/** A look at a person's data, as he himself is told of it: which office, never which official. */
export interface MyAccess {
  seq: number;
  at: Instant;
  /** Null for a kind that this version of the app doesn't know. */
  kind: AccessKind | null;
  body: { name: string; nameEn: string } | null;
  station: { name: string; nameEn: string } | null;
  post: string | null;
  postEn: string | null;
  fields: readonly RevealedField[];
  reason: RevealReason | null;
  /** Of a page that was looked at: which paper. */
  words: string;
  caseNumber: string | null;
}

/** Who looked at the data of whoever is signed in. */
export const MY_ACCESS: GraphQuestion<readonly MyAccess[]> = {
  document: `query MyAccess {
  myAccessRecords(first: 200) {
    seq at kind body { name nameEn } station { name nameEn } post postEn fields reason words case { caseId caseNumber }
  }
}`,
  parse(data) {
    const { myAccessRecords } = data as { myAccessRecords: OnTheWire[] };
    return myAccessRecords.map((record) => {
      const at = parseInstant(record.at);
      if (!at.ok) throw new Error(`record ${record.seq} is of no moment`);
      return {
        ...record,
        at: at.value,
        kind:
          ACCESS_KINDS.find((kind) => inGraph(kind) === record.kind) ?? null,
        fields: REVEALED_FIELDS.filter((field) =>
          record.fields.includes(inGraph(field)),
        ),
        reason: parseRevealReason(record.reason),
        // Filed without his id from the register, it isn't shown as his: then its id is what he can ask with.
        caseNumber: record.case?.caseNumber ?? record.case?.caseId ?? null,
      };
    });
  },
};

type OnTheWire = Pick<
  MyAccess,
  "seq" | "body" | "station" | "post" | "postEn" | "words"
> & {
  at: string;
  kind: string;
  fields: readonly string[];
  reason: string | null;
  case: { caseId: string; caseNumber?: string | null } | null;
};

/** A session of this page alone: it is kept nowhere. */
export type CitizenSignIn =
  | { token: string; name: string }
  | { refused: "wrong" | "tooMany" | "notACitizen" };

/** Signs a citizen in. An official's own account opens nothing here. */
export const CITIZEN_SIGN_IN: GraphQuestion<CitizenSignIn> = {
  document: SIGN_IN,
  parse(data) {
    const { signIn } = data as {
      signIn:
        | {
            __typename: "Session";
            token: string;
            account: { role: string; displayName: string };
          }
        | { __typename: "SignInRefused"; reason: string };
    };
    if (signIn.__typename === "SignInRefused")
      return {
        refused: signIn.reason === "TOO_MANY_ATTEMPTS" ? "tooMany" : "wrong",
      };
    return signIn.account.role === "CITIZEN"
      ? { token: signIn.token, name: signIn.account.displayName }
      : { refused: "notACitizen" };
  },
};
