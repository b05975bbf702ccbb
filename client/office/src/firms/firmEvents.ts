import type { FirmEventRefusal } from "@onedoor/domain/decideFirmEvent";
import { named } from "../credit/credit.ts";
import type { GraphQuestion } from "../supervision/Graph.ts";
import { notEnteredWords } from "./firmMessages.ts";

/** Null where it stands in the register now. */
export const RECORD_FIRM_EVENT: GraphQuestion<FirmEventRefusal | null> = {
  document: `mutation RecordFirmEvent($input: RecordFirmEventInput!) {
  recordFirmEvent(input: $input) { __typename ... on FirmEventRefused { reason } }
}`,
  parse(data) {
    const { reason } = (data as { recordFirmEvent: { reason?: string } })
      .recordFirmEvent;
    return reason === undefined
      ? null
      : named(Object.keys(notEnteredWords) as FirmEventRefusal[], reason);
  },
};
