import { usePageKeys } from "@onedoor/ui/RunningLock";
import { goTo } from "../navigation.tsx";

/** `/` searches, `n` begins a new case; both only where nobody is typing. */
export function useShortcuts(): void {
  usePageKeys((event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (isTyping(event.target)) return;
    if (event.key === "/") {
      event.preventDefault();
      document.getElementById("search")?.focus();
    }
    if (event.key === "n" || event.key === "N") {
      event.preventDefault();
      goTo({ page: "intake", draftId: null, itemCode: null });
    }
  });
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target instanceof HTMLTextAreaElement ||
      target instanceof HTMLSelectElement ||
      (target instanceof HTMLInputElement &&
        !["checkbox", "radio", "button"].includes(target.type)))
  );
}
