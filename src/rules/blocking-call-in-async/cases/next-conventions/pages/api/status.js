import { execSync } from "child_process";

export default function handler(incoming, outgoing) {
  outgoing.send(execSync("uptime")); // flag warning
}
