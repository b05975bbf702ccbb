/**
 * Masks take text as it is stored, not parsed values: a list must hide a number that turned out to be
 * wrong just as well as a right one.
 */

/**
 * For `staff` lists the first 3 and last 4 characters stay; for `public` and shared screens only the
 * first and the last. Public notices carry no number at all.
 */
export function maskResidentId(
  id: string,
  audience: "staff" | "public" = "staff",
): string {
  return audience === "staff" ? keepEnds(id, 3, 4) : keepEnds(id, 1, 1);
}

/** The family name and one `*`, whatever the length, so that the mask does not tell it: 张*, 欧阳*. */
export function maskName(name: string): string {
  const letters = Array.from(name.trim());
  const familyLength =
    letters.length > 2 &&
    COMPOUND_FAMILY_NAMES.has(letters.slice(0, 2).join(""))
      ? 2
      : 1;
  return letters.length < 2
    ? "*"
    : `${letters.slice(0, familyLength).join("")}*`;
}

/** `138****0000`; of shorter numbers only the last two digits stay. */
export function maskPhone(phone: string): string {
  return phone.length >= 11 ? keepEnds(phone, 3, 4) : keepEnds(phone, 0, 2);
}

/** Passports and other papers: the first character and the last 3. */
export function maskPassport(number: string): string {
  return keepEnds(number, 1, 3);
}

/** Down to the village or community; nothing of an address that names neither. */
export function maskAddress(address: string): string {
  const village = /^.*?(?:村|社区)/u.exec(address)?.[0];
  return village === undefined ? "***" : `${village}***`;
}

export function maskBankAccount(number: string): string {
  return keepEnds(number, 0, 4);
}

const COMPOUND_FAMILY_NAMES: ReadonlySet<string> = new Set(
  (
    "欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 " +
    "太叔 申屠 公孙 慕容 仲孙 钟离 长孙 宇文 司徒 鲜于 司空 闾丘 子车 亓官 司寇 巫马 公西 颛孙 壤驷 公良 " +
    "漆雕 乐正 宰父 谷梁 拓跋 夹谷 轩辕 令狐 段干 百里 呼延 东郭 南门 羊舌 微生 左丘 东门 西门 第五"
  ).split(" "),
);

function keepEnds(text: string, first: number, last: number): string {
  const letters = Array.from(text);
  const hidden = letters.length - first - last;
  if (hidden < FEWEST_HIDDEN) return "*".repeat(letters.length);
  return (
    letters.slice(0, first).join("") +
    "*".repeat(hidden) +
    letters.slice(first + hidden).join("")
  );
}

/** A text too short to hide this many characters is hidden whole. */
const FEWEST_HIDDEN = 4;
