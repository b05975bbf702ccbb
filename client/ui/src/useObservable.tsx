import { useEffect, useState } from "react";
import type { Observable } from "rxjs";

/** The latest value of a stream, `undefined` before the first. A new stream starts anew: memoise it. */
export function useObservable<T>(stream: Observable<T>): T | undefined {
  const [latest, setLatest] = useState<{
    stream: Observable<T>;
    value: T;
  }>();
  useEffect(() => {
    const subscription = stream.subscribe((value) =>
      setLatest({ stream, value }),
    );
    return () => subscription.unsubscribe();
  }, [stream]);
  return latest?.stream === stream ? latest.value : undefined;
}
