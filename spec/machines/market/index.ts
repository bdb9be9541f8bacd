export { type Genesis, parametersOf } from "./create.ts";
export * from "./machine.ts";
export { type Call, founded, played } from "./play.ts";
export * from "./rules.ts";
export * from "./scopes.ts";
export { COARSE_SCRIPTS } from "./starts.ts";
export * from "./state.ts";
export { type MarketAction, marketSteps } from "./steps.ts";
export { GENESIS, MARKET_WALK } from "./walk.ts";
