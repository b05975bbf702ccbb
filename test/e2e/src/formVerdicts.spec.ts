import { fileURLToPath } from "node:url";
import { compileForm } from "@onedoor/domain/compileForm";
import { withValueAt } from "@onedoor/domain/formData";
import { fieldsOf } from "@onedoor/domain/formSchema";
import type { FormSchema } from "@onedoor/domain/formTypes";
import { parsePlainDate } from "@onedoor/domain/time";
import { type FormProblem, validateForm } from "@onedoor/domain/validateForm";
import { commonDefinitions, forms } from "@onedoor/items/seed/forms";
import { sampleOf } from "@onedoor/items/seed/samples";
import { pageHeaders } from "@onedoor/router/http/pageHeaders";
import { openBuiltPage } from "@onedoor/test-support/openBuiltPage";
import { expect, test } from "@playwright/test";
import fc from "fast-check";

const FILLED_IN_A_FORM = 60;
const SEED = Number(process.env["SEED"] ?? Date.now() % 2 ** 31);

const day = parsePlainDate("2026-06-01");
if (!day.ok) throw new Error("not a date");
const identities = { today: day.value, allowTestRegion: true };

declare const onForms: {
  verdicts(
    form: FormSchema,
    definitions: FormSchema,
    filledIn: readonly unknown[],
    who: typeof identities,
  ): FormProblem[][];
};

const strangeValues = fc.oneof(
  fc.constantFrom<unknown>(
    ..."是 否 yes no 2026-02-30 2026-02-28 1,000 𠮷 䶮 买买提·玉素甫 990101199001010019 99010119900101001X 13800000000".split(
      " ",
    ),
    "",
    " ",
    "‮",
    "\u0000",
    "王".repeat(51),
    null,
    true,
    0,
    -1,
    0.1 + 0.2,
    1e21,
    [],
    {},
    [{}],
    [null],
  ),
  fc.string({ unit: "binary", maxLength: 30 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.jsonValue({ maxDepth: 2 }),
);

/** An application that is filled in rightly, but for some fields, and sometimes one that the form doesn't have. */
function badlyFilledIn(itemId: string, form: FormSchema) {
  const paths = fieldsOf(form, commonDefinitions)
    .flatMap(({ fields }) => fields)
    .map(({ path }) => path);
  return fc
    .array(
      fc.tuple(
        fc.constantFrom(...paths, "/nobodyAsked"),
        fc.option(strangeValues, { nil: undefined }),
      ),
      { maxLength: 4 },
    )
    .map((changes) =>
      changes.reduce<Record<string, unknown>>(
        (data, [path, value]) => withValueAt(data, path, value),
        { ...sampleOf(itemId).form },
      ),
    )
    .filter((data) => JSON.stringify(data).length < 100_000);
}

test("a form that is badly filled in has the same problems in the browser as in the county", async ({
  page,
}) => {
  await openBuiltPage(
    page,
    fileURLToPath(new URL("formVerdicts.page.ts", import.meta.url)),
    pageHeaders,
  );
  let refused = 0;
  for (const [itemId, form] of Object.entries(forms)) {
    const filledIn = fc.sample(badlyFilledIn(itemId, form), {
      seed: SEED,
      numRuns: FILLED_IN_A_FORM,
    });
    // As it travels.
    const data = JSON.parse(JSON.stringify(filledIn)) as unknown[];
    const isStructured = compileForm(form, commonDefinitions);
    const county = data.map((one) =>
      validateForm(form, commonDefinitions, one, identities, isStructured),
    );
    const browser = await page.evaluate(
      ([schema, definitions, all, who]) =>
        onForms.verdicts(schema, definitions, all, who),
      [form, commonDefinitions, data, identities] as const,
    );
    expect(browser, `${itemId}, SEED=${SEED}`).toEqual(county);
    refused += county.filter((problems) => problems.length > 0).length;
  }
  expect(refused).toBeGreaterThan(Object.keys(forms).length);
});
