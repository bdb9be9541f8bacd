import { type Code, PHASE_OF } from "../../../spec/vocabulary/index.ts";
import type { AdapterAnswer, Json, JsonObject } from "../../protocol/index.ts";

interface AbiPool {
  readonly shares: bigint;
  readonly resources: readonly Readonly<Record<"weight" | "q" | "p" | "c" | "beta" | "m", bigint>>[];
  readonly blockNumber: bigint;
  readonly open: readonly (Readonly<Record<"q0" | "price0" | "net", bigint>> & { readonly isOpen: boolean })[];
}

interface Receipt {
  readonly amount: bigint;
  readonly fee: bigint;
  readonly risk: bigint;
}

const decimals = (fields: Readonly<Record<string, bigint>>): JsonObject =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, String(value)]));

const poolJson = ({ shares, resources, blockNumber, open }: AbiPool): Json => ({
  shares: String(shares),
  resources: resources.map(decimals),
  block: {
    number: String(blockNumber),
    open: open.map(({ isOpen, ...fields }) => (isOpen ? decimals(fields) : null)),
  },
});

const receipt =
  (amountField: string) =>
  (result: unknown): AdapterAnswer => {
    const [{ amount, fee, risk }, post] = result as readonly [Receipt, AbiPool];
    return { status: "ok", output: decimals({ [amountField]: amount, fee, risk }), post: poolJson(post) };
  };

const priceAnswer = (result: unknown): AdapterAnswer => ({ status: "ok", output: { price: String(result) } });

/** What an accepted operation says in JSON, from the decoded result of its function. */
const ANSWERS: Readonly<Record<string, (result: unknown) => AdapterAnswer>> = {
  "pool.create": (result) => ({ status: "ok", output: {}, post: poolJson(result as AbiPool) }),
  "pool.invariant": (result) => {
    const [virtualCredits, high, low] = result as readonly [bigint, bigint, bigint];
    return { status: "ok", output: decimals({ virtualCredits, invariant: (high << 256n) | low }) };
  },
  "pool.price": priceAnswer,
  "pool.crossPrice": priceAnswer,
  "pool.buy": receipt("resourceOut"),
  "pool.buyExact": receipt("creditsIn"),
  "pool.sell": receipt("creditsOut"),
  "pool.sellExact": receipt("resourceIn"),
  "pool.swap": (result) => {
    const [output, post] = result as readonly [Readonly<Record<string, readonly bigint[]>>, AbiPool];
    const lists = Object.entries(output).map(([name, values]) => [name, values.map(String)] as const);
    return { status: "ok", output: Object.fromEntries(lists), post: poolJson(post) };
  },
};

export const acceptedAnswer = (operation: string, result: unknown): AdapterAnswer =>
  ANSWERS[operation]?.(result) ?? { status: "error", message: `no operation ${operation}` };

/** A custom error by its name: one of our codes says its phase, any other is for the implementer's map. */
export const refusedAnswer = (native: string): AdapterAnswer =>
  Object.hasOwn(PHASE_OF, native)
    ? { status: "reject", code: native, phase: PHASE_OF[native as Code], native }
    : { status: "reject", native };
