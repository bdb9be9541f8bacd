export { readFloatFile } from "./check.ts";
export { checkFloatVectors, type FloatCheck, floatSource, writeFloatVectors } from "./folder.ts";
export type { FloatFile, FloatTest } from "./format.ts";
