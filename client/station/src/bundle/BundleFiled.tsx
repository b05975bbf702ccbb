import { waitsFor } from "@onedoor/domain/bundleSchedule";
import { useLanguage, useMessages } from "@onedoor/ui/LanguageProvider";
import { bundleMessages } from "../messages/bundleMessages.ts";
import { intakeMessages } from "../messages/intakeMessages.ts";
import { hrefOf } from "../navigation.tsx";
import type { BundleInHand } from "./useBundle.ts";

/** The cases that were opened, each with a way to it, and what they wait for. */
export function BundleFiled(props: {
  inHand: BundleInHand;
  cases: readonly { itemCode: string; caseId: string }[];
}) {
  const { cases } = props;
  const { bundle, items } = props.inHand;
  const { language } = useLanguage();
  const t = useMessages(bundleMessages);
  const common = useMessages(intakeMessages);
  const zh = language === "zh";
  const nameOf = (code: string) => {
    const elements = items.find((one) => one.itemCode === code)?.elements;
    return (zh ? elements?.name : elements?.nameEn) ?? code;
  };
  const wordWait = (code: string) => {
    const before = waitsFor(bundle, code)
      .filter((one) => cases.some(({ itemCode }) => itemCode === one))
      .map(nameOf);
    return before.length === 0
      ? t.sideBySide
      : t.waitsFor(before.join(zh ? "”“" : "” and “"));
  };
  return (
    <div className="bundle-filed">
      <h1>{t.filed(cases.length)}</h1>
      <p>{t.filedHint}</p>
      <ol className="bundle-items">
        {cases.map(({ itemCode, caseId }) => (
          <li key={caseId}>
            <a href={hrefOf({ page: "case", caseId })}>{nameOf(itemCode)}</a>{" "}
            <span className="soft">· {wordWait(itemCode)}</span>
          </li>
        ))}
      </ol>
      <a href={hrefOf({ page: "today" })}>{common.toToday}</a>
    </div>
  );
}
