import { computation, counterexample, text } from "../evidence/evidence.ts";

/*
 * Table 3, every cell worked out anew. Losses are negative, in per cent as the table has them.
 */

const RATIOS = [2, 5, 10] as const;
type Ratio = (typeof RATIOS)[number];

const percent = (poolOverHold: number): number => 100 * (poolOverHold - 1);

const constantProduct = (r: number): number => percent((2 * Math.sqrt(r)) / (1 + r));

/** Concentrated in [1/ρ, ρ] around the price at first, √ρ = `root`. Past ρ all of it is in credits. */
const concentrated = (r: number, root: number): number => {
  const held = (1 - 1 / root) * (1 + r);
  const price = Math.min(Math.sqrt(r), root);
  return percent((r * (1 / price - 1 / root) + price - 1 / root) / held);
};

const weighted = (r: number, weightOfMover: number): number =>
  percent(r ** weightOfMover / (weightOfMover * r + 1 - weightOfMover));

/** y on the stableswap curve through (1, 1), D = 2: Ann·(x + y) + D = Ann·D + D³/(4xy). */
const stableswapOther = (x: number, amplified: number): number => {
  const b = x + 2 / amplified - 2;
  return (-b + Math.sqrt(b * b + 8 / (amplified * x))) / 2;
};

/** The reserve at which the price −dy/dx is r, by bisection; the price falls as x rises. */
const stableswap = (r: number, amplified: number): number => {
  const priceAt = (x: number): number => {
    const y = stableswapOther(x, amplified);
    return (amplified + 2 / (x * x * y)) / (amplified + 2 / (x * y * y));
  };
  let [low, high] = [1e-9, 1];
  for (let i = 0; i < 200; i++) {
    const middle = (low + high) / 2;
    if (priceAt(middle) > r) low = middle;
    else high = middle;
  }
  return percent((low * r + stableswapOther(low, amplified)) / (1 + r));
};

/** The exact loss from a start on target, with l = λ/2κ. */
const hamiltonianLoss = (r: number, l: number): number =>
  percent(1 - (Math.sqrt(r - l) - Math.sqrt(1 - l)) ** 2 / (1 + r));

/** The l with which the exact loss is what is printed, by bisection: the loss grows with l. */
const curvatureFor = (r: number, printed: number): number => {
  let [low, high] = [-1000, 0.999];
  for (let i = 0; i < 200; i++) {
    const middle = (low + high) / 2;
    if (hamiltonianLoss(r, middle) > printed) low = middle;
    else high = middle;
  }
  return low;
};

const cell = (row: string, r: Ratio) => `table-3-${row}-at-${r}`;

/** A cell that is right: a run gives what is printed. */
const right = (r: Ratio, printed: string) =>
  computation({
    id: cell("constant-product", r),
    says: `A constant product loses 2√${r}/${1 + r} − 1 = ${printed}%.`,
    compute: () => ({ loss: constantProduct(r), printed: Number(printed) }),
    holds: "-0.005 <= loss - printed <= 0.005",
    unless: () => ({ loss: constantProduct(r + 0.1), printed: Number(printed) }),
  });

/** A cell that is wrong: a run gives another number, under every reading of the row. */
const wrong = (row: string, says: string, r: Ratio, printed: string, readings: Readonly<Record<string, number>>) =>
  computation({
    id: cell(row, r),
    says,
    compute: () => ({ printed: Number(printed), ...readings }),
    holds: Object.keys(readings)
      .map((name) => `${name} - printed < -0.5`)
      .join(" and "),
    unless: () => ({ printed: Math.min(...Object.values(readings)), ...readings }),
  });

export const constantProductCells = {
  2: right(2, "-5.72"),
  5: right(5, "-25.46"),
  10: computation({
    id: cell("constant-product", 10),
    says: "A constant product loses 2√10/11 − 1 = −42.50% at r = 10. What is printed is its loss at r = 14.97.",
    compute: () => ({ printed: -51.54, loss: constantProduct(10), atFifteen: constantProduct(14.97) }),
    holds: "loss - printed > 9 and -0.02 < atFifteen - printed < 0.02",
    unless: () => ({ printed: -42.5, loss: constantProduct(10), atFifteen: constantProduct(14.97) }),
  }),
} as const;

