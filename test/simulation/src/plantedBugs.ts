import type { Invariant } from "./Ledger.ts";
import type { Patch } from "./plantBug.ts";

export interface PlantedBug {
  name: string;
  /** What has to be found broken: one of these, where a fault can show in several ways. */
  caughtBy: readonly Invariant[];
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
      instead: "chainNo >= chain.nextNo && !hashes.has(chainNo)",
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
      instead: "judgeEntry(current.state, header, effectiveAt)",
      put: "judgeEntry(current.record.state, header, effectiveAt)",
    },
  },
  {
    name: "a hub that doesn't see that a case is decided",
    caughtBy: ["one decision counts in a case"],
    patch: {
      file: "schema/domain/src/judgeEntry.ts",
      instead: "return decisionObjection(state, by);",
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
      file: "subgraphs/cases/src/hub/landSegments.ts",
      instead: "  sitting.release(held);",
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
    name: "a merge in which the later copy wins",
    caughtBy: [
      "own work stands in its case",
      "replicas agree with the hub",
      "the scope digest agrees",
    ],
    patch: {
      file: "schema/domain/src/mergeJournals.ts",
      instead: "const base = preferred(a, b);",
      put: "const base = b;",
    },
  },
  {
    name: "a merge that loses bodies",
    caughtBy: ["replicas agree with the hub"],
    patch: {
      file: "schema/domain/src/mergeJournals.ts",
      instead: "      base.bodyText ??\n",
      put: "      null ??\n      (a === b ? a.bodyText : null) ??\n      (null as string | null) ?? \n",
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
    name: "a fold in the order of ids",
    caughtBy: ["replicas agree with the hub"],
    patch: {
      file: "schema/domain/src/foldCase.ts",
      instead: "known.filter(isAcknowledged).sort(byFeedOrder)",
      put: "known.filter(isAcknowledged)",
    },
  },
  {
    name: "a clock that follows any other",
    caughtBy: ["a wrong clock stays its owner's problem"],
    patch: {
      file: "schema/domain/src/hlc.ts",
      instead: "const bounded = isFarAhead(seen, now)",
      put: "const bounded = seen.counter < 0",
    },
  },
  {
    name: "a station that doesn't repair its cases",
    caughtBy: ["own work stands in its case"],
    patch: {
      file: "client/replica/src/repairCases.ts",
      instead: "if (known === undefined) return true;",
      put: "if (known === undefined) return false;\n    if (known !== undefined) return false;",
    },
  },
  {
    name: "an act that is said to be kept before it is",
    caughtBy: ["what was said to be kept is kept"],
    patch: {
      file: "client/replica/src/Outbox.ts",
      instead: "    await this.#rows.collection.insert(",
      put: "    void this.#rows.collection.insert(",
    },
  },
  {
    name: "an outbox that gives a row its neighbour's outcome",
    caughtBy: ["the same entry has the same verdict"],
    patch: {
      file: "client/replica/src/Outbox.ts",
      instead: "new Map(outcomes.map((one) => [one.chainNo, one]))",
      put: "new Map(outcomes.map((one, i) => [one.chainNo, outcomes[i + 1] ?? one]))",
    },
  },
  {
    name: "an outbox that hears nothing from pulled cases",
    caughtBy: ["the same entry has the same verdict"],
    patch: {
      file: "client/replica/src/replicateCases.ts",
      instead: "  await parts.outbox.noteAcknowledged(journals);\n",
      put: "",
    },
  },
  {
    name: "a page of the feed that makes a case forget",
    caughtBy: ["replicas agree with the hub", "the scope digest agrees"],
    patch: {
      file: "client/replica/src/growOnlyCases.ts",
      instead: "  if (holdsAll(after, before)) return undefined;",
      put: "  if (holdsAll(after, before) || after !== before) return undefined;",
    },
  },
  {
    name: "a conflict in which the local copy wins",
    caughtBy: [
      "replicas agree with the hub",
      "the scope digest agrees",
      "a county at rest is silent",
    ],
    patch: {
      file: "client/replica/src/caseConflicts.ts",
      instead: "      const { caseId } = realMasterState;",
      put: "      const { caseId } = realMasterState;\n      if (!newDocumentState._deleted) return newDocumentState;",
    },
  },
  {
    name: "a comparison that calls all versions equal",
    caughtBy: ["replicas agree with the hub", "the scope digest agrees"],
    patch: {
      file: "client/replica/src/caseConflicts.ts",
      instead: ": a.digest === b.digest,",
      put: ": a.digest === b.digest || a.digest !== b.digest,",
    },
  },
  {
    name: "a line that takes a portal's page for an answer",
    caughtBy: ["nothing throws", "everything comes to rest"],
    patch: {
      file: "client/replica/src/HubLine.ts",
      instead:
        '    return "data" in answer || "errors" in answer\n      ? (answer as Answer)\n      : undefined;\n  } catch {\n    return undefined;',
      put: '    return "data" in answer || "errors" in answer\n      ? (answer as Answer)\n      : undefined;\n  } catch {\n    return { data: {} };',
    },
  },
  {
    name: "a line that never tries again",
    caughtBy: ["everything comes to rest", "nothing throws"],
    patch: {
      file: "client/replica/src/HubLine.ts",
      instead: "await this.#ports.sleep(ms, this.#sleeping.signal);",
      put: "await new Promise(() => undefined);",
    },
  },
  {
    name: "a chain that gives a serial twice",
    caughtBy: ["a leased serial is given once"],
    patch: {
      file: "client/replica/src/Chain.ts",
      instead: "one === block ? { ...one, next: one.next + 1 } : one,",
      put: "one === block ? { ...one, next: one.next + (one.next % 5 === 0 ? 0 : 1) } : one,",
    },
  },
  {
    name: "metadata that a full disk stops for ever",
    caughtBy: ["everything comes to rest", "nothing throws"],
    patch: {
      file: "client/replica/src/patientMetadata.ts",
      instead: "            await sleep(AGAIN_MS);",
      put: '            throw new Error("the disk is full");',
    },
  },
];
