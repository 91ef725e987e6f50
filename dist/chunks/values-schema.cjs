var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target2, all) => {
  for (var name2 in all)
    __defProp(target2, name2, { get: all[name2], enumerable: true });
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

// dist/chunks/values-schema.cjs
var values_schema_exports = {};
__export(values_schema_exports, {
  modules: () => modules
});
module.exports = __toCommonJS(values_schema_exports);

// now:src/yaml/path.ts
var { parsePath, printPath, samePath } = require("../core.cjs").modules["src/yaml/path.ts"]();

// src/render/schema/broken-rules.ts
function brokenRules(errors) {
  const rules = /* @__PURE__ */ new Map();
  for (const error of errors) {
    const path = pathOf(error.place);
    const rule = {
      path: error.missing === void 0 ? path : [...path, error.missing],
      node: error.place.node,
      message: messageOf(error),
      kind: error.missing === void 0 ? "value" : "missing"
    };
    rules.set(JSON.stringify([rule.path, rule.message]), rule);
  }
  return [...rules.values()];
}
function pathOf(place) {
  const keys = [];
  for (let at = place; at.above !== void 0; at = at.above) keys.push(at.key);
  return keys.toReversed();
}
function messageOf(error) {
  const word = Object.hasOwn(WORDS, error.keyword) ? WORDS[error.keyword] : void 0;
  return word === void 0 ? `breaks the rule ${error.keyword}` : word(error);
}
var WORDS = {
  type: ({ given }) => `must be ${Array.isArray(given) ? given.join(" or ") : String(given)}`,
  enum: ({ given }) => `must be one of ${listed(given)}`,
  const: ({ given }) => `must be ${JSON.stringify(given)}`,
  required: () => "is missing",
  additionalProperties: () => UNKNOWN_KEY,
  unevaluatedProperties: () => UNKNOWN_KEY,
  unevaluatedItems: () => "is an item that the schema does not know",
  false: () => "must not be set",
  minimum: ({ given }) => `must be ${limit(given)} or more`,
  maximum: ({ given }) => `must be ${limit(given)} or less`,
  exclusiveMinimum: ({ given }) => `must be more than ${limit(given)}`,
  exclusiveMaximum: ({ given }) => `must be less than ${limit(given)}`,
  multipleOf: ({ given }) => `must be a multiple of ${String(given)}`,
  minLength: ({ given }) => `must have ${counted(given, "character")} or more`,
  maxLength: ({ given }) => `must not have more than ${counted(given, "character")}`,
  pattern: ({ given }) => `must match ${String(given)}`,
  format: ({ given }) => `must have the format ${String(given)}`,
  minItems: ({ given }) => `must have ${counted(given, "item")} or more`,
  maxItems: ({ given }) => `must not have more than ${counted(given, "item")}`,
  uniqueItems: () => "must not have two items that are alike",
  contains: () => "must have an item that the schema wants",
  minContains: () => "must have more items that the schema wants",
  maxContains: () => "must have fewer items that the schema wants",
  minProperties: ({ given }) => `must have ${counted(given, "key")} or more`,
  maxProperties: ({ given }) => `must not have more than ${counted(given, "key")}`,
  propertyNames: ({ within }) => `has a name that ${within?.slice(0, 1).map(messageOf).join("") ?? "is not allowed"}`,
  not: () => "is just what the schema rules out",
  anyOf: alternatives,
  oneOf: alternatives,
  $ref: () => "cannot be checked: the schema leads back to itself"
};
var UNKNOWN_KEY = "is a key that the schema does not know";
var MOST_LISTED = 12;
function listed(given) {
  const all = Array.isArray(given) ? given : [];
  const shown = all.slice(0, MOST_LISTED).map((value) => JSON.stringify(value));
  return shown.join(", ") + (all.length > MOST_LISTED ? `, \u2026 (${all.length})` : "");
}
function limit(given) {
  return typeof given === "number" ? String(given) : "the limit";
}
function counted(given, noun) {
  return `${String(given)} ${noun}${given === 1 ? "" : "s"}`;
}
function alternatives({ keyword, within, place }) {
  if (keyword === "oneOf" && within === void 0) return "fits more than one of the alternatives that the schema gives";
  const above = pathOf(place).length;
  const wanted = (within ?? []).map((other) => {
    const deeper = [...pathOf(other.place), ...other.missing === void 0 ? [] : [other.missing]].slice(above);
    return `${deeper.length === 0 ? "" : `${printPath(deeper)} `}${messageOf(other)}`;
  });
  const different = [...new Set(wanted)].slice(0, MOST_LISTED);
  return different.length === 0 ? "fits none of the alternatives that the schema gives" : different.join(", or ");
}

// src/render/schema/schema-fields.ts
function isFields(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function fieldOf(fields, key) {
  return Object.hasOwn(fields, key) ? fields[key] : void 0;
}

// src/render/schema/data-equality.ts
function isEqual(node, given) {
  switch (node.kind) {
    case "scalar":
      return node.value === given;
    case "list":
      return Array.isArray(given) && given.length === node.items.length && node.items.every((item, index) => isEqual(item, given[index]));
    case "map": {
      if (!isFields(given) || Object.keys(given).length !== node.entries.size) return false;
      for (const [key, child] of node.entries)
        if (!Object.hasOwn(given, key) || !isEqual(child, fieldOf(given, key))) return false;
      return true;
    }
  }
}
function nodeKey(node) {
  switch (node.kind) {
    case "scalar":
      return JSON.stringify(node.value);
    case "list":
      return `[${node.items.map(nodeKey).join(",")}]`;
    case "map":
      return mapKey([...node.entries].map(([key, child]) => [key, nodeKey(child)]));
  }
}
function plainKey(value) {
  if (Array.isArray(value)) return `[${value.map(plainKey).join(",")}]`;
  if (isFields(value)) return mapKey(Object.entries(value).map(([key, child]) => [key, plainKey(child)]));
  return JSON.stringify(value);
}
function mapKey(entries) {
  const sorted = entries.toSorted(([a], [b]) => a < b ? -1 : Number(a > b));
  return `{${sorted.map(([key, value]) => `${JSON.stringify(key)}:${value}`).join(",")}}`;
}
function sizeOf(node) {
  if (node.kind === "scalar") return typeof node.value === "string" ? 1 + node.value.length / 64 : 1;
  let size = 1;
  for (const child of node.kind === "list" ? node.items : node.entries.values()) size += sizeOf(child);
  return size;
}

// src/render/schema/schema-refusal.ts
var SchemaRefusal = class extends Error {
};
var SchemaLimit = class extends Error {
};
var DEEPEST = 400;
function spend(budget, steps) {
  budget.steps -= steps;
  if (budget.steps < 0) throw new SchemaLimit("all of it, which takes too long");
}
function checkDepth(depth) {
  if (depth > DEEPEST) throw new SchemaLimit("all of it, which is nested too deeply");
}

// src/render/schema/evaluation.ts
function broken(here, keyword, more = {}) {
  const { schema, place } = here;
  here.errors?.push({ keyword, given: schema[keyword], place, ...more });
  return false;
}
function askBelow(here, schema, key, node) {
  if (schema === true) return true;
  return askAt(here, schema, { place: { node, key, above: here.place }, errors: here.errors });
}
function askAt(here, schema, { place, errors }) {
  const { evaluation, scope } = here;
  const depth = here.depth + 1;
  checkDepth(depth);
  return evaluation.ask(schema, { evaluation, place, errors, seen: void 0, outer: void 0, scope, depth });
}
function askBeside(here, schema, errors, scope) {
  const { evaluation, place } = here;
  const depth = here.depth + 1;
  checkDepth(depth);
  const seen = here.seen && /* @__PURE__ */ new Set();
  const holds = evaluation.ask(schema, {
    evaluation,
    place,
    errors,
    seen,
    outer: here,
    scope: scope ?? here.scope,
    depth
  });
  if (holds && seen !== void 0) for (const key of seen) here.seen?.add(key);
  return holds;
}
function referenceAt({ evaluation, schema }, keyword) {
  return evaluation.document.references.get(schema)?.find((reference) => reference.keyword === keyword);
}

// src/render/schema/keyword-shapes.ts
function draftYear(draft) {
  return draft === "hybrid" ? 7 : draft === "2019-09" ? 2019 : draft === "2020-12" ? 2020 : Number(draft);
}
var BOTH = [
  { shape: "schema", keywords: "not" },
  { shape: "switch", keywords: "additionalProperties" },
  { shape: "switch", keywords: "additionalItems", to: 2019 },
  { shape: "schema", keywords: "contains propertyNames", from: 6 },
  { shape: "schema", keywords: "if then else", from: 7 },
  { shape: "schemas", keywords: "allOf anyOf oneOf" },
  { shape: "named", keywords: "properties" },
  { shape: "definitions", keywords: "definitions" },
  { shape: "patterns", keywords: "patternProperties" },
  { shape: "items", keywords: "items", to: 2019 },
  { shape: "dependencies", keywords: "dependencies" },
  { shape: "types", keywords: "type" },
  { shape: "choices", keywords: "enum", to: 7 },
  { shape: "names", keywords: "required" },
  { shape: "count", keywords: "maxLength minLength maxItems minItems maxProperties minProperties" },
  { shape: "number", keywords: "maximum minimum" },
  { shape: "positive", keywords: "multipleOf" },
  { shape: "limit", keywords: "exclusiveMaximum exclusiveMinimum" },
  { shape: "boolean", keywords: "uniqueItems" },
  { shape: "text", keywords: "title description format" },
  { shape: "pattern", keywords: "pattern" },
  { shape: "reference", keywords: "$ref" },
  { shape: "id", keywords: "id", to: 4 },
  { shape: "id", keywords: "$id", from: 6 }
];
var NEWER = [
  { shape: "schema", keywords: "items", from: 2020 },
  { shape: "schemas", keywords: "prefixItems", from: 2020 },
  { shape: "schema", keywords: "unevaluatedItems unevaluatedProperties contentSchema", from: 2019 },
  { shape: "definitions", keywords: "$defs", from: 2019 },
  { shape: "named", keywords: "dependentSchemas", from: 2019 },
  { shape: "named-names", keywords: "dependentRequired", from: 2019 },
  { shape: "list", keywords: "enum", from: 2019 },
  { shape: "count", keywords: "maxContains minContains", from: 2019 },
  { shape: "text", keywords: "$schema" },
  { shape: "text", keywords: "$comment contentMediaType contentEncoding", from: 7 },
  { shape: "boolean", keywords: "readOnly writeOnly", from: 7 },
  { shape: "list", keywords: "examples", from: 7 },
  { shape: "boolean", keywords: "deprecated", from: 2019 },
  { shape: "reference", keywords: "$recursiveRef", from: 2019 },
  { shape: "reference", keywords: "$dynamicRef", from: 2020 },
  { shape: "anchor", keywords: "$anchor", from: 2019 },
  { shape: "anchor", keywords: "$dynamicAnchor", from: 2020 },
  { shape: "boolean", keywords: "$recursiveAnchor", from: 2019, to: 2019 },
  { shape: "anchor", keywords: "$recursiveAnchor", from: 2020 }
];
function keywordShapes(draft, helm) {
  const year = draftYear(draft);
  const rows = helm === "4.1.4" ? [...BOTH, ...NEWER] : BOTH;
  const shapes = /* @__PURE__ */ new Map();
  for (const { shape, keywords, from = 4, to = 2020 } of rows)
    if (from <= year && year <= to) for (const keyword of keywords.split(" ")) shapes.set(keyword, shape);
  if (draft === "hybrid") shapes.set("id", "id");
  return shapes;
}

// src/render/schema/schema-resource.ts
var FILE_ADDRESS = "file:///values.schema.json";
function newResource(base, root) {
  return { base, root, anchors: /* @__PURE__ */ new Map(), dynamicAnchors: /* @__PURE__ */ new Map() };
}
function joinAddress(base, reference) {
  const [address = ""] = reference.split("#", 1);
  if (address === "") return base;
  try {
    return new URL(address, base).href;
  } catch {
    throw new SchemaRefusal(`${JSON.stringify(reference)} is no address`);
  }
}
function fragmentOf(reference) {
  const hash = reference.indexOf("#");
  if (hash === -1) return "";
  try {
    return decodeURIComponent(reference.slice(hash + 1));
  } catch {
    throw new SchemaRefusal(`${JSON.stringify(reference)} is no address`);
  }
}
function partAt(resource, fragment, resources) {
  if (!fragment.startsWith("/")) {
    const schema = fragment === "" ? resource.root : resource.anchors.get(fragment);
    return schema === void 0 ? void 0 : { schema, resource };
  }
  let part = { schema: resource.root, resource };
  for (const token of fragment.slice(1).split("/")) {
    const schema = childOf(part.schema, token.replaceAll("~1", "/").replaceAll("~0", "~"));
    if (schema === void 0) return void 0;
    part = { schema, resource: resources.get(schema) ?? part.resource };
  }
  return part;
}
function childOf(value, key) {
  if (Array.isArray(value)) return /^\d+$/.test(key) ? value[Number(key)] : void 0;
  return isFields(value) ? fieldOf(value, key) : void 0;
}
function rootFields({ root }) {
  return isFields(root) ? root : {};
}

// src/render/schema/rules-of-lists.ts
var listRules = [
  ["items", checkItems],
  ["prefixItems", (given, here) => checkFirst(schemasOf(given), here)],
  ["minItems", (given, here) => itemsOf(here).length >= Number(given) || broken(here, "minItems")],
  ["maxItems", (given, here) => itemsOf(here).length <= Number(given) || broken(here, "maxItems")],
  ["uniqueItems", (given, here) => given !== true || areUnique(here) || broken(here, "uniqueItems")],
  ["contains", checkContains]
];
function itemsOf({ place: { node } }) {
  return node.kind === "list" ? node.items : [];
}
function schemasOf(given) {
  return Array.isArray(given) ? given : [];
}
function checkItems(given, here) {
  const { year } = here.evaluation;
  if (year >= 2020) return checkFrom(schemasOf(fieldOf(here.schema, "prefixItems")).length, given, here);
  if (!Array.isArray(given)) return checkFrom(0, given, here);
  const holds = checkFirst(given, here);
  const others = fieldOf(here.schema, "additionalItems");
  if (others === void 0 || given.length === 0 && here.evaluation.document.helm === "3.17.1") return holds;
  return checkFrom(given.length, others, here) && holds;
}
function checkFirst(schemas, here) {
  const items = itemsOf(here);
  let holds = true;
  for (const [index, schema] of schemas.slice(0, items.length).entries()) {
    const node = items[index];
    here.seen?.add(index);
    if (node !== void 0 && !askBelow(here, schema, index, node)) holds = false;
  }
  return holds;
}
function checkFrom(first, schema, here) {
  let holds = true;
  for (const [index, node] of itemsOf(here).entries()) {
    if (index < first) continue;
    here.seen?.add(index);
    if (askBelow(here, schema, index, node)) continue;
    if (here.errors === void 0) return false;
    holds = false;
  }
  return holds;
}
function areUnique(here) {
  const items = itemsOf(here);
  spend(here.evaluation.budget, sizeOf(here.place.node));
  return new Set(items.map(nodeKey)).size === items.length;
}
function checkContains(given, here) {
  const { year } = here.evaluation;
  const [least, most] = year < 2019 ? [1, Infinity] : [fieldOf(here.schema, "minContains") ?? 1, fieldOf(here.schema, "maxContains") ?? Infinity];
  let count = 0;
  for (const [key, node] of itemsOf(here).entries()) {
    if (!askAt(here, given, { place: { node, key, above: here.place }, errors: void 0 })) continue;
    count++;
    if (year >= 2020) here.seen?.add(key);
  }
  if (count < Number(least)) return broken(here, least === 1 ? "contains" : "minContains");
  return count <= Number(most) || broken(here, "maxContains");
}

// src/render/schema/rules-of-maps.ts
var mapRules = [
  ["properties", (given, here) => checkProperties(given, here, mapOf(here))],
  ["patternProperties", (given, here) => checkPatterns(given, here, mapOf(here))],
  ["additionalProperties", (given, here) => checkOthers(given, here, mapOf(here))],
  ["required", (given, here) => checkNames(given, here, "required")],
  ["minProperties", (given, here) => mapOf(here).entries.size >= Number(given) || broken(here, "minProperties")],
  ["maxProperties", (given, here) => mapOf(here).entries.size <= Number(given) || broken(here, "maxProperties")],
  ["propertyNames", (given, here) => checkKeys(given, here, mapOf(here))],
  ["dependencies", checkDependencies],
  ["dependentSchemas", checkDependencies],
  ["dependentRequired", checkDependencies]
];
var NONE = { kind: "map", entries: /* @__PURE__ */ new Map(), origin: { kind: "none" } };
function mapOf({ place: { node } }) {
  return node.kind === "map" ? node : NONE;
}
function fieldsOf(given) {
  return isFields(given) ? given : {};
}
function checkProperties(given, here, { entries }) {
  const schemas = fieldsOf(given);
  let holds = true;
  const check = (key) => {
    const node = entries.get(key);
    if (node === void 0) return;
    here.seen?.add(key);
    if (!askBelow(here, schemas[key], key, node)) holds = false;
  };
  const keys = Object.keys(schemas);
  spend(here.evaluation.budget, keys.length / 8);
  for (const key of keys) {
    check(key);
    if (!holds && here.errors === void 0) return false;
  }
  return holds;
}
function checkPatterns(given, here, { entries }) {
  const { document } = here.evaluation;
  let holds = true;
  for (const [pattern, schema] of Object.entries(fieldsOf(given))) {
    const matches = document.patterns(pattern);
    for (const [key, node] of entries) {
      spend(here.evaluation.budget, 1);
      if (!matches(key)) continue;
      here.seen?.add(key);
      if (!askBelow(here, schema, key, node)) holds = false;
    }
  }
  return holds;
}
function checkOthers(given, here, { entries }) {
  const known = fieldsOf(fieldOf(here.schema, "properties"));
  const patterns = Object.keys(fieldsOf(fieldOf(here.schema, "patternProperties")));
  let holds = true;
  for (const [key, node] of entries) {
    if (Object.hasOwn(known, key)) continue;
    spend(here.evaluation.budget, 1 + patterns.length);
    if (patterns.some((pattern) => here.evaluation.document.patterns(pattern)(key))) continue;
    here.seen?.add(key);
    const fits = given === false ? broken(here, "additionalProperties", { place: { node, key, above: here.place } }) : askBelow(here, given, key, node);
    if (!fits) holds = false;
  }
  return holds;
}
function checkNames(names, here, keyword) {
  let holds = true;
  for (const name2 of Array.isArray(names) ? names : []) {
    const missing = String(name2);
    if (!mapOf(here).entries.has(missing)) holds = broken(here, keyword, { missing });
  }
  return holds;
}
function checkKeys(given, here, { entries }) {
  let holds = true;
  for (const [key, node] of entries) {
    const within = here.errors && [];
    const place = { node, key, above: here.place };
    const name2 = { node: { kind: "scalar", value: key, origin: node.origin }, key, above: here.place };
    if (!askAt(here, given, { place: name2, errors: within }))
      holds = broken(here, "propertyNames", { place, ...within && { within } });
  }
  return holds;
}
function checkDependencies(given, here) {
  let holds = true;
  for (const [key, wanted] of Object.entries(fieldsOf(given))) {
    if (!mapOf(here).entries.has(key)) continue;
    const fits = Array.isArray(wanted) ? checkNames(wanted, here, "required") : askBeside(here, wanted, here.errors);
    if (!fits) holds = false;
  }
  return holds;
}

// now:src/template/re2.ts
var { RegexSyntaxError, compileRegex } = require("./render.cjs").modules["src/template/re2.ts"]();

// now:src/template/url.ts
var { UrlError, parseUrl, printUrl } = require("./render.cjs").modules["src/template/url.ts"]();

// src/render/schema/schema-formats.ts
var HOST_LABEL = /^(?!-)[A-Za-z0-9-]{1,63}(?<!-)$/;
var POINTER = /^(?:\/(?:[^~/]|~[01])*)*$/;
var DURATION = /^P(?:\d+W|(?=.)(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?=.)(?:\d+H)?(?:\d+M)?(?:\d+S)?)?)$/;
var TIME = /^(?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d+)?(?:[Zz]|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;
var SEMVER = /^\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?$/;
var LONGEST = 2e3;
function formatsOf(helm) {
  return helm === "4.1.4" ? schemaFormats : OLDER;
}
var schemaFormats = Object.fromEntries(
  Object.entries({
    date: isDate,
    time: (text) => TIME.test(text),
    "date-time": (text) => /^.{10}[Tt ]/.test(text) && isDate(text.slice(0, 10)) && TIME.test(text.slice(11)),
    duration: (text) => DURATION.test(text),
    hostname: isHostname,
    email: isEmail,
    ipv4: isIpv4,
    ipv6: isIpv6,
    uri: (text) => schemeOf(text) !== void 0 && schemeOf(text) !== "",
    iri: (text) => schemeOf(text) !== void 0 && schemeOf(text) !== "",
    "uri-reference": (text) => schemeOf(text) !== void 0,
    "iri-reference": (text) => schemeOf(text) !== void 0,
    "uri-template": (text) => {
      const rest = text.replaceAll(/\{[^{}]*\}/g, "");
      return !/[{}]/.test(rest) && schemeOf(rest) !== void 0;
    },
    uuid: (text) => /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text),
    regex: isPattern,
    "json-pointer": (text) => POINTER.test(text),
    "relative-json-pointer": (text) => /^(?:0|[1-9]\d*)(?:#$|\/|$)/.test(text) && POINTER.test(text.replace(/^\d+#?/, "")),
    semver: (text) => SEMVER.test(text),
    period: isPeriod
  }).map(([name2, has]) => [name2, (text) => text.length <= LONGEST && has(text)])
);
function isPeriod(text) {
  const slash = text.indexOf("/");
  const [start, end] = [text.slice(0, slash), text.slice(slash + 1)];
  if (slash === -1) return false;
  if (start.startsWith("P")) return DURATION.test(start) && isMoment(end);
  return isMoment(start) && (end.startsWith("P") ? DURATION.test(end) : isMoment(end));
}
var TIME_ALONE = /^(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?$/;
var NAMED_ADDRESS = /^[^<>@]*<([^<>]+)>$/;
var OLDER = {
  ...Object.fromEntries(
    Object.entries(schemaFormats).filter(([name2]) => !["duration", "semver", "period"].includes(name2))
  ),
  time: (text) => isTime(text),
  "date-time": (text) => text.length <= LONGEST && (isTime(text) || isDate(text) || isMoment(text)),
  email: isMailbox,
  "idn-email": isMailbox,
  ipv4: (text) => isIpv4(text) || text.includes(".") && text.length <= LONGEST && isIpv6(text)
};
function isTime(text) {
  return text.length <= LONGEST && (TIME.test(text) || TIME_ALONE.test(text));
}
function isMoment(text) {
  return schemaFormats["date-time"]?.(text) === true;
}
function isMailbox(text) {
  return text.length <= LONGEST && isEmail(NAMED_ADDRESS.exec(text)?.[1] ?? text);
}
function isDate(text) {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const date = /* @__PURE__ */ new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
function isHostname(text) {
  const name2 = text.replace(/\.$/, "");
  return name2.length <= 253 && name2.split(".").every((label) => HOST_LABEL.test(label));
}
function isEmail(text) {
  const at = text.lastIndexOf("@");
  const local = text.slice(0, at);
  return at > 0 && local.length <= 64 && /^(?:"[^"\\]*"|[\w!#$%&'*+\-/=?^`{|}~]+(?:\.[\w!#$%&'*+\-/=?^`{|}~]+)*)$/.test(local) && isHostname(text.slice(at + 1));
}
function isIpv4(text) {
  const parts = text.split(".");
  return parts.length === 4 && parts.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part) && Number(part) < 256);
}
function isIpv6(text) {
  if (!text.includes(":") || text.includes("%")) return false;
  const tail = /(?:^|:)([^:]*\.[^:]*)$/.exec(text)?.[1];
  if (tail !== void 0 && !isIpv4(tail)) return false;
  const whole = tail === void 0 ? text : `${text.slice(0, -tail.length)}0:0`;
  const halves = whole.split("::");
  if (halves.length > 2) return false;
  const groups = halves.flatMap((half) => half === "" ? [] : half.split(":"));
  if (!groups.every((group) => /^[\da-f]{1,4}$/i.test(group))) return false;
  return halves.length === 2 ? groups.length < 8 : groups.length === 8;
}
function schemeOf(text) {
  if (text.includes("\\")) return void 0;
  try {
    return parseUrl(text).scheme;
  } catch (error) {
    if (error instanceof UrlError) return void 0;
    throw error;
  }
}
function isPattern(text) {
  try {
    compileRegex(text);
    return true;
  } catch (error) {
    if (error instanceof RegexSyntaxError) return false;
    throw error;
  }
}

// src/render/schema/rules-of-scalars.ts
var textRules = [
  ["minLength", (given, here) => isLong(here, Number(given)) || broken(here, "minLength")],
  ["maxLength", (given, here) => !isLong(here, Number(given) + 1) || broken(here, "maxLength")],
  [
    "pattern",
    (given, here) => here.evaluation.document.patterns(String(given))(textOf(here)) || broken(here, "pattern")
  ],
  ["format", checkFormat]
];
var numberRules = [
  [
    "minimum",
    (given, here) => isBelow(given, numberOf(here), isStrict(here, "exclusiveMinimum")) || broken(here, "minimum")
  ],
  [
    "maximum",
    (given, here) => isBelow(numberOf(here), given, isStrict(here, "exclusiveMaximum")) || broken(here, "maximum")
  ],
  [
    "exclusiveMinimum",
    (given, here) => given === true || isBelow(given, numberOf(here), true) || broken(here, "exclusiveMinimum")
  ],
  [
    "exclusiveMaximum",
    (given, here) => given === true || isBelow(numberOf(here), given, true) || broken(here, "exclusiveMaximum")
  ],
  ["format", (given, here) => hasNoFormat(given, here) || broken(here, "format")],
  ["multipleOf", (given, here) => isMultiple(numberOf(here), Number(given)) || broken(here, "multipleOf")]
];
function textOf({ place: { node } }) {
  return node.kind === "scalar" && typeof node.value === "string" ? node.value : "";
}
function numberOf({ place: { node } }) {
  return node.kind === "scalar" && typeof node.value === "number" ? node.value : Number.NaN;
}
function isLong(here, least) {
  const text = textOf(here);
  if (text.length < least) return false;
  if (text.length >= least * 2) return true;
  spend(here.evaluation.budget, text.length / 64);
  let count = 0;
  for (const _ of text) count++;
  return count >= least;
}
function checkFormat(given, here) {
  if (here.evaluation.year >= 2019 || typeof given !== "string") return true;
  const hasFormat = knownFormat(given, here);
  return hasFormat === void 0 || hasFormat(textOf(here)) || broken(here, "format");
}
function knownFormat(given, here) {
  const formats = formatsOf(here.evaluation.document.helm);
  return typeof given === "string" && Object.hasOwn(formats, given) ? formats[given] : void 0;
}
function hasNoFormat(given, here) {
  return here.evaluation.document.helm === "4.1.4" || knownFormat(given, here) === void 0;
}
function isStrict(here, keyword) {
  return fieldOf(here.schema, keyword) === true;
}
function isBelow(low, high, isStrictly) {
  if (typeof low !== "number" || typeof high !== "number") return true;
  return isStrictly ? low < high : low <= high;
}
function isMultiple(number, of) {
  if (Number.isSafeInteger(number) && Number.isSafeInteger(of)) return number % of === 0;
  if (!Number.isFinite(number) || !Number.isFinite(of)) return false;
  const [left, right] = [digitsOf(number), digitsOf(of)];
  const scale = Math.min(left.exponent, right.exponent);
  return scaled(left, scale) % scaled(right, scale) === 0n;
}
function digitsOf(number) {
  const [, whole = "0", fraction = "", power = "0"] = /^(-?\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(number)) ?? [];
  return { digits: BigInt(whole + fraction), exponent: Number(power) - fraction.length };
}
function scaled({ digits, exponent }, scale) {
  return digits * 10n ** BigInt(exponent - scale);
}

// src/render/schema/evaluate-schema.ts
function evaluateSchema(document, node, budget) {
  const errors = [];
  const evaluation = { document, year: draftYear(document.draft), budget, ask };
  const place = { node, key: "" };
  ask(document.root, { evaluation, place, errors, seen: void 0, outer: void 0, scope: void 0, depth: 0 });
  return errors;
}
function ask(schema, asking) {
  const { evaluation, errors, place } = asking;
  spend(evaluation.budget, 1);
  if (schema === false) return broken({ ...asking, schema: {} }, "false");
  if (!isFields(schema)) return true;
  const { document, year } = evaluation;
  const here = {
    evaluation,
    schema,
    place,
    errors,
    seen: asking.seen ?? (document.has.unevaluated && asksForOthers(schema) ? /* @__PURE__ */ new Set() : void 0),
    outer: asking.outer,
    scope: document.has.dynamic ? scopeIn(document, schema, asking.scope) : void 0,
    depth: asking.depth
  };
  if (year < 2019 && Object.hasOwn(schema, "$ref")) return checkAlone(here);
  return askAll(here);
}
function checkAlone(here) {
  const { schema, place, evaluation } = here;
  const hasConst = evaluation.document.helm === "4.1.4" && evaluation.year >= 6 && Object.hasOwn(schema, "const");
  if (hasConst && !isEqual(place.node, schema["const"])) return broken(here, "const");
  return checkReference(schema["$ref"], here);
}
function asksForOthers(schema) {
  return Object.hasOwn(schema, "unevaluatedProperties") || Object.hasOwn(schema, "unevaluatedItems");
}
function askAll(here) {
  const { schema, errors, evaluation } = here;
  if (Object.hasOwn(schema, "type") && !checkType(schema["type"], here)) return false;
  const rules = rulesFor(here.place.node);
  let holds = true;
  for (const keyword of Object.keys(schema)) {
    const rule = rules.get(keyword);
    if (rule === void 0 || evaluation.year < (SINCE.get(keyword) ?? 0)) continue;
    if (rule(schema[keyword], here)) continue;
    if (errors === void 0) return false;
    holds = false;
  }
  if (here.seen !== void 0 && evaluation.year >= 2019 && !checkOthers2(here, here.seen)) return false;
  return holds;
}
var COMMON_RULES = [
  ["enum", checkEnum],
  ["const", (given, here) => isEqual(here.place.node, given) || broken(here, "const")],
  ["$ref", checkReference],
  ["$dynamicRef", checkDynamic],
  ["$recursiveRef", checkRecursive],
  ["allOf", checkAll],
  ["anyOf", checkAny],
  ["oneOf", checkOne],
  ["not", (given, here) => !askBeside(here, given, void 0) || broken(here, "not")],
  ["if", checkCondition]
];
var SINCE = new Map([
  ...["const", "contains", "propertyNames"].map((keyword) => [keyword, 6]),
  ["if", 7],
  ...["$recursiveRef", "dependentSchemas", "dependentRequired"].map((keyword) => [keyword, 2019]),
  ...["$dynamicRef", "prefixItems"].map((keyword) => [keyword, 2020])
]);
var MAP_RULES = new Map([...COMMON_RULES, ...mapRules]);
var LIST_RULES = new Map([...COMMON_RULES, ...listRules]);
var TEXT_RULES = new Map([...COMMON_RULES, ...textRules]);
var NUMBER_RULES = new Map([...COMMON_RULES, ...numberRules]);
var OTHER_RULES = new Map(COMMON_RULES);
function rulesFor(node) {
  if (node.kind === "map") return MAP_RULES;
  if (node.kind === "list") return LIST_RULES;
  return typeof node.value === "string" ? TEXT_RULES : typeof node.value === "number" ? NUMBER_RULES : OTHER_RULES;
}
function checkType(given, here) {
  const fits = Array.isArray(given) ? given.length === 0 || given.some((type) => hasType(here.place.node, type)) : hasType(here.place.node, given);
  return fits || broken(here, "type");
}
function hasType(node, type) {
  switch (type) {
    case "object":
      return node.kind === "map";
    case "array":
      return node.kind === "list";
    case "integer":
      return node.kind === "scalar" && Number.isInteger(node.value);
    case "null":
      return node.kind === "scalar" && node.value === null;
    default:
      return node.kind === "scalar" && typeof node.value === type;
  }
}
function checkEnum(given, here) {
  const values = Array.isArray(given) ? given : [];
  const { node } = here.place;
  spend(here.evaluation.budget, values.length * (node.kind === "scalar" ? 0.125 : sizeOf(node)));
  if (values.length === 0 && here.evaluation.document.helm === "3.17.1") return true;
  return values.some((value) => isEqual(node, value)) || broken(here, "enum");
}
function schemasOf2(given) {
  return Array.isArray(given) ? given : [];
}
function checkAll(given, here) {
  let holds = true;
  for (const schema of schemasOf2(given)) {
    if (askBeside(here, schema, here.errors)) continue;
    if (here.errors === void 0) return false;
    holds = false;
  }
  return holds;
}
function checkAny(given, here) {
  const schemas = schemasOf2(given);
  const within = here.errors && [];
  let holds = schemas.length === 0;
  for (const schema of schemas) {
    if (askBeside(here, schema, within)) holds = true;
    if (holds && here.seen === void 0) return true;
  }
  return holds || broken(here, "anyOf", within && { within });
}
function checkOne(given, here) {
  const schemas = schemasOf2(given);
  const within = here.errors && [];
  let count = 0;
  for (const schema of schemas) if (askBeside(here, schema, count === 0 ? within : void 0)) count++;
  if (count === 1 || schemas.length === 0) return true;
  return broken(here, "oneOf", count === 0 && within !== void 0 ? { within } : {});
}
function checkCondition(given, here) {
  const keyword = askBeside(here, given, void 0) ? "then" : "else";
  return askBeside(here, fieldOf(here.schema, keyword) ?? true, here.errors);
}
function checkReference(_given, here) {
  return jump(referenceAt(here, "$ref")?.to, here);
}
function jump(to, here) {
  if (to === void 0) return true;
  for (let outer = here; outer !== void 0; outer = outer.outer) {
    spend(here.evaluation.budget, 0.125);
    if (outer.schema !== to.schema) continue;
    if (here.evaluation.document.helm === "3.17.1") throw new SchemaRefusal("a $ref of it leads back to itself");
    return broken(here, "$ref");
  }
  return askBeside(here, to.schema, here.errors, { resource: to.resource, above: here.scope });
}
function scopeIn({ resources }, schema, scope) {
  const resource = resources.get(schema);
  return resource === void 0 || resource === scope?.resource ? scope : { resource, above: scope };
}
function outermost(scope, has) {
  let found;
  for (let at = scope; at !== void 0; at = at.above) if (has(at.resource)) found = at.resource;
  return found;
}
function checkDynamic(_given, here) {
  const reference = referenceAt(here, "$dynamicRef");
  const to = reference?.to;
  if (to === void 0) return true;
  const name2 = isFields(to.schema) ? fieldOf(to.schema, "$dynamicAnchor") : void 0;
  if (typeof name2 !== "string" || !reference?.text.endsWith(`#${name2}`)) return jump(to, here);
  const resource = outermost(here.scope, ({ dynamicAnchors }) => dynamicAnchors.has(name2));
  return jump(resource === void 0 ? to : { schema: resource.dynamicAnchors.get(name2), resource }, here);
}
function checkRecursive(_given, here) {
  const to = referenceAt(here, "$recursiveRef")?.to;
  if (to === void 0 || !isFields(to.schema) || fieldOf(to.schema, "$recursiveAnchor") !== true) return jump(to, here);
  const resource = outermost(here.scope, (each) => fieldOf(rootFields(each), "$recursiveAnchor") === true);
  return jump(resource === void 0 ? to : { schema: resource.root, resource }, here);
}
function checkOthers2(here, seen) {
  const { schema, place } = here;
  const keyword = place.node.kind === "map" ? "unevaluatedProperties" : "unevaluatedItems";
  if (place.node.kind === "scalar" || !Object.hasOwn(schema, keyword)) return true;
  let holds = true;
  for (const [key, node] of place.node.kind === "map" ? place.node.entries : place.node.items.entries()) {
    if (seen.has(key)) continue;
    seen.add(key);
    const given = schema[keyword];
    const fits = given === false ? broken(here, keyword, { place: { node, key, above: place } }) : askBelow(here, given, key, node);
    if (!fits) holds = false;
  }
  return holds;
}

// src/render/schema/check-shape.ts
function checkShape(shape, given, context) {
  return CHECKS[shape](given, context);
}
var CHECKS = {
  schema: () => void 0,
  switch: () => void 0,
  schemas: (given, context) => listProblem(given, context),
  named: mapProblem,
  definitions: mapProblem,
  patterns: (given, { patterns }) => mapProblem(given) ?? firstProblem(Object.keys(fieldsOf2(given)), (key) => patternProblem(patterns, key)),
  items: (given, context) => Array.isArray(given) ? listProblem(given, context) : void 0,
  dependencies: (given, context) => mapProblem(given) ?? firstProblem(
    Object.values(fieldsOf2(given)),
    (names) => Array.isArray(names) ? dependencyProblem(names, context) : void 0
  ),
  types: typesProblem,
  choices: (given, context) => listProblem(given, context) ?? (hasRepeats(given) ? "must not repeat a value" : void 0),
  list: (given) => Array.isArray(given) ? void 0 : "must be a list",
  names: namesProblem,
  "named-names": (given, context) => mapProblem(given) ?? firstProblem(Object.values(fieldsOf2(given)), (names) => namesProblem(names, context)),
  count: countProblem,
  number: (given) => typeof given === "number" ? void 0 : "must be a number",
  positive: (given) => typeof given === "number" && given > 0 ? void 0 : "must be a number above 0",
  limit: limitProblem,
  boolean: (given) => typeof given === "boolean" ? void 0 : "must be true or false",
  text: textProblem,
  pattern: (given, { patterns }) => textProblem(given) ?? patternProblem(patterns, String(given)),
  id: (given, { year }) => textProblem(given) ?? (year >= 2019 && /#./.test(String(given)) ? "must not have anything behind #" : addressProblem(given)),
  reference: (given) => textProblem(given) ?? addressProblem(given),
  anchor: (given, { year }) => textProblem(given) ?? ((year < 2020 ? ANCHOR_OF_2019 : ANCHOR).test(String(given)) ? void 0 : "must be a name")
};
var ANCHOR = /^[A-Za-z_][-A-Za-z0-9._]*$/;
var ANCHOR_OF_2019 = /^[A-Za-z][-A-Za-z0-9.:_]*$/;
function fieldsOf2(given) {
  return isFields(given) ? given : {};
}
function firstProblem(items, problem) {
  for (const item of items) {
    const found = problem(item);
    if (found !== void 0) return found;
  }
  return void 0;
}
function mapProblem(given) {
  return isFields(given) ? void 0 : "must be a map";
}
function textProblem(given) {
  return typeof given === "string" ? void 0 : "must be a text";
}
function addressProblem(given) {
  return schemaFormats["uri-reference"]?.(String(given)) === false ? "must be an address" : void 0;
}
function patternProblem(patterns, pattern) {
  try {
    patterns(pattern);
    return void 0;
  } catch (error) {
    if (error instanceof RegexSyntaxError) return `has no regular expression: ${error.message}`;
    throw error;
  }
}
function listProblem(given, { helm }) {
  if (!Array.isArray(given)) return "must be a list";
  return helm === "4.1.4" && given.length === 0 ? "must not be empty" : void 0;
}
function hasRepeats(given) {
  return Array.isArray(given) && new Set(given.map(plainKey)).size < given.length;
}
function namesProblem(given, { helm, year }) {
  if (!Array.isArray(given)) return "must be a list of texts";
  if (!given.every((name2) => typeof name2 === "string")) return "must be a list of texts";
  if (hasRepeats(given)) return "must not repeat a name";
  return helm === "4.1.4" && year === 4 && given.length === 0 ? "must not be empty" : void 0;
}
function dependencyProblem(names, context) {
  if (context.helm === "4.1.4") return namesProblem(names, context);
  return names.every((name2) => typeof name2 === "string") ? void 0 : "must be a map of lists of texts";
}
var TYPES = /* @__PURE__ */ new Set(["array", "boolean", "integer", "null", "number", "object", "string"]);
function typesProblem(given, context) {
  if (typeof given !== "string" && !Array.isArray(given)) return "must be the name of a type, or a list of them";
  const types = Array.isArray(given) ? given : [given];
  const unknown = types.find((type) => !TYPES.has(type));
  if (unknown !== void 0) return `is ${JSON.stringify(unknown)}, which is no type`;
  if (hasRepeats(given)) return "must not repeat a type";
  return Array.isArray(given) ? listProblem(given, context) : void 0;
}
var OPPOSITES = { minLength: "maxLength", minProperties: "maxProperties" };
function countProblem(given, { keyword, schema, helm }) {
  if (typeof given !== "number" || !Number.isInteger(given) || given < 0) return "must be a whole number of 0 or more";
  const most = helm === "3.17.1" ? fieldOf(schema, OPPOSITES[keyword] ?? "") : void 0;
  return typeof most === "number" && given > most ? `must not be above ${OPPOSITES[keyword]}` : void 0;
}
function limitProblem(given, { draft, keyword, schema }) {
  if (draft !== "4" && typeof given === "number") return void 0;
  if (draft !== "4" && draft !== "hybrid" || typeof given !== "boolean")
    return draft === "4" ? "must be true or false" : "must be a number";
  const limit2 = keyword === "exclusiveMinimum" ? "minimum" : "maximum";
  return Object.hasOwn(schema, limit2) ? void 0 : `needs a ${limit2} beside it`;
}

// src/render/schema/pattern-cache.ts
function patternCache(budget) {
  const known = /* @__PURE__ */ new Map();
  return (pattern) => {
    const found = known.get(pattern);
    if (found !== void 0) return found;
    spend(budget, pattern.length);
    const made = compile(pattern, budget);
    known.set(pattern, made);
    return made;
  };
}
var PLAIN = /^\^?(?:(?:[A-Za-z0-9 _\-/:=,@]|\\[.\-/*+?$^()[\]{}|dw]|\[\^?[A-Za-z0-9_.:/@-]+\])(?:[+*?]|\{\d{1,2}(?:,(?:\d{1,2})?)?\})?|\([A-Za-z0-9_-]+(?:\|[A-Za-z0-9_-]+)*\))*\$?$/;
var REPEATS = /(?<!\\)[+*?{]/g;
var MOST_REPEATS = 2;
var LONGEST2 = 300;
function compile(pattern, budget) {
  if (!PLAIN.test(pattern) || (pattern.match(REPEATS)?.length ?? 0) > MOST_REPEATS) return compileAny(pattern, budget);
  let plain;
  try {
    plain = new RegExp(pattern, "u");
  } catch {
    return compileAny(pattern, budget);
  }
  let slow;
  return (text) => {
    if (text.length <= LONGEST2) return plain.test(text);
    slow ??= compileAny(pattern, budget);
    return slow(text);
  };
}
function compileAny(pattern, budget) {
  const regex = compileRegex(pattern);
  const weight = pattern.length + Math.max(0, ...[...pattern.matchAll(/\d+/g)].map(([digits]) => Number(digits)));
  return (text) => {
    spend(budget, 1 + text.length * weight / 16);
    return regex.search(text)(0) !== void 0;
  };
}

// src/render/schema/subschemas.ts
function subschemas(shape, given) {
  return IN_SHAPES.get(shape)?.(given) ?? [];
}
var inList = (given) => Array.isArray(given) ? Object.entries(given) : [];
var inMap = (given) => isFields(given) ? Object.entries(given) : [];
var IN_SHAPES = /* @__PURE__ */ new Map([
  ["schema", (given) => [["", given]]],
  ["switch", (given) => typeof given === "boolean" ? [] : [["", given]]],
  ["schemas", inList],
  ["items", (given) => Array.isArray(given) ? inList(given) : [["", given]]],
  ["named", inMap],
  ["definitions", inMap],
  ["patterns", inMap],
  ["dependencies", (given) => inMap(given).filter(([, child]) => !Array.isArray(child))]
]);

// src/render/schema/read-schema.ts
function readSchema(root, { draft, helm, budget }) {
  const whole = newResource(FILE_ADDRESS, root);
  const reading = {
    draft,
    helm,
    budget,
    year: draftYear(draft),
    root,
    shapes: keywordShapes(draft, helm),
    patterns: patternCache(budget),
    references: /* @__PURE__ */ new Map(),
    resources: /* @__PURE__ */ new Map([[root, whole]]),
    addresses: /* @__PURE__ */ new Map([[FILE_ADDRESS, whole]]),
    visited: /* @__PURE__ */ new Set(),
    has: { unevaluated: false, dynamic: false },
    trail: []
  };
  if (helm === "3.17.1" && isFields(root) && typeof (fieldOf(root, "$schema") ?? "") !== "string")
    throw new SchemaRefusal("$schema must be a text");
  visit(reading, root, whole);
  return { ...reading, unchecked: follow(reading) };
}
var BESIDE_REFERENCE = /* @__PURE__ */ new Set(["$ref", "id", "$id", "definitions", "title", "description"]);
function visit(reading, schema, around) {
  const { draft, year, helm, patterns } = reading;
  spend(reading.budget, 1);
  checkDepth(reading.trail.length);
  if (typeof schema === "boolean" && reading.year > 4) return;
  if (!isFields(schema)) throw refusal(reading, reading.year > 4 ? "must be a map, true or false" : "must be a map");
  if (reading.visited.has(schema)) return;
  reading.visited.add(schema);
  const resource = placeOf(reading, schema, around);
  const isOnlyReference = reading.helm === "3.17.1" && Object.hasOwn(schema, "$ref");
  for (const keyword of Object.keys(schema)) {
    const shape = reading.shapes.get(keyword);
    if (shape === void 0 || isOnlyReference && !BESIDE_REFERENCE.has(keyword)) continue;
    const given = schema[keyword];
    reading.trail.push(keyword);
    const wrong = checkShape(shape, given, { draft, year, helm, patterns, keyword, schema });
    if (wrong !== void 0) throw refusal(reading, wrong);
    if (shape === "reference") note(reading, schema, { keyword, text: String(given), from: resource });
    else if (keyword.startsWith("unevaluated")) reading.has.unevaluated = true;
    for (const [key, child] of subschemas(shape, given)) {
      reading.trail.push(key);
      visit(reading, child, resource);
      reading.trail.pop();
    }
    reading.trail.pop();
  }
}
function refusal({ trail }, wrong) {
  const keys = trail.filter((key) => key !== "");
  return new SchemaRefusal(`${keys.length === 0 ? "it" : keys.join(".")} ${wrong}`);
}
function note(reading, schema, reference) {
  if (reference.keyword !== "$ref") reading.has.dynamic = true;
  const others = reading.references.get(schema);
  if (others === void 0) reading.references.set(schema, [reference]);
  else others.push(reference);
}
function placeOf(reading, schema, around) {
  const { year, helm } = reading;
  if (helm === "4.1.4" && year < 2019 && Object.hasOwn(schema, "$ref")) return around;
  const hasOldId = helm === "3.17.1" ? Object.hasOwn(schema, "id") : year === 4;
  const id = fieldOf(schema, hasOldId ? "id" : "$id");
  const resource = typeof id === "string" && /^[^#]/.test(id) ? begin(reading, { schema, id, around }) : around;
  if (year < 2019 && typeof id === "string" && /#[^/]/.test(id)) name(reading, resource, fragmentOf(id), schema);
  if (year >= 2019) for (const key of ["$anchor", "$dynamicAnchor"]) nameBy(reading, resource, schema, key);
  return resource;
}
function begin(reading, { schema, id, around }) {
  const base = joinAddress(around.base, id);
  const resource = schema === around.root ? { ...around, base } : newResource(base, schema);
  if (reading.helm === "4.1.4" && (reading.addresses.get(base)?.root ?? schema) !== schema)
    throw refusal(reading, `has the address ${id}, as another part of it`);
  reading.addresses.set(base, resource);
  reading.resources.set(schema, resource);
  return resource;
}
function nameBy(reading, resource, schema, key) {
  const anchor = fieldOf(schema, key);
  if (typeof anchor !== "string" || key === "$dynamicAnchor" && reading.year < 2020) return;
  name(reading, resource, anchor, schema);
  if (key === "$dynamicAnchor") resource.dynamicAnchors.set(anchor, schema);
}
function name(reading, { anchors }, anchor, schema) {
  if (reading.helm === "4.1.4" && (anchors.get(anchor) ?? schema) !== schema)
    throw refusal(reading, `has the name ${anchor}, as another part of it`);
  anchors.set(anchor, schema);
}
function follow(reading) {
  const lost = [];
  for (const references of reading.references.values())
    for (const reference of references) {
      const part = target(reading, reference);
      if (part === void 0) lost.push(reference);
      else reference.to = part;
    }
  if (lost.length === 0) return [];
  const reachable = reachableReferences(reading);
  const unchecked = lost.filter((reference) => reachable.has(reference));
  for (const reference of unchecked) refuseLost(reading, reference);
  return [...new Set(unchecked.map(({ text }) => text))];
}
function target(reading, { text, from }) {
  const resource = reading.addresses.get(joinAddress(from.base, text));
  const part = resource === void 0 ? void 0 : partIn(reading, resource, fragmentOf(text));
  if (part === void 0) return void 0;
  reading.trail.splice(0, Infinity, text);
  if (part.schema !== null && (typeof part.schema !== "object" || !reading.visited.has(part.schema)))
    visit(reading, part.schema, part.resource);
  return { schema: part.schema, resource: reading.resources.get(part.schema) ?? part.resource };
}
function partIn({ helm, resources }, resource, fragment) {
  const part = partAt(resource, fragment, resources);
  if (part === void 0 && helm === "3.17.1" && !fragment.startsWith("/")) return partAt(resource, "", resources);
  return part;
}
function refuseLost(reading, { text, from }) {
  const address = joinAddress(from.base, text);
  if (reading.addresses.has(address)) throw new SchemaRefusal(`$ref ${text} leads to nothing in it`);
  if (address.startsWith("file:")) throw new SchemaRefusal(`$ref ${text} leads to a file that Helm does not look for`);
}
function reachableReferences(reading) {
  const reached = /* @__PURE__ */ new Set();
  const seen = /* @__PURE__ */ new Set();
  const waiting = [reading.root];
  while (waiting.length > 0) {
    const schema = waiting.pop();
    if (!isFields(schema) || seen.has(schema)) continue;
    seen.add(schema);
    const references = reading.references.get(schema) ?? [];
    for (const reference of references) {
      reached.add(reference);
      waiting.push(reference.to?.schema);
    }
    const isOnlyReference = reading.year < 2019 && references.length > 0;
    for (const keyword of Object.keys(schema)) {
      const shape = reading.shapes.get(keyword);
      const isRead = shape === "definitions" ? reading.helm === "3.17.1" : !isOnlyReference;
      if (shape !== void 0 && isRead) for (const [, child] of subschemas(shape, schema[keyword])) waiting.push(child);
    }
  }
  return reached;
}

// src/render/schema/schema-draft.ts
function draftOf(schema, helm) {
  const named = typeof schema === "object" && schema !== null && "$schema" in schema ? schema.$schema : void 0;
  const url = typeof named === "string" ? named.replace(/#$/, "") : void 0;
  return helm === "4.1.4" ? newerDraft(url) : olderDraft(url);
}
function newerDraft(url) {
  return url === void 0 ? "2020-12" : NEWER2.get(url.replace(/^https?:\/\//, ""));
}
var NEWER2 = /* @__PURE__ */ new Map([
  ["json-schema.org/schema", "2020-12"],
  ["json-schema.org/draft/2020-12/schema", "2020-12"],
  ["json-schema.org/draft/2019-09/schema", "2019-09"],
  ["json-schema.org/draft-07/schema", "7"],
  ["json-schema.org/draft-06/schema", "6"],
  ["json-schema.org/draft-04/schema", "4"]
]);
function olderDraft(url) {
  const [, draft] = /^http:\/\/json-schema\.org\/draft-0([467])\/schema$/.exec(url ?? "") ?? [];
  return draft === "4" || draft === "6" || draft === "7" ? draft : "hybrid";
}

// src/render/schema/validate-values.ts
var STEPS = 5e6;
function validateValues(text, values, { helm, steps = STEPS }) {
  const parsed = parseJson(text);
  if (!parsed.ok) return { refused: `it is no JSON: ${parsed.message}`, broken: [], unchecked: [] };
  const draft = draftOf(parsed.value, helm);
  if (draft === void 0) return { broken: [], unchecked: ["its $schema"] };
  const budget = { steps };
  try {
    const document = readSchema(parsed.value, { draft, helm, budget });
    return { broken: brokenRules(evaluateSchema(document, values, budget)), unchecked: document.unchecked };
  } catch (error) {
    if (error instanceof SchemaRefusal) return { refused: error.message, broken: [], unchecked: [] };
    if (error instanceof SchemaLimit) return { broken: [], unchecked: [error.message] };
    throw error;
  }
}
function parseJson(text) {
  try {
    return { ok: true, value: JSON.parse(text.replace(/^\ufeff/, "")) };
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : String(error) };
  }
}

// dist/chunks/values-schema.cjs
var modules = {
  "src/render/schema/validate-values.ts": () => ({ validateValues })
};
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  modules
});
