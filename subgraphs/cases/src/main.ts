import { askGraphAt } from "@onedoor/subgraph-host/askGraphAt";
import {
  ACCESS_HOURS,
  serviceClaims,
  signSession,
} from "@onedoor/subgraph-host/claims";
import { seedIn, textIn } from "@onedoor/subgraph-host/environment";
import { runSubgraph } from "@onedoor/subgraph-host/runSubgraph";
import { instantOfEpochMs } from "@onedoor/domain/time";
import { s3SettingsIn } from "./materials/s3SettingsIn.ts";
import { departmentsIn } from "./sharing/departmentsIn.ts";
import { httpDepartments } from "./sharing/httpDepartments.ts";
import { createCasesSubgraph } from "./subgraph.ts";

// GRAPH_URL: the county's graph. HUB_KEY: 64 hexadecimal digits, the same for ever. MATERIALS_FOLDER: uploads, and
// scans unless S3_BUCKET_URL says where else. DEPARTMENTS_URL, DEPARTMENTS_SECRET: see `departmentsIn`.
await runSubgraph("cases", 4004, (environment) => {
  const hubKey = seedIn(environment, "HUB_KEY");
  const graphUrl = textIn(environment, "GRAPH_URL");
  const departments = departmentsIn(environment);
  const materialsFolder = textIn(environment, "MATERIALS_FOLDER");
  const blobs = s3SettingsIn(environment);
  return (settings) =>
    createCasesSubgraph({
      ...settings,
      hubKey,
      departments:
        departments === undefined
          ? null
          : httpDepartments({
              ...departments,
              now: () => instantOfEpochMs(settings.now()),
            }),
      materialsFolder,
      blobs,
      askGraph: askGraphAt(graphUrl, () =>
        signSession(
          serviceClaims("cases"),
          settings.sessionSecret,
          ACCESS_HOURS,
          settings.issuer,
        ),
      ),
    });
});
