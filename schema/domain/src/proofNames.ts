/**
 * The names under which a material may stand on a list of proofs that nobody is asked for: its own, without what
 * windows add to it, and each of those that it offers as alternatives.
 */
export function proofNames(material: string): string[] {
  const plain = withoutRemarks(material);
  const names = [plain, ...plain.split(/或者|或|、|\/|及/u)];
  return [...new Set(names.map(comparable))].filter((name) => name !== "");
}

/** A name as it is compared: without width, spaces, marks, and what says only how the paper comes. */
export function comparable(name: string): string {
  const text = withoutRemarks(name).replace(/[\p{P}\p{S}\s]/gu, "");
  return text.replace(
    /(?:(?:原件|复印件|电子件|扫描件)|[一二两三四五]份|\d+份)+$/u,
    "",
  );
}

/** What stands in brackets explains the name and isn't part of it. */
function withoutRemarks(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\([^()]*\)|\[[^[\]]*\]|〔[^〔〕]*〕|【[^【】]*】/gu, "");
}
