import { useSearchParams } from "react-router";
import { FirmsPage } from "../firms/FirmsPage.tsx";
import { ListsPage } from "./ListsPage.tsx";

/** The lists, or a firm by its code: both are what the county holds for all offices to look up. */
export function ListsPages() {
  const [query] = useSearchParams();
  return query.has("firm") ? <FirmsPage /> : <ListsPage />;
}
