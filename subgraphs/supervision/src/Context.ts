import type { CaseState } from "@onedoor/domain/caseState";
import type { PlainDate } from "@onedoor/domain/time";
import type { WorkCalendar } from "@onedoor/domain/workCalendar";
import type { Claims } from "@onedoor/subgraph-host/claims";
import type DataLoader from "dataloader";
import type {
  AlertRecord,
  SupervisionStore,
} from "./store/SupervisionStore.ts";

export interface CaseReference {
  caseId: string;
}

export interface DepartmentReference {
  creditCode: string;
}

export interface Context {
  claims: Claims | null;
  store: SupervisionStore;
  calendar: () => Promise<WorkCalendar>;
  today: () => PlainDate;
  states: DataLoader<string, CaseState | null>;
  alerts: DataLoader<string, readonly AlertRecord[]>;
}
