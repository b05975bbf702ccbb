import type { PersonView } from "@onedoor/replica/Replica";

/** As the register of people writes it. */
const HEAD = "户主";

/** Of a household by its members; who is oldest where nobody is written down as its head. */
export function headOf(members: readonly PersonView[]): PersonView | undefined {
  return members.find(({ relation }) => relation === HEAD) ?? members[0];
}
