import { render } from "preact";
import type { ExplainerInput, ExplainerOutput } from "../messages/explainer.ts";
import { createAnnouncer } from "../shared/announcer.ts";
import { connectHost } from "../shared/host.ts";
import { pageLocale } from "../shared/language.ts";
import { App } from "./App.tsx";
import { type ExplainerState, startExplainer } from "./explainer.ts";
import { texts } from "./texts.ts";

const host = connectHost<ExplainerInput, ExplainerOutput, ExplainerState>();
const explainer = startExplainer(host, texts[pageLocale()]);
const root = document.getElementById("root");
if (root) render(<App explainer={explainer} announcer={createAnnouncer()} />, root);
