import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of package.json: above this file in the checkout, further above in the compiled package. */
const rootFrom = (folder: string): string => {
  if (existsSync(join(folder, "package.json"))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error("hmm is not in its package: no package.json above it");
  return rootFrom(parent);
};

export const PACKAGE_ROOT = rootFrom(dirname(fileURLToPath(import.meta.url)));

const { version } = JSON.parse(readFileSync(join(PACKAGE_ROOT, "package.json"), "utf8")) as {
  readonly version: string;
};

export const VERSION = version;

/** The golden vectors that come with the package. */
export const VECTORS = join(PACKAGE_ROOT, "vectors");

/** The folder of the text that implementations are written from. */
export const SPECIFICATION = join(PACKAGE_ROOT, "spec");

/** The counts of the machines; only in a checkout. */
export const COUNTS_FILE = join(PACKAGE_ROOT, "spec", "machines", "counts.ts");

/** The Python implementation that comes with the package. */
export const PYTHON_ADAPTER = join(PACKAGE_ROOT, "conformance", "implementations", "python", "hmm.py");
