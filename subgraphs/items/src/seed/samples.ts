import data from "./samples.json" with { type: "json" };

/** A complete, fictional application: answers to the item's questions and its form, filled in. */
export type ApplicationSample = {
  itemId: string;
  answers: Readonly<Record<string, string>>;
  form: Readonly<Record<string, unknown>>;
};

/** One for each item. Identity numbers are of the region 9901, which nobody can have. */
export const samples: readonly ApplicationSample[] = Object.entries(data).map(
  ([itemId, { answers, form }]) => ({ itemId, answers, form }),
);

/** The sample of an item of the seed; an id that the seed doesn't have is a mistake in the caller. */
export function sampleOf(itemId: string): ApplicationSample {
  const sample = samples.find((one) => one.itemId === itemId);
  if (sample === undefined) throw new Error(`no sample for item ${itemId}`);
  return sample;
}
