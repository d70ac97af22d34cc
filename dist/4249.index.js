export const id = 4249;
export const ids = [4249,9011];
export const modules = {

  44605:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    K: () => (  sparkline),
    b: () => (  chart)
  });
  var simple_statistics__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15521);
  var _base_node_kind_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22157);


const INIT = '%%{init: {"theme":"neutral","themeVariables":{"xyChart":{"plotColorPalette":"#d1242f, #6e7781, #bf8700"}},"xyChart":{"width":560,"height":260,"titleFontSize":16,"xAxis":{"labelPadding":8},"yAxis":{"labelPadding":16}}}}%%';
const MOST_POINTS = 60;
const EDGE = 0.01;
const DECIMALS = 3;
const harmless = (text) => text.replaceAll(/[^\p{L}\p{N} _.,:=/+-]/gu, '_').slice(0, 80);
function withoutGaps(values) {
    const known = values.filter((value) => value !== null);
    const [first] = known;
    if (first === undefined || known.length < 2)
        return null;
    let last = first;
    return values.map((value) => (last = value ?? last));
}
const line = (values) => `    line [${values.map((value) => value.toFixed(DECIMALS)).join(', ')}]`;
const FEWEST_BEFORE = 10;
function courseOf({ steps, before = [] }) {
    const [first, last] = [steps[0], steps.at(-1)];
    if (first === undefined || last === undefined || steps.length < 2)
        return null;
    const apart = (last.at - first.at) / (steps.length - 1);
    const back = Math.max(FEWEST_BEFORE * apart, (last.at - first.at) / 2);
    const shown = before.filter(({ at, share }) => share !== null && at < first.at && at >= first.at - back);
    const places = shown.length === 0 ? 0 : Math.ceil((first.at - (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__  .jk)(shown.map(({ at }) => at))) / apart - 1e-6);
    const from = first.at - places * apart;
    const values = Array.from({ length: places }, (_, place) => {
        const here = shown.flatMap(({ at, share }) => (Math.round((at - from) / apart) === place ? (share ?? []) : []));
        return here.length > 0 ? (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__  .RE)(here) : null;
    });
    return { values: [...values, ...steps.map(({ share }) => share)], from, until: last.at };
}
function sharesDrawing(node, values) {
    const percents = values.map((value) => value * 100);
    const [before, harm] = [node.baseline.share * 100, Math.min(100, node.harm * 100)];
    const top = Math.max(0.01, Math.min(100, 1.1 * (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__  .T9)([...percents, before, harm])));
    return {
        lines: [percents, percents.map(() => before), percents.map(() => harm)],
        words: 'Red: bad, in percent; grey: before; amber: where harm begins.',
        axis: `0 --> ${top.toFixed(DECIMALS)}`,
    };
}
function gaugeDrawing(values, usual) {
    const lines = [values, ...(usual === null ? [] : [values.map(() => usual)])];
    const [low, high] = [(0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__  .jk)(lines.flat()), (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__  .T9)(lines.flat())];
    const room = 0.1 * (high - low || Math.abs(high) || 1);
    return {
        lines,
        words: 'Red: the value; grey: what is usual, where it alarmed.',
        axis: `${(low >= 0 ? Math.max(0, low - room) : low - room).toFixed(DECIMALS)} --> ${(high + room).toFixed(DECIMALS)}`,
    };
}
const timeWords = (isLonger) => `From left to right: seconds since the watch began${isLonger ? ', below 0 before it' : ''}.`;
const gapWords = (hasRollout) => `Where a step has no number${hasRollout ? ', as in the rollout' : ''}, the line repeats the one before.`;
function chart(node, startedAt) {
    const its = (0,_base_node_kind_js__WEBPACK_IMPORTED_MODULE_1__  .F)(node);
    if (its.kind === 'monitor')
        return '';
    const course = courseOf(node);
    const values = course && withoutGaps(averaged(course.values, MOST_POINTS));
    if (!values)
        return '';
    const [from, until] = [Math.round(course.from - startedAt), Math.round(course.until - startedAt)];
    const isLonger = from < 0;
    const { lines, words, axis } = its.kind === 'share' ? sharesDrawing(node, values) : gaugeDrawing(values, its.gauge.usual);
    const title = harmless(node.segment === '' ? node.metric : `${node.metric}, ${node.segment}`);
    return [
        '```mermaid',
        INIT,
        'xychart-beta',
        `    title "${title}"`,
        `    x-axis ${from} --> ${(until - (until - from) * EDGE).toFixed(1)}`,
        `    y-axis ${axis}`,
        ...lines.map(line),
        '```',
        '',
        [words, timeWords(isLonger), ...(course.values.includes(null) ? [gapWords(isLonger)] : [])].join(' '),
    ].join('\n');
}
const BARS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
const GAP = '·';
const LONGEST = 40;
function averaged(values, longest) {
    const size = Math.max(1, Math.ceil(values.length / longest));
    return Array.from({ length: Math.ceil(values.length / size) }, (_, index) => {
        const known = values.slice(index * size, (index + 1) * size).filter((value) => value !== null);
        return known.length > 0 ? (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__  .RE)(known) : null;
    });
}
function sparkline(values) {
    const shown = averaged(values, LONGEST);
    const known = shown.filter((value) => value !== null);
    const top = known.length > 0 ? (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__  .T9)(known) : 0;
    return shown
        .map((value) => {
        if (value === null)
            return GAP;
        return BARS[top > 0 ? Math.max(0, Math.min(BARS.length - 1, Math.floor((value / top) * BARS.length))) : 0] ?? GAP;
    })
        .join('');
}


  }),

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


  }),

  5120:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    DV: () => (  codeBlock),
    RK: () => (  visible),
    X1: () => (  escapeText),
    aY: () => (  code),
    nf: () => (  link),
    pj: () => (  plain),
    tp: () => (  table),
    zH: () => (  details)
  });
