import type { FeedEvidence, UnnumberedEntry } from "./FeedEvidence.ts";
import { acknowledgementOf, type MemoryTables } from "./memoryTables.ts";

export function memoryEvidence(tables: MemoryTables): FeedEvidence {
  return {
    chains: async (after, limit) =>
      [...tables.chains.values()]
        .flatMap((record) =>
          record.publicKey === null || record.chain <= (after ?? "")
            ? []
            : [{ ...record, publicKey: record.publicKey }],
        )
        .sort((a, b) => (a.chain < b.chain ? -1 : 1))
        .slice(0, limit),
    segments: async (after, limit) =>
      tables.signatures
        .map((one) => ({ ...one, chainNo: one.to }))
        .filter((one) => after === null || byPlace(one, after) > 0)
        .sort(byPlace)
        .slice(0, limit),
    heads: async (after, upTo, limit) =>
      tables.heads
        .filter(
          ({ epoch, size }) =>
            size <= upTo &&
            (after === null ||
              epoch > after.epoch ||
              (epoch === after.epoch && size > after.size)),
        )
        .slice(0, limit),
    recovered: async (after, upTo, limit) =>
      tables.recovered
        .filter(({ recoveredAt }) => recoveredAt > after && recoveredAt <= upTo)
        .slice(0, limit)
        .map((row) => {
          const { entryId, caseId, recoveredAt, proof } = row;
          const entry = tables.entries.get(entryId);
          return {
            ...acknowledgementOf(row),
            entryId,
            caseId,
            recoveredAt,
            proof,
            headerText: entry?.headerText ?? "",
            bodyText: entry?.bodyText ?? null,
          };
        }),
    unnumbered: async (after, upTo, limit) =>
      [...unnumbered(tables, upTo), ...quarantined(tables)]
        .filter((one) => after === null || byPlace(one, after) > 0)
        .sort(byPlace)
        .slice(0, limit),
    forks: async (after, limit) =>
      tables.forkSignatures
        .filter(({ chain }) => chain > (after ?? ""))
        .sort((a, b) => (a.chain < b.chain ? -1 : 1))
        .slice(0, limit)
        .map((signed) => ({
          ...signed,
          headerTexts: tables.forks
            .filter(
              ({ chain, chainNo, headerHash }) =>
                chain === signed.chain &&
                signed.from <= chainNo &&
                chainNo <= signed.to &&
                tables.places.get(`${chain}|${chainNo}`)?.headerHash !==
                  headerHash,
            )
            .sort((a, b) => a.chainNo - b.chainNo)
            .map(({ headerText }) => headerText),
        })),
  };
}

function unnumbered(tables: MemoryTables, upTo: number): UnnumberedEntry[] {
  const returns = new Map(
    tables.recovered.map(({ entryId, recoveredAt }) => [entryId, recoveredAt]),
  );
  return [...tables.entries.values()].flatMap((entry) => {
    const row = tables.rowsByEntry.get(entry.entryId);
    const seq = returns.get(entry.entryId) ?? row?.seq;
    return seq !== undefined && seq <= upTo
      ? []
      : [{ ...entry, why: seq === undefined ? "held" : "later" }];
  });
}

function quarantined({ quarantine }: MemoryTables): UnnumberedEntry[] {
  return quarantine.map(({ chain, chainNo, headerHash }) => ({
    chain,
    chainNo,
    headerHash,
    why: "quarantined",
    headerText: null,
  }));
}

function byPlace(
  a: { chain: string; chainNo: number },
  b: { chain: string; chainNo: number },
): number {
  if (a.chain !== b.chain) return a.chain < b.chain ? -1 : 1;
  return a.chainNo - b.chainNo;
}
