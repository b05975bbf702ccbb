import { createHash } from "node:crypto";
import {
  and,
  desc,
  eq,
  getTableColumns,
  gt,
  inArray,
  isNotNull,
  isNull,
  lt,
  or,
  sql,
} from "drizzle-orm";
import type { DeviceRecord, DeviceStore } from "./DeviceStore.ts";
import { ownedWithin, stationAndBodyOf } from "./ownedWithin.ts";
import type { EntitiesDatabase } from "./sqlEntityStore.ts";
import {
  departments,
  deviceChallenges,
  deviceCodes,
  devices,
  deviceUsers,
  stations,
} from "./tables.ts";

export function sqlDeviceStore(database: EntitiesDatabase): DeviceStore {
  const find = async (deviceId: string): Promise<DeviceRecord | undefined> => {
    const [found] = await database
      .select()
      .from(devices)
      .where(eq(devices.deviceId, deviceId));
    return found;
  };
  return {
    devicesWithIds: (deviceIds) =>
      database
        .select()
        .from(devices)
        .where(inArray(devices.deviceId, [...deviceIds])),

    async devicesOf({ root, first, after }) {
      const last = after === null ? undefined : await find(after);
      if (after !== null && last === undefined) return [];
      const joins = stationAndBodyOf(devices);
      return database
        .select(getTableColumns(devices))
        .from(devices)
        .leftJoin(stations, joins.station)
        .leftJoin(departments, joins.body)
        .where(
          and(
            root === null ? undefined : ownedWithin(root),
            last === undefined ? undefined : isAfter(last),
          ),
        )
        .orderBy(desc(devices.enrolledAt), desc(devices.deviceId))
        .limit(first);
    },

    async lostDevices() {
      const lost = await database
        .select({ deviceId: devices.deviceId })
        .from(devices)
        .where(isNotNull(devices.revokedAt));
      return lost.map(({ deviceId }) => deviceId);
    },

    async enrol(device) {
      await database.insert(devices).values(device).onConflictDoNothing();
    },

    enrolWithCode: (device, code) =>
      database.transaction(async (transaction) => {
        const { stationId, body, enrolledAt } = device;
        const [used] = await transaction
          .update(deviceCodes)
          .set({ usedAt: enrolledAt })
          .where(
            and(
              eq(deviceCodes.codeHash, hashOf(code)),
              isNull(deviceCodes.usedAt),
              gt(deviceCodes.expiresAt, enrolledAt),
              stationId === null
                ? and(isNull(deviceCodes.stationId), eq(deviceCodes.body, body))
                : eq(deviceCodes.stationId, stationId),
            ),
          )
          .returning({ label: deviceCodes.label });
        if (used === undefined) return "wrongCode";
        const label = used.label === "" ? device.label : used.label;
        await transaction
          .insert(devices)
          .values({ ...device, label })
          .onConflictDoNothing();
        return "enrolled";
      }),

    async keepKey(deviceId, publicKey) {
      const [kept] = await database
        .update(devices)
        .set({ publicKey: sql`coalesce(${devices.publicKey}, ${publicKey})` })
        .where(eq(devices.deviceId, deviceId))
        .returning({ publicKey: devices.publicKey });
      return kept?.publicKey ?? null;
    },

    async certified(deviceId, times) {
      const certified = await database
        .update(devices)
        .set(times)
        .where(and(eq(devices.deviceId, deviceId), isNull(devices.revokedAt)))
        .returning({ deviceId: devices.deviceId });
      return certified.length > 0;
    },

    async signedIn(user) {
      const { name, lastAt } = user;
      await database
        .insert(deviceUsers)
        .values(user)
        .onConflictDoUpdate({
          target: [deviceUsers.deviceId, deviceUsers.staffId],
          set: { name, lastAt },
        });
    },

    usersOf: (deviceIds) =>
      database
        .select()
        .from(deviceUsers)
        .where(inArray(deviceUsers.deviceId, [...deviceIds]))
        .orderBy(desc(deviceUsers.lastAt), deviceUsers.staffId),

    async saveCode({ code, ...owned }, expiresAt, now) {
      await database.delete(deviceCodes).where(lt(deviceCodes.expiresAt, now));
      await database
        .insert(deviceCodes)
        .values({ ...owned, codeHash: hashOf(code), expiresAt });
    },

    async saveChallenge(challenge, expiresAt, now) {
      await database
        .delete(deviceChallenges)
        .where(lt(deviceChallenges.expiresAt, now));
      await database
        .insert(deviceChallenges)
        .values({ ...challenge, expiresAt });
    },

    async takeChallenge({ challenge, deviceId, accountId }, now) {
      const taken = await database
        .delete(deviceChallenges)
        .where(
          and(
            eq(deviceChallenges.challenge, challenge),
            eq(deviceChallenges.deviceId, deviceId),
            eq(deviceChallenges.accountId, accountId),
            gt(deviceChallenges.expiresAt, now),
          ),
        )
        .returning({ challenge: deviceChallenges.challenge });
      return taken.length > 0;
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

function isAfter({ enrolledAt, deviceId }: DeviceRecord) {
  return or(
    lt(devices.enrolledAt, enrolledAt),
    and(eq(devices.enrolledAt, enrolledAt), lt(devices.deviceId, deviceId)),
  );
}

function hashOf(code: string): string {
  return createHash("sha256").update(code).digest("hex");
}
