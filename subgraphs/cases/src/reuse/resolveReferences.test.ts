import { paperKeyOf } from "@onedoor/domain/decideReuse";
import { hashText } from "@onedoor/domain/hash";
import type { BodyOf } from "@onedoor/domain/facts";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { issueHubActs } from "../commands/issueHubActs.ts";
import { folderBlobs } from "../materials/folderBlobs.ts";
import { blobsIn, serveMaterial } from "../materials/materialFiles.ts";
import { SharedBlobs } from "../materials/SharedBlobs.ts";
import type { CaseStore } from "../store/CaseStore.ts";
import { claimsOf, openingBody, TestDevice } from "../testing/TestDevice.ts";
import { testHub, type TestHub, testItem } from "../testing/testHub.ts";
import { type OpenTestStore, testStores } from "../testing/testStores.ts";
import type { MaterialRead } from "./MaterialReadLog.ts";

const FIRST = "case-first";
const SECOND = "case-second";
const PAGE = "page-of-the-household-book";
const paper = testItem.materials.find(({ sample }) => sample !== "form");
if (paper === undefined) throw new Error("the test's item asks for no paper");
const { code: materialCode } = paper;
const paperKey = paperKeyOf(paper);

describe.each(testStores().filter(({ skipped }) => skipped === undefined))(
  "papers given once, with cases in $name",
  (kept) => {
    let opened: OpenTestStore;
    let store: CaseStore;
    let hub: TestHub;
    let near: TestDevice;
    let far: TestDevice;
    let folder: string;
    beforeEach(async () => {
      opened = await kept.open();
      ({ store } = opened);
      hub = testHub(store);
      near = await TestDevice.opened(hub, "cun1");
      far = await TestDevice.opened(hub, "cun2");
      folder = await mkdtemp(join(tmpdir(), "onedoor-reuse-"));
      for (const name of ["uploads", "kept"]) await mkdir(join(folder, name));
    });
    afterEach(async () => {
      await opened.close();
      await rm(folder, { recursive: true });
    });

    async function handsIn(validUntil: string | null = null): Promise<void> {
      near.submit(FIRST);
      near.write("takenIn", FIRST, { documentNumber: null }, { presented: [] });
      near.write(
        "materialAdded",
        FIRST,
        {
          materialId: PAGE,
          materialCode,
          bytes: PAGE.length,
          sha256: hashText(PAGE),
        },
        {
          name: materialCode,
          mediaType: "image/jpeg",
          pages: 1,
          validUntil,
        } as BodyOf<"materialAdded">,
      );
      await near.push();
    }

    async function arrives(): Promise<void> {
      const sha256 = hashText(PAGE);
      const upload = join(folder, "uploads", PAGE);
      await writeFile(upload, PAGE);
      await blobs().keep(sha256, upload, () =>
        store.recordArrival({
          materialId: PAGE,
          caseId: FIRST,
          sha256,
          bytes: PAGE.length,
          mediaType: "image/jpeg",
          arrivedAt: hub.now(),
        }),
      );
    }
    const blobs = () => new SharedBlobs(folderBlobs(blobsIn(folder)));

    async function refers(
      residentId = "990101194001012054",
      by: "holder" | "guardian" = "holder",
    ): Promise<void> {
      far.submit(SECOND, {
        content: {
          applicant: {
            ...openingBody().applicant,
            personId: null,
            residentId,
          } as never,
        },
      });
      far.write("takenIn", SECOND, { documentNumber: null }, { presented: [] });
      far.write(
        "materialReferenced",
        SECOND,
        { materialCode, paper: paperKey, holder: "applicant", consentBy: by },
        { words: "同意", name: "王演示" },
      );
      await far.push();
    }

    const resolved = async () =>
      (await store.statesOf([SECOND])).get(SECOND)?.references?.[0]?.resolved;

    test("[Y3] what was handed in at one village is found for another, by the hub's own hash of the number", async () => {
      await handsIn();
      await arrives();
      await refers();
      expect(await resolved()).toEqual({
        outcome: "found",
        takenOn: "2026-09-21",
        stationId: near.actor.stationId,
        materialIds: [PAGE],
      });
    });

    test("[Y3] another person's papers are not found", async () => {
      await handsIn();
      await arrives();
      await refers("990101199003070015");
      expect((await resolved())?.outcome).toBe("notFound");
    });

    test("[Y3] what has run out is no paper", async () => {
      await handsIn("2026-09-20");
      await arrives();
      await refers();
      expect((await resolved())?.outcome).toBe("expired");
    });

    test("[Y3] a reference waits for pages that were announced, and is answered in a later round", async () => {
      await handsIn();
      await refers();
      expect(await resolved()).toBeNull();
      await arrives();
      await issueHubActs(hub);
      expect((await resolved())?.outcome).toBe("found");
    });

    test("[Y5] who decides sees the page through the case that refers to it, once the look is on record; a window doesn't", async () => {
      await handsIn();
      await arrives();
      await refers();
      far.write("accepted", SECOND, { documentNumber: null }, {});
      await far.push();
      const reads: MaterialRead[] = [];
      const asks = (account: string, caseId: string, fails = false) =>
        serveMaterial(
          {
            hub,
            folder,
            blobs: blobs(),
            recordRead: async (read) => {
              if (fails) throw new Error("the register can't be reached");
              reads.push(read);
            },
          },
          claimsOf(account),
          new Request(`http://cases/materials/${PAGE}?case=${caseId}`),
        );
      expect((await asks("cun2", SECOND)).status).toBe(404);
      expect((await asks("minzheng1", FIRST)).status).toBe(404);
      expect(reads).toEqual([]);
      await expect(asks("minzheng1", SECOND, true)).rejects.toThrow("register");
      const shown = await asks("minzheng1", SECOND);
      expect(await shown.text()).toBe(PAGE);
      expect(shown.headers.get("cache-control")).toBe("no-store");
      expect(reads).toEqual([
        {
          reader: claimsOf("minzheng1"),
          personId: "person-1",
          caseId: SECOND,
          paper: paperKey,
        },
      ]);
    });

    test("[Y5] the window that refers is told neither the case nor its number", async () => {
      await handsIn();
      await arrives();
      await refers();
      const { masters } = await far.push([SECOND]);
      const told = JSON.stringify(await masters());
      expect(told).toContain("referenceResolved");
      expect(told).not.toContain(FIRST);
      expect(told).not.toContain(hashText(PAGE));
    });
  },
);
