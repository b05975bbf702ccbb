import type { FormSchema } from "./formTypes.ts";
import { parsed, unparsed, type ParseResult } from "./parseResult.ts";

const DEEPEST = 20;
const MOST_NODES = 20_000;

/**
 * Takes a form, or the shared definitions, as the catalogue delivers it. Looks at what the renderer and the
 * validator rely on: an object with properties or definitions, of bounded size, without a foreign reference.
 */
export function parseForm(
  data: unknown,
): ParseResult<FormSchema, "malformed" | "tooLarge" | "foreignReference"> {
  if (!isRecord(data)) return unparsed("malformed");
  if (!isRecord(data["properties"]) && !isRecord(data["$defs"]))
    return unparsed("malformed");
  const reason = objectionTo(data);
  return reason === undefined ? parsed(data as FormSchema) : unparsed(reason);
}

function objectionTo(
  root: unknown,
): "malformed" | "tooLarge" | "foreignReference" | undefined {
  let nodes = 0;
  const look = (
    value: unknown,
    depth: number,
  ): ReturnType<typeof objectionTo> => {
    nodes += 1;
    if (nodes > MOST_NODES || depth > DEEPEST) return "tooLarge";
    if (typeof value !== "object" || value === null) return undefined;
    for (const [key, inner] of Object.entries(value)) {
      if (key === "$ref" && !isOwnReference(inner)) return "foreignReference";
      const found = look(inner, depth + 1);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return look(root, 0);
}

function isOwnReference(reference: unknown): boolean {
  return (
    typeof reference === "string" &&
    /^(common\.json)?#\/\$defs\/[A-Za-z]+$/.test(reference)
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
