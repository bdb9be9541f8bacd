import type { Machine } from "../machine.ts";
import { toLog } from "../validate/log.ts";
import { formatCall } from "./format.ts";
import type { Trace } from "./trace.ts";

/** Where a machine is to be imported from. */
export interface MachineSource {
  readonly module: string;
  readonly export: string;
  /** Where the checker is to be imported from. */
  readonly checker: string;
}

/**
 * A trace as a test file: it fails as long as the machine does what the trace shows, and violates the property by it.
 * The behaviour stands in it as a log, which `readLog` and `validate` read.
 */
export const toTestFile = <State>(
  machine: Machine<State>,
  trace: Trace<State>,
  property: string,
  source: MachineSource,
): string => {
  const calls = trace.steps.map(({ action, parameters }) => formatCall(action, parameters)).join(", ");
  const lines = toLog(machine, trace).trimEnd().split("\n");
  return `import { assert, describe, it } from "@effect/vitest";
import { Result } from "effect";
import { brokenAlong, readLog, validate } from ${JSON.stringify(source.checker)};
import { ${source.export} as machine } from ${JSON.stringify(source.module)};

const LOG = [
${lines.map((line) => `  ${JSON.stringify(line)},`).join("\n")}
].join("\\n");

describe(${JSON.stringify(machine.name)}, () => {
  it(${JSON.stringify(`keeps ${property} after ${calls || "nothing"}`)}, () => {
    const { trace } = validate(machine, Result.getOrThrow(readLog(machine, LOG)));
    const broken = trace === null ? [] : brokenAlong(machine, trace).map((one) => one.property);
    assert.notInclude(broken, ${JSON.stringify(property)});
  });
});
`;
};
