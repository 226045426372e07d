/** How a comparison looks: side by side where there is room, one below the other on a phone, black on white on paper. */
export const diffHtmlStyle = `:root {
  --del: #ffebe9; --del-word: #ffb8b0; --ins: #e6ffec; --ins-word: #9be9a8;
}
@media (prefers-color-scheme: dark) {
  :root { --del: #3a1d20; --del-word: #8e2f35; --ins: #12331f; --ins-word: #1f6f3a; }
}
.headline { font-size: 1.1rem; font-weight: 600; margin: 0.25rem 0 1rem; }
ul.changes { list-style: none; padding: 0; }
ul.changes li { display: flex; gap: 0.6rem; align-items: baseline; margin: 0.25rem 0; overflow-wrap: anywhere; }
.bump { flex: none; min-width: 3.6rem; text-align: center; border: 1px solid currentColor; border-radius: 1rem; padding: 0 0.5rem; font-size: 0.8125rem; font-weight: 600; }
.major { color: var(--bad); } .minor { color: var(--warn); } .patch { color: var(--soft); }
.part { padding-left: 1rem; }
.place { padding: 0.2rem 0.75rem; background: var(--card); color: var(--soft); font-size: 0.8125rem; border-top: 1px solid var(--line); }
.row { display: grid; grid-template-columns: 1fr 1fr; font: 0.8125rem/1.5 ui-monospace, monospace; }
.cell { display: flex; min-width: 0; padding: 0 0.5rem; }
.cell + .cell { border-left: 1px solid var(--line); }
.no { flex: none; width: 3.25rem; padding-right: 0.6rem; text-align: right; color: var(--soft); user-select: none; }
.text { flex: 1; min-width: 0; white-space: pre-wrap; overflow-wrap: anywhere; }
.gone { background: var(--del); } .come { background: var(--ins); }
.gone .no::after { content: " −"; } .come .no::after { content: " +"; } .cell .no::after { white-space: pre; }
ul.changes + blockquote { margin-top: 0.6rem; }
.sample { margin: 0.4rem 0; }
del, ins { text-decoration: none; border-radius: 0.2rem; }
del { background: var(--del-word); } ins { background: var(--ins-word); }
blockquote { margin: 0.25rem 0; padding: 0.2rem 0.75rem; border-left: 0.25rem solid var(--line); overflow-wrap: anywhere; }
@media (max-width: 60rem) {
  .row { display: block; }
  .cell + .cell { border-left: 0; }
  .cell.none, .same .cell:first-child { display: none; }
  .no { width: 2.75rem; }
}
@media print {
  :root { --del: #ffffff; --del-word: #ffffff; --ins: #ffffff; --ins-word: #ffffff; }
  del { text-decoration: line-through; } ins { text-decoration: underline; }
  details::details-content { content-visibility: visible; block-size: auto; }
}`;