const invisible = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u061C\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/g;
const BREAK = '\u200B';
function escapeText(text) {
    return (visible(text.replace(/\s+/g, ' '))
        .replace(/&/g, '&amp;')
        .replace(/</g, '&lt;')
        .replace(/>/g, '&gt;')
        .replace(/[\\`*_[\]|~$]/g, '\\$&')
        .replace(/^( ?)([#+=-])/, '$1\\$2')
        .replace(/^( ?\d+)([.)])/, '$1\\$2')
        .replace(/!(?=\\\[)/g, '\\!')
        .replace(/www\./gi, (www) => `${www.slice(0, 3)}\\.`)
        .replace(/@(?=\w)/g, `@${BREAK}`)
        .replace(/#(?=\d)/g, `#${BREAK}`)
        .replace(/\b(GH)-(?=\d)/gi, `$1${BREAK}-`)
        .replace(/:(?=\/\/|:)/g, '&#58;')
        .trim());
}
function plain(text) {
    return visible(text.replace(/\s+/g, ' '))
        .replace(/@(?=\w)/g, `@${BREAK}`)
        .replace(/#(?=\d)/g, `#${BREAK}`)
        .replace(/\b(GH)-(?=\d)/gi, `$1${BREAK}-`)
        .trim();
}
function code(text) {
    const line = visible(text.replace(/[\r\n\t]+/g, ' '));
    if (/^[^`|]+$/.test(line) && line === line.trim())
        return `\`${line}\``;
    const html = line.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
    return `<code>${html.replace(/[\\`*_[\]|~$@#:]|(?<=www)\./gi, (found) => `&#${found.charCodeAt(0)};`)}</code>`;
}
function codeBlock(text, language = '') {
    const longest = (text.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 0);
    const fence = '`'.repeat(Math.max(3, longest + 1));
    return `${fence}${language}\n${visible(text)}\n${fence}`;
}
function table(header, rows) {
    const line = (cells) => `| ${cells.join(' | ')} |`;
    return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}
function link(text, url) {
    const safe = /^https?:\/\/[^\s<>()]+$/.test(url);
    return safe ? `[${text}](${url})` : text;
}
function details(summary, body) {
    return `<details><summary>${summary}</summary>\n\n${body}\n\n</details>`;
}
function visible(text) {
    return text.replace(invisible, (found) => {
        return found === '\r'
            ? '\u240D'
            : `\u2039U+${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}\u203A`;
    });
}


  }),

  14404:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    DO: () => (  monitorSureness),
    HX: () => (  regressionSentence),
    _5: () => (  monitorWords),
    et: () => (  subjectOf),
    oP: () => (  watchTable),
    rS: () => (  evidenceText)
  });
  var _chart_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44605);
  var _markdown_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5120);
  var _quantities_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86860);
  var _base_node_kind_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22157);




