import type * as EthereumCommon from "@ethereumjs/common";
import type * as EthereumEvm from "@ethereumjs/evm";
import type * as EthereumUtil from "@ethereumjs/util";
import * as Effect from "effect/Effect";
import type { CallOutcome, Hex } from "./call.ts";
import { rememberJumpDestinations } from "./jump-destinations.ts";
import { optionalPackage } from "./optional.ts";

/** What a block of the main network holds, more or less: an operation that needs more could not be used. */
const GAS_LIMIT = 30_000_000n;

/** The EVM's name for a revert that gives its reason as data. */
const REVERT = "revert";

/** A call, and what it took. */
export interface Called {
  readonly outcome: CallOutcome;
  /** Of the execution alone, without what a transaction costs by itself. */
  readonly gas: bigint;
}

/** An EVM in this process, with nothing in it but what is deployed to it. One call at a time. */
export interface LocalEvm {
  readonly call: (to: Hex, data: Hex, from?: Hex) => Promise<Called>;
  /** Runs the code that creates a contract, under the limits of the main network on its size. */
  readonly deploy: (creation: Hex) => Effect.Effect<Hex, string>;
}

const outcomeOf = (returned: Hex, exception: string | undefined): CallOutcome => {
  if (exception === undefined) return { _tag: "Returned", data: returned };
  return exception === REVERT
    ? { _tag: "Reverted", data: returned }
    : { _tag: "Failed", reason: `the EVM says: ${exception}` };
};

/** Loads the EVM, whose packages are optional. */
export const localEvm = Effect.gen(function* () {
  const ethereumEvm = yield* optionalPackage<typeof EthereumEvm>("@ethereumjs/evm");
  const { Common, Hardfork, Mainnet } = yield* optionalPackage<typeof EthereumCommon>("@ethereumjs/common");
  const { bytesToHex, createAddressFromString, hexToBytes } =
    yield* optionalPackage<typeof EthereumUtil>("@ethereumjs/util");
  const common = new Common({ chain: Mainnet, hardfork: Hardfork.Prague });
  yield* Effect.promise(() => rememberJumpDestinations(ethereumEvm, common));
  const evm = yield* Effect.promise(() => ethereumEvm.createEVM({ common }));

  const call: LocalEvm["call"] = async (to, data, from) => {
    const { execResult } = await evm.runCall({
      to: createAddressFromString(to),
      data: hexToBytes(data),
      gasLimit: GAS_LIMIT,
      ...(from === undefined ? {} : { caller: createAddressFromString(from) }),
    });
    // Each call is a transaction of its own: what it has touched is cold to the next.
    await evm.journal.cleanup();
    return {
      outcome: outcomeOf(bytesToHex(execResult.returnValue), execResult.exceptionError?.error),
      gas: execResult.executionGasUsed,
    };
  };

  const deploy: LocalEvm["deploy"] = (creation) =>
    Effect.promise(() => evm.runCall({ data: hexToBytes(creation), gasLimit: GAS_LIMIT })).pipe(
      Effect.tap(() => Effect.promise(() => evm.journal.cleanup())),
      Effect.flatMap(({ execResult: { exceptionError }, createdAddress }) =>
        exceptionError === undefined && createdAddress !== undefined
          ? Effect.succeed(createdAddress.toString() as Hex)
          : Effect.fail(`it cannot be deployed: ${exceptionError?.error ?? "no contract comes of it"}`),
      ),
    );
  return { call, deploy } satisfies LocalEvm;
});
