import type { AccessFacts } from "@onedoor/domain/accessRecord";
import type { WardOrGuardian } from "@onedoor/domain/decideGuardianship";
import type {
  GuardianshipKind,
  GuardianshipSpan,
} from "@onedoor/domain/guardianship";
import type { PlainDate } from "@onedoor/domain/time";

/** That somebody is, or was, another's guardian. */
export interface GuardianshipRecord extends GuardianshipSpan {
  guardianshipId: string;
  /** The rows that it was said of. */
  wardId: string;
  guardianId: string;
  /** Who stands for them since they were merged: themselves where they weren't. */
  standingWardId: string;
  standingGuardianId: string;
  /** Of who stands for the ward; null once he was erased. */
  birthOfWard: PlainDate | null;
  basis: string;
  /** Who has put it on record; null where the register was set up with it. */
  staffId: string | null;
}

/** One that the register is set up with. */
export interface GivenGuardianship {
  guardianshipId: string;
  wardId: string;
  guardianId: string;
  kind: GuardianshipKind;
  from: PlainDate;
}

/** A row with where it is: reach is for the command to say. */
export type FoundPerson = NonNullable<WardOrGuardian> & { division: string };

/** What appointing somebody asks of the register. */
export interface AppointmentQuestion {
  ward: FoundPerson | null;
  guardian: FoundPerson | null;
  isGuardian: boolean;
  guardiansOfGuardian: ReadonlySet<string>;
}

/** Who is whose guardian; each act with its access record in one transaction: neither is without the other. */
export interface Guardianships {
  /** Those of before anybody was appointed; what is there already stays. */
  set(given: readonly GivenGuardianship[]): Promise<void>;
  /** Those of these wards, by whichever of their ids, ended ones too, in the order of their days. */
  ofWards(personIds: readonly string[]): Promise<GuardianshipRecord[]>;
  /** Those in which these people are the guardians. */
  ofGuardians(personIds: readonly string[]): Promise<GuardianshipRecord[]>;
  /** Those in which one of exactly these rows is the ward or the guardian. */
  about(personIds: readonly string[]): Promise<GuardianshipRecord[]>;
  /** True where `decide` says so, with nobody deciding in between. `today` is the day of what holds already. */
  appoint(
    ask: {
      guardianshipId: string;
      wardId: string;
      guardianId: string;
      kind: GuardianshipKind;
      from: PlainDate;
      today: PlainDate;
    },
    decide: (question: AppointmentQuestion) => AccessFacts | undefined,
  ): Promise<boolean>;
  /** The same for the end of one; its ward's division is for the command to judge. */
  end(
    ask: { guardianshipId: string; until: PlainDate },
    decide: (
      found: (GuardianshipRecord & { divisionOfWard: string }) | null,
    ) => AccessFacts | undefined,
  ): Promise<boolean>;
}
