/**
 * Where a title lacks its English one, or the English one holds Chinese. For the tests of the seed: the
 * interface's English switch must leave no Chinese in labels.
 */
export function chineseLabels(data: unknown, at = ""): string[] {
  if (typeof data !== "object" || data === null) return [];
  const entries = Object.entries(data);
  const own = entries.flatMap(([key, value]) => {
    const english = ENGLISH_OF.get(key);
    // A key such as `question` also names an id in conditions: only Chinese words need English ones.
    if (english === undefined || !isChinese(value)) return [];
    const translation = entries.find(([name]) => name === english)?.[1];
    return typeof translation === "string" &&
      translation !== "" &&
      !isChinese(translation)
      ? []
      : [`${at}/${key}`];
  });
  return [
    ...own,
    ...entries.flatMap(([key, value]) => chineseLabels(value, `${at}/${key}`)),
  ];
}

const ENGLISH_OF = new Map([
  ["name", "nameEn"],
  ["question", "questionEn"],
  ["label", "labelEn"],
  ["role", "roleEn"],
  ["materialType", "materialTypeEn"],
  ["licenceName", "licenceNameEn"],
  ["itemName", "itemNameEn"],
]);

function isChinese(value: unknown): boolean {
  return typeof value === "string" && /\p{Script=Han}/u.test(value);
}
