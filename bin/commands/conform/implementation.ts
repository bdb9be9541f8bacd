import { Effect, Option, Result } from "effect";
import { Flag } from "effect/cli";
import {
  deployedAt,
  evmAdapter,
  moduleAdapter,
  readArtifact,
  rpcAdapter,
  subprocess,
} from "../../../conformance/index.ts";
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
  evm: Flag.String("evm").pipe(
    Flag.withDescription(
      "A compiled contract that implements IHMMConformance.sol: what solc, Foundry or Hardhat writes of it",
    ),
    Flag.withMetavar("ARTIFACT.json"),
    Flag.optional,
  ),
  rpc: Flag.String("rpc").pipe(
    Flag.withDescription("A node with such a contract, which is only ever asked by eth_call; with --address"),
    Flag.withMetavar("URL"),
    Flag.optional,
  ),
  address: Flag.String("address").pipe(
    Flag.withDescription("Where the contract is, with --rpc"),
    Flag.withMetavar("0x…"),
    Flag.optional,
  ),
};

export type Named = { readonly [Name in keyof typeof implementationFlags]: Option.Option<string> };

const wrong = (reason: string): WrongUsage => new WrongUsage({ reason });

const ONE = "give exactly one of --cmd COMMAND, --module FILE, --evm ARTIFACT.json and --rpc URL";

/** The adapter of the implementation that is meant. */
export const adapterFrom = Effect.fn(function* ({ cmd, module, evm, rpc, address }: Named) {
  const count = [cmd, module, evm, rpc].filter(Option.isSome).length;
  if (count === 0) return yield* wrong(`there is nothing to judge: ${ONE}`);
  if (count > 1) return yield* wrong(`${count} implementations are given: ${ONE}`);
  if (Option.isSome(address) && Option.isNone(rpc)) return yield* wrong("--address goes with --rpc");
  if (Option.isSome(module)) return moduleAdapter(module.value);
  if (Option.isSome(evm)) return evmAdapter(yield* readArtifact(evm.value).pipe(Effect.mapError(wrong)));
  if (Option.isSome(rpc)) {
    if (Option.isNone(address)) return yield* wrong("--rpc needs --address: where the contract is");
    return rpcAdapter(yield* Effect.fromResult(Result.mapError(deployedAt(rpc.value, address.value), wrong)));
  }
  const command = Option.getOrElse(cmd, () => "");
  if (command.trim() === "") return yield* wrong("--cmd is empty: give the command that starts your adapter");
  return yield* Effect.fromResult(subprocess(command));
});
