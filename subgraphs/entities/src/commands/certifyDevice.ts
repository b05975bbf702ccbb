import {
  type CertificateText,
  certificateTimes,
  signCertificate,
  thumbprintOf,
} from "@onedoor/domain/deviceCertificate";
import type { PublicKey } from "@onedoor/domain/signatures";
import { epochMsOf, instantOfEpochMs } from "@onedoor/domain/time";
import type { CountyKey } from "../countyKey.ts";
import { divisionOfOwner } from "../queries/divisionOfOwner.ts";
import type { DeviceRecord, DeviceStore } from "../store/DeviceStore.ts";
import type { EntityStore } from "../store/EntityStore.ts";

export interface CertifyDeps {
  deviceStore: DeviceStore;
  entityStore: EntityStore;
  countyKey: CountyKey;
  /** How many days a device may be worked on without a word from the county. */
  leaseDays: number;
  now: () => number;
}

/** A certificate as it is handed out. */
export interface IssuedCertificate {
  text: CertificateText;
  countyKey: PublicKey;
}

/** A new certificate, with a new lease; undefined where the device has been revoked. */
export async function certifyDevice(
  { deviceStore, entityStore, countyKey, leaseDays, now }: CertifyDeps,
  device: DeviceRecord & { publicKey: PublicKey },
  /** Of the official who asks, where the register has no place for the device's owner. */
  otherwise: string,
): Promise<
  { certificate: IssuedCertificate; device: DeviceRecord } | undefined
> {
  const { deviceId, stationId, body } = device;
  const times = certificateTimes(instantOfEpochMs(now()), leaseDays);
  const seen = {
    lastSeenAt: epochMsOf(times.issuedAt),
    certificateUntil: epochMsOf(times.expiresAt),
    leaseUntil: epochMsOf(times.leaseUntil),
  };
  // On record before it is in anybody's hands: what may still be worked on is known.
  if (!(await deviceStore.certified(deviceId, seen))) return undefined;
  const division = await divisionOfOwner(entityStore, device);
  const text = signCertificate(
    {
      hubId: countyKey.hubId,
      deviceId,
      keyThumbprint: thumbprintOf(device.publicKey),
      stationId,
      body,
      division: division ?? otherwise,
      ...times,
    },
    countyKey.sign,
  );
  return {
    certificate: { text, countyKey: countyKey.publicKey },
    device: { ...device, ...seen },
  };
}
