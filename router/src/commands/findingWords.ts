import type {
  ExportFinding,
  ExportProblem,
} from "@onedoor/domain/exportFinding";

const WORDS: Record<ExportProblem, string> = {
  notALine: "this is no line of an export, or not as it was written",
  unknownFormat: "a newer version wrote this export",
  outOfPlace: "this line can't stand here, or not a second time",
  brokenOff: "the export ends before its last line: it was broken off",
  sumDiffers:
    "lines were changed, added or dropped after the export was written",
  hubIdDiffers: "the hub's name isn't that of its key",
  anotherHub: "this is the export of another hub",
  unknownChain: "the export has no key for this chain",
  keyNotProved: "the device never proved that it holds this chain's key",
  keyNotRegistered:
    "the hub never registered this chain so: its key, device, official or opening is another",
  segmentNotSigned: "this signature isn't the chain's key's",
  segmentMissing: "the signature of a segment is missing",
  notSigned: "no signature of its device covers this entry",
  signedDiffers: "the device signed another header under this number",
  forkNotProved: "what is shown as a fork doesn't prove one",
  brokenLink: "the header doesn't follow the one before it in its chain",
  placeTwice: "the chain has this number already",
  chainGap: "entries of a chain are missing and nothing says why",
  chainCut: "the device signed further entries, and they are missing",
  hole: "a row is missing, or stands here twice or in another order",
  malformedHeader: "the header can't be read",
  anotherEntry: "the row names another entry or case than its header",
  entryTwice: "the feed has this entry already",
  anotherBody: "the body isn't the one that the header commits to",
  effectiveTimeDiffers:
    "the effective time isn't the one that the rule of times gives: it was dated",
  receivedBackwards:
    "it was received before rows that stand before it, or after its head",
  verdictDiffers: "the rules give another verdict",
  reasonDiffers: "the rules give another reason",
  headNotSigned: "this head isn't signed by the hub",
  headOutOfPlace: "this head is of another number of rows",
  headBackwards: "this head is older than the one before it",
  rootDiffers:
    "the hub signed other rows: one up to here was changed, and after the head before this one",
  rowsWithoutHead: "the hub signed no head over the last rows",
  epochNotSigned: "this epoch statement isn't signed by the hub",
  epochDiffers: "the epoch didn't begin here, or not after these rows",
  epochMissing: "the statement with which an epoch begins is missing",
  returnUnknown: "the hub never said that this row came back",
  returnDiffers: "it isn't the row that the hub says came back",
  returnNotProved: "no head of this hub proves that the row stood there",
  returnMissing: "the hub says that a row came back, and it isn't there",
  keptHeadNotSigned: "the head that was kept isn't signed by this hub",
  keptHeadDiffers:
    "the head that was kept is of other rows: what it covers was written anew",
  tailCut: "the export ends before rows that the kept head covers",
  notCameBack:
    "a restore cut off rows that the kept head covers, and they haven't come back",
};

/** What is wrong, where, and what it means. */
export function findingWords({
  line,
  seq,
  entryId,
  problem,
  about,
}: ExportFinding): string {
  const where = [
    `line ${line}`,
    ...(seq === null ? [] : [`row ${seq}`]),
    ...(entryId === null ? [] : [`entry ${entryId}`]),
  ].join(", ");
  return `${where}: ${WORDS[problem]}${about === null ? "" : ` (${about})`}`;
}
