export const id = 547;
export const ids = [547];
export const modules = {

  5145:
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

  9909:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    LS: () => (  plural),
    hD: () => (  quote),
    pA: () => (  nearest)
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

  3405:
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
  var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5145);
  var _base_words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9909);
  var _deploy_result_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3405);
  var _version_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8508);




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
    const known = Object.keys(verbs);
    const meant = (0,_base_words_js__WEBPACK_IMPORTED_MODULE_3__  .pA)(name, known);
    const cure = meant === null ? `expected one of ${known.join(', ')}` : `did you mean ${meant}?`;
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .j1(`unknown command ${(0,_base_words_js__WEBPACK_IMPORTED_MODULE_3__  .hD)(name)}: ${cure} (see --help)`);
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
    check: {
        usage: 'check (--page URL|FILE | --policy FILE) [--json]',
        purpose: 'says what a watch would read of a page or a store, and what to write where it could not judge',
        load: async () => (await Promise.all( [__webpack_require__.e(436), __webpack_require__.e(815), __webpack_require__.e(521), __webpack_require__.e(781), __webpack_require__.e(446), __webpack_require__.e(59), __webpack_require__.e(797)]).then(__webpack_require__.bind(__webpack_require__, 6797))).runCheck,
    },
    gate: {
        usage: 'gate --git-dir DIR --base SHA --head SHA --evidence FILE [--policy FILE] [--json]',
        purpose: 'measures offline how much of a range was reviewed (docs/coverage.md)',
        load: async () => (await Promise.all( [__webpack_require__.e(436), __webpack_require__.e(815), __webpack_require__.e(521), __webpack_require__.e(6), __webpack_require__.e(781), __webpack_require__.e(439), __webpack_require__.e(160), __webpack_require__.e(667), __webpack_require__.e(762), __webpack_require__.e(467)]).then(__webpack_require__.bind(__webpack_require__, 3715))).runGate,
    },
    incident: {
        usage: 'incident --events FILE --now ISO [--policy FILE] [--lang en|ko] [--json]',
        purpose: 'says where an incident stands by its events: page, duties, notices, postmortem (docs/incident.md)',
        load: async () => (await Promise.all( [__webpack_require__.e(436), __webpack_require__.e(815), __webpack_require__.e(781), __webpack_require__.e(626), __webpack_require__.e(37)]).then(__webpack_require__.bind(__webpack_require__, 5037))).runIncident,
    },
    policy: {
        usage: 'policy FILE | --schema',
        purpose: 'checks a policy file and says what it means; --schema prints its JSON Schema',
        load: async () => (await Promise.all( [__webpack_require__.e(436), __webpack_require__.e(815), __webpack_require__.e(781), __webpack_require__.e(393)]).then(__webpack_require__.bind(__webpack_require__, 1774))).policyCommand,
    },
    replay: {
        usage: 'replay --csv FILE --deployed-at UNIX [--watch 2h] [--direction up|down|both] [--false-alarm-rate 0.05] [--json]',
        purpose: 'says what a watch of these samples would have found, and when',
        load: async () => (await Promise.all( [__webpack_require__.e(436), __webpack_require__.e(815), __webpack_require__.e(521), __webpack_require__.e(453), __webpack_require__.e(781), __webpack_require__.e(883), __webpack_require__.e(770)]).then(__webpack_require__.bind(__webpack_require__, 8558))).runReplay,
    },
    rollback: {
        usage: 'rollback --git-dir DIR --good SHA --bad SHA --onto SHA [--policy FILE] [--restore] [--without-workflows] [--json] | --git-dir DIR --reland SHA --onto SHA',
        purpose: 'says what taking good..bad back on top of onto gives; reads only',
        load: async () => (await Promise.all( [__webpack_require__.e(436), __webpack_require__.e(815), __webpack_require__.e(521), __webpack_require__.e(6), __webpack_require__.e(781), __webpack_require__.e(995), __webpack_require__.e(160), __webpack_require__.e(732)]).then(__webpack_require__.bind(__webpack_require__, 7732))).runRollback,
    },
    sampler: {
        usage: 'sampler FILE',
        purpose: '(internal) samples metrics as FILE says, until told to stop',
        load: async () => (await Promise.all( [__webpack_require__.e(436), __webpack_require__.e(446), __webpack_require__.e(59), __webpack_require__.e(249)]).then(__webpack_require__.bind(__webpack_require__, 365))).runSamplerCommand,
    },
};


  }),

  8508:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    r: () => (  version)
  });
const version = '0.1.0';


  })

};
