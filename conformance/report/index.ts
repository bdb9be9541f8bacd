export { jsonReport } from "./json.ts";

export { terminalReport } from "./terminal.ts";
