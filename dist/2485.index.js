export const id = 2485;
export const ids = [2485,4866];
export const modules = {

  22157:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    F: () => (  nodeKind)
  });
function nodeKind({ gauge, monitor }) {
    if (monitor !== undefined)
        return { kind: 'monitor', monitor };
    return gauge === undefined ? { kind: 'share' } : { kind: 'gauge', gauge };
}


  }),

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

  2485:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    incidentHtml: () => (  incidentHtml)
  });
  var _incident_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72903);
  var _chart_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12611);
  var _markdown_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5120);
  var _document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12574);
  var _page_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(66812);





const words = {
    en: {
        marks: {
            deployed: 'Deployed',
            declared: 'Declared by a person',
            alarm: 'Alarm',
            'rollback-opened': 'Rollback ready for review',
            'rollback-merged': 'Rollback merged',
            mitigated: 'Harm ended',
            recovered: 'Recovery proven',
            closed: 'Closed',
        },
        affected: 'Red: users are affected, as far as is known.',
        unproven: 'Hatched: fixed, recovery not yet proven.',
        deploy: 'deploy',
        now: 'now',
        zone: (zone) => `Times in ${zone}.`,
        label: 'When users were affected',
    },
    ko: {
        marks: {
            deployed: '배포',
            declared: '수동 선언',
            alarm: '알람',
            'rollback-opened': '롤백 검토 준비',
            'rollback-merged': '롤백 머지',
            mitigated: '조치 완료',
            recovered: '정상화 확인',
            closed: '종료',
        },
        affected: '빨간색: 사용자 영향 구간(확인된 범위).',
        unproven: '빗금: 조치 완료, 정상화 미확인.',
        deploy: '배포',
        now: '현재',
        zone: (zone) => `시간대: ${zone}.`,
        label: '사용자 영향 시간',
    },
};
function incidentHtml({ title, body }, view, verdict = null) {
    const { lang } = view;
    const worse = verdict !== null && 'regression' in verdict ? (0,_chart_js__WEBPACK_IMPORTED_MODULE_1__  .IS)(verdict.regression.worst, verdict.startedAt) : null;
    const parts = [`## ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__  .X1)(title)}`, ...withPicture(body, incidentChart(view) ?? (0,_page_js__WEBPACK_IMPORTED_MODULE_4__  .PT) ``)];
    return (0,_document_js__WEBPACK_IMPORTED_MODULE_2__  .L)(title, parts, worse === null ? [] : [worse], lang);
}
function withPicture(body, picture) {
    const sections = [...body.matchAll(/<!-- deploy-guard:begin ([a-z-]+) -->\r?\n[^]*?<!-- deploy-guard:end \1 -->/g)];
    const last = sections.findLastIndex(([, name]) => name === 'now' || name === 'state');
    const texts = sections.map(([text]) => text);
    return [texts.slice(0, last + 1).join('\n\n'), picture, texts.slice(last + 1).join('\n\n')];
}
const [WIDTH, HEIGHT] = [720, 190];
const ROOM = { left: 30, right: 30 };
const BAR = { top: 62, height: 40 };
const AXIS = HEIGHT - 50;
const FURTHEST = 6;
function incidentChart(view) {
    const { incident, now, lang, began, policy } = view;
    if (began === null || incident.waves.length === 0)
        return null;
    const format = (0,_incident_format_js__WEBPACK_IMPORTED_MODULE_0__  .hO)(lang, policy.zone);
    const said = words[lang];
    const marks = marksOf(view);
    const isOver = incident.phase === 'resolved' || incident.phase === 'closed' || incident.phase === 'cancelled';
    const ends = incident.waves.map((wave) => endOf(wave) ?? now);
    const until = Math.max(...ends, ...marks.map(({ at }) => at), ...(isOver ? [] : [now]));
    const harm = Math.max(60_000, until - began);
    const deploy = incident.deployedAt !== null && began - incident.deployedAt < FURTHEST * harm ? incident.deployedAt : null;
    const from = Math.min(began, deploy ?? began, ...marks.map(({ at }) => at).filter((at) => began - at < FURTHEST * harm));
    const span = Math.max(60_000, until - from);
    const x = (at) => ROOM.left + ((at - from) / span) * (WIDTH - ROOM.left - ROOM.right);
    const shown = marks.filter(({ at }) => at >= from);
    return (0,_page_js__WEBPACK_IMPORTED_MODULE_4__  .PT) `<figure>
    <svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${said.label}">
      <defs>
        <pattern id="unproven" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line x1="0" y1="0" x2="0" y2="8" stroke="var(--odd)" stroke-width="5" />
        </pattern>
      </defs>
      <line x1="${ROOM.left}" x2="${WIDTH - ROOM.right}" y1="${AXIS}" y2="${AXIS}" stroke="var(--line)" />
      ${ticks(from, until, format).map(({ at, text }) => (0,_page_js__WEBPACK_IMPORTED_MODULE_4__  .PT) `<line x1="${place(x(at))}" x2="${place(x(at))}" y1="${AXIS}" y2="${AXIS + 5}" stroke="var(--dim)" /><text x="${place(x(at))}" y="${HEIGHT - 18}" text-anchor="${anchor(x(at))}">${text}</text>`)}
      ${incident.waves.map((wave) => bars(wave, now, x))}
      ${deploy === null ? (0,_page_js__WEBPACK_IMPORTED_MODULE_4__  .PT) `` : (0,_page_js__WEBPACK_IMPORTED_MODULE_4__  .PT) `<line x1="${place(x(deploy))}" x2="${place(x(deploy))}" y1="26" y2="${AXIS}" stroke="var(--ink)" stroke-width="2" /><text x="${place(x(deploy) + (x(deploy) > WIDTH / 2 ? -6 : 6))}" y="24" text-anchor="${x(deploy) > WIDTH / 2 ? 'end' : 'start'}">${said.deploy} ${format.clock(deploy)}</text>`}
      ${isOver ? (0,_page_js__WEBPACK_IMPORTED_MODULE_4__  .PT) `` : (0,_page_js__WEBPACK_IMPORTED_MODULE_4__  .PT) `<line x1="${place(x(now))}" x2="${place(x(now))}" y1="26" y2="${AXIS}" stroke="var(--dim)" stroke-dasharray="4 4" /><text x="${place(x(now))}" y="24" text-anchor="end">${said.now} ${format.clock(now)}</text>`}
      ${spread(shown.map(({ at }) => x(at))).map(({ x: at, row }, index) => (0,_page_js__WEBPACK_IMPORTED_MODULE_4__  .PT) `<circle cx="${place(at)}" cy="${BAR.top + (row === 0 ? 12 : 30)}" r="11" fill="var(--ground)" stroke="var(--ink)" /><text class="mark" x="${place(at)}" y="${BAR.top + (row === 0 ? 12 : 30) + 5}" text-anchor="middle">${index + 1}</text>`)}
    </svg>
    <figcaption>
      <ol>
        ${shown.map(({ at, kind, sha }) => (0,_page_js__WEBPACK_IMPORTED_MODULE_4__  .PT) `<li>${format.clock(at)} ${said.marks[kind]}${sha === null ? '' : ` ${sha.slice(0, 7)}`}</li>`)}
      </ol>
      <p>
        ${said.affected} ${incident.waves.some(isUnproven) ? said.unproven : ''} ${said.zone((0,_incident_format_js__WEBPACK_IMPORTED_MODULE_0__  .a6)(policy.zone))}
      </p>
    </figcaption>
  </figure>`;
}
const place = (value) => value.toFixed(1);
const anchor = (at) => (at < 60 ? 'start' : at > WIDTH - 60 ? 'end' : 'middle');
const isMarked = (kind) => kind in words.en.marks;
function marksOf({ incident }) {
    const firsts = new Set(incident.waves.map(({ began }) => began));
    return incident.timeline.flatMap(({ at, event, outcome }) => {
        const { kind } = event;
        if (!isMarked(kind) || outcome.kind === 'refused' || outcome.kind === 'after-closing')
            return [];
        if (kind === 'alarm' && !firsts.delete(at))
            return [];
        return [{ at, kind, sha: kind === 'deployed' ? event.sha : null }];
    });
}
const endOf = ({ mitigatedAt, recoveredAt, saidOverAt }) => mitigatedAt ?? recoveredAt ?? saidOverAt;
const provenAt = ({ recoveredAt, saidOverAt }) => recoveredAt ?? saidOverAt;
const isUnproven = (wave) => wave.mitigatedAt !== null && provenAt(wave) !== wave.mitigatedAt;
function bars(wave, now, x) {
    const onset = Math.min(wave.began, ...wave.alarms.map(({ at, facts }) => facts.onset ?? at));
    const end = endOf(wave) ?? now;
    const bar = (from, until, fill) => (0,_page_js__WEBPACK_IMPORTED_MODULE_4__  .PT) `<rect x="${place(x(from))}" y="${BAR.top}" width="${place(Math.max(2, x(until) - x(from)))}" height="${BAR.height}" fill="${fill}" />`;
    const rest = isUnproven(wave) ? [bar(end, provenAt(wave) ?? now, 'url(#unproven)')] : [];
    return (0,_page_js__WEBPACK_IMPORTED_MODULE_4__  .PT) `${[bar(onset, end, 'var(--bad)'), ...rest]}`;
}
function spread(places) {
    const last = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
    return places.map((at) => {
        const row = at - (last[0] ?? 0) >= 24 || (last[0] ?? 0) <= (last[1] ?? 0) ? 0 : 1;
        const x = Math.max(at, (last[row] ?? at) + 24);
        last[row] = x;
        return { x, row };
    });
}
const DAY = 86_400_000;
function ticks(from, until, format) {
    const label = until - from > DAY ? format.time : format.clock;
    const most = until - from > DAY ? 3 : 6;
    return (0,_chart_js__WEBPACK_IMPORTED_MODULE_1__  .EN)({ from: from / 1000, until: until / 1000 }, most).map((at) => ({
        at: at * 1000,
        text: label(at * 1000),
    }));
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

  86860:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    FL: () => (  statedPercent),
    Hn: () => (  utcSecond),
    I1: () => (  significant),
    KN: () => (  percent),
    U9: () => (  count),
    p0: () => (  duration),
    vD: () => (  utcMinute)
  });
