import { useMessages } from "@onedoor/ui/LanguageProvider";
import { Button } from "antd";
import { useRef, useState } from "react";
import { intakeMessages } from "../messages/intakeMessages.ts";
import { useStation } from "../stationContext.tsx";
import { compressImage } from "./compressImage.ts";
import type { DraftScan } from "./intakeDraft.ts";

/** A page by the camera of a phone, or as a file of the scanner; kept sealed on this machine at once. */
export function ScanButton(props: {
  materialCode: string;
  /** What is photographed, for who can't see the button's place. */
  name: string;
  onScan: (scan: DraftScan) => void;
}) {
  const { replica } = useStation();
  const t = useMessages(intakeMessages);
  const input = useRef<HTMLInputElement>(null);
  const [state, setState] = useState<"idle" | "busy" | "failed">("idle");
  const keep = async (files: FileList | null) => {
    if (files === null || files.length === 0) return;
    setState("busy");
    try {
      for (const file of files) {
        const page = await compressImage(file);
        const kept = await replica.keepScan(page);
        props.onScan({
          ...kept,
          materialCode: props.materialCode,
          mediaType: page.type,
        });
      }
      setState("idle");
    } catch {
      setState("failed");
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
          void keep(event.target.files);
          event.target.value = "";
        }}
      />
      <Button
        disabled={state === "busy"}
        onClick={() => input.current?.click()}
      >
        {t.addPage}
      </Button>
      {state === "failed" ? (
        <span className="field-error" role="alert">
          ✗ {t.pageFailed}
        </span>
      ) : null}
    </>
  );
}
