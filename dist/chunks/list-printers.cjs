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

// dist/chunks/list-printers.cjs
var list_printers_exports = {};
__export(list_printers_exports, {
  modules: () => modules
});
module.exports = __toCommonJS(list_printers_exports);

// now:src/reference/print.ts
var { canonical, nameOf, suffixOf } = require("../core.cjs").modules["src/reference/print.ts"]();

// helper:load
var loaded = /* @__PURE__ */ new Map();
function load(file, module2) {
  let found = loaded.get(module2);
  if (found === void 0) loaded.set(module2, found = require(file).modules[module2]());
  return found;
}

// when-called:src/yaml/emit.ts
function emitYaml(...args) {
  return load("./emit.cjs", "src/yaml/emit.ts").emitYaml(...args);
}

// src/images/formats/short-names.ts
var forms = [
  ({ repository }) => repository.slice(repository.lastIndexOf("/") + 1),
  pathName,
  (reference) => [pathName(reference), reference.tag ?? reference.digest ?? ""].join("-"),
  canonical
];
function shortNames(references) {
  const names = /* @__PURE__ */ new Map();
  const taken = /* @__PURE__ */ new Set();
  let open = references;
  for (const form of forms) {
    const named = open.map((reference) => ({ reference, name: form(reference) }));
    const counts = /* @__PURE__ */ new Map();
    for (const { name } of named) counts.set(name, (counts.get(name) ?? 0) + 1);
    const own = named.filter(({ name }) => counts.get(name) === 1 && !taken.has(name));
    for (const { reference, name } of own) {
      names.set(canonical(reference), name);
      taken.add(name);
    }
    open = open.filter((reference) => !names.has(canonical(reference)));
  }
  return names;
}
function pathName({ repository }) {
  return repository.replaceAll("/", "-");
}

// src/images/formats/chart-annotations.ts
function printArtifactHubAnnotation(list) {
  return printAnnotation("artifacthub.io/images", list);
}
function printHelmAnnotation(list) {
  return printAnnotation("helm.sh/images", list);
}
function printBitnamiAnnotation(list) {
  return printAnnotation("images", list);
}
function printAnnotation(key, { entries }) {
  const names = shortNames(entries.map(({ reference }) => reference));
  const images = entries.map(({ reference }) => {
    const image = canonical(reference);
    return /* @__PURE__ */ new Map([
      ["name", names.get(image) ?? image],
      ["image", image]
    ]);
  });
  const text = emitYaml(images, { as: "file" });
  return emitYaml(/* @__PURE__ */ new Map([["annotations", /* @__PURE__ */ new Map([[key, text]])]]), { as: "file" });
}

// src/images/formats/copy-destination.ts
function copyDestination(target) {
  if (target.tag !== void 0) return `${nameOf(target)}:${target.tag}`;
  return target.digest === void 0 ? nameOf(target) : `${nameOf(target)}@${target.digest}`;
}

// src/images/formats/crane-copy.ts
function printCraneCopy({ entries }) {
  return entries.map(
    ({ reference, target }) => target === void 0 ? "" : `${canonical(reference)}	${copyDestination(target)}
`
  ).join("");
}

