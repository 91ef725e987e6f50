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

// dist/chunks/asked.cjs
var asked_exports = {};
__export(asked_exports, {
  modules: () => modules
});
module.exports = __toCommonJS(asked_exports);

// now:src/findings/rule.ts
var { defineRule, leafFix, markOf, placeOf, siblingMarks, writtenPart } = require("../core.cjs").modules["src/findings/rule.ts"]();

// src/findings/place-of-fact.ts
function placeOfFact({ image, at, use }, ...roles) {
  const part = use === void 0 ? void 0 : writtenPart(use, ...roles, "reference", "repository", "name");
  if (use === void 0 || part === void 0) return { at, reference: image };
  return { at: markOf(part.leaf), related: siblingMarks(use, part.leaf), use };
}

// rules/absent-image.ts
var absentImage = defineRule({
  name: "absent-image",
  summary: "an image that is not in its registry",
  severity: "error",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  needs: ["facts"],
  messages: {
    absent: "`{image}` is not there: {why}"
  },
  hint: "mend the name or the tag; into a private registry `chartpin copy` brings what is missing",
  check: {
    subject: ({ asked }, report) => {
      for (const each of asked ?? []) {
        const { image, fact, tag } = each;
        if (fact.standing.kind !== "absent" || tag?.standing.kind === "found") continue;
        report({ message: "absent", data: { image, why: fact.standing.message }, ...placeOfFact(each, "tag") });
      }
    }
  }
});

// rules/absent-platform.ts
var absentPlatform = defineRule({
  name: "absent-platform",
  summary: "an image that has nothing for a platform",
  severity: "error",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  needs: ["facts"],
  messages: {
    absent: "`{image}` has nothing for {platform}: its pods stay in ErrImagePull on such nodes"
  },
  hint: "take a version that is built for it, or keep its pods off these nodes by a node selector",
  check: {
    subject: ({ asked }, report) => {
      for (const each of asked ?? []) {
        for (const platform of each.lacks) {
          report({ message: "absent", data: { image: each.image, platform }, ...placeOfFact(each, "tag") });
        }
      }
    }
  }
});

// rules/denied-image.ts
var deniedImage = defineRule({
  name: "denied-image",
  summary: "an image that its registry does not give to this credential",
  severity: "error",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  needs: ["facts"],
  messages: {
    denied: "`{image}` is not there, or may not be pulled with {credential}: {why}"
  },
  hint: "log in, name a credential file with --auth, or mend the name: registries do not tell the two apart",
  check: {
    subject: ({ asked }, report) => {
      for (const each of asked ?? []) {
        const { image, fact } = each;
        if (fact.standing.kind !== "denied") continue;
        const sent = fact.attempts.at(-1)?.credential ?? "none";
        const credential = sent === "none" ? "no credential" : `the credential ${sent}`;
        report({ message: "denied", data: { image, credential, why: fact.standing.message }, ...placeOfFact(each) });
      }
    }
  }
});

// rules/digest-tag-drift.ts
var digestTagDrift = defineRule({
  name: "digest-tag-drift",
  summary: "a digest that is not the one of the tag beside it",
  severity: "warning",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  needs: ["facts"],
  messages: {
    other: "the tag of `{image}` is {now} in the registry: what is pulled is the digest, whatever the tag says",
    forgotten: "the tag of `{image}` is {now} in the registry and in the lock: the tag was raised, and the digest forgotten"
  },
  hint: "raise both together: `chartpin pin --digests` writes the digest of the tag",
  check: {
    subject: ({ asked }, report) => {
      for (const each of asked ?? []) {
        const { image, fact, tag, locked } = each;
        const written = fact.reference.digest;
        if (written === void 0 || fact.standing.kind !== "found" || tag?.standing.kind !== "found") continue;
        const { digest: now, platforms } = tag.standing.found;
        const isSame = now === written || now === "" || platforms.some(({ digest }) => digest === written);
        if (isSame || locked === written) continue;
        const message = locked === now ? "forgotten" : "other";
        report({ message, data: { image, now }, ...placeOfFact(each, "digest", "tag") });
      }
    }
  }
});

// rules/moved-tag.ts
var movedTag = defineRule({
  name: "moved-tag",
  summary: "a tag that names another image than the lock says",
  severity: "warning",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  needs: ["facts"],
  messages: {
    moved: "the tag of `{image}` is {now} now, and was {locked} when the lock was written"
  },
  hint: "look at what is new in it; then `chartpin lock` records it, and `chartpin pin --locked` keeps what was locked",
  check: {
    subject: ({ asked }, report) => {
      for (const each of asked ?? []) {
        const { image, locked, fact, tag = fact } = each;
        if (locked === void 0 || tag.reference.digest !== void 0 || tag.standing.kind !== "found") continue;
        const now = tag.standing.found.digest;
        if (now === locked || now === "") continue;
        report({ message: "moved", data: { image, now, locked }, ...placeOfFact(each, "tag") });
      }
    }
  }
});

