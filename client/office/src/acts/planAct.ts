import type { ActContext, ActPlan } from "./ActPlan.ts";
import { accept } from "./acceptance.ts";
import { approve, refuse } from "./decisions.ts";
import { close, deliver, issueLicence, terminate } from "./endings.ts";
import type { ActName } from "./offeredActs.ts";
import {
  answer,
  confirm,
  consult,
  note,
  passStep,
  returnStep,
  visitSite,
} from "./reviewing.ts";
import { endProcedure, extend, startProcedure } from "./timedProcedures.ts";

const PLANS: Readonly<Record<ActName, (context: ActContext) => ActPlan>> = {
  accept,
  approve,
  refuse,
  passStep,
  returnStep,
  startProcedure,
  endProcedure,
  extend,
  visitSite,
  consult,
  answer,
  confirm,
  close,
  issueLicence,
  deliver,
  terminate,
  note,
};

/** The form of an act, with all that can be said beforehand already said. */
export function planAct(name: ActName, context: ActContext): ActPlan {
  return PLANS[name](context);
}
