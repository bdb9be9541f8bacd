export * from "./frontier.ts";
export * from "./hmm.ts";
export * from "./paper.ts";
export * from "./portfolio.ts";
export * from "./rivals.ts";
export * from "./stableswap.ts";
export * from "./table3.ts";
