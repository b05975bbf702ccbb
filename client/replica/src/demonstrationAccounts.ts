import { HubFailure, HubLine } from "./HubLine.ts";
import { DEMONSTRATION_ACCOUNTS } from "./operations.ts";
import { browserPorts, type ReplicaPorts } from "./ReplicaPorts.ts";

/** An account that anybody may use, in a county that is a demonstration. */
export interface DemonstrationAccount {
  account: string;
  password: string;
  displayName: string;
  /** The graph's name of it, such as `WINDOW_CLERK`. */
  role: string;
  about: string;
  aboutEn: string;
}

/** Those with one of these roles; none where the county isn't a demonstration, or isn't reached. */
export async function readDemonstrationAccounts(
  from: { baseUrl: string; roles: readonly string[] },
  ports: ReplicaPorts = browserPorts(),
): Promise<readonly DemonstrationAccount[]> {
  const line = new HubLine(from.baseUrl, null, ports);
  try {
    const { demonstrationAccounts } = await line.attempt<{
      demonstrationAccounts: readonly DemonstrationAccount[];
    }>(DEMONSTRATION_ACCOUNTS, {});
    return demonstrationAccounts.filter(({ role }) =>
      from.roles.includes(role),
    );
  } catch (failure) {
    if (failure instanceof HubFailure) return [];
    throw failure;
  } finally {
    line.close();
  }
}
