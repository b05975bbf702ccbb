import { objectionsToBundle } from "@onedoor/domain/bundleCheck";
import { countAsked } from "@onedoor/domain/countAsked";
import { fieldsOf } from "@onedoor/domain/formSchema";
import { valueAt, withValueAt } from "@onedoor/domain/formData";
import type { Bundle } from "@onedoor/domain/itemTypes";
import { jointMaterials } from "@onedoor/domain/jointMaterials";
import {
  type BundleItem,
  jointSituation,
  type JointPart,
} from "@onedoor/domain/jointQuestions";
import { pointerTo } from "@onedoor/domain/jsonPointer";
import { oneForm } from "@onedoor/domain/oneForm";
import { sharedKeyOf } from "@onedoor/domain/sharedData";
import type { PlainDate } from "@onedoor/domain/time";
import { describe, expect, test } from "vitest";
import { catalogue } from "./catalogue.ts";
import { commonDefinitions, forms } from "./forms.ts";
import { sampleOf } from "./samples.ts";

const identities = { today: "2026-06-01" as PlainDate, allowTestRegion: true };
const items = new Map(catalogue.items.map((item) => [item.id, item] as const));

function bundleOf(id: string): Bundle {
  const bundle = catalogue.bundles.find((one) => one.id === id);
  if (bundle === undefined) throw new Error(`no bundle ${id}`);
  return bundle;
}

function itemsOf(bundle: Bundle): BundleItem[] {
  return bundle.items.map((key) => {
    const [item, form] = [items.get(key), forms[key]];
    if (item === undefined || form === undefined)
      throw new Error(`no item ${key}`);
    return { key, item, form, definitions: commonDefinitions };
  });
}

/** The parts of a bundle with these answers, by the id that a question has in its item. */
function partsFor(
  bundle: Bundle,
  wanted: Readonly<Record<string, string>>,
): JointPart[] {
  const all = itemsOf(bundle);
  const answerFrom = (answers: Record<string, string>): JointPart[] => {
    const walked = jointSituation(bundle, all, answers);
    if (walked.isAnswered) return walked.parts;
    const next = walked.questions.find(({ id }) => answers[id] === undefined);
    const answer = next === undefined ? undefined : wanted[next.situation.id];
    if (next === undefined || answer === undefined)
      throw new Error(`no answer to ${next?.situation.id}`);
    return answerFrom({ ...answers, [next.id]: answer });
  };
  return answerFrom({});
}

/** One family, one company and one restaurant, as somebody would answer for them. */
const SITUATIONS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  newborn: {
    place: "hospital",
    marriage: "yes",
    married: "yes",
    noIdCard: "no",
    agent: "no",
  },
  "open-company": {
    holder: "person",
    invoice: "yes",
    staff: "yes",
    agent: "no",
  },
  "open-restaurant": {
    premise: "rent",
    pre: "no",
    crowd: "yes",
    way: "commit",
    size: "small",
    sewer: "yes",
    agent: "no",
  },
};

test.each(catalogue.bundles.map((bundle) => [bundle.id, bundle] as const))(
  "[B1] the bundle %s may be published",
  (_, bundle) => {
    expect(objectionsToBundle(bundle, items)).toEqual([]);
  },
);

