export const id = 5428;
export const ids = [5428,9011];
export const modules = {

  12611:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    BM: () => (  legendOf),
    EN: () => (  ticksOf),
    IS: () => (  chartOf),
    _K: () => (  scaleOf)
  });
  var _base_node_kind_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22157);
  var _verdict_evidence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14404);
  var _quantities_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86860);
  var _page_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(66812);




const [WIDTH, HEIGHT] = [720, 240];
const ROOM = { left: 100, right: 34, top: 30, bottom: 32 };
const TICKS = [60, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200, 86_400];
const MOST_TICKS = 8;
function pointsOf({ before = [], steps }) {
    const [last, first] = [before.at(-1), steps[0]];
    const hole = last === undefined || first === undefined ? 0 : first.at - last.at;
    const isBroken = hole > 1.5 * Math.max(apart(before), apart(steps));
    const gap = isBroken && last !== undefined ? [{ at: last.at, share: null }] : [];
    return [...before, ...gap, ...steps].map(({ at: time, share }) => ({ at: time, value: share }));
}
const apart = ([first, second]) => first === undefined || second === undefined ? 0 : second.at - first.at;
function scaleOf(nodes) {
    const points = nodes.flatMap(pointsOf);
    const known = points.flatMap(({ value }) => (value === null ? [] : [value]));
    if (known.length < 2)
        return null;
    const marks = nodes.flatMap((node) => marksOf(node).map(({ value }) => value));
    const [low, high] = [Math.min(...known, ...marks), Math.max(...known, ...marks)];
    const isGauge = nodes.some((node) => (0,_base_node_kind_js__WEBPACK_IMPORTED_MODULE_1__  .F)(node).kind !== 'share');
    const room = 0.08 * (high - low || Math.abs(high) || 1);
    const times = points.map(({ at }) => at);
    return {
        from: Math.min(...times),
        until: Math.max(...times),
        low: isGauge ? (low >= 0 ? Math.max(0, low - room) : low - room) : 0,
        high: isGauge ? high + room : Math.min(1, high + room),
    };
}
function chartOf(node, startedAt, { scale: known = scaleOf([node]), legend = true } = {}) {
    if (known === null || known.until <= known.from || (0,_base_node_kind_js__WEBPACK_IMPORTED_MODULE_1__  .F)(node).kind === 'monitor')
        return null;
    const scale = { ...known, from: Math.min(known.from, startedAt), until: Math.max(known.until, startedAt) };
    const x = (at) => ROOM.left + ((at - scale.from) / (scale.until - scale.from)) * (WIDTH - ROOM.left - ROOM.right);
    const y = (value) => HEIGHT - ROOM.bottom - ((value - scale.low) / (scale.high - scale.low || 1)) * (HEIGHT - ROOM.top - ROOM.bottom);
    const label = (0,_base_node_kind_js__WEBPACK_IMPORTED_MODULE_1__  .F)(node).kind === 'share' ? _quantities_js__WEBPACK_IMPORTED_MODULE_2__  .KN : _quantities_js__WEBPACK_IMPORTED_MODULE_2__  .I1;
    const levels = [scale.low, (scale.low + scale.high) / 2, scale.high];
    const name = (0,_verdict_evidence_js__WEBPACK_IMPORTED_MODULE_0__  .et)(node);
    return (0,_page_js__WEBPACK_IMPORTED_MODULE_3__  .PT) `<figure>
    <svg
      viewBox="0 0 ${WIDTH} ${HEIGHT}"
      role="img"
      aria-label="${`${name} over time; the deploy at ${clock(startedAt)} UTC`}"
    >
      ${levels.map((value) => (0,_page_js__WEBPACK_IMPORTED_MODULE_3__  .PT) `<line x1="${ROOM.left}" x2="${WIDTH - ROOM.right}" y1="${at(y(value))}" y2="${at(y(value))}" stroke="var(--line)" /><text x="${ROOM.left - 6}" y="${at(y(value) + 4)}" text-anchor="end">${label(value)}</text>`)}
      ${ticksOf(scale).map((time) => (0,_page_js__WEBPACK_IMPORTED_MODULE_3__  .PT) `<text x="${at(x(time))}" y="${HEIGHT - 8}" text-anchor="middle">${clock(time)}</text>`)}
      ${marksOf(node).map(({ value, dashes, colour }) => (0,_page_js__WEBPACK_IMPORTED_MODULE_3__  .PT) `<line x1="${ROOM.left}" x2="${WIDTH - ROOM.right}" y1="${at(y(value))}" y2="${at(y(value))}" stroke="${colour}" stroke-dasharray="${dashes}" />`)}
      <line
        x1="${at(x(startedAt))}"
        x2="${at(x(startedAt))}"
        y1="${ROOM.top - 6}"
        y2="${HEIGHT - ROOM.bottom}"
        stroke="var(--ink)"
        stroke-width="1.5"
      />
      <text x="${at(x(startedAt))}" y="20" text-anchor="${x(startedAt) > WIDTH / 2 ? 'end' : 'start'}">deploy ${clock(startedAt)}</text>
      ${stretchesOf(pointsOf(node)).map((points) => (0,_page_js__WEBPACK_IMPORTED_MODULE_3__  .PT) `<polyline fill="none" stroke="var(--bad)" stroke-width="2" stroke-linejoin="round" stroke-linecap="round" points="${points.map(({ at: time, value }) => `${at(x(time))},${at(y(value))}`).join(' ')}" />`)}
    </svg>
    <figcaption>
      ${name}. ${legend ? legendOf(node) : ''}
    </figcaption>
  </figure>`;
}
const legendOf = (node) => `${(0,_base_node_kind_js__WEBPACK_IMPORTED_MODULE_1__  .F)(node).kind === 'share' ? 'Line: share that is bad. Long dashes: before the deploy. Dots: where harm begins.' : 'Line: the value. Long dashes: what is usual.'} Times in UTC; where the line is broken nothing is known.`;
const at = (place) => place.toFixed(1);
const clock = (time) => new Date(1000 * time).toISOString().slice(11, 16);
function ticksOf({ from, until }, most = MOST_TICKS) {
    const every = TICKS.find((each) => (until - from) / each <= most) ?? Math.ceil((until - from) / most);
    const ticks = [];
    for (let time = Math.ceil(from / every) * every; time <= until; time += every)
        ticks.push(time);
    return ticks;
}
function marksOf(node) {
    const its = (0,_base_node_kind_js__WEBPACK_IMPORTED_MODULE_1__  .F)(node);
    switch (its.kind) {
        case 'monitor':
            return [];
        case 'gauge': {
            const { usual } = its.gauge;
            return usual === null ? [] : [{ value: usual, dashes: '8 4', colour: 'var(--dim)' }];
        }
        case 'share':
            return [
                { value: node.baseline.share, dashes: '8 4', colour: 'var(--dim)' },
                { value: Math.min(1, node.harm), dashes: '2 4', colour: 'var(--odd)' },
            ];
    }
}
function stretchesOf(points) {
    const stretches = [[]];
    for (const { at: time, value } of points) {
        if (value === null)
            stretches.push([]);
        else
            stretches.at(-1)?.push({ at: time, value });
    }
    return stretches.filter(({ length }) => length > 0).map((each) => (each.length === 1 ? [...each, ...each] : each));
}


  }),

  85428:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    gatePage: () => (  gatePage),
    watchedPage: () => (  watchedPage)
  });
  var _gate_reasons_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96474);
  var _gate_summary_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9731);
  var _quantities_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(86860);
  var _chart_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12611);
  var _document_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(12574);
  var _page_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(66812);
  var _report_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4249);







