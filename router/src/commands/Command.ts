/** One of the operator's commands. */
export interface Command {
  /** The words that name it. */
  name: readonly [string, ...string[]];
  /** What follows the name. */
  takes: string;
  /** In a sentence. */
  does: string;
  /** Shown by --help. */
  help: string;
  /** What follows its name. Answers with the exit code; throws `WrongUse` for what can't be understood. */
  run(args: string[], tell: (line: string) => void): Promise<number>;
}

/** The command can't be understood as it was given. */
export class WrongUse extends Error {}

/** The only argument, such as a file's name. */
export function onlyArgument(
  positionals: readonly string[],
  name: string,
): string {
  const [argument, ...rest] = positionals;
  if (argument === undefined || rest.length > 0)
    throw new WrongUse(`Say one ${name}.`);
  return argument;
}
