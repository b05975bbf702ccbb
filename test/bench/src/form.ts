import { fileURLToPath } from "node:url";
import { compileForm } from "@onedoor/domain/compileForm";
import { fieldsOf } from "@onedoor/domain/formSchema";
import type { FormField, FormSchema } from "@onedoor/domain/formTypes";
import { parsePlainDate } from "@onedoor/domain/time";
import { validateForm } from "@onedoor/domain/validateForm";
import { commonDefinitions, forms } from "@onedoor/items/seed/forms";
import { sampleOf } from "@onedoor/items/seed/samples";
import { pageHeaders } from "@onedoor/router/http/pageHeaders";
import {
  CHROMIUM_FLAGS,
  findChromium,
} from "@onedoor/test-support/findChromium";
import { openBuiltPage } from "@onedoor/test-support/openBuiltPage";
import { chromium } from "@playwright/test";
import type { Benchmark } from "./Benchmark.ts";
import type { FormPage } from "./FormPage.ts";

const PAGES = 5;
const KEYSTROKES = 20;
const TIMES = 500;
/** A village's laptop against this machine. */
const SLOWER = 4;

declare const formPage: FormPage;

/** The catalogue's largest form: drawn and checked in the browser, under the apps' policy, and checked in the county. */
export const form: Benchmark = {
  name: "form",
  about:
    "the largest form of the catalogue: drawn, drawn again at a keystroke and checked in Chromium; checked in the county",
  async run(tell) {
    const day = parsePlainDate("2026-06-01");
    if (!day.ok) throw new Error("not a date");
    const identities = { today: day.value, allowTestRegion: true };
    const { itemId, schema, fields } = largest();
    const data = sampleOf(itemId).form;
    tell(`${itemId}: ${fields} fields`);
    const typed = topLevelText(schema);
    const keystrokes = Array.from({ length: KEYSTROKES }, (_, at) =>
      "字".repeat(at + 1),
    );

    const isStructured = compileForm(schema, commonDefinitions);
    const inCounty = () =>
      validateForm(schema, commonDefinitions, data, identities, isStructured);
    inCounty();
    const begun = performance.now();
    for (let time = 0; time < TIMES; time += 1) inCounty();
    const countyMs = (performance.now() - begun) / TIMES;

    const browser = await chromium.launch({
      executablePath: await findChromium(),
      args: [...CHROMIUM_FLAGS],
    });
    const first: number[] = [];
    const again: number[] = [];
    let checked = { firstMs: 0, eachMs: 0 };
    try {
      for (let round = 0; round < PAGES; round += 1) {
        const page = await browser.newPage({ viewport: SCREEN });
        await openBuiltPage(page, PAGE, pageHeaders);
        const developerTools = await page.context().newCDPSession(page);
        await developerTools.send("Emulation.setCPUThrottlingRate", {
          rate: SLOWER,
        });
        const { firstMs, againMs } = await page.evaluate(
          ([of, definitions, filled, path, values]) =>
            formPage.render(of, definitions, filled, path, values),
          [schema, commonDefinitions, data, typed, keystrokes] as const,
        );
        first.push(firstMs);
        again.push(...againMs);
        checked = await page.evaluate(
          ([of, definitions, filled, who, times]) =>
            formPage.validate(of, definitions, filled, who, times),
          [schema, commonDefinitions, data, identities, TIMES] as const,
        );
        await page.close();
      }
    } finally {
      await browser.close();
    }
    return {
      fields,
      renderP50Ms: quantile(first, 0.5),
      renderP95Ms: quantile(first, 0.95),
      keystrokeP50Ms: quantile(again, 0.5),
      keystrokeP95Ms: quantile(again, 0.95),
      firstCheckMs: checked.firstMs,
      checkMs: checked.eachMs,
      checkInCountyMs: countyMs,
      browserToCounty: checked.eachMs / countyMs,
    };
  },
};

const SCREEN = { width: 1366, height: 768 };
const PAGE = fileURLToPath(new URL("../form/page.tsx", import.meta.url));

function largest(): { itemId: string; schema: FormSchema; fields: number } {
  const sized = Object.entries(forms).map(([itemId, schema]) => ({
    itemId,
    schema,
    fields: fieldsIn(schema).length,
  }));
  const [most] = sized.sort((a, b) => b.fields - a.fields);
  if (most === undefined) throw new Error("the catalogue has no form");
  return most;
}

/** Leaves, and the columns of tables. */
function fieldsIn(schema: FormSchema): FormField[] {
  return fieldsOf(schema, commonDefinitions)
    .flatMap(({ fields }) => fields)
    .flatMap((field) => [field, ...field.columns]);
}

function topLevelText(schema: FormSchema): string {
  const found = fieldsIn(schema).find(
    ({ path, widget }) =>
      (widget === "text" || widget === "textarea") && !path.includes("/", 1),
  );
  if (found === undefined) throw new Error("the form has no text of its own");
  return found.path.slice(1);
}

function quantile(values: readonly number[], at: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return (
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * at))] ?? 0
  );
}
