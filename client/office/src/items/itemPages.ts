export { DraftPage } from "./DraftPage.tsx";
export { ItemsPage } from "./ItemsPage.tsx";
