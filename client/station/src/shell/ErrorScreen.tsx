import { speak } from "@onedoor/ui/words/messages";
import type { Language } from "@onedoor/ui/words/wording";
import { Component, type ReactNode } from "react";
import { shellMessages } from "../messages/shellMessages.ts";

/** The outermost handler: says that nothing was lost, and what to tell the technician. */
export class ErrorScreen extends Component<
  { children: ReactNode },
  { failure: string | null }
> {
  override state: { failure: string | null } = { failure: null };

  static getDerivedStateFromError(error: unknown) {
    return {
      failure:
        error instanceof Error ? `${error.name}: ${error.message}` : "unknown",
    };
  }

  override render() {
    const { failure } = this.state;
    if (failure === null) return this.props.children;
    const language: Language =
      document.documentElement.lang === "en" ? "en" : "zh";
    const t = speak(shellMessages, language);
    return (
      <main className="lone-page">
        <h1>{t.failed}</h1>
        <p>{t.failedHint}</p>
        <p className="number">{failure}</p>
        <button type="button" onClick={() => window.location.reload()}>
          {t.reopen}
        </button>
      </main>
    );
  }
}
