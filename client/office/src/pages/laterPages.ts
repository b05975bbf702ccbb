// What comes after the first page, as one piece: each chunk more would cut what all begin with into pieces, too, and
// pieces compress worse. The service worker keeps it all the same.
export { ApplicantCredit } from "../credit/ApplicantCredit.tsx";
export { FirmOfCase } from "../firms/FirmOfCase.tsx";
export { ActPanel } from "../acts/ActPanel.tsx";
export { DelegationsPage } from "../delegations/DelegationsPage.tsx";
export { ListsPages as ListsPage } from "../lists/ListsPages.tsx";
export { OfficeDevicesPage } from "../devices/OfficeDevicesPage.tsx";
export { OfficeLanesPage } from "../lanes/OfficeLanesPage.tsx";
export { ReferencedPapers } from "../case/ReferencedPapers.tsx";
export { CitizenPage } from "../citizen/CitizenPage.tsx";
export { AuditDesk } from "../desks/AuditDesk.tsx";
export { OperatorDesk } from "../desks/OperatorDesk.tsx";
export { SecurityDesk } from "../desks/SecurityDesk.tsx";
export { OfficeAccessPage } from "./OfficeAccessPage.tsx";
export { MorningPage } from "./MorningPage.tsx";
export { PrintLinks } from "../case/PrintLinks.tsx";
export { PrintPage } from "./PrintPage.tsx";
export { SupervisedCasePage } from "./SupervisedCasePage.tsx";
export { SyncPage } from "./SyncPage.tsx";
export { DepartmentChecks } from "../sharing/DepartmentChecks.tsx";
export { DraftPage } from "../items/DraftPage.tsx";
export { ItemsPage } from "../items/ItemsPage.tsx";
export { MovedDatesNotice } from "../inbox/MovedDatesNotice.tsx";
export { PeoplePage } from "../people/PeoplePage.tsx";
export { VillageFilesPage } from "../village/VillageFilesPage.tsx";
