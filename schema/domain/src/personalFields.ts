/** What a field says of a natural person. `application`: whatever a case's form says of him. */
export type PersonalKind =
  "name" | "residentId" | "phone" | "address" | "birthDate" | "application";

/**
 * How it comes. `masked`: to everybody but the person (or firm) himself. `inReach`: to officials of his division.
 * `ownAccount`: to its holder. `revealed`: by the one act that shows it, on record. `replica`: to the station or office
 * whose own scope it is, sealed where it is kept; a page of people is on record.
 */
export type Shown =
  "masked" | "inReach" | "ownAccount" | "revealed" | "replica";

/** Every field of the graph that says something of a natural person, as `Type.field`. */
export const PERSONAL_FIELDS: Readonly<
  Record<string, { kind: PersonalKind; shown: Shown }>
> = {
  "Person.name": { kind: "name", shown: "masked" },
  "Person.residentId": { kind: "residentId", shown: "masked" },
  "Person.phone": { kind: "phone", shown: "masked" },
  "Person.address": { kind: "address", shown: "masked" },
  "Person.birthDate": { kind: "birthDate", shown: "inReach" },
  "LegalEntity.representative": { kind: "name", shown: "masked" },
  "LegalEntity.phone": { kind: "phone", shown: "masked" },
  "GridStaff.phone": { kind: "phone", shown: "masked" },
  "Case.applicantName": { kind: "name", shown: "masked" },
  "Licence.holder": { kind: "name", shown: "masked" },
  "Account.displayName": { kind: "name", shown: "ownAccount" },

  "Revealed.name": { kind: "name", shown: "revealed" },
  "Revealed.residentId": { kind: "residentId", shown: "revealed" },
  "Revealed.phone": { kind: "phone", shown: "revealed" },
  "Revealed.address": { kind: "address", shown: "revealed" },
  "Revealed.birthDate": { kind: "birthDate", shown: "revealed" },

  "PersonDocument.name": { kind: "name", shown: "replica" },
  "PersonDocument.residentId": { kind: "residentId", shown: "replica" },
  "PersonDocument.phone": { kind: "phone", shown: "replica" },
  "PersonDocument.address": { kind: "address", shown: "replica" },
  "PersonDocument.birthDate": { kind: "birthDate", shown: "replica" },
  "CasePullBulk.packed": { kind: "application", shown: "replica" },
  "CaseDocumentEntry.body": { kind: "application", shown: "replica" },
  "ChainEntry.body": { kind: "application", shown: "replica" },
  "RecoveredRow.body": { kind: "application", shown: "replica" },
  "FeedPageRow.body": { kind: "application", shown: "replica" },
};

/** Fields that sound like it and say nothing of a private person: of offices, items, firms, and officials in office. */
const OF_NOBODY: ReadonlySet<string> = new Set([
  "Bundle.name",
  "Bundle.nameEn",
  "CaseProgress.itemName",
  "ChangedPart.name",
  "ChangedPart.nameEn",
  "DemonstrationAccount.displayName",
  "Department.name",
  "Department.nameEn",
  "DeviceUser.name",
  "GridCell.name",
  "GridStaff.name",
  "Holiday.name",
  "Item.name",
  "Item.nameEn",
  "ItemResult.name",
  "ItemVersion.consultPhone",
  "ItemVersion.name",
  "ItemVersion.nameEn",
  "ItemVersion.supervisePhone",
  // The register of firms is public by law.
  "LegalEntity.address",
  "LegalEntity.name",
  "ListRow.name",
  "ListRow.nameEn",
  "ListRowVersion.name",
  "Material.name",
  "Material.nameEn",
  "OfficialAccount.displayName",
  "Staff.name",
  "Station.address",
  "Station.name",
  "Station.nameEn",
  "Station.phone",
  "Step.name",
  "Step.nameEn",
]);

/** Whether a field sounds as if it said something of a person, and nobody has written down whether it does. */
export function isUnheardOf(field: string): boolean {
  const name = field.slice(field.indexOf(".") + 1);
  return (
    SOUNDS_PERSONAL.test(name) &&
    PERSONAL_FIELDS[field] === undefined &&
    !OF_NOBODY.has(field)
  );
}

const SOUNDS_PERSONAL =
  /name|residentId|identityNumber|phone|mobile|address|bank|birth|passport|representative/iu;
