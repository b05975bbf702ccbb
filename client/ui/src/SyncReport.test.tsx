import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { of } from "rxjs";
import { expect, test, vi } from "vitest";
import { villageClerk } from "@onedoor/domain/testing";
import type { Instant } from "@onedoor/domain/time";
import { LanguageProvider } from "./LanguageProvider.tsx";
import type { NotArrived, SyncedReplica } from "./notArrived.ts";
import { SyncReport } from "./SyncReport.tsx";
import { ThemeProvider } from "./ThemeProvider.tsx";

const NOW = "2026-10-21T01:30:00.000Z" as Instant;

const row = (
  entryId: string,
  arrival: NotArrived["arrival"],
  reason: string | null,
): NotArrived => ({
  entryId,
  caseId: "case-1",
  kind: "noteAdded",
  arrival,
  reason,
});

function aReplica(
  problems: readonly NotArrived[],
  sending: { arrived: number; of: number } | null = null,
  refusedOfVillage = 0,
): SyncedReplica {
  return {
    actor: villageClerk,
    syncStatus: () =>
      of({
        line: "online",
        busy: sending !== null,
        sending,
        waiting: 0,
        arrived: 7,
        scansWaiting: 0,
        lastContactAt: NOW,
        lastAcknowledgedAt: NOW,
        offlineSince: null,
        nextAttemptAt: null,
        problems,
        refusedOfVillage,
        copyDiffers: false,
        notices: [],
        firstCopy: { done: true, cases: 1, items: 1, people: 1 },
      }),
    ownEntries: () => of([]),
    case: () => of(null),
    syncNow: async () => ({ message: "ok", sent: 0, received: 0 }),
    exportOwnEntries: vi.fn(async () => '{"entryId":"entry-1"}'),
  };
}

function open(replica: SyncedReplica) {
  render(
    <LanguageProvider initial="zh">
      <ThemeProvider>
        <SyncReport replica={replica} now={NOW} caseLink={() => null} />
      </ThemeProvider>
    </LanguageProvider>,
  );
}

test("[Q6] the author reads why there is no verdict, whose it is, and what to do", async () => {
  open(
    aReplica([
      row("entry-1", "held", "unknownCase"),
      row("entry-2", "held", "unknownKind"),
      row("entry-3", "quarantined", "entryIdTaken"),
      row("entry-4", "quarantined", "malformed"),
      row("entry-5", "held", "deviceRevoked"),
    ]),
  );
  const [ofCase, newer, taken, broken, lost] =
    await screen.findAllByRole("listitem");
  expect(ofCase).toHaveTextContent(/暂存待判 ◷.*所属的办件还没到.*归镇里管/u);
  expect(newer).toHaveTextContent(/还没升级到这个版本.*不用重办/u);
  expect(taken).toHaveTextContent(/编号在县里已被另一条用过.*归县里运维管/u);
  expect(broken).toHaveTextContent(/县里读不出，已隔离并有专人处理/u);
  expect(lost).toHaveTextContent(/这台电脑已挂失.*归镇里管/u);
});

test("[Q6] own entries can be taken out of the machine", async () => {
  const made = vi.fn(() => "blob:entries");
  vi.stubGlobal(
    "URL",
    Object.assign(URL, { createObjectURL: made, revokeObjectURL: vi.fn() }),
  );
  const clicked = vi
    .spyOn(HTMLAnchorElement.prototype, "click")
    .mockImplementation(() => undefined);
  const replica = aReplica([row("entry-1", "held", "unknownCase")]);
  open(replica);
  await userEvent
    .setup()
    .click(await screen.findByRole("button", { name: "导出本机的记录" }));
  expect(replica.exportOwnEntries).toHaveBeenCalledOnce();
  await vi.waitFor(() => expect(clicked).toHaveBeenCalledOnce());
  expect(made).toHaveBeenCalledOnce();
});

test("[R5] while work is being sent the report says how far it has come", async () => {
  open(aReplica([], { arrived: 5, of: 12 }));
  expect(
    await screen.findByText("正在上传：12 条中已到 5 条"),
  ).toBeInTheDocument();
});

test("[VF8] what the county didn't take of households' files is said, and nothing says that all is there", async () => {
  open(aReplica([], null, 2));
  expect(await screen.findByText(/户档案有 2 条县里没有收下/u)).toBeVisible();
  expect(screen.queryByText(/✓/u)).toBeNull();
});
