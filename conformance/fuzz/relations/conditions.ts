import type { Trial } from "../relation.ts";

export const always = (): boolean => true;
/** Splitting and monotony of what is paid out are proved without the per-trade risk, and false with it. */
export const riskless = ({ context }: Pick<Trial, "context">): boolean => context.fees.risk.schedule === "none";
/** The fall of the price along a curve is proved without inertia. */
export const plain = ({ pool, index }: Pick<Trial, "pool" | "index">): boolean => pool.resources[index]?.m === 0n;
