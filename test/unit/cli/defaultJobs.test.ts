import assert from "node:assert/strict";
import { test } from "node:test";
import { defaultJobs } from "../../../src/cli/check/analyseFiles.ts";

for (const { files, cores, jobs } of [
  { files: 10, cores: 8, jobs: 1 },
  { files: 5000, cores: 1, jobs: 1 },
  { files: 5000, cores: 2, jobs: 1 },
  { files: 5000, cores: 4, jobs: 3 },
  { files: 5000, cores: 64, jobs: 4 },
]) {
  test(`${files} files on ${cores} cores are analysed by ${jobs} at once`, () => {
    assert.equal(defaultJobs(files, cores), jobs);
  });
}
