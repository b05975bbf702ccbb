import type { FormSchema } from "../src/formTypes.ts";

/** Shared definitions, much smaller than the catalogue's. */
export const definitions: FormSchema = {
  $id: "https://onedoor.example/forms/common.json",
  $defs: {
    residentId: {
      title: "公民身份号码",
      "x-title-en": "Resident identity number",
      type: "string",
      pattern: "^[0-9]{17}[0-9X]$",
      "x-check": "residentId",
    },
    person: {
      title: "申请人",
      "x-title-en": "Applicant",
      type: "object",
      properties: {
        name: {
          title: "姓名",
          "x-title-en": "Name",
          type: "string",
          minLength: 1,
          maxLength: 50,
          "x-dictionary": "name",
        },
        residentId: {
          $ref: "#/$defs/residentId",
          "x-dictionary": "residentId",
        },
      },
      required: ["name", "residentId"],
    },
  },
};

/** A form with a block, a block for one situation, a number and a table. */
export const aForm: FormSchema = {
  $id: "https://onedoor.example/forms/demo.json",
  title: "演示表",
  "x-title-en": "Demonstration form",
  type: "object",
  "x-sections": [
    { key: "who", title: "谁", titleEn: "Who" },
    { key: "what", title: "什么", titleEn: "What" },
  ],
  properties: {
    agent: {
      title: "是否代办",
      "x-title-en": "By an agent?",
      type: "string",
      enum: ["no", "yes"],
      "x-section": "what",
      "x-order": 2,
      "x-dictionary": "answers.agent",
    },
    applicant: {
      $ref: "common.json#/$defs/person",
      "x-section": "who",
      "x-order": 1,
      "x-dictionary": "person",
    },
    storeys: {
      title: "层数",
      "x-title-en": "Storeys",
      type: "integer",
      minimum: 1,
      maximum: 6,
      "x-section": "what",
      "x-order": 1,
    },
    agentPerson: {
      $ref: "common.json#/$defs/person",
      title: "受托人",
      "x-title-en": "Agent",
      "x-section": "what",
      "x-order": 3,
      "x-dictionary": "agent",
      "x-shown-when": [{ field: "agent", in: ["yes"] }],
    },
    rows: {
      title: "成员",
      "x-title-en": "Members",
      type: "array",
      "x-widget": "table",
      "x-section": "what",
      "x-order": 4,
      items: {
        type: "object",
        properties: {
          person: { $ref: "common.json#/$defs/person" },
          income: { title: "收入", "x-title-en": "Income", type: "number" },
        },
      },
    },
  },
  required: ["applicant", "storeys", "agent"],
  allOf: [
    {
      if: { properties: { agent: { enum: ["yes"] } } },
      then: { required: ["agentPerson"] },
    },
  ],
};
