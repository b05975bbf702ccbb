import { WrongEnvironment } from "./environment.ts";

/**
 * What a log may say of a failure: its statement and where it happened, and never a value. A statement's parameters
 * may be a name, a number or a whole application, and a log is read by people who may see none of them.
 */
export function failureWords(error: unknown): string {
  if (!(error instanceof Error))
    return "something other than an error was thrown";
  const cause =
    error.cause === undefined ? "" : `\ncaused by ${failureWords(error.cause)}`;
  return `${messageOf(error)}${framesOf(error)}${cause}`;
}

/** The same for a process that didn't start: what its operator can set right needs no stack. */
export function startFailureWords(error: unknown): string {
  return error instanceof WrongEnvironment
    ? error.message
    : failureWords(error);
}

function messageOf(error: Error): string {
  if ("query" in error && typeof error.query === "string")
    return `Failed query: ${error.query}`;
  const { code } = error as { code?: unknown };
  // PostgreSQL quotes values in its words about data (class 22) and constraints (23).
  if (typeof code === "string" && /^2[23][0-9A-Z]{3}$/.test(code))
    return `${error.name}: SQLSTATE ${code}`;
  return `${error.name}: ${error.message}`;
}

/** The stack begins with the message, which isn't told as it stands. */
function framesOf({ stack = "", message }: Error): string {
  const end = stack.indexOf(message);
  const frames = end < 0 ? "" : stack.slice(end + message.length);
  return frames.startsWith("\n    at ") ? frames : "";
}
