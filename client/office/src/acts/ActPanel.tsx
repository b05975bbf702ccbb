import type { ActContext, ActDone } from "./ActPlan.ts";
import { ActForm } from "./ActForm.tsx";
import type { ActName } from "./offeredActs.ts";
import { planAct } from "./planAct.ts";

/** An act on a case: what it asks for, and its doing. Comes when somebody begins one. */
export function ActPanel(props: {
  acting: ActName;
  context: ActContext;
  onCancel: () => void;
  onDone: (done: Extract<ActDone, { ok: true }>) => void;
}) {
  const { acting, context, onCancel, onDone } = props;
  return (
    <ActForm
      caseId={context.view.caseId}
      plan={planAct(acting, context)}
      onCancel={onCancel}
      onDone={onDone}
    />
  );
}
