export * from "./adapter.ts";
export { BadCommand, joinCommand, splitCommand } from "./command-line.ts";
export * from "./contract/index.ts";
export { answerOf, type Implementation, inProcess } from "./in-process.ts";
export { moduleAdapter } from "./module.ts";
export { reference, referenceAdapter } from "./source.ts";
export { subprocess } from "./subprocess.ts";
