import { OFFICE_DOCUMENTS } from "@onedoor/office/operations";
import * as replica from "@onedoor/replica/operations";
import * as village from "@onedoor/replica/villageOperations";
import {
  registeredAs,
  type RegisteredOperation,
} from "@onedoor/router/walls/operationRegister";
import {
  FIRM_CREDIT,
  PERSON_CREDIT,
} from "@onedoor/station/caseView/applicantCredit";
import { DIRECTORY } from "@onedoor/station/directory";
import { Kind, parse } from "graphql";
import { globSync, readFileSync } from "node:fs";
import { ROOT } from "./run.ts";

const EARLIER_BUILDS = "test/graph/src/olderClients/*.json";

/** What the apps ask the county with: as their sources are now, and as those were built that are out in the villages. */
export function appOperations(): readonly RegisteredOperation[] {
  const now = [
    ...Object.values(replica),
    ...Object.values(village),
    DIRECTORY,
    FIRM_CREDIT,
    PERSON_CREDIT,
    ...OFFICE_DOCUMENTS,
  ];
  const register = new Map(
    [...earlierBuilds(), ...now].map((document) => {
      const { sha256, document: plain } = registeredAs(document);
      return [sha256, { name: nameOf(document), sha256, document: plain }];
    }),
  );
  return [...register.values()];
}

function earlierBuilds(): string[] {
  return globSync(EARLIER_BUILDS, { cwd: ROOT })
    .sort()
    .flatMap((file) =>
      Object.values(
        JSON.parse(readFileSync(`${ROOT}${file}`, "utf8")) as Readonly<
          Record<string, string>
        >,
      ),
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
