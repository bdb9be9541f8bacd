// SPDX-License-Identifier: MIT
pragma solidity ^0.8.26;

import {Curve, Curves} from "./Curve.sol";
import {InvalidState, InvalidWeights, LengthMismatch, UnknownResource} from "./Errors.sol";
import {Pool, QUANTITY_LIMIT, Resource, WAD} from "./Types.sol";
import {Wide} from "./Wide.sol";

/// The checks that every operation on a pool begins with, in the order of the text, and the views.
library Pools {
    function checkLengths(Pool memory pool) internal pure {
        uint256 count = pool.resources.length;
        if (count == 0) revert LengthMismatch(0, 1);
        if (pool.open.length != count) revert LengthMismatch(pool.open.length, count);
    }

    function checkIndex(Pool memory pool, uint256 index) internal pure {
        if (index >= pool.resources.length) revert UnknownResource(index, pool.resources.length);
    }

    function checkWeights(Resource[] memory resources) internal pure {
        unchecked {
            uint256 sum = 0;
            for (uint256 i = 0; i < resources.length; i++) {
                uint256 weight = resources[i].weight;
                // Each on its own, so that the sum cannot wrap around.
                if (weight > WAD) revert InvalidWeights(weight, WAD);
                sum += weight;
            }
            if (sum != WAD) revert InvalidWeights(sum, WAD);
        }
    }

    function checkBounds(uint256 shares, uint256 least, Resource[] memory resources) internal pure {
        unchecked {
            _between(shares, least);
            for (uint256 i = 0; i < resources.length; i++) {
                Resource memory r = resources[i];
                (uint256 q, uint256 p) = (r.q, r.p);
                if (q > 0 && p > 0 && (q | p | r.c | r.beta | r.m) < QUANTITY_LIMIT) continue;
                // One of them is not; it is named.
                _between(q, 1);
                _between(p, 1);
                _between(r.c, 0);
                _between(r.beta, 0);
                _between(r.m, 0);
            }
        }
    }

    function _between(uint256 value, uint256 least) private pure {
        if (value < least || value >= QUANTITY_LIMIT) revert InvalidState(value, value < least ? least : QUANTITY_LIMIT - 1);
    }

    /// The curves of a pool that is in bounds. NotAdmissible of any of them refuses them all.
    function open(Pool memory pool) internal pure returns (Curve[] memory curves) {
        unchecked {
            uint256 count = pool.resources.length;
            curves = new Curve[](count);
            for (uint256 i = 0; i < count; i++) curves[i] = Curves.open(pool.resources[i], pool.shares, i);
        }
    }

    /// The curve of one resource, of a pool as every view and trade needs it.
    function checked(Pool memory pool, uint256 index) internal pure returns (Curve memory) {
        unchecked {
            checkWeights(pool.resources);
            checkBounds(pool.shares, 1000, pool.resources);
            Curve memory curve = Curves.open(pool.resources[index], pool.shares, index);
            for (uint256 i = 0; i < pool.resources.length; i++) {
                if (i != index) Curves.open(pool.resources[i], pool.shares, i);
            }
            return curve;
        }
    }

    /// All curves of such a pool.
    function check(Pool memory pool) internal pure returns (Curve[] memory) {
        checkWeights(pool.resources);
        checkBounds(pool.shares, 1000, pool.resources);
        return open(pool);
    }

    /// ⌈N·W/D⌉.
    function price(Curve memory curve) internal pure returns (uint256) {
        (uint256 n, uint256 d) = Curves.priceFraction(curve);
        return Wide.mulDivUp(n, WAD, d);
    }

    /// ⌈W·N_i·D_j/(D_i·N_j)⌉; `fits` is false at 2^256 and above.
    function crossPrice(Curve memory curve, Curve memory other) internal pure returns (bool fits, uint256 result) {
        (uint256 n, uint256 d) = Curves.priceFraction(curve);
        (uint256 otherN, uint256 otherD) = Curves.priceFraction(other);
        (uint256 aHi, uint256 aLo) = Wide.mul(n, otherD);
        (, aHi, aLo) = Wide.scale(aHi, aLo, WAD);
        (uint256 bHi, uint256 bLo) = Wide.mul(d, otherN);
        return Wide.ratioUp(aHi, aLo, bHi, bLo);
    }
}
