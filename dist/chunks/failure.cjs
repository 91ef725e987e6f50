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

// dist/chunks/failure.cjs
var failure_exports = {};
__export(failure_exports, {
  modules: () => modules
});
module.exports = __toCommonJS(failure_exports);

// src/cli/commands.ts
var commands = {
  lint: {
    operands: "[PATH\u2026]",
    most: Infinity,
    summary: "find what is wrong with container images (the default command)",
    about: "Reads charts, chart archives and values files, by default everything below the working directory. A path can be a folder, a file, a glob, or - for standard input.",
    examples: [
      "chartpin",
      "chartpin charts/web -f values-prod.yaml",
      "chartpin --preset air-gapped --format sarif=chartpin.sarif"
    ],
    completes: "files"
  },
  fix: {
    operands: "[PATH\u2026]",
    most: Infinity,
    summary: "make the safe fixes that the rules offer",
    about: "Changes only the bytes of the values in question. Fixes that may change what is installed are made only with --unsafe.",
    examples: ["chartpin fix --diff", "chartpin fix charts/web --unsafe"],
    completes: "files"
  },
  pin: {
    operands: "[PATH\u2026]",
    most: Infinity,
    summary: "rewrite values so that images come from another registry",
    about: "In place, or with -o as an override values file that holds only the changed keys. A second run changes nothing. Charts are rendered before and after, in every configuration that can be found: what moves is proven, and what cannot be moved is named with its place.",
    examples: [
      "chartpin pin --to registry.example.com/mirror --diff",
      "chartpin pin charts/web --map mapping.yaml -o values.airgap.yaml",
      "chartpin pin charts/web --to registry.example.com/mirror --digests",
      "chartpin pin charts/web -f values.airgap.yaml --to registry.example.com/mirror --check"
    ],
    completes: "files"
  },
  images: {
    operands: "[PATH\u2026]",
    most: Infinity,
    summary: "list every image, one a line",
    about: "Of charts what they run as they are, by rendering them; of values files what they ask for. Standard output holds the references and nothing else; --verbose tells beside it where each runs and by which keys, --format json everything, and --as writes the list for another tool. A chart that does not render is listed from its values, and said to be unproven.",
    examples: [
      "chartpin images charts/web > images.txt",
      "chartpin images web-1.2.3.tgz --all --verbose",
      "chartpin images web-1.2.3.tgz --format json",
      "chartpin images charts/web --as regsync --to registry.example.com/mirror"
    ],
    completes: "files"
  },
  why: {
    operands: "IMAGE|KEY [CHART]",
    most: 2,
    summary: "from an image to the keys that make it, or from a key to what it reaches",
    about: "IMAGE is a reference or a part of one (`nginx`), KEY a path of the values (`image.tag`, `redis.image`). Tells where it runs, what writes it, which keys it is made of, on what it depends, and how to have it from another registry. What the release as it is does not run is looked for with other values; --all looks for both. Exit code 1 where nothing is found.",
    examples: ["chartpin why nginx charts/web", "chartpin why metrics.image web-1.2.3.tgz -f values-prod.yaml"],
    completes: "files"
  },
  diff: {
    operands: "OLD NEW",
    most: 2,
    summary: "which images come and go between two charts or lists",
    about: "Each side is a list with one reference a line, or whatever `chartpin images` lists, with the same options. Prints + for what is new, - for what is gone, and ~ for another tag or digest; --as writes a list of what has to be carried over. Exit code 1 where the images differ.",
    examples: ["chartpin diff web-1.2.3.tgz web-1.3.0.tgz", "chartpin diff images.txt charts/web --as skopeo"],
    completes: "files"
  },
  render: {
    operands: "[CHART]",
    most: 1,
    summary: "print the manifests of a chart, as `helm template` would",
    about: "Byte for byte what Helm prints, without a Helm and without a cluster; --trace tells for each line where it comes from. Random values, certificates and the time are stand-ins, the same in every run. Exit code 1 where Helm could not render the chart.",
    examples: [
      "chartpin render charts/web -f values-prod.yaml",
      "chartpin render web-1.2.3.tgz --set image.tag=1.27.3 --trace",
      "chartpin render charts/web -s templates/deployment.yaml --helm 3"
    ],
    completes: "files"
  },
  resolve: {
    operands: "[CHART|LIST|REF\u2026]",
    most: Infinity,
    summary: "how a cluster would pull images: which requests, in which order, with which credential",
    about: "By cluster.yaml, which points at the files of a node and of a repository. Of charts every image with the pods that run it, and of lists each line; what exists as a path is a path, everything else a reference. Lists the requests of its runtime in their order, and what is wrong with its configuration; --explain tells the file and line behind each. No registry is asked, and no secret is printed; programs that keep credentials are run with --credential-helpers only. Exit code 1 where an image is not pulled, or the configuration of the cluster has an error.",
    examples: [
      "chartpin resolve nginx:1.27 --profile cluster.yaml",
      "chartpin resolve charts/web --profile cluster.yaml --explain"
    ],
    completes: "files"
  },
  check: {
    operands: "[CHART|LIST|REF\u2026]",
    most: Infinity,
    summary: "ask registries whether every image is there",
    about: "For every image of charts and lists: is it there, which digest has it, and who was asked with which credential; with --to or --map at its target too, where it must be the same. From this machine, or with --profile along the mirrors of a cluster; --platform wants these platforms of each image. --against asks nobody, and looks in a list, a lock, an OCI layout or an archive of docker save; --offline tells what earlier runs were told. Exit code 1 where an image is missing, 3 where a registry did not say.",
    examples: [
      "chartpin check charts/web --platform linux/amd64,linux/arm64",
      "chartpin check charts/web --to registry.example.com/mirror",
      "chartpin check charts/web --against oci:bundle"
    ],
    completes: "files"
  },
  lock: {
    operands: "[CHART|LIST\u2026]",
    most: Infinity,
    summary: "record the digest of every image in chartpin.lock.yaml, or hold it against the registries",
    about: "Asks the registries for every image that the charts can run or their values name, and writes its digest, platforms, size and source to the lock; entries without a change stay. --check writes nothing and says what is new, gone, or under another digest than before: exit code 1. Where a registry gives no answer the entry stays as it was, and the exit code is 3. `chartpin pin --locked` takes digests from the lock without a network.",
    examples: [
      "chartpin lock charts/web",
      "chartpin lock --check",
      "chartpin lock charts/web --to registry.example.com/mirror --platform linux/amd64"
    ],
    completes: "files"
  },
  copy: {
    operands: "[CHART|LIST|LOCK|REF|LAYOUT\u2026]",
    most: Infinity,
    summary: "copy images into a registry, or into an OCI layout and from there into the registry",
    about: "Whole indexes with all their platforms, byte for byte, so that every digest stays; signatures and attestations go along. LAYOUT is oci:FOLDER or oci-archive:FILE.tar, as in skopeo; a LOCK (chartpin.lock.yaml) is copied by its digests. What is there is not sent again, so a copy that was cut off goes on with the same command. One image that fails does not stop the others: exit code 3, and what failed is told at the end.",
    examples: [
      "chartpin copy charts/web --to registry.example.com/mirror",
      "chartpin copy charts/web --to oci-archive:bundle.tar",
      "chartpin copy oci-archive:bundle.tar --to registry.example.com/mirror",
      "chartpin copy chartpin.lock.yaml --map mapping.yaml --dry-run"
    ],
    completes: "files"
  },
  configure: {
    operands: "[CHART|LIST\u2026]",
    most: Infinity,
    summary: "write the files that make a cluster pull from where you want",
    about: "By cluster.yaml, which tells what runs on the nodes, and by --to or --map, as for `chartpin pin`: mirrors of the runtime in the form that its version reads, pull secrets and service accounts from the files of credentials that the profile names, settings of the kubelet and of what sets the cluster up. For the registries of the charts and lists that are named; without any for those that the mapping names, or all that are known. Prints what it would write, or with -o writes it into a folder laid out like a node; credentials are never printed. Tells where each file belongs, what is to be restarted, and what this runtime cannot do. No cluster is touched.",
    examples: [
      "chartpin configure --profile cluster.yaml --to mirror.example.com/hub",
      "chartpin configure charts/web --profile cluster.yaml --to http://registry.local:5000 -o guide",
      "chartpin configure images.txt --profile cluster.yaml --map mapping.yaml -o guide"
    ],
    completes: "files"
  },
  "post-render": {
    operands: "",
    most: 0,
    summary: "move the images in manifests on standard input, for what no key controls",
    about: "Prints the manifests as they came, with nothing changed but the references: in containers, in custom resources, in arguments and variables, in texts and Secrets that surely name images. Made to be a post-renderer of Helm: where something cannot be changed, or the input is no YAML, nothing is printed and the exit code is 3. A second run changes nothing.",
    examples: [
      "chartpin post-render --to registry.example.com/mirror < manifests.yaml",
      "chartpin post-render --map mapping.yaml --diff < manifests.yaml"
    ],
    completes: "nothing"
  },
  explain: {
    operands: "RULE",
    most: 1,
    summary: "what a rule finds, why, and what to do",
    about: "Needs no network: the documents of the rules are built in.",
    examples: ["chartpin explain floating-tag"],
    completes: "rules"
  },
  rules: {
    operands: "",
    most: 0,
    summary: "list the rules with their levels",
    about: "The levels are those that are in force in the working directory.",
    examples: ["chartpin rules", "chartpin rules --format json"],
    completes: "nothing"
  },
  config: {
    operands: "[PATH]",
    most: 1,
    summary: "print the settings in force, and where each comes from",
    about: "For the working directory, or for PATH.",
    examples: ["chartpin config", "chartpin config charts/web"],
    completes: "files"
  },
  init: {
    operands: "[PATH\u2026]",
    most: Infinity,
    summary: "write a short chartpin.yaml from what is found",
    about: "Never overwrites a file. Prints the lines for .pre-commit-config.yaml. With --cluster it writes a short cluster.yaml instead, for `chartpin resolve`.",
    examples: ["chartpin init", "chartpin init --cluster"],
    completes: "files"
  },
  baseline: {
    operands: "[PATH\u2026]",
    most: Infinity,
    summary: "record the findings of today, so that only new ones are reported",
    about: "Writes the file named by --baseline or by the configuration, else chartpin-baseline.json; what is gone is dropped from it.",
    examples: ["chartpin baseline"],
    completes: "files"
  },
  schema: {
    operands: "",
    most: 0,
    summary: "print the JSON Schema of chartpin.yaml, cluster.yaml or chartpin.lock.yaml",
    about: "For editors: a first line `# yaml-language-server: $schema=chartpin.schema.json` in chartpin.yaml points to it.",
    examples: [
      "chartpin schema > chartpin.schema.json",
      "chartpin schema --cluster > cluster.schema.json",
      "chartpin schema --lock > lock.schema.json"
    ],
    completes: "nothing"
  },
  completion: {
    operands: "SHELL",
    most: 1,
    summary: "print the completion script of bash, zsh or fish",
    about: "The script is static: no process is started for a completion.",
    examples: [
      "source <(chartpin completion bash)",
      "chartpin completion fish > ~/.config/fish/completions/chartpin.fish"
    ],
    completes: "shells"
  },
  version: {
    operands: "",
    most: 0,
    summary: "print the version",
    about: "With --verbose also of Node and of the system.",
    examples: ["chartpin version"],
    completes: "nothing"
  },
  help: {
    operands: "[COMMAND]",
    most: 1,
    summary: "this help, or that of a command",
    about: "The same as COMMAND --help.",
    examples: ["chartpin help pin"],
    completes: "commands"
  }
};

