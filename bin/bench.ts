import { globSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { PACKAGE_ROOT } from "./package.ts";

/** Measures every benchmark of the checkout: `npm run bench`, with `-- --json` one document, with `-- NAME` only the rows that begin so. */
interface Row {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
}

interface Benchmark {
  readonly rows: () => readonly Row[] | Promise<readonly Row[]>;
}

const FOLDERS = "{spec,src,proofs,conformance}/**/*.bench.ts";

const main = async (): Promise<void> => {
  const words = process.argv.slice(2);
  const json = words.includes("--json");
  const only = words.filter((word) => !word.startsWith("--"));
  const measured: Row[] = [];
  for (const file of globSync(FOLDERS, { cwd: PACKAGE_ROOT }).toSorted()) {
    if (only.length > 0 && !only.some((word) => file.includes(word))) continue;
    console.error(`measuring ${file}`);
    const { rows } = (await import(pathToFileURL(join(PACKAGE_ROOT, file)).href)) as Benchmark;
    measured.push(...(await rows()));
  }
  if (json) console.log(JSON.stringify({ rows: measured }, null, 2));
  else
    for (const { name, value, unit } of measured)
      console.log(`${name.padEnd(40)} ${value.toLocaleString("en-US").padStart(16)} ${unit}`);
};

await main();
