import { Agent, request } from "node:http";

export interface LoadFigures {
  perSecond: number;
  p50Ms: number;
  p99Ms: number;
}

/** Keeps `connections` requests under way for `seconds`. Any answer with errors ends the benchmark. */
export async function load(options: {
  url: string;
  token: string;
  connections: number;
  seconds: number;
  /** The body of the nth request: varied, since identical questions are asked once by some routers. */
  bodyOf: (n: number) => string;
}): Promise<LoadFigures> {
  const agent = new Agent({ keepAlive: true, maxSockets: options.connections });
  const times: number[] = [];
  let sent = 0;
  const begun = performance.now();
  const until = begun + options.seconds * 1000;
  const worker = async () => {
    while (performance.now() < until) {
      const at = performance.now();
      await post(
        agent,
        options.url,
        options.token,
        options.bodyOf((sent += 1)),
      );
      times.push(performance.now() - at);
    }
  };
  await Promise.all(Array.from({ length: options.connections }, worker));
  const took = (performance.now() - begun) / 1000;
  agent.destroy();
  times.sort((a, b) => a - b);
  const quantile = (share: number) =>
    times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return {
    perSecond: times.length / took,
    p50Ms: quantile(0.5),
    p99Ms: quantile(0.99),
  };
}

function post(
  agent: Agent,
  url: string,
  token: string,
  body: string,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const sending = request(
      url,
      {
        method: "POST",
        agent,
        headers: {
          "content-type": "application/json",
          "content-length": Buffer.byteLength(body),
          authorization: `Bearer ${token}`,
        },
      },
      (response) => {
        let text = "";
        response.setEncoding("utf8");
        response.on("data", (chunk: string) => (text += chunk));
        response.on("end", () => {
          if (response.statusCode === 200 && !text.includes('"errors"'))
            resolve();
          else
            reject(
              new Error(
                `${url} answered ${response.statusCode}: ${text.slice(0, 500)}`,
              ),
            );
        });
      },
    );
    sending.on("error", reject);
    sending.end(body);
  });
}
