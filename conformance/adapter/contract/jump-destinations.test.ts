import * as ethereumCommon from "@ethereumjs/common";
import * as ethereumEvm from "@ethereumjs/evm";
import { describe, expect, it } from "vitest";
import { remembered, rememberJumpDestinations } from "./jump-destinations.ts";

/** Jumps to the place that its calldata names: 4 is a destination, 7 looks like one and is a number that is pushed. */
const JUMPER = Uint8Array.of(0x5f, 0x35, 0x56, 0xfe, 0x5b, 0x00, 0x60, 0x5b, 0x00);

const word = (value: number): Uint8Array => Uint8Array.of(...new Uint8Array(31), value);

const common = new ethereumCommon.Common({ chain: ethereumCommon.Mainnet, hardfork: ethereumCommon.Hardfork.Prague });

const jump = async (evm: ethereumEvm.EVM, to: number) => {
  const { executionGasUsed, exceptionError } = await evm.runCode({ code: JUMPER, data: word(to), gasLimit: 1000n });
  return { gas: executionGasUsed, error: exceptionError?.error.slice(0, 12) };
};

describe("what is remembered of jump destinations", () => {
  it("is one analysis of each code in each EVM", () => {
    const asked: Uint8Array[] = [];
    const analyse = remembered(function (code) {
      asked.push(code);
      return { evm: this._evm, code };
    });
    const [one, other] = [{ _evm: {} }, { _evm: {} }];
    const [code, same] = [Uint8Array.of(0x5b), Uint8Array.of(0x5b)];
    const first = analyse.call(one, code);
    expect(first).toEqual({ evm: one._evm, code });
    expect(analyse.call(one, code)).toBe(first);
    expect(asked).toEqual([code]);
    expect(analyse.call(one, same)).not.toBe(first);
    expect(analyse.call(other, code)).not.toBe(first);
    expect(asked).toHaveLength(3);
  });

  it("changes neither gas nor outcome, of jumps that are right and of those that are wrong", async () => {
    const before = await ethereumEvm.createEVM({ common });
    const expected = [await jump(before, 4), await jump(before, 7), await jump(before, 5)];
    expect(expected.map(({ error }) => error)).toEqual([undefined, "invalid JUMP", "invalid JUMP"]);
    await rememberJumpDestinations(ethereumEvm, common);
    await rememberJumpDestinations(ethereumEvm, common);
    const after = await ethereumEvm.createEVM({ common });
    for (let round = 0; round < 2; round += 1)
      expect([await jump(after, 4), await jump(after, 7), await jump(after, 5)]).toEqual(expected);
  });

  it("takes hold of the EVM that is installed: a second call analyses nothing", async () => {
    await rememberJumpDestinations(ethereumEvm, common);
    const evm = await ethereumEvm.createEVM({ common });
    await jump(evm, 4);
    let looked = 0;
    const watched = new Proxy(JUMPER, {
      get: (code, name) => {
        if (name === "subarray") looked += 1;
        const found = Reflect.get(code, name, code) as unknown;
        return typeof found === "function" ? found.bind(code) : found;
      },
    });
    const run = () => evm.runCode({ code: watched, data: word(4), gasLimit: 1000n });
    await run();
    const once = looked;
    expect(once).toBeGreaterThan(0);
    await run();
    expect(looked).toBe(once);
  });
});
