export function Greeting() {
  const name = localStorage.getItem("name"); // flag hint
  return <p>Hello {name}</p>;
}
