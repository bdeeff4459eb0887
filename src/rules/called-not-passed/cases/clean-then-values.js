export function load() {
  return fetch("/items")
    .then((response) => response.json())
    .then(JSON.parse)
    .catch(console.error);
}
