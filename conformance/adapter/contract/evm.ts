import type * as EthereumCommon from "@ethereumjs/common";
import type * as EthereumEvm from "@ethereumjs/evm";
import type * as EthereumUtil from "@ethereumjs/util";
import { Effect } from "effect";
import type * as Ox from "ox";
import { printable } from "../../protocol/index.ts";
import { type Adapter, AdapterNeverStarted } from "../adapter.ts";
import { type CallOutcome, contractAbi, type Hex } from "./abi.ts";
import type { Artifact } from "./artifact.ts";
import { optionalPackage } from "./optional.ts";
import { type Chain, contractSession } from "./session.ts";

/** What a block of the main network holds, more or less: an operation that needs more could not be used. */
const GAS_LIMIT = 30_000_000n;

/** The EVM's name for a revert that gives its reason as data. */
const REVERT = "revert";

interface Called {
  readonly returned: Hex;
  /** What the EVM calls the end, unless it is a return. */
  readonly exception: string | undefined;
  /** Execution alone, without what a transaction costs by itself. */
  readonly gas: bigint;
  readonly created: Hex | undefined;
}

/** An EVM with nothing in it but what is deployed to it. */
export interface LocalEvm {
  readonly call: (to: Hex | undefined, data: Hex) => Promise<Called>;
}

/** Loads the EVM. Its packages are optional. */
export const localEvm = Effect.gen(function* () {
  const { createEVM } = yield* optionalPackage<typeof EthereumEvm>("@ethereumjs/evm");
  const { Common, Hardfork, Mainnet } = yield* optionalPackage<typeof EthereumCommon>("@ethereumjs/common");
  const { bytesToHex, createAddressFromString, hexToBytes } =
    yield* optionalPackage<typeof EthereumUtil>("@ethereumjs/util");
  const evm = yield* Effect.promise(() =>
    createEVM({ common: new Common({ chain: Mainnet, hardfork: Hardfork.Prague }) }),
  );
  const call: LocalEvm["call"] = async (to, data) => {
    const { execResult, createdAddress } = await evm.runCall({
      ...(to === undefined ? {} : { to: createAddressFromString(to) }),
      data: hexToBytes(data),
      gasLimit: GAS_LIMIT,
    });
    return {
      returned: bytesToHex(execResult.returnValue),
      exception: execResult.exceptionError?.error,
      gas: execResult.executionGasUsed,
      created: createdAddress === undefined ? undefined : (createdAddress.toString() as Hex),
    };
  };
  return { call } satisfies LocalEvm;
});

const outcomeOf = ({ returned, exception }: Called): CallOutcome => {
  if (exception === undefined) return { _tag: "Returned", data: returned };
  return exception === REVERT ? { _tag: "Reverted", data: returned } : { _tag: "Failed", reason: `the EVM says: ${exception}` };
};

/** Runs the code that creates a contract. */
export const deploy = (evm: LocalEvm, creation: Hex): Effect.Effect<Hex, string> =>
  Effect.promise(() => evm.call(undefined, creation)).pipe(
    Effect.flatMap(({ created, exception }) =>
      exception === undefined && created !== undefined
        ? Effect.succeed(created)
        : Effect.fail(`it cannot be deployed: ${exception ?? "no contract comes of it"}`),
    ),
  );

const chainAt = (evm: LocalEvm, address: Hex): Chain => ({
  language: "EVM",
  // Calls under way share the EVM's journal, and would revert each other.
  window: 1,
  call: (data) => Effect.promise(() => evm.call(address, data)).pipe(Effect.map(outcomeOf)),
});

/** A compiled contract on an EVM in this process: `--evm ARTIFACT.json`. Gas bounds every call, so that none can hang. */
export const evmAdapter = (artifact: Artifact): Adapter => {
  const label = `contract ${printable(artifact.path)}`;
  return {
    label,
    command: null,
    start: () =>
      Effect.gen(function* () {
        const ox = yield* optionalPackage<typeof Ox>("ox");
        const evm = yield* localEvm;
        const address = yield* deploy(evm, artifact.creation);
        return yield* contractSession(chainAt(evm, address), contractAbi(ox, artifact.abi));
      }).pipe(
        Effect.mapError((wrong) => {
          const reason = typeof wrong === "string" ? wrong : wrong.message;
          return new AdapterNeverStarted({ adapter: label, reason, stderr: "" });
        }),
      ),
  };
};
