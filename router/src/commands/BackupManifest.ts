import type { Instant } from "@onedoor/domain/time";
import type { SignedTreeHead } from "@onedoor/domain/treeHead";

/** What a backup holds, and how to tell that it is whole. */
export interface BackupManifest {
  format: 1;
  /** Left out by older versions. */
  takenAt?: Instant;
  tables: {
    /** As a statement names it. */
    name: string;
    /** Rows as JSON, a line each. */
    file: string;
    rows: number;
    sha256: string;
  }[];
  /** Number of the last row of the feed that is in it. */
  feedHead: number;
  /** The last that was signed; null before the first, and left out by older versions. */
  head?: SignedTreeHead | null;
  sequences: { name: string; value: string }[];
}

export const MANIFEST = "manifest.json";
/** The last head that the hub had signed, for whoever keeps it elsewhere. */
export const HEAD = "head.json";
