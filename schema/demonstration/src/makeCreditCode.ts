import {
  creditCheckCharacter,
  type CreditCode,
  parseCreditCode,
} from "@onedoor/domain/creditCode";
import { organisationCheckCharacter } from "@onedoor/domain/organisationCode";

/**
 * A fictional credit code of the demonstration county: both check characters are right, the register is none.
 * `register`: the first two characters; `body`: the 8 characters of the organisation code. Throws on others.
 */
export function makeCreditCode(register: string, body: string): CreditCode {
  const unchecked = `${register}990101${body}${organisationCheckCharacter(body)}`;
  const code = parseCreditCode(unchecked + creditCheckCharacter(unchecked));
  if (!code.ok)
    throw new Error(`no credit code of ${register} ${body}: ${code.reason}`);
  return code.value;
}
