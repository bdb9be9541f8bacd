import { computation, text } from "../evidence/evidence.ts";

/*
 * Figures that the paper prints, against each other. What is given is quoted; everything else is worked out.
 */

export const efficiencyBaseline = text({
  id: "efficiency-baseline",
  says: "1.153 in Table 4 is relative to Uniswap v3, whose cell is 1.0, and there is no row or column of an order book: the 15.3% are measured against what §11.3 and the abstract do not name.",
  given: { hmm: "1.153", v3: "1.0", curve: "0.89", balancer: "0.94", claimed: "15.3" },
  where: { overV3: "100·(hmm/v3 - 1)" },
  shows: ["overV3"],
  holds: "overV3 = claimed",
  unless: { v3: "0.94" },
});

export const efficiencyAgainstAlternatives = text({
  id: "efficiency-against-the-alternatives",
  says: "Against the three designs of Table 4 the efficiency is 15.3%, 29.6% and 22.7% higher: one figure cannot be against all alternatives, as the conclusion has it.",
  given: { hmm: "1.153", v3: "1.0", curve: "0.89", balancer: "0.94" },
  where: { overV3: "100·(hmm/v3 - 1)", overCurve: "100·(hmm/curve - 1)", overBalancer: "100·(hmm/balancer - 1)" },
  shows: ["overV3", "overCurve", "overBalancer"],
  holds: "overCurve - overV3 > 14 and overBalancer - overV3 > 7",
  unless: { curve: "1.0", balancer: "1.0" },
});

export const efficiencyMeansLoss = text({
  id: "efficiency-means-loss",
  says: "If 1.153 is depth over that without curvature, 1/(1 − l), then l is 0.133, and the loss near the start is 15.3% larger, too.",
  given: { hmm: "1.153" },
  where: { l: "1 - 1/hmm", loss: "1/(1 - l)" },
  shows: ["l", "loss"],
  holds: "0.13 < l < 0.14 and loss = hmm and loss > 1",
  unless: { hmm: "1.0" },
});

/** Depth of stableswap with two coins at the peg over a constant product's: 1 + Ann/2. */
const depthAtPeg = (amplified: number) => {
  const other = (x: number): number => {
    const b = x + 2 / amplified - 2;
    return (-b + Math.sqrt(b * b + 8 / (amplified * x))) / 2;
  };
  const price = (x: number): number =>
    (amplified + 2 / (x * x * other(x))) / (amplified + 2 / (x * other(x) * other(x)));
  const step = 1e-5;
  const slope = (price(1 + step) - price(1 - step)) / (2 * step);
  return { depth: 2 / -slope };
};

export const curveEfficiency = computation({
  id: "curve-depth-at-the-peg",
  says: "Curve with A = 100 has 101 (Ann = 200) to 201 (Ann = 400) times the depth of a constant product at the peg, where Table 4 has 0.89 of a concentrated one.",
  compute: () => depthAtPeg(200),
  holds: "100 < depth < 102",
  unless: () => depthAtPeg(1),
});

export const stabilityBaseline = text({
  id: "stability-baseline",
  says: "The 89.2% of oracle AMMs is none of the stabilities of Table 4, which has no oracle AMM; Table 5 has one, and no stability.",
  given: { claimed: "89.2", v3: "91.4", curve: "96.8", balancer: "93.1", hmm: "98.7" },
  shows: [],
  holds: "claimed != v3 and claimed != curve and claimed != balancer and claimed != hmm",
  unless: { v3: "89.2" },
});

export const latencyAgainstTail = text({
  id: "latency-against-its-tail",
  says: "Under 200 ms is true of the mean, 182 ms; one quote in a hundred takes 423 ms or more.",
  given: { claimed: "200", mean: "182", p99: "423" },
  shows: [],
  holds: "mean < claimed < p99",
  unless: { p99: "199" },
});

export const latencyAgainstOthers = text({
  id: "latency-against-others",
  says: "HMM is the slowest of the four designs of Table 4.",
  given: { hmm: "182", v3: "45", curve: "52", balancer: "78" },
  shows: ["hmm/v3"],
  holds: "v3 < hmm and curve < hmm and balancer < hmm",
  unless: { hmm: "50" },
});

export const lossAgainstV3 = text({
  id: "loss-against-v3",
  says: "2.8% against 4.6% is 39.1% lower, not 32%.",
  given: { hmm: "2.8", v3: "4.6", claimed: "32" },
  where: { lower: "100·(1 - hmm/v3)" },
  shows: ["lower"],
  holds: "lower - claimed > 1",
  unless: { v3: "4.1176" },
});

