import { copyToDisk } from "./disk";
import type { Job } from "./jobs";

export async function store(job: Job): Promise<void> {
  for (const format of job.formats) {
    copyToDisk(job.url, format);
    await job.tell(format); // flag possible hint
  }
}
