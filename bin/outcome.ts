import { Data, Runtime } from "effect";

/** The command ran to its end, and something does not hold: the report has said what. */
export class FellShort extends Data.TaggedError("FellShort") {
  override readonly [Runtime.errorExitCode]: number;
  constructor(exitCode = 1) {
    super();
    this[Runtime.errorExitCode] = exitCode;
  }
}

/** The command was not used as it can be. */
export class WrongUsage extends Data.TaggedError("WrongUsage")<{ readonly reason: string }> {
  override readonly [Runtime.errorExitCode] = 2;
  override get message(): string {
    return this.reason;
  }
}