export const lossAgainstCurve = text({
  id: "loss-against-curve",
  says: "Against Curve's 1.9% the loss of HMM is 47.4% higher, and against Balancer's 3.7% 24.3% lower: 32% is none of them.",
  given: { hmm: "2.8", curve: "1.9", balancer: "3.7" },
  where: { higher: "100·(hmm/curve - 1)", lower: "100·(1 - hmm/balancer)" },
  shows: ["higher", "lower"],
  holds: "higher > 47 and lower < 32",
  unless: { curve: "4" },
});

export const lossSign = text({
  id: "loss-sign",
  says: "Table 4 prints the loss as +2.8%; equation 25 and Table 3 have it at most 0.",
  given: { table4: "2.8", table3: "-3.84" },
  shows: [],
  holds: "table3 <= 0 < table4",
  unless: { table4: "-2.8" },
});

export const captionOfTable4 = text({
  id: "table-4-caption",
  says: "Of the cells of Table 4, HMM's stability and efficiency are the largest; its slippage is 1.5 times v3's and 3 times Curve's, below Balancer's.",
  given: {
    stability: "98.7",
    best: "96.8",
    efficiency: "1.153",
    next: "1.0",
    slip: "0.12",
    v3: "0.08",
    curve: "0.04",
    bal: "0.15",
  },
  where: { overV3: "slip/v3", overCurve: "slip/curve" },
  shows: ["overV3", "overCurve"],
  holds: "stability > best and efficiency > next and overV3 = 1.5 and overCurve = 3 and slip < bal",
  unless: { slip: "0.04" },
});

export const sameMeanTwice = text({
  id: "simulated-latency-is-the-testnets",
  says: "The mean latency of the simulation and that of the testnet are the same to the millisecond.",
  given: { simulated: "182", testnet: "182" },
  shows: [],
  holds: "simulated = testnet",
  unless: { testnet: "190" },
});

export const jobsOfTheSimulation = text({
  id: "jobs-of-the-simulation",
  says: "10 jobs a minute for 180 days are 2,592,000 jobs, or 100 times as many if each client has that rate: which, the paper does not say.",
  given: { rate: "10", days: "180", clients: "100" },
  where: { jobs: "rate·60·24·days", each: "jobs·clients" },
  shows: ["jobs", "each"],
  holds: "jobs = 2592000 and each = 259200000",
  unless: { days: "30" },
});

export const swapsOfTheTestnet = text({
  id: "swaps-of-the-testnet",
  says: "847,231 swaps in 30 days are 28,241 a day, 19.6 a minute and 0.65 a block: 1.96 for each job at 10 jobs a minute.",
  given: { swaps: "847231", days: "30", jobsPerMinute: "10", blockTime: "2" },
  where: {
    daily: "swaps/days",
    perMinute: "daily/1440",
    perBlock: "perMinute·blockTime/60",
    perJob: "perMinute/jobsPerMinute",
  },
  shows: ["daily", "perMinute", "perBlock", "perJob"],
  holds: "28241 < daily < 28242 and 1.9 < perJob < 2 and 0.65 < perBlock < 0.66",
  unless: { days: "60" },
});

export const rungeKuttaLeak = text({
  id: "runge-kutta-leak-a-day",
  says: "3.2e-4 in 1000 swaps are, at 28,241 swaps a day, 0.904% a day, 28 times the 0.032% printed, which is 1000 swaps' worth.",
  given: { drift: "3.2e-4", swaps: "847231", days: "30", printed: "0.032" },
  where: { percent: "100·drift·swaps/days/1000", factor: "percent/printed" },
  shows: ["percent", "factor"],
  holds: "0.90 < percent < 0.91 and factor > 28",
  unless: { swaps: "30000" },
});

export const rungeKuttaTwice = text({
  id: "runge-kutta-drift-twice",
  says: "Table 2 has Runge–Kutta drift by 7.8e-4 in 10⁴ steps and 4.1e-2 in 10⁶: 7.8e-5 and 4.1e-5 a thousand, where section 11.6 has 3.2e-4.",
  given: { ten4: "7.8e-4", ten6: "4.1e-2", section: "3.2e-4" },
  where: { fromTen4: "ten4/10", fromTen6: "ten6/1000" },
  shows: ["fromTen4", "fromTen6"],
  holds: "section > 4·fromTen4 and section > 7·fromTen6",
  unless: { section: "7.8e-5" },
});

