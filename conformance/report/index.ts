export { jsonReport } from "./json.ts";
export { type Rule, refusalRule, ruleOf } from "./rules.ts";
export { terminalReport } from "./terminal.ts";
