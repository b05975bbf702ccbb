import type { Bundle } from "@onedoor/domain/itemTypes";
import { dateOf, type Instant } from "@onedoor/domain/time";
import type { DraftView, Replica } from "@onedoor/replica/Replica";
import { useCallback, useEffect, useRef, useState } from "react";
import { firstValueFrom } from "rxjs";
import { newQueryCode, newUuid } from "../newIds.ts";
import { replaceWith } from "../navigation.tsx";
import { withBundle } from "./chooseMatter.ts";
import { allowsTestRegion } from "../allowsTestRegion.ts";
import { applicantOf } from "./applicantOf.ts";
import { takeChosenPerson } from "./chosenPerson.ts";
import {
  type IntakeDraft,
  isBegun,
  isHandedOver,
  newDraft,
  parseDraft,
} from "./intakeDraft.ts";

export interface DraftInHand {
  /** Null when it is gone; undefined while it is being read. */
  draft: IntakeDraft | null | undefined;
  /** The colleague who had begun it; null where it is one's own from the beginning. */
  takenOverFrom: DraftView["takenOverFrom"];
  change: (next: (draft: IntakeDraft) => IntakeDraft) => void;
  /** When the draft was last safe on disk. */
  savedAt: Instant | null;
  /** Resolves once everything so far is on disk. */
  flush: () => Promise<void>;
  discard: () => Promise<void>;
}

/** The draft of an address, or a new one. Written at every change: a crash loses nothing that was typed. */
export function useDraft(
  replica: Replica,
  route: DraftRoute,
  bundles: readonly Bundle[],
): DraftInHand {
  const { draftId, itemCode, bundleId } = route;
  const offered = useRef(bundles);
  useEffect(() => {
    offered.current = bundles;
  }, [bundles]);
  const [draft, setDraft] = useState<IntakeDraft | null>();
  const [takenOverFrom, setFrom] = useState<DraftView["takenOverFrom"]>(null);
  const [savedAt, setSavedAt] = useState<Instant | null>(null);
  const writing = useRef<Promise<void>>(Promise.resolve());
  const latest = useRef<IntakeDraft | null>(null);

  const write = useCallback(
    (next: IntakeDraft) => {
      latest.current = next;
      // One after another; a write that was overtaken by a newer state writes that one.
      // What one write was refused for stands in no other's way.
      writing.current = writing.current
        .catch(() => undefined)
        .then(async () => {
          const newest = latest.current;
          if (newest === null || !isBegun(newest)) return;
          await replica.saveDraft(newest.draftId, newest.itemCode, newest);
          setSavedAt(replica.now());
        });
    },
    [replica],
  );

  useEffect(() => {
    let wanted = true;
    const bundle = offered.current.find(({ id }) => id === bundleId) ?? null;
    void openDraft(replica, { draftId, itemCode, bundle }, latest.current).then(
      ({ opened, from }) => {
        if (!wanted) return;
        latest.current = opened;
        setDraft(opened);
        setFrom(from);
        if (opened !== null && draftId === null)
          replaceWith({
            page: "intake",
            draftId: opened.draftId,
            itemCode: null,
          });
      },
    );
    return () => {
      wanted = false;
    };
  }, [replica, draftId, itemCode, bundleId]);

  const change = useCallback(
    (next: (draft: IntakeDraft) => IntakeDraft) => {
      const current = latest.current;
      if (current === null) return;
      const changed = next(current);
      write(changed);
      setDraft(changed);
    },
    [write],
  );
  const flush = useCallback(() => writing.current, []);
  const discard = useCallback(async () => {
    const current = latest.current;
    latest.current = null;
    await writing.current;
    if (current !== null) await replica.removeDraft(current.draftId);
  }, [replica]);
  return { draft, takenOverFrom, change, savedAt, flush, discard };
}

interface DraftRoute {
  draftId: string | null;
  itemCode: string | null;
  bundleId?: string;
}

async function openDraft(
  replica: Replica,
  route: Pick<DraftRoute, "draftId" | "itemCode"> & { bundle: Bundle | null },
  inHand: IntakeDraft | null,
): Promise<{ opened: IntakeDraft | null; from: DraftView["takenOverFrom"] }> {
  if (route.draftId !== null) {
    // Begun a moment ago and not worth keeping yet: its address came from here.
    if (inHand?.draftId === route.draftId)
      return { opened: inHand, from: null };
    const kept = await firstValueFrom(replica.drafts());
    const found = kept.find(
      (one) => one.draftId === route.draftId && !isHandedOver(one),
    );
    return {
      opened: parseDraft(found?.content) ?? null,
      from: found?.takenOverFrom ?? null,
    };
  }
  const { itemCode, bundle } = route;
  return { opened: await beginDraft(replica, itemCode, bundle), from: null };
}

async function beginDraft(
  replica: Replica,
  itemCode: string | null,
  bundle: Bundle | null,
): Promise<IntakeDraft> {
  const empty = newDraft({
    draftId: newUuid(replica.now()),
    caseId: newUuid(replica.now()),
    queryCode: newQueryCode(),
    itemCode,
  });
  const fresh =
    bundle === null ? empty : withBundle(empty, bundle, replica.now());
  const personId = takeChosenPerson();
  const person = personId === null ? null : await replica.person(personId);
  if (person === null) return fresh;
  return {
    ...fresh,
    step: "what",
    applicant: applicantOf(person, {
      today: dateOf(replica.now()),
      allowTestRegion: allowsTestRegion(replica.actor),
    }),
    division: person.division,
  };
}