export const rungeKuttaRatio = text({
  id: "runge-kutta-ratio",
  says: "The drift of Runge–Kutta on a quadratic H is the same at every step, so that 100 times the steps give at least 100 times of it; Table 2 has 52.6 times.",
  given: { ten4: "7.8e-4", ten6: "4.1e-2" },
  where: { ratio: "ten6/ten4" },
  shows: ["ratio"],
  holds: "ratio < 100",
  unless: { ten6: "7.9e-2" },
});

export const driftWithFees = text({
  id: "drift-with-fees",
  says: "Step 4 of Algorithm 1 lowers H by w·q·f at every swap. Over 847,231 swaps even a fee of 1e-15 credits with w·q = 1 exceeds 1e-10.",
  given: { swaps: "847231", fee: "1e-15", printed: "1e-10", wq: "1" },
  where: { drift: "swaps·wq·fee" },
  shows: ["drift"],
  holds: "drift > printed",
  unless: { fee: "1e-17" },
});

export const sandwichesThatPay = text({
  id: "sandwiches-that-pay",
  says: "If 97% of sandwiches are unprofitable, 3% are profitable: what Proposition 9 is called excludes.",
  given: { unprofitable: "97" },
  where: { profitable: "100 - unprofitable" },
  shows: ["profitable"],
  holds: "profitable > 0",
  unless: { unprofitable: "100" },
});

export const annualised = text({
  id: "returns-annualised-from-a-month",
  says: "18.4% a year is measured over 30 days: about 1.5% in that time, scaled by 12.2.",
  given: { annual: "18.4", days: "30" },
  where: { measured: "annual·days/365", scaled: "365/days" },
  shows: ["measured", "scaled"],
  holds: "measured < 1.6 and scaled > 12",
  unless: { days: "365" },
});

/** 1 − CV of a price series. */
const stability = (prices: readonly number[]) => {
  const mean = prices.reduce((sum, price) => sum + price, 0) / prices.length;
  const variance = prices.reduce((sum, price) => sum + (price - mean) ** 2, 0) / prices.length;
  return 1 - Math.sqrt(variance) / mean;
};

/** A market that moves, quoted with what is arbitraged and with what has stopped. */
const quoted = (market: readonly number[]) => ({
  arbitraged: stability(market),
  stale: stability(market.map(() => market[0] ?? 0)),
});

export const stalePriceIsStable = computation({
  id: "stale-price-is-perfectly-stable",
  says: "By 1 − CV a price that never moves scores 100%, however far the market goes; one that follows the market scores what the market does.",
  compute: () => quoted([1, 2, 4, 2, 1]),
  holds: "stale = 1 and arbitraged < 0.6",
  unless: () => quoted([1, 1, 1, 1, 1]),
});

export const recoveryOfHalf = text({
  id: "flash-crash-figures",
  says: "8 minutes against 42 are 5.25 times as fast; in blocks of 2 s 240 against 1260. No price path is published from which either could be worked out.",
  given: { hmm: "8", book: "42", blockTime: "2" },
  where: { faster: "book/hmm", blocks: "60·hmm/blockTime" },
  shows: ["faster", "blocks"],
  holds: "faster = 5.25 and blocks = 240",
  unless: { book: "40" },
});

export const ruthCost = text({
  id: "gradients-of-a-swap",
  says: "Algorithm 2 has four coefficients c and three d that are not 0: seven gradients for a swap that a constant product does with one division. Four times its cost is too low, and moot: swaps have a closed form.",
  given: { drifts: "4", kicks: "3", claimed: "4" },
  where: { gradients: "drifts + kicks" },
  shows: ["gradients"],
  holds: "gradients > claimed",
  unless: { kicks: "0" },
});

export const pioneersByYear = text({
  id: "pioneers-by-year",
  says: "Of the references that are cited, Bancor is of 2017 and those for Uniswap of 2020 and 2021; of the compute markets Golem is of 2016 and iExec of 2018, before the others.",
  given: {
    bancor: "2017",
    uniswap: "2020",
    golem: "2016",
    iexec: "2018",
    akash: "2020",
    render: "2021",
    gensyn: "2023",
  },
  shows: [],
  holds: "bancor < uniswap and golem < iexec < akash < render < gensyn",
  unless: { bancor: "2022" },
});
