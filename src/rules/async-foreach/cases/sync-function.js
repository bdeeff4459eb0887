export function start(jobs) {
  jobs.forEach(async (job) => { // flag likely
    await job.run();
  });
}
