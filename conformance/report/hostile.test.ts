import { execFileSync } from "node:child_process";
import { it } from "@effect/vitest";
import { Effect } from "effect";
import { describe, expect } from "vitest";
import type { ConformReport } from "../runner/index.ts";
import { githubReport } from "./github.ts";
import { hostileReports } from "./hostile.testing.ts";
import { htmlReport } from "./html.ts";
import { jsonReport } from "./json.ts";
import { junitReport } from "./junit.ts";
import { sarifReport } from "./sarif.ts";
import { terminalReport } from "./terminal.ts";

/** Longer than any report on ten small cases has to be. */
const MOST = 400_000;

const FORMATS: Readonly<Record<string, (report: ConformReport) => string>> = {
  terminal: terminalReport,
  json: (report) => JSON.stringify(jsonReport(report), null, 2),
  junit: junitReport,
  sarif: (report) => JSON.stringify(sarifReport(report), null, 2),
  github: githubReport,
  html: htmlReport,
};

const texts = (format: (report: ConformReport) => string) =>
  Effect.map(hostileReports, (reports) => reports.map(format));

/** The tags of a page as a browser sees them: whatever stands between < and >. */
const tagsOf = (html: string): readonly string[] =>
  [...html.matchAll(/<([^>]*)>/g)].map(([, inner = ""]) => inner.split(/\s/)[0] ?? "");

describe("hostile text from the implementation under test", () => {
  it.effect.each(Object.entries(FORMATS))("steers no terminal and fills no disk: %s", ([, format]) =>
    Effect.gen(function* () {
      for (const text of yield* texts(format)) {
        expect(text.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
        expect(text.length).toBeLessThan(MOST);
        // It is shown all the same.
        expect(text).toContain("owned");
      }
    }),
  );

  it.effect("is no workflow command, but for those that the report itself gives", () =>
    Effect.gen(function* () {
      const commands = (text: string): readonly string[] =>
        text.split("\n").filter((line) => /^\s*(::|##\[)/.test(line));
      for (const text of yield* texts(terminalReport)) expect(commands(text)).toEqual([]);
      for (const text of yield* texts(githubReport))
        for (const command of commands(text)) expect(command).toMatch(/^::(?:error|warning|notice) title=[^:,]*::/);
    }),
  );

  it.effect("is text to an XML parser", () =>
    Effect.gen(function* () {
      const read = `
import sys, json, xml.etree.ElementTree as tree
root = tree.fromstring(sys.stdin.buffer.read())
print(json.dumps([[element.tag for element in root.iter()], root.attrib, [e.attrib for e in root.iter("testcase")]]))`;
      for (const text of yield* texts(junitReport)) {
        const [tags, all, cases] = JSON.parse(execFileSync("python3", ["-c", read], { input: text, encoding: "utf8" }));
        expect(new Set(tags)).toEqual(
          new Set(
            ["testsuites", "testsuite", "testcase", "failure", "error", "skipped"].filter((tag) => tags.includes(tag)),
          ),
        );
        expect(all.name).toContain("</script><script>alert(1)");
        expect(cases).toHaveLength(Number(all.tests));
      }
    }),
  );

  it.effect("is text to a browser: no tag, no attribute, nothing that runs", () =>
    Effect.gen(function* () {
      const [reports, pages] = [yield* hostileReports, yield* texts(htmlReport)];
      pages.forEach((page, at) => {
        const report = reports[at] as ConformReport;
        const tame = htmlReport({ ...report, seed: "1" });
        expect(tagsOf(page)).toEqual(tagsOf(tame));
        for (const tag of ["script", "img", "iframe", "link", "object", "a", "form"])
          expect(tagsOf(page)).not.toContain(tag);
        expect(page).toContain("default-src 'none'");
        for (const [, attributes = ""] of page.matchAll(/<[a-z0-9]+((?:\s+[a-z-]+="[^"]*")*)\s*\/?>/g))
          expect(attributes).not.toMatch(/\son[a-z]+=|javascript:|src=|href=/i);
        // Every tag is one that the page itself has: none is left half-read.
        const known = page.match(/<!doctype html>|<\/?[a-z0-9]+(?:\s+[a-z-]+="[^"]*")*\s*\/?>/g) ?? [];
        expect(known).toHaveLength(tagsOf(page).length);
      });
    }),
  );

  it.effect("is told from what is sought by the tests above", () =>
    Effect.gen(function* () {
      const [page = ""] = yield* texts(htmlReport);
      const broken = page.replaceAll("&lt;", "<").replaceAll("&quot;", '"');
      expect(tagsOf(broken)).toContain("script");
      const [xml = ""] = yield* texts(junitReport);
      const spoilt = xml.replaceAll("&#60;", "<");
      expect(() =>
        execFileSync("python3", ["-c", "import sys, xml.etree.ElementTree as t; t.fromstring(sys.stdin.read())"], {
          input: spoilt,
          stdio: "pipe",
        }),
      ).toThrow();
    }),
  );
});
