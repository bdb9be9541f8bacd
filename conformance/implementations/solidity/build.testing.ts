/** Writes the compiled contracts: `npm run solidity`, `npm run solidity -- FOLDER`. */
import { copyFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { artifactPath } from "./compile.testing.ts";

const [, , folder = "artifacts"] = process.argv;

mkdirSync(folder, { recursive: true });
for (const contract of ["HMM", "HMMConformance"]) {
  const path = join(folder, `${contract}.json`);
  copyFileSync(artifactPath(contract, "optimized"), path);
  console.log(path);
}
