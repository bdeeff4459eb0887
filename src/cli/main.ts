#!/usr/bin/env node
import { runCommandLine } from "./commandLine.ts";
import { processTerminal } from "./terminal.ts";

// Setting the status instead of exiting lets everything that was written reach its reader.
process.exitCode = await runCommandLine(process.argv.slice(2), processTerminal());
