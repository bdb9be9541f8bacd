export { type Attack, type AttackOutcome, sandwich, type VictimOrder } from "./attack.ts";
export { admitTrade, type BlockSides, NO_SIDES, type TradeSide } from "./same-block.ts";
