export { githubReport } from "./github.ts";
export { htmlReport } from "./html.ts";
export { jsonReport } from "./json.ts";
export { junitReport } from "./junit.ts";
export { sarifReport } from "./sarif.ts";
export { terminalReport } from "./terminal.ts";
export { type ReportFiles, writeReports } from "./write.ts";
