import { useState } from "react";
import { useMessages } from "./LanguageProvider.tsx";
import { defineMessages } from "./words/messages.ts";

/** Runs what a form asks for: whether it is under way, and whether the computer couldn't do it the last time. */
export function useAttempt() {
  const [state, setState] = useState<"idle" | "busy" | "failed">("idle");
  async function attempt(work: () => Promise<void>) {
    setState("busy");
    try {
      await work();
      setState("idle");
    } catch (failure) {
      console.error(failure);
      setState("failed");
    }
  }
  return { busy: state === "busy", failed: state === "failed", attempt };
}

/** Says that nothing has come of it, and what to do: memory, disk and half a page are all that passphrases fail by. */
export function NotDone() {
  const t = useMessages(messages);
  return (
    <p className="field-error" role="alert">
      ✗ {t.notDone}
    </p>
  );
}

const messages = defineMessages({
  notDone: {
    zh: "没有做成：这台电脑的内存或磁盘不够，或页面没有装全。请关掉别的程序，重新打开本页再试",
    en: "Nothing came of it: this computer lacks memory or disk, or the page isn't complete. Close other programs, open this page again and try once more",
  },
});