const whole = { most: Number.MAX_SAFE_INTEGER, size: (text) => text.length };
function gatePage(view) {
    const text = (0,_gate_summary_js__WEBPACK_IMPORTED_MODULE_1__  .oU)(view, whole);
    const end = text.indexOf('\n');
    const bar = coverageBar(view.outcome);
    return (0,_document_js__WEBPACK_IMPORTED_MODULE_3__  .L)(`${view.environment}: ${(0,_gate_reasons_js__WEBPACK_IMPORTED_MODULE_0__  .KS)(view.outcome)}`, [text.slice(0, end), bar, text.slice(end)]);
}
const [WIDTH, HEIGHT] = [720, 20];
function coverageBar({ coverage }) {
    const { changedLines = 0, coveredLines = 0 } = coverage?.summary ?? {};
    if (changedLines === 0)
        return (0,_page_js__WEBPACK_IMPORTED_MODULE_5__  .PT) ``;
    const open = changedLines === coveredLines ? 0 : Math.max(6, (WIDTH * (changedLines - coveredLines)) / changedLines);
    const seen = Math.max(0, WIDTH - open);
    const left = changedLines - coveredLines;
    return (0,_page_js__WEBPACK_IMPORTED_MODULE_5__  .PT) `<figure>
    <svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${`${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_6__  .U9)(coveredLines)} of ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_6__  .U9)(changedLines)} changed lines were seen`}">
      <rect x="0" y="0" width="${seen.toFixed(1)}" height="${HEIGHT}" fill="var(--good)" />
      <rect x="${seen.toFixed(1)}" y="0" width="${open.toFixed(1)}" height="${HEIGHT}" fill="var(--bad)" />
    </svg>
    <figcaption>
      ${left === 0 ? `All ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_6__  .U9)(changedLines)} changed lines were seen (green).` : `${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_6__  .U9)(coveredLines)} of ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_6__  .U9)(changedLines)} changed lines were seen (green, left); ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_6__  .U9)(left)} ${left === 1 ? 'was' : 'were'} not (red, right).`}
    </figcaption>
  </figure>`;
}
function watchedPage(title, markdown, verdict) {
    const worst = 'regression' in verdict ? (0,_chart_js__WEBPACK_IMPORTED_MODULE_2__  .IS)(verdict.regression.worst, verdict.startedAt) : null;
    return (0,_document_js__WEBPACK_IMPORTED_MODULE_3__  .L)(title, [markdown, ...(0,_report_js__WEBPACK_IMPORTED_MODULE_4__  .M)(verdict)], worst === null ? [] : [worst]);
}


  }),

  12574:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    L: () => (  documentPage)
  });
  var marked__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48022);
  var _markdown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5120);
  var _page_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66812);



