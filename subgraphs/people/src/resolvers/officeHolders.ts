import { hashText } from "@onedoor/domain/hash";
import { closePeople } from "../closePeople.ts";
import type { Context } from "../Context.ts";
import type { OfficeHolder } from "../generated/graphql.ts";
import { roleInGraph } from "./accountResolvers.ts";

/** Every official in office, with who is close to him; numbers as hashes with the asker's salt. */
export async function officeHolders(
  salt: string,
  context: Context,
): Promise<OfficeHolder[]> {
  const holders = await context.accountStore.officeHolders();
  const close = await closePeople(
    context,
    holders.flatMap(({ personId }) => personId ?? []),
  );
  return holders.map(({ staffId, postId, role, body, personId, isOpen }) => ({
    staffId,
    postId,
    role: roleInGraph(role),
    body,
    isOpen,
    closeTo: (close.get(personId ?? "") ?? []).map((one) => ({
      personId: one.personId,
      numberHash: hashText(`${salt}|${one.residentId}`),
    })),
  }));
}
