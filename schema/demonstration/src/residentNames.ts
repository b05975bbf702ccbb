import type { SeededRandom } from "./seededRandom.ts";

/** A surname as it is spread over a county of the south: a few are common, some have two characters. */
export function surname(random: SeededRandom): string {
  const chance = random.next();
  if (chance < 0.55) return random.pick(COMMON);
  if (chance < 0.96) return random.pick(LESS_COMMON);
  return random.pick(TWO_CHARACTERS);
}

/** One or two characters that suit the year of birth; now and then a rare one. */
export function givenName(
  random: SeededRandom,
  sex: "female" | "male",
  birthYear: number,
): string {
  if (random.next() < 0.01) return random.pick(RARE);
  const { first, last } = charactersOf(sex, birthYear);
  const ending = random.pick(last);
  if (random.next() < 0.18) return ending;
  const beginning = random.pick(first);
  return beginning === ending ? ending : beginning + ending;
}

/** A whole name with a middle dot, as several peoples write theirs. */
export function dottedName(
  random: SeededRandom,
  sex: "female" | "male",
): string {
  const own =
    sex === "female" ? random.pick(DOTTED_WOMEN) : random.pick(DOTTED_MEN);
  return `${own}·${random.pick(DOTTED_MEN)}`;
}

type Characters = [string, ...string[]];

function charactersOf(sex: "female" | "male", birthYear: number) {
  const generation =
    birthYear < 1965 ? "old" : birthYear < 1995 ? "middle" : "young";
  return GIVEN[sex][generation];
}

function characters(text: string): Characters {
  const [first, ...rest] = Array.from(text);
  if (first === undefined) throw new Error("a list of characters is empty");
  return [first, ...rest];
}

const COMMON = characters("王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗");
const LESS_COMMON = characters(
  "郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严覃武戚莫孔向汤柴",
);
const TWO_CHARACTERS: Characters = [
  "欧阳",
  "司马",
  "上官",
  "诸葛",
  "慕容",
  "尉迟",
  "司徒",
  "令狐",
  "皇甫",
  "东方",
];

/** Characters that break software: outside the common sets, one of them outside the basic plane. */
const RARE: Characters = [
  "䶮",
  "㛃",
  "犇",
  "喆",
  "堃",
  "祎",
  "垚",
  "𬭎",
  "玥珺",
  "龑",
];

const DOTTED_WOMEN: Characters = [
  "阿依努尔",
  "古丽巴哈尔",
  "迪丽努尔",
  "卓玛",
  "其其格",
];
const DOTTED_MEN: Characters = ["艾力", "买买提明", "吐尔逊", "巴特尔", "扎西"];

const GIVEN = {
  female: {
    old: {
      first: characters("桂秀玉凤美兰淑素春金"),
      last: characters("英兰珍芳梅花香莲娥秀"),
    },
    middle: {
      first: characters("丽晓海春小雪文红艳燕"),
      last: characters("丽娟敏霞芳燕玲萍娜静"),
    },
    young: {
      first: characters("雨梓欣诗思若语佳一沐"),
      last: characters("涵萱怡琪彤妍汐宁诺瑶"),
    },
  },
  male: {
    old: {
      first: characters("德国建福长永大志金有"),
      last: characters("明生贵福山华军林财根"),
    },
    middle: {
      first: characters("志海建晓文立国永俊伟"),
      last: characters("强军伟勇波峰辉斌涛平"),
    },
    young: {
      first: characters("子浩宇俊一梓博嘉天奕"),
      last: characters("轩辰泽然睿航博宸杰恒"),
    },
  },
} as const satisfies Record<
  "female" | "male",
  Record<"old" | "middle" | "young", { first: Characters; last: Characters }>
>;
