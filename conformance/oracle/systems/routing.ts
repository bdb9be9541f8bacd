import { Result } from "effect";
import { routeLiquidity } from "../../../spec/machines/routing/index.ts";
import { liquidityRoutingCodec } from "../../../spec/vocabulary/index.ts";
import { jsonObjectOf } from "../../vectors/index.ts";
import { handling } from "../answered.ts";

export const routing = {
  "routing.liquidity": handling(liquidityRoutingCodec, ({ input }) =>
    Result.map(routeLiquidity(input), (shares) => ({ output: jsonObjectOf({ shares }), post: null })),
  ),
};
