var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);

// dist/chunks/report.cjs
var report_exports = {};
__export(report_exports, {
  modules: () => modules
});
module.exports = __toCommonJS(report_exports);

// src/cli/outputs.ts
var import_node_fs = require("node:fs");

// helper:node:path
var node_path_default = require("node:path");

// now:src/files/display-path.ts
var { belowShown, displayPath, isWithin, joined, repositoryRoot, shownBelow, slashed, upward } = require("../core.cjs").modules["src/files/display-path.ts"]();

// helper:load
var loaded = /* @__PURE__ */ new Map();
function load(file, module2) {
  let found2 = loaded.get(module2);
  if (found2 === void 0) loaded.set(module2, found2 = require(file).modules[module2]());
  return found2;
}

// when-called:src/files/write-file.ts
function writeFile(...args) {
  return load("./write.cjs", "src/files/write-file.ts").writeFile(...args);
}

// when-called:src/reports/concise.ts
function printConcise(...args) {
  return load("./concise.cjs", "src/reports/concise.ts").printConcise(...args);
}

// when-called:src/reports/github.ts
function printGithub(...args) {
  return load("./github.cjs", "src/reports/github.ts").printGithub(...args);
}

// when-called:src/reports/gitlab.ts
function printGitlab(...args) {
  return load("./gitlab.cjs", "src/reports/gitlab.ts").printGitlab(...args);
}

// when-called:src/reports/json.ts
function printJson(...args) {
  return load("./json.cjs", "src/reports/json.ts").printJson(...args);
}

// when-called:src/reports/junit.ts
function printJunit(...args) {
  return load("./junit.cjs", "src/reports/junit.ts").printJunit(...args);
}

// when-called:src/reports/sarif.ts
function printSarif(...args) {
  return load("./sarif.cjs", "src/reports/sarif.ts").printSarif(...args);
}

// src/text/ellipsis.ts
var ELLIPSIS = "\u2026";

// src/text/width.ts
var WIDE = [
  [4352, 4447],
  [9001, 9002],
  [11904, 12350],
  [12353, 13311],
  [13312, 19903],
  [19968, 42191],
  [43360, 43391],
  [44032, 55203],
  [63744, 64255],
  [65040, 65049],
  [65072, 65135],
  [65280, 65376],
  [65504, 65510],
  [94176, 101887],
  [110576, 111359],
  [127488, 127589],
  [131072, 262141]
];
var SIMPLE = /^[\x20-\x7e]*$/;
var COMBINING = /^[\p{Mn}\p{Me}\u1160-\u11ff]$/u;
var EMOJI = new RegExp("^\\p{Emoji_Presentation}$", "u");
var PICTOGRAPH = new RegExp("^\\p{Extended_Pictographic}$", "u");
var SKIN_TONE = new RegExp("^\\p{Emoji_Modifier}$", "u");
var FLAG_LETTER = new RegExp("^\\p{Regional_Indicator}$", "u");
var HIDDEN = /^[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Noncharacter_Code_Point}]$/u;
var JOINER = "\u200D";
var AS_EMOJI = "\uFE0F";
function readGlyphs(text) {
  const characters = Array.from(text);
  if (SIMPLE.test(text)) return characters.map((character) => ({ text: character, width: 1, length: 1 }));
  const glyphs = [];
  for (let at = 0; at < characters.length; ) {
    const end = SIMPLE.test(characters[at] ?? "") ? endOfMarks(characters, at + 1) : endOfGlyph(characters, at);
    glyphs.push(glyphOf(characters.slice(at, end)));
    at = end;
  }
  return glyphs;
}
function endOfMarks(characters, from) {
  let at = from;
  while (COMBINING.test(characters[at] ?? "")) at++;
  return at;
}
function endOfGlyph(characters, at) {
  const first = characters[at] ?? "";
  if (HIDDEN.test(first)) return at + 1;
  if (FLAG_LETTER.test(first) && FLAG_LETTER.test(characters[at + 1] ?? "")) return at + 2;
  let end = endOfMarks(characters, at + 1);
  if (!PICTOGRAPH.test(first)) return end;
  while (end < characters.length) {
    const next = characters[end] ?? "";
    if (SKIN_TONE.test(next)) end = endOfMarks(characters, end + 1);
    else if (next === JOINER && PICTOGRAPH.test(characters[end + 1] ?? "")) end = endOfMarks(characters, end + 2);
    else break;
  }
  return end;
}
function glyphOf(characters) {
  const source = characters.join("");
  const [first = ""] = characters;
  if (HIDDEN.test(first)) return { text: escapeOf(first), width: escapeOf(first).length, length: source.length };
  return { text: source, width: widthOf(first, characters.length > 1 ? source : ""), length: source.length };
}
function widthOf(first, cluster) {
  const code = first.codePointAt(0) ?? 0;
  if (code < 768) return cluster.includes(AS_EMOJI) && PICTOGRAPH.test(first) ? 2 : 1;
  if (COMBINING.test(first)) return 0;
  if (EMOJI.test(first) || WIDE.some(([low, high]) => low <= code && code <= high))
    return FLAG_LETTER.test(first) && cluster === "" ? 1 : 2;
  return cluster.includes(AS_EMOJI) && PICTOGRAPH.test(first) ? 2 : 1;
}
function escapeOf(character) {
  const short = { "\n": "\\n", "\r": "\\r", "	": "\\t" }[character];
  if (short !== void 0) return short;
  const code = character.codePointAt(0) ?? 0;
  const hex = code.toString(16);
  if (code <= 255) return `\\x${hex.padStart(2, "0")}`;
  return code <= 65535 ? `\\u${hex.padStart(4, "0")}` : `\\u{${hex}}`;
}
function displayWidth(text) {
  if (SIMPLE.test(text)) return text.length;
  return readGlyphs(text).reduce((sum, glyph) => sum + glyph.width, 0);
}
var INNER_COMMAND = /##(?:\[|vso\[|teamcity\[)/iy;
var COMMAND = /#(?=#(?:\[|vso\[|teamcity\[))|(?<=^|\s):(?=:[a-z])/gi;
function isCommandMark(text, offset) {
  INNER_COMMAND.lastIndex = offset;
  return text.charCodeAt(offset) === 35 && INNER_COMMAND.test(text);
}
function visible(text) {
  const shown = SIMPLE.test(text) ? text : readGlyphs(text).map((glyph) => glyph.text).join("");
  return shown.replace(COMMAND, (mark) => escapeOf(mark));
}
function clip(text, limit) {
  if (text.length <= limit) return text;
  const end = /[\ud800-\udbff]/.test(text.charAt(limit - 1)) ? limit - 1 : limit;
  return text.slice(0, end) + ELLIPSIS;
}
function wrap(text, width, first = width) {
  const lines = [];
  let line;
  let used = 0;
  for (const word of text.split(" ")) {
    const cells = displayWidth(word);
    if (line !== void 0 && used + 1 + cells > (lines.length === 0 ? first : width)) {
      lines.push(line);
      line = void 0;
    }
    used = line === void 0 ? cells : used + 1 + cells;
    line = line === void 0 ? word : `${line} ${word}`;
  }
  return [...lines, line ?? ""];
}