// src/images/formats/cyclonedx.ts
function printCycloneDx({ entries, charts, toolVersion }) {
  const [only] = charts;
  const applications = charts.map(applicationOf);
  const isAboutOne = only !== void 0 && charts.length === 1;
  const bill = {
    $schema: "http://cyclonedx.org/schema/bom-1.6.schema.json",
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    version: 1,
    metadata: {
      tools: { components: [{ type: "application", name: "chartpin", version: toolVersion }] },
      ...isAboutOne ? { component: applicationOf(only) } : {}
    },
    components: [...isAboutOne ? [] : applications, ...entries.map(containerOf)],
    dependencies: [
      ...charts.map((chart) => ({ ref: chartRef(chart), dependsOn: imagesOf(chart, entries) })),
      ...entries.map(({ reference }) => ({ ref: canonical(reference) }))
    ]
  };
  return `${JSON.stringify(bill, null, 2)}
`;
}
function applicationOf(chart) {
  const { name, version } = chart;
  return { type: "application", "bom-ref": chartRef(chart), name, ...version === void 0 ? {} : { version } };
}
function chartRef({ name, version }) {
  return `chart:${name}${version === void 0 ? "" : `@${version}`}`;
}
function imagesOf(chart, entries) {
  const ref = chartRef(chart);
  return entries.flatMap(
    ({ reference, places }) => places.some((place) => place.chart !== void 0 && chartRef(place.chart) === ref) ? [canonical(reference)] : []
  );
}
function containerOf({ reference, places }) {
  const version = reference.tag ?? reference.digest;
  const keys = new Set(places.flatMap(keyOf));
  return {
    type: "container",
    "bom-ref": canonical(reference),
    name: nameOf(reference),
    ...version === void 0 ? {} : { version },
    purl: packageUrl(reference),
    ...keys.size === 0 ? {} : { properties: [...keys].toSorted().map((value) => ({ name: "chartpin:key", value })) }
  };
}
function keyOf({ chart, key }) {
  if (key === void 0) return [];
  return [chart === void 0 ? key : `${chart.name}: ${key}`];
}
function packageUrl(reference) {
  const { repository, tag, digest } = reference;
  const name = repository.slice(repository.lastIndexOf("/") + 1).toLowerCase();
  const version = digest === void 0 ? "" : `@${encodeURIComponent(digest)}`;
  const qualifiers = [
    `repository_url=${encodeURIComponent(nameOf(reference))}`,
    ...tag === void 0 ? [] : [`tag=${encodeURIComponent(tag)}`]
  ];
  return `pkg:oci/${encodeURIComponent(name)}${version}?${qualifiers.join("&")}`;
}

// src/images/formats/package-name.ts
function packageName(charts) {
  const [only, ...others] = charts;
  if (only === void 0 || others.length > 0) return "images";
  const words = only.name.toLowerCase().match(/[a-z0-9]+/g);
  return words?.join("-").slice(0, 63) ?? "images";
}

// src/images/formats/hauler-images.ts
function printHaulerImages({ entries, charts }) {
  const images = entries.map(({ reference, target }) => {
    const rewrite = target === void 0 ? [] : [["rewrite", copyDestination(target)]];
    return new Map([["name", canonical(reference)], ...rewrite]);
  });
  const whole = [
    ["apiVersion", "content.hauler.cattle.io/v1"],
    ["kind", "Images"],
    ["metadata", /* @__PURE__ */ new Map([["name", packageName(charts)]])],
    ["spec", /* @__PURE__ */ new Map([["images", images]])]
  ];
  return emitYaml(new Map(whole), { as: "file" });
}

// src/images/formats/images-lock.ts
function printImagesLock({ entries, charts: [chart] }) {
  const names = shortNames(entries.map(({ reference }) => reference));
  const images = entries.map(({ reference, platforms = /* @__PURE__ */ new Map() }) => {
    const image = [
      ["name", names.get(canonical(reference)) ?? canonical(reference)],
      ["image", canonical(reference)],
      ["chart", chart?.name ?? ""],
      ["digests", [...platforms].map(([arch, digest]) => (/* @__PURE__ */ new Map([["digest", digest]])).set("arch", arch))]
    ];
    return new Map(image);
  });
  const whole = [
    ["apiVersion", "v0"],
    ["kind", "ImagesLock"],
    ["metadata", /* @__PURE__ */ new Map([["generatedBy", "chartpin"]])],
    [
      "chart",
      /* @__PURE__ */ new Map([
        ["name", chart?.name ?? ""],
        ["version", chart?.version ?? ""]
      ])
    ],
    ["images", images]
  ];
  return emitYaml(new Map(whole), { as: "file" });
}

// src/images/formats/imgpkg-lock.ts
function printImgpkgLock({ entries }) {
  const images = entries.flatMap(({ reference, asked = reference }) => {
    if (reference.digest === void 0) return [];
    const image = [
      ["image", `${nameOf(reference)}@${reference.digest}`],
      ["annotations", /* @__PURE__ */ new Map([["kbld.carvel.dev/id", canonical(asked)]])]
    ];
    return [new Map(image)];
  });
  const whole = [
    ["apiVersion", "imgpkg.carvel.dev/v1alpha1"],
    ["kind", "ImagesLock"],
    ["images", images]
  ];
  return emitYaml(new Map(whole), { as: "file" });
}

