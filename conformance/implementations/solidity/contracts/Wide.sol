// SPDX-License-Identifier: MIT
pragma solidity ^0.8.26;

/// Exact unsigned integers of 512 bits, as two words: value = hi·2^256 + lo. Each function says what it needs so as
/// not to overflow; the callers' bounds (spec/README.md, State) give it.
library Wide {
    /// a·b; never overflows.
    function mul(uint256 a, uint256 b) internal pure returns (uint256 hi, uint256 lo) {
        assembly ("memory-safe") {
            let mm := mulmod(a, b, not(0))
            lo := mul(a, b)
            hi := sub(sub(mm, lo), lt(mm, lo))
        }
    }

    /// a + b, for a sum below 2^512.
    function add(uint256 aHi, uint256 aLo, uint256 bHi, uint256 bLo) internal pure returns (uint256 hi, uint256 lo) {
        assembly ("memory-safe") {
            lo := add(aLo, bLo)
            hi := add(add(aHi, bHi), lt(lo, aLo))
        }
    }

    /// a − b, for a ≥ b.
    function sub(uint256 aHi, uint256 aLo, uint256 bHi, uint256 bLo) internal pure returns (uint256 hi, uint256 lo) {
        assembly ("memory-safe") {
            lo := sub(aLo, bLo)
            hi := sub(sub(aHi, bHi), lt(aLo, bLo))
        }
    }

    /// a < b.
    function isLess(uint256 aHi, uint256 aLo, uint256 bHi, uint256 bLo) internal pure returns (bool result) {
        assembly ("memory-safe") {
            result := or(lt(aHi, bHi), and(eq(aHi, bHi), lt(aLo, bLo)))
        }
    }

    /// The low 512 bits of (hi, lo)·factor, and what is above them.
    function scale(uint256 aHi, uint256 aLo, uint256 factor)
        internal
        pure
        returns (uint256 above, uint256 hi, uint256 lo)
    {
        uint256 carried;
        (carried, lo) = mul(aLo, factor);
        (above, hi) = mul(aHi, factor);
        (above, hi) = add(above, hi, 0, carried);
    }

    /// ⌊(hi, lo)/d⌋ and the remainder, for a quotient below 2^256, that is hi < d.
    function divide(uint256 hi, uint256 lo, uint256 d) internal pure returns (uint256 quotient, uint256 remainder) {
        assembly ("memory-safe") {
            switch hi
            case 0 {
                quotient := div(lo, d)
                remainder := mod(lo, d)
            }
            default {
                // With the remainder taken off, the quotient is exact, so that it is known from its value modulo 2^256.
                remainder := addmod(mulmod(hi, addmod(not(0), 1, d), d), lo, d)
                hi := sub(hi, lt(lo, remainder))
                lo := sub(lo, remainder)
                // The powers of two of d, out of both sides.
                let twos := and(d, sub(0, d))
                let odd := div(d, twos)
                lo := or(div(lo, twos), mul(hi, add(div(sub(0, twos), twos), 1)))
                // The inverse of an odd number modulo 2^256: 4 bits, doubled six times.
                let inverse := xor(mul(3, odd), 2)
                inverse := mul(inverse, sub(2, mul(odd, inverse)))
                inverse := mul(inverse, sub(2, mul(odd, inverse)))
                inverse := mul(inverse, sub(2, mul(odd, inverse)))
                inverse := mul(inverse, sub(2, mul(odd, inverse)))
                inverse := mul(inverse, sub(2, mul(odd, inverse)))
                inverse := mul(inverse, sub(2, mul(odd, inverse)))
                quotient := mul(lo, inverse)
            }
        }
    }

    /// ⌈(hi, lo)/d⌉, for a quotient below 2^256.
    function divideUp(uint256 hi, uint256 lo, uint256 d) internal pure returns (uint256 quotient) {
        uint256 remainder;
        (quotient, remainder) = divide(hi, lo, d);
        assembly ("memory-safe") {
            quotient := add(quotient, gt(remainder, 0))
        }
    }

    /// ⌊a·b/d⌋, for a quotient below 2^256.
    function mulDivDown(uint256 a, uint256 b, uint256 d) internal pure returns (uint256 quotient) {
        (uint256 hi, uint256 lo) = mul(a, b);
        (quotient,) = divide(hi, lo, d);
    }

    /// ⌈a·b/d⌉, for a quotient below 2^256.
    function mulDivUp(uint256 a, uint256 b, uint256 d) internal pure returns (uint256) {
        (uint256 hi, uint256 lo) = mul(a, b);
        return divideUp(hi, lo, d);
    }

    /// ⌈a/b⌉ of two numbers of 512 bits, for a below 2^511; `fits` is false if the quotient is 2^256 or more.
    function ratioUp(uint256 aHi, uint256 aLo, uint256 bHi, uint256 bLo)
        internal
        pure
        returns (bool fits, uint256 quotient)
    {
        unchecked {
            if (bHi == 0) {
                if (aHi >= bLo) return (false, 0);
                quotient = divideUp(aHi, aLo, bLo);
                // The quotient itself fitted, and rounding up wrapped it around.
                return (quotient != 0 || (aHi == 0 && aLo == 0), quotient);
            }
            // Both without the last bits, so that b has 256: too large by a few units, as the first bits decide.
            uint256 shift = log2(bHi) + 1;
            quotient = _estimate(aHi, aLo, bHi, bLo, shift);
            // Down to ⌊a/b⌋, then up.
            while (true) {
                (, uint256 hi, uint256 lo) = scale(bHi, bLo, quotient);
                if (!isLess(aHi, aLo, hi, lo)) return (true, isLess(hi, lo, aHi, aLo) ? quotient + 1 : quotient);
                quotient--;
            }
        }
    }

    function _estimate(uint256 aHi, uint256 aLo, uint256 bHi, uint256 bLo, uint256 shift)
        private
        pure
        returns (uint256 quotient)
    {
        unchecked {
            if (shift == 256) return aHi / bHi;
            uint256 rest = 256 - shift;
            (quotient,) = divide(aHi >> shift, (aHi << rest) | (aLo >> shift), (bHi << rest) | (bLo >> shift));
        }
    }

    /// The smallest s with s² ≥ (hi, lo), for a number below 2^508.
    function sqrtUp(uint256 hi, uint256 lo) internal pure returns (uint256 root) {
        unchecked {
            root = hi == 0 ? sqrtDown(lo) : _sqrtDown(hi, lo);
            (uint256 squareHi, uint256 squareLo) = mul(root, root);
            if (isLess(squareHi, squareLo, hi, lo)) root++;
        }
    }

    /// The largest s with s² ≤ a.
    function sqrtDown(uint256 a) internal pure returns (uint256 root) {
        if (a == 0) return 0;
        uint256 bits = log2(a);
        assembly ("memory-safe") {
            // Within half of the root; each step of Newton's then doubles the digits that are right: six leave less than 2^-146.
            root := shl(shr(1, bits), 1)
            root := add(root, shr(1, root))
            root := shr(1, add(root, div(a, root)))
            root := shr(1, add(root, div(a, root)))
            root := shr(1, add(root, div(a, root)))
            root := shr(1, add(root, div(a, root)))
            root := shr(1, add(root, div(a, root)))
            root := shr(1, add(root, div(a, root)))
            root := sub(root, gt(root, div(a, root)))
        }
    }

    /// The largest s with s² ≤ (hi, lo), for 0 < hi < 2^252.
    function _sqrtDown(uint256 hi, uint256 lo) private pure returns (uint256 root) {
        unchecked {
            // Shifted by an even number of bits, so that hi has 253 or 254 of them.
            uint256 shift = (253 - log2(hi)) & ~uint256(1);
            if (shift != 0) {
                hi = (hi << shift) | (lo >> (256 - shift));
                lo <<= shift;
            }
            // The upper half of the root, then one step of Newton's for the lower half: at most 2 too large.
            uint256 half = sqrtDown(hi) << 128;
            (uint256 quotient,) = divide(hi, lo, half);
            root = half + ((quotient - half) >> 1);
            while (true) {
                (uint256 squareHi, uint256 squareLo) = mul(root, root);
                if (!isLess(hi, lo, squareHi, squareLo)) break;
                root--;
            }
            root >>= shift >> 1;
        }
    }

    /// The position of the highest bit of a > 0, from 0.
    function log2(uint256 a) internal pure returns (uint256 bits) {
        assembly ("memory-safe") {
            bits := shl(7, lt(0xffffffffffffffffffffffffffffffff, a))
            bits := or(bits, shl(6, lt(0xffffffffffffffff, shr(bits, a))))
            bits := or(bits, shl(5, lt(0xffffffff, shr(bits, a))))
            bits := or(bits, shl(4, lt(0xffff, shr(bits, a))))
            bits := or(bits, shl(3, lt(0xff, shr(bits, a))))
            bits := or(bits, shl(2, lt(0xf, shr(bits, a))))
            bits := or(bits, shl(1, lt(3, shr(bits, a))))
            bits := or(bits, lt(1, shr(bits, a)))
        }
    }
}
