import type { Stage } from "@onedoor/domain/caseState";
import {
  OFFICE_PAPERS,
  officePaperContext,
  officePapers,
} from "@onedoor/office/documents/officePapers";
import type { CaseView } from "@onedoor/replica/Replica";
import {
  type DocumentText,
  type PaperContext,
  plainTextOf,
} from "@onedoor/ui/papers/DocumentText";
import { PAPER_KINDS, type PaperKind } from "@onedoor/ui/papers/PaperKind";
import { papersOf, printedPaper } from "@onedoor/ui/papers/papersOf";
import type { Language } from "@onedoor/ui/words/wording";
import { expect } from "vitest";
import { inWords } from "./dates.ts";
import { caseAt, type Desk, itemAt, offline, takeSeat } from "./Desk.ts";
import {
  dataOf,
  expectEnglish,
  expectPaper,
  expectSaid,
  type PaperFacts,
  windowLines,
} from "./expectPaper.ts";
import { takeInSample } from "./takeInSample.ts";
import type { Act } from "./windowActs.ts";

/** What each paper of a case has to say, whoever prints it. */
export type Papers = Partial<Record<PaperKind, PaperFacts>>;

/**
 * A case on its way through the county. Every act is done with the cable out, when its papers are provisional, and
 * then sent; and at each look every paper that the desk offers is read, old ones included.
 */
export class Story {
  readonly caseId: string;
  readonly itemId: string;
  readonly #papers: Papers = {};
  /** Entries of the journal when somebody last acted: who acts next waits for them. */
  #entries = 0;

  private constructor(caseId: string, itemId: string) {
    this.caseId = caseId;
    this.itemId = itemId;
  }

  /** The applicant comes to the window with his papers, and goes with the notification and the receipt. */
  static async begins(
    desk: Desk,
    itemId: string,
    first: {
      without?: readonly string[];
      notification: readonly string[];
      receipt: readonly string[];
    },
  ): Promise<Story> {
    const story = await offline(desk, async () => {
      const { caseId, notification } = await takeInSample(desk, itemId, first);
      const begun = new Story(caseId, itemId);
      await begun.#checkNotification(desk, notification, first.notification);
      Object.assign(begun.#papers, {
        receipt: { title: "收件凭证", says: first.receipt },
      } satisfies Papers);
      await begun.#check(desk, ["receipt"]);
      return begun;
    });
    await story.#arrives(desk);
    return story;
  }

  /**
   * `fresh` are the papers that come of the act, at this desk or at another; `changed` those that say something else
   * from now on.
   */
  async does(
    desk: Desk,
    act: Act,
    fresh: Papers = {},
    changed: Papers = {},
  ): Promise<void> {
    await this.#upToDate(desk);
    await offline(desk, async () => {
      await act(desk, this.caseId, this.itemId);
      Object.assign(this.#papers, fresh, changed);
      await this.#check(desk, Object.keys(fresh));
    });
    await this.#arrives(desk);
  }

  /** Where the case stands, as this desk sees it, with all its papers. */
  async stands(desk: Desk, stage: Stage): Promise<CaseView> {
    await this.#upToDate(desk);
    await this.#check(desk, []);
    const view = await caseAt(desk, this.caseId);
    expect(view.state.stage).toBe(stage);
    expect(view.state.setAside).toEqual([]);
    return view;
  }

  async #arrives(desk: Desk): Promise<void> {
    void desk.replica.syncNow();
    const view = await caseAt(
      desk,
      this.caseId,
      ({ arrival }) => arrival === "arrived",
    );
    expect(view.state.setAside).toEqual([]);
    this.#entries = view.journal.length;
    await this.#check(desk, []);
  }

  async #upToDate(desk: Desk): Promise<void> {
    await takeSeat(desk);
    await caseAt(
      desk,
      this.caseId,
      ({ journal }) => journal.length >= this.#entries,
    );
  }

  async #check(desk: Desk, provisional: readonly string[]): Promise<void> {
    const view = await caseAt(desk, this.caseId);
    const { elements: item } = await itemAt(desk, this.itemId);
    const { calendar, station, replica } = desk;
    const shared = { language: "en" as const, view, item, calendar };
    const context: PaperContext =
      station === null
        ? officePaperContext({ ...shared, now: replica.now() })
        : {
            ...shared,
            station,
            officer: replica.displayName,
            today: desk.today,
          };
    const offered =
      station === null ? officePapers(context) : papersOf(context);
    expect(offered.map(({ paper }) => paper)).toEqual(
      PAPER_KINDS.filter(
        (kind) =>
          this.#papers[kind] !== undefined &&
          (station !== null || OFFICE_PAPERS.includes(kind)),
      ),
    );
    for (const { paper, entryId } of offered) {
      const printed = printedPaper(paper, context, entryId);
      const facts = this.#papers[paper];
      if (printed === undefined || facts === undefined)
        throw new Error(`no ${paper}`);
      const { text: zh, translation: en } = printed;
      if (en === null) throw new Error(`no translation of ${paper}`);
      expectPaper({ zh, en, view, item, desk }, facts, {
        provisional: provisional.includes(paper),
      });
    }
  }

  async #checkNotification(
    desk: Desk,
    { zh, en }: Record<Language, DocumentText>,
    says: readonly string[],
  ): Promise<void> {
    const { elements: item } = await itemAt(desk, this.itemId);
    expect(zh.title).toBe("一次性告知书");
    expect(zh.issuedOn).toBe(inWords(desk.today));
    expectSaid(plainTextOf(zh), [
      `您咨询的“${item.name}”，办理要求一次性告知如下：`,
      `事项编码：${item.itemCode}`,
      `办理机关：${item.authority.name}`,
      "救济途径：行政复议(知道之日起60日内)或行政诉讼(知道之日起6个月内)",
      ...windowLines({ desk, item }),
      ...says,
    ]);
    expect(en.title).toBe("One-time notification");
    expectEnglish(en, dataOf({ zh, view: null, item, desk }));
  }
}
