/** Style of the parts around the chart of a preview, inside their shadow root. */
export const PREVIEW_STYLE = `
:host { display: flex; flex-direction: column; block-size: 100%; color-scheme: light; font: 14px/1.4 Inter, system-ui, sans-serif;
  color: #1b2330; background: #fff; --edge: #c5ccd6; --accent: #16327f; --panel: #f4f6f9; --error: #a1160c; --warn: #7a4a00; }
:host([data-theme="dark"]) { color-scheme: dark; color: #eef2f7; background: #0e131b; --edge: #46505f; --accent: #8fb0ff; --panel: #1c232d;
  --error: #ffb4ab; --warn: #ffcf8f; }
.head { display: flex; flex-wrap: wrap; gap: .375rem .75rem; align-items: center; padding: .375rem .5rem;
  border-block-end: 1px solid var(--edge); }
.head nav { display: flex; flex-wrap: wrap; gap: .25rem .75rem; flex: 1 1 12rem; min-inline-size: 0; }
.head nav a, .head nav span { padding-block: .3rem; overflow-wrap: anywhere; }
.head nav [aria-current] { font-weight: 600; }
a { color: var(--accent); }
button { font: inherit; color: inherit; background: transparent; border: 1px solid var(--edge); border-radius: 6px;
  padding: .3rem .6rem; min-block-size: 2.25rem; }
button:hover { border-color: var(--accent); }
button[aria-pressed="true"], button[aria-expanded="true"] { background: var(--panel); border-color: var(--accent); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 1px; }
.banner { padding: .5rem .75rem; border-inline-start: 6px solid var(--error); background: var(--panel); overflow-wrap: anywhere; }
.banner p { margin: 0; } .banner:empty { padding: 0; border: none; }
.body { flex: 1; min-block-size: 0; display: flex; }
.chart, .changes { flex: 1; min-inline-size: 0; position: relative; }
.panel { flex: 0 0 min(24rem, 40%); overflow: auto; border-inline-start: 1px solid var(--edge); padding: .5rem .75rem; background: var(--panel); }
.panel h2 { font-size: 1rem; margin: .25rem 0 .5rem; }
.panel ol { list-style: none; margin: 0; padding: 0; }
.panel li { padding-block: .5rem; border-block-start: 1px solid var(--edge); overflow-wrap: anywhere; }
.panel li p { margin: .125rem 0; }
.panel .message { text-align: start; inline-size: 100%; background: transparent; }
.severity { font-weight: 600; } .severity.error { color: var(--error); } .severity.warn { color: var(--warn); }
[hidden] { display: none !important; }
@media (max-width: 50rem) {
  :host { block-size: auto; min-block-size: 100%; }
  .body { flex-direction: column; flex: 1 0 auto; }
  .chart, .changes { flex: 1 0 auto; block-size: max(30rem, 70vh); }
  .panel { flex: none; border-inline-start: none; border-block-start: 1px solid var(--edge); }
}
@media print {
  :host { display: block; }
  .head, .banner, .panel { display: none !important; }
  .body { display: block; }
}
`;