// helper:load
var loaded = /* @__PURE__ */ new Map();
function load(file, module2) {
  let found = loaded.get(module2);
  if (found === void 0) loaded.set(module2, found = require(file).modules[module2]());
  return found;
}

// when-called:src/text/width.ts
function visible(...args) {
  return load("./report.cjs", "src/text/width.ts").visible(...args);
}

// now:src/cli/exit-codes.ts
var { exitCodeMeanings, exitCodes } = require("../core.cjs").modules["src/cli/exit-codes.ts"]();

// now:src/cli/failure.ts
var { OperationError, UsageError } = require("../core.cjs").modules["src/cli/failure.ts"]();

// src/cli/describe-failure.ts
function describeFailure(error, debug) {
  if (error instanceof UsageError) return { exitCode: exitCodes.usage, text: describe(error.message, error.details) };
  if (error instanceof OperationError)
    return { exitCode: exitCodes.failed, text: describe(error.message, error.details) };
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  const text = describe("chartpin itself has failed", {
    because: [message],
    hint: "please report it with the command line and, if you may, the file; CHARTPIN_DEBUG=1 shows where it happened"
  });
  return { exitCode: exitCodes.bug, text: debug ? `${text}${stack ?? ""}
` : text };
}
function describe(message, { because = [], hint }) {
  const reasons = because.map((reason) => `  because: ${visible(reason)}
`).join("");
  return `error: ${visible(message)}
${reasons}${hint === void 0 ? "" : `  hint: ${visible(hint)}
`}`;
}