// now:src/reference/print.ts
var { canonical, nameOf, suffixOf } = require("../core.cjs").modules["src/reference/print.ts"]();

// now:src/text/counted.ts
var { counted, duration } = require("../core.cjs").modules["src/text/counted.ts"]();

// rules/rate-limit-near.ts
var rateLimitNear = defineRule({
  name: "rate-limit-near",
  summary: "a registry that allows fewer pulls than the chart needs",
  severity: "warning",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  needs: ["facts"],
  messages: {
    near: "{registry} allows {left} more{span}, and this chart needs {needed} from there",
    reached: "{registry} allows no more pulls for now: {why}"
  },
  hint: "log in for a higher limit, or pull through a registry of your own: `chartpin copy` fills it",
  check: {
    subject: ({ asked }, report) => {
      for (const [registry, images] of byRegistry(asked ?? [])) {
        const throttled = images.find(({ fact }) => fact.standing.kind === "throttled");
        if (throttled?.fact.standing.kind === "throttled") {
          const data2 = { registry, why: throttled.fact.standing.message };
          report({ message: "reached", data: data2, ...placeOfFact(throttled) });
          continue;
        }
        const near = images.find(({ fact }) => isBelow(rateOf(fact), images.length));
        const rate = near === void 0 ? void 0 : rateOf(near.fact);
        if (near === void 0 || rate === void 0) continue;
        const data = {
          registry,
          left: counted(rate.remaining, "pull"),
          span: spanOf(rate),
          needed: counted(images.length, "image")
        };
        report({ message: "near", data, ...placeOfFact(near) });
      }
    }
  }
});
function byRegistry(asked) {
  const once = new Map(asked.map((each) => [canonical(each.fact.reference), each]));
  const found = /* @__PURE__ */ new Map();
  for (const each of once.values()) {
    const { registry } = each.fact.reference;
    const known = found.get(registry);
    if (known === void 0) found.set(registry, [each]);
    else known.push(each);
  }
  return found;
}
function rateOf({ standing }) {
  return standing.kind === "found" ? standing.found.rate : void 0;
}
function isBelow(rate, needed) {
  return rate !== void 0 && rate.remaining < needed;
}
function spanOf({ limit, window }) {
  const inTime = window === void 0 ? "" : ` in ${counted(Math.round(window / 360) / 10, "hour")}`;
  return limit === void 0 ? "" : ` (of ${limit}${inTime})`;
}

// rules/stale-digest.ts
var staleDigest = defineRule({
  name: "stale-digest",
  summary: "a digest that is gone from the registry while its tag is there",
  severity: "error",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  needs: ["facts"],
  messages: {
    gone: "the digest of `{image}` is not in the registry any more; its tag is {now} now"
  },
  hint: "pin it anew: `chartpin pin --digests` writes the digest of today",
  check: {
    subject: ({ asked }, report) => {
      for (const each of asked ?? []) {
        const { image, fact, tag } = each;
        if (fact.standing.kind !== "absent" || tag?.standing.kind !== "found") continue;
        report({
          message: "gone",
          data: { image, now: tag.standing.found.digest },
          ...placeOfFact(each, "digest", "tag")
        });
      }
    }
  }
});

// rules/unasked-image.ts
var unaskedImage = defineRule({
  name: "unasked-image",
  summary: "an image of which no registry told whether it is there",
  severity: "warning",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  needs: ["facts"],
  messages: {
    unknown: "whether `{image}` is there is not known: {why}"
  },
  hint: "mend the way to the registry (`chartpin check` shows how far each request came), or judge by a list: --against FILE",
  check: {
    subject: ({ asked }, report) => {
      for (const each of asked ?? []) {
        const { image, fact } = each;
        const { kind } = fact.standing;
        if (kind !== "unreachable" && kind !== "not-asked") continue;
        report({ message: "unknown", data: { image, why: fact.standing.message }, ...placeOfFact(each) });
      }
    }
  }
});

// rules/asked.ts
function askedRules() {
  return [absentImage, absentPlatform, deniedImage, digestTagDrift, movedTag, rateLimitNear, staleDigest, unaskedImage];
}

// dist/chunks/asked.cjs
var modules = {
  "rules/asked.ts": () => ({ askedRules })
};
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  modules
});
