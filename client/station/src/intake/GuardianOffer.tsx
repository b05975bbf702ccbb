import { birthDateOfApplicant, whoApplies } from "@onedoor/domain/capacityOf";
import type { ApplicantBody } from "@onedoor/domain/facts";
import { isGuardianOn } from "@onedoor/domain/guardianship";
import type { PersonView } from "@onedoor/replica/Replica";
import { useMessages } from "@onedoor/ui/LanguageProvider";
import { Button } from "antd";
import { useEffect, useState } from "react";
import { allowsTestRegion } from "../allowsTestRegion.ts";
import { intakeMessages } from "../messages/intakeMessages.ts";
import { useStation } from "../stationContext.tsx";
import type { IntakeDraft } from "./intakeDraft.ts";
import { usePerson } from "./usePerson.ts";

/** A child's guardians as the register has them, each to be taken as agent at once [WD1]. */
export function GuardianOffer(props: {
  applicant: Extract<ApplicantBody, { kind: "person" }>;
  onTake(agent: NonNullable<IntakeDraft["agent"]>): void;
}) {
  const { applicant, onTake } = props;
  const { replica, today } = useStation();
  const t = useMessages(intakeMessages);
  const birth = birthDateOfApplicant(applicant, {
    today,
    allowTestRegion: allowsTestRegion(replica.actor),
  });
  const who = birth === null ? "himself" : whoApplies(birth, today);
  const isMinor = who !== "himself";
  const guardians = useGuardians(isMinor ? applicant.personId : null);
  if (!isMinor || guardians === undefined) return null;
  if (guardians.length === 0)
    return who === "guardian" ? (
      <p className="soft">{t.noGuardianHere}</p>
    ) : null;
  return (
    <div className="guardian-offer">
      {guardians.map(({ person, kind }) => {
        const relation =
          kind !== "parent"
            ? "guardian"
            : person.sex === "FEMALE"
              ? "mother"
              : "father";
        const { name, residentId, phone } = person;
        return (
          <Button
            key={person.personId}
            onClick={() =>
              onTake({
                name,
                residentId,
                phone,
                // What is written into the case is the county's language.
                relation: intakeMessages[relation].zh,
              })
            }
          >
            {t.guardianByRegister(name, t[relation])}
          </Button>
        );
      })}
    </div>
  );
}

/** Undefined until it is known; those whom this machine doesn't have are left out. */
function useGuardians(personId: string | null) {
  const { replica, today } = useStation();
  const ward = usePerson(personId);
  const [found, setFound] = useState<{
    of: PersonView | null;
    guardians: readonly { person: PersonView; kind: string }[];
  }>();
  useEffect(() => {
    let wanted = true;
    const inForce = (ward?.guardians ?? []).filter((one) =>
      isGuardianOn({ ...one, until: null }, ward?.birthDate ?? null, today),
    );
    void Promise.all(
      inForce.map(async (one) => ({
        person: await replica.person(one.personId),
        kind: one.kind,
      })),
    ).then((all) => {
      const guardians = all.flatMap(({ person, kind }) =>
        person === null ? [] : [{ person, kind }],
      );
      if (wanted) setFound({ of: ward, guardians });
    });
    return () => {
      wanted = false;
    };
  }, [replica, today, ward]);
  const isKnown = personId === null || ward !== null;
  return isKnown && found?.of === ward ? found.guardians : undefined;
}
