export { routeJob } from "./route-job.ts";
export { routeLiquidity, shareOut } from "./route-liquidity.ts";
export { routeSubstitutes } from "./route-substitutes.ts";
