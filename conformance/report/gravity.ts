import { match } from "ts-pattern";
import type { Finding } from "../runner/conform-report.ts";

/** What a kind of finding means to a program that collects test results. */
export type Gravity = "passed" | "failed" | "broken" | "skipped";

/** Broken is what gave no answer to judge; skipped is what nobody counts on, known failures among it. */
export const gravityOf = (kind: Finding["kind"]): Gravity =>
  match(kind)
    .returnType<Gravity>()
    .with("exact", () => "passed")
    .with(
      "poolFavouring",
      "violation",
      "wrongValue",
      "wrongRefusal",
      "acceptedWrongly",
      "refusedWrongly",
      "unsupported",
      "unexpectedPass",
      "staleKnownFailure",
      () => "failed",
    )
    .with("error", "timedOut", "crashed", "protocol", "notRun", () => "broken")
    .with("expectedFailure", "skipped", () => "skipped")
    .exhaustive();

/** What each kind of finding says, in a sentence. */
export const MEANING: Readonly<Record<Finding["kind"], string>> = {
  exact: "The answer is the expected one.",
  poolFavouring: "A valid trade in which the trader gets a little less, or pays a little more, than is due.",
  violation: "The trader gets more, or pays less, than the rule of every trade allows.",
  wrongValue: "The answer is off otherwise: another output, another state after, or no valid trade.",
  wrongRefusal: "Refused with a code or in a phase that does not apply.",
  acceptedWrongly: "Accepted what has to be refused.",
  refusedWrongly: "Refused what has to be done.",
  unsupported: "Said to be unsupported, of an operation that was declared.",
  error: "The adapter said that something went wrong.",
  timedOut: "No answer came in time.",
  crashed: "The adapter ended, or took more than it may.",
  protocol: "What came is no answer of the protocol.",
  expectedFailure: "Fails as the list of known failures says.",
  unexpectedPass: "Passes, although the list of known failures has it.",
  notRun: "Never asked: the adapter broke too often.",
  skipped: "Never asked: the operation or a feature was not declared.",
  staleKnownFailure: "An entry of the list of known failures of which no test was run.",
};
