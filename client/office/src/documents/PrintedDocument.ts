import type { PlainDate } from "@onedoor/domain/time";

/**
 * The text of a paper that leaves the building. Its language is Chinese, whatever language the interface has: that
 * is the one with legal force.
 */
export interface PrintedDocument {
  title: string;
  documentNumber: string | null;
  addressee: string;
  paragraphs: readonly string[];
  issuer: string;
  on: PlainDate;
  caseNumber: string | null;
  queryCode: string | null;
  phone: string;
  /** True while the county hasn't acknowledged the act that the paper tells of. */
  provisional: boolean;
}
