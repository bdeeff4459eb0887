import { Worker } from "bullmq";
import { execSync } from "node:child_process";
import cron from "node-cron";

new Worker("mail", async (job) => {
  execSync(`send ${job.name}`); // flag warning
});

cron.schedule("* * * * *", () => {
  execSync("clean"); // flag likely information
});
