import type { SeededRandom } from "./seededRandom.ts";

/** A member's place in a household before he has a name. */
export interface Place {
  relation: string;
  sex: "female" | "male";
  /** In full years. */
  age: number;
  /** Has the surname of the household; who married into it doesn't. */
  keepsFamilyName: boolean;
  /** Indexes in the household of the adults who answer for him while he is a minor: both parents, or one grandparent. */
  guardians: readonly number[];
}

/**
 * A household by chance. The weights make the pyramid of a county whose young work away: about a fifth over 60,
 * a sixth under 18.
 */
export function householdShape(random: SeededRandom): Place[] {
  const chance = random.next();
  if (chance < 0.1) return [head(random, random.between(62, 93))];
  if (chance < 0.24) return couple(random, random.between(60, 84));
  if (chance < 0.34) return [head(random, random.between(20, 58))];
  if (chance < 0.44) return couple(random, random.between(24, 59));
  if (chance < 0.72) return withChildren(random);
  if (chance < 0.95) return threeGenerations(random);
  return leftWithGrandparents(random);
}

function head(random: SeededRandom, age: number): Place {
  return {
    relation: "户主",
    sex: random.next() < 0.5 ? "male" : "female",
    age,
    keepsFamilyName: true,
    guardians: [],
  };
}

function couple(random: SeededRandom, age: number): [Place, Place] {
  return [
    {
      relation: "户主",
      sex: "male",
      age,
      keepsFamilyName: true,
      guardians: [],
    },
    {
      relation: "配偶",
      sex: "female",
      age: Math.max(20, age - random.between(-1, 5)),
      keepsFamilyName: false,
      guardians: [],
    },
  ];
}

function withChildren(random: SeededRandom): Place[] {
  const [man, woman] = couple(random, random.between(26, 52));
  return [
    man,
    woman,
    ...children(random, woman.age, random.between(1, 2), [1, 0]),
  ];
}

function threeGenerations(random: SeededRandom): Place[] {
  const [man, woman] = couple(random, random.between(27, 48));
  const parents: Place[] = [
    { ...man, relation: "父亲", age: man.age + random.between(22, 30) },
    { ...woman, relation: "母亲", age: man.age + random.between(20, 27) },
  ];
  const alive = random.next() < 0.7 ? parents : parents.slice(1);
  return [
    man,
    woman,
    ...alive,
    ...children(random, woman.age, random.between(1, 3), [1, 0]),
  ];
}

/** The parents work in another county; the grandmother is the guardian. */
function leftWithGrandparents(random: SeededRandom): Place[] {
  const [man, woman] = couple(random, random.between(56, 70));
  const children: Place[] = Array.from({ length: random.between(1, 2) }, () => {
    const sex = random.next() < 0.52 ? "male" : "female";
    return {
      relation: sex === "male" ? "孙子" : "孙女",
      sex,
      age: random.between(2, 16),
      keepsFamilyName: true,
      guardians: [1],
    };
  });
  return [man, woman, ...children];
}

function children(
  random: SeededRandom,
  motherAge: number,
  count: number,
  guardians: readonly number[],
): Place[] {
  const oldest = Math.max(0, motherAge - random.between(21, 30));
  return Array.from({ length: count }, (_, index) => {
    const sex = random.next() < 0.52 ? "male" : "female";
    return {
      relation: sex === "male" ? "子" : "女",
      sex,
      age: Math.max(0, oldest - index * random.between(2, 5)),
      keepsFamilyName: true,
      guardians,
    };
  });
}
