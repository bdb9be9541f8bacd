/**
 * The ABI that is asked, as in conformance/implementations/solidity/contracts: Types.sol, IHMMConformance.sol and
 * Errors.sol. A test compares it with what the compiler makes of them.
 */
const STRUCTS = [
  "struct Resource { uint256 weight; uint256 q; uint256 p; uint256 c; uint256 beta; uint256 m; }",
  "struct OpenBlock { bool isOpen; uint256 q0; uint256 price0; int256 net; }",
  "struct Pool { uint256 shares; Resource[] resources; uint256 blockNumber; OpenBlock[] open; }",
  "struct Fees { uint256 base; uint256 volatilityRate; uint256 cap; uint8 schedule; uint256 riskRate; }",
  "struct TradeParams { Fees fees; uint256 volatility; uint256 time; }",
  "struct NewResource { uint256 weight; uint256 q; uint256 p; uint256 m; uint8 terms; uint256 c; uint256 beta; uint256 lambda; uint256 qBar; }",
  "struct CreateInput { uint256 shares; NewResource[] resources; }",
  "struct BuyInput { uint256 index; uint256 creditsIn; uint256 minResource; uint256 deadline; }",
  "struct BuyExactInput { uint256 index; uint256 resourceOut; uint256 maxCredits; uint256 deadline; }",
  "struct SellInput { uint256 index; uint256 resourceIn; uint256 minCredits; uint256 deadline; }",
  "struct SellExactInput { uint256 index; uint256 creditsOut; uint256 maxResource; uint256 deadline; }",
  "struct SwapInput { uint256[] creditsIn; uint256[] minResource; uint256 deadline; }",
  "struct Receipt { uint256 amount; uint256 fee; uint256 risk; }",
  "struct SwapReceipt { uint256[] resourceOut; uint256[] fee; uint256[] risk; }",
] as const;

const FUNCTIONS = [
  "function hello() pure returns (string name, string version, string[] operations, string[] features)",
  "function create(CreateInput input) pure returns (Pool post)",
  "function invariant(Pool state, uint256 index) pure returns (uint256 virtualCredits, uint256 invariantHigh, uint256 invariantLow)",
  "function price(Pool state, uint256 index) pure returns (uint256)",
  "function crossPrice(Pool state, uint256 index, uint256 inTermsOf) pure returns (uint256)",
  "function buy(TradeParams params, Pool state, BuyInput input) pure returns (Receipt output, Pool post)",
  "function buyExact(TradeParams params, Pool state, BuyExactInput input) pure returns (Receipt output, Pool post)",
  "function sell(TradeParams params, Pool state, SellInput input) pure returns (Receipt output, Pool post)",
  "function sellExact(TradeParams params, Pool state, SellExactInput input) pure returns (Receipt output, Pool post)",
  "function swap(TradeParams params, Pool state, SwapInput input) pure returns (SwapReceipt output, Pool post)",
] as const;

const ERRORS = [
  "error LengthMismatch(uint256 actual, uint256 expected)",
  "error UnknownResource(uint256 index, uint256 count)",
  "error ZeroAmount()",
  "error Expired(uint256 time, uint256 deadline)",
  "error InvalidWeights(uint256 actual, uint256 expected)",
  "error InvalidFees(uint256 actual, uint256 bound)",
  "error InvalidState(uint256 actual, uint256 bound)",
  "error ParameterPrecision(uint256 actual, uint256 least)",
  "error NotAdmissible(uint256 index)",
  "error Overflow(uint256 actual, uint256 bound)",
  "error InsufficientReserve(uint256 actual, uint256 bound)",
  "error InsufficientOutput(uint256 actual, uint256 least)",
  "error LimitExceeded(uint256 actual, uint256 limit)",
  "error Unsupported(string feature)",
] as const;

/** Human-readable, as ox parses it. */
export const INTERFACE: readonly string[] = [...STRUCTS, ...FUNCTIONS, ...ERRORS];

/** What a contract can be asked to call. */
export type FunctionName =
  | "hello"
  | "create"
  | "invariant"
  | "price"
  | "crossPrice"
  | "buy"
  | "buyExact"
  | "sell"
  | "sellExact"
  | "swap";
