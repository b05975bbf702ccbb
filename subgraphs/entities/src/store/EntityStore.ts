import type { Firm } from "@onedoor/domain/firmLife";

/** A body of government. */
export interface DepartmentRecord {
  creditCode: string;
  /** Short key of the seed, such as `civil`. */
  departmentKey: string;
  name: string;
  nameEn: string;
  /** Exercise level of GB/T 39046: 4 county, 5 town, 6 village. */
  level: string;
  /** 12 digits. */
  division: string;
}

export interface StationRecord {
  stationId: string;
  name: string;
  nameEn: string;
  level: "county" | "town" | "village";
  /** 12 digits. */
  division: string;
  address: string;
  phone: string;
  hours: string;
  /** Credit code of the body that runs it. */
  body: string | null;
  parentStationId: string | null;
}

export type LegalEntityRecord = Firm;

/** The registers of legal entities, departments and stations. Ids that nothing has are left out of answers. */
export interface EntityStore {
  /** Each of these adds or replaces. */
  saveDepartments(departments: readonly DepartmentRecord[]): Promise<void>;
  saveStations(stations: readonly StationRecord[]): Promise<void>;
  saveLegalEntities(entities: readonly LegalEntityRecord[]): Promise<void>;
  departmentsWithCodes(
    creditCodes: readonly string[],
  ): Promise<DepartmentRecord[]>;
  /** Higher levels first. */
  allDepartments(): Promise<DepartmentRecord[]>;
  stationsWithIds(stationIds: readonly string[]): Promise<StationRecord[]>;
  /** In `root` and below it, by division. */
  stationsWithin(root: string): Promise<StationRecord[]>;
  allStations(): Promise<StationRecord[]>;
  /** What is told to a reader is read in his name: the database itself keeps the register from who is nobody. */
  readingAs(reader: RegisterReader): RegisterReads;
}

/** Who is signed in searches the register, or reads what he holds the code of. */
export type RegisterReader = "nobody" | "signedIn";

export interface RegisterReads {
  legalEntitiesWithCodes(
    creditCodes: readonly string[],
  ): Promise<LegalEntityRecord[]>;
  /** Whose name contains `name`, by name, at most `first`. */
  legalEntitiesNamed(name: string, first: number): Promise<LegalEntityRecord[]>;
}
