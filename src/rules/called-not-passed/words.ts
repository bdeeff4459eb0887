import { ecmascriptOffloads } from "../../knowledge/ecmascript/offload.ts";
import { lastPart, type Words } from "../../knowledge/words.ts";

const takers = ecmascriptOffloads.flatMap(({ name, runsOn }) =>
  runsOn === "event-loop" || runsOn === "render" ? [lastPart(name)] : [],
);

/** A call, `f(` or `a.b(`, that no function expression begins. */
const call = String.raw`\s*(?!async\b|function\b)[\w$][^,;{}()=]*\(`;

/** What a JavaScript file must hold for a call to stand in it where a function belongs. */
export const calledCallbackWords: Words = {
  any: [
    // `setTimeout(f(`
    new RegExp(String.raw`\b(?:${[...new Set(takers)].join("|")})\s*\(${call}`),
    // `on("data", f(`
    new RegExp(String.raw`\b(?:addEventListener|addListener|on|once)\s*\([^,()]*,${call}`),
    // `onClick={f(`
    new RegExp(String.raw`\bon[A-Z]\w*\s*=\s*\{${call}`),
  ],
};