function percent(share) {
    const value = share * 100;
    if (!Number.isFinite(value))
        return 'unknown';
    if (value === 0)
        return '0 %';
    if (Math.abs(value) < 0.0001)
        return 'below 0.0001 %';
    const size = Math.abs(value);
    if (size >= 100)
        return `${count(value)} %`;
    const decimals = size >= 1 ? 1 : Math.min(6, 1 - Math.floor(Math.log10(size)));
    return `${value.toFixed(decimals)} %`;
}
const statedPercent = (share) => `${Number((share * 100).toPrecision(6))} %`;
const count = (value) => Math.round(value).toLocaleString('en-US');
function significant(value) {
    if (!Number.isFinite(value))
        return 'unknown';
    const rounded = Number(value.toPrecision(3));
    const size = Math.abs(rounded);
    return size !== 0 && (size < 1e-6 || size >= 1e12)
        ? String(rounded)
        : rounded.toLocaleString('en-US', { maximumFractionDigits: 9 });
}
function duration(seconds) {
    const whole = Math.round(seconds);
    if (whole < 120)
        return `${whole} s`;
    const minutes = Math.round(whole / 60);
    if (minutes < 120)
        return `${minutes} min`;
    const rest = minutes % 60;
    return rest === 0 ? `${Math.floor(minutes / 60)} h` : `${Math.floor(minutes / 60)} h ${rest} min`;
}
function utcMinute(time) {
    return `${iso(time).slice(0, 16).replace('T', ' ')} UTC`;
}
function utcSecond(time) {
    return iso(time).slice(0, 19).replace('T', ' ');
}
function iso(time) {
    const date = new Date(typeof time === 'number' ? time * 1000 : time);
    return Number.isNaN(date.getTime()) ? 'unknown time' : date.toISOString();
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
