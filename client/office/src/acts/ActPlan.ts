import type { SetAsideReason } from "@onedoor/domain/entries";
import type { ItemVersion } from "@onedoor/domain/itemTypes";
import type { WorkCalendar } from "@onedoor/domain/workCalendar";
import type { CaseView, Replica } from "@onedoor/replica/Replica";
import type { Wording } from "@onedoor/ui/words/wording";
import type { ActName } from "./offeredActs.ts";

/** One thing that an act asks for. All values are text; `perform` reads them. */
export interface ActField {
  name: string;
  label: Wording;
  input: "line" | "text" | "date" | "number" | "choice";
  choices?: readonly { value: string; label: Wording }[];
  initial: string;
  required: boolean;
  hint?: Wording;
  /** Sentences that a click adds, such as the item's own grounds. They are data: Chinese in any language. */
  suggestions?: readonly string[];
  /** Of a number: 1 to this. Of text: characters. */
  most?: number;
}

export type ActDone =
  | { ok: true; documentNumber?: string | null; closed?: boolean }
  | { ok: false; reason: SetAsideReason };

/** What an officer fills in for an act, what it causes, and how it is done. */
export interface ActPlan {
  name: ActName;
  /** Said before it is done; a decision leaves the building. */
  consequence: Wording | null;
  fields: readonly ActField[];
  perform(values: Readonly<Record<string, string>>): Promise<ActDone>;
}

/** What plans are made from. */
export interface ActContext {
  replica: Replica;
  view: CaseView;
  /** Null where the catalogue on this machine doesn't hold it. */
  item: ItemVersion | null;
  calendar: WorkCalendar;
  /** Bodies that may be consulted, by credit code. */
  bodies: readonly { creditCode: string; name: Wording }[];
}
