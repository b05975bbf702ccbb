import { checkSignature } from "@onedoor/domain/ed25519";
import { findLicence } from "@onedoor/domain/licenceProof";
import { dateOf } from "@onedoor/domain/time";
import type { AskGraph } from "@onedoor/subgraph-host/Subgraph";
import { sm2 } from "sm-crypto-v2";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { partySaltOf } from "../hub/parties.ts";
import { claimsOf, TestDevice } from "../testing/TestDevice.ts";
import { testGraph } from "../testing/testHub.ts";
import { engineName, TestSubgraph } from "../testing/TestSubgraph.ts";
import { licenceSaltOf } from "./caseLicence.ts";

const CASE = "case-with-a-licence";
const HOLDER = "王演示";
/** A reviewer in whose body's reach the case isn't. */
const OTHER_BODY = "gongan1";
const LICENCE = `query ($caseId: ID!) { case(caseId: $caseId) { licence {
  state title identifier version holder issuer { creditCode } issuedOn validUntil sha256
  seal { algorithm label labelEn publicKey signature } } } }`;
const EXTRACT = `mutation ($input: ExtractLicenceInput!) { extractLicence(input: $input) {
  __typename ... on LicenceExtract { text purpose caseNumber until licence { state holder } }
  ... on LicenceExtractRefused { reason } } }`;

type Shown = Record<string, string> & {
  seal: Record<"algorithm" | "label" | "publicKey" | "signature", string>;
};

