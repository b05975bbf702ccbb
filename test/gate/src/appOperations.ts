import { OFFICE_DOCUMENTS } from "@onedoor/office/operations";
import * as replica from "@onedoor/replica/operations";
import {
  registeredAs,
  type RegisteredOperation,
} from "@onedoor/router/walls/operationRegister";
import { DIRECTORY } from "@onedoor/station/directory";
import { Kind, parse } from "graphql";

/** What the apps ask the county with, as their sources are now. */
export function appOperations(): readonly RegisteredOperation[] {
  return [...Object.values(replica), DIRECTORY, ...OFFICE_DOCUMENTS].map(
    (document) => ({ name: nameOf(document), ...registeredAs(document) }),
  );
}

function nameOf(document: string): string {
  const [operation, ...others] = parse(document).definitions.filter(
    (one) => one.kind === Kind.OPERATION_DEFINITION,
  );
  if (operation?.name === undefined || others.length > 0)
    throw new Error(`An app's document is one named operation: ${document}`);
  return operation.name.value;
}
