async function save(entry) {
  await fetch("/entries", { method: "POST", body: entry });
}

export function saveLater(entry) {
  setTimeout(() => save(entry), 500);
}
