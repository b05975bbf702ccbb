type Fetch = (input: string, init: RequestInit) => Promise<Response>;

/** Lets tus speak through the replica's own `fetch`: one way to the world, in the page and in tests. */
export class FetchStack {
  readonly #fetch: Fetch;

  constructor(fetch: Fetch) {
    this.#fetch = fetch;
  }

  createRequest(method: string, url: string): FetchRequest {
    return new FetchRequest(this.#fetch, method, url);
  }

  getName(): string {
    return "FetchStack";
  }
}

class FetchRequest {
  readonly #fetch: Fetch;
  readonly #method: string;
  readonly #url: string;
  readonly #headers: Record<string, string> = {};
  readonly #abort = new AbortController();

  constructor(fetch: Fetch, method: string, url: string) {
    this.#fetch = fetch;
    this.#method = method;
    this.#url = url;
  }

  getMethod(): string {
    return this.#method;
  }

  getURL(): string {
    return this.#url;
  }

  setHeader(name: string, value: string): void {
    this.#headers[name] = value;
  }

  getHeader(name: string): string | undefined {
    return this.#headers[name];
  }

  // A page is sent in pieces of a megabyte: nobody watches one of them move.
  setProgressHandler(): void {}

  async send(body: Blob | null = null) {
    const response = await this.#fetch(this.#url, {
      method: this.#method,
      headers: this.#headers,
      body,
      signal: this.#abort.signal,
    });
    const text = await response.text();
    return {
      getStatus: () => response.status,
      getHeader: (name: string) => response.headers.get(name) ?? undefined,
      getBody: () => text,
      getUnderlyingObject: () => response,
    };
  }

  abort(): Promise<void> {
    this.#abort.abort();
    return Promise.resolve();
  }

  getUnderlyingObject(): undefined {
    return undefined;
  }
}
