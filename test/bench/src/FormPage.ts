import type { FormSchema } from "@onedoor/domain/formTypes";
import type { ResidentIdOptions } from "@onedoor/domain/residentId";

/** What the benchmark calls in the page. Milliseconds; what is drawn counts when the browser has drawn it. */
export interface FormPage {
  /** Draws the form, and again for each of the values at the top-level field `path`. */
  render(
    form: FormSchema,
    definitions: FormSchema,
    data: Readonly<Record<string, unknown>>,
    path: string,
    values: readonly string[],
  ): Promise<{ firstMs: number; againMs: number[] }>;
  /** The first time, with what is made ready for it, and each time after. */
  validate(
    form: FormSchema,
    definitions: FormSchema,
    data: unknown,
    identities: ResidentIdOptions,
    times: number,
  ): Promise<{ firstMs: number; eachMs: number }>;
}
