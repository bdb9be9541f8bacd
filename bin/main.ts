import { NodeRuntime, NodeServices } from "@effect/platform-node";
import { Cause, Console, Effect, Runtime } from "effect";
import { CliError, Command } from "effect/cli";
import { analyseCommand } from "./commands/analyse/analyse.ts";
import { claimsCommand } from "./commands/claims.ts";
import { conformCommand } from "./commands/conform.ts";
import { dynamicsCommand } from "./commands/dynamics/dynamics.ts";
import { proveCommand } from "./commands/prove.ts";
import { specCommand } from "./commands/spec/spec.ts";
import { vectorsCommand } from "./commands/vectors.ts";
import { verifyCommand } from "./commands/verify.ts";
import { FellShort, WrongUsage } from "./outcome.ts";
import { VERSION } from "./package.ts";

const hmm = Command.make("hmm").pipe(
  Command.withDescription(
    "The reference for the Hamiltonian Market Maker: an executable specification, proofs, golden vectors, and a judge of other implementations.",
  ),
  Command.withSubcommands([
    verifyCommand,
    conformCommand,
    proveCommand,
    claimsCommand,
    specCommand,
    vectorsCommand,
    dynamicsCommand,
    analyseCommand,
  ]),
);

/** Failures that the user caused or that the run found are one line and an exit code; anything else is our fault and shows its cause. */
const program = Command.run(hmm, { version: VERSION }).pipe(
  Effect.catchIf(CliError.isCliError, () => Effect.fail(new WrongUsage({ reason: "" }))),
  Effect.tapCause((cause) => {
    const failure = Cause.squash(cause);
    if (failure instanceof FellShort || Cause.hasInterruptsOnly(cause)) return Effect.void;
    if (failure instanceof Error && Runtime.getErrorExitCode(failure) !== 1)
      return failure.message === "" ? Effect.void : Console.error(`hmm: ${failure.message}`);
    return Console.error(Cause.pretty(cause));
  }),
  Effect.provide(NodeServices.layer),
);

NodeRuntime.runMain(program, {
  disableErrorReporting: true,
  // The solver's threads would keep a finished program alive, so it is ended; but not before a reader that is slower
  // than we are has had all of the document.
  teardown: (exit) => Runtime.defaultTeardown(exit, (code) => process.stdout.write("", () => process.exit(code))),
});
