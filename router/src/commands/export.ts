import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { parseArgs } from "node:util";
import { askGraphAt } from "@onedoor/subgraph-host/askGraphAt";
import { serviceClaims, signSession } from "@onedoor/subgraph-host/claims";
import type { AskGraph } from "@onedoor/subgraph-host/Subgraph";
import { readCountyConfig } from "../county/CountyConfig.ts";
import { keptKey } from "../county/keptKey.ts";
import { type Command, onlyArgument } from "./Command.ts";
import type { FeedRow } from "./FeedRow.ts";
import { withCounty } from "./withCounty.ts";

interface FeedCursor {
  epoch: number;
  seq: number;
}

interface Page {
  pullFeed: { rows: FeedRow[] };
}

const PAGE_ROWS = 1_000;
const PULL_FEED = `query Export($after: FeedCursorInput, $limit: Int!) {
  pullFeed(after: $after, limit: $limit) {
    rows {
      row { epoch seq entryId verdict reason effectiveAt receivedAt }
      caseId
      header
      body
    }
  }
}`;

export const exportFeed: Command = {
  name: ["export"],
  takes: "FILE [--router URL]",
  does: "write the whole feed to a file, a JSON object a line",
  help: "With --router it asks a county that runs, by the session key of DATA_DIR or SESSION_SECRET. Without, the county that DATA_DIR or DATABASE_URL name; an embedded one has to be stopped first.",
  async run(args, tell) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { router: { type: "string" } },
    });
    const file = onlyArgument(positionals, "file");
    const rows =
      values.router === undefined
        ? await withCounty((county) => write(county.askAs("export"), file))
        : await write(askRunning(values.router), file);
    tell(`${rows} rows`);
    return 0;
  },
};

function askRunning(router: string): AskGraph {
  const config = readCountyConfig(process.env);
  const secret = config.sessionSecret ?? keptKey(config.dataFolder, "session");
  return askGraphAt(new URL("/graphql", router).href, () =>
    signSession(serviceClaims("export"), secret, 1),
  );
}

async function write(ask: AskGraph, file: string): Promise<number> {
  const out = createWriteStream(file, { flags: "wx", mode: 0o600 });
  await once(out, "open");
  let after: FeedCursor | null = null;
  let rows = 0;
  for (;;) {
    const { pullFeed }: Page = await ask<Page>(PULL_FEED, {
      after,
      limit: PAGE_ROWS,
    });
    for (const row of pullFeed.rows)
      if (!out.write(`${JSON.stringify(row)}\n`)) await once(out, "drain");
    rows += pullFeed.rows.length;
    const last: FeedCursor | undefined = pullFeed.rows.at(-1)?.row;
    if (last === undefined) break;
    after = { epoch: last.epoch, seq: last.seq };
  }
  out.end();
  await once(out, "close");
  return rows;
}
