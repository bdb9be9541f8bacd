import { CODES, type Code } from "../../spec/vocabulary/index.ts";

const HEADER = `// SPDX-License-Identifier: MIT
// Written by \`hmm vectors export --foundry\`.
pragma solidity ^0.8.13;
`;

const errors = CODES.map((code: Code) => `    error ${code}();`).join("\n");

/** What the tests call. Its name is the caller's to choose; nothing else of it is. */
export const interfaceFile = (name: string): string => `${HEADER}
/// The pool of the Hamiltonian Market Maker as pure functions of a state. All amounts are unsigned integers in units of
/// 1e-18 unless said otherwise; spec/README.md says what each function answers and when it refuses, and with which error.
interface ${name} {
    struct Resource {
        uint256 weight;
        uint256 q;
        uint256 p;
        uint256 c;
        uint256 beta;
        uint256 m;
    }

    struct Pool {
        uint256 shares;
        Resource[] resources;
    }

    /// c and beta as they are given, or derived from lambda and qBar; the other two are 0.
    struct NewResource {
        uint256 weight;
        uint256 q;
        uint256 p;
        uint256 m;
        bool derived;
        uint256 c;
        uint256 beta;
        uint256 lambda;
        uint256 qBar;
    }

    enum Schedule {
        None,
        PerTrade
    }

    struct Context {
        uint256 base;
        uint256 volatilityRate;
        uint256 cap;
        Schedule schedule;
        uint256 riskRate;
        uint256 volatility;
        uint256 time;
    }

${errors}

    function create(uint256 shares, NewResource[] calldata resources) external returns (Pool memory post);

    /// The invariant has up to 338 bits: invariant = high * 2**256 + low.
    function invariant(Pool calldata pool, uint256 index)
        external
        returns (uint256 virtualCredits, uint256 high, uint256 low);

    function price(Pool calldata pool, uint256 index) external returns (uint256 price_);

    function crossPrice(Pool calldata pool, uint256 index, uint256 inTermsOf) external returns (uint256 price_);

    function buy(
        Context calldata context,
        Pool calldata pool,
        uint256 index,
        uint256 creditsIn,
        uint256 minResource,
        uint256 deadline
    ) external returns (uint256 resourceOut, uint256 fee, uint256 risk, Pool memory post);

    function buyExact(
        Context calldata context,
        Pool calldata pool,
        uint256 index,
        uint256 resourceOut,
        uint256 maxCredits,
        uint256 deadline
    ) external returns (uint256 creditsIn, uint256 fee, uint256 risk, Pool memory post);

    function sell(
        Context calldata context,
        Pool calldata pool,
        uint256 index,
        uint256 resourceIn,
        uint256 minCredits,
        uint256 deadline
    ) external returns (uint256 creditsOut, uint256 fee, uint256 risk, Pool memory post);

    function sellExact(
        Context calldata context,
        Pool calldata pool,
        uint256 index,
        uint256 creditsOut,
        uint256 maxResource,
        uint256 deadline
    ) external returns (uint256 resourceIn, uint256 fee, uint256 risk, Pool memory post);

    function swap(
        Context calldata context,
        Pool calldata pool,
        uint256[] calldata creditsIn,
        uint256[] calldata minResource,
        uint256 deadline
    ) external returns (uint256[] memory resourceOut, uint256[] memory fee, uint256[] memory risk, Pool memory post);
}
`;

/** The one file that is the caller's to edit. */
export const subjectFile = (name: string): string => `// SPDX-License-Identifier: MIT
// Yours to edit: \`hmm vectors export\` writes this file once and then leaves it alone.
pragma solidity ^0.8.13;

import {${name}} from "./${name}.sol";

abstract contract Subject {
    /// The implementation under test, for instance: return ${name}(address(new MyMarketMaker()));
    function subject() internal virtual returns (${name}) {
        revert("name your implementation in Subject.sol");
    }
}
`;

/** Lists of up to this many amounts: one for each resource of a pool, and one more for lists that are too long. */
export const LONGEST_LIST = 9;

const listOf = (length: number): string => {
  const names = Array.from({ length }, (_, at) => `a${at}`);
  const assigned = names.map((one, at) => `        made[${at}] = ${one};`).join("\n");
  return `    function list(${names.map((one) => `uint256 ${one}`).join(", ")}) internal pure returns (uint256[] memory made) {
        made = new uint256[](${length});
${assigned}
    }`;
};

const lists = Array.from({ length: LONGEST_LIST }, (_, at) => listOf(at + 1)).join("\n\n");

