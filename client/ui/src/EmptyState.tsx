import type { ReactNode } from "react";

/** What will be here, and how to begin. */
export function EmptyState(props: {
  title: string;
  hint?: string;
  action?: ReactNode;
}) {
  return (
    <div className="empty-state">
      <p className="empty-title">{props.title}</p>
      {props.hint === undefined ? null : <p>{props.hint}</p>}
      {props.action}
    </div>
  );
}
