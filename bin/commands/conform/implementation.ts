import { Effect, Option, Result } from "effect";
import { Flag } from "effect/cli";
import { type Adapter, deployedAt, evmAdapter, readArtifact, rpcAdapter } from "../../../conformance/index.ts";
import { WrongUsage } from "../../outcome.ts";

/** The flags that say what is judged. */
export const implementationFlags = {
  cmd: Flag.String("cmd").pipe(
    Flag.withDescription("The command that starts your adapter; it speaks JSON lines on stdin and stdout"),
    Flag.withMetavar("COMMAND"),
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

type Given = { readonly [Name in keyof typeof implementationFlags]: Option.Option<string> };

/** What is judged, and the command that starts it, if it is one. */
export interface Chosen {
  readonly adapter: string | Adapter;
  readonly command: string | null;
}

const wrong = (reason: string): WrongUsage => new WrongUsage({ reason });

const one = "give exactly one of --cmd, --evm and --rpc";

/** Reads which implementation is meant. */
export const implementationOf = Effect.fn(function* (given: Given) {
  const { cmd, evm, rpc, address } = given;
  const count = [cmd, evm, rpc].filter(Option.isSome).length;
  if (count === 0) return yield* wrong(`nothing to judge: ${one}`);
  if (count > 1) return yield* wrong(`${count} implementations at once: ${one}`);
  if (Option.isSome(address) && Option.isNone(rpc)) return yield* wrong("--address goes with --rpc");
  if (Option.isSome(evm)) {
    const artifact = yield* readArtifact(evm.value).pipe(Effect.mapError(wrong));
    return { adapter: evmAdapter(artifact), command: null } satisfies Chosen;
  }
  if (Option.isSome(rpc)) {
    if (Option.isNone(address)) return yield* wrong("--rpc needs --address: where the contract is");
    const deployed = yield* Effect.fromResult(Result.mapError(deployedAt(rpc.value, address.value), wrong));
    return { adapter: rpcAdapter(deployed), command: null } satisfies Chosen;
  }
  const command = Option.getOrElse(cmd, () => "");
  if (command.trim() === "") return yield* wrong("--cmd is empty: give the command that starts your adapter");
  return { adapter: command, command } satisfies Chosen;
});
