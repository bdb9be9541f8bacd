/**
 * The process in which a module under test runs: `node module-host.js FILE`. It speaks the protocol on stdin and stdout,
 * and keeps stdout to itself: what the module prints goes to stderr.
 */
import { pathToFileURL } from "node:url";
import { OPERATIONS } from "../../spec/vocabulary/index.ts";
import { DEFAULT_WINDOW, PROTOCOL_VERSION } from "../protocol/limits.ts";

/** What a module exports, by these names or as the fields of its default export. */
interface ModuleUnderTest {
  readonly name?: string;
  readonly version?: string;
  /** All operations of the pool unless said otherwise. */
  readonly operations?: readonly string[];
  /** `["core"]` unless said otherwise. */
  readonly features?: readonly string[];
  /** Answers `{ operation, params, state, input }` with an answer of the protocol, without its id, or a promise of one. */
  readonly answer: (request: object) => unknown;
  /** Forgets what `answer` has cached. */
  readonly reset?: () => unknown;
}

const write = process.stdout.write.bind(process.stdout);
process.stdout.write = process.stderr.write.bind(process.stderr) as typeof process.stdout.write;

const [, , file = ""] = process.argv;

const load = async (): Promise<ModuleUnderTest> => {
  const exported = (await import(pathToFileURL(file).href)) as ModuleUnderTest & { readonly default?: ModuleUnderTest };
  const found = typeof exported.answer === "function" ? exported : exported.default;
  if (typeof found?.answer !== "function")
    throw new Error("the module exports no function `answer`, neither by that name nor in its default export");
  return found;
};

const helloOf = ({ name, version, operations, features }: ModuleUnderTest): object => ({
  protocol: PROTOCOL_VERSION,
  name: name ?? "module",
  version: version ?? "unknown",
  language: "JavaScript",
  operations: operations ?? OPERATIONS,
  features: features ?? ["core"],
  window: DEFAULT_WINDOW,
});

const answered = async (implementation: ModuleUnderTest, request: Record<string, unknown>): Promise<object> => {
  const { operation, params, state, input } = request;
  try {
    const answer = await implementation.answer({ operation, params, state, input });
    return typeof answer === "object" && answer !== null
      ? answer
      : { status: "error", message: `answered ${typeof answer}, not an object` };
  } catch (error) {
    return { status: "error", message: `threw ${String(error)}` };
  }
};

const said = (message: object): string => {
  try {
    return `${JSON.stringify(message)}\n`;
  } catch (error) {
    const { id } = message as { readonly id?: unknown };
    return `${JSON.stringify({ id, status: "error", message: `its answer is no JSON: ${String(error)}` })}\n`;
  }
};

const implementation = await load();

const reply = async (line: string): Promise<string> => {
  const message = JSON.parse(line) as Record<string, unknown>;
  switch (message.cmd) {
    case "hello":
      return said(helloOf(implementation));
    case "run":
      return said({ ...(await answered(implementation, message)), id: message.id });
    case "reset":
      await implementation.reset?.();
      return said({ ok: true });
    default:
      return said({ ok: true });
  }
};

/** A slow module's answers are sent as they come: each is waited for, with a deadline. A quick one's go together. */
const TOGETHER_MS = 20;

let rest = "";
process.stdin.setEncoding("utf8");
for await (const chunk of process.stdin as AsyncIterable<string>) {
  const lines = (rest + chunk).split("\n");
  rest = lines.pop() ?? "";
  let [out, since] = ["", performance.now()];
  for (const line of lines) {
    out += await reply(line);
    if (performance.now() - since < TOGETHER_MS) continue;
    write(out);
    [out, since] = ["", performance.now()];
  }
  write(out);
  if (lines.some((line) => line.startsWith('{"cmd":"stop"'))) process.exit(0);
}
