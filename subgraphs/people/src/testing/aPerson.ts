import type { PersonRecord } from "../store/PeopleStore.ts";

/** A person of 河畔村 who differs from others by his number; for tests. */
export function aPerson(
  number: number,
  changes: Partial<PersonRecord> = {},
): PersonRecord {
  const digits = String(number).padStart(4, "0");
  return {
    personId: `person-${digits}`,
    name: `张试${digits}`,
    residentId: `99010119900101${digits}`,
    sex: "male",
    birthDate: "1990-01-01",
    phone: `1380000${digits}`,
    address: "演示区南亭镇河畔村1组1号",
    division: "990101100201",
    householdId: null,
    relation: null,
    ...changes,
  };
}
