function save(): void {
  localStorage.setItem("draft", "…");
}

export function Draft({ id }: { id: string }) {
  const remove = (name: string) => {
    localStorage.removeItem(name);
  };
  return (
    <form>
      <button onClick={() => save()}>Save</button>
      <button onClick={() => remove(id)}>Remove</button>
    </form>
  );
}