/** What the tests have in common. A test fails as every test of Foundry does: by reverting. */
export const baseFile = (name: string): string => `${HEADER}
import {${name}} from "./${name}.sol";
import {Subject} from "./Subject.sol";

abstract contract HMMTest is Subject {
    /// An answer differs from what the specification says.
    error Differs(string field, uint256 expected, uint256 actual);
    /// Refused, with this data, what has to be done.
    error RefusedWrongly(bytes reason);
    /// Did what has to be refused.
    error AcceptedWrongly();
    /// Refused with another error than those that apply.
    error WrongRefusal(bytes reason, bytes due);

    ${name} internal hmm;

    function setUp() public {
        hmm = subject();
    }

    /// The call has to succeed; returns what it returned.
    function done(bytes memory request) internal returns (bytes memory) {
        (bool ok, bytes memory data) = address(hmm).call(request);
        if (!ok) revert RefusedWrongly(data);
        return data;
    }

    /// The call has to be refused with one of these errors, given as selectors one after the other.
    function refused(bytes memory request, bytes memory due) internal {
        (bool ok, bytes memory data) = address(hmm).call(request);
        if (ok) revert AcceptedWrongly();
        if (data.length < 4) revert WrongRefusal(data, due);
        for (uint256 i = 0; i < due.length; i += 4) {
            if (data[0] == due[i] && data[1] == due[i + 1] && data[2] == due[i + 2] && data[3] == due[i + 3]) return;
        }
        revert WrongRefusal(data, due);
    }

    function equal(string memory field, uint256 actual, uint256 expected) internal pure {
        if (actual != expected) revert Differs(field, expected, actual);
    }

    function equal(string memory field, uint256[] memory actual, uint256[] memory expected) internal pure {
        equal(field, actual.length, expected.length);
        for (uint256 i = 0; i < expected.length; ++i) equal(field, actual[i], expected[i]);
    }

    function equal(${name}.Pool memory actual, ${name}.Pool memory expected) internal pure {
        equal("post.shares", actual.shares, expected.shares);
        equal("post.resources", actual.resources.length, expected.resources.length);
        for (uint256 i = 0; i < expected.resources.length; ++i) {
            ${name}.Resource memory got = actual.resources[i];
            ${name}.Resource memory due = expected.resources[i];
            equal("post.weight", got.weight, due.weight);
            equal("post.q", got.q, due.q);
            equal("post.p", got.p, due.p);
            equal("post.c", got.c, due.c);
            equal("post.beta", got.beta, due.beta);
            equal("post.m", got.m, due.m);
        }
    }

    function traded(bytes memory request, uint256 answer, uint256 fee, uint256 risk, ${name}.Pool memory post) internal {
        (uint256 gotAnswer, uint256 gotFee, uint256 gotRisk, ${name}.Pool memory gotPost) =
            abi.decode(done(request), (uint256, uint256, uint256, ${name}.Pool));
        equal("answer", gotAnswer, answer);
        equal("fee", gotFee, fee);
        equal("risk", gotRisk, risk);
        equal(gotPost, post);
    }

    function swapped(
        bytes memory request,
        uint256[] memory resourceOut,
        uint256[] memory fee,
        uint256[] memory risk,
        ${name}.Pool memory post
    ) internal {
        (uint256[] memory gotOut, uint256[] memory gotFee, uint256[] memory gotRisk, ${name}.Pool memory gotPost) =
            abi.decode(done(request), (uint256[], uint256[], uint256[], ${name}.Pool));
        equal("resourceOut", gotOut, resourceOut);
        equal("fee", gotFee, fee);
        equal("risk", gotRisk, risk);
        equal(gotPost, post);
    }

    function created(bytes memory request, ${name}.Pool memory post) internal {
        equal(abi.decode(done(request), (${name}.Pool)), post);
    }

    function read(bytes memory request, uint256 price) internal {
        equal("price", abi.decode(done(request), (uint256)), price);
    }

    function measured(bytes memory request, uint256 virtualCredits, uint256 high, uint256 low) internal {
        (uint256 gotCredits, uint256 gotHigh, uint256 gotLow) = abi.decode(done(request), (uint256, uint256, uint256));
        equal("virtualCredits", gotCredits, virtualCredits);
        equal("invariant / 2**256", gotHigh, high);
        equal("invariant % 2**256", gotLow, low);
    }

    function poolOf(uint256 shares, uint256 resources) internal pure returns (${name}.Pool memory pool) {
        pool.shares = shares;
        pool.resources = new ${name}.Resource[](resources);
    }

    /// The pool with other reserves of one resource.
    function moved(${name}.Pool memory pool, uint256 index, uint256 q, uint256 p)
        internal
        pure
        returns (${name}.Pool memory)
    {
        pool.resources[index].q = q;
        pool.resources[index].p = p;
        return pool;
    }

    function list() internal pure returns (uint256[] memory) {
        return new uint256[](0);
    }

${lists}
}
`;
