import { observe } from "./observe.ts";
import type { Done, MarketEvent } from "./operation.ts";

const encoded = (_: string, value: unknown): unknown => (typeof value === "bigint" ? value.toString() : value);

/** As the specification calls it: the place of a pool is `pool`, and of a seed only its digest matters. */
const recorded = ({ poolId, seed: _, ...parameters }: MarketEvent["parameters"]): MarketEvent["parameters"] =>
  poolId === undefined ? parameters : { pool: poolId, ...parameters };

/**
 * One line of a log: a JSON object with the operation, everything that it was asked and the oracles answered, and the whole
 * state after it. Integers are decimal strings. A log of all operations of a market, from its creation on, is a recording
 * that `hmm spec validate market LOG` accepts.
 */
export const logLine = ({ market, event }: Done<unknown>): string =>
  `${JSON.stringify({ action: event.action, parameters: recorded(event.parameters), state: observe(market) }, encoded)}\n`;

/** The log of the operations of a market, in the order in which they were done. */
export const toLog = (operations: readonly Done<unknown>[]): string => operations.map(logLine).join("");
