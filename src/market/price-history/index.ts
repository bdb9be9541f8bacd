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
export { volatilityUp } from "./volatility.ts";
