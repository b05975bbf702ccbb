import { describe, expect, test } from "vitest";
import { isRequired, isShown } from "./formData.ts";
import { fieldsOf } from "./formSchema.ts";
import type { FormField } from "./formTypes.ts";
import { aForm, definitions } from "../testing/aForm.ts";

const fields = fieldsOf(aForm, definitions).flatMap((one) => one.fields);

function field(path: string): FormField {
  const found = fields.find((one) => one.path === path);
  if (found === undefined) throw new Error(`no field ${path}`);
  return found;
}

describe("a form as fields", () => {
  test("stands in sections, in the order that the form gives", () => {
    expect(
      fieldsOf(aForm, definitions).map(({ key, fields: inside }) => [
        key,
        ...inside.map(({ path }) => path),
      ]),
    ).toEqual([
      ["who", "/applicant/name", "/applicant/residentId"],
      [
        "what",
        "/storeys",
        "/agent",
        "/agentPerson/name",
        "/agentPerson/residentId",
        "/rows",
      ],
    ]);
  });

  test("takes the wording of a reference, unless the place has its own", () => {
    expect(field("/applicant/residentId")).toMatchObject({
      title: "公民身份号码",
      titleEn: "Resident identity number",
      check: "residentId",
    });
    expect(field("/agentPerson/name").group).toMatchObject({
      title: "受托人",
      titleEn: "Agent",
    });
  });

  test("binds a block's fields under the block", () => {
    expect(field("/applicant/name").dictionary).toBe("person.name");
    expect(field("/agentPerson/name").dictionary).toBe("agent.name");
    expect(field("/agent").dictionary).toBe("answers.agent");
  });

  test("shows and asks for a block only in its situation", () => {
    const name = field("/agentPerson/name");
    expect([
      isShown(name, { agent: "no" }),
      isRequired(name, { agent: "no" }),
    ]).toEqual([false, false]);
    expect([
      isShown(name, { agent: "yes" }),
      isRequired(name, { agent: "yes" }),
    ]).toEqual([true, true]);
  });

  test("gives a table its columns, with paths from the row", () => {
    expect(field("/rows").columns.map(({ path }) => path)).toEqual([
      "/person/name",
      "/person/residentId",
      "/income",
    ]);
  });

  test("leaves out what a broken reference would hold, and ends on one that leads back to itself", () => {
    const loop = {
      $defs: {
        a: { type: "object", properties: { again: { $ref: "#/$defs/a" } } },
      },
    };
    const broken = {
      properties: {
        a: { $ref: "common.json#/$defs/a" },
        b: { $ref: "common.json#/$defs/none" },
      },
    };
    expect(
      fieldsOf(broken, loop).flatMap((one) =>
        one.fields.map(({ path }) => path),
      ),
    ).toEqual(["/b"]);
  });
});
