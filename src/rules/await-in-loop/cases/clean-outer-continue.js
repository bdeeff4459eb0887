export async function check(groups) {
  outer: for (const group of groups) {
    for (const url of group.urls) {
      const response = await fetch(url);
      if (!response.ok) continue outer;
    }
  }
}
