import type { Program } from "../../simulation/program.ts";
import {
  defaultSettings,
  isPythonRuntime,
  type RuntimeId,
  runtimeIds,
  type SimulationSettings,
  withSetting,
} from "../../simulation/settings.ts";

/** What the user has turned away from the defaults, by the keys that `withSetting` takes. */
export type Turned = Readonly<Record<string, string>>;

/** The settings for a program. What does not fit it, such as another language's runtime, is left out. */
export function settingsOf(program: Program, turned: Turned): SimulationSettings {
  const { runtime: wanted } = turned;
  const runtime = runtimesFor(program).find((id) => id === wanted) ?? program.runtime;
  let settings = defaultSettings(runtime);
  for (const [key, value] of Object.entries(turned)) {
    if (key !== "runtime") settings = withSetting(settings, key, value) ?? settings;
  }
  return settings;
}

/** The runtimes on which a program can be seen. */
export function runtimesFor({ runtime }: Program): RuntimeId[] {
  return runtimeIds.filter((id) => isPythonRuntime(id) === isPythonRuntime(runtime));
}

/** The saved value, if it is one. */
export function readTurned(value: unknown): Turned {
  if (typeof value !== "object" || value === null) return {};
  return Object.fromEntries(Object.entries(value).filter(([, one]) => typeof one === "string"));
}

/** With a value turned, or turned back when it is null. */
export function withTurned(turned: Turned, key: string, value: string | null): Turned {
  const { [key]: _before, ...others } = turned;
  return value === null ? others : { ...others, [key]: value };
}
