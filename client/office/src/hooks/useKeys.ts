import { usePageKeys } from "@onedoor/ui/RunningLock";

/** Single keys for the whole page. Whoever types in a field, or holds Ctrl or Alt, means something else. */
export function useKeys(actions: Readonly<Record<string, () => void>>): void {
  usePageKeys((event) => {
    if (
      event.defaultPrevented ||
      event.ctrlKey ||
      event.altKey ||
      event.metaKey ||
      isTaken(event.target, event.key)
    )
      return;
    const action = actions[event.key];
    if (action === undefined) return;
    event.preventDefault();
    action();
  });
}

/** Whether the control that has the focus needs this key for itself. */
function isTaken(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable) return true;
  if (
    target instanceof HTMLInputElement &&
    (target.type === "radio" || target.type === "checkbox")
  )
    return key.startsWith("Arrow");
  if (target.closest("input, textarea, select, [role=combobox]") !== null)
    return true;
  return key === "Enter" && target.closest("a, button, summary") !== null;
}
