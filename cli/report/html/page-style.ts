/**
 * What pages of ours share: colours for light, dark and paper with a contrast of 4.5 and more, headings, tables and
 * folds that fit a phone.
 */
export const pageStyle = `:root {
  --ink: #1c2128; --soft: #57606a; --paper: #ffffff; --card: #f6f8fa; --line: #d0d7de; --link: #0a58ca;
  --good: #1a7f37; --warn: #8a5a00; --bad: #b3261e;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #e6edf3; --soft: #9aa4af; --paper: #0d1117; --card: #161b22; --line: #30363d; --link: #79b8ff;
    --good: #56d364; --warn: #f2c14e; --bad: #ff8a80;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 100rem; margin: 0 auto; padding: 1rem clamp(0.75rem, 3vw, 2.5rem) 3rem; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0.5rem 0; overflow-wrap: anywhere; }
h2 { font-size: 1.25rem; margin: 2.5rem 0 0.5rem; padding-top: 1rem; border-top: 1px solid var(--line); overflow-wrap: anywhere; }
h3 { font-size: 1rem; margin: 1.5rem 0 0.5rem; }
p { overflow-wrap: anywhere; }
a { color: var(--link); }
.soft { color: var(--soft); font-size: 0.875rem; }
ul { margin: 0.25rem 0; padding-left: 1.25rem; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { text-align: left; padding: 0.2rem 0.9rem 0.2rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
th.number, td.number { text-align: right; white-space: nowrap; }
details { border: 1px solid var(--line); border-radius: 0.5rem; margin: 0.75rem 0; }
summary { cursor: pointer; padding: 0.5rem 0.75rem; background: var(--card); border-radius: 0.5rem; font-weight: 600; overflow-wrap: anywhere; }
@media print {
  :root {
    --ink: #000000; --soft: #444444; --paper: #ffffff; --card: #ffffff; --line: #999999; --link: #000000;
    --good: #000000; --warn: #000000; --bad: #000000;
  }
  body { font-size: 11pt; }
  main { max-width: none; padding: 0; }
  nav { display: none; }
  h2, h3, summary { break-after: avoid; }
  tr { break-inside: avoid; }
}`;
