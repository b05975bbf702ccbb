import { hashText } from "@onedoor/domain/hash";
import { expect, test } from "vitest";
import { memoryCaseStore } from "../store/memoryCaseStore.ts";
import { TestDevice } from "../testing/TestDevice.ts";
import { testHub } from "../testing/testHub.ts";

const LEVELS = 12_000;
const deep = "[".repeat(LEVELS) + "]".repeat(LEVELS);

/** Puts something nested without end where the text says `"DEEP"`. */
function nested(text: string): string {
  return text.replace('"DEEP"', deep);
}

test("[D12] what is nested deeper than any stack delays nobody: it gets its outcome, and the next entry its own", async () => {
  const hub = testHub(memoryCaseStore());
  const device = await TestDevice.opened(hub, "cun1");
  device.submit("case-form", { content: { form: { rows: "DEEP" } } });
  const form = device.outbox.entries.pop();
  if (form === undefined) throw new Error("nothing was written");
  const body = nested(form.body);
  const header = form.header.replace(hashText(form.body), hashText(body));
  device.nextNo -= 1;
  device.append({ header, body, hash: hashText(header) });

  device.write("takenIn", "case-facts", { documentNumber: "DEEP" });
  const facts = device.outbox.entries.pop();
  if (facts === undefined) throw new Error("nothing was written");
  const deepHeader = nested(facts.header);
  device.nextNo -= 1;
  device.append({ ...facts, header: deepHeader, hash: hashText(deepHeader) });

  device.submit("case-plain");
  const { refused, outcomes } = await device.push();
  expect(refused).toBeNull();
  expect(
    outcomes.map(({ outcome }) =>
      outcome.status === "acknowledged"
        ? (outcome.acknowledgement.reason ?? "counted")
        : outcome.status,
    ),
  ).toEqual([expect.any(String), "quarantined", "counted"]);
});
