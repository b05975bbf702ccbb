import type { IncomingMessage, ServerResponse } from "node:http";
import { failureWords } from "@onedoor/subgraph-host/failureWords";
import type Provider from "oidc-provider";
import { errors } from "oidc-provider";
import type { AccountRegister } from "../AccountRegister.ts";
import { brokenOffPage, signInHeaders, signInPage } from "./signInPage.ts";

/** The page of a sign-in for other software, and what is sent from it. */
export class SignIns {
  readonly #provider: Provider;
  readonly #register: Pick<AccountRegister, "signIn">;
  readonly #tell: (line: string) => void;

  constructor(
    provider: Provider,
    register: Pick<AccountRegister, "signIn">,
    tell: (line: string) => void,
  ) {
    this.#provider = provider;
    this.#register = register;
    this.#tell = tell;
  }

  /** `body`: of the form, as it was sent. */
  async answer(
    incoming: IncomingMessage,
    outgoing: ServerResponse,
    body: string,
  ): Promise<void> {
    try {
      await this.#answer(incoming, outgoing, body);
    } catch (error) {
      const isOver = error instanceof errors.OIDCProviderError;
      if (!isOver) this.#tell(`issuer: ${failureWords(error)}`);
      show(
        outgoing,
        isOver ? 400 : 503,
        brokenOffPage(isOver ? error.error : "temporarily_unavailable"),
      );
    }
  }

  async #answer(
    incoming: IncomingMessage,
    outgoing: ServerResponse,
    body: string,
  ): Promise<void> {
    // Held by the browser in which the sign-in was begun, and by no other.
    const { params, prompt, uid } = await this.#provider.interactionDetails(
      incoming,
      outgoing,
    );
    if (prompt.name !== "login")
      throw new errors.AccessDenied(`${prompt.name} is not asked for here`);
    const pageOf = (account: string, refused: string | null) =>
      signInPage({
        action: `/oidc/sign-in/${uid}`,
        client: String(params["client_id"]),
        account,
        refused,
      });
    const back = new URL(String(params["redirect_uri"])).origin;
    if (incoming.method !== "POST") {
      show(outgoing, 200, pageOf("", null), back);
      return;
    }
    const form = new URLSearchParams(body);
    const account = form.get("account") ?? "";
    const outcome = await this.#register.signIn({
      account,
      password: form.get("password") ?? "",
      code: form.get("code"),
    });
    if ("refused" in outcome) {
      show(outgoing, 200, pageOf(account, outcome.refused), back);
      return;
    }
    await this.#provider.interactionFinished(incoming, outgoing, {
      // Windows share computers: the sign-in ends with the browser.
      login: { accountId: outcome.accountId, remember: false },
    });
  }
}

function show(
  outgoing: ServerResponse,
  status: number,
  page: string,
  back?: string,
): void {
  outgoing.writeHead(status, signInHeaders(back));
  outgoing.end(page);
}