// src/text/edit-distance.ts
function editDistance(a, b, limit) {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let before = [];
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const isSame = a[row - 1] === b[column - 1];
      const isSwapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      current.push(
        Math.min(
          (above[column] ?? 0) + 1,
          (current[column - 1] ?? 0) + 1,
          (above[column - 1] ?? 0) + (isSame ? 0 : 1),
          isSwapped ? (before[column - 2] ?? 0) + 1 : Infinity
        )
      );
    }
    ;
    [before, above] = [above, current];
  }
  return Math.min(above[b.length] ?? limit, limit);
}

// src/config/nearest-name.ts
function nearestName(word, candidates) {
  const wanted = word.toLowerCase();
  const furthest = Math.min(2, Math.floor(wanted.length / 2));
  let nearest;
  let smallest = furthest + 1;
  for (const candidate of candidates) {
    const slips = editDistance(wanted, candidate.toLowerCase(), smallest);
    if (slips < smallest) [nearest, smallest] = [candidate, slips];
  }
  if (nearest !== void 0 || wanted.length < 3) return nearest;
  return candidates.find((candidate) => candidate.startsWith(wanted));
}

// now:src/cli/command-names.ts
var { commandNames, isCommand } = require("../core.cjs").modules["src/cli/command-names.ts"]();

