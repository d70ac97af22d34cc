export const id = 3547;
export const ids = [3547];
export const modules = {

  45145:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Cp: () => (  OutsideError),
    MR: () => (  GitNeededError),
    cc: () => (  CancelledError),
    j1: () => (  ConfigurationError)
  });
class ConfigurationError extends Error {
    name = 'ConfigurationError';
}
class GitNeededError extends ConfigurationError {
}
class CancelledError extends Error {
    name = 'CancelledError';
}
class OutsideError extends Error {
    name = 'OutsideError';
    code;
    constructor(code, message, options) {
        super(message, options);
        this.code = code;
    }
}


  }),

  59909:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    LS: () => (  plural),
    hD: () => (  quote),
    pA: () => (  nearest),
    pk: () => (  oneOfThese)
  });
const LONGEST = 60;
function quote(text) {
    const cut = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
    return JSON.stringify(cut);
}
function distance(a, b) {
    const others = Array.from(b);
    let row = [0, ...others.map((_, at) => at + 1)];
    for (const [i, letter] of Array.from(a).entries()) {
        const next = [i + 1];
        for (const [j, other] of others.entries()) {
            const [above = 0, diagonal = 0, left = 0] = [row[j + 1], row[j], next[j]];
            next.push(Math.min(above + 1, left + 1, diagonal + (letter === other ? 0 : 1)));
        }
        row = next;
    }
    return row.at(-1) ?? 0;
}
function oneOfThese(name, known, shown = (one) => one) {
    const meant = nearest(name, known);
    return meant === null ? `expected one of ${known.map(shown).join(', ')}` : `did you mean ${shown(meant)}?`;
}
function nearest(name, known) {
    if (name.length > 64)
        return null;
    const lower = name.toLowerCase().replaceAll('_', '-');
    const ranked = known
        .map((candidate) => ({ candidate, edits: distance(lower, candidate.toLowerCase()) }))
        .toSorted((a, b) => a.edits - b.edits);
    const [best] = ranked;
    return best !== undefined && best.edits <= Math.max(1, Math.floor(best.candidate.length / 3)) ? best.candidate : null;
}
function plural(number, noun, nouns = `${noun}s`) {
    return `${number} ${number === 1 ? noun : nouns}`;
}


  }),

  73405:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    I: () => (  exitCode)
  });
const exitCode = { ok: 0, bad: 1, usage: 2, inconclusive: 3, outside: 4 };


  }),

  3547:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    runCli: () => (  runCli)
  });
  var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45145);
  var _base_words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(59909);
  var _deploy_result_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73405);
  var _version_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58508);




