export { averagePriceDown, averagePriceUp } from "./average.ts";
export {
  beginHistory,
  CALENDAR,
  type Calendar,
  observePrice,
  type PriceHistory,
  type PriceView,
  passTime,
  volatilityOf,
  windowSum,
} from "./history.ts";
export { restoreHistory } from "./restore.ts";
export { volatilityUp } from "./volatility.ts";
