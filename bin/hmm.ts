#!/usr/bin/env node
import { enableCompileCache } from "node:module";

/** The command `hmm`. It looks at the Node that runs it before it loads anything that an older one cannot read. */
const LEAST_NODE = [22, 19] as const;

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < LEAST_NODE[0] || (major === LEAST_NODE[0] && minor < LEAST_NODE[1])) {
  console.error(`hmm needs Node ${LEAST_NODE.join(".")} or newer; this is Node ${process.versions.node}.`);
  process.exitCode = 2;
} else {
  // A second start takes half the time of the first.
  enableCompileCache();
  await import("./main.ts");
}
