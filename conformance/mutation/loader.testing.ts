import { registerHooks, stripTypeScriptTypes } from "node:module";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

/** The switches and counters of Stryker's instrumentation. */
export interface Switchboard {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  hitCount?: number | undefined;
  hitLimit?: number | undefined;
  mutantCoverage?: {
    readonly static: Record<string, number>;
    readonly perTest: Record<string, Record<string, number>>;
  };
}

const everywhere = globalThis as { __stryker__?: Switchboard };
everywhere.__stryker__ ??= {};
export const switchboard = everywhere.__stryker__;

const COPY = "copy";

const copyOf = (url: string | undefined): string | null =>
  url !== undefined && URL.canParse(url) ? new URL(url).searchParams.get(COPY) : null;

const belongs = (url: string): boolean =>
  url.startsWith("file:") && url.endsWith(".ts") && !url.includes("/node_modules/");

let hooked = false;
let concerned: (url: string) => boolean = () => true;
const instrumented = new Map<string, string>();

/** From now on these files are loaded with the mutants in them. */
export const loadInstrumented = (texts: ReadonlyMap<string, string>): void => {
  for (const [path, text] of texts) instrumented.set(pathToFileURL(resolve(path)).href, stripTypeScriptTypes(text));
  if (hooked) return;
  hooked = true;
  registerHooks({
    resolve: (specifier, context, next) => {
      const resolved = next(specifier, context);
      const copy = copyOf(context.parentURL);
      return copy !== null && belongs(resolved.url) && concerned(resolved.url)
        ? { ...resolved, url: `${resolved.url}?${COPY}=${copy}` }
        : resolved;
    },
    load: (url, context, next) => {
      const [plain = url] = url.split("?");
      const source = instrumented.get(plain);
      return source === undefined ? next(url, context) : { format: "module", source, shortCircuit: true };
    },
  });
};

let copies = 0;

/**
 * A fresh copy of a module and of all of this project that it imports, or of as much as is concerned, so that what is
 * computed while loading is computed again.
 */
export const importAnew = (entry: URL, only: (url: string) => boolean = () => true): Promise<unknown> => {
  concerned = only;
  return import(`${entry.href}?${COPY}=${++copies}`);
};
