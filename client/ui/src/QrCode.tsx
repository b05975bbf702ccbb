import { useMemo } from "react";
import { renderSVG } from "uqr";

/** A QR code as an image; black on white also in the dark, since scanners expect it. */
export function QrCode(props: { text: string; label: string }) {
  const source = useMemo(
    () =>
      `data:image/svg+xml,${encodeURIComponent(renderSVG(props.text, { border: 2, ecc: "M" }))}`,
    [props.text],
  );
  return <img className="qr-code" src={source} alt={props.label} />;
}