async function runCli(args) {
    try {
        return await run(args);
    }
    catch (error) {
        if (!(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .j1 || error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .Cp))
            throw error;
        process.stderr.write(`${error.message}\n`);
        return error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .j1 ? _deploy_result_js__WEBPACK_IMPORTED_MODULE_1__  .I.usage : _deploy_result_js__WEBPACK_IMPORTED_MODULE_1__  .I.outside;
    }
}
async function run([name, ...rest]) {
    if (name === '--version')
        return say(`${_version_js__WEBPACK_IMPORTED_MODULE_2__  .r}\n`);
    if (name === undefined || name === '--help' || rest.includes('--help'))
        return say(help());
    const verb = verbs[name];
    if (verb === undefined)
        throw unknown(name);
    return (await verb.load())(rest);
}
function unknown(name) {
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .j1(`unknown command ${(0,_base_words_js__WEBPACK_IMPORTED_MODULE_3__  .hD)(name)}: ${(0,_base_words_js__WEBPACK_IMPORTED_MODULE_3__  .pk)(name, Object.keys(verbs))} (see --help)`);
}
function help() {
    const lines = Object.values(verbs).flatMap(({ usage, purpose }) => [`  ${usage}`, `      ${purpose}`]);
    return [`deploy-guard ${_version_js__WEBPACK_IMPORTED_MODULE_2__  .r}`, '', ...lines, '', '  --version', '  --help', ''].join('\n');
}
function say(text) {
    process.stdout.write(text);
    return _deploy_result_js__WEBPACK_IMPORTED_MODULE_1__  .I.ok;
}
const verbs = {
    backtest: {
        usage: 'backtest --policy FILE [--environment NAME] [--service NAME] [--deploys FILE] [--from ISO] [--until ISO] [--git-dir DIR --evidence FILE] [--json] [--html FILE]',
        purpose: 'says what this policy would have made of the deploys and quiet hours of the past (docs/backtest.md)',
        load: async () => (await Promise.all( [__webpack_require__.e(5521), __webpack_require__.e(6921), __webpack_require__.e(2856), __webpack_require__.e(8815), __webpack_require__.e(2453), __webpack_require__.e(4006), __webpack_require__.e(4990), __webpack_require__.e(3346), __webpack_require__.e(5975), __webpack_require__.e(781), __webpack_require__.e(1570), __webpack_require__.e(1860), __webpack_require__.e(8019), __webpack_require__.e(9365), __webpack_require__.e(3525), __webpack_require__.e(3713), __webpack_require__.e(2159), __webpack_require__.e(1480)]).then(__webpack_require__.bind(__webpack_require__, 71889))).runBacktest,
    },
    check: {
        usage: 'check (--page URL|FILE | --policy FILE) [--json] [--suggest] [--environment NAME] [--service NAME] [--set NAME=VALUE] | --repository DIR [--page URL|FILE] [--policy FILE] [--json] [--environment NAME] [--service NAME] [--set NAME=VALUE]',
        purpose: 'says what a watch would read of a page or a store; with --repository, what is missing before the first deploy',
        load: async () => (await Promise.all( [__webpack_require__.e(6921), __webpack_require__.e(2856), __webpack_require__.e(8815), __webpack_require__.e(3346), __webpack_require__.e(5975), __webpack_require__.e(781), __webpack_require__.e(8019), __webpack_require__.e(9615), __webpack_require__.e(7228), __webpack_require__.e(2775), __webpack_require__.e(9354)]).then(__webpack_require__.bind(__webpack_require__, 68415))).runCheck,
    },
    gate: {
        usage: 'gate --git-dir DIR --base SHA --head SHA --evidence FILE [--policy FILE] [--environment NAME] [--service NAME] [--now ISO] [--facts FILE] [--json] [--html FILE]',
        purpose: 'measures offline how much of a range was reviewed, and judges the rules of the policy (docs/coverage.md, docs/rules)',
        load: async () => (await Promise.all( [__webpack_require__.e(6921), __webpack_require__.e(2856), __webpack_require__.e(8815), __webpack_require__.e(4006), __webpack_require__.e(4990), __webpack_require__.e(3346), __webpack_require__.e(5975), __webpack_require__.e(781), __webpack_require__.e(9365), __webpack_require__.e(1398), __webpack_require__.e(3525), __webpack_require__.e(2182), __webpack_require__.e(8493), __webpack_require__.e(8274)]).then(__webpack_require__.bind(__webpack_require__, 17886))).runGate,
    },
    incident: {
        usage: 'incident --events FILE --now ISO [--policy FILE] [--environment NAME] [--service NAME] [--lang en|ko] [--json] [--html FILE]',
        purpose: 'says where an incident stands by its events: page, duties, notices, postmortem (docs/incident.md)',
        load: async () => (await Promise.all( [__webpack_require__.e(6921), __webpack_require__.e(2856), __webpack_require__.e(8815), __webpack_require__.e(3346), __webpack_require__.e(5975), __webpack_require__.e(781), __webpack_require__.e(8922), __webpack_require__.e(9705), __webpack_require__.e(1725)]).then(__webpack_require__.bind(__webpack_require__, 97882))).runIncident,
    },
    init: {
        usage: 'init [--repository DIR | --pull-request OWNER/NAME] [--page URL|FILE] [--job FILE#JOB] [--write] [--json]',
        purpose: 'reads the workflows of a repository and proposes the change that adds the guard, with a policy: as a patch or as a pull request',
        load: async () => (await Promise.all( [__webpack_require__.e(6921), __webpack_require__.e(2856), __webpack_require__.e(8815), __webpack_require__.e(2778), __webpack_require__.e(3346), __webpack_require__.e(5975), __webpack_require__.e(8019), __webpack_require__.e(9615), __webpack_require__.e(230), __webpack_require__.e(9679)]).then(__webpack_require__.bind(__webpack_require__, 39679))).runInit,
    },
    notify: {
        usage: 'notify --policy FILE [--environment NAME] [--service NAME] --event FILE [--dry-run] [--json]',
        purpose: 'tells people of an event wherever the policy says, or what would be sent where (docs/notify.md)',
        load: async () => (await Promise.all( [__webpack_require__.e(6921), __webpack_require__.e(2856), __webpack_require__.e(8815), __webpack_require__.e(3346), __webpack_require__.e(5975), __webpack_require__.e(781), __webpack_require__.e(179), __webpack_require__.e(300)]).then(__webpack_require__.bind(__webpack_require__, 4756))).runNotify,
    },
    policy: {
        usage: 'policy FILE | --schema',
        purpose: 'checks a policy file and says what it means; --schema prints its JSON Schema',
        load: async () => (await Promise.all( [__webpack_require__.e(6921), __webpack_require__.e(2856), __webpack_require__.e(8815), __webpack_require__.e(3346), __webpack_require__.e(5975), __webpack_require__.e(781), __webpack_require__.e(1774)]).then(__webpack_require__.bind(__webpack_require__, 61774))).policyCommand,
    },
    replay: {
        usage: 'replay --csv FILE --deployed-at UNIX [--watch 2h] [--direction up|down|both] [--false-alarm-rate 0.05] [--json] [--html FILE]',
        purpose: 'says what a watch of these samples would have found, and when',
        load: async () => (await Promise.all( [__webpack_require__.e(5521), __webpack_require__.e(6921), __webpack_require__.e(2856), __webpack_require__.e(8815), __webpack_require__.e(2453), __webpack_require__.e(3346), __webpack_require__.e(5975), __webpack_require__.e(781), __webpack_require__.e(3713), __webpack_require__.e(5462)]).then(__webpack_require__.bind(__webpack_require__, 28558))).runReplay,
    },
    report: {
        usage: 'report --facts FILE [--from ISO] [--until ISO] [--json]',
        purpose: 'tells the five DORA measures, incidents, and how good the verdicts were (docs/report.md)',
        load: async () => (await Promise.all( [__webpack_require__.e(6921), __webpack_require__.e(2649)]).then(__webpack_require__.bind(__webpack_require__, 92649))).runReport,
    },
    rollback: {
        usage: 'rollback --git-dir DIR --good SHA --bad SHA --onto SHA [--policy FILE] [--environment NAME] [--service NAME] [--restore] [--without-workflows] [--json] | --git-dir DIR --reland SHA --onto SHA',
        purpose: 'says what taking good..bad back on top of onto gives; reads only',
        load: async () => (await Promise.all( [__webpack_require__.e(6921), __webpack_require__.e(2856), __webpack_require__.e(8815), __webpack_require__.e(4006), __webpack_require__.e(3346), __webpack_require__.e(5975), __webpack_require__.e(781), __webpack_require__.e(4647), __webpack_require__.e(3995), __webpack_require__.e(1398), __webpack_require__.e(3525), __webpack_require__.e(9875)]).then(__webpack_require__.bind(__webpack_require__, 67732))).runRollback,
    },
    sampler: {
        usage: 'sampler FILE',
        purpose: '(internal) samples metrics as FILE says, until told to stop',
        load: async () => (await Promise.all( [__webpack_require__.e(6921), __webpack_require__.e(2856), __webpack_require__.e(3346), __webpack_require__.e(8019), __webpack_require__.e(9615), __webpack_require__.e(7228), __webpack_require__.e(7316)]).then(__webpack_require__.bind(__webpack_require__, 27316))).runSamplerCommand,
    },
    verify: {
        usage: 'verify --statement FILE --git-dir DIR [--artifact-digest sha256:HEX] [--repository OWNER/NAME] [--json]',
        purpose: 'checks a statement of what the gate found against a repository (docs/proof.md)',
        load: async () => (await Promise.all( [__webpack_require__.e(6921), __webpack_require__.e(1398), __webpack_require__.e(383)]).then(__webpack_require__.bind(__webpack_require__, 29904))).runVerify,
    },
};


  }),

  58508:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    r: () => (  version)
  });
const version = '0.1.0';


  })

};