function documentPage(title, parts, drawings = [], lang = 'en') {
    const left = [...drawings];
    const body = parts.map((part) => (typeof part === 'string' ? converted(part, left) : part));
    return (0,_page_js__WEBPACK_IMPORTED_MODULE_1__  .MY)(title, body, lang);
}
function converted(markdown, drawings) {
    const marked = new marked__WEBPACK_IMPORTED_MODULE_0__  .Dz({ gfm: true, renderer: rendererOf(drawings) });
    return { html: marked.parser(withoutCaptions(marked.lexer(markdown))) };
}
const isDiagram = (token) => token?.type === 'code' && token['lang'] === 'mermaid';
function withoutCaptions(tokens) {
    const blocks = tokens.filter(({ type }) => type !== 'space');
    return blocks.filter((token, at) => !(token.type === 'paragraph' && isDiagram(blocks[at - 1])));
}
const OTHER_TAG = /<(?!\/?(?:details|summary|br|sub|code)>)/g;
function withoutComments(html) {
    const [first = '', ...rest] = html.split('<!--');
    return [first, ...rest.map((part) => part.slice(part.includes('-->') ? part.indexOf('-->') + 3 : part.length))].join('');
}
const level = (depth) => Math.max(1, depth - 1);
function rendererOf(drawings) {
    return {
        html: ({ text }) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__  .RK)(withoutComments(text)).replaceAll(OTHER_TAG, '&lt;'),
        code({ text, lang }) {
            if (lang === 'mermaid')
                return drawings.shift()?.html ?? '';
            return `<pre><code>${lang === 'diff' ? diffLines(text) : (0,_page_js__WEBPACK_IMPORTED_MODULE_1__  .ZD)(text)}</code></pre>\n`;
        },
        heading({ tokens, depth }) {
            return `<h${level(depth)}>${this.parser.parseInline(tokens)}</h${level(depth)}>\n`;
        },
        link({ href, tokens }) {
            const text = this.parser.parseInline(tokens);
            return /^https?:\/\//.test(href) ? `<a href="${(0,_page_js__WEBPACK_IMPORTED_MODULE_1__  .ZD)(href)}">${text}</a>` : text;
        },
        image: ({ text }) => (0,_page_js__WEBPACK_IMPORTED_MODULE_1__  .ZD)(text),
        checkbox: ({ checked }) => (checked ? '☑ ' : '☐ '),
        table(found) {
            const { header, rows } = found;
            const inline = ({ tokens }) => this.parser.parseInline(tokens);
            const isPairs = header.length === 2;
            const names = isPairs ? [] : header.map(({ text }) => (0,_page_js__WEBPACK_IMPORTED_MODULE_1__  .ZD)(text));
            const head = `<tr>${header.map((cell) => `<th>${inline(cell)}</th>`).join('')}</tr>`;
            const body = rows.map((cells) => {
                const all = cells.map((cell, at) => {
                    const name = names[at];
                    return `<td${at === 0 || name === undefined ? '' : ` data-of="${name}"`}>${inline(cell)}</td>`;
                });
                return `<tr>${all.join('')}</tr>`;
            });
            const kind = isPairs ? ' class="pairs"' : '';
            return `<div class="wide"><table${kind}><thead>${head}</thead><tbody>${body.join('')}</tbody></table></div>\n`;
        },
    };
}
function diffLines(text) {
    return text
        .split('\n')
        .map((line) => {
        const kind = line.startsWith('+') ? 'come' : line.startsWith('-') ? 'go' : null;
        return kind === null ? (0,_page_js__WEBPACK_IMPORTED_MODULE_1__  .ZD)(line) : `<span class="${kind}">${(0,_page_js__WEBPACK_IMPORTED_MODULE_1__  .ZD)(line)}</span>`;
    })
        .join('\n');
}


  }),

  66812:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    MY: () => (  page),
    PT: () => (  markup),
    ZD: () => (  escapeHtml)
  });
  var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5120);

