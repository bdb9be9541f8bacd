import {
  init,
  killThreads,
  type Z3_ast,
  type Z3_context,
  Z3_error_code,
  Z3_lbool,
  type Z3_solver,
  type Z3_tactic,
} from "z3-solver";
import { fraction, type Rational } from "../../spec/arithmetic/index.ts";
import { simplestBetween } from "./simplest.ts";
import { type Z3Functions, type Z3Reading, z3Reading } from "./z3-reading.ts";

/**
 * How Z3 is run on a problem. `qfnra-nlsat` decides polynomial problems. `monomials` multiplies everything out and takes
 * each monomial for a number of its own: at once where the claim is a sum of what is known, with a lemma or two.
 * The others now and then get through where these are slow.
 */
export type Strategy = "qfnra-nlsat" | "monomials" | "smt" | "qfnra";

export interface Z3 {
  readonly functions: Z3Functions;
  readonly close: () => Promise<void>;
}

/**
 * Loads Z3. Its threads keep the process alive until `close`; what they say when they are ended is of no use to
 * anybody, and a failure throws. The options are made anew: Z3's module keeps its state in them.
 */
export const loadZ3 = async (): Promise<Z3> => {
  const { Z3: functions, em } = await init({ print: () => {}, printErr: () => {} });
  return { functions, close: async () => killThreads(em) };
};

/** Bits of an algebraic number that are looked at for a fraction nearby: few first, so that the fraction is a simple one. */
const PRECISIONS = [4, 12, 40] as const;

/**
 * One problem in a context of its own. Z3's object layer is not used: it frees contexts only when the garbage
 * collector pleases, at 10 MB each, and a context that has seen other problems before may answer otherwise. A plain
 * context owns its terms, and goes with them.
 */
export class Session {
  readonly #z3: Z3Functions;
  readonly #context: Z3_context;
  readonly #solver: Z3_solver;
  readonly reading: Z3Reading;
  #interrupted = false;

  constructor(z3: Z3Functions, strategy: Strategy) {
    this.#z3 = z3;
    const config = z3.mk_config();
    this.#context = z3.mk_context(config);
    z3.del_config(config);
    this.#solver = z3.mk_solver_from_tactic(this.#context, this.#tactic(strategy));
    z3.solver_inc_ref(this.#context, this.#solver);
    this.reading = z3Reading(z3, this.#context);
  }

  assert(condition: Z3_ast): void {
    this.#z3.solver_assert(this.#context, this.#solver, condition);
  }

  push(condition: Z3_ast): void {
    this.#z3.solver_push(this.#context, this.#solver);
    this.assert(condition);
  }

  pop(): void {
    this.#z3.solver_pop(this.#context, this.#solver, 1);
  }

  async check(timeoutMilliseconds: number): Promise<"sat" | "unsat" | "unknown"> {
    if (this.#interrupted) return "unknown";
    const parameters = this.#z3.mk_params(this.#context);
    this.#z3.params_inc_ref(this.#context, parameters);
    this.#z3.params_set_uint(this.#context, parameters, this.#symbol("timeout"), Math.max(1, timeoutMilliseconds));
    this.#z3.solver_set_params(this.#context, this.#solver, parameters);
    this.#z3.params_dec_ref(this.#context, parameters);
    this.#throwIfFaulty();
    const answer = await this.#z3.solver_check(this.#context, this.#solver);
    if (answer === Z3_lbool.Z3_L_UNDEF) return "unknown";
    this.#throwIfFaulty();
    return answer === Z3_lbool.Z3_L_TRUE ? "sat" : "unsat";
  }

  reasonUnknown(): string {
    return this.#z3.solver_get_reason_unknown(this.#context, this.#solver);
  }

  /** Values of constants in the model at hand: a fraction, or simple fractions close to a value that is none. */
  values(names: readonly string[]): ReadonlyMap<string, Rational | readonly Rational[]> {
    const model = this.#z3.solver_get_model(this.#context, this.#solver);
    this.#z3.model_inc_ref(this.#context, model);
    const values = names.map((name): readonly [string, Rational | readonly Rational[]] => {
      const value = this.#z3.model_eval(this.#context, model, this.reading.constant(name), true);
      if (value === null) throw new Error(`Z3 has no value for ${name} in a complete model`);
      return [name, this.#z3.is_algebraic_number(this.#context, value) ? this.#near(value) : this.#exact(value)];
    });
    this.#z3.model_dec_ref(this.#context, model);
    this.#throwIfFaulty();
    return new Map(values);
  }

  /** Stops a check that is running, and all that would follow. */
  interrupt(): void {
    this.#interrupted = true;
    this.#z3.interrupt(this.#context);
  }

  close(): void {
    this.#z3.solver_dec_ref(this.#context, this.#solver);
    this.#z3.del_context(this.#context);
  }

  #symbol(name: string) {
    return this.#z3.mk_string_symbol(this.#context, name);
  }

  #tactic(strategy: Strategy): Z3_tactic {
    if (strategy !== "monomials") return this.#named(strategy);
    const expand = this.#z3.mk_params(this.#context);
    this.#z3.params_inc_ref(this.#context, expand);
    this.#z3.params_set_bool(this.#context, expand, this.#symbol("som"), true);
    const expanded = this.#z3.tactic_using_params(this.#context, this.#named("simplify"), expand);
    this.#z3.tactic_inc_ref(this.#context, expanded);
    const steps = [expanded, this.#named("propagate-values"), this.#named("solve-eqs"), expanded, this.#named("smt")];
    return steps.reduceRight((rest, step) => {
      const both = this.#z3.tactic_and_then(this.#context, step, rest);
      this.#z3.tactic_inc_ref(this.#context, both);
      return both;
    });
  }

  #named(tactic: string): Z3_tactic {
    const made = this.#z3.mk_tactic(this.#context, tactic);
    this.#z3.tactic_inc_ref(this.#context, made);
    return made;
  }

  #exact(numeral: Z3_ast): Rational {
    const [numerator = "0", denominator = "1"] = this.#z3.get_numeral_string(this.#context, numeral).split("/");
    return fraction(BigInt(numerator), BigInt(denominator));
  }

  #near(algebraic: Z3_ast): readonly Rational[] {
    return PRECISIONS.map((bits) =>
      simplestBetween(
        this.#exact(this.#z3.get_algebraic_number_lower(this.#context, algebraic, bits)),
        this.#exact(this.#z3.get_algebraic_number_upper(this.#context, algebraic, bits)),
      ),
    );
  }

  #throwIfFaulty(): void {
    const code = this.#z3.get_error_code(this.#context);
    if (code !== Z3_error_code.Z3_OK) throw new Error(`Z3: ${this.#z3.get_error_msg(this.#context, code)}`);
  }
}
