import { render } from "preact";
import type { TimelineInput, TimelineOutput, TimelineState } from "../messages/timeline.ts";
import { createAnnouncer } from "../shared/announcer.ts";
import { connectHost } from "../shared/host.ts";
import { pageLocale } from "../shared/language.ts";
import { App } from "./App.tsx";
import { startSession } from "./session.ts";
import { texts } from "./texts.ts";

const host = connectHost<TimelineInput, TimelineOutput, TimelineState>();
const locale = pageLocale();
const session = startSession(host, { locale, texts: texts[locale] });
const root = document.getElementById("root");
if (root) render(<App session={session} announcer={createAnnouncer()} />, root);
