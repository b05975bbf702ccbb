import type { Stage } from "@onedoor/domain/caseState";
import { documentsOf } from "@onedoor/office/documents/documentsOf";
import type { CaseView } from "@onedoor/replica/Replica";
import {
  type DocumentText,
  plainTextOf,
} from "@onedoor/station/documents/DocumentText";
import {
  PAPER_KINDS,
  type PaperKind,
} from "@onedoor/station/documents/PaperKind";
import { paperText, papersOf } from "@onedoor/station/documents/papersOf";
import type { Language } from "@onedoor/ui/words/wording";
import { expect } from "vitest";
import { inWords } from "./dates.ts";
import { caseAt, type Desk, itemAt, offline, takeSeat } from "./Desk.ts";
import { expectOfficePaper } from "./expectOfficePaper.ts";
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

const OFFICE_PAPERS = [
  "approval",
  "refusal",
  "extension",
  "procedure",
] as const;
type OfficePaper = (typeof OFFICE_PAPERS)[number];

/** Papers of the window, and those that the office prints of the same case. */
export type Papers = Partial<Record<PaperKind | OfficePaper, PaperFacts>>;

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
    if (desk.station === null) await this.#checkOffice(desk, provisional);
    else await this.#checkWindow(desk, provisional);
  }

  async #checkWindow(desk: Desk, provisional: readonly string[]) {
    const view = await caseAt(desk, this.caseId);
    const { elements: item } = await itemAt(desk, this.itemId);
    const { calendar, station, today, replica } = desk;
    const contextIn = (language: Language) => ({
      language,
      view,
      item,
      calendar,
      station,
      officer: replica.displayName,
      today,
    });
    const offered = papersOf(contextIn("zh"));
    expect(offered.map(({ paper }) => paper)).toEqual(
      PAPER_KINDS.filter((kind) => this.#papers[kind] !== undefined),
    );
    for (const { paper, entryId } of offered) {
      const [zh, en] = (["zh", "en"] as const).map((language) =>
        paperText(paper, contextIn(language), entryId),
      );
      const facts = this.#papers[paper];
      if (zh === undefined || en === undefined || facts === undefined)
        throw new Error(`no ${paper}`);
      expectPaper({ zh, en, view, item, desk }, facts, {
        provisional: provisional.includes(paper),
      });
    }
  }

  async #checkOffice(desk: Desk, provisional: readonly string[]) {
    const view = await caseAt(desk, this.caseId);
    const { elements: item } = await itemAt(desk, this.itemId);
    const offered = documentsOf({ view, item }, desk.calendar);
    const kindOf = (id: string) => id.replace(/-.*/, "");
    expect(offered.map(({ id }) => kindOf(id))).toEqual(
      OFFICE_PAPERS.filter((kind) => this.#papers[kind] !== undefined),
    );
    for (const one of offered) {
      const kind = OFFICE_PAPERS.find((known) => known === kindOf(one.id));
      const facts = kind === undefined ? undefined : this.#papers[kind];
      if (facts === undefined) throw new Error(`no ${one.id}`);
      expectOfficePaper(one, facts, {
        provisional: provisional.includes(kindOf(one.id)),
        view,
        item,
        desk,
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