function markup(parts, ...values) {
    return { html: parts.reduce((text, part, index) => `${text}${textOf(values[index - 1] ?? '')}${part}`) };
}
function textOf(value) {
    if (typeof value === 'number')
        return String(value);
    if (typeof value === 'string')
        return escapeHtml(value);
    return 'html' in value ? value.html : value.map((each) => each.html).join('\n');
}
function escapeHtml(text) {
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__  .RK)(text)
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('"', '&quot;')
        .replaceAll("'", '&#39;');
}
const STYLE = `
:root { color-scheme: light dark; --ink: #1f2328; --dim: #59636e; --ground: #ffffff; --line: #d1d9e0; --bad: #c0202a; --good: #1a7f37; --odd: #8a5a00; --soft: #eef1f4 }
@media (prefers-color-scheme: dark) { :root { --ink: #e6edf3; --dim: #9aa5b1; --ground: #11161c; --line: #3a434d; --bad: #ff7b72; --good: #56d364; --odd: #e3b341; --soft: #1c232b } }
* { box-sizing: border-box }
body { margin: 0 auto; padding: 1rem; max-width: 60rem; font: 1rem/1.5 system-ui, sans-serif; color: var(--ink); background: var(--ground); overflow-wrap: break-word }
h1 { font-size: 1.4rem; line-height: 1.25 } h2 { font-size: 1.1rem; margin-top: 2rem } h3 { font-size: 1rem }
p.dim, figcaption, .dim { color: var(--dim); font-size: .875rem }
table { width: 100%; border-collapse: collapse; font-size: .875rem } th, td { text-align: left; vertical-align: top; padding: .4rem .5rem; border-bottom: 1px solid var(--line) }
.wide { overflow-x: auto } figure { margin: 1rem 0 } svg { width: 100%; height: auto; display: block } svg text { fill: var(--dim); font: 13px system-ui, sans-serif } svg text.mark { fill: var(--ink) } figcaption ol { margin: .25rem 0 } figcaption p { margin: .25rem 0 }
.bad { color: var(--bad); font-weight: 600 } .good { color: var(--good) } .odd { color: var(--odd) }
.cells { display: grid; grid-template-columns: 5.5rem repeat(24, minmax(.5rem, 1fr)); gap: 2px; font-size: .75rem; align-items: center } .cells i { height: 1rem; background: var(--soft); border-radius: 2px }
.cells i.q { background: var(--good); opacity: .55 } .cells i.a { background: var(--bad) } .cells i.b { background: repeating-linear-gradient(45deg, var(--line) 0 3px, transparent 3px 6px) }
a { color: inherit; text-decoration-color: var(--dim) } ul, ol { padding-left: 1.4rem } li { margin: .2rem 0 } blockquote { margin: 1rem 0; padding: 0 1rem; border-left: 4px solid var(--line) }
code { font: .875em ui-monospace, monospace; background: var(--soft); padding: .1em .3em; border-radius: 4px } pre { background: var(--soft); padding: .75rem; overflow-x: auto; border-radius: 6px } pre code { padding: 0 } .come { color: var(--good) } .go { color: var(--bad) }
summary { cursor: pointer } details { margin: 1rem 0 }
@media (max-width: 36rem) { svg text { font-size: 22px } svg polyline { stroke-width: 4 } svg line[stroke-dasharray] { stroke-width: 2 } svg text.mark { font-size: 16px } table:not(.pairs), table:not(.pairs) :is(tbody, tr, td) { display: block } table:not(.pairs) thead { display: none } table:not(.pairs) td { border: 0; padding: .1rem 0 } table:not(.pairs) tr { border-bottom: 1px solid var(--line); padding: .5rem 0 } table td[data-of]:empty { display: none } td[data-of]::before { content: attr(data-of) ": "; color: var(--dim) } }
@media print { :root { color-scheme: light; --ink: #000; --ground: #fff; --dim: #444; --line: #aaa; --bad: #c0202a; --good: #1a7f37; --odd: #8a5a00; --soft: #eef1f4; print-color-adjust: exact } body { max-width: none; padding: 0 } figure, tr { break-inside: avoid } pre { white-space: pre-wrap } details::details-content { content-visibility: visible; block-size: auto } }
`;
function page(title, body, lang = 'en') {
    const policy = "default-src 'none'; style-src 'unsafe-inline'";
    const { html: text } = markup `<!doctype html>
    <html lang="${lang}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta http-equiv="Content-Security-Policy" content="${policy}" />
        <title>${title}</title>
        <style>
          ${{ html: STYLE }}
        </style>
      </head>
      <body>
        ${body}
      </body>
    </html> `;
    return text;
}


  }),

  4249:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    M: () => (  otherCharts),
    backtestPage: () => (  backtestPage),
    watchPage: () => (  watchPage)
  });
  var _base_commit_id_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6601);
  var _base_node_kind_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(22157);
  var _quantities_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(86860);
  var _verdict_evidence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14404);
  var _chart_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12611);
  var _page_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66812);






