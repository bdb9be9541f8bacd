export { addLiquidity } from "./add-liquidity.ts";
export type { LiquidityChange } from "./change.ts";
export { mintShares } from "./mint-shares.ts";
export { removeLiquidity } from "./remove-liquidity.ts";
