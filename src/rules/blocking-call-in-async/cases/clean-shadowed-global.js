export async function remove(confirm, alert) {
  if (confirm("Really?")) alert("Gone.");
}

export async function rename() {
  const prompt = await import("./prompt.js");
  return prompt("Name?");
}
