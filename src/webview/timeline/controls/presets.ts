import type { Texts } from "../texts/en.ts";
import type { Turned } from "../turned.ts";

/** Settings that belong together, as somebody would say them. */
export interface Preset {
  readonly label: keyof Texts;
  /** By the keys that `withSetting` takes; what is not named is as in the code. */
  readonly turned: Turned;
}

/** The first one turns nothing. */
export const presets: readonly Preset[] = [
  { label: "presetPlain", turned: {} },
  { label: "presetOneCore", turned: { cores: "1" } },
  { label: "presetServer", turned: { cores: "32", tasks: "200" } },
  { label: "presetSlowNetwork", turned: { ioScale: "10" } },
  { label: "presetFastNetwork", turned: { ioScale: "0.1" } },
  { label: "presetMuchComputing", turned: { cpuScale: "10" } },
];

/** What presets turn; all else, such as the runtime, stays as the reader has it. */
const keys: readonly (keyof Turned)[] = ["cores", "tasks", "ioScale", "cpuScale"];

/** The place of the preset that is turned; -1 when the reader has turned something else. */
export function presetOf(turned: Turned): number {
  return presets.findIndex((preset) => keys.every((key) => preset.turned[key] === turned[key]));
}

/** What is turned once a preset is chosen. */
export function withPreset(turned: Turned, { turned: wanted }: Preset): Turned {
  const others = Object.entries(turned).filter(([key]) => !keys.includes(key));
  return { ...Object.fromEntries(others), ...wanted };
}
