import assert from "node:assert/strict";
import { test } from "node:test";
import { type Configuration, defaultConfiguration } from "../../../src/engine/configuration.ts";
import { analyseText, startEngine } from "../../support/engine.ts";

const { engine } = await startEngine();

const route = `import time
from fastapi import FastAPI

app = FastAPI()


@app.get("/")
async def home():
    time.sleep(1)
`;

const bundle = `import asyncio
import gzip
import subprocess


def bundled(rows):
    subprocess.run(["sync"], check=True)
    return gzip.compress(rows)


async def save(rows, file):
    data = bundled(rows)
    await file.write(data)
`;

const cases: readonly { name: string; text: string; rules: Configuration["rules"]; spoken: readonly string[] }[] = [
  {
    name: "what one finding explains is not said again",
    text: route,
    rules: {},
    spoken: ["async-without-await-blocks"],
  },
  {
    name: "a rule that is off replaces nothing",
    text: route,
    rules: { "async-without-await-blocks": "off" },
    spoken: ["blocking-call-in-async"],
  },
  {
    name: "a rule that says nothing replaces nothing",
    text: route.replace("    time.sleep", "    await work()\n    time.sleep"),
    rules: {},
    spoken: ["blocking-call-in-async"],
  },
  {
    name: "a call that has to leave the event loop anyway is not reported for what else it does there",
    text: bundle,
    rules: {},
    spoken: ["blocking-call-in-async"],
  },
  {
    name: "what it does is reported where nothing else is",
    text: bundle,
    rules: { "blocking-call-in-async": "off" },
    spoken: ["cpu-bound-on-event-loop"],
  },
];

for (const { name, text, rules, spoken } of cases) {
  test(name, () => {
    const { findings } = analyseText(engine, "app.py", text, { ...defaultConfiguration, rules });
    assert.deepEqual(
      findings.map(({ rule }) => rule),
      spoken,
    );
  });
}