const COLOURS = { healthy: 'good', regressed: 'bad', external: 'odd', inconclusive: 'odd' };
const TITLES = {
    healthy: 'Healthy after the deploy',
    regressed: 'Worse since the deploy',
    external: 'Worse, but not by this deploy',
    inconclusive: 'Cannot say',
};
const MOST_CHARTS = 12;
function watchPage(verdict, of) {
    const said = verdict.said ?? verdict.verdict;
    return (0,_page_js__WEBPACK_IMPORTED_MODULE_2__  .MY)(`${TITLES[said]}: ${of}`, [
        (0,_page_js__WEBPACK_IMPORTED_MODULE_2__  .PT) `<h1 class="${COLOURS[said]}">${TITLES[said]}</h1>`,
        (0,_page_js__WEBPACK_IMPORTED_MODULE_2__  .PT) `<p>${verdict.message}</p>`,
        (0,_page_js__WEBPACK_IMPORTED_MODULE_2__  .PT) `<p class="dim">
      ${of}. Watched for ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_3__  .p0)(verdict.endedAt - verdict.startedAt)} from ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_3__  .vD)(verdict.startedAt)}.
      False-alarm rate: at most ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_3__  .KN)(verdict.falseAlarmRate)} of deploys.
    </p>`,
        ...evidence(verdict),
        ...(verdict.remarks ?? []).map((line) => (0,_page_js__WEBPACK_IMPORTED_MODULE_2__  .PT) `<p class="dim">${line}</p>`),
    ]);
}
function evidence(verdict) {
    const worst = 'regression' in verdict ? verdict.regression.worst : null;
    const first = worst === null ? null : (0,_chart_js__WEBPACK_IMPORTED_MODULE_1__  .IS)(worst, verdict.startedAt);
    return [
        ...(first === null ? [] : [(0,_page_js__WEBPACK_IMPORTED_MODULE_2__  .PT) `<h2>What got worse</h2>`, first]),
        ...(verdict.nodes.length === 0 ? [] : [(0,_page_js__WEBPACK_IMPORTED_MODULE_2__  .PT) `<h2>Numbers</h2>`, nodeTable(verdict.nodes)]),
        ...otherCharts(verdict),
    ];
}
function otherCharts(verdict) {
    const worst = 'regression' in verdict ? verdict.regression.worst : null;
    const others = verdict.nodes.filter((node) => node.metric !== worst?.metric || node.segment !== worst.segment);
    const shown = others.filter((node) => (0,_base_node_kind_js__WEBPACK_IMPORTED_MODULE_4__  .F)(node).kind === 'share').slice(0, MOST_CHARTS);
    const scale = (0,_chart_js__WEBPACK_IMPORTED_MODULE_1__  ._K)(shown);
    const charts = shown.flatMap((node) => (0,_chart_js__WEBPACK_IMPORTED_MODULE_1__  .IS)(node, verdict.startedAt, { scale, legend: false }) ?? []);
    const numbers = others.filter((node) => (0,_base_node_kind_js__WEBPACK_IMPORTED_MODULE_4__  .F)(node).kind === 'gauge').slice(0, MOST_CHARTS);
    const gauges = numbers.flatMap((node) => (0,_chart_js__WEBPACK_IMPORTED_MODULE_1__  .IS)(node, verdict.startedAt, { legend: false }) ?? []);
    return [
        ...group('Everything else, on one scale', shown[0], charts),
        ...group('Other numbers, each on its own scale', numbers[0], gauges),
    ];
}
function group(title, first, charts) {
    if (first === undefined || charts.length === 0)
        return [];
    return [
        (0,_page_js__WEBPACK_IMPORTED_MODULE_2__  .PT) `<h2>${title}</h2>
      <p class="dim">${(0,_chart_js__WEBPACK_IMPORTED_MODULE_1__  .BM)(first)}</p>`,
        ...charts,
    ];
}
const MOST_ROWS = 100;
function cellsOf(node) {
    const its = (0,_base_node_kind_js__WEBPACK_IMPORTED_MODULE_4__  .F)(node);
    switch (its.kind) {
        case 'monitor':
            return ['no alert', _verdict_evidence_js__WEBPACK_IMPORTED_MODULE_0__  ._5[its.monitor.state], '', ''];
        case 'gauge': {
            const value = (number) => (number === null ? 'unknown' : (0,_quantities_js__WEBPACK_IMPORTED_MODULE_3__  .I1)(number));
            return [value(its.gauge.usual), value(its.gauge.observed), '', ''];
        }
        case 'share': {
            const { baseline, observed, harm } = node;
            const events = `${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_3__  .U9)(observed.bad)} of ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_3__  .U9)(observed.total)}`;
            return [(0,_quantities_js__WEBPACK_IMPORTED_MODULE_3__  .KN)(baseline.share), (0,_quantities_js__WEBPACK_IMPORTED_MODULE_3__  .KN)(observed.share), events, (0,_quantities_js__WEBPACK_IMPORTED_MODULE_3__  .KN)(harm)];
        }
    }
}
function nodeTable(nodes) {
    const rows = nodes.slice(0, MOST_ROWS).map((node) => {
        return (0,_page_js__WEBPACK_IMPORTED_MODULE_2__  .PT) `<tr>
      <td>${(0,_verdict_evidence_js__WEBPACK_IMPORTED_MODULE_0__  .et)(node)}</td>
      ${cellsOf(node).map((cell, index) => (0,_page_js__WEBPACK_IMPORTED_MODULE_2__  .PT) `<td data-of="${HEADS[index + 1] ?? ''}">${cell}</td>`)}
    </tr>`;
    });
    const more = nodes.length > MOST_ROWS ? (0,_page_js__WEBPACK_IMPORTED_MODULE_2__  .PT) `<p class="dim">and ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_3__  .U9)(nodes.length - MOST_ROWS)} more</p>` : (0,_page_js__WEBPACK_IMPORTED_MODULE_2__  .PT) ``;
    return (0,_page_js__WEBPACK_IMPORTED_MODULE_2__  .PT) `<div class="wide">
      <table>
        <thead>
          <tr>
            ${HEADS.map((head) => (0,_page_js__WEBPACK_IMPORTED_MODULE_2__  .PT) `<th>${head}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>
    </div>
    ${more}`;
}
const HEADS = ['What', 'Before', 'Since', 'Bad events', 'Harm begins at'];
function backtestPage(found, message) {
    const { from, until, deploys, cost } = found;
    const bad = deploys.filter(({ verdict }) => verdict.verdict === 'regressed' || verdict.verdict === 'external');
    return (0,_page_js__WEBPACK_IMPORTED_MODULE_2__  .MY)('Backtest', [
        (0,_page_js__WEBPACK_IMPORTED_MODULE_2__  .PT) `<h1>${message}</h1>`,
        (0,_page_js__WEBPACK_IMPORTED_MODULE_2__  .PT) `<p class="dim">
      From ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_3__  .vD)(from)} to ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_3__  .vD)(until)}. The watches of the deploys would have cost
      ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_3__  .p0)(60 * cost.minutes)} of a runner and ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_3__  .U9)(cost.calls)} reads of the store.
    </p>`,
        ...bad.flatMap((deploy) => [
            (0,_page_js__WEBPACK_IMPORTED_MODULE_2__  .PT) `<h2>${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_3__  .vD)(deploy.at)}, ${(0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_5__  .Fu)(deploy.sha)}</h2>`,
            (0,_page_js__WEBPACK_IMPORTED_MODULE_2__  .PT) `<p>${deploy.verdict.message}</p>`,
            ...alarmChart(deploy),
        ]),
        ...(deploys.length === 0 ? [] : [(0,_page_js__WEBPACK_IMPORTED_MODULE_2__  .PT) `<h2>Deploys</h2>`, deployTable(deploys)]),
        (0,_page_js__WEBPACK_IMPORTED_MODULE_2__  .PT) `<h2>Quiet hours</h2>`,
        hours(found),
    ]);
}
function alarmChart({ verdict }) {
    return 'regression' in verdict ? [(0,_chart_js__WEBPACK_IMPORTED_MODULE_1__  .IS)(verdict.regression.worst, verdict.startedAt) ?? (0,_page_js__WEBPACK_IMPORTED_MODULE_2__  .PT) ``] : [];
}
function deployTable(deploys) {
    const rows = deploys.map(({ at, sha, gate, verdict }) => (0,_page_js__WEBPACK_IMPORTED_MODULE_2__  .PT) `<tr>
        <td>${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_3__  .vD)(at)}</td>
        <td data-of="Commit">${(0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_5__  .Fu)(sha)}</td>
        <td data-of="Gate">${gate}</td>
        <td data-of="Watch" class="${COLOURS[verdict.verdict]}">${verdict.verdict}</td>
        <td>${verdict.message}</td>
      </tr>`);
    return (0,_page_js__WEBPACK_IMPORTED_MODULE_2__  .PT) `<div class="wide">
    <table>
      <thead>
        <tr>
          <th>Time</th>
          <th>Commit</th>
          <th>Gate</th>
          <th>Watch</th>
          <th>Why</th>
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`;
}
const HOUR = 3600;
const DAY = 24 * HOUR;
function hours({ from, until, quiet, blind }) {
    const classes = new Map([
        ...blind.map(({ at }) => [at, 'b']),
        ...quiet.map(({ at, verdict }) => [at, verdict.verdict === 'regressed' ? 'a' : 'q']),
    ]);
    const days = [];
    for (let day = Math.floor(from / DAY) * DAY; day <= until; day += DAY) {
        const cells = Array.from({ length: 24 }, (_, hour) => {
            const kind = classes.get(day + hour * HOUR);
            const words = `${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_3__  .vD)(day + hour * HOUR)}: ${kind === undefined ? 'not judged: a deploy, an incident or another time' : WORDS[kind]}`;
            return (0,_page_js__WEBPACK_IMPORTED_MODULE_2__  .PT) `<i class="${kind ?? ''}" title="${words}"></i>`;
        });
        days.push((0,_page_js__WEBPACK_IMPORTED_MODULE_2__  .PT) `<span>${new Date(1000 * day).toISOString().slice(0, 10)}</span>${cells}`);
    }
    const alarms = quiet.filter(({ verdict }) => verdict.verdict === 'regressed');
    const list = alarms.map(({ at, verdict }) => (0,_page_js__WEBPACK_IMPORTED_MODULE_2__  .PT) `<p class="bad">${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_3__  .vD)(at)}: false alarm. ${verdict.message}</p>`);
    return (0,_page_js__WEBPACK_IMPORTED_MODULE_2__  .PT) `${list}
    <div
      class="cells"
      role="img"
      aria-label="${`${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_3__  .U9)(quiet.length)} quiet hours, ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_3__  .U9)(alarms.length)} false alarms`}"
    >
      ${days}
    </div>
    <p class="dim">
      A column is an hour of the day (UTC). Green: quiet and no alarm. Red: a false alarm. Hatched: too few numbers.
      Grey: not judged.
    </p>`;
}
const WORDS = { q: 'quiet, no alarm', a: 'false alarm', b: 'too few numbers' };


  })

};