const curveCell = (r: Ratio, printed: string) =>
  wrong(
    "curve",
    `The stableswap invariant with A = 100, solved: Ann = A·n^n = 400, and Ann = 200 as the contracts have it. Either loses far more than is printed, for prices that leave the peg empty one side.`,
    r,
    printed,
    { amplified400: stableswap(r, 400), amplified200: stableswap(r, 200) },
  );

export const curveCells = { 2: curveCell(2, "-0.31"), 5: curveCell(5, "-6.82"), 10: curveCell(10, "-18.73") } as const;

/** No amplification gives less than the constant product, which it becomes as A goes to 0. */
export const amplificationOnlyAdds = computation({
  id: "amplification-only-adds-loss",
  says: "At r = 2 the loss of stableswap grows from the constant product's 5.72% as A grows: no A gives the 0.31% of the table.",
  compute: () => ({ none: stableswap(2, 1e-6), one: stableswap(2, 4), hundred: stableswap(2, 400) }),
  holds: "-5.73 < none < -5.71 and one < none and hundred < one",
  unless: () => ({ none: stableswap(2, 400), one: stableswap(2, 4), hundred: stableswap(2, 1e-6) }),
});

/** Ten times the depth of the whole range: 1 − 1/√ρ = 1/10. */
const TENFOLD = 10 / 9;

const v3Cell = (r: Ratio, printed: string) =>
  wrong(
    "v3",
    `A position of ten times the depth (range ×/÷ (10/9)²), and one in the range [π/10, 10π]: both lose more than is printed, which is about the row of the whole range.`,
    r,
    printed,
    { tenTimes: concentrated(r, TENFOLD), tenRange: concentrated(r, Math.sqrt(10)) },
  );

export const v3Cells = { 2: v3Cell(2, "-5.72"), 5: v3Cell(5, "-25.46"), 10: v3Cell(10, "-42.54") } as const;

const balancerCell = (r: Ratio, printed: string) =>
  wrong(
    "balancer",
    `A pool of weights 80/20 loses r^w/(wr + 1 − w) − 1, with 80% or 20% in what moves: both more than is printed.`,
    r,
    printed,
    { mostInMover: weighted(r, 0.8), leastInMover: weighted(r, 0.2) },
  );

export const balancerCells = {
  2: balancerCell(2, "-1.04"),
  5: balancerCell(5, "-8.91"),
  10: balancerCell(10, "-19.63"),
} as const;

const hamiltonianCell = (λ: string, r: Ratio, printed: string) =>
  computation({
    id: cell(`hmm-${λ}`, r),
    says: `With λ > 0 the loss from a target is at least a constant product's, for every κ > λ/2. What is printed needs a negative l = λ/2κ, that is λ < 0 or κ < 0.`,
    compute: () => ({
      printed: Number(printed),
      product: constantProduct(r),
      quarter: hamiltonianLoss(r, 0.25),
      needed: curvatureFor(r, Number(printed)),
    }),
    holds: "product < printed and quarter < product and needed < 0",
    unless: () => ({
      printed: hamiltonianLoss(r, 0.5),
      product: constantProduct(r),
      quarter: hamiltonianLoss(r, 0.25),
      needed: curvatureFor(r, hamiltonianLoss(r, 0.5)),
    }),
  });

export const hamiltonianCells = {
  "0.5": {
    2: hamiltonianCell("0.5", 2, "-3.84"),
    5: hamiltonianCell("0.5", 5, "-17.12"),
    10: hamiltonianCell("0.5", 10, "-28.92"),
  },
  "2": {
    2: hamiltonianCell("2", 2, "-1.91"),
    5: hamiltonianCell("2", 5, "-9.23"),
    10: hamiltonianCell("2", 10, "-16.41"),
  },
} as const;

