import { Effect, Option } from "effect";
import { Flag } from "effect/cli";
import { type Adapter, moduleAdapter, subprocess } from "../../../conformance/index.ts";
import { WrongUsage } from "../../outcome.ts";

/** How the implementation under test is named: exactly one of these. */
export const implementationFlags = {
  cmd: Flag.String("cmd").pipe(
    Flag.withDescription("The command that starts your adapter; it speaks JSON lines on stdin and stdout"),
    Flag.withMetavar("COMMAND"),
    Flag.optional,
  ),
  module: Flag.File("module", { mustExist: true }).pipe(
    Flag.withDescription("A JavaScript module that exports a function answer({ operation, params, state, input })"),
    Flag.withMetavar("FILE"),
    Flag.optional,
  ),
};

export interface Named {
  readonly cmd: Option.Option<string>;
  readonly module: Option.Option<string>;
}

export const adapterFrom = ({ cmd, module }: Named) =>
  Effect.gen(function* () {
    if (Option.isSome(cmd) && Option.isSome(module))
      return yield* new WrongUsage({ reason: "--cmd and --module are both given: name one implementation" });
    if (Option.isSome(module)) return moduleAdapter(module.value) satisfies Adapter;
    if (Option.isNone(cmd))
      return yield* new WrongUsage({ reason: "there is nothing to judge: give --cmd COMMAND or --module FILE" });
    if (cmd.value.trim() === "")
      return yield* new WrongUsage({ reason: "--cmd is empty: give the command that starts your adapter" });
    return yield* Effect.fromResult(subprocess(cmd.value));
  });
