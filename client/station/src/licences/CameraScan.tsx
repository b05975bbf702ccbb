import { useMessages } from "@onedoor/ui/LanguageProvider";
import { Button } from "antd";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { licenceMessages } from "../messages/licenceMessages.ts";
import { qrDetector } from "./barcodes.ts";

const LOOK_EVERY_MS = 250;

/** The camera as a scanner, where the browser reads codes; nothing where it doesn't. */
export function CameraScan({ onText }: { onText: (text: string) => void }) {
  const t = useMessages(licenceMessages);
  const [isOn, setOn] = useState(false);
  const [failed, setFailed] = useState(false);
  if (qrDetector() === undefined) return null;
  return (
    <>
      <Button onClick={() => setOn(!isOn)}>
        {isOn ? t.stopCamera : t.camera}
      </Button>
      {failed ? <p role="alert">{t.noCamera}</p> : null}
      {isOn ? (
        <Picture
          label={t.camera}
          onText={(text) => {
            setOn(false);
            onText(text);
          }}
          onFailure={() => {
            setOn(false);
            setFailed(true);
          }}
        />
      ) : null}
    </>
  );
}

function Picture(props: {
  label: string;
  onText: (text: string) => void;
  onFailure: () => void;
}) {
  const video = useRef<HTMLVideoElement>(null);
  const found = useEffectEvent((text: string) => props.onText(text));
  const failed = useEffectEvent(() => props.onFailure());
  useEffect(() => watchCamera(() => video.current, found, failed), []);
  return (
    <video
      ref={video}
      className="licence-camera"
      aria-label={props.label}
      muted
      playsInline
    />
  );
}

/** Looks at the picture until a code is in it; answers with how to stop. */
function watchCamera(
  picture: () => HTMLVideoElement | null,
  onText: (text: string) => void,
  onFailure: () => void,
): () => void {
  const ended = new AbortController();
  const watch = async () => {
    const detector = qrDetector();
    const stream = await navigator.mediaDevices.getUserMedia({
      video: { facingMode: "environment" },
    });
    const close = () => {
      for (const track of stream.getTracks()) track.stop();
    };
    const video = picture();
    if (ended.signal.aborted || detector === undefined || video === null) {
      close();
      return;
    }
    ended.signal.addEventListener("abort", close);
    video.srcObject = stream;
    await video.play();
    while (!ended.signal.aborted) {
      const [found] = await detector.detect(video);
      if (found !== undefined) {
        onText(found.rawValue);
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
    }
  };
  watch().catch(() => {
    if (!ended.signal.aborted) onFailure();
  });
  return () => ended.abort();
}
