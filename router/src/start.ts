import { startFailureWords } from "@onedoor/subgraph-host/failureWords";
import { tellOperator } from "@onedoor/subgraph-host/operatorLog";
import { readCountyConfig } from "./county/CountyConfig.ts";
import { runCounty } from "./county/runCounty.ts";

try {
  process.exit(await runCounty(readCountyConfig(process.env), console.log));
} catch (error) {
  tellOperator(startFailureWords(error));
  process.exit(1);
}