// src/images/formats/oc-mirror.ts
function printOcMirror({ entries }) {
  const images = entries.map(({ reference, target }) => {
    const repository = target === void 0 ? [] : [["targetRepo", target.repository]];
    return new Map([["name", canonical(reference)], ...repository]);
  });
  const whole = [
    ["apiVersion", "mirror.openshift.io/v2alpha1"],
    ["kind", "ImageSetConfiguration"],
    ["mirror", /* @__PURE__ */ new Map([["additionalImages", images]])]
  ];
  return emitYaml(new Map(whole), { as: "file" });
}

// src/images/formats/regsync.ts
function printRegsync({ entries }) {
  const sync = entries.flatMap(({ reference, target }) => {
    if (target === void 0) return [];
    const pair = [
      ["source", canonical(reference)],
      ["target", copyDestination(target)],
      ["type", "image"]
    ];
    return [new Map(pair)];
  });
  const config = [
    ["version", 1],
    ["sync", sync]
  ];
  return emitYaml(new Map(config), { as: "file" });
}

// src/images/formats/skopeo-sync.ts
function printSkopeoSync({ entries }) {
  const registries = /* @__PURE__ */ new Map();
  for (const { reference } of entries) {
    const version = reference.digest ?? reference.tag;
    if (version === void 0) continue;
    const repositories = registries.get(reference.registry) ?? /* @__PURE__ */ new Map();
    registries.set(reference.registry, repositories);
    const versions = repositories.get(reference.repository) ?? /* @__PURE__ */ new Set();
    repositories.set(reference.repository, versions.add(version));
  }
  return emitYaml(new Map([...registries].map(registryOf)), { as: "file" });
}
function skopeoCaveat({ entries }) {
  const ported = new Set(
    entries.map(({ reference }) => reference.registry).filter((registry) => registry.includes(":"))
  );
  if (ported.size === 0) return void 0;
  return `skopeo sync --scoped stops at registries with a port (${[...ported].join(", ")}); regsync and crane copy from them as well`;
}
function registryOf([registry, repositories]) {
  const rows = [...repositories].map(([name, versions]) => [name, [...versions].toSorted()]);
  return [registry, /* @__PURE__ */ new Map([["images", new Map(rows)]])];
}

// src/images/formats/text-list.ts
function printTextList({ entries }) {
  return entries.map(({ reference }) => `${canonical(reference)}
`).join("");
}

// src/images/formats/zarf-package.ts
function printZarfPackage({ entries, charts }) {
  const name = packageName(charts);
  const version = charts.length === 1 ? charts[0]?.version : void 0;
  const metadata = [["name", name], ...version === void 0 ? [] : [entry(version)]];
  const component = [
    ["name", name],
    ["required", true],
    ["images", entries.map(({ reference }) => canonical(reference))]
  ];
  const whole = [
    ["apiVersion", "zarf.dev/v1alpha1"],
    ["kind", "ZarfPackageConfig"],
    ["metadata", new Map(metadata)],
    ["components", [new Map(component)]]
  ];
  return emitYaml(new Map(whole), { as: "file" });
}
function entry(version) {
  return ["version", version];
}

// dist/chunks/list-printers.cjs
var modules = {
  "src/images/formats/chart-annotations.ts": () => ({ printArtifactHubAnnotation, printBitnamiAnnotation, printHelmAnnotation }),
  "src/images/formats/copy-destination.ts": () => ({ copyDestination }),
  "src/images/formats/crane-copy.ts": () => ({ printCraneCopy }),
  "src/images/formats/cyclonedx.ts": () => ({ printCycloneDx }),
  "src/images/formats/hauler-images.ts": () => ({ printHaulerImages }),
  "src/images/formats/images-lock.ts": () => ({ printImagesLock }),
  "src/images/formats/imgpkg-lock.ts": () => ({ printImgpkgLock }),
  "src/images/formats/oc-mirror.ts": () => ({ printOcMirror }),
  "src/images/formats/regsync.ts": () => ({ printRegsync }),
  "src/images/formats/skopeo-sync.ts": () => ({ printSkopeoSync, skopeoCaveat }),
  "src/images/formats/text-list.ts": () => ({ printTextList }),
  "src/images/formats/zarf-package.ts": () => ({ printZarfPackage })
};
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  modules
});
