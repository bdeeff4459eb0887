import type { Place } from "../webview/messages/explainer.ts";
import type { TimelinePlace } from "../webview/messages/timeline.ts";

/** What `activate` gives to Interleave's own tests. It is no public interface and changes without notice. */
export interface InterleaveApi {
  /** Resolves when the language server answers for the first time. */
  readonly ready: Promise<void>;
  /** How often the server was restarted because its worker had died. */
  readonly restartCount: number;
  /** What the panel of the notes shows; null while there is none. */
  readonly shownNote: Place | null;
  /** What the timeline panel shows; null while there is none. */
  readonly timelinePlace: TimelinePlace | null;
  /** Syntax trees that are alive in the server. */
  liveTrees(): Promise<number>;
  /** Ends the server's worker without warning; resolves when a new server answers. */
  crashServer(): Promise<void>;
}
