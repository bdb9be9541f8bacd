// SPDX-License-Identifier: MIT
pragma solidity ^0.8.26;

import {InvalidState, InvalidWeights, LengthMismatch, Overflow, ParameterPrecision} from "./Errors.sol";
import {Pools} from "./Pools.sol";
import {CreateInput, NewResource, OpenBlock, Pool, QUANTITY_LIMIT, Resource, Terms, WAD} from "./Types.sol";

/// The making of a pool, from the paper's parameters or from those of the curve.
library Creation {
    /// A derived floor below this would have fewer than six digits.
    uint256 private constant LEAST_DERIVED_FLOOR = 1e6;

    /// Shares that nobody owns. A pool is created with more.
    uint256 private constant LOCKED_SHARES = 1000;

    function create(CreateInput memory input) internal pure returns (Pool memory pool) {
        unchecked {
            uint256 count = input.resources.length;
            if (count == 0) revert LengthMismatch(0, 1);
            pool.shares = input.shares;
            pool.resources = new Resource[](count);
            pool.open = new OpenBlock[](count);
            for (uint256 i = 0; i < count; i++) _copy(input.resources[i], pool.resources[i]);
            Pools.checkWeights(pool.resources);
            for (uint256 i = 0; i < count; i++) _checkGiven(input.resources[i]);
            Pools.checkBounds(pool.shares, LOCKED_SHARES + 1, pool.resources);
            for (uint256 i = 0; i < count; i++) {
                if (input.resources[i].terms == Terms.Paper) _derive(input.resources[i], pool.resources[i], pool.shares);
            }
            Pools.open(pool);
        }
    }

    function _copy(NewResource memory from, Resource memory to) private pure {
        (to.weight, to.q, to.p, to.m) = (from.weight, from.q, from.p, from.m);
        if (from.terms == Terms.Pool) (to.c, to.beta) = (from.c, from.beta);
    }

    /// The paper's parameters, which do not stand in the pool.
    function _checkGiven(NewResource memory given) private pure {
        if (given.terms == Terms.Pool) return;
        if (given.lambda >= QUANTITY_LIMIT) revert InvalidState(given.lambda, QUANTITY_LIMIT - 1);
        if (given.qBar == 0) revert InvalidState(0, 1);
        if (given.qBar >= QUANTITY_LIMIT) revert InvalidState(given.qBar, QUANTITY_LIMIT - 1);
    }

    /// c = ⌊λ·W²/(2·q̄²)⌋, b = ⌊λ·W/q̄⌋, β = ⌊b·W/S⌋: each product is below 2^233.
    function _derive(NewResource memory given, Resource memory resource, uint256 shares) private pure {
        unchecked {
            uint256 c = given.lambda * WAD * WAD / (2 * given.qBar * given.qBar);
            uint256 beta = given.lambda * WAD / given.qBar * WAD / shares;
            if (given.lambda > 0 && c < LEAST_DERIVED_FLOOR) revert ParameterPrecision(c, LEAST_DERIVED_FLOOR);
            if (c >= QUANTITY_LIMIT) revert Overflow(c, QUANTITY_LIMIT - 1);
            if (beta >= QUANTITY_LIMIT) revert Overflow(beta, QUANTITY_LIMIT - 1);
            (resource.c, resource.beta) = (c, beta);
        }
    }
}
