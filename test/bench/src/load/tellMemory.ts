// Loaded into a county's process before anything else: on SIGUSR2 it sweeps up and prints what it still holds, without
// a descriptor, of which there may be none left.
import { getHeapStatistics } from "node:v8";

process.on("SIGUSR2", () => {
  globalThis.gc?.();
  const heap = getHeapStatistics();
  console.log(`memory ${heap.used_heap_size + heap.external_memory}`);
});
