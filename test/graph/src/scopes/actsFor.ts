import { DEMONSTRATION_PASSWORD } from "@onedoor/demonstration/accounts";
import { bodyWithKey, staffOf } from "@onedoor/demonstration/county";
import { isInScope, type Owners, type Scope } from "@onedoor/domain/scopes";
import { catalogue } from "@onedoor/items/seed/catalogue";
import { type AskedThings, sampleOf, scopeOf } from "./questionsFor.ts";
import { NOBODY, type Reader, SERVICE } from "./Reader.ts";

/** An act as it is tried. */
export interface Tried {
  variables: Record<string, unknown>;
  /** Whose the thing is that it is done to: outside of the act's scope it is refused, inside it isn't. */
  to?: Owners;
}

export interface OpenCase {
  caseId: string;
  personId: string;
}

const WORDS = "矩阵测试";
const plain = (variables: Record<string, unknown> = {}) => [{ variables }];
const ABOUT_NOBODY = {
  input: { accountId: "nobody-at-all", words: WORDS },
};
const NO_SIGNATURE = "A".repeat(86);

/** Every act of the graph, as this reader tries it. One that isn't here was forgotten. */
export function actsFor(
  { who, account }: Reader,
  known: AskedThings,
  openCases: readonly OpenCase[],
): Readonly<Record<string, readonly Tried[]>> {
  const { things, chainOf, heldFor, spareDevices } = known;
  const ownersOf = (kind: keyof typeof things, id: string): Owners =>
    things[kind].get(id) ?? {};
  const sample = (kind: keyof typeof things, scope: Scope | undefined) =>
    sampleOf(things, kind, scope, who);
  const places = ["cun1", "jiedao1", "minzheng1"].map((official) => {
    const { stationId, body, division } = staffOf(official);
    return {
      place: stationId === null ? { body } : { stationId },
      to: { divisions: [division] },
    };
  });
  const draftActs = (inputOf: (draftId: string) => object): Tried[] =>
    [...things.ItemDraft].map(([draftId, to]) => ({
      variables: { input: inputOf(draftId) },
      to,
    }));
  const others = [...chainOf].filter(([whose]) => whose !== account);
  return {
    signIn: plain(
      account === NOBODY
        ? { account: "nobody-at-all", password: "x" }
        : {
            account: account === SERVICE ? "cun1" : account,
            password: DEMONSTRATION_PASSWORD,
          },
    ),
    renewSession: plain({ refreshToken: null }),
    enrolSecondFactor: plain({ password: DEMONSTRATION_PASSWORD }),
    confirmSecondFactor: plain({
      code: "000000",
      password: DEMONSTRATION_PASSWORD,
    }),
    revealPerson: spreadOf(openCases).map(({ caseId, personId }) => ({
      variables: {
        input: {
          caseId,
          personId,
          fields: ["NAME", "RESIDENT_ID", "PHONE", "ADDRESS", "BIRTH_DATE"],
          reason: "CHECK_IDENTITY",
        },
      },
      to: ownersOf("Case", caseId),
    })),
    // Of one paper one question at a time: whoever may ask is refused where another account of the matrix has asked
    // before. That he may, `askDepartment.wire.test.ts` holds.
    askDepartment: spreadOf(openCases)
      .map(({ caseId }) => ({
        variables: { input: { caseId, materialCode: "M0001" } },
        to: ownersOf("Case", caseId),
      }))
      .map(({ variables, to }) =>
        isInScope("handledCase", to, who) ? { variables } : { variables, to },
      ),
    openAccount: plain({
      input: {
        accountId: "x",
        name: "矩阵",
        at: { role: "REVIEWER", body: "none", post: "审", postEn: "R" },
        words: WORDS,
      },
    }),
    changePost: plain({
      input: {
        accountId: "nobody-at-all",
        to: { role: "REVIEWER", body: "none", post: "审", postEn: "R" },
        words: WORDS,
      },
    }),
    identifyOfficial: plain({
      input: {
        accountId: "nobody-at-all",
        residentId: "990101194403120013",
        words: WORDS,
      },
    }),
    closeAccount: plain(ABOUT_NOBODY),
    resetPassword: plain(ABOUT_NOBODY),
    removeSecondFactor: plain(ABOUT_NOBODY),
    askErasure: plain({
      input: { personId: "nobody", basis: "ORDERED", words: WORDS },
    }),
    recordMaterialRead: [
      {
        variables: {
          input: {
            personId: "nobody",
            caseId: "nothing",
            paper: WORDS,
            reader: { accountId: "luo", role: "reviewer" },
          },
        },
        to: {},
      },
    ],
    eraseCases: [
      {
        variables: {
          input: { personId: "nobody", basis: "ORDERED", record: 1 },
        },
        to: {},
      },
    ],
    settleErasure: plain({
      input: { erasureId: "0", erase: false, words: WORDS },
    }),

    registerPerson: plain({
      input: {
        caseId: "no-case-at-all",
        name: "矩阵",
        documentKind: "RESIDENT_ID",
        number: "990101194403120013",
        phone: "",
        address: "",
        division: staffOf("cun1").division,
      },
    }),
    mergePeople: plain({
      input: { keepId: "nobody", mergeId: "nobody-else", words: WORDS },
    }),
    splitPeople: plain({ input: { mergeId: "0", words: WORDS } }),
    keepGridCell: plain({
      input: { cellCode: "no-cell", name: WORDS, households: 1 },
    }),
    assignGridStaff: plain({
      input: {
        cellCode: "no-cell",
        name: WORDS,
        phone: "0",
        from: "2026-01-01",
      },
    }),
    endGridStaff: plain({
      input: { assignmentId: "nothing", until: "2026-01-01" },
    }),
    placeHouseholds: plain({ householdIds: [], cellCode: "no-cell" }),
    // Each entry has an answer of its own: whose it is, `VillageFiles.contract.test.ts` holds.
    recordVillageFile: plain({ entries: ["{}"] }),
    appointGuardian: plain({
      input: {
        wardId: "nobody",
        guardianId: "nobody-else",
        kind: "PARENT",
        words: WORDS,
      },
    }),
    endGuardianship: plain({ input: { guardianshipId: "0", words: WORDS } }),
    moveToHousehold: plain({
      input: { personId: "nobody", relation: "子", words: WORDS },
    }),
    correctContact: plain({
      input: { personId: "nobody", phone: "13800000000", words: WORDS },
    }),

    saveItemDraft: ["civil", "hr", "town"].map((key) => {
      const code = bodyWithKey(key).creditCode;
      return {
        variables: {
          input: {
            draftId: crypto.randomUUID(),
            revision: 0,
            base: { itemCode: itemOf(code), version: 1 },
            sheet: {},
          },
        },
        to: { bodies: [code] },
      };
    }),
    discardItemDraft: draftActs((draftId) => ({ draftId, revision: 99 })),
    publishItemDraft: draftActs((draftId) => ({
      draftId,
      revision: 99,
      kind: "ADDED",
      words: WORDS,
    })),

    // Of a firm and a record that there are none of: nothing is left behind.
    recordCredit: plain({
      input: {
        creditCode: "no-firm-at-all",
        kind: "PENALTY",
        class: "ORDINARY",
        docNo: WORDS,
        basis: { title: WORDS, article: WORDS, rank: "law" },
        decidedOn: "2026-01-01",
      },
    }),
    repairCredit: plain({
      input: {
        recordId: "no-record-at-all",
        dutiesDone: true,
        undertakingMade: true,
        docNo: WORDS,
        words: WORDS,
      },
    }),

    recordFirmEvent: plain({
      input: {
        caseId: "no-case-at-all",
        creditCode: "no-firm-at-all",
        kind: "REGISTERED",
        docNo: WORDS,
        on: "2026-01-01",
      },
    }),

    recordPersonCredit: plain({
      input: {
        caseId: "no-case-at-all",
        kind: "PENALTY",
        class: "ORDINARY",
        docNo: WORDS,
        basis: { title: WORDS, article: WORDS, rank: "law" },
        decidedOn: "2026-01-01",
      },
    }),
    repairPersonCredit: plain({
      input: {
        recordId: "no-record-at-all",
        dutiesDone: true,
        undertakingMade: true,
        docNo: WORDS,
        words: WORDS,
      },
    }),

    challengeDevice: plain({ deviceId: "a-device-of-the-matrix" }),
    enrolDevice: plain({
      input: { deviceId: "a-device-of-the-matrix", label: "" },
    }),
    renewDevice: plain(),
    createDeviceCode: places.map(({ place, to }) => ({
      variables: { input: place },
      to,
    })),
    revokeEnrolment: plain({ deviceId: "a-device-of-nobody" }),
    reportDeviceLost: spareDevices.map((deviceId) => ({
      variables: { input: { deviceId, words: WORDS } },
      to: ownersOf("Device", deviceId),
    })),

    extractLicence: plain({
      input: {
        caseId: "no-case-at-all",
        purpose: WORDS,
        ground: "CONSENT",
        words: WORDS,
      },
    }),

    openChain: plain({
      input: {
        chain: others[0]?.[1] ?? "",
        incarnation: 1,
        publicKey: "",
        proof: "",
      },
    }),
    leaseSerials: sample("Chain", "ownChain").map((chain) => ({
      variables: { chain, count: 1 },
      to: ownersOf("Chain", chain),
    })),
    // A piece that no chain holds: nobody's numbers are taken for a question.
    returnSerials: sample("Chain", "ownChain").map((chain) => ({
      variables: { chain, from: 99_999_998, to: 99_999_999 },
      to: ownersOf("Chain", chain),
    })),
    pushEntries: [
      {
        variables: {
          segment: null,
          cases: sample("Case", scopeOf("pullCases", "CaseDocument")),
        },
      },
      ...others.slice(0, 1).map(([, chain]) => ({
        variables: {
          segment: {
            chain,
            from: 1,
            to: 1,
            signature: NO_SIGNATURE,
            entries: [{ header: "{}", body: "{}" }],
          },
          cases: [],
        },
        to: ownersOf("Chain", chain),
      })),
    ],
    offerRows: plain({ rows: [] }),
    signDelegation: ["civil", "hr"].map((key) => {
      const code = bodyWithKey(key).creditCode;
      return {
        variables: {
          input: {
            stationId: staffOf("cun1").stationId,
            itemCode: itemOf(code),
            itemVersion: 1,
            acts: ["FIRST_REVIEW"],
            from: "2027-01-01",
            until: "2027-12-31",
          },
        },
        to: { bodies: [code] },
      };
    }),
    withdrawDelegation: [...things.Delegation].map(([delegationId, to]) => ({
      variables: { delegationId, reason: WORDS },
      to,
    })),
    publishListRows: ["civil", "hr"].map((key) => {
      const { creditCode } = bodyWithKey(key);
      return {
        variables: { input: { changes: [newFeeOf(creditCode)] } },
        to: { bodies: [creditCode] },
      };
    }),
    releaseDevice: plain({ deviceId: "a-device-of-nobody", words: WORDS }),
    settleQuarantined: plain({ chain: "none", chainNo: 1, words: WORDS }),
    releaseHeld: ["cun1", "jiedao1", "minzheng1"].map((author) => ({
      variables: { caseId: `unknown-never-came-${author}`, words: WORDS },
      to: { divisions: [staffOf(author).division] },
    })),
    settleHeld: (heldFor.get(account) ?? []).map((entryId) => ({
      variables: { entryId, words: WORDS },
      to: ownersOf("HeldEntry", entryId),
    })),
  };
}

/** An item's code begins with that of the body that implements it (I11). */
function itemOf(creditCode: string): string | undefined {
  return catalogue.items.find(({ itemCode }) => itemCode.startsWith(creditCode))
    ?.itemCode;
}

function newFeeOf(body: string) {
  return {
    change: "ADDED",
    kind: "FEE",
    content: {
      name: WORDS,
      nameEn: WORDS,
      body,
      level: "4",
      basis: [
        {
          title: WORDS,
          docNo: "演府规〔2026〕1号",
          article: null,
          rank: "normative",
          certainty: "illustrative",
        },
      ],
      baseCodes: [],
      standard: WORDS,
      fund: "administrative",
    },
    effectiveFrom: "2027-01-01",
    reason: WORDS,
    approver: WORDS,
    publication: WORDS,
  };
}

function spreadOf(cases: readonly OpenCase[]): readonly OpenCase[] {
  const step = Math.max(1, Math.floor(cases.length / 8));
  return cases.filter((_, at) => at % step === 0);
}