const levels = (λ: number, cells: readonly number[]) => {
  const κ = cells.map((printed, i) => λ / (2 * curvatureFor(RATIOS[i] ?? 2, printed)));
  return { least: Math.min(...κ), most: Math.max(...κ) };
};

export const noLevelFits = computation({
  id: "no-level-fits-a-row",
  says: "The κ that the three cells of a row of HMM need under the exact formula are negative, and differ by more than a factor of two: no pool has them.",
  compute: () => levels(0.5, [-3.84, -17.12, -28.92]),
  holds: "most < 0 and least < 2·most",
  unless: () => levels(0.5, [hamiltonianLoss(2, 0.25), hamiltonianLoss(5, 0.25), hamiltonianLoss(10, 0.25)]),
});

export const captionAgainstCells = text({
  id: "table-3-caption-against-its-cells",
  says: "By the table's own cells HMM with λ = 2 loses 6.2 times what Curve does at r = 2, and 1.35 times at r = 5.",
  given: { hmm2: "1.91", curve2: "0.31", hmm5: "9.23", curve5: "6.82" },
  where: { atTwo: "hmm2/curve2", atFive: "hmm5/curve5" },
  shows: ["atTwo", "atFive"],
  holds: "atTwo > 6 and atFive > 1.3",
  unless: { hmm2: "0.31" },
});

export const balancerBeatsHamiltonian = text({
  id: "table-3-balancer-beats-hmm",
  says: "By the table's own cells Balancer loses less than HMM in five of six: at every r for λ = 0.5, and at r = 2 and r = 5 for λ = 2.",
  given: { b2: "1.04", b5: "8.91", b10: "19.63", h2: "3.84", h5: "17.12", h10: "28.92", H2: "1.91", H5: "9.23" },
  shows: [],
  holds: "b2 < h2 and b5 < h5 and b10 < h10 and b2 < H2 and b5 < H5",
  unless: { b5: "9.5" },
});

export const curveBeatsHamiltonian = text({
  id: "table-3-curve-beats-hmm",
  says: "By the table's own cells Curve loses less than HMM in five of six: all but λ = 2 at r = 10.",
  given: { c2: "0.31", c5: "6.82", c10: "18.73", h2: "3.84", h5: "17.12", h10: "28.92", H2: "1.91", H5: "9.23" },
  shows: [],
  holds: "c2 < h2 and c5 < h5 and c10 < h10 and c2 < H2 and c5 < H5",
  unless: { c5: "9.5" },
});

export const v3RowAgainstConstantProduct = text({
  id: "table-3-v3-row-against-constant-product",
  says: "The rows of Uniswap v2 and v3 are the same at r = 2 and r = 5, and differ by nine points at r = 10: one curve cannot be both.",
  given: { v2at2: "5.72", v3at2: "5.72", v2at5: "25.46", v3at5: "25.46", v2at10: "51.54", v3at10: "42.54" },
  shows: ["v2at10 - v3at10"],
  holds: "v2at2 = v3at2 and v2at5 = v3at5 and v2at10 != v3at10",
  unless: { v3at10: "51.54" },
});

export const captionForVolatilePairs = text({
  id: "large-curvature-for-volatile-pairs",
  says: "Table 3 has the λ = 2 of its caption for volatile pairs; section 14.1 has the lower λ of its range for them, and 2 is in its upper half in logarithms.",
  given: { caption: "2", least: "0.5", most: "5" },
  shows: ["least·most"],
  holds: "caption^2 > least·most",
  unless: { caption: "0.5" },
});

export const fortyTwoAndAHalf = counterexample({
  id: "constant-product-loss-at-ten",
  says: "2√10/11 − 1 is not −51.54%: that would make (11·(1 − 0.5154)/2)² equal to 10, and it is 7.1.",
  given: { r: "10", printed: "0.5154" },
  where: { squared: "((1 + r)·(1 - printed)/2)^2" },
  shows: ["squared"],
  holds: "squared < 9.9 and r = 10",
  unless: { printed: "0.4250" },
});

/** What the fractions of a cell are, with another figure at which they would not contradict it. */
type CellFigures = Readonly<Record<Ratio, readonly [printed: string, possible: string]>>;

