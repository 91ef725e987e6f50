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

// dist/chunks/list-formats.cjs
var list_formats_exports = {};
__export(list_formats_exports, {
  modules: () => modules
});
module.exports = __toCommonJS(list_formats_exports);

// helper:load
var loaded = /* @__PURE__ */ new Map();
function load(file, module2) {
  let found = loaded.get(module2);
  if (found === void 0) loaded.set(module2, found = require(file).modules[module2]());
  return found;
}

// when-called:src/images/formats/chart-annotations.ts
function printArtifactHubAnnotation(...args) {
  return load("./list-printers.cjs", "src/images/formats/chart-annotations.ts").printArtifactHubAnnotation(...args);
}
function printBitnamiAnnotation(...args) {
  return load("./list-printers.cjs", "src/images/formats/chart-annotations.ts").printBitnamiAnnotation(...args);
}
function printHelmAnnotation(...args) {
  return load("./list-printers.cjs", "src/images/formats/chart-annotations.ts").printHelmAnnotation(...args);
}

// when-called:src/images/formats/crane-copy.ts
function printCraneCopy(...args) {
  return load("./list-printers.cjs", "src/images/formats/crane-copy.ts").printCraneCopy(...args);
}

// when-called:src/images/formats/cyclonedx.ts
function printCycloneDx(...args) {
  return load("./list-printers.cjs", "src/images/formats/cyclonedx.ts").printCycloneDx(...args);
}

// when-called:src/images/formats/hauler-images.ts
function printHaulerImages(...args) {
  return load("./list-printers.cjs", "src/images/formats/hauler-images.ts").printHaulerImages(...args);
}

// when-called:src/images/formats/images-lock.ts
function printImagesLock(...args) {
  return load("./list-printers.cjs", "src/images/formats/images-lock.ts").printImagesLock(...args);
}

// when-called:src/images/formats/imgpkg-lock.ts
function printImgpkgLock(...args) {
  return load("./list-printers.cjs", "src/images/formats/imgpkg-lock.ts").printImgpkgLock(...args);
}

// when-called:src/images/formats/oc-mirror.ts
function printOcMirror(...args) {
  return load("./list-printers.cjs", "src/images/formats/oc-mirror.ts").printOcMirror(...args);
}

// when-called:src/images/formats/regsync.ts
function printRegsync(...args) {
  return load("./list-printers.cjs", "src/images/formats/regsync.ts").printRegsync(...args);
}

// when-called:src/images/formats/skopeo-sync.ts
function printSkopeoSync(...args) {
  return load("./list-printers.cjs", "src/images/formats/skopeo-sync.ts").printSkopeoSync(...args);
}
function skopeoCaveat(...args) {
  return load("./list-printers.cjs", "src/images/formats/skopeo-sync.ts").skopeoCaveat(...args);
}

// when-called:src/images/formats/text-list.ts
function printTextList(...args) {
  return load("./list-printers.cjs", "src/images/formats/text-list.ts").printTextList(...args);
}

// when-called:src/images/formats/zarf-package.ts
function printZarfPackage(...args) {
  return load("./list-printers.cjs", "src/images/formats/zarf-package.ts").printZarfPackage(...args);
}

// src/images/formats/list-formats.ts
var formats = {
  text: {
    summary: "one reference a line",
    file: "images.txt",
    needs: "name",
    target: "none",
    print: printTextList
  },
  skopeo: {
    summary: "source of `skopeo sync --scoped --src yaml`",
    file: "skopeo.yaml",
    needs: "version",
    target: "none",
    print: printSkopeoSync,
    caveat: skopeoCaveat
  },
  regsync: {
    summary: "configuration of `regsync once`; with --to or --map",
    file: "regsync.yaml",
    needs: "version",
    target: "needed",
    print: printRegsync
  },
  crane: {
    summary: "source, tab and target of `crane copy`, a line each; with --to or --map",
    file: "copy.tsv",
    needs: "version",
    target: "needed",
    print: printCraneCopy
  },
  zarf: {
    summary: "package of Zarf, v1alpha1",
    file: "zarf.yaml",
    needs: "version",
    target: "none",
    print: printZarfPackage
  },
  hauler: {
    summary: "manifest of `hauler store sync`, v1; --to or --map gives `rewrite`",
    file: "hauler-manifest.yaml",
    needs: "version",
    target: "possible",
    print: printHaulerImages
  },
  "oc-mirror": {
    summary: "ImageSetConfiguration of oc-mirror, v2alpha1; --to or --map gives `targetRepo`",
    file: "imageset-config.yaml",
    needs: "version",
    target: "possible",
    print: printOcMirror
  },
  imgpkg: {
    summary: "ImagesLock of imgpkg and kbld; every image needs a digest, as by --digests or --locked",
    file: "images.yml",
    needs: "digest",
    target: "none",
    print: printImgpkgLock
  },
  "images-lock": {
    summary: "Images.lock of `helm dt`; with --digests or --locked",
    file: "Images.lock",
    needs: "platforms",
    target: "none",
    isOfOneChart: true,
    print: printImagesLock
  },
  cyclonedx: {
    summary: "bill of material, CycloneDX 1.6 JSON",
    file: "bom.cdx.json",
    needs: "name",
    target: "none",
    print: printCycloneDx
  },
  artifacthub: {
    summary: "annotation `artifacthub.io/images` of Chart.yaml",
    needs: "name",
    target: "none",
    print: printArtifactHubAnnotation
  },
  helm: {
    summary: "annotation `helm.sh/images` of Chart.yaml",
    needs: "name",
    target: "none",
    print: printHelmAnnotation
  },
  bitnami: {
    summary: "annotation `images` of Chart.yaml, as Bitnami and `helm dt` have it",
    needs: "name",
    target: "none",
    print: printBitnamiAnnotation
  }
};
function listFormat(name) {
  return formats[name];
}
function listFormatNames() {
  return Object.keys(formats).filter(isListFormatName);
}
function isListFormatName(name) {
  return Object.hasOwn(formats, name);
}

// dist/chunks/list-formats.cjs
var modules = {
  "src/images/formats/list-formats.ts": () => ({ isListFormatName, listFormat, listFormatNames })
};
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  modules
});
