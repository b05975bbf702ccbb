import { isUnheardOf, PERSONAL_FIELDS } from "@onedoor/domain/personalFields";
import { CountyClient } from "@onedoor/test-support/CountyClient";
import {
  buildClientSchema,
  getIntrospectionQuery,
  getNamedType,
  type IntrospectionQuery,
  isObjectType,
} from "graphql";
import { describe, expect, inject, test } from "vitest";

const url = inject("countyUrl");
const graph = buildClientSchema(
  await new CountyClient(url).ask<IntrospectionQuery>(getIntrospectionQuery()),
);
const TEXTS = ["String", "ID", "Date", "JSON"];
const textFields = Object.values(graph.getTypeMap())
  .filter((type) => isObjectType(type) && !type.name.startsWith("__"))
  .flatMap((type) =>
    isObjectType(type)
      ? Object.values(type.getFields())
          .filter((field) => TEXTS.includes(getNamedType(field.type).name))
          .map((field) => `${type.name}.${field.name}`)
      : [],
  );

test("[W1] no field of the graph that sounds personal is unheard of", () => {
  expect(textFields.filter(isUnheardOf)).toEqual([]);
});

test("[W1] what is written down as personal is in the graph", () => {
  expect(
    Object.keys(PERSONAL_FIELDS).filter((field) => !textFields.includes(field)),
  ).toEqual([]);
});

const MASKED: Readonly<Record<string, readonly string[]>> = {
  Person: maskedOf("Person"),
  LegalEntity: maskedOf("LegalEntity"),
};

function maskedOf(type: string): readonly string[] {
  return Object.entries(PERSONAL_FIELDS).flatMap(([field, { shown }]) =>
    shown === "masked" && field.startsWith(`${type}.`)
      ? [field.slice(type.length + 1)]
      : [],
  );
}

interface Applicants {
  cases: {
    nodes: {
      applicantKind: string;
      applicantName: string | null;
      applicant: Record<string, string | null> | null;
    }[];
  };
}

const APPLICANTS = `{ cases(first: 200) { nodes { applicantKind applicantName applicant {
  __typename ... on Person { ${MASKED["Person"]?.join(" ")} } ... on LegalEntity { ${MASKED["LegalEntity"]?.join(" ")} }
} } } }`;

describe("[W1] applicants, as the graph shows them", () => {
  test.each([
    "cun1",
    "zhen1",
    "jiedao1",
    "minzheng1",
    "minzheng-sp",
    "jiandu",
    "yunwei",
  ])("are masked for %s, without exception", async (account) => {
    const client = await CountyClient.signedIn(url, account);
    const { cases } = await client.ask<Applicants>(APPLICANTS);
    const texts = cases.nodes.flatMap(
      ({ applicant, applicantKind, applicantName }) => [
        ...(applicantKind === "PERSON" ? [applicantName] : []),
        ...Object.entries(applicant ?? {}).flatMap(([field, text]) =>
          field === "__typename" ? [] : [text],
        ),
      ],
    );
    expect(texts.length).toBeGreaterThan(0);
    expect(
      texts.filter((text) => text !== null && !text.includes("*")),
    ).toEqual([]);
  });
});
