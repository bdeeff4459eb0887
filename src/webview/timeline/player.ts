import { batch, effect, type ReadonlySignal, type Signal, signal, untracked } from "@preact/signals";
import { prefersReducedMotion } from "../shared/environment.ts";
import { panned, showing, type View, wholeView, zoomed } from "./chart/scale.ts";
import { nextMoment, previousMoment } from "./moments.ts";

/** How fast a run is played. At 1 the whole run takes ten seconds, whatever it takes in reality. */
export const speeds = [0.25, 0.5, 1, 2, 4] as const;

/** How long the whole run takes at speed 1, in milliseconds. */
const wholeRun = 10_000;

/** Without motion: how long a moment stays at speed 1, in milliseconds. */
const stillness = 1_000;

/** What moves through the timelines: the moment that is looked at, and the stretch of time that is in view. */
export interface Player {
  readonly view: ReadonlySignal<View>;
  readonly cursor: ReadonlySignal<number>;
  readonly isPlaying: ReadonlySignal<boolean>;
  readonly speed: Signal<number>;
  play(): void;
  pause(): void;
  /** Goes to a moment, and keeps it in view. */
  seek(time: number): void;
  step(direction: -1 | 1): void;
  zoom(factor: number, around?: number): void;
  pan(share: number): void;
  showAll(): void;
  show(time: number): void;
}

/** Follows what there is to play: who stood at the end stays there when the end moves, who saw all sees all. */
export function createPlayer(end: ReadonlySignal<number>, moments: ReadonlySignal<readonly number[]>): Player {
  const view = signal<View>(wholeView(0));
  const cursor = signal(0);
  const isPlaying = signal(false);
  const speed = signal<number>(1);
  let lastEnd = 0;

  effect(() => {
    const now = end.value;
    untracked(() =>
      batch(() => {
        const sawAll = view.value.to - view.value.from >= wholeView(lastEnd).to;
        cursor.value = cursor.value >= lastEnd ? now : Math.min(cursor.value, now);
        view.value = sawAll ? wholeView(now) : zoomed(view.value, 1, view.value.from, now);
        lastEnd = now;
      }),
    );
  });

  const seek = (time: number) =>
    batch(() => {
      cursor.value = Math.max(0, Math.min(time, end.value));
      view.value = showing(view.value, cursor.value, end.value);
    });

  /** What comes next while a run is played; it is called off by a pause, so that two never play at once. */
  let frameRequest = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function play(): void {
    if (isPlaying.value) return;
    isPlaying.value = true;
    if (cursor.value >= end.value) seek(0);
    if (prefersReducedMotion()) jump();
    else glide(null);
  }

  function glide(lastFrame: number | null): void {
    frameRequest = requestAnimationFrame((frame) => {
      const passed = lastFrame === null ? 0 : frame - lastFrame;
      seek(cursor.value + (passed / wholeRun) * end.value * speed.value);
      if (cursor.value >= end.value) pause();
      else glide(frame);
    });
  }

  function jump(): void {
    timer = setTimeout(() => {
      seek(nextMoment(moments.value, cursor.value));
      if (cursor.value >= end.value) pause();
      else jump();
    }, stillness / speed.value);
  }

  function pause(): void {
    cancelAnimationFrame(frameRequest);
    clearTimeout(timer);
    isPlaying.value = false;
  }

  return {
    view,
    cursor,
    isPlaying,
    speed,
    play,
    pause,
    seek,
    step(direction) {
      pause();
      seek(direction === 1 ? nextMoment(moments.value, cursor.value) : previousMoment(moments.value, cursor.value));
    },
    zoom(factor, around = (view.value.from + view.value.to) / 2) {
      view.value = zoomed(view.value, factor, around, end.value);
    },
    pan(share) {
      view.value = panned(view.value, share, end.value);
    },
    showAll() {
      view.value = wholeView(end.value);
    },
    show(time) {
      view.value = showing(view.value, time, end.value);
    },
  };
}
