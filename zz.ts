import { Effect } from "effect";
import { instrument } from "./conformance/mutation/instrument.testing.ts";
import { supervise } from "./conformance/mutation/supervise.testing.ts";
const files = process.argv.slice(2);
const { mutants } = await instrument(files);
const rs = await Effect.runPromise(supervise({ program: new URL("./conformance/mutation/"+process.env.J+".testing.ts", import.meta.url), files, shares: 1, silenceMilliseconds: 8000, told: (n) => Effect.sync(() => console.error(n, "of", mutants.length)) }));
const by = new Map(rs.map((r) => [r.id, r]));
for (const m of mutants) console.log(by.get(m.id)?.status, `${m.file}:${m.line}`, m.key);
