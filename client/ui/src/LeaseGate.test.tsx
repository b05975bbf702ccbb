import { villageClerk } from "@onedoor/domain/testing";
import type { Instant } from "@onedoor/domain/time";
import { render, screen } from "@testing-library/react";
import { of } from "rxjs";
import { expect, test } from "vitest";
import { LanguageProvider } from "./LanguageProvider.tsx";
import { LeaseGate } from "./LeaseGate.tsx";
import type { SyncedReplica } from "./notArrived.ts";
import { ThemeProvider } from "./ThemeProvider.tsx";
import type { Language } from "./words/wording.ts";

const UNTIL = "2026-10-21T01:30:00.000Z" as Instant;

function renderGate(given: {
  now: string;
  lastContactAt?: string;
  lease?: { leaseUntil: Instant } | null;
  language?: Language;
}) {
  const { lease = { leaseUntil: UNTIL } } = given;
  const replica: SyncedReplica & { now(): Instant } = {
    actor: villageClerk,
    now: () => given.now as Instant,
    syncStatus: () =>
      of({
        line: "offline",
        busy: false,
        sending: null,
        waiting: 2,
        arrived: 7,
        scansWaiting: 0,
        lastContactAt: (given.lastContactAt ?? null) as Instant | null,
        lastAcknowledgedAt: null,
        nextAttemptAt: null,
        offlineSince: null,
        firstCopy: { done: true, cases: 1, items: 1, people: 1 },
        copyDiffers: false,
        notices: [],
        problems: [],
        refusedOfVillage: 0,
      }),
    ownEntries: () => of([]),
    case: () => of(null),
    syncNow: async () => ({ message: "offline", sent: 0, received: 0 }),
    exportOwnEntries: async () => "",
  };
  render(
    <LanguageProvider initial={given.language ?? "zh"}>
      <ThemeProvider>
        <LeaseGate
          replica={replica}
          readLease={async () => lease}
          onSignOut={() => undefined}
        >
          <p>今天要办的</p>
        </LeaseGate>
      </ThemeProvider>
    </LanguageProvider>,
  );
}

test("[N4] within its lease a computer is worked on", async () => {
  renderGate({ now: "2026-10-10T01:30:00.000Z" });
  expect(await screen.findByText("今天要办的")).toBeVisible();
  expect(screen.queryByRole("alert")).toBeNull();
});

test("[N4] in its last three days it says until when, and work goes on", async () => {
  renderGate({ now: "2026-10-19T01:30:00.000Z" });
  expect(await screen.findByText("今天要办的")).toBeVisible();
  expect(screen.getByRole("alert")).toHaveTextContent(
    "请在2026年10月21日 09:30前联网一次",
  );
});

test("[N4] past it, what is here can be sent and exported, and nothing else", async () => {
  renderGate({ now: "2026-10-22T01:30:00.000Z" });
  expect(
    await screen.findByRole("heading", { name: /太久没有联系县里/ }),
  ).toBeVisible();
  expect(screen.queryByText("今天要办的")).toBeNull();
  expect(
    await screen.findByRole("button", { name: "导出本机的记录" }),
  ).toBeVisible();
  expect(screen.getByRole("button", { name: "现在就传" })).toBeVisible();
});

test("[N4] a clock that was set back opens nothing", async () => {
  renderGate({
    now: "2025-10-01T01:30:00.000Z",
    lastContactAt: "2026-10-22T01:30:00.000Z",
  });
  expect(
    await screen.findByRole("heading", { name: /太久没有联系县里/ }),
  ).toBeVisible();
});

test("[N4] a computer without a certificate is worked on", async () => {
  renderGate({ now: "2026-10-22T01:30:00.000Z", lease: null });
  expect(await screen.findByText("今天要办的")).toBeVisible();
});

test("in English a shut computer has no Chinese", async () => {
  renderGate({ now: "2026-10-22T01:30:00.000Z", language: "en" });
  await screen.findByRole("button", { name: /^Export/ });
  expect(document.body.textContent).not.toMatch(/\p{Script=Han}/u);
});
