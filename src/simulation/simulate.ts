import { ecmascript } from "./ecmascript/language.ts";
import type { Program } from "./program.ts";
import { python } from "./python/language.ts";
import type { SimulationSettings } from "./settings.ts";
import { simulateAs } from "./simulateAs.ts";
import type { Timeline } from "./timeline.ts";

/** Runs a program, whatever its language; see `simulateAs`. */
export function simulate(program: Program, settings: SimulationSettings): Timeline {
  return simulateAs(program.language === "python" ? python : ecmascript, program, settings);
}
