import type { FormField } from "@onedoor/domain/formTypes";
import type { FormProblem } from "@onedoor/domain/validateForm";
import type { FieldErrors } from "@onedoor/ui/SchemaForm";
import type { Language } from "@onedoor/ui/words/wording";

/** The problems of a form in words, one a field; those of a table's cells stand at the table. */
export function formErrors(
  problems: readonly FormProblem[],
  fields: readonly FormField[],
  language: Language,
): FieldErrors {
  const errors: Record<string, string> = {};
  for (const problem of problems) {
    const field = fields.find(
      ({ path }) =>
        problem.path === path || problem.path.startsWith(`${path}/`),
    );
    const path = field?.path ?? problem.path;
    errors[path] ??= wordProblem(problem, language);
  }
  return errors;
}

export function wordProblem(problem: FormProblem, language: Language): string {
  const zh = language === "zh";
  const of = (name: string) => String(problem.params[name] ?? "");
  switch (problem.rule) {
    case "required":
    case "minItems":
      return zh ? "这里要填" : "This has to be filled in";
    case "const":
      return zh ? "请勾选确认" : "Please tick to confirm";
    case "enum":
    case "type":
      return zh ? "请从所列中选一个" : "Choose one of those listed";
    case "pattern":
      return zh ? "写法不对，请看格式" : "Not in the right form";
    case "format":
      return zh
        ? "请填真实的日期，如 2026-03-02"
        : "Give a real date, such as 2026-03-02";
    case "minimum":
      return zh ? `不能小于 ${of("minimum")}` : `At least ${of("minimum")}`;
    case "maximum":
      return zh ? `不能大于 ${of("maximum")}` : `At most ${of("maximum")}`;
    case "multipleOf":
      return zh ? "小数位太多" : "Too many decimals";
    case "minLength":
      return zh ? "太短了" : "Too short";
    case "maxLength":
    case "tooLarge":
    case "maxItems":
      return zh ? "太长了" : "Too long";
    case "uniqueItems":
      return zh ? "有重复" : "Listed twice";
    case "residentId":
      return zh
        ? "身份号码的校验位对不上，请逐位核对"
        : "The identity number's check character does not fit";
    case "creditCode":
      return zh
        ? "统一社会信用代码对不上，请逐位核对"
        : "The credit code does not fit";
    case "unknownField":
    case "notData":
      return zh ? "这张表没有这一项" : "The form has no such field";
  }
}
