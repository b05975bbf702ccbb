import { useSyncExternalStore } from "react";
import { isPaperKind, type PaperKind } from "@onedoor/ui/papers/PaperKind";

/** Where the reader is. Kept in the hash, so that the app opens from any server, and from none. */
export type Route =
  | { page: "today" }
  | {
      page: "intake";
      draftId: string | null;
      itemCode: string | null;
      /** Instead of one item. */
      bundleId?: string;
    }
  | { page: "case"; caseId: string }
  | { page: "paper"; caseId: string; paper: PaperKind; entryId: string | null }
  | { page: "notification"; draftId: string }
  /** The same for a case that was begun: by the version that it keeps. */
  | { page: "caseNotification"; caseId: string }
  | { page: "sync" }
  | { page: "shift" }
  | { page: "ledger" }
  /** Of all items that changed, or of one. */
  | { page: "changes"; itemCode: string | null }
  | { page: "handOver" }
  | { page: "checkLicence" }
  /** The households on file, or one of them. */
  | { page: "village"; householdId: string | null };

export function hrefOf(route: Route): string {
  switch (route.page) {
    case "today":
      return "#/";
    case "intake":
      if (route.draftId !== null) return `#/intake/${route.draftId}`;
      if (route.bundleId !== undefined)
        return `#/intake?bundle=${route.bundleId}`;
      return `#/intake${route.itemCode === null ? "" : `?item=${route.itemCode}`}`;
    case "case":
      return `#/cases/${route.caseId}`;
    case "paper":
      return `#/cases/${route.caseId}/paper/${route.paper}${route.entryId === null ? "" : `/${route.entryId}`}`;
    case "notification":
      return `#/intake/${route.draftId}/notification`;
    case "caseNotification":
      return `#/cases/${route.caseId}/notification`;
    case "sync":
      return "#/sync";
    case "shift":
      return "#/shift";
    case "ledger":
      return "#/ledger";
    case "handOver":
      return "#/sync/hand-over";
    case "checkLicence":
      return "#/check-licence";
    case "village":
      return `#/village${route.householdId === null ? "" : `/${route.householdId}`}`;
    case "changes":
      return `#/changes${route.itemCode === null ? "" : `/${route.itemCode}`}`;
  }
}

/** An address that leads nowhere leads to today's page. */
export function parseRoute(hash: string): Route {
  const [path = "", query = ""] = hash.replace(/^#\/?/, "").split("?");
  const [area, id, part, what, entryId] = path.split("/");
  if (area === "intake") {
    if (id === undefined || id === "") {
      const wanted = new URLSearchParams(query);
      const bundleId = wanted.get("bundle");
      return {
        page: "intake",
        draftId: null,
        itemCode: wanted.get("item"),
        ...(bundleId === null ? {} : { bundleId }),
      };
    }
    return part === "notification"
      ? { page: "notification", draftId: id }
      : { page: "intake", draftId: id, itemCode: null };
  }
  if (area === "cases" && id !== undefined && id !== "") {
    if (part === "paper" && what !== undefined && isPaperKind(what))
      return {
        page: "paper",
        caseId: id,
        paper: what,
        entryId: entryId ?? null,
      };
    return part === "notification"
      ? { page: "caseNotification", caseId: id }
      : { page: "case", caseId: id };
  }
  if (area === "sync")
    return id === "hand-over" ? { page: "handOver" } : { page: "sync" };
  if (area === "changes")
    return {
      page: "changes",
      itemCode: id === undefined || id === "" ? null : id,
    };
  if (area === "village")
    return {
      page: "village",
      householdId: id === undefined || id === "" ? null : id,
    };
  if (area === "check-licence") return { page: "checkLicence" };
  if (area === "shift" || area === "ledger") return { page: area };
  return { page: "today" };
}

export function goTo(route: Route): void {
  window.location.hash = hrefOf(route);
}

/** Takes the place of the current page, so that "back" doesn't lead to what is gone. */
export function replaceWith(route: Route): void {
  window.history.replaceState(null, "", hrefOf(route));
  window.dispatchEvent(new HashChangeEvent("hashchange"));
}

export function useRoute(): Route {
  return parseRoute(useSyncExternalStore(subscribe, readHash));
}

function subscribe(notify: () => void): () => void {
  window.addEventListener("hashchange", notify);
  return () => window.removeEventListener("hashchange", notify);
}

function readHash(): string {
  return window.location.hash;
}
