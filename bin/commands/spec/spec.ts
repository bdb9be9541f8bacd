import { Command } from "effect/cli";
import { check } from "./check.ts";
import { list } from "./list.ts";
import { simulate } from "./simulate.ts";
import { trace } from "./trace.ts";
import { validate } from "./validate.ts";

export const specCommand = Command.make("spec").pipe(
  Command.withDescription(
    "The specification as machines: list, check, simulate them; validate and print recorded runs",
  ),
  Command.withSubcommands([list, check, simulate, validate, trace]),
);
