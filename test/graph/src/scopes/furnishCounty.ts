import { hashText, NO_PREVIOUS } from "@onedoor/domain/hash";
import { staffOf } from "@onedoor/demonstration/county";
import { knownResidents } from "@onedoor/demonstration/knownResidents";
import { catalogue } from "@onedoor/items/seed/catalogue";
import { CountyClient } from "@onedoor/test-support/CountyClient";
import { OFFICIALS, type Reader } from "./Reader.ts";

/** What was put into the county and can't be asked for. */
export interface Furnishing {
  /** The officials' own chains, by account. */
  chainOf: ReadonlyMap<string, string>;
  /** Work without a verdict of two offices, for each account to try its hand at: ids of entries. */
  heldFor: ReadonlyMap<string, readonly string[]>;
  /** Computers of two stations that nobody works on any more. */
  spareDevices: readonly string[];
  /** Drafts of items, with the credit codes of the bodies that they are of. */
  draftOf: ReadonlyMap<string, string>;
}

/**
 * Puts into the county what a demonstration lacks: work without a verdict, a forked and a lost computer, delegations,
 * looks at people, a guardian, and an erasure that is asked for.
 */
export async function furnishCounty(
  url: string,
  readers: ReadonlyMap<string, Reader>,
): Promise<Furnishing> {
  const clientOf = (account: string) => {
    const client = readers.get(account)?.client;
    if (client === undefined) throw new Error(`nobody is ${account}`);
    return client;
  };
  for (const account of OFFICIALS)
    await holdWork(clientOf(account), [`never-came-${account}`]);
  const accounts = [...readers.keys()];
  const [inTown, inStreet] = [
    await holdWork(clientOf("cun1"), accounts.map(inTownFor)),
    await holdWork(clientOf("jiedao1"), accounts.map(inStreetFor)),
  ];
  await writeUnreadable(clientOf("cun2"));
  const [forked, lost] = [
    await openedClient(url, "jiedao1"),
    await openedClient(url, "cun2"),
  ];
  const spareDevices = [await deviceOf(forked), await deviceOf(lost)];
  await forkChain(forked);
  await reportLost(clientOf("yunwei"), spareDevices[1] ?? "");
  for (const stationOf of ["cun1", "jiedao1"])
    await delegate(clientOf("minzheng-sp"), stationOf);
  for (const account of ["cun1", "minzheng1"])
    await lookAtApplicants(clientOf(account), clientOf("shimin"));
  await askErasure(clientOf("yunwei"), clientOf("dating1"));
  await appointGuardian(clientOf("zhen1"), clientOf("shimin"));
  const drafts = ["minzheng1", "zhen1"].map((account) =>
    draftAnItem(clientOf(account)),
  );
  return {
    spareDevices,
    draftOf: new Map(await Promise.all(drafts)),
    chainOf: new Map(
      OFFICIALS.map((account) => [account, clientOf(account).chain]),
    ),
    heldFor: new Map(
      accounts.map((account, at) => [
        account,
        [inTown[at] ?? "", inStreet[at] ?? ""],
      ]),
    ),
  };
}

const inTownFor = (account: string) => `in-town-for-${account}`;
const inStreetFor = (account: string) => `in-street-for-${account}`;

/** Entries of cases that nobody knows wait without a verdict. Answers with their ids. */
async function holdWork(
  client: CountyClient,
  caseIds: readonly string[],
): Promise<readonly string[]> {
  const notes = caseIds.map((caseId) =>
    client.write("noteAdded", `unknown-${caseId}`, {}, { note: "来问" }),
  );
  const { outcomes } = await client.push(notes);
  if (outcomes.some(({ status }) => status !== "HELD"))
    throw new Error("not all of it was held");
  return notes.map(({ entryId }) => entryId);
}

async function openedClient(
  url: string,
  account: string,
): Promise<CountyClient> {
  const client = await CountyClient.signedIn(url, account);
  await client.openChain();
  return client;
}

async function writeUnreadable(client: CountyClient): Promise<void> {
  const entry = client.write("noteAdded", "never-came", {}, { note: "来问" });
  const header = '{"entryId": 7';
  client.head = hashText(header);
  await client.push([{ ...entry, header }]);
}

async function forkChain(client: CountyClient): Promise<void> {
  for (const note of ["一", "二"]) {
    client.nextChainNo = 1;
    client.head = NO_PREVIOUS;
    await client.push([client.write("noteAdded", "forked", {}, { note })]);
  }
}

