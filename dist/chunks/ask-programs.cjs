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

// dist/chunks/ask-programs.cjs
var ask_programs_exports = {};
__export(ask_programs_exports, {
  modules: () => modules
});
module.exports = __toCommonJS(ask_programs_exports);

// now:src/cluster/credentials/keyring.ts
var { filedKey, lookUp } = require("./asking.cjs").modules["src/cluster/credentials/keyring.ts"]();

// now:src/cluster/credentials/program.ts
var { askProgram, helperCall, providerCall } = require("./asking.cjs").modules["src/cluster/credentials/program.ts"]();

// now:src/cluster/pull.ts
var { plainPod, pullOf, sentLabels, settledPull } = require("./resolve.cjs").modules["src/cluster/pull.ts"]();

// src/cluster/ask-programs.ts
async function askPrograms(pulls, run) {
  const calls = /* @__PURE__ */ new Map();
  for (const { attempts } of pulls)
    for (const { sent } of attempts)
      for (const each of sent) for (const call of callsIn(each.sent)) calls.set(keyOf(call), call);
  const asked = [...calls].map(async ([key, call]) => [key, await askProgram(call, run)]);
  const answers = new Map(await Promise.all(asked));
  return pulls.map((pull) => {
    const attempts = pull.attempts.map((attempt) => answered(attempt, answers));
    return pull.kind === "resolved" ? settledPull(pull.resolution, attempts) : { ...pull, attempts };
  });
}
function callsIn(sent) {
  return sent.kind === "sent" ? sent.credentials.flatMap((each) => each.kind === "program" ? [each.call] : []) : [];
}
function keyOf({ program, input }) {
  return JSON.stringify([program, input.reveal()]);
}
function answered(attempt, answers) {
  const sent = attempt.sent.map((each) => ({
    ...each,
    sent: sentAfter(each.sent, nameIn(attempt.attempt.logical), answers)
  }));
  return { ...attempt, sent };
}
function nameIn(logical) {
  return logical.replace(/@.*$/s, "").replace(/:[^/:]*$/, "");
}
function sentAfter(sent, name, answers) {
  if (sent.kind !== "sent" || callsIn(sent).length === 0) return sent;
  const said = [];
  const credentials = [];
  for (const found of sent.credentials) {
    const answer = found.kind === "program" ? answers.get(keyOf(found.call)) : void 0;
    if (found.kind !== "program" || answer === void 0) {
      credentials.push(found);
      continue;
    }
    if (answer.kind === "credentials") credentials.push(...fitting(answer, name, found));
    else said.push(answer.step);
    if (answer.kind === "failed" && found.call.kind === "docker-helper")
      return { kind: "failed", message: answer.step.message, why: [...sent.why, ...said] };
  }
  const why = [...sent.why, ...said];
  return credentials.length === 0 ? { kind: "anonymous", why } : { ...sent, credentials, why };
}
function fitting({ entries }, name, { call, step }) {
  const all = entries.map(({ registry, credential }) => ({
    filed: filedKey(registry),
    item: { kind: "credential", credential, step }
  }));
  return call.kind === "docker-helper" ? all.map(({ item }) => item) : lookUp(name, all).map(({ item }) => item);
}

// dist/chunks/ask-programs.cjs
var modules = {
  "src/cluster/ask-programs.ts": () => ({ askPrograms })
};
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  modules
});
