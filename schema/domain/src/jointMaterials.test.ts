import { expect, test } from "vitest";
import { aBundle, waits } from "../testing/aBundle.ts";
import { aMaterial, anItemVersion } from "../testing/anItemVersion.ts";
import type { Material } from "./itemTypes.ts";
import { jointMaterials } from "./jointMaterials.ts";

const part = (key: string, materials: Material[]) => ({
  key,
  item: anItemVersion({ id: key, situations: [], materials }),
  form: { properties: {} },
  definitions: {},
  answers: {},
});
const identity = (code: string, changes: Partial<Material> = {}) =>
  aMaterial(code, { name: "居民身份证", ...changes });

test("[B6] papers of one name are one, with the most originals and copies that any item needs", () => {
  const parts = [
    part("first", [identity("M1", { originals: 1, copies: 0 })]),
    part("second", [identity("M2", { originals: 0, copies: 3 })]),
  ];
  const papers = jointMaterials(aBundle(), parts);
  expect(papers).toHaveLength(1);
  expect(papers[0]?.material).toMatchObject({ originals: 1, copies: 3 });
  expect(papers[0]?.uses).toEqual([
    { key: "first", materialCode: "M1" },
    { key: "second", materialCode: "M2" },
  ]);
});

test("[B6] papers of other names are one where the bundle says so, and forms never are", () => {
  const parts = [
    part("first", [
      aMaterial("M1"),
      aMaterial("F1", { name: "申请表", sample: "form" }),
    ]),
    part("second", [
      aMaterial("M2"),
      aMaterial("F2", { name: "申请表", sample: "form" }),
    ]),
  ];
  expect(
    jointMaterials(aBundle({ sameMaterials: [["M1", "M2"]] }), parts).map(
      ({ uses }) => uses.map(({ materialCode }) => materialCode),
    ),
  ).toEqual([["M1", "M2"], ["F1"], ["F2"]]);
});

test("[B6] a paper is replaced or follows later only where every item lets it, and is required where any does", () => {
  const [paper] = jointMaterials(aBundle(), [
    part("first", [
      identity("M1", {
        licenceReplaceable: true,
        licenceName: "身份证照",
        necessity: "optional",
        deferrable: true,
        deferDays: 10,
      }),
    ]),
    part("second", [
      identity("M2", {
        licenceReplaceable: true,
        licenceName: "身份证照",
        deferrable: true,
        deferDays: 5,
        form: "paper",
      }),
    ]),
  ]);
  expect(paper).toMatchObject({
    required: true,
    material: {
      licenceReplaceable: true,
      deferrable: true,
      deferDays: 5,
      form: "paper",
      necessity: "required",
    },
  });
});

test("[B6] what an earlier decision brings along isn't asked of those that wait for it, while that is applied for", () => {
  const bundle = aBundle({
    dependsOn: [waits("second", "first", { materials: ["M2"] })],
  });
  const first = part("first", []);
  const second = part("second", [aMaterial("M2")]);
  expect(jointMaterials(bundle, [first, second])).toEqual([]);
  expect(jointMaterials(bundle, [second])).toHaveLength(1);
});
