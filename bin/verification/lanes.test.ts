import { readFileSync } from "node:fs";
import { Effect } from "effect";
import { describe, expect, it } from "vitest";
import { checkLayers } from "./lanes.ts";
import { type Layer, layers } from "./layers.ts";

const charge = { cases: 1, seed: 1, only: ["vectors"] as const };

const check = (list: readonly Layer[], lanes: number) =>
  Effect.runPromise(Effect.result(checkLayers(list, charge, lanes, () => {})));

describe("layers checked side by side", () => {
  const list = layers(charge);
  it("come out in their order, whoever checked them", async () => {
    const { files } = JSON.parse(readFileSync("vectors/manifest.json", "utf8"));
    const cases = files.reduce((total: number, { count }: { count: number }) => total + count, 0);
    const outcome = await check(list, 2);
    expect(outcome).toMatchObject({ success: [{ ok: true, count: cases }, { ok: true }] });
  });
  it("fail, and do not pass, where one could not be checked", async () => {
    const [, floats] = list;
    const longer = floats === undefined ? [] : [floats, floats, floats];
    const outcome = await check(longer, 3);
    expect(outcome._tag).toBe("Failure");
    expect(outcome._tag === "Failure" && outcome.failure.message).toContain("there is no layer 2");
  });
});
