import { describeOutbox } from "../testing/describeOutbox.ts";

describeOutbox({
  name: "memory",
  options: { storage: "memory" },
  outlives: false,
});
describeOutbox({
  name: "Dexie",
  options: { storage: "dexie" },
  outlives: true,
});
