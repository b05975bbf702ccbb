import type { Replica } from "@onedoor/replica/Replica";
import type { PasskeySettings } from "@onedoor/replica/passkeySettings";
import type { SecondFactor } from "@onedoor/replica/secondFactor";
import type { SignInCodes, SignInOutcome } from "@onedoor/replica/session";
import { createContext, type ReactNode, useContext } from "react";
import type { Graph } from "../supervision/Graph.ts";
import type { KnownPlaces } from "../supervision/knownPlaces.ts";
import type { StaffNames } from "../supervision/StaffNames.ts";

/** What the pages work with. Made once after sign-in; a test makes its own. */
export interface OfficeServices {
  replica: Replica;
  /** For what only the county knows: supervision, and the names of places. */
  graph: Graph;
  /** A scan that isn't on this machine; null when nobody was reached or it hasn't arrived. */
  fetchMaterial(
    materialId: string,
    referringCase?: string,
  ): Promise<Blob | null>;
  places: KnownPlaces;
  staff: StaffNames;
  /** Where the county wants a new sign-in: the same account, without leaving the work. */
  signInAgain(
    account: string,
    password: string,
    codes?: SignInCodes,
  ): Promise<SignInOutcome>;
  secondFactor: SecondFactor;
  passkey: PasskeySettings;
  signOut(): void;
}

const OfficeContext = createContext<OfficeServices | null>(null);

export function OfficeProvider(props: {
  services: OfficeServices;
  children: ReactNode;
}) {
  return (
    <OfficeContext.Provider value={props.services}>
      {props.children}
    </OfficeContext.Provider>
  );
}

export function useOffice(): OfficeServices {
  const services = useContext(OfficeContext);
  if (services === null) throw new Error("used outside of OfficeProvider");
  return services;
}
