import type { FormSchema } from "@onedoor/domain/formTypes";
import type { ItemVersion } from "@onedoor/domain/itemTypes";
import type { StructureCheck } from "@onedoor/domain/validateForm";
import type { WorkCalendar } from "@onedoor/domain/workCalendar";

/** What the hub has to know of the service items, whoever keeps them. Throws where that can't be reached. */
export interface Catalogue {
  /** One published version; undefined where there is none. Versions never change, so answers may be remembered. */
  findVersion(
    itemCode: string,
    version: number,
  ): Promise<CatalogueVersion | undefined>;
  calendar(): Promise<WorkCalendar>;
}

export interface CatalogueVersion {
  elements: ItemVersion;
  form: FormSchema;
  /** What forms share by reference. */
  definitions: FormSchema;
  /** The form, compiled; left out where it is read anew for each applicant. */
  isStructured?: StructureCheck;
}