const nameLength = 100;
function subjectOf(node) {
    const metric = node.metric === 'probe' ? 'probes' : cut(node.metric);
    return node.segment === '' ? metric : `${metric} of ${cut(node.segment)}`;
}
function regressionSentence(environment, worst, tense = 'present') {
    const its = (0,_base_node_kind_js__WEBPACK_IMPORTED_MODULE_1__  .F)(worst);
    switch (its.kind) {
        case 'monitor':
            return monitorSentence(environment, worst, its.monitor, tense);
        case 'gauge':
            return gaugeSentence(environment, worst, its.gauge, tense);
        case 'share':
            return shareSentence(environment, worst, tense);
    }
}
function shareSentence(environment, worst, tense) {
    const before = worst.baseline.total === 0
        ? 'nothing is known of it from before'
        : `before the deploy it was ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .KN)(worst.baseline.share)}`;
    const verb = tense === 'present' ? 'fail' : 'failed';
    return `${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .KN)(worst.observed.share)} of ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__  .X1)(subjectOf(worst))} ${verb} in ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__  .X1)(environment)}; ${before}.`;
}
function gaugeSentence(environment, worst, gauge, tense) {
    const [observed, usual] = [gauge.observed, gauge.usual].map((value) => value === null ? 'unknown' : (0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .I1)(value));
    const verb = tense === 'present' ? 'is' : 'was';
    return `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__  .X1)(subjectOf(worst))} ${verb} ${observed} in ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__  .X1)(environment)}; ${usual} is usual.`;
}
function monitorSentence(environment, worst, { since }, tense) {
    const verb = tense === 'present' ? 'has been alerting' : 'alerted';
    return `The monitor "${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__  .X1)(subjectOf(worst))}" ${verb} in ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__  .X1)(environment)} since ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .vD)(since)}; it was well before the deploy.`;
}
function evidenceText(verdict) {
    if (!('regression' in verdict))
        return '';
    const { worst, crossed } = verdict.regression;
    const others = crossed.filter((node) => node.metric !== worst.metric || node.segment !== worst.segment);
    const nodes = [worst, ...others];
    const shown = watchTable({ ...verdict, nodes, regression: { ...verdict.regression, crossed: nodes } });
    return `${shown}\n\n${sureness(verdict, nodes.length)}`;
}
function sureness(verdict, crossed) {
    const odds = `False-alarm rate: at most ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .KN)(verdict.falseAlarmRate)} of deploys.`;
    const calm = verdict.nodes.length - crossed;
    const others = calm > 0 ? ` ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .U9)(calm)} other series ${calm === 1 ? 'looks' : 'look'} normal.` : '';
    const missed = Object.values(verdict.missing).reduce((sum, steps) => sum + steps, 0);
    const gaps = missed > 0 ? ` Steps without numbers (${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .U9)(missed)}) count for nothing.` : '';
    return `${odds}${others}${gaps}`;
}
function cut(name) {
    const characters = [...name.replace(/\s+/g, ' ')];
    return characters.length <= nameLength ? characters.join('') : `${characters.slice(0, nameLength - 1).join('')}…`;
}
const MOST_ROWS = 30;
function oddsOf({ logEvidence, logThreshold }) {
    return (0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .U9)(Number((1 / (Math.exp(-logEvidence) + Math.exp(-logThreshold) / 4)).toPrecision(2)));
}
function nodeSureness(node) {
    const isHigher = node.observed.bad > node.harm * node.observed.total;
    if (isHigher && node.logEvidence >= node.logThreshold)
        return `certain (1 in ${oddsOf(node)} by chance)`;
    if (node.note === 'vanished')
        return 'gone since the deploy';
    if (node.observed.total === 0)
        return 'nothing to judge';
    const seen = node.detectable === null ? 'too little to see any rise' : `${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .KN)(node.detectable)} or more would have been seen`;
    switch (node.note) {
        case 'new':
            return `new since the deploy, compared with all traffic; ${seen}`;
        case 'harmless':
            return `proven to stay below harm, which begins at ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .KN)(node.harm)}`;
        case 'too-small':
            return `too little traffic to say; ${seen}`;
        case 'unknown':
        case null:
            return isHigher ? `higher, not proven; ${seen}` : `no harm found; ${seen}`;
    }
}
function gaugeSureness({ score, needed }, hasCrossed) {
    if (score === null || needed === null)
        return 'could not be judged';
    const against = `${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .I1)(score)} times its quiet range, an alarm needs ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .I1)(needed)}`;
    return hasCrossed ? `off: ${against}` : `as usual: at most ${against}`;
}
const valueOf = (value) => (value === null ? 'unknown' : (0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .I1)(value));
function gaugeRow(node, gauge) {
    const hasCrossed = node.logEvidence > node.logThreshold;
    return [
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__  .X1)(node.metric),
        node.segment === '' ? 'all' : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__  .X1)(node.segment),
        valueOf(gauge.usual),
        valueOf(gauge.observed),
        gaugeSureness(gauge, hasCrossed),
        (0,_chart_js__WEBPACK_IMPORTED_MODULE_0__  .K)(node.steps.map(({ share }) => share)),
    ];
}
const monitorWords = {
    ok: 'no alert',
    alerting: 'alerts',
    'no-data': 'no data',
    unknown: 'unknown',
};
function monitorSureness({ quiet: { windows, alarmed } }) {
    if (windows === 0)
        return 'how often it alerts without a deploy is not known';
    return `alerted in ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .U9)(alarmed)} of ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .U9)(windows)} quiet watches like this one`;
}
function monitorRow(node, monitor) {
    const course = (0,_chart_js__WEBPACK_IMPORTED_MODULE_0__  .K)(node.steps.map(({ share }) => share));
    return [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__  .X1)(node.metric), 'monitor', 'no alert', monitorWords[monitor.state], monitorSureness(monitor), course];
}
function now({ observed, bounds }) {
    if (observed.total === 0)
        return 'nothing seen';
    return `${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .KN)(observed.share)} (${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .KN)(bounds[0])} to ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .KN)(bounds[1])})<br>${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .U9)(observed.bad)} of ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .U9)(observed.total)}`;
}
function row(node) {
    const its = (0,_base_node_kind_js__WEBPACK_IMPORTED_MODULE_1__  .F)(node);
    switch (its.kind) {
        case 'monitor':
            return monitorRow(node, its.monitor);
        case 'gauge':
            return gaugeRow(node, its.gauge);
        case 'share':
            return shareRow(node);
    }
}
function shareRow(node) {
    const { baseline } = node;
    return [
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__  .X1)(node.metric),
        node.segment === '' ? 'all' : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__  .X1)(node.segment),
        baseline.total === 0
            ? 'nothing seen'
            : `${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .KN)(baseline.share)}<br>${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .U9)(baseline.bad)} of ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .U9)(baseline.total)}`,
        now(node),
        nodeSureness(node),
        (0,_chart_js__WEBPACK_IMPORTED_MODULE_0__  .K)(node.steps.map(({ share }) => share)),
    ];
}
const isSame = (a, b) => a.metric === b.metric && a.segment === b.segment;
function ordered(verdict) {
    const crossed = 'regression' in verdict ? verdict.regression.crossed : [];
    const rest = verdict.nodes.filter((node) => !crossed.some((each) => isSame(each, node)));
    const wholes = rest.filter(({ segment }) => segment === '');
    const segments = rest.filter(({ segment }) => segment !== '').toSorted((a, b) => b.logEvidence - a.logEvidence);
    return [...crossed, ...wholes, ...segments];
}
function watchTable(verdict) {
    const nodes = ordered(verdict);
    if (nodes.length === 0)
        return '';
    const header = nodes.some((node) => (0,_base_node_kind_js__WEBPACK_IMPORTED_MODULE_1__  .F)(node).kind !== 'share')
        ? ['Metric', 'Segment', 'Usual', 'Since the deploy', 'How sure', 'Course']
        : ['Metric', 'Segment', 'Bad before', 'Bad since the deploy', 'How sure', 'Course'];
    const rest = nodes.length - MOST_ROWS;
    const more = rest > 0 ? `\n\nand ${rest} more, with less to see` : '';
    return `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__  .tp)(header, nodes.slice(0, MOST_ROWS).map(row))}${more}`;
}


  })

};
