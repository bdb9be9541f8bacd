import type { PoolOperation, RawRequest } from "../../spec/vocabulary/index.ts";
import { answerOf } from "../adapter/in-process.ts";
import { ask } from "../oracle/oracle.ts";
import type { AdapterAnswer } from "../protocol/index.ts";
import type { Act, Asked } from "./acts.ts";

const right = (asked: Asked): AdapterAnswer => answerOf(ask(asked as unknown as RawRequest<PoolOperation>));

/** The first amount of an output, moved by some units: what a wrong rounding does. */
const moved = (answer: AdapterAnswer, by: bigint): AdapterAnswer => {
  if (answer.status !== "ok" || typeof answer.output !== "object" || answer.output === null) return answer;
  const [first, ...others] = Object.entries(answer.output);
  if (first === undefined) return answer;
  const [field, value] = first;
  const move = (amount: unknown): string => String(BigInt(String(amount)) + by);
  const output = { [field]: Array.isArray(value) ? value.map(move) : move(value), ...Object.fromEntries(others) };
  return { ...answer, output };
};

/** Adapters that know the specification, and what they make of it. */
export const referenceActs: Readonly<Record<string, Act>> = {
  reference: (asked, say) => say({ id: asked.id, ...right(asked) }),
  "off-by-one": (asked, say) => say({ id: asked.id, ...moved(right(asked), 1n) }),
  // Answers in any order: allowed, for the ids tell which is which.
  "out-of-order": (() => {
    const held: (() => void)[] = [];
    return (asked, say) => {
      held.push(() => say({ id: asked.id, ...right(asked) }));
      setTimeout(() => held.pop()?.(), 5);
    };
  })(),
  "native-errors": (asked, say) => {
    const answer = right(asked);
    say(
      answer.status === "reject"
        ? { id: asked.id, status: "reject", native: `E_${answer.code}` }
        : { id: asked.id, ...answer },
    );
  },
  // Right but for an unsupported operation that it has declared.
  unsupported: (asked, say) =>
    say({ id: asked.id, status: "unsupported", feature: asked.operation, reason: "not yet" }),
};
