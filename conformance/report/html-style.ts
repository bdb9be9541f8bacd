/** The look of the page: one column on a phone, no colour that carries meaning alone, nothing lost in print. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1c2024; --dim: #5f6b76; --line: #d8dee4; --paper: #fff; --wash: #f5f7f9;
  --good: #14703a; --good-wash: #e6f4ea; --fair: #855400; --fair-wash: #fdf3dc; --bad: #b42318; --bad-wash: #fdecea; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e9ec; --dim: #9aa7b3; --line: #343c44; --paper: #14181c;
  --wash: #1d2328; --good: #6fd18f; --good-wash: #17301f; --fair: #f0c060; --fair-wash: #33290f; --bad: #ff8a80;
  --bad-wash: #3a1b18; } }
* { box-sizing: border-box; }
html { font: 16px/1.5 system-ui, "Segoe UI", Roboto, "Helvetica Neue", sans-serif; color: var(--ink); background: var(--paper); }
body { max-width: 62rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0; overflow-wrap: anywhere; }
h2 { font-size: 1.15rem; margin: 2.5rem 0 .75rem; padding-bottom: .3rem; border-bottom: 1px solid var(--line); }
h3 { font-size: 1rem; margin: 0; display: flex; flex-wrap: wrap; gap: .25rem .6rem; align-items: baseline; }
p { margin: .4rem 0; overflow-wrap: anywhere; }
a { color: inherit; }
code, pre, .number, .value { font-family: ui-monospace, "SF Mono", Menlo, Consolas, "Liberation Mono", monospace; font-size: .875em; }
.dim { color: var(--dim); }
.over { color: var(--dim); font-size: .8rem; letter-spacing: .06em; text-transform: uppercase; margin: 0 0 .2rem; }
.verdict { display: flex; gap: 1.25rem; align-items: center; margin: 1.25rem 0; padding: 1rem 1.25rem; border-radius: .5rem;
  border: 1px solid; }
.verdict .level { font-size: 2.6rem; line-height: 1; font-weight: 700; flex: none; min-width: 1.2em; text-align: center; }
.verdict .level.long { font-size: 1.6rem; }
.verdict p { margin: 0; }
.good { color: var(--good); background: var(--good-wash); } .fair { color: var(--fair); background: var(--fair-wash); }
.bad { color: var(--bad); background: var(--bad-wash); }
.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(10.5rem, 1fr)); gap: .75rem 1.25rem; margin: 0; }
.facts dt { color: var(--dim); font-size: .8rem; } .facts dd { margin: 0; overflow-wrap: anywhere; }
.scroll { overflow-x: auto; -webkit-overflow-scrolling: touch; }
table { border-collapse: collapse; width: 100%; font-size: .925rem; }
th, td { text-align: left; padding: .4rem .7rem; border-bottom: 1px solid var(--line); vertical-align: baseline; }
th { font-weight: 600; color: var(--dim); font-size: .8rem; white-space: nowrap; } tbody th { color: inherit; font-size: inherit; }
td.number, th.number { text-align: right; white-space: nowrap; } tfoot th, tfoot td { border-bottom: 0; font-weight: 600; }
.none { color: var(--dim); }
.badge { display: inline-block; padding: 0 .5rem; border-radius: 1rem; font-size: .8rem; font-weight: 600; white-space: nowrap; }
.finding { border: 1px solid var(--line); border-radius: .5rem; padding: 1rem 1.25rem; margin: 1rem 0; }
.finding .rule { border-left: 3px solid var(--line); padding-left: .75rem; margin: .75rem 0; }
.finding table { margin: .75rem 0; } .value { overflow-wrap: anywhere; } .values td { min-width: 9rem; } .values td:first-child { min-width: 7rem; }
tr.differs td { background: var(--bad-wash); } tr.differs td:first-child::before { content: "≠ "; }
pre { margin: .5rem 0; padding: .6rem .8rem; background: var(--wash); border-radius: .35rem; white-space: pre-wrap; overflow-wrap: anywhere; }
pre .label { color: var(--dim); user-select: none; }
ul, ol { padding-left: 1.25rem; } li { overflow-wrap: anywhere; margin: .15rem 0; } ul.others { font-size: .875rem; }
footer { margin-top: 3rem; color: var(--dim); font-size: .85rem; border-top: 1px solid var(--line); padding-top: .75rem; }
@media (max-width: 34rem) { body { padding-top: 1rem; } .finding { padding: .8rem; } th, td { padding: .35rem .45rem; }
  .values thead { display: none; } .values tr { display: block; border-bottom: 1px solid var(--line); padding: .3rem 0; }
  .values td { display: block; border: 0; padding: .1rem .45rem; } .values td[data-of]::before { content: attr(data-of) " "; color: var(--dim);
  font-family: system-ui, sans-serif; font-size: .8rem; } }
@media print { :root { color-scheme: light; --ink: #000; --dim: #444; --line: #bbb; --paper: #fff; --wash: #fff; --good: #000; --fair: #000;
  --bad: #000; --good-wash: #fff; --fair-wash: #fff; --bad-wash: #eee; } body { max-width: none; padding: 0; font-size: 10pt; }
  .scroll { overflow: visible; } .verdict, tr, li, pre { break-inside: avoid; } h3 { break-after: avoid; } pre { border: 1px solid var(--line); } h2 { break-after: avoid; } }
`;
