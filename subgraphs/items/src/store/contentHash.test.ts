import fc from "fast-check";
import { expect, test } from "vitest";
import { contentHash, contentHashOfMembers } from "./contentHash.ts";

const value = fc.jsonValue({ maxDepth: 2 });
const part = fc.oneof(
  fc.array(value, { maxLength: 3 }),
  fc.dictionary(fc.string(), value, { maxKeys: 3 }),
);
const members = fc.dictionary(fc.constantFrom("a", "b", "一", '"'), part);

test("an object has the same hash, whether its parts are shared or not", () => {
  fc.assert(
    fc.property(members, members, (own, shared) => {
      const rest = Object.fromEntries(
        Object.entries(own).filter(([key]) => !Object.hasOwn(shared, key)),
      );
      expect(contentHashOfMembers(rest, shared)).toBe(
        contentHash({ ...rest, ...shared }),
      );
    }),
  );
});
