import { type DestinationStream, destination, pino } from "pino";
import { withheld } from "./withheld.ts";

/** Lines for whoever runs the county. */
export interface OperatorLog {
  /** Something to look at; work goes on. */
  tell(line: string): void;
  /** The process ends by it, or didn't start. */
  fail(line: string): void;
}

/** Lines of JSON, each with its time and none with what a person could be known by. */
export function operatorLog(stream: DestinationStream): OperatorLog {
  const log = pino(
    {
      base: { pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (level) => ({ level }) },
    },
    stream,
  );
  return {
    tell: (line) => log.warn(withheld(line)),
    fail: (line) => log.error(withheld(line)),
  };
}

/** The same for somebody who sits before it. */
export function operatorLines(write: (line: string) => void): OperatorLog {
  const tell = (line: string) => write(withheld(line));
  return { tell, fail: tell };
}

let opened: OperatorLog | undefined;

/** On a terminal in plain lines, otherwise as JSON for what collects them. */
function ofThisProcess(): OperatorLog {
  // Written at once: a process that ends has said why.
  opened ??= process.stdout.isTTY
    ? operatorLines(console.error)
    : operatorLog(destination({ dest: 1, sync: true }));
  return opened;
}

/** Tells this process's operator of something to look at. */
export function tellOperator(line: string): void {
  ofThisProcess().tell(line);
}

/** Tells this process's operator why it ends. */
export function tellFailure(line: string): void {
  ofThisProcess().fail(line);
}
