import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, describe, expect, it } from "vitest";

/** A project of one function that rounds up. */
const root = mkdtempSync(join(tmpdir(), "hmm-weak-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const write = (path: string, text: string): void => {
  mkdirSync(join(root, path, ".."), { recursive: true });
  writeFileSync(join(root, path), text);
};

cpSync("conformance/mutation", join(root, "conformance/mutation"), { recursive: true });
cpSync("conformance/report/table.ts", join(root, "conformance/report/table.ts"));
symlinkSync(resolve("node_modules"), join(root, "node_modules"));
write("package.json", '{ "type": "module" }');
write(
  "tsconfig.json",
  '{ "compilerOptions": { "module": "NodeNext", "allowImportingTsExtensions": true, "noEmit": true } }',
);
write("conformance/mutation/equivalent.json", "[]");
write("conformance/mutation/judged.json", "{}");
write("src/pool/double.ts", "export const halfUp = (n: bigint): bigint => (n + 1n) / 2n;\n");

const testWith = (expectation: string): void =>
  write(
    "src/pool/double.test.ts",
    `import { expect, it } from "vitest";
import { halfUp } from "./double.ts";
it("halves", () => ${expectation});
`,
  );

const judge = () => {
  const { status, stdout } = spawnSync(
    process.execPath,
    // As in CI, of a file that no record knows.
    [
      "conformance/mutation/run.testing.ts",
      "--changed",
      "HEAD~1",
      "--minutes",
      "4",
      "--score",
      "src-by-tests",
      "--json",
    ],
    { cwd: root, encoding: "utf8", env: { ...process.env, VITEST: undefined, NODE_OPTIONS: "" } },
  );
  return { status, scores: JSON.parse(stdout).scores };
};

describe("a change that comes with a weak test", () => {
  it("falls below the threshold, and the run fails", () => {
    testWith("expect(halfUp(4n)).toBeGreaterThan(0n)");
    const { status, scores } = judge();
    expect(scores).toMatchObject([{ name: "src-by-tests", files: 1, filesJudged: 1 }]);
    expect(scores[0].score).toBeLessThan(95);
    expect(scores[0].survived).toBeGreaterThan(0);
    expect(status).toBe(1);
  });
  it("passes with a test that looks at the value, of an odd number and of an even one", () => {
    testWith("expect([halfUp(4n), halfUp(5n), halfUp(0n), halfUp(1n)]).toEqual([2n, 3n, 0n, 1n])");
    const { status, scores } = judge();
    expect(scores[0]).toMatchObject({ survived: 0, score: 100 });
    expect(status).toBe(0);
  });
});
