import { READINGS } from "./readings.ts";

const SYLLABLE_OF: ReadonlyMap<string, string> = new Map(
  READINGS.split(" ").flatMap((group) => {
    const [syllable = ""] = /^[a-z]+/.exec(group) ?? [];
    return Array.from(
      group.slice(syllable.length),
      (character): [string, string] => [character, syllable],
    );
  }),
);

/** Surnames that aren't read as their characters commonly are. */
const SURNAMES: Readonly<Record<string, readonly string[]>> = {
  万俟: ["mo", "qi"],
  单于: ["chan", "yu"],
  尉迟: ["yu", "chi"],
  澹台: ["tan", "tai"],
  长孙: ["zhang", "sun"],
  乐: ["yue"],
  乜: ["nie"],
  仇: ["qiu"],
  任: ["ren"],
  佴: ["nai"],
  侯: ["hou"],
  冼: ["xian"],
  区: ["ou"],
  华: ["hua"],
  单: ["shan"],
  员: ["yun"],
  哈: ["ha"],
  召: ["shao"],
  尉: ["wei"],
  干: ["gan"],
  折: ["she"],
  撒: ["sa"],
  曾: ["zeng"],
  朴: ["piao"],
  查: ["zha"],
  燕: ["yan"],
  盖: ["ge"],
  盛: ["sheng"],
  种: ["chong"],
  秘: ["bi"],
  纪: ["ji"],
  缪: ["miao"],
  翟: ["zhai"],
  解: ["xie"],
  覃: ["qin"],
  过: ["guo"],
  那: ["na"],
  隗: ["wei"],
  黑: ["he"],
};

/** A name's syllables, `ü` as `v`. What has no reading here stays as it is, in lower case; the dot between names goes. */
export function syllablesOf(name: string): string[] {
  const characters = Array.from(name.replaceAll("·", ""));
  const surname =
    SURNAMES[characters.slice(0, 2).join("")] ??
    SURNAMES[characters[0] ?? ""] ??
    [];
  return characters.map(
    (character, at) =>
      surname[at] ?? SYLLABLE_OF.get(character) ?? character.toLowerCase(),
  );
}
