var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target2, all2) => {
  for (var name in all2)
    __defProp(target2, name, { get: all2[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key2 of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key2) && key2 !== except)
        __defProp(to, key2, { get: () => from[key2], enumerable: !(desc = __getOwnPropDesc(from, key2)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);

// dist/chunks/render.cjs
var render_exports = {};
__export(render_exports, {
  modules: () => modules
});
module.exports = __toCommonJS(render_exports);

// now:src/files/source-file.ts
var { isProblem, sourceFile, unreadable } = require("../core.cjs").modules["src/files/source-file.ts"]();

// src/template/utf8.ts
var import_node_buffer = require("node:buffer");

// src/template/origin.ts
var NOBODY = 0;
var Origins = class {
  tracking;
  #rows = [{ kind: "nobody" }];
  #gates = [{ parent: 0, asked: {}, outcome: true, origin: NOBODY }];
  #unions = new PairTable();
  #gated = new PairTable();
  #because = new PairTable();
  /** By function. */
  #reformatted = /* @__PURE__ */ new Map();
  #derived = /* @__PURE__ */ new Map();
  #gateIds = /* @__PURE__ */ new Map();
  #sources = /* @__PURE__ */ new Map();
  constructor(tracking) {
    this.tracking = tracking;
  }
  /** A new origin for a source; whoever has the source remembers it. */
  source(source) {
    return this.tracking === "off" ? NOBODY : this.#add({ kind: "source", source });
  }
  reformatted(of, by) {
    return of === NOBODY ? NOBODY : this.#changed({ kind: "reformatted", of, by });
  }
  derived(of, by) {
    if (of === NOBODY) return NOBODY;
    const row = this.#rows[of];
    return row?.kind === "derived" && row.by === by ? of : this.#changed({ kind: "derived", of, by });
  }
  union(a, b) {
    if (a === b || b === NOBODY) return a;
    if (a === NOBODY) return b;
    const [of, and2] = a < b ? [a, b] : [b, a];
    return this.#unions.get(of, and2) ?? this.#unions.set(of, and2, this.#add({ kind: "union", of, and: and2 }));
  }
  /** The same with one more that had a say. */
  because(of, why) {
    if (why === NOBODY || of === why) return of;
    const row = this.#rows[of];
    if (row?.kind === "because") return row.why === why ? of : this.because(row.of, this.union(row.why, why));
    return this.#because.get(of, why) ?? this.#because.set(of, why, this.#add({ kind: "because", of, why }));
  }
  /** The same, under a gate; a gate within the one that the origin already has changes nothing. */
  gated(of, gate) {
    if (gate === 0) return of;
    const known = this.#gated.get(of, gate);
    if (known !== void 0) return known;
    const row = this.#rows[of];
    const isInside = row?.kind === "gated" && this.#isWithin(row.gate, gate);
    return this.#gated.set(of, gate, isInside ? of : this.#add({ kind: "gated", of, gate }));
  }
  /** The gate below `parent` that was opened by an answer; the same for the same answer. */
  gate(parent, { asked: asked2, outcome, origin: origin2 }) {
    if (this.tracking === "off") return 0;
    let ids = this.#gateIds.get(asked2);
    if (ids === void 0) {
      ids = new PairTable();
      this.#gateIds.set(asked2, ids);
    }
    const key2 = origin2 * 2 + Number(outcome);
    return ids.get(parent, key2) ?? ids.set(parent, key2, this.#gates.push({ parent, asked: asked2, outcome, origin: origin2 }) - 1);
  }
  /** All that decided that the gate was passed, as one origin. */
  whyOpen(gate) {
    return gate === 0 ? NOBODY : this.gated(NOBODY, gate);
  }
  /** A gate and those around it, innermost first. */
  gateSteps(gate) {
    const steps = [];
    for (let at = gate; at !== 0; ) {
      const step = this.#gates[at];
      if (step === void 0) break;
      steps.push(step);
      at = step.parent;
    }
    return steps;
  }
  /** The source whose characters a run of this origin is, one by one; undefined where they were changed or made. */
  copiedFrom(id) {
    const row = this.#rows[id];
    if (row === void 0 || row.kind === "nobody") return void 0;
    if (row.kind === "source") return row.source;
    return row.kind === "because" || row.kind === "gated" ? this.copiedFrom(row.of) : void 0;
  }
  /** The one source that this is or is a new form of, with the functions that changed it, the last first. */
  formOf(id) {
    const by = [];
    for (let at = id; ; ) {
      const row = this.#rows[at];
      if (row === void 0 || row.kind === "nobody" || row.kind === "derived" || row.kind === "union") return void 0;
      if (row.kind === "source") return { source: row.source, by };
      if (row.kind === "reformatted") by.push(row.by);
      at = row.of;
    }
  }
  /** Every source that this is made of or that had a say in it, gates included. */
  sourcesOf(id) {
    const known = this.#sources.get(id);
    if (known !== void 0) return known;
    const found = this.sourcesOfAll([id]);
    this.#sources.set(id, found);
    return found;
  }
  /** The same of many at once, in one walk. */
  sourcesOfAll(ids) {
    const found = /* @__PURE__ */ new Set();
    const seen = /* @__PURE__ */ new Set([NOBODY]);
    const seenGates = /* @__PURE__ */ new Set();
    const open = [...ids];
    for (let at = open.pop(); at !== void 0; at = open.pop()) {
      if (seen.has(at)) continue;
      seen.add(at);
      const row = this.#rows[at];
      if (row?.kind === "source") found.add(row.source);
      else if (row !== void 0) open.push(...partsOf(row));
      if (row?.kind === "gated") open.push(...this.#newGateOrigins(row.gate, seenGates));
    }
    return found;
  }
  /**
   * What the sources of an origin (`sourcesOf`) are worth to somebody, as bits, summed up: for many origins of a render that grows meanwhile.
   * Every row is looked at once in all, and no set of sources is kept.
   */
  summing(worth) {
    const sums = /* @__PURE__ */ new Map();
    return (id) => {
      const open = [id];
      for (let at = open.at(-1); at !== void 0; at = open.at(-1)) {
        const parts = this.#influencesOn(at);
        const waiting = sums.has(at) ? [] : parts.filter((part) => !sums.has(part));
        if (waiting.length > 0) open.push(...waiting);
        else {
          open.pop();
          if (!sums.has(at))
            sums.set(
              at,
              parts.reduce((sum, part) => sum | (sums.get(part) ?? 0n), this.#own(at, worth))
            );
        }
      }
      return sums.get(id) ?? 0n;
    };
  }
  #influencesOn(at) {
    if (at < 0) {
      const gate = this.#gates[-at];
      return gate === void 0 ? [] : gate.parent === 0 ? [gate.origin] : [gate.origin, -gate.parent];
    }
    const row = this.#rows[at];
    if (row === void 0 || row.kind === "source") return [];
    return row.kind === "gated" ? [row.of, -row.gate] : partsOf(row);
  }
  #own(at, worth) {
    const row = this.#rows[at];
    return row?.kind === "source" ? worth(row.source) : 0n;
  }
  /** The origins of a gate and of those around it, as far as they were not seen before. */
  #newGateOrigins(gate, seen) {
    const origins = [];
    for (let at = gate; at !== 0 && !seen.has(at); at = this.#gates[at]?.parent ?? 0) {
      seen.add(at);
      origins.push(this.#gates[at]?.origin ?? NOBODY);
    }
    return origins;
  }
  /** The functions that this went through, the last first; not those of the parts of what was put together. */
  functionsOf(id) {
    const by = [];
    for (let at = id; ; ) {
      const row = this.#rows[at];
      if (row === void 0 || row.kind === "nobody" || row.kind === "source" || row.kind === "union") return by;
      if (row.kind === "reformatted" || row.kind === "derived") by.push(row.by);
      at = row.of;
    }
  }
  /** The sources that this is made of: neither those that merely had a say, nor those of gates. */
  madeOf(id) {
    const found = /* @__PURE__ */ new Set();
    const seen = /* @__PURE__ */ new Set();
    const open = [id];
    for (let at = open.pop(); at !== void 0; at = open.pop()) {
      if (seen.has(at)) continue;
      seen.add(at);
      const row = this.#rows[at];
      if (row === void 0 || row.kind === "nobody") continue;
      if (row.kind === "source") found.add(row.source);
      else open.push(row.of);
      if (row.kind === "union") open.push(row.and);
    }
    return found;
  }
  /** The gates of an origin, outermost first; those under which what it is made of was made as well. */
  gatesOf(id) {
    const found = /* @__PURE__ */ new Set();
    const seen = /* @__PURE__ */ new Set();
    const open = [id];
    for (let at = open.pop(); at !== void 0; at = open.pop()) {
      if (at === NOBODY || seen.has(at)) continue;
      seen.add(at);
      const row = this.#rows[at];
      if (row === void 0 || row.kind === "nobody" || row.kind === "source") continue;
      open.push(row.of);
      if (row.kind === "gated") for (const step of this.gateSteps(row.gate).toReversed()) found.add(step);
    }
    return [...found];
  }
  #isWithin(gate, outer) {
    let at = gate;
    while (at > outer) at = this.#gates[at]?.parent ?? 0;
    return at === outer;
  }
  #changed(row) {
    const table2 = row.kind === "derived" ? this.#derived : this.#reformatted;
    let made = table2.get(row.by);
    if (made === void 0) {
      made = /* @__PURE__ */ new Map();
      table2.set(row.by, made);
    }
    const known = made.get(row.of);
    if (known !== void 0) return known;
    const id = this.#add(row);
    made.set(row.of, id);
    return id;
  }
  #add(row) {
    return this.#rows.push(row) - 1;
  }
};
function partsOf(row) {
  switch (row.kind) {
    case "nobody":
      return [];
    case "reformatted":
    case "derived":
    case "gated":
      return [row.of];
    case "union":
      return [row.of, row.and];
    case "because":
      return [row.of, row.why];
  }
}
var PairTable = class {
  #rows = /* @__PURE__ */ new Map();
  get(a, b) {
    return this.#rows.get(a)?.get(b);
  }
  set(a, b, id) {
    const row = this.#rows.get(a);
    if (row === void 0) this.#rows.set(a, /* @__PURE__ */ new Map([[b, id]]));
    else row.set(b, id);
    return id;
  }
};

// src/template/traced.ts
var RUN = 3;
var UNTRACKED = [];
function traced(text2, origin2, offset = 0) {
  return { text: text2, runs: origin2 === NOBODY ? UNTRACKED : [text2.length, origin2, offset] };
}
var TextBuilder = class {
  #text = "";
  #runs = [];
  /** Where the last run ends. */
  #end = 0;
  get length() {
    return this.#text.length;
  }
  /** The text so far. */
  get text() {
    return this.#text;
  }
  /** What was made. The builder has done its work then. */
  toTraced() {
    if (this.#runs.length === 0) return { text: this.#text, runs: UNTRACKED };
    if (this.#end < this.#text.length) this.#runs.push(this.#text.length, NOBODY, 0);
    return { text: this.#text, runs: this.#runs };
  }
  /** Text that comes from one place; with empty text a run of no width. */
  add(text2, origin2, offset = 0) {
    const start = this.#text.length;
    this.#text += text2;
    if (origin2 !== NOBODY) this.#run(start, this.#text.length, origin2, offset);
  }
  addTraced({ text: text2, runs }) {
    const base2 = this.#text.length;
    this.#text += text2;
    for (let i = 0, start = base2; i < runs.length; i += RUN) {
      const end = base2 + (runs[i] ?? 0);
      this.#run(start, end, runs[i + 1] ?? NOBODY, runs[i + 2] ?? 0);
      start = end;
    }
  }
  /** The same, all of it under a gate as well. */
  addGated(origins, gate, { text: text2, runs }) {
    const base2 = this.#text.length;
    this.#text += text2;
    for (let i = 0, start = base2; i < runs.length; i += RUN) {
      const end = base2 + (runs[i] ?? 0);
      this.#run(start, end, origins.gated(runs[i + 1] ?? NOBODY, gate), runs[i + 2] ?? 0);
      start = end;
    }
  }
  /** A slice `[start, end)` of a text; runs of no width at its edges come along. */
  addSlice({ text: text2, runs }, start, end) {
    const base2 = this.#text.length - start;
    this.#text += text2.slice(start, end);
    for (let i = firstRun(runs, start); i < runs.length; i += RUN) {
      const from = i === 0 ? 0 : runs[i - RUN] ?? 0;
      const to = runs[i] ?? 0;
      if (from > end) break;
      const first2 = Math.max(from, start);
      const last2 = Math.min(to, end);
      if (first2 < last2 || from === to || start === end) {
        this.#run(base2 + first2, base2 + last2, runs[i + 1] ?? NOBODY, (runs[i + 2] ?? 0) + first2 - from);
      }
    }
  }
  #run(start, end, origin2, offset) {
    const runs = this.#runs;
    if (start > this.#end) runs.push(start, NOBODY, 0);
    this.#end = end;
    const last2 = runs.length - RUN;
    if (last2 >= 0 && runs[last2 + 1] === origin2) {
      const width = start - (last2 === 0 ? 0 : runs[last2 - RUN] ?? 0);
      if ((runs[last2 + 2] ?? 0) + width === offset || width === 0 && start === end) {
        runs[last2] = end;
        return;
      }
    }
    runs.push(end, origin2, offset);
  }
};
function slice(part, start, end = part.text.length) {
  if (start === 0 && end === part.text.length) return part;
  if (part.runs.length === 0) return { text: part.text.slice(start, end), runs: UNTRACKED };
  const builder = new TextBuilder();
  builder.addSlice(part, start, end);
  return builder.toTraced();
}
function originOfText({ runs }, origins) {
  let all2 = NOBODY;
  for (let i = 1; i < runs.length; i += RUN) all2 = origins.union(all2, runs[i] ?? 0);
  return all2;
}
function mapOrigins(part, change) {
  if (part.runs.length === 0) return part;
  const runs = part.runs.slice();
  for (let i = 1; i < runs.length; i += RUN) runs[i] = change(runs[i] ?? NOBODY);
  return { text: part.text, runs };
}
function firstRun(runs, at) {
  let low = 0;
  let high = runs.length / RUN;
  while (low < high) {
    const middle = low + high >> 1;
    if ((runs[middle * RUN] ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low * RUN;
}

// src/template/utf8.ts
var STRAYS = /[\udc80-\udcff]+/gu;
var STRAY = /[\udc80-\udcff]/u;
function isAscii(text2) {
  return Buffer.byteLength(text2) === text2.length;
}
function byteLength(text2) {
  const length = Buffer.byteLength(text2);
  if (length === text2.length || !STRAY.test(text2)) return length;
  let strays = 0;
  for (const [run] of text2.matchAll(STRAYS)) strays += run.length;
  return length - 2 * strays;
}
function toBytes(text2) {
  if (isAscii(text2) || !STRAY.test(text2)) return Buffer.from(text2);
  const parts = [];
  let done = 0;
  for (const { 0: run, index: index2 } of text2.matchAll(STRAYS)) {
    parts.push(Buffer.from(text2.slice(done, index2)), Buffer.from(run, "latin1"));
    done = index2 + run.length;
  }
  parts.push(Buffer.from(text2.slice(done)));
  return Buffer.concat(parts);
}
function fromBytes(bytes) {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if ((0, import_node_buffer.isUtf8)(buffer)) return buffer.toString();
  let text2 = "";
  let good = 0;
  for (let at = 0; at < buffer.length; ) {
    const length = sequenceLength(buffer, at);
    if (length === 0) {
      text2 += buffer.toString("utf8", good, at) + stray(buffer[at] ?? 0);
      good = at + 1;
    }
    at += Math.max(length, 1);
  }
  return text2 + buffer.toString("utf8", good);
}
function toByteText(text2) {
  return isAscii(text2) ? text2 : Buffer.from(toBytes(text2)).toString("latin1");
}
function fromByteText(bytes) {
  return fromBytes(Buffer.from(bytes, "latin1"));
}
function hasStrays(text2) {
  return STRAY.test(text2);
}
function compareBytes(a, b) {
  const shorter = Math.min(a.length, b.length);
  let at = 0;
  while (at < shorter && a.charCodeAt(at) === b.charCodeAt(at)) at += 1;
  if (at === shorter) return a.length - b.length;
  const x = a.charCodeAt(at);
  const y = b.charCodeAt(at);
  if (x < FIRST_SURROGATE && y < FIRST_SURROGATE) return x - y;
  const from = at > 0 && isHighSurrogate(a.charCodeAt(at - 1)) ? at - 1 : at;
  return Buffer.compare(toBytes(a.slice(from)), toBytes(b.slice(from)));
}
function byteSlice(part, start, end, origins) {
  if (isAscii(part.text)) return slice(part, start, end);
  const builder = new TextBuilder();
  new ByteCursor(part, origins).addTo(builder, start, end);
  return builder.toTraced();
}
var ByteCursor = class {
  #part;
  #origins;
  #isAscii;
  /** A character's beginning, in UTF-16 units and in bytes. */
  #unit = 0;
  #byte = 0;
  constructor(part, origins) {
    this.#part = part;
    this.#origins = origins;
    this.#isAscii = isAscii(part.text);
  }
  /** Adds the bytes `[start, end)`, which must lie within the text. */
  addTo(builder, start, end) {
    if (this.#isAscii) {
      builder.addSlice(this.#part, start, end);
      return;
    }
    this.#goTo(start);
    if (start === end) {
      builder.addSlice(this.#part, this.#unit, this.#unit);
      return;
    }
    if (start > this.#byte) {
      const next2 = this.#byte + codeBytes(this.#code);
      this.#addCut(builder, start - this.#byte, Math.min(end, next2) - this.#byte);
      if (end < next2) return;
      this.#step();
    }
    const first2 = this.#unit;
    this.#goTo(end);
    if (first2 < this.#unit) builder.addSlice(this.#part, first2, this.#unit);
    if (end > this.#byte) this.#addCut(builder, 0, end - this.#byte);
  }
  get #code() {
    return this.#part.text.codePointAt(this.#unit) ?? 0;
  }
  #step() {
    const code = this.#code;
    this.#byte += codeBytes(code);
    this.#unit += code > 65535 ? 2 : 1;
  }
  /** Goes to the last character that begins at or before a byte. */
  #goTo(byte) {
    while (this.#unit < this.#part.text.length && this.#byte + codeBytes(this.#code) <= byte) this.#step();
  }
  /** Adds some bytes of the character here. */
  #addCut(builder, first2, end) {
    const { text: text2, runs } = this.#part;
    const character = String.fromCodePoint(this.#code);
    const bytes = toBytes(text2.slice(this.#unit, this.#unit + character.length)).subarray(first2, end);
    if (bytes.length === 0) return;
    const origin2 = runs[firstRun(runs, this.#unit + 1) + 1] ?? NOBODY;
    builder.add(Array.from(bytes, stray).join(""), this.#origins.reformatted(origin2, "bytes"));
  }
};
var MAX_SEQUENCE = 4;
var FIRST_SURROGATE = 55296;
function codeBytes(code) {
  if (code < 128) return 1;
  if (code < 2048) return 2;
  if (code > 65535) return 4;
  return isStray(code) ? 1 : 3;
}
function isStray(code) {
  return code >= 56448 && code <= 56575;
}
function isHighSurrogate(unit) {
  return unit >= FIRST_SURROGATE && unit < 56320;
}
function stray(byte) {
  return String.fromCharCode(byte < 128 ? byte : 56320 + byte);
}
function sequenceLength(bytes, at) {
  const first2 = bytes[at] ?? 0;
  if (first2 < 128) return 1;
  const length = first2 < 224 ? 2 : first2 < 240 ? 3 : MAX_SEQUENCE;
  return (0, import_node_buffer.isUtf8)(bytes.subarray(at, at + length)) ? length : 0;
}

// src/render/chart-tree.ts
function placeCharts(root, states) {
  const top = placed({ chart: root, name: root.metadata.name, path: [], parent: void 0, state: void 0 });
  const byPath = /* @__PURE__ */ new Map([["", top]]);
  for (const state of states) {
    const parent = byPath.get(keyOf(state.path.slice(0, -1)));
    if (!state.enabled || parent === void 0) continue;
    const name = state.path.at(-1) ?? "";
    const node = placed({ chart: state.subchart.chart, name, path: state.path, parent, state });
    parent.children.push(node);
    byPath.set(keyOf(state.path), node);
  }
  return top;
}
function placed(about) {
  const fullPath = about.parent === void 0 ? about.name : `${about.parent.fullPath}/charts/${about.name}`;
  return { ...about, fullPath, children: [] };
}
function keyOf(path) {
  return path.join("\0");
}
function allCharts(root) {
  return [root, ...root.children.flatMap(allCharts)];
}

// src/render/template-files.ts
function itself(tree) {
  return tree;
}
function templateFiles(root, treeOf = itself) {
  const byName = /* @__PURE__ */ new Map();
  const problems = [];
  for (const chart of allCharts(root)) {
    const tree = treeOf(chart.chart.tree);
    for (const name of filesBelow(tree, "templates", problems)) {
      if (isHidden(chart, name)) continue;
      const isPartial = name.slice(name.lastIndexOf("/") + 1).startsWith("_");
      if (chart.chart.metadata.isLibrary && !isPartial) continue;
      const file = tree.read(name);
      if (isProblem(file)) problems.push(file);
      else if (file !== void 0) {
        const full = `${chart.fullPath}/${name}`;
        byName.set(full, { name: full, file, chart, isPartial });
      }
    }
  }
  return { files: [...byName.values()].toSorted(byDepth), problems };
}
function isHidden({ chart, state }, name) {
  const isLoaded = state === void 0 || state.subchart.via === "file-url";
  return isLoaded && chart.tree.kind === "disk" && /^templates\/\.[^/]+$/.test(name);
}
function byDepth(a, b) {
  return depth(b.name) - depth(a.name) || compareBytes(b.name, a.name);
}
function depth(name) {
  return name.split("/").length;
}
function filesBelow(tree, folder, problems) {
  const names = [];
  const open = [{ folder, depth: 0 }];
  for (let at = open.pop(); at !== void 0; at = open.pop()) {
    const entries = tree.list(at.folder);
    if (isProblem(entries)) {
      problems.push(entries);
      continue;
    }
    for (const { name, kind } of entries) {
      const path = at.folder === "" ? name : `${at.folder}/${name}`;
      if (kind === "file") names.push(path);
      else if (kind === "outside" || kind === "dangling") problems.push(badLink(tree, path, kind));
      else if (kind === "folder" && at.depth < MAX_DEPTH) open.push({ folder: path, depth: at.depth + 1 });
    }
  }
  return names;
}
function badLink(tree, name, kind) {
  const where = kind === "outside" ? "out of the chart" : "to nothing";
  return unreadable(`${tree.path}/${name}`, `is a link that leads ${where}`, "put the file itself there");
}
var MAX_DEPTH = 40;

// src/render/crds.ts
function crdFiles(chart, problems) {
  const { tree } = chart.chart;
  const names = filesBelow(tree, "crds", problems).filter((name) => /\.(?:ya?ml|json)$/i.test(name));
  const own = names.toSorted(byFolder).flatMap((name) => {
    const bytes = tree.bytes(name);
    if (isProblem(bytes)) problems.push(bytes);
    if (bytes === void 0 || isProblem(bytes)) return [];
    return [{ name: `${chart.fullPath}/${name}`, text: fromBytes(bytes).replace(/^\ufeff/, "") }];
  });
  return [...own, ...chart.children.flatMap((child) => crdFiles(child, problems))];
}
function byFolder(a, b) {
  const [left, right] = [a.split("/"), b.split("/")];
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const order = compareBytes(left[i] ?? "", right[i] ?? "");
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

// helper:load
var loaded = /* @__PURE__ */ new Map();
function load(file, module2) {
  let found = loaded.get(module2);
  if (found === void 0) loaded.set(module2, found = require(file).modules[module2]());
  return found;
}

// when-called:src/render/helm-message.ts
function helmMessage(...args) {
  return load("./render-errors.cjs", "src/render/helm-message.ts").helmMessage(...args);
}

// now:src/files/wildcard.ts
var { compileWildcard } = require("./ignored.cjs").modules["src/files/wildcard.ts"]();

// src/render/split-documents.ts
function splitDocuments(made) {
  const { text: text2 } = made;
  const start = trimStart(text2, 0, text2.length);
  const end = trimEnd(text2, start, text2.length);
  const documents = [];
  const add3 = (from2, to) => {
    if (from2 === to) return;
    const first2 = trimStart(text2, from2, to);
    documents.push(slice(made, first2, trimEnd(text2, first2, to)));
  };
  let from = start;
  let at = text2.startsWith("---", start) && start < end ? start : nextSeparator(text2, start, end);
  while (at !== -1) {
    const dashes = text2.startsWith("---", at) && at === start ? at : at + 1;
    add3(from, at === start ? at : spaceBefore(text2, at, from));
    from = dashes + 3;
    while (from < end && isGoSpace(text2.charCodeAt(from))) from++;
    at = nextSeparator(text2, from, end);
  }
  add3(from, end);
  return documents.filter((document) => document.text !== "");
}
function nextSeparator(text2, from, end) {
  const at = text2.indexOf("\n---", from);
  return at === -1 || at + 4 > end ? -1 : at;
}
function spaceBefore(text2, at, from) {
  let start = at;
  while (start > from && isGoSpace(text2.charCodeAt(start - 1))) start--;
  return start;
}
function isGoSpace(code) {
  return code === 32 || code === 9 || code === 10 || code === 12 || code === 13;
}
var SPACE = /[\t\n\v\f\r \u0085\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]/;
function trimStart(text2, from, end) {
  let start = from;
  while (start < end && SPACE.test(text2.charAt(start))) start++;
  return start;
}
function trimEnd(text2, from, to) {
  let end = to;
  while (end > from && SPACE.test(text2.charAt(end - 1))) end--;
  return end;
}

// src/render/print-release.ts
function printRelease(release, { crds, hooks }) {
  const first2 = crds.map(({ name, text: text2 }) => printDocument(name, text2)).join("");
  const manifests = release.manifests.map(printManifest).join("");
  const last2 = hooks === "shown" ? release.hooks.map(printManifest).join("") : "";
  return `${(first2 + manifests).trim()}
${last2}`;
}
function printManifest({ file, content }) {
  return printDocument(file.template.name, content.text);
}
function printDocument(name, text2) {
  return `---
# Source: ${name}
${text2}
`;
}
function showOnly(printed3, patterns) {
  const documents = splitDocuments({ text: printed3, runs: UNTRACKED }).map(({ text: text2 }) => text2);
  const named = documents.map((text2) => ({ text: text2, name: /# Source: [^/\n]+\/(.+)/.exec(text2)?.[1] }));
  let shown = "";
  for (const pattern of patterns) {
    const fits4 = templatePattern(pattern);
    const found = named.filter(({ name }) => name !== void 0 && fits4(name));
    if (found.length === 0) return { kind: "missing", template: pattern };
    shown += found.map(({ text: text2 }) => `---
${text2}
`).join("");
  }
  return { kind: "shown", text: shown };
}
function templatePattern(pattern) {
  return compileWildcard(pattern, "go") ?? (() => false);
}

// src/render/helm-profile.ts
function apiVersions(networking, resource, storageMigration) {
  const groups = `v1
    admissionregistration.k8s.io v1 v1alpha1 v1beta1
    internal.apiserver.k8s.io v1alpha1
    apps v1 v1beta1 v1beta2
    authentication.k8s.io v1 v1alpha1 v1beta1
    authorization.k8s.io v1 v1beta1
    autoscaling v1 v2 v2beta1 v2beta2
    batch v1 v1beta1
    certificates.k8s.io v1 v1beta1 v1alpha1
    coordination.k8s.io v1alpha2 v1beta1 v1
    discovery.k8s.io v1 v1beta1
    events.k8s.io v1 v1beta1
    extensions v1beta1
    flowcontrol.apiserver.k8s.io v1 v1beta1 v1beta2 v1beta3
    networking.k8s.io ${networking}
    node.k8s.io v1 v1alpha1 v1beta1
    policy v1 v1beta1
    rbac.authorization.k8s.io v1 v1beta1 v1alpha1
    resource.k8s.io ${resource}
    scheduling.k8s.io v1alpha1 v1beta1 v1
    storage.k8s.io v1beta1 v1 v1alpha1
    storagemigration.k8s.io ${storageMigration}
    apiextensions.k8s.io v1beta1 v1`;
  return groups.split("\n").flatMap((line) => {
    const [group = "", ...versions] = line.trim().split(" ");
    return versions.length === 0 ? [group] : versions.map((version) => `${group}/${version}`);
  });
}
var HELM_4 = {
  version: "4.1.4",
  dialect: "go1.25",
  chartObject: "map",
  packageName: "common",
  kubeVersion: "v1.35.0",
  kubeVersionReader: "kubernetes",
  apiVersions: apiVersions("v1 v1beta1", "v1 v1beta2 v1beta1 v1alpha3", "v1beta1"),
  buildInfo: [
    ["Version", "version", "v4.1.4"],
    ["GitCommit", "git_commit", "05fa37973dc9e42b76e1d2883494c87174b6074f"],
    ["GitTreeState", "git_tree_state", "clean"],
    ["GoVersion", "go_version", "go1.25.9"],
    ["KubeClientVersion", "kube_client_version", "v1.35"]
  ],
  lastKinds: ["MutatingWebhookConfiguration", "ValidatingWebhookConfiguration"],
  withoutFunctions: [],
  semver: "3.4"
};
var HELM_3 = {
  version: "3.17.1",
  dialect: "go1.23",
  chartObject: "struct",
  packageName: "chartutil",
  kubeVersion: "v1.32.0",
  kubeVersionReader: "semver",
  apiVersions: apiVersions("v1 v1alpha1 v1beta1", "v1beta1 v1alpha3", "v1alpha1"),
  buildInfo: [
    ["Version", "version", "v3.17.1"],
    ["GitCommit", "git_commit", "980d8ac1939e39138101364400756af2bdee1da5"],
    ["GitTreeState", "git_tree_state", "clean"],
    ["GoVersion", "go_version", "go1.23.5"]
  ],
  lastKinds: [],
  withoutFunctions: ["mustToYaml"],
  semver: "3.3"
};
var PROFILES = { "4.1.4": HELM_4, "3.17.1": HELM_3 };
function profileOf(version) {
  return PROFILES[version];
}

// src/render/kind-order.ts
var INSTALL_ORDER = [
  "PriorityClass",
  "Namespace",
  "NetworkPolicy",
  "ResourceQuota",
  "LimitRange",
  "PodSecurityPolicy",
  "PodDisruptionBudget",
  "ServiceAccount",
  "Secret",
  "SecretList",
  "ConfigMap",
  "StorageClass",
  "PersistentVolume",
  "PersistentVolumeClaim",
  "CustomResourceDefinition",
  "ClusterRole",
  "ClusterRoleList",
  "ClusterRoleBinding",
  "ClusterRoleBindingList",
  "Role",
  "RoleList",
  "RoleBinding",
  "RoleBindingList",
  "Service",
  "DaemonSet",
  "Pod",
  "ReplicationController",
  "ReplicaSet",
  "Deployment",
  "HorizontalPodAutoscaler",
  "StatefulSet",
  "Job",
  "CronJob",
  "IngressClass",
  "Ingress",
  "APIService"
];
function sortByKind(items, kindOf3, lastKinds) {
  const ranks = new Map([...INSTALL_ORDER, ...lastKinds].map((kind, rank) => [kind, rank]));
  return items.toSorted((a, b) => {
    const [kindA, kindB] = [kindOf3(a), kindOf3(b)];
    const [rankA, rankB] = [ranks.get(kindA), ranks.get(kindB)];
    if (rankA === void 0 && rankB === void 0) return kindA < kindB ? -1 : kindA > kindB ? 1 : 0;
    return (rankA ?? Infinity) - (rankB ?? Infinity);
  });
}

// now:src/charts/chart-fields.ts
var { fieldsOf, isNull, itemsOf, pairsOf, target, textOf, wrongShapes } = require("../core.cjs").modules["src/charts/chart-fields.ts"]();

// now:src/charts/suspicion.ts
var { mayBeRefused } = require("./layers.cjs").modules["src/charts/suspicion.ts"]();

// now:src/yaml/data.ts
var { isMap, isMergeKey, toData } = require("./layers.cjs").modules["src/yaml/data.ts"]();

// when-called:src/yaml/parse.ts
function parseWithYaml(...args) {
  return load("./parse.cjs", "src/yaml/parse.ts").parseWithYaml(...args);
}

// now:src/yaml/resolve.ts
var { fieldText, keyAsHelm, plainKey, resolvePlain, scalarValue, staysText, strictScalar } = require("../core.cjs").modules["src/yaml/resolve.ts"]();

// now:src/yaml/scan.ts
var { scanDoubt, scanYaml } = require("../core.cjs").modules["src/yaml/scan.ts"]();

// now:src/yaml/table.ts
var { CELLS, Cell, Kind, Style, childWithKey, childrenOf, entryAt, hasKey, keySpan, keyStyleOf, keyText, kindOf, lexeme, nextOf, parentIndent, parentOf, pathOf, placeOf, scalarText, styleOf, valueSpan } = require("../core.cjs").modules["src/yaml/table.ts"]();

// src/render/manifest-head.ts
function readManifest(text2) {
  const scanned = scanYaml(text2);
  if (scanned !== void 0) return withHead(scanned);
  const { table: table2, problems } = parseWithYaml(text2, scanDoubt(text2));
  const fatal = problems.find((problem) => problem.fatal);
  if (fatal !== void 0 && table2.documents.length === 0) return refusal(fatal.message, fatal.span.start);
  return withHead(table2);
}
function refusal(message, offset) {
  return { ok: false, message, offset };
}
var NOTHING = /* @__PURE__ */ new Map();
function withHead(table2) {
  const [root] = table2.documents;
  if (root !== void 0 && mayBeRefused(table2)) {
    const data = toData(table2, root);
    if (!data.ok) return refusal(data.message, 0);
  }
  if (root === void 0 || isNothing(table2, root)) return read(table2, NOTHING);
  const at = table2.aliases.get(root) ?? root;
  if (kindOf(table2, at) !== Kind.map) return refusal("the document is no map", 0);
  return read(table2, pairsOf(table2, at));
}
function isNothing(table2, entry) {
  const kind = kindOf(table2, entry);
  return kind === Kind.none || kind === Kind.scalar && fieldText(table2, entry) === "";
}
function read(table2, fields) {
  const metadata = fields.get("metadata");
  const meta = metadata === void 0 ? NOTHING : pairsOf(table2, metadata);
  const list2 = meta.get("annotations");
  const annotations = /* @__PURE__ */ new Map();
  for (const [key2, value] of list2 === void 0 ? NOTHING : pairsOf(table2, list2)) {
    if (!isText(table2, value)) return refusal(`the annotation "${key2}" is no text`, 0);
    annotations.set(key2, fieldText(table2, value));
  }
  for (const entry of [fields.get("kind"), fields.get("apiVersion"), meta.get("name")]) {
    if (entry !== void 0 && !isText(table2, entry)) return refusal("apiVersion, kind or metadata.name is no text", 0);
  }
  const text2 = (entry) => entry === void 0 ? "" : fieldText(table2, entry);
  return { ok: true, table: table2, head: { kind: text2(fields.get("kind")), name: text2(meta.get("name")), annotations } };
}
function isText(table2, entry) {
  const kind = kindOf(table2, table2.aliases.get(entry) ?? entry);
  return kind === Kind.scalar || kind === Kind.none;
}

// src/template/semver/version.ts
var SemverError = class extends Error {
};
var PATTERN = /^v?([0-9]+)(?:\.([0-9]+))?(?:\.([0-9]+))?(?:-([0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*))?(?:\+([0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*))?$/;
var INVALID_VERSION = "invalid semantic version";
var SEGMENT_STARTS_ZERO = "version segment starts with 0";
var INVALID_PRERELEASE = "invalid prerelease string";
var INVALID_METADATA = "invalid metadata string";
var OLD_MESSAGES = {
  [INVALID_VERSION]: "Invalid Semantic Version",
  [SEGMENT_STARTS_ZERO]: "Version segment starts with 0",
  [INVALID_PRERELEASE]: "Invalid Prerelease string",
  [INVALID_METADATA]: "Invalid Metadata string"
};
function refusal2(message, generation) {
  return new SemverError(generation === "3.4" ? message : OLD_MESSAGES[message] ?? message);
}
function parseVersion(text2, generation = "3.4") {
  const match = PATTERN.exec(text2);
  if (match === null) throw refusal2(INVALID_VERSION, generation);
  const [, major = "", minor = "0", patch = "0", prerelease = "", metadata = ""] = match;
  const version = {
    major: segment(major, generation),
    minor: segment(minor, generation),
    patch: segment(patch, generation),
    prerelease,
    metadata,
    original: text2
  };
  checkPrerelease(prerelease, generation);
  return version;
}
var UINT64_LIMIT = 2n ** 64n;
function segment(digits, generation) {
  const value = readUint64(digits);
  if (value !== void 0) return value;
  const word2 = generation === "3.4" ? "error" : "Error";
  throw new SemverError(`${word2} parsing version segment: strconv.ParseUint: parsing "${digits}": value out of range`);
}
function readUint64(digits) {
  if (!/^[0-9]+$/.test(digits)) return void 0;
  const significant = digits.replace(/^0+(?=.)/, "");
  if (significant.length > 20) return void 0;
  const value = BigInt(significant);
  return value < UINT64_LIMIT ? value : void 0;
}
function checkPrerelease(text2, generation) {
  if (text2 === "") return;
  for (const part of text2.split(".")) {
    if (/^0[0-9]+$/.test(part)) throw refusal2(SEGMENT_STARTS_ZERO, generation);
    if (!/^[0-9A-Za-z-]*$/.test(part) || part === "" && generation === "3.4") {
      throw refusal2(INVALID_PRERELEASE, generation);
    }
  }
}
function checkMetadata(text2, generation) {
  if (text2 === "") return;
  for (const part of text2.split(".")) {
    if (!/^[0-9A-Za-z-]*$/.test(part) || part === "" && generation === "3.4") {
      throw refusal2(INVALID_METADATA, generation);
    }
  }
}
function printVersion({ major, minor, patch, prerelease, metadata }) {
  const tail = `${prerelease === "" ? "" : `-${prerelease}`}${metadata === "" ? "" : `+${metadata}`}`;
  return `${major}.${minor}.${patch}${tail}`;
}
function compareVersions(a, b) {
  const order = compare(a.major, b.major) || compare(a.minor, b.minor) || compare(a.patch, b.patch);
  if (order !== 0) return order;
  if (a.prerelease === b.prerelease) return 0;
  if (a.prerelease === "") return 1;
  return b.prerelease === "" ? -1 : comparePrereleases(a.prerelease, b.prerelease);
}
function compare(a, b) {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
function comparePrereleases(a, b) {
  const others = b.split(".");
  const own = a.split(".");
  for (let at = 0; at < Math.max(own.length, others.length); at++) {
    const order = compareParts(own[at] ?? "", others[at] ?? "");
    if (order !== 0) return order;
  }
  return 0;
}
function compareParts(a, b) {
  if (a === b) return 0;
  if (a === "" || b === "") return a === "" ? -1 : 1;
  const numbers = [readUint64(a), readUint64(b)];
  const [first2, second] = numbers;
  if (first2 === void 0 && second === void 0) return compare(a, b);
  if (first2 === void 0 || second === void 0) return first2 === void 0 ? 1 : -1;
  return first2 > second ? 1 : -1;
}
function next(from, change) {
  const made = { ...from, ...change };
  return { ...made, original: `${from.original.startsWith("v") ? "v" : ""}${printVersion(made)}` };
}
var PLAIN = { prerelease: "", metadata: "" };
function increment(value) {
  return BigInt.asUintN(64, value + 1n);
}
function incrementMajor(version) {
  return next(version, { ...PLAIN, major: increment(version.major), minor: 0n, patch: 0n });
}
function incrementMinor(version) {
  return next(version, { ...PLAIN, minor: increment(version.minor), patch: 0n });
}
function incrementPatch(version) {
  const { patch, prerelease } = version;
  return next(version, { ...PLAIN, patch: prerelease === "" ? increment(patch) : patch });
}
function withPrerelease(version, prerelease, generation) {
  checkPrerelease(prerelease, generation);
  return next(version, { prerelease });
}
function withMetadata(version, metadata, generation) {
  checkMetadata(metadata, generation);
  return next(version, { metadata });
}

// src/template/semver/constraints.ts
var LONGEST = 1e3;
function parseConstraints(text2, generation = "3.4") {
  if (text2.length > LONGEST) throw new SemverError("improper constraint: too long");
  return {
    generation,
    groups: withoutRanges(text2).split("||").map((group) => parseGroup(group, generation))
  };
}
var NUMBER = "[0-9|xX*]+";
var IDENTIFIERS = "[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*";
var VERSION = `v?(${NUMBER})(\\.${NUMBER})?(\\.${NUMBER})?(-${IDENTIFIERS})?(?:\\+${IDENTIFIERS})?`;
var SPACE2 = "[\\t\\n\\f\\r ]";
var ONE_VERSION = new RegExp(`${VERSION}(?=${SPACE2}|,|$)`, "y");
var SPACES = new RegExp(`${SPACE2}*`, "y");
var OPERATOR = /[=!<>~^]*/y;
function withoutRanges(text2) {
  const anyVersion = VERSION.replaceAll(/\((?!\?)/g, "(?:");
  const ranges = new RegExp(`${SPACE2}*(${anyVersion})${SPACE2}+-${SPACE2}+(${anyVersion})${SPACE2}*`, "g");
  let result = text2;
  for (const [found, from, to] of text2.matchAll(ranges)) result = result.replace(found, () => `>= ${from}, <= ${to} `);
  return result;
}
function parseGroup(text2, generation) {
  const found = [];
  for (let { end: at } = take(SPACES, text2, 0); ; ) {
    const operator = take(OPERATOR, text2, at);
    const sign = operator.match?.[0] ?? "";
    const { match, end } = take(ONE_VERSION, text2, take(SPACES, text2, operator.end).end);
    if (match === null || !CHECKS.has(sign)) throw new SemverError(`improper constraint: ${text2}`);
    found.push({ operator: sign, match });
    const gap = take(SPACES, text2, end).end;
    if (gap === text2.length) break;
    at = text2[gap] === "," ? take(SPACES, text2, gap + 1).end : gap;
  }
  return found.map(({ operator, match }) => toConstraint(operator, match, generation));
}
function take(pattern, text2, at) {
  pattern.lastIndex = at;
  const match = pattern.exec(text2);
  return { match, end: at + (match?.[0].length ?? 0) };
}
function toConstraint(operator, match, generation) {
  const [whole = "", major = "", minor = "", patch = "", prerelease = ""] = match;
  try {
    if (isOpen(major)) return { operator, version: parseVersion(`0.0.0${prerelease}`, generation), open: "major" };
    if (isOpen(minor)) {
      return { operator, version: parseVersion(`${major}.0.0${prerelease}`, generation), open: "minor" };
    }
    if (isOpen(patch)) {
      return { operator, version: parseVersion(`${major}${minor}.0${prerelease}`, generation), open: "patch" };
    }
    return { operator, version: parseVersion(whole, generation), open: "nothing" };
  } catch (error) {
    if (!(error instanceof SemverError)) throw error;
    throw new SemverError(generation === "3.4" ? "constraint parser error" : "constraint Parser Error");
  }
}
function isOpen(part) {
  return /^\.?[xX*]?$/.test(part);
}
function satisfies({ groups, generation }, version) {
  return groups.some((group) => {
    const together = group.some((constraint) => constraint.version.prerelease !== "");
    return group.every((constraint) => {
      const wantsPrereleases = generation === "3.4" ? together : constraint.version.prerelease !== "";
      return holds(constraint, version, { wantsPrereleases, generation });
    });
  });
}
function holds(constraint, version, { wantsPrereleases, generation }) {
  const asksAll = generation === "3.3" && constraint.operator === "!=" && constraint.open === "nothing";
  if (version.prerelease !== "" && !wantsPrereleases && !asksAll) return false;
  return CHECKS.get(constraint.operator)?.(constraint, version) ?? false;
}
function differs({ version: wanted, open }, version) {
  if (open === "nothing") return compareVersions(version, wanted) !== 0;
  if (version.major !== wanted.major) return true;
  if (open === "minor") return false;
  if (version.minor !== wanted.minor) return true;
  if (open === "patch") return comparePrereleases(version.prerelease, wanted.prerelease) !== 0;
  return version.patch !== wanted.patch || compareVersions(version, wanted) !== 0;
}
function isGreater({ version: wanted, open }, version) {
  if (open === "nothing" || version.major !== wanted.major) return compareVersions(version, wanted) > 0;
  if (open === "minor") return false;
  return open === "patch" ? version.minor > wanted.minor : compareVersions(version, wanted) > 0;
}
function isNotGreater({ version: wanted, open }, version) {
  if (open === "nothing") return compareVersions(version, wanted) <= 0;
  if (version.major > wanted.major) return false;
  return version.major !== wanted.major || version.minor <= wanted.minor || open === "minor";
}
function isNear({ version: wanted, open }, version) {
  if (compareVersions(version, wanted) < 0) return false;
  if (isZero(wanted) && (open === "nothing" || open === "major")) return true;
  if (version.major !== wanted.major) return false;
  return version.minor === wanted.minor || open === "minor";
}
function isZero({ major, minor, patch }) {
  return major === 0n && minor === 0n && patch === 0n;
}
function isCompatible({ version: wanted, open }, version) {
  if (compareVersions(version, wanted) < 0) return false;
  if (wanted.major > 0n || open === "minor") return version.major === wanted.major;
  if (version.major > 0n) return false;
  if (wanted.minor > 0n || open === "patch") return version.minor === wanted.minor;
  return version.minor === 0n && version.patch === wanted.patch;
}
var isAtLeast = (constraint, version) => compareVersions(version, constraint.version) >= 0;
var isEqual = (constraint, version) => constraint.open === "nothing" ? compareVersions(version, constraint.version) === 0 : isNear(constraint, version);
var CHECKS = /* @__PURE__ */ new Map([
  ["", isEqual],
  ["=", isEqual],
  ["!=", differs],
  [">", isGreater],
  ["<", (constraint, version) => compareVersions(version, constraint.version) < 0],
  [">=", isAtLeast],
  ["=>", isAtLeast],
  ["<=", isNotGreater],
  ["=<", isNotGreater],
  ["~", isNear],
  ["~>", isNear],
  ["^", isCompatible]
]);

// src/template/value.ts
function nothing(kind, origin2 = NOBODY) {
  return { kind, origin: origin2 };
}
function bool(value, origin2 = NOBODY) {
  return { kind: "bool", value, origin: origin2 };
}
function int(value, origin2 = NOBODY, type = "int") {
  const exact2 = typeof value === "bigint" && value >= -MAX_EXACT && value <= MAX_EXACT ? Number(value) : value;
  return { kind: "int", type, value: exact2, origin: origin2 };
}
var MAX_EXACT = BigInt(Number.MAX_SAFE_INTEGER);
function float(value, origin2 = NOBODY) {
  return { kind: "float", value, origin: origin2 };
}
function str(text2, origin2 = NOBODY, offset = 0) {
  return { kind: "string", text: text2, runs: origin2 === NOBODY ? UNTRACKED : [text2.length, origin2, offset] };
}
function strOf({ text: text2, runs }) {
  return { kind: "string", text: text2, runs };
}
function list(items, origin2 = NOBODY, of = "any") {
  return { kind: "list", of, items, origin: origin2 };
}
function dict(entries, origin2 = NOBODY) {
  return { kind: "dict", of: "any", entries, origin: origin2 };
}
function stringDict(entries, origin2 = NOBODY) {
  return { kind: "dict", of: "string", entries, origin: origin2 };
}
function isNothing2(value) {
  return value.kind === "nil" || value.kind === "invalid";
}

// src/template/dict-view.ts
function viewed(dict2) {
  return dict2.viewOf ?? dict2;
}
function viewBecause(dict2, why, origins) {
  const all2 = origins.union(dict2.why ?? NOBODY, why);
  if (all2 === dict2.why) return dict2;
  const base2 = viewed(dict2);
  return {
    ...dict2,
    origin: origins.because(dict2.origin, why),
    keyOrigins: keyOriginsOf(base2),
    absent: (key2) => origins.because(base2.absent?.(key2) ?? base2.origin, all2),
    viewOf: base2,
    why: all2
  };
}
function keyOriginsOf(dict2) {
  const base2 = viewed(dict2);
  if (base2.keyOrigins !== void 0) return base2.keyOrigins;
  const fresh = /* @__PURE__ */ new Map();
  const open = base2;
  open.keyOrigins = fresh;
  return fresh;
}

// src/template/value-origin.ts
function originOf(value, origins) {
  return value.kind === "string" || value.kind === "bytes" ? originOfText(value, origins) : value.origin;
}
function deepOriginOf(value, origins) {
  if (origins.tracking === "off") return NOBODY;
  const seen = /* @__PURE__ */ new Set();
  const walk = (at) => {
    let all2 = originOf(at, origins);
    if (at.kind !== "list" && at.kind !== "dict") return all2;
    if (seen.has(at)) return NOBODY;
    seen.add(at);
    const children = at.kind === "list" ? at.items : at.entries.values();
    for (const child of children) all2 = origins.union(all2, walk(child));
    return all2;
  };
  return walk(value);
}
function deepOriginOfAll(values3, origins) {
  let all2 = NOBODY;
  for (const value of values3) all2 = origins.union(all2, deepOriginOf(value, origins));
  return all2;
}
function withOrigin(value, change) {
  if (value.kind === "string" || value.kind === "bytes") {
    const { text: text2, runs } = mapOrigins(value, change);
    return runs === value.runs ? value : { kind: value.kind, text: text2, runs };
  }
  if (value.kind === "dict") return value;
  if (value.kind === "host") return hostWithOrigin(value, change);
  const origin2 = change(value.origin);
  return origin2 === value.origin ? value : { ...value, origin: origin2 };
}
function hostWithOrigin(host, change) {
  const origin2 = change(host.origin);
  if (origin2 === host.origin) return host;
  const { member: member2, print: print3, toJson: toJson2, elements } = host;
  return {
    ...host,
    origin: origin2,
    member: (name) => memberWithOrigin(member2(name), change),
    print: () => mapOrigins(print3(), change),
    ...toJson2 && { toJson: () => withOrigin(toJson2(), change) },
    ...elements && {
      elements: () => {
        const found = elements();
        return found.kind === "dict" ? found : { ...found, origin: change(found.origin) };
      }
    }
  };
}
function memberWithOrigin(member2, change) {
  if (member2 === void 0) return void 0;
  if (member2.kind !== "method") return withOrigin(member2, change);
  return { ...member2, call: (args, context) => withOrigin(member2.call(args, context), change) };
}
function because(value, why, origins) {
  if (why === NOBODY) return value;
  return value.kind === "dict" ? viewBecause(value, why, origins) : withOrigin(value, (origin2) => origins.because(origin2, why));
}
function byteList(bytes, origins) {
  const origin2 = origins.derived(originOfText(bytes, origins), "bytes");
  return list(
    Array.from(toBytes(bytes.text), (byte) => int(byte, origin2, "uint8")),
    origin2
  );
}
function foundIn(dict2, value, origins) {
  return dict2.why === void 0 ? value : because(value, dict2.why, origins);
}

// src/render/source.ts
function originFrom(origins, source) {
  return origins.source(source);
}
function asRenderSource(source) {
  return source;
}

// now:src/yaml/print-number.ts
var { helmText, jsonNumber, printFloat64 } = require("../core.cjs").modules["src/yaml/print-number.ts"]();

// src/template/sizes.ts
var LONGEST_TEXT = 16 * 1024 * 1024;
var MOST_ITEMS = 1e6;

// src/template/sorted-keys.ts
var SURROGATE = /[\ud800-\udfff]/;
function sortedKeys({ entries }) {
  const keys2 = [...entries.keys()];
  return keys2.some((key2) => SURROGATE.test(key2)) ? keys2.toSorted(compareBytes) : keys2.toSorted();
}

// src/template/template-error.ts
var TemplateSyntaxError = class extends Error {
  place;
  constructor(place, message) {
    super(message);
    this.place = place;
  }
};
var TemplateError = class extends Error {
  levels;
  /** What the failed thing comes from: the values path that was missing. */
  origin;
  /** `stopped` is the author's own word (`fail`, `required`); `limit` ends the run for safety's sake, whatever the template would do about it. */
  reason;
  constructor(message, levels, about) {
    super(message);
    this.levels = levels;
    this.origin = about.origin;
    this.reason = about.reason;
  }
};
var FunctionError = class extends Error {
  reason;
  origin;
  constructor(message, about = {}) {
    super(message);
    this.reason = about.reason ?? "failed";
    this.origin = about.origin ?? 0;
  }
};

// src/template/format/print-value.ts
var BY = "print";
var DEEPEST = 2e3;
function printValue(value, origins) {
  switch (value.kind) {
    case "string":
      return value;
    case "host":
      return value.print();
    case "list":
    case "dict": {
      const builder = new TextBuilder();
      addValue({ builder, origins, depth: 0 }, value);
      return builder.toTraced();
    }
    case "bytes":
      return traced(`[${toBytes(value.text).join(" ")}]`, origins.reformatted(originOfText(value, origins), BY));
    case "invalid":
    case "nil":
      return traced("<nil>", origins.reformatted(value.origin, BY));
    case "bool":
    case "int":
      return traced(String(value.value), origins.reformatted(value.origin, BY));
    case "float":
      return traced(printFloat64(value.value), origins.reformatted(value.origin, BY));
  }
}
function toText(value, origins) {
  return value.kind === "bytes" ? { text: value.text, runs: value.runs } : printValue(value, origins);
}
function keyText2({ keyOrigins, origin: origin2 }, key2, origins) {
  return traced(key2, keyOrigins?.get(key2) ?? origins.derived(origin2, BY));
}
function checkLength(length) {
  if (length > LONGEST_TEXT) throw new FunctionError("the printed text is too long", { reason: "limit" });
}
function checkDepth(depth2) {
  if (depth2 > DEEPEST) throw new FunctionError("a value that holds itself cannot be printed", { reason: "limit" });
}
function addValue(printing, value) {
  const { builder, origins, depth: depth2 } = printing;
  checkDepth(depth2);
  checkLength(builder.length);
  if (value.kind === "list") addList(printing, value);
  else if (value.kind === "dict") addDict(printing, value);
  else builder.addTraced(printValue(value, origins));
}
function addList({ builder, origins, depth: depth2 }, list2) {
  const own = ownOrigin(list2, origins);
  const inner = { builder, origins, depth: depth2 + 1 };
  let between = "[";
  for (const item of list2.items) {
    builder.add(between, own);
    addValue(inner, item);
    between = " ";
  }
  builder.add(list2.items.length === 0 ? "[]" : "]", own);
}
function addDict({ builder, origins, depth: depth2 }, dict2) {
  const own = ownOrigin(dict2, origins);
  const inner = { builder, origins, depth: depth2 + 1 };
  let between = "map[";
  for (const key2 of sortedKeys(dict2)) {
    builder.add(between, own);
    builder.addTraced(keyText2(dict2, key2, origins));
    builder.add(":", own);
    addValue(inner, dict2.entries.get(key2) ?? { kind: "nil", origin: NOBODY });
    between = " ";
  }
  builder.add(dict2.entries.size === 0 ? "map[]" : "]", own);
}
function ownOrigin(value, origins) {
  return origins.derived(value.origin, BY);
}

// src/template/complex.ts
function complexHost(parts, origin2) {
  const [real, imaginary] = parts.map(printFloat64);
  const text2 = `(${real}${imaginary?.startsWith("-") === true ? "" : "+"}${imaginary}i)`;
  return {
    kind: "host",
    type: "complex128",
    goKind: "complex128",
    inner: parts,
    origin: origin2,
    member: () => void 0,
    print: () => traced(text2, origin2)
  };
}
function asComplex({ inner }) {
  return inner;
}

// src/template/truth.ts
function isTrue(value) {
  switch (value.kind) {
    case "invalid":
    case "nil":
      return false;
    case "bool":
      return value.value;
    case "int":
      return value.value !== 0;
    case "float":
      return value.value !== 0;
    case "string":
    case "bytes":
      return value.text !== "";
    case "list":
      return value.items.length > 0;
    case "dict":
      return value.entries.size > 0;
    case "host":
      return isTrueHost(value);
  }
}
function isTrueHost(host) {
  if (host.goKind === "int64" || host.goKind === "int") return Number(host.inner) !== 0;
  if (host.goKind === "complex128") return asComplex(host).some((part) => part !== 0);
  const elements = host.elements?.();
  return elements === void 0 || isTrue(elements);
}

// src/render/struct-host.ts
function structHost(shape, origins) {
  const { type, goKind, fields, methods = {}, text: text2 } = shape;
  return {
    kind: "host",
    type,
    goKind,
    origin: NOBODY,
    member: (name) => methods[name] ?? fields.find((field) => field.name === name)?.value,
    print: () => text2 ?? printFields(shape, origins),
    toJson: () => jsonOf(fields),
    inner: void 0
  };
}
function printFields({ goKind, fields }, origins) {
  const builder = new TextBuilder();
  builder.add(goKind === "ptr" ? "&{" : "{", NOBODY);
  for (const [index2, { value }] of fields.entries()) {
    if (index2 > 0) builder.add(" ", NOBODY);
    builder.addTraced(printValue(value, origins));
  }
  builder.addTraced(traced("}", NOBODY));
  return builder.toTraced();
}
function jsonOf(fields) {
  const kept = fields.filter(({ omitEmpty, value }) => omitEmpty !== true || isTrue(value));
  return {
    kind: "dict",
    of: "any",
    entries: new Map(kept.map(({ name, json, value }) => [json ?? name, value])),
    origin: 0
  };
}

// src/render/capabilities-object.ts
function readKubeVersion(text2, { kubeVersionReader }) {
  return kubeVersionReader === "semver" ? readSemantic(text2) : readGeneric(text2);
}
function readSemantic(text2) {
  try {
    const version = parseVersion(text2, "3.3");
    const full = `v${printVersion(version)}`;
    return { full, plain: full, major: String(version.major), minor: String(version.minor) };
  } catch (error) {
    if (error instanceof SemverError) return void 0;
    throw error;
  }
}
function readGeneric(text2) {
  const [, numbers = ""] = /^\s*v?(\d+(?:\.\d+)*)/.exec(text2) ?? [];
  const parts = numbers.split(".").map((part) => BigInt(part || 0));
  const [major = 0n, minor] = parts;
  if (minor === void 0 || parts.some((part) => part >= 2n ** 64n)) return void 0;
  return {
    full: text2.startsWith("v") ? text2 : `v${text2}`,
    plain: `v${parts.join(".")}`,
    major: String(major),
    minor: String(minor)
  };
}
function kubeVersionOf({ kubeVersion }, profile) {
  const read4 = readKubeVersion(kubeVersion ?? profile.kubeVersion, profile);
  return read4 ?? readKubeVersion(profile.kubeVersion, profile) ?? { full: "v1", plain: "v1", major: "1", minor: "0" };
}
function capabilitiesObject(release, profile, origins) {
  const fact = (name) => originFrom(origins, { kind: "capabilities", name: `Capabilities.${name}` });
  const { packageName } = profile;
  return structHost(
    {
      type: `*${packageName}.Capabilities`,
      goKind: "ptr",
      fields: [
        { name: "KubeVersion", value: kubeVersionObject(kubeVersionOf(release, profile), profile, origins) },
        { name: "APIVersions", value: versionSet(release, profile, origins) },
        {
          name: "HelmVersion",
          value: structHost(
            {
              type: "version.BuildInfo",
              goKind: "struct",
              fields: profile.buildInfo.map(([name, json, text2]) => ({
                name,
                json,
                value: str(text2, fact(`HelmVersion.${name}`))
              }))
            },
            origins
          )
        }
      ]
    },
    origins
  );
}
function kubeVersionObject(version, profile, origins) {
  const fact = (name) => originFrom(origins, { kind: "capabilities", name: `Capabilities.KubeVersion.${name}` });
  const full = str(version.full, fact("Version"));
  const printed3 = str(version.plain, fact("Version"));
  return structHost(
    {
      type: `${profile.packageName}.KubeVersion`,
      goKind: "struct",
      fields: [
        { name: "Version", value: full },
        { name: "Major", value: str(version.major, fact("Major")) },
        { name: "Minor", value: str(version.minor, fact("Minor")) }
      ],
      methods: { String: answering(printed3), GitVersion: answering(full) },
      text: traced(printed3.text, printed3.runs[1] ?? 0)
    },
    origins
  );
}
function answering(value) {
  return { kind: "method", params: [], call: () => value };
}
function versionSet(release, profile, origins) {
  const origin2 = originFrom(origins, { kind: "capabilities", name: "Capabilities.APIVersions" });
  const versions = [...profile.apiVersions, ...release.apiVersions ?? []];
  const known = new Set(versions);
  const list2 = { kind: "list", of: "string", items: versions.map((version) => str(version, origin2)), origin: origin2 };
  const has2 = {
    kind: "method",
    params: ["string"],
    call: ([asked2]) => {
      const text2 = asked2?.kind === "string" ? asked2 : str("");
      return bool(known.has(text2.text), origins.derived(origins.union(origin2, originOf(text2, origins)), "Has"));
    }
  };
  return {
    kind: "host",
    type: `${profile.packageName}.VersionSet`,
    goKind: "slice",
    origin: origin2,
    member: (name) => name === "Has" ? has2 : void 0,
    print: () => traced(`[${versions.join(" ")}]`, origin2),
    toJson: () => list2,
    elements: () => list2,
    inner: void 0
  };
}

// src/render/refusal.ts
function refusalOf(release) {
  const { chart, kubeVersion } = release;
  const broken = brokenPart(chart);
  if (broken !== void 0) return refusalOfProblem(broken);
  if (chart.metadata.isLibrary) return library(chart);
  if (chart.missing.length > 0) return missingDependencies(chart);
  if (kubeVersion !== void 0 && readKubeVersion(kubeVersion, profileOf(release.helm)) === void 0) {
    const hint = "write it as `1.35` or `v1.35.2`";
    return { message: `"${kubeVersion}" is no Kubernetes version`, hint, path: chart.path };
  }
  return wrongKubernetes(release, profileOf(release.helm));
}
function refusalOfProblem({ message, hint, path, file, span }) {
  return { message, hint, path, ...file !== void 0 && span !== void 0 && { at: { file, span } } };
}
function library({ path, metadata }) {
  const message = "library charts are not installable";
  return {
    message,
    path,
    hint: `render a chart that has ${metadata.name} among its dependencies`,
    ...atField(metadata.source, "type")
  };
}
function missingDependencies({ path, missing }) {
  const names = missing.map(({ name }) => name).join(", ");
  const [first2] = missing;
  return {
    message: `${missing.length === 1 ? "a dependency is" : "dependencies are"} not in charts/: ${names}`,
    hint: "fetch with `helm dependency build`",
    path,
    ...first2 !== void 0 && { at: { file: first2.file, span: first2.span } },
    helm: `found in Chart.yaml, but missing in charts/ directory: ${names}`
  };
}
function brokenPart(chart) {
  const own = chart.problems.find((problem) => stopsHelm(chart, problem));
  if (own !== void 0) return own;
  for (const subchart of chart.subcharts) {
    const below = brokenPart(subchart.chart);
    if (below !== void 0) return below;
  }
  return void 0;
}
function stopsHelm(chart, { rule, path }) {
  const name = path === chart.path ? "" : path.startsWith(`${chart.path}/`) ? path.slice(chart.path.length + 1) : path;
  if (rule === "invalid-chart") return name === "" || CHART_FILES.has(name) || /^charts\/[^/]+$/.test(name);
  if (name === "Chart.yaml") return chart.metadata.source.table.documents.length === 0;
  if (name === "values.yaml") return chart.values === void 0;
  return name === "requirements.yaml" || rule === "unreadable-file" && /^charts\/[^/]+$/.test(name);
}
var CHART_FILES = /* @__PURE__ */ new Set(["Chart.yaml", "requirements.yaml", ".helmignore"]);
function wrongKubernetes(release, profile) {
  const { source } = release.chart.metadata;
  const constraint = fieldText2(source, "kubeversion");
  const version = kubeVersionOf(release, profile).plain;
  if (constraint === "" || fits(constraint, version, profile)) return void 0;
  return {
    message: `the chart requires Kubernetes ${constraint}, and this is ${version}`,
    hint: "name the version of the cluster: `--kube-version 1.30`",
    path: source.file.path,
    ...atField(source, "kubeversion"),
    helm: `chart requires kubeVersion: ${constraint} which is incompatible with Kubernetes ${version}`
  };
}
function entryOf({ table: table2 }, name) {
  const [root] = table2.documents;
  return root === void 0 ? void 0 : fieldsOf(table2, root).get(name);
}
function fieldText2(source, name) {
  const entry = entryOf(source, name);
  return entry === void 0 || isNull(source.table, entry) ? "" : textOf(source.table, entry);
}
function atField(source, name) {
  const entry = entryOf(source, name);
  return entry === void 0 ? {} : { at: { file: source.file, span: valueSpan(source.table, entry) } };
}
function fits(constraint, version, { semver }) {
  try {
    return satisfies(parseConstraints(constraint, semver), parseVersion(version, semver));
  } catch (error) {
    if (error instanceof SemverError) return false;
    throw error;
  }
}

// when-called:src/charts/layers.ts
function coalesceRelease(...args) {
  return load("./layers.cjs", "src/charts/layers.ts").coalesceRelease(...args);
}

// now:src/charts/helm-rules.ts
var { DEFAULT_RULES, helmRules } = require("./layers.cjs").modules["src/charts/helm-rules.ts"]();

// src/template/encode/text-range.ts
function originOfRange(runs, start, end, origins) {
  let all2 = NOBODY;
  for (let i = firstRun(runs, start); i < runs.length; i += RUN) {
    const from = i === 0 ? 0 : runs[i - RUN] ?? 0;
    const to = runs[i] ?? 0;
    if (from > end) break;
    if (from === to || from < end && to > start) all2 = origins.union(all2, runs[i + 1] ?? NOBODY);
  }
  return all2;
}
function addEscaped(builder, part, { pattern, escape: escape3, origins, by }) {
  const { text: text2, runs } = part;
  if (runs.length === 0) {
    builder.add(text2.replace(pattern, escape3), NOBODY);
    return;
  }
  let done = 0;
  for (const { 0: found, index: index2 } of text2.matchAll(pattern)) {
    if (index2 > done) builder.addSlice(part, done, index2);
    done = index2 + found.length;
    builder.add(escape3(found), origins.reformatted(originOfRange(runs, index2, done, origins), by));
  }
  if (done === 0) builder.addTraced(part);
  else if (done < text2.length) builder.addSlice(part, done, text2.length);
}

// src/template/format/is-print.ts
var LATER = `
  88f 897 c5c cdc 1acf-1add 1ae0-1aeb 1b4e-1b4f 1b7f 1c89-1c8a 20c1 2427-2429 2b96 2ffc-2fff 31e4-31e5 31ef a7cb-a7cf a7d2 a7d4
  a7da-a7dc a7f1 fbc3-fbd2 fd90-fd91 fdc8-fdce 105c0-105f3 10940-10959 10d40-10d65 10d69-10d85 10d8e-10d8f 10ec2-10ec7
  10ed0-10ed8 10efa-10efc 11380-11389 1138b 1138e 11390-113b5 113b7-113c0 113c2 113c5 113c7-113ca 113cc-113d5 113d7-113d8
  113e1-113e2 116d0-116e3 11b60-11b67 11bc0-11be1 11bf0-11bf9 11db0-11ddb 11de0-11de9 11f5a 13460-143fa 16100-16139 16d40-16d79
  16ea0-16eb8 16ebb-16ed3 16ff2-16ff6 187f8-187ff 18cff 18d09-18d1e 18d80-18df2 1cc00-1ccfc 1cd00-1ceb3 1ceba-1ced0 1cee0-1cef0
  1e5d0-1e5fa 1e5ff 1e6c0-1e6de 1e6e0-1e6f5 1e6fe-1e6ff 1f6d8 1f777-1f77a 1f8b2-1f8bb 1f8c0-1f8c1 1f8d0-1f8d8 1fa54-1fa57
  1fa89-1fa8a 1fa8e-1fa8f 1fabe 1fac6 1fac8 1facd 1fadc 1fadf 1fae9-1faea 1faef 1fbcb-1fbef 1fbfa 2b73a-2b73f 2cea2-2cead
  2ebf0-2ee5d 323b0-33479
`;
function toClass(ranges) {
  return ranges.trim().replace(/[0-9a-f]+/g, "\\u{$&}").replace(/\s+/g, "");
}
var UNPRINTABLE = `(?! )[\\p{C}\\p{Z}${toClass(LATER)}]`;
var UNPRINTABLE_CHARACTER = new RegExp(UNPRINTABLE, "u");
function isPrint(code) {
  return !UNPRINTABLE_CHARACTER.test(String.fromCodePoint(code));
}

// src/template/format/go-quote.ts
var ESCAPED = {
  unprintable: new RegExp(`["\\\\]|${UNPRINTABLE}`, "gu"),
  "non-ascii": /["\\]|[^ -~]/gu
};
var PLAIN2 = /^[ !#-[\]-~]*$/;
var SHORT = {
  "\x07": "\\a",
  "\b": "\\b",
  "\f": "\\f",
  "\n": "\\n",
  "\r": "\\r",
  "	": "\\t",
  "\v": "\\v",
  "\\": "\\\\",
  '"': '\\"',
  "'": "\\'"
};
function goQuote(part, site, origins, escaping2 = "unprintable") {
  const builder = new TextBuilder();
  builder.add('"', site);
  if (PLAIN2.test(part.text)) builder.addTraced(part);
  else addEscaped(builder, part, { pattern: ESCAPED[escaping2], escape, by: "quote", origins });
  builder.add('"', site);
  return builder.toTraced();
}
function quoteText(text2) {
  return `"${text2.replace(ESCAPED.unprintable, escape)}"`;
}
function goQuoteRune(code, escaping2 = "unprintable") {
  const valid = toRune(code);
  const character = String.fromCodePoint(valid);
  if (character === "'" || character === "\\") return `'\\${character}'`;
  const plain2 = escaping2 === "unprintable" ? isPrint(valid) : valid >= 32 && valid < 127;
  return `'${plain2 ? character : escape(character)}'`;
}
function toRune(code) {
  const valid = code >= 0 && code <= 1114111 && !(code >= 55296 && code <= 57343);
  return valid ? Number(code) : 65533;
}
function canBackquote(text2) {
  return !/[\u0000-\u0008\u000a-\u001f`\u007f\ufeff]|[\ud800-\udfff]/u.test(text2);
}
function escape(character) {
  const short = SHORT[character];
  if (short !== void 0) return short;
  const code = character.codePointAt(0) ?? 0;
  if (isStray(code)) return `\\x${hex(code - 56320, 2)}`;
  if (code < 32 || code === 127) return `\\x${hex(code, 2)}`;
  return code > 65535 ? `\\U${hex(code, 8)}` : `\\u${hex(code, 4)}`;
}
function hex(value, digits) {
  return value.toString(16).padStart(digits, "0");
}

// src/template/branching.ts
function decide(frame, asked2, value) {
  const { observe } = frame.run;
  const outcome = isTrue(value);
  return observe === void 0 ? outcome : observe(asked2, outcome, value, frame);
}
var UNTRACKED_GATE = { outer: 0, printed: -1 };
function openGate(frame, passage) {
  const { origins } = frame.run;
  if (origins.tracking === "off") return UNTRACKED_GATE;
  const outer = frame.gate;
  frame.gate = origins.gate(outer, passage);
  return { outer, printed: frame.out.length };
}
function closeGate(frame, { outer, printed: printed3 }) {
  if (printed3 === -1) return;
  if (frame.out.length === printed3) frame.out.add("", frame.run.origins.whyOpen(frame.gate));
  frame.gate = outer;
}
function withDot(frame, dot, body) {
  const outer = frame.dot;
  frame.dot = dot;
  const flow = body(frame);
  frame.dot = outer;
  return flow;
}
function blame({ run, variables }, slots, why) {
  if (why === NOBODY) return;
  for (const slot of slots) {
    const value = variables[slot];
    if (value !== void 0) variables[slot] = because(value, why, run.origins);
  }
}

// src/template/type-name.ts
var ELEMENT_TYPES = {
  any: "interface {}",
  string: "string",
  int: "int",
  list: "[]interface {}"
};
function typeName(value) {
  switch (value.kind) {
    case "invalid":
    case "nil":
      return "<nil>";
    case "bool":
    case "string":
      return value.kind;
    case "int":
      return value.type;
    case "float":
      return "float64";
    case "bytes":
      return "[]uint8";
    case "list":
      return `[]${ELEMENT_TYPES[value.of]}`;
    case "dict":
      return value.typeName ?? `map[string]${ELEMENT_TYPES[value.of]}`;
    case "host":
      return value.type;
  }
}
function kindName(value) {
  switch (value.kind) {
    case "invalid":
    case "nil":
      return "invalid";
    case "bytes":
    case "list":
      return "slice";
    case "dict":
      return "map";
    case "host":
      return value.goKind;
    case "bool":
    case "string":
    case "int":
    case "float":
      return typeName(value);
  }
}

// src/template/parameter.ts
var PARAMETER_NAMES = {
  any: "interface {}",
  value: "reflect.Value",
  string: "string",
  int: "int",
  int64: "int64",
  float64: "float64",
  bool: "bool",
  map: "map[string]interface {}",
  anys: "[]interface {}",
  strings: "[]string",
  time: "time.Time",
  duration: "time.Duration"
};
function accept(type, value) {
  if (type === "any") return value.kind === "invalid" ? nothing("nil", value.origin) : value;
  if (type === "value") return value;
  if (value.kind === "invalid") return zeroOf(type, { kind: "invalid", origin: value.origin });
  if (fits2(type, value)) return value;
  throw new FunctionError(
    `wrong type for value; expected ${PARAMETER_NAMES[type]}; got ${value.kind === "nil" ? "interface {}" : typeName(value)}`,
    { origin: "origin" in value ? value.origin : value.runs[1] ?? 0 }
  );
}
function nilFor(type) {
  if (type === "any") return nothing("nil");
  if (type === "value") return nothing("invalid");
  return canBeNil(type) ? zeroOf(type, nothing("invalid")) : void 0;
}
function canBeNil(type) {
  return type === "map" || type === "anys" || type === "strings";
}
function zeroOf(type, { origin: origin2 }) {
  if (type === "map") return { kind: "dict", of: "any", entries: /* @__PURE__ */ new Map(), origin: origin2, isNil: true };
  if (canBeNil(type)) {
    return { kind: "list", of: type === "anys" ? "any" : "string", items: [], origin: origin2, isNil: true };
  }
  throw new FunctionError(`invalid value; expected ${PARAMETER_NAMES[type]}`, { origin: origin2 });
}
function fits2(type, value) {
  return parameterOf(value) === type;
}
function parameterOf(value) {
  switch (value.kind) {
    case "string":
    case "bool":
      return value.kind;
    case "int":
      return value.type;
    case "float":
      return "float64";
    case "dict":
      return value.of === "any" ? "map" : void 0;
    case "list":
      return LISTS[value.of];
    case "host":
      return HOSTS[value.type];
    case "nil":
    case "invalid":
    case "bytes":
      return void 0;
  }
}
var LISTS = { any: "anys", string: "strings" };
var HOSTS = { "time.Time": "time", "time.Duration": "duration" };

// src/template/print-node.ts
var OPERANDS = /* @__PURE__ */ new Set([
  "bool",
  "chain",
  "dot",
  "field",
  "identifier",
  "nil",
  "number",
  "pipe",
  "string",
  "variable"
]);
function printNode(node) {
  if (isOperand(node)) return printOperand(node);
  switch (node.kind) {
    case "text":
      return node.text;
    case "action":
      return `{{${printPipe(node.pipe)}}}`;
    case "if":
    case "with":
    case "range":
      return printBranch(node);
    case "template":
      return printTemplate(node);
    case "break":
    case "continue":
      return `{{${node.kind}}}`;
    case "command":
      return node.args.map(printArgument).join(" ");
  }
}
function isOperand(node) {
  return OPERANDS.has(node.kind);
}
function printOperand(node) {
  switch (node.kind) {
    case "pipe":
      return printPipe(node);
    case "identifier":
      return node.name;
    case "variable":
      return [node.name, ...node.fields].join(".");
    case "field":
      return `.${node.fields.join(".")}`;
    case "chain":
      return [printArgument(node.operand), ...node.fields].join(".");
    case "dot":
      return ".";
    case "nil":
      return "nil";
    case "bool":
      return String(node.value);
    case "number":
      return node.text;
    case "string":
      return node.quoted;
  }
}
function printBody(body) {
  return body.map(printNode).join("");
}
function errorContext(node) {
  return printNode(node);
}
function printPipe({ mode, variables, commands }) {
  const targets = variables.map(printNode).join(", ");
  const sign = mode === "plain" ? "" : mode === "assign" ? " = " : " := ";
  return targets + sign + commands.map(printNode).join(" | ");
}
function printArgument(node) {
  return node.kind === "pipe" ? `(${printPipe(node)})` : printNode(node);
}
function printBranch({ kind, pipe, body, orElse }) {
  const otherwise = orElse ? `{{else}}${printBody(orElse)}` : "";
  return `{{${kind} ${printPipe(pipe)}}}${printBody(body)}${otherwise}{{end}}`;
}
function printTemplate({ name, pipe }) {
  return `{{template ${quoteText(name)}${pipe ? ` ${printPipe(pipe)}` : ""}}}`;
}

// src/template/compile-call.ts
function compileCall(compiling, identifier, given) {
  const { name } = identifier;
  const called = compiling.functions.get(name);
  if (called === void 0) return failing(identifier, `${quoteText(name)} is not a defined function`);
  const refusal4 = countRefusal(name, called, given);
  if (refusal4 !== void 0) return failing(identifier, refusal4);
  if (name === "and" || name === "or") return compileShortCircuit(compiling, name, given);
  const args = given.args.map((arg, index2) => compileArgument(compiling, typeAt(called, index2), arg));
  const { final, node } = given;
  const finalType = typeAt(called, args.length);
  return (frame) => {
    const piped = final?.(frame);
    frame.at = identifier;
    const values3 = [];
    for (const arg of args) values3.push(arg(frame));
    if (piped !== void 0) values3.push(accept(finalType, piped));
    const { call: call2, limits } = frame.run;
    limits.spend(1);
    frame.at = node;
    frame.calling = name;
    call2.enter(name, node, frame);
    const value = called.run(call2, values3);
    frame.calling = void 0;
    return value;
  };
}
function failing(node, message) {
  return (frame) => {
    frame.at = node;
    throw new FunctionError(message);
  };
}
function typeAt({ params, rest: rest2 }, index2) {
  return params[index2] ?? rest2 ?? "any";
}
function countRefusal(name, { params, rest: rest2 }, { args, final }) {
  const count = args.length + (final === void 0 ? 0 : 1);
  if (rest2 !== void 0) {
    return count < params.length ? `wrong number of args for ${name}: want at least ${params.length} got ${args.length}` : void 0;
  }
  return count === params.length ? void 0 : `wrong number of args for ${name}: want ${params.length} got ${count}`;
}
function compileShortCircuit(compiling, name, { args, final }) {
  const operands = args.map((arg) => compileArgument(compiling, "value", arg));
  if (final !== void 0) operands.push(final);
  const decides = name === "or";
  return (frame) => {
    const { origins } = frame.run;
    const piped = final?.(frame);
    let why = NOBODY;
    let value = nothing("invalid");
    for (const [index2, operand] of operands.entries()) {
      value = piped !== void 0 && index2 === operands.length - 1 ? piped : operand(frame);
      if (index2 === operands.length - 1 || isTrue(value) === decides) break;
      why = origins.union(why, originOf(value, origins));
    }
    return because(value, why, origins);
  };
}
function compileArgument(compiling, type, node) {
  switch (node.kind) {
    case "nil":
      return compileNil(type, node);
    case "bool":
    case "string":
      return type === node.kind || isOpen2(type) ? compiling.operand(node) : wrongLiteral(type, node);
    case "number":
      return isOpen2(type) ? compiling.operand(node) : compileNumber(type, node);
    case "dot":
    case "identifier":
    case "variable":
    case "field":
    case "chain":
    case "pipe": {
      const evaluate = compiling.operand(node);
      if (type === "value") return evaluate;
      return (frame) => {
        const value = evaluate(frame);
        return type === "any" && value.kind !== "invalid" ? value : accept(type, value);
      };
    }
  }
}
function isOpen2(type) {
  return type === "any" || type === "value";
}
function compileNil(type, node) {
  const value = nilFor(type);
  return value === void 0 ? failing(node, `cannot assign nil to ${PARAMETER_NAMES[type]}`) : () => value;
}
function compileNumber(type, node) {
  if (type === "float64" && node.float !== void 0) {
    const value = float(node.float);
    return () => value;
  }
  if ((type === "int" || type === "int64") && node.int !== void 0) {
    const value = int(node.int, NOBODY, type);
    return () => value;
  }
  return wrongLiteral(type, node);
}
var EXPECTED = {
  string: "expected string",
  bool: "expected bool",
  int: "expected integer",
  int64: "expected integer",
  duration: "expected integer",
  float64: "expected float"
};
function wrongLiteral(type, node) {
  const expected = EXPECTED[type];
  const text2 = printNode(node);
  return failing(
    node,
    expected === void 0 ? `can't handle ${text2} for arg of type ${PARAMETER_NAMES[type]}` : `${expected}; found ${text2}`
  );
}

// src/template/field.ts
function member(value, name, origins, fromInterface) {
  switch (value.kind) {
    case "invalid":
      return value;
    case "nil":
      throw new FunctionError(`nil pointer evaluating interface {}.${name}`, { origin: value.origin });
    case "dict": {
      const method3 = value.methods?.get(name);
      return method3 ?? keyOf2(value, name, origins);
    }
    case "host": {
      const found = value.member(name);
      if (found !== void 0) return found;
      break;
    }
    case "bool":
    case "int":
    case "float":
    case "string":
    case "bytes":
    case "list":
  }
  const type = fromInterface ? "interface {}" : typeName(value);
  throw new FunctionError(`can't evaluate field ${name} in type ${type}`, { origin: originOf(value, origins) });
}
function keyOf2(map, name, origins) {
  const found = map.entries.get(name);
  if (found !== void 0) return foundIn(map, found, origins);
  const origin2 = map.absent?.(name) ?? map.origin;
  return map.of === "string" ? str("", origin2) : nothing("nil", origin2);
}

// src/template/compile-pipeline.ts
function compilePipe(compiling, pipe) {
  let evaluate;
  for (const command of pipe.commands) evaluate = unwrapped(compileCommand(compiling, command, evaluate));
  const value = evaluate ?? (() => nothing("invalid"));
  const { scope } = compiling;
  const unknown = pipe.mode === "assign" ? pipe.variables.find(({ name }) => !scope.has(name)) : void 0;
  if (unknown !== void 0) {
    return (frame) => {
      value(frame);
      throw new FunctionError(`undefined variable: ${unknown.name}`);
    };
  }
  const slots = pipe.variables.map(({ name }) => pipe.mode === "assign" ? scope.assign(name) : scope.declare(name));
  if (slots.length === 0) return value;
  return (frame) => {
    const result = value(frame);
    for (const slot of slots) frame.variables[slot] = result;
    return result;
  };
}
function unwrapped(evaluate) {
  return (frame) => {
    const value = evaluate(frame);
    return value.kind === "nil" ? nothing("invalid", value.origin) : value;
  };
}
function compileCommand(compiling, command, final) {
  const [first2, ...rest2] = command.args;
  if (first2 === void 0) return () => nothing("invalid");
  switch (first2.kind) {
    case "identifier":
      return compileCall(compiling, first2, { args: rest2, final, node: command });
    case "field":
    case "variable":
    case "chain":
      return compileFields(compiling, first2, { args: rest2, final });
    case "nil":
      return failingAt(first2, "nil is not a command");
    case "pipe":
    case "dot":
    case "bool":
    case "number":
    case "string":
      return rest2.length > 0 || final !== void 0 ? refuseArguments(first2) : compileOperand(compiling, first2);
  }
}
function refuseArguments(node) {
  return failingAt(node, `can't give argument to non-function ${printNode(node)}`);
}
function failingAt(node, message) {
  return (frame) => {
    frame.at = node;
    throw new FunctionError(message);
  };
}
function compileOperand(compiling, node) {
  switch (node.kind) {
    case "dot":
      return ({ dot }) => dot;
    case "nil":
      return () => nothing("invalid");
    case "bool":
      return literal(node, 0, (origin2) => bool(node.value, origin2));
    case "number":
      return compileNumber2(node);
    case "string":
      return compileString(node);
    case "identifier":
      return compileCall(compiling, node, { args: [], final: void 0, node });
    case "field":
    case "variable":
    case "chain":
      return compileFields(compiling, node, { args: [], final: void 0 });
    case "pipe":
      return compilePipe(compiling, node);
  }
}
function compileFields(compiling, node, given) {
  const { fields } = node;
  const start = startOf(compiling, node);
  const last2 = fields.at(-1);
  const hasArguments = given.args.length > 0 || given.final !== void 0;
  if (last2 === void 0) return hasArguments ? refuseArguments(node) : start;
  const args = given.args.map((arg) => methodArgument(compiling, arg));
  return (frame) => {
    const piped = given.final?.(frame);
    let value = start(frame);
    frame.at = node;
    const { origins } = frame.run;
    let depth2 = 0;
    for (const name of fields) {
      const found = member(value, name, origins, depth2 > 0);
      depth2++;
      const isLast = depth2 === fields.length;
      if (found.kind === "method")
        value = callMethod(frame, node, {
          name,
          method: found,
          args: isLast ? args : [],
          piped: isLast ? piped : void 0
        });
      else if (!isLast || !hasArguments) value = found;
      else throw new FunctionError(`${last2} is not a method but has arguments`);
    }
    return value;
  };
}
function startOf(compiling, node) {
  if (node.kind === "variable") {
    const slot = compiling.scope.slot(node.name);
    return ({ variables }) => variables[slot] ?? nothing("invalid");
  }
  return node.kind === "chain" ? chainStart(compiling, node) : ({ dot }) => dot;
}
function chainStart(compiling, node) {
  if (node.operand.kind === "nil") {
    return (frame) => {
      frame.at = node;
      throw new FunctionError(`indirection through explicit nil in ${printNode(node)}`);
    };
  }
  return compileOperand(compiling, node.operand);
}
function methodArgument(compiling, node) {
  switch (node.kind) {
    case "nil":
    case "bool":
    case "number":
    case "string":
      return (type) => compileArgument(compiling, type, node);
    case "dot":
    case "identifier":
    case "variable":
    case "field":
    case "chain":
    case "pipe": {
      const evaluate = compileOperand(compiling, node);
      return (type) => (frame) => accept(type, evaluate(frame));
    }
  }
}
function callMethod(frame, node, { name, method: method3, args, piped }) {
  const { params, rest: rest2 } = method3;
  const count = args.length + (piped === void 0 ? 0 : 1);
  if (rest2 === void 0 ? count !== params.length : count < params.length) {
    const want = rest2 === void 0 ? params.length : `at least ${params.length}`;
    throw new FunctionError(`wrong number of args for ${name}: want ${want} got ${count}`);
  }
  const typeAt2 = (index2) => params[index2] ?? rest2 ?? "any";
  const values3 = args.map((arg, index2) => arg(typeAt2(index2))(frame));
  if (piped !== void 0) values3.push(accept(typeAt2(args.length), piped));
  frame.at = node;
  frame.calling = name;
  const { call: call2 } = frame.run;
  call2.enter(name, node, frame);
  const value = method3.call(values3, call2);
  frame.calling = void 0;
  return value;
}
function literal(node, skip2, make3) {
  const untracked = make3(NOBODY, 0);
  return ({ template }) => {
    const { runs } = template.source;
    if (runs.length === 0) return untracked;
    if (runs.length === 3) return make3(runs[1] ?? NOBODY, (runs[2] ?? 0) + node.at + skip2);
    const [, origin2 = NOBODY, offset = 0] = slice(template.source, node.at + skip2, node.at + skip2 + 1).runs;
    return make3(origin2, offset);
  };
}
function compileString(node) {
  const isCopy = node.quoted.length === node.text.length + 2;
  const start = node.at + 1;
  if (!isCopy) return literal(node, 1, (origin2, offset) => str(node.text, origin2, offset));
  const untracked = str(node.text);
  return ({ template }) => literalSlice(template, untracked, start);
}
function literalSlice({ source }, untracked, start) {
  const { runs } = source;
  if (runs.length === 0) return untracked;
  const { text: text2 } = untracked;
  if (runs.length === 3) return str(text2, runs[1] ?? NOBODY, (runs[2] ?? 0) + start);
  return strOf({ text: text2, runs: slice(source, start, start + text2.length).runs });
}
function compileNumber2(node) {
  const { text: text2, complex: complex2 } = node;
  const isHex = /^[+-]?0[xX]/.test(text2) && !/[pP]/.test(text2);
  const isChar = text2.startsWith("'");
  const { float: asFloat, int: asInt } = node;
  if (complex2 !== void 0) return literal(node, 0, (origin2) => complexHost(complex2, origin2));
  if (asFloat !== void 0 && !isHex && !isChar && /[.eEpP]/.test(text2))
    return literal(node, 0, (origin2) => float(asFloat, origin2));
  if (asInt !== void 0) return literal(node, 0, (origin2) => int(asInt, origin2));
  return failingAt(node, node.uint === void 0 ? `unexpected number ${text2}` : `${text2} overflows int`);
}

// src/template/compiling.ts
var Flow = { next: 0, break: 1, continue: 2 };

// src/template/frame.ts
function askedBranch(node, names) {
  const known = /* @__PURE__ */ new WeakMap();
  let last2;
  return ({ template: { parsed: parsed2 } }) => {
    if (last2?.parsed === parsed2) return last2;
    last2 = known.get(parsed2) ?? { kind: "branch", node, parsed: parsed2, names };
    known.set(parsed2, last2);
    return last2;
  };
}
var RunningCall = class {
  name = "";
  gate = 0;
  origins;
  limits;
  host;
  #randomAt;
  #random;
  /** How often random numbers were drawn at each node. */
  #drawn = /* @__PURE__ */ new Map();
  #node;
  #template;
  #sites = /* @__PURE__ */ new Map();
  constructor(run) {
    this.origins = run.origins;
    this.limits = run.limits;
    this.host = run.host;
    this.#randomAt = run.randomAt;
  }
  enter(name, node, frame) {
    this.name = name;
    this.gate = frame.gate;
    this.#node = node;
    this.#template = frame.template;
    this.#random = void 0;
  }
  /** Random numbers of this place alone, which what happens at others does not change. */
  get random() {
    if (this.#random !== void 0) return this.#random;
    const node = this.#node;
    const times = node === void 0 ? 0 : this.#drawn.get(node) ?? 0;
    if (node !== void 0) this.#drawn.set(node, times + 1);
    this.#random = this.#randomAt(`${this.#template?.parsed.name}:${node?.at}:${times}`);
    return this.#random;
  }
  /** Worked out when asked, since most functions add no character of their own. */
  get site() {
    const node = this.#node;
    const template = this.#template;
    if (node === void 0 || template === void 0 || this.origins.tracking === "off") return 0;
    const known = this.#sites.get(node);
    if (known !== void 0) return known;
    const { name, text: text2 } = template.parsed;
    const site = this.origins.source(callSite(this.name, { template: name, text: text2, offset: node.at }));
    this.#sites.set(node, site);
    return site;
  }
};
function callSite(name, place) {
  return { kind: "call", function: name, place };
}

// src/template/compile-range.ts
function compileRange(compiling, node) {
  const { scope } = compiling;
  const { pipe } = node;
  const asking = askedBranch(node, scope.names());
  const outer = scope.open();
  const evaluate = compiling.pipe(pipe);
  const slots = pipe.variables.map(({ name }) => scope.slot(name));
  const body = compiling.list(node.body);
  const orElse = node.orElse === void 0 ? void 0 : compiling.list(node.orElse);
  const assigned = scope.close(outer);
  return (frame) => {
    frame.at = node;
    const value = evaluate(frame);
    const why = originOf(value, frame.run.origins);
    const rounds = roundsOf(frame, value, { why, variables: slots.length });
    const some = rounds.length > 0;
    const asked2 = asking(frame);
    const outcome = frame.run.observe === void 0 ? some : frame.run.observe(asked2, some, value, frame);
    const gate = openGate(frame, { asked: asked2, outcome, origin: why });
    let flow = Flow.next;
    if (outcome) flow = playRounds(frame, some ? rounds : [[nothing("nil", why), nothing("nil", why)]], { slots, body });
    else if (orElse !== void 0 && (flow = orElse(frame)) === Flow.break) flow = Flow.next;
    closeGate(frame, gate);
    blame(frame, assigned, why);
    return flow;
  };
}
function playRounds(frame, rounds, { slots, body }) {
  const [first2, second] = slots;
  for (const [key2, element] of rounds) {
    frame.run.limits.spend(1);
    if (first2 !== void 0) frame.variables[first2] = second === void 0 ? element : key2;
    if (second !== void 0) frame.variables[second] = element;
    if (withDot(frame, element, body) === Flow.break) break;
  }
  return Flow.next;
}
function roundsOf(frame, value, ranging) {
  const { origins } = frame.run;
  const counted = origins.derived(ranging.why, "range");
  switch (value.kind) {
    case "invalid":
    case "nil":
      return [];
    case "list":
      return value.items.map((item, index2) => [int(index2, counted), item]);
    case "bytes":
      return Array.from(toBytes(value.text), (byte, index2) => [int(index2, counted), int(byte, counted, "uint8")]);
    case "dict":
      return sortedKeys(value).map((key2) => [
        str(key2, value.keyOrigins?.get(key2) ?? counted),
        value.entries.get(key2) ?? nothing("nil")
      ]);
    case "host": {
      const elements = value.elements?.();
      if (elements !== void 0) return roundsOf(frame, elements, ranging);
      break;
    }
    case "int":
      if (frame.run.dialect === "go1.23") break;
      return integers(frame, value, ranging);
    case "bool":
    case "float":
    case "string":
  }
  throw new FunctionError(`range can't iterate over ${printValue(value, origins).text}`, { origin: ranging.why });
}
function integers(frame, { value, type }, { why, variables }) {
  const below = Number(value);
  if (variables > 1) {
    throw new FunctionError(`can't use ${below} to iterate over more than one variable`, { origin: why });
  }
  frame.run.limits.spend(Math.max(0, below));
  return Array.from({ length: Math.max(0, below) }, (_, index2) => {
    const counted = int(index2, frame.run.origins.derived(why, "range"), type);
    return [counted, counted];
  });
}

// src/template/scope.ts
var Scope = class {
  #names;
  /** For each open structure the slots outside it to which something within assigns. */
  #assigned = [];
  constructor(names = ["$"]) {
    this.#names = [...names];
  }
  /** Those in sight now, by slot. */
  names() {
    return [...this.#names];
  }
  /** Declares a variable and says its slot. It hides one of the same name. */
  declare(name) {
    return this.#names.push(name) - 1;
  }
  /** The slot of a variable; the parser has seen to it that there is one. */
  slot(name) {
    return Math.max(0, this.#names.lastIndexOf(name));
  }
  /** Whether there is such a variable; the parser has not asked of those that are assigned to. */
  has(name) {
    return this.#names.includes(name);
  }
  /** The slot of a variable that is assigned to, which the structures around must know. */
  assign(name) {
    const slot = this.slot(name);
    for (const slots of this.#assigned) slots.add(slot);
    return slot;
  }
  /** Opens a control structure: what is declared from now on is gone when it closes. */
  open() {
    this.#assigned.push(/* @__PURE__ */ new Set());
    return this.#names.length;
  }
  /** Closes it and says which slots outside it are assigned to within. */
  close(outer) {
    this.#names.length = outer;
    return [...this.#assigned.pop() ?? []].filter((slot) => slot < outer);
  }
};

// src/template/compile.ts
function compileBody(body, about) {
  const compiling = {
    ...about,
    scope: new Scope(),
    list: (nodes) => compileList(compiling, nodes),
    pipe: (node) => compilePipe(compiling, node),
    operand: (node) => compileOperand(compiling, node)
  };
  return compiling.list(body);
}
function compileList(compiling, nodes) {
  const statements = nodes.map((node) => compileStatement(compiling, node));
  const [only] = statements;
  if (only !== void 0 && statements.length === 1) return only;
  return (frame) => {
    for (const statement of statements) {
      const flow = statement(frame);
      if (flow !== Flow.next) return flow;
    }
    return Flow.next;
  };
}
function compileStatement(compiling, node) {
  switch (node.kind) {
    case "text":
      return compileText(node);
    case "action":
      return compileAction(compiling, node);
    case "if":
    case "with":
      return compileChoice(compiling, node);
    case "range":
      return compileRange(compiling, node);
    case "template":
      return compileTemplate(compiling, node);
    case "break":
      return () => Flow.break;
    case "continue":
      return () => Flow.continue;
  }
}
function compileText({ at, text: text2 }) {
  const end = at + text2.length;
  return ({ run, template: { source }, out, gate }) => {
    const { runs } = source;
    if (runs.length <= 3) out.add(text2, run.origins.gated(runs[1] ?? NOBODY, gate), (runs[2] ?? 0) + at);
    else out.addGated(run.origins, gate, slice(source, at, end));
    return Flow.next;
  };
}
function compileAction(compiling, node) {
  const evaluate = compiling.pipe(node.pipe);
  if (node.pipe.mode !== "plain") {
    return (frame) => {
      frame.at = node;
      evaluate(frame);
      return Flow.next;
    };
  }
  return (frame) => {
    frame.at = node;
    frame.run.limits.spend(1);
    const value = evaluate(frame);
    frame.at = node;
    print(frame, value);
    return Flow.next;
  };
}
function print({ out, run, gate, template }, value) {
  const { origins } = run;
  const printed3 = value.kind === "invalid" ? traced("<no value>", origins.reformatted(value.origin, "print")) : printValue(value, origins);
  if (printed3.runs.length > 0 || origins.tracking === "off") out.addGated(origins, gate, printed3);
  else out.add(printed3.text, origins.gated(origins.derived(template.source.runs[1] ?? NOBODY, "print"), gate));
}
function compileChoice(compiling, node) {
  const { scope } = compiling;
  const asking = askedBranch(node, scope.names());
  const outer = scope.open();
  const evaluate = compiling.pipe(node.pipe);
  const body = compiling.list(node.body);
  const orElse = node.orElse === void 0 ? void 0 : compiling.list(node.orElse);
  const assigned = scope.close(outer);
  const rebinds = node.kind === "with";
  return (frame) => {
    frame.at = node;
    const value = evaluate(frame);
    const why = originOf(value, frame.run.origins);
    const asked2 = asking(frame);
    const outcome = decide(frame, asked2, value);
    const gate = openGate(frame, { asked: asked2, outcome, origin: why });
    let flow = Flow.next;
    if (!outcome) flow = orElse === void 0 ? Flow.next : orElse(frame);
    else flow = rebinds ? withDot(frame, value, body) : body(frame);
    closeGate(frame, gate);
    blame(frame, assigned, why);
    return flow;
  };
}
function compileTemplate(compiling, node) {
  const { name, pipe } = node;
  const evaluate = pipe === void 0 ? () => nothing("invalid") : compiling.pipe(pipe);
  return (frame) => {
    frame.at = node;
    const { run } = frame;
    const template = run.scope.get(name);
    if (template === void 0) throw new FunctionError(`template ${quoteText(name)} not defined`);
    const data = evaluate(frame);
    frame.at = node;
    run.limits.spend(1);
    compiling.nest(frame, template, data);
    return Flow.next;
  };
}

// src/template/execute.ts
function execute(run, template, { data, gate }) {
  const out = new TextBuilder();
  runFrame(newFrame({ run, template, out, gate }, data));
  return out.toTraced();
}
function runNested(frame, template, data) {
  const { run, out, gate } = frame;
  frame.passing = true;
  runFrame(newFrame({ run, template, out, gate }, data));
  frame.passing = false;
}
function newFrame({ run, template, out, gate }, data) {
  return { run, template, out, gate, dot: data, variables: [data], at: void 0, calling: void 0, passing: false };
}
function runFrame(frame) {
  frame.run.entered?.(frame.template, frame.gate, frame.run.origins);
  try {
    compiled(frame.template.body, frame)(frame);
  } catch (error) {
    throw told(frame, error);
  }
}
var compiledBodies = /* @__PURE__ */ new WeakMap();
function compiled(body, { run }) {
  const known = compiledBodies.get(body);
  if (known !== void 0 && known.functions === run.functions) return known.execute;
  const fresh = compileBody(body, { functions: run.functions, nest: runNested });
  compiledBodies.set(body, { functions: run.functions, execute: fresh });
  return fresh;
}
function told(frame, error) {
  if (error instanceof TemplateError) {
    if (frame.passing) return error;
    return new TemplateError(error.message, [level(frame), ...error.levels], error);
  }
  if (error instanceof FunctionError) return new TemplateError(error.message, [level(frame)], error);
  if (error instanceof RangeError && error.message.includes("call stack")) {
    return new TemplateError("templates are nested too deeply", [level(frame)], { origin: 0, reason: "limit" });
  }
  return error;
}
function level({ template, at, calling }) {
  const { name, text: text2 } = template.parsed;
  return {
    place: { template: name, text: text2, offset: at?.at ?? 0 },
    executing: template.name,
    node: at === void 0 ? "" : errorContext(at),
    ...calling !== void 0 && { calling }
  };
}

// src/template/blank-body.ts
var NOT_SPACE = /[^\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;
function isBlank(body) {
  return body.every((node) => node.kind === "text" && !NOT_SPACE.test(node.text));
}

// src/template/go-rune.ts
var WORD = /[\p{L}\p{Nd}]/u;
var ASCII_WORD = new Uint8Array(128);
for (const character of "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz") {
  ASCII_WORD[character.charCodeAt(0)] = 1;
}
function isWordAt(text2, at) {
  const code = text2.charCodeAt(at);
  if (code < 128) return ASCII_WORD[code] === 1;
  return code >= 128 && WORD.test(String.fromCodePoint(text2.codePointAt(at) ?? 0));
}
function wordEnd(text2, at) {
  let end = at;
  for (; ; ) {
    const code = text2.charCodeAt(end);
    if (code < 128) {
      if (ASCII_WORD[code] !== 1) return end;
      end += 1;
    } else {
      if (!isWordAt(text2, end)) return end;
      end += runeWidth(text2, end);
    }
  }
}
function runeWidth(text2, at) {
  const code = text2.codePointAt(at);
  if (code === void 0) return 0;
  return code > 65535 ? 2 : 1;
}
function runeAt(text2, at) {
  const code = text2.codePointAt(at) ?? 0;
  return code >= 55296 && code <= 57343 ? 65533 : code;
}
function describeRune(text2, at) {
  const code = runeAt(text2, at);
  const character = String.fromCodePoint(code);
  const name = `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
  return isPrint(code) ? `${name} '${character}'` : name;
}

// src/template/unquote.ts
var ESCAPE = /\\(?:([abfnrtv\\'"])|x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|([0-7]{3}))/y;
var NAMED = /* @__PURE__ */ new Map([
  ["a", 7],
  ["b", 8],
  ["f", 12],
  ["n", 10],
  ["r", 13],
  ["t", 9],
  ["v", 11],
  ["\\", 92],
  ["'", 39],
  ['"', 34]
]);
function unquote(quoted4) {
  const inner = quoted4.slice(1, -1);
  if (quoted4.startsWith("`")) return inner.includes("\r") ? inner.replaceAll("\r", "") : inner;
  return inner.includes("\\") ? unescape(inner) : inner;
}
function unquoteCharacter(quoted4) {
  if (quoted4.length < 3) return "invalid";
  const escape3 = quoted4.startsWith("\\", 1) ? readEscape(quoted4, 1, "'") : { end: 1 + runeWidth(quoted4, 1), kind: "character", value: runeAt(quoted4, 1) };
  if (!escape3) return "invalid";
  return escape3.end === quoted4.length - 1 ? escape3.value : "long";
}
function unescape(inner) {
  let text2 = "";
  let done = 0;
  let strays = 0;
  for (let at = inner.indexOf("\\"); at !== -1; at = inner.indexOf("\\", done)) {
    const escape3 = readEscape(inner, at, '"');
    if (!escape3) return void 0;
    const isStray2 = escape3.kind === "byte" && escape3.value >= 128;
    if (isStray2) strays += 1;
    text2 += inner.slice(done, at) + String.fromCodePoint(isStray2 ? 56320 + escape3.value : escape3.value);
    done = escape3.end;
  }
  text2 += inner.slice(done);
  return strays > 1 ? fromBytes(toBytes(text2)) : text2;
}
function readEscape(text2, at, quote) {
  ESCAPE.lastIndex = at;
  const match = ESCAPE.exec(text2);
  if (!match) return void 0;
  const end = ESCAPE.lastIndex;
  const [, name, byte, short, long, octal] = match;
  if (name !== void 0) {
    const isOtherQuote = (name === '"' || name === "'") && name !== quote;
    return isOtherQuote ? void 0 : { end, kind: "character", value: NAMED.get(name) ?? 0 };
  }
  if (byte !== void 0) return { end, kind: "byte", value: Number.parseInt(byte, 16) };
  if (octal !== void 0) {
    const value2 = Number.parseInt(octal, 8);
    return value2 > 255 ? void 0 : { end, kind: "byte", value: value2 };
  }
  const value = Number.parseInt(short ?? long ?? "", 16);
  const isCharacter = value <= 1114111 && (value < 55296 || value > 57343);
  return isCharacter ? { end, kind: "character", value } : void 0;
}

// src/template/numbers.ts
var NUMERAL = /[+-]?(?:0[xX][\da-fA-F_]*(?:\.[\da-fA-F_]*)?(?:[pP][+-]?[\d_]*)?|0[oO][0-7_]*(?:\.[0-7_]*)?|0[bB][01_]*(?:\.[01_]*)?|[\d_]*(?:\.[\d_]*)?(?:[eE][+-]?[\d_]*)?)i?/y;
var INTEGER = /^([+-]?)(?:0[xX]_?([\da-fA-F](?:_?[\da-fA-F])*)|0[oO]_?([0-7](?:_?[0-7])*)|0[bB]_?([01](?:_?[01])*)|0((?:_?[0-7])*)|([1-9](?:_?\d)*))$/;
var DECIMAL = /^[+-]?(?:\d(?:_?\d)*\.?(?:\d(?:_?\d)*)?|\.\d(?:_?\d)*)(?:[eE][+-]?\d(?:_?\d)*)?$/;
var HEXADECIMAL = /^([+-]?)0[xX](?=\.?[\da-fA-F_])((?:_?[\da-fA-F](?:_?[\da-fA-F])*)?)\.?((?:[\da-fA-F](?:_?[\da-fA-F])*)?)[pP]([+-]?\d(?:_?\d)*)$/;
var MOST_DIGITS = 64;
var INT_MIN = -(2n ** 63n);
var INT_END = 2n ** 63n;
var UINT_END = 2n ** 64n;
function numeralEnd(text2, at) {
  NUMERAL.lastIndex = at;
  NUMERAL.test(text2);
  return NUMERAL.lastIndex;
}
function readNumber(text2, kind) {
  const plain2 = Number(text2);
  if (Number.isSafeInteger(plain2) && String(plain2) === text2) return fromSmall(plain2);
  if (kind === "charConstant") return readCharacter(text2);
  if (kind === "complex") return readComplex(text2);
  if (text2.endsWith("i")) {
    const imaginary = readFloat(text2.slice(0, -1));
    if (imaginary !== void 0) return complex(0, imaginary);
  }
  return readReal(text2);
}
function readReal(text2) {
  const integer = readInteger(text2);
  if (integer !== void 0) {
    const isInt = integer >= INT_MIN && integer < INT_END;
    const isUint = integer === 0n || integer > 0n && integer < UINT_END && !text2.startsWith("+");
    if (isInt || isUint) {
      return { ...isInt ? { int: integer } : {}, ...isUint ? { uint: integer } : {}, float: Number(integer) };
    }
  }
  const float2 = readFloat(text2);
  if (float2 === void 0) return { problem: `illegal number syntax: ${quoteText(text2)}` };
  if (!/[.eEpP]/.test(text2)) return { problem: `integer overflow: ${quoteText(text2)}` };
  return fromFloat(float2);
}
function fromSmall(float2) {
  const int2 = BigInt(float2);
  return float2 < 0 ? { int: int2, float: float2 } : { int: int2, uint: int2, float: float2 };
}
function fromFloat(float2) {
  if (!Number.isInteger(float2)) return { float: float2 };
  const integer = BigInt(float2);
  return {
    ...integer >= INT_MIN && integer < INT_END ? { int: integer } : {},
    ...integer >= 0n && integer < UINT_END ? { uint: integer } : {},
    float: float2
  };
}
function complex(real, imaginary) {
  const parts = { isComplex: true, complex: [real, imaginary] };
  return imaginary === 0 ? { ...fromFloat(real), ...parts } : parts;
}
function readComplex(text2) {
  const split2 = numeralEnd(text2, 0);
  const real = text2.slice(0, split2);
  const imaginary = text2.slice(split2, -1);
  if (real.endsWith("i") || /^[+-]?0[oObB]/.test(real) || /^[+-]?0[oObB]/.test(imaginary)) {
    return { problem: "syntax error scanning complex number" };
  }
  const parts = [real, imaginary].map((part) => ({ part, value: readFloat(part) }));
  const bad = parts.find((part) => part.value === void 0);
  if (bad) return { problem: `strconv.ParseFloat: parsing ${quoteText(bad.part)}: invalid syntax` };
  return complex(parts[0]?.value ?? 0, parts[1]?.value ?? 0);
}
function readCharacter(text2) {
  const read4 = unquoteCharacter(text2);
  if (read4 === "invalid") return { problem: "invalid syntax" };
  if (read4 === "long") return { problem: `malformed character constant: ${text2}` };
  return { int: BigInt(read4), uint: BigInt(read4), float: read4 };
}
function readInteger(text2) {
  const match = INTEGER.exec(text2);
  if (!match) return void 0;
  const [, sign, hexadecimal, octal, binary, oldOctal, decimal] = match;
  const prefix = hexadecimal ? "0x" : binary ? "0b" : decimal ? "" : "0o";
  const digits = (hexadecimal ?? octal ?? binary ?? oldOctal ?? decimal ?? "").replaceAll("_", "").replace(/^0+/, "");
  if (digits.length > MOST_DIGITS) return void 0;
  const size2 = digits === "" ? 0n : BigInt(prefix + digits);
  return sign === "-" ? -size2 : size2;
}
function readFloat(text2) {
  const value = DECIMAL.test(text2) ? Number(text2.replaceAll("_", "")) : readHexadecimalFloat(text2);
  return value !== void 0 && Number.isFinite(value) ? value : void 0;
}
function readHexadecimalFloat(text2) {
  const match = HEXADECIMAL.exec(text2.replaceAll(/(?<=[xX])_/g, ""));
  if (!match || /[xX]_(?![\da-fA-F])/.test(text2)) return void 0;
  const [, sign, whole = "", fraction = "", power = ""] = match;
  const digits = (whole + fraction).replaceAll("_", "");
  if (digits === "") return void 0;
  const exponent = Number(power.replaceAll("_", "")) - 4 * fraction.replaceAll("_", "").length;
  const size2 = scaled(Number(BigInt(`0x${digits}`)), exponent);
  return sign === "-" ? -size2 : size2;
}
function scaled(value, exponent) {
  const step = Math.max(-1e3, Math.min(1e3, exponent));
  const rest2 = Math.max(-1e3, Math.min(1e3, exponent - step));
  return value * 2 ** step * 2 ** rest2;
}

// src/template/parse-pipeline.ts
var TERMS = {
  field: ({ lexer }) => ({ kind: "field", at: lexer.start, fields: [lexer.nameAfterSign()] }),
  identifier: parseFunction,
  variable: parseVariable,
  string: parseString,
  rawString: parseString,
  "(": parseParentheses,
  ".": ({ lexer }) => ({ kind: "dot", at: lexer.start }),
  nil: ({ lexer }) => ({ kind: "nil", at: lexer.start }),
  bool: ({ lexer }) => ({ kind: "bool", at: lexer.start, value: lexer.slice() === "true" }),
  number: (state) => parseNumber(state, "number"),
  charConstant: (state) => parseNumber(state, "charConstant"),
  complex: (state) => parseNumber(state, "complex")
};
var NO_FIELDS = [];
var NO_TARGETS = { mode: "plain", variables: [] };
var NOT_CALLABLE = /* @__PURE__ */ new Set([
  "bool",
  "dot",
  "nil",
  "number",
  "string"
]);
function parsePipeline(state, context, end) {
  state.peek();
  const at = state.lexer.start;
  const { mode, variables } = state.peek() === "variable" ? parseTargets(state, context) : NO_TARGETS;
  if (state.peek() === end) state.fail(`missing value for ${context}`);
  const commands = [parseCommand(state, context)];
  while (state.next() !== end) {
    state.backup();
    commands.push(parseCommand(state, context));
  }
  for (let stage = 1; stage < commands.length; stage += 1) {
    const first2 = commands[stage]?.args[0];
    if (first2 && NOT_CALLABLE.has(first2.kind)) state.fail(`non executable command in pipeline stage ${stage + 1}`);
  }
  return { kind: "pipe", at, mode, variables, commands: exact(commands) };
}
function parseTargets(state, context) {
  const variables = [];
  while (state.peek() === "variable") {
    const sign = state.targetSign();
    if (sign === void 0) break;
    const name = state.lexer.slice();
    variables.push({ kind: "variable", at: state.lexer.start, name, fields: NO_FIELDS });
    state.variables.declare(name);
    state.next();
    state.next();
    if (sign !== ",") return { mode: sign === "=" ? "assign" : "declare", variables: variables.slice() };
    if (context !== "range" || variables.length > 1) state.fail(`too many declarations in ${context}`);
    const kind = state.peek();
    if (kind !== "variable" && kind !== "close" && kind !== ")") state.fail("range can only initialize variables");
  }
  return variables.length === 0 ? NO_TARGETS : { mode: "declare", variables: variables.slice() };
}
function parseCommand(state, context) {
  state.peek();
  const at = state.lexer.start;
  const args = [parseOperand(state, context)];
  for (; ; ) {
    const kind = state.next();
    if (kind === "|") break;
    const isEnd = kind === "close" || kind === ")";
    if (!isEnd && !state.lexer.spaced) state.unexpected("operand");
    state.backup();
    if (isEnd) break;
    args.push(parseOperand(state, "operand"));
  }
  return { kind: "command", at, args: exact(args) };
}
function parseOperand(state, context) {
  const term = TERMS[state.next()]?.(state) ?? state.unexpected(context);
  if (!isFieldNext(state)) return term;
  const at = state.lexer.start;
  switch (term.kind) {
    case "field":
      return { kind: "field", at, fields: parseFields(state, term.at) };
    case "variable":
      return { kind: "variable", at, name: term.name, fields: parseFields(state, at) };
    case "bool":
    case "dot":
    case "nil":
    case "number":
    case "string":
      return state.fail(`unexpected . after term ${quoteText(printNode(term))}`);
    case "chain":
    case "identifier":
    case "pipe":
      return { kind: "chain", at, operand: term, fields: parseFields(state, at) };
  }
}
function isFieldNext(state) {
  return state.peek() === "field" && !state.lexer.spaced;
}
function parseFields(state, from) {
  let end = from;
  do {
    state.next();
    end = state.lexer.end;
  } while (isFieldNext(state));
  return state.text.slice(from + 1, end).split(".");
}
function parseFunction(state) {
  const name = state.lexer.slice();
  if (!state.functions.has(name)) state.fail(`function ${quoteText(name)} not defined`);
  return { kind: "identifier", at: state.lexer.start, name };
}
function parseVariable(state) {
  const name = state.lexer.slice();
  if (!state.variables.has(name)) state.fail(`undefined variable ${quoteText(name)}`);
  return { kind: "variable", at: state.lexer.start, name, fields: NO_FIELDS };
}
function parseParentheses(state) {
  state.enter("max expression depth exceeded");
  const pipe = parsePipeline(state, "parenthesized pipeline", ")");
  state.leave();
  return pipe;
}
function parseString(state) {
  const quoted4 = state.lexer.slice();
  const text2 = unquote(quoted4);
  return { kind: "string", at: state.lexer.start, quoted: quoted4, text: text2 ?? state.fail("invalid syntax") };
}
function parseNumber(state, kind) {
  const text2 = state.lexer.slice();
  const read4 = readNumber(text2, kind);
  if ("problem" in read4) return state.fail(read4.problem);
  return { kind: "number", at: state.lexer.start, text: text2, ...read4 };
}
function exact(list2) {
  return list2.length === 1 ? list2 : list2.slice();
}

// src/template/lex.ts
var TAB = 9;
var NEWLINE = 10;
var CARRIAGE_RETURN = 13;
var SPACE3 = 32;
var QUOTE = 34;
var DOLLAR = 36;
var APOSTROPHE = 39;
var LEFT_PAREN = 40;
var RIGHT_PAREN = 41;
var PLUS = 43;
var COMMA = 44;
var MINUS = 45;
var DOT = 46;
var COLON = 58;
var EQUALS = 61;
var BACKSLASH = 92;
var BACKQUOTE = 96;
var BAR = 124;
var RIGHT_BRACE = 125;
var KEYWORDS = /* @__PURE__ */ new Map([
  ["block", "block"],
  ["break", "break"],
  ["continue", "continue"],
  ["define", "define"],
  ["else", "else"],
  ["end", "end"],
  ["if", "if"],
  ["nil", "nil"],
  ["range", "range"],
  ["template", "template"],
  ["with", "with"],
  ["true", "bool"],
  ["false", "bool"]
]);
var Lexer = class {
  kind = "eof";
  start = 0;
  end = 0;
  /** Whether space stands before the token, within an action. */
  spaced = false;
  /** What is wrong, for an `error`. */
  problem = "";
  #text;
  #functions;
  #at = 0;
  #isInside = false;
  #parens = 0;
  constructor(text2, functions2) {
    this.#text = text2;
    this.#functions = functions2;
  }
  /** Reads the next token: its kind, and where it stands. */
  next() {
    if (this.#isInside) this.#nextInside();
    else this.#nextOutside();
    return this.kind;
  }
  /** The token's own characters. */
  slice() {
    return this.#text.slice(this.start, this.end);
  }
  /** A field's or variable's name without its `.` or `$`. */
  nameAfterSign() {
    return this.#text.slice(this.start + 1, this.end);
  }
  /** Where what comes after this token begins, in the same action: the token after it is not read. */
  get following() {
    return spaceEnd(this.#text, this.end);
  }
  #take(kind, start, end) {
    this.kind = kind;
    this.start = start;
    this.end = end;
    this.#at = end;
  }
  #fail(problem, start) {
    this.#take("error", start, start);
    this.problem = problem;
  }
  /** Text up to the next action, or the begin of the action; comments go by. */
  #nextOutside() {
    const text2 = this.#text;
    for (; ; ) {
      const from = this.#at;
      const open = text2.indexOf("{{", from);
      if (open === -1) return this.#take(from < text2.length ? "text" : "eof", from, text2.length);
      const trims = text2.charCodeAt(open + 2) === MINUS && isSpace(text2.charCodeAt(open + 3));
      const textEnd = trims ? spaceStart(text2, from, open) : open;
      if (textEnd > from) {
        this.#take("text", from, textEnd);
        this.#at = open;
        return;
      }
      const inner = open + (trims ? 4 : 2);
      if (!text2.startsWith("/*", inner)) {
        this.#take("open", open, open + 2);
        this.#at = inner;
        this.#isInside = true;
        this.#parens = 0;
        return;
      }
      if (!this.#skipComment(inner)) return;
    }
  }
  /** Whether the comment was one; if not, the token is an error. */
  #skipComment(start) {
    const text2 = this.#text;
    const close = text2.indexOf("*/", start + 2);
    if (close === -1) {
      this.#fail("unclosed comment", start);
      return false;
    }
    const after = close + 2;
    if (text2.startsWith("}}", after)) {
      this.#at = after + 2;
      return true;
    }
    if (isSpace(text2.charCodeAt(after)) && text2.startsWith("-}}", after + 1)) {
      this.#at = spaceEnd(text2, after + 4);
      return true;
    }
    this.#fail("comment ends before closing delimiter", start);
    return false;
  }
  #nextInside() {
    const text2 = this.#text;
    const from = this.#at;
    const start = spaceEnd(text2, from);
    this.spaced = start > from;
    const code = text2.charCodeAt(start);
    if (code === RIGHT_BRACE && text2.charCodeAt(start + 1) === RIGHT_BRACE) return this.#close(start, start);
    if (code === MINUS && start > from && text2.startsWith("}}", start + 1)) return this.#close(start - 1, start + 1);
    this.#token(start, code);
  }
  #close(start, braces) {
    if (this.#parens > 0) return this.#fail("unclosed left paren", start);
    this.#take("close", braces, braces + 2);
    this.#isInside = false;
    if (braces > start) this.#at = spaceEnd(this.#text, braces + 2);
  }
  #token(start, code) {
    switch (code) {
      case EQUALS:
        return this.#take("=", start, start + 1);
      case COLON:
        if (this.#text.charCodeAt(start + 1) !== EQUALS) return this.#fail("expected :=", start);
        return this.#take(":=", start, start + 2);
      case BAR:
        return this.#take("|", start, start + 1);
      case QUOTE:
        return this.#quoted(start, code);
      case APOSTROPHE:
        return this.#quoted(start, code);
      case BACKQUOTE:
        return this.#rawString(start);
      case DOLLAR:
        return this.#named("variable", start);
      case DOT:
        return this.#dot(start);
      case LEFT_PAREN:
        this.#parens += 1;
        return this.#take("(", start, start + 1);
      case RIGHT_PAREN:
        if (this.#parens === 0) return this.#fail("unexpected right paren", start);
        this.#parens -= 1;
        return this.#take(")", start, start + 1);
      default:
        this.#wordOrOther(start, code);
    }
  }
  #wordOrOther(start, code) {
    if (isDigit(code) || code === PLUS || code === MINUS) return this.#number(start);
    if (isWordAt(this.#text, start)) return this.#word(start);
    if (Number.isNaN(code)) return this.#fail("unclosed action", start);
    if (code > SPACE3 && code < 127) return this.#take("character", start, start + 1);
    this.#fail(`unrecognized character in action: ${describeRune(this.#text, start)}`, start);
  }
  #word(start) {
    const end = wordEnd(this.#text, start);
    if (!isTerminator(this.#text, end)) return this.#badCharacter(start, end);
    const word2 = this.#text.slice(start, end);
    const kind = KEYWORDS.get(word2) ?? "identifier";
    const isFunction = (kind === "break" || kind === "continue") && this.#functions.has(word2);
    this.#take(isFunction ? "identifier" : kind, start, end);
  }
  /** A `.` alone, the begin of a field, or that of a number. */
  #dot(start) {
    const code = this.#text.charCodeAt(start + 1);
    if (isDigit(code) || Number.isNaN(code)) this.#number(start);
    else if (isTerminator(this.#text, start + 1)) this.#take(".", start, start + 1);
    else this.#named("field", start);
  }
  /** A name after its `.` or `$`; after `$` it may be empty. */
  #named(kind, start) {
    const end = wordEnd(this.#text, start + 1);
    if (isTerminator(this.#text, end)) this.#take(kind, start, end);
    else this.#badCharacter(start, end);
  }
  #badCharacter(start, at) {
    this.#fail(`bad character ${describeRune(this.#text, at)}`, start);
  }
  #number(start) {
    const text2 = this.#text;
    let end = start;
    while (isDigit(text2.charCodeAt(end))) end += 1;
    if (end > start && isTerminator(text2, end) && text2.charCodeAt(end) !== DOT) return this.#take("number", start, end);
    end = numeralEnd(text2, start);
    if (isWordAt(text2, end)) return this.#badNumber(start, end + runeWidth(text2, end));
    const code = text2.charCodeAt(end);
    if (code !== PLUS && code !== MINUS) return this.#take("number", start, end);
    end = numeralEnd(text2, end);
    if (isWordAt(text2, end)) return this.#badNumber(start, end + runeWidth(text2, end));
    if (text2[end - 1] !== "i") return this.#badNumber(start, end);
    this.#take("complex", start, end);
  }
  #badNumber(start, end) {
    this.#fail(`bad number syntax: ${quoteText(this.#text.slice(start, end))}`, start);
  }
  #quoted(start, quote) {
    const text2 = this.#text;
    for (let at = start + 1; ; at += 1) {
      let code = text2.charCodeAt(at);
      if (code === quote) return this.#take(quote === QUOTE ? "string" : "charConstant", start, at + 1);
      if (code === BACKSLASH) {
        at += 1;
        code = text2.charCodeAt(at);
      }
      if (Number.isNaN(code) || code === NEWLINE) {
        return this.#fail(`unterminated ${quote === QUOTE ? "quoted string" : "character constant"}`, start);
      }
    }
  }
  #rawString(start) {
    const end = this.#text.indexOf("`", start + 1);
    if (end === -1) this.#fail("unterminated raw quoted string", start);
    else this.#take("rawString", start, end + 1);
  }
};
function isSpace(code) {
  return code === SPACE3 || code === NEWLINE || code === TAB || code === CARRIAGE_RETURN;
}
function isDigit(code) {
  return code >= 48 && code <= 57;
}
function isTerminator(text2, at) {
  const code = text2.charCodeAt(at);
  switch (code) {
    case SPACE3:
    case DOT:
    case RIGHT_PAREN:
    case LEFT_PAREN:
    case COMMA:
    case BAR:
    case COLON:
    case NEWLINE:
    case TAB:
    case CARRIAGE_RETURN:
      return true;
    case RIGHT_BRACE:
      return text2.charCodeAt(at + 1) === RIGHT_BRACE;
    default:
      return Number.isNaN(code);
  }
}
function spaceEnd(text2, at) {
  let end = at;
  while (isSpace(text2.charCodeAt(end))) end += 1;
  return end;
}
function spaceStart(text2, from, end) {
  let start = end;
  while (start > from && isSpace(text2.charCodeAt(start - 1))) start -= 1;
  return start;
}

// src/template/place.ts
function placeOf2(text2, offset) {
  let line = 1;
  let start = 0;
  for (let end = text2.indexOf("\n"); end !== -1 && end < offset; end = text2.indexOf("\n", start)) {
    line += 1;
    start = end + 1;
  }
  return { line, column: byteLength(text2.slice(start, offset)) };
}

// src/template/parse-state.ts
var DEEPEST2 = 500;
var WORDS = /* @__PURE__ */ new Set([
  ".",
  "block",
  "break",
  "continue",
  "define",
  "else",
  "end",
  "if",
  "nil",
  "range",
  "template",
  "with"
]);
var DeclaredVariables = class {
  #names = [];
  #counts = /* @__PURE__ */ new Map();
  constructor() {
    this.declare("$");
  }
  get count() {
    return this.#names.length;
  }
  has(name) {
    return this.#counts.has(name);
  }
  declare(name) {
    this.#names.push(name);
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
  }
  /** Forgets all that were declared since there were `count`. */
  leave(count) {
    while (this.#names.length > count) {
      const name = this.#names.pop() ?? "";
      const others = (this.#counts.get(name) ?? 1) - 1;
      if (others === 0) this.#counts.delete(name);
      else this.#counts.set(name, others);
    }
  }
};
var ParseState = class {
  name;
  text;
  functions;
  lexer;
  defined = /* @__PURE__ */ new Map();
  variables = new DeclaredVariables();
  /** How many `range` bodies are open in this template. */
  ranges = 0;
  /** Where the action that is being read began; undefined once a body of it was read, as in Go. */
  actionAt;
  #isPending = false;
  #depth = 0;
  /** How far has been looked without reading: Go has read that token, and tells its line. */
  #lookedAt = 0;
  constructor(name, text2, functions2) {
    this.name = name;
    this.text = text2;
    this.functions = functions2;
    this.lexer = new Lexer(text2, functions2);
  }
  /** The kind of the next token, which is read again by `next`. */
  peek() {
    if (this.#isPending) return this.lexer.kind;
    this.#isPending = true;
    return this.lexer.next();
  }
  next() {
    if (!this.#isPending) return this.lexer.next();
    this.#isPending = false;
    return this.lexer.kind;
  }
  /** Gives the last token back. */
  backup() {
    this.#isPending = true;
  }
  /** What comes after the pending variable: a sign that makes it the target of its pipeline, if one. */
  targetSign() {
    const at = this.lexer.following;
    this.#lookedAt = at;
    const character = this.text[at];
    if (character === "=" || character === ",") return character;
    return this.text.startsWith(":=", at) ? ":=" : void 0;
  }
  enter(problem) {
    this.#depth += 1;
    if (this.#depth > DEEPEST2) this.fail(problem);
  }
  leave() {
    this.#depth -= 1;
  }
  fail(message, at = Math.max(this.lexer.start, this.#lookedAt)) {
    throw new TemplateSyntaxError({ template: this.name, text: this.text, offset: at }, message);
  }
  /** Complains about the last token, or says what was wrong with it when it was read (`parse.go` unexpected). */
  unexpected(context) {
    const { kind, problem } = this.lexer;
    if (kind === "error") this.fail(problem + this.#started(problem));
    this.fail(`unexpected ${this.#describe(kind)} in ${context}`);
  }
  /** Where the action began, if on another line. */
  #started(problem) {
    if (this.actionAt === void 0) return "";
    const { line } = placeOf2(this.text, this.actionAt);
    if (line === placeOf2(this.text, this.lexer.start).line) return "";
    return `${problem.endsWith(" action") ? "" : " in action"} started at ${this.name}:${line}`;
  }
  #describe(kind) {
    if (kind === "eof") return "EOF";
    const token = this.lexer.slice();
    if (WORDS.has(kind)) return `<${token}>`;
    if (byteLength(token) <= 10) return quoteText(token);
    return `${quoteText(Array.from(token.slice(0, 20)).slice(0, 10).join(""))}...`;
  }
};

// src/template/parse.ts
var CONTROLS = {
  if: (state) => parseBranch(state, "if"),
  with: (state) => parseBranch(state, "with"),
  range: (state) => parseBranch(state, "range"),
  end: parseEnd,
  else: parseElse,
  template: parseTemplateCall,
  block: parseBlock,
  break: (state) => parseBreak(state, "break"),
  continue: (state) => parseBreak(state, "continue")
};
function parseTemplate(name, text2, functions2) {
  const state = new ParseState(name, text2, functions2);
  const own = parseWhole(state);
  define(state, name, own, 0);
  const body = state.defined.get(name)?.body ?? own;
  state.defined.delete(name);
  return { name, text: text2, body, defined: state.defined };
}
function parseWhole(state) {
  try {
    return parseFile(state);
  } catch (error) {
    if (error instanceof RangeError) state.fail("max nesting depth exceeded");
    throw error;
  }
}
function parseFile(state) {
  const body = [];
  for (; ; ) {
    const kind = state.peek();
    if (kind === "eof") return body.slice();
    if (kind === "open") {
      const open = state.lexer.start;
      state.next();
      if (state.next() === "define") {
        parseDefine(state, open);
        continue;
      }
      state.backup();
      const node = parseAction(state, open);
      if (typeof node === "string") state.fail(`unexpected {{${node}}}`);
      body.push(node);
    } else {
      body.push(parseText(state));
    }
  }
}
function parseBody(state, body) {
  for (; ; ) {
    const kind = state.peek();
    if (kind === "eof") state.fail("unexpected EOF");
    if (kind === "open") {
      state.next();
      const node = parseAction(state, state.lexer.start);
      if (typeof node === "string") return node;
      body.push(node);
    } else {
      body.push(parseText(state));
    }
  }
}
function parseText(state) {
  if (state.next() !== "text") state.unexpected("input");
  return { kind: "text", at: state.lexer.start, text: state.lexer.slice() };
}
function parseAction(state, open) {
  state.actionAt = open;
  const node = parseInside(state);
  state.actionAt = void 0;
  return node;
}
function parseInside(state) {
  const control = CONTROLS[state.next()];
  if (control) return control(state);
  const at = state.lexer.start;
  state.backup();
  return { kind: "action", at, pipe: parsePipeline(state, "command", "close") };
}
function parseBranch(state, kind) {
  state.enter("max nesting depth exceeded");
  const { count } = state.variables;
  const pipe = parsePipeline(state, kind, "close");
  const body = [];
  if (kind === "range") state.ranges += 1;
  const ending = parseBody(state, body);
  if (kind === "range") state.ranges -= 1;
  const orElse = ending === "else" ? parseOrElse(state, kind) : void 0;
  state.variables.leave(count);
  state.leave();
  return { kind, at: pipe.at, pipe, body: body.slice(), orElse };
}
function parseOrElse(state, kind) {
  if (kind !== "range" && state.peek() === kind) {
    state.next();
    return [parseBranch(state, kind)];
  }
  const body = [];
  const ending = parseBody(state, body);
  if (ending !== "end") state.fail(`expected end; found {{${ending}}}`);
  return body.slice();
}
function parseEnd(state) {
  if (state.next() !== "close") state.unexpected("end");
  return "end";
}
function parseElse(state) {
  const kind = state.peek();
  if (kind === "if" || kind === "with") return "else";
  if (state.next() !== "close") state.unexpected("else");
  return "else";
}
function parseBreak(state, kind) {
  const at = state.lexer.start;
  if (state.next() !== "close") state.unexpected(`{{${kind}}}`);
  if (state.ranges === 0) state.fail(`{{${kind}}} outside {{range}}`);
  return { kind, at };
}
function parseTemplateCall(state) {
  const context = "template clause";
  const { at, name } = parseName(state, context);
  if (state.peek() === "close") {
    state.next();
    return { kind: "template", at, name, pipe: void 0 };
  }
  return { kind: "template", at, name, pipe: parsePipeline(state, context, "close") };
}
function parseBlock(state) {
  const context = "block clause";
  const open = state.actionAt ?? 0;
  const { at, name } = parseName(state, context);
  const pipe = parsePipeline(state, context, "close");
  const close = state.lexer.start;
  state.enter("max nesting depth exceeded");
  const { body, ending } = parseDefinition(state);
  state.leave();
  if (ending !== "end") state.fail(`unexpected {{${ending}}} in ${context}`, close);
  define(state, name, body, open);
  return { kind: "template", at, name, pipe };
}
function parseDefine(state, open) {
  const context = "define clause";
  state.actionAt = void 0;
  const { name } = parseName(state, context);
  if (state.next() !== "close") state.unexpected(context);
  const { body, ending } = parseDefinition(state);
  if (ending !== "end") state.fail(`unexpected {{${ending}}} in ${context}`);
  define(state, name, body, open);
}
function parseDefinition(state) {
  const { variables, ranges } = state;
  state.variables = new DeclaredVariables();
  state.ranges = 0;
  state.actionAt = void 0;
  const body = [];
  const ending = parseBody(state, body);
  state.variables = variables;
  state.ranges = ranges;
  return { body: body.slice(), ending };
}
function define(state, name, body, at) {
  const other = state.defined.get(name);
  if (!other || isBlank(other.body)) state.defined.set(name, { body, at });
  else if (!isBlank(body)) state.fail(`template: multiple definition of template ${quoteText(name)}`);
}
function parseName(state, context) {
  const kind = state.next();
  if (kind !== "string" && kind !== "rawString") state.unexpected(context);
  const { at, text: text2 } = parseString(state);
  return { at, name: text2 };
}

// src/render/parse-cache.ts
var MOST_TEXT = 16e6;
var caches = /* @__PURE__ */ new WeakMap();
function parseShared(name, text2, functions2) {
  const cache = cacheOf(functions2);
  const known = cache.byText.get(text2);
  if (known !== void 0 && !known.defined.has(name)) return { ...known, name };
  const parsed2 = parseTemplate(name, text2, functions2);
  if (cache.length + text2.length > MOST_TEXT) {
    cache.byText.clear();
    cache.length = 0;
  }
  cache.byText.set(text2, parsed2);
  cache.length += text2.length;
  return parsed2;
}
function cacheOf(functions2) {
  const known = caches.get(functions2);
  if (known !== void 0) return known;
  const made = { byText: /* @__PURE__ */ new Map(), length: 0 };
  caches.set(functions2, made);
  return made;
}

// src/template/format/directive.ts
var PLAIN3 = {
  minus: false,
  plus: false,
  sharp: false,
  space: false,
  zero: false,
  plusV: false,
  sharpV: false,
  width: void 0,
  precision: void 0
};
function countRunes(text2) {
  let count = text2.length;
  for (const _ of text2.matchAll(/[\u{10000}-\u{10ffff}]/gu)) count--;
  return count;
}
function padding({ width, zero, minus }, runes) {
  if (width === void 0 || width <= runes) return "";
  return (zero && !minus ? "0" : " ").repeat(width - runes);
}
function pad(directive, text2) {
  if (directive.width === void 0) return text2;
  const added = padding(directive, countRunes(text2));
  return directive.minus ? text2 + added : added + text2;
}

// src/template/format/float-text.ts
function formatFloat(value, verb, precision) {
  if (Number.isNaN(value)) return "NaN";
  if (!Number.isFinite(value)) return value > 0 ? "+Inf" : "-Inf";
  const sign = value < 0 || Object.is(value, -0) ? "-" : "";
  const size2 = Math.abs(value);
  switch (verb) {
    case "b":
      return sign + binaryText(size2);
    case "x":
      return sign + hexText(size2, precision);
    case "X":
      return sign + hexText(size2, precision).toUpperCase();
    case "e":
      return sign + exponentText(...rounded(size2, precision, { from: "first" }));
    case "E":
      return sign + exponentText(...rounded(size2, precision, { from: "first" })).toUpperCase();
    case "f":
      return sign + fixedText(...rounded(size2, precision, { from: "point" }));
    case "g":
      return sign + generalText(size2, precision);
    case "G":
      return sign + generalText(size2, precision).toUpperCase();
  }
}
function rounded(size2, precision, { from }) {
  if (precision < 0) {
    const decimal2 = shortest(size2);
    const { digits, point } = decimal2;
    return [decimal2, Math.max(from === "first" ? digits.length - 1 : digits.length - point, 0)];
  }
  const decimal = expand(size2);
  return [round(decimal, from === "first" ? precision + 1 : decimal.point + precision), precision];
}
function generalText(size2, precision) {
  const decimal = precision < 0 ? shortest(size2) : round(expand(size2), precision || 1);
  const { digits, point } = decimal;
  const wanted = precision < 0 ? digits.length : precision || 1;
  const cut3 = precision < 0 ? 6 : wanted > digits.length && digits.length >= point ? digits.length : wanted;
  if (point - 1 < -4 || point - 1 >= cut3) return exponentText(decimal, Math.min(wanted, digits.length) - 1);
  return fixedText(decimal, Math.max((wanted > point ? digits.length : wanted) - point, 0));
}
function exponentText({ digits, point }, places) {
  const fraction = places > 0 ? `.${digits.slice(1, places + 1).padEnd(places, "0")}` : "";
  const exponent = digits === "" ? 0 : point - 1;
  return `${digits[0] ?? "0"}${fraction}e${exponent < 0 ? "-" : "+"}${String(Math.abs(exponent)).padStart(2, "0")}`;
}
function fixedText({ digits, point }, places) {
  const whole = point > 0 ? digits.slice(0, point).padEnd(point, "0") : "0";
  if (places <= 0) return whole;
  const fraction = point > 0 ? digits.slice(point) : "0".repeat(Math.min(-point, places)) + digits;
  return `${whole}.${fraction.slice(0, places).padEnd(places, "0")}`;
}
function shortest(size2) {
  if (size2 === 0) return { digits: "", point: 0 };
  const [digits = "", exponent = "0"] = size2.toExponential().split("e");
  return { digits: digits.replace(".", ""), point: Number(exponent) + 1 };
}
function expand(size2) {
  if (size2 === 0) return { digits: "", point: 0 };
  const { mantissa, exponent } = partsOf2(size2);
  const all2 = String(exponent >= 0 ? mantissa << BigInt(exponent) : mantissa * 5n ** BigInt(-exponent));
  return { digits: withoutTail(all2), point: exponent >= 0 ? all2.length : all2.length + exponent };
}
function round({ digits, point }, count) {
  if (count < 0) return { digits: "", point: 0 };
  if (count >= digits.length) return { digits, point };
  const kept = digits.slice(0, count);
  if (!isRoundedUp(digits, count)) return kept === "" ? { digits: "", point: 0 } : { digits: withoutTail(kept), point };
  const nines = /9*$/.exec(kept)?.[0].length ?? 0;
  if (nines === count) return { digits: "1", point: point + 1 };
  const last2 = count - nines - 1;
  return { digits: kept.slice(0, last2) + String(Number(kept[last2]) + 1), point };
}
function isRoundedUp(digits, count) {
  const first2 = digits[count] ?? "0";
  const isHalf = first2 === "5" && digits.length === count + 1;
  return isHalf ? count > 0 && Number(digits[count - 1]) % 2 === 1 : first2 >= "5";
}
function withoutTail(digits) {
  return digits.replace(/0+$/, "");
}
function binaryText(size2) {
  const { mantissa, exponent } = partsOf2(size2);
  return `${mantissa}p${exponent < 0 ? "" : "+"}${exponent}`;
}
var FIRST_BIT = 60n;
function hexText(size2, precision) {
  let { mantissa, exponent } = partsOf2(size2);
  exponent = size2 === 0 ? 0 : exponent + 52;
  mantissa <<= FIRST_BIT - 52n;
  while (mantissa !== 0n && mantissa >> FIRST_BIT === 0n) {
    mantissa <<= 1n;
    exponent--;
  }
  if (precision >= 0 && precision < 15) {
    mantissa = roundBits(mantissa, FIRST_BIT - BigInt(precision * 4));
    if (mantissa >> FIRST_BIT + 1n !== 0n) {
      mantissa >>= 1n;
      exponent++;
    }
  }
  const all2 = (mantissa & (1n << FIRST_BIT) - 1n).toString(16).padStart(15, "0");
  const digits = precision < 0 ? withoutTail(all2) : all2.slice(0, precision).padEnd(precision, "0");
  const tail = `p${exponent < 0 ? "-" : "+"}${String(Math.abs(exponent)).padStart(2, "0")}`;
  return `0x${mantissa >> FIRST_BIT}${digits === "" ? "" : `.${digits}`}${tail}`;
}
function roundBits(value, bits) {
  const kept = value >> bits;
  const half = 1n << bits - 1n;
  const rest2 = value & (1n << bits) - 1n;
  const isUp = rest2 > half || rest2 === half && (kept & 1n) === 1n;
  return (isUp ? kept + 1n : kept) << bits;
}
function partsOf2(size2) {
  const view2 = new DataView(new ArrayBuffer(8));
  view2.setFloat64(0, size2);
  const bits = view2.getBigUint64(0);
  const biased = Number(bits >> 52n);
  const fraction = bits & (1n << 52n) - 1n;
  return biased === 0 ? { mantissa: fraction, exponent: -1074 } : { mantissa: fraction | 1n << 52n, exponent: biased - 1075 };
}

// src/template/format/number-text.ts
var BASES = { v: 10, d: 10, b: 2, o: 8, O: 8, x: 16, X: 16 };
function integerText(value, {
  verb,
  sign,
  directive
}) {
  switch (verb) {
    case "c":
      return pad(directive, String.fromCodePoint(toRune(value)));
    case "q":
      return pad(directive, goQuoteRune(toRune(value), directive.plus ? "non-ascii" : "unprintable"));
    case "U":
      return unicodeText(value, directive);
  }
  const base2 = BASES[verb];
  if (base2 === void 0) return void 0;
  if (verb === "v" && directive.sharpV && sign === "unsigned")
    return digitsText(value, "x", { ...directive, sharp: true });
  return digitsText(value, verb, directive);
}
function digitsText(value, verb, directive) {
  const { precision, width, plus, space, sharp, zero, minus } = directive;
  const unpadded = { ...directive, zero: false };
  if (precision === 0 && value === 0) return pad(unpadded, "");
  const isNegative = value < 0;
  const size2 = isNegative ? -value : value;
  let digits = size2.toString(BASES[verb]);
  const sign = isNegative ? "-" : plus ? "+" : space ? " " : "";
  const least = precision ?? (zero && !minus && width !== void 0 ? width - sign.length : 0);
  digits = digits.padStart(least, "0");
  if (sharp) digits = withBase(digits, verb);
  if (verb === "O") digits = `0o${digits}`;
  if (verb === "X") digits = digits.toUpperCase();
  return pad(unpadded, sign + digits);
}
function withBase(digits, verb) {
  switch (verb) {
    case "b":
      return `0b${digits}`;
    case "o":
    case "O":
      return digits.startsWith("0") ? digits : `0${digits}`;
    case "x":
    case "X":
      return `0x${digits}`;
    default:
      return digits;
  }
}
function unicodeText(value, directive) {
  const size2 = BigInt.asUintN(64, BigInt(value));
  const digits = size2.toString(16).toUpperCase().padStart(Math.max(directive.precision ?? 4, 4), "0");
  const shown = directive.sharp && size2 <= 0x10ffffn && isPrint(Number(size2));
  const character = shown ? ` '${String.fromCodePoint(Number(size2))}'` : "";
  return pad({ ...directive, zero: false }, `U+${digits}${character}`);
}
var FLOAT_VERBS = {
  v: ["g", -1],
  b: ["b", -1],
  g: ["g", -1],
  G: ["G", -1],
  x: ["x", -1],
  X: ["X", -1],
  f: ["f", 6],
  F: ["f", 6],
  e: ["e", 6],
  E: ["E", 6]
};
function floatText(value, verb, directive) {
  const [format, usual] = FLOAT_VERBS[verb] ?? [];
  if (format === void 0 || usual === void 0) return void 0;
  const precision = directive.precision ?? usual;
  const { zero, minus, width = 0 } = directive;
  const text2 = formatFloat(value, format, precision);
  const digits = text2.replace(/^[-+]/, "");
  const sign = signOf(text2, directive);
  if (digits === "Inf") return pad({ ...directive, zero: false }, (sign || "+") + digits);
  if (digits === "NaN") return pad({ ...directive, zero: false }, sign + digits);
  const shown = directive.sharp && format !== "b" ? withPoint(digits, format, precision) : digits;
  return pad(directive, sign + (sign !== "" && zero && !minus ? shown.padStart(width - 1, "0") : shown));
}
function signOf(text2, { plus, space }) {
  if (text2.startsWith("-")) return "-";
  return plus ? "+" : space ? " " : "";
}
function withPoint(text2, format, precision) {
  const isHex = format === "x" || format === "X";
  const at = text2.search(isHex ? /[pP]/ : /[eE]/);
  const number4 = at < 0 ? text2 : text2.slice(0, at);
  const tail = at < 0 ? "" : text2.slice(at);
  const wanted = format === "g" || format === "G" || format === "x" ? precision === -1 ? 6 : precision : 0;
  const significant = number4.replace(".", "").replace(/^0*/, "");
  const isPointed = number4.includes(".");
  const has2 = significant.length + (!isPointed && number4 === "0" ? 1 : 0);
  return number4 + (isPointed ? "" : ".") + "0".repeat(Math.max(wanted - has2, 0)) + tail;
}

// src/template/format/text-verbs.ts
function stringText(part, verb, directive, call2) {
  switch (verb) {
    case "v":
      return directive.sharpV ? quotedText(part, directive, call2) : plainText(part, directive, call2);
    case "s":
      return plainText(part, directive, call2);
    case "q":
      return quotedText(part, directive, call2);
    case "x":
    case "X": {
      const text2 = pad(directive, hexText2(toBytes(part.text), verb, directive));
      return traced(text2, call2.origins.reformatted(originOfText(part, call2.origins), "printf"));
    }
  }
  return void 0;
}
function plainText(part, directive, call2) {
  const { width, precision } = directive;
  const kept = precision === void 0 ? part : firstRunes(part, precision);
  return width === void 0 ? kept : padText(kept, directive, call2);
}
function quotedText(part, directive, call2) {
  const { precision, sharp, plus } = directive;
  const kept = precision === void 0 ? part : firstRunes(part, precision);
  const isRaw = sharp && canBackquote(kept.text);
  const quoted4 = isRaw ? inBackquotes(kept, call2.site) : goQuote(kept, call2.site, call2.origins, plus ? "non-ascii" : "unprintable");
  return padText(quoted4, directive, call2);
}
function inBackquotes(part, site) {
  const builder = new TextBuilder();
  builder.add("`", site);
  builder.addTraced(part);
  builder.add("`", site);
  return builder.toTraced();
}
function padText(part, directive, call2) {
  const added = padding(directive, countRunes(part.text));
  if (added === "") return part;
  const builder = new TextBuilder();
  const site = call2.origins.tracking === "off" ? NOBODY : call2.site;
  if (!directive.minus) builder.add(added, site);
  builder.addTraced(part);
  if (directive.minus) builder.add(added, site);
  return builder.toTraced();
}
function firstRunes(part, count) {
  const { text: text2 } = part;
  if (text2.length <= count) return part;
  let at = 0;
  for (let left = count; left > 0 && at < text2.length; left--) at += (text2.codePointAt(at) ?? 0) > 65535 ? 2 : 1;
  return slice(part, 0, at);
}
function hexText2(bytes, verb, { precision, space, sharp }) {
  const shown = bytes.subarray(0, precision ?? bytes.length);
  if (shown.length === 0) return "";
  const pairs = Array.from(shown, (byte) => byte.toString(16).padStart(2, "0"));
  const prefix = sharp ? "0x" : "";
  const text2 = prefix + pairs.join(space ? ` ${prefix}` : "");
  return verb === "X" ? text2.toUpperCase() : text2;
}

// src/template/format/print-argument.ts
var BY2 = "printf";
var ADDRESS = 824633720832;
function addArgument(printer, value) {
  const { verb, directive } = printer;
  const isNil2 = isNothing2(value);
  if (isNil2 && (verb === "v" || verb === "T")) return addChanged(printer, value, pad(directive, "<nil>"));
  switch (verb) {
    case "T":
      printer.builder.addTraced(plainText(str(typeName(value), changed(printer, value)), directive, printer.call));
      return;
    case "p":
      return addPointer(printer, value);
    case "w":
      return addBadVerb(printer, value);
  }
  if (isNil2) addBadVerb(printer, value);
  else addValue2(printer, value, 0);
}
function addBadVerb(printer, value) {
  const { builder, verb } = printer;
  const site = printer.call.origins.because(printer.call.site, originOf(value, printer.call.origins));
  if (isNothing2(value)) {
    builder.add(`%!${verb}(<nil>)`, site);
    return;
  }
  builder.add(`%!${verb}(${typeName(value)}=`, site);
  addValue2({ ...printer, verb: "v" }, value, 0);
  builder.add(")", site);
}
function addValue2(printer, value, depth2) {
  checkDepth(depth2);
  checkLength(printer.builder.length);
  switch (value.kind) {
    case "bytes":
      return addBytes(printer, value, depth2);
    case "host":
      return addHost(printer, value);
    case "list":
      return addList2(printer, value, depth2);
    case "dict":
      return addDict2(printer, value, depth2);
    case "string":
      return addString(printer, value);
    case "nil":
    case "invalid":
      return addChanged(printer, value, printer.directive.sharpV ? "interface {}(nil)" : "<nil>");
    case "bool":
    case "int":
    case "float":
      return addScalar(printer, value);
  }
}
function addString(printer, value) {
  const text2 = stringText(value, printer.verb, printer.directive, printer.call);
  if (text2 === void 0) addBadVerb(printer, value);
  else printer.builder.addTraced(text2);
}
function addScalar(printer, value) {
  const text2 = scalarText2(printer, value);
  if (text2 === void 0) addBadVerb(printer, value);
  else addChanged(printer, value, text2);
}
function scalarText2({ verb, directive }, value) {
  switch (value.kind) {
    case "bool":
      return verb === "v" || verb === "t" ? pad(directive, String(value.value)) : void 0;
    case "int":
      return integerText(value.value, { verb, sign: value.type.startsWith("u") ? "unsigned" : "signed", directive });
    case "float":
      return floatText(value.value, verb, directive);
  }
}
function addChanged(printer, value, text2) {
  printer.builder.add(text2, changed(printer, value));
}
function changed({ call: { origins } }, value) {
  return origins.reformatted(originOf(value, origins), BY2);
}
function addBytes(printer, value, depth2) {
  const { builder, verb, directive, call: call2 } = printer;
  if (verb !== "v") {
    const text2 = stringText(value, verb, directive, call2);
    if (text2 !== void 0) return builder.addTraced(text2);
  }
  const origin2 = call2.origins.reformatted(originOfText(value, call2.origins), BY2);
  const type = depth2 === 0 ? "[]byte" : "[]uint8";
  const [open, between, close] = directive.sharpV ? [`${type}{`, ", ", "}"] : ["[", " ", "]"];
  builder.add(open, origin2);
  for (const [index2, byte] of toBytes(value.text).entries()) {
    if (index2 > 0) builder.add(between, origin2);
    addValue2(printer, int(byte, origin2, "uint8"), depth2 + 1);
  }
  builder.add(close, origin2);
}
function addHost(printer, value) {
  const { verb, directive, builder, call: call2 } = printer;
  if (value.goKind === "complex128") {
    const digits = complexText(asComplex(value), printer);
    if (digits !== void 0) return addChanged(printer, value, digits);
  }
  const text2 = stringText(value.print(), verb, { ...directive, sharpV: false }, call2);
  if (text2 !== void 0) return builder.addTraced(text2);
  const number4 = value.goKind === "int64" || value.goKind === "int" ? value.toJson?.() : void 0;
  if (number4?.kind === "int" || number4?.kind === "float") {
    const digits = integerText(number4.value, { verb, sign: "signed", directive });
    if (digits !== void 0) return addChanged(printer, value, digits);
  }
  const site = call2.origins.because(call2.site, value.origin);
  builder.add(`%!${verb}(${value.type}=`, site);
  builder.addTraced(value.print());
  builder.add(")", site);
}
function complexText([real, imaginary], { verb, directive }) {
  const parts = [floatText(real, verb, directive), floatText(imaginary, verb, { ...directive, plus: true })];
  return parts.includes(void 0) ? void 0 : `(${parts.join("")}i)`;
}
function addList2(printer, list2, depth2) {
  const { builder, directive, call: call2 } = printer;
  const own = call2.origins.derived(list2.origin, BY2);
  const [open, between, close] = directive.sharpV ? [`${typeName(list2)}{`, ", ", "}"] : ["[", " ", "]"];
  if (directive.sharpV && list2.isNil === true) return builder.add(`${typeName(list2)}(nil)`, own);
  builder.add(open, own);
  for (const [index2, item] of list2.items.entries()) {
    if (index2 > 0) builder.add(between, own);
    addValue2(printer, item, depth2 + 1);
  }
  builder.add(close, own);
}
function addDict2(printer, dict2, depth2) {
  const { builder, directive, call: call2 } = printer;
  const own = call2.origins.derived(dict2.origin, BY2);
  const [open, between, close] = directive.sharpV ? [`${typeName(dict2)}{`, ", ", "}"] : ["map[", " ", "]"];
  if (directive.sharpV && dict2.isNil === true) return builder.add(`${typeName(dict2)}(nil)`, own);
  builder.add(open, own);
  for (const [index2, key2] of sortedKeys(dict2).entries()) {
    if (index2 > 0) builder.add(between, own);
    addValue2(printer, { kind: "string", ...keyText2(dict2, key2, call2.origins) }, depth2 + 1);
    builder.add(":", own);
    addValue2(printer, dict2.entries.get(key2) ?? { kind: "nil", origin: 0 }, depth2 + 1);
  }
  builder.add(close, own);
}
function addPointer(printer, value) {
  const isNil2 = (value.kind === "list" || value.kind === "dict") && value.isNil === true;
  const hasAddress = value.kind === "list" || value.kind === "dict" || value.kind === "bytes" || value.kind === "host" && ["ptr", "map", "slice", "func"].includes(value.goKind);
  if (!hasAddress) return addBadVerb(printer, value);
  const directive = { ...printer.directive, sharp: !printer.directive.sharp };
  const text2 = integerText(isNil2 ? 0 : ADDRESS, { verb: "x", sign: "unsigned", directive });
  addChanged(printer, value, text2 ?? "");
}

// src/template/format/printf.ts
var LARGEST = 1e6;
var FIRST_LETTER = 97;
var LAST_LETTER = 122;
var FLAGS = {
  "-": "minus",
  "+": "plus",
  "#": "sharp",
  " ": "space",
  "0": "zero"
};
function sprintf(format, args, call2) {
  return new FormatReader(format, args, call2).read();
}
var FormatReader = class {
  #format;
  #args;
  #call;
  #builder = new TextBuilder();
  /** Where in the format, and which argument is next. */
  #at = 0;
  #next = 0;
  /** Whether any `[n]` stood in the format, and whether those of this verb were good. */
  #isReordered = false;
  #isGoodIndex = true;
  /** Whether no `]` is left in the format, which is then not searched again. */
  #isUnclosed = false;
  /** Whether `[n]` stands directly before. */
  #isAfterIndex = false;
  /** The origins of arguments that were a width or precision of this verb. */
  #why = NOBODY;
  constructor(format, args, call2) {
    this.#format = format;
    this.#args = args;
    this.#call = call2;
  }
  read() {
    const { text: text2 } = this.#format;
    let copied2 = 0;
    while (this.#at < text2.length) {
      checkLength(this.#builder.length);
      const percent = text2.indexOf("%", this.#at);
      const end = percent < 0 ? text2.length : percent;
      if (end > this.#at) this.#builder.addSlice(this.#format, this.#at, end);
      copied2 += end - this.#at;
      this.#at = end;
      if (percent >= 0) this.#readVerb();
    }
    if (!this.#isReordered && this.#next < this.#args.length) this.#addExtra();
    const { runs } = this.#format;
    if (copied2 === 0 || runs.length > RUN) {
      const { origins } = this.#call;
      this.#builder.add("", origins.derived(originOfText(this.#format, origins), "printf"));
    }
    return this.#builder.toTraced();
  }
  /** From `%` to the verb. */
  #readVerb() {
    const { text: text2 } = this.#format;
    this.#at++;
    this.#isGoodIndex = true;
    this.#isAfterIndex = false;
    this.#why = NOBODY;
    const letter = text2.charCodeAt(this.#at);
    if (letter >= FIRST_LETTER && letter <= LAST_LETTER) {
      this.#at++;
      this.#print(String.fromCharCode(letter), PLAIN3);
      return;
    }
    const directive = this.#readDirective();
    if (this.#at >= text2.length) {
      this.#say("%!(NOVERB)");
      return;
    }
    const code = text2.codePointAt(this.#at) ?? 0;
    const verb = String.fromCodePoint(isStray(code) ? 65533 : code);
    this.#at += verb.length;
    if (verb === "%") this.#builder.addSlice(this.#format, this.#at - 1, this.#at);
    else if (!this.#isGoodIndex) this.#say(`%!${verb}(BADINDEX)`);
    else this.#print(verb, directive);
  }
  #print(verb, directive) {
    const value = this.#args[this.#next];
    if (value === void 0) {
      this.#say(`%!${verb}(MISSING)`);
      return;
    }
    this.#next++;
    const { sharp, plus } = directive;
    const own = verb === "v" || verb === "w" ? { ...directive, sharp: false, plus: false, sharpV: sharp, plusV: plus } : directive;
    if (this.#why === NOBODY) {
      addArgument({ builder: this.#builder, call: this.#call, verb, directive: own }, value);
      return;
    }
    const builder = new TextBuilder();
    addArgument({ builder, call: this.#call, verb, directive: own }, value);
    const why = this.#why;
    this.#builder.addTraced(mapOrigins(builder.toTraced(), (origin2) => this.#call.origins.because(origin2, why)));
  }
  /** Arguments that no verb took. */
  #addExtra() {
    this.#say("%!(EXTRA ");
    for (const [index2, value] of this.#args.slice(this.#next).entries()) {
      if (index2 > 0) this.#say(", ");
      const isNothing3 = value.kind === "nil" || value.kind === "invalid";
      if (!isNothing3) this.#say(`${typeName(value)}=`);
      addArgument({ builder: this.#builder, call: this.#call, verb: "v", directive: PLAIN3 }, value);
    }
    this.#say(")");
  }
  #say(text2) {
    const { origins, site } = this.#call;
    this.#builder.add(text2, origins.because(site, this.#why));
  }
  #readDirective() {
    const directive = { ...PLAIN3 };
    for (let flag = this.#flag(); flag !== void 0; flag = this.#flag()) directive[flag] = true;
    this.#readIndex();
    if (this.#format.text[this.#at] === "*") this.#readWidthArgument(directive);
    else {
      directive.width = this.#readNumber();
      if (this.#isAfterIndex && directive.width !== void 0) this.#isGoodIndex = false;
    }
    if (this.#format.text[this.#at] === "." && this.#at + 1 < this.#format.text.length) this.#readPrecision(directive);
    if (!this.#isAfterIndex) this.#readIndex();
    return directive;
  }
  #flag() {
    const flag = FLAGS[this.#format.text[this.#at] ?? ""];
    if (flag !== void 0) this.#at++;
    return flag;
  }
  #readWidthArgument(directive) {
    this.#at++;
    const width = this.#readArgument();
    if (width === void 0) this.#say("%!(BADWIDTH)");
    directive.width = width === void 0 ? void 0 : Math.abs(width);
    if (width !== void 0 && width < 0) {
      directive.minus = true;
      directive.zero = false;
    }
    this.#isAfterIndex = false;
  }
  #readPrecision(directive) {
    this.#at++;
    if (this.#isAfterIndex) this.#isGoodIndex = false;
    this.#readIndex();
    if (this.#format.text[this.#at] !== "*") {
      directive.precision = this.#readNumber() ?? 0;
      return;
    }
    this.#at++;
    const precision = this.#readArgument();
    if (precision === void 0 || precision < 0) this.#say("%!(BADPREC)");
    else directive.precision = precision;
    this.#isAfterIndex = false;
  }
  /** An argument that is a width or a precision. */
  #readArgument() {
    const value = this.#args[this.#next];
    if (value === void 0) return void 0;
    this.#next++;
    const { origins } = this.#call;
    this.#why = origins.union(this.#why, originOf(value, origins));
    if (value.kind !== "int" || typeof value.value === "bigint") return void 0;
    return Math.abs(value.value) > LARGEST ? void 0 : value.value;
  }
  /** Digits, if any stand there; a number that is too large ends the format. */
  #readNumber() {
    const digits = /[0-9]*/y;
    digits.lastIndex = this.#at;
    const [found = ""] = digits.exec(this.#format.text) ?? [];
    if (found === "") return void 0;
    const number4 = toNumber(found);
    this.#at = number4 === void 0 ? this.#format.text.length : this.#at + found.length;
    return number4;
  }
  /** `[n]`, if it stands there. */
  #readIndex() {
    const { text: text2 } = this.#format;
    this.#isAfterIndex = false;
    if (text2[this.#at] !== "[") return;
    this.#isReordered = true;
    const close = this.#isUnclosed ? -1 : text2.indexOf("]", this.#at);
    if (close < 0) this.#isUnclosed = true;
    if (close < 0 || text2.length - this.#at < 3) {
      this.#isGoodIndex = false;
      this.#at++;
      return;
    }
    const inside = text2.slice(this.#at + 1, close);
    this.#at = close + 1;
    const number4 = /^[0-9]+$/.test(inside) ? toNumber(inside) : void 0;
    this.#isAfterIndex = number4 !== void 0;
    if (number4 !== void 0 && number4 >= 1 && number4 <= this.#args.length) this.#next = number4 - 1;
    else this.#isGoodIndex = false;
  }
};
function toNumber(digits) {
  let number4 = 0;
  for (const digit of digits) {
    if (number4 > LARGEST) return void 0;
    number4 = number4 * 10 + Number(digit);
  }
  return number4;
}

// src/template/compare.ts
function isEqual2(a, b, dialect) {
  const x = asNumber(a);
  const y = asNumber(b);
  const kind = basicKind(x);
  const otherKind = basicKind(y);
  if (isInteger(kind) && isInteger(otherKind)) return sameScalar(x, y);
  if (kind !== otherKind) {
    if (isNothing2(a) || isNothing2(b)) return false;
    throw incompatible(a, b, dialect);
  }
  return kind === "other" ? isSameOther(a, b) : sameScalar(x, y);
}
function isLess(a, b, dialect) {
  const x = asNumber(a);
  const y = asNumber(b);
  const kind = basicKind(x);
  const otherKind = basicKind(y);
  if (kind === "other" || otherKind === "other") throw new FunctionError("invalid type for comparison");
  if (kind !== otherKind && !(isInteger(kind) && isInteger(otherKind))) throw incompatible(a, b, dialect);
  if (kind === "bool") throw new FunctionError("invalid type for comparison");
  if (x.kind === "string" && y.kind === "string") return compareBytes(x.text, y.text) < 0;
  return "value" in x && "value" in y && x.value < y.value;
}
function isInteger(kind) {
  return kind === "int" || kind === "uint";
}
function basicKind(value) {
  switch (value.kind) {
    case "bool":
    case "float":
    case "string":
      return value.kind;
    case "int":
      return value.type.startsWith("u") ? "uint" : "int";
    case "nil":
    case "invalid":
    case "bytes":
    case "list":
    case "dict":
    case "host":
      return "other";
  }
}
function asNumber(value) {
  if (value.kind !== "host" || value.goKind !== "int64" && value.goKind !== "int") return value;
  const number4 = value.toJson?.();
  return number4?.kind === "int" ? number4 : value;
}
function sameScalar(a, b) {
  if (a.kind === "string" && b.kind === "string") return a.text === b.text;
  return "value" in a && "value" in b && a.value === b.value;
}
function isSameOther(a, b) {
  if (!isNothing2(a) && !isNothing2(b) && kindName(a) !== kindName(b)) {
    throw refusal3("non-comparable types %s: %v, %s: %v", [a, typeOf(a), typeOf(b), b]);
  }
  if (isNil(a) || isNil(b)) return isNil(a) && isNil(b);
  if (!isComparable(b)) throw refusal3("non-comparable type %s: %v", [b, typeOf(b)]);
  return a.kind === "host" && b.kind === "host" && isSameHost(a, b);
}
function isNil(value) {
  return isNothing2(value) || (value.kind === "list" || value.kind === "dict") && value.isNil === true;
}
function isComparable(value) {
  return value.kind === "host" && ["ptr", "struct", "complex128"].includes(value.goKind);
}
function isSameHost(a, b) {
  if (a.inner === b.inner) return true;
  return a.goKind !== "ptr" && a.type === b.type && a.print().text === b.print().text;
}
function typeOf(value) {
  return str(typeName(value));
}
function refusal3(format, args) {
  return new FunctionError(sprintf(str(format), args, { origins: UNTRACKED2, site: 0 }).text);
}
var UNTRACKED2 = new Origins("off");
function incompatible(a, b, dialect) {
  const text2 = "incompatible types for comparison";
  return new FunctionError(dialect === "go1.23" ? text2 : `${text2}: ${typeName(a)} and ${typeName(b)}`);
}

// src/template/format/sprint.ts
function sprint(values3, call2) {
  const builder = new TextBuilder();
  let before;
  for (const value of values3) {
    if (before !== void 0 && before.kind !== "string" && value.kind !== "string") builder.add(" ", call2.site);
    builder.addTraced(printValue(value, call2.origins));
    checkLength(builder.length);
    before = value;
  }
  return builder.toTraced();
}
function sprintln(values3, call2) {
  const builder = new TextBuilder();
  for (const [index2, value] of values3.entries()) {
    if (index2 > 0) builder.add(" ", call2.site);
    builder.addTraced(printValue(value, call2.origins));
    checkLength(builder.length);
  }
  builder.add("\n", call2.site);
  return builder.toTraced();
}

// src/template/function.ts
function fixed(params, body) {
  const run = body;
  if (params.length <= 4) return { params, run: (call2, [a, b, c, d]) => run(call2, a, b, c, d) };
  return { params, run: (call2, args) => body(call2, ...args) };
}
function variadic(params, rest2, body) {
  return {
    params,
    rest: rest2,
    run: (call2, args) => (
      // As above.
      body(call2, args.slice(params.length), ...args)
    )
  };
}

// src/template/functions/escaping.ts
var HTML = {
  "\0": "\uFFFD",
  '"': "&#34;",
  "'": "&#39;",
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;"
};
var html = escaping(/[\0"'&<>]/g, (character) => HTML[character] ?? character);
var JS = { "\\": "\\\\", "'": "\\'", '"': '\\"' };
var JS_SPECIAL = new RegExp(`["'\\\\<>&=]|(?![\\x7f\\udc80-\\udcff])${UNPRINTABLE}`, "gu");
var js = escaping(JS_SPECIAL, (character) => {
  const code = character.codePointAt(0) ?? 0;
  return JS[character] ?? `\\u${code.toString(16).toUpperCase().padStart(4, "0")}`;
});
var urlquery = escaping(/[^A-Za-z0-9\-_.~]/gu, (character) => {
  if (character === " ") return "+";
  return Array.from(toBytes(character), (byte) => `%${byte.toString(16).toUpperCase().padStart(2, "0")}`).join("");
});
function escaping(pattern, escape3) {
  return variadic([], "any", (call2, args) => {
    const { origins, name: by } = call2;
    const builder = new TextBuilder();
    addEscaped(builder, textOf2(args, call2), { pattern, escape: escape3, by, origins });
    return strOf(builder.toTraced());
  });
}
function textOf2(args, call2) {
  return sprint(
    args.map((arg) => isNothing2(arg) ? str("<no value>", call2.origins.reformatted(arg.origin, call2.name)) : arg),
    call2
  );
}

// src/template/dict-entry.ts
function absentOrigin(dict2, key2) {
  return dict2.absent?.(key2) ?? dict2.origin;
}
function presenceOrigin(dict2, key2, origins) {
  const value = dict2.entries.get(key2);
  if (value === void 0) return absentOrigin(dict2, key2);
  const here = origins.union(dict2.keyOrigins?.get(key2) ?? dict2.origin, originOf(value, origins));
  return origins.union(here, dict2.why ?? NOBODY);
}
function originOfKey(key2, call2) {
  const { runs, text: text2 } = key2;
  const isCopy = runs.length === 3 && runs[0] === text2.length && runs[2] === 0;
  return isCopy ? runs[1] ?? NOBODY : call2.origins.derived(originOf(key2, call2.origins), call2.name);
}
function putEntry(call2, dict2, key2, entry) {
  const { origins, gate } = call2;
  dict2.entries.set(key2, gate === 0 ? entry.value : withOrigin(entry.value, (origin2) => origins.gated(origin2, gate)));
  noteKey(call2, dict2, key2, entry.keyOrigin);
}
function setEntry(call2, dict2, key2, value) {
  const { origins, gate } = call2;
  const keyOrigin = originOfKey(key2, call2);
  putEntry(call2, dict2, key2.text, { value, keyOrigin });
  if (origins.tracking === "off") return;
  const absences = absencesOf(dict2, origins);
  absences.worked = origins.union(absences.worked, origins.gated(keyOrigin, gate));
}
function removeEntry(call2, dict2, key2, why) {
  const { origins, gate } = call2;
  const before = dict2.entries.get(key2);
  if (before === void 0) return;
  dict2.entries.delete(key2);
  dict2.keyOrigins?.delete(key2);
  if (origins.tracking === "off") return;
  const removed = origins.gated(origins.union(why, originOf(before, origins)), gate);
  absencesOf(dict2, origins).removed.set(key2, removed);
}
function noteKey({ origins, gate }, dict2, key2, origin2) {
  if (origins.tracking === "off") return;
  keyOriginsOf(dict2).set(key2, origins.gated(origin2, gate));
}
function dictFrom(entries, about) {
  const { origin: origin2, sources, origins } = about;
  if (origins.tracking === "off") return { kind: "dict", of: "any", entries, origin: origin2 };
  const keyOrigins = /* @__PURE__ */ new Map();
  for (const key2 of entries.keys()) {
    const known = sources.find((source) => source.entries.has(key2))?.keyOrigins?.get(key2);
    if (known !== void 0) keyOrigins.set(key2, known);
  }
  const absent = (key2) => {
    let all2 = origin2;
    for (const source of sources) {
      all2 = origins.union(all2, source.entries.has(key2) ? NOBODY : absentOrigin(source, key2));
    }
    return all2;
  };
  return { kind: "dict", of: "any", entries, origin: origin2, keyOrigins, absent };
}
function joinAbsent(dict2, other, origins) {
  if (origins.tracking === "on" && dict2.entries !== other.entries) absencesOf(dict2, origins).joined.add(other);
}
var ABSENCES = /* @__PURE__ */ new WeakMap();
function absencesOf(changed2, origins) {
  const dict2 = viewed(changed2);
  const known = ABSENCES.get(dict2);
  if (known !== void 0) return known;
  const absences = { worked: NOBODY, removed: /* @__PURE__ */ new Map(), joined: /* @__PURE__ */ new Set() };
  ABSENCES.set(dict2, absences);
  const before = dict2.absent;
  let isAsked = false;
  const open = dict2;
  open.absent = (key2) => {
    let all2 = before?.(key2) ?? dict2.origin;
    if (isAsked) return all2;
    isAsked = true;
    all2 = origins.union(all2, absences.worked);
    all2 = origins.union(all2, absences.removed.get(key2) ?? NOBODY);
    for (const other of absences.joined) all2 = origins.union(all2, presenceOrigin(other, key2, origins));
    isAsked = false;
    return all2;
  };
  return absences;
}
function asPlainMap(dict2, origins) {
  if (dict2.typeName === void 0) return dict2;
  const { entries, origin: origin2, why } = dict2;
  const plain2 = { kind: "dict", of: "any", entries, origin: origin2 };
  if (origins.tracking === "off") return plain2;
  const view2 = {
    ...plain2,
    keyOrigins: keyOriginsOf(dict2),
    absent: (key2) => absentOrigin(dict2, key2),
    viewOf: viewed(dict2)
  };
  return why === void 0 ? view2 : { ...view2, why };
}

// src/template/functions/indexing.ts
var index = variadic(["value"], "value", ({ origins, name }, keys2, item) => {
  if (isNothing2(item)) throw new FunctionError("index of untyped nil", { origin: item.origin });
  let at = item;
  for (const key2 of keys2) at = because(elementAt(at, key2, { origins, name }), originOf(key2, origins), origins);
  return at;
});
var len = fixed(["value"], ({ origins, name }, item) => {
  const origin2 = originOf(item, origins);
  return int(lengthOf(item, origin2), origins.derived(origin2, name));
});
function lengthOf(item, origin2) {
  switch (item.kind) {
    case "string":
    case "bytes":
      return byteLength(item.text);
    case "list":
      return item.items.length;
    case "dict":
      return item.entries.size;
    case "nil":
      throw new FunctionError("len of nil pointer", { origin: origin2 });
    case "invalid":
      throw new FunctionError("reflect: call of reflect.Value.Type on zero Value", { origin: origin2 });
    case "host": {
      const elements = item.elements?.();
      if (elements !== void 0) return lengthOf(elements, origin2);
      break;
    }
    case "bool":
    case "int":
    case "float":
  }
  throw new FunctionError(`len of type ${pointedType(item)}`, { origin: origin2 });
}
function elementAt(item, key2, indexing) {
  switch (item.kind) {
    case "nil":
    case "invalid":
      throw new FunctionError("index of nil pointer", { origin: item.origin });
    case "list":
      return itemAt(item, indexWithin(key2, item.items.length, "slice"), indexing);
    case "string":
      return byteAt(item, indexWithin(key2, byteLength(item.text), "string"), indexing);
    case "bytes":
      return byteAt(item, indexWithin(key2, byteLength(item.text), "slice"), indexing);
    case "dict":
      return entryOf2(item, key2, indexing);
    case "host": {
      const elements = item.elements?.();
      if (elements !== void 0) return elementAt(elements, key2, indexing);
      break;
    }
    case "bool":
    case "int":
    case "float":
  }
  throw new FunctionError(`can't index item of type ${pointedType(item)}`, { origin: originOf(item, indexing.origins) });
}
function itemAt({ items, origin: origin2 }, at, { origins }) {
  return because(items[at] ?? nothing("nil"), origin2, origins);
}
function byteAt(part, at, { origins, name }) {
  return int(toBytes(part.text)[at] ?? 0, origins.derived(originOfText(part, origins), name), "uint8");
}
function indexWithin(key2, length, kind) {
  if (isNothing2(key2)) throw new FunctionError("cannot index slice/array with nil", { origin: key2.origin });
  if (key2.kind !== "int") throw new FunctionError(`cannot index slice/array with type ${typeName(key2)}`);
  const { value, origin: origin2 } = key2;
  if (value < 0 || value > length) throw new FunctionError(`index out of range: ${value}`, { origin: origin2 });
  if (value === length) throw new FunctionError(`reflect: ${kind} index out of range`, { origin: origin2 });
  return Number(value);
}
function entryOf2(dict2, key2, { origins }) {
  if (isNothing2(key2)) throw new FunctionError("value is nil; should be of type string", { origin: key2.origin });
  if (key2.kind !== "string") throw new FunctionError(`value has type ${typeName(key2)}; should be string`);
  const value = dict2.entries.get(key2.text);
  if (value !== void 0) return foundIn(dict2, value, origins);
  const origin2 = absentOrigin(dict2, key2.text);
  return dict2.of === "string" ? str("", origin2) : nothing("nil", origin2);
}
function pointedType(value) {
  return typeName(value).replace(/^\*/, "");
}

// src/template/functions/text-size.ts
var MOST_RUNS = 1e6;
function checkText({ name }, length) {
  if (!(length <= LONGEST_TEXT)) throw new FunctionError(`the result of ${name} is too long`, { reason: "limit" });
}
function spendOnText(call2, length) {
  checkText(call2, length);
  call2.limits.spend(Math.ceil(length / 100));
}
function paid({ limits }, part) {
  limits.spend(part.text.length / 100 + part.runs.length);
  return part;
}
function checkItems({ name }, count) {
  if (!(count <= MOST_ITEMS)) throw new FunctionError(`the result of ${name} has too many items`, { reason: "limit" });
}
function spendOnItems(call2, count) {
  checkItems(call2, count);
  call2.limits.spend(Math.ceil(count / 100));
}

// src/template/functions/builtins.ts
function builtinFunctions(dialect) {
  return [...UNCHANGED, ...comparisons(dialect)];
}
var print2 = variadic([], "any", (call2, args) => strOf(paid(call2, sprint(args, call2))));
var println = variadic([], "any", (call2, args) => strOf(paid(call2, sprintln(args, call2))));
var printf = variadic(["string"], "any", (call2, args, format) => strOf(paid(call2, sprintf(format, args, call2))));
var not = fixed(
  ["value"],
  ({ origins, name }, value) => bool(!isTrue(value), origins.derived(originOf(value, origins), name))
);
function deciding(decides) {
  return variadic(["value"], "value", ({ origins }, rest2, first2) => {
    let value = first2;
    let why = NOBODY;
    for (const next2 of rest2) {
      if (decides(value)) break;
      why = origins.union(why, originOf(value, origins));
      value = next2;
    }
    return because(value, why, origins);
  });
}
var and = deciding((value) => !isTrue(value));
var or = deciding(isTrue);
var call = variadic(["value"], "value", (_call, _rest, called) => {
  if (isNothing2(called)) throw new FunctionError("call of nil", { origin: called.origin });
  throw new FunctionError(`non-function of type ${typeName(called)}`);
});
var UNCHANGED = [
  ["and", and],
  ["call", call],
  ["html", html],
  ["index", index],
  ["js", js],
  ["len", len],
  ["not", not],
  ["or", or],
  ["print", print2],
  ["printf", printf],
  ["println", println],
  ["urlquery", urlquery]
];
function comparisons(dialect) {
  const equal = (a, b) => isEqual2(a, b, dialect);
  const less = (a, b) => isLess(a, b, dialect);
  const lessOrEqual = (a, b) => less(a, b) || equal(a, b);
  const eq = variadic(["value"], "value", (running, rest2, first2) => {
    if (rest2.length === 0) throw new FunctionError("missing argument for comparison");
    for (const [at, value] of rest2.entries()) {
      const isFound2 = refusing(running, [first2, value], () => equal(first2, value));
      if (isFound2) return answer(running, [first2, ...rest2.slice(0, at + 1)], true);
    }
    return answer(running, [first2, ...rest2], false);
  });
  return [
    ["eq", eq],
    ["ne", compared((a, b) => !equal(a, b))],
    ["lt", compared(less)],
    ["le", compared(lessOrEqual)],
    // As Go has it, which is another answer than less the other way round for what is no number.
    ["gt", compared((a, b) => !lessOrEqual(a, b))],
    ["ge", compared((a, b) => !less(a, b))]
  ];
}
function compared(decide2) {
  return fixed(
    ["value", "value"],
    (running, a, b) => answer(
      running,
      [a, b],
      refusing(running, [a, b], () => decide2(a, b))
    )
  );
}
function answer({ origins, name }, looked, truth) {
  return bool(truth, origins.derived(deepOriginOfAll(looked, origins), name));
}
function refusing({ origins }, operands, decide2) {
  try {
    return decide2();
  } catch (error) {
    if (!(error instanceof FunctionError) || error.origin !== 0) throw error;
    throw new FunctionError(error.message, { reason: error.reason, origin: deepOriginOfAll(operands, origins) });
  }
}

// src/template/int64.ts
var MIN_INT64 = -(2n ** 63n);
function wrapInt64(value) {
  const wrapped = BigInt.asIntN(64, value);
  return wrapped >= Number.MIN_SAFE_INTEGER && wrapped <= Number.MAX_SAFE_INTEGER ? Number(wrapped) : wrapped;
}
function addInt64(a, b) {
  if (typeof a === "number" && typeof b === "number") {
    const sum = a + b;
    if (Number.isSafeInteger(sum)) return sum;
  }
  return wrapInt64(BigInt(a) + BigInt(b));
}
function subInt64(a, b) {
  if (typeof a === "number" && typeof b === "number") {
    const difference = a - b;
    if (Number.isSafeInteger(difference)) return difference;
  }
  return wrapInt64(BigInt(a) - BigInt(b));
}
function mulInt64(a, b) {
  if (typeof a === "number" && typeof b === "number") {
    const product = a * b;
    if (Number.isSafeInteger(product)) return product + 0;
  }
  return wrapInt64(BigInt(a) * BigInt(b));
}
function divInt64(a, b) {
  return typeof a === "number" && typeof b === "number" ? Math.trunc(a / b) + 0 : wrapInt64(BigInt(a) / BigInt(b));
}
function modInt64(a, b) {
  return typeof a === "number" && typeof b === "number" ? a % b + 0 : wrapInt64(BigInt(a) % BigInt(b));
}
function toInt64(value) {
  switch (value.kind) {
    case "int":
      return typeof value.value === "bigint" ? wrapInt64(value.value) : value.value;
    case "float":
      return truncate(value.value);
    case "bool":
      return Number(value.value);
    case "string":
      return parseInt64(withoutZeroDecimals(value.text)) ?? 0;
    case "host":
      return enumNumber(value);
    case "invalid":
    case "nil":
    case "bytes":
    case "list":
    case "dict":
      return 0;
  }
}
function toFloat64(value) {
  switch (value.kind) {
    case "int":
      return Number(value.value);
    case "float":
      return value.value;
    case "bool":
      return Number(value.value);
    case "string":
      return parseFloat64(value.text) ?? 0;
    case "host":
      return enumNumber(value);
    case "invalid":
    case "nil":
    case "bytes":
    case "list":
    case "dict":
      return 0;
  }
}
function enumNumber({ type, inner }) {
  return (type === "time.Month" || type === "time.Weekday") && typeof inner === "number" ? inner : 0;
}
function truncate(value) {
  if (Number.isSafeInteger(Math.trunc(value))) return Math.trunc(value) + 0;
  if (!(value >= -(2 ** 63) && value < 2 ** 63)) return MIN_INT64;
  return wrapInt64(BigInt(Math.trunc(value)));
}
function withoutZeroDecimals(text2) {
  const point = text2.lastIndexOf(".");
  return point >= 0 && /^0+$/.test(text2.slice(point + 1)) ? text2.slice(0, point) : text2;
}
var INTEGER2 = /^([-+]?)(?:(0[xX](?:_?[0-9a-fA-F])+|0[bB](?:_?[01])+|0[oO](?:_?[0-7])+|[1-9](?:_?[0-9])*)|0((?:_?[0-7])*))$/;
var LONGEST2 = 1e3;
function parseInt64(text2) {
  const match = text2.length > LONGEST2 ? null : INTEGER2.exec(text2);
  if (match === null) return void 0;
  const [, sign, plain2, octal = ""] = match;
  const size2 = BigInt((plain2 ?? `0o0${octal}`).replaceAll("_", ""));
  return fitInt64(sign === "-" ? -size2 : size2);
}
function parseDecimal(text2) {
  return text2.length <= LONGEST2 && /^[-+]?[0-9]+$/.test(text2) ? fitInt64(BigInt(text2.replace("+", ""))) : void 0;
}
function parseNearestDecimal(text2) {
  const value = parseDecimal(text2);
  if (value !== void 0) return value;
  if (!/^[-+]?[0-9]+$/.test(text2)) return 0;
  return text2.startsWith("-") ? MIN_INT64 : -MIN_INT64 - 1n;
}
function parseOctal(text2) {
  if (text2.length > LONGEST2 || !/^[-+]?[0-7]+$/.test(text2)) return void 0;
  const size2 = BigInt(`0o${text2.replace(/^[-+]/, "")}`);
  return fitInt64(text2.startsWith("-") ? -size2 : size2);
}
function fitInt64(value) {
  return value >= MIN_INT64 && value < -MIN_INT64 ? wrapInt64(value) : void 0;
}
var FLOAT = /^[-+]?(?:[0-9](?:_?[0-9])*(?:\.(?:[0-9](?:_?[0-9])*)?)?|\.[0-9](?:_?[0-9])*)(?:[eE][-+]?[0-9](?:_?[0-9])*)?$/;
var HEX_FLOAT = /^([-+]?)0[xX](?:_?([0-9a-fA-F](?:_?[0-9a-fA-F])*)?(?:\.([0-9a-fA-F](?:_?[0-9a-fA-F])*)?)?)[pP]([-+]?[0-9](?:_?[0-9])*)$/;
var WORDS2 = /^(?:([-+]?)inf(?:inity)?|nan)$/i;
function parseFloat64(text2) {
  if (FLOAT.test(text2)) {
    const value = Number(text2.replaceAll("_", ""));
    return Number.isFinite(value) ? value : void 0;
  }
  const word2 = WORDS2.exec(text2);
  if (word2 !== null) return /nan/i.test(text2) ? Number.NaN : word2[1] === "-" ? -Infinity : Infinity;
  return parseHexFloat(text2);
}
function parseHexFloat(text2) {
  const match = HEX_FLOAT.exec(text2);
  if (match === null) return void 0;
  const [, sign, whole = "", fraction = "", exponent = "0"] = match;
  const fractionDigits = fraction.replaceAll("_", "");
  const digits = whole.replaceAll("_", "") + fractionDigits;
  if (digits === "" || digits.length > LONGEST2) return void 0;
  const power = Number(exponent.replaceAll("_", "")) - 4 * fractionDigits.length;
  const value = scaled2(BigInt(`0x${digits}`), power);
  if (!Number.isFinite(value)) return void 0;
  return sign === "-" ? -value : value;
}
function scaled2(size2, power) {
  if (size2 === 0n) return 0;
  if (power > 1100) return Infinity;
  if (power >= 0) return Number(size2 << BigInt(power));
  const bits = size2.toString(2).length;
  if (bits + power < -1080) return 0;
  const kept = Math.max(0, Math.min(53, bits + power + 1074));
  const drop = bits - kept;
  if (drop <= 0) return timesPowerOfTwo(Number(size2), power);
  const cut3 = BigInt(drop);
  const quotient = size2 >> cut3;
  const rest2 = size2 - (quotient << cut3);
  const half = 1n << cut3 - 1n;
  const isUp = rest2 > half || rest2 === half && (quotient & 1n) === 1n;
  return timesPowerOfTwo(Number(isUp ? quotient + 1n : quotient), power + drop);
}
function timesPowerOfTwo(value, power) {
  const half = Math.trunc(power / 2);
  return value * 2 ** half * 2 ** (power - half);
}

// src/template/functions/decimals.ts
var ZERO = { digits: 0n, exponent: 0 };
var ONE = { digits: 1n, exponent: 0 };
function toDecimal(value) {
  if (!Number.isFinite(value)) {
    throw new FunctionError(`Cannot create a Decimal from ${value > 0 ? "+Inf" : value < 0 ? "-Inf" : "NaN"}`);
  }
  if (value === 0) return ZERO;
  const [digits = "0", exponent = "0"] = value.toExponential().split("e");
  const point = digits.indexOf(".");
  const places = point < 0 ? 0 : digits.length - point - 1;
  return { digits: BigInt(digits.replace(".", "")), exponent: Number(exponent) - places };
}
function toNumber2({ digits, exponent }) {
  return Number(`${digits}e${exponent}`);
}
function digitsAt({ digits, exponent }, wanted) {
  return digits * 10n ** BigInt(exponent - wanted);
}
function add(a, b) {
  const exponent = Math.min(a.exponent, b.exponent);
  return { digits: digitsAt(a, exponent) + digitsAt(b, exponent), exponent };
}
function subtract(a, b) {
  return add(a, { digits: -b.digits, exponent: b.exponent });
}
function multiply(a, b) {
  return { digits: a.digits * b.digits, exponent: a.exponent + b.exponent };
}
var PLACES = 16;
function divide(a, b) {
  if (b.digits === 0n) throw new FunctionError("decimal division by 0");
  const shift = a.exponent - b.exponent + PLACES;
  const dividend = shift < 0 ? a.digits : a.digits * 10n ** BigInt(shift);
  const divisor = shift < 0 ? b.digits * 10n ** BigInt(-shift) : b.digits;
  const quotient = dividend / divisor;
  const rest2 = dividend - quotient * divisor;
  const isUp = size(rest2) * 2n >= size(divisor);
  const step = a.digits < 0n === b.digits < 0n ? 1n : -1n;
  return { digits: isUp ? quotient + step : quotient, exponent: -PLACES };
}
function size(value) {
  return value < 0n ? -value : value;
}
function reckon(call2, operation, first2, rest2) {
  let result = first2;
  for (const value of rest2) {
    call2.limits.spend(1);
    result = operation(result, toDecimal(toFloat64(value)));
  }
  return toNumber2(result);
}
function chain(operation) {
  return variadic(
    ["any"],
    "any",
    (call2, rest2, first2) => float(
      reckon(call2, operation, toDecimal(toFloat64(first2)), rest2),
      call2.origins.derived(deepOriginOfAll([first2, ...rest2], call2.origins), call2.name)
    )
  );
}
var decimalFunctions = [
  [
    "addf",
    variadic(
      [],
      "any",
      (call2, values3) => float(reckon(call2, add, ZERO, values3), call2.origins.derived(deepOriginOfAll(values3, call2.origins), call2.name))
    )
  ],
  [
    "add1f",
    fixed(
      ["any"],
      (call2, value) => float(
        toNumber2(add(toDecimal(toFloat64(value)), ONE)),
        call2.origins.derived(deepOriginOfAll([value], call2.origins), call2.name)
      )
    )
  ],
  ["subf", chain(subtract)],
  ["mulf", chain(multiply)],
  ["divf", chain(divide)]
];

// src/template/functions/defaults.ts
function isEmpty(value) {
  return !isTrue(value);
}
var byDefault = variadic(["any"], "any", (call2, [given], fallback) => {
  if (given === void 0) return fallback;
  return isEmpty(given) ? because(fallback, originOf(given, call2.origins), call2.origins) : given;
});
var coalesce = variadic([], "any", (call2, values3) => {
  let skipped = NOBODY;
  for (const value of values3) {
    if (!isEmpty(value)) return because(value, skipped, call2.origins);
    skipped = call2.origins.union(skipped, originOf(value, call2.origins));
  }
  return nothing("nil", skipped);
});
var ternary = fixed(
  ["any", "any", "bool"],
  (call2, whenTrue, whenFalse, condition) => because(condition.value ? whenTrue : whenFalse, condition.origin, call2.origins)
);
function search(call2, values3, wanted) {
  let seen = NOBODY;
  for (const value of values3) {
    seen = call2.origins.union(seen, originOf(value, call2.origins));
    if (isEmpty(value) === (wanted === "empty")) return [true, call2.origins.derived(seen, call2.name)];
  }
  return [false, call2.origins.derived(seen, call2.name)];
}
var all = variadic([], "any", (call2, values3) => {
  const [found, origin2] = search(call2, values3, "empty");
  return bool(!found, origin2);
});
var any = variadic([], "any", (call2, values3) => {
  const [found, origin2] = search(call2, values3, "full");
  return bool(found, origin2);
});
var empty = fixed(["any"], (call2, value) => {
  const { origins, name } = call2;
  return bool(isEmpty(value), origins.derived(originOf(value, origins), name));
});
var defaultFunctions = [
  ["default", byDefault],
  ["empty", empty],
  ["coalesce", coalesce],
  ["ternary", ternary],
  ["all", all],
  ["any", any]
];

// src/template/functions/semver.ts
function refusing2(origin2, read4) {
  try {
    return read4();
  } catch (error) {
    if (error instanceof SemverError) throw new FunctionError(error.message, { origin: origin2 });
    throw error;
  }
}
function toHost(version, origin2, maker, type = "*semver.Version") {
  return {
    kind: "host",
    type,
    goKind: type.startsWith("*") ? "ptr" : "struct",
    origin: origin2,
    member: (name) => memberOf(version, name, { origin: origin2, isPointer: type.startsWith("*") }, maker),
    print: () => traced(printVersion(version), maker.origins.derived(origin2, "semver")),
    toJson: () => str(printVersion(version), maker.origins.derived(origin2, "semver")),
    inner: version
  };
}
function emptyVersion({ type, origin: origin2 }, origins) {
  if (!type.endsWith("semver.Version")) return void 0;
  const nothing2 = { major: 0n, minor: 0n, patch: 0n, prerelease: "", metadata: "", original: "" };
  return toHost(nothing2, origins.derived(origin2, "deepCopy"), { origins, generation: "3.4" }, type);
}
var FIELDS = {
  Major: ({ major }) => major,
  Minor: ({ minor }) => minor,
  Patch: ({ patch }) => patch,
  Prerelease: ({ prerelease }) => prerelease,
  Metadata: ({ metadata }) => metadata,
  Original: ({ original }) => original,
  String: printVersion
};
var INCREMENTS = {
  IncMajor: incrementMajor,
  IncMinor: incrementMinor,
  IncPatch: incrementPatch
};
var CHANGES = {
  SetPrerelease: withPrerelease,
  SetMetadata: withMetadata
};
var COMPARISONS = {
  LessThan: (order) => order < 0,
  LessThanEqual: (order) => order <= 0,
  GreaterThan: (order) => order > 0,
  GreaterThanEqual: (order) => order >= 0,
  Equal: (order) => order === 0
};
function memberOf(version, name, { origin: origin2, isPointer }, maker) {
  const { origins, generation } = maker;
  if (!isPointer && (name === "Original" || name === "Compare" || Object.hasOwn(COMPARISONS, name))) return void 0;
  const derived4 = origins.derived(origin2, name);
  const field = FIELDS[name]?.(version);
  if (typeof field === "string") return method([], () => str(field, derived4));
  if (field !== void 0) return method([], () => int(field, derived4, "uint64"));
  const increased = INCREMENTS[name];
  if (increased !== void 0) return method([], () => toHost(increased(version), derived4, maker, "semver.Version"));
  const change = CHANGES[name];
  if (change !== void 0) {
    return method(["string"], ([text2]) => {
      if (text2?.kind !== "string") throw new FunctionError("expected string");
      const changed2 = refusing2(origin2, () => change(version, text2.text, generation));
      return toHost(changed2, origins.union(derived4, originOf(text2, origins)), maker, "semver.Version");
    });
  }
  return comparison(version, name, origin2, origins);
}
function comparison(version, name, origin2, origins) {
  const holds2 = COMPARISONS[name];
  if (holds2 === void 0 && name !== "Compare") return void 0;
  return method(["any"], ([other]) => {
    if (other?.kind !== "host" || other.type !== "*semver.Version") {
      throw new FunctionError("wrong type for value; expected *semver.Version");
    }
    const order = compareVersions(version, other.inner);
    const both = origins.derived(origins.union(origin2, other.origin), name);
    return holds2 === void 0 ? int(order, both) : bool(holds2(order), both);
  });
}
function method(params, run) {
  return { kind: "method", params, call: run };
}
function table(generation) {
  const semver = fixed(["string"], ({ origins }, text2) => {
    const origin2 = originOf(text2, origins);
    return toHost(
      refusing2(origin2, () => parseVersion(text2.text, generation)),
      origin2,
      { origins, generation }
    );
  });
  const semverCompare = fixed(["string", "string"], ({ origins, name }, constraint, text2) => {
    const origin2 = origins.union(originOf(constraint, origins), originOf(text2, origins));
    const isMatch = refusing2(origin2, () => {
      const constraints = parseConstraints(constraint.text, generation);
      return satisfies(constraints, parseVersion(text2.text, generation));
    });
    return bool(isMatch, origins.derived(origin2, name));
  });
  return [
    ["semver", semver],
    ["semverCompare", semverCompare]
  ];
}
var semverFunctions = table("3.4");
var semver33Functions = table("3.3");

// src/template/functions/deep-copy.ts
var DEEPEST3 = 5e3;
function deepCopy(value, call2) {
  if (isNothing2(value)) {
    throw new FunctionError("reflect: call of reflect.Value.Type on zero Value", { origin: value.origin });
  }
  return copyOf(value, call2, 0);
}
function copyOf(value, call2, depth2) {
  if (depth2 > DEEPEST3) throw new FunctionError("a value is nested too deep to be copied", { reason: "limit" });
  if (value.kind === "list") return copyList(value, call2, depth2);
  if (value.kind === "dict") return copyDict(value, call2, depth2);
  return value.kind === "host" ? emptyVersion(value, call2.origins) ?? value : value;
}
function copyList(value, call2, depth2) {
  call2.limits.spend(value.items.length / 100);
  return { ...value, items: value.items.map((item) => copyOf(item, call2, depth2 + 1)) };
}
function copyDict(value, call2, depth2) {
  call2.limits.spend(value.entries.size / 100);
  const entries = /* @__PURE__ */ new Map();
  for (const [key2, child] of value.entries) entries.set(key2, copyOf(child, call2, depth2 + 1));
  const { viewOf: _, ...own } = value;
  const copy2 = { ...own, entries };
  return value.keyOrigins === void 0 ? copy2 : { ...copy2, keyOrigins: new Map(value.keyOrigins) };
}

// src/template/functions/dicts.ts
var make = variadic([], "any", (call2, args) => {
  const entries = /* @__PURE__ */ new Map();
  const keyOrigins = /* @__PURE__ */ new Map();
  let origin2 = call2.site;
  for (let at = 0; at < args.length; at += 2) {
    const given = args[at];
    if (given === void 0) break;
    const key2 = strOf(toText(given, call2.origins));
    entries.set(key2.text, args[at + 1] ?? str("", call2.site));
    if (call2.origins.tracking === "off") continue;
    keyOrigins.set(key2.text, originOfKey(key2, call2));
    origin2 = call2.origins.union(origin2, originOf(key2, call2.origins));
  }
  const made = { kind: "dict", of: "any", entries, origin: origin2 };
  return call2.origins.tracking === "on" ? { ...made, keyOrigins } : made;
});
var get = fixed(["map", "string"], ({ origins }, dict2, key2) => {
  const why = originOf(key2, origins);
  const value = dict2.entries.get(key2.text);
  if (value !== void 0) return because(foundIn(dict2, value, origins), why, origins);
  return str("", origins.because(absentOrigin(dict2, key2.text), why));
});
var set = fixed(["map", "string", "any"], (call2, dict2, key2, value) => {
  if (dict2.isNil === true) throw new FunctionError("assignment to entry in nil map", { origin: dict2.origin });
  setEntry(call2, dict2, key2, value);
  return asPlainMap(dict2, call2.origins);
});
var unset = fixed(["map", "string"], (call2, dict2, key2) => {
  removeEntry(call2, dict2, key2.text, call2.origins.union(originOf(key2, call2.origins), call2.site));
  return asPlainMap(dict2, call2.origins);
});
var hasKey2 = fixed(["map", "string"], ({ origins, name }, dict2, key2) => {
  const why = origins.union(presenceOrigin(dict2, key2.text, origins), originOf(key2, origins));
  return bool(dict2.entries.has(key2.text), origins.derived(why, name));
});
var pluck = variadic(["string"], "map", ({ origins, name }, dicts, key2) => {
  const found = [];
  let why = originOf(key2, origins);
  for (const dict2 of dicts) {
    const value = dict2.entries.get(key2.text);
    if (value !== void 0) found.push(foundIn(dict2, value, origins));
    why = origins.union(why, presenceOrigin(dict2, key2.text, origins));
  }
  return list(found, origins.derived(why, name));
});
var keys = variadic([], "map", (call2, dicts) => {
  const found = [];
  let origin2 = NOBODY;
  for (const dict2 of dicts) {
    call2.limits.spend(dict2.entries.size / 100);
    for (const key2 of sortedKeys(dict2)) found.push(strOf(keyText2(dict2, key2, call2.origins)));
    origin2 = call2.origins.union(origin2, dict2.origin);
  }
  return list(found, origin2, "string");
});
var values = fixed(["map"], (call2, dict2) => {
  call2.limits.spend(dict2.entries.size / 100);
  const found = sortedKeys(dict2).map((key2) => dict2.entries.get(key2) ?? str(""));
  return list(found, dict2.origin);
});
var pick = variadic(["map"], "string", (call2, wanted, dict2) => {
  const entries = /* @__PURE__ */ new Map();
  for (const { text: text2 } of wanted) {
    const value = dict2.entries.get(text2);
    if (value !== void 0) entries.set(text2, value);
  }
  return selected(call2, dict2, { entries, names: wanted });
});
var omit = variadic(["map"], "string", (call2, unwanted, dict2) => {
  call2.limits.spend(dict2.entries.size / 100);
  const entries = new Map(dict2.entries);
  for (const { text: text2 } of unwanted) entries.delete(text2);
  return selected(call2, dict2, { entries, names: unwanted });
});
function selected({ origins }, dict2, { entries, names }) {
  let origin2 = dict2.origin;
  for (const name of names) origin2 = origins.because(origin2, originOf(name, origins));
  return dictFrom(entries, { origin: origin2, sources: [dict2], origins });
}
var dig = variadic([], "any", ({ origins }, args) => {
  if (args.length < 3) throw new FunctionError("dig needs at least three arguments");
  const fallback = args.at(-2);
  let dict2 = plainMap(args.at(-1));
  const path = args.slice(0, -2).map(plainString);
  let why = NOBODY;
  for (const [at, key2] of path.entries()) {
    why = origins.union(why, originOf(key2, origins));
    const step = dict2.entries.get(key2.text);
    if (step === void 0) {
      why = origins.union(why, absentOrigin(dict2, key2.text));
      return because(fallback ?? str(""), why, origins);
    }
    if (at === path.length - 1) return because(foundIn(dict2, step, origins), why, origins);
    why = origins.union(why, dict2.why ?? NOBODY);
    dict2 = plainMap(step);
  }
  throw new FunctionError("dig needs at least three arguments");
});
function plainMap(value) {
  if (value?.kind === "dict" && typeName(value) === "map[string]interface {}") return value;
  throw assertionError(value, "map[string]interface {}");
}
function plainString(value) {
  if (value.kind === "string") return value;
  throw assertionError(value, "string");
}
function assertionError(value, wanted) {
  const found = value === void 0 || isNothing2(value) ? "nil" : typeName(value);
  const origin2 = value !== void 0 && "origin" in value ? value.origin : NOBODY;
  return new FunctionError(`interface conversion: interface {} is ${found}, not ${wanted}`, { origin: origin2 });
}
var copy = fixed(["any"], (call2, value) => deepCopy(value, call2));
var dictFunctions = [
  ["dict", make],
  ["get", get],
  ["set", set],
  ["unset", unset],
  ["hasKey", hasKey2],
  ["pluck", pluck],
  ["keys", keys],
  ["values", values],
  ["pick", pick],
  ["omit", omit],
  ["dig", dig],
  ["deepCopy", copy],
  ["mustDeepCopy", copy]
];

// src/template/encode/encode-call.ts
var EncodeError = class extends Error {
};
var PAID_AT_ONCE = 128;
var DEEPEST4 = 2e3;
var Effort = class {
  #call;
  #values = 0;
  #depth = 0;
  #open = /* @__PURE__ */ new Set();
  constructor(call2) {
    this.#call = call2;
  }
  /** One more value, with so much text made so far. */
  value(length) {
    if (++this.#values % PAID_AT_ONCE !== 0) return;
    this.#call.limits.spend(2);
    if (length > LONGEST_TEXT) throw new FunctionError("the text is too long", { reason: "limit" });
  }
  /** Goes into a map or list; one that is open already holds itself (encoding/json `encode.go`, ptrLevel). */
  enter(collection, goType) {
    this.#depth++;
    if (this.#open.has(collection)) {
      throw new EncodeError(`json: unsupported value: encountered a cycle via ${goType}`);
    }
    if (this.#depth > DEEPEST4) {
      throw new FunctionError(`maps and lists are nested more than ${DEEPEST4} deep`, { reason: "limit" });
    }
    this.#open.add(collection);
  }
  leave(collection) {
    this.#depth--;
    this.#open.delete(collection);
  }
};
function byteOf(text2, at) {
  return toBytes(String.fromCodePoint(text2.codePointAt(at) ?? 0))[0] ?? 0;
}

// src/template/encode/encoded-texts.ts
var MOST = 16 * 1024 * 1024;
var byOrigins = /* @__PURE__ */ new WeakMap();
function encodedTexts(origins) {
  const known = byOrigins.get(origins);
  if (known !== void 0) return known;
  const made = new EncodedTexts(origins);
  byOrigins.set(origins, made);
  return made;
}
var EncodedTexts = class {
  #origins;
  #texts = /* @__PURE__ */ new Map();
  #held = 0;
  constructor(origins) {
    this.#origins = origins;
  }
  remember(original, encoded) {
    this.#held += original.text.length + encoded.text.length;
    if (this.#held <= MOST) this.#texts.set(encoded.text, original);
  }
  /** The text that was encoded, if the encoded one comes from where it came from: others may have the same characters. */
  recall(encoded) {
    const original = this.#texts.get(encoded.text);
    if (original === void 0) return void 0;
    const wanted = originsOf(original);
    const found = originsOf(encoded);
    if (wanted.length !== found.length || !wanted.every((id, index2) => this.#isEncoded(found[index2] ?? 0, id)))
      return void 0;
    const why = originOfText(encoded, this.#origins);
    return mapOrigins(original, (origin2) => this.#origins.because(origin2, why));
  }
  #isEncoded(id, of) {
    const encoded = this.#origins.formOf(id);
    const plain2 = this.#origins.formOf(of);
    if (encoded === void 0 || plain2 === void 0 || encoded.source !== plain2.source) return false;
    return encoded.by[0] === "b64enc" && encoded.by.length === plain2.by.length + 1;
  }
};
function originsOf({ runs }) {
  const ids = [];
  for (let i = 1; i < runs.length; i += RUN) {
    const id = runs[i] ?? 0;
    if (ids.at(-1) !== id) ids.push(id);
  }
  return ids;
}

// src/template/encode/base64.ts
function toBase64(part, { origins }) {
  const bytes = toBytes(part.text);
  const text2 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("base64");
  if (part.runs.length === 0) return { text: text2, runs: part.runs };
  const made = { text: text2, runs: spread(part, text2.length, origins) };
  encodedTexts(origins).remember(part, made);
  return made;
}
function spread(part, length, origins) {
  const { runs } = part;
  if (runs.length > RUN && !isAscii(part.text)) {
    return traced(" ".repeat(length), origins.reformatted(originOfText(part, origins), "b64enc")).runs;
  }
  const spreadRuns = [];
  for (let i = 0; i < runs.length; i += RUN) {
    const isLast = i + RUN >= runs.length;
    const end = isLast ? length : Math.ceil((runs[i] ?? 0) * 4 / 3);
    spreadRuns.push(end, origins.reformatted(runs[i + 1] ?? 0, "b64enc"), 0);
  }
  return spreadRuns;
}
function fromBase64(part, { origins }) {
  const text2 = fromBytes(decodeBase64(part.text));
  if (part.runs.length === 0) return { text: text2, runs: part.runs };
  const first2 = encodedTexts(origins).recall(part);
  return first2?.text === text2 ? first2 : traced(text2, derivedFrom(part, origins, "b64dec"));
}
function derivedFrom(part, origins, by) {
  return origins.derived(originOfText(part, origins), by);
}
var STRICT_BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
var ALPHABET_64 = /[A-Za-z0-9+/]/;
var ALPHABET_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
function decodeBase64(text2) {
  const compact2 = text2.replace(/[\r\n]+/g, "");
  if (!STRICT_BASE64.test(compact2))
    throw new EncodeError(`illegal base64 data at input byte ${badByte64(toBytes(text2))}`);
  return Buffer.from(compact2, "base64");
}
function badByte64(bytes) {
  let at = 0;
  for (; ; ) {
    let digits = 0;
    for (; digits < 4; at++) {
      const byte = bytes[at];
      if (byte === void 0) return at - digits;
      if (isLineEnd(byte)) continue;
      if (byte !== PAD && !ALPHABET_64.test(String.fromCharCode(byte))) return at;
      if (byte !== PAD) digits++;
      else return badPadding(bytes, at, digits);
    }
  }
}
var PAD = 61;
function badPadding(bytes, pad2, digits) {
  if (digits < 2) return pad2;
  let at = skipLineEnds(bytes, pad2 + 1);
  if (digits === 2) {
    if (at === bytes.length) return bytes.length;
    if (bytes[at] !== PAD) return at - 1;
    at = skipLineEnds(bytes, at + 1);
  }
  return at;
}
function skipLineEnds(bytes, from) {
  let at = from;
  while (at < bytes.length && isLineEnd(bytes[at])) at++;
  return at;
}
function isLineEnd(byte) {
  return byte === 10 || byte === 13;
}
function toBase32(text2) {
  let out = "";
  let bits = 0;
  let held = 0;
  for (const byte of toBytes(text2)) {
    held = held << 8 | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      out += ALPHABET_32.charAt(held >> bits & 31);
    }
    held &= 255;
  }
  if (bits > 0) out += ALPHABET_32.charAt(held << 5 - bits & 31);
  return out.padEnd(Math.ceil(out.length / 8) * 8, "=");
}
function fromBase32(text2) {
  const bytes = [];
  let bits = 0;
  let held = 0;
  for (const digit of digitsOf(toBytes(text2.replace(/[\r\n]+/g, "")))) {
    held = (held << 5 | digit) & 4095;
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push(held >> bits & 255);
  }
  return fromBytes(Uint8Array.from(bytes));
}
var NO_GROUPS = [1, 3, 6];
function digitsOf(bytes) {
  const digits = [];
  const length = bytes.length;
  for (let at = 0; at < length; at++) {
    const inGroup = digits.length % 8;
    if (bytes[at] === PAD && inGroup >= 2 && length - at - 1 < 8) {
      checkPadding(bytes, at, inGroup);
      return digits;
    }
    const digit = ALPHABET_32.indexOf(String.fromCharCode(bytes[at] ?? 0));
    if (digit === -1) throw illegal(at);
    digits.push(digit);
  }
  if (digits.length % 8 !== 0) throw illegal(length - digits.length % 8);
  return digits;
}
function checkPadding(bytes, at, inGroup) {
  const after = bytes.length - at - 1;
  if (after + inGroup < 7) throw illegal(bytes.length);
  for (let k = 0; k < 7 - inGroup; k++) {
    if (after > k && bytes[at + 1 + k] !== PAD) throw illegal(at + k);
  }
  if (NO_GROUPS.includes(inGroup)) throw illegal(at);
}
function illegal(at) {
  return new EncodeError(`illegal base32 data at input byte ${at}`);
}

// src/template/encode/json-syntax.ts
var DEEPEST5 = 1e4;
var SPACES2 = /[ \t\r\n]*/y;
var PLAIN4 = /[\x20\x21\x23-\x5b\x5d-\uffff]*/y;
var ESCAPE2 = /\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})/y;
var NUMBER2 = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?/y;
function checkJson(text2) {
  const end = skip(text2, SPACES2, values2(text2));
  if (end < text2.length) throw invalid(text2, end, "after top-level value");
}
function skip(text2, pattern, at) {
  pattern.lastIndex = at;
  return pattern.test(text2) ? pattern.lastIndex : at;
}
function invalid(text2, at, where) {
  if (at < text2.length) return new EncodeError(`invalid character ${quotedByte(byteOf(text2, at))} ${where}`);
  return new EncodeError(WITHIN_TOKEN.test(where) ? `invalid character ' ' ${where}` : "unexpected end of JSON input");
}
var WITHIN_TOKEN = /^in (?:literal|numeric|exponent|string escape|\\u)|^after decimal/;
function quotedByte(byte) {
  if (byte === 39) return String.raw`'\''`;
  if (byte === 34) return `'"'`;
  const character = String.fromCharCode(byte);
  const json = JSON.stringify(character).slice(1, -1);
  if (byte >= 32 && byte < 127) return `'${json}'`;
  const short = CONTROL.get(byte);
  if (short !== void 0) return `'${short}'`;
  const hidden = byte < 32 || byte >= 127 && byte < 161 || byte === 173;
  return hidden ? `'\\${byte < 128 ? "x" : "u00"}${byte.toString(16).padStart(2, "0")}'` : `'${character}'`;
}
var CONTROL = /* @__PURE__ */ new Map([
  [7, "\\a"],
  [8, "\\b"],
  [9, "\\t"],
  [10, "\\n"],
  [11, "\\v"],
  [12, "\\f"],
  [13, "\\r"]
]);
var BEGIN = "looking for beginning of value";
function values2(text2) {
  const open = [];
  let at = skip(text2, SPACES2, 0);
  for (; ; ) {
    const first2 = text2.charAt(at);
    if (first2 === "{" || first2 === "[") {
      const close = first2 === "{" ? "}" : "]";
      at = skip(text2, SPACES2, at + 1);
      if (text2[at] !== close) {
        if (open.push(close) > DEEPEST5) throw new EncodeError("exceeded max depth");
        if (close === "}") at = key(text2, at, "looking for beginning of object key string");
        continue;
      }
      at++;
    } else at = scalar(text2, at);
    for (; ; ) {
      const close = open.at(-1);
      if (close === void 0) return at;
      at = skip(text2, SPACES2, at);
      if (text2[at] === ",") {
        at = skip(text2, SPACES2, at + 1);
        if (close === "}") at = key(text2, at, "looking for beginning of object key string");
        break;
      }
      if (text2[at] !== close)
        throw invalid(text2, at, close === "}" ? "after object key:value pair" : "after array element");
      open.pop();
      at++;
    }
  }
}
function key(text2, start, missing) {
  if (text2[start] !== '"') throw invalid(text2, start, missing);
  const at = skip(text2, SPACES2, stringEnd(text2, start));
  if (text2[at] !== ":") throw invalid(text2, at, "after object key");
  return skip(text2, SPACES2, at + 1);
}
var WORDS3 = /* @__PURE__ */ new Map([
  ["t", "true"],
  ["f", "false"],
  ["n", "null"]
]);
function scalar(text2, at) {
  const first2 = text2.charAt(at);
  if (first2 === '"') return stringEnd(text2, at);
  const word2 = WORDS3.get(first2);
  if (word2 !== void 0) return literal2(text2, at, word2);
  if (first2 === "-" || first2 >= "0" && first2 <= "9") return number(text2, at);
  throw invalid(text2, at, BEGIN);
}
function literal2(text2, at, word2) {
  for (let i = 1; i < word2.length; i++) {
    const expected = word2.charAt(i);
    if (text2[at + i] !== expected) throw invalid(text2, at + i, `in literal ${word2} (expecting '${expected}')`);
  }
  return at + word2.length;
}
function number(text2, at) {
  const end = skip(text2, NUMBER2, at);
  if (end === at) throw invalid(text2, at + 1, "in numeric literal");
  const next2 = text2.charAt(end);
  const token = text2.slice(at, end);
  if (next2 === "." && !/[.eE]/.test(token)) throw invalid(text2, end + 1, "after decimal point in numeric literal");
  if ((next2 === "e" || next2 === "E") && !/[eE]/.test(token)) {
    const sign = text2.charAt(end + 1);
    throw invalid(text2, end + (sign === "+" || sign === "-" ? 2 : 1), "in exponent of numeric literal");
  }
  return end;
}
function stringEnd(text2, start) {
  for (let at = start + 1; ; ) {
    at = skip(text2, PLAIN4, at);
    if (text2[at] === '"') return at + 1;
    if (text2[at] !== "\\") throw invalid(text2, at, "in string literal");
    const end = skip(text2, ESCAPE2, at);
    if (end === at) throw badEscape(text2, at + 1);
    at = end;
  }
}
function badEscape(text2, at) {
  if (text2[at] !== "u") return invalid(text2, at, "in string escape code");
  let digit = at + 1;
  while (/[\dA-Fa-f]/.test(text2.charAt(digit))) digit++;
  return invalid(text2, digit, String.raw`in \u hexadecimal character escape`);
}

// src/template/encode/source-text.ts
var SourceText = class {
  part;
  /** Whether the text has origins at all; without them nothing needs to be asked. */
  isTracked;
  #origins;
  #by;
  #all;
  /** `by` is the function that reads. */
  constructor(part, origins, by) {
    this.part = part;
    this.isTracked = part.runs.length > 0;
    this.#origins = origins;
    this.#by = by;
  }
  /** What is made from the whole text. */
  get all() {
    this.#all ??= this.#origins.derived(originOfText(this.part, this.#origins), this.#by);
    return this.#all;
  }
  /** The origin of one value that stands at `[start, end)`. */
  scalar(start, end) {
    return this.isTracked ? this.#origins.reformatted(originOfRange(this.part.runs, start, end, this.#origins), this.#by) : NOBODY;
  }
  /** An origin with that of `[start, end)` added. */
  plus(origin2, start, end) {
    if (!this.isTracked) return NOBODY;
    return this.#origins.union(origin2, originOfRange(this.part.runs, start, end, this.#origins));
  }
  /** The origin of a map or list that is as it is because of these characters. */
  structure(origin2) {
    return this.#origins.derived(origin2, this.#by);
  }
  /** Copies a part of the text. */
  copyTo(builder, start, end) {
    if (this.isTracked) builder.addSlice(this.part, start, end);
    else builder.add(this.part.text.slice(start, end), NOBODY);
  }
  /** A map of the text: a key that it does not have might stand anywhere. */
  dict(entries, keyOrigins, origin2) {
    return this.isTracked ? { ...dict(entries, origin2), keyOrigins, absent: () => this.all } : dict(entries, origin2);
  }
  /** What is given for a text that cannot be read as a map. */
  problem(message) {
    return { ...dict(/* @__PURE__ */ new Map([["Error", str(message, this.all)]]), this.all), absent: () => this.all };
  }
  /** What is given for a text that cannot be read as a list. */
  problems(message) {
    return list([str(message, this.all)], this.all);
  }
};

// src/template/encode/from-json.ts
function mustFromJson(text2, call2) {
  try {
    const reader = read2(text2, call2);
    if (reader.problem !== void 0) throw new EncodeError(reader.problem);
    return reader.value;
  } catch (error) {
    throw error instanceof EncodeError ? new FunctionError(error.message) : error;
  }
}
function fromJson(text2, call2) {
  const source = new SourceText(text2, call2.origins, "fromJson");
  try {
    const { value, problem } = read2(text2, call2);
    const found = value.kind === "nil" && problem !== void 0 ? float(0) : value;
    if (found.kind === "nil") return { ...dict(/* @__PURE__ */ new Map(), source.all), isNil: true };
    if (found.kind !== "dict") return source.problem(mismatch(found, "map[string]interface {}"));
    if (problem !== void 0) found.entries.set("Error", str(problem, source.all));
    return found;
  } catch (error) {
    if (error instanceof EncodeError) return source.problem(error.message);
    throw error;
  }
}
function fromJsonArray(text2, call2) {
  const source = new SourceText(text2, call2.origins, "fromJson");
  try {
    const { value, problem } = read2(text2, call2);
    const found = value.kind === "nil" && problem !== void 0 ? float(0) : value;
    if (found.kind === "nil") return { ...list([], source.all), isNil: true };
    if (found.kind !== "list") return source.problems(mismatch(found, "[]interface {}"));
    return problem === void 0 ? found : source.problems(problem);
  } catch (error) {
    if (error instanceof EncodeError) return source.problems(error.message);
    throw error;
  }
}
function mismatch(value, wanted) {
  return `json: cannot unmarshal ${JSON_NAMES[value.kind] ?? "object"} into Go value of type ${wanted}`;
}
var JSON_NAMES = {
  string: "string",
  float: "number",
  bool: "bool",
  list: "array",
  dict: "object"
};
function read2(text2, call2) {
  call2.limits.spend(Math.ceil(text2.text.length / 100));
  checkJson(text2.text);
  return new JsonReader(text2, call2);
}
var SPACES3 = /[ \t\r\n]*/y;
var NUMBER3 = /[-+.\deE]+/y;
var DEEPEST6 = 2e3;
var JsonReader = class {
  value;
  /** What Go tells at the end though it has read on: the first number that is too large. */
  problem;
  #source;
  #text;
  #at = 0;
  #depth = 0;
  constructor(text2, call2) {
    this.#source = new SourceText(text2, call2.origins, "fromJson");
    this.#text = text2.text;
    this.value = this.#value();
  }
  #value() {
    this.#spaces();
    switch (this.#text.charAt(this.#at)) {
      case "{":
        return this.#object();
      case "[":
        return this.#array();
      case '"':
        return strOf(this.#string());
      case "t":
        return bool(true, this.#word(4));
      case "f":
        return bool(false, this.#word(5));
      case "n":
        return nothing("nil", this.#word(4));
      default:
        return this.#number();
    }
  }
  #word(length) {
    const start = this.#at;
    this.#at += length;
    return this.#source.scalar(start, this.#at);
  }
  #number() {
    const start = this.#at;
    NUMBER3.lastIndex = start;
    const [digits = ""] = NUMBER3.exec(this.#text) ?? [];
    const value = Number(digits);
    const origin2 = this.#word(digits.length);
    if (Number.isFinite(value)) return float(value, origin2);
    this.problem ??= `json: cannot unmarshal number ${digits} into Go value of type float64`;
    return nothing("nil", origin2);
  }
  #object() {
    const { open, close } = this.#enter();
    const entries = /* @__PURE__ */ new Map();
    const keyOrigins = /* @__PURE__ */ new Map();
    let structure = NOBODY;
    let gap = open;
    while (this.#next("}")) {
      const start = this.#at;
      const { text: key2 } = this.#string();
      if (this.#source.isTracked) keyOrigins.set(key2, this.#source.scalar(start, this.#at));
      this.#spaces();
      this.#at++;
      this.#spaces();
      structure = this.#source.plus(structure, gap, this.#at);
      entries.set(key2, this.#value());
      gap = this.#at;
    }
    return this.#source.dict(entries, keyOrigins, close(structure, gap));
  }
  #array() {
    const { open, close } = this.#enter();
    const items = [];
    let structure = NOBODY;
    let gap = open;
    while (this.#next("]")) {
      structure = this.#source.plus(structure, gap, this.#at);
      items.push(this.#value());
      gap = this.#at;
    }
    return list(items, close(structure, gap));
  }
  #enter() {
    if (++this.#depth > DEEPEST6) {
      throw new FunctionError(`objects and arrays are nested more than ${DEEPEST6} deep`, { reason: "limit" });
    }
    const open = this.#at++;
    const close = (structure, gap) => {
      this.#depth--;
      return this.#source.structure(this.#source.plus(structure, gap, this.#at));
    };
    return { open, close };
  }
  /** Whether another element follows; goes behind the comma before it, or behind the bracket that closes. */
  #next(close) {
    this.#spaces();
    if (this.#text[this.#at] === close) {
      this.#at++;
      return false;
    }
    if (this.#text[this.#at] === ",") {
      this.#at++;
      this.#spaces();
    }
    return true;
  }
  #spaces() {
    const code = this.#text.charCodeAt(this.#at);
    if (code > 32) return;
    SPACES3.lastIndex = this.#at;
    if (SPACES3.test(this.#text)) this.#at = SPACES3.lastIndex;
  }
  #string() {
    const start = this.#at;
    this.#at = stringEnd(this.#text, start);
    return decode(this.#source, start + 1, this.#at - 1);
  }
};
var ESCAPES = new RegExp("\\\\(?:u[\\dA-Fa-f]{4}(?:\\\\u[\\dA-Fa-f]{4})?|[^])|\\p{Cs}", "gu");
var SIMPLE = { b: "\b", f: "\f", n: "\n", r: "\r", t: "	" };
function decode(source, start, end) {
  const raw = source.part.text.slice(start, end);
  if (!/[\\\udc80-\udcff]/.test(raw))
    return source.isTracked ? slice(source.part, start, end) : { text: raw, runs: source.part.runs };
  const builder = new TextBuilder();
  let done = 0;
  for (const { 0: found, index: index2 } of raw.matchAll(ESCAPES)) {
    if (index2 < done) continue;
    if (index2 > done) source.copyTo(builder, start + done, start + index2);
    const { text: text2, length } = unescaped(found);
    done = index2 + length;
    builder.add(text2, source.scalar(start + index2, start + done));
    if (length < found.length) {
      const second = unescaped(found.slice(length));
      builder.add(second.text, source.scalar(start + done, start + index2 + found.length));
      done = index2 + found.length;
    }
  }
  if (done < raw.length || done === 0) source.copyTo(builder, start + done, end);
  return builder.toTraced();
}
function unescaped(found) {
  if (!found.startsWith("\\")) return { text: "\uFFFD", length: found.length };
  if (found[1] !== "u") return { text: SIMPLE[found.charAt(1)] ?? found.slice(1), length: found.length };
  const code = Number.parseInt(found.slice(2, 6), 16);
  if (code < 55296 || code > 57343) return { text: String.fromCharCode(code), length: 6 };
  const low = found.length > 6 ? Number.parseInt(found.slice(8, 12), 16) : 0;
  const isPair = code < 56320 && low >= 56320 && low <= 57343;
  return isPair ? { text: String.fromCharCode(code, low), length: 12 } : { text: "\uFFFD", length: 6 };
}

// when-called:src/template/encode/from-toml.ts
function fromToml(...args) {
  return load("./toml.cjs", "src/template/encode/from-toml.ts").fromToml(...args);
}

// src/template/encode/yaml-refusal.ts
var REFUSALS = {
  "alias-bomb": "yaml: document contains excessive aliasing",
  "alias-to-itself": "yaml: anchor value contains itself",
  "bad-key": "unsupported map key of type: %!s(<nil>), key: <nil>",
  "bad-merge": "yaml: map merge requires map or sequence of maps as the value",
  "bad-number": "json: unsupported value: NaN",
  "bad-separator": "yaml: found a bad separator",
  "bad-tag": "yaml: cannot decode the value as its tag",
  "not-a-map": "yaml: not a map",
  "too-deep": "yaml: exceeded max depth of 10000"
};
var PREFIX = "error converting YAML to JSON: ";
function refusalText({ reason }) {
  return PREFIX + REFUSALS[reason];
}
function numberRefusal(value) {
  const name = Number.isNaN(value) ? "NaN" : value > 0 ? "+Inf" : "-Inf";
  return `${PREFIX}json: unsupported value: ${name}`;
}
function tagRefusal(table2, entry) {
  return `${PREFIX}yaml: cannot decode !!str \`${scalarText(table2, entry)}\` as a ${table2.tags.get(entry) ?? "!!str"}`;
}
var WORDS4 = [
  [/^The line begins with a tab/, "found character that cannot start any token"],
  [/^A tab is used/, "found character that cannot start any token"],
  [/^Unquoted text cannot begin/, "found character that cannot start any token"],
  [/^Helm knows no such escape/, "found unknown escape character"],
  [/^The quote that opens/, "found unexpected end of stream"],
  [/^The bracket that opens/, "did not find expected ',' or ']'"],
  [/^There is no colon behind/, "could not find expected ':'"],
  [/^A key goes over several lines/, "mapping values are not allowed in this context"],
  [/^A second key or a list/, "mapping values are not allowed in this context"],
  [/^A list begins on the line/, "block sequence entries are not allowed in this context"],
  [/^The item has no dash/, "did not find expected '-' indicator"],
  [/^The indentation fits nothing/, "did not find expected key"],
  [/^No anchor above is named (.*)/, "unknown anchor '$1' referenced"],
  [/^The alias stands inside/, "anchor value contains itself"],
  [/^The character .* is not allowed|^This is not text/, "control characters are not allowed"],
  [/^The aliases multiply/, "document contains excessive aliasing"],
  [/brackets? closes|comma/i, "did not find expected node content"],
  [/^(?:A map, a list or a block of text|An alias) cannot be a key/, "invalid map key"]
];
function syntaxText(text2, { message, span }) {
  if (message.startsWith("The bracket that opens") && text2.slice(span.end).trim() === "") {
    const lines = text2.replace(/\n$/, "").split("\n").length;
    return `${PREFIX}yaml: line ${lines}: did not find expected node content`;
  }
  const found = WORDS4.find(([pattern]) => pattern.test(message));
  const words = found === void 0 ? "did not find expected node content" : phrase(message, found);
  const line = text2.slice(0, span.start).split("\n").length - 1;
  const hasLine = line > 0 && !/anchor|aliasing|control|invalid map key/.test(words);
  return `${PREFIX}yaml: ${hasLine ? `line ${line + 1}: ` : ""}${words}`;
}
function phrase(message, [pattern, words]) {
  return words.replace("$1", pattern.exec(message)?.[1] ?? "");
}

// src/template/encode/decode-runs.ts
function decodedRuns(source, token, decoded) {
  if (!source.isTracked) return { text: decoded, runs: source.part.runs };
  const made = copied(source, token, decoded);
  return made?.text === decoded ? made : traced(decoded, source.scalar(token.start, token.end));
}
function copied(source, { start, end, style }, decoded) {
  switch (style) {
    case Style.plain:
      return end - start === decoded.length ? slice(source.part, start, end) : void 0;
    case Style.single:
      return quoted(source, { start: start + 1, end: end - 1 }, /''/g);
    case Style.double:
      return quoted(source, { start: start + 1, end: end - 1 }, ESCAPE3);
    case Style.literal:
      return literal3(source, { start, end }, decoded);
    case Style.folded:
    case Style.block:
    case Style.flow:
      return void 0;
  }
}
var ESCAPE3 = /\\(?:x[\dA-Fa-f]{2}|u[\dA-Fa-f]{4}|U[\dA-Fa-f]{8}|[^\r\n])/g;
function quoted(source, { start, end }, escapes) {
  const raw = source.part.text.slice(start, end);
  if (raw.includes("\n")) return void 0;
  const builder = new TextBuilder();
  let done = 0;
  for (const { 0: escape3, index: index2 } of raw.matchAll(escapes)) {
    if (index2 > done) source.copyTo(builder, start + done, start + index2);
    done = index2 + escape3.length;
    if (escape3 === "''") source.copyTo(builder, start + index2, start + index2 + 1);
    else builder.add(unescaped2(escape3), source.scalar(start + index2, start + done));
  }
  if (done < raw.length || done === 0) source.copyTo(builder, start + done, end);
  return builder.toTraced();
}
var SIMPLE2 = {
  "0": "\0",
  a: "\x07",
  b: "\b",
  t: "	",
  n: "\n",
  v: "\v",
  f: "\f",
  r: "\r",
  e: "\x1B",
  N: "\x85",
  _: "\xA0",
  L: "\u2028",
  P: "\u2029"
};
function unescaped2(escape3) {
  if (escape3.length <= 2) return SIMPLE2[escape3.charAt(1)] ?? escape3.slice(1);
  const code = Number.parseInt(escape3.slice(2), 16);
  return code <= 1114111 ? String.fromCodePoint(code) : "";
}
function literal3(source, { start, end }, decoded) {
  const { text: text2 } = source.part;
  const header = text2.indexOf("\n", start);
  if (header === -1 || header >= end) return void 0;
  const builder = new TextBuilder();
  let at = header + 1;
  for (let from = 0; from < decoded.length; ) {
    const feed = decoded.indexOf("\n", from);
    const lineEnd = feed === -1 ? decoded.length : feed;
    const found = text2.indexOf("\n", at);
    const rawEnd = found === -1 ? text2.length : found;
    const width = lineEnd - from;
    const contentEnd = text2.charCodeAt(rawEnd - 1) === 13 && decoded.charCodeAt(lineEnd - 1) !== 13 ? rawEnd - 1 : rawEnd;
    const content = Math.max(at, contentEnd - width);
    source.copyTo(builder, content, width === 0 ? content : contentEnd);
    if (feed !== -1) source.copyTo(builder, found === -1 ? rawEnd : found, rawEnd + 1);
    at = rawEnd + 1;
    from = lineEnd + 1;
  }
  return builder.toTraced();
}

// src/template/encode/yaml-values.ts
function yamlValue(table2, source, call2) {
  const [root, next2] = table2.documents;
  if (root === void 0) return nothing("nil", source.all);
  if (table2.aliases.size > 0) {
    const outcome = toData(table2, root);
    if (!outcome.ok) throw new EncodeError(refusalText(outcome));
  }
  const end = next2 === void 0 ? table2.text.length : valueSpan(table2, next2).start;
  const value = new ValueReader(table2, source, call2.origins).value(root, end);
  if (!source.isTracked || value.kind !== "dict" && value.kind !== "list") return value;
  const origin2 = call2.origins.union(
    value.origin,
    source.structure(source.plus(NOBODY, 0, valueSpan(table2, root).start))
  );
  return { ...value, origin: origin2 };
}
var ValueReader = class {
  #table;
  #source;
  #origins;
  constructor(table2, source, origins) {
    this.#table = table2;
    this.#source = source;
    this.#origins = origins;
  }
  /** The value of an entry; what stands between its end and `regionEnd`, where the next begins, may say why it is not more. */
  value(entry, regionEnd) {
    switch (kindOf(this.#table, entry)) {
      case Kind.map: {
        const gathered = { entries: /* @__PURE__ */ new Map(), keyOrigins: /* @__PURE__ */ new Map(), structure: NOBODY };
        this.#readInto(gathered, entry, regionEnd);
        return this.#source.dict(gathered.entries, gathered.keyOrigins, this.#source.structure(gathered.structure));
      }
      case Kind.seq:
        return this.#list(entry, regionEnd);
      case Kind.alias:
        return this.#alias(entry);
      case Kind.none: {
        const { start } = valueSpan(this.#table, entry);
        return this.#scalar(entry, { start, end: regionEnd });
      }
      case Kind.scalar:
        return this.#scalar(entry, valueSpan(this.#table, entry));
    }
  }
  #scalar(entry, { start, end }) {
    const value = strictScalar(this.#table, entry);
    if (typeof value === "string") {
      return strOf(decodedRuns(this.#source, { start, end, style: styleOf(this.#table, entry) }, value));
    }
    const origin2 = this.#source.scalar(start, end);
    if (typeof value === "number") {
      if (!Number.isFinite(value)) throw new EncodeError(numberRefusal(value));
      return float(value, origin2);
    }
    if (value === void 0) throw new EncodeError(tagRefusal(this.#table, entry));
    return value === null ? nothing("nil", origin2) : bool(value, origin2);
  }
  #alias(entry) {
    const target2 = this.#table.aliases.get(entry);
    const { start, end } = valueSpan(this.#table, entry);
    if (target2 === void 0) return nothing("nil", this.#source.scalar(start, end));
    const value = this.value(target2, this.#regionEnd(target2));
    return because(value, this.#source.scalar(start, end), this.#origins);
  }
  /** Where what follows an anchored value begins. */
  #regionEnd(target2) {
    return valueSpan(this.#table, target2).end;
  }
  #list(entry, regionEnd) {
    const items = [];
    let structure = NOBODY;
    const gap = this.#children(entry, regionEnd, (item, { from, until: until2 }) => {
      structure = this.#source.plus(structure, from, valueSpan(this.#table, item).start);
      items.push(this.value(item, until2));
    });
    return list(items, this.#source.structure(this.#source.plus(structure, gap, regionEnd)));
  }
  #readInto(gathered, entry, regionEnd) {
    const table2 = this.#table;
    const gap = this.#children(entry, regionEnd, (child, { from, until: until2 }) => {
      gathered.structure = this.#source.plus(gathered.structure, from, valueSpan(table2, child).start);
      if (isMergeKey(table2, child)) this.#merge(gathered, child, until2);
      else this.#readKey(gathered, child, until2);
    });
    gathered.structure = this.#source.plus(gathered.structure, gap, regionEnd);
  }
  #readKey({ entries, keyOrigins }, child, until2) {
    const table2 = this.#table;
    const text2 = keyText(table2, child);
    const key2 = keyStyleOf(table2, child) === Style.plain ? plainKey(text2) : text2;
    if (key2 === void 0) throw new EncodeError(refusalText({ reason: "bad-key", message: text2 }));
    entries.set(key2, this.value(child, until2));
    if (this.#source.isTracked) {
      const { start, end } = keySpan(table2, child);
      keyOrigins.set(key2, this.#source.scalar(start, end));
    }
  }
  /** Calls `visit` for each child, with where the gap before it begins and where the next child does; gives the begin of the last gap. */
  #children(entry, regionEnd, visit) {
    const table2 = this.#table;
    let from = valueSpan(table2, entry).start;
    for (let child = entry + 1, end = nextOf(table2, entry); child < end; ) {
      const next2 = nextOf(table2, child);
      visit(child, { from, until: next2 < end ? startOf2(table2, next2) : regionEnd });
      from = valueSpan(table2, child).end;
      child = next2;
    }
    return from;
  }
  /** Puts the maps that `<<: …` names into the map; of a list the first has the last word. */
  #merge(gathered, entry, until2) {
    const table2 = this.#table;
    if (kindOf(table2, entry) !== Kind.seq) return this.#mergeOne(gathered, entry, until2);
    const items = [];
    for (let item = entry + 1, end = nextOf(table2, entry); item < end; item = nextOf(table2, item)) items.push(item);
    for (const item of items.toReversed()) this.#mergeOne(gathered, item, until2);
  }
  #mergeOne(gathered, entry, until2) {
    const target2 = this.#table.aliases.get(entry) ?? entry;
    if (kindOf(this.#table, target2) !== Kind.map) {
      throw new EncodeError(refusalText({ reason: "bad-merge", message: "" }));
    }
    this.#readInto(gathered, target2, target2 === entry ? until2 : this.#regionEnd(target2));
  }
};
function startOf2(table2, entry) {
  return hasKey(table2, entry) ? keySpan(table2, entry).start : valueSpan(table2, entry).start;
}

// src/template/encode/from-yaml.ts
var UNMARSHALING = "error unmarshaling JSON: while decoding JSON: ";
function fromYaml(text2, call2) {
  const source = new SourceText(text2, call2.origins, "fromYaml");
  try {
    const value = read3(source, call2);
    if (value.kind === "dict") return value;
    if (value.kind === "nil") return source.dict(/* @__PURE__ */ new Map(), /* @__PURE__ */ new Map(), source.all);
    return source.problem(UNMARSHALING + mismatch(value, "map[string]interface {}"));
  } catch (error) {
    if (error instanceof EncodeError) return source.problem(error.message);
    throw error;
  }
}
function fromYamlArray(text2, call2) {
  const source = new SourceText(text2, call2.origins, "fromYaml");
  try {
    const value = read3(source, call2);
    if (value.kind === "list") return value;
    if (value.kind === "nil") return list([], source.all);
    return source.problems(UNMARSHALING + mismatch(value, "[]interface {}"));
  } catch (error) {
    if (error instanceof EncodeError) return source.problems(error.message);
    throw error;
  }
}
function read3(source, call2) {
  const { text: text2 } = source.part;
  call2.limits.spend(Math.ceil(text2.length / 100));
  return yamlValue(scanYaml(text2) ?? parsed(text2), source, call2);
}
function parsed(text2) {
  const { table: table2, problems } = parseWithYaml(text2, scanDoubt(text2));
  const fatal = problems.find((problem) => problem.fatal);
  if (fatal !== void 0 && table2.documents.length === 0) throw new EncodeError(syntaxText(text2, fatal));
  return table2;
}

// src/template/encode/json-view.ts
var MOST_VIEWS = 10;
function jsonView(value, call2) {
  const seen = value.kind === "host" ? hostView(value) : value;
  switch (seen.kind) {
    case "bytes":
      return strOf(bytesView(seen, call2));
    case "list":
    case "dict":
      return seen.isNil ? nothing("nil", seen.origin) : seen;
    case "float":
      if (!Number.isFinite(seen.value)) throw new EncodeError(`json: unsupported value: ${notFinite(seen.value)}`);
      return seen;
    case "invalid":
    case "nil":
    case "bool":
    case "int":
    case "string":
      return seen;
  }
}
function hostView(host) {
  let at = host;
  for (let views = 0; at.kind === "host"; views++) {
    const seen = views < MOST_VIEWS && at.goKind !== "func" ? at.toJson?.() ?? at.elements?.() : void 0;
    if (seen === void 0) throw new EncodeError(`json: unsupported type: ${at.type}`);
    at = seen;
  }
  return at;
}
function bytesView({ text: text2, runs }, { origins }) {
  const base64 = Buffer.from(toBytes(text2)).toString("base64");
  return traced(base64, origins.reformatted(originOfText({ text: text2, runs }, origins), "base64"));
}
function notFinite(value) {
  if (Number.isNaN(value)) return "NaN";
  return value > 0 ? "+Inf" : "-Inf";
}

// src/template/encode/key-part.ts
function keyPart(dict2, key2, { origins, site }) {
  if (origins.tracking === "off") return { text: key2, runs: UNTRACKED };
  const own = dict2.keyOrigins?.get(key2);
  if (own !== void 0 && own !== NOBODY) return traced(key2, own);
  return traced(key2, dict2.origin === NOBODY ? site : origins.derived(dict2.origin, "key"));
}

// src/template/encode/to-json.ts
function mustToJson(value, call2, style = {}) {
  const writer = new JsonWriter(call2, style);
  try {
    writer.value(value);
  } catch (error) {
    throw error instanceof EncodeError ? new FunctionError(error.message) : error;
  }
  return writer.builder.toTraced();
}
function toJson(value, call2, style = {}) {
  return orEmpty(value, call2, "toJson", () => mustToJson(value, call2, style));
}
function orEmpty(value, { origins }, by, encode) {
  try {
    return encode();
  } catch (error) {
    const isRefused = error instanceof EncodeError || error instanceof FunctionError && error.reason !== "limit";
    if (!isRefused) throw error;
    return traced("", origins.derived(deepOriginOf(value, origins), by));
  }
}
var DOUBTFUL = /[^\x20\x21\x23-\x25\x27-\x3b\x3d\x3f-\x5b\x5d-\u2027\u202a-\ud7ff\ue000-\uffff]/;
var ESCAPED2 = /[^\x20\x21\x23-\x5b\x5d-\u2027\u202a-\ud7ff\ue000-\u{10ffff}]/gu;
var ESCAPED_HTML = /[^\x20\x21\x23-\x25\x27-\x3b\x3d\x3f-\x5b\x5d-\u2027\u202a-\ud7ff\ue000-\u{10ffff}]/gu;
var SHORT2 = /* @__PURE__ */ new Map([
  ['"', '\\"'],
  ["\\", "\\\\"],
  ["\b", "\\b"],
  ["\f", "\\f"],
  ["\n", "\\n"],
  ["\r", "\\r"],
  ["	", "\\t"]
]);
function jsonEscape(character) {
  const short = SHORT2.get(character);
  if (short !== void 0) return short;
  const code = character.charCodeAt(0);
  return code >= 55296 && code <= 57343 ? "\\ufffd" : `\\u${code.toString(16).padStart(4, "0")}`;
}
function jsonInner(text2) {
  return text2.replace(ESCAPED_HTML, jsonEscape);
}
function integerText2({ value }) {
  return String(value);
}
var JsonWriter = class {
  builder = new TextBuilder();
  #call;
  #site;
  #indent;
  #pattern;
  #effort;
  #line = "\n";
  constructor(call2, style) {
    this.#call = call2;
    this.#site = call2.site;
    this.#indent = style.indent ?? "";
    this.#pattern = style.escapes === "raw" ? ESCAPED2 : ESCAPED_HTML;
    this.#effort = new Effort(call2);
  }
  value(given) {
    const { origins } = this.#call;
    const value = jsonView(given, this.#call);
    this.#effort.value(this.builder.length);
    switch (value.kind) {
      case "string":
        return this.#text(value);
      case "float":
        return this.builder.add(jsonNumber(value.value), origins.reformatted(value.origin, "toJson"));
      case "int":
        return this.builder.add(integerText2(value), origins.reformatted(value.origin, "toJson"));
      case "bool":
        return this.builder.add(String(value.value), origins.reformatted(value.origin, "toJson"));
      case "invalid":
      case "nil":
        return this.builder.add("null", origins.reformatted(value.origin, "toJson"));
      case "list":
        return this.#list(value);
      case "dict":
        return this.#dict(value);
    }
  }
  #text(part) {
    const { builder } = this;
    builder.add('"', this.#site);
    if (DOUBTFUL.test(part.text)) {
      addEscaped(builder, part, {
        pattern: this.#pattern,
        escape: jsonEscape,
        origins: this.#call.origins,
        by: "toJson"
      });
    } else builder.addTraced(part);
    builder.add('"', this.#site);
  }
  #list(list2) {
    const { builder } = this;
    if (list2.items.length === 0) return builder.add("[]", this.#call.origins.reformatted(list2.origin, "toJson"));
    this.#open(list2, "[");
    let separator = "";
    for (const item of list2.items) {
      this.#between(separator);
      separator = ",";
      this.value(item);
    }
    this.#close(list2, "]");
  }
  #dict(dict2) {
    const { builder } = this;
    if (dict2.entries.size === 0) return builder.add("{}", this.#call.origins.reformatted(dict2.origin, "toJson"));
    this.#open(dict2, "{");
    let separator = "";
    for (const key2 of [...dict2.entries.keys()].toSorted(compareBytes)) {
      this.#between(separator);
      separator = ",";
      this.#text(keyPart(dict2, key2, this.#call));
      builder.add(this.#indent === "" ? ":" : ": ", this.#site);
      const value = dict2.entries.get(key2);
      if (value !== void 0) this.value(value);
    }
    this.#close(dict2, "}");
  }
  #open(collection, bracket) {
    this.#effort.enter(collection, typeName(collection));
    this.builder.add("", collection.origin);
    this.builder.add(bracket, this.#site);
    this.#line += this.#indent;
  }
  #between(separator) {
    const text2 = this.#indent === "" ? separator : separator + this.#line;
    if (text2 !== "") this.builder.add(text2, this.#site);
  }
  #close(collection, bracket) {
    this.#effort.leave(collection);
    this.#line = this.#line.slice(0, this.#line.length - this.#indent.length);
    this.builder.add(this.#indent === "" ? bracket : this.#line + bracket, this.#site);
  }
};

// when-called:src/template/encode/to-toml.ts
function toToml(...args) {
  return load("./toml.cjs", "src/template/encode/to-toml.ts").toToml(...args);
}

// now:src/yaml/emit-scalar.ts
var { emitKey, emitLiteral, emitScalar, fitsLiteral } = require("./emit.cjs").modules["src/yaml/emit-scalar.ts"]();

// now:src/yaml/escapes.ts
var { escapeCode } = require("./plan.cjs").modules["src/yaml/escapes.ts"]();

// now:src/yaml/key-order.ts
var { compareKeys } = require("./emit.cjs").modules["src/yaml/key-order.ts"]();

// src/template/encode/scalar-runs.ts
var CHANGED_BY_JSON = new RegExp("\\x85|\\p{Cs}", "u");
function addScalar2(builder, token, part, how) {
  const { text: text2, runs } = part;
  if (token === text2) return builder.addTraced(part);
  if (runs.length === 0) return builder.add(token, how.site);
  if (token.length === text2.length + 2 && token.startsWith(text2, 1)) {
    builder.add(token.slice(0, 1), how.site);
    builder.addTraced(part);
    return builder.add(token.slice(-1), how.site);
  }
  if (CHANGED_BY_JSON.test(text2)) {
    return builder.add(token, how.origins.reformatted(originOfText(part, how.origins), "toYaml"));
  }
  if (token.startsWith("|")) addLiteral(builder, token, part, how);
  else addWalked(builder, token, part, how);
}
var LINE = /[^\n\u2028\u2029]*(?:[\n\u2028\u2029]|$)/y;
function addLiteral(builder, token, part, { site, indent }) {
  const { text: text2 } = part;
  const pad2 = " ".repeat(indent);
  builder.add(token.slice(0, token.indexOf("\n") + 1), site);
  for (let from = 0; from < text2.length; from = LINE.lastIndex) {
    LINE.lastIndex = from;
    const length = LINE.exec(text2)?.[0].length ?? 0;
    if (length === 0) break;
    if (length > 1 || !/[\n\u2028\u2029]/.test(text2.charAt(from))) builder.add(pad2, site);
    builder.addSlice(part, from, from + length);
  }
}
var CHANGES2 = {
  '"': /\\(?:x.{2}|u.{4}|U.{8}|[^])|\n */g,
  "'": /''|[\u2028\u2029] *|\n */g
};
var FOLD = /\n */g;
function addWalked(builder, token, part, how) {
  const quote = /^["']/.test(token) ? token.slice(0, 1) : "";
  const inner = token.slice(quote.length, token.length - quote.length);
  let at = 0;
  let from = 0;
  builder.add(quote, how.site);
  for (const { 0: change, index: index2 } of inner.matchAll(CHANGES2[quote] ?? FOLD)) {
    if (index2 > at) builder.addSlice(part, from, from + index2 - at);
    from += index2 - at;
    at = index2 + change.length;
    from += addChange(builder, change, { ...how, part, from });
  }
  if (from < part.text.length) builder.addSlice(part, from, part.text.length);
  builder.add(quote, how.site);
}
function addChange(builder, change, { part, from, origins, site }) {
  const { text: text2, runs } = part;
  if (change.startsWith("\n")) {
    builder.add(change, site);
    return 1;
  }
  if (change.startsWith("\\ ")) {
    builder.add("\\", site);
    builder.addSlice(part, from, from + 1);
    return 1;
  }
  if (!change.startsWith("\\")) {
    builder.addSlice(part, from, from + 1);
    builder.add(change.slice(1), site);
    return 1;
  }
  const size2 = (text2.codePointAt(from) ?? 0) > 65535 ? 2 : 1;
  builder.add(change, origins.reformatted(originOfRange(runs, from, from + size2, origins), "toYaml"));
  return size2;
}

// src/template/encode/to-yaml.ts
function mustToYaml(value, call2) {
  try {
    return writeYaml(value, call2, HELM);
  } catch (error) {
    if (!(error instanceof EncodeError)) throw error;
    const isJson = error.message.startsWith("json:");
    throw new FunctionError(isJson ? `error marshaling into JSON: ${error.message}` : error.message);
  }
}
function writeYaml(value, call2, layout) {
  const writer = new YamlWriter(call2, layout);
  writer.root(value);
  return withoutLastBreak(writer.builder.toTraced());
}
function withoutLastBreak({ text: text2, runs }) {
  if (!text2.endsWith("\n")) return { text: text2, runs };
  const end = text2.length - 1;
  if (runs.length === 0) return { text: text2.slice(0, end), runs };
  const trimmed = runs.slice();
  const last2 = trimmed.length - RUN;
  for (let i = last2; (trimmed[i] ?? 0) > end; i -= RUN) trimmed[i] = end;
  if (runs[last2 - RUN] === end) trimmed.length = last2;
  return { text: text2.slice(0, end), runs: trimmed };
}
var HELM = {
  view: jsonView,
  scalar: emitScalar,
  listIndent: 0,
  compareKeys,
  key: emitKey,
  checkText: refuseText,
  checkKey: refuseKey
};
function toYaml(value, call2) {
  return orEmpty(value, call2, "toYaml", () => mustToYaml(value, call2));
}
var REFUSED = /[\x7f-\x84\x86-\x9f\ufffe\uffff]/;
var LONGEST_KEY = 1024;
var SHORT_KEY = 170;
var YamlWriter = class {
  builder = new TextBuilder();
  #call;
  #origins;
  #site;
  #effort;
  #layout;
  #isTracking;
  #keys = /* @__PURE__ */ new Map();
  constructor(call2, layout) {
    this.#layout = layout;
    this.#isTracking = call2.origins.tracking === "on";
    this.#call = call2;
    this.#origins = call2.origins;
    this.#site = call2.site;
    this.#effort = new Effort(call2);
  }
  root(given) {
    const value = this.#view(given);
    if (isFilled(value)) this.#inline(value, 0);
    else this.#scalar(value, { indent: 2, column: 0 });
  }
  #view(value) {
    this.#effort.value(this.builder.length);
    return this.#layout.view(value, this.#call);
  }
  /** A value that begins at the column `indent`, behind `- ` or `? ` or at the root. */
  #inline(value, indent) {
    if (value.kind === "dict" && value.entries.size > 0) this.#dict(value, indent);
    else if (value.kind === "list" && value.items.length > 0) this.#list(value, indent);
    else this.#scalar(value, { indent, column: indent });
  }
  #list(list2, indent) {
    const { builder } = this;
    this.#effort.enter(list2, typeName(list2));
    builder.add("", list2.origin);
    const dash = `${" ".repeat(indent)}- `;
    let first2 = true;
    for (const item of list2.items) {
      builder.add(first2 ? "- " : dash, this.#site);
      first2 = false;
      this.#inline(this.#view(item), indent + 2);
    }
    this.#effort.leave(list2);
  }
  #dict(dict2, indent) {
    const { builder } = this;
    this.#effort.enter(dict2, typeName(dict2));
    builder.add("", dict2.origin);
    const pad2 = " ".repeat(indent);
    let first2 = true;
    for (const key2 of sortedKeys2(dict2, this.#layout)) {
      const value = dict2.entries.get(key2);
      if (value === void 0) continue;
      if (!first2) builder.add(pad2, this.#site);
      first2 = false;
      this.#entry(dict2, { key: key2, value: this.#view(value), indent });
    }
    this.#effort.leave(dict2);
  }
  #entry(dict2, { key: key2, value, indent }) {
    const token = this.#key(key2);
    if (token === void 0) return this.#longEntry(dict2, { key: key2, value, indent });
    if (this.#isTracking) {
      const part = keyPart(dict2, key2, this.#call);
      addScalar2(this.builder, token, part, { origins: this.#origins, site: this.#site, indent });
    } else this.builder.add(token, NOBODY);
    this.#afterKey(value, indent, indent + token.length + 1);
  }
  /** A key as it is written, checked; most keys stand in many maps. */
  #key(key2) {
    const known = this.#keys.get(key2);
    if (known !== void 0) return known;
    this.#layout.checkKey(key2);
    const token = this.#layout.key(key2);
    if (token !== void 0) this.#keys.set(key2, token);
    return token;
  }
  /** A key that stands behind a question mark. */
  #longEntry(dict2, { key: key2, value, indent }) {
    const { builder } = this;
    builder.add("? ", this.#site);
    this.#scalar({ kind: "string", ...keyPart(dict2, key2, this.#call) }, { indent: indent + 2, column: indent + 2 });
    builder.add(`${" ".repeat(indent)}: `, this.#site);
    this.#inline(value, indent + 2);
  }
  /** A value behind a key, with its colon, which ends at `column`. Lists are not indented below their key. */
  #afterKey(value, indent, column) {
    const { builder } = this;
    if (value.kind === "dict" && value.entries.size > 0) {
      builder.add(`:
${" ".repeat(indent + 2)}`, this.#site);
      this.#dict(value, indent + 2);
    } else if (value.kind === "list" && value.items.length > 0) {
      const { listIndent } = this.#layout;
      builder.add(`:
${" ".repeat(indent + listIndent)}`, this.#site);
      this.#list(value, indent + listIndent);
    } else {
      builder.add(": ", this.#site);
      this.#scalar(value, { indent: indent + 2, column: column + 1 });
    }
  }
  /** A scalar, or a collection that is empty, to the end of its line. */
  #scalar(value, place) {
    const { builder } = this;
    if (value.kind === "string") {
      const { text: text2 } = value;
      this.#layout.checkText(text2);
      const token = this.#layout.scalar(text2, place);
      if (this.#isTracking) {
        addScalar2(builder, token, value, { origins: this.#origins, site: this.#site, indent: place.indent });
        if (!endsLine(token)) builder.add("\n", this.#site);
      } else builder.add(endsLine(token) ? token : `${token}
`, NOBODY);
      return;
    }
    builder.add(this.#unquoted(value, place), this.#origins.reformatted(value.origin, "toYaml"));
    builder.add("\n", this.#site);
  }
  #unquoted(value, place) {
    switch (value.kind) {
      case "int":
        return integerText2(value);
      case "float":
      case "bool":
        return this.#layout.scalar(value.value, place);
      case "invalid":
      case "nil":
        return "null";
      case "list":
        return "[]";
      case "dict":
        return "{}";
    }
  }
};
function isFilled(value) {
  return value.kind === "dict" && value.entries.size > 0 || value.kind === "list" && value.items.length > 0;
}
function sortedKeys2(dict2, layout) {
  const keys2 = [...dict2.entries.keys()];
  return keys2.length < 2 ? keys2 : keys2.toSorted(layout.compareKeys);
}
function refuseText(text2) {
  if (REFUSED.test(text2)) throw new EncodeError("yaml: control characters are not allowed");
}
function refuseKey(key2) {
  refuseText(key2);
  if (key2.includes("\x85")) throw new EncodeError("yaml: line 2: could not find expected ':'");
  if (key2.length <= SHORT_KEY) return;
  const json = jsonInner(key2);
  const length = json.length - (json.match(/[\ud800-\udbff]/g)?.length ?? 0) + 2;
  if (length > LONGEST_KEY) throw new EncodeError("yaml: line 1: could not find expected ':'");
}
function endsLine(token) {
  const last2 = token.charCodeAt(token.length - 1);
  return last2 === 10 || last2 === 8232 || last2 === 8233;
}

// src/template/encode/to-yaml-pretty.ts
function toYamlPretty(value, call2) {
  return orEmpty(value, call2, "toYamlPretty", () => writeYaml(value, call2, PRETTY));
}
var PRETTY = {
  view,
  scalar: scalar2,
  listIndent: 2,
  compareKeys: compare2,
  key: (key2) => key2.includes(NEXT_LINE) ? void 0 : emitKey(key2),
  checkText: () => void 0,
  checkKey: () => void 0
};
function compare2(a, b) {
  let at = 0;
  while (at < a.length && at < b.length && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  const isLetter2 = LETTER.test(a.charAt(at));
  if (at === 0 || at >= a.length || at >= b.length || isLetter2 === LETTER.test(b.charAt(at))) return compareKeys(a, b);
  return DIGIT.test(a.charAt(at - 1)) === isLetter2 ? -1 : 1;
}
var LETTER = new RegExp("\\p{L}", "u");
var DIGIT = new RegExp("\\p{Nd}", "u");
function scalar2(value, place) {
  if (typeof value === "number") return Number.isFinite(value) ? printFloat64(value) : emitScalar(value, place);
  if (value === "<<") return value;
  if (typeof value === "string" && value.includes("\n") && value.includes("	") && fitsLiteral(value.replaceAll("	", "x"))) {
    return emitLiteral(value, place.indent);
  }
  const far = { indent: place.indent, column: Number.NEGATIVE_INFINITY };
  if (typeof value !== "string" || !value.includes(NEXT_LINE)) return emitScalar(value, far);
  const other = OTHERS.find((character) => !value.includes(character)) ?? "";
  return emitScalar(value.replaceAll(NEXT_LINE, other), far).replaceAll(escapeCode(other.charCodeAt(0)), "\\N");
}
var NEXT_LINE = "\x85";
var OTHERS = ["\uFFFE", "\uFFFF", "\x80", "\x81"];
function view(value, call2) {
  switch (value.kind) {
    case "host":
      return hostView2(value, call2);
    case "bytes":
      return byteList(value, call2.origins);
    case "list":
      return value.isNil ? list([], value.origin) : value;
    case "dict":
      return value.isNil ? dict(/* @__PURE__ */ new Map(), value.origin) : value;
    case "invalid":
    case "nil":
    case "bool":
    case "int":
    case "float":
    case "string":
      return value;
  }
}
function hostView2(host, call2) {
  if (host.type === "time.Duration") return strOf(host.print());
  const seen = host.toJson?.() ?? host.elements?.();
  if (seen === void 0 || seen.kind === "host") throw new EncodeError(`cannot marshal type: ${host.type}`);
  if (seen.kind !== "dict" || host.goKind === "map") return view(seen, call2);
  return dict(new Map(Array.from(seen.entries, ([key2, item]) => [key2.toLowerCase(), item])), seen.origin);
}

// src/template/functions/encodings.ts
var PRETTY2 = { indent: "  " };
var RAW = { escapes: "raw" };
var yamlFunctions = [
  ["toYaml", fixed(["any"], (call2, value) => strOf(toYaml(value, call2)))],
  ["mustToYaml", fixed(["any"], (call2, value) => strOf(mustToYaml(value, call2)))],
  ["toYamlPretty", fixed(["any"], (call2, value) => strOf(toYamlPretty(value, call2)))],
  ["fromYaml", fixed(["string"], (call2, text2) => fromYaml(text2, call2))],
  ["fromYamlArray", fixed(["string"], (call2, text2) => fromYamlArray(text2, call2))]
];
var jsonFunctions = [
  ["toJson", fixed(["any"], (call2, value) => strOf(toJson(value, call2)))],
  ["mustToJson", fixed(["any"], (call2, value) => strOf(mustToJson(value, call2)))],
  ["toPrettyJson", fixed(["any"], (call2, value) => strOf(toJson(value, call2, PRETTY2)))],
  ["mustToPrettyJson", fixed(["any"], (call2, value) => strOf(mustToJson(value, call2, PRETTY2)))],
  ["toRawJson", fixed(["any"], (call2, value) => strOf(mustToJson(value, call2, RAW)))],
  ["mustToRawJson", fixed(["any"], (call2, value) => strOf(mustToJson(value, call2, RAW)))],
  ["fromJson", fixed(["string"], (call2, text2) => fromJson(text2, call2))],
  ["fromJsonArray", fixed(["string"], (call2, text2) => fromJsonArray(text2, call2))],
  ["mustFromJson", fixed(["string"], (call2, text2) => mustFromJson(text2, call2))]
];
var tomlFunctions = [
  ["toToml", fixed(["any"], (call2, value) => strOf(toToml(value, call2)))],
  ["fromToml", fixed(["string"], (call2, text2) => fromToml(text2, call2))]
];
var toml14Functions = [
  ["toToml", fixed(["any"], (call2, value) => strOf(toToml(value, call2, "fixed")))]
];
var baseFunctions = [
  ["b64enc", fixed(["string"], (call2, text2) => strOf(toBase64(text2, call2)))],
  ["b64dec", fixed(["string"], (call2, text2) => orMessage(call2, text2, () => fromBase64(text2, call2)))],
  ["b32enc", fixed(["string"], (call2, text2) => str(toBase32(text2.text), derivedFrom(text2, call2.origins, "b32enc")))],
  [
    "b32dec",
    fixed(
      ["string"],
      (call2, text2) => orMessage(call2, text2, () => traced(fromBase32(text2.text), derivedFrom(text2, call2.origins, "b32dec")))
    )
  ]
];
function orMessage(call2, text2, read4) {
  try {
    return strOf(read4());
  } catch (error) {
    if (!(error instanceof EncodeError)) throw error;
    return str(error.message, derivedFrom(text2, call2.origins, call2.name));
  }
}
var encodingFunctions = [
  ...yamlFunctions,
  ...jsonFunctions,
  ...tomlFunctions,
  ...baseFunctions
];

// src/template/deep-equal.ts
var import_node_util = require("node:util");
function deepEqual(a, b) {
  return isEqual3(a, b, void 0);
}
function isEqual3(a, b, open) {
  if (a === b) return a.kind !== "float" || !Number.isNaN(a.value);
  if (isNothing2(a) || isNothing2(b)) return isNothing2(a) && isNothing2(b);
  if (typeName(a) !== typeName(b)) return false;
  if ("value" in a || "text" in a) return isScalarEqual(a, b);
  if (a.kind === "list") return b.kind === "list" && areListsEqual(a, b, open);
  if (a.kind === "dict") return b.kind === "dict" && areDictsEqual(a, b, open ?? /* @__PURE__ */ new Map());
  return b.kind === "host" && areHostsEqual(a, b);
}
function isScalarEqual(a, b) {
  if ("value" in a) return "value" in b && a.value === b.value;
  return "text" in a && "text" in b && a.text === b.text;
}
function areListsEqual(a, b, open) {
  if (a.isNil !== b.isNil || a.items.length !== b.items.length) return false;
  if (a.items === b.items) return true;
  return a.items.every((item, at) => {
    const other = b.items[at];
    return other !== void 0 && isEqual3(item, other, open);
  });
}
function areDictsEqual(a, b, open) {
  if (a.isNil !== b.isNil || a.entries.size !== b.entries.size) return false;
  if (a.entries === b.entries) return true;
  const others = open.get(a) ?? /* @__PURE__ */ new Set();
  if (others.has(b)) return true;
  open.set(a, others.add(b));
  for (const [key2, value] of a.entries) {
    const other = b.entries.get(key2);
    if (other === void 0 || !isEqual3(value, other, open)) return false;
  }
  return true;
}
function areHostsEqual(a, b) {
  return a.inner === b.inner || (0, import_node_util.isDeepStrictEqual)(a.inner, b.inner);
}

// src/template/functions/lists.ts
var NIL_POINTER = "runtime error: invalid memory address or nil pointer dereference";
function toList({ origins }, value, refusal4) {
  const found = listOf(value, origins);
  if (found !== void 0) return found;
  if (value.kind === "nil" || value.kind === "invalid") throw new FunctionError(NIL_POINTER, { origin: value.origin });
  throw new FunctionError(refusal4.replace("%s", () => kindName(value)));
}
function listOf(value, origins) {
  if (value.kind === "list") return value;
  if (value.kind === "bytes") return byteList(value, origins);
  const elements = value.kind === "host" && value.goKind === "slice" ? value.elements?.() : void 0;
  return elements?.kind === "list" ? elements : void 0;
}
function spend({ limits }, items) {
  if (items > MOST_ITEMS) throw new FunctionError(`a list of ${items} items is too long`, { reason: "limit" });
  limits.spend(Math.ceil(items / 100));
}
function chosen(items, call2, from) {
  return list(items, call2.origins.derived(deepOriginOfAll(from, call2.origins), call2.name));
}
var push = fixed(["any", "any"], (call2, value, item) => {
  const { items, origin: origin2 } = toList(call2, value, "Cannot push on type %s");
  spend(call2, items.length + 1);
  return list([...items, item], call2.origins.union(origin2, call2.site));
});
var prepend = fixed(["any", "any"], (call2, value, item) => {
  const { items, origin: origin2 } = toList(call2, value, "Cannot prepend on type %s");
  spend(call2, items.length + 1);
  return list([item, ...items], call2.origins.union(origin2, call2.site));
});
var make2 = variadic([], "any", (call2, items) => list(items, call2.site));
var concat = variadic([], "any", (call2, lists) => {
  const items = [];
  let { site: origin2 } = call2;
  for (const value of lists) {
    const part = toList(call2, value, "Cannot concat type %s as list");
    spend(call2, items.length + part.items.length);
    for (const item of part.items) items.push(item);
    origin2 = call2.origins.union(origin2, part.origin);
  }
  return items.length > 0 ? list(items, origin2) : { ...list([], origin2), isNil: true };
});
var first = fixed(["any"], (call2, value) => pickItem(call2, toList(call2, value, "Cannot find first on type %s"), 0));
var last = fixed(["any"], (call2, value) => pickItem(call2, toList(call2, value, "Cannot find last on type %s"), -1));
function pickItem({ origins }, { items, origin: origin2 }, at) {
  const item = items.at(at);
  return item === void 0 ? nothing("nil", origin2) : because(item, origin2, origins);
}
function cut(refusal4, start, end) {
  return fixed(["any"], (call2, value) => {
    const { items, origin: origin2 } = toList(call2, value, refusal4);
    if (items.length === 0) return { ...list([], origin2), isNil: true };
    spend(call2, items.length);
    return list(items.slice(start, end), origin2);
  });
}
var rest = cut("Cannot find rest on type %s", 1, void 0);
var initial = cut("Cannot find initial on type %s", 0, -1);
var reverse = fixed(["any"], (call2, value) => {
  const { items, origin: origin2 } = toList(call2, value, "Cannot find reverse on type %s");
  spend(call2, items.length);
  return list(items.toReversed(), origin2);
});
var compact = fixed(["any"], (call2, value) => {
  const { items } = toList(call2, value, "Cannot compact on type %s");
  spend(call2, items.length);
  return chosen(items.filter(isTrue), call2, [value]);
});
var uniq = fixed(["any"], (call2, value) => {
  const { items } = toList(call2, value, "Cannot find uniq on type %s");
  const kept = new Members(call2);
  return chosen(
    items.filter((item) => kept.add(item)),
    call2,
    [value]
  );
});
var without = variadic(["any"], "any", (call2, omitted, value) => {
  const { items } = toList(call2, value, "Cannot find without on type %s");
  const members = new Members(call2);
  for (const item of omitted) members.add(item);
  return chosen(
    items.filter((item) => !members.has(item)),
    call2,
    [value, ...omitted]
  );
});
var has = fixed(["any", "any"], (call2, needle, haystack) => {
  const origin2 = call2.origins.derived(deepOriginOfAll([needle, haystack], call2.origins), call2.name);
  if (haystack.kind === "nil" || haystack.kind === "invalid") return bool(false, origin2);
  const { items } = toList(call2, haystack, "Cannot find has on type %s");
  spend(call2, items.length);
  return bool(
    items.some((item) => deepEqual(needle, item)),
    origin2
  );
});
var Members = class {
  #scalars = /* @__PURE__ */ new Set();
  #others = [];
  #call;
  constructor(call2) {
    this.#call = call2;
  }
  has(value) {
    this.#call.limits.spend(1 + this.#others.length / 100);
    const key2 = scalarKey(value);
    return key2 === void 0 ? this.#others.some((other) => deepEqual(other, value)) : this.#scalars.has(key2);
  }
  /** Whether it was not there before. */
  add(value) {
    if (this.has(value)) return false;
    const key2 = scalarKey(value);
    if (key2 === void 0) this.#others.push(value);
    else this.#scalars.add(key2);
    return true;
  }
};
function scalarKey(value) {
  if (value.kind === "nil" || value.kind === "invalid") return "nil";
  if (value.kind === "string") return `string ${value.text}`;
  if (value.kind === "float" && Number.isNaN(value.value)) return void 0;
  return "value" in value ? `${typeName(value)} ${String(value.value)}` : void 0;
}
var slice2 = variadic(["any"], "any", (call2, indices, value) => {
  const found = toList(call2, value, "list should be type of slice or array but %s");
  const { items, of } = found;
  const origin2 = call2.origins.union(found.origin, deepOriginOfAll(indices, call2.origins));
  if (items.length === 0) return nothing("nil", origin2);
  const [from, to] = indices;
  const start = from === void 0 ? 0 : toInt64(from);
  const end = to === void 0 ? items.length : toInt64(to);
  if (start < 0 || start > end || end > items.length) {
    throw new FunctionError("reflect.Value.Slice: slice index out of bounds", { origin: origin2 });
  }
  spend(call2, items.length);
  return list(items.slice(Number(start), Number(end)), origin2, of);
});
var chunk = fixed(["int", "any"], (call2, size2, value) => {
  const found = toList(call2, value, "Cannot chunk type %s");
  const origin2 = call2.origins.union(found.origin, size2.origin);
  spend(call2, found.items.length);
  return list(chunksOf(found, size2.value), origin2, "list");
});
function chunksOf({ items, origin: origin2 }, size2) {
  const length = items.length;
  const width = Number(size2);
  const count = Math.floor((length - 1) / width) + 1;
  if (!(count >= 0 && count <= MOST_ITEMS)) throw new FunctionError("runtime error: makeslice: len out of range");
  return Array.from({ length: count }, (_, at) => {
    const left = at === count - 1 ? Math.floor(length % width) : width;
    const own = left === 0 ? width : left;
    if (own < 0) throw new FunctionError("runtime error: makeslice: len out of range");
    if (at * width < 0 || at * width + own > length) throw new FunctionError("reflect: slice index out of range");
    return list(items.slice(at * width, at * width + own), origin2);
  });
}
var listFunctions = [
  ["list", make2],
  ["tuple", make2],
  ["concat", concat],
  ["append", push],
  ["push", push],
  ["mustAppend", push],
  ["mustPush", push],
  ["prepend", prepend],
  ["mustPrepend", prepend],
  ["first", first],
  ["mustFirst", first],
  ["last", last],
  ["mustLast", last],
  ["rest", rest],
  ["mustRest", rest],
  ["initial", initial],
  ["mustInitial", initial],
  ["reverse", reverse],
  ["mustReverse", reverse],
  ["compact", compact],
  ["mustCompact", compact],
  ["uniq", uniq],
  ["mustUniq", uniq],
  ["without", without],
  ["mustWithout", without],
  ["has", has],
  ["mustHas", has],
  ["slice", slice2],
  ["mustSlice", slice2],
  ["chunk", chunk],
  ["mustChunk", chunk]
];

// src/template/functions/merge.ts
var MergeRefusal = class extends Error {
};
var DEEPEST7 = 2e3;
function merging(mode, refusal4) {
  return variadic(["map"], "map", (call2, sources, target2) => {
    let result = asPlainMap(target2, call2.origins);
    for (const source of sources) {
      if (result.isNil === true && source.isNil !== true) {
        result = { kind: "dict", of: "any", entries: /* @__PURE__ */ new Map(), origin: result.origin };
      }
      try {
        mergeInto(call2, mode, { target: result, source, depth: 0 });
      } catch (error) {
        if (!(error instanceof MergeRefusal)) throw error;
        if (refusal4 === "error") throw new FunctionError(error.message);
        return str("", call2.site);
      }
    }
    return result;
  });
}
function mergeInto(call2, mode, { target: target2, source, depth: depth2 }) {
  if (depth2 > DEEPEST7) throw new FunctionError("maps are nested too deep to be merged", { reason: "limit" });
  if (target2.entries === source.entries) return;
  call2.limits.spend(1 + source.entries.size / 100);
  joinAbsent(target2, source, call2.origins);
  blameKept(call2, mode, { target: target2, source });
  for (const [key2, value] of source.entries) {
    if (isNothing2(value)) {
      if (mode === "overwrite") put(call2, { target: target2, source }, key2, value);
      continue;
    }
    const before = target2.entries.get(key2);
    const why = mode === "fill" || value.kind === "dict" ? whyFilled(call2, target2, key2) : NOBODY;
    if (before !== void 0 && mergeElements(call2, mode, { before, value, depth: depth2, holder: target2.of })) continue;
    if (mode === "overwrite" || before === void 0 || isEmpty(before)) {
      put(call2, { target: target2, source }, key2, because(foundIn(source, value, call2.origins), why, call2.origins));
    }
  }
}
function blameKept({ origins, limits }, mode, { target: target2, source }) {
  if (origins.tracking === "off") return;
  limits.spend(target2.entries.size / 100);
  for (const [key2, value] of target2.entries) {
    if (source.entries.has(key2) || mode === "fill" && !isEmpty(value)) continue;
    target2.entries.set(key2, because(value, absentOrigin(source, key2), origins));
  }
}
function whyFilled({ origins }, target2, key2) {
  if (origins.tracking === "off") return NOBODY;
  const before = target2.entries.get(key2);
  if (before === void 0) return absentOrigin(target2, key2);
  return isEmpty(before) ? originOf(before, origins) : NOBODY;
}
function put(call2, { target: target2, source }, key2, value) {
  if (target2.of === "string" && (source.of !== "string" || value.kind !== "string")) {
    const type = kindName(value) === "slice" ? typeName(value) : "interface {}";
    throw new FunctionError(`reflect.Value.SetMapIndex: value of type ${type} is not assignable to type string`);
  }
  putEntry(call2, target2, key2, { value, keyOrigin: source.keyOrigins?.get(key2) ?? source.origin });
}
function mergeElements(call2, mode, { before, value, depth: depth2, holder }) {
  if (value.kind === "dict" && before.kind === "dict") {
    if (before.isNil !== true) mergeInto(call2, mode, { target: before, source: value, depth: depth2 + 1 });
    return !isEmpty(before);
  }
  const kind = kindName(value);
  if (kind === "slice" && before.kind === "string" && holder === "string") {
    throw new FunctionError("reflect: call of reflect.Value.IsNil on string Value");
  }
  if (kindName(before) === "ptr" && mode === "fill" && (kind === "map" || kind === "struct")) {
    throw new MergeRefusal("src and dst must be of same type");
  }
  return false;
}
var mergeFunctions = [
  ["merge", merging("fill", "text")],
  ["mustMerge", merging("fill", "error")],
  ["mergeOverwrite", merging("overwrite", "text")],
  ["mustMergeOverwrite", merging("overwrite", "error")]
];

// src/template/functions/numbers.ts
function derived({ origins, name }, values3) {
  return origins.derived(deepOriginOfAll(values3, origins), name);
}
function converted({ origins, name }, value, result) {
  const of = originOf(value, origins);
  return isNumber(value, result) ? origins.reformatted(of, name) : origins.derived(of, name);
}
function isNumber(value, number4) {
  if (value.kind === "string") return value.text.trim() !== "" && Number(value.text) === Number(number4);
  return (value.kind === "int" || value.kind === "float") && value.value === number4;
}
function toInteger(type) {
  return fixed(["any"], (call2, value) => {
    const result = toInt64(value);
    return int(result, converted(call2, value, result), type);
  });
}
var toFloat = fixed(["any"], (call2, value) => {
  const result = toFloat64(value);
  return float(result, converted(call2, value, result));
});
var atoi = fixed(["string"], (call2, text2) => {
  const result = parseNearestDecimal(text2.text);
  return int(result, converted(call2, text2, result));
});
var toDecimal2 = fixed(["any"], (call2, value) => int(parseOctal(printed(value)) ?? 0, derived(call2, [value]), "int64"));
function printed(value) {
  if (value.kind === "string") return value.text;
  if (value.kind === "int") return String(value.value);
  if (value.kind === "float") return printFloat64(value.value);
  return value.kind === "host" ? value.print().text : "";
}
function fold(step) {
  return variadic(["any"], "any", (call2, rest2, first2) => {
    let result = toInt64(first2);
    for (const value of rest2) result = step(result, toInt64(value));
    return int(result, derived(call2, [first2, ...rest2]), "int64");
  });
}
function foldFloats(step) {
  return variadic(["any"], "any", (call2, rest2, first2) => {
    let result = toFloat64(first2);
    for (const value of rest2) result = step(result, toFloat64(value));
    return float(result, derived(call2, [first2, ...rest2]));
  });
}
function maxFloat(a, b) {
  return a === Infinity || b === Infinity ? Infinity : Math.max(a, b);
}
function minFloat(a, b) {
  return a === -Infinity || b === -Infinity ? -Infinity : Math.min(a, b);
}
function pairwise(step, zero) {
  return fixed(["any", "any"], (call2, a, b) => {
    const divisor = toInt64(b);
    const origin2 = derived(call2, [a, b]);
    if (zero === "refused" && divisor === 0)
      throw new FunctionError("runtime error: integer divide by zero", { origin: origin2 });
    return int(step(toInt64(a), divisor), origin2, "int64");
  });
}
var add2 = variadic([], "any", (call2, values3) => {
  let sum = 0;
  for (const value of values3) sum = addInt64(sum, toInt64(value));
  return int(sum, derived(call2, values3), "int64");
});
var add1 = fixed(["any"], (call2, value) => int(addInt64(toInt64(value), 1), derived(call2, [value]), "int64"));
var larger = fold((a, b) => b > a ? b : a);
var smaller = fold((a, b) => b < a ? b : a);
function rounding(step) {
  return fixed(["any"], (call2, value) => {
    const result = step(toFloat64(value));
    return float(result, isNumber(value, result) ? converted(call2, value, result) : derived(call2, [value]));
  });
}
var round2 = variadic(["any", "int"], "float64", (call2, [on], value, places) => {
  const power = powerOfTen(Number(places.value));
  const digits = power * toFloat64(value);
  const fraction = Number.isFinite(digits) ? digits - Math.trunc(digits) : Number.NaN;
  const rounded2 = fraction >= (on?.value ?? 0.5) ? Math.ceil(digits) : Math.floor(digits);
  const origin2 = derived(call2, on === void 0 ? [value, places] : [value, places, on]);
  return float(rounded2 / power, origin2);
});
function powerOfTen(exponent) {
  if (Math.abs(exponent) > 400) return exponent > 0 ? Infinity : 0;
  let [mantissa, binary, factor, factorBinary] = [1, 0, 0.625, 4];
  for (let left = Math.abs(exponent); left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) {
      mantissa *= factor;
      binary += factorBinary;
    }
    factor *= factor;
    factorBinary *= 2;
    if (factor < 0.5) {
      factor += factor;
      factorBinary--;
    }
  }
  if (exponent >= 0) return mantissa * 2 ** Math.min(binary, 1e3) * 2 ** Math.max(binary - 1e3, 0);
  return 1 / mantissa * 2 ** Math.max(-binary, -1e3) * 2 ** Math.min(1e3 - binary, 0);
}
function range(call2, start, stop, step) {
  const isDown = stop < start;
  if (isDown ? step >= 0 : step <= 0) return [];
  const count = Number(BigInt(stop) - BigInt(start)) / Number(step);
  if (count > MOST_ITEMS) throw tooLong();
  call2.limits.spend(Math.ceil(count / 100));
  const found = [];
  for (let at = start; isDown ? at > stop : at < stop; at = addInt64(at, step)) {
    if (found.push(at) > MOST_ITEMS) throw tooLong();
  }
  return found;
}
function tooLong() {
  return new FunctionError("a list of that many integers is too long", { reason: "limit" });
}
function intList(call2, values3, from) {
  const origin2 = derived(call2, from);
  return list(
    values3.map((value) => int(value, origin2)),
    origin2,
    "int"
  );
}
var until = fixed(
  ["int"],
  (call2, count) => intList(call2, range(call2, 0, count.value, count.value < 0 ? -1 : 1), [count])
);
var untilStep = fixed(
  ["int", "int", "int"],
  (call2, start, stop, step) => intList(call2, range(call2, start.value, stop.value, step.value), [start, stop, step])
);
var seq = variadic([], "int", (call2, params) => str(sequence(call2, params).join(" "), derived(call2, params)));
function sequence(call2, params) {
  const [a, b, c] = params.map(({ value }) => value);
  if (a === void 0 || params.length > 3) return [];
  if (b === void 0) return inclusive(call2, 1, a, a < 1 ? -1 : 1);
  if (c === void 0) return inclusive(call2, a, b, b < a ? -1 : 1);
  return c < a && b > 0 ? [] : inclusive(call2, a, c, b);
}
function inclusive(call2, start, end, step) {
  return range(call2, start, addInt64(end, end < start ? -1 : 1), step);
}
var numberFunctions = [
  ["int", toInteger("int")],
  ["int64", toInteger("int64")],
  ["float64", toFloat],
  ["atoi", atoi],
  ["toDecimal", toDecimal2],
  ["add", add2],
  ["add1", add1],
  ["sub", pairwise(subInt64, "allowed")],
  ["mul", fold(mulInt64)],
  ["div", pairwise(divInt64, "refused")],
  ["mod", pairwise(modInt64, "refused")],
  ["max", larger],
  ["biggest", larger],
  ["min", smaller],
  ["maxf", foldFloats(maxFloat)],
  ["minf", foldFloats(minFloat)],
  ["ceil", rounding(Math.ceil)],
  ["floor", rounding(Math.floor)],
  ["round", round2],
  ["until", until],
  ["untilStep", untilStep],
  ["seq", seq]
];

// when-called:src/template/encode/aes.ts
function decryptAes(...args) {
  return load("./certificates.cjs", "src/template/encode/aes.ts").decryptAes(...args);
}
function encryptAes(...args) {
  return load("./certificates.cjs", "src/template/encode/aes.ts").encryptAes(...args);
}

// when-called:src/template/encode/certificates.ts
function checkSigner(...args) {
  return load("./certificates.cjs", "src/template/encode/certificates.ts").checkSigner(...args);
}
function customCertificate(...args) {
  return load("./certificates.cjs", "src/template/encode/certificates.ts").customCertificate(...args);
}
function standInCertificate(...args) {
  return load("./certificates.cjs", "src/template/encode/certificates.ts").standInCertificate(...args);
}

// when-called:src/template/encode/derived-password.ts
function derivedPassword(...args) {
  return load("./certificates.cjs", "src/template/encode/derived-password.ts").derivedPassword(...args);
}

// src/template/encode/stand-ins.ts
var BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
var BCRYPT = "./ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
function randomText(length, alphabet, random) {
  let text2 = "";
  for (let at = 0; at < length; at++) text2 += alphabet.charAt(random.int(alphabet.length));
  return text2;
}
function randomBytes(length, random) {
  return Uint8Array.from({ length }, () => random.int(256));
}
function standInBcrypt(random) {
  return `$2a$10$${randomText(53, BCRYPT, random)}`;
}
var PEM_SIZES = {
  CERTIFICATE: 1040,
  "RSA PRIVATE KEY": 1588,
  "DSA PRIVATE KEY": 1144,
  "EC PRIVATE KEY": 164,
  "PRIVATE KEY": 64
};
var MARK = "STAND+IN+OF+CHARTPIN/NO+REAL+KEY";
var UNIQUE = 32;
function standInPem(type, random, size2 = PEM_SIZES[type]) {
  const body = MARK.repeat(Math.ceil(size2 / MARK.length)).slice(0, size2 - UNIQUE) + randomText(UNIQUE, BASE64, random);
  return `-----BEGIN ${type}-----
${body.replace(/.{1,64}/g, "$&\n")}-----END ${type}-----
`;
}
function isStandIn(pem) {
  return pem.replaceAll("\n", "").includes(MARK);
}

// src/template/functions/random.ts
var LOWER = "abcdefghijklmnopqrstuvwxyz";
var LETTERS = LOWER.toUpperCase() + LOWER;
var DIGITS = "0123456789";
var ASCII = Array.from({ length: 95 }, (_, index2) => String.fromCharCode(32 + index2)).join("");
function randomOrigin(call2, args) {
  const all2 = call2.origins.union(call2.random.origin, deepOriginOfAll(args, call2.origins));
  return call2.origins.derived(all2, call2.name);
}
function sized(call2, count) {
  const length = Number(count.value);
  if (length > 0) spendOnText(call2, length * 10);
  return length;
}
function ofAlphabet(alphabet) {
  return fixed(["int"], (call2, count) => {
    return str(randomText(Math.max(sized(call2, count), 0), alphabet, call2.random), randomOrigin(call2, [count]));
  });
}
function randBytes(call2, count) {
  const length = sized(call2, count);
  if (length < 0) throw new FunctionError("runtime error: makeslice: len out of range");
  return str(Buffer.from(randomBytes(length, call2.random)).toString("base64"), randomOrigin(call2, [count]));
}
function randInt(call2, min, max) {
  const width = Number(max.value) - Number(min.value);
  if (width <= 0) throw new FunctionError("invalid argument to Intn");
  return int(BigInt(min.value) + BigInt(call2.random.int(width)), randomOrigin(call2, [min, max]));
}
function uuidv4(call2) {
  const hex2 = Buffer.from(randomBytes(16, call2.random)).toString("hex");
  const variant = "89ab".charAt(call2.random.int(4));
  const version = `4${hex2.slice(13, 16)}`;
  const parts = [hex2.slice(0, 8), hex2.slice(8, 12), version, variant + hex2.slice(17, 20), hex2.slice(20)];
  return str(parts.join("-"), randomOrigin(call2, []));
}
function shuffle(call2, text2) {
  call2.limits.spend(text2.text.length / 2);
  const characters = Array.from(text2.text, (character) => new RegExp("\\p{Cs}", "u").test(character) ? "\uFFFD" : character);
  for (let at = characters.length - 1; at > 0; at--) {
    const other = call2.random.int(at + 1);
    const moved = characters[at] ?? "";
    characters[at] = characters[other] ?? "";
    characters[other] = moved;
  }
  return str(characters.join(""), randomOrigin(call2, [text2]));
}
var randomFunctions = [
  ["randAlphaNum", ofAlphabet(LETTERS + DIGITS)],
  ["randAlpha", ofAlphabet(LETTERS)],
  ["randNumeric", ofAlphabet(DIGITS)],
  ["randAscii", ofAlphabet(ASCII)],
  ["randBytes", fixed(["int"], randBytes)],
  ["randInt", fixed(["int", "int"], randInt)],
  ["uuidv4", fixed([], uuidv4)],
  ["shuffle", fixed(["string"], shuffle)]
];

// src/template/functions/crypto.ts
function derived2(call2, text2, args) {
  return str(text2, call2.origins.derived(deepOriginOfAll(args, call2.origins), call2.name));
}
function hash(algorithm) {
  return fixed(["string"], (call2, text2) => {
    const { createHash } = process.getBuiltinModule("node:crypto");
    return derived2(call2, createHash(algorithm).update(toBytes(text2.text)).digest("hex"), [text2]);
  });
}
var ADLER = 65521;
var ADLER_CHUNK = 5552;
function adler32(text2) {
  const bytes = toBytes(text2);
  let a = 1;
  let b = 0;
  for (let start = 0; start < bytes.length; start += ADLER_CHUNK) {
    for (const byte of bytes.subarray(start, start + ADLER_CHUNK)) {
      a += byte;
      b += a;
    }
    a %= ADLER;
    b %= ADLER;
  }
  return String(b * 65536 + a);
}
var TOO_LONG = "failed to encrypt string with bcrypt: bcrypt: password length exceeds 72 bytes";
function bcrypt(call2, password) {
  return byteLength(password.text) > 72 ? TOO_LONG : standInBcrypt(call2.random);
}
function htpasswd(call2, user, password) {
  if (user.text.includes(":")) return derived2(call2, `invalid username: ${user.text}`, [user]);
  return str(`${user.text}:${bcrypt(call2, password)}`, randomOrigin(call2, [user, password]));
}
function derivePassword(call2, ...args) {
  const [counter, type, password, user, site] = args;
  if (counter.value < 0) throw new FunctionError(`expected unsigned integer; found ${counter.value}`);
  const purpose = {
    counter: Number(BigInt.asUintN(32, BigInt(counter.value))),
    type: type.text,
    user: user.text,
    site: site.text
  };
  call2.limits.spend(1e5);
  return derived2(call2, derivedPassword(password.text, purpose), args);
}
var LARGE_RSA = 3132;
function genPrivateKey(call2, type) {
  const origin2 = randomOrigin(call2, [type]);
  switch (type.text) {
    case "":
    case "rsa":
      return str(standInPem("RSA PRIVATE KEY", call2.random, LARGE_RSA), origin2);
    case "dsa":
      return str(standInPem("DSA PRIVATE KEY", call2.random), origin2);
    case "ecdsa":
      return str(standInPem("EC PRIVATE KEY", call2.random), origin2);
    case "ed25519":
      return str(standInPem("PRIVATE KEY", call2.random), origin2);
    default:
      return derived2(call2, `Unknown type ${type.text}`, [type]);
  }
}
var NOBODY_ELSE = { ips: void 0, dns: void 0 };
var hashFunctions = [
  ["sha1sum", hash("sha1")],
  ["sha256sum", hash("sha256")],
  ["sha512sum", hash("sha512")],
  ["adler32sum", fixed(["string"], (call2, text2) => derived2(call2, adler32(text2.text), [text2]))]
];
var passwordFunctions = [
  ["bcrypt", fixed(["string"], (call2, text2) => str(bcrypt(call2, text2), randomOrigin(call2, [text2])))],
  ["htpasswd", fixed(["string", "string"], htpasswd)],
  ["derivePassword", fixed(["int", "string", "string", "string", "string"], derivePassword)],
  [
    "encryptAES",
    fixed(
      ["string", "string"],
      (call2, password, text2) => str(encryptAes(password.text, text2.text, call2.random), randomOrigin(call2, [password, text2]))
    )
  ],
  [
    "decryptAES",
    fixed(
      ["string", "string"],
      (call2, password, text2) => derived2(call2, decryptAes(password.text, text2.text), [password, text2])
    )
  ]
];
var certificateFunctions = [
  ["genPrivateKey", fixed(["string"], genPrivateKey)],
  [
    "genCA",
    fixed(
      ["string", "int"],
      (call2, name, days) => standInCertificate(call2, randomOrigin(call2, [name, days]), NOBODY_ELSE)
    )
  ],
  [
    "genCAWithKey",
    fixed(
      ["string", "int", "string"],
      (call2, name, days, key2) => standInCertificate(call2, randomOrigin(call2, [name, days, key2]), NOBODY_ELSE, key2)
    )
  ],
  [
    "genSelfSignedCert",
    fixed(["string", "anys", "anys", "int"], (call2, ...args) => {
      const [, ips, dns] = args;
      return standInCertificate(call2, randomOrigin(call2, args), { ips, dns });
    })
  ],
  [
    "genSelfSignedCertWithKey",
    fixed(["string", "anys", "anys", "int", "string"], (call2, ...args) => {
      const [, ips, dns, , key2] = args;
      return standInCertificate(call2, randomOrigin(call2, args), { ips, dns }, key2);
    })
  ],
  [
    "genSignedCert",
    fixed(["string", "anys", "anys", "int", "any"], (call2, ...args) => {
      const [, ips, dns, , signer] = args;
      checkSigner(signer);
      return standInCertificate(call2, randomOrigin(call2, args), { ips, dns });
    })
  ],
  [
    "genSignedCertWithKey",
    fixed(["string", "anys", "anys", "int", "any", "string"], (call2, ...args) => {
      const [, ips, dns, , signer, key2] = args;
      checkSigner(signer);
      return standInCertificate(call2, randomOrigin(call2, args), { ips, dns }, key2);
    })
  ],
  [
    "buildCustomCert",
    fixed(
      ["string", "string"],
      (call2, cert, key2) => customCertificate(call2, cert, key2, call2.origins.derived(deepOriginOfAll([cert, key2], call2.origins), call2.name))
    )
  ]
];
var cryptoFunctions = [
  ...hashFunctions,
  ...passwordFunctions,
  ...certificateFunctions
];

// src/template/dates/civil.ts
var DAYS_OF_ERA = 146097;
function daysFromCivil(year, month, day) {
  const months = month - 1;
  const y = year + Math.floor(months / 12);
  const m = months - Math.floor(months / 12) * 12 + 1;
  const shifted = m <= 2 ? y - 1 : y;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const yearDay = Math.floor((153 * (m + (m > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + yearDay;
  return era * DAYS_OF_ERA + dayOfEra - 719468;
}
function civilFromDays(days) {
  const shifted = days + 719468;
  const era = Math.floor(shifted / DAYS_OF_ERA);
  const dayOfEra = shifted - era * DAYS_OF_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365
  );
  const yearDay = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const index2 = Math.floor((5 * yearDay + 2) / 153);
  const month = index2 < 10 ? index2 + 3 : index2 - 9;
  const day = yearDay - Math.floor((153 * index2 + 2) / 5) + 1;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}
function weekdayOf(days) {
  return ((days + 4) % 7 + 7) % 7;
}
function dayOfYear(days) {
  return days - daysFromCivil(civilFromDays(days).year, 1, 1) + 1;
}
function isLeapYear(year) {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
function daysInMonth(year, month) {
  return daysFromCivil(year, month + 1, 1) - daysFromCivil(year, month, 1);
}
var MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December"
];
var WEEKDAYS = [
  "Sunday",
  "Monday",
  "Tuesday",
  "Wednesday",
  "Thursday",
  "Friday",
  "Saturday"
];

// src/template/dates/time-quote.ts
function goTimeQuote(text2) {
  let quoted4 = "";
  for (const byte of toBytes(text2)) {
    const letter = String.fromCharCode(byte);
    if (byte >= 128 || byte < 32) quoted4 += `\\x${byte.toString(16).padStart(2, "0")}`;
    else quoted4 += letter === '"' || letter === "\\" ? `\\${letter}` : letter;
  }
  return `"${quoted4}"`;
}

// src/template/dates/duration.ts
var SECOND = 1000000000n;
var MINUTE = 60n * SECOND;
var HOUR = 60n * MINUTE;
var LIMIT = 2n ** 63n;
var UNITS = {
  ns: 1n,
  us: 1000n,
  \u00B5s: 1000n,
  \u03BCs: 1000n,
  ms: 1000000n,
  s: SECOND,
  m: MINUTE,
  h: HOUR
};
var DurationError = class extends Error {
};
var PART = /(\d*)(?:(\.)(\d*))?([^\d.]*)/y;
function parseDuration(text2) {
  const rest2 = text2.replace(/^[-+]/, "");
  if (rest2 === "0") return 0n;
  if (rest2 === "") throw invalid2(text2);
  let total = 0n;
  PART.lastIndex = 0;
  while (PART.lastIndex < rest2.length) {
    const [, whole = "", , fraction = "", unit = ""] = PART.exec(rest2) ?? [];
    if (whole === "" && fraction === "") throw invalid2(text2);
    total += partOf(whole, fraction, unitOf(unit, text2));
    if (total > LIMIT) throw invalid2(text2);
  }
  if (text2.startsWith("-")) return -total;
  if (total >= LIMIT) throw invalid2(text2);
  return total;
}
function invalid2(text2) {
  return new DurationError(`time: invalid duration ${goTimeQuote(text2)}`);
}
function unitOf(name, text2) {
  if (name === "") throw new DurationError(`time: missing unit in duration ${goTimeQuote(text2)}`);
  const unit = Object.hasOwn(UNITS, name) ? UNITS[name] : void 0;
  if (unit !== void 0) return unit;
  throw new DurationError(`time: unknown unit ${goTimeQuote(name)} in duration ${goTimeQuote(text2)}`);
}
function partOf(whole, fraction, unit) {
  const size2 = whole.length > 1e3 ? LIMIT : BigInt(whole === "" ? "0" : whole);
  return size2 > LIMIT / unit ? LIMIT + 1n : size2 * unit + fractionOf(fraction, unit);
}
function fractionOf(digits, unit) {
  let value = 0n;
  let scale = 1;
  for (const digit of digits.slice(0, 30)) {
    const grown = value * 10n + BigInt(digit);
    if (value > (LIMIT - 1n) / 10n || grown > LIMIT) break;
    value = grown;
    scale *= 10;
  }
  return value === 0n ? 0n : BigInt(Math.trunc(Number(value) * (Number(unit) / scale)));
}
function printDuration(duration2) {
  if (duration2 === 0n) return "0s";
  const sign = duration2 < 0n ? "-" : "";
  const size2 = duration2 < 0n ? -duration2 : duration2;
  if (size2 < SECOND) return sign + printSmall(size2);
  const seconds = `${size2 % MINUTE / SECOND}${fractionText(size2 % SECOND, 9)}s`;
  if (size2 < MINUTE) return sign + seconds;
  const minutes = `${size2 % HOUR / MINUTE}m${seconds}`;
  return size2 < HOUR ? sign + minutes : `${sign}${size2 / HOUR}h${minutes}`;
}
function printSmall(size2) {
  if (size2 < 1000n) return `${size2}ns`;
  if (size2 < 1000000n) return `${size2 / 1000n}${fractionText(size2 % 1000n, 3)}\xB5s`;
  return `${size2 / 1000000n}${fractionText(size2 % 1000000n, 6)}ms`;
}
function fractionText(rest2, digits) {
  return rest2 === 0n ? "" : `.${String(rest2).padStart(digits, "0").replace(/0+$/, "")}`;
}
function wrapDuration(duration2) {
  return BigInt.asIntN(64, duration2);
}
function saturateDuration(duration2) {
  if (duration2 >= LIMIT) return LIMIT - 1n;
  return duration2 < -LIMIT ? -LIMIT : duration2;
}
function roundDuration(duration2, to) {
  if (to <= 0n) return duration2;
  const rest2 = duration2 % to;
  const size2 = rest2 < 0n ? -rest2 : rest2;
  if (size2 * 2n < to) return duration2 - rest2;
  return saturateDuration(duration2 < 0n ? duration2 + size2 - to : duration2 - size2 + to);
}
function truncateDuration(duration2, to) {
  return to <= 0n ? duration2 : duration2 - duration2 % to;
}

// src/template/dates/zone-letters.ts
var ZONE_LETTERS = [
  ["ACST+570", "Australia/Darwin Australia/North"],
  ["ACST+570 ACDT+630", "Australia/Adelaide Australia/Broken_Hill Australia/South Australia/Yancowinna"],
  ["AEST+600", "Australia/LHI Australia/Lord_Howe"],
  [
    "AEST+600 AEDT+660",
    "Antarctica/Macquarie Australia/ACT Australia/Brisbane Australia/Canberra Australia/Currie Australia/Hobart Australia/Lindeman Australia/Melbourne Australia/NSW Australia/Queensland Australia/Sydney Australia/Tasmania Australia/Victoria"
  ],
  ["AHST-600 AKST-540 AKDT-480", "America/Anchorage US/Alaska"],
  ["AKST-540 AKDT-480", "America/Yakutat"],
  ["AKST-540 AKDT-480 PDT-420", "America/Juneau America/Metlakatla America/Sitka"],
  [
    "AST-240",
    "America/Anguilla America/Antigua America/Aruba America/Blanc-Sablon America/Curacao America/Dominica America/Grenada America/Guadeloupe America/Kralendijk America/Lower_Princes America/Marigot America/Miquelon America/Montserrat America/Port_of_Spain America/Puerto_Rico America/St_Barthelemy America/St_Kitts America/St_Lucia America/St_Thomas America/St_Vincent America/Tortola America/Virgin"
  ],
  [
    "AST-240 ADT-180",
    "America/Barbados America/Glace_Bay America/Halifax America/Martinique America/Moncton America/Thule Atlantic/Bermuda Canada/Atlantic"
  ],
  ["AST-240 ADT-180 ADDT-120", "America/Goose_Bay"],
  ["AWST+480 AWDT+540", "Australia/Perth Australia/West"],
  ["BST-660 BDT-600 AKST-540 AKDT-480", "America/Nome"],
  ["BST-660 HST-600 HDT-540", "America/Adak America/Atka US/Aleutian"],
  [
    "CAT+120",
    "Africa/Blantyre Africa/Bujumbura Africa/Gaborone Africa/Harare Africa/Kigali Africa/Lubumbashi Africa/Lusaka Africa/Maputo"
  ],
  ["CAT+120 EAT+180", "Africa/Juba Africa/Khartoum"],
  [
    "CET+60 CEST+120",
    "Africa/Tunis Arctic/Longyearbyen Atlantic/Jan_Mayen CET Europe/Amsterdam Europe/Andorra Europe/Belgrade Europe/Berlin Europe/Bratislava Europe/Brussels Europe/Budapest Europe/Busingen Europe/Copenhagen Europe/Gibraltar Europe/Ljubljana Europe/Luxembourg Europe/Madrid Europe/Malta Europe/Monaco Europe/Oslo Europe/Paris Europe/Podgorica Europe/Prague Europe/Rome Europe/San_Marino Europe/Sarajevo Europe/Skopje Europe/Stockholm Europe/Tirane Europe/Vaduz Europe/Vatican Europe/Vienna Europe/Warsaw Europe/Zagreb Europe/Zurich Poland"
  ],
  ["CET+60 EET+120", "Africa/Tripoli Libya"],
  ["CET+60 EET+120 EEST+180 MSD+240", "Europe/Vilnius"],
  [
    "CST+480 CDT+540",
    "Asia/Chongqing Asia/Chungking Asia/Harbin Asia/Macao Asia/Macau Asia/Shanghai Asia/Taipei PRC ROC"
  ],
  ["CST-300 CDT-240", "America/Havana Cuba"],
  ["CST-360", "America/Regina Canada/Saskatchewan"],
  [
    "CST-360 CDT-300",
    "America/Belize America/Chicago America/Costa_Rica America/El_Salvador America/Guatemala America/Indiana/Knox America/Indiana/Tell_City America/Knox_IN America/Managua America/Matamoros America/Menominee America/Merida America/Mexico_City America/Monterrey America/Rainy_River America/Rankin_Inlet America/Resolute America/Tegucigalpa America/Winnipeg CST6CDT Canada/Central Mexico/General US/Central US/Indiana-Starke"
  ],
  [
    "CST-360 EST-300 EDT-240",
    "America/Cancun America/Indiana/Petersburg America/Indiana/Vincennes America/Indiana/Winamac America/Iqaluit America/Kentucky/Monticello America/Pangnirtung"
  ],
  ["ChST+600 GDT+660", "Pacific/Guam Pacific/Saipan"],
  [
    "EAT+180",
    "Africa/Addis_Ababa Africa/Asmara Africa/Asmera Africa/Dar_es_Salaam Africa/Djibouti Africa/Kampala Africa/Mogadishu Africa/Nairobi Indian/Antananarivo Indian/Comoro Indian/Mayotte"
  ],
  ["EET+120", "Asia/Amman Asia/Damascus Asia/Istanbul Europe/Istanbul Turkey"],
  [
    "EET+120 EEST+180",
    "Africa/Cairo Asia/Beirut Asia/Famagusta Asia/Gaza Asia/Hebron Asia/Nicosia EET Egypt Europe/Athens Europe/Bucharest Europe/Helsinki Europe/Mariehamn Europe/Nicosia Europe/Sofia"
  ],
  [
    "EET+120 EEST+180 MSD+240",
    "Europe/Chisinau Europe/Kiev Europe/Kyiv Europe/Riga Europe/Tallinn Europe/Tiraspol Europe/Uzhgorod Europe/Zaporozhye"
  ],
  ["EET+120 MSD+240", "Europe/Kaliningrad Europe/Minsk"],
  ["EET+120 MSK+180 MSK+240", "Europe/Moscow Europe/Simferopol W-SU"],
  ["EST-300", "America/Atikokan America/Cayman America/Coral_Harbour America/Panama EST"],
  ["EST-300 AST-240", "America/Santo_Domingo"],
  [
    "EST-300 EDT-240",
    "America/Detroit America/Fort_Wayne America/Grand_Turk America/Indiana/Indianapolis America/Indiana/Marengo America/Indiana/Vevay America/Indianapolis America/Jamaica America/Kentucky/Louisville America/Louisville America/Montreal America/Nassau America/New_York America/Nipigon America/Port-au-Prince America/Thunder_Bay America/Toronto Canada/Eastern EST5EDT Jamaica US/East-Indiana US/Eastern US/Michigan"
  ],
  [
    "GMT+0",
    "Africa/Abidjan Africa/Accra Africa/Bamako Africa/Banjul Africa/Bissau Africa/Conakry Africa/Dakar Africa/Freetown Africa/Lome Africa/Nouakchott Africa/Ouagadougou Africa/Timbuktu America/Danmarkshavn Atlantic/Reykjavik Atlantic/St_Helena Etc/GMT Etc/GMT+0 Etc/GMT-0 Etc/GMT0 Etc/Greenwich GMT GMT+0 GMT-0 GMT0 Greenwich Iceland"
  ],
  ["GMT+0 BST+60", "Europe/Belfast Europe/Guernsey Europe/Isle_of_Man Europe/Jersey Europe/London GB GB-Eire"],
  ["GMT+0 IST+60", "Eire Europe/Dublin"],
  ["GMT+0 WAT+60", "Africa/Sao_Tome"],
  ["HKT+480 HKST+540", "Asia/Hong_Kong Hongkong"],
  ["HST-600", "HST Pacific/Honolulu Pacific/Johnston US/Hawaii"],
  ["IST+120 IDT+180", "Asia/Jerusalem Asia/Tel_Aviv Israel"],
  ["IST+330", "Asia/Calcutta Asia/Kolkata"],
  ["JST+540", "Asia/Tokyo Japan"],
  ["KST+510 KST+540", "Asia/Pyongyang"],
  ["KST+540 KDT+600", "Asia/Seoul ROK"],
  ["MET+60 MEST+120", "MET"],
  ["MMT-45 GMT+0", "Africa/Monrovia"],
  ["MSK+180", "Europe/Volgograd"],
  ["MSK+180 MSK+240", "Europe/Kirov"],
  ["MST-420", "America/Creston America/Phoenix MST US/Arizona"],
  ["MST-420 CST-360", "America/Swift_Current"],
  [
    "MST-420 CST-360 CDT-300",
    "America/Bahia_Banderas America/Chihuahua America/North_Dakota/Beulah America/North_Dakota/Center America/North_Dakota/New_Salem America/Ojinaga"
  ],
  [
    "MST-420 MDT-360",
    "America/Boise America/Denver America/Edmonton America/Hermosillo America/Mazatlan America/Shiprock America/Yellowknife Canada/Mountain MST7MDT Mexico/BajaSur Navajo US/Mountain"
  ],
  ["MST-420 MDT-360 CDT-300", "America/Cambridge_Bay America/Ciudad_Juarez"],
  ["NST-210 NDT-150 NDDT-90", "America/St_Johns Canada/Newfoundland"],
  ["NZST+720 NZDT+780", "Antarctica/McMurdo Antarctica/South_Pole NZ Pacific/Auckland"],
  ["PKT+300 PKST+360", "Asia/Karachi"],
  ["PST+480 PDT+540", "Asia/Manila"],
  ["PST-480 MST-420", "America/Dawson_Creek America/Fort_Nelson America/Whitehorse Canada/Yukon"],
  ["PST-480 MST-420 MDT-360", "America/Inuvik"],
  [
    "PST-480 PDT-420",
    "America/Ensenada America/Los_Angeles America/Santa_Isabel America/Tijuana America/Vancouver Canada/Pacific Mexico/BajaNorte PST8PDT US/Pacific"
  ],
  ["SAST+120", "Africa/Johannesburg Africa/Maseru Africa/Mbabane"],
  ["SST-660", "Pacific/Midway Pacific/Pago_Pago Pacific/Samoa US/Samoa"],
  ["UTC+0", "Etc/UCT Etc/UTC Etc/Universal Etc/Zulu UCT UTC Universal Zulu"],
  [
    "WAT+60",
    "Africa/Bangui Africa/Brazzaville Africa/Douala Africa/Kinshasa Africa/Lagos Africa/Libreville Africa/Luanda Africa/Malabo Africa/Niamey Africa/Porto-Novo"
  ],
  ["WAT+60 CAT+120", "Africa/Windhoek"],
  ["WAT+60 WAST+120", "Africa/Ndjamena"],
  ["WEST+60", "Atlantic/Azores"],
  ["WET+0 CET+60 CEST+120", "Africa/Algiers Africa/Ceuta"],
  ["WET+0 WEST+60", "Atlantic/Canary Atlantic/Faeroe Atlantic/Faroe Atlantic/Madeira WET"],
  ["WET+0 WEST+60 CEST+120", "Europe/Lisbon Portugal"],
  ["WIB+420", "Asia/Jakarta"],
  ["WIB+420 WITA+480", "Asia/Pontianak"],
  ["WIT+540", "Asia/Jayapura"],
  ["WITA+480", "Asia/Makassar Asia/Ujung_Pandang"],
  ["YST-540 PST-480 MST-420", "America/Dawson"]
];

// src/template/dates/zone.ts
var UTC_TIME = { offset: 0, letters: "UTC" };
var UTC = { name: "UTC", at: () => UTC_TIME };
var LOCAL = { name: "Local", at: () => UTC_TIME };
function fixedZone(letters, offset) {
  const time = { offset, letters };
  return { name: letters, at: () => time };
}
var ZONES = /* @__PURE__ */ new Map();
function loadZone(name) {
  if (name === "" || name === "UTC") return UTC;
  if (name === "Local") return LOCAL;
  if (!ZONES.has(name)) ZONES.set(name, namedZone(name));
  return ZONES.get(name);
}
var NAME = /^[A-Z][A-Za-z0-9_+-]*(?:\/[A-Z][A-Za-z0-9_+-]*){0,2}$/;
function namedZone(name) {
  if (!NAME.test(name) || !name.includes("/") && !isWholeName(name)) return void 0;
  const clock = clockOf(name);
  if (clock === void 0) return void 0;
  const letters = lettersOf(name);
  return {
    name,
    at: (seconds) => {
      const offset = clock(seconds);
      return { offset, letters: letters.get(offset) ?? numericLetters(offset) };
    }
  };
}
function isWholeName(name) {
  return /^(?:[A-Z]+(?:[0-9]+[A-Z]*)?|[A-Z][a-z]+|GMT[+-]0|GB-Eire|NZ-CHAT|W-SU)$/.test(name);
}
function lettersOf(name) {
  const found = ZONE_LETTERS.find(([, names]) => ` ${names} `.includes(` ${name} `));
  const letters = /* @__PURE__ */ new Map();
  for (const part of found?.[0].split(" ") ?? []) {
    const [, text2 = "", minutes = ""] = /^([A-Za-z]+)([-+]\d+)$/.exec(part) ?? [];
    letters.set(Number(minutes) * 60, text2);
  }
  return letters;
}
function numericLetters(offset) {
  const size2 = Math.abs(offset);
  if (size2 % 60 !== 0) return "LMT";
  const minutes = size2 / 60 % 60;
  const sign = offset < 0 ? "-" : "+";
  return sign + two(Math.floor(size2 / 3600)) + (minutes === 0 ? "" : two(minutes));
}
function two(value) {
  return String(value).padStart(2, "0");
}
var FURTHEST = 864e10;
function clockOf(timeZone) {
  let format;
  try {
    format = new Intl.DateTimeFormat("en-US", {
      timeZone,
      hourCycle: "h23",
      era: "short",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric"
    });
  } catch {
    return void 0;
  }
  return (seconds) => {
    const at = Math.min(Math.max(Math.floor(seconds), -FURTHEST), FURTHEST);
    const parts = /* @__PURE__ */ new Map();
    for (const { type, value } of format.formatToParts(at * 1e3)) parts.set(type, value);
    const number4 = (type) => Number(parts.get(type) ?? 0);
    const year = parts.get("era")?.startsWith("B") === true ? 1 - number4("year") : number4("year");
    const local = /* @__PURE__ */ new Date(0);
    local.setUTCFullYear(year, number4("month") - 1, number4("day"));
    local.setUTCHours(number4("hour"), number4("minute"), number4("second"));
    return Math.round(local.getTime() / 1e3) - at;
  };
}

// src/template/dates/moment.ts
var ZERO_MOMENT = { seconds: -62135596800, nanos: 0, zone: UTC };
var DAY = 86400;
function momentOf(fields, zone) {
  const { year, month, day, hour, minute, second, nanos } = fields;
  const carried = Math.floor(nanos / 1e9);
  const local = daysFromCivil(year, month, day) * DAY + hour * 3600 + minute * 60 + second + carried;
  const first2 = zone.at(local).offset;
  const tried = local - first2;
  const offset = zone.at(tried).offset;
  const seconds = offset === first2 ? tried : local - offset;
  return { seconds, nanos: nanos - carried * 1e9, zone };
}
function clockOf2({ seconds, nanos, zone }) {
  const { offset, letters } = zone.at(seconds);
  const local = seconds + offset;
  const days = Math.floor(local / DAY);
  const rest2 = local - days * DAY;
  return {
    ...civilFromDays(days),
    hour: Math.floor(rest2 / 3600),
    minute: Math.floor(rest2 / 60) % 60,
    second: rest2 % 60,
    nanos,
    days,
    offset,
    letters
  };
}
function addDuration(moment, duration2) {
  const nanos = BigInt(moment.nanos) + duration2;
  const carried = nanos >= 0n ? nanos / SECOND : -((SECOND - 1n - nanos) / SECOND);
  return {
    seconds: moment.seconds + Number(carried),
    nanos: Number(nanos - carried * SECOND),
    zone: moment.zone
  };
}
function durationBetween(a, b) {
  return saturateDuration(BigInt(a.seconds - b.seconds) * SECOND + BigInt(a.nanos - b.nanos));
}
function unixNanos({ seconds, nanos }) {
  return BigInt(seconds) * SECOND + BigInt(nanos);
}
function compareMoments(a, b) {
  const difference = a.seconds - b.seconds || a.nanos - b.nanos;
  if (difference === 0) return 0;
  return difference < 0 ? -1 : 1;
}

// src/template/dates/layout.ts
var ELEMENT = /January|Jan(?![a-z])|Monday|Mon(?![a-z])|MST|0[1-6]|002|15|1|2006|2|_2(?!006)|__2|3|4|5|PM|pm|[-Z]070000|[-Z]07:00:00|[-Z]0700|[-Z]07:00|[-Z]07|[.,](?:0+|9+)(?!\d)/g;
function layoutPieces(layout) {
  const pieces = [];
  let at = 0;
  for (const match of layout.matchAll(ELEMENT)) {
    pieces.push({ prefix: layout.slice(at, match.index), element: match[0] });
    at = match.index + match[0].length;
  }
  pieces.push({ prefix: layout.slice(at), element: "" });
  return pieces;
}
var PRINTERS = {
  "2006": ({ year }) => padded(year, 4),
  "06": ({ year }) => padded(Math.abs(year) % 100, 2),
  January: ({ month }) => MONTHS[month - 1] ?? "",
  Jan: ({ month }) => MONTHS[month - 1]?.slice(0, 3) ?? "",
  "1": ({ month }) => String(month),
  "01": ({ month }) => padded(month, 2),
  Monday: ({ days }) => WEEKDAYS[weekdayOf(days)] ?? "",
  Mon: ({ days }) => WEEKDAYS[weekdayOf(days)]?.slice(0, 3) ?? "",
  "2": ({ day }) => String(day),
  _2: ({ day }) => String(day).padStart(2),
  "02": ({ day }) => padded(day, 2),
  __2: ({ days }) => String(dayOfYear(days)).padStart(3),
  "002": ({ days }) => padded(dayOfYear(days), 3),
  "15": ({ hour }) => padded(hour, 2),
  "3": ({ hour }) => String(hour % 12 || 12),
  "03": ({ hour }) => padded(hour % 12 || 12, 2),
  "4": ({ minute }) => String(minute),
  "04": ({ minute }) => padded(minute, 2),
  "5": ({ second }) => String(second),
  "05": ({ second }) => padded(second, 2),
  PM: ({ hour }) => hour >= 12 ? "PM" : "AM",
  pm: ({ hour }) => hour >= 12 ? "pm" : "am",
  MST: ({ letters, offset }) => letters === "" ? offsetText(offset, "-0700") : letters
};
function formatMoment(moment, layout) {
  const clock = clockOf2(moment);
  return layoutPieces(layout).map(({ prefix, element }) => prefix + printElement(element, clock)).join("");
}
function printElement(element, clock) {
  const print3 = PRINTERS[element];
  if (print3 !== void 0) return print3(clock);
  const [first2 = ""] = element;
  if (first2 === "") return "";
  if (first2 === "." || first2 === ",") return fractionText2(element, clock.nanos);
  return first2 === "Z" && clock.offset === 0 ? "Z" : offsetText(clock.offset, element);
}
function offsetText(offset, form) {
  const minutes = Math.trunc(offset / 60);
  const size2 = Math.abs(minutes);
  const seconds = minutes < 0 ? -offset % 60 : offset % 60;
  const colon = form.includes(":") ? ":" : "";
  const digits = form.replaceAll(":", "").length - 1;
  let text2 = (minutes < 0 ? "-" : "+") + padded(Math.floor(size2 / 60), 2);
  if (digits > 2) text2 += colon + padded(size2 % 60, 2);
  if (digits > 4) text2 += colon + padded(seconds, 2);
  return text2;
}
function fractionText2(element, nanos) {
  const digits = padded(nanos, 9).slice(0, element.length - 1).padEnd(Math.min(element.length - 1, 9), "0");
  if (element[1] === "0") return element[0] + digits;
  const kept = digits.replace(/0+$/, "");
  return kept === "" ? "" : element[0] + kept;
}
function padded(value, width) {
  return value < 0 ? `-${String(-value).padStart(width, "0")}` : String(value).padStart(width, "0");
}

// src/template/dates/parse-date.ts
var DateError = class extends Error {
};
var RangeProblem = class extends Error {
};
var LookProblem = class extends Error {
};
function parseDate(layout, text2) {
  const reading2 = {
    rest: text2,
    year: 0,
    month: -1,
    day: -1,
    dayOfYear: -1,
    hour: 0,
    minute: 0,
    second: 0,
    nanos: 0,
    half: void 0,
    zone: void 0,
    offset: void 0,
    letters: ""
  };
  const wrong = (message) => new DateError(`parsing time ${goTimeQuote(text2)}${message}`);
  const pieces = layoutPieces(layout);
  for (const [at, { prefix, element }] of pieces.entries()) {
    if (!skipPrefix(reading2, prefix)) throw wrong(looks(layout, reading2.rest, prefix));
    if (element === "") {
      if (reading2.rest !== "") throw wrong(`: extra text: ${goTimeQuote(reading2.rest)}`);
      break;
    }
    const before = reading2.rest;
    try {
      readElement(reading2, element, pieces[at + 1]);
    } catch (error) {
      if (error instanceof RangeProblem) throw wrong(`: ${error.message} out of range`);
      throw error instanceof LookProblem ? wrong(looks(layout, before, element)) : error;
    }
  }
  setDay(reading2, wrong);
  return toMoment(reading2);
}
function looks(layout, value, element) {
  return ` as ${goTimeQuote(layout)}: cannot parse ${goTimeQuote(value)} as ${goTimeQuote(element)}`;
}
function skipPrefix(reading2, prefix) {
  const { rest: rest2 } = reading2;
  let at = 0;
  for (let from = 0; from < prefix.length; ) {
    if (prefix[from] === " ") {
      if (at < rest2.length && rest2[at] !== " ") return cutTo(reading2, at, false);
      while (prefix[from] === " ") from++;
      while (rest2[at] === " ") at++;
    } else {
      if (rest2[at] !== prefix[from]) return cutTo(reading2, at, false);
      from++;
      at++;
    }
  }
  return cutTo(reading2, at, true);
}
function cutTo(reading2, at, result) {
  reading2.rest = reading2.rest.slice(at);
  return result;
}
function take2(reading2, pattern) {
  const match = pattern.exec(reading2.rest);
  if (match === null) throw new LookProblem();
  return cutTo(reading2, match[0].length, match);
}
function number2(reading2, pattern, range2) {
  const value = Number(take2(reading2, pattern)[0]);
  if (range2 !== void 0 && (value < range2.from || value > range2.to)) throw new RangeProblem(range2.name);
  return value;
}
var TWO = /^\d\d/;
var ONE_OR_TWO = /^\d\d?/;
function word(reading2, words, length) {
  const lower2 = reading2.rest.slice(0, 9).toLowerCase();
  const found = words.findIndex((name2) => lower2.startsWith(name2.slice(0, length).toLowerCase()));
  const name = words[found];
  if (name === void 0) throw new LookProblem();
  return cutTo(reading2, name.slice(0, length).length, found + 1);
}
var MONTH_RANGE = { name: "month", from: 1, to: 12 };
var HOUR_RANGE = { name: "hour", from: 0, to: 23 };
var HOUR12_RANGE = { name: "hour", from: 0, to: 12 };
var MINUTE_RANGE = { name: "minute", from: 0, to: 59 };
var READERS = {
  "2006": (reading2) => {
    reading2.year = Number(take2(reading2, /^\d{4}/)[0]);
  },
  "06": (reading2) => {
    const year = signedTwo(reading2);
    reading2.year = year >= 69 ? year + 1900 : year + 2e3;
  },
  January: (reading2) => {
    reading2.month = word(reading2, MONTHS);
  },
  Jan: (reading2) => {
    reading2.month = word(reading2, MONTHS, 3);
  },
  "1": (reading2) => {
    reading2.month = number2(reading2, ONE_OR_TWO, MONTH_RANGE);
  },
  "01": (reading2) => {
    reading2.month = number2(reading2, TWO, MONTH_RANGE);
  },
  Monday: (reading2) => {
    word(reading2, WEEKDAYS);
  },
  Mon: (reading2) => {
    word(reading2, WEEKDAYS, 3);
  },
  "2": (reading2) => {
    reading2.day = number2(reading2, ONE_OR_TWO);
  },
  _2: (reading2) => {
    reading2.rest = reading2.rest.replace(/^ /, "");
    reading2.day = number2(reading2, ONE_OR_TWO);
  },
  "02": (reading2) => {
    reading2.day = number2(reading2, TWO);
  },
  __2: (reading2) => {
    reading2.rest = reading2.rest.replace(/^ {1,2}/, "");
    reading2.dayOfYear = number2(reading2, /^\d{1,3}/);
  },
  "002": (reading2) => {
    reading2.dayOfYear = number2(reading2, /^\d{3}/);
  },
  "15": (reading2) => {
    reading2.hour = number2(reading2, ONE_OR_TWO, HOUR_RANGE);
  },
  "3": (reading2) => {
    reading2.hour = number2(reading2, ONE_OR_TWO, HOUR12_RANGE);
  },
  "03": (reading2) => {
    reading2.hour = number2(reading2, TWO, HOUR12_RANGE);
  },
  "4": (reading2) => {
    reading2.minute = number2(reading2, ONE_OR_TWO, MINUTE_RANGE);
  },
  "04": (reading2) => {
    reading2.minute = number2(reading2, TWO, MINUTE_RANGE);
  },
  "5": (reading2, next2) => {
    readSecond(reading2, ONE_OR_TWO, next2);
  },
  "05": (reading2, next2) => {
    readSecond(reading2, TWO, next2);
  },
  PM: (reading2) => {
    reading2.half = take2(reading2, /^[AP]M/)[0] === "PM" ? "pm" : "am";
  },
  pm: (reading2) => {
    reading2.half = take2(reading2, /^[ap]m/)[0] === "pm" ? "pm" : "am";
  },
  MST: readLetters
};
function signedTwo(reading2) {
  return Number(take2(reading2, /^(?:\d\d|[-+]\d)/)[0]);
}
function readSecond(reading2, pattern, next2) {
  reading2.second = number2(reading2, pattern, { ...MINUTE_RANGE, name: "second" });
  if (/^[.,][09]/.test(next2?.element ?? "")) return;
  const fraction = /^[.,]\d+/.exec(reading2.rest);
  if (fraction !== null) reading2.nanos = cutTo(reading2, fraction[0].length, nanosOf(fraction[0]));
}
function nanosOf(fraction) {
  return Number(fraction.slice(1, 10).padEnd(9, "0"));
}
function readElement(reading2, element, next2) {
  const read4 = READERS[element];
  if (read4 !== void 0) read4(reading2, next2);
  else if (/^[.,]0/.test(element)) readDigits(reading2, element.length - 1);
  else if (/^[.,]9/.test(element)) readOptionalDigits(reading2);
  else readOffset(reading2, element);
}
function readDigits(reading2, digits) {
  const found = reading2.rest.slice(0, digits + 1);
  if (found.length <= digits || !/^[.,](?:[-+]?\d+)$/.test(found.slice(0, 10))) throw new LookProblem();
  if (/^[.,]-0*[1-9]/.test(found)) throw new RangeProblem("fractional second");
  reading2.nanos = cutTo(reading2, digits + 1, nanosOf(found.replace(/[-+]/, "0")));
}
function readOptionalDigits(reading2) {
  const found = /^[.,]\d+/.exec(reading2.rest);
  if (found !== null) reading2.nanos = cutTo(reading2, found[0].length, nanosOf(found[0]));
}
var OFFSETS = {
  "07": /^(.)(\d\d)/,
  "0700": /^(.)(\d\d)(\d\d)/,
  "07:00": /^(.)(\d\d):(\d\d)/,
  "070000": /^(.)(\d\d)(\d\d)(\d\d)/,
  "07:00:00": /^(.)(\d\d):(\d\d):(\d\d)/
};
function readOffset(reading2, element) {
  if (element.startsWith("Z") && reading2.rest.startsWith("Z")) {
    reading2.zone = UTC;
    reading2.rest = reading2.rest.slice(1);
    return;
  }
  const [, sign, hours, minutes = "0", seconds = "0"] = take2(reading2, OFFSETS[element.slice(1)] ?? /^(.)(\d\d)/);
  if (Number(hours) > 24) throw new RangeProblem("time zone offset hour");
  if (Number(minutes) > 60) throw new RangeProblem("time zone offset minute");
  if (Number(seconds) > 60) throw new RangeProblem("time zone offset second");
  if (sign !== "+" && sign !== "-") throw new LookProblem();
  const size2 = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
  reading2.offset = sign === "-" ? -size2 + 0 : size2;
}
var LETTERS2 = /^(?:ChST|MeST|GMT(?:[-+](?:[01]?\d|2[0-3])(?!\d))?|[-+](?:0*(?:1?\d|2[0-3]))(?!\d)|[A-Z]{4}T(?![A-Z])|(?:[A-Z]{3}T|WITA)(?![A-Z])|[A-Z]{3}(?![A-Z]))/;
function readLetters(reading2) {
  if (reading2.rest.startsWith("UTC")) {
    reading2.zone = UTC;
    reading2.rest = reading2.rest.slice(3);
    return;
  }
  const [letters] = take2(reading2, LETTERS2);
  reading2.letters = letters;
}
function setDay(reading2, wrong) {
  if (reading2.half === "pm" && reading2.hour < 12) reading2.hour += 12;
  if (reading2.half === "am" && reading2.hour === 12) reading2.hour = 0;
  if (reading2.dayOfYear >= 0) setDayOfYear(reading2, wrong);
  if (reading2.month < 0) reading2.month = 1;
  if (reading2.day < 0) reading2.day = 1;
  if (reading2.day < 1 || reading2.day > daysInMonth(reading2.year, reading2.month)) throw wrong(": day out of range");
}
function setDayOfYear(reading2, wrong) {
  const { year } = reading2;
  let month = 1;
  let day = reading2.dayOfYear;
  if (day < 1 || day > (isLeapYear(year) ? 366 : 365)) throw wrong(": day-of-year out of range");
  for (; day > daysInMonth(year, month); month++) day -= daysInMonth(year, month);
  if (reading2.month >= 0 && reading2.month !== month) throw wrong(": day-of-year does not match month");
  if (reading2.day >= 0 && reading2.day !== day) throw wrong(": day-of-year does not match day");
  reading2.month = month;
  reading2.day = day;
}
function toMoment(reading2) {
  const { zone, offset, letters } = reading2;
  if (zone !== void 0) return momentOf(reading2, zone);
  if (offset !== void 0) {
    const moment = momentOf({ ...reading2, second: reading2.second - offset }, UTC);
    const isLocal = offset === 0 && (letters === "" || letters === "UTC");
    return { ...moment, zone: isLocal ? LOCAL : fixedZone(letters, offset) };
  }
  if (letters === "") return momentOf(reading2, LOCAL);
  const hours = /^GMT([-+]\d+)$/.exec(letters)?.[1];
  return { ...momentOf(reading2, UTC), zone: fixedZone(letters, Number(hours ?? 0) * 3600) };
}

// src/template/dates/time-value.ts
function momentIn(host) {
  return host.inner;
}
function isTime(value) {
  return value.kind === "host" && value.type === "time.Time";
}
function hostOf(of, text2, members, made) {
  const { origin: origin2, origins } = made;
  return {
    kind: "host",
    ...of,
    origin: origin2,
    member: (name) => {
      const method3 = Object.hasOwn(members, name) ? members[name] : void 0;
      return method3 === void 0 ? void 0 : method3({ origin: origins.derived(origin2, name), origins });
    },
    print: () => traced(text2, origins.derived(origin2, of.type)),
    inner: of.inner
  };
}
function plain(run) {
  return (made) => ({ kind: "method", params: [], call: () => run(made) });
}
function taking(params, run) {
  return ({ origin: origin2, origins }) => ({
    kind: "method",
    params,
    call: (args) => {
      let all2 = origin2;
      for (const arg of args) all2 = origins.union(all2, originOf(arg, origins));
      return run(args, { origin: all2, origins });
    }
  });
}
var text = (value) => plain(({ origin: origin2 }) => str(value, origin2));
var number3 = (value, type = "int") => plain(({ origin: origin2 }) => int(value, origin2, type));
var RFC3339_NANO = "2006-01-02T15:04:05.999999999Z07:00";
function timeValue(moment, origin2, origins) {
  const made = { origin: origin2, origins };
  const printed3 = formatMoment(moment, "2006-01-02 15:04:05.999999999 -0700 MST");
  const of = { type: "time.Time", goKind: "struct", inner: moment };
  return {
    ...hostOf(of, printed3, timeMembers(moment, printed3), made),
    toJson: () => str(formatMoment(moment, RFC3339_NANO), origins.derived(origin2, "time.Time"))
  };
}
function timeMembers(moment, printed3) {
  const clock = clockOf2(moment);
  return {
    ...clockMembers(clock),
    ...unixMembers(moment),
    ...comparingMembers(moment),
    ...changingMembers(moment, clock),
    String: text(printed3),
    Location: plain((made) => zoneValue(moment.zone, made)),
    Format: taking(["string"], ([layout], { origin: origin2 }) => str(formatMoment(moment, textOf3(layout)), origin2)),
    IsZero: plain(({ origin: origin2 }) => bool(moment.seconds === -62135596800 && moment.nanos === 0, origin2))
  };
}
function clockMembers(clock) {
  return {
    Year: number3(clock.year),
    Month: plain((made) => enumValue("time.Month", clock.month, MONTHS[clock.month - 1], made)),
    Day: number3(clock.day),
    Weekday: plain((made) => enumValue("time.Weekday", weekdayOf(clock.days), WEEKDAYS[weekdayOf(clock.days)], made)),
    YearDay: number3(dayOfYear(clock.days)),
    Hour: number3(clock.hour),
    Minute: number3(clock.minute),
    Second: number3(clock.second),
    Nanosecond: number3(clock.nanos)
  };
}
function unixMembers(moment) {
  const nanos = unixNanos(moment);
  return {
    Unix: number3(moment.seconds, "int64"),
    UnixMilli: number3(BigInt(moment.seconds) * 1000n + BigInt(Math.floor(moment.nanos / 1e6)), "int64"),
    UnixMicro: number3(
      wrapDuration(BigInt(moment.seconds) * 1000000n + BigInt(Math.floor(moment.nanos / 1e3))),
      "int64"
    ),
    UnixNano: number3(wrapDuration(nanos), "int64")
  };
}
function comparingMembers(moment) {
  const holds2 = (test) => taking(["time"], ([other], { origin: origin2 }) => bool(test(compareMoments(moment, timeOf(other))), origin2));
  return {
    After: holds2((order) => order > 0),
    Before: holds2((order) => order < 0),
    Equal: holds2((order) => order === 0),
    Compare: taking(["time"], ([other], { origin: origin2 }) => int(compareMoments(moment, timeOf(other)), origin2)),
    Sub: taking(["time"], ([other], made) => durationValue(durationBetween(moment, timeOf(other)), made))
  };
}
function changingMembers(moment, clock) {
  const seen = (zone) => plain(({ origin: origin2, origins }) => timeValue({ ...moment, zone }, origin2, origins));
  const cut3 = (how) => taking(["duration"], ([to], { origin: origin2, origins }) => {
    const since = unixNanos(moment) + 62135596800n * SECOND;
    return timeValue(addDuration(moment, how(since, durationOf(to)) - since), origin2, origins);
  });
  return {
    UTC: seen(UTC),
    Local: seen(LOCAL),
    Add: taking(
      ["duration"],
      ([by], { origin: origin2, origins }) => timeValue(addDuration(moment, durationOf(by)), origin2, origins)
    ),
    AddDate: taking(["int", "int", "int"], ([years, months, days], { origin: origin2, origins }) => {
      const fields = {
        ...clock,
        year: clock.year + integerOf(years),
        month: clock.month + integerOf(months),
        day: clock.day + integerOf(days)
      };
      return timeValue(momentOf(fields, moment.zone), origin2, origins);
    }),
    Round: cut3(roundDuration),
    Truncate: cut3(truncateDuration)
  };
}
function durationValue(duration2, made) {
  const of = { type: "time.Duration", goKind: "int64", inner: duration2 };
  const printed3 = printDuration(duration2);
  const seconds = (unit) => plain(({ origin: origin3 }) => float(Number(duration2 / unit) + Number(duration2 % unit) / Number(unit), origin3));
  const changed2 = (how) => taking(["duration"], ([to], method3) => durationValue(how(duration2, durationOf(to)), method3));
  const members = {
    String: text(printed3),
    Hours: seconds(HOUR),
    Minutes: seconds(MINUTE),
    Seconds: seconds(SECOND),
    Milliseconds: number3(duration2 / 1000000n, "int64"),
    Microseconds: number3(duration2 / 1000n, "int64"),
    Nanoseconds: number3(duration2, "int64"),
    Round: changed2(roundDuration),
    Truncate: changed2(truncateDuration),
    Abs: plain((method3) => durationValue(duration2 < 0n ? -duration2 : duration2, method3))
  };
  const { origin: origin2, origins } = made;
  return {
    ...hostOf(of, printed3, members, made),
    toJson: () => int(duration2, origins.derived(origin2, of.type), "int64")
  };
}
function enumValue(type, value, name, made) {
  const { origin: origin2, origins } = made;
  const of = { type, goKind: "int", inner: value };
  const members = { String: text(name ?? "") };
  return { ...hostOf(of, name ?? "", members, made), toJson: () => int(value, origins.derived(origin2, type)) };
}
function zoneValue({ name }, made) {
  return hostOf({ type: "*time.Location", goKind: "ptr", inner: name }, name, { String: text(name) }, made);
}
function textOf3(value) {
  if (value?.kind === "string") return value.text;
  throw mismatch2(value, "string");
}
function integerOf(value) {
  if (value?.kind === "int") return Number(value.value);
  throw mismatch2(value, "int");
}
function timeOf(value) {
  if (value !== void 0 && isTime(value)) return momentIn(value);
  throw mismatch2(value, "time.Time");
}
function durationOf(value) {
  if (value?.kind === "host" && typeof value.inner === "bigint") return value.inner;
  throw mismatch2(value, "time.Duration");
}
function mismatch2(value, wanted) {
  const found = value === void 0 ? "nothing" : typeName(value);
  return new FunctionError(`wrong type for value; expected ${wanted}; got ${found}`);
}

// src/template/functions/dates.ts
function nowMoment({ random }) {
  const seconds = Math.floor(random.now / 1e3);
  return { seconds, nanos: Math.round((random.now - seconds * 1e3) * 1e6), zone: LOCAL };
}
function derived3({ origins, name }, ...values3) {
  let all2 = 0;
  for (const value of values3) all2 = origins.union(all2, originOf(value, origins));
  return origins.derived(all2, name);
}
function momentFrom(call2, value, types) {
  const origin2 = originOf(value, call2.origins);
  if (isTime(value)) return { moment: momentIn(value), origin: origin2 };
  if (value.kind === "int" && types.includes(value.type)) {
    return { moment: { seconds: Number(value.value), nanos: 0, zone: LOCAL }, origin: origin2 };
  }
  return { moment: nowMoment(call2), origin: call2.origins.union(call2.random.origin, origin2) };
}
function formatIn(call2, layout, value, given) {
  const { moment, origin: origin2 } = momentFrom(call2, value, ["int64", "int", "int32"]);
  const zone = loadZone(given.zone) ?? UTC;
  const { origins, name } = call2;
  return str(formatMoment({ ...moment, zone }, layout), origins.derived(origins.union(origin2, given.origin), name));
}
var HTML2 = "2006-01-02";
var date = fixed(
  ["string", "any"],
  (call2, layout, value) => formatIn(call2, layout.text, value, { zone: "Local", origin: originOf(layout, call2.origins) })
);
var dateInZone = fixed(
  ["string", "any", "string"],
  (call2, layout, value, zone) => formatIn(call2, layout.text, value, {
    zone: zone.text,
    origin: call2.origins.union(originOf(layout, call2.origins), originOf(zone, call2.origins))
  })
);
var htmlDate = fixed(["any"], (call2, value) => formatIn(call2, HTML2, value, { zone: "Local", origin: 0 }));
var htmlDateInZone = fixed(
  ["any", "string"],
  (call2, value, zone) => formatIn(call2, HTML2, value, { zone: zone.text, origin: originOf(zone, call2.origins) })
);
function durationIn(text2, otherwise) {
  try {
    return parseDuration(text2);
  } catch (error) {
    if (error instanceof DurationError) return otherwise(error.message);
    throw error;
  }
}
function refuse(message) {
  throw new FunctionError(message);
}
function modifying(otherwise) {
  return fixed(
    ["string", "time"],
    (call2, text2, time) => timeValue(addDuration(momentIn(time), durationIn(text2.text, otherwise)), derived3(call2, text2, time), call2.origins)
  );
}
var dateModify = modifying(() => 0n);
var mustDateModify = modifying(refuse);
function reading(otherwise) {
  return fixed(["string", "string"], (call2, layout, text2) => {
    let moment;
    try {
      moment = parseDate(layout.text, text2.text);
    } catch (error) {
      if (!(error instanceof DateError)) throw error;
      moment = otherwise(error.message);
    }
    return timeValue(moment, derived3(call2, layout, text2), call2.origins);
  });
}
var ago = fixed(["any"], (call2, value) => {
  const { moment, origin: origin2 } = momentFrom(call2, value, ["int64", "int"]);
  const passed = roundDuration(durationBetween(nowMoment(call2), moment), SECOND);
  const { origins, name, random } = call2;
  return str(printDuration(passed), origins.derived(origins.union(origin2, random.origin), name));
});
var duration = fixed(["any"], (call2, value) => {
  const seconds = value.kind === "string" ? parseNearestDecimal(value.text) : value.kind === "int" && value.type === "int64" ? value.value : 0;
  return str(printDuration(wrapDuration(BigInt(seconds) * SECOND)), derived3(call2, value));
});
var DAY2 = 24n * HOUR;
var ROUNDING = [
  [365n * DAY2, "y"],
  [30n * DAY2, "mo"],
  [DAY2, "d"],
  [HOUR, "h"],
  [MINUTE, "m"],
  [SECOND, "s"]
];
var durationRound = fixed(["any"], (call2, value) => {
  const found = durationFrom(call2, value);
  const size2 = found < 0n ? -found : found;
  const [unit, letters] = ROUNDING.find(([least]) => size2 > least) ?? [size2 + 1n, "s"];
  const origin2 = derived3(call2, value);
  return str(`${size2 / unit}${letters}`, isTime(value) ? call2.origins.union(origin2, call2.random.origin) : origin2);
});
function durationFrom(call2, value) {
  if (value.kind === "string") return durationIn(value.text, () => 0n);
  if (value.kind === "int" && value.type === "int64") return BigInt(value.value);
  return isTime(value) ? durationBetween(nowMoment(call2), momentIn(value)) : 0n;
}
var now = fixed([], (call2) => timeValue(nowMoment(call2), call2.random.origin, call2.origins));
var unixEpoch = fixed(["time"], (call2, time) => str(String(momentIn(time).seconds), derived3(call2, time)));
var dateFunctions = [
  ["now", now],
  ["ago", ago],
  ["date", date],
  ["date_in_zone", dateInZone],
  ["dateInZone", dateInZone],
  ["htmlDate", htmlDate],
  ["htmlDateInZone", htmlDateInZone],
  ["dateModify", dateModify],
  ["date_modify", dateModify],
  ["mustDateModify", mustDateModify],
  ["must_date_modify", mustDateModify],
  ["toDate", reading(() => ZERO_MOMENT)],
  ["mustToDate", reading(refuse)],
  ["duration", duration],
  ["durationRound", durationRound],
  ["unixEpoch", unixEpoch]
];

// src/template/functions/kept-text.ts
function keepSlice(part, { start, end, why }, call2) {
  if (part.runs.length === 0) return strOf(slice(part, start, end));
  const builder = new TextBuilder();
  addLost(builder, part, { start: 0, end: start }, call2);
  builder.addSlice(part, start, end);
  addLost(builder, part, { start: end, end: part.text.length }, call2);
  return strOf(becauseOf(builder.toTraced(), why, call2.origins));
}
function keepBytes(part, { start, end, why }, call2) {
  if (isAscii(part.text)) return keepSlice(part, { start, end, why }, call2);
  const { origins } = call2;
  const builder = new TextBuilder();
  builder.addTraced(byteSlice(part, start, end, origins));
  addWhole(builder, part, call2);
  return strOf(becauseOf(builder.toTraced(), why, origins));
}
function addWhole(builder, part, { origins, name }) {
  if (part.runs.length > RUN) builder.add("", origins.derived(originOfText(part, origins), name));
}
function addLost(builder, { runs }, { start, end }, { origins, name }) {
  if (start === end || runs.length === 0) return;
  const around = firstRun(runs, start + 1);
  const from = around === 0 ? 0 : runs[around - RUN] ?? 0;
  const to = runs[around] ?? 0;
  const isFirst = start > 0 || around === 0;
  const isLast = (runs.at(-RUN) ?? 0) > end || around === runs.length - RUN;
  if (to >= end && (from < start || to > end) && isFirst && isLast) return;
  builder.add("", origins.derived(originBetween({ runs }, { start, end }, origins), name));
}
function originBetween({ runs }, { start, end }, origins) {
  let all2 = NOBODY;
  for (let i = firstRun(runs, start); i < runs.length; i += RUN) {
    const from = i === 0 ? 0 : runs[i - RUN] ?? 0;
    const to = runs[i] ?? 0;
    if (from > end || from === end && to > end) break;
    if (to > start || from === to) all2 = origins.union(all2, runs[i + 1] ?? NOBODY);
  }
  return all2;
}
function becauseOf(part, why, origins) {
  return why === NOBODY ? part : mapOrigins(part, (origin2) => origins.because(origin2, why));
}
function derivedText(text2, from, call2) {
  return str(text2, derivedOrigin(from, call2));
}
function derivedOrigin(from, { origins, name }) {
  let all2 = NOBODY;
  for (const part of from) all2 = origins.union(all2, originOfText(part, origins));
  return origins.derived(all2, name);
}

// src/template/functions/paths.ts
function base(call2, path) {
  const { text: text2 } = path;
  if (text2 === "") return derivedText(".", [path], call2);
  let end = text2.length;
  while (end > 0 && text2[end - 1] === "/") end -= 1;
  if (end === 0) return derivedText("/", [path], call2);
  return keepSlice(path, { start: text2.lastIndexOf("/", end - 1) + 1, end, why: 0 }, call2);
}
function dir(call2, path) {
  return clean(call2, keepSlice(path, { start: 0, end: path.text.lastIndexOf("/") + 1, why: 0 }, call2));
}
function ext(call2, path) {
  const dot = path.text.lastIndexOf(".");
  const start = dot > path.text.lastIndexOf("/") ? dot : path.text.length;
  return keepSlice(path, { start, end: path.text.length, why: 0 }, call2);
}
function clean(call2, path) {
  const { text: text2 } = path;
  const isRooted = text2.startsWith("/");
  const elements = elementsOf(text2, isRooted);
  if (elements.length === 0) return derivedText(isRooted ? "/" : ".", [path], call2);
  const builder = new TextBuilder();
  for (const [index2, { start, end }] of elements.entries()) {
    builder.addSlice(path, index2 > 0 || isRooted ? start - 1 : start, end);
  }
  if (builder.text === text2) return path;
  addWhole(builder, path, call2);
  return strOf(builder.toTraced());
}
function elementsOf(text2, isRooted) {
  const elements = [];
  for (let start = 0; start < text2.length; ) {
    const slash = text2.indexOf("/", start);
    const end = slash === -1 ? text2.length : slash;
    const name = text2.slice(start, end);
    const last2 = elements.at(-1);
    if (name === "..") {
      const goesUp = last2 !== void 0 && text2.slice(last2.start, last2.end) !== "..";
      if (goesUp) elements.pop();
      else if (!isRooted) elements.push({ start, end });
    } else if (name !== "" && name !== ".") elements.push({ start, end });
    start = end + 1;
  }
  return elements;
}
var isAbs = fixed(["string"], (call2, path) => bool(path.text.startsWith("/"), derivedOrigin([path], call2)));
var functions = {
  Base: fixed(["string"], base),
  Dir: fixed(["string"], dir),
  Clean: fixed(["string"], clean),
  Ext: fixed(["string"], ext),
  IsAbs: isAbs
};
var pathFunctions = Object.entries(functions).flatMap(
  ([name, made]) => [[name[0]?.toLowerCase() + name.slice(1), made], [`os${name}`, made]]
);

// when-called:src/template/re2-engine.ts
function openPattern(...args) {
  return load("./patterns.cjs", "src/template/re2-engine.ts").openPattern(...args);
}

// src/template/re2.ts
var RegexSyntaxError = class extends Error {
};
function compileRegex(pattern) {
  return openPattern(pattern, (message) => new RegexSyntaxError(message));
}

// src/template/functions/regex-replacement.ts
var REFERENCE = /\$(?:(\$)|([\p{L}\p{Nd}_]+)|\{([\p{L}\p{Nd}_]+)\})/gu;
function parseReplacement(text2, groupsNamed) {
  const parts = [];
  let done = 0;
  for (const { 0: whole, 1: dollar, 2: name, 3: braced, index: index2 } of text2.matchAll(REFERENCE)) {
    parts.push({ kind: "text", start: done, end: dollar === void 0 ? index2 : index2 + 1 });
    const reference = name ?? braced;
    if (reference !== void 0) parts.push({ kind: "group", groups: groupsOf(reference, groupsNamed) });
    done = index2 + whole.length;
  }
  parts.push({ kind: "text", start: done, end: text2.length });
  return parts.filter((part) => part.kind === "group" || part.end > part.start);
}
function groupsOf(reference, groupsNamed) {
  return /^(?:0|[1-9]\d{0,8})$/.test(reference) ? [Number(reference)] : groupsNamed(reference);
}

// src/template/functions/regex.ts
var compiledPatterns = /* @__PURE__ */ new WeakMap();
var MOST_PATTERNS = 500;
function compile({ origins, limits }, { text: text2 }, refusal4) {
  const known = compiledPatterns.get(origins)?.get(text2);
  if (known !== void 0) return known;
  limits.spend(1 + Math.ceil(text2.length / 10));
  const regex = compileOrRefuse(text2, refusal4);
  const patterns = compiledPatterns.get(origins);
  if (patterns === void 0 || patterns.size >= MOST_PATTERNS) compiledPatterns.set(origins, /* @__PURE__ */ new Map([[text2, regex]]));
  else patterns.set(text2, regex);
  return regex;
}
function compileOrRefuse(pattern, refusal4) {
  try {
    return compileRegex(pattern);
  } catch (error) {
    if (!(error instanceof RegexSyntaxError)) throw error;
    const message = `error parsing regexp: ${error.message}`;
    throw new FunctionError(refusal4 === "error" ? message : `regexp: Compile(${quoted2(pattern)}): ${message}`);
  }
}
function quoted2(pattern) {
  return canBackquote(pattern) ? `\`${pattern}\`` : goQuote(str(pattern), NOBODY, new Origins("off")).text;
}
function searching({ limits }, regex, { text: text2 }) {
  limits.spend(Math.ceil(text2.length / 100));
  const search2 = regex.search(text2);
  return (from) => {
    const match = search2(from);
    limits.spend(1 + (text2.length - from) / 1e3);
    return match;
  };
}
function widthAt(text2, at) {
  return at >= text2.length ? 0 : (text2.codePointAt(at) ?? 0) > 65535 ? 2 : 1;
}
function findMatches(call2, regex, part, most) {
  const { text: text2 } = part;
  const search2 = searching(call2, regex, part);
  const matches = [];
  let lastEnd = -1;
  for (let at = 0; matches.length < most && at <= text2.length; ) {
    const match = search2(at);
    if (match === void 0) break;
    const [start = 0, end = 0] = match;
    const isRepeated = end === at && start === lastEnd;
    at = end === at ? at + (widthAt(text2, at) || 1) : end;
    lastEnd = end;
    if (isRepeated) continue;
    matches.push(match);
    checkItems(call2, matches.length);
  }
  return matches;
}
function whyFound(pattern, { runs }, { origins }) {
  const own = originOfText(pattern, origins);
  const isOne = runs.every((value, index2) => index2 % RUN !== 1 || value === runs[1]);
  return isOne ? own : origins.union(own, originOfText({ text: "", runs }, origins));
}
function findOne(refusal4) {
  return fixed(["string", "string"], (call2, pattern, part) => {
    const match = searching(call2, compile(call2, pattern, refusal4), part)(0);
    if (match === void 0) return derivedText("", [pattern, part], call2);
    return keepSlice(part, { start: match[0] ?? 0, end: match[1] ?? 0, why: whyFound(pattern, part, call2) }, call2);
  });
}
function noTexts(from, call2) {
  return { kind: "list", of: "string", items: [], isNil: true, origin: derivedOrigin(from, call2) };
}
function texts(items, { from, count, call: call2 }) {
  return list(items, call2.origins.union(derivedOrigin(from, call2), count.origin), "string");
}
function mostOf({ value }) {
  return value < 0 ? Infinity : Number(value);
}
function findAll(refusal4) {
  return fixed(["string", "string", "int"], (call2, pattern, part, count) => {
    const matches = findMatches(call2, compile(call2, pattern, refusal4), part, mostOf(count));
    if (matches.length === 0) return noTexts([pattern, part, str("", count.origin)], call2);
    const why = whyFound(pattern, part, call2);
    const items = matches.map(([start = 0, end = 0]) => strOf(becauseOf(slice(part, start, end), why, call2.origins)));
    return texts(items, { from: [pattern, part], count, call: call2 });
  });
}
function splitBy(refusal4) {
  return fixed(["string", "string", "int"], (call2, pattern, part, count) => {
    const regex = compile(call2, pattern, refusal4);
    const most = mostOf(count);
    if (most === 0) return noTexts([pattern, part, str("", count.origin)], call2);
    if (pattern.text !== "" && part.text === "") return texts([part], { from: [pattern, part], count, call: call2 });
    const why = whyFound(pattern, part, call2);
    const items = [];
    const add3 = (start, end2) => {
      items.push(strOf(becauseOf(slice(part, start, end2), why, call2.origins)));
    };
    let begin = 0;
    let end = 0;
    for (const match of findMatches(call2, regex, part, most)) {
      if (items.length === most - 1) break;
      end = match[0] ?? 0;
      if (match[1] !== 0) add3(begin, end);
      begin = match[1] ?? 0;
    }
    if (end !== part.text.length) add3(begin, part.text.length);
    return texts(items, { from: [pattern, part], count, call: call2 });
  });
}
function replaceAll(refusal4, mode) {
  return fixed(["string", "string", "string"], (call2, pattern, part, by) => {
    const regex = compile(call2, pattern, refusal4);
    const parts = mode === "literal" ? [{ kind: "text", start: 0, end: by.text.length }] : parseReplacement(by.text, regex.groupsNamed);
    return replaceMatches(call2, part, { search: searching(call2, regex, part), pattern, by, parts });
  });
}
function replaceMatches(call2, part, { search: search2, pattern, by, parts }) {
  const { origins } = call2;
  const { text: text2 } = part;
  const unwritten = by.text === "" || by.text.includes("$") ? originOfText(by, origins) : NOBODY;
  const why = origins.union(whyFound(pattern, part, call2), unwritten);
  const builder = new TextBuilder();
  const inserted = becauseOf(by, originOfText(part, origins), origins);
  let done = 0;
  let count = 0;
  for (let at = 0; at <= text2.length; ) {
    const match = search2(at);
    if (match === void 0) break;
    const [start = 0, end = 0] = match;
    if (start > done) builder.addSlice(part, done, start);
    if (end > done || start === 0) {
      count += 1;
      addReplacement(builder, { match, part, inserted, parts });
      checkText(call2, builder.length);
      checkItems(call2, count * parts.length);
    }
    done = end;
    at = Math.max(at + (widthAt(text2, at) || 1), end);
  }
  if (count === 0) return strOf(becauseOf(part, why, origins));
  if (done < text2.length) builder.addSlice(part, done, text2.length);
  if (builder.length === 0) return derivedText("", [pattern, part, by], call2);
  call2.limits.spend(Math.ceil(builder.length / 100));
  return strOf(becauseOf(builder.toTraced(), why, origins));
}
function addReplacement(builder, { match, part, inserted, parts }) {
  for (const piece of parts) {
    if (piece.kind === "text") builder.addSlice(inserted, piece.start, piece.end);
    else {
      const group = piece.groups.find((number4) => (match[number4 * 2] ?? -1) >= 0);
      if (group !== void 0) builder.addSlice(part, match[group * 2] ?? 0, match[group * 2 + 1] ?? 0);
    }
  }
}
var quoteMeta = fixed(["string"], (call2, part) => {
  const builder = new TextBuilder();
  let done = 0;
  for (const { index: index2 } of part.text.matchAll(/[\\.+*?()|[\]{}^$]/g)) {
    if (index2 > done) builder.addSlice(part, done, index2);
    builder.add("\\", call2.site);
    done = index2;
  }
  if (builder.length === 0) return part;
  spendOnText(call2, builder.length);
  builder.addSlice(part, done, part.text.length);
  return strOf(builder.toTraced());
});
var regexMatch = fixed(
  ["string", "string"],
  (call2, pattern, part) => bool(isFound(call2, pattern, part), derivedOrigin([pattern, part], call2))
);
function isFound(call2, pattern, part) {
  try {
    return searching(call2, compile(call2, pattern, "error"), part)(0) !== void 0;
  } catch (error) {
    if (error instanceof FunctionError && error.reason === "failed") return false;
    throw error;
  }
}
var mustRegexMatch = fixed(
  ["string", "string"],
  (call2, pattern, part) => bool(searching(call2, compile(call2, pattern, "error"), part)(0) !== void 0, derivedOrigin([pattern, part], call2))
);
var regexFunctions = [
  ["regexMatch", regexMatch],
  ["mustRegexMatch", mustRegexMatch],
  ["regexFind", findOne("panic")],
  ["mustRegexFind", findOne("error")],
  ["regexFindAll", findAll("panic")],
  ["mustRegexFindAll", findAll("error")],
  ["regexSplit", splitBy("panic")],
  ["mustRegexSplit", splitBy("error")],
  ["regexReplaceAll", replaceAll("panic", "template")],
  ["mustRegexReplaceAll", replaceAll("error", "template")],
  ["regexReplaceAllLiteral", replaceAll("panic", "literal")],
  ["mustRegexReplaceAllLiteral", replaceAll("error", "literal")],
  ["regexQuoteMeta", quoteMeta]
];

// src/template/functions/find-text.ts
function comparesBytes(sought, text2) {
  return !isAscii(sought) && (hasStrays(sought) || hasStrays(text2));
}
function findAll2(text2, sought) {
  const found = [];
  if (sought === "") {
    for (let at = 0; at < text2.length; at += (text2.codePointAt(at) ?? 0) > 65535 ? 2 : 1) found.push(at);
    found.push(text2.length);
    return found;
  }
  for (let at = text2.indexOf(sought); at !== -1; at = text2.indexOf(sought, at + sought.length)) found.push(at);
  return found;
}

// src/template/functions/indent.ts
function indentText(call2, spaces, { part, lead }) {
  const count = Number(spaces.value);
  if (count < 0) throw new FunctionError("strings: negative Repeat count");
  const { origins } = call2;
  if (count === 0 && lead === "") return strOf(becauseOf(part, spaces.origin, origins));
  spendOnText(call2, part.text.length + lead.length + count * countLines(part.text));
  const pad2 = " ".repeat(count);
  const text2 = lead + pad2 + (count === 0 ? part.text : part.text.replaceAll("\n", `
${pad2}`));
  const origin2 = origins.because(call2.site, spaces.origin);
  return {
    kind: "string",
    text: text2,
    runs: origins.tracking === "off" ? part.runs : padRuns(part, { lead: lead.length, count, origin: origin2 })
  };
}
function countLines(text2) {
  let count = 1;
  for (let at = text2.indexOf("\n"); at !== -1; at = text2.indexOf("\n", at + 1)) count += 1;
  return count;
}
function padRuns(part, pad2) {
  const { text: text2 } = part;
  const runs = part.runs.length > 0 ? part.runs : [text2.length, NOBODY, 0];
  let shift = pad2.lead + pad2.count;
  const padded2 = [shift, pad2.origin, 0];
  let from = 0;
  let lineEnd = pad2.count === 0 ? -1 : text2.indexOf("\n");
  for (let i = 0; i < runs.length; i += RUN) {
    const to = runs[i] ?? 0;
    const origin2 = runs[i + 1] ?? NOBODY;
    let offset = runs[i + 2] ?? 0;
    if (from === to) padded2.push(to + shift, origin2, offset);
    while (lineEnd !== -1 && lineEnd < to) {
      const end = lineEnd + 1;
      padded2.push(end + shift, origin2, offset);
      offset += end - from;
      from = end;
      shift += pad2.count;
      padded2.push(end + shift, pad2.origin, 0);
      lineEnd = text2.indexOf("\n", end);
    }
    if (from < to) padded2.push(to + shift, origin2, offset);
    from = to;
  }
  return padded2;
}
var indentFunctions = [
  ["indent", fixed(["int", "string"], (call2, spaces, part) => indentText(call2, spaces, { part, lead: "" }))],
  ["nindent", fixed(["int", "string"], (call2, spaces, part) => indentText(call2, spaces, { part, lead: "\n" }))]
];

// src/template/functions/letters.ts
function isSpace2(code) {
  if (code < 128) return code === 32 || code >= 9 && code <= 13;
  return code === 133 || code === 160 || WIDE_SPACE.has(code);
}
var WIDE_SPACE = /* @__PURE__ */ new Set([
  5760,
  8192,
  8193,
  8194,
  8195,
  8196,
  8197,
  8198,
  8199,
  8200,
  8201,
  8202,
  8232,
  8233,
  8239,
  8287,
  12288
]);
function isUpper(character) {
  return new RegExp("^\\p{Lu}$", "u").test(character);
}
function isLower(character) {
  return new RegExp("^\\p{Ll}$", "u").test(character);
}
function isTitle(character) {
  return new RegExp("^\\p{Lt}$", "u").test(character);
}
function isLetter(character) {
  return new RegExp("^\\p{L}$", "u").test(character);
}
function isDigit2(character) {
  return new RegExp("^\\p{Nd}$", "u").test(character);
}
function isNumber2(character) {
  return new RegExp("^\\p{N}$", "u").test(character);
}
function isPunct(character) {
  return new RegExp("^\\p{P}$", "u").test(character);
}
function toUpper(character) {
  const upper2 = character.toUpperCase();
  return upper2.length === character.length ? upper2 : iotaUpper(character) ?? character;
}
function toLower(character) {
  return character === "\u0130" ? "i" : character.toLowerCase();
}
function toTitle(character) {
  const code = character.codePointAt(0) ?? 0;
  if (code < 128) return character.toUpperCase();
  if (code >= 4304 && code <= 4351) return character;
  return DIGRAPHS.get(code) ?? toUpper(character);
}
var DIGRAPHS = new Map(
  [453, 456, 459, 498].flatMap(
    (title2) => [title2 - 1, title2, title2 + 1].map((form) => [form, String.fromCodePoint(title2)])
  )
);
function iotaUpper(character) {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 8064 && code <= 8111) return String.fromCodePoint(code | 8);
  return code === 8115 || code === 8131 || code === 8179 ? String.fromCodePoint(code + 9) : void 0;
}

// src/template/functions/letter-case.ts
function recased(change) {
  return fixed(["string"], ({ origins, name, limits }, part) => {
    limits.spend(part.text.length / (isAscii(part.text) ? 100 : 5));
    const { runs } = mapOrigins(part, (origin2) => origins.reformatted(origin2, name));
    return strOf({ text: change(part.text), runs });
  });
}
function withoutStrays(text2) {
  return hasStrays(text2) ? text2.replace(/[\udc80-\udcff]/gu, "\uFFFD") : text2;
}
function mapped(text2, change) {
  return withoutStrays(text2).replace(/[^]/gu, change);
}
function upper(text2) {
  return isAscii(text2) ? text2.toUpperCase() : mapped(text2, toUpper);
}
function lower(text2) {
  return isAscii(text2) ? text2.toLowerCase() : mapped(text2, toLower);
}
function title(text2) {
  if (isAscii(text2)) return text2.replace(/(?<!\w)[a-z]/g, toUpper);
  let isAfterWord = false;
  return mapped(text2, (character) => {
    const changed2 = isAfterWord ? character : toTitle(character);
    isAfterWord = isInWord(character);
    return changed2;
  });
}
function isInWord(character) {
  const code = character.codePointAt(0) ?? 0;
  if (code < 128) return /\w/.test(character);
  return isLetter(character) || isDigit2(character) || !isSpace2(code);
}
function untitle(text2) {
  if (isAscii(text2)) return text2.replace(/(?<![^\t-\r ])[A-Z]/g, toLower);
  let isAtStart = true;
  return mapped(text2, (character) => {
    if (isSpace2(character.codePointAt(0) ?? 0)) {
      isAtStart = true;
      return character;
    }
    const changed2 = isAtStart ? toLower(character) : character;
    isAtStart = false;
    return changed2;
  });
}
function swapCase(text2) {
  if (isAscii(text2)) {
    return text2.replace(/[a-z]+|[A-Z]+/g, (word2) => /[a-z]/.test(word2) ? word2.toUpperCase() : word2.toLowerCase());
  }
  let isAfterSpace = true;
  return mapped(text2, (character) => {
    if (isUpper(character) || isTitle(character)) {
      isAfterSpace = false;
      return toLower(character);
    }
    if (isLower(character)) {
      const changed2 = isAfterSpace ? toTitle(character) : toUpper(character);
      isAfterSpace = false;
      return changed2;
    }
    isAfterSpace = isSpace2(character.codePointAt(0) ?? 0);
    return character;
  });
}
var caseFunctions = [
  ["upper", recased(upper)],
  ["lower", recased(lower)],
  ["title", recased(title)],
  ["untitle", recased(untitle)],
  ["swapcase", recased(swapCase)]
];

// src/template/functions/replace.ts
var repeat = fixed(["int", "string"], (call2, times, part) => {
  const count = Number(times.value);
  if (count < 0) throw new FunctionError("strings: negative Repeat count");
  spendOnText(call2, part.text.length * count);
  const { origins } = call2;
  if (part.text === "" || count === 0) {
    return str("", origins.derived(origins.union(originOfText(part, origins), times.origin), call2.name));
  }
  const text2 = part.text.repeat(count);
  if (part.runs.length === 0) return strOf({ text: text2, runs: part.runs });
  if (part.runs.length / RUN * count > MOST_RUNS) {
    return str(text2, origins.because(origins.derived(originOfText(part, origins), call2.name), times.origin));
  }
  const once = becauseOf(part, times.origin, origins);
  const builder = new TextBuilder();
  for (let i = 0; i < count; i += 1) builder.addTraced(once);
  return strOf(builder.toTraced());
});
var replace = fixed(["string", "string", "string"], (call2, old, by, part) => {
  const { origins } = call2;
  if (comparesBytes(old.text, part.text)) {
    const bytes = toByteText(part.text).split(toByteText(old.text)).join(toByteText(by.text));
    return derivedText(fromByteText(bytes), [old, by, part], call2);
  }
  const found = findAll2(part.text, old.text);
  spendOnText(call2, part.text.length + found.length * (by.text.length - old.text.length));
  if (found.length === 0) return strOf(becauseOf(part, originOfText(old, origins), origins));
  if (part.runs.length === 0 || found.length > MOST_RUNS) {
    return derivedText(replaced(part.text, found, { old, by }), [old, by, part], call2);
  }
  return replaceTraced(call2, part, { found, old, by });
});
function replaced(text2, found, { old, by }) {
  if (old.text !== "") return text2.replaceAll(old.text, () => by.text);
  let made = "";
  for (const [index2, at] of found.entries()) made += by.text + text2.slice(at, found[index2 + 1]);
  return made;
}
function replaceTraced(call2, part, { found, old, by }) {
  const { origins } = call2;
  const choice = originOfText(old, origins);
  const inserted = /* @__PURE__ */ new Map();
  const builder = new TextBuilder();
  let done = 0;
  for (const at of found) {
    if (at > done) builder.addSlice(part, done, at);
    done = at + old.text.length;
    const replacedOrigin = originBetween(part, { start: at, end: done }, origins);
    const known = inserted.get(replacedOrigin) ?? becauseOf(by, replacedOrigin, origins);
    inserted.set(replacedOrigin, known);
    builder.addTraced(known);
    if (by.text === "") addLost(builder, part, { start: at, end: done }, call2);
  }
  if (done < part.text.length) builder.addSlice(part, done, part.text.length);
  return strOf(becauseOf(builder.toTraced(), choice, origins));
}
var replaceFunctions = [
  ["repeat", repeat],
  ["replace", replace]
];

// src/template/functions/split.ts
function splitText(call2, part, { separator, most }) {
  if (most === 0) return [];
  if (comparesBytes(separator.text, part.text)) return splitBytes(call2, part, { separator, most });
  const all2 = findAll2(part.text, separator.text);
  const found = separator.text === "" ? all2.slice(1, -1) : all2;
  const cuts = most > 0 ? found.slice(0, most - 1) : found;
  spendOnItems(call2, cuts.length + 1);
  call2.limits.spend(Math.ceil(part.text.length / 100));
  if (separator.text === "" && part.text === "") return [];
  return piecesOf(call2, part, { separator, cuts });
}
function piecesOf({ origins }, part, { separator, cuts }) {
  const pieces = [];
  let why = originOfText(separator, origins);
  let start = 0;
  for (const end of [...cuts, part.text.length]) {
    const next2 = end + (end === part.text.length && pieces.length === cuts.length ? 0 : separator.text.length);
    why = origins.union(why, originBetween(part, { start, end: next2 }, origins));
    const builder = new TextBuilder();
    builder.addSlice(part, start, end);
    pieces.push(strOf(becauseOf(builder.toTraced(), why, origins)));
    start = next2;
  }
  return pieces;
}
function splitBytes(call2, part, { separator, most }) {
  const [bytes, between] = [toByteText(part.text), toByteText(separator.text)];
  const pieces = bytes.split(between);
  spendOnItems(call2, pieces.length);
  const kept = most > 0 && pieces.length > most ? pieces.slice(0, most - 1) : pieces;
  if (kept !== pieces) kept.push(pieces.slice(most - 1).join(between));
  return kept.map((piece) => derivedText(fromByteText(piece), [separator, part], call2));
}
function numbered(pieces, from, call2) {
  return stringDict(new Map(pieces.map((piece, index2) => [`_${index2}`, piece])), derivedOrigin(from, call2));
}
var split = fixed(
  ["string", "string"],
  (call2, separator, part) => numbered(splitText(call2, part, { separator, most: -1 }), [separator, part], call2)
);
var splitN = fixed(
  ["string", "int", "string"],
  (call2, separator, most, part) => numbered(
    splitText(call2, part, { separator, most: Number(most.value) }),
    [separator, part, str("", most.origin)],
    call2
  )
);
var splitList = fixed(["string", "string"], (call2, separator, part) => {
  const pieces = splitText(call2, part, { separator, most: -1 });
  return list(pieces, derivedOrigin([separator, part], call2), "string");
});
function toStrings(call2, value) {
  const { origins } = call2;
  if (value.kind === "nil" || value.kind === "invalid") return list([], value.origin, "string");
  const found = listOf(value, origins);
  if (found === void 0) return list([strOf(toText(value, origins))], derivedOf(call2, value), "string");
  call2.limits.spend(Math.ceil(found.items.length / 100));
  let origin2 = found.origin;
  const items = [];
  for (const item of found.items) {
    if (item.kind === "nil" || item.kind === "invalid") origin2 = origins.union(origin2, item.origin);
    else items.push(item.kind === "string" ? item : strOf(toText(item, origins)));
  }
  return list(items, origin2, "string");
}
function derivedOf({ origins, name }, value) {
  return origins.derived(originOf(value, origins), name);
}
var allStrings = fixed(["any"], (call2, value) => {
  const made = toStrings(call2, value);
  return { ...made, origin: call2.origins.union(made.origin, derivedOrigin(made.items.filter(isText2), call2)) };
});
function isText2(item) {
  return item.kind === "string";
}
var join = fixed(["string", "any"], (call2, separator, value) => {
  const { origins } = call2;
  const { items, origin: origin2 } = toStrings(call2, value);
  let length = 0;
  for (const item of items) length += originlessLength(item) + separator.text.length;
  spendOnText(call2, length);
  const between = becauseOf(separator, origin2, origins);
  const builder = new TextBuilder();
  for (const [index2, item] of items.entries()) {
    if (index2 > 0) builder.addTraced(between);
    if (item.kind === "string") builder.addTraced(item);
  }
  builder.add("", origin2);
  return strOf(builder.toTraced());
});
function originlessLength(item) {
  return item.kind === "string" ? item.text.length : 0;
}
var sortAlpha = fixed(["any"], (call2, value) => {
  const { origins } = call2;
  if (listOf(value, origins) === void 0)
    return list([strOf(toText(value, origins))], derivedOf(call2, value), "string");
  const { items, origin: origin2 } = toStrings(call2, value);
  const texts3 = items.filter(isText2);
  call2.limits.spend(Math.ceil(texts3.length * Math.log2(texts3.length + 1) / 100));
  return list(
    texts3.toSorted((a, b) => compareBytes(a.text, b.text)),
    origins.union(origin2, derivedOrigin(texts3, call2)),
    "string"
  );
});
var splitFunctions = [
  ["split", split],
  ["splitn", splitN],
  ["splitList", splitList],
  ["toStrings", allStrings],
  ["join", join],
  ["sortAlpha", sortAlpha]
];

// src/template/functions/go-slice.ts
function goSlice(start, end, length) {
  const last2 = end ?? length;
  if (last2 < 0) throw outOfRange(`[:${last2}]`);
  if (last2 > length) throw outOfRange(`[:${last2}] with length ${length}`);
  if (start < 0) throw outOfRange(`[${start}:]`);
  if (start > last2) throw outOfRange(`[${start}:${last2}]`);
  return { start: Number(start), end: Number(last2) };
}
function outOfRange(bounds) {
  return new FunctionError(`runtime error: slice bounds out of range ${bounds}`);
}

// src/template/functions/trim.ts
var trim = fixed(["string"], (call2, part) => {
  const { text: text2 } = part;
  let start = 0;
  let end = text2.length;
  while (start < end && isSpace2(text2.charCodeAt(start))) start += 1;
  while (end > start && isSpace2(text2.charCodeAt(end - 1))) end -= 1;
  return keepSlice(part, { start, end, why: 0 }, call2);
});
var trimAll = fixed(["string", "string"], (call2, cut3, part) => {
  const unwanted = new Set(Array.from(cut3.text, runeOf));
  const characters = Array.from(part.text);
  let start = 0;
  let first2 = 0;
  while (first2 < characters.length && unwanted.has(runeOf(characters[first2] ?? ""))) {
    start += characters[first2]?.length ?? 0;
    first2 += 1;
  }
  let end = part.text.length;
  for (let last2 = characters.length - 1; last2 >= first2 && unwanted.has(runeOf(characters[last2] ?? "")); last2 -= 1) {
    end -= characters[last2]?.length ?? 0;
  }
  return keepSlice(part, { start, end, why: originOfText(cut3, call2.origins) }, call2);
});
function runeOf(character) {
  const code = character.codePointAt(0) ?? 0;
  return isStray(code) ? 65533 : code;
}
var trimPrefix = fixed(["string", "string"], (call2, prefix, part) => {
  const why = originOfText(prefix, call2.origins);
  if (comparesBytes(prefix.text, part.text)) {
    const [bytes, start2] = [toByteText(part.text), toByteText(prefix.text)];
    if (!bytes.startsWith(start2)) return strOf(becauseOf(part, why, call2.origins));
    return derivedText(fromByteText(bytes.slice(start2.length)), [prefix, part], call2);
  }
  const start = part.text.startsWith(prefix.text) ? prefix.text.length : 0;
  return keepSlice(part, { start, end: part.text.length, why }, call2);
});
var trimSuffix = fixed(["string", "string"], (call2, suffix, part) => {
  const why = originOfText(suffix, call2.origins);
  if (comparesBytes(suffix.text, part.text)) {
    const [bytes, end2] = [toByteText(part.text), toByteText(suffix.text)];
    if (!bytes.endsWith(end2)) return strOf(becauseOf(part, why, call2.origins));
    return derivedText(fromByteText(bytes.slice(0, bytes.length - end2.length)), [suffix, part], call2);
  }
  const end = part.text.endsWith(suffix.text) ? part.text.length - suffix.text.length : part.text.length;
  return keepSlice(part, { start: 0, end, why }, call2);
});
var trunc = fixed(["int", "string"], (call2, count, part) => {
  const wanted = Number(count.value);
  const length = byteLength(part.text);
  const start = wanted < 0 && length + wanted > 0 ? length + wanted : 0;
  const end = wanted >= 0 && length > wanted ? wanted : length;
  return keepBytes(part, { start, end, why: count.origin }, call2);
});
var substr = fixed(["int", "int", "string"], (call2, from, to, part) => {
  const length = byteLength(part.text);
  const isOpen3 = from.value >= 0 && (to.value < 0 || to.value > length);
  const { start, end } = goSlice(from.value < 0 ? 0 : from.value, isOpen3 ? void 0 : to.value, length);
  return keepBytes(part, { start, end, why: call2.origins.union(from.origin, to.origin) }, call2);
});
var abbrev = fixed(["int", "string"], (call2, width, part) => {
  const wanted = Number(width.value);
  return wanted < 4 ? strOf(becauseOf(part, width.origin, call2.origins)) : abbreviate(call2, part, [wanted, 0], [width]);
});
var abbrevBoth = fixed(["int", "int", "string"], (call2, left, right, part) => {
  const [offset, width] = [Number(left.value), Number(right.value)];
  if (width < 4 || offset > 0 && width < 7) {
    return strOf(becauseOf(part, call2.origins.union(left.origin, right.origin), call2.origins));
  }
  return abbreviate(call2, part, [width, offset], [left, right]);
});
var DOTS = "...";
function abbreviate(call2, part, [width, left], why) {
  const { origins } = call2;
  const because2 = why.reduce((all2, { origin: origin2 }) => origins.union(all2, origin2), 0);
  const length = byteLength(part.text);
  if (length <= width) return strOf(becauseOf(part, because2, origins));
  const room = width - DOTS.length;
  const offset = Math.min(left, length - room);
  const isFromStart = offset <= 4;
  const isToEnd = !isFromStart && offset + room >= length;
  const start = isFromStart ? 0 : isToEnd ? length - room : offset;
  const end = isFromStart ? room : isToEnd ? length : start + room - DOTS.length;
  const builder = new TextBuilder();
  if (!isFromStart) builder.add(DOTS, call2.site);
  builder.addTraced(keepBytes(part, { start, end, why: 0 }, call2));
  if (!isToEnd) builder.add(DOTS, call2.site);
  return strOf(becauseOf(builder.toTraced(), because2, origins));
}
var noSpace = fixed(["string"], (call2, part) => {
  const bytes = toByteText(part.text);
  const pattern = /[\t-\r \u0085\u00a0]+/g;
  if (!isAscii(part.text)) {
    const text2 = bytes.replace(pattern, "");
    return text2.length === bytes.length ? part : derivedText(text2, [part], call2);
  }
  const builder = new TextBuilder();
  let done = 0;
  for (const { 0: space, index: index2 } of part.text.matchAll(pattern)) {
    if (index2 > done) builder.addSlice(part, done, index2);
    done = index2 + space.length;
    addLost(builder, part, { start: index2, end: done }, call2);
  }
  if (done === 0) return part;
  if (done < part.text.length || builder.length === 0) builder.addSlice(part, done, part.text.length);
  return strOf(builder.toTraced());
});
var initials = fixed(["string"], (call2, part) => {
  const firsts = toByteText(part.text).match(/(?<![^\t-\r \u0085\u00a0])[^\t-\r \u0085\u00a0]/g);
  return derivedText(firsts?.join("") ?? "", [part], call2);
});
var trimFunctions = [
  ["trim", trim],
  ["trimAll", trimAll],
  ["trimall", trimAll],
  ["trimPrefix", trimPrefix],
  ["trimSuffix", trimSuffix],
  ["trunc", trunc],
  ["substr", substr],
  ["abbrev", abbrev],
  ["abbrevboth", abbrevBoth],
  ["nospace", noSpace],
  ["initials", initials]
];

// src/template/functions/words.ts
var NO_WORD = { kind: "none", text: "" };
function joinWords(text2, connector) {
  const words = new Words(text2);
  let joined2 = "";
  const add3 = (...some) => {
    for (const word3 of some) joined2 += lowered(word3, connector);
  };
  const addNumberTail = (first2) => {
    let next2 = first2;
    for (; next2.kind === "alphabet" || next2.kind === "number"; next2 = words.next()) add3(next2);
    if (next2.kind !== "none" && joins(next2)) joined2 += connector;
    return next2;
  };
  let word2 = words.next();
  while (words.hasMore) {
    if (word2.kind !== "connector") add3(word2);
    const before = word2;
    word2 = words.next();
    if (before.kind === "number") word2 = addNumberTail(word2);
    else if (before.kind === "connector") add3(before);
    else if (before.kind === "punct") continue;
    else if (word2.kind !== "number") joined2 += joins(word2) ? connector : "";
    else if (words.hasMore) {
      const number4 = word2;
      word2 = words.next();
      if (word2.kind === "alphabet") {
        joined2 += connector;
        add3(number4);
        word2 = addNumberTail(word2);
      } else {
        add3(number4);
        joined2 += joins(word2) ? connector : "";
      }
    }
  }
  add3(word2);
  return joined2;
}
function joins({ kind }) {
  return kind !== "connector" && kind !== "punct";
}
function lowered({ kind, text: text2 }, connector) {
  if (kind !== "upper" && kind !== "connector") return text2;
  let made = "";
  for (const character of text2) {
    if (isConnector(character)) made += connector;
    else if (isInvalid(character)) made += "\uFFFD";
    else made += isUpper(character) ? toLower(character) : character;
  }
  return made;
}
function isConnector(character) {
  return character === "-" || character === "_" || isSpace2(character.codePointAt(0) ?? 0);
}
function isInvalid(character) {
  return character === "\uFFFD" || hasStrays(character);
}
function isAlphabet(character) {
  const code = character.codePointAt(0) ?? 0;
  const isChinese = code >= 19968 && code <= 40908 || code >= 13312 && code <= 19845 || code >= 131072 && code <= 178205;
  return !isChinese && isLetter(character);
}
var Words = class {
  #characters;
  #at = 0;
  /** The character that `#peek` saw, and where the next one begins. */
  #seen = "";
  #after = 0;
  constructor(text2) {
    this.#characters = Array.from(text2);
  }
  get hasMore() {
    return this.#at < this.#characters.length;
  }
  next() {
    if (!this.hasMore) return NO_WORD;
    const start = this.#at;
    this.#peek("\uFFFD");
    const first2 = this.#seen;
    this.#at = this.#after;
    const kind = kindOf2(first2);
    if (kind === "upper") this.#takeUpper();
    else if (kind !== "none") this.#takeWhile((character) => continues(kind, character));
    return { kind, text: this.#characters.slice(start, this.#at).join("") };
  }
  /** Looks at the next character that is valid; where there is none, at the one before again. */
  #peek(before) {
    let at = this.#at;
    while (at < this.#characters.length && isInvalid(this.#characters[at] ?? "")) at += 1;
    const found = this.#characters[at];
    this.#seen = found ?? before;
    this.#after = found === void 0 ? at : at + 1;
  }
  #takeWhile(fits4) {
    while (this.hasMore) {
      this.#peek(this.#seen);
      if (!fits4(this.#seen)) return;
      this.#at = this.#after;
    }
  }
  #takeUpper() {
    if (!this.hasMore) return;
    this.#peek(this.#seen);
    if (isUpper(this.#seen)) this.#takeCapitals();
    else if (isAlphabet(this.#seen)) this.#takeWhile((character) => continues("alphabet", character));
  }
  /** Capitals, of which the last belongs to a small word after them: `HTTPServer`. */
  #takeCapitals() {
    let last2 = this.#at;
    while (this.hasMore) {
      this.#peek(this.#seen);
      if (!isUpper(this.#seen)) {
        if (isAlphabet(this.#seen)) this.#at = last2;
        return;
      }
      last2 = this.#at;
      this.#at = this.#after;
    }
  }
};
function kindOf2(character) {
  if (isInvalid(character)) return "none";
  if (isConnector(character)) return "connector";
  if (isPunct(character)) return "punct";
  if (isUpper(character)) return "upper";
  if (isAlphabet(character)) return "alphabet";
  return isNumber2(character) ? "number" : "other";
}
function continues(kind, character) {
  if (kind === "connector") return isConnector(character);
  if (kind === "punct") return isPunct(character);
  if (kind === "number") return isNumber2(character);
  if (kind === "alphabet") return isAlphabet(character) && !isUpper(character);
  return !(isConnector(character) || isAlphabet(character) || isNumber2(character) || isPunct(character));
}
function pascalCase(text2) {
  const characters = Array.from(text2, (character) => isInvalid(character) ? "\uFFFD" : character);
  const start = characters.findIndex((character) => !isConnector(character));
  if (start === -1) return characters.join("") + (characters.at(-1) ?? "");
  let made = characters.slice(0, start).join("");
  let before = characters[start] ?? "";
  let lowers = isUpper(before);
  before = toUpper(before);
  for (const character of characters.slice(start + 1)) {
    let changed2 = character;
    if (isConnector(before)) {
      if (isConnector(character)) made += before;
      else {
        lowers = isUpper(character);
        changed2 = toUpper(character);
      }
    } else {
      if (lowers && isUpper(character)) changed2 = toLower(character);
      else lowers = false;
      made += before;
    }
    before = changed2;
  }
  return made + before;
}
function renamed(change) {
  return fixed(["string"], (call2, part) => {
    spendOnText(call2, part.text.length);
    call2.limits.spend(part.text.length / 2);
    return derivedText(change(part.text), [part], call2);
  });
}
var wordFunctions = [
  ["snakecase", renamed((text2) => joinWords(text2, "_"))],
  ["kebabcase", renamed((text2) => joinWords(text2, "-"))],
  ["camelcase", renamed(pascalCase)]
];

// src/template/functions/wrap.ts
function linesOf(bytes, { width, longWords }) {
  const lines = [];
  let offset = 0;
  while (bytes.length - offset > width) {
    if (bytes[offset] === " ") {
      offset += 1;
      continue;
    }
    let fitting = offset + width;
    while (fitting >= offset && bytes[fitting] !== " ") fitting -= 1;
    if (fitting >= offset) {
      lines.push([offset, fitting]);
      offset = fitting + 1;
    } else if (longWords === "break") {
      lines.push([offset, offset + width]);
      offset += width;
    } else {
      const space = bytes.indexOf(" ", offset + width);
      if (space === -1) break;
      lines.push([offset, space]);
      offset = space + 1;
    }
  }
  lines.push([offset, bytes.length]);
  return lines;
}
function wrapText(call2, part, how) {
  if (part.text === "") return part;
  const bytes = toByteText(part.text);
  const lines = linesOf(bytes, how);
  spendOnText(call2, bytes.length + lines.length * how.separator.text.length);
  const builder = new TextBuilder();
  const cursor = new ByteCursor(part, call2.origins);
  for (const [index2, [start, end]] of lines.entries()) {
    if (index2 > 0) builder.addTraced(how.separator);
    cursor.addTo(builder, start, end);
  }
  addWhole(builder, part, call2);
  return strOf(becauseOf(builder.toTraced(), how.why, call2.origins));
}
function widthOf({ value }) {
  return Math.max(1, Number(value));
}
var wrap = fixed(
  ["int", "string"],
  (call2, width, part) => wrapText(call2, part, {
    width: widthOf(width),
    longWords: "keep",
    separator: str("\n", call2.site),
    why: width.origin
  })
);
var wrapWith = fixed(
  ["int", "string", "string"],
  (call2, width, separator, part) => wrapText(call2, part, {
    width: widthOf(width),
    longWords: "break",
    separator: separator.text === "" ? str("\n", call2.site) : separator,
    why: call2.origins.union(width.origin, originOfText(separator, call2.origins))
  })
);
var wrapFunctions = [
  ["wrap", wrap],
  ["wrapWith", wrapWith]
];

// src/template/functions/strings.ts
function finding(isFound2) {
  return fixed(["string", "string"], (call2, sought, part) => {
    const asBytes = comparesBytes(sought.text, part.text);
    const found = asBytes ? isFound2(toByteText(part.text), toByteText(sought.text)) : isFound2(part.text, sought.text);
    return bool(found, derivedOrigin([sought, part], call2));
  });
}
function spaced(print3) {
  return variadic([], "any", (call2, values3) => {
    const { origins, site } = call2;
    const builder = new TextBuilder();
    let isFirst = true;
    if (values3.length === 0) return str("", site);
    for (const value of values3) {
      if (value.kind === "nil" || value.kind === "invalid") {
        builder.add("", origins.derived(value.origin, call2.name));
        continue;
      }
      if (!isFirst) builder.add(" ", site);
      builder.addTraced(print3(call2, value));
      isFirst = false;
    }
    return strOf(paid(call2, builder.toTraced()));
  });
}
var squote = spaced(({ origins, site }, value) => {
  const builder = new TextBuilder();
  builder.add("'", site);
  builder.addTraced(printValue(value, origins));
  builder.add("'", site);
  return builder.toTraced();
});
var plural = fixed(
  ["string", "string", "int"],
  ({ origins }, one, many, count) => because(count.value === 1 ? one : many, originOf(count, origins), origins)
);
var stringFunctions = [
  ["hello", fixed([], ({ site }) => str("Hello!", site))],
  ["contains", finding((text2, sought) => text2.includes(sought))],
  ["hasPrefix", finding((text2, sought) => text2.startsWith(sought))],
  ["hasSuffix", finding((text2, sought) => text2.endsWith(sought))],
  ["quote", spaced(({ origins, site }, value) => goQuote(toText(value, origins), site, origins))],
  ["squote", squote],
  ["cat", spaced(({ origins }, value) => printValue(value, origins))],
  ["plural", plural],
  ["toString", fixed(["any"], ({ origins }, value) => strOf(toText(value, origins)))],
  ...trimFunctions,
  ...caseFunctions,
  ...wordFunctions,
  ...indentFunctions,
  ...replaceFunctions,
  ...splitFunctions,
  ...wrapFunctions
];

// src/template/url.ts
var UrlError = class extends Error {
};
var UNTRACKED3 = new Origins("off");
function quoted3(text2) {
  return goQuote({ text: text2, runs: [] }, 0, UNTRACKED3).text;
}
function parseUrl(text2, dialect = "go1.25") {
  const [before, fragment] = cut2(text2, "#");
  const url = within(before, () => parseBefore(before, dialect));
  return { ...url, fragment: within(text2, () => unescape2(fragment, "fragment")) };
}
function within(text2, read4) {
  try {
    return read4();
  } catch (error) {
    if (error instanceof UrlError) throw new UrlError(`parse ${quoted3(text2)}: ${error.message}`);
    throw error;
  }
}
function cut2(text2, separator) {
  const at = text2.indexOf(separator);
  return at < 0 ? [text2, ""] : [text2.slice(0, at), text2.slice(at + separator.length)];
}
var NONE = {
  scheme: "",
  host: "",
  hostname: "",
  path: "",
  query: "",
  opaque: "",
  fragment: "",
  userinfo: void 0
};
function parseBefore(text2, dialect) {
  if (/[\u0000-\u001f\u007f]/.test(text2)) throw new UrlError("net/url: invalid control character in URL");
  if (text2 === "*") return { ...NONE, path: "*" };
  if (text2.startsWith(":")) throw new UrlError("missing protocol scheme");
  const [, found] = /^([A-Za-z][A-Za-z0-9+.-]*):/.exec(text2) ?? [];
  const scheme = found?.toLowerCase() ?? "";
  const [rest2, query] = cut2(found === void 0 ? text2 : text2.slice(found.length + 1), "?");
  if (!rest2.startsWith("/")) {
    if (scheme !== "") return { ...NONE, scheme, query, opaque: rest2 };
    if (cut2(rest2, "/")[0].includes(":")) throw new UrlError("first path segment in URL cannot contain colon");
  }
  return { ...NONE, scheme, query, ...parseHierarchy(rest2, scheme, dialect) };
}
function parseHierarchy(rest2, scheme, dialect) {
  const hasAuthority = rest2.startsWith("//") && (scheme !== "" || !rest2.startsWith("///"));
  if (!hasAuthority) return { host: "", hostname: "", userinfo: void 0, path: unescape2(rest2, "path") };
  const end = rest2.indexOf("/", 2);
  const { host, userinfo } = parseAuthority(end < 0 ? rest2.slice(2) : rest2.slice(2, end), dialect);
  return { host, hostname: hostnameOf(host), path: end < 0 ? "" : unescape2(rest2.slice(end), "path"), userinfo };
}
function parseAuthority(authority, dialect) {
  const at = authority.lastIndexOf("@");
  const host = parseHost(authority.slice(at + 1), dialect);
  if (at < 0) return { host, userinfo: void 0 };
  const given = authority.slice(0, at);
  if (!/^[A-Za-z0-9\-._:~!$&'()*+,;=%@]*$/.test(given)) throw new UrlError("net/url: invalid userinfo");
  if (!given.includes(":")) return { host, userinfo: reescape(given) };
  const [name, password] = cut2(given, ":");
  return { host, userinfo: `${reescape(name)}:${reescape(password)}` };
}
function reescape(part) {
  return escape2(unescape2(part, "user"), "user");
}
function parseHost(host, dialect) {
  if (host.startsWith("[")) return parseAddress(host, dialect);
  if (dialect === "go1.25" && host.includes("[")) throw new UrlError("invalid IP-literal");
  const colon = host.lastIndexOf(":");
  if (colon >= 0) checkPort(host.slice(colon));
  return unescape2(host, "host");
}
function parseAddress(host, dialect) {
  const end = host.lastIndexOf("]");
  if (end < 0) throw new UrlError("missing ']' in host");
  checkPort(host.slice(end + 1));
  const zone = host.slice(0, end).indexOf("%25");
  const middle = zone < 0 ? end : zone;
  const address = unescape2(host.slice(0, middle), "host") + (zone < 0 ? "" : unescape2(host.slice(zone, end), "zone"));
  if (dialect === "go1.25") checkAddress(address.slice(1));
  return address + unescape2(host.slice(end), "host");
}
function checkAddress(text2) {
  const [address, zone] = cut2(text2, "%");
  if (text2.includes("[") || /^[0-9.]+$/.test(address)) throw new UrlError("invalid IP-literal");
  if (!/^[0-9A-Fa-f:.]+$/.test(address) || !URL.canParse(`http://[${address}]/`)) {
    throw new UrlError(`invalid host: ParseAddr(${quoted3(text2)}): unable to parse IP`);
  }
  if (text2.includes("%") && zone === "") {
    throw new UrlError(`invalid host: ParseAddr(${quoted3(text2)}): zone must be a non-empty string`);
  }
}
function checkPort(text2) {
  if (!/^(?::[0-9]*)?$/.test(text2)) throw new UrlError(`invalid port ${quoted3(text2)} after host`);
}
function hostnameOf(host) {
  const name = host.replace(/:[0-9]*$/, "");
  return name.startsWith("[") && name.endsWith("]") ? name.slice(1, -1) : name;
}
var KEPT = {
  path: "$&+,/:;=@",
  host: `!$&'()*+,;=:[]<>"`,
  zone: `!$&'()*+,;=:[]<>"`,
  user: "$&+,;=",
  fragment: "$&+,/:;=?@!()*"
};
function isKept(letter, mode) {
  return /[A-Za-z0-9\-_.~]/.test(letter) || KEPT[mode].includes(letter);
}
function escape2(text2, mode) {
  let escaped = "";
  for (const byte of toBytes(text2)) {
    const letter = byte < 128 ? String.fromCharCode(byte) : "";
    escaped += letter !== "" && isKept(letter, mode) ? letter : `%${byte.toString(16).toUpperCase().padStart(2, "0")}`;
  }
  return escaped;
}
function unescape2(text2, mode) {
  if (mode === "host" || mode === "zone") checkHost(text2, mode);
  if (!text2.includes("%")) return text2;
  const bad = /%(?![0-9A-Fa-f]{2})/.exec(text2);
  if (bad !== null) throw new UrlError(`invalid URL escape ${quoted3(startOf3(text2, bad.index))}`);
  const bytes = [];
  for (const [part, hex2] of text2.matchAll(/%([0-9A-Fa-f]{2})|[^%]+/g)) {
    if (hex2 === void 0) for (const byte of toBytes(part)) bytes.push(byte);
    else bytes.push(Number.parseInt(hex2, 16));
  }
  return fromBytes(Uint8Array.from(bytes));
}
function startOf3(text2, at) {
  return fromBytes(toBytes(text2.slice(at, at + 3)).slice(0, 3));
}
function checkHost(text2, mode) {
  for (let at = 0; at < text2.length; at++) {
    const letter = text2[at] ?? "";
    if (letter === "%") {
      const found = text2.slice(at, at + 3);
      if (!/^%[0-9A-Fa-f]{2}$/.test(found)) throw new UrlError(`invalid URL escape ${quoted3(startOf3(text2, at))}`);
      if (!mayBeEscaped(found, mode)) throw new UrlError(`invalid URL escape ${quoted3(found)}`);
      at += 2;
    } else if (letter < "\x80" && !isKept(letter, mode)) {
      throw new UrlError(`invalid character ${quoted3(letter)} in host name`);
    }
  }
}
function mayBeEscaped(found, mode) {
  if (found === "%25") return true;
  const byte = Number.parseInt(found.slice(1), 16);
  if (mode === "host") return byte >= 128;
  return byte === 32 || byte < 128 && isKept(String.fromCharCode(byte), "host");
}
function printUrl(url) {
  const { scheme, query, opaque, fragment } = url;
  let text2 = scheme === "" ? "" : `${scheme}:`;
  text2 += opaque === "" ? hierarchy(url, text2) : opaque;
  if (query !== "") text2 += `?${query}`;
  if (fragment !== "") text2 += `#${escape2(fragment, "fragment")}`;
  return text2;
}
function hierarchy({ scheme, host, path: given, userinfo }, before) {
  let text2 = "";
  if (host !== "" || userinfo !== void 0 || scheme !== "" && given !== "") text2 += "//";
  if (userinfo !== void 0) text2 += `${userinfo}@`;
  text2 += escape2(host, "host");
  const path = given === "*" ? "*" : escape2(given, "path");
  if (path !== "" && !path.startsWith("/") && host !== "") text2 += "/";
  if (before + text2 === "" && cut2(path, "/")[0].includes(":")) text2 += "./";
  return text2 + path;
}

// src/template/functions/urls.ts
function refusing3(what, read4) {
  try {
    return read4();
  } catch (error) {
    if (error instanceof UrlError) throw new FunctionError(`unable to parse ${what}: ${error.message}`);
    throw error;
  }
}
function urlParse(dialect) {
  return fixed(["string"], ({ origins, name }, text2) => {
    const url = refusing3("url", () => parseUrl(text2.text, dialect));
    const origin2 = origins.derived(originOf(text2, origins), name);
    const parts = {
      scheme: url.scheme,
      host: url.host,
      hostname: url.hostname,
      path: url.path,
      query: url.query,
      opaque: url.opaque,
      fragment: url.fragment,
      userinfo: url.userinfo ?? ""
    };
    const entries = /* @__PURE__ */ new Map();
    for (const [key2, part] of Object.entries(parts)) entries.set(key2, str(part, origin2));
    return { kind: "dict", of: "any", entries, origin: origin2 };
  });
}
function partOf2(dict2, key2) {
  const value = dict2.entries.get(key2);
  if (value === void 0) return "";
  if (value.kind === "string") return value.text;
  if (value.kind === "nil" || value.kind === "invalid") {
    throw new FunctionError("runtime error: invalid memory address or nil pointer dereference", {
      origin: value.origin
    });
  }
  throw new FunctionError(`unable to parse ${key2} key, must be of type string, but ${kindName(value)} found`);
}
var urlJoin = fixed(["map"], ({ origins, name }, dict2) => {
  const url = {
    scheme: partOf2(dict2, "scheme"),
    host: partOf2(dict2, "host"),
    path: partOf2(dict2, "path"),
    query: partOf2(dict2, "query"),
    opaque: partOf2(dict2, "opaque"),
    fragment: partOf2(dict2, "fragment")
  };
  const given = partOf2(dict2, "userinfo");
  const userinfo = given === "" ? void 0 : refusing3("userinfo in dict", () => parseUrl(`proto://${given}@host`).userinfo);
  return str(printUrl({ ...url, userinfo }), origins.derived(deepOriginOf(dict2, origins), name));
});
var urlFunctions = [
  ["urlParse", urlParse("go1.25")],
  ["urlJoin", urlJoin]
];
var url123Functions = [
  ["urlParse", urlParse("go1.23")],
  ["urlJoin", urlJoin]
];

// src/template/functions/types.ts
function origin({ origins, name }, ...values3) {
  let all2 = 0;
  for (const value of values3) all2 = origins.union(all2, originOf(value, origins));
  return origins.derived(all2, name);
}
var typeFunctions = [
  ["typeOf", fixed(["any"], (call2, value) => str(typeName(value), origin(call2, value)))],
  ["kindOf", fixed(["any"], (call2, value) => str(kindName(value), origin(call2, value)))],
  [
    "typeIs",
    fixed(["string", "any"], (call2, type, value) => bool(type.text === typeName(value), origin(call2, type, value)))
  ],
  [
    "typeIsLike",
    fixed(
      ["string", "any"],
      (call2, type, value) => bool(type.text === typeName(value) || `*${type.text}` === typeName(value), origin(call2, type, value))
    )
  ],
  [
    "kindIs",
    fixed(["string", "any"], (call2, kind, value) => bool(kind.text === kindName(value), origin(call2, kind, value)))
  ],
  [
    "deepEqual",
    fixed(
      ["any", "any"],
      (call2, a, b) => bool(deepEqual(a, b), call2.origins.derived(deepOriginOfAll([a, b], call2.origins), call2.name))
    )
  ]
];

// src/template/template-scope.ts
var TemplateScope = class {
  #below;
  #templates = /* @__PURE__ */ new Map();
  constructor(below) {
    this.#below = below;
  }
  get(name) {
    return this.#templates.get(name) ?? this.#below?.get(name);
  }
  /** Defines a template; the last definition counts. */
  set(template) {
    this.#templates.set(template.name, template);
  }
};

// src/render/template-set.ts
function addTemplates(scope, parsed2, source) {
  const add3 = (name, body) => {
    if (scope.get(name) !== void 0 && isBlank(body)) return;
    scope.set({ name, parsed: parsed2, source, body });
  };
  add3(parsed2.name, parsed2.body);
  for (const [name, { body }] of parsed2.defined) add3(name, body);
}

// src/render/no-value.ts
var NO_VALUE = "<no value>";
function withoutNoValue(part) {
  const { text: text2 } = part;
  let at = text2.indexOf(NO_VALUE);
  if (at === -1) return part;
  const builder = new TextBuilder();
  let from = 0;
  for (; at !== -1; at = text2.indexOf(NO_VALUE, from)) {
    builder.addSlice(part, from, at);
    builder.addSlice(part, at, at);
    from = at + NO_VALUE.length;
  }
  builder.addSlice(part, from, text2.length);
  return builder.toTraced();
}

// src/render/helm-functions.ts
var ROOT_NAME = "gotpl";
var MAX_INCLUDES = 1e3;
var include = fixed(["string", "any"], (call2, name, data) => {
  const { run, including } = stateOf(call2);
  const { gate } = call2;
  const depth2 = including.get(name.text) ?? 0;
  if (depth2 > MAX_INCLUDES) {
    throw new FunctionError(`rendering template has a nested reference name: ${name.text}: unable to execute template`);
  }
  const template = run.scope.get(name.text);
  if (template === void 0) {
    throw new FunctionError(`template: no template ${quoteText(name.text)} associated with template "${ROOT_NAME}"`);
  }
  including.set(name.text, depth2 + 1);
  const made = execute(run, template, { data, gate });
  including.set(name.text, depth2);
  return strOf(made);
});
var tpl = fixed(["string", "any"], (call2, text2, data) => {
  const { run } = stateOf(call2);
  const { gate } = call2;
  if (!text2.text.includes("{{")) return strOf(withoutNoValue(text2));
  const outer = run.scope;
  run.scope = new TemplateScope(outer);
  try {
    return strOf(withoutNoValue(execute(run, parseText2(run, text2), { data, gate })));
  } finally {
    run.scope = outer;
  }
});
function parseText2(run, text2) {
  try {
    const parsed2 = parseTemplate(ROOT_NAME, text2.text, run.functions);
    addTemplates(run.scope, parsed2, text2);
    return { name: ROOT_NAME, parsed: parsed2, source: text2, body: parsed2.body };
  } catch (error) {
    if (!(error instanceof TemplateSyntaxError)) throw error;
    const { line } = placeOf2(error.place.text, error.place.offset);
    throw new FunctionError(
      `cannot parse template ${quoteText(text2.text)}: template: ${ROOT_NAME}:${line}: ${error.message}`,
      { origin: originOf(text2, run.origins) }
    );
  }
}
var required = fixed(["string", "any"], (call2, message, value) => {
  if (isNothing2(value) || value.kind === "string" && value.text === "") {
    throw new FunctionError(message.text, { reason: "stopped", origin: originOf(value, call2.origins) });
  }
  return value;
});
var fail = fixed(["string"], (call2, message) => {
  throw new FunctionError(message.text, { reason: "stopped", origin: originOf(message, call2.origins) });
});
var lookup = fixed(["string", "string", "string", "string"], (call2, ...args) => {
  const [apiVersion, kind, namespace, name] = args;
  const query = { apiVersion: apiVersion.text, kind: kind.text, namespace: namespace.text, name: name.text };
  const asked2 = Object.values(query).filter((part) => part !== "");
  const origin2 = originFrom(call2.origins, { kind: "lookup", query: asked2.join(" ") });
  return stateOf(call2).lookup?.(query, call2) ?? dict(/* @__PURE__ */ new Map(), origin2);
});
var getHostByName = fixed(["string"], (call2) => str("", originFrom(call2.origins, { kind: "lookup", query: "DNS" })));
var helmFunctions = [
  ["include", include],
  ["tpl", tpl],
  ["required", required],
  ["fail", fail],
  ["lookup", lookup],
  ["getHostByName", getHostByName]
];
var lenientFunctions = [
  ["required", fixed(["string", "any"], (_, __, value) => value)],
  ["fail", fixed(["string"], () => str(""))]
];
function stateOf({ host }) {
  return host;
}

// src/render/function-table.ts
var tables = /* @__PURE__ */ new Map();
function functionTable(version) {
  const known = tables.get(version);
  if (known !== void 0) return known;
  const { dialect, semver, withoutFunctions } = profileOf(version);
  const table2 = new Map([
    ...builtinFunctions(dialect),
    ...decimalFunctions,
    ...defaultFunctions,
    ...dictFunctions,
    ...encodingFunctions,
    ...listFunctions,
    ...mergeFunctions,
    ...numberFunctions,
    ...semver === "3.4" ? semverFunctions : semver33Functions,
    ...typeFunctions,
    ...cryptoFunctions,
    ...randomFunctions,
    ...dateFunctions,
    ...pathFunctions,
    ...regexFunctions,
    ...stringFunctions,
    ...dialect === "go1.23" ? url123Functions : urlFunctions,
    ...version === "3.17.1" ? toml14Functions : [],
    ...helmFunctions
  ]);
  for (const name of withoutFunctions) table2.delete(name);
  tables.set(version, table2);
  return table2;
}
var lenientTables = /* @__PURE__ */ new Map();
function lenientTable(version) {
  const known = lenientTables.get(version);
  if (known !== void 0) return known;
  const table2 = new Map([...functionTable(version), ...lenientFunctions]);
  lenientTables.set(version, table2);
  return table2;
}

// src/render/gates.ts
function gateOfChart(origins, { parent, state }) {
  if (parent === void 0 || state === void 0 || origins.tracking === "off") return 0;
  const outer = gateOfChart(origins, parent);
  const origin2 = reasonOrigin(origins, state.reason, state);
  if (origin2 === NOBODY) return outer;
  return origins.gate(outer, { asked: askedOf(state), outcome: true, origin: origin2 });
}
var asked = /* @__PURE__ */ new WeakMap();
function askedOf(state) {
  const known = asked.get(state);
  if (known !== void 0) return known;
  const made = { kind: "chart", state };
  asked.set(state, made);
  return made;
}
function reasonOrigin(origins, reason, state) {
  switch (reason.kind) {
    case "condition":
      return originFrom(origins, { kind: "value", node: reason.leaf, path: reason.path });
    case "tags":
      return reason.tags.reduce(
        (all2, { leaf, path }) => origins.union(all2, originFrom(origins, { kind: "value", node: leaf, path })),
        NOBODY
      );
    case "same-name":
      return reasonOrigin(origins, reason.reason, state);
    case "default":
      return state.switches.reduce(
        (all2, path) => origins.union(all2, originFrom(origins, { kind: "absent", path })),
        NOBODY
      );
    case "unlisted":
    case "never-asked":
      return NOBODY;
  }
}

// src/render/budget.ts
var STEPS = 2e7;
function newBudget(steps = STEPS) {
  let left = steps;
  return {
    spend(count) {
      left -= count;
      if (left < 0) throw new FunctionError(`rendering takes more than ${steps} steps`, { reason: "limit" });
    }
  };
}

// src/render/seeded-random.ts
var NOW = 17040672e5;
function seededRandom(origins) {
  const origin2 = originFrom(origins, { kind: "random" });
  return (place) => {
    const next2 = generator(hash2(place));
    return { int: (below) => Math.floor(next2() * below), now: NOW, origin: origin2 };
  };
}
function generator(seed) {
  let state = seed | 0;
  return () => {
    state = state + 1831565813 | 0;
    let mixed = Math.imul(state ^ state >>> 15, 1 | state);
    mixed = mixed + Math.imul(mixed ^ mixed >>> 7, 61 | mixed) ^ mixed;
    return ((mixed ^ mixed >>> 14) >>> 0) / 4294967296;
  };
}
function hash2(text2) {
  let value = 2166136261;
  for (let i = 0; i < text2.length; i++) value = Math.imul(value ^ text2.charCodeAt(i), 16777619);
  return value;
}

// src/render/new-run.ts
function newRun(about, { limits = newBudget(), lookup: lookup2, observe, entered } = {}) {
  const host = { including: /* @__PURE__ */ new Map(), ...lookup2 && { lookup: lookup2 } };
  const call2 = new RunningCall({ origins: about.origins, limits, randomAt: seededRandom(about.origins), host });
  const shared = { ...about, limits, host, call: call2, scope: new TemplateScope() };
  const run = { ...shared, ...observe && { observe }, ...entered && { entered } };
  host.run = run;
  return run;
}

// src/render/chart-object.ts
var FIELDS2 = [
  ["Name", "name", "text"],
  ["Home", "home", "text"],
  ["Sources", "sources", "texts"],
  ["Version", "version", "text"],
  ["Description", "description", "text"],
  ["Keywords", "keywords", "texts"],
  ["Maintainers", "maintainers", "maintainers"],
  ["Icon", "icon", "text"],
  ["APIVersion", "apiVersion", "text"],
  ["Condition", "condition", "text"],
  ["Tags", "tags", "text"],
  ["AppVersion", "appVersion", "text"],
  ["Deprecated", "deprecated", "bool"],
  ["Annotations", "annotations", "map"],
  ["KubeVersion", "kubeVersion", "text"],
  ["Dependencies", "dependencies", "dependencies"],
  ["Type", "type", "text"]
];
var MAINTAINER = [
  ["Name", "name"],
  ["Email", "email"],
  ["URL", "url"]
];
var DEPENDENCY = [
  ["Name", "name"],
  ["Version", "version"],
  ["Repository", "repository"],
  ["Condition", "condition"]
];
function chartObject(chart, profile, origins) {
  const { metadata } = chart.chart;
  const making = {
    chart,
    metadata,
    profile,
    origins,
    fact: (name) => originFrom(origins, { kind: "chart", name: `Chart.${name}`, chart: chart.chart })
  };
  const { table: table2 } = metadata.source;
  const root = table2.documents[0];
  const fields = root === void 0 ? /* @__PURE__ */ new Map() : fieldsOf(table2, root);
  const values3 = FIELDS2.map(([name, json, type]) => ({
    name,
    json,
    omitEmpty: true,
    value: fieldValue(making, { name, type, entry: fields.get(json.toLowerCase()) })
  }));
  const isRoot = bool(chart.parent === void 0, making.fact("IsRoot"));
  if (profile.chartObject === "map") {
    const entries = new Map(values3.map(({ name, value }) => [name, value]));
    entries.set("IsRoot", isRoot);
    return { kind: "dict", of: "any", entries, origin: 0 };
  }
  return structHost(
    {
      type: "struct { chart.Metadata; IsRoot bool }",
      goKind: "struct",
      fields: [...values3, { name: "IsRoot", value: isRoot }]
    },
    origins
  );
}
function fieldValue(making, { name, type, entry }) {
  const { chart, metadata, fact } = making;
  const { table: table2 } = metadata.source;
  const origin2 = fact(name);
  if (name === "Name") return str(chart.name, origin2);
  if (name === "APIVersion") return str(metadata.apiVersion, origin2);
  const there = entry === void 0 || isNull(table2, entry) ? void 0 : entry;
  switch (type) {
    case "text":
      return str(there === void 0 ? "" : textOf(table2, there), origin2);
    case "bool":
      return bool(there !== void 0 && fieldText(table2, there) === "true", origin2);
    case "texts":
      return texts2(making, there, origin2);
    case "map":
      return textMap(making, there, origin2);
    case "maintainers":
      return maintainers(making, there, origin2);
    case "dependencies":
      return dependencies(making, origin2);
  }
}
function texts2({ metadata, profile }, entry, origin2) {
  const { table: table2 } = metadata.source;
  const items = entry === void 0 ? [] : itemsOf(table2, entry).map((item) => str(fieldText(table2, item), origin2));
  return list(items, origin2, profile.chartObject === "map" ? "any" : "string");
}
function textMap({ metadata }, entry, origin2) {
  const { table: table2 } = metadata.source;
  const pairs = entry === void 0 ? [] : [...pairsOf(table2, entry)];
  return stringDict(new Map(pairs.map(([key2, value]) => [key2, str(fieldText(table2, value), origin2)])), origin2);
}
function maintainers(making, entry, origin2) {
  const items = entry === void 0 ? [] : itemsOf(making.metadata.source.table, entry);
  const about = { type: "*chart.Maintainer", names: MAINTAINER, origin: origin2 };
  return list(
    items.map((item) => record(making, { ...about, entry: item })),
    origin2
  );
}
function record({ metadata, profile, origins }, { type, names, entry, origin: origin2 }) {
  const { table: table2 } = metadata.source;
  const fields = fieldsOf(table2, entry);
  const values3 = names.map(([name, json]) => {
    const at = fields.get(json);
    return {
      name,
      json,
      omitEmpty: true,
      value: str(at === void 0 || isNull(table2, at) ? "" : textOf(table2, at), origin2)
    };
  });
  if (profile.chartObject === "map") return dictOf(values3, origin2);
  return structHost({ type, goKind: "ptr", fields: values3 }, origins);
}
function dictOf(values3, origin2) {
  return { kind: "dict", of: "any", entries: new Map(values3.map(({ name, value }) => [name, value])), origin: origin2 };
}
function dependencies({ chart, profile, origins }, origin2) {
  const items = chart.children.flatMap((child) => {
    const dependency = child.state?.subchart.dependency;
    if (dependency === void 0) return [];
    const text2 = {
      Name: child.name,
      Version: dependency.version,
      Repository: dependency.repository,
      Condition: dependency.condition
    };
    const values3 = DEPENDENCY.map(([name, json]) => {
      return { name, json, omitEmpty: true, value: str(text2[name] ?? "", origin2) };
    });
    const more = [
      {
        name: "Tags",
        json: "tags",
        omitEmpty: true,
        value: list(
          dependency.tags.map((tag) => str(tag, origin2)),
          origin2
        )
      },
      { name: "Enabled", json: "enabled", omitEmpty: true, value: bool(true, origin2) },
      { name: "ImportValues", json: "import-values", omitEmpty: true, value: list([], origin2) },
      { name: "Alias", json: "alias", omitEmpty: true, value: str(dependency.alias ?? "", origin2) }
    ];
    const all2 = [...values3, ...more];
    return [
      profile.chartObject === "map" ? dictOf(all2, origin2) : structHost({ type: "*chart.Dependency", goKind: "ptr", fields: all2 }, origins)
    ];
  });
  return list(items, origin2);
}

// when-called:src/text/glob.ts
function compileGlob(...args) {
  return load("./configuration.cjs", "src/text/glob.ts").compileGlob(...args);
}

// src/render/files-object.ts
function filesObject(chart, tree, { profile, origins }) {
  const { metadata } = chart;
  const known = /* @__PURE__ */ new Map();
  let names;
  const listed = () => names ??= ownFiles(tree, metadata.apiVersion);
  const nowhere = originFrom(origins, { kind: "chart", name: "Files", chart });
  const read4 = (name) => {
    let bytes = known.get(name);
    if (bytes === void 0) {
      bytes = readFile(tree, listed().includes(name) ? name : void 0, { origins, nowhere });
      known.set(name, bytes);
    }
    return bytes;
  };
  return filesHost({ names: listed, read: read4 }, { profile, origin: nowhere });
}
function readFile(tree, name, { origins, nowhere }) {
  const bytes = name === void 0 ? void 0 : tree.bytes(name);
  if (name === void 0 || bytes === void 0 || isProblem(bytes)) return { kind: "bytes", ...traced("", nowhere) };
  const text2 = fromBytes(withoutMark(bytes));
  if (origins.tracking === "off") return { kind: "bytes", ...traced(text2, NOBODY) };
  const file = sourceFile(`${tree.path}/${name}`, tree.place(name), text2);
  return { kind: "bytes", ...traced(text2, originFrom(origins, { kind: "file", file })) };
}
function withoutMark(bytes) {
  return bytes[0] === 239 && bytes[1] === 187 && bytes[2] === 191 ? bytes.subarray(3) : bytes;
}
function ownFiles(tree, apiVersion) {
  const problems = [];
  const top = tree.list("");
  if (isProblem(top)) return [];
  const names = top.flatMap(({ name, kind }) => {
    if (kind === "file") return NO_FILES.has(name) || apiVersion !== "v1" && OLD_FILES.has(name) ? [] : [name];
    return kind === "folder" && name !== "templates" && name !== "charts" ? filesBelow(tree, name, problems) : [];
  });
  return names.toSorted(compareBytes);
}
var NO_FILES = /* @__PURE__ */ new Set(["Chart.yaml", "Chart.lock", "values.yaml", "values.schema.json"]);
var OLD_FILES = /* @__PURE__ */ new Set(["requirements.yaml", "requirements.lock"]);
function filesHost(shelf, shown) {
  const methods = {
    Get: method2(["string"], (_, name) => strOf(shelf.read(name))),
    GetBytes: method2(["string"], (_, name) => shelf.read(name)),
    Lines: method2(["string"], (_, name) => linesOf2(shelf.read(name))),
    Glob: method2(["string"], (_, pattern) => filesHost(globbed(shelf, pattern), shown)),
    AsConfig: method2([], (call2) => asMap(shelf, call2, (bytes) => strOf(bytes))),
    AsSecrets: method2([], (call2) => asMap(shelf, call2, (bytes) => strOf(toBase64(bytes, call2))))
  };
  const elements = () => ({
    kind: "dict",
    of: "any",
    entries: new Map(shelf.names().map((name) => [name, shelf.read(name)])),
    origin: shown.origin
  });
  return {
    kind: "host",
    type: "engine.files",
    goKind: "map",
    origin: shown.origin,
    member: (name) => methods[name] ?? { kind: "bytes", ...traced("", shown.origin) },
    print: () => traced("map[]", shown.origin),
    toJson: elements,
    elements,
    inner: void 0
  };
}
function method2(params, body) {
  return {
    kind: "method",
    params,
    // Methods are called with the same as functions.
    call: ([argument], context) => body(context, argument?.kind === "string" ? argument.text : "")
  };
}
function globbed(shelf, pattern) {
  const matches = compileGlob(pattern, { doubleStar: "plain" });
  let names;
  return { names: () => names ??= shelf.names().filter(matches), read: shelf.read };
}
function linesOf2(bytes) {
  const { text: text2 } = bytes;
  if (text2 === "") return list([], NOBODY, "string");
  const items = [];
  const end = text2.endsWith("\n") ? text2.length - 1 : text2.length;
  for (let start = 0; start <= end; ) {
    const newline = text2.indexOf("\n", start);
    const stop = newline === -1 || newline > end ? end : newline;
    items.push(strOf(slice(bytes, start, stop)));
    start = stop + 1;
  }
  return list(items, NOBODY, "string");
}
function asMap(shelf, call2, convert) {
  const entries = /* @__PURE__ */ new Map();
  for (const name of shelf.names()) entries.set(name.slice(name.lastIndexOf("/") + 1), convert(shelf.read(name)));
  return strOf(toYaml(stringDict(entries), call2));
}

// src/render/values-methods.ts
function asValues(map, profile) {
  return { ...map, typeName: `${profile.packageName}.Values`, methods: methodsOf(map) };
}
function methodsOf(map) {
  return /* @__PURE__ */ new Map([
    [
      "AsMap",
      {
        kind: "method",
        params: [],
        call: () => ({ kind: "dict", of: "any", entries: map.entries, origin: map.origin })
      }
    ],
    ["YAML", { kind: "method", params: [], call: (_, context) => yamlOf(map, context) }],
    ["Table", { kind: "method", params: ["string"], call: ([path]) => tableAt(map, textOf4(path)) }],
    ["PathValue", { kind: "method", params: ["string"], call: ([path]) => valueAt(map, textOf4(path)) }]
  ]);
}
function yamlOf(map, context) {
  const { text: text2, runs } = toYaml(map, context);
  return strOf({ text: `${text2}
`, runs });
}
function textOf4(value) {
  return value?.kind === "string" ? value.text : "";
}
function tableAt(map, path) {
  let at = map;
  for (const name of path.split(".")) {
    const next2 = at.entries.get(name);
    if (next2?.kind !== "dict") throw new FunctionError(`error calling Table: ${JSON.stringify(name)} is not a table`);
    at = next2;
  }
  return at;
}
function valueAt(map, path) {
  const names = path.split(".");
  const last2 = names.pop() ?? "";
  if (path === "") throw new FunctionError("error calling PathValue: YAML path cannot be empty");
  const found = (names.length === 0 ? map : tableAt(map, names.join("."))).entries.get(last2);
  if (found === void 0 || found.kind === "dict") {
    throw new FunctionError(`error calling PathValue: ${JSON.stringify(last2)} is not a value`);
  }
  return found;
}

// src/render/root-object.ts
function rootObjects(root, values3, parts) {
  const made = /* @__PURE__ */ new Map();
  rootObject(root, values3, parts, made);
  return made;
}
function rootObject(chart, values3, parts, made) {
  const { profile, origins, treeOf, release, capabilities } = parts;
  const subcharts = /* @__PURE__ */ new Map();
  const entries = /* @__PURE__ */ new Map([
    ["Chart", chartObject(chart, profile, origins)],
    ["Files", filesObject(chart.chart, treeOf(chart.chart.tree), { profile, origins })],
    ["Release", release],
    ["Capabilities", capabilities],
    ["Values", asValues(values3, profile)],
    ["Subcharts", { kind: "dict", of: "any", entries: subcharts, origin: 0 }]
  ]);
  for (const child of chart.children) {
    const below = values3.entries.get(child.name);
    const own = below?.kind === "dict" ? below : { kind: "dict", of: "any", entries: /* @__PURE__ */ new Map(), origin: 0 };
    subcharts.set(child.name, rootObject(child, own, parts, made));
  }
  const root = asValues({ kind: "dict", of: "any", entries, origin: 0 }, profile);
  made.set(chart.fullPath, root);
  return { kind: "dict", of: "any", entries, origin: 0 };
}
function releaseObject({ name, namespace, operation }, origins) {
  const fact = (field) => originFrom(origins, { kind: "release", name: `Release.${field}` });
  const isUpgrade = operation === "upgrade";
  const entries = /* @__PURE__ */ new Map([
    ["Name", str(name, fact("Name"))],
    ["Namespace", str(namespace, fact("Namespace"))],
    ["IsUpgrade", bool(isUpgrade, fact("IsUpgrade"))],
    ["IsInstall", bool(!isUpgrade, fact("IsInstall"))],
    ["Revision", int(1, fact("Revision"))],
    ["Service", str("Helm", fact("Service"))]
  ]);
  return { kind: "dict", of: "any", entries, origin: 0 };
}
function templateObject(name, chart, { profile, origins }) {
  const origin2 = originFrom(origins, { kind: "release", name: "Template" });
  const entries = /* @__PURE__ */ new Map([
    ["Name", str(name, origin2)],
    ["BasePath", str(`${chart.fullPath}/templates`, origin2)]
  ]);
  return asValues({ kind: "dict", of: "any", entries, origin: 0 }, profile);
}

// src/render/values-object.ts
function valuesObject(root, origins, isChart) {
  const shared = /* @__PURE__ */ new Map();
  return newMap({ origins, isChart, shared }, root, []);
}
function valueOf(making, node, path) {
  if (node.kind === "map") return mapOf(making, node, path);
  const origin2 = originOfNode(making.origins, node, path);
  if (node.kind === "scalar") return scalarOf(node, origin2);
  const items = node.items.map((item, index2) => valueOf(making, item, [...path, index2]));
  return { kind: "list", of: "any", items, origin: origin2 };
}
function mapOf(making, node, path) {
  if (path[0] !== "global") return newMap(making, node, path);
  const known = making.shared.get(node);
  if (known !== void 0) return known;
  const made = newMap(making, node, path);
  making.shared.set(node, made);
  return made;
}
function newMap(making, node, path) {
  const { origins } = making;
  const entries = /* @__PURE__ */ new Map();
  for (const [key2, child] of node.entries) entries.set(key2, valueOf(making, child, childPath(making, path, key2)));
  const origin2 = originOfNode(origins, node, path);
  if (origins.tracking === "off") return { kind: "dict", of: "any", entries, origin: origin2 };
  return { kind: "dict", of: "any", entries, origin: origin2, absent: absentKeys(making, path) };
}
function childPath({ isChart }, path, key2) {
  return key2 === "global" && isChart(path) ? ["global"] : [...path, key2];
}
function originOfNode(origins, node, path) {
  return origins.tracking === "off" ? NOBODY : originFrom(origins, { kind: "value", node, path });
}
function scalarOf({ value, int64 }, origin2) {
  if (value === null) return nothing("nil", origin2);
  if (int64 !== void 0) return int(int64, origin2, "int64");
  if (typeof value === "string") return str(value, origin2);
  return typeof value === "number" ? float(value, origin2) : bool(value, origin2);
}
function absentKeys(making, path) {
  const known = /* @__PURE__ */ new Map();
  return (key2) => {
    let origin2 = known.get(key2);
    if (origin2 === void 0) {
      origin2 = originFrom(making.origins, { kind: "absent", path: childPath(making, path, key2) });
      known.set(key2, origin2);
    }
    return origin2;
  };
}

// src/render/render-release.ts
function renderRelease(release, options = {}) {
  const origins = new Origins(options.tracking ?? "on");
  const profile = profileOf(release.helm);
  const rules = helmRules(release.helm);
  const { chart, layers, readFile: readFile2 } = release;
  const coalesced = coalesceRelease({ chart, layers, helm: rules, ...readFile2 && { readFile: readFile2 } });
  const root = placeCharts(chart, coalesced.subcharts);
  const charts = new Set(coalesced.subcharts.map(({ path }) => path.join("\0")));
  const values3 = valuesObject(coalesced.root, origins, (path) => path.length === 0 || charts.has(path.join("\0")));
  const parts = {
    origins,
    treeOf: options.memory?.treeOf ?? itself,
    profile,
    release: releaseObject(release, origins),
    capabilities: capabilitiesObject(release, profile, origins)
  };
  const objects = rootObjects(root, values3, parts);
  const { files: templates, problems } = templateFiles(root, parts.treeOf);
  const functions2 = options.failing === "left-out" ? lenientTable(release.helm) : functionTable(release.helm);
  const { limits, lookup: lookup2, observe, entered } = options;
  const run = newRun({ origins, functions: functions2, dialect: profile.dialect }, { limits, lookup: lookup2, observe, entered });
  const files = [];
  const refused = [...coalesced.problems, ...coalesced.setProblems.map(setProblem), ...problems];
  const result = { root, origins, files, problems: refused, values: coalesced.root };
  try {
    const parsed2 = templates.map((file) => ({ file, template: addFile(run, file, options.memory?.parse) }));
    for (const { file, template } of parsed2) {
      if (file.isPartial) continue;
      const data = objects.get(file.chart.fullPath);
      if (data === void 0) continue;
      data.entries.set("Template", templateObject(file.name, file.chart, parts));
      const gate = gateOfChart(origins, file.chart);
      const made = executeFile(run, run.scope.get(template.name) ?? template, { data, gate, failing: options.failing });
      if (made !== void 0) files.push({ template: file, made: withoutNoValue(made) });
    }
  } catch (error) {
    if (!(error instanceof TemplateError || error instanceof TemplateSyntaxError)) throw error;
    return { ...result, error };
  }
  return result;
}
function setProblem({ argument, message }) {
  const path = `--${argument.flag} ${argument.text.split("=", 1)[0] ?? ""}`;
  return { rule: "invalid-yaml", path, message: `is not what Helm takes: ${message}`, hint: "see `helm help install`" };
}
function executeFile(run, template, { data, gate, failing: failing2 }) {
  if (failing2 !== "left-out") return execute(run, template, { data, gate });
  try {
    return execute(run, template, { data, gate });
  } catch (error) {
    if (error instanceof TemplateError && error.reason !== "limit") return void 0;
    throw error;
  }
}
function addFile(run, { name, file, isPartial }, given) {
  const parse = given ?? (isPartial ? parseShared : parseTemplate);
  const parsed2 = parse(name, file.text, run.functions);
  const source = traced(file.text, originFrom(run.origins, { kind: "template", file, name }));
  addTemplates(run.scope, parsed2, source);
  return { name, parsed: parsed2, source, body: parsed2.body };
}

// when-called:src/render/schema/validate-values.ts
function validateValues(...args) {
  return load("./values-schema.cjs", "src/render/schema/validate-values.ts").validateValues(...args);
}

// src/render/schema/check-values.ts
function checkValues(root, values3, { helm, treeOf = itself }) {
  const report = { faults: [], unchecked: [] };
  checkChart(root, values3, { helm, treeOf, report });
  return report;
}
function checkChart(chart, values3, checking) {
  const schema = checking.treeOf(chart.chart.tree).read("values.schema.json");
  if (schema !== void 0 && !isProblem(schema)) checkOne({ chart, schema, values: values3 }, checking);
  for (const child of chart.children) {
    const below = values3.entries.get(child.name);
    if (below?.kind === "map") checkChart(child, below, checking);
  }
}
function checkOne({ chart, schema, values: values3 }, { helm, report }) {
  const { refused, broken, unchecked } = validateValues(schema.text, values3, { helm });
  report.unchecked.push(...unchecked.map((what) => ({ schema, what })));
  if (refused !== void 0) report.faults.push({ chart, schema, path: chart.path, message: refused, kind: "schema" });
  for (const { path, node, message, kind } of broken) {
    report.faults.push({ chart, schema, path: rootPath(chart, path), node, message, kind });
  }
}
function rootPath({ path }, keys2) {
  return keys2[0] === "global" ? keys2 : [...path, ...keys2];
}

// src/render/render-chart.ts
function renderChart(release, options = {}) {
  const nothing2 = { rendered: void 0, manifests: [], hooks: [], notes: void 0, unchecked: [] };
  const refusal4 = refusalOf(release);
  if (refusal4 !== void 0) return { ...nothing2, failure: { kind: "refused", refusal: refusal4 } };
  const rendered = renderRelease(release, options);
  const [problem] = rendered.problems;
  if (problem !== void 0) {
    return { ...nothing2, rendered, failure: { kind: "refused", refusal: refusalOfProblem(problem) } };
  }
  const notesName = `${rendered.root.fullPath}/templates/NOTES.txt`;
  const notes = rendered.files.find(({ template }) => template.name === notesName)?.made;
  const files = rendered.files.filter((file) => !isNotes(file)).toSorted((a, b) => compareBytes(a.template.name, b.template.name));
  const { manifests, hooks, failure } = readDocuments(files, options.memory?.readManifest ?? readManifest);
  const { lastKinds } = profileOf(release.helm);
  const { faults, unchecked } = checkValues(rendered.root, rendered.values, {
    helm: release.helm,
    treeOf: options.memory?.treeOf
  });
  const first2 = schemaFailure(faults) ?? templateFailure(rendered) ?? failure;
  return {
    rendered,
    manifests: sortByKind(manifests, ({ head }) => head.kind, lastKinds),
    hooks: sortByKind(hooks, ({ head }) => head.kind, lastKinds),
    notes,
    unchecked,
    ...first2 !== void 0 && { failure: first2 }
  };
}
function isNotes({ template }) {
  return template.name.endsWith("NOTES.txt");
}
function schemaFailure([first2, ...others]) {
  return first2 === void 0 ? void 0 : { kind: "schema", faults: [first2, ...others] };
}
function templateFailure({ error }) {
  return error === void 0 ? void 0 : { kind: "template", error };
}
function readDocuments(files, read4) {
  const manifests = [];
  const hooks = [];
  let failure;
  for (const file of files) {
    for (const content of splitDocuments(file.made)) {
      const reading2 = read4(content.text);
      if (!reading2.ok) {
        failure ??= { kind: "document", file, content, message: reading2.message, offset: reading2.offset };
        continue;
      }
      const events = hookEvents(reading2.head);
      if (events?.some((event) => !EVENTS.has(event)) === true) continue;
      const manifest = { file, content, table: reading2.table, head: reading2.head, hooks: events ?? [] };
      if (events === void 0) manifests.push(manifest);
      else hooks.push(manifest);
    }
  }
  return { manifests, hooks, failure };
}
var EVENTS = /* @__PURE__ */ new Set([
  "pre-install",
  "post-install",
  "pre-delete",
  "post-delete",
  "pre-upgrade",
  "post-upgrade",
  "pre-rollback",
  "post-rollback",
  "test",
  "test-success"
]);
function hookEvents({ annotations }) {
  return annotations.get("helm.sh/hook")?.split(",").map((event) => event.trim().toLowerCase());
}

// when-called:src/render/render-error.ts
function renderErrors(...args) {
  return load("./render-errors.cjs", "src/render/render-error.ts").renderErrors(...args);
}

// when-called:src/render/trace.ts
function newTracer(...args) {
  return load("./trace.cjs", "src/render/trace.ts").newTracer(...args);
}

// when-called:src/reports/render-errors.ts
function describeRenderError(...args) {
  return load("./render-errors.cjs", "src/reports/render-errors.ts").describeRenderError(...args);
}
function printRenderErrors(...args) {
  return load("./render-errors.cjs", "src/reports/render-errors.ts").printRenderErrors(...args);
}

// when-called:src/reports/trace-json.ts
function printTraceJson(...args) {
  return load("./trace.cjs", "src/reports/trace-json.ts").printTraceJson(...args);
}

// when-called:src/reports/trace-text.ts
function printTrace(...args) {
  return load("./trace.cjs", "src/reports/trace-text.ts").printTrace(...args);
}

// now:src/uses/find-keys.ts
var { findKeys, isBelow } = require("../core.cjs").modules["src/uses/find-keys.ts"]();

// src/uses/secret-spans.ts
function secretSpans(table2) {
  return findKeys(table2).secrets.map((entry) => valueSpan(table2, entry)).filter(({ start, end }) => start < end).toSorted((a, b) => a.start - b.start);
}

// now:src/cli/exit-codes.ts
var { exitCodeMeanings, exitCodes } = require("../core.cjs").modules["src/cli/exit-codes.ts"]();

// now:src/cli/failure.ts
var { OperationError, UsageError } = require("../core.cjs").modules["src/cli/failure.ts"]();

// src/cli/one-chart.ts
var import_node_fs = require("node:fs");

// helper:node:path
var node_path_default = require("node:path");

// now:src/charts/load.ts
var { loadInputs } = require("../core.cjs").modules["src/charts/load.ts"]();

// now:src/files/display-path.ts
var { belowShown, displayPath, isWithin, joined, repositoryRoot, shownBelow, slashed, upward } = require("../core.cjs").modules["src/files/display-path.ts"]();

// when-called:src/cli/problems.ts
function describeProblem(...args) {
  return load("./problems.cjs", "src/cli/problems.ts").describeProblem(...args);
}

// src/cli/one-chart.ts
var MOST_NAMED = 8;
async function readOneChart({
  command,
  operands,
  io
}) {
  const [operand = "."] = operands;
  const named = node_path_default.join(node_path_default.resolve(io.cwd, operand), "Chart.yaml");
  const input = operand !== "-" && (0, import_node_fs.existsSync)(named) ? named : operand;
  const charts = [];
  const problems = [];
  for await (const loaded2 of loadInputs([input], { cwd: io.cwd, stdin: () => io.readStdin() })) {
    if (loaded2.kind === "chart") charts.push(loaded2.chart);
    else if (loaded2.kind === "problem") problems.push(describeProblem(loaded2.problem));
    else if (loaded2.kind === "absent") problems.push(`${loaded2.argument} does not exist`);
    else if (loaded2.kind === "unsupported") problems.push(`${loaded2.path} is no chart`);
  }
  const [chart, ...others] = charts;
  if (chart !== void 0 && others.length === 0) return chart;
  const where = operand === "." ? "here" : `in ${displayPath(node_path_default.resolve(io.cwd, operand), io.cwd)}`;
  if (chart === void 0) {
    throw new UsageError(`there is no chart ${where}`, {
      because: problems,
      hint: `name a chart's folder or archive: chartpin ${command} charts/web`
    });
  }
  const names = charts.slice(0, MOST_NAMED).map((each) => each.path);
  throw new UsageError(`there are ${charts.length} charts ${where}`, {
    because: [`${names.join(", ")}${charts.length > MOST_NAMED ? ", \u2026" : ""}`],
    hint: `name one: chartpin ${command} ${chart.path}`
  });
}

// now:src/files/limits.ts
var { CHART_FILE_LIMIT, CHART_LIMIT, IGNORE_FILE_LIMIT, MEMBER_LIMIT, PACKED_LIMIT, UNPACKED_LIMIT, VALUES_FILE_LIMIT, printSize } = require("../core.cjs").modules["src/files/limits.ts"]();

// now:src/files/read-file.ts
var { errorCode, readBytes, readSourceFile, readStart, textOf: textOf5, tooLarge, whyNot } = require("../core.cjs").modules["src/files/read-file.ts"]();

// src/releases/release.ts
function newRelease(chart, about = {}) {
  return {
    name: "release-name",
    namespace: "default",
    helm: "4.1.4",
    operation: "install",
    layers: [],
    ...about,
    chart
  };
}

// src/render/lookup-answers.ts
function lookupIn(file) {
  let objects;
  return (query, call2) => {
    objects ??= objectsOf(file, call2);
    const found = objects.filter((object) => fits3(object, query));
    if (query.name !== "") return found[0];
    return found.length === 0 ? void 0 : listOf2(found, query);
  };
}
function objectsOf(file, call2) {
  const text2 = traced(file.text, originFrom(call2.origins, { kind: "file", file }));
  return splitDocuments(text2).flatMap((document) => {
    const object = fromYaml(document, call2);
    const items = object.entries.get("items");
    const members = textAt(object, "kind").endsWith("List") && items?.kind === "list" ? items.items : [object];
    return members.flatMap((member2) => member2.kind === "dict" ? [withIntegers(member2)] : []);
  });
}
function withIntegers(value) {
  if (value.kind === "dict") {
    return { ...value, entries: new Map(Array.from(value.entries, ([key2, child]) => [key2, withIntegers(child)])) };
  }
  if (value.kind === "list") return { ...value, items: value.items.map((item) => withIntegers(item)) };
  return value.kind === "float" && Number.isSafeInteger(value.value) ? int(value.value, value.origin, "int64") : value;
}
function fits3(object, { apiVersion, kind, namespace, name }) {
  const metadata = object.entries.get("metadata");
  const about = (key2) => metadata?.kind === "dict" ? textAt(metadata, key2) : "";
  const own = about("namespace");
  return textAt(object, "apiVersion") === apiVersion && textAt(object, "kind") === kind && (name === "" || about("name") === name) && // An object without a namespace is the cluster's, or of whatever namespace is asked for.
  (namespace === "" || own === "" || own === namespace);
}
function textAt(object, key2) {
  const value = object.entries.get(key2);
  return value?.kind === "string" ? value.text : "";
}
function listOf2(items, { apiVersion, kind }) {
  const origin2 = items[0]?.origin ?? 0;
  const entries = /* @__PURE__ */ new Map([
    ["apiVersion", str(apiVersion, origin2)],
    ["kind", str(`${kind}List`, origin2)],
    ["metadata", dict(/* @__PURE__ */ new Map(), origin2)],
    ["items", list([...items], origin2)]
  ]);
  return dict(entries, origin2);
}

// when-called:src/cli/layers.ts
function checkLayers(...args) {
  return load("./layers.cjs", "src/cli/layers.ts").checkLayers(...args);
}
function readLayers(...args) {
  return load("./layers.cjs", "src/cli/layers.ts").readLayers(...args);
}
function readSetFile(...args) {
  return load("./layers.cjs", "src/cli/layers.ts").readSetFile(...args);
}

// src/cli/release-input.ts
var RELEASE_NAME = /^(?=.{1,53}$)[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;
async function readRelease(invocation, chart) {
  const layers = await readLayers(invocation);
  checkLayers(chart, layers, (file) => readSetFile(file, invocation.io.cwd));
  return releaseOf(invocation, chart, layers);
}
function releaseOf({ options, io }, chart, layers) {
  const { name, namespace, helm, "kube-version": kubeVersion, "api-versions": apiVersions2 } = options;
  if (name !== void 0 && !RELEASE_NAME.test(name)) {
    const hint = "use small letters, digits, - and ., 53 characters at most";
    throw new UsageError(`"${name}" is no name that a release can have`, { hint });
  }
  return newRelease(chart, {
    layers,
    readFile: (file) => readSetFile(file, io.cwd),
    helm: helm === "3" ? "3.17.1" : "4.1.4",
    operation: options["is-upgrade"] ? "upgrade" : "install",
    apiVersions: apiVersions2,
    ...name !== void 0 && { name },
    ...namespace !== void 0 && { namespace },
    ...kubeVersion !== void 0 && { kubeVersion }
  });
}
function readLookup({ options, io }) {
  const { lookup: lookup2 } = options;
  if (lookup2 === void 0) return {};
  const absolute = node_path_default.resolve(io.cwd, lookup2);
  const file = readSourceFile({ absolute, path: displayPath(absolute, io.cwd), limit: VALUES_FILE_LIMIT });
  if (isProblem(file)) throw new UsageError(`--lookup ${lookup2} cannot be read`, { because: [file.message] });
  for (const { text: text2 } of splitDocuments({ text: file.text, runs: UNTRACKED })) {
    const reading2 = readManifest(text2);
    if (reading2.ok) continue;
    const hint = "write objects as `kubectl get \u2026 -o yaml` prints them";
    throw new UsageError(`--lookup ${lookup2} is no YAML of objects`, { because: [reading2.message], hint });
  }
  return { lookup: lookupIn(file) };
}

// now:src/cli/streams.ts
var { styleOf: styleOf2, widthOf: widthOf2 } = require("../core.cjs").modules["src/cli/streams.ts"]();

// when-called:src/cli/text-or-json.ts
function wantsJson(...args) {
  return load("./notes.cjs", "src/cli/text-or-json.ts").wantsJson(...args);
}

// src/cli/commands/render.ts
var render = async (invocation) => {
  const { options } = invocation;
  const isJson = wantsJson(invocation);
  const lookup2 = readLookup(invocation);
  const chart = await readOneChart(invocation);
  const release = await readRelease(invocation, chart);
  const isTraced = options.trace || isJson;
  const rendered = renderChart(release, { ...lookup2, tracking: isTraced ? "on" : "off" });
  for (const { schema, what } of rendered.unchecked) note(invocation, `${schema.path}: not checked: ${what}`);
  if (rendered.failure !== void 0) {
    const traced2 = isTraced ? rendered : renderChart(release, { ...lookup2, tracking: "on" });
    return tellFailure(invocation, release, { rendered: traced2, failure: traced2.failure ?? rendered.failure });
  }
  const crds = options["include-crds"] ? crdsOf(invocation, rendered) : [];
  const documents = isTraced ? tracedDocuments(rendered, crds, invocation) : [];
  if (isJson) write(invocation, printTraceJson({ ...aboutRelease(release), documents, errors: [] }));
  else if (options.trace) write(invocation, printTrace(documents, lookOf(invocation)));
  else write(invocation, printed2(rendered, crds, invocation));
  return exitCodes.clean;
};
function note({ io, options }, text2) {
  if (!options.quiet) io.stderr.write(`! ${text2}
`);
}
function aboutRelease({ helm, chart }) {
  return { helm, chart: chart.path };
}
function lookOf({ io, options }) {
  return { style: styleOf2(io.stdout, options, io), width: widthOf2(io.stdout) };
}
function write({ io }, text2) {
  io.stdout.write(hasStrays(text2) ? toBytes(text2) : text2);
}
function crdsOf(invocation, { rendered }) {
  const problems = [];
  const crds = rendered === void 0 ? [] : crdFiles(rendered.root, problems);
  for (const problem of problems) note(invocation, describeProblem(problem));
  return crds;
}
function printed2(rendered, crds, { options }) {
  const all2 = printRelease(rendered, { crds, hooks: options["no-hooks"] ? "left-out" : "shown" });
  const patterns = options["show-only"];
  const shown = patterns.length === 0 ? { kind: "shown", text: all2 } : showOnly(all2, patterns);
  if (shown.kind === "missing") throw notMade(shown.template);
  return shown.text;
}
function notMade(template) {
  return new UsageError(`no manifest is made by ${template}`, {
    hint: "name it by its path behind the name of the chart: templates/deployment.yaml"
  });
}
function tracedDocuments({ manifests, hooks, rendered }, crds, { options }) {
  if (rendered === void 0) return [];
  const tracer = newTracer(rendered.origins);
  const traced2 = ({ file, content, head, hooks: events }) => ({
    source: file.template.name,
    kind: head.kind,
    name: head.name,
    hooks: events,
    text: content.text,
    runs: tracer(content)
  });
  const untouched = crds.map(({ name, text: text2 }) => ({ source: name, kind: "", name: "", hooks: [], text: text2, runs: [] }));
  const all2 = [...untouched, ...[...manifests, ...options["no-hooks"] ? [] : hooks].map(traced2)];
  const patterns = options["show-only"];
  if (patterns.length === 0) return all2;
  return patterns.flatMap((pattern) => {
    const fits4 = templatePattern(pattern);
    const found = all2.filter(({ source }) => fits4(source.slice(source.indexOf("/") + 1)));
    if (found.length === 0) throw notMade(pattern);
    return found;
  });
}
function tellFailure(invocation, release, { rendered, failure }) {
  const { io, options } = invocation;
  const errors = renderErrors(failure, rendered.rendered);
  if (wantsJson(invocation)) {
    const told2 = errors.map(describeRenderError);
    write(invocation, printTraceJson({ ...aboutRelease(release), documents: [], errors: told2 }));
    return exitCodes.findings;
  }
  const look = { style: styleOf2(io.stderr, options, io), width: widthOf2(io.stderr) };
  io.stderr.write(printRenderErrors(errors, { ...look, frames: "shown", secrets: secretsOf(release, errors) }));
  if (options.verbose) io.stderr.write(`
Helm says:
${indented(helmMessage(failure, release.helm))}
`);
  return exitCodes.findings;
}
function indented(text2) {
  return text2.replaceAll(/^/gm, "  ");
}
function secretsOf({ chart, layers }, errors) {
  const shown = new Set(errors.flatMap(({ at, related }) => [...at ? [at] : [], ...related].map(({ file }) => file)));
  const laid = layers.flatMap((layer) => layer.kind === "file" ? [layer.file] : []);
  const files = [...laid, ...valuesOf(chart)].filter(({ file }) => shown.has(file));
  return new Map(files.map((each) => [each.file, secretSpans(each.table)]));
}
function valuesOf({ values: values3, subcharts }) {
  const below = subcharts.flatMap(({ chart }) => valuesOf(chart));
  return values3 === void 0 ? below : [values3, ...below];
}

// dist/chunks/render.cjs
var modules = {
  "src/cli/commands/render.ts": () => ({ render }),
  "src/cli/one-chart.ts": () => ({ readOneChart }),
  "src/cli/release-input.ts": () => ({ readLookup, readRelease, releaseOf }),
  "src/releases/release.ts": () => ({ newRelease }),
  "src/render/budget.ts": () => ({ newBudget }),
  "src/render/chart-tree.ts": () => ({ allCharts, placeCharts }),
  "src/render/function-table.ts": () => ({ functionTable, lenientTable }),
  "src/render/manifest-head.ts": () => ({ readManifest }),
  "src/render/refusal.ts": () => ({ refusalOf, refusalOfProblem }),
  "src/render/render-chart.ts": () => ({ renderChart }),
  "src/render/render-release.ts": () => ({ renderRelease }),
  "src/render/source.ts": () => ({ asRenderSource, originFrom }),
  "src/render/template-files.ts": () => ({ filesBelow, itself, templateFiles }),
  "src/template/compile-pipeline.ts": () => ({ compileOperand, compilePipe }),
  "src/template/dates/parse-date.ts": () => ({ DateError, parseDate }),
  "src/template/dates/time-value.ts": () => ({ isTime, momentIn, timeValue }),
  "src/template/encode/base64.ts": () => ({ decodeBase64, derivedFrom, fromBase32, fromBase64, toBase32, toBase64 }),
  "src/template/encode/decode-runs.ts": () => ({ decodedRuns }),
  "src/template/encode/encode-call.ts": () => ({ Effort, EncodeError, byteOf }),
  "src/template/encode/key-part.ts": () => ({ keyPart }),
  "src/template/encode/source-text.ts": () => ({ SourceText }),
  "src/template/encode/stand-ins.ts": () => ({ isStandIn, randomBytes, randomText, standInBcrypt, standInPem }),
  "src/template/encode/text-range.ts": () => ({ addEscaped, originOfRange }),
  "src/template/encode/to-json.ts": () => ({ integerText: integerText2, jsonInner, mustToJson, orEmpty, toJson }),
  "src/template/format/printf.ts": () => ({ sprintf }),
  "src/template/functions/regex-replacement.ts": () => ({ parseReplacement }),
  "src/template/origin.ts": () => ({ NOBODY, Origins }),
  "src/template/parse.ts": () => ({ isBlank, parseTemplate }),
  "src/template/place.ts": () => ({ placeOf: placeOf2 }),
  "src/template/print-node.ts": () => ({ errorContext, printBody, printNode }),
  "src/template/re2.ts": () => ({ RegexSyntaxError, compileRegex }),
  "src/template/scope.ts": () => ({ Scope }),
  "src/template/semver/constraints.ts": () => ({ parseConstraints, satisfies }),
  "src/template/semver/version.ts": () => ({ SemverError, comparePrereleases, compareVersions, incrementMajor, incrementMinor, incrementPatch, parseVersion, printVersion, withMetadata, withPrerelease }),
  "src/template/template-error.ts": () => ({ FunctionError, TemplateError, TemplateSyntaxError }),
  "src/template/traced.ts": () => ({ RUN, TextBuilder, UNTRACKED, firstRun, mapOrigins, originOfText, slice, traced }),
  "src/template/truth.ts": () => ({ isTrue }),
  "src/template/type-name.ts": () => ({ kindName, typeName }),
  "src/template/url.ts": () => ({ UrlError, parseUrl, printUrl }),
  "src/template/utf8.ts": () => ({ ByteCursor, byteLength, byteSlice, compareBytes, fromByteText, fromBytes, hasStrays, isAscii, isStray, toByteText, toBytes }),
  "src/template/value-origin.ts": () => ({ because, byteList, deepOriginOf, deepOriginOfAll, foundIn, originOf, withOrigin }),
  "src/template/value.ts": () => ({ bool, dict, float, int, isNothing: isNothing2, list, nothing, str, strOf, stringDict }),
  "src/uses/secret-spans.ts": () => ({ secretSpans })
};
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  modules
});
