import { bodies } from "@onedoor/demonstration/bodies";
import { type ActName, offeredActs } from "@onedoor/office/acts/offeredActs";
import { planAct } from "@onedoor/office/acts/planAct";
import { expect } from "vitest";
import { caseAt, itemAt } from "./Desk.ts";
import type { Act } from "./windowActs.ts";

/** What an officer does in the county: the office's own act, with what it says beforehand and `values` over that. */
export function officeAct(
  name: ActName,
  values: Readonly<Record<string, string>> = {},
): Act {
  return async (desk, caseId, itemId) => {
    const { replica, calendar } = desk;
    const view = await caseAt(desk, caseId);
    const { elements: item } = await itemAt(desk, itemId);
    expect(offeredActs(replica, view)).toContainEqual({ name, whyNot: null });
    const plan = planAct(name, {
      replica,
      view,
      item,
      calendar,
      bodies: bodies.map(({ creditCode, name: zh, nameEn: en }) => ({
        creditCode,
        name: { zh, en },
      })),
    });
    const said = {
      ...Object.fromEntries(
        plan.fields.map((field) => [field.name, field.initial]),
      ),
      ...values,
    };
    const empty = plan.fields.filter(
      (field) => field.required && said[field.name] === "",
    );
    expect(empty).toEqual([]);
    expect(await plan.perform(said)).toMatchObject({ ok: true });
  };
}
