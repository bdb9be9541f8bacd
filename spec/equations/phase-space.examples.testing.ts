import { type Example, first, onTarget, paper } from "./example.testing.ts";
import * as equations from "./index.ts";

/** Equations 3 to 11, each at a point worked by hand. */
export const phaseSpaceExamples: readonly Example[] = [
  {
    equation: "poissonBracket",
    at: "∇F = (2, 3 | 5, 7), ∇G = (11, 13 | 17, 19): 2·17 − 5·11 + 3·19 − 7·13",
    value: -55n,
    compute: (a) => {
      const row = (...values: readonly bigint[]) => values.map(a.literal);
      return equations.poissonBracket(
        a,
        { byReserve: row(2n, 3n), byCredits: row(5n, 7n) },
        { byReserve: row(11n, 13n), byCredits: row(17n, 19n) },
      );
    },
  },
  {
    equation: "hamiltonianOfResource",
    at: "3·6·12 + (12/2)·3·(4/2)² = 216 + 72",
    value: 288n,
    compute: (a) => equations.hamiltonianOfResource(a, paper(a, first)),
  },
  {
    equation: "hamiltonian",
    at: "288 + 1·2·4 + 0",
    value: 296n,
    compute: (a) => equations.hamiltonian(a, [paper(a, first), paper(a, onTarget)]),
  },
  { equation: "reserveVelocity", at: "3·6", value: 18n, compute: (a) => equations.reserveVelocity(a, paper(a, first)) },
  {
    equation: "creditsVelocity",
    at: "−3·12 − 12·3·(4/4)",
    value: -72n,
    compute: (a) => equations.creditsVelocity(a, paper(a, first)),
  },
  {
    equation: "literalPrice",
    at: "12/6 + 12·(4/4)/6",
    value: 4n,
    compute: (a) => equations.literalPrice(a, paper(a, first)),
  },
  { equation: "massMatrixEntry", at: "0", value: 0n, compute: (a) => equations.massMatrixEntry(a, 0, 0) },
  {
    equation: "augmentedHamiltonian",
    at: "296 + ½·5·144",
    value: 656n,
    compute: (a) => equations.augmentedHamiltonian(a, [paper(a, first), paper(a, onTarget)]),
  },
  {
    equation: "augmentedReserveVelocity",
    at: "18 + 5·12",
    value: 78n,
    compute: (a) => equations.augmentedReserveVelocity(a, paper(a, first)),
  },
  {
    equation: "augmentedCreditsVelocity",
    at: "as equation 6",
    value: -72n,
    compute: (a) => equations.augmentedCreditsVelocity(a, paper(a, first)),
  },
];
