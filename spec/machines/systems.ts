import * as batch from "../equations/batch.ts";
import * as creation from "../equations/creation.ts";
import * as curvature from "../equations/curvature.ts";
import * as feeDistribution from "../equations/fee-distribution.ts";
import * as fees from "../equations/fees.ts";
import * as governance from "../equations/governance.ts";
import * as invariant from "../equations/invariant.ts";
import * as liquidity from "../equations/liquidity.ts";
import * as liquidityRouting from "../equations/liquidity-routing.ts";
import * as multiAsset from "../equations/multi-asset.ts";
import type { Source } from "../equations/numbered.ts";
import * as quality from "../equations/quality.ts";
import * as routing from "../equations/routing.ts";
import * as sandwich from "../equations/sandwich.ts";
import * as stake from "../equations/stake.ts";
import * as twap from "../equations/twap.ts";
import * as volatility from "../equations/volatility.ts";
import { COUNTS, type Count } from "./counts.ts";
import { machines } from "./index.ts";

type Section = Readonly<Record<string, unknown>>;

/** A system of the protocol: what it is called, the sections of equations it applies, and the folders of its machines. */
interface System {
  readonly title: string;
  readonly sections: readonly Section[];
  readonly machines: readonly string[];
}

const SYSTEMS: readonly System[] = [
  { title: "pool", sections: [invariant, fees, creation, multiAsset], machines: ["pool"] },
  { title: "pool, risk by block", sections: [invariant, fees], machines: ["pool-block"] },
  { title: "liquidity", sections: [liquidity], machines: ["liquidity"] },
  { title: "fees to providers", sections: [feeDistribution], machines: ["fee-distribution"] },
  { title: "batch auction", sections: [batch], machines: ["batch"] },
  { title: "routing", sections: [routing, liquidityRouting], machines: ["routing"] },
  { title: "curvature", sections: [curvature], machines: ["curvature"] },
  { title: "price history", sections: [twap, volatility], machines: ["price-history"] },
  { title: "sandwiches, same-block rule", sections: [sandwich], machines: ["sandwich"] },
  { title: "workers, attestation", sections: [quality, stake], machines: ["workers"] },
  { title: "jobs", sections: [], machines: ["jobs"] },
  { title: "governance", sections: [governance], machines: ["governance"] },
  { title: "the whole market", sections: [], machines: ["market"] },
  { title: "peer model, for other tools", sections: [], machines: ["constant-product"] },
];

/** What stands between these lines of spec/README.md is written from the code. */
export const TABLE_BEGINS = "<!-- systems: written by hmm spec check --all --update -->";
export const TABLE_ENDS = "<!-- end of the systems -->";

const isNumbered = (value: unknown): value is { readonly source: Source } =>
  typeof value === "function" && "source" in value;

/** The numbers of the equations of some sections, each once. */
const numbersOf = (sections: readonly Section[]): string => {
  const sources = sections.flatMap((section) => Object.values(section).filter(isNumbered));
  const numbers = [...new Set(sources.map(({ source }) => source.number))];
  return numbers.toSorted(new Intl.Collator("en", { numeric: true }).compare).join(", ");
};

const folderOf = (name: string): string => name.split("/")[0] ?? name;

/** The machines of a system with what is said of them. */
const scopesOf = (system: System) =>
  machines.flatMap(({ name, use }) =>
    system.machines.includes(folderOf(name))
      ? [
          use(({ statement, actions, invariants, actionProperties, refusalProperties = [], temporal }) => ({
            ...{ name, statement },
            actions: actions.map((each) => each.name),
            properties: [...invariants, ...actionProperties, ...refusalProperties, ...temporal].map(
              (each) => each.name,
            ),
          })),
        ]
      : [],
  );

const distinct = (lists: readonly (readonly string[])[]): string => [...new Set(lists.flat())].join(", ");

const states = (count: Count | undefined): string =>
  count === undefined ? "not counted" : `${count.distinct.toLocaleString("en-US")}${count.whole ? ", whole" : ""}`;

/** Machines that are in no system: the table would leave them out. */
export const strays = (): readonly string[] =>
  machines
    .map(({ name }) => name)
    .filter((name) => !SYSTEMS.some((system) => system.machines.includes(folderOf(name))));

/** The systems, and the scopes on which their machines are explored, as the two tables of spec/README.md. */
export const systemTables = (counts: Readonly<Record<string, Count>> = COUNTS): string => {
  const rows = SYSTEMS.map((system) => {
    const scopes = scopesOf(system);
    const actions = distinct(scopes.map((scope) => scope.actions));
    const properties = distinct(scopes.map((scope) => scope.properties));
    const folders = system.machines.map((folder) => `\`${folder}\``).join(", ");
    return `| ${system.title} | ${numbersOf(system.sections) || "none"} | ${folders}: ${actions} | ${properties} |`;
  });
  const scopes = SYSTEMS.flatMap(scopesOf).map(
    ({ name, statement }) => `| \`${name}\` | ${statement} | ${states(counts[name])} |`,
  );
  return [
    "| system | equations | machine: its actions | what must be true |",
    "|---|---|---|---|",
    ...rows,
    "",
    "| scope | what it is | states |",
    "|---|---|---|",
    ...scopes,
  ].join("\n");
};

/** A text with the tables between its markers. */
export const withSystemTables = (text: string, counts: Readonly<Record<string, Count>> = COUNTS): string => {
  const [begins, ends] = [text.indexOf(TABLE_BEGINS), text.indexOf(TABLE_ENDS)];
  if (begins < 0 || ends < begins) throw new RangeError(`the text has no place for the systems: "${TABLE_BEGINS}"`);
  return `${text.slice(0, begins)}${TABLE_BEGINS}\n\n${systemTables(counts)}\n\n${text.slice(ends)}`;
};
