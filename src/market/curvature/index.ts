export type { CurvatureEpoch, RaiseRules } from "./epoch.ts";
export type { Starts } from "./raise-step.ts";
export {
  type CurvatureRule,
  type MeasuredReserve,
  targetFloorDown,
  utilizationDown,
  viewCurvatureTarget,
} from "./target.ts";
export { type CurvatureOrder, type CurvatureUpdate, largestRaise, lowerCurvature, raiseCurvature } from "./update.ts";
