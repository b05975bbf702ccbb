/** A fictional legal entity of the demonstration county. */
export interface LegalEntity {
  /** Unified social credit code, 18 characters. */
  creditCode: string;
  name: string;
  kind:
    | "company"
    | "soleTrader"
    | "cooperative"
    | "institution"
    | "association"
    | "other";
  representative: string;
  phone: string;
  address: string;
  /** 12 digits. */
  division: string;
  status: "registered" | "cancelled" | "revoked";
}
