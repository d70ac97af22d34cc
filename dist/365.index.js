export const id = 365;
export const ids = [365];
export const modules = {

  2951:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    C: () => (  OutsideError),
    j: () => (  ConfigurationError)
  });
class ConfigurationError extends Error {
    name = 'ConfigurationError';
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

  4365:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  runCli: () => (  runCli)
});

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./build/deploy/errors.js
var errors = __webpack_require__(2951);
;// CONCATENATED MODULE: ./build/deploy/result.js
const exitCode = { ok: 0, bad: 1, usage: 2, inconclusive: 3, outside: 4 };

// EXTERNAL MODULE: ./build/version.js
var version = __webpack_require__(8508);
;// CONCATENATED MODULE: ./build/shell/cli.js




const help = `deploy-guard ${version .r}

  --version        prints the version
  --help           prints this
  sampler FILE     (internal) samples metrics as FILE says, until told to stop
`;
async function runCli(args) {
    try {
        return await run(args);
    }
    catch (error) {
        if (!(error instanceof errors .j))
            throw error;
        process.stderr.write(`${error.message}\n`);
        return exitCode.usage;
    }
}
async function run(args) {
    const { values, positionals } = readArguments(args);
    if (values.version === true)
        return say(`${version .r}\n`);
    const [verb, ...rest] = positionals;
    if (values.help === true || verb === undefined)
        return say(help);
    switch (verb) {
        case 'sampler':
            return sampler(rest);
        default:
            throw new errors .j(`unknown command "${verb}": expected one of sampler (see --help)`);
    }
}
function readArguments(args) {
    try {
        return (0,external_node_util_.parseArgs)({
            args: [...args],
            allowPositionals: true,
            options: { version: { type: 'boolean' }, help: { type: 'boolean' } },
        });
    }
    catch (error) {
        throw new errors .j(`${error instanceof Error ? error.message : String(error)} (see --help)`, {
            cause: error,
        });
    }
}
async function sampler(rest) {
    const [file] = rest;
    if (file === undefined)
        throw new errors .j('sampler: expected the path of its settings');
    const { runSampler } = await Promise.all( [__webpack_require__.e(857), __webpack_require__.e(125)]).then(__webpack_require__.bind(__webpack_require__, 8125));
    await runSampler(file);
    return exitCode.ok;
}
function say(text) {
    process.stdout.write(text);
    return exitCode.ok;
}


  }),

  8508:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    r: () => (  version)
  });
const version = '0.1.0';


  })

};
