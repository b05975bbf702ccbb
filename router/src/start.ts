import { readCountyConfig } from "./county/CountyConfig.ts";
import { runCounty } from "./county/runCounty.ts";

process.exit(await runCounty(readCountyConfig(process.env), console.log));
