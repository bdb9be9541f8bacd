import { NodeRuntime, NodeServices } from "@effect/platform-node";
import { Cause, Console, Effect } from "effect";
import { CONFIRMATIONS, type Confirmed } from "./confirmations.testing.ts";
import { FellShort } from "./outcome.ts";
import { QuintFailed } from "./quint.testing.ts";
import { table } from "./terminal.ts";

/**
 * Independent confirmation: `npm run confirm` has Quint, which shares none of our code, judge the machines that it can
 * read, and compares. Both judges have to say what is expected, and the runs of Quint's that are kept have to be
 * behaviours of our machine.
 */
const said = (holds: boolean): string => (holds ? "holds" : "violated");

const agrees = ({ expected, ours, quint, traces, strange }: Confirmed): boolean =>
  ours === expected && quint === expected && (traces > 0 || !expected) && strange === null;

const program = Effect.gen(function* () {
  const rows = yield* Effect.forEach(
    CONFIRMATIONS,
    ({ name, judge }) => Effect.tap(judge, () => Console.error(`judged: ${name}`)),
    { concurrency: 2 },
  );
  yield* Console.log(
    table(
      ["machine", "properties", "expected", "here", "Quint", "runs read back", "agree"],
      rows.map((row) => [
        row.name,
        row.properties.join(" "),
        ...[row.expected, row.ours, row.quint].map(said),
        `${row.traces}`,
        agrees(row) ? "yes" : (row.strange ?? "no"),
      ]),
    ),
  );
  if (!rows.every(agrees)) return yield* new FellShort();
}).pipe(
  Effect.tapCause((cause) => {
    const failure = Cause.squash(cause);
    if (failure instanceof FellShort) return Effect.void;
    return Console.error(failure instanceof QuintFailed ? failure.message : Cause.pretty(cause));
  }),
  Effect.provide(NodeServices.layer),
);

NodeRuntime.runMain(program, { disableErrorReporting: true });
