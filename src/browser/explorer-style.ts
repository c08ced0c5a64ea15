/** Style of an explored chart, inside its shadow root, where it touches nothing else of the page. */
export const EXPLORER_STYLE = `
:host { display: flex; flex-direction: column; block-size: 100%; min-block-size: 20rem; position: relative;
  font: 14px/1.4 Inter, system-ui, sans-serif; color: #1b2330; background: #fff;
  --edge: #c5ccd6; --accent: #16327f; --dotted: #a3195b; --panel: #f4f6f9; }
:host([data-theme="dark"]) { color: #eef2f7; background: #0e131b; --edge: #46505f; --accent: #8fb0ff; --dotted: #ff9ac5; --panel: #1c232d; }

:host(.opening) { visibility: hidden; position: absolute; inset: 0; }
.bar { display: flex; flex-wrap: wrap; gap: .375rem; align-items: center; padding: .5rem; background: var(--panel);
  border-block-end: 1px solid var(--edge); }
.bar input { flex: 1 1 12rem; min-inline-size: 0; }
.bar .count { min-inline-size: 4.5rem; }
button, input, select { font: inherit; color: inherit; background: transparent; border: 1px solid var(--edge);
  border-radius: 6px; padding: .3rem .6rem; min-block-size: 2.25rem; }
button:hover { border-color: var(--accent); }
select option { color: #1b2330; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 1px; }
.trail { padding: .25rem .75rem; } .trail:empty { display: none; } .trail ol { display: flex; flex-wrap: wrap; gap: .25rem;
  list-style: none; margin: 0; padding: 0; align-items: center; } .trail li + li::before { content: "›"; margin-inline: .25rem; }
.pane { flex: 1; overflow: hidden; position: relative; touch-action: none; cursor: grab; min-block-size: 12rem; }
:host(.stale) .pane { filter: grayscale(1) opacity(.5); }
.layer { position: absolute; inset: 0 auto auto 0; transform-origin: 0 0; }
.layer svg { display: block; max-inline-size: none; }
.lines { position: absolute; inset: 0 auto auto 0; overflow: visible; pointer-events: none; fill: none; stroke: var(--dotted); stroke-width: 2.5; }
.lines path { stroke-dasharray: 6 4; }
.tree { position: absolute; inset: 0; }
.item { position: absolute; border-radius: 8px; cursor: pointer; }
.item.found { box-shadow: 0 0 0 3px #d46f14; }
.item:focus { outline: 3px solid var(--accent); outline-offset: 2px; }
.toggle { position: absolute; inset-block-end: -16px; inset-inline-start: 50%; translate: -50% 0; min-inline-size: 18px;
  block-size: 18px; padding-inline: 4px; border-radius: 9px; box-sizing: border-box; text-align: center; font: 600 11px/16px Inter, sans-serif;
  background: #fff; color: #1b2330; border: 1px solid #5d6878; z-index: 1; }
.details { position: absolute; inset: auto .75rem .75rem auto; max-inline-size: min(24rem, calc(100% - 1.5rem));
  max-block-size: 45%; overflow: auto; padding: .75rem 1rem; background: var(--panel); border: 1px solid var(--edge); border-radius: 8px; }
.details h2 { font-size: 1rem; margin: 0 0 .25rem; } .details p { margin: 0 0 .25rem; }
.details dl { display: grid; grid-template-columns: max-content 1fr; gap: .125rem .75rem; margin: .5rem 0; }
.details dt { grid-column: 1; opacity: .8; } .details dd { grid-column: 2; margin: 0; overflow-wrap: anywhere; }
.details .links { margin: .25rem 0; padding-inline-start: 1.25rem; } .details a { color: inherit; overflow-wrap: anywhere; }
.details .error { color: #b3261e; } :host([data-theme="dark"]) .details .error { color: #ffb4ab; }
.map { position: absolute; inset: auto auto .75rem .75rem; background: var(--panel); border: 1px solid var(--edge);
  cursor: crosshair; touch-action: none; } .map canvas { display: block; }
.map .frame { position: absolute; box-sizing: border-box; border: 2px solid var(--accent); pointer-events: none; }
[hidden] { display: none; }
.faint { opacity: .22; }
@media print {
  :host { display: block; block-size: auto; min-block-size: 0; }
  .bar, .trail, .tree, .layer .lines, .details, .map { display: none; }
  .pane { overflow: visible; min-block-size: 0; }
  .layer { position: static; transform: none !important; }
  .layer svg { inline-size: auto; block-size: auto; max-inline-size: 100%; max-block-size: 100vh; margin: 0 auto; }
}
`;
