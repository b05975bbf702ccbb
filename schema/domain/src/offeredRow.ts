import type { AnyHeader } from "./entries.ts";
import { type Hash, hashText } from "./hash.ts";
import { includesLeaf } from "./merkleTree.ts";
import { MAX_BODY, parseHeader } from "./parseEntry.ts";
import { type ParseResult, parsed, unparsed } from "./parseResult.ts";
import type { SignatureCheck } from "./signatures.ts";
import {
  type EpochStatement,
  type HubIdentity,
  isHeadOf,
  rowLeaf,
  type SignedTreeHead,
  type TreeRow,
  wasCutOff,
} from "./treeHead.ts";

/** A row that a hub had acknowledged before it was restored, as somebody who kept it brings it back. */
export interface OfferedRow {
  row: TreeRow;
  headerText: string;
  /** Null where the one who offers never had it. */
  bodyText: string | null;
  /** A head of this hub in which the row stands, and the path to it. */
  head: SignedTreeHead;
  path: readonly Hash[];
}

export type OfferProblem =
  /** The head isn't this hub's, or the row isn't in it: a forged acknowledgement. */
  | "notProved"
  /** No restore has cut it off: the hub has it, or never had it. */
  | "notLost"
  /** The header isn't the one that the row acknowledges. */
  | "headerDiffers"
  | "unreadable";

export interface ProvedOffer {
  row: TreeRow;
  header: AnyHeader;
  headerText: string;
  /** Null, too, where it isn't what the header commits to. */
  bodyText: string | null;
  proof: RowProof;
}

/** A signed head in whose tree a row stands, and the path to it. */
export type RowProof = Pick<OfferedRow, "head" | "path">;

/**
 * Whether an offered row has to be taken back: it is proved, and it stood beyond the point at which a later epoch
 * began [P8]. `epochs`: all that this hub has begun.
 */
export function readOffer(
  offer: OfferedRow,
  hub: HubIdentity,
  epochs: readonly Pick<EpochStatement, "epoch" | "begins">[],
  check: SignatureCheck,
): ParseResult<ProvedOffer, OfferProblem> {
  const { row, headerText, bodyText, head, path } = offer;
  if (!wasCutOff(row, epochs)) return unparsed("notLost");
  if (
    !isHeadOf(hub, head, check) ||
    !includesLeaf(head, row.seq - 1, rowLeaf(row), path)
  )
    return unparsed("notProved");
  if (hashText(headerText) !== row.headerHash) return unparsed("headerDiffers");
  const header = parseHeader(headerText);
  if (!header.ok || !header.value.recognised) return unparsed("unreadable");
  const known = header.value.header;
  if (known.entryId !== row.entryId || known.caseId !== row.caseId)
    return unparsed("headerDiffers");
  const isBody =
    bodyText !== null &&
    bodyText.length <= MAX_BODY &&
    hashText(bodyText) === known.body;
  return parsed({
    row,
    header: known,
    headerText,
    bodyText: isBody ? bodyText : null,
    proof: { head, path },
  });
}
