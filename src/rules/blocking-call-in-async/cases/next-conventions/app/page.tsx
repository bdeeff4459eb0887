import { execSync } from "node:child_process";

export default async function Page() {
  const version = execSync("git describe").toString(); // flag warning
  return <p>{version}</p>;
}

export function generateStaticParams() {
  return JSON.parse(execSync("list").toString());
}
