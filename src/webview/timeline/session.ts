import { batch, computed, effect, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import { defaultSettings, type SimulationSettings } from "../../simulation/settings.ts";
import type { SimulationSubject } from "../../simulation/simulationSubject.ts";
import {
  maximumTraceBytes,
  type TimelineInput,
  type TimelineOutput,
  type TimelinePlace,
  type TimelineState,
} from "../messages/timeline.ts";
import { usesScreenReader } from "../shared/environment.ts";
import type { Host } from "../shared/host.ts";
import { fill } from "../shared/language.ts";
import type { Speaker } from "./describe.ts";
import { endOf, type Half, halvesOf, type Recording } from "./halves.ts";
import { momentsOf } from "./moments.ts";
import { createPlayer, type Player } from "./player.ts";
import type { Refusal } from "./recorded/refusal.ts";
import type { Selection } from "./selection.ts";
import type { Texts } from "./texts.ts";
import { readTurned, settingsOf, type Turned, withTurned } from "./turned.ts";
import { startWorker, type WorkerClient } from "./workerClient.ts";
import type { Outcome, WorkerAnswer } from "./workerMessages.ts";

/** A line of a document, counted from 1. */
export interface SourceLine {
  readonly uri: string;
  readonly line: number;
}

/** What the panel knows, and what its reader can do. */
export interface Session {
  readonly speaker: Speaker;
  readonly post: (message: TimelineOutput) => void;
  readonly place: ReadonlySignal<TimelinePlace | null>;
  readonly subject: ReadonlySignal<SimulationSubject | null>;
  /** Nothing at the place takes time. */
  readonly isNothing: ReadonlySignal<boolean>;
  readonly isComputing: ReadonlySignal<boolean>;
  readonly failure: ReadonlySignal<string | null>;
  readonly settings: ReadonlySignal<SimulationSettings>;
  readonly turned: ReadonlySignal<Turned>;
  readonly outcome: ReadonlySignal<Outcome | null>;
  readonly recording: Signal<Recording | null>;
  readonly recordingProblem: ReadonlySignal<string | null>;
  readonly halves: ReadonlySignal<readonly Half[]>;
  readonly end: ReadonlySignal<number>;
  readonly moments: ReadonlySignal<readonly number[]>;
  readonly player: Player;
  readonly selection: Signal<Selection | null>;
  /** The line at which the cursor of an editor stands. */
  readonly editorLine: ReadonlySignal<SourceLine | null>;
  readonly showsTable: Signal<boolean>;
  readonly showsArrows: Signal<boolean>;
  readonly asksFirst: Signal<boolean>;
  /** The reader has guessed, or wants to see without guessing. */
  readonly isRevealed: Signal<boolean>;
  /** Whether the guess was right, in words; empty when nothing was guessed. */
  readonly verdict: Signal<string>;
  /** Null turns a setting back. */
  turn(key: string, value: string | null): void;
  reset(): void;
}

/** What the panel shows and does, from the first message of the extension on. */
export function startSession(host: Host<TimelineInput, TimelineOutput, TimelineState>, speaker: Speaker): Session {
  const { texts } = speaker;
  const saved = host.savedState;
  const place = signal<TimelinePlace | null>(saved?.place ?? null);
  const subject = signal<SimulationSubject | null>(null);
  const isNothing = signal(false);
  const turned = signal<Turned>(readTurned(saved?.turned));
  const settings = computed(() =>
    subject.value ? settingsOf(subject.value.before, turned.value) : defaultSettings("python"),
  );
  const outcome = signal<Outcome | null>(null);
  const failure = signal<string | null>(null);
  const isComputing = signal(false);
  const recording = signal<Recording | null>(null);
  const recordingProblem = signal<string | null>(null);
  const editorLine = signal<SourceLine | null>(null);
  const showsTable = signal(saved?.showsTable ?? usesScreenReader());
  const asksFirst = signal(saved?.asksFirst ?? false);
  const isRevealed = signal(false);
  const verdict = signal("");
  const halves = computed(() => halvesOf(outcome.value, recording.value, texts));
  const end = computed(() => endOf(halves.value));
  const moments = computed(() => momentsOf(halves.value.map(({ timeline }) => timeline)));
  const player = createPlayer(end, moments);
  const worker = signal<WorkerClient | null>(null);

  function hear(answer: WorkerAnswer): void {
    if (answer.kind === "simulated") {
      outcome.value = answer.outcome;
      failure.value = null;
    } else if (answer.kind === "read") {
      recording.value = { name: answer.name, timeline: answer.timeline };
      recordingProblem.value = null;
    } else if (answer.kind === "refused") {
      recordingProblem.value = fill(texts.traceRefused, answer.name, refusalText(answer.reason, texts));
    } else if (answer.task === "read") {
      recordingProblem.value = answer.message;
    } else {
      failure.value = answer.message;
    }
  }

  function follow(message: Extract<TimelineInput, { type: "subject" | "nothing" }>): void {
    const isOther = message.place.uri !== place.value?.uri;
    place.value = message.place;
    failure.value = null;
    isNothing.value = message.type === "nothing";
    subject.value = message.type === "subject" ? message.subject : null;
    if (message.type === "nothing") outcome.value = null;
    if (!isOther) return;
    isRevealed.value = false;
    verdict.value = "";
  }

  host.listen((message) =>
    batch(() => {
      switch (message.type) {
        case "worker":
          worker.value ??= startWorker(message.script, hear, () => {
            isComputing.value = false;
          });
          break;
        case "subject":
        case "nothing":
          follow(message);
          break;
        case "failed":
          place.value = message.place;
          failure.value = message.message;
          break;
        case "cursor":
          editorLine.value = message.line === null ? null : { uri: message.uri, line: message.line };
          break;
        case "trace":
          worker.value?.give({ kind: "read", name: message.name, bytes: message.bytes });
          break;
        case "traceTooLarge":
          recordingProblem.value = fill(
            texts.traceTooLarge,
            message.name,
            megabytes(message.bytes),
            megabytes(maximumTraceBytes),
          );
          break;
      }
    }),
  );
  effect(() => {
    if (!worker.value || !subject.value) return;
    worker.value.give({ kind: "simulate", subject: subject.value, settings: settings.value });
    isComputing.value = true;
  });
  effect(() =>
    host.saveState({
      place: place.value,
      turned: turned.value,
      showsTable: showsTable.value,
      asksFirst: asksFirst.value,
    }),
  );
  host.post({ type: "ready", place: place.value });

  return {
    speaker,
    post: host.post,
    place,
    subject,
    isNothing,
    isComputing,
    failure,
    settings,
    turned,
    outcome,
    recording,
    recordingProblem,
    halves,
    end,
    moments,
    player,
    selection: signal<Selection | null>(null),
    editorLine,
    showsTable,
    showsArrows: signal(true),
    asksFirst,
    isRevealed,
    verdict,
    turn(key, value) {
      turned.value = withTurned(turned.value, key, value);
    },
    reset() {
      turned.value = {};
    },
  };
}

function refusalText(reason: Refusal, texts: Texts): string {
  switch (reason) {
    case "not-json":
      return texts.refusedNotJson;
    case "speedscope":
      return texts.refusedSpeedscope;
    case "malformed":
      return texts.refusedMalformed;
    case "empty":
      return texts.refusedEmpty;
    case "unknown-format":
      return texts.refusedUnknown;
  }
}

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(0);
}