describe(`licences in the graph, on ${engineName}`, () => {
  let county: TestSubgraph;
  let village: TestDevice;
  let reviewer: TestDevice;
  let approver: TestDevice;
  const records: string[] = [];
  let recordsFail = false;

  beforeAll(async () => {
    county = await TestSubgraph.opened({
      askGraph: (async (query, variables) => {
        if (!query.includes("recordMaterialRead"))
          return testGraph(query, variables);
        if (recordsFail) throw new Error("nobody can be reached");
        records.push(JSON.stringify(variables));
        return { recordMaterialRead: 1 };
      }) as AskGraph,
    });
    const { hub } = county;
    village = await TestDevice.opened(hub, "cun1");
    reviewer = await TestDevice.opened(hub, "minzheng1");
    approver = await TestDevice.opened(hub, "minzheng-sp");
    village.submit(CASE);
    village.write("takenIn", CASE, { documentNumber: null }, { presented: [] });
    village.write("accepted", CASE, { documentNumber: null });
    await village.push();
    reviewer.write(
      "approved",
      CASE,
      { documentNumber: null },
      { opinion: "同意" },
    );
    reviewer.write("closed", CASE, {});
    await reviewer.push();
  });
  afterAll(() => county.close());

  async function licence(account = "minzheng-sp"): Promise<Shown | null> {
    const { data, errors } = await county.ask<{
      case: { licence: Shown | null } | null;
    }>(claimsOf(account), LICENCE, { caseId: CASE });
    expect(errors).toBeUndefined();
    return data?.case?.licence ?? null;
  }

  const extract = async (account: string, input: object = {}) =>
    county.ask<{ extractLicence: Record<string, string> }>(
      claimsOf(account),
      EXTRACT,
      {
        input: {
          caseId: CASE,
          purpose: "办理演示事项",
          ground: "CONSENT",
          words: "本人当面同意",
          ...input,
        },
      },
    );

  test("[EL1] [EL5] issued, it is valid, sealed for a demonstration, and its holder stays masked", async () => {
    expect(await licence()).toBeNull();
    reviewer.write("licenceIssued", CASE, {
      licence: "演示经营许可证",
      identifier: null,
      validUntil: null,
    });
    await reviewer.push();
    const shown = await licence();
    expect(shown).toMatchObject({
      state: "VALID",
      title: "演示经营许可证",
      version: 1,
      holder: "王*",
      issuedOn: dateOf(county.hub.now()),
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      seal: { algorithm: "SM2withSM3", label: "演示印章" },
    });
    expect(JSON.stringify(shown)).not.toContain(HOLDER);
    const { publicKey, signature } = shown?.seal ?? {
      publicKey: "",
      signature: "",
    };
    const text = JSON.stringify([
      "onedoor-licence-1",
      licenceSaltOf(partySaltOf("09".repeat(32)), CASE),
      shown?.["identifier"],
      1,
      "演示经营许可证",
      HOLDER,
      ...(await sealedOfItem()),
      dateOf(county.hub.now()),
      null,
      null,
    ]);
    expect(
      sm2.doVerifySignature(
        new TextEncoder().encode(text),
        signature,
        publicKey,
        {
          hash: true,
        },
      ),
    ).toBe(true);
    expect(await licence()).toEqual(shown);
  });

  async function sealedOfItem() {
    const terms = (await county.hub.store.statesOf([CASE])).get(CASE)?.terms;
    return [terms?.itemCode, terms?.itemName, terms?.implementingBody];
  }

  test("[EL1] whoever hasn't the case in reach has no licence of it", async () => {
    expect(await licence("cun1")).toMatchObject({ state: "VALID" });
    expect(await licence("cun2")).toBeNull();
  });

  test("[EL6] [EL7] used, it is on record for its holder, and the extract is true offline", async () => {
    const { data } = await extract("minzheng-sp");
    expect(data?.extractLicence).toMatchObject({
      __typename: "LicenceExtract",
      purpose: "办理演示事项",
      licence: { state: "VALID", holder: "王*" },
    });
    expect(records).toHaveLength(1);
    expect(records[0]).toContain("仅用于办理演示事项");
    expect(records[0]).toContain('"personId":"person-1"');
    const { hub } = county;
    const found = await findLicence(
      data?.extractLicence["text"] ?? "",
      { hub: hub.key, today: dateOf(hub.now()) },
      checkSignature,
    );
    expect(found).toMatchObject({
      verdict: "true",
      proof: { holder: "王*", hash: (await licence())?.["sha256"] },
    });
  });

  test("[EL7] no record, no extract", async () => {
    recordsFail = true;
    const { data, errors } = await extract("minzheng-sp");
    recordsFail = false;
    expect(errors).toHaveLength(1);
    expect(data?.extractLicence ?? null).toBeNull();
  });

  test("[EL7] refused without a purpose, without words, for a wrong number, out of reach; and to windows", async () => {
    const before = records.length;
    const reasonOf = async (account: string, input: object) =>
      (await extract(account, input)).data?.extractLicence["reason"];
    expect(await reasonOf("minzheng-sp", { purpose: " " })).toBe(
      "WORDS_MISSING",
    );
    expect(await reasonOf("minzheng-sp", { words: "" })).toBe("WORDS_MISSING");
    expect(await reasonOf("minzheng-sp", { purpose: "长".repeat(61) })).toBe(
      "WORDS_MISSING",
    );
    for (const field of ["purpose", "words"])
      expect(
        await reasonOf("minzheng-sp", { [field]: "电话 138 0000 1111 同意" }),
        field,
      ).toBe("WORDS_MISSING");
    expect(await reasonOf("minzheng-sp", { forCaseNumber: "123" })).toBe(
      "BAD_CASE_NUMBER",
    );
    expect(await reasonOf(OTHER_BODY, {})).toBe("NO_LICENCE");
    expect((await extract("cun1")).errors?.[0]?.extensions?.code).toBe(
      "FORBIDDEN",
    );
    expect(records).toHaveLength(before);
  });

  test("[EL2] [EL3] [EL7] changed, it names what was before; suspended, it gives no extract", async () => {
    const first = await licence();
    approver.write(
      "licenceChanged",
      CASE,
      { identifier: null },
      { reason: "地址变更" },
    );
    await approver.push();
    const second = await licence();
    expect(second).toMatchObject({ state: "VALID", version: 2 });
    expect(second?.["sha256"]).not.toBe(first?.["sha256"]);
    approver.write(
      "licenceSuspended",
      CASE,
      { until: null },
      { reason: "演示暂扣" },
    );
    await approver.push();
    expect(await licence()).toMatchObject({ state: "SUSPENDED", version: 2 });
    expect((await extract("minzheng-sp")).data?.extractLicence["reason"]).toBe(
      "NOT_VALID",
    );
  });
});
