// What goes wrong and nobody foresaw. The entry files load this before all else, and it imports none of our files: whatever breaks after
// it, the loading of the rest included, is told in one line.
import { appendFileSync, writeSync } from 'node:fs';
/** As `exitCode.outside`. Not 1, which says that the deploy is held. */
const FAULT = 4;
const OLDEST_NODE = 20;
/**
 * Runs an entry to its end; what `work` resolves to is the exit code, or says that the process ends now, whatever is still under way. An error that nobody caught, a rejection that nobody awaited, code that
 * cannot be loaded, and an end before the work was done are each told as one line, and end the process with exit code 4.
 */
export function begin(place, work) {
    let isOver = false;
    const fail = (error) => {
        isOver = true;
        process.exit(tellFault(place, error));
    };
    process.on('uncaughtException', fail);
    process.on('unhandledRejection', fail);
    process.on('exit', () => {
        if (!isOver)
            process.exitCode = tellFault(place, 'it ended before its work was done');
    });
    void work().then((code) => {
        isOver = true;
        if (typeof code === 'number')
            process.exitCode = code;
        if (code === 'at-once')
            process.exit();
    }, fail);
}
function tellFault(place, error) {
    try {
        if (error instanceof Error)
            place.debug(error.stack ?? '');
        return place.tell(faultLine(place, error));
    }
    catch {
        // What broke may be needed here as well.
        return tellLeast(place);
    }
}
function tellLeast(place) {
    try {
        return place.tell(`Deploy Guard has a fault of its own. ${place.report}`);
    }
    catch {
        return FAULT;
    }
}
/** One line on an error that nobody foresaw: whose fault it is, and what to do. */
export function faultLine({ report }, error) {
    const { version } = process;
    if (Number(version.slice(1).split('.')[0]) < OLDEST_NODE) {
        return `Deploy Guard needs Node ${OLDEST_NODE} or newer, and this is ${version}`;
    }
    const said = oneLine(error instanceof Error ? error.message : String(error));
    // A full disk, a folder that may not be written, a reader that is gone: the system says it, and it is no fault of ours.
    if (error instanceof Error && 'syscall' in error)
        return `Deploy Guard had to stop, the system refused: ${said}`;
    return `Deploy Guard has a fault of its own: ${said} (Node ${version}). ${report}`;
}
/** Letters of a message that are told: more would bury what to do. */
const LONGEST = 500;
function oneLine(text) {
    return text
        .replace(/[\p{Cc}\p{Bidi_Control}\s]+/gu, ' ')
        .trim()
        .slice(0, LONGEST);
}
/** `cli.js`. */
export const shell = {
    tell(line) {
        writeSync(2, `${line}\n`);
        return FAULT;
    },
    report: 'Run the command again with DEPLOY_GUARD_DEBUG=1, and report what it prints',
    debug(stack) {
        if (process.env['DEPLOY_GUARD_DEBUG'] === '1')
            writeSync(2, `${stack}\n`);
    },
};
/** A step of the Action; an advisory one warns and never fails the job. */
export const step = {
    tell(line) {
        // As `failureSummary` has it, which is not loaded yet.
        const summary = `## The guard could not do its work\n\nNothing is said about this deploy.\n\n    ${line}\n`;
        const file = process.env['GITHUB_STEP_SUMMARY'];
        if (file)
            appendFileSync(file, summary);
        if (!/^true$/i.test(process.env['INPUT_ADVISORY'] ?? '')) {
            command('error', line);
            return FAULT;
        }
        command('warning', `Advisory, so the job goes on. ${line}`);
        return 0;
    },
    report: 'Run the job again with debug logging, and report what it prints',
    debug(stack) {
        command('debug', stack);
    },
};
/** A workflow command, whose text may hold whatever others wrote. */
function command(name, text) {
    const escaped = text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
    writeSync(1, `::${name}::${escaped}\n`);
}
