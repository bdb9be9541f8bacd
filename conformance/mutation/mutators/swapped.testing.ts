import { copyOf, isNode, type Mutator } from "./syntax.testing.ts";

/** Fields that are of one type and easily taken for each other. */
const TWINS: Readonly<Record<string, string>> = {
  q: "p",
  p: "q",
  fee: "risk",
  risk: "fee",
  base: "cap",
  cap: "base",
  c: "beta",
  beta: "c",
  creditsIn: "creditsOut",
  creditsOut: "creditsIn",
};

/** One quantity of a record read for another: the other reserve, the other charge, the other parameter. */
export const swappedMutator: Mutator = {
  name: "SwappedField",
  *mutate({ node }) {
    if (node.type !== "MemberExpression" || node.computed === true || !isNode(node.property)) return;
    const name = String(node.property.name);
    const twin = Object.hasOwn(TWINS, name) ? TWINS[name] : undefined;
    if (twin === undefined) return;
    yield { ...copyOf(node), property: { type: "Identifier", name: twin } };
  },
};
