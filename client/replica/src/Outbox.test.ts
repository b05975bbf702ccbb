import "fake-indexeddb/auto";
import { describeOutbox } from "../testing/describeOutbox.ts";

describeOutbox({
  name: "memory",
  options: { storage: "memory" },
  outlives: false,
});
