import { startFailureWords } from "@onedoor/subgraph-host/failureWords";
import { tellFailure } from "@onedoor/subgraph-host/operatorLog";
import { readCountyConfig } from "./county/CountyConfig.ts";
import { runCounty } from "./county/runCounty.ts";

try {
  process.exit(await runCounty(readCountyConfig(process.env), console.log));
} catch (error) {
  tellFailure(startFailureWords(error));
  process.exit(1);
}
