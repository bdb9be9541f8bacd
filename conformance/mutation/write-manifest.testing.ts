import { writeFileSync } from "node:fs";
import { makeManifest } from "./manifest.testing.ts";

/* Run as a program, `npm run mutation:manifest`, after a change of the code. What it changes is to be read. */
const manifest = await makeManifest();
writeFileSync(new URL("manifest.json", import.meta.url), `${JSON.stringify(manifest, null, 2)}\n`);
