import { type DestinationStream, destination, pino } from "pino";
import { withheld } from "./withheld.ts";

/** A line for whoever runs the county. */
export type Tell = (line: string) => void;

/** Lines of JSON, each with its time and none with what a person could be known by. */
export function operatorLog(stream: DestinationStream): Tell {
  const log = pino(
    { base: { pid: process.pid }, timestamp: pino.stdTimeFunctions.isoTime },
    stream,
  );
  return (line) => log.info(withheld(line));
}

/** The same for somebody who sits before it. */
export function operatorLines(write: (line: string) => void): Tell {
  return (line) => write(withheld(line));
}

let opened: Tell | undefined;

/** Tells this process's operator: on a terminal in plain lines, otherwise as JSON for what collects them. */
export const tellOperator: Tell = (line) => {
  // Written at once: a process that ends has said why.
  opened ??= process.stdout.isTTY
    ? operatorLines(console.error)
    : operatorLog(destination({ dest: 1, sync: true }));
  opened(line);
};
