import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { printable } from "../protocol/index.ts";
import type { Adapter } from "./adapter.ts";
import { started } from "./subprocess.ts";

const HOST = fileURLToPath(
  new URL(import.meta.url.endsWith(".ts") ? "module-host.ts" : "module-host.js", import.meta.url),
);

/**
 * An implementation that is a JavaScript module: `--module FILE`. It runs in a process of its own, in which a host
 * speaks the protocol for it, so that it can hang, crash or take all memory without harm to the run.
 */
export const moduleAdapter = (file: string): Adapter =>
  started([process.execPath, HOST, resolve(file)], printable(`module ${file}`));
