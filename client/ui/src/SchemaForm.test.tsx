import { fieldsOf } from "@onedoor/domain/formSchema";
import type { FormSchema } from "@onedoor/domain/formTypes";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { expect, test } from "vitest";
import { LanguageProvider } from "./LanguageProvider.tsx";
import { SchemaForm } from "./SchemaForm.tsx";
import type { Language } from "./words/wording.ts";

const form: FormSchema = {
  type: "object",
  "x-sections": [{ key: "main", title: "居住", titleEn: "Living" }],
  properties: {
    living: {
      title: "居住方式",
      "x-title-en": "Living",
      "x-widget": "radio",
      type: "string",
      enum: ["alone", "institution"],
      "x-enum-titles": {
        alone: { zh: "独居", en: "Alone" },
        institution: { zh: "养老机构", en: "In an institution" },
      },
      "x-section": "main",
      "x-order": 1,
    },
    institution: {
      title: "机构名称",
      "x-title-en": "Institution",
      type: "string",
      "x-section": "main",
      "x-order": 2,
      "x-shown-when": [{ field: "living", in: ["institution"] }],
    },
    members: {
      title: "家庭成员",
      "x-title-en": "Members",
      "x-widget": "table",
      type: "array",
      items: {
        type: "object",
        properties: {
          name: { title: "姓名", "x-title-en": "Name", type: "string" },
        },
      },
      "x-section": "main",
      "x-order": 3,
    },
  },
  required: ["living"],
};
const sections = fieldsOf(form, {});

function Editable(props: { language: Language }) {
  const [data, setData] = useState<Record<string, unknown>>({});
  return (
    <LanguageProvider initial={props.language}>
      <SchemaForm
        sections={sections}
        data={data}
        onChange={setData}
        errors={{ "/living": "这里要填" }}
        sources={{ "/living": "上面的回答" }}
      />
      <output>{JSON.stringify(data)}</output>
    </LanguageProvider>
  );
}

test("a field appears with the answer that asks for it, and its value is kept by its path", async () => {
  const user = userEvent.setup();
  render(<Editable language="zh" />);
  expect(screen.queryByLabelText(/机构名称/)).not.toBeInTheDocument();
  await user.click(screen.getByLabelText("养老机构"));
  await user.type(screen.getByLabelText(/机构名称/), "南亭养老院");
  expect(screen.getByRole("status")).toHaveTextContent(
    '{"living":"institution","institution":"南亭养老院"}',
  );
});

test("an error stands at its field, and a field that may stay empty says so", () => {
  render(<Editable language="zh" />);
  expect(screen.getByRole("alert")).toHaveTextContent("✗ 这里要填");
  expect(screen.getByText("（选填）")).toBeVisible();
});

test("rows of a table are added and taken away", async () => {
  const user = userEvent.setup();
  render(<Editable language="zh" />);
  await user.click(screen.getByRole("button", { name: "＋ 增加一行" }));
  await user.type(screen.getByLabelText("姓名"), "陈晓雨");
  expect(screen.getByRole("status")).toHaveTextContent(
    '{"members":[{"name":"陈晓雨"}]}',
  );
  await user.click(screen.getByRole("button", { name: "去掉第 1 行" }));
  expect(screen.getByRole("status")).toHaveTextContent('{"members":[]}');
});

test("for reading, only what was filled in is shown, in the words of its options", () => {
  render(
    <LanguageProvider initial="en">
      <SchemaForm sections={sections} data={{ living: "alone" }} />
    </LanguageProvider>,
  );
  expect(screen.getByText("Alone")).toBeVisible();
  expect(screen.queryByText("Members")).not.toBeInTheDocument();
  expect(document.body.textContent).not.toMatch(/\p{Script=Han}/u);
});
