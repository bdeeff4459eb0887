import { render } from "preact";
import type { Locale } from "../../model/finding.ts";
import type { TimelineInput, TimelineOutput, TimelineState } from "../messages/timeline.ts";
import { createAnnouncer } from "../shared/announcer.ts";
import { connectHost } from "../shared/host.ts";
import { App } from "./App.tsx";
import { startSession } from "./session.ts";
import type { Texts } from "./texts/en.ts";

/** Starts the panel in a language. Each has a bundle of its own, so that a page loads the words that it shows. */
export function start(locale: Locale, texts: Texts): void {
  const host = connectHost<TimelineInput, TimelineOutput, TimelineState>();
  const session = startSession(host, { locale, texts });
  const root = document.getElementById("root");
  if (root) render(<App session={session} announcer={createAnnouncer()} />, root);
}