async function deviceOf(client: CountyClient): Promise<string> {
  const { thisDevice } = await client.ask<{ thisDevice: { deviceId: string } }>(
    "{ thisDevice { deviceId } }",
  );
  return thisDevice.deviceId;
}

async function reportLost(
  operator: CountyClient,
  deviceId: string,
): Promise<void> {
  await operator.ask(
    "mutation ($input: ReportDeviceLostInput!) { reportDeviceLost(input: $input) }",
    { input: { deviceId, words: "被盗" } },
  );
}

async function delegate(
  approver: CountyClient,
  stationOf: string,
): Promise<void> {
  // An item's code begins with that of the body that implements it (I11).
  const item = catalogue.items.find(({ itemCode }) =>
    itemCode.startsWith(approver.actor?.body ?? "nobody"),
  );
  const { signDelegation } = await approver.ask<{
    signDelegation: { delegationId?: string; reason?: string };
  }>(
    `mutation ($input: SignDelegationInput!) { signDelegation(input: $input) {
      ... on Delegation { delegationId } ... on DelegationRefused { reason } } }`,
    {
      input: {
        stationId: staffOf(stationOf).stationId,
        itemCode: item?.itemCode,
        itemVersion: 1,
        acts: ["FIRST_REVIEW"],
        from: "2027-01-01",
        until: "2027-12-31",
      },
    },
  );
  if (signDelegation.delegationId === undefined)
    throw new Error(`nothing was delegated: ${signDelegation.reason}`);
}

/** Answers with its id and its body. */
async function draftAnItem(
  client: CountyClient,
): Promise<readonly [string, string]> {
  const draftId = crypto.randomUUID();
  const { saveItemDraft } = await client.ask<{
    saveItemDraft: { body?: { creditCode: string }; reason?: string };
  }>(
    `mutation ($input: SaveItemDraftInput!) { saveItemDraft(input: $input) {
      ... on ItemDraft { body { creditCode } } ... on ItemDraftRefused { reason } } }`,
    { input: { draftId, revision: 0, sheet: { name: "矩阵事项" } } },
  );
  const { body, reason } = saveItemDraft;
  if (body === undefined) throw new Error(`no item was drafted: ${reason}`);
  return [draftId, body.creditCode];
}

async function lookAtApplicants(
  official: CountyClient,
  applicant: CountyClient,
): Promise<void> {
  const { me, cases } = await applicant.ask<{
    me: { person: { personId: string } };
    cases: { nodes: { caseId: string }[] };
  }>("{ me { person { personId } } cases(first: 50) { nodes { caseId } } }");
  for (const { caseId } of cases.nodes)
    await official.ask(
      `mutation ($input: RevealPersonInput!) { revealPerson(input: $input) { __typename } }`,
      {
        input: {
          caseId,
          personId: me.person.personId,
          fields: ["PHONE"],
          reason: "CONTACT_APPLICANT",
        },
      },
    );
}

/** The citizen looks after a neighbours' child as well. */
async function appointGuardian(
  town: CountyClient,
  citizen: CountyClient,
): Promise<void> {
  const { me } = await citizen.ask<{ me: { person: { personId: string } } }>(
    "{ me { person { personId } } }",
  );
  await town.ask(
    `mutation ($input: AppointGuardianInput!) { appointGuardian(input: $input) { __typename } }`,
    {
      input: {
        wardId: knownResidents.child.personId,
        guardianId: me.person.personId,
        kind: "APPOINTED_BY_COMMITTEE",
        words: "矩阵",
      },
    },
  );
}

/** Of somebody who applies for nothing. */
async function askErasure(
  operator: CountyClient,
  hall: CountyClient,
): Promise<void> {
  const { pullPeople } = await hall.ask<{
    pullPeople: { documents: { personId: string }[] };
  }>("{ pullPeople(limit: 50) { documents { personId } } }");
  for (const { personId } of pullPeople.documents) {
    const { askErasure: asked } = await operator.ask<{
      askErasure: { erasureId?: string };
    }>(
      `mutation ($input: AskErasureInput!) { askErasure(input: $input) { ... on Erasure { erasureId } } }`,
      { input: { personId, basis: "ORDERED", words: "演示〔2026〕1号" } },
    );
    if (asked.erasureId !== undefined) return;
  }
  throw new Error("everybody applies for something");
}
