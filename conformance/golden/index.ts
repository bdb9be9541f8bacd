export { GOLDEN_TABLES, generateFloatVectors } from "./generate.ts";
