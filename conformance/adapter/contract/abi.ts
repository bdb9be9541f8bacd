import { Result } from "effect";
import type * as Ox from "ox";
import { type AdapterAnswer, printable } from "../../protocol/index.ts";
import { acceptedAnswer, refusedAnswer } from "./answer.ts";
import type { CallOutcome, Hex } from "./call.ts";
import { type FunctionName, INTERFACE } from "./interface.ts";
import type { Question } from "./question.ts";

/** How a contract introduces itself. */
export interface Introduction {
  readonly name: string;
  readonly version: string;
  readonly operations: readonly string[];
  readonly features: readonly string[];
}

/** Questions and answers as bytes. */
export interface ContractAbi {
  readonly calldata: (question: Question) => Hex;
  readonly introduction: (outcome: CallOutcome) => Result.Result<Introduction, string>;
  readonly answer: (operation: string, question: Question, outcome: CallOutcome) => AdapterAnswer;
}

/** The errors that every contract can raise without declaring them. */
const PANIC = "0x4e487b71";
const ERROR = "0x08c379a0";

const SELECTOR = 10;

/** `known` are custom errors beyond those of the interface, as JSON ABI items. */
export const contractAbi = (ox: typeof Ox, known: readonly unknown[]): ContractAbi => {
  const items = ox.Abi.from(INTERFACE as readonly string[]) as readonly Ox.AbiItem.AbiItem[];
  const functions = new Map(
    items
      .filter((item): item is Ox.AbiFunction.AbiFunction => item.type === "function")
      .map((item) => [item.name, item]),
  );
  const errors = new Map<string, string>();
  for (const item of [...items, ...(known as readonly Ox.AbiItem.AbiItem[])])
    if (item.type === "error") errors.set(ox.AbiError.getSelector(item), item.name);

  const functionOf = (name: FunctionName): Ox.AbiFunction.AbiFunction => {
    const found = functions.get(name);
    if (found === undefined) throw new Error(`the interface has no function ${name}`);
    return found;
  };

  const decoded = (name: FunctionName, data: Hex): Result.Result<unknown, string> =>
    Result.try({
      try: () => ox.AbiFunction.decodeResult(functionOf(name), data) as unknown,
      catch: () => `returned ${(data.length - 2) / 2} bytes that are not what ${name} returns: ${printable(data, 80)}`,
    });

  const reverted = (data: Hex): AdapterAnswer => {
    const selector = data.slice(0, SELECTOR);
    if (data.length < SELECTOR) return { status: "error", message: "reverted without a reason" };
    try {
      if (selector === PANIC) {
        const [code] = ox.AbiParameters.decode([{ type: "uint256" }], `0x${data.slice(SELECTOR)}`);
        return { status: "reject", native: `Panic(0x${code.toString(16).padStart(2, "0")})` };
      }
      const name = errors.get(selector);
      if (selector === ERROR || name === "Unsupported") {
        const [text] = ox.AbiParameters.decode([{ type: "string" }], `0x${data.slice(SELECTOR)}`);
        return selector === ERROR
          ? { status: "reject", native: `Error(${printable(text)})` }
          : { status: "unsupported", feature: text, reason: "the contract reverts with Unsupported" };
      }
      return refusedAnswer(name ?? selector);
    } catch {
      return { status: "error", message: `reverted with ${printable(data, 80)}, which is no error of any ABI` };
    }
  };

  return {
    calldata: (question) => ox.AbiFunction.encodeData(functionOf(question.function), question.args),
    introduction: (outcome) => {
      if (outcome._tag === "Failed") return Result.fail(outcome.reason);
      if (outcome._tag === "Reverted") return Result.fail("hello() reverts: does it implement IHMMConformance?");
      return Result.map(decoded("hello", outcome.data), (said) => {
        const [name, version, operations, features] = said as readonly [string, string, string[], string[]];
        return { name, version, operations, features };
      });
    },
    answer: (operation, question, outcome) => {
      if (outcome._tag === "Failed") return { status: "error", message: printable(outcome.reason) };
      if (outcome._tag === "Reverted") return reverted(outcome.data);
      return Result.match(decoded(question.function, outcome.data), {
        onFailure: (message) => ({ status: "error", message }),
        onSuccess: (result) => acceptedAnswer(operation, result),
      });
    },
  };
};
