import { NodeServices } from "@effect/platform-node";
import { Effect } from "effect";
import { type Implementation, inProcess, reference } from "../adapter/index.ts";
import type { AdapterAnswer } from "../protocol/index.ts";
import { conform } from "../runner/index.ts";
import { tiny } from "../runner/tiny-vectors.testing.ts";

/** Everything that some format or terminal takes for more than text. */
export const HOSTILE = [
  "::error title=forged::all is well",
  "##[error]forged",
  "\u001b[2J\u001b]0;owned\u0007\u009b31m",
  "\u202e\u2066\u2028\u2029\u0085\r\n::stop-commands::x",
  "</script><script>alert(1)</script><img src=x onerror=alert(1)>",
  `"' onload="alert(1)" x='`,
  "]]><!-- --><?xml?>&amp;&lt;&#0;&nope;",
  "\ud800\ufffe\uffff\u0000\u0008",
  "%0A%0D,:javascript:alert(1)",
].join(" ");

const hello = (name: string): Implementation => ({
  ...reference,
  name,
  version: HOSTILE,
  features: ["core", HOSTILE.repeat(50)],
});

const report = (answer: Implementation["answer"]) =>
  conform({ adapter: inProcess({ ...hello(HOSTILE), answer }), vectors: tiny, seed: HOSTILE }).pipe(
    Effect.map((made) => ({
      ...made,
      adapter: { ...made.adapter, remarks: made.findings.map(({ actual }) => actual) },
    })),
    Effect.provide(NodeServices.layer),
  );

/** Answers of every form, with hostile text wherever a form has room for text. */
const ANSWERS: readonly AdapterAnswer[] = [
  { status: "error", message: HOSTILE.repeat(1000) },
  { status: "reject", native: HOSTILE },
  { status: "reject", code: HOSTILE, phase: HOSTILE },
  { status: "unsupported", feature: HOSTILE, reason: HOSTILE },
  { status: "ok", output: { [HOSTILE]: HOSTILE, resourceOut: HOSTILE }, post: { [HOSTILE]: [HOSTILE] } },
  { status: "ok", output: HOSTILE, post: HOSTILE },
];

/** Reports on implementations that answer with hostile text, one for each form of answer. */
export const hostileReports = Effect.forEach(ANSWERS, (answer) => report(() => answer));
