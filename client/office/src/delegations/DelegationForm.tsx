import { DELEGATED_ACTS, type DelegatedAct } from "@onedoor/domain/delegation";
import { dateOf, parsePlainDate } from "@onedoor/domain/time";
import { ActionButton } from "@onedoor/ui/ActionButton";
import { useMessages, useSay } from "@onedoor/ui/LanguageProvider";
import { Checkbox, Input, Select } from "antd";
import { type FormEvent, useId, useState } from "react";
import { useOffice } from "../hooks/Office.tsx";
import { useNow } from "../hooks/useToday.ts";
import type { DelegationToSign, OwnItem } from "./delegations.ts";
import { delegatedActWords, delegationMessages } from "./delegationMessages.ts";

/** Station, item, acts and days of a new delegation. */
export function DelegationForm(props: {
  items: readonly OwnItem[];
  /** Whether it was signed. */
  onSign: (asked: DelegationToSign) => Promise<boolean>;
}) {
  const { places } = useOffice();
  const t = useMessages(delegationMessages);
  const say = useSay();
  const today = dateOf(useNow());
  const [stationField, itemField, fromField, untilField] = [
    useId(),
    useId(),
    useId(),
    useId(),
  ];
  const [stationId, setStationId] = useState<string>();
  const [itemCode, setItemCode] = useState<string>();
  const [acts, setActs] = useState<readonly DelegatedAct[]>(["accept"]);
  const [from, setFrom] = useState<string>(today);
  const [until, setUntil] = useState("");
  const [signed, setSigned] = useState(false);
  const [busy, setBusy] = useState(false);
  const item = props.items.find((one) => one.itemCode === itemCode);
  const [begins, ends] = [parsePlainDate(from), parsePlainDate(until)];
  const asked: DelegationToSign | undefined =
    stationId === undefined ||
    item === undefined ||
    acts.length === 0 ||
    !begins.ok ||
    !ends.ok
      ? undefined
      : {
          stationId,
          itemCode: item.itemCode,
          itemVersion: item.version,
          acts,
          from: begins.value,
          until: ends.value,
        };

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (asked === undefined || busy) return;
    setBusy(true);
    setSigned(await props.onSign(asked));
    setBusy(false);
  }

  return (
    <form className="delegation-form" onSubmit={(event) => void submit(event)}>
      <label htmlFor={stationField}>{t.station}</label>
      <Select
        id={stationField}
        showSearch
        optionFilterProp="label"
        value={stationId ?? null}
        options={Object.entries(places.stations).map(([value, name]) => ({
          value,
          label: say(name),
        }))}
        onChange={setStationId}
      />
      <label htmlFor={itemField}>{t.item}</label>
      <Select
        id={itemField}
        showSearch
        optionFilterProp="label"
        value={itemCode ?? null}
        options={props.items.map((one) => ({
          value: one.itemCode,
          label: `${say(one.name)} · ${t.version(one.version)}`,
        }))}
        onChange={setItemCode}
      />
      <span>{t.acts}</span>
      <Checkbox.Group
        value={[...acts]}
        options={DELEGATED_ACTS.map((act) => ({
          value: act,
          label: say(delegatedActWords[act]),
        }))}
        onChange={(chosen) =>
          setActs(DELEGATED_ACTS.filter((act) => chosen.includes(act)))
        }
      />
      <label htmlFor={fromField}>{t.from}</label>
      <Input
        id={fromField}
        type="date"
        min={today}
        value={from}
        onChange={(event) => setFrom(event.target.value)}
      />
      <label htmlFor={untilField}>{t.until}</label>
      <Input
        id={untilField}
        type="date"
        min={today}
        value={until}
        onChange={(event) => setUntil(event.target.value)}
      />
      <ActionButton
        type="primary"
        htmlType="submit"
        disabledReason={asked === undefined ? t.incomplete : undefined}
      >
        {t.sign}
      </ActionButton>
      {signed ? <span role="status">✓ {t.signed}</span> : null}
    </form>
  );
}
