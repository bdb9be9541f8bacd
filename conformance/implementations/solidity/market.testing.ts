import { Effect } from "effect";
import { Abi, AbiFunction, type Hex } from "ox";
import { type Called, localEvm } from "../../adapter/contract/local-evm.ts";
import { type Compiled, compile } from "./compile.testing.ts";

const TRADER: Hex.Hex = "0x00000000000000000000000000000000000000f1";
const WAD = 10n ** 18n;

/** What every account of a test begins with, of every token. */
const WEALTH = 2n ** 100n;

/** A contract in an EVM, called by the names of its functions. */
interface Deployed {
  readonly address: Hex.Hex;
  /** The result, or a throw with the name of the error that it reverts with. */
  readonly call: (
    name: string,
    ...args: readonly unknown[]
  ) => Promise<{ readonly result: unknown; readonly gas: bigint }>;
}

const resultOf = (abi: Abi.Abi, name: string, { outcome }: Called): unknown => {
  if (outcome._tag === "Returned") {
    const item = AbiFunction.fromAbi(abi, name);
    return item.outputs.length === 0 ? null : AbiFunction.decodeResult(item, outcome.data);
  }
  const selector = outcome._tag === "Reverted" ? outcome.data.slice(0, 10) : outcome.reason;
  const error = abi.find((item) => item.type === "error" && AbiFunction.getSelector(item as never) === selector);
  throw new Error(`${name} reverts: ${error !== undefined && "name" in error ? error.name : selector}`);
};

/** HMM.sol with a pool of one token for each reserve, a trader who has enough of everything, and no fees but those given. */
export const market = Effect.fn(function* (resources: readonly object[], fees: object, shares: bigint = 1000n * WAD) {
  const evm = yield* localEvm;
  const deploy = Effect.fn(function* (compiled: Compiled) {
    const abi = Abi.from(compiled.abi as Abi.Abi);
    const address = yield* evm.deploy(`0x${compiled.evm.bytecode.object}`);
    const call: Deployed["call"] = async (name, ...args) => {
      const data = AbiFunction.encodeData(AbiFunction.fromAbi(abi, name), args as never);
      const called = await evm.call(address, data, TRADER);
      return { result: resultOf(abi, name, called), gas: called.gas };
    };
    return { address, call } satisfies Deployed;
  });
  const hmm = yield* deploy(compile("HMM", "optimized"));
  const token = Effect.fn(function* () {
    const made = yield* deploy(compile("Token", "quick", undefined, "testing/Token.sol"));
    yield* Effect.promise(() => made.call("mint", TRADER, WEALTH));
    return made;
  });
  const credits = yield* token();
  const tokens = yield* Effect.forEach(resources, token);
  const listing = {
    credits: credits.address,
    resources: tokens.map(({ address }) => address),
    fees,
    volatility: "0x0000000000000000000000000000000000000000",
  };
  yield* Effect.promise(() => hmm.call("create", { shares, resources }, listing));
  return { hmm, credits, tokens, trader: TRADER };
});

/** A resource to create, in the terms of the ABI. */
export const listed = (q: bigint, p: bigint, weight: bigint, c: bigint, beta: bigint, m: bigint) => ({
  weight,
  q,
  p,
  m,
  terms: 0,
  c,
  beta,
  lambda: 0n,
  qBar: 0n,
});
