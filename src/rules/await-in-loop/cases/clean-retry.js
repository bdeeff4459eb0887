export async function get(url) {
  for (let attempt = 0; attempt < 3; attempt++) {
    const response = await fetch(`${url}?attempt=${attempt}`);
    if (response.ok) return response;
  }
}
