import { fork } from "node:child_process";

interface Report {
  file: string;
  complexity: number;
}

export async function analyse(files: string[]): Promise<Report[]> {
  const reports: Report[] = [];
  for (const file of files) {
    const child = fork("./analyse.js");
    child.send({ file });
    const report = await new Promise<Report>((resolve) => child.once("message", (message) => resolve(message as Report))); // flag
    reports.push(report);
    child.disconnect();
  }
  return reports;
}
