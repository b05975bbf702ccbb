import { useMessages, useSay } from "@onedoor/ui/LanguageProvider";
import {
  materialRefusalWords,
  pageFaultWords,
} from "@onedoor/ui/words/materialRefusalWords";
import { Button } from "antd";
import { lazy, Suspense, useRef, useState } from "react";
import type { DrawnPage } from "../capture/drawPage.ts";
import { readPage } from "../capture/readPage.ts";
import { captureMessages } from "../messages/captureMessages.ts";
import { intakeMessages } from "../messages/intakeMessages.ts";
import { useStation } from "../stationContext.tsx";
import type { DraftScan } from "./intakeDraft.ts";

const PageEditor = lazy(() =>
  import("../capture/PageEditor.tsx").then(({ PageEditor: editor }) => ({
    default: editor,
  })),
);

interface Editing {
  picture: ImageBitmap;
  name: string;
  onDone: (page: Promise<DrawnPage> | null) => void;
}

/** A page by the camera of a phone, or as a file of the scanner; kept sealed on this machine at once. */
export function ScanButton(props: {
  materialCode: string;
  /** What is photographed, for who can't see the button's place. */
  name: string;
  onScan: (scan: DraftScan) => void;
}) {
  const { replica } = useStation();
  const t = useMessages(intakeMessages);
  const say = useSay();
  const input = useRef<HTMLInputElement>(null);
  const capture = useMessages(captureMessages);
  const [editing, setEditing] = useState<Editing>();
  const [keptBytes, setKeptBytes] = useState<number>();
  const [busy, setBusy] = useState(false);
  const [faults, setFaults] = useState<readonly string[]>([]);
  const keep = async (files: readonly File[]) => {
    if (files.length === 0) return;
    setBusy(true);
    const found: string[] = [];
    for (const file of files) {
      const fault = await keepOne(file);
      if (fault !== undefined) found.push(t.pageFault(file.name, say(fault)));
    }
    setFaults(found);
    setBusy(false);
  };
  const edit = async (picture: ImageBitmap, name: string) => {
    try {
      return await new Promise<Promise<DrawnPage> | null>((onDone) =>
        setEditing({ picture, name, onDone }),
      );
    } finally {
      // Also where the page couldn't be drawn: nobody is left with a dialog that does nothing.
      setEditing(undefined);
    }
  };
  /** What is wrong with it; undefined where it is kept. */
  const keepOne = async (file: File) => {
    try {
      const read = await readPage(file, edit);
      if (read === null) return undefined;
      if (typeof read === "string") return materialRefusalWords[read];
      const { page, thumbnail } = read;
      const kept = await replica.keepScan(page, thumbnail);
      props.onScan({
        ...kept,
        materialCode: props.materialCode,
        mediaType: page.type,
      });
      setKeptBytes(page === file ? undefined : page.size);
      return undefined;
    } catch (error) {
      return isFullDisk(error) ? pageFaultWords.diskFull : pageFaultWords.other;
    }
  };
  return (
    <>
      <input
        ref={input}
        type="file"
        className="heard-only"
        tabIndex={-1}
        aria-label={t.addPageFor(props.name)}
        accept="image/*,application/pdf"
        capture="environment"
        multiple
        onChange={(event) => {
          // A copy: emptying the field, so that the same file can be chosen again, empties its own list.
          void keep([...(event.target.files ?? [])]);
          event.target.value = "";
        }}
      />
      <Button disabled={busy} onClick={() => input.current?.click()}>
        {t.addPage}
      </Button>
      {editing === undefined ? null : (
        <Suspense>
          <PageEditor {...editing} />
        </Suspense>
      )}
      {keptBytes === undefined ? null : (
        <span className="soft" role="status">
          {capture.compressedTo(Math.ceil(keptBytes / 1024))}
        </span>
      )}
      {faults.map((fault) => (
        <p key={fault} className="field-error" role="alert">
          ✗ {fault}
        </p>
      ))}
    </>
  );
}

/** However it is wrapped: PouchDB and RxDB each hand the browser's own error on in their way. */
function isFullDisk(error: unknown): boolean {
  return /quota/i.test(
    error instanceof Error ? `${error.name} ${error.message}` : String(error),
  );
}