// src/cli/not-there.ts
function notThere(absent) {
  const because = absent.map(
    (argument) => `${argument} ${/[*?[{]/.test(argument) ? "matches nothing" : "does not exist"}`
  );
  const [first = ""] = absent;
  const command = absent.length === 1 && /^[a-z]+$/.test(first) ? nearestName(first, commandNames) : void 0;
  const hint = "name charts, packed charts, values files, folders of them, or patterns";
  return new UsageError("nothing was done", {
    because,
    hint: command === void 0 ? hint : `did you mean \`chartpin ${command}\`?`
  });
}

// src/cli/operands.ts
function refuseTooManyOperands({ command, operands }) {
  const { most, operands: usage } = commands[command];
  if (operands.length <= most) return;
  throw new UsageError(
    `chartpin ${command} takes ${most === 0 ? "no operands" : `only one ${usage.replace(/[[\]]/g, "")}`}`,
    {
      hint: `leave "${operands[most] ?? ""}" out`
    }
  );
}

// src/cli/option-texts.ts
function optionText(name) {
  return texts[name];
}
var texts = {
  values: {
    placeholder: "FILE",
    group: "input",
    help: "values file laid over the chart, as in Helm; - is standard input",
    example: "-f values-prod.yaml"
  },
  set: {
    placeholder: "KEY=VALUE",
    group: "input",
    help: "value laid over the values files, as in Helm",
    example: "--set image.tag=1.27.3"
  },
  "set-string": {
    placeholder: "KEY=VALUE",
    group: "input",
    help: "the same, always a string"
  },
  "set-json": {
    placeholder: "KEY=JSON",
    group: "input",
    help: "the same, written as JSON"
  },
  "set-literal": {
    placeholder: "KEY=TEXT",
    group: "input",
    help: "the same, taken as it stands"
  },
  "set-file": {
    placeholder: "KEY=FILE",
    group: "input",
    help: "the same, read from a file"
  },
  name: {
    placeholder: "NAME",
    group: "release",
    help: "name of the release (default release-name)",
    example: "--name web"
  },
  namespace: {
    placeholder: "NAME",
    group: "release",
    help: "its namespace (default default)"
  },
  helm: {
    group: "release",
    help: "which Helm to be like: 4.1.4 or 3.17.1"
  },
  "kube-version": {
    placeholder: "VERSION",
    group: "release",
    help: "version of Kubernetes that templates see, instead of the one that Helm assumes; images --control-plane: whose images",
    example: "--kube-version 1.30"
  },
  "api-versions": {
    placeholder: "API",
    group: "release",
    help: "API versions that templates see besides those of Kubernetes",
    example: "-a monitoring.coreos.com/v1"
  },
  "is-upgrade": {
    group: "release",
    help: "templates see an upgrade instead of an installation"
  },
  lookup: {
    placeholder: "FILE",
    group: "release",
    help: "cluster objects that `lookup` finds, as YAML documents; without it it finds nothing",
    example: "--lookup objects.yaml"
  },
  "include-crds": {
    group: "output",
    help: "print the files in crds/ as well"
  },
  "no-render": {
    group: "release",
    help: "look at the values alone, and not at what charts make of them"
  },
  "no-hooks": {
    group: "output",
    help: "leave hooks out"
  },
  "no-tests": {
    group: "output",
    help: "leave the hooks of `helm test` out"
  },
  "show-only": {
    placeholder: "TEMPLATE",
    group: "output",
    help: "only what these templates make; a path behind the name of the chart, or a pattern",
    example: "-s 'templates/*.yaml'"
  },
  trace: {
    group: "output",
    help: "tell for each line which values, template and conditions make it"
  },
  exclude: {
    placeholder: "GLOB",
    group: "input",
    help: "paths that are not looked at, besides what Git ignores",
    example: "--exclude 'vendor/**'"
  },
  "force-exclude": {
    group: "input",
    help: "leave excluded paths out even where they are named on the command line"
  },
  "stdin-filename": {
    placeholder: "NAME",
    group: "input",
    help: "how standard input (-) is called in messages, and where its configuration is looked for"
  },
  profile: {
    placeholder: "FILE",
    group: "input",
    help: "cluster profile, instead of the one that chartpin.yaml names by cluster:",
    example: "--profile cluster.yaml"
  },
  "control-plane": {
    group: "input",
    help: "list the images of the cluster itself: of the Kubernetes that --kube-version or the cluster profile names; without paths nothing else",
    example: "--control-plane --kube-version 1.35.2"
  },
  cluster: {
    group: "output",
    help: "of cluster.yaml instead of chartpin.yaml"
  },
  lock: {
    group: "output",
    help: "of chartpin.lock.yaml instead of chartpin.yaml"
  },
  config: {
    placeholder: "FILE",
    group: "rules",
    help: "configuration file, instead of the nearest chartpin.yaml of each input"
  },
  "no-config": {
    group: "rules",
    help: "read no configuration file"
  },
  preset: {
    group: "rules",
    help: "the set of rules to start from"
  },
  rule: {
    placeholder: "RULE=LEVEL",
    suggestions: "rules",
    group: "rules",
    help: "level of one rule: error, warning, info or off",
    example: "--rule floating-tag=off"
  },
  select: {
    placeholder: "RULE",
    suggestions: "rules",
    group: "rules",
    help: "only these rules, also those that are off otherwise"
  },
  baseline: {
    placeholder: "FILE",
    group: "rules",
    help: "findings recorded there are not reported; `chartpin baseline` writes it"
  },
  "no-baseline": {
    group: "rules",
    help: "report what the baseline holds as well"
  },
  "no-ignores": {
    group: "rules",
    help: "report also what `# chartpin: ignore[\u2026]` comments silence"
  },
  render: {
    group: "rules",
    help: "render charts in all their configurations as well, for the rules that need it"
  },
  "fail-on": {
    group: "rules",
    help: "the lowest severity that makes the exit code 1"
  },
  "max-warnings": {
    placeholder: "N",
    group: "rules",
    help: "exit code 1 for more warnings than this, and not for fewer"
  },
  unsafe: {
    group: "rewrite",
    help: "make also the fixes that may change what is installed"
  },
  to: {
    placeholder: "REGISTRY",
    group: "rewrite",
    help: "where all images shall come from: host[:port][/path]; configure: with http:// or https:// in front where that is not to be found out; copy: to there, or into oci:FOLDER or oci-archive:FILE.tar",
    example: "--to registry.example.com/mirror"
  },
  path: {
    group: "rewrite",
    help: "what of the old name follows --to: its registry and path, its path, or the last part of it"
  },
  map: {
    placeholder: "FILE",
    group: "rewrite",
    help: "mapping file: ordered source patterns and their targets"
  },
  digests: {
    group: "rewrite",
    help: "ask the registries for the digest of each image, and write it as well; the tag stays"
  },
  "digests-from": {
    placeholder: "FILE",
    group: "rewrite",
    help: "the same with the digests of a list or lock file: lines, chartpin.lock.yaml, ImagesLock, Images.lock",
    example: "--digests-from images.txt"
  },
  locked: {
    group: "rewrite",
    help: "the same with the digests of chartpin.lock.yaml and no network; each image must be in it"
  },
  "lock-file": {
    placeholder: "FILE",
    group: "registries",
    help: "the lock, instead of chartpin.lock.yaml in the folder of the chart or the working directory"
  },
  online: {
    group: "registries",
    help: "ask the registries for every image, and judge by what they say"
  },
  offline: {
    group: "registries",
    help: "ask no registry: lock holds only the images against the lock, check tells what is known from earlier"
  },
  "max-age": {
    placeholder: "MINUTES",
    group: "registries",
    help: "images that were found less long ago are not asked for again (default 0: each is asked for)",
    example: "--max-age 60"
  },
  ask: {
    group: "rewrite",
    help: "which registry is asked for digests: that which an image comes from, or that which it goes to"
  },
  platform: {
    placeholder: "OS/ARCH",
    group: "registries",
    help: "digests of this platform: of its own manifest instead of the index; for check and lint: each image must have it; for lock: only these are recorded; for copy: only these are copied, below the whole index",
    example: "--platform linux/amd64"
  },
  "dry-run": {
    group: "rewrite",
    help: "list what would be copied from where to where and how many bytes that are, and write nothing"
  },
  against: {
    placeholder: "FILE",
    group: "registries",
    help: "ask nobody: look whether a list, a lock (of chartpin, kbld, imgpkg, or Images.lock), an OCI layout (oci:FOLDER, oci-archive:FILE.tar) or docker-archive:FILE.tar has every image",
    example: "--against oci:bundle"
  },
  insecure: {
    placeholder: "HOST",
    group: "registries",
    help: "a registry whose certificate is not checked, or that speaks http; those of this machine are such unless --ca is given",
    example: "--insecure registry.test:5000"
  },
  ca: {
    placeholder: "FILE",
    group: "registries",
    help: "certificates (PEM) of authorities that are trusted beside those of the system"
  },
  auth: {
    placeholder: "FILE",
    group: "registries",
    help: "credentials, in Docker's config.json or Podman's auth.json form, instead of those of this user"
  },
  "credential-helpers": {
    group: "registries",
    help: "run the programs that these files name to get credentials"
  },
  "no-referrers": {
    group: "rewrite",
    help: "leave signatures and attestations that refer to the images behind"
  },
  "keep-going": {
    group: "rewrite",
    help: "print the manifests also where an image in them cannot be changed"
  },
  output: {
    placeholder: "FILE",
    group: "rewrite",
    help: "write there, and leave the input alone: an override values file (.yaml) or a chart archive (.tgz); - is standard output; configure: a folder",
    example: "-o values.airgap.yaml"
  },
  diff: {
    group: "rewrite",
    help: "print what would change and write nothing; exit code 1 where anything would"
  },
  "pull-secret": {
    placeholder: "NAME",
    group: "rewrite",
    help: "give the pods of moved images this pull secret, instead of the one that the cluster profile names, where the chart has a key for it; configure: what the pull secrets are called",
    example: "--pull-secret regcred"
  },
  force: {
    group: "rewrite",
    help: "write also what changes more than images and what follows from them; configure: over files of others"
  },
  check: {
    group: "rewrite",
    help: "write nothing; exit code 1 where anything would change"
  },
  format: {
    placeholder: "FMT[=FILE]",
    suggestions: "formats",
    group: "output",
    help: "how results are written, and where to; more than one at a time",
    example: "--format text --format sarif=chartpin.sarif"
  },
  as: {
    placeholder: "FORMAT",
    suggestions: "lists",
    group: "output",
    help: "write the list for another tool, in one of the list formats below, instead of a report",
    example: "--as skopeo"
  },
  explain: {
    group: "output",
    help: "tell below each attempt which files and lines led to it"
  },
  all: {
    group: "output",
    help: "lint: show every finding on a terminal, not only the first 50 of each rule; images, why, diff, resolve, configure: look also at what other values switch on"
  },
  color: {
    group: "output",
    help: "colours in what people read; auto: on a terminal"
  },
  "no-color": {
    group: "output",
    help: "the same as --color=never"
  },
  quiet: {
    group: "output",
    help: "findings and results only: no summary, no advice"
  },
  verbose: {
    group: "output",
    help: "tell also what was read, what was left out and why"
  },
  help: {
    group: "general",
    help: "this help"
  },
  version: {
    group: "general",
    help: "the version"
  }
};

