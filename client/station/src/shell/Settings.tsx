import { useAppearance } from "@onedoor/ui/AppearanceProvider";
import { useMessages } from "@onedoor/ui/LanguageProvider";
import { LockSettings } from "@onedoor/ui/RunningLock";
import { Button, Checkbox, Select } from "antd";
import { shellMessages } from "../messages/shellMessages.ts";

/** How this computer looks, when it locks itself, and the way out. */
export function Settings(props: { onSignOut: () => void }) {
  const t = useMessages(shellMessages);
  const { appearance, setAppearance, largeType, setLargeType } =
    useAppearance();
  return (
    <div className="settings">
      <label htmlFor="appearance">{t.appearance}</label>
      <Select
        id="appearance"
        value={appearance}
        options={[
          { value: "auto" as const, label: t.auto },
          { value: "light" as const, label: t.light },
          { value: "dark" as const, label: t.dark },
          { value: "contrast" as const, label: t.contrast },
        ]}
        onChange={setAppearance}
      />
      <Checkbox
        checked={largeType}
        onChange={(event) => setLargeType(event.target.checked)}
      >
        {t.largeType}
      </Checkbox>
      <LockSettings />
      <Button onClick={props.onSignOut}>{t.signOut}</Button>
      <p className="soft">{t.signOutHint}</p>
    </div>
  );
}
