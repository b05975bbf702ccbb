import { useMessages } from "@onedoor/ui/LanguageProvider";
import { useObservable } from "@onedoor/ui/useObservable";
import { Select } from "antd";
import { useMemo } from "react";
import { syncMessages } from "../messages/syncMessages.ts";
import { useStation } from "../stationContext.tsx";

const CHOICES = [10, 20, 50, 100, 200];
const MEGABYTE = 1_000_000;

/** How much of scanned pages may go up a day, where the line is paid by what goes over it. */
export function UploadBudgetSection() {
  const { replica } = useStation();
  const t = useMessages(syncMessages);
  const budget = useObservable(
    useMemo(() => replica.uploadBudget(), [replica]),
  );
  if (budget === undefined) return null;
  const { megabytesADay, sentTodayBytes } = budget;
  const sent = Math.round(sentTodayBytes / MEGABYTE);
  return (
    <section aria-labelledby="upload-budget">
      <h2 id="upload-budget">{t.budget}</h2>
      <p role="status">
        {megabytesADay === null
          ? t.sentToday(sent)
          : t.sentTodayOf(sent, megabytesADay)}
      </p>
      <Select
        aria-label={t.budgetADay}
        value={megabytesADay ?? 0}
        options={[
          { value: 0, label: t.noBudget },
          ...CHOICES.map((value) => ({ value, label: t.megabytes(value) })),
        ]}
        onChange={(chosen: number) =>
          void replica.setUploadBudget(chosen === 0 ? null : chosen)
        }
      />
      <p className="soft">{t.budgetHint}</p>
    </section>
  );
}
