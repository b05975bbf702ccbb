import { existsSync } from "node:fs";
import { registerHooks } from "node:module";
import { fileURLToPath } from "node:url";

/** A change to one shipped module, as somebody could make it by mistake. */
export interface Patch {
  /** Of the repository. */
  file: string;
  /** Exactly as it stands there, once. */
  instead: string;
  put: string;
}

const ROOT = new URL("../../../", import.meta.url);

/** From now on this process loads the module with the change. What was loaded before stays as it is. */
export function plantBug({ file, instead, put }: Patch): void {
  const patched = new URL(file, ROOT).href;
  if (!existsSync(fileURLToPath(patched)))
    throw new Error(`${file} is no longer there`);
  registerHooks({
    load(url, context, nextLoad) {
      const loaded = nextLoad(url, context);
      if (url !== patched) return loaded;
      const source = Buffer.from(loaded.source as Uint8Array).toString();
      return { ...loaded, source: replacedOnce(source, instead, put, file) };
    },
  });
}

function replacedOnce(
  source: string,
  instead: string,
  put: string,
  file: string,
): string {
  const [before, after, ...more] = source.split(instead);
  if (before === undefined || after === undefined || more.length > 0)
    throw new Error(`${file} doesn't hold this once:\n${instead}`);
  return before + put + after;
}
