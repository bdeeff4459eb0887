import {
  isPythonRuntime,
  type RuntimeId,
  type SimulationSettings,
  startMethods,
} from "../../../simulation/settings.ts";
import { formatTime } from "../chart/scale.ts";
import type { Session } from "../session.ts";
import type { Texts } from "../texts/en.ts";
import { runtimesFor } from "../turned.ts";
import { Costs } from "./Costs.tsx";
import { Field } from "./Field.tsx";
import { presetOf, presets, withPreset } from "./presets.ts";

type NumericKey = "tasks" | "cores" | "ioScale" | "cpuScale" | "switchInterval" | "libuvThreads";

interface Slider {
  readonly key: NumericKey;
  readonly label: keyof Texts;
  /** The values at which the slider stops; their differences need not be equal. */
  readonly stops: readonly number[];
  readonly text: (value: number) => string;
  readonly appliesTo: (settings: SimulationSettings) => boolean;
}

const always = () => true;
const times = (value: number) => `× ${value}`;
const plain = (value: number) => String(value);
const hasGil = ({ runtime }: SimulationSettings) => runtime === "python" || runtime === "python-interpreters";
const scales = [0, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50];

const sliders: readonly Slider[] = [
  {
    key: "tasks",
    label: "tasks",
    stops: [1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 16, 24, 32, 48, 64, 100, 200, 500, 1000],
    text: plain,
    appliesTo: always,
  },
  { key: "cores", label: "cores", stops: [1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 64], text: plain, appliesTo: always },
  { key: "ioScale", label: "ioScale", stops: scales, text: times, appliesTo: always },
  { key: "cpuScale", label: "cpuScale", stops: scales, text: times, appliesTo: always },
  {
    key: "switchInterval",
    label: "switchInterval",
    stops: [100, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000],
    text: formatTime,
    appliesTo: hasGil,
  },
  {
    key: "libuvThreads",
    label: "libuvThreads",
    stops: [1, 2, 4, 8, 16, 32, 64, 128],
    text: plain,
    appliesTo: ({ runtime }) => runtime === "node",
  },
];

const runtimeNames: Readonly<Record<RuntimeId, keyof Texts>> = {
  python: "runtimePython",
  "python-free-threaded": "runtimePythonFreeThreaded",
  "python-interpreters": "runtimePythonInterpreters",
  python2: "runtimePython2",
  node: "runtimeNode",
  browser: "runtimeBrowser",
};

/** What can be turned, each with a native control. */
export function Controls({ session }: { readonly session: Session }) {
  const { texts } = session.speaker;
  const settings = session.settings.value;
  const subject = session.subject.value;
  if (!subject) return null;
  return (
    <section class="controls" aria-label={texts.settings}>
      <h2>{texts.settings}</h2>
      <Choice
        label={texts.preset}
        value={String(presetOf(session.turned.value))}
        options={[
          ...presets.map(({ label }, index) => [String(index), texts[label]] as const),
          ...(presetOf(session.turned.value) < 0 ? [["-1", texts.presetOwn] as const] : []),
        ]}
        choose={(value) => {
          const preset = presets[Number(value)];
          if (preset) session.turnTo(withPreset(session.turned.value, preset));
        }}
      />
      {sliders
        .filter(({ appliesTo }) => appliesTo(settings))
        .map((slider) => (
          <SliderControl key={slider.key} session={session} slider={slider} />
        ))}
      <Choice
        label={texts.runtime}
        value={settings.runtime}
        options={runtimesFor(subject.before).map((id) => [id, texts[runtimeNames[id]]])}
        choose={(value) => session.turn("runtime", value)}
      />
      {isPythonRuntime(settings.runtime) && (
        <Choice
          label={texts.startMethod}
          value={settings.startMethod}
          options={startMethods.map((method) => [method, method])}
          choose={(value) => session.turn("startMethod", value)}
        />
      )}
      <button type="button" onClick={session.reset}>
        {texts.reset}
      </button>
      <Costs session={session} />
    </section>
  );
}

function SliderControl({ session, slider }: { readonly session: Session; readonly slider: Slider }) {
  const { texts } = session.speaker;
  const { key, label, stops, text } = slider;
  const value = session.settings.value[key];
  const at = value === null ? -1 : nearest(stops, value);
  // The first stop of the tasks leaves them as they are in the code.
  const offset = key === "tasks" ? 1 : 0;
  const words = value === null ? texts.tasksAuto : text(value);
  const turn = (index: number) => {
    const stop = stops[index - offset];
    session.turn(key, stop === undefined ? null : String(stop));
  };
  return (
    <Field label={texts[label]} value={words}>
      <input
        type="range"
        min="0"
        max={stops.length - 1 + offset}
        step="1"
        value={at + offset}
        aria-label={texts[label]}
        aria-valuetext={words}
        onInput={({ currentTarget }) => turn(Number(currentTarget.value))}
      />
    </Field>
  );
}

function nearest(stops: readonly number[], value: number): number {
  let best = 0;
  for (const [index, stop] of stops.entries()) {
    if (Math.abs(stop - value) < Math.abs((stops[best] ?? 0) - value)) best = index;
  }
  return best;
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, text: string])[];
  readonly choose: (value: string) => void;
}

function Choice({ label, value, options, choose }: ChoiceProps) {
  return (
    <label class="field">
      <span class="field-label">{label}</span>
      <select value={value} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        {options.map(([id, text]) => (
          <option key={id} value={id}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
