export const id = 4647;
export const ids = [4647];
export const modules = {

  47966:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Z: () => (  isAside),
    _: () => (  isReleaseNote)
  });
const aside = /(?:^|\/)(?:docs?|tests?|testing|__tests__|testdata|spec|specs|fixtures|examples?|samples?|e2e)\/|\.(?:md|mdx|rst|adoc)$|(?:[._-]test|[._-]spec|_test)\.\w+$|(?:^|\/)test_[^/]+$/i;
const releaseNote = /^(?:.*\/)?(?:\.changeset\/[^/]+\.md|\.chronus\/changes\/[^/]+|\.changes\/[^/]+|changelog\.d\/[^/]+|newsfragments\/[^/]+|change\/[^/]+\.json)$/;
function isReleaseNote(path) {
    return releaseNote.test(path);
}
function isAside(path) {
    return aside.test(path) && !releaseNote.test(path);
}


  }),

  65232:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  R: () => (  isMigrationStep),
  V: () => (  migrationEffects)
});

;// CONCATENATED MODULE: ./build/deploy/migrations/host-code.js
const mostCalls = 1000;
function callsOf(text, pattern) {
    const lineAt = lineFinder(text);
    return [...text.matchAll(pattern)].slice(0, mostCalls).map((found) => {
        const end = found.index + found[0].length;
        const to = endOfArgs(text, end);
        return { name: found[0].trim(), args: text.slice(end, to), line: lineAt(found.index), from: found.index, to };
    });
}
function lineFinder(text) {
    let [line, read] = [1, 0];
    return (index) => {
        if (index < read)
            [line, read] = [1, 0];
        for (let at = text.indexOf('\n', read); at >= 0 && at < index; at = text.indexOf('\n', read)) {
            line += 1;
            read = at + 1;
        }
        return line;
    };
}
const longestCall = 20_000;
const opening = new Set(['(', '[', '{']);
const closing = new Set([')', ']', '}']);
function endOfArgs(text, start) {
    const first = /[ \t]*/y;
    first.lastIndex = start;
    const at = start + (first.exec(text)?.[0].length ?? 0);
    return text[at] === '(' ? endOfBrackets(text, at) : endOfLine(text, start);
}
function endOfBrackets(text, start) {
    let open = 0;
    const most = Math.min(text.length, start + longestCall);
    for (let at = start; at < most; at += 1) {
        const sign = text[at] ?? '';
        if (sign === '"' || sign === "'" || sign === '`')
            at += Math.max(0, (literalAt(text, at)?.to ?? at + 1) - at - 1);
        else if (opening.has(sign))
            open += 1;
        else if (closing.has(sign))
            open -= 1;
        if (open === 0)
            return at + 1;
    }
    return most;
}
function endOfLine(text, start) {
    const most = Math.min(text.length, start + longestCall);
    for (let at = start; at < most;) {
        const end = text.indexOf('\n', at);
        if (end < 0 || end >= most)
            return most;
        if (!text.slice(at, end).trimEnd().endsWith(','))
            return end;
        at = end + 1;
    }
    return most;
}
const host_code_forms = [
    /"""([^]{0,20000}?)"""/y,
    /'''([^]{0,20000}?)'''/y,
    /`((?:[^`\\]|\\[^]){0,20000})`/y,
    /"((?:[^"\\\n]|\\[^]){0,20000})"/y,
    /'((?:[^'\\\n]|\\[^]){0,20000})'/y,
    /%[qQ]?\{([^}]{0,20000})\}/y,
    /%[qQ]?\(([^)]{0,20000})\)/y,
    /%[qQ]?\[([^\]]{0,20000})\]/y,
];
function literalAt(text, at) {
    for (const form of host_code_forms) {
        form.lastIndex = at;
        const found = form.exec(text);
        if (found !== null) {
            const said = (found[1] ?? '').replaceAll(/\\n/g, ' ').replaceAll(/\\(["'`])/g, '$1');
            return { text: said, from: at, to: at + found[0].length };
        }
    }
    return hereDocument(text, at);
}
function hereDocument(text, at) {
    const opener = /<<[~-]?['"]?([A-Z_a-z]\w*)['"]?/y;
    opener.lastIndex = at;
    const found = opener.exec(text);
    const start = text.indexOf('\n', at);
    if (found === null || start < 0)
        return null;
    const body = text.slice(start + 1, start + 1 + longestCall);
    const end = new RegExp(`^[ \\t]*${found[1] ?? ''}\\b`, 'm').exec(body);
    if (end === null)
        return null;
    return { text: body.slice(0, end.index), from: start + 1, to: at + found[0].length };
}
function literalsFrom(text, start, end) {
    const found = [];
    let isList = false;
    let at = start;
    while (at < end) {
        const literal = literalAt(text, at);
        if (literal === null) {
            if (found.length > 0 && !(isList ? /[^\]]/ : /[\s+.\\]/).test(text[at] ?? ''))
                break;
            if (text[at] === '[')
                isList = true;
            at += 1;
            continue;
        }
        const last = found.at(-1);
        const isNext = last !== undefined && !text.slice(last.to, at).includes(',');
        if (isNext)
            found[found.length - 1] = { ...literal, text: `${last.text}${literal.text}`, from: last.from };
        else
            found.push(literal);
        at = literal.to;
    }
    return found;
}
function withoutBlocks(text, opener) {
    let inside = null;
    return text
        .split('\n')
        .map((line) => {
        const isOpener = opener.test(line);
        if (inside !== null && ends(line, inside))
            inside = null;
        if (isOpener && inside === null)
            inside = indentOf(line);
        return inside === null ? line : '';
    })
        .join('\n');
}
function endOfBlock(text, start) {
    const lines = text.slice(text.lastIndexOf('\n', start) + 1).split('\n');
    const indent = indentOf(lines[0] ?? '');
    const rest = lines.slice(1);
    const last = rest.findIndex((line) => ends(line, indent));
    const own = last < 0 ? lines : lines.slice(0, last + 1);
    return text.lastIndexOf('\n', start) + 1 + own.join('\n').length;
}
function ends(line, indent) {
    return line.trim() !== '' && indentOf(line) <= indent && !/^\s*[{)]/.test(line);
}
function indentOf(line) {
    return line.length - line.trimStart().length;
}

;// CONCATENATED MODULE: ./build/deploy/migrations/sql-reading.js
function sqlContext(dialect) {
    return {
        dialect,
        created: new Set(),
        waitEnds: dialect === 'sqlite',
        neverNull: new Set(),
        validated: new Set(),
        taken: new Set(),
    };
}
function plainName(name) {
    return (name.split('.').at(-1) ?? name).toLowerCase();
}
function sqlCursor(tokens) {
    let at = 0;
    const word = (ahead = 0) => {
        const token = tokens[at + ahead];
        return token?.kind === 'word' ? token.text : '';
    };
    function name() {
        const parts = [];
        for (let next = tokens[at]; next?.kind === 'word' || next?.kind === 'name'; next = tokens[at]) {
            parts.push(next.text);
            at += 1;
            if (tokens[at]?.text !== '.')
                break;
            at += 1;
        }
        return parts.join('.');
    }
    return {
        tokens,
        line: tokens[0]?.line ?? 0,
        word,
        accept(...words) {
            if (!words.every((expected, ahead) => word(ahead) === expected))
                return false;
            at += words.length;
            return true;
        },
        name,
        comma() {
            const isComma = tokens[at]?.text === ',';
            if (isComma)
                at += 1;
            return isComma;
        },
        rest: () => tokens.slice(at),
    };
}
function onTable(context, cursor, kind, say) {
    const used = namesIn(cursor).filter((name) => !context.created.has(plainName(name)));
    return used.flatMap((name) => kind === 'locks' ? locks(context, cursor.line, say(name)) : [{ kind, what: say(name), line: cursor.line }]);
}
function namesIn(cursor) {
    const names = [];
    for (let name = cursor.name(); name !== ''; name = cursor.name()) {
        names.push(name);
        if (!cursor.comma())
            break;
    }
    return names;
}
function locks(context, line, what) {
    return context.waitEnds ? [] : [{ kind: 'locks', what, line }];
}
function hasWords(tokens, ...words) {
    return tokens.some((_, index) => words.every((word, ahead) => tokens[index + ahead]?.kind === 'word' && tokens[index + ahead]?.text === word));
}
function makesServerRefuse(tokens) {
    const valueOf = (name) => {
        const index = tokens.findIndex(({ kind, text, depth }) => kind === 'word' && text === name && depth === 0);
        if (index < 0)
            return null;
        const value = tokens[index + 1]?.text === '=' ? tokens[index + 2] : tokens[index + 1];
        return value?.text ?? null;
    };
    const [algorithm, lock] = [valueOf('algorithm'), valueOf('lock')];
    if (lock !== null && lock !== 'default')
        return lock === 'none';
    return algorithm === 'instant' || algorithm === 'inplace' || algorithm === 'nocopy';
}

