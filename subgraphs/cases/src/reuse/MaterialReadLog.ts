import type { Claims } from "@onedoor/subgraph-host/claims";
import type { AskGraph } from "@onedoor/subgraph-host/Subgraph";

/** That somebody looked at a page that his case only refers to. */
export interface MaterialRead {
  reader: Claims;
  personId: string | null;
  caseId: string;
  paper: string;
}

/** Where looks are put on record. Throws where that can't be done: then nothing is shown. */
export type RecordMaterialRead = (read: MaterialRead) => Promise<void>;

/** In the records of who looked, which the register of people keeps. */
export function graphMaterialReads(askGraph: AskGraph): RecordMaterialRead {
  return async ({ reader, personId, caseId, paper }) => {
    const { accountId, role, staffId, postId, body, deviceId } = reader;
    await askGraph(RECORD, {
      input: {
        personId,
        caseId,
        paper,
        reader: { accountId, role, staffId, postId, body, deviceId },
      },
    });
  };
}

const RECORD = `mutation RecordMaterialRead($input: MaterialReadInput!) {
  recordMaterialRead(input: $input)
}`;
