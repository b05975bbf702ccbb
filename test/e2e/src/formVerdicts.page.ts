import type { FormSchema } from "@onedoor/domain/formTypes";
import type { ResidentIdOptions } from "@onedoor/domain/residentId";
import { validateForm } from "@onedoor/domain/validateForm";

Object.assign(window, {
  onForms: {
    verdicts: (
      form: FormSchema,
      definitions: FormSchema,
      filledIn: readonly unknown[],
      identities: ResidentIdOptions,
    ) =>
      filledIn.map((data) => validateForm(form, definitions, data, identities)),
  },
});
