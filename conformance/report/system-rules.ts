import type { SystemOperation } from "../../spec/vocabulary/index.ts";
import type { Rule } from "./rules.ts";

const of =
  (system: string, equations: string) =>
  (text: string): Rule => ({ text, source: `spec/systems/${system}.md; ${equations}` });

const liquidity = of("liquidity", "equation 31");

/** What an accepted operation of a system has to answer, in one line. */
export const SYSTEM_RULE_OF: Readonly<Record<SystemOperation, Rule>> = {
  "liquidity.mint": liquidity("s shares cost ⌈q·s/S⌉ of every resource and ⌈p·s/S⌉ of its credits"),
  "liquidity.mintByAmounts": liquidity("the shares are the largest s with s·q ≤ Δq·S and s·p ≤ Δp·S for all resources"),
  "liquidity.burn": liquidity("s shares pay ⌊q·s/S⌋ of every resource and ⌊p·s/S⌋ of its credits; 1000 stay for ever"),
};
