import { useCallback, useEffect, useMemo } from "react";

export function Settings({ items }) {
  useEffect(() => {
    localStorage.setItem("seen", "yes"); // flag hint
  }, []);
  const total = useMemo(() => sessionStorage.getItem("total"), []); // flag hint
  const reset = useCallback(() => {
    if (confirm("Reset?")) items.clear(); // flag information
  }, [items]);
  const remove = async () => {
    window.alert("Removed."); // flag information
  };
  return (
    <div>
      <button onClick={reset}>{total}</button>
      <button onClick={remove} />
      <button
        onClick={() => {
          alert("Hi"); // flag information
        }}
      />
    </div>
  );
}
