import type { Common } from "@ethereumjs/common";
import type * as EthereumEvm from "@ethereumjs/evm";

/** Where the code of a contract may be jumped to, and what else the EVM reads off it at once. */
type Analysis = (this: { readonly _evm: object }, code: Uint8Array) => object;

/** What the EVM calls it, in its interpreter. */
const NAME = "_getValidJumpDestinations";

/** An opcode that no EVM has. */
const PROBE = 0x0c;

const ours = new WeakSet<Analysis>();

/**
 * An analysis that is made once of the same code in the same EVM. The code of a contract is never written to: what is
 * deployed anew is another array.
 */
export const remembered = (analyse: Analysis): Analysis => {
  const known = new WeakMap<object, WeakMap<Uint8Array, object>>();
  const once: Analysis = function (code) {
    const ofEvm = known.get(this._evm) ?? new WeakMap<Uint8Array, object>();
    known.set(this._evm, ofEvm);
    const found = ofEvm.get(code) ?? analyse.call(this, code);
    ofEvm.set(code, found);
    return found;
  };
  ours.add(once);
  return once;
};

/**
 * Has every EVM of this thread remember its analyses. By itself it makes one in each call, which takes longer than a short call does.
 * The package does not give access to its interpreter; an EVM with an opcode more than others shows it. Where it is not
 * what it was, nothing is changed.
 */
export const rememberJumpDestinations = async ({ createEVM }: typeof EthereumEvm, common: Common): Promise<void> => {
  let interpreter: object | undefined;
  const show = (state: { readonly interpreter: object }): void => {
    interpreter = state.interpreter;
  };
  const probe = { opcode: PROBE, opcodeName: "PROBE", baseFee: 0, logicFunction: show };
  const evm = await createEVM({ common, customOpcodes: [probe] });
  await evm.runCode({ code: Uint8Array.of(PROBE), gasLimit: 1n });
  if (interpreter === undefined) return;
  const shared = Object.getPrototypeOf(interpreter) as Record<string, unknown>;
  const analyse = shared[NAME] as Analysis | undefined;
  if (typeof analyse === "function" && !ours.has(analyse)) shared[NAME] = remembered(analyse);
};
