export { type GeneratedFile, GOLDEN_TABLES, generateFloatVectors } from "./generate.ts";
