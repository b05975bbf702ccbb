import {
  type AccessFacts,
  type AccessReader,
  type AccessRecord,
  accessRecordAfter,
  NO_ACCESS,
  REVEALED_FIELDS,
  type RevealedField,
  verifyAccessRecords,
} from "@onedoor/domain/accessRecord";
import {
  decideReveal,
  REVEAL_REASONS,
  type RevealQuestion,
} from "@onedoor/domain/decideReveal";
import { epochMsOf, type Instant, MS_PER_HOUR } from "@onedoor/domain/time";
import type { PersonDocument } from "@onedoor/replication/wire";
import type { MockAccount } from "./mockAccounts.ts";

/** What a reveal was asked with, as the graph has it. */
export interface MockRevealInput {
  caseId: string;
  personId?: string | null;
  fields: readonly string[];
  reason: string;
  words?: string;
}

/** Who looked at personal data in the mock county: the county's own rule and the county's own chain. */
export class MockAccess {
  readonly #records: AccessRecord[] = [];
  readonly #people: readonly PersonDocument[];
  readonly #now: () => Instant;

  constructor(people: readonly PersonDocument[], now: () => Instant) {
    this.#people = people;
    this.#now = now;
  }

  /** `openedFor`: the case as this account is shown it. */
  reveal(
    account: MockAccount | null,
    input: MockRevealInput,
    openedFor: RevealQuestion["openedFor"],
  ) {
    const fields = REVEALED_FIELDS.filter((field) =>
      input.fields.includes(inGraph(field)),
    );
    const reason =
      REVEAL_REASONS.find((one) => inGraph(one) === input.reason) ?? null;
    const words = input.words ?? "";
    const decision = decideReveal({
      reader: account === null ? null : { role: readerOf(account).role },
      personId: input.personId ?? null,
      fields,
      reason,
      words,
      openedFor,
      recent: this.#recentOf(account?.accountId),
    });
    if (!decision.ok)
      return { __typename: "RevealRefused", reason: inGraph(decision.reason) };
    if (account === null) throw new Error("nobody was shown something");
    const personId = openedFor?.applicantPersonId ?? null;
    const record = this.#append({
      ...this.#of(account, "revealed"),
      personId,
      caseId: input.caseId,
      fields,
      reason,
      words,
    });
    return {
      __typename: "Revealed",
      recordSeq: record.seq,
      personId,
      ...this.#shown(personId, fields),
    };
  }

  /** Newest first; who asks is on record, too. */
  list(account: MockAccount, first: number, after: string | null, known = 0) {
    this.#append(this.#of(account, "logRead"));
    const below = after === null ? Infinity : Number(after);
    const found = this.#records.filter(({ seq }) => seq < below).reverse();
    const nodes = found.slice(0, first);
    const verdict = verifyAccessRecords(this.#records);
    return {
      nodes: nodes.map(recordInGraph),
      pageInfo: {
        hasNextPage: found.length > first,
        endCursor: nodes.at(-1)?.seq.toString() ?? null,
      },
      chain: {
        intact: verdict.ok,
        verified: verdict.ok ? verdict.head.seq : verdict.seq - 1,
        head: this.#records.at(-1)?.hash ?? NO_ACCESS.hash,
        hashAt: this.#records.find(({ seq }) => seq === known)?.hash ?? null,
      },
    };
  }

  /** A page of people for this official's station. */
  pulled(account: MockAccount, count: number, from: number): void {
    if (count > 0)
      this.#append({
        ...this.#of(account, "pulled"),
        span: { count, from, to: from + count - 1 },
      });
  }

  #of(account: MockAccount, kind: AccessFacts["kind"]): AccessFacts {
    return {
      at: this.#now(),
      kind,
      reader: readerOf(account),
      personId: null,
      caseId: null,
      fields: [],
      reason: null,
      words: "",
      span: null,
    };
  }

  #append(facts: AccessFacts): AccessRecord {
    const record = accessRecordAfter(this.#records.at(-1) ?? NO_ACCESS, facts);
    this.#records.push(record);
    return record;
  }

  #recentOf(accountId: string | undefined): number {
    const since = epochMsOf(this.#now()) - MS_PER_HOUR;
    return this.#records.filter(
      ({ kind, reader, at }) =>
        kind === "revealed" &&
        reader.accountId === accountId &&
        epochMsOf(at) >= since,
    ).length;
  }

  #shown(personId: string | null, fields: readonly RevealedField[]) {
    const person = this.#people.find((one) => one.personId === personId);
    const value = (field: Exclude<RevealedField, "application">) =>
      fields.includes(field) ? (person?.[field] ?? null) : null;
    return {
      name: value("name"),
      residentId: value("residentId"),
      phone: value("phone"),
      address: value("address"),
      birthDate: value("birthDate"),
    };
  }
}

function readerOf({ accountId, actor }: MockAccount): AccessReader {
  return {
    accountId,
    role: actor?.role ?? "citizen",
    staffId: actor?.staffId ?? null,
    postId: actor?.postId ?? null,
    stationId: actor?.stationId ?? null,
    body: actor?.body ?? null,
    deviceId: null,
  };
}

function recordInGraph(record: AccessRecord) {
  const { reader, span, kind, fields, reason, caseId } = record;
  return {
    ...record,
    accountId: reader.accountId,
    staff: reader.staffId === null ? null : { staffId: reader.staffId },
    station: reader.stationId === null ? null : { stationId: reader.stationId },
    body: reader.body === null ? null : { creditCode: reader.body },
    kind: inGraph(kind),
    fields: fields.map(inGraph),
    reason: reason === null ? null : inGraph(reason),
    case: caseId === null ? null : { caseId },
    otherPersonId: null,
    count: span?.count ?? null,
    from: span?.from ?? null,
    to: span?.to ?? null,
  };
}

function inGraph(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
}
