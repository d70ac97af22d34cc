export const id = 7897;
export const ids = [7897];
export const modules = {

  87897:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    withPathRules: () => (  withPathRules)
  });
  var _config_globs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12376);
  var _deploy_identity_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81462);
  var _owners_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75216);



async function withPathRules(repository, range, context, rules) {
    const changed = (await repository.changes(range.base, range.head)).map(({ path }) => path);
    const matchers = rules.map((rule) => ({ rule, matches: (0,_config_globs_js__WEBPACK_IMPORTED_MODULE_1__  .k)(rule.paths) }));
    const demandAt = (path) => demandOf(matchers.flatMap(({ rule, matches }) => (matches(path) ? [rule] : [])));
    const told = (file) => {
        const demanded = demandAt(file.path);
        return demanded.approvals === 0 ? file : { ...file, demanded };
    };
    const strict = { ...context, bots: [] };
    const counted = countDemands(changed, demandAt).map((demand) => [demand]);
    const passes = [...counted, ...rules.map((rule) => teamDemand(changed, rule))];
    let { coverage } = range;
    for (const demands of passes.filter((one) => one.some(({ paths }) => paths.size > 0)))
        coverage = await (0,_owners_js__WEBPACK_IMPORTED_MODULE_0__  .FR)(repository, { ...range, coverage }, strict, demands, told);
    return coverage;
}
function demandOf(rules) {
    const teams = rules.flatMap((rule) => (rule.teams.length === 0 ? [] : [ownersOf(rule)]));
    return { approvals: Math.max(0, ...rules.map(({ approvals }) => approvals)), teams };
}
function ownersOf({ teams }) {
    const logins = [...new Set(teams.flatMap(({ members }) => members ?? []).map(_deploy_identity_js__WEBPACK_IMPORTED_MODULE_2__  .H$))].toSorted();
    const unknown = teams.some(({ members }) => members === null) ? 'owner-unreadable' : null;
    return { names: teams.map(({ name }) => name), logins, unknown };
}
function countDemands(changed, demandAt) {
    const counts = new Map(changed.map((path) => [path, demandAt(path).approvals]));
    const wanted = [...new Set(counts.values())].filter((approvals) => approvals > 0);
    return wanted.map((approvals) => {
        const paths = new Set(changed.filter((path) => counts.get(path) === approvals));
        return { paths, logins: null, approvals, reason: 'rule-approvals-missing' };
    });
}
function teamDemand(changed, rule) {
    if (rule.teams.length === 0)
        return [];
    const matches = (0,_config_globs_js__WEBPACK_IMPORTED_MODULE_1__  .k)(rule.paths);
    const { logins, unknown } = ownersOf(rule);
    const reason = unknown === null ? 'rule-team-missing' : 'rule-team-unreadable';
    return [{ paths: new Set(changed.filter(matches)), logins, approvals: 1, reason }];
}


  })

};
