import type {
  SecondFactorConfirmation,
  SecondFactorOffer,
} from "@onedoor/replication/wire";
import { HubFailure, HubLine } from "./HubLine.ts";
import { CONFIRM_SECOND_FACTOR, ENROL_SECOND_FACTOR } from "./operations.ts";
import { currentToken } from "./renewSession.ts";
import { browserPorts, type ReplicaPorts } from "./ReplicaPorts.ts";
import type { OpenVault } from "./vaults.ts";

type NoSecondFactor =
  | "alreadyOn"
  | "notEnrolled"
  | "wrongCode"
  | "wrongPassword"
  | "tooManyAttempts"
  | "offline";
type Refused = { ok: false; reason: NoSecondFactor };

/** The authenticator of whose vault is open. His password is asked for again: a session alone binds none. */
export interface SecondFactor {
  /** What the authenticator is told; it counts for nothing until its first code is given. */
  offer(
    password: string,
  ): Promise<{ ok: true; secret: string; uri: string } | Refused>;
  /** From now on sign-ins ask for its codes. */
  confirm(code: string, password: string): Promise<{ ok: true } | Refused>;
}

/** Asks the county each time: nothing of it is kept here. */
export function secondFactorAt(
  baseUrl: string,
  vault: OpenVault,
  portsOf: () => ReplicaPorts = browserPorts,
): SecondFactor {
  async function ask<Data>(
    operation: string,
    variables: Record<string, unknown>,
  ): Promise<Data | undefined> {
    const ports = portsOf();
    const token = await currentToken(baseUrl, vault, ports);
    const line = new HubLine(baseUrl, token, ports);
    try {
      return await line.attempt<Data>(operation, variables);
    } catch (failure) {
      if (failure instanceof HubFailure) return undefined;
      throw failure;
    } finally {
      line.close();
    }
  }
  return {
    async offer(password) {
      const data = await ask<{ enrolSecondFactor: SecondFactorOffer }>(
        ENROL_SECOND_FACTOR,
        { password },
      );
      const answer = data?.enrolSecondFactor;
      if (answer?.__typename !== "SecondFactorOffered")
        return refusedBy(answer?.reason);
      return { ok: true, secret: answer.secret, uri: answer.uri };
    },
    async confirm(code, password) {
      const data = await ask<{ confirmSecondFactor: SecondFactorConfirmation }>(
        CONFIRM_SECOND_FACTOR,
        { code, password },
      );
      const answer = data?.confirmSecondFactor;
      return answer?.__typename === "SecondFactorOn"
        ? { ok: true }
        : refusedBy(answer?.reason);
    },
  };
}

const REASONS: Readonly<Record<string, NoSecondFactor>> = {
  ALREADY_ON: "alreadyOn",
  NOT_ENROLLED: "notEnrolled",
  WRONG_CODE: "wrongCode",
  WRONG_PASSWORD: "wrongPassword",
  TOO_MANY_ATTEMPTS: "tooManyAttempts",
};

function refusedBy(reason: string | undefined): Refused {
  return { ok: false, reason: REASONS[reason ?? ""] ?? "offline" };
}
