/**
 * Styles of a chart that a reader explores. They apply inside the shadow root of the chart, so they affect nothing else
 * on the page.
 */
export const EXPLORER_STYLE = `
:host { display: flex; flex-direction: column; block-size: 100%; color-scheme: light; min-block-size: 15rem; position: relative;
  font: 14px/1.4 Inter, system-ui, sans-serif; color: #1b2330; background: #fff; container-type: inline-size;
  --edge: #c5ccd6; --accent: #16327f; --dotted: #a3195b; --panel: #f4f6f9; --card: #fff; --soft: #4a5565;
  --shadow: 0 4px 16px rgb(20 30 50 / .14); }
:host([data-theme="dark"]) { color-scheme: dark; color: #eef2f7; background: #0e131b; --edge: #46505f; --accent: #8fb0ff; --dotted: #ff9ac5;
  --panel: #1c232d; --card: #161c25; --soft: #b4bfcd; --shadow: 0 4px 16px rgb(0 0 0 / .5); }
:host(.opening) { visibility: hidden; position: absolute; inset: 0; }

.bar { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; padding: .5rem .75rem; background: var(--panel);
  border-block-end: 1px solid var(--edge); }
.bar .find { display: flex; align-items: center; flex: 1 1 18rem; min-inline-size: 0; position: relative; }
.bar input { flex: 1; min-inline-size: 0; padding-inline: 2.25rem 5rem; border: 2px solid var(--accent); font-size: 1rem; text-overflow: ellipsis; }
.bar input::placeholder { color: var(--soft); opacity: 1; }
.bar .find::before, .bar .find::after { content: ""; position: absolute; pointer-events: none; }
.bar .find::before { inset-inline-start: .8rem; inline-size: .625rem; block-size: .625rem; border: 2px solid var(--accent); border-radius: 50%;
  inset-block-start: calc(50% - .5rem); }
.bar .find::after { inset-inline-start: 1.5rem; inset-block-start: calc(50% + .125rem); inline-size: .4rem; border-block-start: 2px solid var(--accent);
  rotate: 45deg; transform-origin: 0 0; }
.bar .count, .bar kbd { position: absolute; inset-inline-end: .75rem; color: var(--soft); font-size: .8125rem; pointer-events: none; }
.bar .count { inset-inline-end: 2.25rem; }
.bar kbd { font-family: inherit; border: 1px solid var(--edge); border-radius: 4px; padding: 0 .375rem; }
.bar input:focus ~ kbd, .bar input:not(:placeholder-shown) ~ kbd { display: none; }
.bar .acts { display: flex; gap: .375rem; align-items: center; min-inline-size: 0; }
.bar .acts > * { flex: none; }
button, input, select { font: inherit; color: inherit; background: var(--card); border: 1px solid var(--edge);
  border-radius: 6px; padding: .3rem .6rem; min-block-size: 2.25rem; box-sizing: border-box; cursor: pointer; }
input { cursor: text; }
button:disabled, select:disabled { opacity: .45; cursor: default; }
button:enabled:hover, select:enabled:hover { border-color: var(--accent); }
select option { color: #1b2330; background: #fff; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 1px; }

.trail { padding: .375rem .75rem; background: var(--panel); border-block-end: 1px solid var(--edge); } .trail:empty { display: none; }
.trail ol { display: flex; flex-wrap: wrap; gap: .25rem; list-style: none; margin: 0; padding: 0; align-items: center; }
.trail li { display: flex; align-items: center; } .trail li + li::before { content: "›"; margin-inline: .125rem .375rem; color: var(--soft); }
.trail [aria-current] { font-weight: 600; }

.over { flex: 1; position: relative; display: flex; min-block-size: 9rem; }
.pane { flex: 1; overflow: hidden; position: relative; touch-action: none; cursor: grab; }
:host(.stale) .pane { filter: grayscale(1) opacity(.5); }
.pane:active { cursor: grabbing; }
.layer { position: absolute; inset: 0 auto auto 0; transform-origin: 0 0; }
.layer.moving { will-change: transform; }
.layer svg { display: block; max-inline-size: none; }
.lines { position: absolute; inset: 0 auto auto 0; overflow: visible; pointer-events: none; fill: none; stroke: var(--dotted); stroke-width: 2.5; }
.lines path { stroke-dasharray: 6 4; }
.tree { position: absolute; inset: 0 auto auto 0; }
.item { position: absolute; border-radius: 8px; cursor: pointer; }
.item.chosen { box-shadow: 0 0 0 2px var(--accent); }
.item.found { box-shadow: 0 0 0 4px #ffd84d, 0 0 0 6px #1b2330; }
.item:focus { outline: 3px solid var(--accent); outline-offset: 2px; }
.name { position: absolute; inset: 0; overflow: hidden; color: transparent; }
.handle { position: absolute; inset-inline-start: 50%; translate: -50% 0; min-inline-size: 18px; block-size: 18px; padding-inline: 4px;
  border-radius: 9px; box-sizing: border-box; text-align: center; font: 600 11px/16px Inter, sans-serif;
  background: var(--card); color: inherit; border: 1px solid var(--soft); z-index: 1; }
.handle::after { content: ""; position: absolute; inset: -8px; }
.handle:hover { background: var(--accent); color: var(--card); border-color: var(--accent); }
.toggle { inset-block-end: -16px; }
.up, .fold { inset-block-start: -14px; }
.fold { display: none; } .item:is(:hover, .chosen) > .fold { display: block; }

.answers, .details { position: absolute; background: var(--card); border: 1px solid var(--edge); border-radius: 10px;
  box-shadow: var(--shadow); box-sizing: border-box; overflow: auto; overscroll-behavior: contain; }
.answers { inset: .75rem auto auto .75rem; inline-size: min(30rem, 100% - 1.5rem); max-block-size: calc(100% - 1.5rem); padding: .5rem; z-index: 2; }
.answer { font-size: 1.0625rem; font-weight: 600; margin: .25rem .5rem; } .answer:empty { margin: 0; }
.answers ul { list-style: none; margin: 0; padding: 0; }
.answers li button { inline-size: 100%; text-align: start; border-color: transparent; background: none; padding: .375rem .5rem; }
.answers li strong { display: block; font-weight: 600; } .answers li span, .rest { color: var(--soft); } .rest { padding: .25rem .5rem; }
.answers li button:is(:hover, :focus-visible) { background: var(--panel); border-color: var(--accent); }
.details { inset: auto .75rem .75rem auto; inline-size: max-content; max-inline-size: min(26rem, 100% - 1.5rem); max-block-size: 55%;
  padding: .875rem 1rem; }
.details .lead { font-weight: 600; } .details h2 { font-size: 1.0625rem; margin: 0 2rem .25rem 0; } .details p { margin: 0 0 .25rem; }
.details dl { display: grid; grid-template-columns: max-content 1fr; gap: .125rem .75rem; margin: .5rem 0; }
.details dt { grid-column: 1; color: var(--soft); } .details dd { grid-column: 2; margin: 0; overflow-wrap: anywhere; }
.details .links { margin: .25rem 0; padding-inline-start: 1.25rem; } .details a { color: inherit; overflow-wrap: anywhere; }
.details .error { color: #b3261e; } :host([data-theme="dark"]) .details .error { color: #ffb4ab; }
.details .acts button { margin-block-start: .375rem; }
.details .acts .close { position: absolute; inset: .5rem .5rem auto auto; margin: 0; border-color: transparent; min-block-size: 1.75rem; padding: 0 .5rem; font-size: 1.125rem; }
.map { position: absolute; inset: auto auto .75rem .75rem; background: var(--panel); border: 1px solid var(--edge);
  border-radius: 6px; overflow: hidden; cursor: crosshair; touch-action: none; } .map canvas { display: block; }
.map .frame { position: absolute; box-sizing: border-box; border: 2px solid var(--accent); pointer-events: none; }
[hidden]:not([hidden="until-found"]) { display: none !important; }
.faint { opacity: .22; }

@media screen { .far svg text, .far .handle { display: none; } }
@container (max-width: 44rem) {
  .bar { padding: .375rem .5rem; } .bar .find { flex-basis: 100%; }
  .bar .acts { flex: 1; overflow-x: auto; overscroll-behavior: contain; scrollbar-width: none; padding-block: 2px; margin-inline: -.5rem; padding-inline: .5rem; }
  .details { inset: auto 0 0 0; max-inline-size: none; inline-size: auto; border-radius: 12px 12px 0 0; border-inline: 0; border-block-end: 0; max-block-size: 50%; }
  .answers { inset: .25rem .25rem auto; inline-size: auto; max-block-size: calc(100% - .5rem); }
  .answers.folded, .map { display: none; }
}
@media (max-height: 26rem) { .bar input, .bar button, .bar select { min-block-size: 1.875rem; padding-block: .125rem; } .over { min-block-size: 8rem; }
  .details { max-block-size: 90%; } .answers { font-size: .875rem; } .answer { font-size: .9375rem; } }
@media print {
  :host { display: block; block-size: auto; min-block-size: 0; container-type: normal; }
  .bar, .trail, .tree, .layer .lines, .details, .answers, .map { display: none !important; }
  .over { display: block; min-block-size: 0; } .pane { overflow: visible; }
  .layer { position: static; transform: none !important; }
  .layer svg { inline-size: auto; block-size: auto; max-inline-size: 100%; max-block-size: 100vh; margin: 0 auto; }
}
`;
