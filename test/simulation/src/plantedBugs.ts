import type { Invariant } from "./Ledger.ts";
import type { Patch } from "./plantBug.ts";

export interface PlantedBug {
  name: string;
  /** What has to be found broken: one of these, where a fault can show in several ways. */
  caughtBy: readonly Invariant[];
  /** Found it once, where the first seeds did not: tried before the others, since it mostly does again. */
  seed?: number;
  patch: Patch;
}

/**
 * Faults that people have made in systems like this one, each as a change to one shipped module. The checks of a run
 * are worth what they find of them.
 */
export const PLANTED_BUGS: readonly PlantedBug[] = [
  {
    name: "a hub that takes what it has taken before",
    caughtBy: [
      "written entries are at the hub exactly once",
      "the same entry has the same verdict",
    ],
    patch: {
      file: "subgraphs/cases/src/hub/placeSegment.ts",
      instead: "chainNo >= chain.nextNo && !places.has(chainNo)",
      put: "chainNo > 0",
    },
  },
  {
    name: "a hub that answers before it has written",
    caughtBy: [
      "acknowledged entries are at the hub",
      "written entries are at the hub exactly once",
      "the same entry has the same verdict",
    ],
    patch: {
      file: "subgraphs/cases/src/store/memoryCaseStore.ts",
      instead: "for (const one of changes) applyChanges(tables, one);",
      put: "if (tables.feed.length % 20 !== 19) for (const one of changes) applyChanges(tables, one);",
    },
  },
  {
    name: "a hub that wastes a number now and then",
    caughtBy: ["the feed is dense"],
    patch: {
      file: "subgraphs/cases/src/store/memoryHubTransaction.ts",
      instead: "first: tables.feed.length + 1",
      put: "first: tables.feed.length + (tables.feed.length % 20 === 19 ? 2 : 1)",
    },
  },
  {
    name: "a hub that judges on the state before the group",
    caughtBy: ["verdicts follow the rules"],
    patch: {
      file: "subgraphs/cases/src/hub/sitting.ts",
      instead: "judgeEntry(current.state, header, effectiveAt, (",
      put: "judgeEntry(current.record.state, header, effectiveAt, (",
    },
  },
  {
    name: "a hub that doesn't see that a case is decided",
    caughtBy: ["one decision counts in a case"],
    seed: 30,
    patch: {
      file: "schema/domain/src/judgeEntry.ts",
      instead: "return decisionObjection(state);",
      put: "return undefined;",
    },
  },
  {
    name: "a hub that counts a place too many",
    caughtBy: ["chains are contiguous and linked", "everything comes to rest"],
    patch: {
      file: "subgraphs/cases/src/hub/landSegments.ts",
      instead: "nextNo: last.chainNo + 1,",
      put: "nextNo: last.chainNo + (last.chainNo % 7 === 0 ? 2 : 1),",
    },
  },
  {
    name: "a hub that refuses a whole segment for one bad entry",
    caughtBy: ["everything comes to rest", "refused work has a reason"],
    patch: {
      file: "subgraphs/cases/src/hub/readSegment.ts",
      instead: "  return linked\n",
      put: '  return linked && read.every((one) => one.read !== "unreadable")\n',
    },
  },
  {
    name: "a hub that gives a second verdict",
    caughtBy: ["the same entry has the same verdict"],
    patch: {
      file: "subgraphs/cases/src/store/memoryHubTransaction.ts",
      instead: "acknowledgement: acknowledgementOf(row) };",
      put: "acknowledgement: { ...acknowledgementOf(row), seq: tables.feed.length } };",
    },
  },
  {
    name: "a hub that never judges what it held",
    caughtBy: ["nothing is held without need"],
    patch: {
      file: "subgraphs/cases/src/hub/sitting.ts",
      instead:
        '      judgeAll(held.filter((entry) => entry.held !== "deviceRevoked"));',
      put: "",
    },
  },
  {
    name: "a hub that believes any clock",
    caughtBy: ["a wrong clock stays its owner's problem"],
    patch: {
      file: "schema/domain/src/effectiveTime.ts",
      instead: "const upTo = earlierOf(claimed.wall, receivedAt);",
      put: "const upTo = claimed.wall;",
    },
  },
  {
    name: "a hub that shows a body which isn't the one committed to",
    caughtBy: ["bodies are the ones committed to"],
    patch: {
      file: "subgraphs/cases/src/hub/sitting.ts",
      instead: "bodyText: bodyDiffers ? null : entry.bodyText,",
      put: "bodyText: entry.bodyText,",
    },
  },
  {
    name: "a pull that skips a place after a full page",
    caughtBy: ["the scope digest agrees", "replicas agree with the hub"],
    patch: {
      file: "subgraphs/cases/src/queries/pullCases.ts",
      instead: "        seq: last.seq ?? cursor.seq,",
      put: "        seq: (last.seq ?? cursor.seq) + 1,",
    },
  },
  {
    name: "a pull that leaves out after the page was cut",
    caughtBy: ["the scope digest agrees", "replicas agree with the hub"],
    patch: {
      file: "subgraphs/cases/src/queries/pullCases.ts",
      instead: "documents: page.changes.map(",
      put: 'documents: page.changes.filter(({ reach }) => reach !== "own").map(',
    },
  },
  {
    name: "a pull that sends no tombstones",
    caughtBy: ["replicas agree with the hub", "the scope digest agrees"],
    patch: {
      file: "subgraphs/cases/src/queries/caseDocuments.ts",
      instead: 'deleted: reach === "left",',
      put: "deleted: false,",
    },
  },
  {
    name: "a pull that forgets whose scope it is",
    caughtBy: ["nothing outside of the scope is sent"],
    patch: {
      file: "subgraphs/cases/src/hub/scopeKeys.ts",
      instead: "[divisionKey(divisionPrefix(claims.division))]",
      put: "[divisionKey(divisionPrefix(claims.division).slice(0, 9))]",
    },
  },
  {
    name: "a case that keeps a grant which has ended",
    caughtBy: [
      "nothing outside of the scope is sent",
      "replicas agree with the hub",
    ],
    patch: {
      file: "subgraphs/cases/src/store/memoryHubTransaction.ts",
      instead: "  for (const key of leftKeys) set(key, true);\n",
      put: "",
    },
  },
  {
    name: "an author who hears nothing of a case that has left him",
    caughtBy: ["replicas agree with the hub", "the scope digest agrees"],
    patch: {
      file: "subgraphs/cases/src/queries/caseDocuments.ts",
      instead: 'ownOnly: reach === "own",',
      put: "ownOnly: false,",
    },
  },
  {
    name: "a merge in which no acknowledgement beats one",
    caughtBy: [
      "the scope digest agrees",
      "replicas agree with the hub",
      "everything comes to rest",
    ],
    patch: {
      file: "schema/domain/src/mergeJournals.ts",
      instead:
        "  if (a.acknowledgement !== null) return a;\n  if (b.acknowledgement !== null) return b;",
      put: "  if (a.acknowledgement !== null) return b;\n  if (b.acknowledgement !== null) return a;",
    },
  },
  {
    name: "an outbox that drops what is acknowledged",
    caughtBy: [
      "acknowledged entries are at the hub",
      "written entries are at the hub exactly once",
      "everything comes to rest",
      "own work stands in its case",
    ],
    patch: {
      file: "client/replica/src/Outbox.ts",
      instead: "          state: stateOf(outcome),\n",
      put: '          state: stateOf(outcome),\n          ...(outcome.status === "COUNTED" ? { _deleted: true } : {}),\n',
    },
  },
  {
    name: "a replica that never brings back what a restore took",
    caughtBy: ["acknowledged entries are at the hub"],
    seed: 19,
    patch: {
      file: "client/replica/src/HubWatch.ts",
      instead: "      await flush.pushAgain();\n",
      put: "",
    },
  },
  {
    name: "a hub that believes a device which was reported lost",
    caughtBy: ["nothing of a lost device is believed by itself"],
    patch: {
      file: "subgraphs/cases/src/hub/sitting.ts",
      instead:
        'if (author.revoked) return hold(entry, timed, "deviceRevoked");',
      put: "",
    },
  },
  {
    name: "a hub that believes any signature",
    caughtBy: ["nobody writes in another's name"],
    seed: 9,
    patch: {
      file: "subgraphs/cases/src/commands/pushEntries.ts",
      instead: "if (!isSigned(hub.key, chain, read.segment))",
      put: "if (!isSigned(hub.key, chain, read.segment) && read.segment.entries.length > 5)",
    },
  },
  {
    name: "a hub that takes a segment from whoever sends it",
    caughtBy: ["nobody writes in another's name"],
    patch: {
      file: "subgraphs/cases/src/commands/pushEntries.ts",
      instead:
        "return claims.staffId === chain.staffId && claims.deviceId === chain.deviceId;",
      put: "return claims.staffId !== null;",
    },
  },
  {
    name: "a replica that goes on in the chain of an earlier post",
    caughtBy: ["own work bears the name of its own post"],
    patch: {
      file: "client/replica/src/Chain.ts",
      instead: "sameActor(actor, this.#actor)",
      put: "sameActor(actor, actor)",
    },
  },
  {
    name: "a clock that gives a day too few",
    caughtBy: ["deadlines are the law's"],
    seed: 7,
    patch: {
      file: "schema/domain/src/caseClocks.ts",
      instead: "      limit: terms.acceptanceLimit,",
      put: "      limit: { ...terms.acceptanceLimit, value: terms.acceptanceLimit.value - 1 },",
    },
  },
  {
    name: "a calendar that works through holidays",
    caughtBy: ["deadlines are the law's"],
    seed: 10,
    patch: {
      file: "schema/domain/src/workCalendar.ts",
      instead: '      index.kinds.set(date, "holiday");\n',
      put: "",
    },
  },
  {
    name: "a tree that forgets a leaf now and then",
    caughtBy: ["heads of one hub go together"],
    patch: {
      file: "subgraphs/cases/src/hub/growTree.ts",
      instead:
        "  const head = { epoch, size: edge.size, root: rootOf(edge), at };",
      put: "  const head = { epoch, size: edge.size - (edge.size % 9 === 8 ? 1 : 0), root: rootOf(edge), at };",
    },
  },
];
