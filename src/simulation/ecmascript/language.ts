import type { SimulatedLanguage } from "../language.ts";
import { ecmascriptMain } from "./main.ts";
import { ecmascriptNatives } from "./natives.ts";

/** JavaScript and TypeScript, on Node.js and in a page. */
export const ecmascript: SimulatedLanguage = {
  isPython: false,
  mainThread: "main thread",
  main: ecmascriptMain,
  natives: ecmascriptNatives,
};
