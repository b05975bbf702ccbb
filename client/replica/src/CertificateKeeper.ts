import { epochMsOf, MS_PER_HOUR } from "@onedoor/domain/time";
import type { RenewDeviceAnswer } from "@onedoor/replication/wire";
import { keepCertificate, readCertificate } from "./deviceCertificate.ts";
import { HubFailure, type HubLine } from "./HubLine.ts";
import { RENEW_DEVICE } from "./operations.ts";
import type { ReplicaPorts } from "./ReplicaPorts.ts";

const RENEW_AFTER_MS = 12 * MS_PER_HOUR;
const TRY_AFTER_MS = MS_PER_HOUR;

/** Renews the device's certificate, and its lease with it, at contacts with the county: twice a day at most. */
export class CertificateKeeper {
  readonly #line: HubLine;
  readonly #ports: Pick<ReplicaPorts, "now" | "values">;
  #triedAt = -Infinity;

  constructor(line: HubLine, ports: Pick<ReplicaPorts, "now" | "values">) {
    this.#line = line;
    this.#ports = ports;
  }

  follow(): void {
    this.#line.attempts$.subscribe(({ end }) => {
      if (end === "reached") void this.#renewIfDue();
    });
  }

  async #renewIfDue(): Promise<void> {
    const now = epochMsOf(this.#ports.now());
    if (Math.abs(now - this.#triedAt) < TRY_AFTER_MS) return;
    this.#triedAt = now;
    const { values } = this.#ports;
    const certificate = await readCertificate(values);
    // One that signed in before there were certificates gets its first at its next sign-in.
    if (certificate === null) return;
    // Also where the clock was set back: nobody knows then how old it is.
    const age = Math.abs(now - epochMsOf(certificate.issuedAt));
    if (age < RENEW_AFTER_MS) return;
    try {
      const { renewDevice } = await this.#line.attempt<{
        renewDevice: RenewDeviceAnswer;
      }>(RENEW_DEVICE, {});
      if (renewDevice.__typename === "DeviceRenewed")
        await keepCertificate(values, renewDevice.certificate, "renewal");
    } catch (failure) {
      if (!(failure instanceof HubFailure)) throw failure;
    }
  }
}
