import type { Locale } from "../../model/finding.ts";
import { stateTexts } from "../../simulation/states.ts";
import type { Timeline, TimelineSpan } from "../../simulation/timeline.ts";
import { fill } from "../shared/language.ts";
import { formatTime } from "./chart/scale.ts";
import type { Texts } from "./texts/en.ts";

/** Says things about spans in a language. */
export interface Speaker {
  readonly locale: Locale;
  readonly texts: Texts;
}

/** The name of a span's state. */
export function stateName({ state }: Pick<TimelineSpan, "state">, { locale }: Speaker): string {
  return stateTexts[state].name[locale];
}

/** The lane that has what a span waits for, in words; empty when there is none. */
export function causeOf({ cause }: TimelineSpan, timeline: Timeline, { texts }: Speaker): string {
  const lane = cause === null ? undefined : timeline.lanes[cause];
  return lane ? fill(texts.heldBy, lane.name) : "";
}

/** All that is known of a span, for a screen reader: lane, state, reason, cause, from when to when, line. */
export function sentence(span: TimelineSpan, timeline: Timeline, speaker: Speaker, count = 1): string {
  const { texts } = speaker;
  const times = fill(texts.fromTo, formatTime(span.start), formatTime(span.end));
  const parts = [
    timeline.lanes[span.lane]?.name ?? "",
    stateName(span, speaker),
    span.reason,
    causeOf(span, timeline, speaker),
    times,
    span.line === null ? "" : fill(texts.lineOf, span.line),
    count > 1 ? fill(texts.andMore, count - 1) : "",
  ];
  return parts.filter((part) => part !== "").join(", ");
}
