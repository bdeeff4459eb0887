const seen = [];

export function collect(items) {
  items.forEach(async (item) => {
    seen.push(item);
  });
}
