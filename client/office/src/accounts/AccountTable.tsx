import { isAdministrator } from "@onedoor/domain/accountActs";
import { useLanguage, useMessages, useSay } from "@onedoor/ui/LanguageProvider";
import { roleWords } from "@onedoor/ui/words/caseWords";
import { Button } from "antd";
import { Fragment, type ReactNode } from "react";
import { Data } from "../case/Data.tsx";
import { accountActWords, accountMessages } from "./accountMessages.ts";
import type { AccountActName, ListedAccount } from "./accounts.ts";

/** Which act is being written down, of which account. */
export interface ChosenAct {
  accountId: string;
  act: Exclude<AccountActName, "openAccount">;
}

/** Officials by account. What is chosen opens below its row. */
export function AccountTable(props: {
  accounts: readonly ListedAccount[];
  chosen: ChosenAct | null;
  onChoose: (chosen: ChosenAct) => void;
  form: ReactNode;
}) {
  const { language } = useLanguage();
  const say = useSay();
  const t = useMessages(accountMessages);
  return (
    <table className="figures not-printed">
      <thead>
        <tr>
          <th scope="col">{t.account}</th>
          <th scope="col">{t.name}</th>
          <th scope="col">{t.post}</th>
          <th scope="col">{t.state}</th>
          <th scope="col">{t.acts}</th>
        </tr>
      </thead>
      <tbody>
        {props.accounts.map((one) => (
          <Fragment key={one.accountId}>
            <tr>
              <th scope="row">{one.accountId}</th>
              <td>
                <Data>{one.displayName}</Data>
              </td>
              <td>
                {one.post[language]}
                <div className="soft">
                  {one.role === null ? t.unknownRole : say(roleWords[one.role])}{" "}
                  · {one.place[language]}
                </div>
              </td>
              <td>
                {one.isOpen ? t.open : `✗ ${t.closed}`}
                {one.hasSecondFactor ? (
                  <div className="soft">{t.factor}</div>
                ) : null}
                {one.isOpen && !one.isPerson ? (
                  <div className="soft">{t.notPerson}</div>
                ) : null}
              </td>
              <td>
                {actsOn(one).map((act) => (
                  <Button
                    key={act}
                    size="small"
                    onClick={() =>
                      props.onChoose({ accountId: one.accountId, act })
                    }
                  >
                    {say(accountActWords[act])}
                  </Button>
                ))}
              </td>
            </tr>
            {props.chosen?.accountId === one.accountId ? (
              <tr>
                <td colSpan={5}>{props.form}</td>
              </tr>
            ) : null}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}

/** What the county would take: administrators are kept elsewhere, and what is closed stays so. */
function actsOn({
  role,
  isOpen,
  isPerson,
  hasSecondFactor,
}: ListedAccount): ChosenAct["act"][] {
  if (!isOpen || role === null || isAdministrator(role)) return [];
  return [
    "changePost",
    ...(isPerson ? [] : (["identifyOfficial"] as const)),
    "resetPassword",
    ...(hasSecondFactor ? (["removeSecondFactor"] as const) : []),
    "closeAccount",
  ];
}
