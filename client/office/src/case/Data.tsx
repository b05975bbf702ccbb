import type { ReactNode } from "react";

/** What people wrote or the catalogue says: Chinese in either language of the interface, and marked as that. */
export function Data({ children }: { children: ReactNode }) {
  return <span lang="zh-CN">{children}</span>;
}
