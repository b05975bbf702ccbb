import { ActionButton } from "@onedoor/ui/ActionButton";
import { useLanguage, useMessages } from "@onedoor/ui/LanguageProvider";
import { Input, Select } from "antd";
import { useId, useState } from "react";
import type { Graph } from "../supervision/Graph.ts";
import { DeviceCodeSheet } from "./DeviceCodeSheet.tsx";
import { deviceMessages } from "./deviceMessages.ts";
import { type DeviceCode, MAKE_CODE, type Place } from "./devices.ts";

/** A code for a new computer: for which place, and what it will be called. */
export function DeviceCodeForm(props: {
  graph: Graph;
  places: readonly Place[];
}) {
  const { graph, places } = props;
  const { language } = useLanguage();
  const t = useMessages(deviceMessages);
  const placeId = useId();
  const labelId = useId();
  const [chosen, setChosen] = useState<number | undefined>(
    places.length === 1 ? 0 : undefined,
  );
  const [label, setLabel] = useState("");
  const [given, setGiven] = useState<
    { code: DeviceCode; place: Place } | "failed"
  >();
  const place = chosen === undefined ? undefined : places[chosen];

  async function give() {
    if (place === undefined) return;
    const input = { ...place.input, label: label.trim() };
    const answer = await graph.ask(MAKE_CODE, { input });
    const code = answer.ok ? answer.data : null;
    setGiven(code === null ? "failed" : { code, place });
  }

  return (
    <section aria-label={t.newCode}>
      <h2 className="not-printed">{t.newCode}</h2>
      <form
        className="settle not-printed"
        onSubmit={(event) => {
          event.preventDefault();
          void give();
        }}
      >
        <label htmlFor={placeId} className="heard-only">
          {t.place}
        </label>
        <Select
          id={placeId}
          className="device-place"
          placeholder={t.place}
          showSearch={{ optionFilterProp: "label" }}
          {...(chosen === undefined ? {} : { value: chosen })}
          onChange={setChosen}
          options={places.map(({ name }, value) => ({
            value,
            label: name[language],
          }))}
        />
        <label htmlFor={labelId} className="heard-only">
          {t.label}
        </label>
        <Input
          id={labelId}
          placeholder={t.label}
          maxLength={80}
          value={label}
          onChange={(event) => setLabel(event.target.value)}
        />
        <ActionButton
          type="primary"
          htmlType="submit"
          disabledReason={place === undefined ? t.placeFirst : undefined}
        >
          {t.giveCode}
        </ActionButton>
      </form>
      {given === undefined ? null : given === "failed" ? (
        <p role="alert">▲ {t.failed}</p>
      ) : (
        <DeviceCodeSheet
          key={given.code.code}
          code={given.code}
          place={given.place.name[language]}
        />
      )}
    </section>
  );
}