describe("[B7] what the bundles ask, counted by hand from forms and guides", () => {
  /*
   * A birth in a hospital, parents married, no agent. A person is 8 fields, a person in brief 3, delivery and
   * declaration 1 each: where the result goes by post isn't known yet.
   *
   * apart:    birth certificate     8 + child 6 (name, sex, date, time, place, institution) + weeks, weight, length
   *                                 + mother 3 + father 3 + 2                                                   = 25
   *           birth registration    8 + spouse 3 + marriage 2 + children, order, state + ground, elsewhere,
   *                                 services + 2                                                                = 21
   *           household register    8 + child 8 (name, sex, ethnicity, date, time, place, certificate, order)
   *                                 + father 3 + mother 3 + marriage 1 + register 6 + 2                         = 31
   *           medical insurance     8 + insured 6 (name, id, sex, date, relation, certificate) + group, employee,
   *                                 elsewhere, year, method, clinic + 2                                         = 22
   *           social security card  8 + holder 5 + card 7 + 2                                                   = 22
   * together: person 8, child 7 (certificate and identity number come from decisions), mother 3, father 3, spouse 3,
   *           marriage 2, household 3, delivery, declaration = 31; own 4 + 5 + 3 + 7 + 8 = 27
   *
   * papers apart: identity cards five times; marriage certificate twice; household register twice (as the insured's
   *           it may be left out); birth certificate twice = 11
   * together: the parents' identity cards, the marriage certificate, the household register
   */
  test("for a newborn child", () => {
    const bundle = bundleOf("newborn");
    expect(countAsked(bundle, partsFor(bundle, SITUATIONS["newborn"] ?? {})))
      // 25 + 21 + 31 + 22 + 22 and 31 + 27
      .toEqual({
        fields: { apart: 121, together: 58 },
        materials: { apart: 11, together: 3 },
      });
  });

  /*
   * A company of natural persons with invoices and staff, no agent. A firm that is being founded is 5 fields in its own
   * registration (it has no code) and 6 elsewhere.
   *
   * apart:    company registration  5 + company 8 + shareholders + representative 3 + officers + liaison 3
   *                                 + accountant 3 + seals, bank, insured, invoice + 2                          = 30
   *           seal filing           6 + seals, text, number, date, engraver 3 + handler 3 + post + 2            = 19
   *           tax information       6 + handler 3 + business 5 + kind, period, accountant 3, income tax
   *                                 + invoices 3 + 2                                                            = 25
   *           social insurance      6 + handler 3 + employer 5 + insurances, staff, wages + method + 2          = 20
   * together: firm 4 (the code comes from the decision), scope, employees, representative 3 (his name was asked twice
   *           in one form), accountant 3, handler 3, delivery, declaration = 17; own 15 + 8 + 9 + 7 = 39
   *
   * papers apart: identities, premises; licence, representative's and handler's identity cards; licence, handler's
   *           identity card, accounting rules; licence, handler's identity card, staff list = 11
   * together: identities (of the representative too), premises, handler's identity card, accounting rules, staff list
   */
  test("for a company", () => {
    const bundle = bundleOf("open-company");
    expect(
      countAsked(bundle, partsFor(bundle, SITUATIONS["open-company"] ?? {})),
    ).toEqual({
      fields: { apart: 94, together: 56 },
      materials: { apart: 11, together: 5 },
    });
  });

  /*
   * Rented premises, fire safety by undertaking, a small signboard, drainage into the sewer, no agent.
   *
   * apart:    business registration 8 + names 2, composition + industry, scope, capital, employees, opening
   *                                 + address, area, lessor, lease + 2                                          = 22
   *           food licence          6 + form, items, online, warehouse + address, area, kitchen, seats, view
   *                                 + equipment, staff 2, manager 2, rules + 2                                  = 23
   *           fire safety           6 + address, area + place 4 + safety 7 + 2                                  = 21
   *           signboard             6 + address, area + sign 9 + 2                                              = 19
   *           drainage              6 + address, area + water 5 + treatment 4 + 2                               = 19
   * together: person 8 (he is the representative too), firm 4, scope, employees, premises 2, delivery, declaration
   *           = 18; own 7 + 12 + 11 + 9 + 9 = 48
   *
   * papers apart: identity card, premises; licence, layout, rules; licence, undertaking, rules, plan; licence, design,
   *           premises; licence, plan, grease trap, premises = 16
   * together: identity card, premises once, and no licence: layout, rules, undertaking, rules, plan, design, plan, trap
   */
  test("for a restaurant", () => {
    const bundle = bundleOf("open-restaurant");
    expect(
      countAsked(bundle, partsFor(bundle, SITUATIONS["open-restaurant"] ?? {})),
    ).toEqual({
      fields: { apart: 104, together: 66 },
      materials: { apart: 16, together: 10 },
    });
  });
});

describe.each(Object.entries(SITUATIONS))("the bundle %s", (id, answers) => {
  const bundle = bundleOf(id);
  const parts = partsFor(bundle, answers);
  const leavesOf = (part: JointPart) =>
    fieldsOf(part.form, part.definitions).flatMap((section) => section.fields);

  /** The items' samples in the one form: of shared data the first to say something. */
  const filled = parts.reduce<Record<string, unknown>>(
    (done, part) =>
      leavesOf(part).reduce((into, field) => {
        const key = sharedKeyOf(field.dictionary, bundle.roles);
        const path =
          key === null
            ? pointerTo([part.key]) + field.path
            : pointerTo(["shared", key]);
        return valueAt(into, path) === undefined
          ? withValueAt(
              into,
              path,
              valueAt(sampleOf(part.key).form, field.path),
            )
          : into;
      }, done),
    {},
  );

  test("[B5] is filed as one sound form for each item", () => {
    const { problems, data } = oneForm(bundle, parts, filled, identities);
    expect(problems).toEqual([]);
    expect(Object.keys(data).sort()).toEqual([...bundle.items].sort());
  });

  test("[B5] asks for nothing that an earlier decision brings along, and can be filed without it", () => {
    const yielded = bundle.dependsOn.flatMap(({ yields }) => yields.data);
    const without = yielded.reduce<Record<string, unknown>>(
      (left, key) => withValueAt(left, pointerTo(["shared", key]), undefined),
      filled,
    );
    const { problems, sections } = oneForm(bundle, parts, without, identities);
    expect(problems).toEqual([]);
    const asked = sections.flatMap(({ fields }) =>
      fields.map(({ path }) => path),
    );
    for (const key of yielded)
      expect(asked).not.toContain(pointerTo(["shared", key]));
  });

  test("[B6] asks for each paper once, and for no less than any item needs", () => {
    const joint = jointMaterials(bundle, parts);
    const uses = joint.flatMap((one) =>
      one.uses.map(({ materialCode }) => materialCode),
    );
    expect(new Set(uses).size).toBe(uses.length);
    for (const { material, uses: of } of joint)
      for (const { key, materialCode } of of) {
        const own = items
          .get(key)
          ?.materials.find(({ code }) => code === materialCode);
        expect(material.originals).toBeGreaterThanOrEqual(own?.originals ?? 99);
        expect(material.copies).toBeGreaterThanOrEqual(own?.copies ?? 99);
      }
  });
});
