export { jsonReport } from "./json.ts";
export { RULE_OF, type Rule, refusalRule } from "./rules.ts";
export { terminalReport } from "./terminal.ts";
