import { Data, Result, Runtime } from "effect";
import { CommandLine } from "effect/process";
import { printable } from "../protocol/index.ts";

/** A command that cannot be split into words. */
export class BadCommand extends Data.TaggedError("BadCommand")<{ readonly command: string; readonly reason: string }> {
  override readonly [Runtime.errorExitCode] = 2;
  override get message(): string {
    return `the command ${printable(this.command)} cannot be run: ${this.reason}. Use sh -c '…' for what needs a shell`;
  }
}

/**
 * Splits a command into words as a POSIX shell would, quotes and backslashes included, without running one: a shell
 * between us and the adapter would be one more process to end. What only a shell can do (pipes, variables, globs) is refused.
 */
export const splitCommand = (command: string): Result.Result<readonly [string, ...string[]], BadCommand> => {
  const words = CommandLine.template(Object.assign([command], { raw: [command] }));
  if (Result.isFailure(words)) return Result.fail(new BadCommand({ command, reason: words.failure.message }));
  const [program, ...args] = words.success.map(String);
  return program === undefined || program === ""
    ? Result.fail(new BadCommand({ command, reason: "it is empty" }))
    : Result.succeed([program, ...args]);
};

/** Words as one line that a POSIX shell reads back as the same words. */
export const joinCommand = (words: readonly string[]): string => CommandLine.display(words);