// src/cli/rule-document.ts
var import_node_fs = require("node:fs");

// helper:node:path
var node_path_default = require("node:path");

// when-called:rules/cluster.ts
function clusterDocument(...args) {
  return load("./cluster-rules.cjs", "rules/cluster.ts").clusterDocument(...args);
}

// when-called:rules/names.ts
function namesNeeding(...args) {
  return load("./rule-names.cjs", "rules/names.ts").namesNeeding(...args);
}

// src/cli/rule-document.ts
function readRuleDocument(rule) {
  if (namesNeeding("cluster").includes(rule)) return clusterDocument(rule);
  return (0, import_node_fs.readFileSync)(node_path_default.join(folder(), `${rule}.md`), "utf8");
}
function folder() {
  const candidates = ["rules", "../rules", "../../rules"].map((relative) => node_path_default.join(__dirname, relative));
  return candidates.find((candidate) => (0, import_node_fs.existsSync)(candidate)) ?? candidates[0] ?? "";
}

// now:src/cli/options.ts
var { environmentName, isFromEnvironment, isOptionVariable, optionNames, options, optionsOf } = require("../core.cjs").modules["src/cli/options.ts"]();

// src/cli/wrong-option.ts
var foreignOptions = {
  ignore: "use --rule RULE=off",
  disable: "use --rule RULE=off",
  only: "use --select RULE",
  strict: "use --preset strict",
  fix: "use `chartpin fix`",
  "dry-run": "use --diff, which prints what would change",
  "exit-zero": "use --fail-on never",
  "no-fail": "use --fail-on never",
  json: "use --format json",
  sarif: "use --format sarif",
  reporter: "use --format FMT[=FILE]",
  "output-file": "use --format FMT=FILE",
  overlay: "use -o FILE.yaml",
  registry: "use --to REGISTRY"
};
function unknownOption(written) {
  const word = written.replace(/^-+/, "");
  const nearest = written.startsWith("--") ? nearestName(word, optionNames) : void 0;
  const foreign = Object.hasOwn(foreignOptions, word) ? foreignOptions[word] : void 0;
  const advice = foreign ?? (nearest === void 0 ? "see `chartpin help`" : `did you mean --${nearest}?`);
  return new UsageError(`there is no option ${written}`, {
    hint: /^-\d/.test(written) ? `a value that begins with a dash is written behind "=": --max-warnings=0` : advice
  });
}
function misplaced(name, option, command) {
  const takers = option.commands.map((taker) => `chartpin ${taker}`).join(", ");
  return new UsageError(`chartpin ${command} has no option --${name}`, { hint: `it belongs to ${takers}` });
}
function withoutValue(name, written) {
  const option = options[name];
  const { placeholder = "", example } = optionText(name);
  const form = option.kind === "choice" ? option.choices.join("|") : placeholder;
  return new UsageError(`${written} needs a value`, { hint: `write ${example ?? `${written}=${form}`}` });
}
function wrongChoice(choices, written, text) {
  const nearest = nearestName(text, choices);
  const hint = nearest === void 0 ? `one of ${choices.join(", ")}` : `did you mean ${nearest}?`;
  return new UsageError(`${written} cannot be "${text}"`, { hint });
}

// dist/chunks/failure.cjs
var modules = {
  "src/cli/commands.ts": () => ({ commands }),
  "src/cli/describe-failure.ts": () => ({ describeFailure }),
  "src/cli/not-there.ts": () => ({ notThere }),
  "src/cli/operands.ts": () => ({ refuseTooManyOperands }),
  "src/cli/option-texts.ts": () => ({ optionText }),
  "src/cli/rule-document.ts": () => ({ readRuleDocument }),
  "src/cli/wrong-option.ts": () => ({ misplaced, unknownOption, withoutValue, wrongChoice }),
  "src/config/nearest-name.ts": () => ({ nearestName }),
  "src/text/edit-distance.ts": () => ({ editDistance })
};
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  modules
});
