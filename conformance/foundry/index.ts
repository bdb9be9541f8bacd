export { exportFoundry, type FoundryExport, type FoundryOptions } from "./export.ts";