const cells = <Figures extends CellFigures>(
  figures: Figures,
  make: (ratio: Ratio, printed: string, possible: string) => ReturnType<typeof counterexample>,
) =>
  ({
    2: make(2, ...figures[2]),
    5: make(5, ...figures[5]),
    10: make(10, ...figures[10]),
  }) as const;

/**
 * Arbitrage leaves the pool at the point of its curve that is worth least, so that any point on the curve or above it
 * bounds what is left.
 */
export const curvePoints = cells(
  { 2: ["0.0031", "0.3"], 5: ["0.0682", "0.7"], 10: ["0.1873", "0.9"] },
  (ratio, printed, possible) =>
    counterexample({
      id: `table-3-curve-point-at-${ratio}`,
      says: `(1/50, 11/5) is on or above the stableswap curve with Ann = 200 and with 400, and is worth less at r = ${ratio} than what the cell leaves: the loss is larger.`,
      given: { x: "1/50", y: "11/5", r: String(ratio), printed },
      where: {
        above200: "200·(x + y) + 2 - 400 - 2/(x·y)",
        above400: "400·(x + y) + 2 - 800 - 2/(x·y)",
        loss: "1 - (x·r + y)/(1 + r)",
      },
      shows: ["above200", "above400", "loss"],
      holds: "above200 >= 0 and above400 >= 0 and loss > printed",
      unless: { printed: possible },
    }),
);

export const concentratedExactly = cells(
  { 2: ["0.0572", "0.2963"], 5: ["0.2546", "0.6482"], 10: ["0.4254", "0.8081"] },
  (ratio, printed, possible) =>
    counterexample({
      id: `table-3-v3-exactly-at-${ratio}`,
      says: `Ten times the depth is the range up to √ρ = 10/9, past which all is in credits: at r = ${ratio} the loss is exactly this.`,
      given: { r: String(ratio), printed, root: "10/9" },
      where: { loss: "1 - (root - 1/root)/((1 - 1/root)·(1 + r))", depth: "1/(1 - 1/root)" },
      shows: ["depth", "loss"],
      holds: "root^2 < r and loss > printed + 0.0001",
      unless: { printed: possible },
    }),
);

/** r^w with w = 4/5 has no fraction; its fifth power has. */
export const balancerPowers = cells(
  { 2: ["0.0104", "0.0328"], 5: ["0.0891", "0.1373"], 10: ["0.1963", "0.2306"] },
  (ratio, printed, possible) =>
    counterexample({
      id: `table-3-balancer-powers-at-${ratio}`,
      says: `With 80% in what moves, (1 − loss)(4r + 1)/5 is r^(4/5): its fifth power would be above r⁴ at r = ${ratio} with the loss printed.`,
      given: { r: String(ratio), printed },
      where: { left: "((1 - printed)·(4·r + 1)/5)^5", due: "r^4" },
      shows: ["left", "due"],
      holds: "left > due",
      unless: { printed: possible },
    }),
);

const belowConstantProduct = (λ: string, figures: CellFigures) =>
  cells(figures, (ratio, printed, possible) =>
    counterexample({
      id: `table-3-hmm-${λ}-squares-at-${ratio}`,
      says: `A constant product keeps 2√r/(1 + r): squared, ((1 − loss)(1 + r))² is 4r. With the loss printed it is more at r = ${ratio}: less than a constant product loses, which no λ > 0 can.`,
      given: { r: String(ratio), printed },
      where: { kept: "((1 - printed)·(1 + r))^2", product: "4·r" },
      shows: ["kept", "product"],
      holds: "kept > product",
      unless: { printed: possible },
    }),
  );

export const hamiltonianSquares = {
  "0.5": belowConstantProduct("0.5", {
    2: ["0.0384", "0.0573"],
    5: ["0.1712", "0.2547"],
    10: ["0.2892", "0.4251"],
  }),
  "2": belowConstantProduct("2", { 2: ["0.0191", "0.0573"], 5: ["0.0923", "0.2547"], 10: ["0.1641", "0.4251"] }),
} as const;
