for (const url of process.argv.slice(2)) {
  await fetch(url); // flag
}
