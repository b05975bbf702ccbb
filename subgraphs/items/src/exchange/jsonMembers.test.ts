import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type JsonMember, jsonMembers } from "./jsonMembers.ts";
import { UnreadableFile } from "./UnreadableFile.ts";

const BOUNDS = { mostCharacters: 1_000, deepest: 10 };

async function membersOf(
  bytes: Uint8Array,
  pieces = bytes.length,
): Promise<JsonMember[]> {
  async function* chunks() {
    for (let i = 0; i < bytes.length; i += pieces)
      yield bytes.subarray(i, i + pieces);
  }
  const members: JsonMember[] = [];
  for await (const one of jsonMembers(chunks(), "items", BOUNDS))
    members.push(one);
  return members;
}

const of = (text: string, pieces?: number) =>
  membersOf(new TextEncoder().encode(text), pieces);

test("a list is read element by element, wherever the pieces end", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.jsonValue({ maxDepth: 4 })),
      fc.integer({ min: 1, max: 40 }),
      fc.constantFrom(0, 1),
      async (values, pieces, indent) => {
        const members = await of(JSON.stringify(values, null, indent), pieces);
        // Not -0, which JSON has no word for.
        expect(JSON.stringify(members.map(({ value }) => value))).toBe(
          JSON.stringify(values),
        );
      },
    ),
  );
});

test("of an object only the named list is read element by element", async () => {
  const text = '{"a": [1, 2], "items": [{"b": "],}"}, 3], "c": "一门"}\n';
  for (const pieces of [1, 2, 3, 100])
    expect(await of(text, pieces)).toEqual([
      { name: "a", value: [1, 2] },
      { name: "items", value: { b: "],}" } },
      { name: "items", value: 3 },
      { name: "c", value: "一门" },
    ]);
});

test.each(["[]", "{}", ' { "items" : [ ] } '])(
  "%s has no members",
  async (text) => {
    expect(await of(text)).toEqual([]);
  },
);

describe("what can't be read is said with its line", () => {
  const encoder = new TextEncoder();
  test.each([
    ["an empty file", encoder.encode(""), "notJson", "line 1"],
    ["a text", encoder.encode("items"), "notJson", "line 1"],
    ["a list without an end", encoder.encode("[\n1,\n2"), "notJson", "line 3"],
    ["two documents", encoder.encode("[1]\n[2]"), "notJson", "line 2"],
    ["a comma too many", encoder.encode("[1,\n]"), "notJson", "line 2"],
    ["a member without a name", encoder.encode("{1: 2}"), "notJson", "line 1"],
    [
      "half a character",
      encoder.encode('["一').subarray(0, 4),
      "notUtf8",
      "line 1",
    ],
    [
      "GBK",
      Uint8Array.of(0x5b, 0x22, 0xc4, 0xe3, 0x22, 0x5d),
      "notUtf8",
      "line 1",
    ],
    [
      "UTF-16",
      Uint8Array.of(0xff, 0xfe, 0x5b, 0, 0x5d, 0),
      "notUtf8",
      "line 1",
    ],
    [
      "too deep a value",
      encoder.encode(`[${"[".repeat(20)}`),
      "tooDeep",
      "line 1",
    ],
    [
      "too long a value",
      encoder.encode(`["${"a".repeat(2_000)}"]`),
      "tooLarge",
      "line 1",
    ],
  ])("%s", async (_, bytes, reason, at) => {
    for (const pieces of [1, 7, 5_000]) {
      const failure = await membersOf(bytes, pieces).catch(
        (one: unknown) => one,
      );
      expect(failure).toBeInstanceOf(UnreadableFile);
      expect(failure).toMatchObject({ reason, at });
    }
  });
});
