import { useEffect, useRef } from "preact/hooks";
import type { Announcer } from "../shared/announcer.ts";
import { formatTime } from "./chart/scale.ts";
import { sentence } from "./describe.ts";
import { beginningAt } from "./moments.ts";
import { speedUpText } from "./Summary.tsx";
import type { Session } from "./session.ts";

/** How many changes of a moment are spoken. */
const spokenChanges = 3;

interface NewsProps {
  readonly session: Session;
  readonly announcer: Announcer;
}

/**
 * Says what a step leads to, and what comes out of a change of settings. It draws nothing, and is a component of its
 * own, so that the moment can change sixty times a second without anything else being drawn again.
 */
export function News({ session, announcer }: NewsProps) {
  const { player, halves, outcome, speaker } = session;
  const cursor = player.cursor.value;
  const isPlaying = player.isPlaying.value;
  const result = outcome.value;
  const known = useRef(result);
  useEffect(() => {
    if (isPlaying || known.current === null) return;
    const news = halves.value.flatMap(({ title, timeline }) =>
      beginningAt(timeline, cursor).map((span) => `${title}: ${sentence(span, timeline, speaker)}`),
    );
    announcer.say([formatTime(cursor), ...news.slice(0, spokenChanges)].join(". "));
  }, [cursor, isPlaying]);
  useEffect(() => {
    const isFirst = known.current === null;
    known.current = result;
    if (isFirst || result === null) return;
    const { before, comparison } = result;
    announcer.say(comparison ? speedUpText(comparison.speedUp, session) : formatTime(before.makespan));
  }, [result]);
  return null;
}
