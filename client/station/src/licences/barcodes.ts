/** What a browser with a detector of its own offers (Shape Detection API); TypeScript's library hasn't it. */
interface BarcodeDetector {
  detect(image: HTMLVideoElement): Promise<readonly { rawValue: string }[]>;
}

type WithDetector = typeof globalThis & {
  BarcodeDetector?: new (options: {
    formats: readonly string[];
  }) => BarcodeDetector;
};

/** Reads QR codes off a camera's picture; undefined where this browser can't. */
export function qrDetector(): BarcodeDetector | undefined {
  const { BarcodeDetector: Detector } = globalThis as WithDetector;
  return Detector === undefined
    ? undefined
    : new Detector({ formats: ["qr_code"] });
}
