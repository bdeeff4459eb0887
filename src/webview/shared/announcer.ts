import { type ReadonlySignal, signal } from "@preact/signals";

/** Says things to a screen reader, one at a time. */
export interface Announcer {
  readonly spoken: ReadonlySignal<string>;
  say(sentence: string): void;
}

/** Speaks to screen readers; says nothing yet. */
export function createAnnouncer(): Announcer {
  const spoken = signal("");
  return {
    spoken,
    say(sentence) {
      // The same words again are news as well, but only a change of the text is spoken.
      spoken.value = spoken.value === sentence ? `${sentence}\u00a0` : sentence;
    },
  };
}
