/**
 * An adapter that must fail: `node adapter.ts NAME`, where NAME is one of `acts.ts`, or `off-by-one`, or `reference`,
 * which must not fail, and shows that the others do so by what they do.
 */
import { createInterface } from "node:readline";
import { ACTS, type Act } from "./acts.ts";

const [name = ""] = process.argv.slice(2);

const actOf = async (): Promise<Act> => {
  const act = ACTS[name];
  if (act !== undefined) return act;
  // Only these need the specification, which takes longer to load than all the rest.
  const { referenceActs } = await import("./reference.ts");
  const reference = referenceActs[name];
  if (reference === undefined) throw new Error(`no saboteur is called ${name}`);
  return reference;
};

const OPERATIONS = ["create", "invariant", "price", "crossPrice", "buy", "buyExact", "sell", "sellExact", "swap"];

const hello = {
  protocol: 1,
  name: `saboteur ${name}`,
  version: "1.0.0",
  language: "TypeScript",
  operations: OPERATIONS.map((operation) => `pool.${operation}`),
  features: ["core", "inertia", "per-block"],
  bits: 256,
  window: 16,
  deterministic: true,
  issues: "none",
};

const say = (message: unknown): void => {
  process.stdout.write(`${JSON.stringify(message)}\n`);
};

const shout = (bytes: Buffer | string): void => {
  process.stdout.write(bytes);
};

const act = await actOf();
for await (const line of createInterface({ input: process.stdin })) {
  const message = JSON.parse(line);
  if (message.cmd === "hello") say(hello);
  else if (message.cmd === "reset") say({ ok: true });
  else if (message.cmd === "run") act(message, say, shout);
  else if (message.cmd === "stop") {
    say({ ok: true });
    process.exit(0);
  }
}
