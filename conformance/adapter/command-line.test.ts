import { execFileSync } from "node:child_process";
import { Result } from "effect";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { joinCommand, splitCommand } from "./command-line.ts";

const words = (command: string) => Result.getOrThrow(splitCommand(command));

describe("a command", () => {
  it("is split as a shell would split it", () => {
    expect(words("python3 adapter.py")).toEqual(["python3", "adapter.py"]);
    expect(words(`  node 'a b' "c d" e\\ f  --x=1 "" `)).toEqual(["node", "a b", "c d", "e f", "--x=1", ""]);
    expect(words(`sh -c 'echo $HOME | cat'`)).toEqual(["sh", "-c", "echo $HOME | cat"]);
  });

  it.each(["", "  ", "a | b", "a; b", "a > b", "echo $HOME", "ls *.py", "`id`", 'a "b'])(
    "is refused, with a reason, if only a shell could run it: %s",
    (command) => {
      const split = splitCommand(command);
      expect(Result.isFailure(split) && split.failure.message).toContain("cannot be run");
    },
  );

  it("joined again is the same words, to us and to a shell", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "grapheme-ascii" }), { minLength: 1 }), (some) => {
        const given = ["program", ...some];
        expect(words(joinCommand(given))).toEqual(given);
      }),
    );
    const line = joinCommand(["printf", "%s\\n", "it's", '$HOME "x"', "a\\b"]);
    expect(execFileSync("sh", ["-c", line], { encoding: "utf8" })).toBe(`it's\n$HOME "x"\na\\b\n`);
  });
});
