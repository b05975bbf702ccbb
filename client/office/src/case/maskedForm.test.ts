import { fieldsOf } from "@onedoor/domain/formSchema";
import { expect, test } from "vitest";
import { maskedForm } from "./maskedForm.ts";

const person = {
  type: "object",
  properties: {
    name: { type: "string" },
    residentId: { type: "string", "x-check": "residentId" },
    phone: { type: "string" },
  },
};
const form = {
  type: "object",
  properties: {
    applicant: person,
    members: { type: "array", items: person },
    income: { type: "number" },
  },
};

test("identity numbers and phones are hidden, also those of a household's members", () => {
  const one = {
    name: "王大爷",
    residentId: "990101194001012054",
    phone: "13800000000",
  };
  const data = { applicant: one, members: [one], income: 1460 };
  const hidden = {
    name: "王大爷",
    residentId: "990***********2054",
    phone: "138****0000",
  };
  expect(maskedForm(fieldsOf(form, form), data)).toEqual({
    applicant: hidden,
    members: [hidden],
    income: 1460,
  });
  expect(data.applicant.phone).toBe("13800000000");
});
