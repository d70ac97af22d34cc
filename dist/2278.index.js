export const id = 2278;
export const ids = [2278];
export const modules = {

  71044:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    filledRows: () => (  filledRows),
    metricRows: () => (  metricRows),
    storeRows: () => (  storeRows),
    watchRows: () => (  watchRows)
  });
  var _base_group_by_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(77825);
  var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45145);
  var _config_services_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36927);
  var _deploy_readiness_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(38738);
  var _metrics_check_page_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17232);
  var _metrics_check_past_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(65371);
  var _metrics_check_store_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(92618);
  var _metrics_page_reader_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(77228);
  var _metrics_page_scrape_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(96099);
  var _metrics_stores_open_store_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(74869);
  var _metrics_stores_stores_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(96479);
  var _render_quantities_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(86860);
  var _prepare_deploy_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(54990);
  var _setting_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(32897);














function metricRows({ metrics, candidates, problems }) {
    const judged = metrics
        .filter(({ separates }) => separates)
        .map((metric) => {
        const { name, events, badEvents } = metric;
        const seen = events === null || badEvents === null ? '' : `: ${(0,_render_quantities_js__WEBPACK_IMPORTED_MODULE_11__  .U9)(badEvents)} bad of ${(0,_render_quantities_js__WEBPACK_IMPORTED_MODULE_11__  .U9)(events)}`;
        return (0,_deploy_readiness_js__WEBPACK_IMPORTED_MODULE_12__  .G)(`Metric ${name}`, [`It would be judged${seen}.`, ...(0,_metrics_check_past_js__WEBPACK_IMPORTED_MODULE_3__  .xw)(metric)].join(' '));
    });
    const wrong = problems.map(({ where, what, cure, judged: harmless }) => {
        return { what: `Metric: ${where}`, state: harmless ? 'attention' : 'missing', found: `${what}.`, cure };
    });
    const isAsked = problems.some((each) => !each.judged);
    return [...judged, ...wrong, ...(isAsked ? candidates.map(candidateRow) : [])];
}
function candidateRow({ name, by, events, badEvents, policy }) {
    const who = by === null ? '' : ` (${by})`;
    const seen = events === null || badEvents === null ? '' : `: ${(0,_render_quantities_js__WEBPACK_IMPORTED_MODULE_11__  .U9)(badEvents)} bad of ${(0,_render_quantities_js__WEBPACK_IMPORTED_MODULE_11__  .U9)(events)}`;
    const found = `It could be watched too${who}${seen}.`;
    return { what: `Other metric: ${name}`, state: 'attention', found, cure: `Add these lines to the policy:\n${policy}` };
}
async function storeRows(spec, policy, now) {
    return metricRows(await (0,_metrics_check_store_js__WEBPACK_IMPORTED_MODULE_4__  .o)(spec, policy.watch.step, now));
}
const TIMEOUT_MILLISECONDS = 10_000;
async function watchRows(whole, request, moment) {
    const own = (0,_config_services_js__WEBPACK_IMPORTED_MODULE_1__  .NP)(whole, (0,_setting_js__WEBPACK_IMPORTED_MODULE_10__  .B)(request));
    const stores = await Promise.all(storesOf(whole, own, request).map((each) => partRows(each, moment)));
    if (own.store !== null || (stores.length > 0 && request.metricsUrls.length === 0 && request.probeUrl === null))
        return stores.flat();
    return [...(await pageRows(own, request, moment)), ...stores.flat()];
}
function storesOf(whole, own, request) {
    const { environment: placed, deployedTo: environment = placed } = request;
    const services = request.service == null ? whole.services.map(({ name }) => name) : [];
    const parts = [
        { of: '', rules: own, request },
        ...own.stages.map(({ name, rules }) => ({ of: `stage ${name}`, rules, request: { ...request, stage: name } })),
        ...services.map((service) => {
            const rules = (0,_config_services_js__WEBPACK_IMPORTED_MODULE_1__  .NP)(whole, { environment, service });
            return { of: `service ${service}`, rules, request: { ...request, service } };
        }),
    ];
    const watched = parts.flatMap((part) => (part.rules.store === null ? [] : [{ ...part, store: part.rules.store }]));
    return [...(0,_base_group_by_js__WEBPACK_IMPORTED_MODULE_13__  .$)(watched, ({ store }) => JSON.stringify(store)).values()].flatMap(([first]) => first ?? []);
}
async function partRows({ of, rules, store, request }, { base, now }) {
    const rows = await filledRows(store, rules, (0,_prepare_deploy_js__WEBPACK_IMPORTED_MODULE_9__  .sm)(request, base), now);
    return of === '' ? rows : rows.map((each) => ({ ...each, what: `${each.what} (${of})` }));
}
async function filledRows(store, rules, values, now) {
    let filled;
    try {
        filled = (0,_metrics_stores_stores_js__WEBPACK_IMPORTED_MODULE_8__  .ar)(store, values);
    }
    catch (error) {
        if (!(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .j1))
            throw error;
        const cure = 'Nothing, if the deploy gives it: what it stands for is known there only.';
        return [{ what: 'Metrics', state: 'not-visible', found: error.message, cure }];
    }
    return storeRows(filled, rules, now);
}
async function pageRows({ queries, openings }, { metricsUrls, probeUrl }, { isRead }) {
    if (metricsUrls.length > 0)
        return pagesAt(metricsUrls, queries, openings);
    const what = 'Metrics';
    if (probeUrl !== null)
        return [(0,_deploy_readiness_js__WEBPACK_IMPORTED_MODULE_12__  .G)(what, 'probe-url is asked: failures are seen, but not what they are about.')];
    if (!isRead) {
        const found = 'The policy could not be read, so what it names is not known.';
        return [{ what, state: 'not-visible', found, cure: 'Mend that first.' }];
    }
    const found = 'No metrics are named, so the gate works and the watch can say nothing.';
    return [{ what, state: 'attention', found, cure: 'Set metrics-url or probe-url, or watch.store in the policy.' }];
}
async function pagesAt(urls, queries, { page: access }) {
    const what = 'Metrics page';
    const opened = await (0,_metrics_stores_open_store_js__WEBPACK_IMPORTED_MODULE_7__  .sC)(access);
    if ('lacking' in opened) {
        const found = `The environment variable ${opened.lacking} is not set.`;
        return [{ what, state: 'missing', found, cure: 'Set it in env of the step, from a secret; watch.page names it.' }];
    }
    const pages = await Promise.all(urls.map((url) => (0,_metrics_page_scrape_js__WEBPACK_IMPORTED_MODULE_6__  .ae)(url, TIMEOUT_MILLISECONDS, opened)));
    const unread = pages.flatMap((page, index) => {
        if (!('missing' in page))
            return [];
        const name = urls.length === 1 ? what : `${what} ${(0,_metrics_page_reader_js__WEBPACK_IMPORTED_MODULE_5__  .$p)(urls[index] ?? '')}`;
        const cure = 'Give an address that answers with a Prometheus or OpenMetrics page, 200, without a redirect; what opens it stands in watch.page.';
        return [{ what: name, state: 'missing', found: `${page.missing}: ${page.detail ?? ''}.`, cure }];
    });
    const whole = (0,_metrics_page_reader_js__WEBPACK_IMPORTED_MODULE_5__  .l2)(pages.flatMap((page) => ('missing' in page ? [] : [page.exposition])));
    return [...unread, ...(whole === null ? [] : metricRows((0,_metrics_check_page_js__WEBPACK_IMPORTED_MODULE_2__  .I7)(whole, queries)))];
}


  }),

  64377:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    w$: () => (  datetime)
  });
  var _core_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43759);
  var _schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26921);



function datetime(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_0__  .G1(_schemas_js__WEBPACK_IMPORTED_MODULE_1__  .You, params);
}
function date(params) {
    return core._isoDate(ZodISODate, params);
}
function time(params) {
    return core._isoTime(ZodISOTime, params);
}
function duration(params) {
    return core._isoDuration(ZodISODuration, params);
}


  })

};