// src/text/line-view.ts
var MASK = "********";
var TAB = 4;
var UNITS_PER_CELL = 4;
var LEAD = 12;
function viewsOf(text, span, marks, options) {
  const line = span.start === 0 && text.startsWith("\uFEFF") ? { start: 1, end: span.end } : span;
  const isShort = line.end - line.start <= options.width * UNITS_PER_CELL;
  if (isShort && isSimple(text, line, options)) return [simpleView(text, line, marks)];
  const whole = isShort ? cellsOf(text, line, options.concealed) : void 0;
  if (whole !== void 0 && widthOf2(whole) <= options.width) return [makeView(line, whole, marks)];
  if (marks.length === 0) return [makeView(line, ahead(text, line, line.start, options), marks)];
  return groupMarks(text, marks, options).map((group) => {
    return makeView(line, ahead(text, line, windowStart(text, line, group.span, options), options), group.marks);
  });
}
function isSimple(text, line, { width, concealed }) {
  if (line.end - line.start > width || (concealed[firstAfter(concealed, line.start)]?.start ?? line.end) < line.end)
    return false;
  const source = text.slice(line.start, line.end);
  return /^[\x20-\x7e]*$/.test(source) && !source.includes("##");
}
function simpleView(text, { start, end }, marks) {
  return { marks, text: text.slice(start, end), columnOf: (offset) => Math.max(0, Math.min(offset, end) - start) };
}
function groupMarks(text, marks, options) {
  const groups = [];
  for (const mark of marks.toSorted((a, b) => a.start - b.start)) {
    const last = groups.at(-1);
    const span = last === void 0 ? mark : { start: last.span.start, end: Math.max(last.span.end, mark.end) };
    if (last !== void 0 && measure(text, span, options) <= options.width - 2) {
      groups[groups.length - 1] = { span, marks: [...last.marks, mark] };
    } else groups.push({ span: mark, marks: [mark] });
  }
  return groups;
}
function measure(text, span, { width, concealed }) {
  return span.end - span.start > width * UNITS_PER_CELL ? Infinity : widthOf2(cellsOf(text, span, concealed));
}
function windowStart(text, line, group, options) {
  const inner = options.width - 2;
  if (measure(text, { start: line.start, end: group.end }, options) <= inner) return line.start;
  const size = measure(text, group, options);
  const taken = size <= inner ? size : inner - Math.min(LEAD, inner >> 2);
  const behind = Math.min(measure(text, { start: group.end, end: line.end }, options), Math.floor((inner - taken) / 2));
  const earliest = wholeCharacter(text, Math.max(line.start, group.start - inner * UNITS_PER_CELL));
  const before = cellsOf(text, { start: earliest, end: group.start }, options.concealed);
  return backFrom(before, inner - taken - behind) ?? group.start;
}
function backFrom(cells, room) {
  const total = widthOf2(cells);
  return cells.find((cell) => total - cell.column <= room)?.offset;
}
function ahead(text, line, from, { width, concealed }) {
  const room = from > line.start ? width - 1 : width;
  const end = wholeCharacter(text, Math.min(line.end, from + width * UNITS_PER_CELL));
  const cells = cellsOf(text, { start: from, end }, concealed);
  if (widthOf2(cells) <= room && (cells.at(-1)?.end ?? line.end) >= line.end) return cells;
  return cells.filter((cell) => cell.column + cell.width <= room - 1);
}
function wholeCharacter(text, offset) {
  return (text.codePointAt(offset - 1) ?? 0) > 65535 ? offset - 1 : offset;
}
function makeView(line, cells, marks) {
  const first = cells[0]?.offset ?? line.start;
  const last = cells.at(-1)?.end ?? line.end;
  const shift = first > line.start ? ELLIPSIS.length : 0;
  const body = cells.map((cell) => cell.text).join("");
  return {
    marks,
    text: (shift > 0 ? ELLIPSIS : "") + body + (last < line.end ? ELLIPSIS : ""),
    columnOf(offset) {
      const cell = cells.find((one) => offset < one.end);
      return shift + (cell === void 0 ? widthOf2(cells) : cell.column);
    }
  };
}
function widthOf2(cells) {
  const last = cells.at(-1);
  return last === void 0 ? 0 : last.column + last.width;
}
function cellsOf(text, span, concealed) {
  const cells = [];
  let at = span.start;
  for (let secret = firstAfter(concealed, at); at < span.end; secret++) {
    const mask = concealed[secret];
    const end = Math.min(span.end, mask?.start ?? span.end);
    addGlyphs(cells, text.slice(at, end), at);
    if (mask === void 0 || mask.start >= span.end) break;
    const start = Math.max(at, mask.start);
    at = Math.min(span.end, mask.end);
    if (at > start) cells.push({ offset: start, end: at, column: widthOf2(cells), width: MASK.length, text: MASK });
  }
  return cells;
}
function addGlyphs(cells, text, from) {
  let offset = from;
  for (const glyph of readGlyphs(text)) {
    const column = widthOf2(cells);
    const end = offset + glyph.length;
    cells.push({ offset, end, column, ...showGlyph(glyph, text, offset - from, column) });
    offset = end;
  }
}
function showGlyph(glyph, text, at, column) {
  if (text.charCodeAt(at) === 9) {
    const width = TAB - column % TAB;
    return { text: " ".repeat(width), width };
  }
  if (isCommandMark(text, at)) return { text: "\\x23", width: 4 };
  return { text: glyph.text, width: glyph.width };
}
function firstAfter(sorted, offset) {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = low + high >> 1;
    if ((sorted[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

// src/text/excerpt.ts
var FULL_LINES = 3;
var LABEL_SHARE = 0.6;
function makeExcerpt(text, lines, pointers, options) {
  const shares = shareOut(text, lines, pointers);
  const rows = [];
  let last;
  const count = text.endsWith("\n") ? lines.count - 1 : lines.count;
  for (const line of linesToShow(shares, count, options.context)) {
    if (last !== void 0 && line > last + 1) rows.push({ kind: "gap" });
    rows.push(...rowsOfLine(text, { number: line, span: lines.line(line), shares: shares.get(line) ?? [] }, options));
    last = line;
  }
  return rows;
}
function shareOut(text, lines, pointers) {
  const shares = /* @__PURE__ */ new Map();
  for (const pointer2 of pointers) {
    const { start, end } = pointer2.span;
    const first = lines.position(start).line;
    const last = Math.max(first, lines.position(Math.max(start, end - 1)).line);
    const numbers = last - first < FULL_LINES ? Array.from({ length: last - first + 1 }, (_, i) => first + i) : [first, last];
    for (const number of numbers) {
      const span = spanOnLine(text, lines.line(number), pointer2.span);
      const share = {
        kind: pointer2.kind,
        span,
        ...number === last && pointer2.label !== void 0 ? { label: pointer2.label } : {}
      };
      shares.set(number, [...shares.get(number) ?? [], share]);
    }
  }
  return shares;
}
function spanOnLine(text, line, { start, end }) {
  const to = Math.min(end, line.end);
  if (start >= line.start) return { start: Math.min(start, line.end), end: Math.max(to, Math.min(start, line.end)) };
  let from = line.start;
  while (from < to && (text[from] === " " || text[from] === "	")) from++;
  return { start: from, end: to };
}
function linesToShow(shares, count, context) {
  const shown = /* @__PURE__ */ new Set();
  for (const line of shares.keys()) {
    shown.add(line);
    for (let near = Math.max(1, line - context); near <= Math.min(count, line + context); near++) shown.add(near);
  }
  return [...shown].toSorted((a, b) => a - b);
}
function rowsOfLine(text, line, options) {
  const spans = line.shares.map((share) => share.span);
  return viewsOf(text, line.span, spans, options).flatMap((view) => {
    const shares = line.shares.filter((share) => view.marks.includes(share.span));
    const source = { kind: "source", line: line.number, text: view.text };
    return [
      source,
      ...markRows(
        shares.map((share) => place(share, view)),
        options.width
      )
    ];
  });
}
function place({ kind, span, label }, view) {
  const from = view.columnOf(span.start);
  const to = Math.max(from + 1, view.columnOf(span.end));
  return { kind, from, to, ...label === void 0 ? {} : { label: visible(label) } };
}
function markRows(marks, width) {
  if (marks.length === 0) return [];
  const carets = caretPieces(marks);
  const end = Math.max(...marks.map((mark) => mark.to));
  const hanging = marks.filter((mark) => mark.label !== void 0).toSorted(byPlace);
  const last = hanging.at(-1);
  const inline = last !== void 0 && last.to === end && end + 1 + displayWidth(last.label ?? "") <= width ? hanging.pop() : void 0;
  const first = inline === void 0 ? carets : join([...carets, { kind: inline.kind, text: ` ${inline.label ?? ""}` }]);
  const rows = [{ kind: "marks", pieces: first }];
  for (let mark = hanging.pop(); mark !== void 0; mark = hanging.pop()) rows.push(...labelRows(mark, hanging, width));
  return rows;
}
function byPlace(a, b) {
  return a.from - b.from || Number(a.kind === "primary") - Number(b.kind === "primary");
}
function caretPieces(marks) {
  const cells = Array.from({ length: Math.max(...marks.map((mark) => mark.to)) }, () => "blank");
  for (const kind of ["secondary", "primary"]) {
    for (const mark of marks) if (mark.kind === kind) for (let at = mark.from; at < mark.to; at++) cells[at] = kind;
  }
  return join(cells.map((kind) => ({ kind, text: CARET[kind] })));
}
var CARET = { blank: " ", primary: "^", secondary: "-" };
function labelRows(mark, waiting, width) {
  const label = mark.label ?? "";
  const column = Math.max(0, Math.min(mark.from, width - Math.min(displayWidth(label), Math.ceil(width * LABEL_SHARE))));
  const cells = Array.from({ length: column }, () => ({ kind: "blank", text: " " }));
  for (const { kind, from } of waiting) if (from < column) cells[from] = { kind, text: "|" };
  return wrap(label, width - column).map((text) => ({
    kind: "marks",
    pieces: join([...cells, { kind: mark.kind, text }])
  }));
}
function join(cells) {
  const pieces = [];
  for (const cell of cells) {
    const last = pieces.at(-1);
    if (last?.kind === cell.kind) pieces[pieces.length - 1] = { kind: cell.kind, text: last.text + cell.text };
    else pieces.push(cell);
  }
  return pieces;
}
function printExcerpt(rows, look) {
  return rows.map((row) => printRow(row, look));
}
function gutterEdge({ style, gutter }, number = "") {
  return style.paint("accent", `${number.padStart(gutter)} |`);
}
function printRow(row, look) {
  if (row.kind === "gap") return look.style.paint("accent", "...");
  if (row.kind === "marks") return `${gutterEdge(look)} ${row.pieces.map((piece) => paintPiece(piece, look)).join("")}`;
  return `${gutterEdge(look, String(row.line))}${row.text === "" ? "" : " "}${row.text}`;
}
function paintPiece(piece, { style, tint }) {
  if (piece.kind === "blank") return piece.text;
  return style.paint(piece.kind === "primary" ? tint : "accent", piece.text);
}

// now:src/text/paragraph.ts
var { printParagraph } = require("../core.cjs").modules["src/text/paragraph.ts"]();

// src/reports/sentence.ts
var LONGEST = 1e3;
function sentence(text) {
  return visible(clip(text, LONGEST));
}

// now:src/text/counted.ts
var { counted, duration } = require("../core.cjs").modules["src/text/counted.ts"]();

// src/reports/alike.ts
function capFindings(findings, perRule) {
  const counts = /* @__PURE__ */ new Map();
  const shown = findings.filter(({ rule }) => {
    const count = (counts.get(rule) ?? 0) + 1;
    counts.set(rule, count);
    return count <= perRule;
  });
  const over = [...counts].map(([rule, count]) => [rule, count - perRule]);
  return { shown, hidden: new Map(over.filter(([, count]) => count > 0)) };
}
function groupAlike(findings) {
  const groups = /* @__PURE__ */ new Map();
  for (const finding of findings) {
    const words = wordsOf(finding);
    const group = groups.get(words);
    if (group === void 0) groups.set(words, { first: finding, others: [] });
    else group.others.push(finding);
  }
  return [...groups.values()];
}
function wordsOf({ rule, severity, message, hint, fixes }) {
  return JSON.stringify([rule, severity, message, hint, ...fixes.map((fix) => [fix.safety, fix.title])]);
}
function printHidden(hidden, { style, width, cap }) {
  if (hidden.size === 0 || cap === void 0) return [];
  const rules = [...hidden].map(([rule, count]) => `${count} of ${rule}`);
  const total = [...hidden.values()].reduce((sum, count) => sum + count, 0);
  const text = `${counted(total, "more finding")} not shown (${rules.join(", ")}); ${cap.flag} shows all`;
  return printParagraph([{ text }], { style, width, indent: 0 });
}

// src/reports/place.ts
function regionOf(file, span) {
  const start = positionOf(file, span.start);
  const end = positionOf(file, span.end);
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}
function positionOf(file, offset) {
  const { line, column } = file.lines().position(offset);
  const isShifted = line === 1 && file.text.startsWith("\uFEFF");
  return { line, column: isShifted ? Math.max(1, column - 1) : column };
}
function filePathOf(finding) {
  return finding.at === void 0 ? splitPath(finding.path) : filePathOfSource(finding.at.file);
}
function filePathOfSource(file) {
  const member = memberOf(file.place);
  if (member === void 0) return { path: file.path };
  const tail = `!/${member}`;
  return file.path.endsWith(tail) ? { path: file.path.slice(0, -tail.length), member } : splitPath(file.path);
}
function memberOf(place2) {
  if (place2.kind !== "member") return void 0;
  const outer = memberOf(place2.archive);
  return outer === void 0 ? place2.name : `${outer}!/${place2.name}`;
}
function splitPath(path) {
  const [, archive, member] = /^(.*?\.(?:tgz|tar\.gz))!\/(.+)$/s.exec(path) ?? [];
  return archive === void 0 || member === void 0 ? { path } : { path: archive, member };
}
function printPlace(finding) {
  return finding.at === void 0 ? finding.path : printMark(finding.at);
}
function printMark({ file, span }) {
  const { line, column } = positionOf(file, span.start);
  return `${file.path}:${line}:${column}`;
}
function repositoryPath(folder, path) {
  if (folder === "" || isAbsolute(path)) return path;
  const parts = folder.split("/").filter((part) => part !== "");
  for (const part of path.split("/")) {
    if (part === "." || part === "") continue;
    if (part === ".." && parts.length > 0 && parts.at(-1) !== "..") parts.pop();
    else parts.push(part);
  }
  return parts.join("/");
}
function isAbsolute(path) {
  return path.startsWith("/") || /^[a-z]:\//i.test(path);
}

// src/reports/frames.ts
var WIDEST = 160;
var NARROWEST = 16;
function collectSecrets(marks) {
  const byFile = /* @__PURE__ */ new Map();
  for (const { file, span } of marks) {
    const spans = byFile.get(file);
    if (spans === void 0) byFile.set(file, [span]);
    else spans.push(span);
  }
  return new Map([...byFile].map(([file, spans]) => [file, mergeSpans(spans)]));
}
function mergeSpans(spans) {
  const merged = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last === void 0 || span.start > last.end) merged.push(span);
    else merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
  }
  return merged;
}
function gutterOf(finding) {
  const marks = finding.at === void 0 ? [] : [finding.at, ...finding.related];
  const lines = marks.map(({ file, span }) => file.lines().position(span.end).line);
  return String(Math.max(1, ...lines)).length;
}
function printFrames(finding, look) {
  const gutter = gutterOf(finding);
  if (finding.at === void 0) return [arrow("-->", visible(finding.path), { gutter, style: look.style })];
  const { at } = finding;
  const pointers = finding.related.filter((mark) => mark.file === at.file).map((mark) => pointer("secondary", mark));
  return [
    ...printFrame("-->", at, [pointer("primary", at), ...pointers], { ...look, finding, gutter }),
    ...marksElsewhere(finding, at).flatMap((marks) => {
      const [first] = marks;
      const secondary = marks.map((mark) => pointer("secondary", mark));
      return first === void 0 ? [] : printFrame(":::", first, secondary, { ...look, finding, gutter });
    })
  ];
}
function marksElsewhere({ related }, { file: own }) {
  const byFile = /* @__PURE__ */ new Map();
  for (const mark of related) {
    if (mark.file === own) continue;
    const marks = byFile.get(mark.file);
    if (marks === void 0) byFile.set(mark.file, [mark]);
    else marks.push(mark);
  }
  return [...byFile.values()];
}
function pointer(kind, { span, label }) {
  return { kind, span, ...label === void 0 ? {} : { label } };
}
function printFrame(sign, first, pointers, look) {
  const head = arrow(sign, visible(printMark(first)), look);
  if (look.frames === "left-out") return [head];
  const { file } = first;
  const width = Math.max(NARROWEST, Math.min(look.width, WIDEST) - look.gutter - 3);
  const concealed = look.secrets.get(file) ?? [];
  const rows = makeExcerpt(file.text, file.lines(), pointers, { width, context: 0, concealed });
  const excerpt = { style: look.style, tint: look.finding.severity, gutter: look.gutter };
  return [head, gutterEdge(excerpt), ...printExcerpt(rows, excerpt)];
}
function arrow(sign, place2, { style, gutter }) {
  return `${" ".repeat(gutter)}${style.paint("accent", sign)} ${place2}`;
}

// src/reports/run-report.ts
function ruleOf(run, finding) {
  const known = run.rules.find((rule) => rule.name === finding.rule);
  return known ?? { name: finding.rule, summary: finding.rule, severity: finding.severity, help: finding.hint, fix: "none" };
}

// now:src/reports/summary.ts
var { printSummary } = require("../core.cjs").modules["src/reports/summary.ts"]();

// src/reports/text.ts
function printText(run, options) {
  const { shown, hidden } = capFindings(run.findings.reported, options.cap?.perRule ?? Infinity);
  const look = { ...options, secrets: collectSecrets(run.findings.secrets), said: /* @__PURE__ */ new Set() };
  const blocks = groupAlike(shown).map(
    (group) => printGroup(run, group, look).map((line) => `${line}
`).join("")
  );
  const rest = printHidden(hidden, options).map((line) => `${line}
`).join("");
  const summary = options.summary === "included" ? printSummary(run, options) : "";
  return [...blocks, rest, summary].filter((part) => part !== "").join("\n");
}
function printGroup(run, { first, others }, look) {
  const notes = [
    ...printOthers(others, first, look),
    ...printHint(first, look),
    ...first.fixes.flatMap((fix) => printNote("fix", fixText(fix), first, look))
  ];
  const edge = { style: look.style, tint: first.severity, gutter: gutterOf(first) };
  const isFramed = first.at !== void 0 && look.frames === "shown";
  return [
    ...printHead(run, first, look),
    ...printFrames(first, look),
    ...isFramed && notes.length > 0 ? [gutterEdge(edge)] : [],
    ...notes
  ];
}
function printHead(run, finding, { style, width }) {
  const message = sentence(finding.message);
  const label = `${finding.severity}[${finding.rule}]`;
  const runs = [
    { text: label, tint: finding.severity },
    { text: `: ${message}`, tint: "strong" }
  ];
  const [first = "", ...rest] = printParagraph(runs, { style, width, indent: 2 });
  const { url } = ruleOf(run, finding);
  return [url === void 0 ? first : first.replace(finding.rule, (name) => style.link(name, url)), ...rest];
}
function printHint(finding, look) {
  const key = JSON.stringify([finding.rule, finding.hint]);
  if (finding.hint === "" || look.said.has(key)) return [];
  look.said.add(key);
  return printNote("help", sentence(finding.hint), finding, look);
}
function fixText({ safety, title }) {
  return `${sentence(title)} (chartpin fix${safety === "unsafe" ? " --unsafe" : ""})`;
}
function printOthers(others, first, look) {
  return others.map((finding, index) => {
    const { reference, keyPath } = finding.identity;
    const what = sentence(reference === "" ? keyPath : reference);
    const place2 = visible(printPlace(finding)) + (what === "" ? "" : `  ${what}`);
    return printOther(index === 0 ? "= also: " : "        ", place2, first, look);
  });
}
function printOther(label, place2, first, { style }) {
  return `${" ".repeat(gutterOf(first) + 1)}${style.paint("accent", label)}${place2}`;
}
function printNote(label, text, finding, { style, width }) {
  const margin = gutterOf(finding) + 1;
  const lead = `= ${label}: `;
  const lines = printParagraph([{ text: lead, tint: "accent" }, { text }], {
    style,
    width: width - margin,
    indent: lead.length
  });
  return lines.map((line) => " ".repeat(margin) + line);
}

// src/reports/formats.ts
var formats = {
  text: {
    summary: "source frames, for terminals",
    audience: "people",
    file: "chartpin.txt",
    print: printText
  },
  concise: {
    summary: "one line a finding, for grep and editors",
    audience: "people",
    file: "chartpin.txt",
    print: printConcise
  },
  json: {
    summary: "everything, for programs; versioned",
    audience: "programs",
    file: "chartpin.json",
    print: printJson
  },
  sarif: {
    summary: "SARIF 2.1.0, for GitHub code scanning and IDEs",
    audience: "programs",
    file: "chartpin.sarif",
    print: printSarif
  },
  github: {
    summary: "annotations on the lines of a pull request, for GitHub Actions",
    audience: "programs",
    file: "chartpin.txt",
    print: printGithub
  },
  gitlab: {
    summary: "Code Quality, for GitLab merge requests",
    audience: "programs",
    file: "gl-code-quality-report.json",
    print: printGitlab
  },
  junit: {
    summary: "JUnit XML, for CI servers",
    audience: "programs",
    file: "chartpin.xml",
    print: printJunit
  }
};
var formatNames = Object.keys(formats).filter(isFormatName);
function isFormatName(name) {
  return Object.hasOwn(formats, name);
}

// when-called:src/config/nearest-name.ts
function nearestName(...args) {
  return load("./failure.cjs", "src/config/nearest-name.ts").nearestName(...args);
}

// now:src/text/style.ts
var { makeStyle, plainStyle, wantsColour } = require("../core.cjs").modules["src/text/style.ts"]();

// now:src/cli/failure.ts
var { OperationError, UsageError } = require("../core.cjs").modules["src/cli/failure.ts"]();

// now:src/cli/streams.ts
var { styleOf, widthOf: widthOf3 } = require("../core.cjs").modules["src/cli/streams.ts"]();

// src/cli/outputs.ts
function readDestinations(texts) {
  const destinations = texts.map(readDestination);
  if (destinations.filter(({ file }) => file === void 0).length > 1) {
    throw new UsageError("only one format can go to standard output", {
      hint: "write the others into files: --format sarif=chartpin.sarif"
    });
  }
  return destinations;
}
function readDestination(text) {
  const equals = text.indexOf("=");
  const name = equals === -1 ? text : text.slice(0, equals);
  if (!isFormatName(name)) {
    const nearest = nearestName(name, formatNames);
    throw new UsageError(`there is no format ${name}`, {
      hint: nearest === void 0 ? `one of ${formatNames.join(", ")}` : `did you mean ${nearest}?`
    });
  }
  if (equals === -1) return { format: name };
  const file = text.slice(equals + 1);
  if (file === "")
    throw new UsageError(`--format ${text} names no file`, { hint: `write --format ${name}=${formats[name].file}` });
  return { format: name, file };
}
var mostPerRule = 50;
function printReports(run, destinations, to) {
  for (const { format, file } of destinations) {
    if (file === void 0 && formats[format].audience === "people" && run.findings.reported.length === 0) continue;
    const { print } = formats[format];
    if (file === void 0) to.io.stdout.write(print(run, optionsForStream(to.options, to.io)));
    else writeReport(file, print(run, optionsForFile), to.io.cwd);
  }
}
var optionsForFile = {
  style: plainStyle,
  width: Infinity,
  frames: "shown",
  summary: "included",
  suppressed: "left-out"
};
function optionsForStream(options, io) {
  return {
    style: styleOf(io.stdout, options, io),
    width: widthOf3(io.stdout),
    frames: "shown",
    summary: "apart",
    suppressed: "left-out",
    ...io.stdout.isTerminal && !options.all ? { cap: { perRule: mostPerRule, flag: "--all" } } : {}
  };
}
function writeReport(file, text, cwd) {
  const absolute = node_path_default.resolve(cwd, file);
  const shown = displayPath(absolute, cwd);
  (0, import_node_fs.mkdirSync)(node_path_default.dirname(absolute), { recursive: true });
  const outcome = writeFile({ absolute, path: shown, bytes: Buffer.from(text) });
  if (outcome.kind === "failed") throw new OperationError(`${shown} ${outcome.message}`, { hint: outcome.hint });
}

// when-called:src/cli/rule-document.ts
function readRuleDocument(...args) {
  return load("./failure.cjs", "src/cli/rule-document.ts").readRuleDocument(...args);
}

// src/cli/run-notes.ts
var securitySeverities = {
  "secret-in-values": 8,
  "denied-registry": 7,
  "unlisted-registry": 5
};
function ruleInfos(judged) {
  const rules = new Map(judged.flatMap((each) => each.rules.map((rule) => [rule.name, rule])));
  return [...rules.values()].toSorted((a, b) => a.name < b.name ? -1 : 1).map(ruleInfo);
}
function ruleInfo({ name, summary, severity, fix }) {
  const security = securitySeverities[name];
  return {
    name,
    summary,
    severity,
    fix,
    // Read only by the reports that carry it.
    get help() {
      return readRuleDocument(name);
    },
    ...security === void 0 ? {} : { security }
  };
}
function notesOf({ gathered, taken }, verbose) {
  const { configurations, unsupported, counts } = gathered;
  const found2 = taken.findings.reported.length > 0;
  const isNothing = counts.charts === 0 && counts.valuesFiles === 0;
  return [
    ...configurations.length > 0 && verbose ? [`Configuration: ${configurations.join(", ")}`] : [],
    ...configurations.length === 0 && (found2 || verbose) ? ["No configuration file: preset recommended"] : [],
    ...unsupported.length > 0 && (isNothing || verbose) ? [`No chart, archive or values file: ${unsupported.join(", ")}`] : [],
    ...taken.unused > 0 ? [`${taken.unused} entries of the baseline are not needed any more: chartpin baseline`] : []
  ];
}
function nextCommands({ gathered, taken }) {
  const { reported } = taken.findings;
  const worst = reported.find(({ severity }) => severity === "error") ?? reported[0];
  return [
    ...worst === void 0 ? [] : [`chartpin explain ${worst.rule}`],
    ...gathered.configurations.length === 0 ? ["chartpin init"] : []
  ];
}

// src/cli/verbose.ts
function describeGiven({ subject, settings, named }, cwd) {
  const images = subject.uses.filter(({ confidence }) => confidence !== "possible").length;
  const only = named === void 0 ? "" : `, only ${[...named].join(" and ")}`;
  const globs = settings.directory === cwd ? "" : `, settings of ${displayPath(node_path_default.resolve(settings.directory), cwd)}`;
  return `read ${subject.path}: ${counted(subject.files.length, "values file")}, ${counted(images, "image")}${only}${globs}`;
}
function describeSuppressed({ finding, by }) {
  return `left out ${printPlace(finding)} ${finding.rule}: ${by.kind === "comment" ? `comment${by.reason === "" ? "" : ` (${by.reason})`}` : by.kind}`;
}
function describeNothing(operands) {
  const where = operands.length === 0 ? "here" : `in ${operands.join(", ")}`;
  return `Nothing to check ${where}: no chart (Chart.yaml), no packed chart (.tgz), no values file (*values*.yaml)
`;
}

// now:src/yaml/path.ts
var { parsePath, printPath, samePath } = require("../core.cjs").modules["src/yaml/path.ts"]();

// src/findings/message.ts
var longest = 160;
function fillMessage(template, data) {
  return template.replace(/\{(\w+)\}/g, (_, name) => {
    const datum = Object.hasOwn(data, name) ? data[name] : void 0;
    if (datum === void 0) throw new Error(`the message "${template}" lacks its datum "${name}"`);
    return printable(datum);
  });
}
function printable(text) {
  const cut = text.length > longest ? `${text.slice(0, longest)}\u2026` : text;
  return (cut.includes("@") ? cut.replace(/[^/\s@]+@(?=[^\s@]*\/)/g, "***@") : cut).replace(/[\s\p{Cc}\p{Cf}\u2028\u2029]+/gu, " ").trim();
}

// src/findings/draft.ts
function makeFinding(rule, report, subject) {
  const at = "span" in report.at ? report.at : void 0;
  const path = "span" in report.at ? report.at.file.path : report.at.path;
  const leaf = leafOf(report, at);
  const keyPath = report.keyPath ?? leaf?.path ?? report.use?.path;
  const finding = {
    rule: rule.name,
    severity: report.severity ?? rule.severity,
    message: wordingOf(rule, report),
    hint: report.hint ?? rule.hint,
    path,
    related: report.related ?? [],
    fixes: checkFixes(rule, report.fixes ?? []),
    identity: identityOf(report, keyPath, subject),
    ...at === void 0 ? {} : { at }
  };
  return { finding, key: keyOf(finding, report), place: placeOf({ path, keyPath, leaf, report, subject }) };
}
function wordingOf(rule, { message, data = {} }) {
  const template = Object.hasOwn(rule.messages, message) ? rule.messages[message] : void 0;
  if (template === void 0) throw new Error(`the rule ${rule.name} has no message "${message}"`);
  return fillMessage(template, data);
}
function keyOf({ rule, path, at, message }, report) {
  const said = report.use === void 0 ? message : report.message;
  return [rule, path, at?.span.start, at?.span.end, said].join("\0");
}
function placeOf({ path, keyPath, leaf, report, subject }) {
  return {
    path,
    charts: chartNames(report, subject),
    get keys() {
      return keysOf(keyPath, leaf, report);
    }
  };
}
function checkFixes(rule, fixes) {
  for (const fix of fixes) {
    if (rule.fix === "none" || rule.fix === "safe" && fix.safety === "unsafe") {
      throw new Error(`the rule ${rule.name} declares fix "${rule.fix}" and offers one that is ${fix.safety}`);
    }
  }
  return fixes;
}
function leafOf({ use }, at) {
  if (use === void 0 || at === void 0) return void 0;
  const isAt = (leaf) => leaf.file === at.file && leaf.span.start === at.span.start;
  return use.parts.find((part) => isAt(part.leaf))?.leaf ?? (use.pullPolicy !== void 0 && isAt(use.pullPolicy) ? use.pullPolicy : void 0);
}
function identityOf(report, keyPath, subject) {
  const [chart] = chartNames(report, subject);
  return {
    chart: chart ?? relativePath(subject.path),
    keyPath: keyPath === void 0 ? "" : printPath(keyPath),
    reference: printable(report.use === void 0 ? report.reference ?? "" : referenceOf(report.use))
  };
}
function referenceOf({ image }) {
  switch (image.kind) {
    case "known":
      return image.reference.text;
    case "invalid":
    case "opaque":
      return image.text;
    case "partial":
      return "";
  }
}
function chartNames(report, subject) {
  return [
    ...new Set([report.use?.chart?.metadata.name, subject.chart?.metadata.name].filter((name) => name !== void 0))
  ];
}
function relativePath(path) {
  return /^(?:\/|[A-Za-z]:|\.\.(?:\/|$))/.test(path) ? path.split(/[\\/]/).at(-1) ?? "" : path;
}
function keysOf(keyPath, leaf, { use }) {
  const own = keyPath === void 0 ? [] : [keyPath];
  const root = [leaf?.rootPath, use?.rootPath].filter((path) => path !== void 0);
  return [...new Set([...own, ...root].flatMap((path) => path.map((_, index) => printPath(path.slice(0, index + 1)))))];
}

// src/text/span.ts
function contains(outer, inner) {
  return outer.start <= inner.start && inner.end <= outer.end;
}

// src/findings/suppress.ts
function makeIgnores(settings) {
  const needed = /* @__PURE__ */ new Map();
  return {
    match(finding) {
      const { at } = finding;
      if (at === void 0) return void 0;
      for (const directive of settings.directives.get(at.file.path) ?? []) {
        if (directive.covers === void 0 || !directive.names.includes(finding.rule)) continue;
        if (!contains(directive.covers, { start: at.span.start, end: at.span.start })) continue;
        const names = needed.get(directive);
        if (names === void 0) needed.set(directive, /* @__PURE__ */ new Set([finding.rule]));
        else names.add(finding.rule);
        return { reason: directive.reason, mark: { file: directive.file, span: directive.span } };
      }
      return void 0;
    },
    verdicts() {
      const directives = [...settings.directives.values()].flat();
      const names = new Set(directives.length === 0 ? [] : settings.ruleNames());
      return directives.map((directive) => verdictOf(directive, { ...settings, names }, needed.get(directive)));
    }
  };
}
function verdictOf(directive, settings, needed) {
  const { names, couldSpeak, suggest } = settings;
  const unknown = directive.names.filter((name) => !names.has(name)).map((name) => {
    const nearest = suggest(name, [...names]);
    return nearest === void 0 ? { name } : { name, nearest };
  });
  const unused = directive.names.filter(
    (name) => names.has(name) && needed?.has(name) !== true && couldSpeak(name, directive.file.path)
  );
  return { directive, unused, unknown };
}

// src/findings/settle.ts
function settle(active, settings, state) {
  const ignores = makeIgnores({
    directives: state.directives,
    couldSpeak: (rule, path) => state.spoke.get(path)?.has(rule) === true,
    ruleNames: settings.ruleNames,
    suggest: settings.suggest
  });
  const reported = [];
  const suppressed = [];
  const place2 = (draft) => {
    const { level, isSet } = settings.levels.at(draft.finding.rule, draft.place);
    const finding = isSet && level !== "off" ? { ...draft.finding, severity: level } : draft.finding;
    const match = ignores.match(finding);
    if (match !== void 0) suppressed.push({ finding, by: { kind: "comment", ...match } });
    else if (level === "off") suppressed.push({ finding, by: { kind: "config" } });
    else reported.push(finding);
  };
  for (const draft of state.drafts.values()) place2(draft);
  for (const draft of judgeIgnores(active, ignores)) place2(draft);
  return {
    reported: reported.toSorted(compareFindings),
    suppressed: suppressed.toSorted((a, b) => compareFindings(a.finding, b.finding)),
    secrets: state.secrets
  };
}
function judgeIgnores(active, ignores) {
  const drafts = [];
  const verdicts = ignores.verdicts();
  for (const rule of active) {
    for (const verdict of rule.check.ignore === void 0 ? [] : verdicts) {
      const subject = { path: verdict.directive.file.path };
      rule.check.ignore?.(verdict, (said) => drafts.push(makeFinding(rule, said, subject)));
    }
  }
  return drafts;
}
function compareFindings(a, b) {
  return compareText(a.path, b.path) || (a.at?.span.start ?? -1) - (b.at?.span.start ?? -1) || compareText(a.rule, b.rule) || compareText(a.message, b.message);
}
function compareText(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

// src/reports/summary-findings.ts
function totalsOf(findings) {
  const ofSeverity = (severity) => findings.filter((finding) => finding.severity === severity).length;
  const withFix = findings.filter((finding) => finding.fixes.length > 0);
  const safe = withFix.filter((finding) => finding.fixes.some((fix) => fix.safety === "safe"));
  return {
    errors: ofSeverity("error"),
    warnings: ofSeverity("warning"),
    infos: ofSeverity("info"),
    safeFixes: safe.length,
    unsafeFixes: withFix.length - safe.length
  };
}
function sayFindings({ findings, notes, next }) {
  return [
    found(totalsOf(findings.reported)),
    [{ text: leftOut(findings.suppressed) }],
    ...notes.map((note) => [{ text: visible(note) }]),
    nextSteps(next)
  ];
}
function nextSteps(commands) {
  if (commands.length === 0) return [];
  return [{ text: "Next: " }, ...listed(commands.map((command) => ({ text: visible(command), tint: "strong" })))];
}
function listed(runs) {
  return runs.flatMap((run, index) => index === 0 ? [run] : [{ text: ", " }, run]);
}
function found(totals) {
  const kinds = [
    [totals.errors, "error", "errors", "error"],
    [totals.warnings, "warning", "warnings", "warning"],
    [totals.infos, "info", "info", "info"]
  ];
  const said = kinds.filter(([count]) => count > 0).map(([count, noun, plural, tint]) => ({ text: counted(count, noun, plural), tint }));
  if (said.length === 0) return [{ text: "No findings", tint: "good" }];
  const fixes = fixable(totals);
  return fixes === "" ? listed(said) : [...listed(said), { text: `. ${fixes}` }];
}
function fixable({ safeFixes, unsafeFixes }) {
  const safe = safeFixes === 0 ? "" : `${safeFixes} can be fixed: chartpin fix`;
  if (unsafeFixes === 0) return safe;
  const unsafe = `${unsafeFixes}${safe === "" ? "" : " more"} with chartpin fix --unsafe`;
  return safe === "" ? `${unsafeFixes} can be fixed: chartpin fix --unsafe` : `${safe}; ${unsafe}`;
}
var BY = {
  comment: ["a comment", "comments"],
  baseline: ["the baseline", "the baseline"],
  config: ["the configuration", "the configuration"]
};
function leftOut(suppressed) {
  if (suppressed.length === 0) return "";
  const parts = ["comment", "baseline", "config"].flatMap((kind) => {
    const count = suppressed.filter(({ by }) => by.kind === kind).length;
    return count === 0 ? [] : [`${count} by ${BY[kind][count === 1 ? 0 : 1]}`];
  });
  return `${counted(suppressed.length, "finding")} left out: ${parts.join(", ")}`;
}

// src/text/break-paragraph.ts
function breakParagraph(runs, { style, width, indent }) {
  const text = runs.map((run) => run.text).join("");
  let at = 0;
  return wrap(text, width - indent, width).map((line, number) => {
    const from = at;
    at += line.length + 1;
    const painted = paintRange(runs, { from, to: from + line.length }, style);
    return number === 0 ? painted : " ".repeat(indent) + painted;
  });
}
function paintRange(runs, { from, to }, style) {
  let out = "";
  let start = 0;
  for (const { text, tint } of runs) {
    const part = text.slice(Math.max(0, from - start), Math.max(0, to - start));
    out += tint === void 0 ? part : style.paint(tint, part);
    start += text.length;
  }
  return out;
}

// src/text/line-index.ts
function indexLines(text) {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  const startOf = (line) => starts[line - 1] ?? text.length;
  return {
    count: starts.length,
    position(offset) {
      const line = lastAtOrBefore(starts, offset) + 1;
      return { line, column: Math.min(offset, text.length) - startOf(line) + 1 };
    },
    line(number) {
      const start = startOf(number);
      const next = number < starts.length ? startOf(number + 1) - 1 : text.length;
      const end = next > start && text.charCodeAt(next - 1) === 13 ? next - 1 : next;
      return { start, end };
    }
  };
}
function lastAtOrBefore(sorted, value) {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = low + high + 1 >> 1;
    if ((sorted[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

// dist/chunks/report.cjs
var modules = {
  "src/cli/outputs.ts": () => ({ printReports, readDestinations }),
  "src/cli/run-notes.ts": () => ({ nextCommands, notesOf, ruleInfos }),
  "src/cli/verbose.ts": () => ({ describeGiven, describeNothing, describeSuppressed }),
  "src/findings/draft.ts": () => ({ makeFinding }),
  "src/findings/settle.ts": () => ({ settle }),
  "src/reports/alike.ts": () => ({ capFindings, groupAlike, printHidden }),
  "src/reports/formats.ts": () => ({ formatNames, formats, isFormatName }),
  "src/reports/frames.ts": () => ({ collectSecrets, gutterOf, printFrames }),
  "src/reports/place.ts": () => ({ filePathOf, filePathOfSource, isAbsolute, printMark, printPlace, regionOf, repositoryPath }),
  "src/reports/run-report.ts": () => ({ ruleOf }),
  "src/reports/sentence.ts": () => ({ sentence }),
  "src/reports/summary-findings.ts": () => ({ sayFindings, totalsOf }),
  "src/reports/text.ts": () => ({ printText }),
  "src/text/break-paragraph.ts": () => ({ breakParagraph }),
  "src/text/excerpt.ts": () => ({ gutterEdge, makeExcerpt, printExcerpt }),
  "src/text/line-index.ts": () => ({ indexLines }),
  "src/text/span.ts": () => ({ contains }),
  "src/text/width.ts": () => ({ clip, displayWidth, isCommandMark, readGlyphs, visible, wrap })
};
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  modules
});
