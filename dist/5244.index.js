export const id = 5244;
export const ids = [5244];
export const modules = {

  85244:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    parseEvidence: () => (  parseEvidence)
  });
  var _base_commit_id_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6601);
  var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26921);
  var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64377);
  var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45145);



const sha = zod__WEBPACK_IMPORTED_MODULE_1__  .YjP('expected a commit id').regex(_base_commit_id_js__WEBPACK_IMPORTED_MODULE_2__  .d_, 'expected a commit id of 40 hexadecimal digits');
const login = zod__WEBPACK_IMPORTED_MODULE_1__  .YjP('expected a login').min(1, 'expected a login');
const branch = zod__WEBPACK_IMPORTED_MODULE_1__  .YjP('expected the name of a branch').min(1, 'expected the name of a branch');
const time = zod__WEBPACK_IMPORTED_MODULE_3__  .w$({ offset: true, error: 'expected a time such as 2026-01-05T09:00:00Z' });
const approval = zod__WEBPACK_IMPORTED_MODULE_1__  .rej({
    reviewer: login,
    kind: zod__WEBPACK_IMPORTED_MODULE_1__  .k5n(['User', 'Bot'], 'expected User or Bot'),
    canPush: zod__WEBPACK_IMPORTED_MODULE_1__  .zMY('expected true or false'),
    state: zod__WEBPACK_IMPORTED_MODULE_1__  .k5n(['APPROVED', 'CHANGES_REQUESTED', 'DISMISSED'], 'expected APPROVED, CHANGES_REQUESTED or DISMISSED'),
    head: sha.nullable(),
    base: branch.nullable(),
    baseSha: sha.nullable(),
    submittedAt: time,
});
const pull = zod__WEBPACK_IMPORTED_MODULE_1__  .rej({
    number: zod__WEBPACK_IMPORTED_MODULE_1__  .Whr('expected the number of a pull request').positive('expected the number of a pull request'),
    author: login,
    head: sha.nullable(),
    mergeCommit: sha.nullable(),
    base: branch,
    contributors: zod__WEBPACK_IMPORTED_MODULE_1__  .YOg(login, 'expected a list of logins').default([]),
    unsafe: zod__WEBPACK_IMPORTED_MODULE_1__  .YjP('expected a text').exactOptional(),
    plannedFor: zod__WEBPACK_IMPORTED_MODULE_1__  .aig('expected seconds').positive('expected seconds').exactOptional(),
    approvals: zod__WEBPACK_IMPORTED_MODULE_1__  .YOg(approval, 'expected a list of approvals'),
});
const file = zod__WEBPACK_IMPORTED_MODULE_1__  .rej({
    schemaVersion: zod__WEBPACK_IMPORTED_MODULE_1__  .euz(1, 'expected 1'),
    branch,
    now: time.optional(),
    pulls: zod__WEBPACK_IMPORTED_MODULE_1__  .YOg(pull, 'expected a list of pull requests'),
    deployments: zod__WEBPACK_IMPORTED_MODULE_1__  .YOg(zod__WEBPACK_IMPORTED_MODULE_1__  .rej({ sha, mark: zod__WEBPACK_IMPORTED_MODULE_1__  .k5n(['good', 'bad'], 'expected "good", "bad" or null').nullable(), at: time }), 'expected a list of deployments')
        .default([]),
    rollbackReason: zod__WEBPACK_IMPORTED_MODULE_1__  .YjP('expected a text').optional(),
});
function parseEvidence(text, fileName) {
    const parsed = file.safeParse(readJson(text, fileName));
    if (!parsed.success) {
        const mistakes = parsed.error.issues.map((issue) => `${fileName}: ${told(issue)}`);
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .j1(mistakes.join('\n'));
    }
    const { data } = parsed;
    const pulls = data.pulls.map((one) => ({ ...one, title: `#${one.number}`, unknownContributor: false }));
    return {
        evidence: { branch: data.branch, pulls },
        promotionBranches: [...new Set(pulls.map(({ base }) => base))].filter((base) => base !== data.branch),
        now: data.now ?? null,
        deployments: data.deployments,
        rollbackReason: data.rollbackReason?.trim() || null,
    };
}
function readJson(text, fileName) {
    try {
        return JSON.parse(text);
    }
    catch (cause) {
        const why = cause instanceof Error ? cause.message : String(cause);
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .j1(`${fileName}: expected JSON, ${why}`, { cause });
    }
}
function told(issue) {
    const place = issue.path.length === 0 ? 'the whole file' : issue.path.map(String).join('.');
    if (issue.code !== 'unrecognized_keys')
        return `${place}: ${issue.message}`;
    return `${place}: unknown field ${issue.keys.map((key) => JSON.stringify(key)).join(', ')}; take it out (docs/coverage.md lists all fields)`;
}


  })

};
