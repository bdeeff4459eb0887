import { copyToDisk } from "./disk";
import type { Job } from "./jobs";

export async function store(job: Job): Promise<void> {
  await Promise.all([...job.formats].map(async (format) => {
    copyToDisk(job.url, format);
    await job.tell(format);
  }));
}
