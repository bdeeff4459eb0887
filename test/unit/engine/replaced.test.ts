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
