import type { FormSchema } from "@onedoor/domain/formTypes";
import { parseForm } from "@onedoor/domain/parseForm";
import common from "./forms/common.json" with { type: "json" };
import npBirthRegistration from "./forms/np-birth-registration.json" with { type: "json" };
import npTemporaryRelief from "./forms/np-temporary-relief.json" with { type: "json" };
import npMinimumLiving from "./forms/np-minimum-living.json" with { type: "json" };
import npResidentPension from "./forms/np-resident-pension.json" with { type: "json" };
import npHomestead from "./forms/np-homestead.json" with { type: "json" };
import npElderlyAllowance from "./forms/np-elderly-allowance.json" with { type: "json" };
import npDisabilitySubsidy from "./forms/np-disability-subsidy.json" with { type: "json" };
import npUnemployment from "./forms/np-unemployment.json" with { type: "json" };
import npResidence from "./forms/np-residence.json" with { type: "json" };
import npResidentMedical from "./forms/np-resident-medical.json" with { type: "json" };
import npDisabilityCard from "./forms/np-disability-card.json" with { type: "json" };
import npBirthHousehold from "./forms/np-birth-household.json" with { type: "json" };
import leIndividualBusiness from "./forms/le-individual-business.json" with { type: "json" };
import leCompanySetup from "./forms/le-company-setup.json" with { type: "json" };
import leSealRecord from "./forms/le-seal-record.json" with { type: "json" };
import leFoodWorkshop from "./forms/le-food-workshop.json" with { type: "json" };
import leFoodBusiness from "./forms/le-food-business.json" with { type: "json" };
import leFarmerCoop from "./forms/le-farmer-coop.json" with { type: "json" };
import leConstructionPermit from "./forms/le-construction-permit.json" with { type: "json" };
import lePrivateNonprofit from "./forms/le-private-nonprofit.json" with { type: "json" };
import npBirthCertificate from "./forms/np-birth-certificate.json" with { type: "json" };
import npSocialCard from "./forms/np-social-card.json" with { type: "json" };
import leTaxConfirmation from "./forms/le-tax-confirmation.json" with { type: "json" };
import leSocialInsurance from "./forms/le-social-insurance.json" with { type: "json" };
import leFireSafety from "./forms/le-fire-safety.json" with { type: "json" };
import leSignboard from "./forms/le-signboard.json" with { type: "json" };
import leDrainage from "./forms/le-drainage.json" with { type: "json" };

/** Definitions that all forms share by reference. */
export const commonDefinitions: FormSchema = formFrom("common", common);

/** One form for each item, by the item's id. */
export const forms: Readonly<Record<string, FormSchema>> = Object.fromEntries(
  Object.entries({
    "np-birth-registration": npBirthRegistration,
    "np-temporary-relief": npTemporaryRelief,
    "np-minimum-living": npMinimumLiving,
    "np-resident-pension": npResidentPension,
    "np-homestead": npHomestead,
    "np-elderly-allowance": npElderlyAllowance,
    "np-disability-subsidy": npDisabilitySubsidy,
    "np-unemployment": npUnemployment,
    "np-residence": npResidence,
    "np-resident-medical": npResidentMedical,
    "np-disability-card": npDisabilityCard,
    "np-birth-household": npBirthHousehold,
    "le-individual-business": leIndividualBusiness,
    "le-company-setup": leCompanySetup,
    "le-seal-record": leSealRecord,
    "le-food-workshop": leFoodWorkshop,
    "le-food-business": leFoodBusiness,
    "le-farmer-coop": leFarmerCoop,
    "le-construction-permit": leConstructionPermit,
    "le-private-nonprofit": lePrivateNonprofit,
    "np-birth-certificate": npBirthCertificate,
    "np-social-card": npSocialCard,
    "le-tax-confirmation": leTaxConfirmation,
    "le-social-insurance": leSocialInsurance,
    "le-fire-safety": leFireSafety,
    "le-signboard": leSignboard,
    "le-drainage": leDrainage,
  }).map(([id, form]) => [id, formFrom(id, form)]),
);

function formFrom(id: string, data: unknown): FormSchema {
  const form = parseForm(data);
  if (!form.ok) throw new Error(`form ${id}: ${form.reason}`);
  return form.value;
}
