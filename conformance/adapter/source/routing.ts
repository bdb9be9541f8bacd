import { Result } from "effect";
import { liquidityRoutingCodec } from "../../../spec/vocabulary/index.ts";
import { routeLiquidity } from "../../../src/market/routing/index.ts";
import { handlingFirst } from "../../oracle/answered.ts";
import { jsonObjectOf } from "../../vectors/index.ts";

export const routing = {
  "routing.liquidity": handlingFirst(liquidityRoutingCodec, ({ input }) =>
    Result.map(routeLiquidity(input), (shares) => ({ output: jsonObjectOf({ shares }), post: null })),
  ),
};
