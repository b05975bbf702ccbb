import { createHash } from "node:crypto";
import { and, eq, gt, inArray, isNull, lt, sql } from "drizzle-orm";
import type { DeviceStore } from "./DeviceStore.ts";
import type { EntitiesDatabase } from "./sqlEntityStore.ts";
import { deviceCodes, devices } from "./tables.ts";

export function sqlDeviceStore(database: EntitiesDatabase): DeviceStore {
  return {
    devicesWithIds: (deviceIds) =>
      database
        .select()
        .from(devices)
        .where(inArray(devices.deviceId, [...deviceIds])),

    async enrol(device) {
      await database.insert(devices).values(device).onConflictDoNothing();
    },

    enrolWithCode: (device, code) =>
      database.transaction(async (transaction) => {
        const { stationId, body, enrolledAt } = device;
        const used = await transaction
          .update(deviceCodes)
          .set({ usedAt: enrolledAt })
          .where(
            and(
              eq(deviceCodes.codeHash, hashOf(code)),
              isNull(deviceCodes.usedAt),
              gt(deviceCodes.expiresAt, enrolledAt),
              eq(deviceCodes.body, body),
              stationId === null
                ? isNull(deviceCodes.stationId)
                : eq(deviceCodes.stationId, stationId),
            ),
          )
          .returning({ codeHash: deviceCodes.codeHash });
        if (used.length === 0) return "wrongCode";
        await transaction.insert(devices).values(device).onConflictDoNothing();
        return "enrolled";
      }),

    async saveCode(code, { stationId, body }, expiresAt, now) {
      await database.delete(deviceCodes).where(lt(deviceCodes.expiresAt, now));
      await database
        .insert(deviceCodes)
        .values({ codeHash: hashOf(code), stationId, body, expiresAt });
    },

    async revoke(deviceId, at) {
      const revoked = await database
        .update(devices)
        .set({ revokedAt: sql`coalesce(${devices.revokedAt}, ${at})` })
        .where(eq(devices.deviceId, deviceId))
        .returning({ deviceId: devices.deviceId });
      return revoked.length > 0;
    },
  };
}

function hashOf(code: string): string {
  return createHash("sha256").update(code).digest("hex");
}
