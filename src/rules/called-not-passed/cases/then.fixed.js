function showAll() {
  for (const item of document.querySelectorAll(".item")) item.hidden = false;
}

export function load() {
  return fetch("/items").then(() => showAll());
}
