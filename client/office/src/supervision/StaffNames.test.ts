import { firstValueFrom } from "rxjs";
import { expect, test, vi } from "vitest";
import { fakeGraph } from "../testing/fakeGraph.ts";
import { openStaffNames } from "./StaffNames.ts";

const answers = {
  CaseAuthors: {
    case: {
      timeline: [
        { actor: { staff: { staffId: "staff-luo", name: "罗副局长" } } },
        { actor: { staff: null } },
        // The register is down: the id is known, the name isn't.
        { actor: { staff: { staffId: "staff-he", name: null } } },
      ],
    },
  },
};

test("names are learnt from a case, and known the next time without a line", async () => {
  const names = openStaffNames(fakeGraph(answers));
  names.learnFrom("case-1", ["staff-luo", "staff-he"]);
  await vi.waitFor(async () =>
    expect(await firstValueFrom(names.names$)).toEqual({
      "staff-luo": "罗副局长",
    }),
  );
  expect(await firstValueFrom(openStaffNames(fakeGraph({})).names$)).toEqual({
    "staff-luo": "罗副局长",
  });
});
