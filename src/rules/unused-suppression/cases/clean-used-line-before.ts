export function start(jobs: Job[]) {
  // interleave: ignore[async-foreach]
  jobs.forEach(async (job) => {
    await job.run();
  });
}
