// @ts-check
// Runs on the project's Node.js, because the workbench is written in TypeScript.
import path from "node:path";
import { serveForHuman } from "../test/workbench/serveForHuman.ts";
import { root } from "./project.mjs";

/** The first port that is tried, so that the address is the same each time; another one when it is taken. */
const usualPort = 8765;

const folder = path.resolve(process.argv[2] ?? "examples");
const options = { extensionPath: root, folder };
const workbench = await serveForHuman({ ...options, port: usualPort }).catch(() => serveForHuman(options));

console.log(`\nOpen this address in your browser:\n\n  ${workbench.url}\n`);
await workbench.ended;
