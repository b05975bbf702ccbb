import { fieldsOf } from "@onedoor/domain/formSchema";
import { expect, test } from "vitest";
import { maskedForm } from "./maskedForm.ts";

const text = { type: "string" };
const person = {
  type: "object",
  properties: {
    name: text,
    residentId: { type: "string", "x-check": "residentId" },
    phone: text,
    address: text,
  },
};
const form = {
  type: "object",
  properties: {
    applicant: person,
    members: { type: "array", items: person },
    bankAccount: {
      type: "object",
      properties: { holder: text, bank: text, number: text },
    },
    firm: { type: "object", properties: { name: text, address: text } },
    carerName: text,
    projectName: text,
    income: { type: "number" },
  },
};

test("[W7] who somebody is is hidden, also of a household's members; what the case is about stays", () => {
  const one = {
    name: "王大爷",
    residentId: "990101194001012054",
    phone: "13800000000",
    address: "演示区南亭镇河畔村5组3号",
  };
  const firm = { name: "演示商店", address: "演示区演示路1号" };
  const data = {
    applicant: one,
    members: [one],
    bankAccount: {
      holder: "王大爷",
      bank: "演示银行",
      number: "6222000000001234",
    },
    firm,
    carerName: "李演示",
    projectName: "河畔工程",
    income: 1460,
  };
  const hidden = {
    name: "王*",
    residentId: "990***********2054",
    phone: "138****0000",
    address: "演示区南亭镇河畔村***",
  };
  expect(maskedForm(fieldsOf(form, form), data)).toEqual({
    applicant: hidden,
    members: [hidden],
    bankAccount: {
      holder: "王*",
      bank: "演示银行",
      number: "************1234",
    },
    firm,
    carerName: "李*",
    projectName: "河畔工程",
    income: 1460,
  });
  expect(data.applicant).toBe(one);
});
