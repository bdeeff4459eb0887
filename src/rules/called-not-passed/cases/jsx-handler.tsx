function save(): void {
  localStorage.setItem("draft", "…");
}

export function Draft({ id }: { id: string }) {
  const remove = (name: string) => {
    localStorage.removeItem(name);
  };
  return (
    <form>
      <button onClick={save()}>Save</button> // flag message: the callback
      <button onClick={remove(id)}>Remove</button> // flag
    </form>
  );
}
