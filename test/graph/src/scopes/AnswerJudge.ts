import { FIELD_ACCESS } from "@onedoor/domain/fieldAccess";
import {
  isInScope,
  narrowerField,
  type Owners,
  type Scope,
  type ScopeReader,
  SCOPES,
} from "@onedoor/domain/scopes";
import type { GraphQLSchema } from "graphql";
import { fieldType } from "./graphWalk.ts";
import { IDENTITY, type KnownThings, type ThingKind } from "./KnownThings.ts";

interface Thing {
  kind: ThingKind;
  id: string;
  owners: Owners;
}

export interface Finding {
  at: string;
  thing: string;
  wrong:
    | "notSignedIn"
    | "outOfScope"
    | "unknown"
    | "inTheClear"
    | "shown"
    | "withheld";
}

/** The same as one value: what is in it is judged as if it had come field by field. */
const PACKED: Readonly<Record<string, string>> = {
  "CasePullBulk.packed": "CaseDocument",
};

/** The name of a firm is public; only of people it comes masked. */
const ofPeopleOnly: ReadonlySet<string> = new Set([
  "Case.applicantName",
  "Licence.holder",
]);

/** Holds what somebody was answered against what is written down of scopes, object by object and field by field. */
export class AnswerJudge {
  readonly #schema: GraphQLSchema;
  readonly #things: KnownThings;
  /** Fields of things that somebody was rightly shown something in: nobody in whose scope they are gets nothing there. */
  readonly #full = new Set<string>();

  constructor(schema: GraphQLSchema, things: KnownThings) {
    this.#schema = schema;
    this.#things = things;
  }

  /**
   * `about`: the thing that the question was about, where the answer doesn't name it; `made`: whose a thing is that
   * the act has made. Answers with what is wrong, and the things that were shown, as `kind:id`.
   */
  judge(
    question: string,
    answer: unknown,
    who: ScopeReader | null,
    {
      about,
      made,
    }: {
      about?: readonly [ThingKind, string] | undefined;
      made?: Owners | undefined;
    } = {},
  ): { findings: readonly Finding[]; shown: ReadonlySet<string> } {
    const findings: Finding[] = [];
    const shown = new Set<string>();
    const [root = "", field = ""] = question.split(".");
    const { name, isComposite } = fieldType(this.#schema, root, field);
    if (isComposite)
      this.#walk(name, answer, {
        at: question,
        who,
        made,
        parent: about === undefined ? undefined : this.#find(about),
        findings,
        shown,
      });
    return { findings, shown };
  }

  #find(
    [kind, id]: readonly [ThingKind, string],
    made?: Owners,
  ): Thing | undefined {
    const owners = this.#things[kind].get(id) ?? made;
    return owners === undefined ? undefined : { kind, id, owners };
  }

  #walk(typeName: string, answer: unknown, judging: Judging): void {
    if (answer === null || answer === undefined) return;
    if (Array.isArray(answer)) {
      for (const one of answer) this.#walk(typeName, one, judging);
      return;
    }
    const value = answer as Record<string, unknown>;
    const named = value["__typename"];
    const type = typeof named === "string" ? named : typeName;
    const thing = this.#judgeObject(type, value, judging);
    for (const [field, below] of Object.entries(value)) {
      if (field === "__typename") continue;
      const at = `${type}.${field}`;
      this.#judgeField(at, below, { ...judging, parent: thing });
      const { name, isComposite } = fieldType(this.#schema, type, field);
      const packed = PACKED[at];
      if (isComposite || packed !== undefined)
        this.#walk(packed ?? name, below, {
          ...judging,
          at: `${judging.at} › ${at}`,
          parent: thing,
        });
    }
  }

  /** Answers with the thing that the object is, or is of. */
  #judgeObject(
    type: string,
    value: Record<string, unknown>,
    { at, who, made, parent, findings, shown }: Judging,
  ): Thing | undefined {
    const audience = FIELD_ACCESS[type]?.for ?? "asItsQuestion";
    const isBare = Object.keys(value).every((field) => field === "__typename");
    if (isBare || audience === "public") return parent;
    const identity = IDENTITY[type]?.(value);
    const thing = identity === undefined ? parent : this.#find(identity, made);
    const name = identity?.join(":") ?? nameOf(parent);
    const note = (wrong: Finding["wrong"]) =>
      findings.push({ at: `${at} › ${type}`, thing: name, wrong });
    if (audience === "signedIn" && who === null) note("notSignedIn");
    if (isScope(audience)) {
      if (thing === undefined) note("unknown");
      else if (!isInScope(audience, thing.owners, who)) note("outOfScope");
    }
    shown.add(name);
    return thing;
  }

  #judgeField(field: string, value: unknown, judging: Judging): void {
    const { at, who, parent, findings } = judging;
    const note = (wrong: Finding["wrong"]) =>
      findings.push({ at: `${at} › ${field}`, thing: nameOf(parent), wrong });
    const narrower = narrowerField(field);
    const isEmpty =
      value === null || (Array.isArray(value) && value.length === 0);
    const owners = parent?.owners ?? {};
    if (narrower !== undefined && !isInScope(narrower.to, owners, who)) {
      if (isEmpty || isFirmsOwn(field, owners)) return;
      if (narrower.others === "empty") note("shown");
      else if (!isMasked(value)) note("inTheClear");
      return;
    }
    if (narrower?.others === "masked" && isMasked(value)) note("withheld");
    const isItsOwn = field.startsWith(`${parent?.kind}.`);
    if (parent === undefined || !(isItsOwn || narrower !== undefined)) return;
    const known = `${nameOf(parent)} ${field}`;
    if (!isEmpty) this.#full.add(known);
    else if (this.#full.has(known)) note("withheld");
  }
}

interface Judging {
  /** The way that led here. */
  at: string;
  who: ScopeReader | null;
  made: Owners | undefined;
  /** Of what the object is that stands above. */
  parent: Thing | undefined;
  findings: Finding[];
  shown: Set<string>;
}

function isMasked(value: unknown): boolean {
  return typeof value === "string" && value.includes("*");
}

function isFirmsOwn(field: string, { firms = [] }: Owners): boolean {
  return ofPeopleOnly.has(field) && firms.length > 0;
}

export function isScope(audience: string | undefined): audience is Scope {
  return audience !== undefined && audience in SCOPES;
}

function nameOf(thing: Thing | undefined): string {
  return thing === undefined ? "" : `${thing.kind}:${thing.id}`;
}
