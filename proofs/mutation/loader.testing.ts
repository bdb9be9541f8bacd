import { readFileSync } from "node:fs";
import { registerHooks, stripTypeScriptTypes } from "node:module";
import { fileURLToPath } from "node:url";

/** The query by which the modules of a copy are told from the originals and from each other. */
const COPY = "copy";

/** Source texts without types, by URL. */
const stripped = new Map<string, string>();

const javascriptOf = (url: string): string => {
  const known = stripped.get(url);
  if (known !== undefined) return known;
  const text = stripTypeScriptTypes(readFileSync(fileURLToPath(url), "utf8"));
  stripped.set(url, text);
  return text;
};

/** What takes the place of one module in a copy of the graph of modules. */
const replacements = new Map<string, { readonly url: string; readonly text: string }>();

/** Modules of this project that a copy imports belong to the copy; packages are shared. */
const belongs = (url: string): boolean => url.endsWith(".ts") && !url.includes("/node_modules/");

const copyOf = (url: string | undefined): string | null =>
  url !== undefined && URL.canParse(url) ? new URL(url).searchParams.get(COPY) : null;

registerHooks({
  resolve: (specifier, context, next) => {
    const resolved = next(specifier, context);
    const copy = copyOf(context.parentURL);
    return copy !== null && belongs(resolved.url) ? { ...resolved, url: `${resolved.url}?${COPY}=${copy}` } : resolved;
  },
  load: (url, context, next) => {
    const copy = copyOf(url);
    if (copy === null) return next(url, context);
    const original = url.slice(0, url.indexOf("?"));
    const replacement = replacements.get(copy);
    const source = replacement?.url === original ? stripTypeScriptTypes(replacement.text) : javascriptOf(original);
    return { format: "module", source, shortCircuit: true };
  },
});

let copies = 0;

/** Imports a module, and all of the project that it imports, with another text in the place of one of them. */
export const importWith = (entry: URL, replaced: URL, text: string): Promise<unknown> => {
  copies++;
  replacements.set(String(copies), { url: replaced.href, text });
  return import(`${entry.href}?${COPY}=${copies}`);
};
