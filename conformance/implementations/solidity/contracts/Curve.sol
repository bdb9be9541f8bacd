// SPDX-License-Identifier: MIT
pragma solidity ^0.8.26;

import {NotAdmissible, Overflow} from "./Errors.sol";
import {QUANTITY_LIMIT, Resource, WAD} from "./Types.sol";
import {Wide} from "./Wide.sol";

/// One resource of a pool, ready to be traded on: P_w = p·W − β·S + c·q and I = 2·q·P_w + m·p², which no trade lowers.
struct Curve {
    uint256 q;
    uint256 p;
    uint256 c;
    uint256 m;
    uint256 b; // β·S
    uint256 invariantHi;
    uint256 invariantLo;
}

/// The arithmetic is unchecked, for nothing in it can overflow: q, c, m, β, S < 2^112 and p < 2^116 throughout, so that
/// β·S and c·q stay below 2^224, P_w below 2^227 in size, I below 2^344 and every discriminant below 2^459.
library Curves {
    /// The curve of a resource whose numbers are in bounds; NotAdmissible if it is not one to trade on.
    function open(Resource memory resource, uint256 shares, uint256 index) internal pure returns (Curve memory) {
        unchecked {
            (uint256 q, uint256 p, uint256 c, uint256 m) = (resource.q, resource.p, resource.c, resource.m);
            uint256 b = resource.beta * shares;
            int256 virtualCredits = int256(p * WAD + c * q) - int256(b);
            if (virtualCredits <= 0) revert NotAdmissible(index);
            (uint256 hi, uint256 lo) = _invariantAt(m, q, p, uint256(virtualCredits));
            if (m > 0 && !_staysConvex(c, m, b, hi, lo)) revert NotAdmissible(index);
            return Curve(q, p, c, m, b, hi, lo);
        }
    }

    /// I·(W² − 2·m·c) ≥ m·(β·S)²: up to 560 bits on the right, at most 462 on the left.
    function _staysConvex(uint256 c, uint256 m, uint256 b, uint256 hi, uint256 lo) private pure returns (bool) {
        unchecked {
            uint256 bend = 2 * m * c;
            // I is positive, so that the left side is negative.
            if (bend > WAD * WAD) return false;
            (, uint256 leftHi, uint256 leftLo) = Wide.scale(hi, lo, WAD * WAD - bend);
            (uint256 squareHi, uint256 squareLo) = Wide.mul(b, b);
            (uint256 above, uint256 rightHi, uint256 rightLo) = Wide.scale(squareHi, squareLo, m);
            return above == 0 && !Wide.isLess(leftHi, leftLo, rightHi, rightLo);
        }
    }

    function virtualCreditsAt(Curve memory curve, uint256 q, uint256 p) internal pure returns (int256) {
        unchecked {
            return int256(p * WAD + curve.c * q) - int256(curve.b);
        }
    }

    function _invariantAt(uint256 m, uint256 q, uint256 p, uint256 virtualCredits)
        private
        pure
        returns (uint256 hi, uint256 lo)
    {
        unchecked {
            (hi, lo) = Wide.mul(2 * q, virtualCredits);
            if (m == 0) return (hi, lo);
            (uint256 inertiaHi, uint256 inertiaLo) = Wide.mul(m, p * p);
            return Wide.add(hi, lo, inertiaHi, inertiaLo);
        }
    }

    /// The rule of every trade, for q', p' ≥ 1: P_w' > 0 and I' ≥ I.
    function keeps(Curve memory curve, uint256 q, uint256 p) internal pure returns (bool) {
        int256 virtualCredits = virtualCreditsAt(curve, q, p);
        if (virtualCredits <= 0) return false;
        (uint256 hi, uint256 lo) = _invariantAt(curve.m, q, p, uint256(virtualCredits));
        return !Wide.isLess(hi, lo, curve.invariantHi, curve.invariantLo);
    }

    /// The smallest p' ≥ 1 that keeps the rule at q'; there must be one below 2^116.
    ///
    /// Both forms are exact. An integer p' satisfies 2·q'·(p'·W − r) + m·p'² ≥ I, with r = β·S − c·q', iff
    ///   m = 0:  p'·W ≥ ⌈I/(2·q')⌉ + r                  (which makes P_w' positive)
    ///   m > 0:  m·p' + q'·W ≥ ⌈√((q'·W)² + m·(I + 2·q'·r))⌉, and P_w' > 0 iff p'·W > r.
    function leastCredits(Curve memory curve, uint256 q) internal pure returns (uint256 p) {
        unchecked {
            int256 rest = int256(curve.b) - int256(curve.c * q);
            p = 1;
            if (curve.m == 0) {
                rest += int256(Wide.divideUp(curve.invariantHi, curve.invariantLo, 2 * q));
                if (rest > 0) p = _divideUp(uint256(rest), WAD);
                return p;
            }
            if (rest >= 0) p = uint256(rest) / WAD + 1;
            (bool isPositive, uint256 hi, uint256 lo) = _shifted(curve, q, rest);
            // At or below 0, the inequality holds for every p' ≥ 0.
            if (!isPositive) return p;
            (, hi, lo) = Wide.scale(hi, lo, curve.m);
            (uint256 squareHi, uint256 squareLo) = Wide.mul(q * WAD, q * WAD);
            (hi, lo) = Wide.add(hi, lo, squareHi, squareLo);
            uint256 root = _divideUp(Wide.sqrtUp(hi, lo) - q * WAD, curve.m);
            if (root > p) p = root;
        }
    }

    /// I + 2·q'·r for a signed r, if it is positive.
    function _shifted(Curve memory curve, uint256 q, int256 rest)
        private
        pure
        returns (bool isPositive, uint256 hi, uint256 lo)
    {
        unchecked {
            if (rest >= 0) {
                (hi, lo) = Wide.mul(2 * q, uint256(rest));
                (hi, lo) = Wide.add(curve.invariantHi, curve.invariantLo, hi, lo);
                return (true, hi, lo);
            }
            (hi, lo) = Wide.mul(2 * q, uint256(-rest));
            if (!Wide.isLess(hi, lo, curve.invariantHi, curve.invariantLo)) return (false, 0, 0);
            (hi, lo) = Wide.sub(curve.invariantHi, curve.invariantLo, hi, lo);
            return (true, hi, lo);
        }
    }

    /// The smallest q' ≥ 1 that keeps the rule at p'; there must be one below 2^113.
    ///
    /// All forms are exact. With B = p'·W − β·S and K = I − m·p'², an integer q' satisfies 2·c·q'² + 2·B·q' ≥ K iff
    ///   K ≤ 0:         P_w' = c·q' + B > 0 is all that it takes
    ///   c = 0, K > 0:  q' ≥ ⌈K/(2·B)⌉, where B > 0 has been seen to
    ///   c > 0, K > 0:  2·c·q' + B ≥ ⌈√(B² + 2·c·K)⌉    (which makes P_w' positive)
    function leastResource(Curve memory curve, uint256 p) internal pure returns (uint256 q) {
        unchecked {
            int256 slope = int256(p * WAD) - int256(curve.b);
            (uint256 hi, uint256 lo) = (curve.invariantHi, curve.invariantLo);
            if (curve.m > 0) {
                (uint256 inertiaHi, uint256 inertiaLo) = Wide.mul(curve.m, p * p);
                // P_w' > 0 ⇔ q' > −B/c.
                if (!Wide.isLess(inertiaHi, inertiaLo, hi, lo)) return slope > 0 ? 1 : uint256(-slope) / curve.c + 1;
                (hi, lo) = Wide.sub(hi, lo, inertiaHi, inertiaLo);
            }
            if (curve.c == 0) return Wide.divideUp(hi, lo, 2 * uint256(slope));
            (, hi, lo) = Wide.scale(hi, lo, 2 * curve.c);
            uint256 size = uint256(slope < 0 ? -slope : slope);
            (uint256 squareHi, uint256 squareLo) = Wide.mul(size, size);
            (hi, lo) = Wide.add(hi, lo, squareHi, squareLo);
            return _divideUp(uint256(int256(Wide.sqrtUp(hi, lo)) - slope), 2 * curve.c);
        }
    }

    /// C(x) for 1 ≤ x < q; Overflow if it takes p to 2^112 or more.
    function cost(Curve memory curve, uint256 x) internal pure returns (uint256) {
        unchecked {
            if (!keeps(curve, curve.q - x, QUANTITY_LIMIT - 1)) revert Overflow(QUANTITY_LIMIT, QUANTITY_LIMIT - 1);
            return leastCredits(curve, curve.q - x) - curve.p;
        }
    }

    /// The largest x ≤ q − 1 with C(x) ≤ d, for p + d below 2^116.
    function resourceFor(Curve memory curve, uint256 d) internal pure returns (uint256) {
        unchecked {
            return curve.q - leastResource(curve, curve.p + d);
        }
    }

    /// N = P_w + c·q and D = q·W + m·p: the price is N/D.
    function priceFraction(Curve memory curve) internal pure returns (uint256 n, uint256 d) {
        unchecked {
            n = uint256(virtualCreditsAt(curve, curve.q, curve.p)) + curve.c * curve.q;
            d = curve.q * WAD + curve.m * curve.p;
        }
    }

    function _divideUp(uint256 a, uint256 d) private pure returns (uint256) {
        unchecked {
            return a == 0 ? 0 : (a - 1) / d + 1;
        }
    }
}
