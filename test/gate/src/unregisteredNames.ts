import { globSync, readFileSync } from "node:fs";
import { ROOT } from "./run.ts";

const OPERATION =
  /[`"'\n]\s*(?:query|mutation|subscription) ([A-Z]\w*)\s*[({]/g;
const SOURCES = "client/{replica,station,office,ui}/src/**/*.{ts,tsx}";

/** Operations that stand in an app's source, and in no list that is registered. */
export function unregisteredNames(registered: readonly string[]): string[] {
  return globSync(SOURCES, { cwd: ROOT })
    .filter((file) => !/\.test\.tsx?$|\/testing\//.test(file))
    .flatMap((file) =>
      [...readFileSync(`${ROOT}${file}`, "utf8").matchAll(OPERATION)]
        .map(([, name = ""]) => name)
        .filter((name) => !registered.includes(name))
        .map(
          (name) =>
            `${file}: ${name} is in no list of the app's operations, so a county would refuse it`,
        ),
    );
}
