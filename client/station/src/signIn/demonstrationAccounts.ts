/** An account that anybody may use, in a county that is a demonstration. */
export interface DemonstrationAccount {
  account: string;
  password: string;
  displayName: string;
  role: string;
  about: string;
  aboutEn: string;
}

const STATION_ROLES = ["WINDOW_CLERK", "TOWN_OFFICER"];

/** The accounts that are of use at a station; none where the county isn't a demonstration, or isn't reached. */
export async function readDemonstrationAccounts(
  graphUrl: string,
): Promise<DemonstrationAccount[]> {
  try {
    const response = await fetch(graphUrl, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({
        query:
          "query DemonstrationAccounts { demonstrationAccounts { account password displayName role about aboutEn } }",
      }),
    });
    return parseAccounts(await response.json());
  } catch {
    // The list is a convenience: the page says by itself what to do without a line.
    return [];
  }
}

function parseAccounts(answer: unknown): DemonstrationAccount[] {
  const list = propertyOf(propertyOf(answer, "data"), "demonstrationAccounts");
  if (!Array.isArray(list)) return [];
  const text = (one: unknown, name: string) => {
    const value = propertyOf(one, name);
    return typeof value === "string" ? value : "";
  };
  return list
    .map((one: unknown) => ({
      account: text(one, "account"),
      password: text(one, "password"),
      displayName: text(one, "displayName"),
      role: text(one, "role"),
      about: text(one, "about"),
      aboutEn: text(one, "aboutEn"),
    }))
    .filter(({ role }) => STATION_ROLES.includes(role));
}

function propertyOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null
    ? Object.getOwnPropertyDescriptor(value, name)?.value
    : undefined;
}
