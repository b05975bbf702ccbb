import { birthDateOfApplicant, whoApplies } from "@onedoor/domain/capacityOf";
import type { ApplicantBody } from "@onedoor/domain/facts";
import { ageOfBornOn } from "@onedoor/domain/residentId";
import { useMessages } from "@onedoor/ui/LanguageProvider";
import { allowsTestRegion } from "../allowsTestRegion.ts";
import { intakeMessages } from "../messages/intakeMessages.ts";
import { useStation } from "../stationContext.tsx";

/** What the law asks of a minor who applies [WD1]; nothing of all others. */
export function MinorNotice({ paper }: { paper: ApplicantBody }) {
  const { replica, today } = useStation();
  const t = useMessages(intakeMessages);
  const birth =
    paper.kind === "person"
      ? birthDateOfApplicant(paper, {
          today,
          allowTestRegion: allowsTestRegion(replica.actor),
        })
      : null;
  if (birth === null) return null;
  const who = whoApplies(birth, today);
  if (who === "himself") return null;
  const age = ageOfBornOn(birth, today);
  return (
    <p className="attention">
      ▲ {who === "guardian" ? t.guardianActs(age) : t.guardianAgrees(age)}
    </p>
  );
}
