import readlineSync from "readline-sync";

export async function login(): Promise<string> {
  const user = readlineSync.question("User: "); // flag likely information
  return readlineSync.keyInYN("Really?") ? user : ""; // flag likely information
}
