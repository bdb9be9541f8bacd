export { type Fuzzed, type FuzzOptions, fuzz } from "./fuzz.ts";
export { RELATIONS } from "./relations/index.ts";
export { saveVectors } from "./saved.ts";
