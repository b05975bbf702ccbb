import type { ItemSheet } from "@onedoor/domain/itemSheet";
import type { PlainDate } from "@onedoor/domain/time";

/** What a new item begins with: what most have, to be changed. `from`: the day from which it is to hold. */
export function newSheet(from: PlainDate): ItemSheet {
  return {
    audience: "natural",
    handlingType: "promised",
    exerciseLevels: ["4"],
    acceptLevels: ["5", "6"],
    state: "inForce",
    effectiveFrom: from,
    promised: { unit: "WD" },
    steps: [
      {
        name: "受理",
        nameEn: "Acceptance",
        role: "窗口",
        roleEn: "Window",
        unit: "INSTANT",
        counts: true,
      },
    ],
    fields: [
      shared("applicant", "申请人", "Applicant", "person", true),
      shared("delivery", "结果送达", "Delivery", "delivery", true),
      shared("declaration", "承诺", "Declaration", "declaration", true),
    ],
  };
}

function shared(
  key: string,
  title: string,
  titleEn: string,
  block: string,
  required: boolean,
): object {
  return {
    key,
    title,
    titleEn,
    kind: "shared",
    shared: block,
    section: title,
    sectionEn: titleEn,
    required,
  };
}