;// CONCATENATED MODULE: ./build/deploy/migrations/sql-statements.js
const mysqlOnly = /`\w+`|\bengine\s*=\s*\w+|\bauto_increment\b|\bunsigned\b|\butf8mb4\b|\b(?:modify|change)\s+column\b|\badd\s+(?:unique\s+)?(?:index|key)\b/i;
function dialectOf(path, text) {
    if (/mysql|mariadb/i.test(path))
        return 'mysql';
    if (/sqlite/i.test(path))
        return 'sqlite';
    if (/postgres|cockroach|pgsql/i.test(path))
        return 'postgres';
    return mysqlOnly.test(withoutComments(text)) ? 'mysql' : 'postgres';
}
function withoutComments(text) {
    let [kept, at] = ['', 0];
    for (let next = text.indexOf('/*'); next >= 0; next = text.indexOf('/*', at)) {
        const length = commentLength(text, next);
        kept += text.slice(at, length === 0 ? next + 2 : next);
        at = length === 0 ? next + 2 : next + length;
    }
    return (kept + text.slice(at)).replaceAll(/--[^\n]*/g, '');
}
function sqlStatements(text, dialect, firstLine = 1) {
    return splitStatements(tokenize(withSemicolons(text), dialect, firstLine));
}
const nothing = () => null;
const steering = /^\{\{-?\s*(?:if|else|end|range|with|define|block|[#/!])|^\{%|^<%(?!=)/;
const readers = [
    { pattern: /\s+/y, make: nothing },
    {
        pattern: /(?:\{\{[^]{0,500}?\}\}|\{%[^]{0,500}?%\}|<%[^]{0,500}?%>|\$\{[^}]{0,500}\}|#\{[^}]{0,500}\})/y,
        make: ([all]) => (steering.test(all) ? null : { kind: 'name', text: all }),
    },
    { pattern: /--[^\n]*/y, make: nothing },
    { pattern: /(?<=(?:^|\n)[ \t]*)(?:#(?![>-])|\\)[^\n]*/y, make: nothing },
    { pattern: /\/\*!\d*|\*\//y, make: nothing },
    {
        pattern: /(?<tag>\$(?:[A-Za-z_]\w*)?\$)(?<body>[^]*?)(?:\k<tag>|$)/y,
        make: ({ groups }) => ({ kind: 'body', text: groups?.['body'] ?? '' }),
    },
    { pattern: /%(?:\d+\$)?[IsL]\b/y, make: ([all]) => ({ kind: 'name', text: all }) },
    { pattern: /"(?:[^"]+|"")*"?/y, make: ([all]) => ({ kind: 'name', text: all.replaceAll('"', '') }) },
    { pattern: /`(?:[^`]+|``)*`?/y, make: ([all]) => ({ kind: 'name', text: all.replaceAll('`', '') }) },
    { pattern: /(?<![\w\])])\[[A-Za-z_][\w $]{0,127}\]/y, make: ([all]) => ({ kind: 'name', text: all.slice(1, -1) }) },
    { pattern: /[\p{L}_@][\p{L}\p{N}_$@]*/uy, make: ([all]) => ({ kind: 'word', text: all.toLowerCase() }) },
    { pattern: /\d[\d.eE]*/y, make: ([all]) => ({ kind: 'number', text: all }) },
    { pattern: /[^]/y, make: ([all]) => ({ kind: 'sign', text: all }) },
];
const plainString = /'(?:[^']+|'')*'?/y;
const escapedString = /[eE]?'(?:[^'\\]+|''|\\[^])*'?/y;
const postgresEscaped = /[eE]'(?:[^'\\]+|''|\\[^])*'?/y;
const copied = /[^\n]*\n[^]*?(?:\n\\\.[^\n]*|$)/y;
function tokenize(text, dialect, firstLine) {
    const strings = dialect === 'mysql' ? [escapedString] : [postgresEscaped, plainString];
    const all = [
        ...strings.map((pattern) => ({ pattern, make: ([found]) => ({ kind: 'text', text: unquoted(found) }) })),
        ...readers,
    ];
    const tokens = [];
    let [at, line, depth, first] = [0, firstLine, 0, 0];
    const pass = (length) => {
        for (let index = at; index < at + length; index += 1)
            if (text[index] === '\n')
                line += 1;
        at += length;
    };
    while (at < text.length) {
        const skipped = commentLength(text, at);
        if (skipped > 0) {
            pass(skipped);
            continue;
        }
        const { token, length } = readOne(all, text, at);
        if (isSign(token, ')'))
            depth = Math.max(0, depth - 1);
        if (token !== null)
            tokens.push({ ...token, line, depth });
        if (isSign(token, '('))
            depth += 1;
        pass(length);
        if (!isSign(token, ';'))
            continue;
        if (depth === 0 && isCopy(tokens.slice(first)))
            pass(match(copied, text, at)?.[0].length ?? 0);
        first = tokens.length;
    }
    return tokens;
}
const isSign = (token, sign) => token?.kind === 'sign' && token.text === sign;
function readOne(all, text, at) {
    for (const { pattern, make } of all) {
        const found = match(pattern, text, at);
        if (found !== null)
            return { token: make(found), length: found[0].length };
    }
    return { token: null, length: 1 };
}
function match(pattern, text, at) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    return found === null || found[0] === '' ? null : found;
}
function commentLength(text, at) {
    if (!text.startsWith('/*', at) || text[at + 2] === '!')
        return 0;
    const ends = /\/\*|\*\//g;
    ends.lastIndex = at;
    let open = 0;
    for (let found = ends.exec(text); found !== null; found = ends.exec(text)) {
        open += found[0] === '/*' ? 1 : -1;
        if (open === 0)
            return ends.lastIndex - at;
    }
    return text.length - at;
}
function unquoted(found) {
    return found
        .replace(/^[eE]?'/, '')
        .replace(/'$/, '')
        .replaceAll("''", "'");
}
function isCopy(own) {
    return own[0]?.text === 'copy' && own.some(({ text }) => text === 'stdin');
}
const beginning = new Set([
    'alter',
    'create',
    'drop',
    'insert',
    'update',
    'delete',
    'truncate',
    'commit',
    'begin',
    'select',
]);
function splitStatements(tokens) {
    const statements = [];
    let own = [];
    let blocks = 0;
    const close = () => {
        if (own.length > 0)
            statements.push(own);
        own = [];
        blocks = 0;
    };
    let floor = 0;
    tokens.forEach((token, index) => {
        if (own.length === 0)
            floor = token.depth;
        const placed = { ...token, depth: Math.max(0, token.depth - floor) };
        const next = tokens[index + 1];
        const isEnd = token.kind === 'sign' && token.text === ';' && (placed.depth === 0 || beginning.has(next?.text ?? ''));
        if (isBatchEnd(tokens, index) || (isEnd && (blocks <= 0 || !isRoutine(own))))
            close();
        else {
            own.push(placed);
            blocks += blockStep(token, tokens[index - 1], next);
        }
    });
    close();
    return statements.filter((statement) => statement.some(({ kind }) => kind !== 'sign'));
}
const routine = new Set(['function', 'procedure', 'trigger', 'event']);
const loops = new Set(['if', 'loop', 'while', 'repeat']);
function isRoutine(own) {
    return own[0]?.text === 'create' && own.slice(1, 12).some(({ text }) => routine.has(text));
}
function blockStep({ kind, text }, before, next) {
    if (kind !== 'word')
        return 0;
    if (text === 'begin' || (text === 'case' && before?.text !== 'end'))
        return 1;
    return text === 'end' && !loops.has(next?.text ?? '') ? -1 : 0;
}
function isBatchEnd(tokens, index) {
    const [token, before, after] = [tokens[index], tokens[index - 1], tokens[index + 1]];
    return token?.kind === 'word' && token.text === 'go' && before?.line !== token.line && after?.line !== token.line;
}
function withSemicolons(text) {
    if (!/^[ \t]*delimiter[ \t]/im.test(text))
        return text;
    let ending = ';';
    return text
        .split('\n')
        .map((line) => {
        const [, made] = /^\s*delimiter\s+(\S+)\s*$/i.exec(line) ?? [];
        if (made !== undefined) {
            ending = made;
            return '';
        }
        const body = line.trimEnd();
        return ending !== ';' && body.endsWith(ending) ? `${body.slice(0, -ending.length)};` : line;
    })
        .join('\n');
}

;// CONCATENATED MODULE: ./build/deploy/migrations/table-effects.js

function tableEffects(cursor, context) {
    cursor.accept('if', 'exists');
    cursor.accept('only');
    const table = cursor.name();
    const isOwn = context.created.has(plainName(table));
    const isMysql = context.dialect === 'mysql';
    const actions = splitAtCommas(cursor.rest());
    const effects = actions.flatMap((tokens) => {
        const line = tokens[0]?.line ?? cursor.line;
        return actionEffects(sqlCursor(tokens), { table, line, context, isMysql });
    });
    const isFree = makesServerRefuse(cursor.tokens);
    const asksForLock = !isFree && actions.some(([first, , value]) => first?.text === 'lock' && value?.text !== 'default');
    const asked = asksForLock ? locks(context, cursor.line, `asks for a lock on ${table} (LOCK)`) : [];
    if (isOwn)
        return [{ kind: 'adds', what: `alters the new table ${table}`, line: cursor.line }];
    return [...effects, ...asked].filter(({ kind }) => kind !== 'locks' || !isFree);
}
function splitAtCommas(tokens) {
    const depth = tokens[0]?.depth ?? 0;
    const parts = [[]];
    for (const token of tokens) {
        if (token.text === ',' && token.kind === 'sign' && token.depth === depth)
            parts.push([]);
        else
            parts.at(-1)?.push(token);
    }
    return parts.filter((part) => part.length > 0);
}
const actionReaders = {
    add: readAdd,
    drop: readDropAction,
    alter: readAlterColumn,
    rename: readRename,
    change: (cursor, altered) => {
        cursor.accept('column');
        const [from, to] = [cursor.name(), cursor.name()];
        const renamed = from.toLowerCase() === to.toLowerCase() ? [] : breaks(altered, renaming(`${altered.table}.${from}`));
        return [
            ...renamed,
            ...reshapes(altered, `defines ${altered.table}.${from} anew (CHANGE), which may copy the table and block writes`),
        ];
    },
    modify: (cursor, altered) => {
        cursor.accept('column');
        return reshapes(altered, `defines ${altered.table}.${cursor.name()} anew (MODIFY), which may copy the table and block writes`);
    },
    set: (cursor, altered) => {
        const [word] = ['logged', 'unlogged', 'tablespace', 'access'].filter((one) => cursor.word() === one);
        if (word !== undefined)
            return lock(altered, `rewrites the table ${altered.table} (SET ${word.toUpperCase()})`);
        return cursor.accept('schema') ? breaks(altered, renaming(altered.table)) : [];
    },
    convert: (_, altered) => lock(altered, `converts the table ${altered.table} to another character set, which copies it and blocks writes`),
    partition: (_, altered) => lock(altered, `partitions the table ${altered.table} anew, which copies it and blocks writes`),
    order: (_, altered) => lock(altered, `copies the table ${altered.table} in another order, which blocks writes`),
    truncate: (_, altered) => destroys(altered, `empties a partition of ${altered.table}`),
    validate: (_, { table, context }) => {
        context.validated.add(plainName(table));
        return [];
    },
};
const quiet = new Set(`enable disable owner attach detach inherit no of not cluster without replica reset algorithm lock force engine row_format auto_increment comment
  default character charset collate options with engine_attribute key_block_size max_rows min_rows avg_row_length checksum compression connection delay_key_write
  encryption insert_method pack_keys stats_auto_recalc stats_persistent stats_sample_pages tablespace discard import exchange reorganize coalesce remove rebuild
  optimize analyze check repair switch split merge storage using where grant configure experimental`.split(/\s+/));
function actionEffects(cursor, altered) {
    const first = cursor.word();
    const reader = Object.hasOwn(actionReaders, first) ? actionReaders[first] : undefined;
    if (reader !== undefined) {
        cursor.accept(first);
        return reader(cursor, altered);
    }
    if (first === '' || quiet.has(first))
        return [];
    const what = `does ${first.toUpperCase()} with the table ${altered.table}, which is not known here`;
    return [{ kind: 'unknown', what, line: altered.line }];
}
const lock = ({ context, line }, what) => locks(context, line, what);
const reshapes = (altered, what) => [
    { kind: 'adds', what, line: altered.line, unfit: true },
    ...lock(altered, what),
];
const breaks = ({ line }, what) => [{ kind: 'breaks', what, line }];
const destroys = ({ line }, what) => [{ kind: 'destroys', what, line }];
const adding = ({ line }, what) => ({ kind: 'adds', what, line });
const renaming = (name) => `renames ${name}: the code that still runs does not find it`;
const constraints = {
    foreign: (tokens, altered) => hasWords(tokens, 'not', 'valid')
        ? []
        : lock(altered, `adds a foreign key to ${altered.table} without NOT VALID, which blocks writes to both tables`),
    check: (tokens, altered) => {
        if (!hasWords(tokens, 'not', 'valid'))
            return lock(altered, `adds a check to ${altered.table} without NOT VALID, which reads the table with all use of it blocked`);
        const [, , column] = tokens;
        if (column !== undefined && hasWords(tokens, 'is', 'not', 'null'))
            altered.context.neverNull.add(`${plainName(altered.table)}.${column.text.toLowerCase()}`);
        return [];
    },
    unique: (tokens, altered) => uniqueEffects('a unique constraint', tokens, altered),
    primary: (tokens, altered) => uniqueEffects('a primary key', tokens, altered),
    exclude: (_, altered) => lock(altered, `adds an exclusion constraint to ${altered.table}, which builds its index with all use of the table blocked`),
    not: (tokens, altered) => hasWords(tokens, 'not', 'valid')
        ? []
        : lock(altered, `adds NOT NULL to ${altered.table} without NOT VALID, which reads the table with all use of it blocked`),
    index: () => [],
    key: () => [],
    fulltext: (_, altered) => lock(altered, `builds a full-text index of ${altered.table}, which blocks writes`),
    spatial: (_, altered) => lock(altered, `builds a spatial index of ${altered.table}, which blocks writes`),
    partition: () => [],
    generated: () => [],
    period: () => [],
};
function uniqueEffects(what, tokens, altered) {
    if (altered.isMysql || hasWords(tokens, 'using', 'index'))
        return [];
    return lock(altered, `adds ${what} to ${altered.table} without USING INDEX, which builds it with all use of the table blocked`);
}
const constraintWords = new Set(['foreign', 'check', 'unique', 'primary', 'exclude', 'not']);
function readAdd(cursor, altered) {
    const { table } = altered;
    if (cursor.accept('constraint')) {
        cursor.accept('if', 'not', 'exists');
        if (!constraintWords.has(cursor.word()) || constraintWords.has(cursor.word(1)))
            cursor.name();
    }
    const first = cursor.word();
    const isColumn = cursor.accept('column');
    const constraint = isColumn || !Object.hasOwn(constraints, first) ? undefined : constraints[first];
    if (constraint !== undefined)
        return [adding(altered, `adds a constraint or index to ${table}`), ...constraint(cursor.rest(), altered)];
    cursor.accept('if', 'not', 'exists');
    const [opening] = cursor.rest();
    const columns = opening?.text === '(' ? splitAtCommas(cursor.rest().slice(1, -1)) : [cursor.rest()];
    return columns.flatMap((tokens) => columnEffects(sqlCursor(tokens), altered));
}
const serial = new Set([
    'serial',
    'bigserial',
    'smallserial',
    'serial2',
    'serial4',
    'serial8',
    'auto_increment',
    'autoincrement',
    'identity',
]);
function columnEffects(cursor, altered) {
    const name = cursor.name();
    const tokens = cursor.rest();
    const { table, isMysql, context } = altered;
    const column = `the column ${name} to ${table}`;
    const default_ = defaultOf(tokens);
    const isCounted = tokens.some(({ kind, text }) => kind === 'word' && serial.has(text));
    const isStored = hasWords(tokens, 'stored') || hasWords(tokens, 'persistent');
    const rewrites = isCounted || isStored || isVolatile(default_);
    const isKey = hasWords(tokens, 'unique') || hasWords(tokens, 'primary', 'key');
    const isChecked = !isMysql && hasWords(tokens, 'check') && !context.created.has(plainName(table));
    const mustHave = hasWords(tokens, 'not', 'null') && default_.length === 0 && !isCounted && !hasWords(tokens, 'generated');
    return [
        adding(altered, `adds ${column}`),
        ...(rewrites
            ? lock(altered, `adds ${column} with a value of its own in each row, which rewrites the table with all use of it blocked`)
            : []),
        ...(!rewrites && isKey && !isMysql
            ? lock(altered, `adds ${column} with an index, which is built with all use of the table blocked`)
            : []),
        ...(!rewrites && isChecked
            ? lock(altered, `adds ${column} with a check, which reads the table with all use of it blocked`)
            : []),
        ...(mustHave
            ? breaks(altered, `adds ${column}, which must have a value and has no default: the code that still runs cannot insert`)
            : []),
    ];
}
const afterDefault = new Set([
    'not',
    'null',
    'unique',
    'check',
    'references',
    'primary',
    'constraint',
    'generated',
    'after',
    'first',
    'comment',
    'collate',
    'on',
    'stored',
    'virtual',
]);
function defaultOf(tokens) {
    const start = tokens.findIndex(({ kind, text }) => kind === 'word' && text === 'default');
    if (start < 0)
        return [];
    const own = tokens.slice(start + 1);
    const end = own.findIndex(({ kind, text, depth }, index) => index > 0 && kind === 'word' && afterDefault.has(text) && depth === own[0]?.depth);
    return end < 0 ? own : own.slice(0, end);
}
const stable = new Set(`now current_timestamp transaction_timestamp statement_timestamp localtimestamp current_date current_time localtime timezone to_timestamp date_trunc date make_interval
  interval varchar character varying bit varbit zone char numeric decimal float double precision time timestamp timestamptz text cast array row coalesce lower upper concat jsonb_build_object jsonb_build_array json_build_object
  json_object json_array to_jsonb to_json current_setting md5 decode encode make_date age extract current_user session_user user`.split(/\s+/));
function isVolatile(tokens) {
    return tokens.some(({ kind, text }, index) => {
        const isCall = tokens[index + 1]?.text === '(' && tokens[index - 1]?.text !== ':';
        return (kind === 'word' || kind === 'name') && isCall && !stable.has(text.toLowerCase());
    });
}
const holdsNothing = new Set(['constraint', 'index', 'key', 'foreign', 'check', 'expression', 'default', 'not']);
function readDropAction(cursor, altered) {
    const { table, isMysql } = altered;
    const first = cursor.word();
    if (first === 'partition')
        return destroys(altered, `drops a partition of ${table}`);
    if (first === 'primary')
        return isMysql ? lock(altered, `drops the primary key of ${table}, which copies the table and blocks writes`) : [];
    if (holdsNothing.has(first))
        return [{ ...adding(altered, `drops the ${first} of ${table}, which holds no data`), unfit: true }];
    cursor.accept('column');
    cursor.accept('if', 'exists');
    return destroys(altered, `drops the column ${cursor.name()} of ${table}`);
}
function readAlterColumn(cursor, altered) {
    const { table, context } = altered;
    if (['constraint', 'index', 'check'].includes(cursor.word()))
        return [];
    cursor.accept('column');
    const name = cursor.name();
    const tokens = cursor.rest();
    if (cursor.accept('type') || cursor.accept('set', 'data', 'type'))
        return reshapes(altered, `changes the type of ${table}.${name}, which may rewrite the table with all use of it blocked`);
    if (cursor.accept('set', 'not', 'null')) {
        const isProven = context.neverNull.has(`${plainName(table)}.${name.toLowerCase()}`) && context.validated.has(plainName(table));
        return isProven
            ? []
            : reshapes(altered, `makes ${table}.${name} NOT NULL, which reads the table with all use of it blocked`);
    }
    const isHarmless = ['set', 'drop', 'add', 'reset', 'restart'].includes(cursor.word());
    return isHarmless || tokens.length === 0
        ? []
        : reshapes(altered, `changes ${table}.${name}, which may rewrite the table`);
}
function readRename(cursor, altered) {
    const { table, context } = altered;
    if (['constraint', 'index', 'key'].includes(cursor.word()))
        return [];
    if (cursor.accept('to') || cursor.accept('as')) {
        const name = cursor.name();
        if (context.created.has(plainName(table)))
            context.taken.add(plainName(name));
        return breaks(altered, renaming(`the table ${table}`));
    }
    cursor.accept('column');
    return breaks(altered, renaming(`${table}.${cursor.name()}`));
}

;// CONCATENATED MODULE: ./build/deploy/migrations/sql-effects.js



function sqlEffects(text, context, firstLine = 1) {
    const statements = sqlStatements(text, context.dialect, firstLine);
    return statements.flatMap((tokens) => statementEffects(sqlCursor(tokens), context));
}
const adds = ({ line }) => [{ kind: 'adds', what: 'adds something', line }];
const changesRows = ({ line }) => [{ kind: 'data', what: 'changes rows', line }];
const verbs = {
    alter: readAlter,
    create: readCreate,
    drop: readDrop,
    truncate: (cursor, context) => {
        cursor.accept('table');
        cursor.accept('only');
        return onTable(context, cursor, 'destroys', (table) => `empties the table ${table}`);
    },
    delete: readDelete,
    update: readUpdate,
    with: (cursor, context) => (at(cursor, ['insert', 'update', 'delete', 'merge', 'select']) ?? empty)(context),
    set: readSet,
    select: (cursor, context) => {
        if (cursor.tokens.some(({ kind, text }) => kind === 'text' && text === 'lock_timeout'))
            context.waitEnds = true;
        return [];
    },
    reset: (cursor, context) => {
        if (cursor.tokens.some(({ text }) => text === 'lock_timeout' || text === 'all'))
            context.waitEnds = false;
        return [];
    },
    reindex: (cursor, context) => {
        const isOnline = cursor.tokens.some(({ text }) => text === 'concurrently');
        return isOnline ? [] : locks(context, cursor.line, 'rebuilds indexes without CONCURRENTLY, which blocks writes');
    },
    cluster: ({ line }, context) => locks(context, line, 'rewrites a table in the order of an index, which blocks all use of it'),
    vacuum: ({ line, tokens }, context) => tokens.some(({ text }) => text === 'full')
        ? locks(context, line, 'rewrites tables (VACUUM FULL), which blocks all use of them')
        : [],
    refresh: ({ line, tokens }, context) => tokens.some(({ text }) => text === 'concurrently')
        ? []
        : locks(context, line, 'refreshes a materialized view without CONCURRENTLY, which blocks its readers'),
    lock: (cursor, context) => {
        if (!cursor.accept('table'))
            cursor.accept('tables');
        if (hasWords(cursor.tokens, 'access', 'share', 'mode'))
            return [];
        return onTable(context, cursor, 'locks', (table) => `locks the table ${table}`);
    },
    rename: (cursor, context) => {
        if (!cursor.accept('table') && !cursor.accept('tables'))
            return [];
        return onTable(context, cursor, 'breaks', (table) => `renames the table ${table}: the code that still runs does not find it`);
    },
    insert: changesRows,
    replace: changesRows,
    merge: changesRows,
    copy: changesRows,
    load: changesRows,
    do: readBlock,
    execute: readDynamic,
    exec: readDynamic,
    import: adds,
};
const sql_effects_quiet = `abort analyze analyse backup begin call checkpoint close comment commit deallocate declare deny describe discard elif else elseif elsif end exception
  explain fetch flush for foreach get grant handler if kill listen loop notify open optimize perform pragma prepare print purge raise reassign release repair reset return
  returning revoke rollback save savepoint security show start table unlisten unlock use values when while set go null`;
const quietWords = new Set(sql_effects_quiet.split(/\s+/));
const empty = () => [];
const leading = new Set([
    'if',
    'else',
    'elsif',
    'elseif',
    'begin',
    'for',
    'foreach',
    'while',
    'loop',
    'exception',
    'when',
    'declare',
    'end',
]);
function statementEffects(cursor, context) {
    const first = cursor.word();
    const reader = verbs[first];
    if (reader !== undefined && Object.hasOwn(verbs, first)) {
        cursor.accept(first);
        return reader(cursor, context);
    }
    if (leading.has(first))
        return (at(cursor, writing) ?? empty)(context);
    if (first === '' || quietWords.has(first))
        return [];
    return [{ kind: 'unknown', what: `begins with ${first.toUpperCase()}, which is not known here`, line: cursor.line }];
}
const writing = [
    'alter',
    'create',
    'drop',
    'truncate',
    'delete',
    'update',
    'insert',
    'lock',
    'reindex',
    'cluster',
    'refresh',
    'execute',
    'exec',
];
function at(cursor, words) {
    const index = cursor.tokens.findIndex(({ kind, text, depth }, place) => {
        const before = cursor.tokens[place - 1]?.text ?? '';
        return (kind === 'word' &&
            depth === 0 &&
            words.includes(text) &&
            !['before', 'after', 'on', 'or', 'in', 'for'].includes(before));
    });
    return index < 0 ? null : (context) => statementEffects(sqlCursor(cursor.tokens.slice(index)), context);
}
function readAlter(cursor, context) {
    if (cursor.word(1) === 'table')
        cursor.accept(cursor.word());
    if (cursor.accept('table'))
        return tableEffects(cursor, context);
    const { line } = cursor;
    if (cursor.word() === 'type' || cursor.word() === 'domain')
        return typeEffects(cursor, context);
    return [{ kind: 'adds', what: `alters a ${cursor.word() || 'thing'}`, line }];
}
function typeEffects(cursor, context) {
    const what = cursor.word();
    cursor.accept(what);
    const { line } = cursor;
    const name = cursor.name();
    if (cursor.accept('drop', 'attribute'))
        return [{ kind: 'destroys', what: `drops a part of the type ${name}`, line }];
    if (cursor.accept('rename'))
        return [
            {
                kind: 'breaks',
                what: `renames a part of the type ${name}, or the type: the code that still runs does not know it`,
                line,
            },
        ];
    const isChecked = what === 'domain' && cursor.accept('add') && !hasWords(cursor.rest(), 'not', 'valid');
    if (isChecked)
        return locks(context, line, `adds a constraint to the domain ${name} without NOT VALID, which reads all tables that use it`);
    return [{ kind: 'adds', what: `alters the type ${name}`, line }];
}
function readCreate(cursor, context) {
    const { tokens, line } = cursor;
    const shape = tokens.slice(1, 8).findIndex(({ kind, text }) => kind === 'word' && ['table', 'index'].includes(text));
    const opening = tokens.slice(1, 1 + Math.max(0, shape)).map(({ text }) => text);
    const isPlain = opening.every((word) => modifiers.has(word));
    if (shape < 0 || !isPlain)
        return adds(cursor, context);
    const isTable = tokens[shape + 1]?.text === 'table';
    const inner = sqlCursor(tokens.slice(shape + 2));
    if (!isTable)
        return indexEffects(inner, context, opening, line);
    inner.accept('if', 'not', 'exists');
    context.created.add(plainName(inner.name()));
    return adds(cursor, context);
}
const modifiers = new Set([
    'or',
    'replace',
    'global',
    'local',
    'temporary',
    'temp',
    'unlogged',
    'external',
    'foreign',
    'unique',
    'fulltext',
    'spatial',
    'clustered',
    'nonclustered',
    'columnar',
    'online',
    'inverted',
    'materialized',
]);
const blocking = new Set(['fulltext', 'spatial']);
function indexEffects(cursor, context, opening, line) {
    const isOnline = cursor.accept('concurrently');
    cursor.accept('if', 'not', 'exists');
    if (cursor.word() !== 'on')
        cursor.name();
    const place = cursor.rest().findIndex(({ kind, text, depth }) => kind === 'word' && text === 'on' && depth === 0);
    const target = sqlCursor(cursor.rest().slice(place + 1));
    const isPartitioned = target.accept('only');
    const table = target.name();
    const done = { kind: 'adds', what: `adds an index to ${table}`, line };
    const isFree = isOnline || isPartitioned || context.created.has(plainName(table)) || makesServerRefuse(cursor.tokens);
    if (isFree || (context.dialect === 'mysql' && !opening.some((word) => blocking.has(word))))
        return [done];
    const how = context.dialect === 'mysql' ? 'builds an index of this kind' : 'builds an index without CONCURRENTLY';
    return [done, ...locks(context, line, `${how}, which blocks writes to ${table}`)];
}
const stores = {
    table: 'table',
    database: 'database',
    schema: 'schema',
    tablespace: 'tablespace',
    keyspace: 'keyspace',
};
const columnKinds = new Set(['type', 'domain', 'extension']);
function readDrop(cursor, context) {
    const { line, tokens } = cursor;
    if (!cursor.accept('temporary'))
        cursor.accept('foreign');
    const what = cursor.word();
    cursor.accept(what);
    const isOnline = cursor.accept('concurrently');
    cursor.accept('if', 'exists');
    const store = stores[what];
    if (store !== undefined) {
        const drops = plainName(sqlCursor(cursor.rest()).name());
        const gone = onTable(context, cursor, 'destroys', (name) => `drops the ${store} ${name}`);
        return what === 'table' ? gone.map((effect) => ({ ...effect, drops })) : gone;
    }
    if (what === 'owned')
        return [{ kind: 'destroys', what: 'drops all that a role owns', line }];
    if (columnKinds.has(what) && hasWords(tokens, 'cascade'))
        return [
            { kind: 'destroys', what: `drops the ${what} ${cursor.name()} with all columns that use it (CASCADE)`, line },
        ];
    const name = cursor.name();
    const gone = {
        kind: 'adds',
        what: `drops the ${what || 'thing'} ${name}, which holds no data`,
        line,
        unfit: true,
    };
    if (what !== 'index' || isOnline || context.dialect !== 'postgres')
        return [gone];
    return [
        gone,
        ...locks(context, line, `drops the index ${name} without CONCURRENTLY, which waits for all use of its table`),
    ];
}
function readDelete(cursor, context) {
    if (hasCondition(cursor.rest()))
        return changesRows(cursor, context);
    cursor.accept('from');
    cursor.accept('only');
    return onTable(context, cursor, 'destroys', (table) => `deletes all rows of ${table}`);
}
function readUpdate(cursor, context) {
    const rows = changesRows(cursor, context);
    if (hasCondition(cursor.rest()))
        return rows;
    cursor.accept('only');
    return [
        ...rows,
        ...onTable(context, cursor, 'locks', (table) => `changes all rows of ${table} in one statement, which locks them until it ends`),
    ];
}
function hasCondition(tokens) {
    const index = tokens.findIndex(({ kind, text, depth }) => kind === 'word' && text === 'where' && depth === tokens[0]?.depth);
    const condition = tokens.slice(index + 1).map(({ text }) => text);
    return index >= 0 && !['true', '1=1'].includes(condition.join(''));
}
const noTime = /^0*(?:\.0*)?(?:ms|s|min)?$/;
function readSet(cursor, context) {
    const index = cursor.tokens.findIndex(({ text }) => /(?:^|@)lock(?:_wait)?_timeout$/.test(text));
    if (index < 0)
        return [];
    const value = cursor.tokens.slice(index + 1).find(({ text }) => text !== '=' && text !== 'to')?.text ?? '';
    context.waitEnds = value !== 'default' && value !== '-' && !noTime.test(value);
    return [];
}
function readBlock({ tokens }, context) {
    return tokens.filter(({ kind }) => kind === 'body').flatMap(({ text, line }) => sqlEffects(text, context, line));
}
function readDynamic({ tokens }, context) {
    const first = tokens.find(({ kind }) => kind === 'text' || kind === 'body');
    if (first === undefined || !/\s/.test(first.text.trim()))
        return [];
    return sqlEffects(first.text, context, first.line).filter(({ kind }) => kind !== 'unknown');
}
function withoutRebuilds(effects, { taken }) {
    return effects.map((effect) => effect.drops !== undefined && taken.has(effect.drops)
        ? {
            kind: 'locks',
            what: `copies the table ${effect.drops} into a new one, which locks it meanwhile`,
            line: effect.line,
        }
        : effect);
}

;// CONCATENATED MODULE: ./build/deploy/migrations/frameworks.js



const dropsColumn = 'drops a column';
const dropsTable = 'drops a table';
const renames = 'renames something that the code that still runs uses';
const retypes = 'changes the type of a column, which may rewrite the table with all use of it blocked';
const indexes = 'builds an index without CONCURRENTLY, which blocks writes';
const unindexes = 'drops an index without CONCURRENTLY, which waits for all use of its table';
const foreignKey = 'adds a foreign key that is checked at once, which blocks writes to both tables';
const checked = 'adds a constraint that is checked at once, with all use of the table blocked';
const mustHave = 'adds a column that must have a value and has no default: the code that still runs cannot insert';
const notNull = 'makes a column NOT NULL, which reads the table with all use of it blocked';
const unfitting = new Set([retypes, unindexes, notNull]);
const rails = {
    path: /\.rb$/,
    undo: /^\s*def (?:self\.)?down\b|\b\w+\.down\s*(?:do\b|\{)/,
    comment: /^\s*#/,
    creates: /\bcreate_(?:join_)?table\b/g,
    sql: /\b(?:execute|exec_query|exec_update|exec_delete)\b/g,
    rules: [
        {
            names: 'remove_(?:columns?|timestamps|reference|belongs_to)|t\\.remove\\w*',
            kind: 'destroys',
            does: dropsColumn,
            unless: /^\s*if_exists/,
        },
        { names: 'drop_table|drop_join_table', kind: 'destroys', does: dropsTable },
        { names: 'truncate(?:_tables)?', kind: 'destroys', does: 'empties a table' },
        {
            names: '[A-Z]\\w*\\.(?:unscoped\\.)?(?:delete_all|destroy_all)',
            kind: 'destroys',
            does: 'deletes all rows of a model',
        },
        { names: 'rename_(?:column|table)|t\\.rename', kind: 'breaks', does: renames },
        { names: 'change_column|t\\.change', kind: 'locks', does: retypes },
        { names: 'change_column_null', kind: 'locks', does: notNull, only: /\bfalse\b/ },
        { names: 'add_index', kind: 'locks', does: indexes, unless: /\bconcurrently\b/ },
        { names: 'remove_index', kind: 'locks', does: unindexes, unless: /\bconcurrently\b/ },
        { names: 'add_(?:reference|belongs_to)', kind: 'locks', does: indexes, unless: /\bconcurrently\b|index:\s*false/ },
        {
            names: 'add_(?:reference|belongs_to)',
            kind: 'locks',
            does: foreignKey,
            only: /foreign_key:\s*(?:true|\{)/,
            unless: /validate:\s*false/,
        },
        { names: 'add_foreign_key', kind: 'locks', does: foreignKey, unless: /validate:\s*false/ },
        {
            names: 'add_(?:check|exclusion|unique)_constraint',
            kind: 'locks',
            does: checked,
            unless: /validate:\s*false|using_index/,
        },
        { names: 'add_column', kind: 'breaks', does: mustHave, only: /null:\s*false/, unless: /\bdefault:/ },
        { names: 'update_all|insert_all|upsert_all|find_each|in_batches', kind: 'data', does: 'changes rows' },
        {
            names: 'create_\\w+|add_\\w+|enable_extension|change_column_default|change_table',
            kind: 'adds',
            does: 'adds something',
        },
    ],
};
const django = {
    path: /\.py$/,
    text: /\bmigrations\.Migration\b/,
    undo: /\bstate_operations\s*=|\breverse_sql\s*=/,
    comment: /^\s*#/,
    creates: /\bCreateModel\b/g,
    sql: /\bRunSQL\b/g,
    rules: [
        { names: 'RemoveField', kind: 'destroys', does: dropsColumn },
        { names: 'DeleteModel', kind: 'destroys', does: dropsTable },
        { names: 'RenameField|RenameModel|AlterModelTable', kind: 'breaks', does: renames },
        { names: 'AddIndex', kind: 'locks', does: indexes },
        { names: 'RemoveIndex', kind: 'locks', does: unindexes },
        { names: 'AddConstraint', kind: 'locks', does: checked },
        { names: 'Alter(?:Unique|Index)Together', kind: 'locks', does: indexes, only: /=\s*(?:\{|\[|set\(\[|\()\s*["'([]/ },
        {
            names: 'AddField',
            kind: 'locks',
            does: 'adds a column with an index, which is built with all use of the table blocked',
            only: /\bunique=True/,
        },
        {
            names: 'AlterField',
            kind: 'unknown',
            mild: true,
            does: 'alters a field, which may change nothing in the database or rewrite the table',
        },
        { names: 'RunPython', kind: 'data', does: 'runs code on the data' },
        {
            names: 'CreateModel|AddField|AddIndexConcurrently|AddConstraintNotValid|ValidateConstraint|RenameIndex',
            kind: 'adds',
            does: 'adds something',
        },
        {
            names: 'AlterModel(?:Options|Managers)|AlterOrderWithRespectTo',
            kind: 'adds',
            does: 'changes nothing that is stored',
        },
    ],
};
const alembic = {
    path: /\.py$/,
    text: /\bdef upgrade\b|\bop\.\w+\(/,
    undo: /^\s*def downgrade\b/,
    comment: /^\s*#/,
    creates: /\bop\.create_table\b/g,
    sql: /\b(?:op|conn|connection|bind)\.execute\b/g,
    rules: [
        { names: '(?:op|batch_op|batch)\\.drop_column', kind: 'destroys', does: dropsColumn },
        { names: 'op\\.drop_table', kind: 'destroys', does: dropsTable },
        { names: 'op\\.rename_table', kind: 'breaks', does: renames },
        { names: '(?:op|batch_op|batch)\\.alter_column', kind: 'breaks', does: renames, only: /new_column_name\s*=/ },
        { names: '(?:op|batch_op|batch)\\.alter_column', kind: 'locks', does: retypes, only: /(?<!existing_)\btype_\s*=/ },
        {
            names: '(?:op|batch_op|batch)\\.alter_column',
            kind: 'locks',
            does: notNull,
            only: /(?<!existing_)\bnullable\s*=\s*False/,
        },
        {
            names: '(?:op|batch_op|batch)\\.create_index',
            kind: 'locks',
            does: indexes,
            unless: /postgresql_concurrently\s*=\s*True/,
        },
        {
            names: '(?:op|batch_op|batch)\\.drop_index',
            kind: 'locks',
            does: unindexes,
            unless: /postgresql_concurrently\s*=\s*True/,
        },
        {
            names: '(?:op|batch_op|batch)\\.create_foreign_key',
            kind: 'locks',
            does: foreignKey,
            unless: /not_valid\s*=\s*True/,
        },
        {
            names: '(?:op|batch_op|batch)\\.create_(?:check|unique|exclude)_constraint|op\\.create_primary_key',
            kind: 'locks',
            does: checked,
            unless: /not_valid\s*=\s*True/,
        },
        {
            names: '(?:op|batch_op|batch)\\.add_column',
            kind: 'breaks',
            does: mustHave,
            only: /nullable\s*=\s*False/,
            unless: /server_default\s*=|\bComputed\(|\bIdentity\(/,
        },
        { names: 'op\\.bulk_insert', kind: 'data', does: 'changes rows' },
        { names: '(?:op|batch_op|batch)\\.(?:create_\\w+|add_column|alter_column)', kind: 'adds', does: 'adds something' },
    ],
};
const javascript = {
    path: /\.[cm]?[jt]s$/,
    undo: /^\s*(?:[\w.]+\s+)*(?:module\.)?(?:exports\.)?down\s*[:=(]/,
    comment: /^\s*(?:\/\/|\/?\*)/,
    creates: /\bcreateTable(?:IfNotExists)?\b/g,
    sql: /\.(?:raw|query|unsafe|executeRaw\w*|execute|runSql|sql)\b(?=\s*[(`])|\bsql(?=`)/g,
    rules: [
        { names: '(?:dropColumns?|removeColumn|dropTimestamps)', kind: 'destroys', does: dropsColumn },
        { names: '(?:dropTable(?:IfExists)?|dropAllTables|dropSchema(?:IfExists)?)', kind: 'destroys', does: dropsTable },
        { names: '(?:renameColumns?|renameTable)', kind: 'breaks', does: renames },
        { names: '\\.(?:alter|changeColumn|alterColumn)', kind: 'locks', does: retypes },
        { names: '\\.(?:addIndex|createIndex|createIndices|index)', kind: 'locks', does: indexes, unless: /concurrently/i },
        { names: '\\.(?:unique|addUnique\\w*|createUniqueConstraint)', kind: 'locks', does: checked },
        { names: '\\.(?:foreign|createForeignKeys?|addForeignKey)', kind: 'locks', does: foreignKey },
        { names: '\\.(?:addConstraint|createCheckConstraint|check)', kind: 'locks', does: checked },
        {
            names: '\\.(?:update|bulkUpdate|bulkInsert|insert|del|bulkDelete|updateMany|deleteMany)',
            kind: 'data',
            does: 'changes rows',
        },
        {
            names: '(?:createTable\\w*|addColumns?|alterTable|createView|createType|createExtension)',
            kind: 'adds',
            does: 'adds something',
        },
    ],
};
const laravel = {
    path: /\.php$/,
    undo: /\bfunction\s+down\s*\(/,
    comment: /^\s*(?:\/\/|\/?\*|#)/,
    creates: /\bSchema::create\b/g,
    sql: /\bDB::(?:statement|unprepared|update|delete|insert)\b|->(?:addSql|execute)\b/g,
    rules: [
        {
            names: '->drop(?:Columns?|ConstrainedForeignId|Timestamps|SoftDeletes|Morphs)',
            kind: 'destroys',
            does: dropsColumn,
        },
        { names: 'Schema::drop(?:IfExists|Columns|AllTables)?|->dropTable', kind: 'destroys', does: dropsTable },
        { names: '->truncate', kind: 'destroys', does: 'empties a table' },
        { names: '->renameColumn|Schema::rename', kind: 'breaks', does: renames },
        { names: '->change', kind: 'locks', does: retypes },
        { names: '->(?:foreign|constrained)', kind: 'locks', does: foreignKey },
        { names: '->(?:fullText|spatialIndex)', kind: 'locks', does: 'builds an index of a kind that blocks writes' },
        { names: '->(?:update|insert|upsert|delete)', kind: 'data', does: 'changes rows' },
        { names: 'Schema::(?:create|table)', kind: 'adds', does: 'adds something' },
    ],
};
const entityFramework = {
    path: /\.cs$/,
    undo: /\bvoid\s+Down\s*\(/,
    comment: /^\s*(?:\/\/|\/?\*)/,
    creates: /\.CreateTable\b/g,
    sql: /\.Sql\b/g,
    rules: [
        { names: '\\.DropColumn', kind: 'destroys', does: dropsColumn },
        { names: '\\.(?:DropTable|DropSchema)', kind: 'destroys', does: dropsTable },
        { names: '\\.Rename(?:Column|Table)', kind: 'breaks', does: renames },
        { names: '\\.AlterColumn', kind: 'locks', does: retypes },
        { names: '\\.CreateIndex', kind: 'locks', does: indexes },
        { names: '\\.AddForeignKey', kind: 'locks', does: foreignKey },
        { names: '\\.Add(?:UniqueConstraint|CheckConstraint|PrimaryKey)', kind: 'locks', does: checked },
        { names: '\\.(?:InsertData|UpdateData|DeleteData)', kind: 'data', does: 'changes rows' },
        { names: '\\.(?:Create\\w+|AddColumn|Rename\\w+)', kind: 'adds', does: 'adds something' },
    ],
};
const ecto = {
    path: /\.exs$/,
    undo: /^\s*def down\b/,
    comment: /^\s*#/,
    creates: /\bcreate(?:_if_not_exists)?[ (]+table\b/g,
    sql: /\bexecute\b/g,
    rules: [
        { names: '\\bremove(?:_if_exists)?', kind: 'destroys', does: dropsColumn },
        { names: '\\bdrop(?:_if_exists)?[ (]+table', kind: 'destroys', does: dropsTable },
        { names: '\\brename', kind: 'breaks', does: renames },
        { names: '\\bmodify', kind: 'locks', does: retypes },
        {
            names: '\\bcreate(?:_if_not_exists)?[ (]+(?:unique_)?index',
            kind: 'locks',
            does: indexes,
            unless: /concurrently:\s*true/,
        },
        { names: '\\b(?:create|add|alter)', kind: 'adds', does: 'adds something' },
    ],
};
const liquibase = {
    path: /\.(?:xml|ya?ml|json)$/,
    text: /databaseChangeLog|changeSet/,
    undo: /^\s*"?rollback"?\s*:/,
    comment: /^\s*#/,
    creates: /<createTable\b|\bcreateTable"?\s*:/g,
    sql: /(?!)/g,
    rules: [
        { names: '<dropColumn|\\bdropColumn"?\\s*:', kind: 'destroys', does: dropsColumn },
        { names: '<dropTable|\\bdropTable"?\\s*:', kind: 'destroys', does: dropsTable },
        { names: '<rename(?:Column|Table)|\\brename(?:Column|Table)"?\\s*:', kind: 'breaks', does: renames },
        { names: '<modifyDataType|\\bmodifyDataType"?\\s*:', kind: 'locks', does: retypes },
        { names: '<addNotNullConstraint|\\baddNotNullConstraint"?\\s*:', kind: 'locks', does: notNull },
        { names: '<createIndex|\\bcreateIndex"?\\s*:', kind: 'locks', does: indexes },
        {
            names: '<addForeignKeyConstraint|\\baddForeignKeyConstraint"?\\s*:',
            kind: 'locks',
            does: foreignKey,
            unless: /validate\W+false/,
        },
        {
            names: '<add(?:UniqueConstraint|PrimaryKey)|\\badd(?:UniqueConstraint|PrimaryKey)"?\\s*:',
            kind: 'locks',
            does: checked,
        },
        {
            names: '<(?:update|insert|delete|loadData)\\b|\\b(?:insert|loadData)"?\\s*:',
            kind: 'data',
            does: 'changes rows',
        },
        { names: '<(?:create|add)\\w+|\\b(?:create|add)[A-Z]\\w+"?\\s*:', kind: 'adds', does: 'adds something' },
    ],
};
const frameworks = [rails, django, alembic, javascript, laravel, entityFramework, ecto, liquibase];
function frameworkEffects(path, text) {
    const framework = frameworks.find((one) => one.path.test(path) && (one.text?.test(text) ?? true));
    return framework === undefined ? null : readWith(framework, text);
}
function readWith({ undo, comment, creates, sql, rules }, whole) {
    const text = withoutBlocks(withoutElements(whole), undo)
        .split('\n')
        .map((line) => (comment.test(line) ? '' : line))
        .join('\n');
    const made = callsOf(text, creates).map((call) => {
        const hasBlock = /\bdo\b(?:\s*\|[^|\n]*\|)?\s*$/.test(lineOf(text, call.from));
        return { ...call, to: hasBlock ? endOfBlock(text, call.from) : call.to };
    });
    const context = sqlContext('postgres');
    for (const call of made)
        for (const name of tablesOf(call.args).slice(0, 1))
            context.created.add(name);
    const isNew = (call) => made.some(({ from, to }) => call.from > from && call.from < to) ||
        tablesOf(call.args).some((name) => context.created.has(name));
    const taken = new Set();
    const calls = rules.flatMap(({ names, kind, does, only, unless, mild }) => callsOf(text, new RegExp(`(?:(?<![\\w@])(?=\\w)|(?=[^\\w\\s]))(?:${names})(?![\\w?!])`, 'g')).flatMap((call) => {
        if ((only !== undefined && !only.test(call.args)) || unless?.test(call.args) === true)
            return [];
        if (kind !== 'adds' && isNew(call))
            return [];
        if (kind === 'adds' && taken.has(call.from))
            return [];
        taken.add(call.from);
        const effect = { kind, what: `${does} (${excerpt(call)})`, line: call.line };
        return [{ ...effect, ...(mild === true ? { mild } : {}), ...(unfitting.has(does) ? { unfit: true } : {}) }];
    }));
    const lineAt = lineFinder(text);
    const inSql = callsOf(text, sql).flatMap(({ from, to, name }) => literalsFrom(text, from + name.length, to).flatMap((literal) => sqlEffects(literal.text, context, lineAt(literal.from))));
    return [...calls, ...inSql, ...elementsSql(text)].sort((a, b) => a.line - b.line);
}
function lineOf(text, at) {
    const end = text.indexOf('\n', at);
    return text.slice(text.lastIndexOf('\n', at) + 1, end < 0 ? text.length : end);
}
function withoutElements(text) {
    return text.replaceAll(/<rollback\b[^]{0,20000}?(?:<\/rollback>|\/>)|<!--[^]{0,20000}?-->/g, (found) => found.replaceAll(/[^\n]/g, ''));
}
function elementsSql(text) {
    const context = sqlContext('postgres');
    const lineAt = lineFinder(text);
    return [...text.matchAll(/<sql\b[^>]{0,500}>(?:\s*<!\[CDATA\[)?([^<]{0,20000})/g)].flatMap((found) => sqlEffects(found[1] ?? '', context, lineAt(found.index + found[0].length - (found[1] ?? '').length)));
}
function tablesOf(args) {
    const first = /^[\s({]*(?:\w+\s*[=:]\s*)?[:'"`]?([\w.]+)/.exec(args)?.[1];
    const named = [...args.matchAll(/\b(?:table|table_name|tableName|model_name)"?\s*[:=]\s*:?["']?([\w.]+)/g)].map(([, name]) => name);
    return [first, ...named].flatMap((name) => (name === undefined ? [] : [plainName(name)]));
}
const longest = 100;
function excerpt({ name, args }) {
    const said = `${name}${args}`.replaceAll(/\s+/g, ' ').trim();
    return said.length <= longest ? said : `${said.slice(0, longest - 1)}…`;
}

;// CONCATENATED MODULE: ./build/deploy/migrations/migration.js




const picture = /(?:^|\/)(?:schema\.rb|structure\.sql|[^/]*schema\.sql|_journal\.json|__init__\.py)$|\.designer\.cs$|modelsnapshot\.cs$|(?:^|\/)snapshots?\//i;
const undoing = /\.down\.\w+$|(?:^|\/)down\.\w+$|(?:^|\/)U\d[^/]*\.sql$|(?:^|\/)(?:down|rollbacks?)\/[^/]*\.sql$|[._-](?:down|undo|rollback)\.sql$/i;
const step = /(?:^|\/)(?:[vV]?\d[^/]*|[0-9a-f]{8,}_[^/]*)(?:\/[^/]+)?\.\w+$/;
const folder = /(?:^|\/)(?:migrations?|migrate|versions|flyway|liquibase|changelogs?|db|sql)\//i;
function isMigrationStep(path) {
    return folder.test(path) && step.test(path) && !picture.test(path);
}
function unread(path) {
    if (!isMigrationStep(path) || !/\.(?:go|java|kts?|scala|groovy|clj|rs|swift|dart|fs|pl)$/i.test(path))
        return null;
    return [{ kind: 'unknown', what: 'is in a language that is not read here', line: 1 }];
}
const migration_longest = 500_000;
function migrationEffects(path, text) {
    if (picture.test(path) || undoing.test(path))
        return null;
    if (text.length > migration_longest)
        return [{ kind: 'unknown', what: 'is too long to be read here', line: 1 }];
    if (!/\.sql(?:\.\w+)?$/i.test(path))
        return frameworkEffects(path, text) ?? unread(path);
    const context = sqlContext(dialectOf(path, text));
    return withoutRebuilds(sqlEffects(forwardOnly(text), context), context);
}
const undoBegins = /^\s*(?:--|#)\s*(?:\+goose\s+down|\+migrate\s+down|migrate:down|-+\s*!downs|\/\/\s*@undo)\b/i;
const runBegins = /^\s*(?:--|#)\s*(?:\+goose\s+up|\+migrate\s+up|migrate:up|-+\s*!ups)\b/i;
function forwardOnly(text) {
    let undo = false;
    return text
        .split('\n')
        .map((line) => {
        if (undoBegins.test(line))
            undo = true;
        if (runBegins.test(line))
            undo = false;
        return undo ? '' : line;
    })
        .join('\n');
}


  })

};
