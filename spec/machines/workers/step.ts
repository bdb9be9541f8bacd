import { Result } from "effect";
import type { Step } from "../../checker/machine.ts";
import { type Code, refusal } from "../../vocabulary/refusal.ts";

/** The step that was taken. Amounts that it decided go into the receipt. */
export const taken = <State>(next: State, receipt: Readonly<Record<string, bigint>> = {}): Step<State> =>
  Result.succeed({ next, receipt });

/** The step that was refused, and changes nothing. */
export const refused = <State>(code: Code, field: string, actual: bigint | string, bound: string): Step<State> =>
  Result.fail(refusal(code, field, actual, bound));

export const total = (amounts: readonly bigint[]): bigint => amounts.reduce((left, right) => left + right, 0n);

export const smallerOf = (left: bigint, right: bigint): bigint => (left < right ? left : right);
